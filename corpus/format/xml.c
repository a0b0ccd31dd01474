#include "corpus/format/xml.h"

#include <libxml/parser.h>
#include <string.h>

#include "corpus/format/own_entities.h"

#define XML_BLOCK 65536

typedef struct {
  const XmlHandler *handler;
  gpointer data;
} XmlSink;

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_spaces,
                  const xmlChar **spaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  XmlSink *sink = context;
  XmlAttributes list = {(const unsigned char *const *)attributes, n_attributes};
  (void)prefix, (void)uri, (void)n_spaces, (void)spaces, (void)n_defaulted;
  sink->handler->start(sink->data, (const char *)name, &list);
}

static void xml_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  XmlSink *sink = context;
  (void)prefix, (void)uri;
  sink->handler->end(sink->data, (const char *)name);
}

static void xml_text(void *context, const xmlChar *text, int len)
{
  XmlSink *sink = context;
  if (sink->handler->text != NULL && len > 0)
    sink->handler->text(sink->data, (const char *)text, (gsize)len);
}

static void silent(void *context, const xmlError *error)
{
  (void)context, (void)error;
}

gboolean xml_parse(const char *bytes, gsize len, const XmlHandler *handler, gpointer data, const gboolean *stop)
{
  XmlSink sink = {handler, data};
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start;
  sax.endElementNs = xml_end;
  sax.characters = xml_text;
  sax.cdataBlock = xml_text;
  sax.ignorableWhitespace = xml_text;
  sax.serror = (xmlStructuredErrorFunc)(void (*)(void))silent;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, &sink, NULL, 0, NULL);
  if (parser == NULL)
    return FALSE;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  g_autoptr(GString) expanded = own_entities_dup_expanded(bytes, len);
  if (expanded != NULL) {
    bytes = expanded->str;
    len = expanded->len;
  }
  int error = 0;
  for (gsize at = 0; error == 0 && at < len && !*stop; at += XML_BLOCK)
    error = xmlParseChunk(parser, bytes + at, (int)MIN(len - at, (gsize)XML_BLOCK), 0);
  if (error == 0 && !*stop)
    error = xmlParseChunk(parser, NULL, 0, 1);
  gboolean whole = *stop || (error == 0 && parser->wellFormed);
  if (parser->myDoc != NULL)
    xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
  return whole;
}

/* libxml2 gives five pointers for each: local name, prefix, name space, value, end of value. */
static const char *find(const XmlAttributes *attributes, const char *name, gsize *len)
{
  for (int i = 0; i < attributes->n; i++) {
    const unsigned char *const *at = attributes->at + (gsize)5 * (gsize)i;
    if (strcmp((const char *)at[0], name) == 0) {
      *len = (gsize)(at[4] - at[3]);
      return (const char *)at[3];
    }
  }
  return NULL;
}

gboolean xml_get(const XmlAttributes *attributes, const char *name, char *buf, gsize size)
{
  gsize len;
  const char *value = find(attributes, name, &len);
  buf[0] = '\0';
  if (value == NULL)
    return FALSE;
  len = MIN(len, size - 1);
  memcpy(buf, value, len);
  buf[len] = '\0';
  return TRUE;
}

int xml_get_int(const XmlAttributes *attributes, const char *name, int fallback)
{
  char buf[24], *end;
  if (!xml_get(attributes, name, buf, sizeof buf))
    return fallback;
  gint64 value = g_ascii_strtoll(buf, &end, 10);
  return end == buf ? fallback : (int)CLAMP(value, G_MININT32, G_MAXINT32);
}

gboolean xml_get_on(const XmlAttributes *attributes)
{
  char buf[8];
  if (!xml_get(attributes, "val", buf, sizeof buf))
    return TRUE;
  return strcmp(buf, "0") != 0 && strcmp(buf, "false") != 0 && strcmp(buf, "off") != 0 && strcmp(buf, "none") != 0;
}

char *xml_dup_nth(const XmlAttributes *attributes, int i)
{
  const unsigned char *const *at = attributes->at + (gsize)5 * (gsize)i;
  return g_strndup((const char *)at[3], (gsize)(at[4] - at[3]));
}

char *xml_dup(const XmlAttributes *attributes, const char *name)
{
  gsize len;
  const char *value = find(attributes, name, &len);
  return value == NULL ? NULL : g_strndup(value, len);
}
