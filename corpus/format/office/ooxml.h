/* ooxml: what the three Office Open XML formats share: the package, its relationships, its properties.
 *
 * For their readers only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_OOXML_H
#define TRACUU_CORPUS_FORMAT_OFFICE_OOXML_H

#include "corpus/format/detect.h"
#include "corpus/format/lines.h"
#include "corpus/format/zip.h"

G_BEGIN_DECLS

/* Whether a file is a document of the format whose parts lie in folder; where parts lie elsewhere the extension says so
 * ("xlsx|xlsm"). */
gboolean ooxml_recognise(const DetectHead *head, ZipFolders folder, const char *extensions);

/* One relationship of a part. */
typedef struct {
  char *id;     /* "rId5" */
  char *type;   /* the last word of its type: "footnotes", "slide" */
  char *target; /* name of the part in the package */
} OoxmlRelation;

/* The relationships of a part ("" for the package itself), in order: elements OoxmlRelation, freed with the array. Those
 * that break off are a loss of lines; NULL: of nothing. */
GArray *ooxml_relations(GHashTable *parts, const char *part, Lines *lines);

/* The name of the first part related as type, or NULL; borrowed from relations. */
const char *ooxml_find(const GArray *relations, const char *type);
const char *ooxml_find_id(const GArray *relations, const char *id);

/* Whether the relationships of the part are there and could be read to their end. */
gboolean ooxml_has_relations(GHashTable *parts, const char *part);

/* The name of the part that is related as type and there, else of the first whose root element is so called; NULL when
 * there is neither. Borrowed from relations or parts. */
const char *ooxml_find_part(GHashTable *parts, const GArray *relations, const char *type, const char *element);

/* Visits, in their order, those parts of a package whose root element is so called and whose content is not in seen
 * (GString *), which has them afterwards: what nothing leads to any more. How many these are. */
typedef void (*OoxmlVisit)(const char *name, gpointer data);
guint ooxml_visit_unseen(GHashTable *parts, const char *element, GHashTable *seen, OoxmlVisit visit, gpointer data);

/* Tells that something of the document is not there or breaks off. */
void ooxml_lose(Lines *lines);

/* Reads a package: opens it, has read_parts write the lines of input, adds the title and sets the reason. */
typedef void (*OoxmlReadParts)(GHashTable *parts, const FormatInput *input, Lines *lines);
void ooxml_read(const FormatInput *input, FormatResult *result, OoxmlReadParts read_parts);

G_END_DECLS

#endif
