/* The table of options: what a command line and a file store by it, what it prints. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/base/options.h"

typedef struct {
  gboolean flag;
  guint mode, order, number;
  gsize size;
  char *bytes, **list;
  guint marks; /* the sum of what --mark was given; 100 for nothing */
} Target;

static gboolean add_mark(gpointer target G_GNUC_UNUSED, gpointer field, const char *said, const char *value,
                         GError **error)
{
  *(guint *)field += value ? (guint)g_ascii_strtoull(value, NULL, 10) : 100;
  return *(guint *)field < 1000 || options_fail(error, "%s is too much.", said);
}

static const char *mark_word(guint n)
{
  static const char *const words[] = {"1", "20", NULL};
  return words[n];
}

static const char *const orders[] = {"up", "down", NULL};
static const char *const order_aliases[] = {"lên, đi lên", "xuống"};

#define AT(field) G_STRUCT_OFFSET(Target, field)
static const OptionsEntry entries[] = {
    {.help = "First"},
    {"flag", 'f', OPTIONS_FLAG, AT(flag), .help = "a flag", .key = "flag"},
    {"go", 0, OPTIONS_SET, AT(mode), "WHERE", .help = "goes there", .min = 7, .flags = OPTIONS_WORD},
    {"order", 'o', OPTIONS_CHOICE, AT(order), "ORDER", .help = "it's [up] or down; not else", .choices = orders,
     .aliases = order_aliases, .min = 3, .flags = OPTIONS_OPTIONAL | OPTIONS_NEXT, .key = "order"},
    {.help = "Second"},
    {"number", 'n', OPTIONS_NUMBER, AT(number), "N", .help = "a number", .min = 2, .max = 9, .flags = OPTIONS_COMMON,
     .key = "digit"},
    {"size", 's', OPTIONS_SIZE, AT(size), "SIZE", .help = "a size", .key = "size"},
    {"bytes", 'b', OPTIONS_BYTES, AT(bytes), "FILE", .help = "a file", .key = "bytes", .paths = OPTIONS_FILES},
    {"list", 'l', OPTIONS_BYTES, AT(list), "DIR", .help = "folders", .flags = OPTIONS_REPEAT, .key = "list",
     .paths = OPTIONS_FOLDERS},
    {"mark", 'm', OPTIONS_OWN, AT(marks), "N", .help = "marks", .flags = OPTIONS_OPTIONAL | OPTIONS_REPEAT,
     .set = add_mark, .words = mark_word},
    {"end", 0, OPTIONS_SET, AT(mode), .help = "ends it", .min = 8, .flags = OPTIONS_LAST},
};
static const OptionsTable plain = {.program = "a-b",
                                   .head = "head\n",
                                   .tail = "tail\n",
                                   .more = "more\n",
                                   .own = 7,
                                   .group = "g",
                                   .entries = entries,
                                   .n_entries = G_N_ELEMENTS(entries),
                                   .paths = OPTIONS_FOLDERS};
static const OptionsTable excluding = {
    .program = "a", .entries = entries, .n_entries = G_N_ELEMENTS(entries), .exclusions = TRUE};

static void clear(Target *target)
{
  g_free(target->bytes);
  g_strfreev(target->list);
}

/* All that is not 0, and the words. */
static char *describe(const Target *t, const GPtrArray *words)
{
  g_autofree char *list = t->list ? g_strjoinv(",", t->list) : NULL;
  const struct {
    const char *name;
    guint value;
  } numbers[] = {{"flag", (guint)t->flag}, {"mode", t->mode},        {"order", t->order},
                 {"number", t->number},    {"size", (guint)t->size}, {"marks", t->marks}};
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
    if (numbers[i].value)
      g_string_append_printf(out, "%s=%u ", numbers[i].name, numbers[i].value);
  if (t->bytes)
    g_string_append_printf(out, "bytes=%s ", t->bytes);
  if (list)
    g_string_append_printf(out, "list=%s ", list);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf(out, "%s;", (const char *)words->pdata[i]);
  return g_string_free(out, FALSE);
}

static const struct {
  const OptionsTable *table;
  const char *line, *want; /* what is stored, or the sentence */
} lines[] = {
    {&plain, "", ""},
    {&plain, "a b", "a;b;"},
    {&plain, "a -f b", "flag=1 a;b;"},
    {&plain, "-fn5 a", "flag=1 number=5 a;"},
    {&plain, "-n 5 -n6", "number=6 "},
    {&plain, "--size=2k --bytes -f --bytes=c", "size=2048 bytes=c "},
    {&plain, "-lx --list=y a -l z", "list=x,y,z a;"},
    {&plain, "--go=x y", "mode=7 x;y;"},
    {&plain, "--go y -f", "flag=1 mode=7 y;"},
    {&plain, "--order -f", "flag=1 order=3 "},
    {&plain, "--order down", "order=4 "},
    {&plain, "--order=up down", "order=3 down;"},
    {&plain, "-o", "order=3 "},
    {&plain, "-o down", "order=4 "},
    {&plain, "--order=xuống", "order=4 "},
    {&plain, "--order=XUONG", "order=4 "},
    {&plain, "--order=đi-lên", "order=3 "},
    {&plain, "--order=di_len", "order=3 "},
    {&plain, "--mark 5", "marks=100 5;"},
    {&plain, "--mark=5 --mark=6 -m", "marks=111 "},
    {&plain, "-- -f --", "-f;--;"},
    {&plain, "- a", "-;a;"},
    {&plain, "--end --nonsense", "mode=8 "},
    {&plain, "--nonsense", "There is no option --nonsense."},
    {&plain, "--numbr=3", "There is no option --numbr. Did you mean --number?"},
    {&plain, "--by", "There is no option --by. Did you mean --bytes?"},
    {&plain, "--=3", "There is no option --."},
    {&plain, "a -fx", "There is no option -fx."},
    {&plain, "-f=1", "There is no option -f=1."},
    {&plain, "--flag=true", "--flag takes no value."},
    {&plain, "--number", "--number wants a value."},
    {&plain, "-fn", "-n wants a value."},
    {&plain, "-n1", "--number wants a number from 2 to 9, not \"1\"."},
    {&plain, "-n +3", "--number wants a number from 2 to 9, not \"+3\"."},
    {&plain, "--order=left", "--order=left is not known: use up or down."},
    {&plain, "--bytes=", "--bytes wants a value that is not empty."},
    {&plain, "--mark=2000", "--mark is too much."},
    {&excluding, "a -b", "-b wants a value."},
    {&excluding, "a -bc -no -n5 -x -f", "flag=1 number=5 a;-bc;-no;-x;"},
    {&excluding, "-f a -s5", "flag=1 a;-s5;"},
    {&excluding, "a --nonsense", "There is no option --nonsense."},
    {&excluding, "-x a",
     "There is no option -x. To leave a word out, write it after another word of the query, or after --."},
};

static void a_command_line_is_stored_or_answered(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
    g_auto(GStrv) words = g_strsplit(lines[i].line, " ", -1);
    g_autoptr(GPtrArray) argv = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) found = g_ptr_array_new();
    Target target = {0};
    g_ptr_array_add(argv, (gpointer) "program");
    for (char **word = words; *word; word++)
      g_ptr_array_add(argv, *word);
    gboolean ok = options_read_arguments(lines[i].table, &target, (int)argv->len, (char **)argv->pdata, found, &error);
    g_autofree char *got = ok ? describe(&target, found) : g_strdup(error->message);
    if (strcmp(got, lines[i].want) != 0)
      fail_msg("%s: %s", lines[i].line, got);
    clear(&target);
  }
}

static const struct {
  const char *text, *want;
} files[] = {
    {"flag=true", "flag=1 size=1 list=old "},
    {"flag=0 ", "size=1 list=old "},
    {"order=down", "order=4 size=1 list=old "},
    {"digit=3 ", "number=3 size=1 list=old "},
    {"size=1G", "size=1073741824 list=old "},
    {"bytes= a\\sb", "size=1 bytes=a b list=old "},
    {"list=a;b c;", "size=1 list=a,b c "},
    {"list=", "size=1 list= "},
    {"number=3", "[g] has no key \"number\"."},
    {"dgit=3", "[g] has no key \"dgit\"; did you mean \"digit\"?"},
    {"mark=3", "[g] has no key \"mark\"."},
    {"flag=yes", "In [g], flag wants true or false, not \"yes\"."},
    {"flag=", "In [g], flag wants true or false, not \"\"."},
    {"digit=3 # three", "In [g], digit wants a number from 2 to 9, not \"3 # three\"."},
    {"order=left", "In [g], order=left is not known: use up or down."},
};

static void a_group_of_a_file_is_stored_or_answered(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
    g_autofree char *text = g_strconcat("[g]\n", files[i].text, "\n", NULL);
    g_autoptr(GKeyFile) file = g_key_file_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) found = g_ptr_array_new();
    Target target = {.size = 1, .list = g_strsplit("old", ",", -1)};
    assert_true(g_key_file_load_from_data(file, text, strlen(text), G_KEY_FILE_NONE, NULL));
    gboolean ok = options_read_group(&plain, &target, file, "g", &error);
    g_autofree char *got = ok ? describe(&target, found) : g_strdup(error->message);
    if (strcmp(got, files[i].want) != 0)
      fail_msg("%s: %s", files[i].text, got);
    clear(&target);
  }
}

static void what_is_written_is_read_again(void **state)
{
  (void)state;
  const Target usual = {.order = 3, .number = 5, .size = 1};
  Target targets[] = {usual,
                      {.flag = TRUE, .order = 4, .number = 9, .size = 1 << 30},
                      {.mode = 7, .order = 3, .number = 5, .bytes = g_strdup(" a;b\\#=\x1b\t\"đ ")},
                      {.order = 4, .number = 2, .list = g_strsplit("a;b, c\\,*.[d]", ",", -1)}};
  const char *const wants[] = {"", "flag order digit size ", "size bytes ", "order digit size list "};
  for (gsize i = 0; i < G_N_ELEMENTS(targets); i++) {
    g_autoptr(GKeyFile) file = g_key_file_new(), again = g_key_file_new();
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    g_autoptr(GString) keys = g_string_new(NULL);
    options_write_group(&plain, &targets[i], &usual, file, "g");
    g_auto(GStrv) written = g_key_file_get_keys(file, "g", NULL, NULL);
    for (char **key = written; key != NULL && *key != NULL; key++)
      g_string_append_printf(keys, "%s ", *key);
    assert_string_equal(keys->str, wants[i]);

    g_autofree char *text = g_key_file_to_data(file, NULL, NULL);
    Target got = usual;
    targets[i].mode = 0; /* says what to do: is not kept */
    if (*text)
      assert_true(g_key_file_load_from_data(again, text, strlen(text), G_KEY_FILE_NONE, NULL) &&
                  options_read_group(&plain, &got, again, "g", NULL));
    g_autofree char *before = describe(&targets[i], words), *after = describe(&got, words);
    assert_string_equal(after, before);
    clear(&got);
    clear(&targets[i]);
  }
}

static void help_is_made_from_the_table(void **state)
{
  (void)state;
  g_autoptr(GString) out = g_string_new(NULL);
  assert_false(options_append_own(&plain, 6, out));
  assert_true(options_append_own(&plain, 7, out));
  assert_string_equal(out->str, "head\n\nSecond\n"
                                "  -n, --number=N         a number\n"
                                "tail\nmore\n");
  g_string_truncate(out, 0);
  assert_true(options_append_own(&plain, 8, out));
  assert_true(g_str_has_prefix(out->str, "head\n\nFirst\n"
                                         "  -f, --flag             a flag\n"
                                         "      --go WHERE         goes there\n"
                                         "  -o, --order[=ORDER]    it's [up] or down; not else\n"
                                         "\nSecond\n"
                                         "  -n, --number=N         a number\n"));
  assert_true(g_str_has_suffix(out->str, "Keys of the configuration file\n"
                                         "  [g]                    flag, order, digit, size, bytes, list\ntail\n"));
  g_string_truncate(out, 0);
  assert_true(options_append_own(&plain, 9, out));
  assert_string_equal(out->str, "a-b " TRACUU_VERSION "\n");
}

static const struct {
  guint shell;
  const char *want;
} completions[] = {
    {0, "_a_b()\n"},
    {0, "  -n | --number | --number=)\n    return ;;\n"},
    {0, "  --go | --go=)\n    return ;;\n"},
    {0, "  --order | --order=)\n    mapfile -t COMPREPLY < <(compgen -W 'up down' -- \"$cur\")\n"},
    {0, "  --mark=)\n    mapfile -t COMPREPLY < <(compgen -W '1 20' -- \"$cur\")\n"},
    {0, "  -b | --bytes | --bytes=)\n    mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")\n"},
    {0, "compgen -W '--flag --go= --order --number= --size= --bytes= --list= --mark --end'"},
    {1, "  --flag'[a flag]' \\\n  -f'[a flag]' \\\n"},
    {1, "  --number='[a number]:N: ' \\\n  -n+'[a number]:N: ' \\\n"},
    {1, "  --order=-'[it'\\''s \\[up\\] or down; not else]::ORDER:(up down)' \\\n"},
    {1, "  \\*-l+'[folders]:DIR:_files -/' \\\n"},
    {2, "complete -c a-b -l order -s o -f -a 'up down' -d 'it'\\''s [up] or down; not else'\n"},
    {2, "complete -c a-b -l bytes -s b -r -F -d 'a file'\n"},
};

static void completions_are_made_from_the_table(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(completions); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    options_append_completion(&plain, completions[i].shell, out);
    if (!strstr(out->str, completions[i].want))
      fail_msg("%s: there is no %s in\n%s", options_shells[completions[i].shell], completions[i].want, out->str);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_command_line_is_stored_or_answered), cmocka_unit_test(a_group_of_a_file_is_stored_or_answered),
      cmocka_unit_test(what_is_written_is_read_again),        cmocka_unit_test(help_is_made_from_the_table),
      cmocka_unit_test(completions_are_made_from_the_table),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
