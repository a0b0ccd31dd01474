/* A batch over an index that moves on while it is read: its file is gone (ESTALE) as often as a test says. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cmocka.h>

#include "query/batch.h"
#include "tests/unit/small_index.h"

static guint stale;

/* In the place of the C library's, for libxapian. */
ssize_t pread(int fd, void *buffer, size_t len, off_t offset)
{
  if (stale > 0) {
    stale--;
    errno = ESTALE;
    return -1;
  }
  return syscall(SYS_pread64, fd, buffer, len, offset);
}

static void a_query_that_never_finds_the_index_at_rest_fails_alone(void **state)
{
  (void)state;
  g_autoptr(GString) text = g_string_new("Luân chuyển cán bộ.\n"); /* more than one block of the index */
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf(text, "%u ", i * 7919);
  const SmallFile file = {"/a/canbo.txt", text->str};
  g_autofree char *top = small_index_build(&file, 1);
  const char *const locations[] = {top, NULL};
  g_autofree char *queries = g_build_filename(top, "queries", NULL);
  g_autofree char *answers = g_build_filename(top, "answers", NULL);
  assert_true(g_file_set_contents(queries, "cán\nbộ\n", -1, NULL));
  Command command = {.format = OUTPUT_JSON, .batch = queries, .search = {.limit = 10}};
  g_autoptr(Search) search = search_open(locations, 0, NULL);
  assert_non_null(search);
  int out = dup(STDOUT_FILENO);
  int to = open(answers, O_CREAT | O_WRONLY | O_TRUNC, 0600);
  assert_true(to >= 0 && dup2(to, STDOUT_FILENO) >= 0);
  Pager *pager = pager_new(FALSE);
  stale = 8; /* so often a query is begun anew */
  ExitCode status = batch_run(search, &command, pager);
  guint left = stale;
  stale = 0;
  pager_flush(pager);
  pager_free(pager);
  dup2(out, STDOUT_FILENO);
  close(out);
  close(to);
  g_autofree char *written = NULL;
  assert_true(g_file_get_contents(answers, &written, NULL, NULL));
  assert_int_equal(left, 0);
  assert_int_equal(status, EXIT_CODE_SYSTEM);
  if (!strstr(written, "\"query_no\":1,\"summary\":{\"query\":\"cán\",\"error\":") ||
      !strstr(written, "\"query_no\":2,\"rank\":1"))
    fail_msg("%s", written);
  tree_remove(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_query_that_never_finds_the_index_at_rest_fails_alone)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
