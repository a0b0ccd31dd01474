/* Reading in another process: what a bad file costs. This program is its own reader process, with some habits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "indexer/reading/channel.h"
#include "indexer/reading/reader.h"
#include "indexer/reading/worker.h"

/* What the fake reader does with a file that says so. */
static void misbehave(const char *text)
{
  if (!strcmp(text, "crash"))
    raise(SIGSEGV);
  if (!strcmp(text, "leave"))
    _exit(0);
  while (!strcmp(text, "hang"))
    pause();
  if (!strcmp(text, "memory"))
    _exit(READER_EXIT_MEMORY);
  if (!strcmp(text, "garbage") || !strcmp(text, "endless")) {
    ChannelAnswer head = {!strcmp(text, "endless") ? G_MAXUINT64 : 7, 0, 0};
    channel_write(READER_FD, &head, sizeof head, NULL);
    channel_write(READER_FD, "garbage", 7, NULL);
  }
}

static int fake_reader(void)
{
  ChannelRequest request;
  char name[CHANNEL_MAX_NAME + 1], text[64];
  const SandboxState sandbox = {.errors = {[SANDBOX_SECCOMP] = EPERM}};
  channel_write(READER_FD, &sandbox, sizeof sandbox, NULL);
  while (channel_read(READER_FD, &request, sizeof request, NULL) == CHANNEL_OK) {
    channel_read(READER_FD, name, request.name_len, NULL);
    channel_read(READER_FD, text, MIN(request.len, sizeof text - 1), NULL);
    text[request.len] = '\0';
    misbehave(text);
    g_auto(FormatResult) result;
    format_result_init(&result);
    result.format = "text";
    g_string_append_printf(result.text, "%s by %d", text, (int)getpid());
    g_autoptr(GByteArray) packed = g_byte_array_new();
    format_result_pack(&result, packed);
    ChannelAnswer head = {packed->len, 0, 0};
    channel_write(READER_FD, &head, sizeof head, NULL);
    channel_write(READER_FD, packed->data, packed->len, NULL);
  }
  return 0;
}

/* Reads a text; gives the reason, and the process that read it (0 = none). */
static FormatReason read_text(Worker *worker, const char *text, gboolean *given_up, int *pid)
{
  FormatInput input = {.bytes = (const guint8 *)text, .len = strlen(text), .name = "a.txt"};
  g_auto(FormatResult) result;
  format_result_init(&result);
  assert_true(worker_read(worker, &input, NULL, NULL, NULL, &result, given_up, NULL));
  const char *by = strstr(result.text->str, " by ");
  *pid = by ? atoi(by + 4) : 0;
  return result.reason;
}

static void one_process_reads_file_after_file(void **state)
{
  (void)state;
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT};
  options.limits.max_seconds = 60;
  g_autoptr(Worker) worker = worker_new(&options);
  gboolean given_up;
  int first, second;
  assert_int_equal(read_text(worker, "một", &given_up, &first), FORMAT_OK);
  assert_int_equal(read_text(worker, "hai", &given_up, &second), FORMAT_OK);
  assert_int_equal(first, second);
  assert_int_not_equal(first, getpid());
}

/* How often a process has started with this sandbox. */
static void count_started(gpointer user, const SandboxState *sandbox)
{
  assert_int_equal(sandbox->errors[SANDBOX_SECCOMP], EPERM);
  assert_int_equal(sandbox->errors[SANDBOX_LANDLOCK], 0);
  ++*(guint *)user;
}

static void each_process_tells_once_how_its_sandbox_stands(void **state)
{
  (void)state;
  guint n = 0;
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT, .started = count_started, .user = &n};
  g_autoptr(Worker) worker = worker_new(&options);
  gboolean given_up;
  int pid;
  assert_int_equal(n, 0);
  read_text(worker, "một", &given_up, &pid);
  read_text(worker, "hai", &given_up, &pid);
  assert_int_equal(n, 1);
  read_text(worker, "crash", &given_up, &pid);
  read_text(worker, "ba", &given_up, &pid);
  assert_int_equal(n, 2);
}

static const struct {
  const char *text;
  FormatReason want;
} bad[] = {{"crash", FORMAT_CRASHED},   {"leave", FORMAT_CRASHED},   {"memory", FORMAT_OUT_OF_MEMORY},
           {"garbage", FORMAT_CRASHED}, {"endless", FORMAT_CRASHED}, {"hang", FORMAT_TIMED_OUT}};

static void a_bad_file_costs_itself_and_the_next_is_read(void **state)
{
  (void)state;
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT};
  options.limits.max_seconds = 2;
  g_autoptr(Worker) worker = worker_new(&options);
  for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
    gboolean given_up;
    int pid;
    FormatReason got = read_text(worker, bad[i].text, &given_up, &pid);
    if (got != bad[i].want || given_up)
      fail_msg("%s: %s", bad[i].text, format_reason_code(got));
    assert_int_equal(read_text(worker, "tốt", &given_up, &pid), FORMAT_OK);
    assert_int_not_equal(pid, 0);
  }
}

static gpointer stop_soon(gpointer stopped)
{
  g_usleep(200000);
  g_atomic_int_set((gint *)stopped, 1);
  return NULL;
}

static void a_stopped_run_does_not_wait_for_a_slow_file(void **state)
{
  (void)state;
  gint stopped = 0;
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT, .stopped = &stopped};
  options.limits.max_seconds = 600;
  g_autoptr(Worker) worker = worker_new(&options);
  GThread *thread = g_thread_new("stop", stop_soon, &stopped);
  gboolean given_up;
  int pid;
  read_text(worker, "hang", &given_up, &pid);
  assert_true(given_up);
  g_thread_join(thread);
}

int main(int argc, char **argv)
{
  if (argc > 1 && !strcmp(argv[1], READER_ARGUMENT))
    return fake_reader();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(one_process_reads_file_after_file),
      cmocka_unit_test(each_process_tells_once_how_its_sandbox_stands),
      cmocka_unit_test(a_bad_file_costs_itself_and_the_next_is_read),
      cmocka_unit_test(a_stopped_run_does_not_wait_for_a_slow_file),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
