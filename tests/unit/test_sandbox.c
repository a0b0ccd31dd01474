/* What a reader process may still do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/reading/sandbox.h"
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
  return open("/usr/lib", O_RDONLY | O_DIRECTORY) >= 0;
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

static gboolean read_what_others_installed(const char *top)
{
  (void)top;
  return open("/usr/share/doc", O_RDONLY | O_DIRECTORY) >= 0 || open("/usr/share", O_RDONLY | O_DIRECTORY) >= 0;
}

/* A descriptor that is owned by another process sends it signals whenever it can be read or written. */
static gboolean own_for_others(const char *top)
{
  (void)top;
  struct f_owner_ex owner = {F_OWNER_PID, getppid()};
  return fcntl(0, F_SETOWN, getppid()) == 0 || fcntl(0, F_SETOWN, -getpgrp()) == 0 ||
         fcntl(0, F_SETOWN_EX, &owner) == 0;
}

static gboolean choose_a_signal(const char *top)
{
  (void)top;
  return fcntl(0, F_SETSIG, SIGKILL) == 0 || fcntl(0, F_SETFL, O_ASYNC) == 0 ||
         fcntl(0, F_SETFL, O_ASYNC | O_NONBLOCK) == 0;
}

static gboolean lease_and_lock(const char *top)
{
  (void)top;
  struct flock lock = {.l_type = F_RDLCK};
  return fcntl(0, F_SETLEASE, F_RDLCK) == 0 || fcntl(0, F_NOTIFY, DN_ACCESS) == 0 || fcntl(0, F_SETLK, &lock) == 0 ||
         fcntl(0, F_SETPIPE_SZ, 1 << 20) >= 0;
}

static gboolean copy_descriptors(const char *top)
{
  (void)top;
  int fd = fcntl(0, F_DUPFD_CLOEXEC, 0);
  return fd >= 0 && fcntl(fd, F_GETFD) >= 0 && fcntl(fd, F_SETFD, FD_CLOEXEC) == 0 && fcntl(fd, F_GETFL) >= 0 &&
         fcntl(fd, F_SETFL, O_NONBLOCK) == 0;
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
    {"read what others installed", read_what_others_installed, FALSE},
    {"let a descriptor signal another process", own_for_others, FALSE},
    {"choose the signal of a descriptor", choose_a_signal, FALSE},
    {"hold a file against others", lease_and_lock, FALSE},
    {"copy descriptors", copy_descriptors, TRUE},
    {"use memory and threads", use_memory_and_threads, TRUE},
    {"use more memory than the limit", use_much_memory, FALSE},
};

/* Tries in a sandboxed child; TRUE when it could. */
static gboolean could(Try try, const char *top)
{
  pid_t pid = fork();
  assert_true(pid >= 0);
  if (!pid) {
    sandbox_enter((gsize)1 << 30);
    _exit(try(top) ? 0 : 1);
  }
  int status = 0;
  assert_int_equal(waitpid(pid, &status, 0), pid);
  assert_true(WIFEXITED(status));
  return WEXITSTATUS(status) == 0;
}

static void a_sandboxed_process_can_only_compute(void **state)
{
  (void)state;
#if defined(__SANITIZE_ADDRESS__)
  skip(); /* a sanitizer needs more than a reader */
#endif
  g_autofree char *top = tree_new();
  tree_write(top, "a.txt", "x");
  for (gsize i = 0; i < G_N_ELEMENTS(tries); i++)
    if (could(tries[i].try, top) != tries[i].allowed)
      fail_msg("a sandboxed process %s %s", tries[i].allowed ? "cannot" : "can", tries[i].name);
  tree_remove(top);
}

/* Something around the program that refuses a system call, perhaps only with this first argument. */
typedef struct {
  int call, errno_code;
  scmp_datum_t first; /* 0 = any */
} Refusal;

static void refuse(const Refusal *refusals)
{
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  for (const Refusal *refusal = refusals; refusal->call; refusal++)
    assert_int_equal(seccomp_rule_add(filter, SCMP_ACT_ERRNO((uint16_t)refusal->errno_code), refusal->call,
                                      refusal->first ? 1 : 0, SCMP_A0(SCMP_CMP_EQ, refusal->first)),
                     0);
  assert_int_equal(seccomp_load(filter), 0);
  seccomp_release(filter);
  seccomp_reset(NULL, 0); /* the library remembers what the kernel could do */
}

static const struct {
  const char *name;
  Refusal refusals[4];
  SandboxVerdict want;
  const char *described;
} refused[] = {
    {"nothing", {{0}}, SANDBOX_FULL, ""},
    {"a kernel before Landlock",
     {{SCMP_SYS(landlock_create_ruleset), ENOSYS, 0}},
     SANDBOX_PARTIAL,
     "landlock (Function not implemented)"},
    {"Landlock not switched on",
     {{SCMP_SYS(landlock_create_ruleset), EOPNOTSUPP, 0}},
     SANDBOX_PARTIAL,
     "landlock (Function not implemented)"},
    {"Landlock not allowed",
     {{SCMP_SYS(landlock_create_ruleset), EPERM, 0}},
     SANDBOX_FAILED,
     "landlock (Operation not permitted)"},
    {"Landlock allowed by half",
     {{SCMP_SYS(landlock_restrict_self), EPERM, 0}},
     SANDBOX_FAILED,
     "landlock (Operation not permitted)"},
    {"a Landlock that shows nothing",
     {{SCMP_SYS(landlock_add_rule), ENOMEM, 0}},
     SANDBOX_FAILED,
     "landlock (Cannot allocate memory)"},
    {"no filter in the filter",
     {{SCMP_SYS(seccomp), EPERM, 0}, {SCMP_SYS(prctl), EACCES, PR_SET_SECCOMP}},
     SANDBOX_FAILED,
     "seccomp (Permission denied)"},
    {"a kernel without filters",
     {{SCMP_SYS(seccomp), ENOSYS, 0},
      {SCMP_SYS(prctl), EINVAL, PR_SET_SECCOMP},
      {SCMP_SYS(prctl), EINVAL, PR_GET_SECCOMP}},
     SANDBOX_PARTIAL,
     "seccomp (Function not implemented)"},
    {"no limits", {{SCMP_SYS(prlimit64), EPERM, 0}}, SANDBOX_FAILED, "memory (Operation not permitted)"},
    {"an old kernel",
     {{SCMP_SYS(close_range), ENOSYS, 0}, {SCMP_SYS(landlock_create_ruleset), ENOSYS, 0}},
     SANDBOX_PARTIAL,
     "descriptors (Function not implemented), landlock (Function not implemented)"},
};

static void what_cannot_be_had_is_told(void **state)
{
  (void)state;
#if defined(__SANITIZE_ADDRESS__)
  skip();
#endif
  for (gsize i = 0; i < G_N_ELEMENTS(refused); i++) {
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (!pid) {
      refuse(refused[i].refusals);
      const SandboxState sandbox = sandbox_enter((gsize)1 << 30);
      g_autofree char *described = sandbox_state_describe(&sandbox);
      _exit(sandbox_state_verdict(&sandbox) != refused[i].want ? 1
            : strcmp(described, refused[i].described) != 0     ? 2
                                                               : 0);
    }
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
      fail_msg("%s: status %x", refused[i].name, (guint)status);
  }
}

static void a_lower_limit_of_the_caller_stays(void **state)
{
  (void)state;
#if defined(__SANITIZE_ADDRESS__)
  skip();
#endif
  pid_t pid = fork();
  assert_true(pid >= 0);
  if (!pid) {
    struct rlimit limit = {(rlim_t)1 << 30, (rlim_t)1 << 30};
    setrlimit(RLIMIT_AS, &limit);
    const SandboxState sandbox = sandbox_enter((gsize)2 << 30);
    getrlimit(RLIMIT_AS, &limit);
    _exit(sandbox.errors[SANDBOX_MEMORY] == 0 && limit.rlim_cur == (rlim_t)1 << 30 ? 0 : 1);
  }
  int status = 0;
  assert_int_equal(waitpid(pid, &status, 0), pid);
  assert_int_equal(status, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_sandboxed_process_can_only_compute),
                                     cmocka_unit_test(what_cannot_be_had_is_told),
                                     cmocka_unit_test(a_lower_limit_of_the_caller_stays)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
