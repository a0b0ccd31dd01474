/* File names made safe to print. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/base/escape.h"

static const struct {
  const char *name, *input, *want;
} cases[] = {
    {"Vietnamese names stay as they are", "/văn bản/Nghị định.doc", "/văn bản/Nghị định.doc"},
    {"a newline", "a\nb", "a\\nb"},
    {"a tab", "a\tb", "a\\tb"},
    {"a control of eight bits",
     "a\xc2\x9b"
     "31mb",
     "a\\xc2\\x9b31mb"},
    {"marks that change the order", "a\u200e\u200f\u061c\u202eb\u2067",
     "a\\xe2\\x80\\x8e\\xe2\\x80\\x8f\\xd8\\x9c\\xe2\\x80\\xaeb\\xe2\\x81\\xa7"},
    {"an escape sequence", "\033[31mred", "\\x1b[31mred"},
    {"a C1 control in UTF-8",
     "a\xc2\x9b"
     "1m",
     "a\\xc2\\x9b1m"},
    {"bytes that are not UTF-8", "x\xff\xc3", "x\\xff\\xc3"},
    {"a right-to-left override",
     "a\xe2\x80\xae"
     "txt.exe",
     "a\\xe2\\x80\\xaetxt.exe"},
    {"a backslash cannot be taken for an escape", "a\\nb", "a\\\\nb"},
    {"delete", "a\x7f", "a\\x7f"},
    {"nothing", "", ""},
};

static void names_become_one_safe_line(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = escape_dup(cases[i].input);
    if (g_strcmp0(got, cases[i].want) != 0)
      fail_msg("%s: got %s, want %s", cases[i].name, got, cases[i].want);
  }
}

static void a_nul_is_escaped_too(void **state)
{
  (void)state;
  g_autoptr(GString) out = g_string_new(NULL);
  escape_append(out, "a\0b", 3);
  assert_string_equal(out->str, "a\\x00b");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(names_become_one_safe_line),
      cmocka_unit_test(a_nul_is_escaped_too),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
