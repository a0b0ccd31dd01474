#include "corpus/format/detect.h"

#include <string.h>

#include "corpus/encoding/utf8.h"

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
static inline gsize sequence(const guint8 *text, gsize len)
{
  gsize want = text[0] >= 0xF0 ? 4 : text[0] >= 0xE0 ? 3 : 2;
  if (text[0] < 0xC2 || text[0] > 0xF4 || len < want || (text[1] & 0xC0) != 0x80)
    return 0;
  if (want >= 3 && (text[2] & 0xC0) != 0x80)
    return 0;
  return want == 4 && (text[3] & 0xC0) != 0x80 ? 0 : want;
}

static void count(const guint8 *bytes, gsize len, DetectCounts *counts)
{
  for (gsize i = 0; i < len;) {
    guint8 c = bytes[i];
    if (c >= 0x20 && c < 0x7F) {
      i++;
    } else if (c < 0x80) {
      if (c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A)
        counts->controls++;
      i++;
    } else {
      gsize n = sequence(bytes + i, len - i);
      counts->high += n == 0 ? 1 : n;
      if (n > 0)
        counts->sequences++;
      else if (len - i >= 4 || len < DETECT_SAMPLE) /* else the sample may have cut it */
        counts->invalid++;
      i += n == 0 ? 1 : n;
    }
  }
}

static DetectBytes detect_bytes(const FormatInput *input, gsize *bom_len)
{
  const guint8 *b = input->bytes;
  gsize len = input->len, seen = MIN(len, (gsize)DETECT_SAMPLE);
  DetectCounts counts = {0};
  *bom_len = len >= 3 && memcmp(b, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  count(b, seen, &counts);
  if (len > 4 * DETECT_SAMPLE) {
    count(b + len / 2, DETECT_SAMPLE, &counts);
    seen += DETECT_SAMPLE;
  }
  if (counts.controls > seen / DETECT_CONTROLS_ONE_IN + 1)
    return DETECT_BINARY;
  if (counts.invalid * DETECT_INVALID_ONE_IN <= counts.sequences || counts.invalid == 0)
    return DETECT_UTF8;
  return *bom_len > 0 ? DETECT_UTF8 : DETECT_8BIT;
}

static const char *extension(const char *name)
{
  const char *dot = name == NULL ? NULL : strrchr(name, '.');
  return dot == NULL ? "" : dot + 1;
}

static void fill_ascii(const FormatInput *input, DetectHead *head)
{
  g_autoptr(GString) narrow = NULL;
  const guint8 *at = input->bytes + head->bom_len;
  gsize len = input->len - head->bom_len;
  if (head->bytes == DETECT_WIDE) {
    narrow = g_string_new(NULL);
    wide_append(head->wide, at, MIN(len, (gsize)2 * DETECT_HEAD_MAX), narrow);
    at = (const guint8 *)narrow->str;
    len = narrow->len;
  }
  head->ascii_len = 0;
  for (const guint8 *end = at + len; at < end && head->ascii_len < DETECT_HEAD_MAX; at++) {
    if (head->ascii_len > 0 || !g_ascii_isspace(*at))
      head->ascii[head->ascii_len++] = *at < 0x80 ? g_ascii_tolower((char)*at) : '?';
  }
}

void detect_head(const FormatInput *input, DetectHead *head)
{
  head->wide = wide_detect(input->bytes, input->len, &head->bom_len);
  head->bytes = head->wide != WIDE_NONE ? DETECT_WIDE : detect_bytes(input, &head->bom_len);
  head->extension = extension(input->name);
  fill_ascii(input, head);
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

const char *detect_utf8(const FormatInput *input, const DetectHead *head, gsize limit, GString **copy, gsize *len)
{
  const guint8 *bytes = input->bytes + head->bom_len;
  gsize n = MIN(input->len - head->bom_len, limit);
  if (head->bytes == DETECT_WIDE || head->bytes == DETECT_8BIT) {
    *copy = g_string_sized_new(n + n / 4);
    if (head->bytes == DETECT_WIDE)
      wide_append(head->wide, bytes, n, *copy);
    else
      utf8_append_latin1(*copy, bytes, n);
    *len = (*copy)->len;
    return (*copy)->str;
  }
  *copy = NULL;
  if (n < input->len - head->bom_len)
    for (int back = 0; back < 3 && n > 0 && (bytes[n] & 0xC0) == 0x80; back++)
      n--;
  *len = n;
  return (const char *)bytes;
}
