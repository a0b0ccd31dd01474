#include "query/relate/document_dates.h"

gboolean document_dates_read(Store *store, const StoreDocid *docids, guint n, SchemaSlot slot, Date *dates,
                             GError **error)
{
  g_autoptr(GPtrArray) values = store_dup_values(store, docids, n, slot, error);
  for (guint i = 0; values != NULL && i < n; i++) {
    const GString *value = g_ptr_array_index(values, i);
    dates[i] = date_from_number((guint32)g_ascii_strtoull(value->str, NULL, 10));
  }
  return values != NULL;
}
