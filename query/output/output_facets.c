#include "query/output/output_facets.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"

#define MOST_VALUES  20 /* of a facet that is ordered by count; years are all shown */
#define BAR_COLUMNS  40
#define NAME_COLUMNS 40

typedef struct {
  const ResultsFacet *facet;
  guint n_shown;
  guint name_columns, count_columns, bar_columns;
  guint largest;
} Bars;

static const struct {
  const char *facet, *heading;
} headings[] = {{"type", N_("type")}, {"agency", N_("agency")}, {"year", N_("year")}, {"status", N_("status")}};

static guint digits(guint number)
{
  guint n = 1;
  for (; number >= 10; number /= 10)
    n++;
  return n;
}

/* "in force" of the code in-force. */
static char *name_of_status(const char *value)
{
  for (guint kind = 0; kind < VALIDITY_N_KINDS; kind++)
    if (strcmp(validity_code(kind), value) == 0)
      return g_strdup(_(validity_name(kind)));
  return g_strdup(value);
}

/* What people call a value: "Nghị định (NĐ)" of the code NĐ. */
static char *name_of(const ResultsFacet *facet, const char *value)
{
  const char *name = NULL;
  if (strcmp(facet->name, "type") == 0) {
    const DocType *type = types_find(value, strlen(value));
    name = type != NULL && strcmp(type->code, value) == 0 ? type->name : NULL;
  } else if (strcmp(facet->name, "agency") == 0) {
    const Issuer *issuer = offices_find(value, strlen(value));
    name = issuer != NULL && strcmp(issuer->code, value) == 0 ? issuer->name : NULL;
  } else if (strcmp(facet->name, "status") == 0) {
    return name_of_status(value);
  }
  return name != NULL && strcmp(name, value) != 0 ? g_strdup_printf("%s (%s)", name, value) : g_strdup(value);
}

static void measure(Bars *bars, const Display *display)
{
  for (guint i = 0; i < bars->n_shown; i++) {
    const ResultsFacetValue *value = g_ptr_array_index(bars->facet->values, i);
    g_autofree char *name = name_of(bars->facet, value->value);
    bars->name_columns = MAX(bars->name_columns, display_columns(name, strlen(name)));
    bars->largest = MAX(bars->largest, value->count);
  }
  bars->name_columns = MIN(bars->name_columns, NAME_COLUMNS);
  bars->count_columns = digits(bars->largest);
  guint used = 2 + bars->name_columns + 1 + bars->count_columns + 1;
  bars->bar_columns = display->columns > used + 4 ? MIN(BAR_COLUMNS, display->columns - used) : 4;
}

/* The bar in eighths of a column, so that small counts differ too; none is shorter than one eighth. */
static void append_bar(const Display *display, guint count, const Bars *bars, GString *out)
{
  static const char *const parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  guint eighths = (guint)((guint64)count * bars->bar_columns * 8 / MAX(bars->largest, 1));
  eighths = MAX(eighths, 1);
  display_begin(display, DISPLAY_BAR, out);
  for (guint i = 0; i < eighths / 8; i++)
    g_string_append(out, "█");
  g_string_append(out, parts[eighths % 8]);
  display_end(display, DISPLAY_BAR, out);
}

/* A name wider than its column loses its end, but keeps the code behind it. */
static void append_name(const char *name, guint columns, GString *out)
{
  g_autoptr(GString) safe = g_string_new(NULL);
  display_append(safe, name, strlen(name));
  guint taken = display_columns(safe->str, safe->len);
  const char *code = strrchr(safe->str, '(');
  gsize cut = code != NULL && code > safe->str ? (gsize)(code - 1 - safe->str) : safe->len;
  if (taken > columns)
    g_string_insert(safe, (gssize)cut, "…");
  while (taken > columns && cut > 0) {
    const char *last = g_utf8_prev_char(safe->str + cut);
    gsize at = (gsize)(last - safe->str);
    g_string_erase(safe, (gssize)at, (gssize)(cut - at));
    cut = at;
    taken = display_columns(safe->str, safe->len);
  }
  g_string_append_len(out, safe->str, (gssize)safe->len);
  display_append_blanks(out, columns - MIN(taken, columns));
}

static void append_heading(const Output *output, const ResultsFacet *facet, GString *out)
{
  const char *name = facet->name;
  for (guint i = 0; i < G_N_ELEMENTS(headings); i++)
    if (strcmp(headings[i].facet, name) == 0)
      name = _(headings[i].heading);
  display_append_look(&output->display, DISPLAY_TITLE, out, name, strlen(name));
  if (facet->about)
    g_string_append_printf(out, " %s", _("(about)"));
  g_string_append_c(out, '\n');
}

void output_facets_append(const Output *output, const GPtrArray *facets, GString *out)
{
  for (guint f = 0; facets != NULL && f < facets->len; f++) {
    const ResultsFacet *facet = g_ptr_array_index(facets, f);
    if (!output_wants_facet(output, facet) || facet->values->len == 0)
      continue;
    guint n = facet->values->len;
    Bars bars = {.facet = facet, .n_shown = strcmp(facet->name, "year") == 0 ? n : MIN(n, MOST_VALUES)};
    measure(&bars, &output->display);
    append_heading(output, facet, out);
    for (guint i = 0; i < bars.n_shown; i++) {
      const ResultsFacetValue *value = g_ptr_array_index(facet->values, i);
      g_autofree char *name = name_of(facet, value->value);
      display_append_blanks(out, 2);
      append_name(name, bars.name_columns, out);
      g_string_append_printf(out, " %*u ", (int)bars.count_columns, value->count);
      append_bar(&output->display, value->count, &bars, out);
      g_string_append_c(out, '\n');
    }
    g_autofree char *rest =
        g_strdup_printf(language_plural("and %u more", "and %u more", n - bars.n_shown), n - bars.n_shown);
    if (bars.n_shown < n)
      g_string_append_printf(out, "  %s\n", rest);
    g_string_append_c(out, '\n');
  }
}
