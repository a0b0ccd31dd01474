#include "query/compare/words.h"

struct WordsTable {
  GHashTable *ids; /* folded word -> number from 1 */
  GString *folded;
};

WordsTable *words_table_new(void)
{
  WordsTable *table = g_new(WordsTable, 1);
  table->ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  table->folded = g_string_new(NULL);
  return table;
}

void words_table_free(WordsTable *table)
{
  if (table == NULL)
    return;
  g_hash_table_unref(table->ids);
  g_string_free(table->folded, TRUE);
  g_free(table);
}

/* One character for all that programs put in its place. */
static gunichar fold_char_of(gunichar c)
{
  switch (c) {
  case 0x201c: /* “ ” „ « » */
  case 0x201d:
  case 0x201e:
  case 0xab:
  case 0xbb:
    return '"';
  case 0x2018: /* ‘ ’ */
  case 0x2019:
    return '\'';
  case 0x2010: /* ‐ ‑ – — − */
  case 0x2011:
  case 0x2013:
  case 0x2014:
  case 0x2212:
    return '-';
  default:
    return c;
  }
}

/* Dots to be filled in are one, however many. */
static void add_folded(GString *folded, gunichar c)
{
  gboolean dots = c == '.' || c == 0x2026;
  if (!dots || folded->len == 0 || folded->str[folded->len - 1] != '.')
    g_string_append_unichar(folded, dots ? '.' : fold_char_of(c));
}

static guint stop_of(char last)
{
  return last == '.' || last == ';' || last == ':' || last == '?' || last == '!' ? 2 : last == ',';
}

static guint number_of(WordsTable *table)
{
  gpointer id = g_hash_table_lookup(table->ids, table->folded->str);
  if (id == NULL) {
    id = GUINT_TO_POINTER(g_hash_table_size(table->ids) + 1);
    g_hash_table_insert(table->ids, g_strdup(table->folded->str), id);
  }
  return GPOINTER_TO_UINT(id);
}

/* Reads the character at p into *c: white space as what it is, a NUL and a byte that is no text as themselves, beyond
 * all letters. Returns its length. */
static gsize read_char(const char *p, const char *end, gunichar *c)
{
  *c = g_utf8_get_char_validated(p, end - p);
  if (*c > 0 && *c <= 0x10ffff)
    return (gsize)(g_utf8_next_char(p) - p);
  *c = 0xe000 + (guchar)*p;
  return 1;
}

void words_split(WordsTable *table, const char *text, gsize len, GArray *words)
{
  const char *end = text + len, *p = text;
  gboolean new_line = TRUE;
  while (p < end) {
    ComparedWord word = {.start = (gsize)(p - text)};
    gunichar c;
    gsize n = 1;
    g_string_truncate(table->folded, 0);
    for (; p < end && (n = read_char(p, end, &c)) && !g_unichar_isspace(c); p += n)
      add_folded(table->folded, c);
    word.len = (gsize)(p - text) - word.start;
    if (word.len == 0) {
      new_line |= *p == '\n';
      p += n;
      continue;
    }
    word.new_line = new_line;
    word.stop = stop_of(p[-1]);
    word.id = number_of(table);
    g_array_append_val(words, word);
    new_line = FALSE;
  }
}
