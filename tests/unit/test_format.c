/* The front door of the readers: what is recognised, what is refused, and the form that goes through a pipe. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/format.h"

typedef struct {
  const char *name; /* a sentence of behaviour */
  const char *file;
  const char *bytes;
  gsize len; /* 0: strlen */
  FormatReason reason;
  const char *format;
  const char *text; /* NULL: not looked at */
} FormatCase;

#define BYTES(literal) literal, sizeof literal - 1

static const FormatCase format_cases[] = {
    {"an empty file is empty", "a.txt", BYTES(""), FORMAT_EMPTY, "unknown", ""},
    {"plain UTF-8 is text as it stands", "a.txt", BYTES("Điều 1.\nPhạm vi\n"), FORMAT_OK, "text", "Điều 1.\nPhạm vi\n"},
    {"a byte order mark is not text", "a.txt", BYTES("\xEF\xBB\xBFxin"), FORMAT_OK, "text", "xin"},
    {"a name without extension is no obstacle", "README", BYTES("xin chào"), FORMAT_OK, "text", "xin chào"},
    {"UTF-16 with its mark is text", "a.txt", BYTES("\xFF\xFEx\0i\0n\0\n\0"), FORMAT_OK, "text", "xin\n"},
    {"UTF-16 big endian with its mark is text", "a.txt", BYTES("\xFE\xFF\0x\0i\0n\0\n"), FORMAT_OK, "text", "xin\n"},
    {"UTF-16 without its mark is text", "a.txt", BYTES("x\0i\0n\0 \0c\0h\0\xE0\0o\0\n\0"), FORMAT_OK, "text",
     "xin chào\n"},
    {"a NUL byte in text is a space", "a.txt", BYTES("số 15 của\0Bộ Tài chính quy định về giá"), FORMAT_OK, "text",
     "số 15 của Bộ Tài chính quy định về giá"},
    {"blanks alone are no text", "a.txt", BYTES(" \n\t\r\n"), FORMAT_NO_TEXT, "text", ""},
    {"a binary named .txt is refused as binary", "a.txt",
     BYTES("\x7F"
           "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0\x10\x8C\0\0\0\0\0\0"),
     FORMAT_BINARY, "unknown", ""},
    {"a binary of another name is unsupported", "a.exe", BYTES("MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0\xB8\0\0\0"),
     FORMAT_UNSUPPORTED, "unknown", ""},
    {"HTML named .doc is HTML", "a.doc", BYTES("<html><head></head><body>xin</body></html>"), FORMAT_OK, "html",
     "xin\n"},
    {"a picture is a scan when nothing is recognised", "a.txt", BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), FORMAT_SCAN,
     "image", ""},
    {"Markdown is known by its name", "a.md", BYTES("# Điều *1*\n"), FORMAT_OK, "markdown", "Điều 1\n"},
};

static void read_bytes(const char *name, const char *bytes, gsize len, gsize max_text, FormatResult *result)
{
  FormatInput input = {(const guint8 *)bytes, len, name, READ_LIMITS_DEFAULT, NULL};
  input.limits.max_text = max_text;
  format_result_init(result);
  format_read(&input, result);
}

static void every_kind_of_file_finds_its_reader_or_its_reason(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(format_cases); i++) {
    const FormatCase *c = &format_cases[i];
    g_auto(FormatResult) result;
    print_message("  %s\n", c->name);
    read_bytes(c->file, c->bytes, c->len, READ_LIMITS_DEFAULT.max_text, &result);
    assert_string_equal(format_reason_code(result.reason), format_reason_code(c->reason));
    assert_string_equal(result.format, c->format);
    if (c->text != NULL)
      assert_string_equal(result.text->str, c->text);
  }
}

static void every_reason_has_a_code_of_its_own_and_a_sentence(void **state)
{
  (void)state;
  g_autoptr(GHashTable) codes = g_hash_table_new(g_str_hash, g_str_equal);
  for (int i = 0; i < FORMAT_N_REASONS; i++) {
    assert_true(g_hash_table_add(codes, (gpointer)format_reason_code((FormatReason)i)));
    assert_true(g_str_has_suffix(format_reason_sentence((FormatReason)i), "."));
  }
  assert_true(format_reason_is_partial(FORMAT_OK));
  assert_true(format_reason_is_partial(FORMAT_TRUNCATED));
  assert_false(format_reason_is_partial(FORMAT_DAMAGED));
}

static void text_over_the_limit_is_cut_after_a_whole_line(void **state)
{
  static const char *const names[] = {"a.txt", "a.md", "a.html"};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    g_auto(FormatResult) result;
    g_autoptr(GString) text = g_string_new(i == 2 ? "<!doctype html><html><body>" : NULL);
    for (int n = 0; n < 100; n++)
      g_string_append(text, i == 2 ? "<p>một dòng</p>" : i == 1 ? "một dòng\n\n" : "một dòng\n");
    read_bytes(names[i], text->str, text->len, 250, &result);
    assert_int_equal(result.reason, FORMAT_TRUNCATED);
    assert_true(result.text->len > 200 && result.text->len <= 250);
    assert_true(g_str_has_suffix(result.text->str, "dòng\n"));
  }
}

static void a_huge_text_costs_no_more_than_the_limit(void **state)
{
  (void)state;
  g_auto(FormatResult) result;
  gsize len = (gsize)200 << 20;
  g_autofree char *text = g_malloc(len);
  memset(text, 'a', len);
  for (gsize i = 0; i < len; i += 64)
    text[i] = '\n';
  read_bytes("a.txt", text, len, (gsize)8 << 20, &result);
  assert_int_equal(result.reason, FORMAT_TRUNCATED);
  assert_true(result.text->len <= (gsize)8 << 20);
  assert_true(result.text->len > ((gsize)8 << 20) - 65);
}

static void a_text_without_line_ends_is_cut_at_a_blank(void **state)
{
  (void)state;
  g_auto(FormatResult) result;
  g_autoptr(GString) text = g_string_new(NULL);
  for (int n = 0; n < 5000; n++)
    g_string_append(text, "điều ");
  read_bytes("a.txt", text->str, text->len, 10000, &result);
  assert_int_equal(result.reason, FORMAT_TRUNCATED);
  assert_true(g_str_has_suffix(result.text->str, "điều\n"));
  assert_true(g_utf8_validate(result.text->str, -1, NULL));
}

static void invalid_utf8_never_reaches_the_text(void **state)
{
  (void)state;
  g_auto(FormatResult) result;
  static const char bytes[] = "Nghị quyết của Hội đồng nhân dân \xC3(\xFF về dự toán ngân sách và phân bổ ngân sách\n";
  read_bytes("a.txt", bytes, sizeof bytes - 1, READ_LIMITS_DEFAULT.max_text, &result);
  assert_int_equal(result.reason, FORMAT_OK);
  assert_true(g_utf8_validate(result.text->str, (gssize)result.text->len, NULL));
  assert_non_null(strstr(result.text->str, "phân bổ ngân sách"));
}

/* ---- the packed form ---- */

static GByteArray *packed(gboolean with_title)
{
  g_auto(FormatResult) result;
  format_result_init(&result);
  result.reason = FORMAT_TRUNCATED;
  result.format = "html";
  result.ocr = TRUE;
  g_strlcpy(result.encoding, "TCVN3", sizeof result.encoding);
  g_string_append(result.text, "Điều 1.\nĐiều 2.\n");
  static const PageStart pages[] = {{0, 1}, {sizeof "Điều 1.", 3}};
  g_array_append_vals(result.pages, pages, G_N_ELEMENTS(pages));
  g_array_append_vals(result.headings, pages + 1, 1);
  if (with_title)
    result.title = g_strdup("Nghị quyết");
  GByteArray *out = g_byte_array_new();
  format_result_pack(&result, out);
  return out;
}

static void what_is_packed_comes_back(void **state)
{
  (void)state;
  for (int with_title = 0; with_title < 2; with_title++) {
    g_autoptr(GByteArray) bytes = packed(with_title == 1);
    g_auto(FormatResult) result;
    format_result_init(&result);
    g_string_append(result.text, "old");
    assert_true(format_result_unpack(bytes->data, bytes->len, &result));
    assert_int_equal(result.reason, FORMAT_TRUNCATED);
    assert_string_equal(result.format, "html");
    assert_true(result.ocr);
    assert_string_equal(result.encoding, "TCVN3");
    assert_string_equal(result.text->str, "Điều 1.\nĐiều 2.\n");
    assert_int_equal(result.pages->len, 2);
    assert_int_equal(result.headings->len, 1);
    assert_int_equal(g_array_index(result.headings, PageStart, 0).start, sizeof "Điều 1.");
    assert_int_equal(g_array_index(result.pages, PageStart, 1).start, sizeof "Điều 1.");
    assert_int_equal(g_array_index(result.pages, PageStart, 1).number, 3);
    if (with_title)
      assert_string_equal(result.title, "Nghị quyết");
    else
      assert_null(result.title);
  }
}

static void cut_bytes_are_refused_at_every_length(void **state)
{
  (void)state;
  g_autoptr(GByteArray) bytes = packed(TRUE);
  for (gsize len = 0; len < bytes->len; len++) {
    g_autofree guint8 *copy = g_memdup2(bytes->data, len);
    FormatResult result;
    format_result_init(&result);
    assert_false(format_result_unpack(copy, len, &result));
    assert_null(result.text);
  }
}

static void changed_bytes_give_valid_text_or_are_refused(void **state)
{
  (void)state;
  g_autoptr(GByteArray) bytes = packed(TRUE);
  for (gsize at = 0; at < bytes->len; at++)
    for (guint bit = 0; bit < 8; bit++) {
      g_auto(FormatResult) result;
      bytes->data[at] ^= (guint8)(1u << bit);
      format_result_init(&result);
      if (format_result_unpack(bytes->data, bytes->len, &result)) {
        assert_true(g_utf8_validate_len(result.text->str, result.text->len, NULL));
        assert_true((guint)result.reason < FORMAT_N_REASONS);
        for (guint i = 0; i < result.pages->len; i++)
          assert_true(g_array_index(result.pages, PageStart, i).start < result.text->len);
      }
      bytes->data[at] ^= (guint8)(1u << bit);
    }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_kind_of_file_finds_its_reader_or_its_reason),
      cmocka_unit_test(every_reason_has_a_code_of_its_own_and_a_sentence),
      cmocka_unit_test(text_over_the_limit_is_cut_after_a_whole_line),
      cmocka_unit_test(a_huge_text_costs_no_more_than_the_limit),
      cmocka_unit_test(a_text_without_line_ends_is_cut_at_a_blank),
      cmocka_unit_test(invalid_utf8_never_reaches_the_text),
      cmocka_unit_test(what_is_packed_comes_back),
      cmocka_unit_test(cut_bytes_are_refused_at_every_length),
      cmocka_unit_test(changed_bytes_give_valid_text_or_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
