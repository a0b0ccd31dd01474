/* channel: what the indexer and a reader process say to each other over a socket: requests one way, answers the other.
 *
 * A reader begins with how its sandbox stands (SandboxState), before it reads anything that could make it lie. After
 * that a request is a file's bytes with its name and limits, an answer the packed result of reading it. Both ends are
 * the same program on the same machine, so numbers are in its byte order; but a reader has read hostile bytes, so the
 * indexer believes nothing of an answer.
 *
 * Called by answers, reader and worker. */
#ifndef TRACUU_INDEXER_READING_CHANNEL_H
#define TRACUU_INDEXER_READING_CHANNEL_H

#include <glib.h>

#include "corpus/format/read_limits.h"

G_BEGIN_DECLS

#define CHANNEL_MAGIC    0x54724371u /* of a request */
#define CHANNEL_MAX_NAME 4096
#define CHANNEL_MAX_OCR  ((gsize)64 << 20) /* bytes of what is known or found */

typedef struct {
  guint32 magic, name_len;
  guint64 len; /* of the file; the name, what is known, then the bytes follow */
  ReadLimits limits;
  guint64 known_len; /* of what was recognised of the file before; it follows the name */
} ChannelRequest;

/* One for each document in the file, the file itself last. Between them a reader may tell how far it is with recognising
 * the pages of a document: member_len is CHANNEL_PAGE, len the page that it begins with, found_len how many there are (0
 * = it does not know), and nothing follows. */
#define CHANNEL_PAGE G_MAXUINT32
typedef struct {
  guint64 len;        /* of the packed result */
  guint32 member_len; /* of the document's name in the file; 0 = the file itself; the name, then the result follow */
  guint32 found_len;  /* of what was recognised now, which follows the result of the file itself */
} ChannelAnswer;

typedef enum {
  CHANNEL_OK,
  CHANNEL_CLOSED,   /* the other end is gone */
  CHANNEL_TIMED_OUT /* patience ran out */
} ChannelState;

/* How long to wait for the other end. */
typedef struct {
  gint64 deadline_us;  /* monotonic */
  const gint *stopped; /* when this is not 0 (atomic; may be NULL), the deadline moves to grace_us from now */
  gint64 grace_us;
  gboolean hurried; /* it moved */
} ChannelPatience;

typedef struct {
  gconstpointer bytes;
  gsize len;
} ChannelPart;

#define CHANNEL_MAX_PARTS 4

/* Write or read exactly len bytes; patience NULL = wait for ever. Not interrupted by signals. */
ChannelState channel_write(int fd, gconstpointer bytes, gsize len, ChannelPatience *patience);
/* Writes up to CHANNEL_MAX_PARTS parts, one behind the other, at once: the other end is woken for all of them. */
ChannelState channel_write_parts(int fd, const ChannelPart *parts, guint n, ChannelPatience *patience);
ChannelState channel_read(int fd, gpointer bytes, gsize len, ChannelPatience *patience);

G_END_DECLS

#endif
