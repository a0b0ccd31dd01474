/* file_name: the document number in a file's name: "24_2018_QH14.txt", "nghi-dinh-so-158-2025-nd-cp-4569.pdf",
 * "102_2017_ND-CP_332648.pdf". The last resort when the text has none.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_FILE_NAME_H
#define TRACUU_CORPUS_FACTS_FILE_NAME_H

#include <glib.h>

#include "corpus/names/docnum.h"
#include "corpus/names/types.h"

G_BEGIN_DECLS

/* Reads the number in the base name. Returns it as offices print it, newly allocated, and sets *out; NULL when there is
 * none that is beyond doubt: ordinal, type and issuer, or an ordinal with year and National Assembly, before which
 * no other type stands than the first of the name: "Nghị quyết thi hành Luật 36-2018-QH14". */
char *file_name_number(const char *name, DocNum *out);

/* The only type that the base name says before its number: "Luật 35 2018 QH14.pdf"; NULL when it says none, or several. */
const DocType *file_name_type(const char *name);

G_END_DECLS

#endif
