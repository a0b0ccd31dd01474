#include "query/relate/copy.h"

#include <string.h>

gboolean copy_read_sketches(Store *store, const StoreDocid *docids, guint n, Sketch *sketches, GError **error)
{
  g_autoptr(GPtrArray) values = store_dup_values(store, docids, n, SCHEMA_SLOT_SKETCH, error);
  if (values == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const GString *value = g_ptr_array_index(values, i);
    if (!sketch_unpack(value->str, value->len, &sketches[i]))
      memset(&sketches[i], 0, sizeof sketches[i]); /* like nothing */
  }
  return TRUE;
}

/* Length of the last name of a path without its ending. */
static gsize stem_len(const char *name)
{
  const char *dot = strrchr(name, '.');
  return dot != NULL && dot > name ? (gsize)(dot - name) : strlen(name);
}

static gboolean are_named_alike(Store *store, StoreDocid a, StoreDocid b, gboolean *alike, GError **error)
{
  g_autofree char *left = store_dup_value(store, a, SCHEMA_SLOT_PATH, NULL, error);
  g_autofree char *right = left != NULL ? store_dup_value(store, b, SCHEMA_SLOT_PATH, NULL, error) : NULL;
  if (right == NULL)
    return FALSE;
  g_autofree char *one = g_path_get_basename(left), *other = g_path_get_basename(right);
  gsize len = stem_len(one);
  *alike = stem_len(other) == len && memcmp(one, other, len) == 0;
  return TRUE;
}

gboolean copy_is(Store *store, CopyFile a, CopyFile b, gboolean *copy, GError **error)
{
  SketchKin kin = sketch_compare(a.sketch, b.sketch);
  *copy = kin == SKETCH_COPY;
  return kin != SKETCH_COPY_IF_NAMED_ALIKE || are_named_alike(store, a.docid, b.docid, copy, error);
}
