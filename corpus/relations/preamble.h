/* preamble: the documents on which one is based ("Căn cứ Luật Việc làm số 38/2013/QH13 ...;"), and what title and scope
 * carry out without its number, which only the preamble tells.
 *
 * Used inside corpus/relations. */
#ifndef TRACUU_CORPUS_RELATIONS_PREAMBLE_H
#define TRACUU_CORPUS_RELATIONS_PREAMBLE_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

typedef struct {
  const Sheet *sheet;
  GArray *laws;   /* Citation: laws with their numbers */
  guint from, to; /* where it stands in the folded text; 0 = there is none */
} Preamble;

void preamble_init(Preamble *preamble, const Sheet *sheet);
void preamble_clear(Preamble *preamble);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Preamble, preamble_clear)

/* Reads the preamble that begins at from and ends before to, and adds what it is based on to facts. */
void preamble_read(Preamble *preamble, guint from, guint to, Facts *facts);

/* Adds the laws that the title, from..to of a sheet, names without number as carried out: "quy định chi tiết một số điều
 * của Luật Bảo hiểm xã hội", with number or day as the preamble (NULL = there is none) tells. */
void preamble_add_named(const Preamble *preamble, const Sheet *sheet, guint from, guint to, Facts *facts);

/* The same of one that the article of scope, from..to of the preamble's sheet, names. */
void preamble_add_scope(const Preamble *preamble, guint from, guint to, Facts *facts);

/* The same of a paper of another type that the title, from..to of the preamble's sheet, names by what it is about:
 * "Triển khai thực hiện Quyết định của Thủ tướng Chính phủ về Định hướng chiến lược phát triển bền vững". */
void preamble_add_titled(const Preamble *preamble, guint from, guint to, Facts *facts);

G_END_DECLS

#endif
