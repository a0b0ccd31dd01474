#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/text/plain.h"

static const struct {
  const char *name, *input, *want;
} cases[] = {
    {"a heading in bold", "**Điều 5.** Phạm vi", "Điều 5. Phạm vi"},
    {"bold within a word", "cây trồng chính**.**", "cây trồng chính."},
    {"two stretches in bold", "cơ quan** **và", "cơ quan và"},
    {"bold and slanted", "***g) (được bãi bỏ)***", "g) (được bãi bỏ)"},
    {"bold in parentheses", "(Điều 210**).*", "(Điều 210).*"},
    {"a sign of multiplication", "Hcb * Hln", "Hcb * Hln"},
    {"a star that begins a line", "* Ghi chú", "* Ghi chú"},
    {"the sign of a footnote", "Đối tượng (**) khác", "Đối tượng (**) khác"},
    {"a rule", "trên\n***\ndưới", "trên *** dưới"},
    {"nothing but white space", " \t\n", ""},
    {"white space", "  một \n\t hai", "một hai"},
};

static void emphasis_and_white_space_are_left_out(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    gsize len = strlen(cases[i].input);
    plain_append(out, cases[i].input, len, 0, len);
    if (strcmp(out->str, cases[i].want) != 0)
      fail_msg("%s: got %s, want %s", cases[i].name, out->str, cases[i].want);
  }
}

/* A snippet is put together of words and what lies between them. */
static void pieces_are_as_the_whole(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    gsize len = strlen(cases[i].input);
    for (gsize at = 0; at < len; at++)
      plain_append(out, cases[i].input, len, at, at + 1);
    if (strcmp(out->str, cases[i].want) != 0)
      fail_msg("%s: got %s, want %s", cases[i].name, out->str, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(emphasis_and_white_space_are_left_out),
      cmocka_unit_test(pieces_are_as_the_whole),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
