#include "query/failure.h"

#include <string.h>

#include "corpus/base/options.h"
#include "indexer/store/store.h"
#include "query/ask/request.h"
#include "query/output/output_json.h"
#include "query/search.h"

static const char *code_of(const GError *error)
{
  static const char *const index_codes[] = {
      [STORE_ERROR_MISSING] = "index-missing",   [STORE_ERROR_NOT_INDEX] = "index-foreign",
      [STORE_ERROR_BUILDING] = "index-building", [STORE_ERROR_VERSION] = "index-version",
      [STORE_ERROR_DAMAGED] = "index-damaged",   [STORE_ERROR_CHANGED] = "index-changing",
      [STORE_ERROR_LOCKED] = "index-unreadable", [STORE_ERROR_NETWORK] = "index-unreachable",
      [STORE_ERROR_SYSTEM] = "index-unreadable", [STORE_ERROR_MEMORY] = "index-unreadable",
      [STORE_ERROR_FAILED] = "index-unreadable"};
  if (error->domain == OPTIONS_ERROR)
    return "usage";
  if (error->domain == REQUEST_ERROR)
    return "query";
  if (error->domain == SEARCH_ERROR)
    return error->code == SEARCH_ERROR_CHANGED ? "index-changing" : "index-unreadable";
  if (error->domain == STORE_ERROR && error->code >= 0 && (gsize)error->code < G_N_ELEMENTS(index_codes))
    return index_codes[error->code];
  return "system";
}

static void write_json(const Output *output, Pager *pager, const char *code, const char *sentence, ExitCode status)
{
  if (output->format != OUTPUT_JSON)
    return;
  g_autoptr(GString) out = g_string_new(NULL);
  output_json_append_error(output, &(OutputError){sentence, code, (guint)status}, out);
  pager_write(pager, out->str, out->len);
}

ExitCode failure_say(const Output *output, Pager *pager, const char *code, const char *sentence, ExitCode status)
{
  write_json(output, pager, code, sentence, status);
  exit_code_say(sentence);
  return status;
}

void failure_write(const Output *output, Pager *pager, const GError *error)
{
  write_json(output, pager, code_of(error), error->message, exit_code_of_error(error));
}

ExitCode failure_tell(const Output *output, Pager *pager, const GError *error)
{
  failure_write(output, pager, error);
  return exit_code_complain_of_query(error, output->query);
}

void failure_write_arguments(int argc, char *const *argv, const GError *error)
{
  Output output = {.format = OUTPUT_TEXT, .query = ""};
  for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
    if (strcmp(argv[i], "--json") == 0 || strcmp(argv[i], "--format=json") == 0)
      output.format = OUTPUT_JSON;
  g_autoptr(Pager) pager = pager_new(FALSE);
  failure_write(&output, pager, error);
  pager_finish(pager, NULL);
}
