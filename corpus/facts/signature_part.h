/* signature_part: what a segment of a sheet is in a signature: on whose behalf, a post, a name, "(Đã ký)", what a
 * program that signs printed.
 *
 * Source: Nghị định 30/2020/NĐ-CP, annex I (TM. KT. TL. TUQ. Q.); Hướng dẫn 36-HD/VPTW (T/M K/T T/L).
 * Used inside corpus/facts. Positions are in the sheet's folded text. */
#ifndef TRACUU_CORPUS_FACTS_SIGNATURE_PART_H
#define TRACUU_CORPUS_FACTS_SIGNATURE_PART_H

#include "corpus/text/sheet.h"

G_BEGIN_DECLS

typedef enum {
  SIGNATURE_OTHER,
  SIGNATURE_LIST,   /* "Nơi nhận:" alone: addresses that a signature may stand among */
  SIGNATURE_BEHALF, /* "TM. ỦY BAN NHÂN DÂN", or who signs for himself: "NGƯỜI LÀM ĐƠN" */
  SIGNATURE_ROLE,
  SIGNATURE_SIGNED, /* "(Đã ký)" */
  SIGNATURE_NAME
} SignatureKind;

typedef struct {
  SignatureKind kind;
  const char *role;    /* static, post_printed when it is on no list; NULL = none */
  gboolean substitute; /* "KT.": the role is another's */
  gboolean delegate;   /* "TL.", "TUQ.": the signer is of another office, named with the post */
  gboolean acting;     /* "Q." */
  gboolean assistant;  /* who wrote or reckoned for the one who is answerable: "THƯ KÝ", "NGƯỜI LẬP BIỂU" */
  gboolean program;    /* a name that the program that signs printed: "Người ký: ..." */
  gboolean open;       /* a post that goes on in the next line: "TRƯỞNG", "KT. CHÁNH" */
  guint from, to;      /* of the role or the name */
} SignaturePart;

void signature_part_read(const Sheet *sheet, guint i, SignaturePart *out);

/* Skips "TM.", "KT. ", "K/T" at start; returns where the rest begins, start when there is none. */
guint signature_part_skip_behalf(const Sheet *sheet, guint start, guint end, SignaturePart *out);

/* Where segment i begins behind "Nơi nhận:" and "Đã ký", which share the line in flattened columns. */
guint signature_part_start(const Sheet *sheet, guint i);

G_END_DECLS

#endif
