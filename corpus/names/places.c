#include "corpus/names/places.h"

#include "corpus/names/name_table.h"

typedef struct {
  const char *key; /* fold_key of name */
  const char *name, *spellings;
} PlacesRow;

#include "corpus/names/places.inc" /* from places.txt */

static const NameTable table = NAME_TABLE(places, PlacesRow, key, name);

const char *places_scan(const char *text, gsize len, gsize *name_len)
{
  const PlacesRow *row = name_table_scan(&table, text, len, 2, TRUE, name_len);
  return row != NULL ? row->spellings : NULL;
}
