#include "query/exit_code.h"

#include <string.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "corpus/base/options.h"
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
  else if (g_error_matches(error, STORE_ERROR, STORE_ERROR_MISSING) && strstr(error->message, "tracuu-index") == NULL)
    g_string_append(out, _("Make it with 'tracuu-index FOLDER', or name another one with --index=DIR.\n"));
  print(out);
  return exit_code_of_error(error);
}
