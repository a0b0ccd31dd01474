/* How a typed word may have come of another one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "query/suggest/slip.h"

static void the_word_that_was_meant_is_the_closest(void **state)
{
  (void)state;
  static const struct {
    const char *typed, *meant, *other;
  } cases[] = {
      /* a letter twice keeps the marks */
      {"lươngg", "lương", "lượng"},
      {"lưương", "lương", "lượng"},
      {"lươnng", "lương", "lượng"},
      {"thứcc", "thức", "thực"},
      {"nhhận", "nhận", "nhuận"},
      {"nhàà", "nhà", "nhãn"},
      {"đđất", "đất", "đạt"},
      /* exchanged */
      {"nàh", "nhà", "này"},
      {"ngỉh", "nghỉ", "nghị"},
      {"lơưng", "lương", "lượng"},
      {"tuhế", "thuế", "thuê"},
      {"ậlp", "lập", "lạp"},
      /* the key beside */
      {"giam", "gian", "giai"},
      {"zóa", "xóa", "tòa"},
      {"mhà", "nhà", "chà"},
      {"lkập", "lập", "lặp"},
      /* a tone key behind the tone */
      {"giáoj", "giáo", "giao"},
      {"nhàj", "nhà", "nhãn"},
      {"thửs", "thử", "thử thách"},
      /* other marks rather than other letters */
      {"phiễu", "phiếu", "phiu"},
      {"thuờng", "thường", "thông"},
      {"nhiễm", "nhiệm", "nhiêm túc"},
      /* a letter left out rather than two other marks and a letter */
      {"thâ", "thâm", "thì"},
      /* marks that nobody typed cost nothing */
      {"tinn", "tín", "kín"},
      {"duongg", "đường", "dượng gạo"},
  };
  guint failed = 0;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    guint near = slip_distance(cases[i].typed, cases[i].meant), far = slip_distance(cases[i].typed, cases[i].other);
    if (near > 0 && near < far)
      continue;
    print_error("%s: %s %u, %s %u\n", cases[i].typed, cases[i].meant, near, cases[i].other, far);
    failed++;
  }
  assert_int_equal(failed, 0);
  assert_int_equal(slip_distance("nhà", "nhà"), 0);
  assert_int_equal(slip_distance("nha", "nhà"), 0);
  assert_int_equal(slip_distance("", ""), 0);
  assert_int_equal(slip_distance("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a"), SLIP_FAR);
}

static void a_key_that_was_pressed_twice_is_taken_out(void **state)
{
  (void)state;
  static const struct {
    const char *word, *want; /* NULL = none */
  } cases[] = {
      {"lươngg", "lương"},   {"luuật", "luật"}, {"daanh", "danh"}, {"tàuu", "tàu"},
      {"NGƯỜII", "người"},   {"điềều", "điều"}, {"giáoo", "giáo"}, {"giáoj", "giáo"},
      {"chuuyển", "chuyển"}, {"nhhà", "nhà"},   {"luật", NULL},    {"conngười", NULL},
      {"bannganh", NULL},    {"baohiem", NULL}, {"nhàở", NULL},    {"côngviệc", NULL},
      {"giaos", NULL},       {"xyzzy", NULL},   {"", NULL},        {"ytế", NULL},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Syllable syllable;
    char spelling[SYLLABLE_SPELLING_MAX] = "";
    gboolean is = slip_undouble(cases[i].word, strlen(cases[i].word), &syllable);
    if (is)
      syllable_spell(syllable, spelling);
    if (g_strcmp0(is ? spelling : NULL, cases[i].want) != 0)
      fail_msg("%s: %s", cases[i].word, spelling);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_word_that_was_meant_is_the_closest),
      cmocka_unit_test(a_key_that_was_pressed_twice_is_taken_out),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
