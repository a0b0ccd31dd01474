#include "corpus/encoding/wide.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>

/* How much of a file tells what it is. */
#define SAMPLE    4096
#define BEGINNING 256
/* Text in one byte a character holds fewer controls than one in so many bytes; UTF-16 has many among its halves. */
#define CONTROLS_ONE_IN 48
/* What speaks for text, by the character, and against it. Noise of a few bytes stays below the least. */
enum { WEIGHT = 1, WEIGHT_TELLING = 4, WEIGHT_LEAST = 8, COST_ODD = 24, COST_SWITCH = 4 };
/* Chinese and Korean have at least so many spaces, line ends and marks among their characters. */
#define TELLING_ONE_IN 24
#define MAX_BYTES      ((gsize)1 << 30)

const char *wide_name(WideForm form)
{
  static const char *const names[WIDE_N] = {NULL, "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};
  g_return_val_if_fail(form < WIDE_N, NULL);
  return names[form];
}

void wide_append(WideForm form, const guint8 *bytes, gsize len, GString *out)
{
  g_return_if_fail(form != WIDE_NONE && form < WIDE_N);
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(wide_name(form), &error);
  gsize taken = MIN(len, MAX_BYTES), before = out->len, room = taken / 2 * 3 + 4; /* 3 bytes a unit, cut ones too */
  g_string_set_size(out, before + room);
  int32_t n = ucnv_toAlgorithmic(UCNV_UTF8, converter, out->str + before, (int32_t)room, (const char *)bytes,
                                 (int32_t)taken, &error);
  g_string_truncate(out, before + (U_SUCCESS(error) ? (gsize)n : 0));
  ucnv_close(converter);
}

/* ---- what the characters say ---- */

/* What text does not hold, or hardly ever. */
static gboolean is_odd(UChar32 ch)
{
  switch (u_charType(ch)) {
  case U_CONTROL_CHAR:
    return !g_ascii_isspace(ch) || ch >= 0x80;
  case U_UNASSIGNED:
  case U_PRIVATE_USE_CHAR:
    return TRUE;
  default:
    return ch == 0xFFFD || (ch >= 0x3400 && ch < 0x4E00); /* rare Chinese: letters in the other byte order */
  }
}

/* Scripts that one language mixes in a word count as one. */
static UScriptCode script_of(UChar32 ch)
{
  UErrorCode error = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(ch, &error);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO ? USCRIPT_HAN : script;
}

/* Whether ch is in one of the few blocks that most text keeps to, or where its spaces and marks are; chance gives
 * Chinese and Korean. */
static gboolean is_telling(UChar32 ch)
{
  return ch < 0x1000 || (ch >= 0x1E00 && ch < 0x1F00) || (ch >= 0x3000 && ch < 0x3100) || (ch >= 0xFF00 && ch < 0xFF60);
}

/* Whether the len bytes at bytes make sense in form: few of the characters are odd, and few are letters beside one of
 * another script. A third of them may be so behind a mark. */
static gboolean is_text(WideForm form, const guint8 *bytes, gsize len, gboolean marked)
{
  g_autoptr(GString) text = g_string_new(NULL);
  gsize n = 0, n_odd = 0, n_switches = 0, n_telling = 0;
  UScriptCode before = USCRIPT_COMMON;
  wide_append(form, bytes, len, text);
  for (const char *p = text->str, *end = p + text->len; p < end; p = g_utf8_next_char(p)) {
    UChar32 ch = (UChar32)g_utf8_get_char(p);
    UScriptCode script = script_of(ch);
    if (ch == 0xFFFD && g_utf8_next_char(p) == end)
      break; /* a sample may end inside a character, and so may a file */
    n++;
    n_odd += is_odd(ch);
    n_telling += is_telling(ch) && !is_odd(ch);
    if (script == USCRIPT_INHERITED)
      continue;
    n_switches += script != before && script != USCRIPT_COMMON && before != USCRIPT_COMMON;
    before = script;
  }
  if (marked)
    return n_odd + n_switches <= n / 3;
  gsize weight = (n - n_odd - n_telling) * WEIGHT + n_telling * WEIGHT_TELLING;
  gsize cost = n_odd * COST_ODD + n_switches * COST_SWITCH;
  return n_telling * TELLING_ONE_IN >= n && WEIGHT_LEAST + cost <= weight && cost <= n + COST_ODD;
}

/* ---- what the bytes say ---- */

static gboolean is_ascii_text(guint8 byte)
{
  return g_ascii_isprint(byte) || byte == '\t' || byte == '\n' || byte == '\r';
}

static gboolean is_control(guint8 byte)
{
  return byte < 0x20 && !is_ascii_text(byte);
}

/* Nearly every file is text in one byte a character, and soon told: in UTF-16 no line is without controls. */
static gboolean begins_without_controls(const guint8 *bytes, gsize len)
{
  gsize n = MIN(len, BEGINNING), i = 0;
  while (i < n && !is_control(bytes[i]))
    i++;
  return i == n;
}

/* How many different bytes the halves of the units have; FALSE when bytes may be text in one byte a character. */
static gboolean count_halves(const guint8 *bytes, gsize n_units, gsize n_distinct[2])
{
  gboolean seen[2][256] = {{FALSE}};
  gsize n_controls = 0, n_ascii = 0;
  n_distinct[0] = n_distinct[1] = 0;
  for (gsize i = 0; i < 2 * n_units; i++) {
    guint8 byte = bytes[i];
    n_distinct[i & 1] += !seen[i & 1][byte];
    seen[i & 1][byte] = TRUE;
    n_controls += is_control(byte);
    n_ascii += (i & 1) == 1 && is_ascii_text(byte) && is_ascii_text(bytes[i - 1]);
  }
  return n_controls * CONTROLS_ONE_IN >= 2 * n_units && 2 * n_ascii <= n_units;
}

/* The letters of a text differ more in the low half of their units than in the high one. */
static WideForm detect_unmarked(const guint8 *bytes, gsize len)
{
  gsize n_distinct[2];
  if (len < 4 || begins_without_controls(bytes, len) || !count_halves(bytes, len / 2, n_distinct))
    return WIDE_NONE;
  if (n_distinct[1] <= n_distinct[0] && is_text(WIDE_UTF16LE, bytes, len, FALSE))
    return WIDE_UTF16LE;
  if (n_distinct[0] <= n_distinct[1] && is_text(WIDE_UTF16BE, bytes, len, FALSE))
    return WIDE_UTF16BE;
  return WIDE_NONE;
}

WideForm wide_detect(const guint8 *bytes, gsize len, gsize *mark_len)
{
  static const struct {
    WideForm form;
    gsize len;
    const char *bytes;
  } marks[] = {{WIDE_UTF32LE, 4, "\xFF\xFE\0\0"},
               {WIDE_UTF32BE, 4, "\0\0\xFE\xFF"},
               {WIDE_UTF16LE, 2, "\xFF\xFE"},
               {WIDE_UTF16BE, 2, "\xFE\xFF"}};
  gsize sample = MIN(len, SAMPLE);
  for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
    gsize n = marks[i].len;
    if (len >= n && memcmp(bytes, marks[i].bytes, n) == 0 && is_text(marks[i].form, bytes + n, sample - n, TRUE)) {
      *mark_len = n;
      return marks[i].form;
    }
  }
  *mark_len = 0;
  return detect_unmarked(bytes, sample);
}
