#include "indexer/telling/report.h"

#include <string.h>
#include <sys/stat.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"

/* Failed documents that are named one by one; the rest are counted. */
#define REPORT_COMPLAINTS 10
/* Pages after which it can be told how long the others take. */
#define PAGES_TIMED 2

void report_init(Report *report, Message *message)
{
  memset(report, 0, sizeof *report);
  g_mutex_init(&report->lock);
  report->message = message;
  report->state = "running";
  report->started_us = g_get_monotonic_time();
  report->started_s = g_get_real_time() / G_USEC_PER_SEC;
  report->stage = -1;
  mode_t mask = umask(0);
  umask(mask);
  report->file_mode = 0644 & ~mask;
}

void report_stage(Report *report, ReportStage stage)
{
  gint64 now = g_get_monotonic_time();
  g_mutex_lock(&report->lock);
  if (report->stage >= 0)
    report->seconds[report->stage] += (double)(now - report->stage_us) / G_USEC_PER_SEC;
  report->stage = (int)stage;
  report->stage_us = now;
  g_mutex_unlock(&report->lock);
}

/* TRUE for reasons that a person should hear of: files of kinds that nobody reads are no failures. */
static gboolean is_failure(FormatReason reason)
{
  return reason != FORMAT_OK && reason != FORMAT_UNSUPPORTED;
}

/* Says what is wrong with a document, the first few times; counted was it already. */
static void complain(Report *report, FormatReason reason, const char *path, gboolean loud)
{
  if (!loud && report->message->most < MESSAGE_INFO)
    return;
  g_autofree char *shown = escape_dup(path);
  message_say(report->message, loud ? MESSAGE_WARNING : MESSAGE_INFO, "%s: %s", shown, format_reason_sentence(reason));
}

/* Counts a failure; TRUE when a person should hear of it. The lock is held. */
static gboolean count_failure(Report *report, FormatReason reason)
{
  report->failed[reason]++;
  return is_failure(reason) && report->n_complaints++ < REPORT_COMPLAINTS;
}

void report_file(Report *report, ReportKind kind, FormatReason reason, const char *path, guint64 bytes,
                 guint64 text_bytes)
{
  g_mutex_lock(&report->lock);
  report->done++;
  report->page.nth = 0;
  report->done_kind[kind]++;
  report->bytes += bytes;
  report->text_bytes += text_bytes;
  gboolean failed = kind != REPORT_TOUCHED && kind != REPORT_MOVED && reason != FORMAT_OK;
  gboolean loud = failed && count_failure(report, reason);
  g_mutex_unlock(&report->lock);
  if (failed)
    complain(report, reason, path, loud);
}

void report_crash(Report *report)
{
  g_mutex_lock(&report->lock);
  report->crashed++;
  g_mutex_unlock(&report->lock);
}

void report_page(Report *report, guint nth, guint n_all)
{
  gint64 now = g_get_monotonic_time();
  g_mutex_lock(&report->lock);
  if (report->page.nth == 0 || nth <= report->page.nth || n_all != report->page.n_all) {
    report->page.first = nth;
    report->page.first_us = now;
  }
  report->page.nth = nth;
  report->page.n_all = n_all;
  report->page.heard_us = now;
  g_mutex_unlock(&report->lock);
}

void report_member(Report *report, FormatReason reason, const char *path, guint64 text_bytes)
{
  g_mutex_lock(&report->lock);
  report->members++;
  report->text_bytes += text_bytes;
  gboolean loud = reason != FORMAT_OK && count_failure(report, reason);
  g_mutex_unlock(&report->lock);
  if (reason != FORMAT_OK)
    complain(report, reason, path, loud);
}

void report_sandbox(Report *report, const SandboxState *sandbox)
{
  SandboxVerdict verdict = sandbox_state_verdict(sandbox);
  g_mutex_lock(&report->lock);
  gboolean worse = !report->sandboxed || verdict > sandbox_state_verdict(&report->sandbox);
  if (worse)
    report->sandbox = *sandbox;
  report->sandboxed = TRUE;
  g_mutex_unlock(&report->lock);
  if (!worse || verdict == SANDBOX_FULL)
    return;
  g_autofree char *lacking = sandbox_state_describe(sandbox);
  if (verdict == SANDBOX_PARTIAL)
    message_say(report->message, MESSAGE_INFO, _("Documents are read in a sandbox without what this kernel lacks: %s."),
                lacking);
  else
    message_say(report->message, MESSAGE_WARNING,
                _("Documents are read in a sandbox that is not closed: %s. Something around tracuu-index, such as a "
                  "container, refuses these system calls: let it allow them."),
                lacking);
}

guint64 report_n_failed(const Report *report)
{
  guint64 n = 0;
  for (guint reason = 0; reason < FORMAT_N_REASONS; reason++)
    if (is_failure((FormatReason)reason))
      n += report->failed[reason];
  return n;
}

/* How far it is with a document whose pages are recognised: each takes seconds. */
static char *describe_page(const Report *report)
{
  const guint nth = report->page.nth, all = report->page.n_all, read = nth - report->page.first;
  if (nth == 0)
    return NULL;
  if (all < nth)
    return g_strdup_printf(_("recognising page %u of a scan"), nth);
  if (read < PAGES_TIMED)
    return g_strdup_printf(_("recognising page %u of %u of a scan"), nth, all);
  double each = (double)(report->page.heard_us - report->page.first_us) / G_USEC_PER_SEC / read;
  g_autofree char *left = message_seconds(each * (all - nth + 1));
  return g_strdup_printf(_("recognising page %u of %u of a scan, about %s left of it"), nth, all, left);
}

void report_progress(Report *report)
{
  if (!report->message->progress)
    return;
  g_mutex_lock(&report->lock);
  guint64 done = report->done, todo = report->todo, bytes = report->bytes, all = report->todo_bytes;
  int stage = report->stage;
  double spent = (double)(g_get_monotonic_time() - report->stage_us) / G_USEC_PER_SEC;
  g_autofree char *page = describe_page(report); /* NULL = none is recognised */
  g_mutex_unlock(&report->lock);
  if (stage != REPORT_READ) {
    message_progress(report->message, stage == REPORT_MERGE  ? _("Writing the index ...")
                                      : stage == REPORT_WALK ? _("Looking for documents ...")
                                                             : _("Comparing with the index ..."));
    return;
  }
  g_autofree char *size = language_size(bytes);
  g_autofree char *line = NULL;
  if (page != NULL) { /* how long the others take says nothing */
    line = g_strdup_printf(_("%lu of %lu documents, %s; %s"), (gulong)done, (gulong)todo, size, page);
  } else if (spent > 2 && bytes > all / 50 && bytes < all) {
    g_autofree char *left = message_seconds(spent * (double)(all - bytes) / (double)bytes);
    line = g_strdup_printf(_("%lu of %lu documents, %s, about %s left"), (gulong)done, (gulong)todo, size, left);
  } else {
    line = g_strdup_printf(_("%lu of %lu documents, %s"), (gulong)done, (gulong)todo, size);
  }
  message_progress(report->message, line);
}

void report_summary(Report *report)
{
  gulong failed = (gulong)report_n_failed(report), seen = (gulong)report->seen;
  const guint64 *kinds = report->done_kind;
  if (failed > REPORT_COMPLAINTS)
    message_say(report->message, MESSAGE_WARNING,
                language_plural("%lu document could not be indexed, or only in part; tracuu-index --list=failed names "
                                "it.",
                                "%lu documents could not be indexed, or only in part; tracuu-index --list=failed names "
                                "them all.",
                                failed),
                failed);
  g_autofree char *size = language_size(report->bytes);
  g_autofree char *time = message_seconds((double)(g_get_monotonic_time() - report->started_us) / G_USEC_PER_SEC);
  /* Who sits before a terminal sees that it ended, and how. */
  message_say(report->message, report->message->progress ? MESSAGE_WARNING : MESSAGE_INFO,
              language_plural("%lu file seen: %lu new, %lu changed, %lu moved, %lu deleted, %lu unchanged, %lu failed; "
                              "%s read in %s.",
                              "%lu files seen: %lu new, %lu changed, %lu moved, %lu deleted, %lu unchanged, %lu "
                              "failed; %s read in %s.",
                              seen),
              seen, (gulong)kinds[REPORT_NEW], (gulong)kinds[REPORT_CHANGED], (gulong)kinds[REPORT_MOVED],
              (gulong)report->deleted, (gulong)(report->unchanged + kinds[REPORT_TOUCHED]), failed, size, time);
}
