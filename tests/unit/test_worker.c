/* Reading in another process: what a bad file costs. This program is its own reader process, with some habits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "indexer/reading/channel.h"
#include "indexer/reading/reader.h"
#include "indexer/reading/worker.h"
#include "indexer/store/store.h"
#include "tests/unit/tree.h"

/* Makes the file when it is not there; TRUE then. */
static gboolean is_first(const char *path)
{
  int fd = open(path, O_CREAT | O_EXCL | O_WRONLY, 0600);
  return fd >= 0 && close(fd) == 0;
}

/* Tells of one document in the file, of so much text, title and recognised bytes. */
static void tell(const char *name, gsize text_len, gsize title_len, gsize found_len)
{
  g_auto(FormatResult) result;
  format_result_init(&result);
  g_autofree char *filler = g_strnfill(MAX(text_len, title_len), 'a');
  g_string_append_len(result.text, filler, (gssize)text_len);
  if (title_len)
    result.title = g_strndup(filler, title_len);
  g_autoptr(GByteArray) packed = g_byte_array_new();
  format_result_pack(&result, packed);
  ChannelAnswer head = {packed->len, (guint32)strlen(name), (guint32)found_len};
  g_byte_array_set_size(packed, packed->len + (guint)found_len);
  channel_write(READER_FD, &head, sizeof head, NULL);
  channel_write(READER_FD, name, strlen(name), NULL);
  channel_write(READER_FD, packed->data, packed->len, NULL);
}

static void tell_member(const char *name)
{
  tell(name, 0, 0, 0);
}

/* Says more of a file than any file holds: "swarm", "flood", "found". */
static void exaggerate(const char *text)
{
  for (guint i = 0; g_str_has_prefix(text, "swarm") && i < 60000; i++)
    tell_member("1");
  for (guint i = 0; g_str_has_prefix(text, "flood") && i < 100; i++)
    tell("1", 1 << 20, 0, 0);
  for (guint i = 0; g_str_has_prefix(text, "found") && i < 4; i++)
    tell("1", 0, 0, 1 << 20);
  if (g_str_has_prefix(text, "last found"))
    tell("", 0, 0, 1 << 20);
  if (g_str_has_prefix(text, "title"))
    tell("", 0, 2 << 20, 0);
}

/* What the fake reader does with a file that says so. */
static void misbehave(const char *text)
{
  if (g_str_has_prefix(text, "once ") && is_first(text + strlen("once ")))
    raise(SIGKILL);
  if (g_str_has_prefix(text, "members ")) {
    tell_member("1");
    tell_member("2");
    if (is_first(text + strlen("members ")))
      raise(SIGKILL);
    tell_member("3");
  }
  exaggerate(text);
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
  const char *once = g_getenv("DIES_ONCE");
  if (g_getenv("NEVER_STARTS") || (once && is_first(once)))
    return 127; /* as the loader does when a library is gone */
  ChannelRequest request;
  char name[CHANNEL_MAX_NAME + 1], text[256];
  const SandboxState sandbox = {.errors = {[SANDBOX_SECCOMP] = EPERM}};
  channel_write(READER_FD, &sandbox, sizeof sandbox, NULL);
  while (channel_read(READER_FD, &request, sizeof request, NULL) == CHANNEL_OK) {
    channel_read(READER_FD, name, request.name_len, NULL);
    gsize kept = MIN(request.len, sizeof text - 1);
    channel_read(READER_FD, text, kept, NULL);
    text[kept] = '\0';
    g_autofree char *rest = g_malloc(request.len - kept + 1);
    channel_read(READER_FD, rest, request.len - kept, NULL);
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
  g_autoptr(Worker) worker = worker_new(&options, NULL);
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
  g_autoptr(Worker) worker = worker_new(&options, NULL);
  gboolean given_up;
  int pid;
  assert_int_equal(n, 0);
  read_text(worker, "một", &given_up, &pid);
  read_text(worker, "hai", &given_up, &pid);
  assert_int_equal(n, 1);
  read_text(worker, "crash", &given_up, &pid);
  read_text(worker, "ba", &given_up, &pid);
  assert_int_equal(n, 3); /* another one tried what the first crashed on */
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
  g_autoptr(Worker) worker = worker_new(&options, NULL);
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

static void a_file_whose_reader_is_killed_is_read_by_another(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *text = g_strdup_printf("once %s/1", top), *dies = g_build_filename(top, "2", NULL);
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT};
  g_autoptr(Worker) worker = worker_new(&options, NULL);
  gboolean given_up;
  int pid, next;
  assert_int_equal(read_text(worker, text, &given_up, &pid), FORMAT_OK);
  assert_int_not_equal(pid, 0);
  assert_int_equal(read_text(worker, "hai", &given_up, &next), FORMAT_OK);
  assert_int_equal(next, pid);
  kill(pid, SIGKILL); /* between two files */
  assert_int_equal(read_text(worker, "ba", &given_up, &next), FORMAT_OK);
  kill(next, SIGKILL);
  g_setenv("DIES_ONCE", dies, TRUE);
  assert_int_equal(read_text(worker, "bốn", &given_up, &next), FORMAT_OK); /* though another one did not start */
  assert_int_equal(read_text(worker, "năm", &given_up, &next), FORMAT_OK);
  g_unsetenv("DIES_ONCE");
  tree_remove(top);
}

static gboolean note_member(const char *member, FormatResult *result G_GNUC_UNUSED, gpointer data,
                            GError **error G_GNUC_UNUSED)
{
  g_string_append(data, member);
  return TRUE;
}

static void documents_inside_a_file_are_visited_once_though_it_is_read_twice(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *text = g_strdup_printf("members %s/1", top);
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT};
  g_autoptr(Worker) worker = worker_new(&options, NULL);
  FormatInput input = {.bytes = (const guint8 *)text, .len = strlen(text), .name = "a.zip"};
  g_auto(FormatResult) result;
  g_autoptr(GString) members = g_string_new(NULL);
  gboolean given_up;
  format_result_init(&result);
  assert_true(worker_read(worker, &input, NULL, note_member, members, &result, &given_up, NULL));
  assert_int_equal(result.reason, FORMAT_OK);
  assert_string_equal(members->str, "123");
  tree_remove(top);
}

static void a_reader_that_does_not_start_is_no_fault_of_the_file(void **state)
{
  (void)state;
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT};
  g_autoptr(Worker) worker = worker_new(&options, NULL);
  g_autoptr(GError) error = NULL;
  FormatInput input = {.bytes = (const guint8 *)"một", .len = 4, .name = "a.txt"};
  g_auto(FormatResult) result;
  gboolean given_up;
  format_result_init(&result);
  g_setenv("NEVER_STARTS", "1", TRUE);
  assert_false(worker_read(worker, &input, NULL, NULL, NULL, &result, &given_up, &error));
  assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_SYSTEM));
  g_unsetenv("NEVER_STARTS");
  assert_true(worker_read(worker, &input, NULL, NULL, NULL, &result, &given_up, NULL));
}

static gboolean take_long(const char *member G_GNUC_UNUSED, FormatResult *result G_GNUC_UNUSED,
                          gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  g_usleep(700000);
  return TRUE;
}

static void the_time_of_who_takes_the_documents_is_not_that_of_the_reader(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *text = g_strdup_printf("members %s/1", top);
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT};
  options.limits.max_seconds = 1;
  g_autoptr(Worker) worker = worker_new(&options, NULL);
  FormatInput input = {.bytes = (const guint8 *)text, .len = strlen(text), .name = "a.zip"};
  g_auto(FormatResult) result;
  gboolean given_up;
  format_result_init(&result);
  g_autofree char *there = g_build_filename(top, "1", NULL);
  assert_true(is_first(there)); /* it does not die */
  assert_true(worker_read(worker, &input, NULL, take_long, NULL, &result, &given_up, NULL));
  assert_int_equal(result.reason, FORMAT_OK);
  tree_remove(top);
}

/* Counts what comes of a file. */
typedef struct {
  guint n;
  gsize text_len;
} Come;

static gboolean count_member(const char *member G_GNUC_UNUSED, FormatResult *result, gpointer data,
                             GError **error G_GNUC_UNUSED)
{
  Come *come = data;
  come->n++;
  come->text_len += result->text->len;
  return TRUE;
}

static const struct {
  const char *text; /* what the reader does; padded with blanks up to the length */
  gsize len;
  FormatReason want;
  guint most; /* documents that come of it */
} boasts[] = {
    {"swarm", 5, FORMAT_CRASHED, 5},        /* a document takes a byte of the file at least */
    {"swarm", 40000, FORMAT_CRASHED, 200},  /* and there are max_documents at most */
    {"flood", 200, FORMAT_CRASHED, 50},     /* of max_archive text together */
    {"found", 200, FORMAT_CRASHED, 0},      /* only of the file itself is anything recognised ... */
    {"last found", 200, FORMAT_CRASHED, 0}, /* ... and only where it was asked for */
    {"title", 200, FORMAT_OK, 0},           /* cut by who writes it */
};

static void what_a_reader_says_of_one_file_is_bounded(void **state)
{
  (void)state;
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT};
  options.limits.max_documents = 200;
  options.limits.max_archive = 50 << 20;
  g_autoptr(Worker) worker = worker_new(&options, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(boasts); i++) {
    g_autofree char *text = g_strnfill(boasts[i].len, ' ');
    memcpy(text, boasts[i].text, strlen(boasts[i].text));
    FormatInput input = {.bytes = (const guint8 *)text, .len = boasts[i].len, .name = "a.zip"};
    WorkerOcr ocr = {.found = g_byte_array_new()};
    g_auto(FormatResult) result;
    Come come = {0, 0};
    gboolean given_up;
    format_result_init(&result);
    assert_true(worker_read(worker, &input, &ocr, count_member, &come, &result, &given_up, NULL));
    if (result.reason != boasts[i].want || come.n > boasts[i].most || come.text_len > 50 << 20 || ocr.found->len ||
        (result.title != NULL && strlen(result.title) > FORMAT_TITLE_MAX))
      fail_msg("%s: %s, %u documents of %" G_GSIZE_FORMAT " bytes, %u recognised", boasts[i].text,
               format_reason_code(result.reason), come.n, come.text_len, ocr.found->len);
    g_byte_array_unref(ocr.found);
  }
}

static FormatReason read_in_turn(const WorkerOptions *options, Turn *turn, const char *text, gboolean *given_up)
{
  g_autoptr(Worker) worker = worker_new(options, turn);
  int pid;
  return read_text(worker, text, given_up, &pid);
}

static void a_big_text_waits_for_its_turn_and_not_when_the_run_is_stopped(void **state)
{
  (void)state;
  GMutex mutex;
  gint stopped = 0;
  gboolean given_up;
  g_mutex_init(&mutex);
  Turn turn = {.mutex = &mutex}, others = {.mutex = &mutex};
  WorkerOptions options = {.limits = READ_LIMITS_DEFAULT, .stopped = &stopped};
  assert_int_equal(read_in_turn(&options, &turn, "small", &given_up), FORMAT_OK);
  assert_false(turn.held);
  read_in_turn(&options, &turn, "flood", &given_up);
  assert_true(turn.held);
  turn_end(&turn);
  assert_true(turn_take(&others, NULL));
  g_atomic_int_set(&stopped, 1);
  assert_int_equal(read_in_turn(&options, &turn, "small", &given_up), FORMAT_OK);
  read_in_turn(&options, &turn, "flood", &given_up);
  assert_true(given_up);
  assert_false(turn.held);
  turn_end(&others);
  g_mutex_clear(&mutex);
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
  g_autoptr(Worker) worker = worker_new(&options, NULL);
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
      cmocka_unit_test(a_file_whose_reader_is_killed_is_read_by_another),
      cmocka_unit_test(documents_inside_a_file_are_visited_once_though_it_is_read_twice),
      cmocka_unit_test(a_reader_that_does_not_start_is_no_fault_of_the_file),
      cmocka_unit_test(the_time_of_who_takes_the_documents_is_not_that_of_the_reader),
      cmocka_unit_test(what_a_reader_says_of_one_file_is_bounded),
      cmocka_unit_test(a_big_text_waits_for_its_turn_and_not_when_the_run_is_stopped),
      cmocka_unit_test(a_stopped_run_does_not_wait_for_a_slow_file),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
