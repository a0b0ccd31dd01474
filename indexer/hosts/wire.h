/* wire: the bytes of Xapian's remote protocol.
 *
 * Questions and answers are messages: a byte that says what it is, the length of its body, the body. A length below 255
 * is one byte; else 255 and what it is more, seven bits a byte, the lowest first, the last one marked by bit 7.
 * Source: net/remoteprotocol.h and common/length of Xapian 1.4; 1.4.12 to 1.4.29 speak it, 2.x another one.
 *
 * What comes from another machine is foreign: nothing is read past its end, and no length is believed. */
#ifndef TRACUU_INDEXER_HOSTS_WIRE_H
#define TRACUU_INDEXER_HOSTS_WIRE_H

#include <glib.h>

G_BEGIN_DECLS

/* The version spoken here: servers of the same major and at least this minor one understand it. */
#define WIRE_MAJOR 39
#define WIRE_MINOR 1

/* Longest message that is believed. */
#define WIRE_MESSAGE_MAX (64u << 20)

typedef enum {
  WIRE_ASK_TERMS = 0,     /* a prefix -> ANSWER_TERM, for each term, ANSWER_DONE */
  WIRE_ASK_DOCUMENT = 2,  /* a docid -> ANSWER_DATA, ANSWER_VALUE for each, ANSWER_DONE */
  WIRE_ASK_QUERY = 8,     /* -> ANSWER_STATS */
  WIRE_ASK_POSTINGS = 11, /* a term -> ANSWER_POSTINGS, ANSWER_POSTING for each, ANSWER_DONE */
  WIRE_ASK_REOPEN = 12,   /* -> ANSWER_UPDATE when there is a newer state, else ANSWER_DONE */
  WIRE_ASK_METADATA = 22, /* a key -> ANSWER_METADATA */
  WIRE_ASK_MATCHES = 26,  /* after ASK_QUERY -> ANSWER_MATCHES */
  WIRE_ASK_FREQS = 29     /* a term -> ANSWER_FREQS */
} WireAsk;

typedef enum {
  WIRE_ANSWER_UPDATE = 0, /* what a server says first, too */
  WIRE_ANSWER_EXCEPTION = 1,
  WIRE_ANSWER_DONE = 2,
  WIRE_ANSWER_TERM = 3,
  WIRE_ANSWER_DATA = 5,
  WIRE_ANSWER_STATS = 11,
  WIRE_ANSWER_POSTINGS = 14,
  WIRE_ANSWER_POSTING = 15,
  WIRE_ANSWER_VALUE = 16,
  WIRE_ANSWER_MATCHES = 18,
  WIRE_ANSWER_METADATA = 19,
  WIRE_ANSWER_FREQS = 21
} WireAnswer;

/* ---- writing ---- */

void wire_put_length(GString *out, guint64 length);
/* A length, then the bytes. */
void wire_put_bytes(GString *out, const char *bytes, gsize len);
void wire_put_message(GString *out, guint type, const char *body, gsize len);

/* ---- reading ---- */

/* What is left to read. Reading past the end or a number too large gives 0 or nothing, and bad from then on. */
typedef struct {
  const guint8 *data;
  gsize len;
  gboolean bad;
} WireReader;

/* At most max. */
guint64 wire_read_length(WireReader *reader, guint64 max);
guint8 wire_read_byte(WireReader *reader);
/* Finite. */
double wire_read_double(WireReader *reader);
/* A length, then so many bytes: borrowed from what is read. */
const char *wire_read_bytes(WireReader *reader, gsize *len);

/* The message at the beginning of data: TRUE with its type, its body, which lies in data, and how many bytes both take.
 * FALSE when it has not come whole, or, with body->bad, never will. */
gboolean wire_read_message(const guint8 *data, gsize len, guint *type, WireReader *body, gsize *taken);
/* The next message of an answer, which is whole. FALSE at its end. */
gboolean wire_next_message(WireReader *answer, guint *type, WireReader *body);

G_END_DECLS

#endif
