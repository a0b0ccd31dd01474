/* A run told to machines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <glib.h>
#include <json-glib/json-glib.h>

#include "indexer/telling/machine_report.h"
#include "tests/unit/tree.h"

static Message message;

/* A run with something of everything. */
static void fill(Report *report)
{
  report_init(report, &message);
  report->started_s = 1600000000;
  report->seen = 10;
  report->deleted = 2;
  report->kept = 3;
  report->documents = 9;
  report->members = 4;
  report->exit_status = 1;
  report->done_kind[REPORT_NEW] = 5;
  report->failed[FORMAT_EMPTY] = 6;
  report->seconds[REPORT_WALK] = 1.2345;
  report->state = "done";
}

static void the_object_says_what_was_counted(void **state)
{
  (void)state;
  Report report;
  fill(&report);
  g_autofree char *text = machine_report_json(&report);
  assert_null(strchr(text, '\n'));
  g_autoptr(JsonParser) parser = json_parser_new();
  assert_true(json_parser_load_from_data(parser, text, -1, NULL));
  JsonObject *object = json_node_get_object(json_parser_get_root(parser));
  const struct {
    const char *name;
    gint64 want;
  } numbers[] = {{"v", 1},       {"exit", 1}, {"seen", 10},     {"new", 5},    {"changed", 0},
                 {"deleted", 2}, {"kept", 3}, {"documents", 9}, {"members", 4}};
  for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
    assert_int_equal(json_object_get_int_member(object, numbers[i].name), numbers[i].want);
  assert_string_equal(json_object_get_string_member(object, "state"), "done");
  assert_string_equal(json_object_get_string_member(object, "started"), "2020-09-13T12:26:40Z");
  assert_false(json_object_has_member(object, "last_success")); /* not known */
  JsonObject *failed = json_object_get_object_member(object, "failed");
  assert_int_equal(json_object_get_int_member(failed, "empty"), 6);
  assert_int_equal(json_object_get_size(failed), 1);
  assert_int_equal(json_object_get_int_member(json_object_get_object_member(object, "ms"), "walk"), 1234);
}

static const struct {
  SandboxState sandbox;
  const char *want;
} sandboxes[] = {
    {{{0}}, "\"sandbox\":\"full\",\"sandbox_missing\":{}}"},
    {{.errors = {[SANDBOX_LANDLOCK] = ENOSYS}},
     "\"sandbox\":\"partial\",\"sandbox_missing\":{\"landlock\":\"ENOSYS\"}}"},
    {{.errors = {[SANDBOX_LANDLOCK] = ENOSYS, [SANDBOX_SECCOMP] = EPERM}},
     "\"sandbox\":\"failed\",\"sandbox_missing\":{\"landlock\":\"ENOSYS\",\"seccomp\":\"EPERM\"}}"},
};

static void the_object_says_how_the_sandbox_stands(void **state)
{
  (void)state;
  Report report;
  fill(&report);
  g_autofree char *without = machine_report_json(&report);
  assert_null(strstr(without, "sandbox")); /* no process was needed */
  for (gsize i = 0; i < G_N_ELEMENTS(sandboxes); i++) {
    report_sandbox(&report, &sandboxes[i].sandbox);
    report_sandbox(&report, &sandboxes[0].sandbox); /* a better one hides nothing */
    g_autofree char *text = machine_report_json(&report);
    if (!g_str_has_suffix(text, sandboxes[i].want))
      fail_msg("%s does not end with %s", text, sandboxes[i].want);
  }
}

static void metrics_are_what_node_exporter_reads(void **state)
{
  (void)state;
  Report report;
  fill(&report);
  g_autofree char *top = tree_new();
  g_autofree char *path = g_build_filename(top, "tracuu.prom", NULL);
  assert_true(machine_report_write_metrics(&report, path, NULL));
  g_autofree char *text = NULL;
  assert_true(g_file_get_contents(path, &text, NULL, NULL));
  static const char *const samples[] = {"\ntracuu_index_documents 9\n",
                                        "\ntracuu_index_last_run_exit_status 1\n",
                                        "\ntracuu_index_changes{kind=\"new\"} 5\n",
                                        "\ntracuu_index_changes{kind=\"kept\"} 3\n",
                                        "\ntracuu_index_failed{reason=\"empty\"} 6\n",
                                        "\ntracuu_index_failed{reason=\"damaged\"} 0\n",
                                        "\ntracuu_index_members_read 4\n",
                                        "\ntracuu_index_stage_seconds{stage=\"walk\"} 1.234\n"};
  for (gsize i = 0; i < G_N_ELEMENTS(samples); i++)
    if (!strstr(text, samples[i]))
      fail_msg("no %s in %s", samples[i] + 1, text);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (char **line = lines; *line && **line; line++)
    assert_true(
        g_regex_match_simple("^(# (HELP|TYPE) )?tracuu_index_[a-z_]+(\\{[a-z]+=\"[a-z-]+\"\\})? [^ ]", *line, 0, 0));
  tree_remove(top);
}

static void what_cannot_be_written_is_named(void **state)
{
  (void)state;
  Report report;
  g_autoptr(GError) error = NULL;
  fill(&report);
  assert_false(machine_report_write(&report, "/nowhere/status", &error));
  assert_string_equal(error->message,
                      "The status file /nowhere/status could not be written: No such file or directory.");
}

static void the_last_success_is_remembered_with_the_index(void **state)
{
  (void)state;
  Report report;
  g_autofree char *top = tree_new();
  fill(&report);
  machine_report_read_success(&report, top);
  assert_int_equal(report.success_s, 0);
  machine_report_note_success(&report, top);
  gint64 noted = report.success_s;
  fill(&report);
  machine_report_read_success(&report, top);
  assert_true(noted > 1600000000);
  assert_int_equal(report.success_s, noted);
  tree_remove(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_object_says_what_was_counted),
      cmocka_unit_test(the_object_says_how_the_sandbox_stands),
      cmocka_unit_test(metrics_are_what_node_exporter_reads),
      cmocka_unit_test(what_cannot_be_written_is_named),
      cmocka_unit_test(the_last_success_is_remembered_with_the_index),
  };
  message_init(&message, TRUE, FALSE);
  return cmocka_run_group_tests(tests, NULL, NULL);
}
