/* summary: the properties that old Office files state about themselves ([MS-OLEPS]).
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE97_SUMMARY_H
#define TRACUU_CORPUS_FORMAT_OFFICE97_SUMMARY_H

#include "corpus/format/compound.h"
#include "corpus/format/lines.h"

G_BEGIN_DECLS

/* Gives the title among the properties of the file, if there is one, to lines. */
void summary_read(const Compound *compound, Lines *lines);

G_END_DECLS

#endif
