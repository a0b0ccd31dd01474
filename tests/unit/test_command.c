/* The command line: what it stores, and the sentence for what it does not understand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/base/language.h"
#include "query/command.h"

#define MAX_ARGUMENTS 12

typedef struct {
  const char *name;
  const char *arguments[MAX_ARGUMENTS];
  const char *want;
} Case;

static gboolean parse(Command *command, const char *const *arguments, GError **error)
{
  char *argv[MAX_ARGUMENTS + 1] = {"tracuu"};
  int argc = 1;
  for (guint i = 0; i < MAX_ARGUMENTS && arguments[i]; i++)
    argv[argc++] = (char *)arguments[i];
  return command_parse(command, argc, argv, error);
}

static void add_date(GString *out, const char *name, Date date)
{
  if (date.year)
    g_string_append_printf(out, " %s=%u", name, date_to_number(date));
}

/* Everything that differs from the defaults, in one line. */
static char *describe(const Command *o)
{
  static const char *const actions[] = {"find", "batch", "interactive", "saved", "show",     "related", "open",
                                        "cite", "diff",  "complete",    "help",  "all help", "version"};
  GString *out = g_string_new(actions[o->action]);
  const char *texts[][2] = {{"query", o->query},      {"target", o->target},        {"batch", o->batch},
                            {"type", o->search.type}, {"agency", o->search.agency}, {"passage", o->passage},
                            {"field", o->complete}};
  struct {
    const char *name;
    guint value, usual;
  } numbers[] = {{"limit", o->search.limit, COMMAND_LIMIT_DEFAULT},
                 {"offset", o->search.offset, 0},
                 {"timeout", (guint)o->timeout, (guint)COMMAND_TIMEOUT_DEFAULT},
                 {"field", o->search.date_field, 0},
                 {"sort", o->search.sort, 0},
                 {"recency", o->search.recency_days, REQUEST_RECENCY_DEFAULT},
                 {"all", (guint)o->search.all, 0},
                 {"strict", (guint)o->search.strict, 0},
                 {"title", (guint)o->search.title_only, 0},
                 {"explain", (guint)o->search.explain, 0},
                 {"format", o->format, 0},
                 {"color", o->color, 0},
                 {"facets", o->facets, 0},
                 {"nul", (guint)o->nul, 0},
                 {"no-pager", (guint)o->no_pager, 0},
                 {"facts", (guint)o->facts, 0},
                 {"outline", (guint)o->outline, 0}};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    if (texts[i][1])
      g_string_append_printf(out, " %s=%s", texts[i][0], texts[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
    if (numbers[i].value != numbers[i].usual)
      g_string_append_printf(out, " %s=%u", numbers[i].name, numbers[i].value);
  add_date(out, "from", o->search.from);
  add_date(out, "to", o->search.to);
  add_date(out, "at", o->search.at);
  for (char **index = o->indexes; index && *index; index++)
    if (strcmp(*index, "/default") != 0)
      g_string_append_printf(out, " index=%s", *index);
  return g_string_free(out, FALSE);
}

static const Case good[] = {
    {"words are a query", {"luân", "chuyển"}, "find query=luân chuyển"},
    {"options stand before the words", {"-t", "luật", "an ninh mạng"}, "find query=an ninh mạng type=luật"},
    {"options stand after the words", {"bảo hiểm", "--from", "2014"}, "find query=bảo hiểm from=20140101"},
    {"options stand between the words", {"a", "-n", "5", "b"}, "find query=a b limit=5"},
    {"a value may be attached", {"-n5", "-tNQ", "--from=3/2012", "a"}, "find query=a type=NQ limit=5 from=20120301"},
    {"a time is in seconds", {"--timeout=2.5", "a"}, "find query=a timeout=2500000"},
    {"no time is no limit", {"--timeout", "0", "a"}, "find query=a timeout=0"},
    {"hardly any time is some", {"--timeout=1e-9", "a"}, "find query=a timeout=1"},
    {"a time of a day", {"--timeout=86400", "a"}, "find query=a timeout=500654080"}, /* cut to 32 bits */
    {"flags may be joined", {"-0n5", "a"}, "find query=a limit=5 format=6 nul=1"},
    {"an exclusion follows a word", {"cạnh", "-quan"}, "find query=cạnh -quan"},
    {"an exclusion that looks like a letter with a value is one",
     {"ninh", "-an", "-tin", "-nợ"},
     "find query=ninh -an -tin -nợ"},
    {"a letter alone stays an option", {"thuế", "-a", "Bộ Tài chính"}, "find query=thuế agency=Bộ Tài chính"},
    {"-n with its number stays an option", {"thuế", "-n3"}, "find query=thuế limit=3"},
    {"an excluded number is no option", {"thuế", "-2014"}, "find query=thuế -2014"},
    {"an excluded phrase among options",
     {"cạnh tranh", "-hải quan", "--sort", "newest"},
     "find query=cạnh tranh -\"hải quan\" sort=1"},
    {"two dashes end the options", {"--", "-n", "--json"}, "find query=-n --json"},
    {"a lone dash is a word", {"a", "-", "b"}, "find query=a - b"},
    {"the ends of a span of time are its first and last day",
     {"a", "--from", "6/2012", "--to", "6/2012"},
     "find query=a from=20120601 to=20120630"},
    {"one day is its own first and last",
     {"a", "--from=29/6/2012", "--to=2012-06-29"},
     "find query=a from=20120629 to=20120629"},
    {"filters alone are a query", {"-t", "NQ", "--from", "2012"}, "find query= type=NQ from=20120101"},
    {"two types mean either", {"-t", "NĐ", "--type=thông tư"}, "find query= type=NĐ,thông tư"},
    {"types with commas mean either", {"-t", "NĐ, TT", "a"}, "find query=a type=NĐ, TT"},
    {"a type without marks", {"-t", "huong dan", "a"}, "find query=a type=huong dan"},
    {"a type stored decomposed is composed", {"-t", "Lua\xcc\xa3\xcc\x82t", "a"}, "find query=a type=Luật"},
    {"the last of a repeated option counts", {"-n", "3", "-n", "4", "a"}, "find query=a limit=4"},
    {"indexes add up", {"-d", "/a", "--index=tcp://b:1", "x"}, "find query=x index=/a index=tcp://b:1"},
    {"flags",
     {"--all", "--strict", "--title", "--explain", "--no-pager", "a"},
     "find query=a all=1 strict=1 title=1 explain=1 no-pager=1"},
    {"choices",
     {"--date-field=effective", "--sort=oldest", "--color=never", "--format=tsv", "--recency=365", "a"},
     "find query=a field=1 sort=2 recency=365 format=2 color=2"},
    {"--json is a format", {"--json", "a"}, "find query=a format=1"},
    {"all facets", {"--facets", "a"}, "find query=a facets=15"},
    {"some facets", {"--facets=year,type", "a"}, "find query=a facets=5"},
    {"the status as a facet", {"--facets=status", "a"}, "find query=a facets=8"},
    {"facets do not take the next word", {"--facets", "type"}, "find query=type facets=15"},
    {"a document to show", {"--show", "30/2020/NĐ-CP", "--facts"}, "show target=30/2020/NĐ-CP facts=1"},
    {"a document to show, attached", {"--show=a b.txt", "--json"}, "show target=a b.txt format=1"},
    {"a document to show, last", {"--show", "--facts", "x"}, "show target=x facts=1"},
    {"a number to show in several words", {"--show", "11", "HD", "BTCTW"}, "show target=11 HD BTCTW"},
    {"a path to show that begins with a dash", {"--show", "--", "-n"}, "show target=-n"},
    {"the outline of a document", {"--show", "x", "--passage"}, "show target=x outline=1"},
    {"an article of a document", {"--show", "x", "--passage=12a"}, "show target=x passage=12a"},
    {"a document's relations", {"--related", "11", "HD", "--at", "2012"}, "related target=11 HD at=20121231"},
    {"a batch", {"--batch=-", "-n", "1"}, "batch batch=- limit=1"},
    {"what may a value become",
     {"--complete=agency", "-d", "i", "--", "bo", "-noi"},
     "complete target=bo -noi field=agency index=i"},
    {"nothing of it was typed", {"--complete=type"}, "complete target= field=type"},
    {"help wins over what follows", {"--help", "--nonsense"}, "help"},
    {"help has a letter", {"-h"}, "help"},
    {"the version", {"--version"}, "version"},
    {"what is used most", {"--help"}, "help"},
    {"every option", {"--help=all"}, "all help"},
    {"an order in Vietnamese", {"--sort=mới", "a"}, "find query=a sort=1"},
    {"an order without marks", {"--sort", "cu nhat", "a"}, "find query=a sort=2"},
    {"a date field in Vietnamese", {"--date-field=hiệu-lực", "a"}, "find query=a field=1"},
    {"facets in both languages", {"--facets=năm,co quan,type", "a"}, "find query=a facets=7"},
};

static const Case bad[] = {
    {"no query", {NULL}, "No query was given."},
    {"nobody to talk with", {"-i"}, "--interactive needs a terminal; --batch=- answers the queries of a pipe."},
    {"a session and a batch", {"-i", "--batch=x"}, "--batch and --interactive cannot be used together."},
    {"a session for programs", {"-i", "--json"}, "--interactive goes with --format=text."},
    {"blanks are no query", {"  ", ""}, "No query was given."},
    {"an unknown option", {"--nonsense", "a"}, "There is no option --nonsense."},
    {"an unknown option after the words", {"a", "--nonsense"}, "There is no option --nonsense."},
    {"a misspelled option", {"--form", "2012", "a"}, "There is no option --form. Did you mean --from?"},
    {"an abbreviated option", {"--lim", "3", "a"}, "There is no option --lim. Did you mean --limit?"},
    {"an exclusion before any word",
     {"-hải", "quan"},
     "There is no option -hải. To leave a word out, write it after another word of the query, or after --."},
    {"a value that is missing", {"a", "--from"}, "--from wants a value."},
    {"a letter's value that is missing", {"a", "-n"}, "-n wants a value."},
    {"a value that is not wanted", {"--all=yes", "a"}, "--all takes no value."},
    {"a number that is none", {"-n", "ten", "a"}, "--limit wants a number from 0 to 100000, not \"ten\"."},
    {"a number below its range", {"-n", "-1", "a"}, "--limit wants a number from 0 to 100000, not \"-1\"."},
    {"a number that is negative", {"--offset=-1", "a"}, "--offset wants a number from 0 to 100000, not \"-1\"."},
    {"a number beyond all ranges",
     {"-n", "99999999999999999999", "a"},
     "--limit wants a number from 0 to 100000, not \"99999999999999999999\"."},
    {"a choice that is none",
     {"--sort=newst", "a"},
     "--sort=newst is not known: use relevance, newest, oldest or added."},
    {"a facet that is none",
     {"--facets=typ", "a"},
     "--facets does not know \"typ\": it counts type, agency, year or status."},
    {"a type that is none",
     {"-t", "xyzzy", "a"},
     "\"xyzzy\" is no type of document: use a name or a code, such as \"nghị quyết\" or NQ."},
    {"a misspelled type",
     {"-t", "nghi quyt", "a"},
     "\"nghi quyt\" is no type of document. Did you mean \"Nghị quyết\" (NQ)?"},
    {"an agency that is empty", {"-a", " ", "a"}, "--agency wants some words."},
    {"an index that is empty", {"-d", "", "a"}, "--index wants a value that is not empty."},
    {"dates in the wrong order",
     {"--from=2014", "--to=2013", "a"},
     "--from is later than --to: no document can be both."},
    {"-0 with another format", {"-0", "--json", "a"}, "-0 prints paths: it cannot be used with another --format."},
    {"facets have no place in paths", {"--facets", "-0", "a"}, "--facets needs --format=text or --format=json."},
    {"explanations have no place in tsv",
     {"--explain", "--format=tsv", "a"},
     "--explain needs --format=text or --format=json."},
    {"facts of no document", {"--facts", "a"}, "--facts goes with --show."},
    {"a passage of no document", {"--passage=5", "a"}, "--passage goes with --show, --cite."},
    {"facts and a passage", {"--show", "a", "--facts", "--passage"}, "--facts and --passage cannot be used together."},
    {"nothing to show", {"--show"}, "--show wants the path or the number of a document."},
    {"a batch and a query", {"--batch=f", "a"}, "With --batch the queries come from the file: \"a\" is one too many."},
    {"relations of nothing", {"--related"}, "--related wants the path or the number of a document."},
    {"relations as columns", {"--related", "a", "--format=tsv"}, "--related prints text, json or paths, not tsv."},
    {"relations with facts", {"--related", "a", "--facts"}, "--facts goes with --show."},
    {"a batch and relations", {"--batch=f", "--related", "a"}, "--batch and --related cannot be used together."},
    {"a batch and a document", {"--batch=f", "--show", "a"}, "--batch and --show cannot be used together."},
    {"a query that is not UTF-8",
     {"lu\xe2n"},
     "The query is not UTF-8 text. Set the terminal to UTF-8 and type it again."},
};

static void what_is_typed_is_stored(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
    g_auto(Command) command;
    g_autoptr(GError) error = NULL;
    command_init(&command);
    if (!parse(&command, good[i].arguments, &error)) {
      print_error("%s: %s\n", good[i].name, error->message);
      fail();
    }
    g_autofree char *got = describe(&command);
    if (strcmp(got, good[i].want) != 0)
      print_error("%s\n", good[i].name);
    assert_string_equal(got, good[i].want);
  }
}

static void what_is_not_understood_gets_one_sentence(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
    g_auto(Command) command;
    g_autoptr(GError) error = NULL;
    command_init(&command);
    if (parse(&command, bad[i].arguments, &error)) {
      print_error("%s: was accepted\n", bad[i].name);
      fail();
    }
    assert_true(g_error_matches(error, OPTIONS_ERROR, OPTIONS_ERROR_USAGE));
    if (strcmp(error->message, bad[i].want) != 0)
      print_error("%s\n", bad[i].name);
    assert_string_equal(error->message, bad[i].want);
  }
}

static void a_day_that_does_not_exist_is_named(void **state)
{
  (void)state;
  const char *arguments[MAX_ARGUMENTS] = {"--from", "31/2/2012", "a"};
  g_auto(Command) command;
  g_autoptr(GError) error = NULL;
  command_init(&command);
  assert_false(parse(&command, arguments, &error));
  assert_true(g_str_has_prefix(error->message, "--from: "));
  assert_non_null(strstr(error->message, "31/2/2012"));
}

static void a_query_of_any_length_is_bounded(void **state)
{
  (void)state;
  g_autofree char *word = g_strnfill(70000, 'a');
  const char *arguments[MAX_ARGUMENTS] = {word};
  g_auto(Command) command;
  g_autoptr(GError) error = NULL;
  command_init(&command);
  assert_false(parse(&command, arguments, &error));
  assert_string_equal(error->message, "The query is longer than 64 KiB.");
}

static void all_help_names_every_option(void **state)
{
  (void)state;
  g_autoptr(GString) help = g_string_new(NULL);
  assert_true(options_append_own(&command_table, COMMAND_HELP_ALL, help));
  for (guint i = 0; i < command_table.n_entries; i++) {
    if (!command_table.entries[i].name)
      continue;
    g_autofree char *name = g_strconcat("--", command_table.entries[i].name, NULL);
    if (!strstr(help->str, name))
      print_error("%s\n", name);
    assert_non_null(strstr(help->str, name));
  }
}

static void help_fits_the_screen_in_both_languages(void **state)
{
  (void)state;
  for (guint l = 0; language_names[l] != NULL; l++) {
    g_autoptr(GString) help = g_string_new(NULL);
    assert_true(language_choose(language_names[l]));
    assert_true(options_append_own(&command_table, COMMAND_HELP, help));
    g_auto(GStrv) lines = g_strsplit(help->str, "\n", -1);
    if (g_strv_length(lines) > 60)
      fail_msg("%s: %u lines", language_names[l], g_strv_length(lines));
    assert_true(options_append_own(&command_table, COMMAND_HELP_ALL, help));
    g_auto(GStrv) all = g_strsplit(help->str, "\n", -1);
    for (guint i = 0; all[i]; i++)
      if (g_utf8_strlen(all[i], -1) > 80)
        fail_msg("wider than 80 columns: %s", all[i]);
  }
  language_choose("en");
}

int main(void)
{
  g_setenv("TRACUU_INDEX", "/default", TRUE);
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_typed_is_stored),
      cmocka_unit_test(what_is_not_understood_gets_one_sentence),
      cmocka_unit_test(a_day_that_does_not_exist_is_named),
      cmocka_unit_test(a_query_of_any_length_is_bounded),
      cmocka_unit_test(all_help_names_every_option),
      cmocka_unit_test(help_fits_the_screen_in_both_languages),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
