/* The codecs against glibc's, letter by letter. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "corpus/encoding/legacy.h"

static const char letters[] =
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ"
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

static char *decode(LegacyCodec codec, const guint8 *bytes, gsize len)
{
  gunichar in[LEGACY_WORD_MAX];
  LegacyWord word;
  assert_true(len <= LEGACY_WORD_MAX);
  for (gsize i = 0; i < len; i++)
    in[i] = bytes[i];
  legacy_decode(codec, in, (guint)len, &word);
  g_autofree char *text = g_ucs4_to_utf8(word.ch, word.n, NULL, NULL, NULL);
  return g_utf8_normalize(text, -1, G_NORMALIZE_NFC);
}

static const struct {
  const char *charset;
  LegacyCodec codec;
} standards[] = {
    {"TCVN5712-1", LEGACY_TCVN5712},
    {"VISCII", LEGACY_VISCII},
    {"CP1258", LEGACY_CP1258},
};

static void every_letter_decodes_as_glibc_encodes_it(void **state)
{
  (void)state;
  for (gsize s = 0; s < G_N_ELEMENTS(standards); s++)
    for (const char *p = letters; *p != '\0'; p = g_utf8_next_char(p)) {
      gsize n = (gsize)(g_utf8_next_char(p) - p), len;
      g_autofree char *want = g_strndup(p, n);
      g_autofree char *bytes = g_convert(p, (gssize)n, standards[s].charset, "UTF-8", NULL, &len, NULL);
      if (bytes == NULL)
        skip(); /* this C library does not know the charset */
      g_autofree char *got = decode(standards[s].codec, (const guint8 *)bytes, len);
      if (strcmp(got, want) != 0)
        fail_msg("%s: %s came back as %s", standards[s].charset, want, got);
    }
}

static const struct {
  const char *name;
  LegacyCodec codec;
  const char *bytes, *want;
} cases[] = {
    {"the soft hyphen is a letter", LEGACY_TCVN3, "ng\xAD\xEAi", "người"},
    {"ABC capitals", LEGACY_TCVN3, "\xA7\xA1\xA2\xA3\xA4\xA5\xA6", "ĐĂÂÊÔƠƯ"},
    {"a combining tone follows its vowel", LEGACY_TCVN3, "a\xB3", "á"},
    {"a degree sign follows none", LEGACY_TCVN3,
     "\xB0"
     "C",
     "°C"},
    {"the power of m is no tone", LEGACY_TCVN3, "m\xB2", "m²"},
    {"Windows punctuation in a font text", LEGACY_TCVN3, "\x93\xA7\x94", "“Đ”"},
    {"two characters make a VNI letter", LEGACY_VNI, "Vie\xE4t", "Việt"},
    {"horned letters take tones in VNI", LEGACY_VNI, "\xF1\xF6\xF4\xF8ng \xD1\xD6\xD4\xD8NG", "đường ĐƯỜNG"},
    {"a small mark after a capital", LEGACY_VNI, "U\xFBy", "Ủy"},
    {"a capital mark after a capital", LEGACY_VNI, "U\xDBY", "ỦY"},
    {"VNI letters of their own", LEGACY_VNI, "\xF1\xE6\xF2\xF3\xEE\xED\xEC", "đỉịĩỵíì"},
    {"a mark without its base stays", LEGACY_VNI, "b\xF9", "bù"},
    {"marks combine in Windows-1258", LEGACY_CP1258, "Vi\xEA\xF2t", "Việt"},
    {"a capital among the controls of VISCII", LEGACY_VISCII, "\x02\x05\x06\x14\x19\x1E", "ẲẴẪỶỸỴ"},
};

static void words_decode_by_the_tables(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = decode(cases[i].codec, (const guint8 *)cases[i].bytes, strlen(cases[i].bytes));
    if (strcmp(got, cases[i].want) != 0)
      fail_msg("%s: got %s, not %s", cases[i].name, got, cases[i].want);
  }
}

static void pdf_glyph_names_are_undone(void **state)
{
  (void)state;
  const gunichar in[] = {'n', 0x2212, 0xED, 'c', 'x', 0x2219, 0x03BC};
  LegacyWord word;
  legacy_decode(LEGACY_TCVN3, in, G_N_ELEMENTS(in), &word);
  g_autofree char *got = g_ucs4_to_utf8(word.ch, word.n, NULL, NULL, NULL);
  assert_string_equal(got, "nướcxãà");
}

static void sources_of_letters_are_known(void **state)
{
  (void)state;
  const gunichar in[] = {'V', 'i', 'e', 0xE4, 't'};
  LegacyWord word;
  legacy_decode(LEGACY_VNI, in, G_N_ELEMENTS(in), &word);
  assert_int_equal(word.n, 4);
  assert_int_equal(word.src[2], 2);
  assert_int_equal(word.src[3], 4);
}

static void windows_1252_maps_back_to_bytes(void **state)
{
  (void)state;
  assert_int_equal(legacy_byte(0x20AC), 0x80);
  assert_int_equal(legacy_byte(0x201C), 0x93);
  assert_int_equal(legacy_byte(0xE9), 0xE9);
  assert_int_equal(legacy_byte(0x1EBF), -1);
  assert_int_equal(legacy_cp1252(0x93), 0x201C);
  assert_int_equal(legacy_cp1252(0x81), 0x81);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_letter_decodes_as_glibc_encodes_it),
      cmocka_unit_test(words_decode_by_the_tables),
      cmocka_unit_test(pdf_glyph_names_are_undone),
      cmocka_unit_test(sources_of_letters_are_known),
      cmocka_unit_test(windows_1252_maps_back_to_bytes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
