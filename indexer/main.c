/* tracuu-index: brings an index up to date with folders of documents.
 *
 *   main         the command line, and which of the ways to go
 *   settings     what the command line and the configuration file say: one table of both
 *   config_file  the lines of that file, and what is wrong with them
 *   run          one run in order: lock, walk, compare, brake, write, report
 *   run_folders  which folders it is about
 *
 *   sources/     walk: which files there are; folders, emptied: the brake on deletions; changes: what has to be done; load: bytes;
 *                file_state: what a file looked like when it was read; corrections: what people put right
 *   reading/     worker: reading in another process; reader: that process; sandbox: what it may do; channel: what they say;
 *                answers: how much of it is believed; turn: big things one at a time
 *   writing/     ingest: one file to one document; analyse: its text into terms, values and record; update: changes in
 *                place; build: many new documents, in segments; carry: what is taken over from the old index; generation,
 *                index_folder, lock: the folder of the index
 *   telling/     message: sentences; report: what was done; machine_report: the same for machines; list: --list
 *   layout/      a document's words, packed
 *   store/       the inverted index
 *
 *   stop         signals
 *   advice       the command that mends an index, with the configuration file
 *   background   giving way to other programs
 *   check        --check
 *   setup        --setup; service: the machine's own index, its user and timer */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/advice.h"
#include "indexer/background.h"
#include "indexer/check.h"
#include "indexer/info.h"
#include "indexer/reading/reader.h"
#include "indexer/run.h"
#include "indexer/settings.h"
#include "indexer/setup.h"
#include "indexer/stop.h"
#include "indexer/store/store.h"
#include "indexer/telling/list.h"
#include "indexer/telling/message.h"

/* Says the error; returns the exit status it asks for. */
static int fail(Message *message, const Settings *settings, const GError *error)
{
  g_autofree char *sentence = advice_dup(settings, error->message);
  g_autofree char *shown = escape_dup(sentence);
  const char *end = g_str_has_suffix(shown, ".") || g_str_has_suffix(shown, "?") ? "" : ".";
  gboolean usage = g_error_matches(error, OPTIONS_ERROR, OPTIONS_ERROR_USAGE);
  message_say(message, MESSAGE_ERROR, usage ? _("%s%s See tracuu-index --help.") : "%s%s", shown, end);
  return run_status_of(error);
}

/* The file was read, or we would not be here: a folder may be written wrongly all the same. */
static int check_folders(const GPtrArray *folders, Message *message)
{
  int status = RUN_UP_TO_DATE;
  for (guint i = 0; i < folders->len; i++) {
    const SettingsFolder *folder = folders->pdata[i];
    if (g_file_test(folder->path, G_FILE_TEST_IS_DIR))
      continue;
    g_autofree char *shown = escape_dup(folder->path);
    message_say(message, MESSAGE_WARNING, _("[folder %s]: there is no folder %s now."), folder->name, shown);
    status = RUN_HELD;
  }
  return status;
}

static int do_asked(Settings *settings, Message *message, GError **error)
{
  Stop stop = {0};
  switch (settings->mode) {
  case SETTINGS_CHECK_CONFIG:
    return check_folders(settings->configured, message);
  case SETTINGS_SETUP:
    return setup_run(settings, message, &stop, error);
  case SETTINGS_INFO:
    return info_print(settings->index, error) ? RUN_UP_TO_DATE : RUN_FAILED;
  case SETTINGS_CHECK:
    return check_run(settings->index, error) ? RUN_UP_TO_DATE : RUN_FAILED;
  case SETTINGS_LIST:
  case SETTINGS_LIST_FAILED:
    return list_print(settings->index, settings->mode == SETTINGS_LIST_FAILED, error) ? RUN_UP_TO_DATE : RUN_FAILED;
  case SETTINGS_INDEX:
    break;
  }
  if (settings->background)
    background_begin();
  stop_listen(&stop);
  return run_index(settings, message, &stop);
}

/* Whether all that was printed has arrived; complains when it has not. */
static gboolean finish_output(Message *message)
{
  const int flushed = fflush(stdout), number = errno;
  if (flushed == 0 && !ferror(stdout))
    return TRUE;
  message_say(message, MESSAGE_ERROR, _("Standard output could not be written: %s."),
              language_error(flushed != 0 ? number : EIO));
  return FALSE;
}

int main(int argc, char **argv)
{
  Message message;
  g_auto(Settings) settings = {0};
  g_autoptr(GError) error = NULL;
  if (argc == 4 && !strcmp(argv[1], READER_ARGUMENT))
    return reader_run(argv[2], argv[3]);
  language_choose_by_environment();
  message_init(&message, FALSE, FALSE);
  if (!settings_parse(&settings, argc, argv, &error))
    return fail(&message, &settings, error);
  g_autoptr(GString) own = g_string_new(NULL);
  if (options_append_own(&settings_table, settings.mode, own)) {
    fputs(own->str, stdout);
    return finish_output(&message) ? RUN_UP_TO_DATE : RUN_FAILED;
  }
  message_init(&message, settings.quiet, settings.verbose);
  if (settings.log != NULL && !message_open_log(&message, settings.log, &error))
    return fail(&message, &settings, error);
  int status = do_asked(&settings, &message, &error);
  if (error != NULL)
    status = fail(&message, &settings, error);
  return finish_output(&message) ? status : RUN_FAILED;
}
