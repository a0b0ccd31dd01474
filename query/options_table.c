#include "query/options_table.h"

#include <string.h>

#include "corpus/text/nearest.h"
#include "query/options.h"

static const char *const formats[] = {"text", "json", "tsv", "paths", NULL};
static const char *const colors[] = {"auto", "always", "never", NULL};
static const char *const sorts[] = {"relevance", "newest", "oldest", NULL};
static const char *const date_fields[] = {"issued", "effective", "modified", NULL};
static const char *const facets[] = {"type", "agency", "year", "status", NULL};

#define AT(field) G_STRUCT_OFFSET(Options, field)

static const OptionsEntry table[] = {
    {.help = "Where to look"},
    {"index", 'd', OPTIONS_KIND_INDEX, AT(indexes), "DIR",
     "the index; may be repeated, and may be tcp://HOST:PORT\n(default: $TRACUU_INDEX, $XDG_DATA_HOME/tracuu,\n"
     "~/.local/share/tracuu)",
     NULL, 0, 0},
    {.help = "Which documents"},
    {"type", 't', OPTIONS_KIND_TYPE, AT(search.type), "TYPE", "of this type: NQ, HD, \"nghị quyết\", \"huong dan\"",
     NULL, 0, 0},
    {"agency", 'a', OPTIONS_KIND_TEXT, AT(search.agency), "TEXT", "issued by this office: a code or words of its name",
     NULL, 0, 0},
    {"from", 0, OPTIONS_KIND_DATE, AT(search.from), "DATE", "of this date or later: 2012, 6/2012, 2012-06, 29/6/2012",
     NULL, 0, 0},
    {"to", 0, OPTIONS_KIND_DATE, AT(search.to), "DATE", "of this date or earlier", NULL, 0, 0},
    {"date-field", 0, OPTIONS_KIND_CHOICE, AT(search.date_field), "FIELD",
     "the date that --from, --to and --sort mean:\nissued (default), effective or modified", date_fields, 0, 0},
    {"at", 0, OPTIONS_KIND_DATE, AT(search.at), "DATE", "tell the status as of this day (default: today)", NULL, 0, 0},
    {"all", 0, OPTIONS_KIND_FLAG, AT(search.all), NULL, "every word must occur", NULL, 0, 0},
    {"strict", 0, OPTIONS_KIND_FLAG, AT(search.strict), NULL, "marks must match as typed", NULL, 0, 0},
    {"title", 0, OPTIONS_KIND_FLAG, AT(search.title_only), NULL, "search titles only", NULL, 0, 0},
    {"all-copies", 0, OPTIONS_KIND_FLAG, AT(search.all_copies), NULL, "show every file of a document by itself", NULL,
     0, 0},
    {.help = "In which order, how many"},
    {"sort", 0, OPTIONS_KIND_CHOICE, AT(search.sort), "ORDER", "relevance (default), newest or oldest", sorts, 0, 0},
    {"recency", 0, OPTIONS_KIND_NUMBER, AT(search.recency_days), "DAYS",
     "prefer new documents: half as much per DAYS of age;\n0 = not at all (default: slightly)", NULL, 0, 100000},
    {"limit", 'n', OPTIONS_KIND_NUMBER, AT(search.limit), "N", "show N documents (default 10)", NULL, 1,
     OPTIONS_LIMIT_MAX},
    {"offset", 0, OPTIONS_KIND_NUMBER, AT(search.offset), "N", "skip the first N", NULL, 0, OPTIONS_LIMIT_MAX},
    {.help = "What to print"},
    {"format", 0, OPTIONS_KIND_CHOICE, AT(format), "FORMAT", "text (default), json, tsv or paths", formats, 0, 0},
    {"json", 0, OPTIONS_KIND_SET, AT(format), NULL, "the same as --format=json: one object a line", NULL, OUTPUT_JSON,
     0},
    {"null", '0', OPTIONS_KIND_FLAG, AT(nul), NULL, "print paths, a NUL after each (for xargs -0)", NULL, 0, 0},
    {"facets", 0, OPTIONS_KIND_FACETS, AT(facets), "[=LIST]",
     "count the matches by type, agency, year and status, or\nby those of the list: --facets=type,year", facets, 0, 0},
    {"explain", 0, OPTIONS_KIND_FLAG, AT(search.explain), NULL, "show what made up each score", NULL, 0, 0},
    {"color", 0, OPTIONS_KIND_CHOICE, AT(color), "WHEN", "auto (default), always or never", colors, 0, 0},
    {"no-pager", 0, OPTIONS_KIND_FLAG, AT(no_pager), NULL, "print long output without a pager", NULL, 0, 0},
    {.help = "What to do instead of one search"},
    {"show", 0, OPTIONS_KIND_SET, AT(action), "PATH|NUMBER", "print the document of this path or number, as indexed",
     NULL, OPTIONS_SHOW, 0},
    {"facts", 0, OPTIONS_KIND_FLAG, AT(facts), NULL, "with --show: what it says of itself: number, dates ...", NULL, 0,
     0},
    {"passage", 0, OPTIONS_KIND_PASSAGE, AT(passage), "[=ARTICLE]",
     "with --show: its outline, or one article alone:\n--passage=5, --passage=12a; --passage=#3 is the third\npassage "
     "of the outline",
     NULL, 0, 0},
    {"related", 0, OPTIONS_KIND_SET, AT(action), "PATH|NUMBER",
     "print which documents it is based on, guides, amends,\nreplaces, cites, and which do so to it", NULL,
     OPTIONS_RELATED, 0},
    {"batch", 0, OPTIONS_KIND_BYTES, AT(batch), "FILE", "run the queries of FILE, one a line; - = standard input", NULL,
     0, 0},
    {"help", 'h', OPTIONS_KIND_SET, AT(action), NULL, "print this help", NULL, OPTIONS_HELP, 0},
    {"version", 0, OPTIONS_KIND_SET, AT(action), NULL, "print the version", NULL, OPTIONS_VERSION, 0},
};

const OptionsEntry *options_table_get(guint *n)
{
  *n = G_N_ELEMENTS(table);
  return table;
}

const OptionsEntry *options_table_find(const char *name, gsize len)
{
  for (guint i = 0; i < G_N_ELEMENTS(table); i++)
    if (table[i].name && strlen(table[i].name) == len && memcmp(table[i].name, name, len) == 0)
      return &table[i];
  return NULL;
}

const OptionsEntry *options_table_find_letter(char letter)
{
  for (guint i = 0; letter && i < G_N_ELEMENTS(table); i++)
    if (table[i].letter == letter)
      return &table[i];
  return NULL;
}

const char *options_table_suggest(const char *name, gsize len)
{
  const char *best = NULL;
  guint best_distance = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS(table); i++) {
    if (!table[i].name)
      continue;
    guint distance = nearest_distance(name, len, table[i].name, strlen(table[i].name));
    /* An abbreviation is a near miss too: --lim, --ver. */
    if (len >= 2 && strlen(table[i].name) > len && memcmp(table[i].name, name, len) == 0)
      distance = 1;
    if (distance < best_distance && nearest_is_near(distance, MAX(len, 3))) {
      best = table[i].name;
      best_distance = distance;
    }
  }
  return best;
}
