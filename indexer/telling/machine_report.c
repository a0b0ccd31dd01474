#include "indexer/telling/machine_report.h"

#include <errno.h>
#include <fcntl.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/store/store.h"

static const char *const kinds[] = {"new", "changed", "moved", "touched"};
static const char *const stages[] = {"walk", "compare", "read", "merge"};

static void add_number(JsonBuilder *builder, const char *name, guint64 number)
{
  json_builder_set_member_name(builder, name);
  json_builder_add_int_value(builder, (gint64)number);
}

static void add_failed(JsonBuilder *builder, const Report *report)
{
  json_builder_set_member_name(builder, "failed");
  json_builder_begin_object(builder);
  for (guint reason = 0; reason < FORMAT_N_REASONS; reason++)
    if (report->failed[reason])
      add_number(builder, format_reason_code((FormatReason)reason), report->failed[reason]);
  json_builder_end_object(builder);
}

/* What a stage has taken; the one that goes on, until now. */
static guint64 stage_ms(const Report *report, guint stage)
{
  double open = (int)stage == report->stage ? (double)(g_get_monotonic_time() - report->stage_us) / G_USEC_PER_SEC : 0;
  return (guint64)((report->seconds[stage] + open) * 1000);
}

static void add_stages(JsonBuilder *builder, const Report *report)
{
  json_builder_set_member_name(builder, "ms");
  json_builder_begin_object(builder);
  for (guint stage = 0; stage < REPORT_N_STAGES; stage++)
    add_number(builder, stages[stage], stage_ms(report, stage));
  json_builder_end_object(builder);
}

/* Nothing when no process was needed. */
static void add_sandbox(JsonBuilder *builder, const Report *report)
{
  if (!report->sandboxed)
    return;
  json_builder_set_member_name(builder, "sandbox");
  json_builder_add_string_value(builder, sandbox_state_verdict_name(sandbox_state_verdict(&report->sandbox)));
  json_builder_set_member_name(builder, "sandbox_missing");
  json_builder_begin_object(builder);
  for (guint part = 0; part < SANDBOX_N_PARTS; part++) {
    if (!report->sandbox.errors[part])
      continue;
    const char *reason = strerrorname_np(report->sandbox.errors[part]);
    json_builder_set_member_name(builder, sandbox_state_part_name((SandboxPart)part));
    json_builder_add_string_value(builder, reason != NULL ? reason : "unknown");
  }
  json_builder_end_object(builder);
}

char *machine_report_json(Report *report)
{
  g_autoptr(JsonBuilder) builder = json_builder_new();
  g_autoptr(GDateTime) started = g_date_time_new_from_unix_utc(report->started_s);
  g_autofree char *iso = g_date_time_format_iso8601(started);
  g_autoptr(GDateTime) success = g_date_time_new_from_unix_utc(report->success_s);
  g_autofree char *success_iso = g_date_time_format_iso8601(success);
  g_mutex_lock(&report->lock);
  json_builder_begin_object(builder);
  add_number(builder, "v", 1);
  json_builder_set_member_name(builder, "state");
  json_builder_add_string_value(builder, report->state);
  add_number(builder, "exit", (guint64)report->exit_status);
  json_builder_set_member_name(builder, "started");
  json_builder_add_string_value(builder, iso);
  if (report->success_s) {
    json_builder_set_member_name(builder, "last_success");
    json_builder_add_string_value(builder, success_iso);
  }
  add_number(builder, "seen", report->seen);
  add_number(builder, "skipped", report->skipped);
  add_number(builder, "unchanged", report->unchanged);
  for (guint kind = 0; kind < REPORT_N_KINDS; kind++)
    add_number(builder, kinds[kind], report->done_kind[kind]);
  add_number(builder, "deleted", report->deleted);
  add_number(builder, "kept", report->kept);
  add_number(builder, "members", report->members);
  add_number(builder, "mistakes", report->mistakes);
  add_number(builder, "todo", report->todo);
  add_number(builder, "done", report->done);
  add_number(builder, "documents", report->documents);
  add_number(builder, "bytes", report->bytes);
  add_number(builder, "text_bytes", report->text_bytes);
  add_number(builder, "freed_bytes", report->freed_bytes);
  add_failed(builder, report);
  add_stages(builder, report);
  add_sandbox(builder, report);
  json_builder_end_object(builder);
  g_mutex_unlock(&report->lock);
  g_autoptr(JsonNode) root = json_builder_get_root(builder);
  return json_to_string(root, FALSE);
}

/* A device or a pipe stands there for others, too: it is written to, not replaced, without waiting for a reader. */
static gboolean write_through(const char *path, const char *text, gsize len)
{
  int fd = open(path, O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    return FALSE;
  errno = EIO; /* of what takes only a part */
  gboolean whole = write(fd, text, len) == (gssize)len;
  int code = errno;
  close(fd);
  errno = code;
  return whole;
}

static gboolean fail(GError **error, const char *sentence, const char *path, const char *reason)
{
  g_autofree char *shown = escape_dup(path);
  g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, sentence, shown, reason);
  return FALSE;
}

/* GLib's sentence names a temporary file that nobody knows. sentence: of the path, and why. */
static gboolean write_whole(const Report *report, const char *path, const char *text, gsize len, const char *sentence,
                            GError **error)
{
  g_autoptr(GError) failed = NULL;
  struct stat there;
  gboolean found = lstat(path, &there) == 0;
  if (found && S_ISLNK(there.st_mode)) /* whoever may write here could lead anywhere */
    return fail(error, sentence, path, _("it is a link; name what it leads to"));
  if (found && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode))
    return write_through(path, text, len) ||
           fail(error, sentence, path, errno == ENXIO ? _("nobody reads from it") : language_error(errno));
  if (g_file_set_contents_full(path, text, (gssize)len, G_FILE_SET_CONTENTS_CONSISTENT, (int)report->file_mode,
                               &failed)) {
    chmod(path, report->file_mode); /* the umask is that of the index by now */
    return TRUE;
  }
  const char *colon = strrchr(failed->message, ':');
  const char *reason = colon != NULL && colon[1] == ' ' ? colon + 2 : failed->message;
  return fail(error, sentence, path, language_message(reason));
}

gboolean machine_report_write(Report *report, const char *path, GError **error)
{
  g_autofree char *json = machine_report_json(report);
  g_autofree char *line = g_strconcat(json, "\n", NULL);
  return write_whole(report, path, line, strlen(line), _("The status file %s could not be written: %s."), error);
}

/* ---- metrics ---- */

static void add_metric(GString *out, const char *name, const char *help)
{
  g_string_append_printf(out, "# HELP tracuu_index_%s %s\n# TYPE tracuu_index_%s gauge\n", name, help, name);
}

static void add_sample(GString *out, const char *name, const char *label, const char *value, guint64 number)
{
  if (label != NULL)
    g_string_append_printf(out, "tracuu_index_%s{%s=\"%s\"} %" G_GUINT64_FORMAT "\n", name, label, value, number);
  else
    g_string_append_printf(out, "tracuu_index_%s %" G_GUINT64_FORMAT "\n", name, number);
}

static void add_gauge(GString *out, const char *name, const char *help, guint64 number)
{
  add_metric(out, name, help);
  add_sample(out, name, NULL, NULL, number);
}

gboolean machine_report_write_metrics(Report *report, const char *path, GError **error)
{
  g_autoptr(GString) out = g_string_new(NULL);
  g_mutex_lock(&report->lock);
  add_gauge(out, "last_success_timestamp_seconds", "When a run last ended well.", (guint64)report->success_s);
  add_gauge(out, "last_run_timestamp_seconds", "When the last run began.", (guint64)report->started_s);
  add_gauge(out, "last_run_exit_status", "Exit status of the last run.", (guint64)report->exit_status);
  add_gauge(out, "last_run_seconds", "How long the last run took.",
            (guint64)((g_get_monotonic_time() - report->started_us) / G_USEC_PER_SEC));
  add_gauge(out, "documents", "Documents in the index.", report->documents);
  add_gauge(out, "files_seen", "Files in the folders.", report->seen);
  add_gauge(out, "bytes_read", "Bytes of files read in the last run.", report->bytes);
  add_metric(out, "changes", "What the last run did, in documents.");
  for (guint kind = 0; kind < REPORT_N_KINDS; kind++)
    add_sample(out, "changes", "kind", kinds[kind], report->done_kind[kind]);
  add_sample(out, "changes", "kind", "deleted", report->deleted);
  add_sample(out, "changes", "kind", "kept", report->kept);
  add_gauge(out, "members_read", "Documents inside archives and e-mails that the last run read.", report->members);
  add_metric(out, "stage_seconds", "How long the stages of the last run took.");
  for (guint stage = 0; stage < REPORT_N_STAGES; stage++) {
    guint64 ms = stage_ms(report, stage);
    g_string_append_printf(out,
                           "tracuu_index_stage_seconds{stage=\"%s\"} %" G_GUINT64_FORMAT ".%03" G_GUINT64_FORMAT "\n",
                           stages[stage], ms / 1000, ms % 1000);
  }
  add_metric(out, "failed", "Documents that the last run could not read, or only in part.");
  for (guint reason = 1; reason < FORMAT_N_REASONS; reason++)
    add_sample(out, "failed", "reason", format_reason_code((FormatReason)reason), report->failed[reason]);
  g_mutex_unlock(&report->lock);
  return write_whole(report, path, out->str, out->len, _("The file of metrics %s could not be written: %s."), error);
}

/* ---- the last success ---- */

void machine_report_read_success(Report *report, const char *index)
{
  report->success_s = store_last_success(index);
}

void machine_report_note_success(Report *report, const char *index)
{
  report->success_s = g_get_real_time() / G_USEC_PER_SEC;
  store_note_success(index, report->success_s);
}
