#include "indexer/telling/message.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/base/language.h"

/* systemd.exec(5): the variable says which file is the journal's; what started us may have redirected ours. */
static gboolean is_journal(int fd)
{
  const char *stream = g_getenv("JOURNAL_STREAM");
  struct stat info;
  if (stream == NULL || fstat(fd, &info) != 0)
    return FALSE;
  g_autofree char *own =
      g_strdup_printf("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64)info.st_dev, (guint64)info.st_ino);
  return strcmp(stream, own) == 0;
}

void message_init(Message *message, gboolean quiet, gboolean verbose)
{
  memset(message, 0, sizeof *message);
  g_mutex_init(&message->lock);
  message->log = -1;
  message->most = quiet ? MESSAGE_ERROR : verbose ? MESSAGE_INFO : MESSAGE_WARNING;
  message->progress = !quiet && isatty(STDERR_FILENO);
  message->journal = is_journal(STDERR_FILENO);
}

/* Takes the progress line away; the lock is held. */
static void wipe(Message *message)
{
  if (message->shown)
    fprintf(stderr, "\r%*s\r", (int)message->shown, "");
  message->shown = 0;
}

gboolean message_open_log(Message *message, const char *path, GError **error)
{
  message->log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0644);
  if (message->log >= 0)
    return TRUE;
  int code = errno;
  g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(code), _("The log %s cannot be opened: %s."), path,
              language_error(code));
  return FALSE;
}

/* One line with one write, so that two runs do not mix theirs; a log that cannot be written must not stop the run. */
static void write_log(const Message *message, const char *text)
{
  if (message->log < 0)
    return;
  g_autoptr(GDateTime) now = g_date_time_new_now_local();
  g_autofree char *time = g_date_time_format(now, "%Y-%m-%d %H:%M:%S");
  g_autofree char *line = g_strdup_printf("%s %s\n", time, text);
  if (write(message->log, line, strlen(line)) < 0)
    errno = 0;
}

void message_say(Message *message, MessageLevel level, const char *format, ...)
{
  if (level > message->most)
    return;
  va_list args;
  va_start(args, format);
  g_autofree char *text = g_strdup_vprintf(format, args);
  va_end(args);
  g_mutex_lock(&message->lock);
  wipe(message);
  write_log(message, text);
  if (message->journal)
    fprintf(stderr, "<%d>%s\n", level, text);
  else
    fprintf(stderr, "tracuu-index: %s\n", text);
  fflush(stderr);
  g_mutex_unlock(&message->lock);
}

void message_progress(Message *message, const char *line)
{
  if (!message->progress)
    return;
  g_mutex_lock(&message->lock);
  gsize before = message->shown;
  gsize columns = line != NULL ? (gsize)g_utf8_strlen(line, -1) : 0;
  if (line != NULL)
    fprintf(stderr, "\r%s%*s", line, before > columns ? (int)(before - columns) : 0, "");
  else
    wipe(message);
  message->shown = MAX(columns, line != NULL ? before : 0);
  fflush(stderr);
  g_mutex_unlock(&message->lock);
}

char *message_seconds(double seconds)
{
  if (seconds < 9.95) {
    g_autofree char *number = language_decimal("%.1f", seconds);
    return g_strdup_printf(_("%s s"), number);
  }
  guint whole = (guint)(seconds + 0.5);
  if (whole < 60)
    return g_strdup_printf(_("%u s"), whole);
  if (whole < 3600)
    return g_strdup_printf(_("%u min %u s"), whole / 60, whole % 60);
  return g_strdup_printf(_("%u h %u min"), whole / 3600, whole % 3600 / 60);
}
