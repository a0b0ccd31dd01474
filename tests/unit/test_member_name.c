/* What files inside files are called. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/member_name.h"

static void bytes_of_old_code_pages_are_read(void **state)
{
  static const struct {
    const char *name, *bytes, *sample;
    gboolean dos;
    const char *want;
  } cases[] = {
      {"UTF-8 without a word about it", "Biên bản.txt", NULL, TRUE, "Biên bản.txt"},
      {"Windows-1258", "C\xF4ng v\xE3n g\xFD\xD2i s\xF5\xD2.txt", NULL, TRUE, "Công văn gửi sở.txt"},
      {"TCVN3", "Quy\xD5t \xAE\xDEnh kh\xB8ng ngh\xDE.doc", NULL, TRUE, "Quyết định kháng nghị.doc"},
      {"DOS, where Vietnamese has the letters of French", "C\x93ng ty b\xA0n h\x85ng.txt", NULL, TRUE,
       "Công ty bán hàng.txt"},
      {"the same without a zip program",
       "Th\x93ng b\xA0o h\x95"
       "a h\x85ng.txt",
       NULL, FALSE, "Thông báo hòa hàng.txt"},
      {"DOS, another language",
       "\x9A"
       "bersicht.txt",
       NULL, TRUE, "Übersicht.txt"},
      {"Windows, another language",
       "\xDC"
       "bersicht.txt",
       NULL, FALSE, "Übersicht.txt"},
      {"one word, and others that tell", "s\xAA.txt", "Quy\xD5t \xAE\xDEnh kh\xB8ng ngh\xDE\nB\xB8o c\xB8o th\xB8ng\n",
       TRUE, "sê.txt"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) sample = g_string_new(cases[i].sample);
    g_autofree char *got = member_name_dup_utf8(cases[i].bytes, strlen(cases[i].bytes), sample, cases[i].dos);
    print_message("%s\n", cases[i].name);
    assert_string_equal(got, cases[i].want);
  }
}

static void names_are_safe_and_distinct(void **state)
{
  static const struct {
    const char *name, *want;
  } cases[] = {
      {"thư mục/a.txt", "thư mục/a.txt"},
      {"bie\xCC\x82n ba\xCC\x89n.txt", "biên bản.txt"}, /* decomposed */
      {"biên bản.txt", "biên bản (2).txt"},
      {"biên bản.txt", "biên bản (3).txt"},
      {"biên bản (2).txt", "biên bản (2) (2).txt"},
      {"in\\sub\\b.txt", "in/sub/b.txt"},
      {"../../up.txt", "up.txt"},
      {"/etc/absolute.txt", "etc/absolute.txt"},
      {"C:\\Users\\c.txt", "Users/c.txt"},
      {"./d//e/./f.txt", "d/e/f.txt"},
      {"a!/b.txt", "a_/b.txt"},
      {"esc\x1B[31m\n.txt", "esc [31m .txt"},
      {"bad\xFF.txt", "bad\uFFFD.txt"},
      {"..", "?"},
      {"", "? (2)"},
      {".htaccess", ".htaccess"},
      {".htaccess", ".htaccess (2)"},
  };
  (void)state;
  g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = member_name_dup_safe(cases[i].name, taken);
    assert_string_equal(got, cases[i].want);
  }
}

static void a_very_long_name_keeps_its_end(void **state)
{
  (void)state;
  g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) name = g_string_new(NULL);
  for (int i = 0; i < 1000; i++)
    g_string_append(name, "ế");
  g_string_append(name, ".txt");
  g_autofree char *got = member_name_dup_safe(name->str, taken);
  assert_true(strlen(got) <= MEMBER_NAME_MAX && g_utf8_validate(got, -1, NULL));
  assert_true(g_str_has_suffix(got, "ế.txt"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(bytes_of_old_code_pages_are_read),
      cmocka_unit_test(names_are_safe_and_distinct),
      cmocka_unit_test(a_very_long_name_keeps_its_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
