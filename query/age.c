#include "query/age.h"

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/store/store.h"

void age_add(char *const *indexes, guint max_days, Notices *notices)
{
  gint64 now = g_get_real_time() / G_USEC_PER_SEC;
  for (; max_days && *indexes != NULL; indexes++) {
    gint64 days = (now - store_last_success(*indexes)) / (24 * 60 * 60);
    if (days <= max_days || days >= now / (24 * 60 * 60))
      continue; /* or it is not known */
    g_autofree char *shown = escape_dup(*indexes);
    notices_add(
        notices, "old-index",
        g_strdup_printf(
            language_plural("The index %s was last brought up to date %d day ago: newer documents are missing.",
                            "The index %s was last brought up to date %d days ago: newer documents are missing.",
                            (gulong)days),
            shown, (int)days));
  }
}

/* Days by the calendar of this place. */
static gint days_between(gint64 from, gint64 to)
{
  g_autoptr(GDateTime) first = g_date_time_new_from_unix_local(from), last = g_date_time_new_from_unix_local(to);
  GDate a, b;
  g_date_set_dmy(&a, (GDateDay)g_date_time_get_day_of_month(first), (GDateMonth)g_date_time_get_month(first),
                 (GDateYear)g_date_time_get_year(first));
  g_date_set_dmy(&b, (GDateDay)g_date_time_get_day_of_month(last), (GDateMonth)g_date_time_get_month(last),
                 (GDateYear)g_date_time_get_year(last));
  return g_date_days_between(&a, &b);
}

gint age_days(char *const *indexes)
{
  gint64 now = g_get_real_time() / G_USEC_PER_SEC;
  gint oldest = -1;
  for (; indexes != NULL && *indexes != NULL; indexes++) {
    gint64 success = store_last_success(*indexes);
    if (success > 0 && success <= now)
      oldest = MAX(oldest, days_between(success, now));
  }
  return oldest;
}
