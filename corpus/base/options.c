#include "corpus/base/options.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"

G_DEFINE_QUARK(tracuu_options_error, options_error)

#define LANGUAGE_OPTION "lang"

/* One reading of a command line, or of one group of a file. */
typedef struct {
  const OptionsTable *table;
  gpointer target;
  GPtrArray *words;
  gboolean *given; /* of each entry */
  char *const *argv;
  int argc, at;
} Reading;

gboolean options_fail(GError **error, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_set_error_literal(error, OPTIONS_ERROR, OPTIONS_ERROR_USAGE, message);
  return FALSE;
}

/* ---- one value ---- */

gboolean options_parse_size(const char *text, gsize *out)
{
  static const char suffixes[] = "kmgt";
  char *end;
  double value = g_ascii_strtod(text, &end);
  const char *suffix = *end ? strchr(suffixes, g_ascii_tolower(*end)) : NULL;
  if (end == text || !(value >= 0) || (*end && suffix == NULL))
    return FALSE;
  if (suffix != NULL) {
    for (const char *s = suffixes; s <= suffix; s++)
      value *= 1024;
    end++;
    if (g_ascii_tolower(*end) == 'b')
      end++;
  }
  if (*end || value >= (double)G_MAXINT64)
    return FALSE;
  *out = (gsize)value;
  return TRUE;
}

/* What a choice is called, as it may be typed. */
static char *choice_name(const char *choice, const char *aliases)
{
  if (aliases == NULL || !language_is("vi"))
    return g_strdup(choice);
  return g_strdelimit(g_strndup(aliases, strcspn(aliases, ",")), " ", '-');
}

void options_append_choices(GString *out, const char *const *choices, const char *const *aliases)
{
  for (guint i = 0; choices[i] != NULL; i++) {
    g_autofree char *name = choice_name(choices[i], aliases != NULL ? aliases[i] : NULL);
    g_string_append_printf(out, "%s%s",
                           i == 0                   ? ""
                           : choices[i + 1] != NULL ? ", "
                                                    : C_("last of a list", " or "),
                           name);
  }
}

/* As people may write a choice: small, without marks, "-" for every blank. */
static char *choice_key(const char *text, gsize len)
{
  g_autoptr(GString) key = g_string_new(NULL);
  normal_fold_append(key, text, len);
  return g_strdelimit(g_strstrip(g_string_free(g_steal_pointer(&key), FALSE)), " _", '-');
}

static gboolean is_alias(const char *aliases, const char *value)
{
  g_autofree char *wanted = choice_key(value, strlen(value));
  g_auto(GStrv) names = g_strsplit(aliases, ",", -1);
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *key = choice_key(names[i], strlen(names[i]));
    if (strcmp(key, wanted) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean options_find_choice(const char *const *choices, const char *const *aliases, const char *value, guint *choice)
{
  if (!g_utf8_validate(value, -1, NULL))
    return FALSE;
  for (*choice = 0; choices[*choice] != NULL; ++*choice)
    if (strcmp(choices[*choice], value) == 0 || (aliases != NULL && is_alias(aliases[*choice], value)))
      return TRUE;
  return FALSE;
}

static gboolean set_choice(const OptionsEntry *entry, const char *said, const char *value, guint *field, GError **error)
{
  guint choice = 0;
  if (value == NULL || options_find_choice(entry->choices, entry->aliases, value, &choice)) {
    *field = entry->min + choice;
    return TRUE;
  }
  g_autoptr(GString) choices = g_string_new(NULL);
  options_append_choices(choices, entry->choices, entry->aliases);
  return options_fail(error, _("%s=%s is not known: use %s."), said, value, choices->str);
}

static gboolean set_number(const OptionsEntry *entry, const char *said, const char *value, guint *field, GError **error)
{
  guint64 number;
  if (g_ascii_string_to_unsigned(value, 10, entry->min, entry->max ? entry->max : G_MAXINT, &number, NULL)) {
    *field = (guint)number;
    return TRUE;
  }
  if (entry->max == 0)
    return options_fail(error, _("%s wants a number, %u or more, not \"%s\"."), said, entry->min, value);
  return options_fail(error, _("%s wants a number from %u to %u, not \"%s\"."), said, entry->min, entry->max, value);
}

static gboolean set_size(const OptionsEntry *entry, const char *said, const char *value, gsize *field, GError **error)
{
  gsize size;
  if (options_parse_size(value, &size) && size >= entry->min) {
    *field = size;
    return TRUE;
  }
  if (entry->min == 0)
    return options_fail(error, _("%s wants a size such as 200M or 1G, not \"%s\"."), said, value);
  return options_fail(error, _("%s wants a size from %uM on, such as 1G, not \"%s\"."), said, entry->min >> 20, value);
}

static gboolean set_flag(const char *said, const char *value, gboolean *field, GError **error)
{
  *field = value == NULL || strcmp(value, "true") == 0 || strcmp(value, "1") == 0;
  if (*field || strcmp(value, "false") == 0 || strcmp(value, "0") == 0)
    return TRUE;
  return options_fail(error, _("%s wants true or false, not \"%s\"."), said, value);
}

/* At once: complaints about what follows are in this language. */
gboolean options_set_language(gpointer target G_GNUC_UNUSED, gpointer field G_GNUC_UNUSED, const char *said,
                              const char *value, GError **error)
{
  if (language_choose(value))
    return TRUE;
  g_autoptr(GString) choices = g_string_new(NULL);
  options_append_choices(choices, language_names, NULL);
  return options_fail(error, _("%s=%s is not known: use %s."), said, value, choices->str);
}

/* The first of a reading takes the place of what was there before. */
static gboolean set_bytes(const OptionsEntry *entry, const char *said, const char *value, gboolean first,
                          gpointer field, GError **error)
{
  if (value == NULL || !*value)
    return options_fail(error, _("%s wants a value that is not empty."), said);
  if (entry->flags & OPTIONS_REPEAT) {
    char ***list = field;
    if (first)
      g_clear_pointer(list, g_strfreev);
    guint n = *list != NULL ? g_strv_length(*list) : 0;
    *list = g_renew(char *, *list, n + 2);
    (*list)[n] = g_strdup(value);
    (*list)[n + 1] = NULL;
    return TRUE;
  }
  g_free(*(char **)field);
  *(char **)field = g_strdup(value);
  return TRUE;
}

/* value is NULL when none was given; group, where it stands in a file. */
static gboolean set_value(Reading *reading, const OptionsEntry *entry, const char *group, const char *value,
                          GError **error)
{
  g_autofree char *said =
      group != NULL ? g_strdup_printf(_("In [%s], %s"), group, entry->key) : g_strconcat("--", entry->name, NULL);
  gpointer field = G_STRUCT_MEMBER_P(reading->target, entry->offset);
  gboolean *given = &reading->given[entry - reading->table->entries], first = !*given;
  *given = TRUE;
  if (entry->flags & OPTIONS_LAST)
    reading->at = reading->argc;
  switch (entry->kind) {
  case OPTIONS_FLAG:
    return set_flag(said, value, field, error);
  case OPTIONS_SET:
    *(guint *)field = entry->min;
    return TRUE;
  case OPTIONS_CHOICE:
    return set_choice(entry, said, value, field, error);
  case OPTIONS_NUMBER:
    return set_number(entry, said, value, field, error);
  case OPTIONS_SIZE:
    return set_size(entry, said, value, field, error);
  case OPTIONS_BYTES:
    return set_bytes(entry, said, value, first, field, error);
  case OPTIONS_OWN:
    return entry->set(reading->target, field, said, value, error);
  }
  g_return_val_if_reached(FALSE);
}

/* ---- the table ---- */

static const char *name_of(const OptionsEntry *entry, gboolean in_file)
{
  return in_file ? entry->key : entry->name;
}

static const OptionsEntry *find(const OptionsTable *table, gboolean in_file, const char *name, gsize len)
{
  for (const OptionsEntry *entry = table->entries; entry < table->entries + table->n_entries; entry++) {
    const char *known = name_of(entry, in_file);
    if (known != NULL && strlen(known) == len && memcmp(known, name, len) == 0)
      return entry;
  }
  return NULL;
}

static const OptionsEntry *find_letter(const OptionsTable *table, char letter)
{
  for (guint i = 0; letter && i < table->n_entries; i++)
    if (table->entries[i].letter == letter)
      return &table->entries[i];
  return NULL;
}

/* The name nearest to a misspelled one, NULL when none is near. */
static const char *nearest(const OptionsTable *table, gboolean in_file, const char *name, gsize len)
{
  const char *best = NULL;
  guint best_distance = G_MAXUINT;
  for (guint i = 0; i < table->n_entries; i++) {
    const char *known = name_of(&table->entries[i], in_file);
    if (known == NULL)
      continue;
    guint distance = nearest_distance(name, len, known, strlen(known));
    /* An abbreviation is a near miss too: --lim, --ver. */
    if (len >= 2 && strlen(known) > len && memcmp(known, name, len) == 0)
      distance = 1;
    if (distance < best_distance && nearest_is_near(distance, MAX(len, 3))) {
      best = known;
      best_distance = distance;
    }
  }
  return best;
}

/* ---- arguments ---- */

/* Takes the value of an option from the next argument, when none is attached and there has to be one. */
static gboolean take_value(Reading *reading, const OptionsEntry *entry, const char **value)
{
  if (*value != NULL || entry->argument == NULL || entry->flags & OPTIONS_WORD)
    return TRUE;
  const char *next = reading->at < reading->argc ? reading->argv[reading->at] : NULL;
  if (entry->flags & OPTIONS_OPTIONAL && (!(entry->flags & OPTIONS_NEXT) || next == NULL || *next == '-'))
    return TRUE;
  *value = next;
  reading->at++;
  return next != NULL;
}

static gboolean read_long(Reading *reading, const char *argument, GError **error)
{
  const char *name = argument + 2;
  gsize len = strcspn(name, "=");
  const char *value = name[len] == '=' ? name + len + 1 : NULL;
  const OptionsEntry *entry = find(reading->table, FALSE, name, len);
  if (entry == NULL) {
    const char *near = nearest(reading->table, FALSE, name, len);
    return near != NULL ? options_fail(error, _("There is no option --%.*s. Did you mean --%s?"), (int)len, name, near)
                        : options_fail(error, _("There is no option --%.*s."), (int)len, name);
  }
  if (value != NULL && entry->flags & OPTIONS_WORD)
    g_ptr_array_add(reading->words, (gpointer)g_steal_pointer(&value));
  if (value != NULL && entry->argument == NULL)
    return options_fail(error, _("--%s takes no value."), entry->name);
  if (!take_value(reading, entry, &value))
    return options_fail(error, _("--%s wants a value."), entry->name);
  return set_value(reading, entry, NULL, value, error);
}

/* Reads "-n 5", "-n5", "-0n5". */
static gboolean read_letters(Reading *reading, const char *argument, GError **error)
{
  const char *value = NULL;
  for (const char *p = argument + 1; *p && value == NULL; p++) {
    const OptionsEntry *entry = find_letter(reading->table, *p);
    if (entry == NULL)
      return reading->table->exclusions ? options_fail(error,
                                                       _("There is no option %s. To leave a word out, write it after "
                                                         "another word of the query, or after --."),
                                                       argument)
                                        : options_fail(error, _("There is no option %s."), argument);
    if (p[1] && entry->argument != NULL && !(entry->flags & (OPTIONS_OPTIONAL | OPTIONS_WORD)))
      value = p + 1;
    if (!take_value(reading, entry, &value))
      return options_fail(error, _("-%c wants a value."), *p);
    if (!set_value(reading, entry, NULL, value, error))
      return FALSE;
  }
  return TRUE;
}

/* Two dashes never leave out a word. */
static gboolean is_option_among_words(const OptionsTable *table, const char *argument)
{
  if (argument[1] == '-')
    return TRUE;
  const OptionsEntry *entry = find_letter(table, argument[1]);
  if (entry == NULL)
    return FALSE;
  gsize n_digits = strspn(argument + 2, "0123456789");
  return argument[2 + (entry->kind == OPTIONS_NUMBER ? n_digits : 0)] == '\0';
}

/* Complaints and help are in the language that is asked for, wherever that stands. */
static void choose_language(const OptionsTable *table, int argc, char *const *argv)
{
  const OptionsEntry *entry = find(table, FALSE, LANGUAGE_OPTION, strlen(LANGUAGE_OPTION));
  for (int i = 1; entry != NULL && i < argc && strcmp(argv[i], "--") != 0; i++) {
    if (g_str_has_prefix(argv[i], "--" LANGUAGE_OPTION "="))
      language_choose(argv[i] + strlen("--" LANGUAGE_OPTION "="));
    else if (strcmp(argv[i], "--" LANGUAGE_OPTION) == 0 && i + 1 < argc)
      language_choose(argv[i + 1]);
  }
}

gboolean options_read_arguments(const OptionsTable *table, gpointer target, int argc, char *const *argv,
                                GPtrArray *words, GError **error)
{
  g_autofree gboolean *given = g_new0(gboolean, table->n_entries);
  Reading reading = {table, target, words, given, argv, argc, 1};
  gboolean ended = FALSE;
  choose_language(table, argc, argv);
  while (reading.at < argc) {
    const char *argument = argv[reading.at++];
    gboolean word = ended || *argument != '-' || argument[1] == '\0';
    if (table->exclusions && words->len > 0)
      word = word || !is_option_among_words(table, argument);
    if (word)
      g_ptr_array_add(words, (gpointer)argument);
    else if (strcmp(argument, "--") == 0)
      ended = TRUE;
    else if (argument[1] == '-' ? !read_long(&reading, argument, error) : !read_letters(&reading, argument, error))
      return FALSE;
  }
  return TRUE;
}

/* ---- the configuration file ---- */

static gboolean read_key(Reading *reading, const OptionsEntry *entry, GKeyFile *file, const char *group, GError **error)
{
  g_autoptr(GError) failed = NULL;
  if (entry->flags & OPTIONS_REPEAT) {
    g_auto(GStrv) list = g_key_file_get_string_list(file, group, entry->key, NULL, &failed);
    if (failed != NULL)
      return options_fail(error, _("In [%s], %s wants a list separated by semicolons."), group, entry->key);
    char ***field = G_STRUCT_MEMBER_P(reading->target, entry->offset);
    g_strfreev(*field);
    *field = g_steal_pointer(&list);
    return TRUE;
  }
  g_autofree char *value = g_key_file_get_string(file, group, entry->key, &failed);
  if (failed != NULL)
    return options_fail(error, _("In [%s], %s wants a text."), group, entry->key);
  if (entry->kind != OPTIONS_BYTES)
    g_strchomp(value);
  return set_value(reading, entry, group, value, error);
}

gboolean options_read_group(const OptionsTable *table, gpointer target, GKeyFile *file, const char *group,
                            GError **error)
{
  g_autofree gboolean *given = g_new0(gboolean, table->n_entries);
  Reading reading = {.table = table, .target = target, .given = given};
  g_auto(GStrv) keys = g_key_file_get_keys(file, group, NULL, error);
  for (char **key = keys; key != NULL && *key != NULL; key++) {
    const OptionsEntry *entry = find(table, TRUE, *key, strlen(*key));
    if (entry == NULL) {
      const char *near = nearest(table, TRUE, *key, strlen(*key));
      return near != NULL ? options_fail(error, _("[%s] has no key \"%s\"; did you mean \"%s\"?"), group, *key, near)
                          : options_fail(error, _("[%s] has no key \"%s\"."), group, *key);
    }
    if (!read_key(&reading, entry, file, group, error))
      return FALSE;
  }
  return keys != NULL;
}

static void write_key(const OptionsEntry *entry, gconstpointer field, gconstpointer usual, GKeyFile *file,
                      const char *group)
{
  const guint number = *(const guint *)field;
  switch (entry->kind) {
  case OPTIONS_FLAG:
    if (number != *(const guint *)usual)
      g_key_file_set_boolean(file, group, entry->key, number != 0);
    break;
  case OPTIONS_NUMBER:
    if (number != *(const guint *)usual)
      g_key_file_set_uint64(file, group, entry->key, number);
    break;
  case OPTIONS_SIZE:
    if (*(const gsize *)field != *(const gsize *)usual)
      g_key_file_set_uint64(file, group, entry->key, *(const gsize *)field);
    break;
  case OPTIONS_CHOICE:
    if (number != *(const guint *)usual)
      g_key_file_set_string(file, group, entry->key, entry->choices[number - entry->min]);
    break;
  case OPTIONS_BYTES:
    if (entry->flags & OPTIONS_REPEAT && *(char *const *const *)field != NULL) {
      const char *const *list = *(const char *const *const *)field;
      g_key_file_set_string_list(file, group, entry->key, list, g_strv_length((char **)list));
    } else if (!(entry->flags & OPTIONS_REPEAT) && g_strcmp0(*(char *const *)field, *(char *const *)usual) != 0)
      g_key_file_set_string(file, group, entry->key, *(char *const *)field);
    break;
  case OPTIONS_SET:
  case OPTIONS_OWN:
    break; /* say what to do, not how */
  }
}

void options_write_group(const OptionsTable *table, gconstpointer target, gconstpointer usual, GKeyFile *file,
                         const char *group)
{
  for (const OptionsEntry *entry = table->entries; entry < table->entries + table->n_entries; entry++)
    if (entry->key != NULL)
      write_key(entry, (const char *)target + entry->offset, (const char *)usual + entry->offset, file, group);
}
