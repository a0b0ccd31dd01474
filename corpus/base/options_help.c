#include "corpus/base/options.h"

#include <string.h>

#include "corpus/base/language.h"
#define WIDTH  80
#define COLUMN 25 /* where the explanations begin */

/* Appends text to a line that ends at COLUMN, and to further lines that begin there. */
static void append_wrapped(GString *out, const char *text)
{
  guint column = COLUMN;
  while (*text) {
    gsize len = strcspn(text, " ");
    guint width = (guint)g_utf8_strlen(text, (gssize)len);
    if (column > COLUMN && column + 1 + width > WIDTH) {
      g_string_append_printf(out, "\n%*s", COLUMN, "");
      column = COLUMN;
    } else if (column > COLUMN) {
      g_string_append_c(out, ' ');
      column++;
    }
    g_string_append_len(out, text, (gssize)len);
    column += width;
    text += len + strspn(text + len, " ");
  }
  g_string_append_c(out, '\n');
}

static void append_entry(const OptionsEntry *entry, GString *out)
{
  g_autoptr(GString) line = g_string_new(NULL);
  g_string_append_printf(line, entry->letter ? "  -%c, --" : "      --", entry->letter);
  g_string_append(line, entry->name);
  if (entry->argument != NULL && entry->flags & OPTIONS_OPTIONAL)
    g_string_append_printf(line, "[=%s]", entry->argument);
  else if (entry->argument != NULL)
    g_string_append_printf(line, "%c%s", entry->flags & OPTIONS_WORD ? ' ' : '=', entry->argument);
  glong width = g_utf8_strlen(line->str, -1);
  g_string_append_printf(out, "%s%s", line->str, width + 2 > COLUMN ? "\n" : "");
  g_string_append_printf(out, "%*s", COLUMN - (int)(width + 2 > COLUMN ? 0 : width), "");
  append_wrapped(out, _(entry->help));
}

/* "[index]    path, jobs" */
static void append_keys(const OptionsTable *table, GString *out)
{
  g_autofree char *group = g_strdup_printf("  [%s]", table->group);
  g_autoptr(GString) keys = g_string_new(NULL);
  for (guint i = 0; i < table->n_entries; i++)
    if (table->entries[i].key != NULL)
      g_string_append_printf(keys, "%s%s", keys->len > 0 ? ", " : "", table->entries[i].key);
  g_string_append_printf(out, "%-*s", COLUMN, group);
  append_wrapped(out, keys->str);
}

static void append_help(const OptionsTable *table, GString *out)
{
  g_string_append(out, _(table->head));
  for (guint i = 0; i < table->n_entries; i++) {
    if (table->entries[i].name != NULL)
      append_entry(&table->entries[i], out);
    else
      g_string_append_printf(out, "\n%s\n", _(table->entries[i].help));
  }
  if (table->group != NULL)
    g_string_append(out, _("\nKeys of the configuration file\n"));
  for (const OptionsTable *keys = table; keys != NULL && keys->group != NULL; keys = keys->next)
    append_keys(keys, out);
  g_string_append(out, _(table->tail));
}

gboolean options_append_own(const OptionsTable *table, guint action, GString *out)
{
  if (action < table->own)
    return FALSE;
  if (action == table->own)
    append_help(table, out);
  else if (action == table->own + 1)
    g_string_append_printf(out, "%s " TRACUU_VERSION "\n", table->program);
  else
    options_append_completion(table, action - table->own - 2, out);
  return TRUE;
}
