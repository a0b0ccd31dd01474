/* Entities that a document declares for itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glib.h>
#include <string.h>

#include "corpus/format/own_entities.h"

static void entities_stand_where_they_are_used(void **state)
{
  static const struct {
    const char *text, *want;
  } cases[] = {
      {"<!DOCTYPE html [<!ENTITY so \"Sở Y tế\">]><p>&so;.</p>", "<!DOCTYPE html ><p>Sở Y tế.</p>"},
      {"<?xml version='1.0'?>\n<!-- [x] -->\n<!doctype html PUBLIC \"-//a[b\" 'c' [\n<!ENTITY so 'Sở > Y'>\n] >&so;",
       "<?xml version='1.0'?>\n<!-- [x] -->\n<!doctype html PUBLIC \"-//a[b\" 'c'  >Sở > Y"},
      {"<!DOCTYPE a [<!ENTITY x \"&y; b\"><!ENTITY y \"<i>a</i>\">]>&x;", "<!DOCTYPE a ><i>a</i> b"},
      {"<!DOCTYPE a [<!ENTITY x \"1\"><!ENTITY x \"2\"><!-- ]> <!ENTITY y \"3\"> --><?p ]?><!ELEMENT a (b)>]>&x;&y;",
       "<!DOCTYPE a >1&y;"},
      {"<!DOCTYPE a [<!ENTITY % d '<!ENTITY x \"in\">'> %d; %no; ]>&x;", "<!DOCTYPE a >in"},
      {"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;", "<!DOCTYPE a >&x;"},
      {"<!DOCTYPE a [<!ENTITY x \"v\">]><![CDATA[&x;]]><!-- &x; -->&x; &amp; &nbsp; &#65; & x; &x",
       "<!DOCTYPE a ><![CDATA[&x;]]><!-- &x; -->v &amp; &nbsp; &#65; & x; &x"},
      {"<!DOCTYPE a [<!ENTITY lt \"&#38;#60;\"><!ENTITY less \"&#38;#60;\"><!ENTITY and \"A &#38; "
       "B\">]>&lt;&less;&and;",
       "<!DOCTYPE a >&lt;&#60;A &#38; B"},
      {"<!DOCTYPE a [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>x&a;y", "<!DOCTYPE a >x&a;y"},
      {"\xEF\xBB\xBF<!DOCTYPE a [<!ENTITY côngty \"Công ty\">]>&côngty;", "\xEF\xBB\xBF<!DOCTYPE a >Công ty"},
      {"<!DOCTYPE a [<!ENTITY x \"v", "<!DOCTYPE a "},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) got = own_entities_dup_expanded(cases[i].text, strlen(cases[i].text));
    assert_non_null(got);
    assert_string_equal(got->str, cases[i].want);
  }
}

static void a_document_without_its_own_is_left_alone(void **state)
{
  static const char *const cases[] = {"",
                                      "<p>&so;</p>",
                                      "<!DOCTYPE html><p>[1]</p>",
                                      "<!DOCTYPE html PUBLIC '[' >[",
                                      "<!DOCTYPE html",
                                      "text [<!DOCTYPE a [<!ENTITY x 'y'>]>"};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    assert_null(own_entities_dup_expanded(cases[i], strlen(cases[i])));
}

static void a_document_does_not_grow_without_end(void **state)
{
  (void)state;
  g_autoptr(GString) text = g_string_new("<!DOCTYPE a [<!ENTITY e0 \"haha\">");
  for (guint i = 1; i < 16; i++) {
    g_string_append_printf(text, "<!ENTITY e%u \"", i);
    for (guint k = 0; k < 10; k++)
      g_string_append_printf(text, "&e%u;", i - 1);
    g_string_append(text, "\">");
  }
  g_string_append(text, "]>&e15;");
  g_autoptr(GString) got = own_entities_dup_expanded(text->str, text->len);
  assert_true(got->len < 8u << 20);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(entities_stand_where_they_are_used),
      cmocka_unit_test(a_document_without_its_own_is_left_alone),
      cmocka_unit_test(a_document_does_not_grow_without_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
