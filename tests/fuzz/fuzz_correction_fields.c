/* Any text as a table of corrections: rows within their limits; a value that is accepted can be applied, and is
 * accepted again as it was taken. */
#include "indexer/sources/correction_fields.h"

#include <string.h>

#include "corpus/describe/describe.h"
#include "indexer/sources/csv.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static void check_value(FactField field, const char *cell)
{
  char *values[FACT_N_FIELDS] = {NULL};
  g_autofree char *value = correction_fields_check(field, cell, NULL);
  if (!value)
    return;
  g_autofree char *again = correction_fields_check(field, value, NULL);
  if (g_strcmp0(value, again) != 0)
    g_error("%s: \"%s\" becomes \"%s\"", fact_row(field)->name, value, again ? again : "nothing");
  g_autoptr(Facts) facts = describe_read("", 0, NULL);
  values[field] = value;
  correction_fields_apply(facts, values);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
  Csv csv;
  guint line = 0, before = 0;
  csv_init(&csv, text, strlen(text));
  while (csv_next(&csv, cells, &line)) {
    if (!cells->len || cells->len > CSV_MAX_CELLS || line <= before)
      g_error("a row has %u cells in line %u after %u", cells->len, line, before);
    before = line;
    for (guint i = 0; i < cells->len; i++) {
      const FactRow *row = fact_at(i) ? fact_at(i) : fact_at(0);
      FactField field = row->field;
      g_autoptr(GError) error = NULL;
      if (!correction_fields_find(g_ptr_array_index(cells, i), &field, &error) && !error)
        g_error("a field is refused without a sentence");
      check_value(field, g_ptr_array_index(cells, i));
    }
  }
  return 0;
}
