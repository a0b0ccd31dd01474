#include "indexer/reading/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Standard streams and the socket stay open. */
#define SANDBOX_FIRST_FD 4

/* Sanitizers reserve terabytes of addresses. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANDBOX_LIMITS_ADDRESSES 0
#else
#define SANDBOX_LIMITS_ADDRESSES 1
#endif

/* Allowed whatever their arguments. Writing goes to what is open already: the socket and stderr. */
static const int allowed[] = {SCMP_SYS(read),
                              SCMP_SYS(write),
                              SCMP_SYS(readv),
                              SCMP_SYS(writev),
                              SCMP_SYS(pread64),
                              SCMP_SYS(lseek),
                              SCMP_SYS(recvfrom),
                              SCMP_SYS(sendto),
                              SCMP_SYS(recvmsg),
                              SCMP_SYS(sendmsg),
                              SCMP_SYS(poll),
                              SCMP_SYS(ppoll),
                              SCMP_SYS(close),
                              SCMP_SYS(fstat),
                              SCMP_SYS(newfstatat),
                              SCMP_SYS(stat),
                              SCMP_SYS(lstat),
                              SCMP_SYS(statx),
                              SCMP_SYS(access),
                              SCMP_SYS(faccessat),
                              SCMP_SYS(faccessat2),
                              SCMP_SYS(readlink),
                              SCMP_SYS(readlinkat),
                              SCMP_SYS(getdents64),
                              SCMP_SYS(getcwd),
                              SCMP_SYS(statfs),
                              SCMP_SYS(fstatfs),
                              SCMP_SYS(dup),
                              SCMP_SYS(mmap),
                              SCMP_SYS(munmap),
                              SCMP_SYS(mremap),
                              SCMP_SYS(mprotect),
                              SCMP_SYS(madvise),
                              SCMP_SYS(brk),
                              SCMP_SYS(futex),
                              SCMP_SYS(set_robust_list),
                              SCMP_SYS(rseq),
                              SCMP_SYS(sched_yield),
                              SCMP_SYS(sched_getaffinity),
                              SCMP_SYS(getpid),
                              SCMP_SYS(gettid),
                              SCMP_SYS(getuid),
                              SCMP_SYS(geteuid),
                              SCMP_SYS(getgid),
                              SCMP_SYS(getegid),
                              SCMP_SYS(clock_gettime),
                              SCMP_SYS(clock_getres),
                              SCMP_SYS(clock_nanosleep),
                              SCMP_SYS(nanosleep),
                              SCMP_SYS(gettimeofday),
                              SCMP_SYS(time),
                              SCMP_SYS(times),
                              SCMP_SYS(getrusage),
                              SCMP_SYS(uname),
                              SCMP_SYS(sysinfo),
                              SCMP_SYS(getrandom),
                              SCMP_SYS(rt_sigaction),
                              SCMP_SYS(rt_sigprocmask),
                              SCMP_SYS(rt_sigreturn),
                              SCMP_SYS(sigaltstack),
                              SCMP_SYS(restart_syscall),
                              SCMP_SYS(exit),
                              SCMP_SYS(exit_group)};

/* What libraries do with descriptors. Owners and signals of a descriptor, which let it send signals to any process of its
 * user, leases and notifications are not among it. */
static int add_fcntl(scmp_filter_ctx filter)
{
  static const int commands[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL};
  int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 2, SCMP_A1(SCMP_CMP_EQ, F_SETFL, 0),
                                SCMP_A2(SCMP_CMP_MASKED_EQ, O_ASYNC, 0));
  for (gsize i = 0; i < G_N_ELEMENTS(commands) && !failed; i++)
    failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1,
                              SCMP_A1(SCMP_CMP_EQ, (scmp_datum_t)commands[i], 0));
  return failed;
}

/* Open for reading only; threads, but no processes; signals to itself only. */
static int add_conditional(scmp_filter_ctx filter)
{
  const scmp_datum_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  return add_fcntl(filter) ||
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0)) ||
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, writing, 0)) ||
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                          SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) ||
         seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) ||
         seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOTTY), SCMP_SYS(ioctl), 0) ||
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, SCMP_A2(SCMP_CMP_EQ, 0, 0)) ||
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                          SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0)) ||
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(kill), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0));
}

/* These functions return the errno of what failed, ENOSYS where the kernel does not have it; 0 = done. */

static int close_descriptors(void)
{
  return close_range(SANDBOX_FIRST_FD, ~0U, 0) == 0 ? 0 : errno;
}

static int limit_memory(gsize max_memory)
{
  struct rlimit limit;
  if (!max_memory || !SANDBOX_LIMITS_ADDRESSES)
    return 0;
  if (getrlimit(RLIMIT_AS, &limit) != 0)
    return errno;
  limit.rlim_max = MIN(limit.rlim_max, max_memory); /* one that is lower must stay: only root may raise it */
  limit.rlim_cur = limit.rlim_max;
  return setrlimit(RLIMIT_AS, &limit) == 0 ? 0 : errno;
}

/* struct landlock_ruleset_attr of a newer kernel than the headers may be of (landlock(7)). */
typedef struct {
  guint64 files, network, scopes;
} LandlockRules;

/* All that the kernel can forbid: bits 0-12 of files since the first version, renames, cutting and devices since the
 * second, third and fifth; TCP since the fourth; abstract sockets and signals to others since the sixth. */
static LandlockRules landlock_rules(void)
{
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  guint n_files = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
  return (LandlockRules){(G_GUINT64_CONSTANT(1) << n_files) - 1, version >= 4 ? 3 : 0, version >= 6 ? 3 : 0};
}

/* Files that libraries may need, of fonts, character sets, time zones and recognition: the rest of the file system is out
 * of sight, and so are other processes. */
static int hide_files(void)
{
  static const char *const seen[] = {"/usr/lib",
                                     "/usr/lib64",
                                     "/usr/share/fonts",
                                     "/usr/share/fontconfig",
                                     "/usr/share/ghostscript",
                                     "/usr/share/poppler",
                                     "/usr/share/tesseract-ocr",
                                     "/usr/share/zoneinfo",
                                     "/usr/local/lib",
                                     "/usr/local/share/fonts",
                                     "/lib",
                                     "/lib64",
                                     "/etc/fonts",
                                     "/etc/ld.so.cache",
                                     "/etc/localtime",
                                     "/var/cache/fontconfig"};
  const LandlockRules handled = landlock_rules();
  int rules = (int)syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0);
  if (rules < 0)
    return errno == EOPNOTSUPP ? ENOSYS : errno; /* built in, but not switched on */
  int failed = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(seen); i++) {
    struct landlock_path_beneath_attr path = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE};
    path.parent_fd = open(seen[i], O_PATH | O_CLOEXEC);
    if (path.parent_fd < 0)
      continue;
    gboolean is_file = g_str_has_prefix(seen[i], "/etc/l");
    if (!is_file)
      path.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &path, 0) != 0)
      failed = errno;
    close(path.parent_fd);
  }
  if (syscall(SYS_landlock_restrict_self, rules, 0) != 0)
    failed = errno;
  close(rules);
  return failed;
}

static int filter_calls(void)
{
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == NULL)
    return ENOMEM;
  seccomp_attr_set(filter, SCMP_FLTATR_API_SYSRAWRC, 1); /* or the library hides the kernel's errno */
  int failed = add_conditional(filter) ? -EINVAL : 0;
  for (gsize i = 0; i < G_N_ELEMENTS(allowed) && !failed; i++)
    failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
  if (!failed)
    failed = seccomp_load(filter);
  seccomp_release(filter);
  if (failed && prctl(PR_GET_SECCOMP, 0, 0, 0, 0) < 0 && errno == EINVAL)
    return ENOSYS;
  return -failed;
}

SandboxState sandbox_enter(gsize max_memory)
{
  const struct rlimit none = {0, 0};
  SandboxState state;
  setrlimit(RLIMIT_CORE, &none);
  state.errors[SANDBOX_DESCRIPTORS] = close_descriptors();
  state.errors[SANDBOX_MEMORY] = limit_memory(max_memory);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); /* else the two that follow fail, unless root runs this, and tell */
  state.errors[SANDBOX_LANDLOCK] = hide_files();
  state.errors[SANDBOX_SECCOMP] = filter_calls();
  return state;
}
