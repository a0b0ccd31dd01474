/* Mailboxes (mbox, RFC 4155): letter after letter, each behind a line "From sender date". No text of their own; letters
 * are read alone. */
#include <string.h>

#include "corpus/format/reader.h"

/* Longer lines are none that parts letters. */
#define MBOX_LINE_MAX 512

/* The line at at, without its end. */
static gsize mbox_line(const char *text, gsize len, gsize at)
{
  const char *end = memchr(text + at, '\n', len - at);
  gsize n = (end == NULL ? len : (gsize)(end - text)) - at;
  return n > 0 && text[at + n - 1] == '\r' ? n - 1 : n;
}

/* Where the next line begins; len when there is none. */
static gsize mbox_next(const char *text, gsize len, gsize at)
{
  const char *end = memchr(text + at, '\n', len - at);
  return end == NULL ? len : (gsize)(end - text) + 1;
}

/* "Subject: x" */
static gboolean is_field(const char *line, gsize len)
{
  gsize name = 0;
  while (name < len && (g_ascii_isalnum(line[name]) || line[name] == '-' || line[name] == '_'))
    name++;
  return name > 0 && name < len && line[name] == ':';
}

/* Whether there is a time of day in the line, "8:05". */
static gboolean has_time(const char *line, gsize len)
{
  for (gsize i = 1; i + 2 < len; i++)
    if (line[i] == ':' && g_ascii_isdigit(line[i - 1]) && g_ascii_isdigit(line[i + 1]) && g_ascii_isdigit(line[i + 2]))
      return TRUE;
  return FALSE;
}

/* Whether the line at at parts letters: what people write begins with "From", too, but no field follows. */
static gboolean is_border(const char *text, gsize len, gsize at)
{
  if (len - at < 5 || memcmp(text + at, "From ", 5) != 0)
    return FALSE;
  gsize n = mbox_line(text, len, at), next = mbox_next(text, len, at);
  return n <= MBOX_LINE_MAX && has_time(text + at, n) && next < len &&
         is_field(text + next, MIN(mbox_line(text, len, next), (gsize)MBOX_LINE_MAX));
}

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  const char *text = (const char *)input->bytes + head->bom_len;
  return (head->bytes == DETECT_UTF8 || head->bytes == DETECT_8BIT) && is_border(text, input->len - head->bom_len, 0);
}

static void read_nothing(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)input, (void)head;
  result->reason = FORMAT_NO_TEXT;
}

/* Appends the lines from start to end; those of the letter that began with "From " have a '>' before it. */
static void append(const char *text, gsize start, gsize end, GByteArray *out)
{
  for (gsize at = start; at < end;) {
    gsize next = mbox_next(text, end, at), quotes = 0;
    while (at + quotes < next && text[at + quotes] == '>')
      quotes++;
    if (quotes > 0 && next - at - quotes >= 5 && memcmp(text + at + quotes, "From ", 5) == 0)
      at++;
    g_byte_array_append(out, (const guint8 *)text + at, (guint)(next - at));
    at = next;
  }
}

/* Where the letter that begins at at ends: before the empty line before the next border, *border. */
static gsize letter_end(const char *text, gsize len, gsize at, gsize *border)
{
  gsize blank = len;
  for (; at < len; at = mbox_next(text, len, at)) {
    if (blank < len && is_border(text, len, at)) {
      *border = at;
      return blank;
    }
    blank = mbox_line(text, len, at) == 0 ? at : len;
  }
  return *border = len;
}

static FormatReason members(const FormatInput *input, const DetectHead *head, FormatMember visit, gpointer data)
{
  const char *text = (const char *)input->bytes + head->bom_len;
  gsize len = input->len - head->bom_len, at = 0;
  for (guint n = 1; at < len; n++) {
    if (n > input->limits.max_members)
      return FORMAT_TOO_LARGE;
    gsize border, start = mbox_next(text, len, at), end = letter_end(text, len, start, &border);
    gboolean fits = end - start <= input->limits.max_member;
    g_autofree char *name = g_strdup_printf("%u.eml", n);
    g_autoptr(GByteArray) letter = g_byte_array_new();
    if (fits)
      append(text, start, end, letter);
    if (!visit(name, letter->data, letter->len, fits ? FORMAT_OK : FORMAT_TOO_LARGE, data))
      break;
    at = border;
  }
  return FORMAT_OK;
}

const FormatReader mbox_reader = {"mbox", recognise, read_nothing, members};
