#include "query/exit_code.h"

#include <string.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "corpus/base/options.h"
#include "indexer/store/location.h"
#include "indexer/store/store.h"
#include "query/screen/display.h"
#include "query/search.h"

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

static void append_sentence(GString *out, const char *sentence)
{
  g_string_append(out, "tracuu: ");
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
