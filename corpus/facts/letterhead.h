/* letterhead: what stands above the first "Căn cứ" or "Điều 1": number, date line, type, title.
 *
 * Source: Nghị định 30/2020/NĐ-CP, annex I (state); Hướng dẫn 36-HD/VPTW (Party); letterheads of 1990-2026 as they
 * come out of PDF, Word and transcripts.
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_LETTERHEAD_H
#define TRACUU_CORPUS_FACTS_LETTERHEAD_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

typedef struct {
  gboolean motto;        /* the state's or the Party's heading was there */
  gboolean number_line;  /* a line "Số: ", even with the number left blank */
  gboolean number_blank; /* left blank: a draft or a form */
  gboolean enacted;      /* "Căn cứ", "Điều 1" or "Kính gửi" follow */
  gboolean based;        /* "Căn cứ" follows */
  gint body;             /* segment where the body begins; -1 = not on the sheet */
  gint title;            /* segment of the type's line; -1 = none */
  gboolean consolidated; /* the title is followed by what was consolidated: set before letterhead_read */
} Letterhead;

/* Reads the top of a document into facts (number, type, issued, title and their spans, where found). TRUE when there is
 * enough of a letterhead to say that this is a document of an office. */
gboolean letterhead_read(const Sheet *sheet, Facts *facts, Letterhead *out);

/* Reads only number and date line, wherever they stand on the sheet. */
void letterhead_read_lines(const Sheet *sheet, Facts *facts, Letterhead *out);

G_END_DECLS

#endif
