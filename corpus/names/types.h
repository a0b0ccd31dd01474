/* types: the kinds of documents that Vietnamese offices issue, their names and codes. The table itself, with its
 * sources, is types.txt. */
#ifndef TRACUU_CORPUS_NAMES_TYPES_H
#define TRACUU_CORPUS_NAMES_TYPES_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum { TYPES_STATE = 1 << 0, TYPES_PARTY = 1 << 1 } TypesFamily;

typedef struct {
  const char *code; /* "NQ", "QĐ", "QyĐ"; nominal for types without a printed code ("L" for Luật) */
  const char *name; /* "Nghị quyết" */
  guint families;   /* TypesFamily */
} DocType;

/* The type that the whole of text names, by code or name, case and marks optional; NULL when none. When folding makes
 * two types equal (HD, HĐ) the one spelled with the same đ wins, else the more frequent. */
const DocType *types_find(const char *text, gsize len);

/* The same of what a person types who asks for a type: by an English name, too ("decree"). Not for words of text. */
const DocType *types_find_typed(const char *text, gsize len);

/* The type whose name the canonical text begins with ("Nghị quyết số ..." gives Nghị quyết), longest name first, and
 * the length of that name in bytes; NULL when none. Marks are optional when forgive is TRUE. */
const DocType *types_scan(const char *text, gsize len, gboolean forgive, gsize *name_len);

/* Whether a document of the type actor may amend, replace, repeal or suspend one of the type object (codes; NULL =
 * not known): a decree cannot change a law, nor a circular a decree. What says so is misread or misprinted.
 * Source: Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, Điều 12. */
gboolean types_may_change(const char *actor, const char *object);

/* How much a type (code) binds, from 0 to 1: a law 1, a decree, a decision, a circular less; what binds nobody 0. */
double types_force(const char *code);

/* The type number index, in the order of their names; NULL after the last. For "did you mean". */
const DocType *types_get(guint index);

G_END_DECLS

#endif
