#include "query/options.h"

#include <string.h>

#include "corpus/names/types.h"
#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"
#include "indexer/store/location.h"
#include "query/ask/parse.h"
#include "query/ask/typed.h"
#include "query/options_table.h"

GQuark options_error_quark(void)
{
  return g_quark_from_static_string("tracuu-options");
}

void options_init(Options *options)
{
  *options = (Options){.search = {.limit = OPTIONS_LIMIT_DEFAULT, .recency_days = REQUEST_RECENCY_DEFAULT},
                       .indexes = g_ptr_array_new_with_free_func(g_free),
                       .values = g_ptr_array_new_with_free_func(g_free)};
}

void options_clear(Options *options)
{
  g_clear_pointer(&options->indexes, g_ptr_array_unref);
  g_clear_pointer(&options->values, g_ptr_array_unref);
  g_clear_pointer(&options->query, g_free);
  g_clear_pointer(&options->target, g_free);
  g_clear_pointer(&options->batch, g_free);
  g_clear_pointer(&options->passage, g_free);
  *options = (Options){0};
}

G_GNUC_PRINTF(2, 3) static gboolean fail(GError **error, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_set_error_literal(error, OPTIONS_ERROR, OPTIONS_ERROR_USAGE, message);
  return FALSE;
}

/* ---- one value ---- */

/* The canonical form of what was typed, kept as long as *options is. NULL when it is not UTF-8 or empty. */
static const char *keep_text(Options *options, const char *value)
{
  gsize len = strlen(value);
  if (len == 0 || len > PARSE_MAX_QUERY || !g_utf8_validate(value, (gssize)len, NULL))
    return NULL;
  GString *text = g_string_sized_new(len);
  normal_append(text, value, len);
  char *kept = g_strstrip(g_string_free(text, FALSE));
  g_ptr_array_add(options->values, kept);
  return *kept ? kept : NULL;
}

static gint find_choice(const char *const *choices, const char *value, gsize len)
{
  for (gint i = 0; choices[i]; i++)
    if (strlen(choices[i]) == len && memcmp(choices[i], value, len) == 0)
      return i;
  return -1;
}

/* "relevance, newest or oldest" */
static char *join_choices(const char *const *choices)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; choices[i]; i++)
    g_string_append_printf(out, "%s%s", i == 0 ? "" : choices[i + 1] ? ", " : " or ", choices[i]);
  return g_string_free(out, FALSE);
}

static gboolean set_choice(const OptionsEntry *entry, const char *value, guint *field, GError **error)
{
  gint choice = find_choice(entry->choices, value, strlen(value));
  if (choice < 0) {
    g_autofree char *choices = join_choices(entry->choices);
    return fail(error, "--%s=%s is not known: use %s.", entry->name, value, choices);
  }
  *field = (guint)choice;
  return TRUE;
}

static gboolean set_facets(const OptionsEntry *entry, const char *value, guint *field, GError **error)
{
  if (!value) {
    *field = OUTPUT_FACET_ALL;
    return TRUE;
  }
  guint facets = 0;
  g_auto(GStrv) parts = g_strsplit(value, ",", 16);
  for (guint i = 0; parts[i]; i++) {
    gint choice = find_choice(entry->choices, parts[i], strlen(parts[i]));
    if (choice < 0) {
      g_autofree char *choices = join_choices(entry->choices);
      return fail(error, "--facets does not know \"%s\": it counts %s.", parts[i], choices);
    }
    facets |= 1u << choice;
  }
  *field = facets;
  return TRUE;
}

static gboolean set_number(const OptionsEntry *entry, const char *value, guint *field, GError **error)
{
  guint64 number;
  if (!g_ascii_string_to_unsigned(value, 10, entry->min, entry->max, &number, NULL))
    return fail(error, "--%s wants a number from %u to %u, not \"%s\".", entry->name, entry->min, entry->max, value);
  *field = (guint)number;
  return TRUE;
}

static gboolean set_date(const OptionsEntry *entry, const char *value, Date *field, GError **error)
{
  g_autoptr(GError) reason = NULL;
  if (!date_parse(value, strlen(value), field, &reason))
    return fail(error, "--%s: %s", entry->name, reason->message);
  return TRUE;
}

/* The type whose name or code a person may have meant, NULL when none is near. */
static const DocType *nearest_type(const char *value)
{
  const DocType *best = NULL, *type;
  guint best_distance = G_MAXUINT;
  gsize len = strlen(value);
  for (guint i = 0; (type = types_get(i)); i++) {
    guint distance = MIN(nearest_distance(value, len, type->name, strlen(type->name)),
                         nearest_distance(value, len, type->code, strlen(type->code)));
    if (distance < best_distance && nearest_is_near(distance, len)) {
      best = type;
      best_distance = distance;
    }
  }
  return best;
}

static gboolean set_type(Options *options, const char *value, const char **field, GError **error)
{
  const char *text = keep_text(options, value);
  const DocType *type = text ? types_find(text, strlen(text)) : NULL;
  const DocType *near = type ? NULL : nearest_type(value);
  if (near)
    return fail(error, "\"%s\" is no type of document. Did you mean \"%s\" (%s)?", value, near->name, near->code);
  if (!type)
    return fail(error, "\"%s\" is no type of document: use a name or a code, such as \"nghị quyết\" or NQ.", value);
  *field = text;
  return TRUE;
}

static gboolean set_passage(Options *options, const char *value, GError **error)
{
  if (!value) {
    options->outline = TRUE;
    return TRUE;
  }
  const char *text = keep_text(options, value);
  if (!text)
    return fail(error, "--passage=%s names no article: use --passage=5, --passage=12a or --passage=#3.", value);
  g_free(options->passage);
  options->passage = g_strdup(text);
  return TRUE;
}

static gboolean set_bytes(const OptionsEntry *entry, const char *value, char **field, GError **error)
{
  if (!*value)
    return fail(error, "--%s wants a value that is not empty.", entry->name);
  g_free(*field);
  *field = g_strdup(value);
  return TRUE;
}

/* Stores the value of an option that must have one. */
static gboolean set_given(Options *options, const OptionsEntry *entry, const char *value, GError **error)
{
  gpointer field = G_STRUCT_MEMBER_P(options, entry->offset);
  char *index = NULL;
  switch (entry->kind) {
  case OPTIONS_KIND_CHOICE:
    return set_choice(entry, value, field, error);
  case OPTIONS_KIND_NUMBER:
    return set_number(entry, value, field, error);
  case OPTIONS_KIND_DATE:
    return set_date(entry, value, field, error);
  case OPTIONS_KIND_TYPE:
    return set_type(options, value, field, error);
  case OPTIONS_KIND_TEXT:
    if (!(*(const char **)field = keep_text(options, value)))
      return fail(error, "--%s wants some words.", entry->name);
    return TRUE;
  case OPTIONS_KIND_BYTES:
    return set_bytes(entry, value, field, error);
  case OPTIONS_KIND_INDEX:
    if (!set_bytes(entry, value, &index, error))
      return FALSE;
    g_ptr_array_add(options->indexes, index);
    return TRUE;
  default:
    g_return_val_if_reached(FALSE);
  }
}

/* value is NULL when none was given. */
static gboolean set_value(Options *options, const OptionsEntry *entry, const char *value, GError **error)
{
  gpointer field = G_STRUCT_MEMBER_P(options, entry->offset);
  switch (entry->kind) {
  case OPTIONS_KIND_FLAG:
    *(gboolean *)field = TRUE;
    return TRUE;
  case OPTIONS_KIND_SET:
    *(guint *)field = entry->min;
    return TRUE;
  case OPTIONS_KIND_FACETS:
    return set_facets(entry, value, field, error);
  case OPTIONS_KIND_PASSAGE:
    return set_passage(options, value, error);
  default:
    g_return_val_if_fail(value != NULL, FALSE);
    return set_given(options, entry, value, error);
  }
}

/* ---- arguments ---- */

typedef struct {
  Options *options;
  char *const *argv;
  int argc, at;
  GPtrArray *words; /* borrowed arguments */
  gboolean ended;   /* "--" was seen */
  gboolean format_given;
} Reading;

static gboolean takes_value(const OptionsEntry *entry)
{
  return entry->argument && *entry->argument != '[' && entry->kind != OPTIONS_KIND_SET;
}

static gboolean read_long(Reading *reading, const char *argument, GError **error)
{
  const char *name = argument + 2;
  gsize len = strcspn(name, "=");
  const char *value = name[len] == '=' ? name + len + 1 : NULL;
  const OptionsEntry *entry = options_table_find(name, len);
  if (!entry) {
    const char *near = options_table_suggest(name, len);
    return near ? fail(error, "There is no option --%.*s. Did you mean --%s?", (int)len, name, near)
                : fail(error, "There is no option --%.*s.", (int)len, name);
  }
  /* --show=X is --show with X as the word of the query. */
  if (entry->kind == OPTIONS_KIND_SET && entry->argument && value) {
    g_ptr_array_add(reading->words, (gpointer)value);
    value = NULL;
  }
  if (value && !entry->argument)
    return fail(error, "--%s takes no value.", entry->name);
  if (!value && takes_value(entry)) {
    if (reading->at == reading->argc)
      return fail(error, "--%s wants a value.", entry->name);
    value = reading->argv[reading->at++];
  }
  reading->format_given |= entry->offset == G_STRUCT_OFFSET(Options, format);
  return set_value(reading->options, entry, value, error);
}

/* Reads "-n 5", "-n5", "-0n5". */
static gboolean read_letters(Reading *reading, const char *argument, GError **error)
{
  for (const char *p = argument + 1; *p; p++) {
    const OptionsEntry *entry = options_table_find_letter(*p);
    if (!entry)
      return fail(error,
                  "There is no option %s. To leave a word out, write it after another word of the query, or after --.",
                  argument);
    const char *value = NULL;
    if (takes_value(entry)) {
      value = p + 1;
      if (!*value) {
        if (reading->at == reading->argc)
          return fail(error, "-%c wants a value.", *p);
        value = reading->argv[reading->at++];
      }
    }
    if (!set_value(reading->options, entry, value, error))
      return FALSE;
    if (value)
      break;
  }
  return TRUE;
}

/* After the first word of the query, "-word" leaves a word out. An option is then only what cannot be meant so: two
 * dashes, one letter alone, or -n with its number. (Two dashes never leave out a word.) */
static gboolean is_option_among_words(const char *argument)
{
  if (argument[1] == '-')
    return TRUE;
  if (!options_table_find_letter(argument[1]))
    return FALSE;
  return argument[2] == '\0' || (argument[1] == 'n' && argument[2 + strspn(argument + 2, "0123456789")] == '\0');
}

static gboolean read_arguments(Reading *reading, GError **error)
{
  while (reading->at < reading->argc) {
    const char *argument = reading->argv[reading->at++];
    gboolean word = reading->ended || *argument != '-' || argument[1] == '\0' ||
                    (reading->words->len > 0 && !is_option_among_words(argument));
    if (word)
      g_ptr_array_add(reading->words, (gpointer)argument);
    else if (strcmp(argument, "--") == 0)
      reading->ended = TRUE;
    else if (argument[1] == '-' ? !read_long(reading, argument, error) : !read_letters(reading, argument, error))
      return FALSE;
    if (reading->options->action == OPTIONS_HELP || reading->options->action == OPTIONS_VERSION)
      break;
  }
  return TRUE;
}

/* ---- the whole ---- */

static gboolean make_query(Options *options, const GPtrArray *words, GError **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new();
  gsize len = 0;
  for (guint i = 0; i < words->len; i++) {
    const char *word = g_ptr_array_index(words, i);
    len += strlen(word) + 1;
    if (len > PARSE_MAX_QUERY)
      return fail(error, "The query is longer than %u KiB.", (guint)(PARSE_MAX_QUERY >> 10));
    if (!g_utf8_validate(word, -1, NULL))
      return fail(error, "The query is not UTF-8 text. Set the terminal to UTF-8 and type it again.");
    const char *text = keep_text(options, word);
    if (text)
      g_ptr_array_add(texts, (gpointer)text);
  }
  GString *query = g_string_sized_new(len);
  typed_append(query, (const char *const *)texts->pdata, texts->len);
  options->query = g_string_free(query, FALSE);
  const Request *search = &options->search;
  if (!*options->query && !search->type && !search->agency && !search->from.year && !search->to.year)
    return fail(error, "No query was given.");
  return TRUE;
}

/* A path or a number of several words, as typed. */
static gboolean make_target(Options *options, const GPtrArray *words, GError **error)
{
  GString *target = g_string_new(NULL);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf(target, "%s%s", i > 0 ? " " : "", (const char *)g_ptr_array_index(words, i));
  options->target = g_string_free(target, FALSE);
  if (!*options->target)
    return fail(error, "--%s wants the path or the number of a document.",
                options->action == OPTIONS_SHOW ? "show" : "related");
  if (strlen(options->target) > PARSE_MAX_QUERY)
    return fail(error, "The path or number is too long.");
  return TRUE;
}

static gboolean check_together(Reading *reading, GError **error)
{
  Options *options = reading->options;
  Request *search = &options->search;
  if (options->nul && reading->format_given && options->format != OUTPUT_PATHS)
    return fail(error, "-0 prints paths: it cannot be used with another --format.");
  if (options->nul)
    options->format = OUTPUT_PATHS;
  if ((options->facets || search->explain) && options->format != OUTPUT_TEXT && options->format != OUTPUT_JSON)
    return fail(error, "--%s needs --format=text or --format=json.", options->facets ? "facets" : "explain");
  if ((options->facts || options->outline || options->passage) && options->action != OPTIONS_SHOW)
    return fail(error, "--%s goes with --show.", options->facts ? "facts" : "passage");
  if (options->facts && (options->outline || options->passage))
    return fail(error, "--facts and --passage cannot be used together.");
  if (options->batch && options->action != OPTIONS_FIND)
    return fail(error, "--batch and --%s cannot be used together.",
                options->action == OPTIONS_SHOW ? "show" : "related");
  if (options->action == OPTIONS_RELATED && options->format == OUTPUT_TSV)
    return fail(error, "--related prints text, json or paths, not tsv.");
  if (options->batch && reading->words->len > 0)
    return fail(error, "With --batch the queries come from the file: \"%s\" is one too many.",
                (const char *)g_ptr_array_index(reading->words, 0));
  search->from = search->from.year ? date_first(search->from) : search->from;
  search->to = search->to.year ? date_last(search->to) : search->to;
  search->at = search->at.year ? date_last(search->at) : search->at;
  if (search->from.year && search->to.year && date_to_number(search->from) > date_to_number(search->to))
    return fail(error, "--from is later than --to: no document can be both.");
  search->facets = options->facets != 0;
  search->facet_status = (options->facets & OUTPUT_FACET_STATUS) != 0;
  return TRUE;
}

gboolean options_parse(Options *options, int argc, char *const *argv, GError **error)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new();
  Reading reading = {.options = options, .argv = argv, .argc = argc, .at = 1, .words = words};
  if (!read_arguments(&reading, error))
    return FALSE;
  if (options->action == OPTIONS_HELP || options->action == OPTIONS_VERSION)
    return TRUE;
  if (!check_together(&reading, error))
    return FALSE;
  if (options->indexes->len == 0)
    g_ptr_array_add(options->indexes, location_find(NULL));
  g_ptr_array_add(options->indexes, NULL);
  if (options->batch)
    options->action = OPTIONS_BATCH;
  if (options->action == OPTIONS_SHOW || options->action == OPTIONS_RELATED)
    return make_target(options, words, error);
  return options->action == OPTIONS_BATCH || make_query(options, words, error);
}
