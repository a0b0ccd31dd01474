#include "corpus/format/mail/mime.h"

#include <string.h>

#include "corpus/encoding/declared.h"
#include "corpus/encoding/decode.h"

/* Longer header values are cut at a line. */
#define MIME_VALUE_MAX 4096

/* "=?charset?B?text?=" (RFC 2047, with the language of RFC 2231), and the blanks up to the next one. */
#define MIME_WORD "=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?(.*?)\\?=(?:\\s+(?==\\?))?"

/* GMime counts in 32 bits. */
#define MIME_MAX_LEN ((gsize)G_MAXINT32)

/* A line before the headers of a part (RFC 2046, 5.1.1). */
#define MIME_BOUNDARY "^--([^\\s\"\\\\]{1,70})[ \\t]*\\nContent-"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GMimeObject, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GMimeStream, g_object_unref)

/* ---- headers ---- */

/* Puts the bytes of an encoded word in its place, and its charset in data. */
static gboolean append_word(const GMatchInfo *match, GString *out, gpointer data)
{
  char **charset = data;
  g_autofree char *coding = g_match_info_fetch(match, 2), *text = g_match_info_fetch(match, 3);
  gboolean base64 = g_ascii_toupper(*coding) == 'B';
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, base64 ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  if (!base64)
    g_strdelimit(text, "_", ' ');
  gsize len = strlen(text);
  g_autofree char *bytes = g_malloc(g_mime_encoding_outlen(&state, len) + 1);
  g_string_append_len(out, bytes, (gssize)g_mime_encoding_flush(&state, text, len, bytes));
  g_free(*charset);
  *charset = g_match_info_fetch(match, 1);
  return FALSE;
}

/* Decodes the encoded words of a value. They are joined before they are judged: mailers cut letters in two, and one
 * word says little. */
static void append_value(const char *value, GString *out)
{
  g_autoptr(GRegex) word = g_regex_new(MIME_WORD, G_REGEX_RAW, 0, NULL);
  g_autofree char *charset = NULL;
  g_autofree char *joined = g_regex_replace_eval(word, value, -1, 0, 0, append_word, &charset, NULL);
  const char *text = joined != NULL ? joined : value;
  g_autoptr(GString) foreign = declared_dup_utf8((const guint8 *)text, strlen(text), charset);
  if (foreign != NULL)
    text = foreign->str;
  char found[ENCODING_NAME_MAX];
  decode_bytes((const guint8 *)text, strlen(text), out, found);
}

gboolean mime_append_header(GMimeMessage *message, const char *name, GString *out)
{
  GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(GMIME_OBJECT(message)), name);
  if (header == NULL)
    return FALSE;
  g_auto(GStrv) lines = g_strsplit(g_mime_header_get_raw_value(header), "\n", -1);
  g_autoptr(GString) value = g_string_new(NULL);
  for (guint i = 0; lines[i] != NULL && value->len + strlen(lines[i]) < MIME_VALUE_MAX; i++)
    g_string_append_printf(value, "%s%s", i == 0 ? "" : " ", g_strstrip(lines[i]));
  append_value(g_strstrip(value->str), out);
  return TRUE;
}

/* ---- parts ---- */

static void part_clear(gpointer data)
{
  MimePart *part = data;
  g_clear_object(&part->message);
  g_clear_object(&part->part);
  g_free(part->type);
  g_free(part->name);
}

/* A parameter as canonical text; NULL when it is absent or empty. The extended one goes before a plain one, which is for
 * old programs (RFC 6266, 4.3). */
static char *dup_parameter(GMimeParamList *list, const char *name)
{
  const char *value = NULL;
  for (int i = 0; list != NULL && i < g_mime_param_list_length(list); i++) {
    GMimeParam *param = g_mime_param_list_get_parameter_at(list, i);
    gboolean extended = g_mime_param_get_encoding_method(param) == GMIME_PARAM_ENCODING_METHOD_RFC2231;
    if (g_ascii_strcasecmp(g_mime_param_get_name(param), name) == 0 && (value == NULL || extended))
      value = g_mime_param_get_value(param);
  }
  if (value == NULL || *value == '\0')
    return NULL;
  g_autoptr(GString) text = g_string_new(NULL);
  char found[ENCODING_NAME_MAX];
  decode_bytes((const guint8 *)value, strlen(value), text, found);
  return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *dup_name(GMimeObject *object)
{
  GMimeContentDisposition *disposition = g_mime_object_get_content_disposition(object);
  char *name =
      disposition == NULL ? NULL : dup_parameter(g_mime_content_disposition_get_parameters(disposition), "filename");
  GMimeContentType *type = g_mime_object_get_content_type(object);
  return name != NULL ? name : dup_parameter(g_mime_content_type_get_parameters(type), "name");
}

static void add_part(Mime *mime, GMimePart *leaf, guint group)
{
  GMimeObject *object = GMIME_OBJECT(leaf);
  const char *disposition = g_mime_object_get_disposition(object);
  GMimeDataWrapper *content = g_mime_part_get_content(leaf);
  g_autofree char *type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object));
  MimePart part = {.part = g_object_ref(leaf), .type = g_ascii_strdown(type, -1), .group = group};
  part.attached = disposition != NULL && g_ascii_strcasecmp(disposition, "attachment") == 0;
  part.name = dup_name(object);
  part.size = content == NULL ? 0 : (gsize)MAX(g_mime_stream_length(g_mime_data_wrapper_get_stream(content)), 0);
  part.resource = part.name == NULL &&
                  (part.size == 0 || (!part.attached && (g_mime_part_get_content_location(leaf) != NULL ||
                                                         g_str_has_suffix(part.type, "-signature") ||
                                                         (group != 0 && g_str_has_prefix(part.type, "text/")))));
  g_array_append_val(mime->parts, part);
}

static GMimeParser *parser_new(const char *head, const guint8 *bytes, gsize len)
{
  g_autoptr(GMimeStream) stream = g_mime_stream_mem_new();
  g_mime_stream_write(stream, head, strlen(head));
  g_mime_stream_write(stream, (const char *)bytes, len);
  if (len > 0 && bytes[len - 1] != '\n') /* else GMime gives nothing of a message cut in the name of a header */
    g_mime_stream_write(stream, "\n", 1);
  g_mime_stream_reset(stream);
  return g_mime_parser_new_with_stream(stream);
}

/* What GMime took for the preamble of a multipart whose boundary is not said, or is another one: its parts by the first
 * line that looks like a boundary, else its text. */
static GMimeObject *dup_preamble(GMimeMultipart *multipart)
{
  g_autoptr(GRegex) line = g_regex_new(MIME_BOUNDARY, G_REGEX_RAW | G_REGEX_MULTILINE | G_REGEX_CASELESS, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  const char *text = g_mime_multipart_get_prologue(multipart);
  if (text == NULL)
    return NULL;
  gboolean found = g_regex_match(line, text, 0, &match);
  g_autofree char *boundary = found ? g_match_info_fetch(match, 1) : NULL;
  g_autofree char *head =
      found ? g_strdup_printf("Content-Type: multipart/mixed; boundary=\"%s\"\n\n", boundary) : g_strdup("\n");
  g_autoptr(GMimeParser) parser = parser_new(head, (const guint8 *)text, strlen(text));
  return g_mime_parser_construct_part(parser, NULL);
}

static void collect(Mime *mime, GMimeObject *object, guint depth, guint group)
{
  if (object == NULL)
    return;
  if (depth > MIME_MAX_DEPTH || mime->parts->len >= MIME_MAX_PARTS) {
    mime->cut = TRUE;
  } else if (GMIME_IS_MULTIPART(object)) {
    GMimeMultipart *multipart = GMIME_MULTIPART(object);
    GMimeContentType *type = g_mime_object_get_content_type(object);
    int n = g_mime_multipart_get_count(multipart);
    g_autoptr(GMimeObject) preamble = n == 0 ? dup_preamble(multipart) : NULL;
    collect(mime, preamble, depth + 1, group);
    if (g_mime_content_type_is_type(type, "multipart", "alternative"))
      group = ++mime->groups;
    for (int i = 0; i < n; i++)
      collect(mime, g_mime_multipart_get_part(multipart, i), depth + 1, group);
  } else if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (message == NULL)
      return;
    MimePart part = {.message = g_object_ref(message), .type = g_strdup("message/rfc822")};
    g_array_append_val(mime->parts, part);
    collect(mime, g_mime_message_get_mime_part(message), depth + 1, 0);
  } else {
    add_part(mime, GMIME_PART(object), group);
  }
}

Mime *mime_open(const guint8 *message, gsize len)
{
  Mime *mime = g_new0(Mime, 1);
  mime->parts = g_array_new(FALSE, FALSE, sizeof(MimePart));
  g_array_set_clear_func(mime->parts, part_clear);
  if (len > MIME_MAX_LEN)
    return mime;
  g_mime_init(); /* counts how often, and does it once */
  g_autoptr(GMimeParser) parser = parser_new("", message, len);
  mime->message = g_mime_parser_construct_message(parser, NULL);
  if (mime->message != NULL)
    collect(mime, g_mime_message_get_mime_part(mime->message), 0, 0);
  return mime;
}

void mime_free(Mime *mime)
{
  g_array_unref(mime->parts);
  g_clear_object(&mime->message);
  g_free(mime);
}

GByteArray *mime_part_dup_content(const MimePart *part)
{
  GMimeDataWrapper *wrapper = g_mime_part_get_content(part->part);
  g_autoptr(GByteArray) content = g_byte_array_new();
  g_autoptr(GMimeStream) stream = g_mime_stream_mem_new_with_byte_array(content);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  if (wrapper != NULL)
    g_mime_data_wrapper_write_to_stream(wrapper, stream);
  const char *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part->part), "charset");
  gboolean is_text = g_str_has_prefix(part->type, "text/");
  g_autoptr(GString) text = is_text ? declared_dup_utf8(content->data, content->len, charset) : NULL;
  if (text != NULL) {
    g_byte_array_set_size(content, 0);
    g_byte_array_append(content, (const guint8 *)text->str, (guint)text->len);
  }
  return g_steal_pointer(&content);
}
