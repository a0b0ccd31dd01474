#include "query/output/output_explain.h"

#include <math.h>
#include <string.h>

#include "corpus/base/language.h"

static double share(const ResultFeature *feature)
{
  return feature->value * feature->weight + 0.0; /* no negative zero */
}

static gint by_share(gconstpointer a, gconstpointer b)
{
  double x = fabs(share(*(const ResultFeature *const *)a)), y = fabs(share(*(const ResultFeature *const *)b));
  return (x < y) - (x > y);
}

static void append_name(const char *name, guint width, GString *out)
{
  guint columns = display_columns(name, strlen(name));
  g_string_append(out, name);
  display_append_blanks(out, width - MIN(columns, width));
}

/* At the right end of so many columns. */
static void append_number(double number, int columns, GString *out)
{
  g_autofree char *decimal = language_decimal("%.4f", number);
  g_string_append_printf(out, "%*s", columns, decimal);
}

void output_explain_append(const Display *display, const Result *result, guint indent, GString *out)
{
  g_autoptr(GPtrArray) features = g_ptr_array_new();
  const char *score = C_("of a result", "score");
  guint width = display_columns(score, strlen(score));
  for (guint i = 0; i < result->features->len; i++) {
    ResultFeature *feature = &g_array_index(result->features, ResultFeature, i);
    g_ptr_array_add(features, feature);
    width = MAX(width, display_columns(_(feature->name), strlen(_(feature->name))));
  }
  g_ptr_array_sort(features, by_share);
  display_append_blanks(out, indent);
  display_begin(display, DISPLAY_NOTE, out);
  append_name(score, width, out);
  append_number(result->score, 10, out);
  for (guint i = 0; i < features->len; i++) {
    const ResultFeature *feature = g_ptr_array_index(features, i);
    g_string_append_c(out, '\n');
    display_append_blanks(out, indent);
    append_name(_(feature->name), width, out);
    append_number(share(feature), 10, out);
    g_string_append(out, " =");
    append_number(feature->value, 10, out);
    g_string_append(out, " x ");
    append_number(feature->weight, 0, out);
  }
  display_end(display, DISPLAY_NOTE, out);
  g_string_append_c(out, '\n');
}
