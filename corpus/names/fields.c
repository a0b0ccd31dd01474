#include "corpus/names/fields.h"

#include <string.h>

#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"

#define NEAREST_MIN 4 /* bytes: any word is near to a shorter name */

typedef struct {
  const char *in_correction, *in_query; /* NULL = no field there */
} FieldsNames;

typedef struct {
  const char *key; /* folded, without blanks, '_' and '-' */
  FieldId field;
  guint uses; /* FieldsUse */
} FieldsKey;

#include "corpus/names/fields.inc" /* from fields.txt */

/* A name as keys are written. */
static char *fields_bare(const char *name, gsize len)
{
  GString *out = g_string_new(NULL);
  gsize n = 0;
  normal_fold_append(out, name, len);
  for (gsize i = 0; i < out->len; i++)
    if (!strchr(" _-\t", out->str[i]))
      out->str[n++] = out->str[i];
  g_string_truncate(out, n);
  return g_string_free(out, FALSE);
}

gboolean fields_find(const char *name, gsize len, FieldsUse use, FieldId *field)
{
  g_autofree char *bare = fields_bare(name, len);
  for (guint i = 0; i < G_N_ELEMENTS(fields_keys); i++)
    if ((fields_keys[i].uses & use) && strcmp(fields_keys[i].key, bare) == 0) {
      *field = fields_keys[i].field;
      return TRUE;
    }
  return FALSE;
}

const char *fields_nearest(const char *name, gsize len, FieldsUse use, guint *distance)
{
  g_autofree char *bare = fields_bare(name, len);
  const char *nearest = NULL;
  *distance = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS(fields_keys); i++) {
    const char *key = fields_keys[i].key;
    guint slips = nearest_distance(bare, strlen(bare), key, strlen(key));
    if ((fields_keys[i].uses & use) && strlen(key) >= NEAREST_MIN && slips < *distance) {
      *distance = slips;
      nearest = key;
    }
  }
  return nearest;
}

const char *fields_name(FieldId field, FieldsUse use)
{
  return use == FIELDS_IN_QUERY ? fields_names[field].in_query : fields_names[field].in_correction;
}
