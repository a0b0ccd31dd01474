#include "indexer/run.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "indexer/advice.h"
#include "indexer/reading/worker.h"
#include "indexer/run_folders.h"
#include "indexer/sources/changes.h"
#include "indexer/sources/corrections.h"
#include "indexer/sources/emptied.h"
#include "indexer/sources/folders.h"
#include "indexer/sources/walk.h"
#include "indexer/store/store.h"
#include "indexer/telling/machine_report.h"
#include "indexer/telling/report.h"
#include "indexer/writing/carry.h"
#include "indexer/writing/compact.h"
#include "indexer/writing/generation.h"
#include "indexer/writing/index_folder.h"
#include "indexer/writing/lock.h"
#include "indexer/writing/update.h"

#define RUN_MISTAKES  100 /* in corrections, told */
#define RUN_STATUS_US (2 * G_TIME_SPAN_SECOND)

typedef struct {
  Settings *settings;
  Message *message;
  Stop *stop;
  Report report;
  Store *store; /* the index as it is; NULL = none */
  Store *older; /* ... of an older format, which this run builds anew; NULL = it is not */
  RunFolders scope;
  WalkOptions walking;
  Walk *walk;
  Corrections *corrections;
  Changes changes;
  GString *note;
  gboolean locked, note_changed, status_failed, crashes_told;
  gint64 status_us;
} Run;

int run_status_of(const GError *error)
{
  g_return_val_if_fail(error != NULL, RUN_FAILED);
  if (error->domain == OPTIONS_ERROR)
    return RUN_USAGE;
  if (g_error_matches(error, LOCK_ERROR, LOCK_ERROR_HELD))
    return RUN_LOCKED;
  return RUN_FAILED;
}

/* ---- telling ---- */

static void write_status(Run *run)
{
  g_autoptr(GError) error = NULL;
  const char *path = run->settings->status;
  if (path != NULL && !run->status_failed && !machine_report_write(&run->report, path, &error)) {
    run->status_failed = TRUE; /* once is enough */
    message_say(run->message, MESSAGE_WARNING, "%s", error->message);
  }
}

static void hear_sandbox(gpointer user, const SandboxState *sandbox)
{
  Run *run = user;
  report_sandbox(&run->report, sandbox);
}

static void hear_page(gpointer user, guint nth, guint n_all)
{
  Run *run = user;
  report_page(&run->report, nth, n_all);
}

static void write_metrics(Run *run)
{
  g_autoptr(GError) error = NULL;
  const char *path = run->settings->metrics;
  if (path != NULL && !machine_report_write_metrics(&run->report, path, &error))
    message_say(run->message, MESSAGE_WARNING, "%s", error->message);
}

/* With --require-sandbox a reader is started on nothing, to hear how its sandbox stands. */
static gboolean check_sandbox(const Run *run, const WorkerOptions *reading, GError **error)
{
  if (!run->settings->require_sandbox)
    return TRUE;
  g_autoptr(Worker) worker = worker_new(reading, NULL);
  const FormatInput input = {.bytes = (const guint8 *)"", .name = "nothing.txt", .limits = reading->limits};
  g_auto(FormatResult) result;
  gboolean given_up;
  format_result_init(&result);
  if (!worker_read(worker, &input, NULL, NULL, NULL, &result, &given_up, error))
    return FALSE;
  if (run->report.sandboxed && sandbox_state_verdict(&run->report.sandbox) == SANDBOX_FULL)
    return TRUE;
  g_autofree char *lacks = run->report.sandboxed ? sandbox_state_describe(&run->report.sandbox)
                                                 : g_strdup(C_("parts of the sandbox", "all"));
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM,
              _("Nothing was read: --require-sandbox asks for the whole sandbox, and this lacks: %s."), lacks);
  return FALSE;
}

static void tick(gpointer user)
{
  Run *run = user;
  report_progress(&run->report);
  gint64 now = g_get_monotonic_time();
  if (now - run->status_us < RUN_STATUS_US)
    return;
  run->status_us = now;
  write_status(run);
}

static void begin_stage(Run *run, ReportStage stage)
{
  report_stage(&run->report, stage);
  tick(run);
}

/* ---- the index as it is ---- */

/* An index of an older format is built anew, of the folders that it remembers, unless a person wants to choose when. */
static gboolean open_older(Run *run)
{
  guint format = 0;
  if (!run->settings->rebuild && run->settings->format_upgrade != SETTINGS_UPGRADE_AUTO)
    return FALSE;
  run->older = store_open_older(run->settings->index, &format, NULL);
  if (run->older == NULL)
    return FALSE;
  run->settings->rebuild = TRUE;
  message_say(run->message, MESSAGE_WARNING,
              _("The index has format %u, and this program writes format %u: it is built anew. The old one stays until "
                "that is done."),
              format, SCHEMA_VERSION);
  return TRUE;
}

/* Opens what is there. An index that cannot be read may still be built anew. */
static gboolean open_store(Run *run, GError **error)
{
  g_autoptr(GError) failed = NULL;
  run->store = store_open_current(run->settings->index, &failed);
  if (run->store != NULL || g_error_matches(failed, STORE_ERROR, STORE_ERROR_MISSING) ||
      g_error_matches(failed, STORE_ERROR, STORE_ERROR_BUILDING)) /* by this run */
    return TRUE;
  gboolean replaceable = g_error_matches(failed, STORE_ERROR, STORE_ERROR_VERSION) ||
                         g_error_matches(failed, STORE_ERROR, STORE_ERROR_DAMAGED) ||
                         g_error_matches(failed, STORE_ERROR, STORE_ERROR_CHANGED);
  if (g_error_matches(failed, STORE_ERROR, STORE_ERROR_VERSION) && open_older(run))
    return TRUE;
  if (run->settings->rebuild && replaceable && (run->settings->folders != NULL || run->settings->configured->len))
    return TRUE;
  if (run->settings->rebuild && replaceable) {
    g_autofree char *sentence = advice_dup_unnamed(run->settings, failed->message);
    g_set_error_literal(error, failed->domain, failed->code, sentence);
  } else
    g_propagate_error(error, g_steal_pointer(&failed));
  return FALSE;
}

/* ---- what there is to read ---- */

/* Says when the index may be read by more people than a folder: when it is made, later to those who ask. */
static void tell_exposed(Run *run)
{
  const GArray *folders = run->scope.folders;
  for (guint i = 0; i < folders->len; i++) {
    g_autofree char *sentence = index_folder_exposes(run->settings->index, g_array_index(folders, Folder, i).path);
    if (sentence != NULL)
      message_say(run->message, run->store != NULL && !run->settings->rebuild ? MESSAGE_INFO : MESSAGE_WARNING, "%s",
                  sentence);
  }
}

/* FALSE when every folder is missing. */
static gboolean walk_all(Run *run)
{
  begin_stage(run, REPORT_WALK);
  run->walking = (WalkOptions){.rules = run->settings->rules, .stopped = &run->stop->stopped};
  if (stat(run->settings->index, &run->walking.own) != 0)
    run->walking.own.st_ino = 0;
  run->walk = walk_new(&run->walking);
  gboolean any = run_folders_walk(&run->scope, run->walk);
  guint n;
  const WalkHole *holes = walk_holes(run->walk, &n);
  for (guint i = 0; i < n; i++)
    message_say(run->message, MESSAGE_WARNING, "%s", holes[i].sentence);
  tell_exposed(run);
  run->report.seen = walk_n_entries(run->walk);
  run->report.skipped = walk_n_skipped(run->walk);
  return any;
}

/* ---- what people say of documents ---- */

static void tell_mistake(gpointer user, const char *sentence)
{
  Run *run = user;
  if (run->report.mistakes++ < RUN_MISTAKES)
    message_say(run->message, MESSAGE_WARNING, "%s", sentence);
}

static void read_corrections(Run *run)
{
  run->corrections = corrections_read(run->walk, tell_mistake, run);
}

/* members: the run has read all documents inside files. */
static void tell_unused(Run *run, gboolean members)
{
  corrections_tell_unused(run->corrections, run->walk, members, tell_mistake, run);
  if (run->report.mistakes > RUN_MISTAKES)
    message_say(run->message, MESSAGE_WARNING,
                language_plural("There is %lu more mistake in corrections.",
                                "There are %lu more mistakes in corrections.",
                                (gulong)run->report.mistakes - RUN_MISTAKES),
                (gulong)run->report.mistakes - RUN_MISTAKES);
}

/* ---- what is to be done ---- */

static gboolean compare(Run *run, GError **error)
{
  const Settings *settings = run->settings;
  const ChangesMeans means = {{settings->limits, settings->ocr}, run->corrections, settings->rebuild};
  begin_stage(run, REPORT_COMPARE);
  changes_init(&run->changes);
  if (run->store != NULL) {
    g_autoptr(GError) failed = NULL;
    if (changes_compare(&run->changes, run->walk, run->scope.folders, run->store, &means, &failed))
      return TRUE;
    if (!settings->rebuild || !g_error_matches(failed, STORE_ERROR, STORE_ERROR_DAMAGED)) {
      g_propagate_error(error, g_steal_pointer(&failed));
      return FALSE;
    }
    message_say(run->message, MESSAGE_WARNING, _("Nothing of the old index can be taken over: %s"), failed->message);
    g_clear_pointer(&run->store, store_close);
    changes_clear(&run->changes);
    changes_init(&run->changes);
  }
  changes_all(&run->changes, run->walk);
  return TRUE;
}

static void brake(Run *run)
{
  const FoldersLimits limits = {run->settings->max_delete, run->settings->brake_from};
  for (guint i = 0; i < run->scope.folders->len && !run->settings->allow_shrink; i++) {
    g_autofree char *sentence = folders_brake(&g_array_index(run->scope.folders, Folder, i), &limits);
    if (sentence == NULL)
      continue;
    run->scope.held = TRUE;
    message_say(run->message, MESSAGE_ERROR, "%s", sentence);
  }
  for (guint i = 1; i <= emptied_n(run->changes.emptied) && !run->settings->allow_shrink; i++) {
    g_autofree char *sentence = emptied_brake(run->changes.emptied, i, run->scope.folders, &limits);
    if (sentence == NULL)
      continue;
    run->scope.held = TRUE;
    message_say(run->message, MESSAGE_ERROR, "%s", sentence);
  }
  changes_hold(&run->changes, run->scope.folders);
  run->report.unchanged = run->changes.unchanged;
  run->report.kept = run->changes.kept;
  run->report.todo = run->changes.items->len;
  run->report.todo_bytes = run->changes.bytes;
}

static void print_changes(const Run *run)
{
  static const char *const kinds[] = {N_("new"), N_("changed"), N_("try again"), N_("moved"), N_("corrected")};
  g_autoptr(GString) path = g_string_new(NULL);
  for (guint i = 0; i < run->changes.items->len; i++) {
    const ChangesItem *item = &g_array_index(run->changes.items, ChangesItem, i);
    walk_path(run->walk, item->entry, path);
    g_autofree char *shown = escape_dup(path->str);
    printf("%s\t%s\n", _(kinds[item->kind]), shown);
  }
  for (guint i = 0; i < run->changes.gone->len; i++) {
    const ChangesGone *gone = &g_array_index(run->changes.gone, ChangesGone, i);
    if (gone->taken)
      continue;
    gsize len = 0;
    g_autofree char *name = store_dup_value(run->store, gone->docid, SCHEMA_SLOT_PATH, &len, NULL);
    g_autofree char *shown = escape_dup(name != NULL ? name : "");
    printf("%s\t%s\n", _("deleted"), shown);
  }
}

/* ---- doing it ---- */

/* The brake on an upgrade: the documents of an older index cannot be compared one by one, but counted. */
static gboolean may_upgrade(Run *run)
{
  const FoldersLimits limits = {run->settings->max_delete, run->settings->brake_from};
  guint64 before = run->older != NULL ? store_n_documents(run->older) : 0, now = run->report.done + run->report.members;
  if (now >= before || run->settings->allow_shrink || !folders_are_many(before - now, before, &limits))
    return TRUE;
  run->scope.held = TRUE;
  message_say(
      run->message, MESSAGE_ERROR,
      _("The index built anew would have %lu documents instead of %lu: the old one stays. Is the share mounted? "
        "If this is meant, run tracuu-index again with --allow-shrink."),
      (gulong)now, (gulong)before);
  return FALSE;
}

/* The brake on a rebuild: a share that goes away while it is read makes files unreadable instead of gone. */
static gboolean may_publish(gpointer user)
{
  Run *run = user;
  const FoldersLimits limits = {run->settings->max_delete, run->settings->brake_from};
  guint64 lost = run->report.failed[FORMAT_UNREADABLE];
  if (!may_upgrade(run))
    return FALSE;
  if ((run->store == NULL && run->older == NULL) || !lost || run->settings->allow_shrink ||
      !folders_are_many(lost, run->report.seen, &limits))
    return TRUE;
  run->scope.held = TRUE;
  message_say(run->message, MESSAGE_ERROR,
              _("%lu of %lu files could not be opened, more than %u %%: the old index stays. Is the share mounted? If "
                "this is meant, run tracuu-index again with --allow-shrink."),
              (gulong)lost, (gulong)run->report.seen, limits.percent);
  return FALSE;
}

/* When many readers crash in one run it is hardly the fault of the files. */
static gboolean may_settle(gpointer user)
{
  Run *run = user;
  const FoldersLimits limits = {run->settings->max_delete, run->settings->brake_from};
  guint64 crashed = run->report.crashed;
  if (!crashed || run->settings->allow_shrink || !folders_are_many(crashed, run->report.seen, &limits))
    return TRUE;
  run->scope.held = TRUE;
  if (!run->crashes_told)
    message_say(
        run->message, MESSAGE_ERROR,
        _("The readers of %lu of %lu files crashed, more than %u %%: what was read of them before is kept, and "
          "the next run tries them again. Is there enough memory? If this is meant, run tracuu-index again with "
          "--allow-shrink."),
        (gulong)crashed, (gulong)run->report.seen, limits.percent);
  run->crashes_told = TRUE;
  return FALSE;
}

static gboolean may_replace(gpointer user)
{
  return may_settle(user) && may_publish(user);
}

static gboolean write_index(Run *run, GError **error)
{
  GMutex big;
  g_auto(Carry) carry;
  carry_init(&carry, run->store);
  g_autoptr(OcrCache) recognised = ocr_cache_new(run->settings->index);
  g_mutex_init(&big);
  const Settings *settings = run->settings;
  Work work = {
      .index = settings->index,
      .walk = run->walk,
      .changes = &run->changes,
      .folders_note = run->note,
      .digest = {.reading = {settings->limits, settings->ocr, &run->stop->stopped, hear_sandbox, hear_page, run},
                 .corrections = run->corrections,
                 .recognised = recognised,
                 .big = &big},
      .carry = settings->rebuild && run->store != NULL ? &carry : NULL,
      .jobs = settings->jobs,
      .commit_s = settings->commit_s,
      .stopped = &run->stop->stopped,
      .report = &run->report,
      .tick = tick,
      .may_publish = may_replace,
      .may_settle = may_settle,
      .user = run};
  gboolean ok = check_sandbox(run, &work.digest.reading, error);
  if (ok && run->store != NULL && !run->settings->rebuild)
    ok = update_run(&work, store_n_documents(run->store), run->note_changed, error);
  else if (ok)
    ok = update_build(&work, run->settings->rebuild, error);
  may_settle(run);
  gboolean whole = ok && !run->stop->stopped;
  if (whole)
    ok = settings->purge ? compact_now(settings->index, error) : compact_if_due(settings->index, &run->report, error);
  if (whole && ok && (settings->purge || (settings->rebuild && settings->ocr)))
    ocr_cache_forget(recognised, run->report.started_s);
  generation_clean(settings->index);
  ocr_cache_trim(recognised, OCR_CACHE_MAX_BYTES);
  g_mutex_clear(&big);
  return ok;
}

static void count_documents(Run *run)
{
  const char *locations[] = {run->settings->index, NULL};
  g_autoptr(Store) store = store_open(locations, NULL);
  run->report.documents = store != NULL ? store_n_documents(store) : 0;
}

/* Without an engine every scan would silently be without text. */
static gboolean check_ocr(const Run *run, GError **error)
{
  if (!run->settings->ocr)
    return TRUE;
  g_autoptr(GError) failed = NULL;
  g_autoptr(FormatOcr) engine = format_ocr_new(&failed);
  if (engine != NULL)
    return TRUE;
  g_set_error_literal(error, OPTIONS_ERROR, OPTIONS_ERROR_USAGE, failed->message);
  return FALSE;
}

/* Everything but the lock. Returns the exit status; an error was not yet said. */
static int run_locked(Run *run, GError **error)
{
  if (!check_ocr(run, error) || !open_store(run, error) ||
      !run_folders_choose(&run->scope, run->store != NULL ? run->store : run->older, error))
    return run_status_of(*error);
  if (run->locked)
    generation_clean(run->settings->index);
  gboolean any = walk_all(run);
  if (run->stop->stopped)
    return 128 + run->stop->signal;
  if (!any)
    return RUN_HELD;
  read_corrections(run);
  if (!compare(run, error))
    return run_status_of(*error);
  if (run->scope.held && run->settings->rebuild && run->store == NULL) {
    message_say(run->message, MESSAGE_ERROR,
                _("The index was not built anew, because it would lose those documents. If "
                  "this is meant, run tracuu-index again with --allow-shrink."));
    return RUN_HELD;
  }
  brake(run);
  run->note = run_folders_note(&run->scope, &run->note_changed);
  if (run->settings->dry_run) {
    print_changes(run);
    tell_unused(run, FALSE);
    return run->scope.held ? RUN_HELD : RUN_UP_TO_DATE;
  }
  if (!write_index(run, error))
    return run_status_of(*error);
  if (run->stop->stopped)
    return 128 + run->stop->signal;
  tell_unused(run, TRUE);
  guint holes;
  walk_holes(run->walk, &holes);
  gboolean some_failed = report_n_failed(&run->report) || holes || run->report.mistakes;
  return run->scope.held ? RUN_HELD : some_failed ? RUN_SOME_FAILED : RUN_UP_TO_DATE;
}

/* Whether anything would be indexed: else a first run leaves no empty index behind. */
static gboolean has_reason(const Settings *settings)
{
  for (char **given = settings->folders; given != NULL && *given != NULL; given++)
    if (g_file_test(*given, G_FILE_TEST_IS_DIR))
      return TRUE;
  for (guint i = 0; i < settings->configured->len; i++)
    if (g_file_test(((const SettingsFolder *)settings->configured->pdata[i])->path, G_FILE_TEST_IS_DIR))
      return TRUE;
  return g_file_test(settings->index, G_FILE_TEST_EXISTS);
}

static int with_lock(Run *run, GError **error)
{
  if (run->settings->dry_run || !has_reason(run->settings))
    return run_locked(run, error);
  if (!index_folder_prepare(run->settings->index, run->settings->shared, error))
    return RUN_FAILED;
  g_autoptr(Lock) lock = lock_take(run->settings->index, run->settings->wait_s, &run->stop->stopped, error);
  if (lock == NULL && run->stop->stopped) {
    g_clear_error(error);
    return 128 + run->stop->signal;
  }
  if (lock == NULL)
    return run_status_of(*error);
  run->locked = TRUE;
  return run_locked(run, error);
}

/* The index cannot be written, and this process cannot go on. */
static void end_at_once(const char *sentence, gpointer user)
{
  Run *run = user;
  message_progress(run->message, NULL);
  message_say(run->message, MESSAGE_ERROR, "%s", sentence);
  run->report.exit_status = RUN_FAILED;
  run->report.state = "failed";
  write_status(run);
  write_metrics(run);
  _exit(RUN_FAILED);
}

/* late: in the middle of something. */
static void tell_stopped(const Run *run, gboolean late)
{
  gboolean rebuilds = run->settings->rebuild && (run->store != NULL || run->older != NULL);
  const char *ordinary = rebuilds ? _("Stopped by a signal; the old index stays, and a rebuild has to begin anew.")
                                  : _("Stopped by a signal; what was done is kept, and the next run goes on.");
  message_say(run->message, MESSAGE_WARNING, "%s",
              late && !rebuilds
                  ? _("Stopped by a signal before the work at hand was done; what was committed is kept, and "
                      "the next run goes on.")
                  : ordinary);
}

/* The run was asked to stop and does not come to an end. */
static void end_late(gpointer user)
{
  Run *run = user;
  run->report.exit_status = 128 + run->stop->signal;
  run->report.state = "stopped";
  write_status(run);
  write_metrics(run);
  message_progress(run->message, NULL);
  tell_stopped(run, TRUE);
}

int run_index(Settings *settings, Message *message, Stop *stop)
{
  Run run = {.settings = settings, .message = message, .stop = stop};
  run_folders_init(&run.scope, settings, message);
  g_autoptr(GError) error = NULL;
  report_init(&run.report, message);
  machine_report_read_success(&run.report, settings->index);
  store_on_abort(end_at_once, &run);
  stop_on_late(stop, end_late, &run);
  int status = with_lock(&run, &error);
  store_on_abort(NULL, NULL);
  message_progress(message, NULL);
  if (error != NULL) {
    g_autofree char *rebuild = location_rebuild(settings->index);
    /* With the lock nobody else writes: what seems to change is damaged. */
    gboolean damaged = run.locked && g_error_matches(error, STORE_ERROR, STORE_ERROR_CHANGED);
    g_autofree char *sentence =
        damaged ? g_strdup_printf(_("%s It is damaged: build it anew with %s."), error->message, rebuild)
                : g_strdup(error->message);
    g_autofree char *advised = advice_dup(settings, sentence);
    g_autofree char *shown = escape_dup(advised);
    message_say(message, MESSAGE_ERROR, "%s", shown);
  }
  if (status >= 128)
    tell_stopped(&run, FALSE);
  run.report.exit_status = status;
  run.report.state = status >= 128 ? "stopped" : error != NULL ? "failed" : "done";
  if (error == NULL && run.walk != NULL)
    count_documents(&run);
  if (status != RUN_LOCKED && status != RUN_USAGE && !settings->dry_run) {
    if (run.locked && (status == RUN_UP_TO_DATE || status == RUN_SOME_FAILED))
      machine_report_note_success(&run.report, settings->index);
    report_summary(&run.report);
    write_status(&run);
    write_metrics(&run);
  }
  stop_on_late(stop, NULL, NULL);
  if (settings->json) {
    g_autofree char *json = machine_report_json(&run.report);
    puts(json);
  }
  g_clear_pointer(&run.store, store_close);
  g_clear_pointer(&run.older, store_close);
  g_clear_pointer(&run.corrections, corrections_free);
  g_clear_pointer(&run.walk, walk_free);
  changes_clear(&run.changes);
  run_folders_clear(&run.scope);
  if (run.note != NULL)
    g_string_free(run.note, TRUE);
  return status;
}
