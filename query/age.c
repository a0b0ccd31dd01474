#include "query/age.h"

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/store/store.h"

void age_add(char *const *indexes, guint max_days, GPtrArray *notices)
{
  gint64 now = g_get_real_time() / G_USEC_PER_SEC;
  for (; max_days && *indexes != NULL; indexes++) {
    gint64 days = (now - store_last_success(*indexes)) / (24 * 60 * 60);
    if (days <= max_days || days >= now / (24 * 60 * 60))
      continue; /* or it is not known */
    g_autofree char *shown = escape_dup(*indexes);
    g_ptr_array_add(
        notices,
        g_strdup_printf(
            language_plural("The index %s was last brought up to date %d day ago: newer documents are missing.",
                            "The index %s was last brought up to date %d days ago: newer documents are missing.",
                            (gulong)days),
            shown, (int)days));
  }
}
