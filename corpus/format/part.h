/* part: a piece of a document that is in a format of its own: the text of a letter, a chapter of a book.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_PART_H
#define TRACUU_CORPUS_FORMAT_PART_H

#include "corpus/format/lines.h"
#include "corpus/format/reader.h"

G_BEGIN_DECLS

/* Appends to result the text that reader gives of the len bytes of a part of whole, within the limit on text that is
 * left; its title, when result has none; its encoding; and that it was cut. Lines end. */
void part_append(FormatResult *result, const FormatInput *whole, const FormatReader *reader, const void *bytes,
                 gsize len);

/* Adds the text of a whole document of any format in it, named name, to lines, with its rows. Documents one inside the
 * other are read as deep as archives are. */
void part_add(Lines *lines, const FormatInput *whole, const char *name, const void *bytes, gsize len);

/* Sets the reason of a document made of parts and keeps the limit on text. */
void part_finish(FormatResult *result, const FormatInput *whole);

G_END_DECLS

#endif
