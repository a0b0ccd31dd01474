/* name_table: tables of names in the order of their folded keys: the one that a text is, the longest that it begins
 * with. */
#ifndef TRACUU_CORPUS_NAMES_NAME_TABLE_H
#define TRACUU_CORPUS_NAMES_NAME_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

/* Rows of any kind, of size bytes each, that have the key (fold_key of the name) and the name as strings. */
typedef struct {
  const void *rows;
  gsize size, key_offset, name_offset;
  guint n;
} NameTable;

/* A table over an array of rows of a type. */
#define NAME_TABLE(rows, type, key, name)                                                                              \
  {                                                                                                                    \
    rows, sizeof(type), G_STRUCT_OFFSET(type, key), G_STRUCT_OFFSET(type, name), G_N_ELEMENTS(rows)                    \
  }

/* The row with this key; NULL when none. */
const void *name_table_find(const NameTable *table, const char *key);

/* The row whose name text begins with, longest first, and the length of that name; NULL when none. The first words of
 * the text choose the few names worth comparing. Marks are optional when forgive is TRUE. */
const void *name_table_scan(const NameTable *table, const char *text, gsize len, guint words, gboolean forgive,
                            gsize *name_len);

G_END_DECLS

#endif
