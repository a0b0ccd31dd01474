#include "query/result/copies.h"

#include <string.h>

#include "corpus/names/fact.h"
#include "query/relate/copy.h"
#include "query/result/fetch.h"

/* What chooses between copies that were read equally well. */
typedef struct {
  char *modified, *path;
} Age;

static void age_clear(Age *age)
{
  g_free(age->modified);
  g_free(age->path);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Age, age_clear)

static gboolean read_age(Store *store, StoreDocid docid, Age *age, GError **error)
{
  age->modified = store_dup_value(store, docid, SCHEMA_SLOT_MODIFIED, NULL, error);
  age->path = age->modified != NULL ? store_dup_value(store, docid, SCHEMA_SLOT_PATH, NULL, error) : NULL;
  return age->path != NULL;
}

/* Whether the document lies in an archive or a letter, whence people must take it first. */
static gboolean is_member(const char *path)
{
  return strstr(path, "!/") != NULL;
}

/* Whether document a rather than b stands for both. */
static gboolean is_better(Store *store, StoreDocid a, StoreDocid b, gboolean *better, GError **error)
{
  g_auto(Age) left = {0}, right = {0};
  if (!read_age(store, a, &left, error) || !read_age(store, b, &right, error))
    return FALSE;
  int order = is_member(right.path) - is_member(left.path);
  if (!order)
    order = strcmp(left.modified, right.modified);
  *better = order ? order > 0 : strcmp(left.path, right.path) < 0;
  return TRUE;
}

/* Finds the copies of the document at first among those behind it that have no group yet, and which of them all stands
 * for the group. */
static gboolean find_group(Store *store, const StoreDocid *docids, const Sketch *sketches, guint n, guint first,
                           guint *groups, guint *best, GError **error)
{
  *best = groups[first] = first;
  for (guint i = first + 1; i < MIN(n, first + 1 + COPIES_REACH); i++) {
    gboolean copy = FALSE;
    if (groups[i] != G_MAXUINT)
      continue;
    if (!copy_is(store, (CopyFile){docids[first], &sketches[first]}, (CopyFile){docids[i], &sketches[i]}, &copy, error))
      return FALSE;
    if (!copy)
      continue;
    groups[i] = first;
    gboolean better = sketches[i].quality > sketches[*best].quality;
    if (sketches[i].quality == sketches[*best].quality && !is_better(store, docids[i], docids[*best], &better, error))
      return FALSE;
    if (better)
      *best = i;
  }
  return TRUE;
}

gboolean copies_find(Store *store, const StoreDocid *docids, guint n, guint wanted, guint *stands, GError **error)
{
  guint head = (guint)MIN(n, MIN((guint64)wanted + COPIES_REACH, COPIES_MAX));
  g_autofree Sketch *sketches = g_new(Sketch, MAX(head, 1));
  g_autofree guint *groups = g_new(guint, MAX(head, 1));
  for (guint i = 0; i < n; i++)
    stands[i] = i;
  for (guint i = 0; i < head; i++)
    groups[i] = G_MAXUINT;
  if (!copy_read_sketches(store, docids, head, sketches, error))
    return FALSE;
  for (guint i = 0; i < head && wanted > 0; i++) {
    guint best;
    if (groups[i] != G_MAXUINT)
      continue;
    if (!find_group(store, docids, sketches, head, i, groups, &best, error))
      return FALSE;
    for (guint k = i; k < head; k++)
      if (groups[k] == i)
        stands[k] = best;
    wanted--;
  }
  return TRUE;
}

gboolean copies_add(Store *store, StoreDocid docid, Result *result, GError **error)
{
  g_autoptr(Record) record = fetch_record(store, docid, error);
  if (record == NULL)
    return FALSE;
  g_autofree char *ocr = record_dup_field(record, FACT_OCR);
  ResultCopy copy = {
      .path = record_dup_field(record, FACT_PATH), .format = record_dup_field(record, FACT_FORMAT), .ocr = ocr != NULL};
  if (result->copies == NULL)
    result->copies = result_copies_new();
  g_array_append_val(result->copies, copy);
  return TRUE;
}

gboolean copies_collapse(Store *store, GPtrArray *results, GError **error)
{
  guint n = results->len, left = 0;
  g_autofree StoreDocid *docids = g_new(StoreDocid, MAX(n, 1));
  g_autofree guint *stands = g_new(guint, MAX(n, 1));
  for (guint i = 0; i < n; i++)
    docids[i] = ((const Result *)g_ptr_array_index(results, i))->docid;
  if (!copies_find(store, docids, n, n, stands, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (stands[i] != i && !copies_add(store, docids[i], g_ptr_array_index(results, stands[i]), error))
      return FALSE;
  for (guint i = 0; i < n; i++) {
    gpointer result = g_steal_pointer(&g_ptr_array_index(results, i));
    if (stands[i] == i)
      g_ptr_array_index(results, left++) = result;
    else
      result_free(result);
  }
  g_ptr_array_set_size(results, (gint)left);
  return TRUE;
}
