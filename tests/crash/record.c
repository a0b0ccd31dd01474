/* record: a library to preload that writes down what a program does to the files of a folder, for tests/crash/power.
 *
 *   RECORD_UNDER=DIR   only calls on files below DIR are written down
 *   RECORD_LOG=FILE    where to; runs one after the other append to it
 *
 * A record is seven fields with a NUL behind each: the call, the path below DIR ("" = DIR itself), the new path of a
 * rename, an offset, a length, how many bytes follow, and whether a file was cut to nothing when it was opened (1, 0);
 * then the bytes. The order of the records is that of the calls, also of threads. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>

#include "preload.h"

static pthread_mutex_t record_lock = PTHREAD_MUTEX_INITIALIZER;

static const char *place(const char *path)
{
  return place_below("RECORD_UNDER", path);
}

static const char *fd_place(int fd)
{
  return fd_place_below("RECORD_UNDER", fd);
}

typedef struct {
  const char *call, *path, *to;
  long long at;
  long long len;
  const void *bytes; /* len of them; NULL = none */
  int cut;
} Record;

/* The lock is held. A test that cannot write its log is no test. */
static void note(const Record *record)
{
  char head[2 * PATH_MAX + 128];
  const char *to = record->to ? record->to : "";
  size_t n_bytes = record->bytes ? (size_t)record->len : 0;
  int n = snprintf(head, sizeof head, "%s%c%s%c%s%c%lld%c%lld%c%zu%c%d%c", record->call, 0, record->path, 0, to, 0,
                   record->at, 0, record->len, 0, n_bytes, 0, record->cut, 0);
  int (*real_open)(const char *, int, ...) = (int (*)(const char *, int, ...))REAL(open);
  int fd = real_open(getenv("RECORD_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  struct iovec parts[] = {{head, (size_t)n}, {(void *)record->bytes, n_bytes}};
  if (fd < 0 || writev(fd, parts, 2) != (ssize_t)((size_t)n + n_bytes))
    abort();
  close(fd);
}

static void end_record(const Record *record, int succeeded)
{
  int kept = errno;
  if (succeeded)
    note(record);
  pthread_mutex_unlock(&record_lock);
  errno = kept;
}

/* ---- files ---- */

/* Opening counts when it makes a file or cuts it. */
#define RECORD_OPEN(name)                                                                                              \
  int name(const char *path, int flags, ...);                                                                          \
  int name(const char *path, int flags, ...)                                                                           \
  {                                                                                                                    \
    va_list args;                                                                                                      \
    va_start(args, flags);                                                                                             \
    mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;                                                          \
    va_end(args);                                                                                                      \
    int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))REAL(name);                                 \
    const char *where = flags & (O_CREAT | O_TRUNC) ? place(path) : NULL;                                              \
    if (!where)                                                                                                        \
      return real(path, flags, mode);                                                                                  \
    pthread_mutex_lock(&record_lock);                                                                                  \
    int result = real(path, flags, mode);                                                                              \
    end_record(&(Record){.call = "open", .path = where, .cut = (flags & O_TRUNC) != 0}, result >= 0);                  \
    return result;                                                                                                     \
  }

RECORD_OPEN(open)
RECORD_OPEN(open64)

/* Writes count as far as they came; at is where they began. */
#define RECORD_WRITE(name, params, args, where_it_began)                                                               \
  ssize_t name params;                                                                                                 \
  ssize_t name params                                                                                                  \
  {                                                                                                                    \
    ssize_t(*real) params = (ssize_t(*) params)REAL(name);                                                             \
    const char *where = fd_place(fd);                                                                                  \
    if (!where)                                                                                                        \
      return real args;                                                                                                \
    pthread_mutex_lock(&record_lock);                                                                                  \
    ssize_t result = real args;                                                                                        \
    Record record = {.call = "write", .path = where, .at = where_it_began, .len = result, .bytes = bytes};             \
    end_record(&record, result > 0);                                                                                   \
    return result;                                                                                                     \
  }

RECORD_WRITE(write, (int fd, const void *bytes, size_t len), (fd, bytes, len), lseek(fd, 0, SEEK_CUR) - result)
RECORD_WRITE(pwrite, (int fd, const void *bytes, size_t len, off_t at), (fd, bytes, len, at), at)
RECORD_WRITE(pwrite64, (int fd, const void *bytes, size_t len, off64_t at), (fd, bytes, len, at), at)

/* ---- the rest ---- */

#define RECORD(name, params, args, where_it_is, ...)                                                                   \
  int name params;                                                                                                     \
  int name params                                                                                                      \
  {                                                                                                                    \
    int(*real) params = (int(*) params)REAL(name);                                                                     \
    const char *where = where_it_is;                                                                                   \
    if (!where)                                                                                                        \
      return real args;                                                                                                \
    pthread_mutex_lock(&record_lock);                                                                                  \
    int result = real args;                                                                                            \
    end_record(&(Record){.path = where, __VA_ARGS__}, result == 0);                                                    \
    return result;                                                                                                     \
  }

RECORD(fsync, (int fd), (fd), fd_place(fd), .call = "sync")
RECORD(fdatasync, (int fd), (fd), fd_place(fd), .call = "sync")
RECORD(ftruncate, (int fd, off_t len), (fd, len), fd_place(fd), .call = "truncate", .len = len)
RECORD(ftruncate64, (int fd, off64_t len), (fd, len), fd_place(fd), .call = "truncate", .len = len)
RECORD(rename, (const char *from, const char *to), (from, to), place(from), .call = "rename", .to = place(to))
RECORD(unlink, (const char *path), (path), place(path), .call = "unlink")
RECORD(rmdir, (const char *path), (path), place(path), .call = "rmdir")
RECORD(mkdir, (const char *path, mode_t mode), (path, mode), place(path), .call = "mkdir")
