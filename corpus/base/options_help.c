#include "corpus/base/options.h"

#include <string.h>

#include "corpus/base/language.h"
#define WIDTH  80
#define COLUMN 25 /* where the explanations begin */

const char *const options_helps[] = {"common", "all", NULL};

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
    g_string_append_printf(line, "[=%s]", _(entry->argument));
  else if (entry->argument != NULL)
    g_string_append_printf(line, "%c%s", entry->flags & OPTIONS_WORD ? ' ' : '=', _(entry->argument));
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

/* Whether a row is shown: a heading is when a row below it is. */
static gboolean is_shown(const OptionsTable *table, guint i, gboolean all)
{
  if (all || table->entries[i].name != NULL)
    return all || table->entries[i].flags & OPTIONS_COMMON;
  while (++i < table->n_entries && table->entries[i].name != NULL)
    if (table->entries[i].flags & OPTIONS_COMMON)
      return TRUE;
  return FALSE;
}

static void append_help(const OptionsTable *table, gboolean all, GString *out)
{
  g_string_append(out, _(table->head));
  for (guint i = 0; i < table->n_entries; i++) {
    if (!is_shown(table, i, all))
      continue;
    if (table->entries[i].name != NULL)
      append_entry(&table->entries[i], out);
    else
      g_string_append_printf(out, "\n%s\n", _(table->entries[i].help));
  }
  if (all && table->group != NULL)
    g_string_append(out, _("\nKeys of the configuration file\n"));
  for (const OptionsTable *keys = table; all && keys != NULL && keys->group != NULL; keys = keys->next)
    append_keys(keys, out);
  g_string_append(out, _(table->tail));
  if (!all && table->more != NULL)
    g_string_append(out, _(table->more));
}

gboolean options_append_own(const OptionsTable *table, guint action, GString *out)
{
  enum { HELP, HELP_ALL, VERSION, COMPLETION };
  if (action < table->own)
    return FALSE;
  switch (action - table->own) {
  case HELP:
  case HELP_ALL:
    append_help(table, action == table->own + HELP_ALL, out);
    return TRUE;
  case VERSION:
    g_string_append_printf(out, "%s " TRACUU_VERSION "\n", table->program);
    return TRUE;
  default:
    options_append_completion(table, action - table->own - COMPLETION, out);
    return TRUE;
  }
}
