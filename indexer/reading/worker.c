#include "indexer/reading/worker.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "indexer/reading/channel.h"
#include "indexer/reading/reader.h"
#include "indexer/store/store.h"

/* A reader process is replaced after so many files. */
#define WORKER_FILES 2000
/* A process may die of what others do: the system is out of memory, a library is replaced. A file is tried so often. */
#define WORKER_TRIES 2
/* How long a file may still take once the run was asked to stop. */
#define WORKER_STOP_US (3 * G_TIME_SPAN_SECOND)
/* Of the limit: a process that died with so much memory died of it; one that gave up by itself, as libraries do that
 * cannot double what they hold, with less. */
#define WORKER_MUCH 0.75
#define WORKER_HALF 0.25

/* A sanitizer's report is worth seeing. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define WORKER_SHOWS_STDERR 1
#else
#define WORKER_SHOWS_STDERR 0
#endif

struct Worker {
  const WorkerOptions *options;
  Turn *turn;
  pid_t pid; /* 0 = none */
  int fd;
  guint n_files;
  gboolean greeted; /* it has said how its sandbox stands */
};

Worker *worker_new(const WorkerOptions *options, Turn *turn)
{
  Worker *worker = g_new0(Worker, 1);
  worker->options = options;
  worker->turn = turn;
  worker->fd = -1;
  return worker;
}

/* Whether it ended by itself; one whose socket closed is just about to. */
static gboolean has_ended(pid_t pid)
{
  siginfo_t info;
  for (guint i = 0; i < 20; i++) {
    info.si_pid = 0;
    if (waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid)
      return TRUE;
    g_usleep(1000);
  }
  return FALSE;
}

/* Ends the process and returns how it ended; 0 when there was none. */
static int end_process(Worker *worker, gboolean at_once, gsize *peak)
{
  int status = 0;
  struct rusage usage = {0};
  if (!worker->pid)
    return 0;
  close(worker->fd);
  if (at_once || !has_ended(worker->pid))
    kill(worker->pid, SIGKILL);
  while (wait4(worker->pid, &status, 0, &usage) < 0 && errno == EINTR)
    ;
  worker->pid = 0;
  worker->fd = -1;
  *peak = (gsize)usage.ru_maxrss * 1024;
  return status;
}

void worker_free(Worker *worker)
{
  gsize peak;
  end_process(worker, TRUE, &peak);
  g_free(worker);
}

/* This program's file. Not /proc/self/exe itself: under valgrind that is valgrind. Where /proc is not mounted, as in a
 * bare chroot, the name the kernel was given. */
static const char *own_program(char buf[4096])
{
  gssize len = readlink("/proc/self/exe", buf, 4095);
  if (len < 0) {
    const char *name = (const char *)(guintptr)getauxval(AT_EXECFN);
    return name != NULL ? name : "/proc/self/exe";
  }
  buf[len] = '\0';
  return access(buf, X_OK) == 0 ? buf : "/proc/self/exe";
}

static gboolean fail(GError **error, int code)
{
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("A process for reading documents could not be started: %s."),
              language_error(code));
  return FALSE;
}

static gboolean spawn(Worker *worker, int theirs, GError **error)
{
  char program[4096], memory[32];
  g_snprintf(memory, sizeof memory, "%" G_GSIZE_FORMAT, worker->options->limits.max_memory);
  char *argv[] = {(char *)"tracuu-index", (char *)READER_ARGUMENT, memory,
                  worker->options->ocr ? (char *)READER_OCR : (char *)"", NULL};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t stops; /* are for the indexer, which then ends its readers */
  sigemptyset(&stops);
  sigaddset(&stops, SIGINT);
  sigaddset(&stops, SIGTERM);
  sigaddset(&stops, SIGHUP);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
  if (!WORKER_SHOWS_STDERR) /* what libraries say of bad files */
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO);
  posix_spawn_file_actions_adddup2(&actions, theirs, READER_FD);
  posix_spawnattr_setsigmask(&attributes, &stops);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  int code = posix_spawn(&worker->pid, own_program(program), &actions, &attributes, argv, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (code)
    worker->pid = 0;
  return !code || fail(error, code);
}

static gboolean begin_process(Worker *worker, GError **error)
{
  int pair[2];
  if (worker->pid)
    return TRUE;
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
    return fail(error, errno);
  worker->fd = pair[0];
  worker->n_files = 0;
  worker->greeted = FALSE;
  gboolean ok = spawn(worker, pair[1], error);
  close(pair[1]);
  if (!ok)
    close(pair[0]);
  return ok;
}

/* Hears of a new process how its sandbox stands. */
static ChannelState greet(Worker *worker, ChannelPatience *patience)
{
  SandboxState sandbox;
  if (worker->greeted)
    return CHANNEL_OK;
  ChannelState state = channel_read(worker->fd, &sandbox, sizeof sandbox, patience);
  worker->greeted = state == CHANNEL_OK;
  if (worker->greeted && worker->options->started != NULL)
    worker->options->started(worker->options->user, &sandbox);
  return state;
}

/* ---- one file ---- */

static ChannelState ask(Worker *worker, const FormatInput *input, const WorkerOcr *ocr, ChannelPatience *patience)
{
  gsize name_len = MIN(strlen(input->name), CHANNEL_MAX_NAME);
  ChannelRequest request = {.magic = CHANNEL_MAGIC,
                            .name_len = (guint32)name_len,
                            .len = input->len,
                            .limits = worker->options->limits,
                            .known_len = ocr != NULL ? MIN(ocr->known_len, CHANNEL_MAX_OCR) : 0};
  const ChannelPart parts[] = {{&request, sizeof request},
                               {input->name, name_len},
                               {ocr != NULL ? ocr->known : NULL, request.known_len},
                               {input->bytes, input->len}};
  return channel_write_parts(worker->fd, parts, G_N_ELEMENTS(parts), patience);
}

/* One file on its way. */
typedef struct {
  const FormatInput *input;
  const WorkerOcr *ocr;
  Answers answers;
  gsize peak; /* memory that the process took at most */
  int status; /* how it ended */
} Errand;

/* Why a process ended by itself. One that was killed did not die of its limit, which makes no signal. */
static FormatReason reason_of(const Worker *worker, int status, gsize peak)
{
  if (WIFEXITED(status) && WEXITSTATUS(status) == READER_EXIT_MEMORY)
    return FORMAT_OUT_OF_MEMORY;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
    return FORMAT_CRASHED;
  gboolean gave_up = WIFEXITED(status) || WTERMSIG(status) == SIGABRT;
  double enough = (gave_up ? WORKER_HALF : WORKER_MUCH) * (double)worker->options->limits.max_memory;
  return enough > 0 && (double)peak > enough ? FORMAT_OUT_OF_MEMORY : FORMAT_CRASHED;
}

/* Has the process read the file. Another state than CHANNEL_OK, and it is ended. */
static ChannelState run_errand(Worker *worker, Errand *errand)
{
  const WorkerOptions *options = worker->options;
  guint timeout_s = options->limits.max_seconds + (options->ocr ? options->limits.ocr_seconds : 0);
  ChannelPatience *patience = &errand->answers.patience;
  *patience = (ChannelPatience){.deadline_us = g_get_monotonic_time() + timeout_s * G_TIME_SPAN_SECOND,
                                .stopped = options->stopped,
                                .grace_us = WORKER_STOP_US};
  ChannelState state = greet(worker, patience);
  if (state == CHANNEL_OK)
    state = ask(worker, errand->input, errand->ocr, patience);
  if (state == CHANNEL_OK)
    state = answers_take(&errand->answers, worker->fd);
  if (state != CHANNEL_OK)
    errand->status = end_process(worker, errand->answers.failed != NULL || state == CHANNEL_TIMED_OUT, &errand->peak);
  return state;
}

/* What became of a file that was not read. FALSE when no process even began to read. */
static gboolean judge(const Worker *worker, const Errand *errand, ChannelState state, gboolean *given_up,
                      GError **error)
{
  gboolean timed_out = state == CHANNEL_TIMED_OUT;
  *given_up = timed_out && errand->answers.patience.hurried;
  errand->answers.result->reason = timed_out ? FORMAT_TIMED_OUT : reason_of(worker, errand->status, errand->peak);
  if (worker->greeted || *given_up)
    return TRUE;
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM,
              _("A process for reading documents does not start: %s. What was indexed is kept. Is there enough memory, "
                "and is the program whole?"),
              timed_out                   ? _("it says nothing")
              : WIFEXITED(errand->status) ? _("it ends at once")
                                          : _("it is killed"));
  return FALSE;
}

gboolean worker_read(Worker *worker, const FormatInput *input, const WorkerOcr *ocr, AnswersVisit visit, gpointer data,
                     FormatResult *result, gboolean *given_up, GError **error)
{
  const WorkerOptions *options = worker->options;
  Errand errand = {.input = input,
                   .ocr = ocr,
                   .answers = {.limits = &options->limits,
                               .left = read_budget_of(&options->limits, input->len),
                               .found = ocr != NULL && options->ocr ? ocr->found : NULL,
                               .visit = visit,
                               .data = data,
                               .pages = options->ocr,
                               .page = options->page,
                               .user = options->user,
                               .turn = worker->turn,
                               .result = result}};
  *given_up = FALSE;
  if (worker->n_files >= WORKER_FILES)
    end_process(worker, TRUE, &errand.peak);
  ChannelState state = CHANNEL_CLOSED;
  for (guint tries = 0, starts = 0; tries < WORKER_TRIES && starts < WORKER_TRIES;) {
    if (!begin_process(worker, error))
      return FALSE;
    worker->n_files++;
    state = run_errand(worker, &errand);
    if (state == CHANNEL_OK)
      return TRUE;
    if (errand.answers.failed != NULL) {
      g_propagate_error(error, errand.answers.failed);
      return FALSE;
    }
    tries += worker->greeted;
    starts += !worker->greeted;
    if (state != CHANNEL_CLOSED || reason_of(worker, errand.status, errand.peak) != FORMAT_CRASHED)
      break;
  }
  return judge(worker, &errand, state, given_up, error);
}
