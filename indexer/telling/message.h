/* message: what the program says to people: one full sentence a line on stderr, and a progress line on a terminal.
 *
 * Any thread may speak. Under systemd every line begins with its priority, as sd-daemon(3) wants. */
#ifndef TRACUU_INDEXER_TELLING_MESSAGE_H
#define TRACUU_INDEXER_TELLING_MESSAGE_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum { MESSAGE_ERROR = 3, MESSAGE_WARNING = 4, MESSAGE_INFO = 6 } MessageLevel; /* syslog's numbers */

typedef struct {
  MessageLevel most; /* MESSAGE_ERROR with -q, MESSAGE_INFO with -v */
  gboolean progress; /* stderr is a terminal and the user wants to see something */
  gboolean journal;  /* stderr goes to systemd's journal */
  int log;           /* file descriptor of the log, -1 = none */
  gsize shown;       /* columns of the progress line that stands there now */
  GMutex lock;
} Message;

void message_init(Message *message, gboolean quiet, gboolean verbose);

/* Adds every message to a file from now on, with the time. FALSE with G_FILE_ERROR. */
gboolean message_open_log(Message *message, const char *path, GError **error);

/* Says a sentence when level is wanted. */
void message_say(Message *message, MessageLevel level, const char *format, ...) G_GNUC_PRINTF(3, 4);
/* Replaces the progress line; NULL takes it away. Nothing when stderr is no terminal. */
void message_progress(Message *message, const char *line);

/* "3.2 s", "2 min 5 s": for people. A new string. */
char *message_seconds(double seconds);

G_END_DECLS

#endif
