#include "query/filter.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/text/normal.h"
#include "query/ask/parse.h"

/* One filter: an option of the command line, or a field of the query. */
typedef struct {
  char *name;      /* of what it speaks: "type", "hieuluc:" */
  char *from, *to; /* options, "--type=NĐ", and the second of a span of days; NULL = none */
  char *condition; /* of the query, "hieuluc:còn"; NULL = none */
  char *shown;
} Filter;

/* Options under the names that the query language gives them; both languages. A span is --from and --to. */
static const struct {
  const char *name, *option;
} names[] = {{"loai", "type"}, {"type", "type"}, {"coquan", "agency"}, {"agency", "agency"}, {"nam", "date"},
             {"year", "date"}, {"ngay", "date"}, {"date", "date"},     {"tu", "from"},       {"from", "from"},
             {"den", "to"},    {"to", "to"},     {"sapxep", "sort"},   {"sort", "sort"}};

const char *filter_name(guint n)
{
  return n < G_N_ELEMENTS(names) ? names[n].name : NULL;
}

static void filter_free(gpointer data)
{
  Filter *filter = data;
  g_free(filter->name);
  g_free(filter->from);
  g_free(filter->to);
  g_free(filter->condition);
  g_free(filter->shown);
  g_free(filter);
}

static Filter *filter_copy(const Filter *filter)
{
  Filter *copy = g_new(Filter, 1);
  *copy = (Filter){g_strdup(filter->name), g_strdup(filter->from), g_strdup(filter->to), g_strdup(filter->condition),
                   g_strdup(filter->shown)};
  return copy;
}

GPtrArray *filter_list_new(void)
{
  return g_ptr_array_new_with_free_func(filter_free);
}

/* ---- which one is meant ---- */

/* An option that chooses or orders documents: what it sets is part of the request. */
static const OptionsEntry *find_option(const char *name, gsize len)
{
  for (guint i = 0; i < command_table.n_entries; i++) {
    const OptionsEntry *entry = &command_table.entries[i];
    gboolean of_request = entry->offset >= G_STRUCT_OFFSET(Command, search) &&
                          entry->offset < G_STRUCT_OFFSET(Command, search) + sizeof(Request);
    gboolean named = entry->name != NULL && ((strlen(entry->name) == len && memcmp(entry->name, name, len) == 0) ||
                                             (len == 1 && entry->letter == *name));
    if (of_request && named)
      return entry;
  }
  return NULL;
}

static const char *find_field(const char *name)
{
  for (const char *const *field = command_table.operands; *field != NULL; field++)
    if (strlen(*field) == strlen(name) + 1 && g_str_has_prefix(*field, name))
      return *field;
  return NULL;
}

/* The name as tables have it: small, without marks and hyphens. */
static char *name_key(const char *name, gsize len)
{
  g_autoptr(GString) folded = g_string_new(NULL), key = g_string_new(NULL);
  normal_fold_append(folded, name, len);
  for (const char *p = folded->str; *p; p++)
    if (strchr("-_ ", *p) == NULL)
      g_string_append_c(key, *p);
  return g_string_free(g_steal_pointer(&key), FALSE);
}

static void set_span(Filter *filter, const char *value)
{
  const char *dots = strstr(value, "..");
  g_autofree char *first = dots != NULL ? g_strndup(value, (gsize)(dots - value)) : g_strdup(value);
  const char *last = dots != NULL ? dots + 2 : value;
  filter->from = *first ? g_strconcat("--from=", first, NULL) : NULL;
  filter->to = *last ? g_strconcat("--to=", last, NULL) : NULL;
}

/* A filter of name and value (NULL = none was written), with what is to be shown; NULL when nothing is called so. */
static Filter *make_filter(const char *name, gsize len, const char *value)
{
  g_autofree char *key = name_key(name, len);
  const char *option = NULL, *field = NULL;
  for (guint i = 0; i < G_N_ELEMENTS(names) && option == NULL; i++)
    option = strcmp(names[i].name, key) == 0 ? names[i].option : NULL;
  if (option == NULL)
    field = find_field(key);
  const OptionsEntry *entry = option != NULL ? find_option(option, strlen(option)) : find_option(name, len);
  if (option == NULL && field == NULL && entry == NULL)
    return NULL;
  Filter *filter = g_new0(Filter, 1);
  filter->name = g_strdup(field != NULL ? field : entry != NULL ? entry->name : option);
  filter->shown = g_strdup_printf("%.*s%s%s", (int)len, name, value != NULL ? "=" : "", value != NULL ? value : "");
  if (field != NULL && value != NULL)
    filter->condition = strchr(value, ' ') != NULL && strchr(value, '"') == NULL
                            ? g_strdup_printf("%s\"%s\"", field, value)
                            : g_strconcat(field, value, NULL);
  else if (entry != NULL)
    filter->from =
        value != NULL ? g_strdup_printf("--%s=%s", entry->name, value) : g_strconcat("--", entry->name, NULL);
  else if (field == NULL)
    set_span(filter, value != NULL ? value : "");
  return filter;
}

/* ---- what was written ---- */

/* Where the name of a filter begins and ends in a word: "loai=NĐ", "--type=NĐ", "-t". 0 = it has none. */
static gsize name_span(const char *word, const char **name)
{
  *name = word + MIN(strspn(word, "-"), 2);
  gsize len = strcspn(*name, "=:");
  return *name > word || (*name)[len] ? len : 0;
}

/* Puts a filter in the place of those of the same name; one without a value of its own takes them away. */
static void put(GPtrArray *filters, Filter *filter, gboolean empty)
{
  for (guint i = filters->len; i-- > 0;)
    if (strcmp(((Filter *)g_ptr_array_index(filters, i))->name, filter->name) == 0)
      g_ptr_array_remove_index(filters, i);
  if (empty)
    filter_free(filter);
  else
    g_ptr_array_add(filters, filter);
}

/* Takes one filter and the words of its value: those up to the next name. */
static gboolean take(GPtrArray *filters, char *const *words, guint *at, GError **error)
{
  const char *name, *next;
  const char *word = words[(*at)++];
  gsize len = name_span(word, &name);
  if (len == 0 && find_option(word, strlen(word)) != NULL) { /* "title" */
    name = word;
    len = strlen(word);
  }
  const OptionsEntry *entry = find_option(name, len);
  gboolean wants = entry == NULL || entry->argument != NULL;
  g_autoptr(GString) value = g_string_new(name[len] ? name + len + 1 : "");
  while (wants && words[*at] != NULL && name_span(words[*at], &next) == 0) {
    g_string_append_printf(value, "%s%s", value->len > 0 ? " " : "", words[*at]);
    ++*at;
  }
  Filter *filter = len > 0 ? make_filter(name, len, wants ? value->str : NULL) : NULL;
  if (filter == NULL)
    return options_fail(error, _("\"%s\" is no filter: write what is wanted, such as loai=NĐ, coquan=BTC or nam=2024."),
                        word);
  put(filters, filter, wants && value->len == 0);
  return TRUE;
}

gboolean filter_list_add(GPtrArray *filters, const char *text, const Command *base, GError **error)
{
  g_autoptr(GPtrArray) changed = filter_list_new();
  g_auto(GStrv) words = NULL;
  Command command;
  g_autoptr(GError) unclosed = NULL;
  if (!g_utf8_validate(text, -1, NULL) || !g_shell_parse_argv(text, NULL, &words, &unclosed))
    return options_fail(error, _("The filter has a quotation mark that is not closed."));
  for (guint i = 0; i < filters->len; i++)
    g_ptr_array_add(changed, filter_copy(g_ptr_array_index(filters, i)));
  for (guint at = 0; words[at] != NULL;)
    if (!take(changed, words, &at, error))
      return FALSE;
  if (changed->len > FILTER_MAX)
    return options_fail(error, _("These are too many filters."));
  if (!filter_command_init(&command, changed, base, NULL, error))
    return FALSE;
  filter_command_clear(&command);
  g_ptr_array_set_size(filters, 0);
  for (guint i = 0; i < changed->len; i++)
    g_ptr_array_add(filters, filter_copy(g_ptr_array_index(changed, i)));
  return TRUE;
}

void filter_list_sort(GPtrArray *filters, const char *order)
{
  put(filters, make_filter("sort", strlen("sort"), order), order == NULL);
}

/* ---- the prompt ---- */

/* A span of days, "date", takes the place of both its ends. */
static gboolean is_replaced(const GPtrArray *filters, const char *name)
{
  gboolean end = strcmp(name, "from") == 0 || strcmp(name, "to") == 0;
  for (guint i = 0; i < filters->len; i++) {
    const Filter *filter = g_ptr_array_index(filters, i);
    if (strcmp(filter->name, name) == 0 || (end && strcmp(filter->name, "date") == 0))
      return TRUE;
  }
  return FALSE;
}

static void append_word(GString *out, const char *name, const char *value)
{
  g_string_append_printf(out, "%s%s%s%s", out->len > 0 ? " " : "", name, *value ? "=" : "", value);
}

/* What the command line narrows, as far as no filter says otherwise. */
static void append_base(const GPtrArray *filters, const Request *search, GString *out)
{
  char from[DATE_TEXT_MAX] = "", to[DATE_TEXT_MAX] = "";
  if (search->from.year)
    date_print(search->from, from);
  if (search->to.year)
    date_print(search->to, to);
  const struct {
    const char *name, *value;
  } given[] = {{"type", search->type},
               {"agency", search->agency},
               {"from", *from ? from : NULL},
               {"to", *to ? to : NULL},
               {"added", search->added},
               {"title", search->title_only ? "" : NULL},
               {"all", search->all ? "" : NULL},
               {"strict", search->strict ? "" : NULL},
               {"sort", search->sort ? find_option("sort", strlen("sort"))->choices[search->sort] : NULL}};
  for (guint i = 0; i < G_N_ELEMENTS(given); i++)
    if (given[i].value != NULL && !is_replaced(filters, given[i].name))
      append_word(out, given[i].name, given[i].value);
  for (guint i = 0; search->folders != NULL && search->folders[i] != NULL; i++)
    append_word(out, "in", search->folders[i]);
}

void filter_list_append(const GPtrArray *filters, const Command *base, GString *out)
{
  append_base(filters, &base->search, out);
  for (guint i = 0; i < filters->len; i++)
    g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "",
                           ((const Filter *)g_ptr_array_index(filters, i))->shown);
}

/* ---- the search ---- */

/* "(a OR b) hieuluc:còn": conditions hold for both sides. */
static char *make_query(const GPtrArray *filters, const char *query)
{
  g_autoptr(GString) whole = g_string_new(query);
  gboolean sides = query != NULL && strstr(query, " OR ") != NULL, grouped = FALSE;
  for (guint i = 0; i < filters->len; i++) {
    const Filter *filter = g_ptr_array_index(filters, i);
    if (filter->condition == NULL)
      continue;
    if (sides && !grouped) {
      g_string_prepend_c(whole, '(');
      g_string_append_c(whole, ')');
      grouped = TRUE;
    }
    g_string_append_printf(whole, "%s%s", whole->len > 0 ? " " : "", filter->condition);
  }
  return g_string_free(g_steal_pointer(&whole), FALSE);
}

static gboolean check(const Command *command, GError **error)
{
  const Request *search = &command->search;
  if (search->from.year && search->to.year && date_to_number(search->from) > date_to_number(search->to))
    return options_fail(error, _("--from is later than --to: no document can be both."));
  if (!*command->query)
    return TRUE;
  g_autoptr(ParseNode) tree = parse_query(command->query, strlen(command->query), error);
  return tree != NULL;
}

gboolean filter_command_init(Command *command, const GPtrArray *filters, const Command *base, const char *query,
                             GError **error)
{
  g_autoptr(GPtrArray) arguments = g_ptr_array_new(), words = g_ptr_array_new();
  *command = *base;
  command->values = g_ptr_array_new_with_free_func(g_free);
  command->target = NULL;
  command->query = make_query(filters, query);
  g_ptr_array_add(arguments, (gpointer)command_table.program);
  for (guint i = 0; i < filters->len; i++) {
    const Filter *filter = g_ptr_array_index(filters, i);
    if (strcmp(filter->name, "type") == 0)
      command->search.type = NULL; /* else the option would add to those of the command line */
    if (filter->from != NULL)
      g_ptr_array_add(arguments, filter->from);
    if (filter->to != NULL)
      g_ptr_array_add(arguments, filter->to);
  }
  /* Only options of the request are among them: what base lends cannot be freed here. */
  if (options_read_arguments(&command_table, command, (int)arguments->len, (char *const *)arguments->pdata, words,
                             error) &&
      (query != NULL || check(command, error)))
    return TRUE;
  filter_command_clear(command);
  return FALSE;
}

void filter_command_clear(Command *command)
{
  g_clear_pointer(&command->values, g_ptr_array_unref);
  g_clear_pointer(&command->query, g_free);
  g_clear_pointer(&command->target, g_free);
}
