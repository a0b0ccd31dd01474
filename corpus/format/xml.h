/* xml: XML as events with local names; name spaces and external things are left alone.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_XML_H
#define TRACUU_CORPUS_FORMAT_XML_H

#include <glib.h>

G_BEGIN_DECLS

/* The attributes of one element; only within the event. */
typedef struct {
  const unsigned char *const *at;
  int n;
} XmlAttributes;

typedef struct {
  void (*start)(gpointer data, const char *name, const XmlAttributes *attributes);
  void (*end)(gpointer data, const char *name);
  void (*text)(gpointer data, const char *text, gsize len); /* may be NULL; may come in pieces */
} XmlHandler;

/* Parses the len bytes. FALSE when they are not well-formed to the end, after the events of the part that is; nesting
 * is limited to 256 levels, the text of an entity to what libxml2 thinks sane. A handler stops by setting *stop. */
gboolean xml_parse(const char *bytes, gsize len, const XmlHandler *handler, gpointer data, const gboolean *stop);

/* The value of the attribute, by its local name, in at most size - 1 bytes; FALSE, buf "", when it is absent. */
gboolean xml_get(const XmlAttributes *attributes, const char *name, char *buf, gsize size);
/* As a number; fallback when it is absent or none. */
int xml_get_int(const XmlAttributes *attributes, const char *name, int fallback);
/* Whether an on/off property that is present is on: w:val absent, "1", "true" or "on". */
gboolean xml_get_on(const XmlAttributes *attributes);
/* The value of the attribute number i of attributes->n. To be freed. */
char *xml_dup_nth(const XmlAttributes *attributes, int i);
/* The whole value; NULL when absent. */
char *xml_dup(const XmlAttributes *attributes, const char *name);

G_END_DECLS

#endif
