/* Files inside files: archives, and letters of Outlook with what is attached to them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/format.h"
#include "tests/unit/made_compound.h"
#include "tests/unit/made_zip.h"
#include "tests/unit/visits.h"

static void a_file_that_holds_no_others_is_visited_once(void **state)
{
  (void)state;
  visits_check("a.txt", (const guint8 *)"xin", 3, "-: ok text xin\n");
}

static void members_of_an_archive_are_read_each_for_itself(void **state)
{
  const MadeMember inner[] = {{"b.html", "<html><body>hai</body></html>"}};
  (void)state;
  g_autoptr(GByteArray) nested = made_zip(inner, 1);
  MadeZip outer;
  made_zip_init(&outer);
  made_zip_add(&outer, "thư mục/a.txt", "một", strlen("một"));
  made_zip_add(&outer, "__MACOSX/._a.txt", "x", 1);
  made_zip_add(&outer, "~$a.docx", "x", 1);
  made_zip_add(&outer, "trong.zip", nested->data, nested->len);
  made_zip_add(&outer, "c.exe", "MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0\xB8\0\0\0", 20);
  g_autoptr(GByteArray) zip = made_zip_finish(&outer);
  visits_check("a.zip", zip->data, zip->len,
               "thư mục/a.txt: ok text một\n"
               "trong.zip!/b.html: ok html hai|\n"
               "c.exe: unsupported unknown\n"
               "-: ok archive\n");
}

static void an_archive_without_text_says_so(void **state)
{
  const MadeMember members[] = {{"a.txt", " "}};
  (void)state;
  g_autoptr(GByteArray) zip = made_zip(members, 1);
  visits_check("a.zip", zip->data, zip->len, "a.txt: no-text text\n-: no-text archive\n");
}

static void an_archive_inside_is_told_only_when_something_is_wrong_with_it(void **state)
{
  const MadeMember blank[] = {{"a.txt", " "}};
  (void)state;
  g_autoptr(GByteArray) nested = made_zip(blank, 1);
  MadeZip outer;
  made_zip_init(&outer);
  made_zip_add(&outer, "trong.zip", nested->data, nested->len);
  made_zip_add(&outer, "b.txt", "b", 1);
  g_autoptr(GByteArray) zip = made_zip_finish(&outer);
  visits_check("a.zip", zip->data, zip->len,
               "trong.zip!/a.txt: no-text text\n"
               "trong.zip: no-text archive\n"
               "b.txt: ok text b\n"
               "-: ok archive\n");
}

static void the_visitor_ends_the_reading(void **state)
{
  const MadeMember members[] = {{"stop.txt", "a"}, {"b.txt", "b"}};
  (void)state;
  g_autoptr(GByteArray) zip = made_zip(members, 2);
  visits_check("a.zip", zip->data, zip->len, "stop.txt: ok text a\n");
}

static void archives_are_opened_to_a_depth(void **state)
{
  (void)state;
  g_autoptr(GString) log = g_string_new(NULL);
  const MadeMember first[] = {{"a.txt", "sâu"}};
  GByteArray *zip = made_zip(first, 1);
  for (int i = 0; i < (int)READ_LIMITS_DEFAULT.max_depth; i++) {
    MadeZip outer;
    made_zip_init(&outer);
    made_zip_add(&outer, "z.zip", zip->data, zip->len);
    g_byte_array_unref(zip);
    zip = made_zip_finish(&outer);
  }
  FormatInput input = {zip->data, zip->len, "z.zip", READ_LIMITS_DEFAULT, NULL};
  format_read_all(&input, visits_note, log);
  assert_null(strstr(log->str, "sâu"));
  assert_non_null(strstr(log->str, "z.zip!/z.zip!/z.zip!/z.zip: too-large archive\n"));
  assert_non_null(strstr(log->str, "-: too-large archive\n"));
  g_byte_array_unref(zip);
}

static void a_bomb_in_an_archive_costs_itself_alone(void **state)
{
  (void)state;
  gsize len = (gsize)200 << 20;
  g_autofree char *zeros = g_strnfill(len, ' ');
  const MadeMember members[] = {{"bomb.txt", zeros}, {"b.txt", "b"}};
  g_autoptr(GByteArray) zip = made_zip(members, 2);
  visits_check("a.zip", zip->data, zip->len, "bomb.txt: too-large unknown\nb.txt: ok text b\n-: ok archive\n");
}

/* A zip file in another, each with a.txt and b.txt of these contents. */
static GByteArray *made_twice(const char *a, const char *b)
{
  const MadeMember members[] = {{"a.txt", a}, {"b.txt", b}};
  g_autoptr(GByteArray) inner = made_zip(members, 2);
  MadeZip outer;
  made_zip_init(&outer);
  made_zip_add(&outer, "trong.zip", inner->data, inner->len);
  made_zip_add(&outer, "a.txt", a, strlen(a));
  made_zip_add(&outer, "b.txt", b, strlen(b));
  return made_zip_finish(&outer);
}

static const struct {
  guint max_documents;
  const char *want;
} budgets[] = {
    {4, "trong.zip!/a.txt: ok text một\ntrong.zip!/b.txt: ok text hai\n"
        "a.txt: ok text một\nb.txt: ok text hai\n-: ok archive\n"},
    {3, "trong.zip!/a.txt: ok text một\ntrong.zip!/b.txt: ok text hai\n"
        "a.txt: ok text một\n-: too-large archive\n"},
    {1, "trong.zip!/a.txt: ok text một\n-: too-large archive\n"},
    {0, "-: too-large archive\n"},
};

static void a_file_gives_so_much_however_archives_are_nested_in_it(void **state)
{
  (void)state;
  g_autoptr(GByteArray) zip = made_twice("một", "hai");
  for (gsize i = 0; i < G_N_ELEMENTS(budgets); i++) {
    g_autoptr(GString) log = g_string_new(NULL);
    FormatInput input = {zip->data, zip->len, "a.zip", READ_LIMITS_DEFAULT, NULL};
    input.limits.max_documents = budgets[i].max_documents;
    format_read_all(&input, visits_note, log);
    assert_string_equal(log->str, budgets[i].want);
  }
}

static gboolean add_up(const char *member, const FormatResult *result, gpointer data)
{
  gsize *sum = data;
  sum[0] += result->text->len;
  sum[1] = member == NULL ? (gsize)result->reason : sum[1];
  return TRUE;
}

static void the_text_of_all_documents_in_a_file_is_bounded_together(void **state)
{
  (void)state;
  g_autofree char *long_text = g_strnfill(60000, 'a');
  g_autoptr(GByteArray) zip = made_twice(long_text, long_text); /* each archive by itself is within the limit */
  FormatInput input = {zip->data, zip->len, "a.zip", READ_LIMITS_DEFAULT, NULL};
  input.limits.max_archive = 150000;
  gsize sum[2] = {0, 0};
  format_read_all(&input, add_up, sum);
  assert_int_equal(sum[0], 120000);
  assert_int_equal(sum[1], FORMAT_TOO_LARGE);
}

static void a_cut_archive_gives_what_is_there(void **state)
{
  const MadeMember members[] = {{"a.txt", "a"}, {"b.txt", "b"}};
  (void)state;
  g_autoptr(GByteArray) zip = made_zip(members, 2);
  for (gsize n = 4; n < zip->len; n++) {
    g_autoptr(GString) log = g_string_new(NULL);
    g_autofree guint8 *copy = g_memdup2(zip->data, n);
    FormatInput input = {copy, n, "a.zip", READ_LIMITS_DEFAULT, NULL};
    format_read_all(&input, visits_note, log);
    assert_true(log->len > 0);
  }
}

static GByteArray *made_utf16(const char *text)
{
  GByteArray *out = g_byte_array_new();
  for (; *text != '\0'; text = g_utf8_next_char(text))
    made_u16(out, g_utf8_get_char(text));
  return out;
}

static GByteArray *made_bytes(const char *text)
{
  GByteArray *out = g_byte_array_new();
  made_text(out, text);
  return out;
}

static void a_letter_of_outlook_gives_its_fields_its_text_and_its_files(void **state)
{
  (void)state;
  GByteArray *properties = g_byte_array_new();
  made_pad(properties, 32);
  made_u32(properties, 0x00390040);
  made_u32(properties, 0);
  made_u32(properties, 0x4A2FE800); /* 2012-03-05 01:00 UTC */
  made_u32(properties, 0x01CCFA6B);
  const MadeStream streams[] = {
      {"__properties_version1.0", properties},
      {"__substg1.0_0037001F", made_utf16("Giấy mời\thọp")},
      {"__substg1.0_0C1A001E", made_bytes("Nguyen Van An")},
      {"__substg1.0_5D01001F", made_utf16("a@b.vn")},
      {"__substg1.0_1000001F", made_utf16("Kính gửi\r\nanh chị")},
      {"__attach_version1.0_#00000000/", g_byte_array_new()},
      {"__substg1.0_37010102", made_bytes("xin chào")},
      {"__substg1.0_3707001F", made_utf16("Đơn.txt")},
  };
  g_autoptr(GByteArray) file = made_compound(streams, G_N_ELEMENTS(streams));
  visits_check("a.msg", file->data, file->len,
               "Đơn.txt: ok text xin chào\n"
               "-: ok msg Giấy mời họp|From: Nguyen Van An <a@b.vn>|Date: 5/3/2012 01:00 UTC|Kính gửi|anh chị|\n");
}

static void a_letter_of_outlook_without_plain_text_is_read_from_its_page(void **state)
{
  (void)state;
  const MadeStream streams[] = {
      {"__properties_version1.0", made_bytes("x")},
      {"__substg1.0_10130102", made_bytes("<html><body><p>Kính gửi</p></body></html>")},
      {"__attach_version1.0_#00000000/", g_byte_array_new()},
      {"__substg1.0_37010102", made_bytes("PNG")},
      {"__substg1.0_3707001F", made_utf16("logo.png")},
  };
  g_autoptr(GByteArray) file = made_compound(streams, G_N_ELEMENTS(streams));
  visits_check("a.msg", file->data, file->len, "-: ok msg Kính gửi|\n");
}

static void a_letter_of_outlook_may_have_its_text_in_packed_rtf(void **state)
{
  /* The example of [MS-OXRTFCP] 3.1: "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"; 3.2: a run that repeats itself;
   * one that is not packed; one cut off. */
  static const guint8 hello[] =
      "\x2d\0\0\0\x2b\0\0\0LZFu\xf1\xc5\xc7\xa7\x03\0\x0a\0rcpg125\x42\x32\x0a\xf3 hel\x09\0 bw\x05\xb0"
      "ld}\x0a\x80\x0f\xa0";
  static const guint8 repeats[] = "\x1a\0\0\0\x1c\0\0\0LZFu\xe2\xd4\x4b\x51\x41\0\x04 WXYZ\x0d\x6e\x7d\x01\x0e\xb0";
  static const guint8 plain[] = "\x16\0\0\0\x0a\0\0\0MELA\0\0\0\0{\\rtf1 xin}";
  static const struct {
    const guint8 *bytes;
    gsize len;
    const char *want;
  } cases[] = {
      {hello, sizeof hello - 1, "-: ok msg hello world|\n"},
      {repeats, sizeof repeats - 1, "-: ok msg WXYZWXYZWXYZWXYZWXYZ|\n"},
      {plain, sizeof plain - 1, "-: ok msg xin|\n"},
      {hello, 40, "-: ok msg hello w|\n"},
      {hello, 12, "-: no-text msg\n"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    GByteArray *rtf = g_byte_array_new();
    g_byte_array_append(rtf, cases[i].bytes, (guint)cases[i].len);
    const MadeStream streams[] = {{"__properties_version1.0", made_bytes("x")}, {"__substg1.0_10090102", rtf}};
    g_autoptr(GByteArray) file = made_compound(streams, G_N_ELEMENTS(streams));
    visits_check("a.msg", file->data, file->len, cases[i].want);
  }
}

static void a_letter_attached_to_a_letter_of_outlook_is_part_of_it(void **state)
{
  (void)state;
  const MadeStream streams[] = {
      {"__properties_version1.0", made_bytes("x")},
      {"__substg1.0_0037001F", made_utf16("Một")},
      {"__attach_version1.0_#00000000/", g_byte_array_new()},
      {"__substg1.0_3701000D/", g_byte_array_new()},
      {"__properties_version1.0", made_bytes("x")},
      {"__substg1.0_0037001F", made_utf16("Hai")},
      {"__substg1.0_1000001F", made_utf16("Trong")},
      {"__attach_version1.0_#00000000/", g_byte_array_new()},
      {"__substg1.0_37010102", made_bytes("xin")},
      {"__substg1.0_370E001F", made_utf16("text/plain")},
  };
  g_autoptr(GByteArray) file = made_compound(streams, G_N_ELEMENTS(streams));
  visits_check("a.msg", file->data, file->len, "part-1.txt: ok text xin\n-: ok msg Một|Hai|Trong|\n");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_file_that_holds_no_others_is_visited_once),
      cmocka_unit_test(members_of_an_archive_are_read_each_for_itself),
      cmocka_unit_test(an_archive_without_text_says_so),
      cmocka_unit_test(an_archive_inside_is_told_only_when_something_is_wrong_with_it),
      cmocka_unit_test(the_visitor_ends_the_reading),
      cmocka_unit_test(archives_are_opened_to_a_depth),
      cmocka_unit_test(a_file_gives_so_much_however_archives_are_nested_in_it),
      cmocka_unit_test(the_text_of_all_documents_in_a_file_is_bounded_together),
      cmocka_unit_test(a_bomb_in_an_archive_costs_itself_alone),
      cmocka_unit_test(a_cut_archive_gives_what_is_there),
      cmocka_unit_test(a_letter_of_outlook_gives_its_fields_its_text_and_its_files),
      cmocka_unit_test(a_letter_attached_to_a_letter_of_outlook_is_part_of_it),
      cmocka_unit_test(a_letter_of_outlook_may_have_its_text_in_packed_rtf),
      cmocka_unit_test(a_letter_of_outlook_without_plain_text_is_read_from_its_page),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
