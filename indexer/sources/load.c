#include "indexer/sources/load.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/sources/open_below.h"

/* A file whose time is younger than this when it is read may change again without another time stamp. */
#define LOAD_SETTLED_NS (2 * G_GINT64_CONSTANT(1000000000))

void load_init(Load *load)
{
  memset(load, 0, sizeof *load);
}

void load_clear(Load *load)
{
  g_free(load->bytes);
  load_init(load);
}

void load_release(Load *load)
{
  if (load->capacity <= LOAD_KEEP)
    return;
  g_clear_pointer(&load->bytes, g_free);
  load->len = load->capacity = 0;
}

static gint64 mtime_ns(const struct stat *info)
{
  return (gint64)info->st_mtim.tv_sec * G_GINT64_CONSTANT(1000000000) + info->st_mtim.tv_nsec;
}

/* Makes room for size bytes and the one that tells that there are more. */
static gboolean reserve(Load *load, gsize size)
{
  if (load->capacity > size)
    return TRUE;
  g_free(load->bytes);
  load->capacity = MAX(size + 1, (gsize)256 << 10);
  load->bytes = g_try_malloc(load->capacity);
  if (load->bytes == NULL)
    load->capacity = 0;
  return load->bytes != NULL;
}

/* Reads until the end of the file, at most one byte more than was announced. FALSE with errno. */
static gboolean read_all(Load *load, int fd, gsize size)
{
  while (load->len <= size) {
    gssize n = read(fd, load->bytes + load->len, size + 1 - load->len);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return FALSE;
    if (n == 0)
      break;
    load->len += (gsize)n;
  }
  return TRUE;
}

static FormatReason load_open(Load *load, int fd, gsize max_size)
{
  struct stat before, after;
  if (fstat(fd, &before) != 0)
    return FORMAT_UNREADABLE;
  if (!S_ISREG(before.st_mode))
    return FORMAT_UNSUPPORTED;
  gsize size = (gsize)before.st_size;
  gint64 now_ns = g_get_real_time() * 1000;
  load->stamp.size = size;
  load->stamp.mtime_ns = mtime_ns(&before);
  if (load->stamp.mtime_ns > now_ns - LOAD_SETTLED_NS)
    load->stamp.flags |= FILE_STATE_UNSETTLED;
  if (size > max_size)
    return FORMAT_TOO_LARGE;
  if (!reserve(load, size))
    return FORMAT_OUT_OF_MEMORY;
  if (!read_all(load, fd, size) || fstat(fd, &after) != 0)
    return FORMAT_UNREADABLE;
  if (load->len != size || mtime_ns(&after) != load->stamp.mtime_ns || after.st_size != before.st_size)
    load->stamp.flags |= FILE_STATE_UNSETTLED; /* somebody is writing it */
  load->len = MIN(load->len, size);
  file_state_hash(load->bytes, load->len, load->stamp.hash);
  load->stamp.flags |= FILE_STATE_HASHED;
  return FORMAT_OK;
}

FormatReason load_file(Load *load, const char *path, gsize top_len, gsize max_size)
{
  load->len = 0;
  memset(&load->stamp, 0, sizeof load->stamp);
  int fd = open_below(path, top_len, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    return FORMAT_UNREADABLE;
  FormatReason reason = load_open(load, fd, max_size);
  close(fd);
  return reason;
}
