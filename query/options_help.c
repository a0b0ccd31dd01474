#include "query/options_help.h"

#include "query/options_table.h"
#include "query/output/display.h"

#define HELP_COLUMN 25

static const char head[] = "Usage: tracuu [OPTION...] QUERY...\n"
                           "       tracuu [OPTION...] --show PATH|NUMBER\n"
                           "       tracuu [OPTION...] --related PATH|NUMBER\n"
                           "       tracuu [OPTION...] --batch=FILE\n"
                           "\n"
                           "Find Vietnamese documents by keyword, number, issuer and date. Marks may be left\n"
                           "out, and a document number may be spelled in any way people spell it.\n";

static const char tail[] = "\n"
                           "Query\n"
                           "  words                  as many of them as possible, the best passage first\n"
                           "  \"a phrase\"             these words in this order\n"
                           "  +word  -word           must occur; must not\n"
                           "  one side OR other      all words of the one side, or all of the other\n"
                           "  one NEAR/5 other       at most 5 syllables apart\n"
                           "  ( )                    groups\n"
                           "  field:value            number, type, agency, title, signer, date, year, path,\n"
                           "                         cites, guides, replaces, amends, status; see\n"
                           "                         tracuu-query(7)\n"
                           "  Options may follow the words. After the first word, -word that is no option\n"
                           "  leaves a word out; after --, everything is query.\n"
                           "\n"
                           "Examples\n"
                           "  tracuu luan chuyen can bo\n"
                           "  tracuu 11-HD/BTCTW\n"
                           "  tracuu -t NQ \"xây dựng Đảng\" --from 2012 --sort newest\n"
                           "  tracuu 'luân chuyển OR điều động' -\"hải quan\" date:2010..2014\n"
                           "  tracuu --show 30/2020/NĐ-CP --passage=5\n"
                           "\n"
                           "Exit status: 0 found, 1 nothing found, 2 usage or query error, 3 the index is\n"
                           "missing, damaged or out of reach.\n";

static void append_entry(GString *out, const OptionsEntry *entry)
{
  gsize start = out->len;
  if (entry->letter)
    g_string_append_printf(out, "  -%c, --%s", entry->letter, entry->name);
  else
    g_string_append_printf(out, "      --%s", entry->name);
  if (entry->argument)
    g_string_append_printf(out, "%s%s",
                           entry->kind == OPTIONS_KIND_SET ? " "
                           : *entry->argument == '['       ? ""
                                                           : "=",
                           entry->argument);
  gsize width = out->len - start;
  if (width + 2 > HELP_COLUMN) {
    g_string_append_c(out, '\n');
    width = 0;
  }
  display_append_blanks(out, HELP_COLUMN - (guint)width);
  for (const char *p = entry->help; *p; p++) {
    g_string_append_c(out, *p);
    if (*p == '\n')
      display_append_blanks(out, HELP_COLUMN);
  }
  g_string_append_c(out, '\n');
}

void options_help_append(GString *out)
{
  guint n;
  const OptionsEntry *entries = options_table_get(&n);
  g_string_append(out, head);
  for (guint i = 0; i < n; i++) {
    if (entries[i].name)
      append_entry(out, &entries[i]);
    else
      g_string_append_printf(out, "\n%s\n", entries[i].help);
  }
  g_string_append(out, tail);
}
