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

/* The relationships of a part ("" for the package itself), in order: elements OoxmlRelation, freed with the array. */
GArray *ooxml_relations(GHashTable *parts, const char *part);

/* The name of the first part related as type, or NULL; borrowed from relations. */
const char *ooxml_find(const GArray *relations, const char *type);
const char *ooxml_find_id(const GArray *relations, const char *id);

/* Reads a package: opens it, has read_parts write the lines of input, adds the title and sets the reason. */
typedef void (*OoxmlReadParts)(GHashTable *parts, const FormatInput *input, Lines *lines);
void ooxml_read(const FormatInput *input, FormatResult *result, OoxmlReadParts read_parts);

G_END_DECLS

#endif
