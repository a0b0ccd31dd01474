#include "corpus/text/normal.h"

#include "corpus/text/letter.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

/* No writing system stacks more marks on a letter (Unicode's Stream-Safe Text Format, UAX #15, allows 30); what comes
 * after them is an attack on the sorting of marks and is left out. */
#define MARKS_MAX 30

typedef enum {
  CLASS_PLAIN, /* copied; nothing before or after changes it, except marks that follow */
  CLASS_JOINS, /* may change with its neighbours, or is no NFC: ICU decides */
  CLASS_SPACE, /* becomes a space */
  CLASS_LINE,  /* becomes '\n' */
  CLASS_INVALID
} Class;

static Class classify(UChar32 c)
{
  if (c < 0)
    return CLASS_INVALID;
  if (c < 0x300) {
    if (c >= 0xA0 || (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t')
      return CLASS_PLAIN;
    return c == '\r' || c == '\f' || c == '\v' || c == 0x85 ? CLASS_LINE : CLASS_SPACE;
  }
  if (c >= 0x1E00 && c <= 0x1EFF)
    return CLASS_PLAIN;
  if (c == 0x2028 || c == 0x2029)
    return CLASS_LINE;
  if (u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) == UNORM_YES && u_getCombiningClass(c) == 0)
    return CLASS_PLAIN;
  return CLASS_JOINS;
}

/* How many bytes from at on are plain; *last is where the last of these characters begins. */
static gsize plain_span(const char *text, gsize len, gsize at, gsize *last)
{
  const guchar *p = (const guchar *)text;
  gsize i = at;
  *last = at;
  while (i < len) {
    guchar b = p[i];
    if ((b >= 0x20 && b < 0x7F) || b == '\n' || b == '\t') {
      i++;
      continue;
    }
    if (b == 0xE1 && len - i >= 3 && p[i + 1] >= 0xB8 && p[i + 1] <= 0xBB && U8_IS_TRAIL(p[i + 2])) {
      i += 3; /* U+1E00-1EFF */
      continue;
    }
    if (b >= 0xC3 && b <= 0xCB && len - i >= 2 && U8_IS_TRAIL(p[i + 1])) {
      i += 2; /* U+00C0-02FF */
      continue;
    }
    gsize from = i;
    UChar32 c;
    U8_NEXT(text, i, len, c);
    if (classify(c) != CLASS_PLAIN) {
      i = from;
      break;
    }
  }
  if (i > at) {
    gsize before = i;
    U8_BACK_1((const guint8 *)text, at, before);
    *last = before;
  }
  return i - at;
}

/* The end of the segment that starts at a plain character or a mark and that normalisation must see as one. */
static gsize segment_end(const UNormalizer2 *nfc, const char *text, gsize len, gsize at)
{
  gsize i = at;
  UChar32 c;
  U8_NEXT(text, i, len, c); /* the first belongs to it whatever it is */
  while (i < len) {
    gsize from = i;
    U8_NEXT(text, i, len, c);
    if (c < 0 || unorm2_hasBoundaryBefore(nfc, c))
      return from;
  }
  return i;
}

/* UTF-16 of a segment, marks beyond MARKS_MAX in a row left out. */
static int32_t segment_to_utf16(const char *text, gsize len, UChar *out)
{
  int32_t n = 0;
  guint marks = 0;
  for (gsize i = 0; i < len;) {
    UChar32 c;
    U8_NEXT(text, i, len, c);
    marks = u_getCombiningClass(c) == 0 ? 0 : marks + 1;
    if (marks <= MARKS_MAX)
      U16_APPEND_UNSAFE(out, n, c);
  }
  return n;
}

static void append_utf16(GString *out, const UChar *text, int32_t n)
{
  for (int32_t i = 0; i < n;) {
    UChar32 c;
    char buf[U8_MAX_LENGTH];
    int32_t bytes = 0;
    U16_NEXT(text, i, n, c);
    U8_APPEND_UNSAFE(buf, bytes, c);
    g_string_append_len(out, buf, bytes);
  }
}

static void append_segment(const UNormalizer2 *nfc, GString *out, const char *text, gsize len)
{
  UChar stack_from[64], stack_to[128];
  g_autofree UChar *heap_from = NULL, *heap_to = NULL;
  UChar *from = stack_from, *to = stack_to;
  int32_t capacity = G_N_ELEMENTS(stack_to);
  UErrorCode status = U_ZERO_ERROR;
  if (len > G_N_ELEMENTS(stack_from))
    from = heap_from = g_new(UChar, len);
  int32_t n = segment_to_utf16(text, len, from);
  int32_t m = unorm2_normalize(nfc, from, n, to, capacity, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    capacity = m;
    to = heap_to = g_new(UChar, m);
    m = unorm2_normalize(nfc, from, n, to, capacity, &status);
  }
  if (U_FAILURE(status)) /* only out of memory: the author's bytes are better than none */
    append_utf16(out, from, n);
  else
    append_utf16(out, to, m);
}

static const UNormalizer2 *nfc_instance(void)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status))
    g_error("ICU has no normalisation data: %s", u_errorName(status));
  return nfc;
}

/* Skips byte order marks at the beginning. */
static gsize skip_boms(const char *text, gsize len)
{
  gsize i = 0;
  while (len - i >= 3 && memcmp(text + i, "\xEF\xBB\xBF", 3) == 0)
    i += 3;
  return i;
}

gsize normal_append(GString *out, const char *text, gsize len)
{
  const UNormalizer2 *nfc = NULL;
  gsize invalid = 0;
  gsize i = skip_boms(text, len);
  while (i < len) {
    gsize last, span = plain_span(text, len, i, &last);
    gsize end = i + span;
    if (end == len) {
      g_string_append_len(out, text + i, (gssize)span);
      break;
    }
    gsize next = end;
    UChar32 c;
    U8_NEXT(text, next, len, c);
    switch (classify(c)) {
    case CLASS_JOINS:
      if (nfc == NULL)
        nfc = nfc_instance();
      /* what joins may change the plain character before it */
      if (span == 0 || unorm2_hasBoundaryBefore(nfc, c))
        last = end;
      g_string_append_len(out, text + i, (gssize)(last - i));
      next = segment_end(nfc, text, len, last);
      append_segment(nfc, out, text + last, next - last);
      i = next;
      continue;
    case CLASS_INVALID:
      g_string_append_len(out, text + i, (gssize)span);
      g_string_append(out, "\xEF\xBF\xBD");
      invalid++;
      break;
    case CLASS_LINE:
      g_string_append_len(out, text + i, (gssize)span);
      g_string_append_c(out, '\n');
      if (c == '\r' && next < len && text[next] == '\n')
        next++;
      break;
    default:
      g_string_append_len(out, text + i, (gssize)span);
      g_string_append_c(out, ' ');
    }
    i = next;
  }
  return invalid;
}

gboolean normal_is_canonical(const char *text, gsize len)
{
  const UNormalizer2 *nfc = NULL;
  g_autoptr(GString) segment = NULL;
  if (skip_boms(text, len) > 0)
    return FALSE;
  for (gsize i = 0; i < len;) {
    gsize last, end = i + plain_span(text, len, i, &last);
    if (end == len)
      return TRUE;
    gsize next = end;
    UChar32 c;
    U8_NEXT(text, next, len, c);
    if (classify(c) != CLASS_JOINS)
      return FALSE;
    if (nfc == NULL) {
      nfc = nfc_instance();
      segment = g_string_new(NULL);
    }
    if (end == i || unorm2_hasBoundaryBefore(nfc, c))
      last = end;
    next = segment_end(nfc, text, len, last);
    g_string_truncate(segment, 0);
    append_segment(nfc, segment, text + last, next - last);
    if (segment->len != next - last || memcmp(segment->str, text + last, segment->len) != 0)
      return FALSE;
    i = next;
  }
  return TRUE;
}

void normal_fold_append(GString *out, const char *text, gsize len)
{
  for (gsize i = 0; i < len;) {
    guint8 code;
    gsize from = i;
    i += letter_read(text + i, len - i, &code);
    guint8 letter = letter_of(code);
    if (letter == LETTER_MARK || letter == LETTER_IGNORED)
      continue;
    if (letter != LETTER_NONE) {
      g_string_append_c(out, letter_folded[letter]);
      continue;
    }
    UChar32 c;
    char buf[U8_MAX_LENGTH];
    int32_t bytes = 0;
    i = from;
    U8_NEXT(text, i, len, c);
    c = c < 0 ? 0xFFFD : u_tolower(c);
    U8_APPEND_UNSAFE(buf, bytes, c);
    g_string_append_len(out, buf, bytes);
  }
}
