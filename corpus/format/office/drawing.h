/* drawing: the text of what is drawn or noted beside a sheet, slide or page: text boxes, titles of charts, comments.
 *
 * For the readers of Office Open XML only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_DRAWING_H
#define TRACUU_CORPUS_FORMAT_OFFICE_DRAWING_H

#include "corpus/format/lines.h"

G_BEGIN_DECLS

/* Adds the paragraphs of the part (a drawing, a chart, comments) to lines; nothing when parts has none of that name, or
 * name is NULL. Of a chart its titles are read, not its data; with names also what its bars are called, which a sheet says
 * itself. */
void drawing_read(GHashTable *parts, const char *name, gboolean names, Lines *lines);

/* All parts that relations (of OoxmlRelation) name as type. */
void drawing_read_all(GHashTable *parts, const GArray *relations, const char *type, gboolean names, Lines *lines);

G_END_DECLS

#endif
