#include "corpus/names/offices.h"

#include "corpus/names/name_table.h"
#include "corpus/text/fold.h"

#define OFFICES_KEY_MAX 80

typedef struct {
  const char *key;  /* fold_key of name */
  const char *name; /* official or in common use */
  const Issuer *issuer;
} OfficesName;

typedef struct {
  const char *key; /* fold_key of the code, or of another in use */
  const Issuer *issuer;
} OfficesCode;

#include "corpus/names/offices.inc" /* from offices.txt */

static const NameTable names_table = NAME_TABLE(offices_names, OfficesName, key, name);
static const NameTable codes_table = NAME_TABLE(offices_codes, OfficesCode, key, key);

const Issuer *offices_find(const char *text, gsize len)
{
  char key[OFFICES_KEY_MAX];
  if (len == 0 || len > 3 * OFFICES_KEY_MAX)
    return NULL;
  gsize key_len = fold_key(text, len, key, sizeof(key));
  if (key_len == 0 || key_len + 1 >= sizeof(key))
    return NULL;
  const OfficesName *named = name_table_find(&names_table, key);
  if (named != NULL)
    return named->issuer;
  const OfficesCode *coded = name_table_find(&codes_table, key);
  return coded != NULL ? coded->issuer : NULL;
}

const Issuer *offices_scan(const char *text, gsize len, gboolean forgive, gsize *name_len)
{
  const OfficesName *row = name_table_scan(&names_table, text, len, 2, forgive, name_len);
  return row != NULL ? row->issuer : NULL;
}

const Issuer *offices_get(guint index)
{
  return index < G_N_ELEMENTS(offices) ? &offices[index] : NULL;
}
