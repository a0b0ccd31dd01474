/* mime: the parts of an e-mail or of a page saved as one file, as GMime takes it apart (RFC 2045-2049, 2231).
 *
 * For the e-mail reader only. */
#ifndef TRACUU_CORPUS_FORMAT_MAIL_MIME_H
#define TRACUU_CORPUS_FORMAT_MAIL_MIME_H

#include <gmime/gmime.h>

G_BEGIN_DECLS

/* Parts inside parts, and parts of one message, beyond these are not looked at. */
#define MIME_MAX_DEPTH 12
#define MIME_MAX_PARTS 2000

typedef struct {
  GMimeMessage *message; /* a message inside the message begins here; else NULL */
  GMimePart *part;       /* a leaf; else NULL */
  char *type;            /* "text/plain", lower case */
  char *name;            /* file name of an attachment, UTF-8; NULL */
  gboolean attached;
  gboolean resource; /* without a name, and no document of its own: empty, a signature, a style sheet of a saved page */
  guint group;       /* parts of one multipart/alternative share a number; 0: of none */
  gsize size;        /* bytes in the message, as they are encoded there */
} MimePart;

typedef struct {
  GMimeMessage *message; /* NULL when there are not even headers */
  GArray *parts;         /* MimePart: the leaves in their order, and the beginnings of messages inside */
  guint groups;
  gboolean cut; /* there were more parts than the limits allow */
} Mime;

/* Copies what it needs of the message. */
Mime *mime_open(const guint8 *message, gsize len);
void mime_free(Mime *mime);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Mime, mime_free)

/* Appends a header of a message as canonical text, unfolded and with its encoded words decoded. FALSE when it is
 * absent. */
gboolean mime_append_header(GMimeMessage *message, const char *name, GString *out);

/* The content of a part, decoded from base64 or quoted-printable; a text also from a foreign charset. To be freed. */
GByteArray *mime_part_dup_content(const MimePart *part);

G_END_DECLS

#endif
