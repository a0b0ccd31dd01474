/* mime: the parts of an e-mail or of a page saved as one file (RFC 2045-2049, 2231), taken apart.
 *
 * For the e-mail reader only. */
#ifndef TRACUU_CORPUS_FORMAT_MAIL_MIME_H
#define TRACUU_CORPUS_FORMAT_MAIL_MIME_H

#include <glib.h>

G_BEGIN_DECLS

/* Parts inside parts, and parts of one message, beyond these are not looked at. */
#define MIME_MAX_DEPTH 12
#define MIME_MAX_PARTS 2000

typedef struct {
  const char *headers; /* borrowed from the message */
  gsize headers_len;
  char *type; /* "text/plain", lower case */
  char *name; /* file name of an attachment, UTF-8; NULL */
  gboolean attached;
  guint group;         /* parts of one multipart/alternative share a number; 0: of none */
  GByteArray *content; /* decoded from base64 or quoted-printable, not from its charset */
} MimePart;

/* The leaves of the message in their order: elements MimePart, freed with the array. Headers of a message inside the
 * message are lost, its parts are not. */
GArray *mime_parse(const char *message, gsize len);

/* Appends the value of a header of the message, unfolded and with its encoded words (=?UTF-8?B?...?=) decoded. FALSE
 * when it is absent. */
gboolean mime_append_header(const char *headers, gsize len, const char *name, GString *out);

/* The bytes of the headers of the message, with the empty line that ends them. */
gsize mime_headers_len(const char *message, gsize len);

G_END_DECLS

#endif
