/* Plain files: whatever the bytes are, canonical text comes out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "corpus/encoding/decode.h"
#include "corpus/text/normal.h"
#include "tests/unit/data.h"

static void assert_decodes(const char *name, const void *bytes, gsize len, const char *want, const char *encoding)
{
  g_autoptr(GString) out = g_string_new(NULL);
  char got[ENCODING_NAME_MAX];
  decode_bytes(bytes, len, out, got);
  if (strcmp(out->str, want) != 0 || strcmp(got, encoding) != 0)
    fail_msg("%s: got (%s) %s, not (%s) %s", name, got, out->str, encoding, want);
}

/* Contract text, so that every letter, tone and capital occurs. */
static const char sample[] =
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
    "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;\n"
    "Điều 1. Phạm vi điều chỉnh: Nghị định này quy định chi tiết việc đăng ký kinh doanh.\n"
    "Điều 2. Tổ chức, cá nhân nước ngoài tại Việt Nam; người được uỷ quyền, kỹ sư, bác sĩ, thợ lặn, thuyền trưởng, "
    "kể cả những trường hợp đã nghỉ việc.\n"
    "2.3. Mẫu số 7, tờ khai; bị bãi bỏ, sửa đổi hoặc đình chỉ thì phải ghi rõ lý do ở sổ.\n";

static const struct {
  const char *charset, *name;
} charsets[] = {
    {"UTF-8", "UTF-8"},      {"UTF-16", "UTF-16LE"}, {"UTF-16LE", "UTF-16LE"},   {"UTF-16BE", "UTF-16BE"},
    {"TCVN5712-1", "TCVN3"}, {"VISCII", "VISCII"},   {"CP1258", "windows-1258"},
};

static void a_document_comes_back_from_every_charset_of_the_c_library(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(charsets); i++) {
    gsize len;
    g_autofree char *bytes = g_convert(sample, -1, charsets[i].charset, "UTF-8", NULL, &len, NULL);
    if (bytes == NULL)
      skip(); /* this C library does not know the charset */
    assert_decodes(charsets[i].charset, bytes, len, sample, charsets[i].name);
  }
}

static const struct {
  const char *name, *bytes;
  gsize len;
  const char *want, *encoding;
} cases[] = {
#define CASE(name, bytes, want, encoding)                                                                              \
  {                                                                                                                    \
    name, bytes, sizeof bytes - 1, want, encoding                                                                      \
  }
    CASE("nothing", "", "", "UTF-8"),
    CASE("a byte order mark alone", "\xEF\xBB\xBF", "", "UTF-8"),
    CASE("a byte order mark is no text", "\xEF\xBB\xBFLuật", "Luật", "UTF-8"),
    CASE("a NUL byte in UTF-8", "Lu\xE1\xBA\xADt\0s\xE1\xBB\x91", "Luật số", "UTF-8"),
    CASE("a damaged byte in UTF-8", "quyết định của\xE1\xBB Chính phủ", "quyết định của\uFFFD Chính phủ", "UTF-8"),
    CASE("decomposed letters are composed", "Vie\u0323\u0302t Nam đồng", "Việt Nam đồng", "UTF-8"),
    CASE("UTF-16 with a lone surrogate", "\xFF\xFE\x41\x00\x00\xD8\x42\x00", "A\uFFFDB", "UTF-16LE"),
    CASE("UTF-16 cut in the middle", "\xFE\xFF\x00\x41\x00", "A\uFFFD", "UTF-16BE"),
    CASE("a surrogate pair", "\xFF\xFE\x3D\xD8\x00\xDE", "\U0001F600", "UTF-16LE"),
    CASE("Western text",
         "Fran\xE7ois a pr\xE9"
         "f\xE9r\xE9 la cr\xE8me br\xFBl\xE9"
         "e \x96 \x93oui\x94",
         "François a préféré la crème brûlée – “oui”", "windows-1252"),
#undef CASE
};

static void odd_files_decode(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    assert_decodes(cases[i].name, cases[i].bytes, cases[i].len, cases[i].want, cases[i].encoding);
}

static void lines_of_two_encodings_mix(void **state)
{
  (void)state;
  static const char bytes[] = "Điều 1. Phạm vi điều chỉnh của Nghị định\n"
                              "\xA7i\xD2u 2. Quy\xD5t \xAE\xDEnh n\xB5y c\xE3 hi\xD6u l\xF9"
                              "c\n";
  assert_decodes("two encodings", bytes, sizeof bytes - 1,
                 "Điều 1. Phạm vi điều chỉnh của Nghị định\nĐiều 2. Quyết định này có hiệu lực\n", "mixed");
}

static void windows_punctuation_survives_in_tcvn3(void **state)
{
  (void)state;
  static const char bytes[] = "\x93Quy\xD5t \xAE\xDEnh n\xB5y c\xE3 hi\xD6u l\xF9"
                              "c\x94 \x96 \xA7i\xD2u 1\x85";
  assert_decodes("punctuation", bytes, sizeof bytes - 1, "“Quyết định này có hiệu lực” – Điều 1…", "TCVN3");
}

static void real_sentences_decode(void **state)
{
  (void)state;
  static const char *const names[] = {"viscii", "windows-1258"};
  DATA_NEEDED("legacy/sentences/utf-8.txt");
  g_autofree char *path = g_build_filename(data_folder(), "legacy", "sentences", "utf-8.txt", NULL);
  g_autofree char *want = NULL;
  assert_true(g_file_get_contents(path, &want, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    g_autofree char *file = g_strdup_printf("%s/legacy/sentences/%s.txt", data_folder(), names[i]), *bytes = NULL;
    gsize len;
    assert_true(g_file_get_contents(file, &bytes, &len, NULL));
    g_autoptr(GString) out = g_string_new(NULL);
    char encoding[ENCODING_NAME_MAX];
    decode_bytes((const guint8 *)bytes, len, out, encoding);
    assert_int_equal(g_ascii_strcasecmp(encoding, names[i]), 0);
    assert_string_equal(out->str, want);
  }
}

static void real_viqr_decodes(void **state)
{
  (void)state;
  DATA_NEEDED("legacy/viqr/README.vn");
  g_autofree char *path = g_build_filename(data_folder(), "legacy", "viqr", "README.vn", NULL), *bytes = NULL;
  gsize len;
  assert_true(g_file_get_contents(path, &bytes, &len, NULL));
  g_autoptr(GString) out = g_string_new(NULL);
  char encoding[ENCODING_NAME_MAX];
  decode_bytes((const guint8 *)bytes, len, out, encoding);
  assert_string_equal(encoding, "VIQR");
  assert_non_null(strstr(out->str, "xvnkb là một chương trình hỗ trợ nhập tiếng Việt trong\n    môi trường X-Window."));
  assert_non_null(strstr(out->str, "Việt. Phần mềm được dựa trên GNU GPL license."));
  assert_non_null(strstr(out->str, "[xvnkb2-source]$ ./configure"));
}

/* Every third of the laws: all are Unicode, and none may change but for its canonical form. */
static void unicode_documents_stay_as_they_are(void **state)
{
  (void)state;
  DATA_NEEDED("laws");
  g_autofree char *folder = g_build_filename(data_folder(), "laws", NULL);
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  assert_non_null(dir);
  guint n = 0;
  for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
    g_autofree char *path = g_build_filename(folder, name, NULL), *bytes = NULL;
    gsize len;
    if (n++ % 3 != 0 || !g_file_get_contents(path, &bytes, &len, NULL))
      continue;
    g_autoptr(GString) out = g_string_new(NULL), want = g_string_new(NULL);
    char encoding[ENCODING_NAME_MAX];
    decode_bytes((const guint8 *)bytes, len, out, encoding);
    normal_append(want, bytes, len);
    if (!g_string_equal(out, want) || strcmp(encoding, "UTF-8") != 0)
      fail_msg("%s changed (%s)", name, encoding);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_document_comes_back_from_every_charset_of_the_c_library),
      cmocka_unit_test(odd_files_decode),
      cmocka_unit_test(lines_of_two_encodings_mix),
      cmocka_unit_test(windows_punctuation_survives_in_tcvn3),
      cmocka_unit_test(real_sentences_decode),
      cmocka_unit_test(real_viqr_decodes),
      cmocka_unit_test(unicode_documents_stay_as_they_are),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
