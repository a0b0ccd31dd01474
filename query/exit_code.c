#include "query/exit_code.h"

#include <string.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "corpus/base/options.h"
#include "indexer/store/store.h"
#include "query/ask/request.h"
#include "query/screen/pager.h"
#include "query/screen/paragraph.h"
#include "query/search.h"

#define PLACE_BEFORE 40 /* characters of a query that are shown before a mistake, and after it */
#define PLACE_AFTER  30

ExitCode exit_code_of_error(const GError *error)
{
  gboolean asked = error->domain == OPTIONS_ERROR || error->domain == REQUEST_ERROR;
  return asked ? EXIT_CODE_USAGE : EXIT_CODE_SYSTEM;
}

static void print(const GString *text)
{
  /* Nothing can be done when standard error is closed. */
  if (write(STDERR_FILENO, text->str, text->len) < 0)
    return;
}

/* One line for programs, which look for it; on a terminal wrapped at blanks, unless it has a command that people paste. */
static void append_sentence(GString *out, const char *sentence)
{
  static const char name[] = "tracuu: ";
  g_string_append(out, name);
  if (isatty(STDERR_FILENO) == 1 && strstr(sentence, "tracuu-index ") == NULL) {
    const Display display = {.columns = pager_columns()};
    const Paragraph paragraph = {.start = sizeof name - 1, .indent = sizeof name - 1};
    paragraph_append(&display, &paragraph, sentence, strlen(sentence), out);
  } else
    display_append(out, sentence, strlen(sentence));
  g_string_append_c(out, '\n');
}

void exit_code_say(const char *sentence)
{
  g_autoptr(GString) out = g_string_new(NULL);
  append_sentence(out, sentence);
  print(out);
}

ExitCode exit_code_complain(const GError *error)
{
  g_autoptr(GString) out = g_string_new(NULL);
  append_sentence(out, error->message);
  if (error->domain == OPTIONS_ERROR)
    g_string_append(out, _("Try 'tracuu --help'.\n"));
  print(out);
  return exit_code_of_error(error);
}

/* The part of the query around a mistake, in one line, and a mark below it. */
static void append_place(GString *out, const char *query, gsize offset, gsize len)
{
  const char *start = query + offset, *from = start, *to = start;
  gboolean cut = FALSE;
  guint before = 0, after = 0;
  g_autoptr(GString) lead = g_string_new(NULL);
  g_autoptr(GString) line = g_string_new(NULL);
  for (; from > query && before < PLACE_BEFORE; before++)
    from = g_utf8_prev_char(from);
  for (; *to && after < PLACE_AFTER; after++)
    to = g_utf8_next_char(to);
  cut = from > query;
  display_append(lead, from, (gsize)(start - from));
  display_append(line, from, (gsize)(to - from));
  guint columns = 2 + cut + display_columns(lead->str, lead->len);
  g_autoptr(GString) marked = g_string_new(NULL);
  display_append(marked, start, MIN(len, (gsize)(to - start)));
  guint width = MAX(display_columns(marked->str, marked->len), 1);
  g_string_append_printf(out, "  %s%s%s\n", cut ? "…" : "", line->str, *to ? "…" : "");
  display_append_blanks(out, columns);
  for (guint i = 0; i < width; i++)
    g_string_append_c(out, '^');
  g_string_append_c(out, '\n');
}

ExitCode exit_code_complain_of_query(const GError *error, const char *query)
{
  gsize offset = 0, len = 0;
  g_autoptr(GString) out = g_string_new(NULL);
  exit_code_complain(error);
  if (request_error_place(error, &offset, &len) && offset <= strlen(query))
    append_place(out, query, offset, len);
  print(out);
  return exit_code_of_error(error);
}

/* The command that makes the index that a sentence says is not there, as it may be pasted. */
static void append_command(GString *out, const char *said, char *const *indexes)
{
  while (*indexes != NULL && (location_is_remote(*indexes) || strstr(said, *indexes) == NULL))
    indexes++;
  if (*indexes == NULL)
    return;
  g_autofree char *usual = location_find(NULL), *quoted = g_shell_quote(*indexes);
  g_string_append(out, _("Make it, here of the documents in ~/Documents:"));
  g_string_append(out, "\n  tracuu-index ");
  if (strcmp(usual, *indexes) != 0)
    g_string_append_printf(out, "-d %s ", quoted);
  g_string_append_printf(out, "~/Documents\n%s\n", _("Or name another index with --index=DIR."));
}

ExitCode exit_code_complain_of_index(const GError *error, char *const *indexes)
{
  exit_code_complain(error);
  g_autoptr(GString) out = g_string_new(NULL);
  if (g_error_matches(error, STORE_ERROR, STORE_ERROR_MISSING))
    append_command(out, error->message, indexes);
  g_autoptr(GString) safe = g_string_new(NULL);
  display_append_lines(safe, out->str, out->len);
  print(safe);
  return exit_code_of_error(error);
}
