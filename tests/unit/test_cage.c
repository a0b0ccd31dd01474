/* What a reader process may still do. */
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
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/reading/cage.h"
#include "tests/unit/tree.h"

typedef gboolean (*Try)(const char *top);

static gboolean make_file(const char *top)
{
  g_autofree char *path = g_build_filename(top, "new", NULL);
  return open(path, O_WRONLY | O_CREAT, 0600) >= 0;
}

static gboolean write_file(const char *top)
{
  g_autofree char *path = g_build_filename(top, "a.txt", NULL);
  return open(path, O_RDWR) >= 0;
}

static gboolean remove_file(const char *top)
{
  g_autofree char *path = g_build_filename(top, "a.txt", NULL);
  return unlink(path) == 0;
}

static gboolean read_file(const char *top)
{
  g_autofree char *path = g_build_filename(top, "a.txt", NULL);
  return open(path, O_RDONLY) >= 0;
}

static gboolean read_fonts(const char *top)
{
  (void)top;
  return open("/usr/share/doc", O_RDONLY | O_DIRECTORY) >= 0;
}

static gboolean reach_the_network(const char *top)
{
  (void)top;
  return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

static gboolean start_a_process(const char *top)
{
  (void)top;
  return syscall(SYS_fork) >= 0;
}

static gboolean run_a_program(const char *top)
{
  (void)top;
  execl("/bin/true", "true", NULL);
  return FALSE;
}

static gboolean signal_others(const char *top)
{
  (void)top;
  return kill(getppid(), 0) == 0;
}

static gpointer nothing(gpointer data)
{
  return data;
}

static gboolean use_memory_and_threads(const char *top)
{
  char *bytes = malloc(10 << 20);
  GThread *thread = g_thread_new("t", nothing, (gpointer)top);
  gboolean ok = bytes && g_thread_join(thread) == top;
  free(bytes);
  return ok;
}

static gboolean use_much_memory(const char *top)
{
  (void)top;
  char *bytes = malloc((gsize)3 << 30);
  gboolean ok = bytes != NULL;
  free(bytes);
  return ok;
}

static const struct {
  const char *name;
  Try try;
  gboolean allowed;
} tries[] = {
    {"make a file", make_file, FALSE},
    {"write a file", write_file, FALSE},
    {"remove a file", remove_file, FALSE},
    {"read a document", read_file, FALSE},
    {"read a file of the system", read_fonts, TRUE},
    {"reach the network", reach_the_network, FALSE},
    {"start a process", start_a_process, FALSE},
    {"run a program", run_a_program, FALSE},
    {"signal another process", signal_others, FALSE},
    {"use memory and threads", use_memory_and_threads, TRUE},
    {"use more memory than the limit", use_much_memory, FALSE},
};

/* Tries in a caged child; TRUE when it could. */
static gboolean could(Try try, const char *top)
{
  pid_t pid = fork();
  assert_true(pid >= 0);
  if (!pid) {
    cage_close((gsize)1 << 30);
    _exit(try(top) ? 0 : 1);
  }
  int status = 0;
  assert_int_equal(waitpid(pid, &status, 0), pid);
  assert_true(WIFEXITED(status));
  return WEXITSTATUS(status) == 0;
}

static void a_caged_process_can_only_compute(void **state)
{
  (void)state;
#if defined(__SANITIZE_ADDRESS__)
  skip(); /* a sanitizer needs more than a reader */
#endif
  g_autofree char *top = tree_new();
  tree_write(top, "a.txt", "x");
  for (gsize i = 0; i < G_N_ELEMENTS(tries); i++)
    if (could(tries[i].try, top) != tries[i].allowed)
      fail_msg("a caged process %s %s", tries[i].allowed ? "cannot" : "can", tries[i].name);
  tree_remove(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_caged_process_can_only_compute)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
