#include "corpus/format/mail/mime.h"

#include <string.h>

#include "corpus/encoding/encoding.h"

/* Longer header values are cut. */
#define MIME_VALUE_MAX 4096

gsize mime_headers_len(const char *message, gsize len)
{
  gsize at = 0;
  while (at < len) {
    const char *newline = memchr(message + at, '\n', len - at);
    gsize next = newline == NULL ? len : (gsize)(newline - message) + 1;
    gsize line = next - at;
    gboolean empty = message[at] == '\n' || (line >= 2 && message[at] == '\r' && message[at + 1] == '\n');
    at = next;
    if (empty)
      break;
  }
  return at;
}

/* The raw value of a header, unfolded: continued lines are joined by a blank. */
static gboolean mime_get_raw(const char *headers, gsize len, const char *name, GString *out)
{
  gsize name_len = strlen(name), at = 0;
  gboolean found = FALSE;
  while (at < len) {
    const char *newline = memchr(headers + at, '\n', len - at);
    gsize next = newline == NULL ? len : (gsize)(newline - headers) + 1, end = next;
    while (end > at && (headers[end - 1] == '\n' || headers[end - 1] == '\r'))
      end--;
    const char *line = headers + at;
    gsize line_len = end - at;
    gboolean folded = line_len > 0 && (line[0] == ' ' || line[0] == '\t');
    if (found && !folded)
      return TRUE;
    if (!found && line_len > name_len && line[name_len] == ':' && g_ascii_strncasecmp(line, name, name_len) == 0) {
      found = TRUE;
      line += name_len + 1;
      line_len -= name_len + 1;
    }
    while (found && line_len > 0 && (*line == ' ' || *line == '\t'))
      line++, line_len--;
    if (found && out->len + line_len < MIME_VALUE_MAX) {
      if (folded)
        g_string_append_c(out, ' ');
      g_string_append_len(out, line, (gssize)line_len);
    }
    at = next;
  }
  return found;
}

/* ---- decoding ---- */

static int mime_hex(char c)
{
  return g_ascii_isxdigit(c) ? g_ascii_xdigit_value(c) : -1;
}

/* Quoted-printable; in headers '_' is a blank. */
static void mime_decode_quoted(const char *text, gsize len, gboolean header, GByteArray *out)
{
  for (gsize i = 0; i < len; i++) {
    guint8 c = (guint8)text[i];
    if (c == '=' && i + 2 < len && mime_hex(text[i + 1]) >= 0 && mime_hex(text[i + 2]) >= 0) {
      c = (guint8)((guint)mime_hex(text[i + 1]) << 4 | (guint)mime_hex(text[i + 2]));
      i += 2;
    } else if (c == '=' && !header) {
      const char *newline = memchr(text + i, '\n', MIN(len - i, (gsize)80));
      if (newline == NULL)
        continue;
      i = (gsize)(newline - text);
      continue;
    } else if (c == '_' && header) {
      c = ' ';
    }
    g_byte_array_append(out, &c, 1);
  }
}

static void mime_decode_base64(const char *text, gsize len, GByteArray *out)
{
  gint state = 0;
  guint save = 0;
  guint start = out->len;
  if (len > G_MAXUINT / 2)
    return;
  g_byte_array_set_size(out, start + (guint)(len / 4 * 3 + 6));
  gsize n = g_base64_decode_step(text, len, out->data + start, &state, &save);
  g_byte_array_set_size(out, start + (guint)n);
}

/* The end of "=?charset?B?text?=" at word; 0 when it is none. The decoded bytes go to out. */
static gsize mime_encoded_word(const char *word, gsize len, GByteArray *out)
{
  const char *charset_end = len > 8 ? memchr(word + 2, '?', len - 2) : NULL;
  if (charset_end == NULL || charset_end + 3 >= word + len || charset_end[2] != '?')
    return 0;
  const char *text = charset_end + 3, *end = memmem(text, len - (gsize)(text - word), "?=", 2);
  if (end == NULL)
    return 0;
  if (g_ascii_toupper(charset_end[1]) == 'B')
    mime_decode_base64(text, (gsize)(end - text), out);
  else if (g_ascii_toupper(charset_end[1]) == 'Q')
    mime_decode_quoted(text, (gsize)(end - text), TRUE, out);
  else
    return 0;
  return (gsize)(end - word) + 2;
}

gboolean mime_append_header(const char *headers, gsize len, const char *name, GString *out)
{
  g_autoptr(GString) raw = g_string_new(NULL);
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  gboolean encoded = FALSE; /* blanks between two encoded words are not text */
  if (!mime_get_raw(headers, len, name, raw))
    return FALSE;
  for (gsize i = 0; i < raw->len;) {
    gsize n = raw->str[i] == '=' && raw->str[i + 1] == '?' ? mime_encoded_word(raw->str + i, raw->len - i, bytes) : 0;
    if (n > 0) {
      i += n;
      gsize blanks = strspn(raw->str + i, " \t");
      encoded = raw->str[i + blanks] == '=' && raw->str[i + blanks + 1] == '?';
      i += encoded ? blanks : 0;
      continue;
    }
    g_byte_array_append(bytes, (const guint8 *)raw->str + i, 1);
    i++;
  }
  char found[ENCODING_NAME_MAX];
  encoding_decode_bytes(bytes->data, bytes->len, out, found);
  return TRUE;
}

/* ---- parameters ---- */

/* The value of a parameter of a raw header value: boundary="..."; to be freed, NULL when absent. */
static char *mime_parameter(const char *value, const char *name)
{
  gsize name_len = strlen(name);
  for (const char *at = strchr(value, ';'); at != NULL; at = strchr(at, ';')) {
    at++;
    at += strspn(at, " \t");
    if (g_ascii_strncasecmp(at, name, name_len) != 0)
      continue;
    const char *text = at + name_len;
    gboolean extended = *text == '*'; /* RFC 2231: name*=UTF-8''%C4%90 */
    text += extended ? 1 : 0;
    if (*text != '=')
      continue;
    text++;
    gsize len = *text == '"' ? strcspn(++text, "\"") : strcspn(text, "; \t");
    g_autofree char *plain = g_strndup(text, len);
    const char *quote = extended ? strrchr(plain, '\'') : NULL;
    char *decoded = quote == NULL ? NULL : g_uri_unescape_string(quote + 1, NULL);
    return decoded != NULL ? decoded : g_strdup(plain);
  }
  return NULL;
}

static char *mime_name(const char *headers, gsize len, const char *header, const char *parameter)
{
  g_autoptr(GString) value = g_string_new(NULL);
  if (!mime_get_raw(headers, len, header, value))
    return NULL;
  g_autofree char *raw = mime_parameter(value->str, parameter);
  if (raw == NULL)
    return NULL;
  g_autofree char *line = g_strconcat("n:", raw, NULL);
  g_autoptr(GString) name = g_string_new(NULL);
  mime_append_header(line, strlen(line), "n", name);
  return name->len == 0 ? NULL : g_strdup(name->str);
}

/* ---- parts ---- */

static void mime_part_clear(gpointer data)
{
  MimePart *part = data;
  g_free(part->type);
  g_free(part->name);
  if (part->content != NULL)
    g_byte_array_unref(part->content);
}

typedef struct {
  GArray *parts;
  guint groups;
} MimeParser;

static void mime_parse_part(MimeParser *parser, const char *text, gsize len, guint depth, guint group);

/* The next line that is "--boundary" at or behind from; len when there is none. *last says that it is "--boundary--".
 */
static gsize mime_find_boundary(const char *text, gsize len, gsize from, const char *boundary, gboolean *last)
{
  gsize n = strlen(boundary);
  while (from < len) {
    const char *found = memmem(text + from, len - from, boundary, n);
    if (found == NULL)
      return len;
    gsize at = (gsize)(found - text);
    if (at >= 2 && found[-1] == '-' && found[-2] == '-' && (at == 2 || found[-3] == '\n')) {
      *last = at + n + 2 <= len && found[n] == '-' && found[n + 1] == '-';
      return at - 2;
    }
    from = at + n;
  }
  return len;
}

static void mime_parse_multipart(MimeParser *parser, const char *body, gsize len, const char *boundary, guint depth,
                                 guint group)
{
  gboolean last = FALSE;
  gsize at = mime_find_boundary(body, len, 0, boundary, &last);
  while (at < len && !last && parser->parts->len < MIME_MAX_PARTS) {
    const char *newline = memchr(body + at, '\n', len - at);
    if (newline == NULL)
      return;
    gsize start = (gsize)(newline - body) + 1;
    at = mime_find_boundary(body, len, start, boundary, &last);
    mime_parse_part(parser, body + start, at - start, depth + 1, group);
  }
}

static void mime_add_leaf(MimeParser *parser, const char *text, gsize headers, gsize len, const char *type, guint group)
{
  g_autoptr(GString) transfer = g_string_new(NULL), disposition = g_string_new(NULL);
  MimePart part = {.headers = text, .headers_len = headers, .type = g_strdup(type), .group = group};
  const char *body = text + headers;
  len -= headers;
  mime_get_raw(text, headers, "Content-Transfer-Encoding", transfer);
  mime_get_raw(text, headers, "Content-Disposition", disposition);
  part.attached = g_ascii_strncasecmp(disposition->str, "attachment", 10) == 0;
  part.name = mime_name(text, headers, "Content-Disposition", "filename");
  if (part.name == NULL)
    part.name = mime_name(text, headers, "Content-Type", "name");
  part.content = g_byte_array_new();
  if (g_ascii_strncasecmp(transfer->str, "base64", 6) == 0)
    mime_decode_base64(body, len, part.content);
  else if (g_ascii_strncasecmp(transfer->str, "quoted-printable", 16) == 0)
    mime_decode_quoted(body, len, FALSE, part.content);
  else if (len < G_MAXUINT)
    g_byte_array_append(part.content, (const guint8 *)body, (guint)len);
  g_array_append_val(parser->parts, part);
}

static void mime_parse_part(MimeParser *parser, const char *text, gsize len, guint depth, guint group)
{
  gsize headers = mime_headers_len(text, len);
  g_autoptr(GString) value = g_string_new(NULL);
  mime_get_raw(text, headers, "Content-Type", value);
  g_autofree char *type = g_ascii_strdown(value->str, (gssize)strcspn(value->str, "; \t"));
  if (depth > MIME_MAX_DEPTH || parser->parts->len >= MIME_MAX_PARTS)
    return;
  if (g_str_has_prefix(type, "multipart/")) {
    g_autofree char *boundary = mime_parameter(value->str, "boundary");
    if (strcmp(type, "multipart/alternative") == 0)
      group = ++parser->groups;
    if (boundary != NULL && boundary[0] != '\0')
      mime_parse_multipart(parser, text + headers, len - headers, boundary, depth, group);
  } else if (strcmp(type, "message/rfc822") == 0) {
    mime_parse_part(parser, text + headers, len - headers, depth + 1, 0);
  } else {
    mime_add_leaf(parser, text, headers, len, type[0] == '\0' ? "text/plain" : type, group);
  }
}

GArray *mime_parse(const char *message, gsize len)
{
  MimeParser parser = {g_array_new(FALSE, FALSE, sizeof(MimePart)), 0};
  g_array_set_clear_func(parser.parts, mime_part_clear);
  mime_parse_part(&parser, message, len, 0, 0);
  return parser.parts;
}
