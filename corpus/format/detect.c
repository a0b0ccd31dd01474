#include "corpus/format/detect.h"

#include <string.h>

/* How far bytes are looked at to tell text from something else: the beginning, and as much from the middle. */
#define DETECT_SAMPLE 65536
/* Text may hold this share of controls (1 in N): NUL bytes from old converters, VISCII's six letters among them. */
#define DETECT_CONTROLS_ONE_IN 32
/* Text counts as UTF-8 when at most one in N of its non-ASCII sequences is invalid. */
#define DETECT_INVALID_ONE_IN 10

typedef struct {
  gsize controls;
  gsize high;      /* bytes above 0x7F */
  gsize sequences; /* well-formed sequences of several bytes */
  gsize invalid;   /* bytes that belong to none */
} DetectCounts;

/* The length of the well-formed UTF-8 sequence at text, 0 when there is none. */
static gsize detect_sequence(const guint8 *text, gsize len)
{
  gsize want = text[0] >= 0xF0 ? 4 : text[0] >= 0xE0 ? 3 : 2;
  if (text[0] < 0xC2 || text[0] > 0xF4 || len < want)
    return 0;
  for (gsize i = 1; i < want; i++)
    if ((text[i] & 0xC0) != 0x80)
      return 0;
  return want;
}

static void detect_count(const guint8 *bytes, gsize len, DetectCounts *counts)
{
  for (gsize i = 0; i < len;) {
    guint8 c = bytes[i];
    if (c < 0x80) {
      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A) || c == 0x7F)
        counts->controls++;
      i++;
      continue;
    }
    gsize n = detect_sequence(bytes + i, len - i);
    counts->high += n == 0 ? 1 : n;
    if (n > 0)
      counts->sequences++;
    else if (len - i >= 4 || len < DETECT_SAMPLE) /* else the sample may have cut it */
      counts->invalid++;
    i += n == 0 ? 1 : n;
  }
}

/* UTF-16 without its mark: one byte of each pair is mostly 0 (ASCII) or 1 or 0x1E (Vietnamese letters). */
static gboolean detect_utf16(const guint8 *bytes, gsize len, gsize high)
{
  gsize pairs = len / 2, plain = 0, zero_low = 0;
  for (gsize i = 0; i < pairs; i++) {
    guint8 hi = bytes[2 * i + high], lo = bytes[2 * i + (1 - high)];
    if (lo == 0)
      zero_low++;
    else if (hi == 0 ? (lo >= 0x20 || lo == '\n' || lo == '\r' || lo == '\t') : hi <= 0x04 || hi == 0x1E || hi == 0x20)
      plain++;
  }
  return pairs >= 2 && plain * 10 >= pairs * 9 && zero_low * 50 <= pairs;
}

static gboolean detect_has_zero(const guint8 *bytes, gsize len)
{
  return memchr(bytes, 0, len) != NULL;
}

static DetectBytes detect_bytes(const FormatInput *input, gsize *bom_len)
{
  const guint8 *b = input->bytes;
  gsize len = input->len;
  *bom_len = 0;
  if (len >= 3 && memcmp(b, "\xEF\xBB\xBF", 3) == 0) {
    *bom_len = 3;
  } else if (len >= 2 && ((b[0] == 0xFF && b[1] == 0xFE) || (b[0] == 0xFE && b[1] == 0xFF))) {
    *bom_len = 2;
    return b[0] == 0xFF ? DETECT_UTF16LE : DETECT_UTF16BE;
  }
  gsize head = MIN(len, (gsize)DETECT_SAMPLE);
  if (*bom_len == 0 && detect_has_zero(b, MIN(head, (gsize)DETECT_HEAD_MAX))) {
    gsize sample = MIN(head, (gsize)DETECT_HEAD_MAX);
    if (detect_utf16(b, sample, 1))
      return DETECT_UTF16LE;
    if (detect_utf16(b, sample, 0))
      return DETECT_UTF16BE;
  }
  DetectCounts counts = {0};
  detect_count(b, head, &counts);
  gsize seen = head;
  if (len > 4 * DETECT_SAMPLE) {
    detect_count(b + len / 2, DETECT_SAMPLE, &counts);
    seen += DETECT_SAMPLE;
  }
  if (counts.controls > seen / DETECT_CONTROLS_ONE_IN + 1)
    return DETECT_BINARY;
  if (counts.invalid * DETECT_INVALID_ONE_IN <= counts.sequences || counts.invalid == 0)
    return DETECT_UTF8;
  return *bom_len > 0 ? DETECT_UTF8 : DETECT_8BIT;
}

static const char *detect_extension(const char *name)
{
  const char *dot = name == NULL ? NULL : strrchr(name, '.');
  return dot == NULL ? "" : dot + 1;
}

static void detect_fill_ascii(const FormatInput *input, DetectHead *head)
{
  gboolean utf16 = head->bytes == DETECT_UTF16LE || head->bytes == DETECT_UTF16BE;
  gsize step = utf16 ? 2 : 1;
  gsize low = head->bytes == DETECT_UTF16BE ? 1 : 0;
  head->ascii_len = 0;
  for (gsize i = head->bom_len; i + step <= input->len && head->ascii_len < DETECT_HEAD_MAX; i += step) {
    guint8 c = input->bytes[i + low];
    if (utf16 && input->bytes[i + (1 - low)] != 0)
      c = 0x80;
    if (head->ascii_len == 0 && c < 0x80 && g_ascii_isspace(c))
      continue;
    head->ascii[head->ascii_len++] = c < 0x80 ? g_ascii_tolower((char)c) : '?';
  }
}

void detect_head(const FormatInput *input, DetectHead *head)
{
  head->bytes = detect_bytes(input, &head->bom_len);
  head->extension = detect_extension(input->name);
  detect_fill_ascii(input, head);
  head->compound = NULL;
  head->zip = 0;
}

void detect_container(const FormatInput *input, DetectHead *head)
{
  head->compound = compound_open(input->bytes, input->len);
  head->zip = zip_folders(input->bytes, input->len);
}

void detect_head_clear(DetectHead *head)
{
  g_clear_pointer(&head->compound, compound_free);
}

gboolean detect_has_extension(const DetectHead *head, const char *extensions)
{
  gsize len = strlen(head->extension);
  for (const char *at = extensions; len > 0;) {
    const char *bar = strchrnul(at, '|');
    if ((gsize)(bar - at) == len && g_ascii_strncasecmp(at, head->extension, len) == 0)
      return TRUE;
    if (*bar == '\0')
      break;
    at = bar + 1;
  }
  return FALSE;
}

gboolean detect_head_begins(const DetectHead *head, const char *text)
{
  gsize len = strlen(text);
  return head->ascii_len >= len && memcmp(head->ascii, text, len) == 0;
}

gboolean detect_head_holds(const DetectHead *head, const char *text)
{
  return memmem(head->ascii, head->ascii_len, text, strlen(text)) != NULL;
}

static GString *detect_from_utf16(const guint8 *bytes, gsize len, gboolean big)
{
  GString *out = g_string_sized_new(len / 2 + 16);
  for (gsize i = 0; i + 2 <= len; i += 2) {
    gunichar c = (gunichar)bytes[i + (big ? 0 : 1)] << 8 | bytes[i + (big ? 1 : 0)];
    if (c >= 0xD800 && c <= 0xDBFF && i + 4 <= len) {
      gunichar d = (gunichar)bytes[i + (big ? 2 : 3)] << 8 | bytes[i + (big ? 3 : 2)];
      if (d >= 0xDC00 && d <= 0xDFFF) {
        c = 0x10000 + ((c - 0xD800) << 10) + (d - 0xDC00);
        i += 2;
      }
    }
    g_string_append_unichar(out, c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
  }
  return out;
}

static GString *detect_from_8bit(const guint8 *bytes, gsize len)
{
  GString *out = g_string_sized_new(len + len / 4 + 16);
  for (gsize i = 0; i < len; i++) {
    guint8 c = bytes[i];
    if (c < 0x80) {
      g_string_append_c(out, (char)c);
    } else {
      g_string_append_c(out, (char)(0xC0 | c >> 6));
      g_string_append_c(out, (char)(0x80 | (c & 0x3F)));
    }
  }
  return out;
}

const char *detect_utf8(const FormatInput *input, const DetectHead *head, gsize limit, GString **copy, gsize *len)
{
  const guint8 *bytes = input->bytes + head->bom_len;
  gsize n = MIN(input->len - head->bom_len, limit);
  *copy = NULL;
  if (head->bytes == DETECT_UTF16LE || head->bytes == DETECT_UTF16BE)
    *copy = detect_from_utf16(bytes, n, head->bytes == DETECT_UTF16BE);
  else if (head->bytes == DETECT_8BIT)
    *copy = detect_from_8bit(bytes, n);
  if (*copy != NULL) {
    *len = (*copy)->len;
    return (*copy)->str;
  }
  if (n < input->len - head->bom_len)
    for (int back = 0; back < 3 && n > 0 && (bytes[n] & 0xC0) == 0x80; back++)
      n--;
  *len = n;
  return (const char *)bytes;
}

const char *detect_bytes_name(DetectBytes bytes)
{
  switch (bytes) {
  case DETECT_UTF8:
    return "UTF-8";
  case DETECT_UTF16LE:
    return "UTF-16LE";
  case DETECT_UTF16BE:
    return "UTF-16BE";
  case DETECT_8BIT:
    return "8-bit";
  case DETECT_BINARY:
  default:
    return "binary";
  }
}
