/* UTF-16 and UTF-32, told by what the bytes say as text; and everything that is neither. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "corpus/encoding/decode.h"
#include "corpus/format/format.h"

static const char *const texts[] = {
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐiều 1. Phạm vi điều chỉnh\n",
    "Việt Nam",
    "Có",
    "đi",
    "The quick brown fox jumps over the lazy dog.\n",
    "Bush hid the facts",
    "OK",
    "NO 10",
    "1\t2\t3\n4\t5\t6\n",
    "Российская Федерация: приказ № 15 от 3 мая 2012 года\n",
    "Привет, мир",
    "мир",
    "Соглашение между Việt Nam и Российской Федерацией",
    "中华人民共和国外商投资法。第一条、为了进一步扩大对外开放，积极促进外商投资。\n",
    "一、二、三。\n一九八零年一月一日\n",
    "你好。\n",
    "越南社会主义共和国 Bộ Ngoại giao 外交部\n",
    "会社は、東京にあります。カタカナとひらがな。\n",
    "대한민국 헌법 제1조\n",
    "ราชอาณาจักรไทย มาตรา ๑\n",
    "Ελληνική Δημοκρατία: νόμος 15\n",
    "Αθήνα",
    "Crème brûlée, façade, Straße\n",
    "Họp lúc 8 giờ \U0001F600 tại phòng 2 \U0001F4C5\n",
    "Hội nghị \uF0B7 tổng kết năm 2012 của Bộ Tài chính về giá\n", /* a bullet of a symbol font */
};

static const struct {
  const char *name, *mark;
  gsize mark_len;
} forms[] = {
    {"UTF-16LE", "", 0},         {"UTF-16BE", "", 0},           {"UTF-16LE", "\xFF\xFE", 2},
    {"UTF-16BE", "\xFE\xFF", 2}, {"UTF-32LE", "\xFF\xFE\0", 4}, {"UTF-32BE", "\0\0\xFE\xFF", 4},
};

/* Both doors agree: the decoder, and the readers of files. */
static void assert_reads(const char *what, const GByteArray *bytes, const char *want, const char *encoding)
{
  const FormatInput input = {bytes->data, bytes->len, "a.txt", READ_LIMITS_DEFAULT, NULL};
  g_autoptr(GString) out = g_string_new(NULL);
  g_auto(FormatResult) result;
  char got[ENCODING_NAME_MAX];
  decode_bytes(bytes->data, bytes->len, out, got);
  if (strcmp(out->str, want) != 0 || strcmp(got, encoding) != 0)
    fail_msg("%s: got (%s) %s, not (%s) %s", what, got, out->str, encoding, want);
  format_result_init(&result);
  format_read(&input, &result);
  if (result.reason != FORMAT_OK || strcmp(result.text->str, want) != 0 || strcmp(result.encoding, encoding) != 0)
    fail_msg("%s as a file: got %d (%s) %s", what, result.reason, result.encoding, result.text->str);
}

static GByteArray *made_wide(const char *text, gssize text_len, gsize form)
{
  gsize len;
  g_autofree char *wide = g_convert(text, text_len, forms[form].name, "UTF-8", NULL, &len, NULL);
  GByteArray *bytes = g_byte_array_new();
  g_byte_array_append(bytes, (const guint8 *)forms[form].mark, (guint)forms[form].mark_len);
  g_byte_array_append(bytes, (const guint8 *)wide, (guint)len);
  return bytes;
}

static void every_language_comes_back_from_every_form(void **state)
{
  (void)state;
  for (gsize t = 0; t < G_N_ELEMENTS(texts); t++)
    for (gsize f = 0; f < G_N_ELEMENTS(forms); f++) {
      g_autoptr(GByteArray) bytes = made_wide(texts[t], -1, f);
      g_autofree char *what =
          g_strdup_printf("%s, %s mark: %s", forms[f].name, *forms[f].mark ? "with" : "no", texts[t]);
      assert_reads(what, bytes, texts[t], forms[f].name);
    }
}

static void a_file_cut_inside_a_character_keeps_the_rest(void **state)
{
  (void)state;
  for (gsize t = 0; t < G_N_ELEMENTS(texts); t++)
    for (gsize f = 0; f < G_N_ELEMENTS(forms); f++) {
      g_autoptr(GByteArray) bytes = made_wide(texts[t], -1, f);
      g_autofree char *want = g_strconcat(texts[t], "\uFFFD", NULL);
      g_byte_array_append(bytes, (const guint8 *)"!", 1);
      assert_reads(forms[f].name, bytes, want, forms[f].name);
    }
}

static const struct {
  const char *name, *bytes;
  gsize len;
  const char *want, *encoding;
} damaged[] = {
#define CASE(name, bytes, want, encoding)                                                                              \
  {                                                                                                                    \
    name, bytes, sizeof bytes - 1, want, encoding                                                                      \
  }
    CASE("a lone surrogate", "\xFF\xFE\x41\0\0\xD8\x42\0", "A\uFFFDB", "UTF-16LE"),
    CASE("a lone surrogate without a mark", "S\0\xD1\x1E \0\0\xDC \0h\0\xCD\x1Ep\0 \0n\0g\0", "Số \uFFFD họp ng",
         "UTF-16LE"),
    CASE("a NUL", "\xFE\xFF\0A\0\0\0B", "A B", "UTF-16BE"),
    CASE("a NUL without a mark",
         "L\0u\0\xAD\x1Et\0\0\0s\0\xD1\x1E \0"
         "1\0",
         "Luật số 1", "UTF-16LE"),
    CASE("a surrogate pair first", "\xD8\x3D\xDE\0\0 \0O\0K", "\U0001F600 OK", "UTF-16BE"),
    CASE("a pair cut in half",
         "\xFF\xFE"
         "A\0\x3D\xD8",
         "A\uFFFD", "UTF-16LE"),
    CASE("UTF-16 that begins with a NUL", "\xFF\xFE\0\0A\0B\0C\0", " ABC", "UTF-16LE"),
    CASE("what Unicode has no place for in UTF-32", "\xFF\xFE\0\0A\0\0\0\0\0\x11\0B\0\0\0", "A\uFFFDB", "UTF-32LE"),
#undef CASE
};

static void damage_costs_one_character(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(damaged); i++) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *)damaged[i].bytes, (guint)damaged[i].len);
    assert_reads(damaged[i].name, bytes, damaged[i].want, damaged[i].encoding);
  }
}

/* ---- what is neither ---- */

static void assert_is_not_wide(const char *what, const void *bytes, gsize len)
{
  const FormatInput input = {bytes, len, "a.txt", READ_LIMITS_DEFAULT, NULL};
  g_autoptr(GString) out = g_string_new(NULL);
  g_auto(FormatResult) result;
  char got[ENCODING_NAME_MAX];
  decode_bytes(bytes, len, out, got);
  if (g_str_has_prefix(got, "UTF-16") || g_str_has_prefix(got, "UTF-32"))
    fail_msg("%s is %s: %s", what, got, out->str);
  format_result_init(&result);
  format_read(&input, &result);
  if (g_str_has_prefix(result.encoding, "UTF-16") || g_str_has_prefix(result.encoding, "UTF-32"))
    fail_msg("%s as a file is %s", what, result.encoding);
}

static const struct {
  const char *name, *bytes;
  gsize len;
} others[] = {
#define CASE(name, bytes)                                                                                              \
  {                                                                                                                    \
    name, bytes, sizeof bytes - 1                                                                                      \
  }
    CASE("one byte", "A"),
    CASE("one character", "A\0"),
    CASE("ASCII that looks Chinese", "Bush hid the facts"),
    CASE("ASCII and a last NUL", "abc\0"),
    CASE("ASCII of odd length and a last NUL", "ab\0"),
    CASE("ASCII and two NULs", "abcd\0\0"),
    CASE("names between NULs", "corpus/format\0corpus/text\0indexer\0query/main.c\0tests/unit\0"),
    CASE("short names between NULs", "a\0bc\0d\0ef\0gh\0i\0"),
    CASE("UTF-8 with a NUL", "Lu\xE1\xBA\xADt\0s\xE1\xBB\x91"),
    CASE("TCVN3 with a NUL", "Quy\xD5t \xAE\xDEnh\0n\xB5y c\xE3 hi\xD6u l\xF9"
                             "c"),
    CASE("TCVN3 with capitals among the controls", "C\x01"
                                                   "NG H\x02"
                                                   "A X\x04 H\x05I CH\x06 NGH\x11"
                                                   "A"),
    CASE("UTF-32 without a mark", "A\0\0\0B\0\0\0C\0\0\0D\0\0\0"),
    CASE("UTF-32 without a mark, big endian", "\0\0\0A\0\0\0B\0\0\0C\0\0\0D"),
    CASE("Vietnamese UTF-32 without a mark", "L\0\0\0u\0\0\0\xAD\x1E\0\0t\0\0\0"),
    CASE("small numbers of 16 bits", "\1\0\2\0\3\0\4\0\5\0\6\0\7\0\10\0"),
    CASE("numbers of 32 bits", "\x10\x27\0\0\x20\x4E\0\0\x30\x75\0\0\x40\x9C\0\0"),
    CASE("a program", "\x7F"
                      "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3E\0\1\0\0\0\x10\x8C\0\0\0\0\0\0"),
    CASE("a program of Windows", "MZ\x90\0\3\0\0\0\4\0\0\0\xFF\xFF\0\0\xB8\0\0\0\0\0\0\0@\0\0\0"),
    CASE("a sound", "RIFF\x24\x08\0\0WAVEfmt \x10\0\0\0\1\0\2\0\x22\x56\0\0\x88\x58\1\0\4\0\x10\0"),
    CASE("NUL bytes", "\0\0\0\0\0\0\0\0"),
    CASE("a mark and noise", "\xFF\xFE\xDE\x12\x9A\xE4\x55\xDB\x01\xF7\xBC\x81\x3E\xFD\x77\xA5\x0C\xDD\x94\xE9"),
#undef CASE
};

static void what_is_neither_is_not_taken(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
    assert_is_not_wide(others[i].name, others[i].bytes, others[i].len);
}

/* A fixed sequence, the same on every machine. */
static guint8 next_byte(guint32 *seed)
{
  *seed = *seed * 1664525 + 1013904223;
  return (guint8)(*seed >> 24);
}

static void noise_is_not_taken(void **state)
{
  (void)state;
  guint8 bytes[1024];
  for (guint32 n = 48; n <= sizeof bytes; n += n / 4 + 1) /* a few bytes may say anything */
    for (guint32 round = 0; round < 200; round++) {
      guint32 seed = round * 7919 + n;
      for (guint32 i = 0; i < n; i++)
        bytes[i] = next_byte(&seed) & (guint8)(round % 4 == 3 ? 0x3F : 0xFF);
      assert_is_not_wide("noise", bytes, n);
    }
}

static void text_in_one_byte_is_not_taken_whatever_stands_in_it(void **state)
{
  (void)state;
  static const char *const charsets[] = {"UTF-8",  "TCVN5712-1", "VISCII", "CP1258",
                                         "KOI8-R", "CP1251",     "CP1253", "GB18030"};
  for (gsize c = 0; c < G_N_ELEMENTS(charsets); c++)
    for (gsize t = 0; t < G_N_ELEMENTS(texts); t++) {
      gsize len;
      g_autofree char *bytes = g_convert(texts[t], -1, charsets[c], "UTF-8", NULL, &len, NULL);
      if (bytes == NULL)
        continue; /* not written in it */
      assert_is_not_wide(charsets[c], bytes, len);
      if (len < 8)
        continue; /* too short for a NUL to be an accident */
      bytes[len / 2] = '\0';
      assert_is_not_wide(charsets[c], bytes, len);
      assert_is_not_wide(charsets[c], bytes, len + 1);
    }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_language_comes_back_from_every_form),
      cmocka_unit_test(a_file_cut_inside_a_character_keeps_the_rest),
      cmocka_unit_test(damage_costs_one_character),
      cmocka_unit_test(what_is_neither_is_not_taken),
      cmocka_unit_test(noise_is_not_taken),
      cmocka_unit_test(text_in_one_byte_is_not_taken_whatever_stands_in_it),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
