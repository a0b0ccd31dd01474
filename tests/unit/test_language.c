/* Messages in the language of the reader. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/base/language.h"

static int speak_english(void **state)
{
  (void)state;
  return language_choose("en") ? 0 : -1;
}

static const char *spoken(void)
{
  return strcmp(_("There is no option %s."), "There is no option %s.") == 0 ? "en" : "vi";
}

static void a_message_is_said_in_the_chosen_language(void **state)
{
  (void)state;
  assert_string_equal(C_("last of a list", " or "), " or ");
  assert_true(language_choose("vi"));
  assert_string_equal(C_("last of a list", " or "), " hoặc ");
  assert_string_equal(_("There is no option %s."), "Không có tùy chọn %s.");
  assert_true(language_choose("en"));
  assert_string_equal(C_("last of a list", " or "), " or ");
}

static void what_has_no_translation_stays_as_it_is(void **state)
{
  (void)state;
  assert_true(language_choose("vi"));
  const char *const unknown[] = {"", "\n", "no such message", "\xff", "There is no option", "There is no option %s. "};
  for (guint i = 0; i < G_N_ELEMENTS(unknown); i++)
    assert_string_equal(language_message(unknown[i]), unknown[i]);
  assert_string_equal(C_("nowhere", "x"), "x");
  assert_string_equal(language_plural("one of none", "many of none", 1), "one of none");
  assert_string_equal(language_plural("one of none", "many of none", 0), "many of none");
}

static const struct {
  const char *name, *wanted, *language; /* NULL: not there */
} names[] = {
    {"its code", "vi", "vi"},
    {"a locale", "vi_VN", "vi"},
    {"a locale with its codeset", "vi_VN.UTF-8", "vi"},
    {"a codeset alone", "vi.utf8", "vi"},
    {"a modifier", "en@boldquot", "en"},
    {"another English", "en_GB.UTF-8", "en"},
    {"a longer code that begins alike", "vie", NULL},
    {"capitals", "VI", NULL},
    {"another language", "fr_FR.UTF-8", NULL},
    {"the locale without a language", "C.UTF-8", NULL},
    {"nothing", "", NULL},
};

static void a_language_is_known_by_the_names_of_locales(void **state)
{
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
    g_assert_true(language_choose("en"));
    gboolean found = language_choose(names[i].wanted);
    if (found != (names[i].language != NULL) || g_strcmp0(spoken(), found ? names[i].language : "en") != 0)
      fail_msg("%s: %s is %s", names[i].name, names[i].wanted, found ? spoken() : "not there");
  }
}

static const struct {
  const char *name, *languages, *all, *messages, *lang, *want;
} environments[] = {
    {"nothing is set", NULL, NULL, NULL, NULL, "en"},
    {"LANG", NULL, NULL, NULL, "vi_VN.UTF-8", "vi"},
    {"LC_MESSAGES before LANG", NULL, NULL, "vi_VN", "en_US.UTF-8", "vi"},
    {"LC_ALL before LC_MESSAGES", NULL, "en_US.UTF-8", "vi_VN", "vi_VN", "en"},
    {"empty is as if not set", "", "", "", "vi_VN.UTF-8", "vi"},
    {"LANG=C is English", NULL, NULL, NULL, "C", "en"},
    {"LANGUAGE counts for nothing in C", "vi", "C", NULL, "vi_VN", "en"},
    {"nor in POSIX", "vi", NULL, NULL, "POSIX", "en"},
    {"nor where nothing else is set", "vi", NULL, NULL, NULL, "en"},
    {"LANGUAGE before all others", "vi", NULL, NULL, "en_US.UTF-8", "vi"},
    {"LANGUAGE on a bare machine", "vi", NULL, NULL, "C.UTF-8", "vi"},
    {"the first that is there", "fr:vi:en", NULL, NULL, "de_DE.UTF-8", "vi"},
    {"English before Vietnamese", "en_GB:vi", NULL, NULL, "vi_VN", "en"},
    {"none of LANGUAGE is there", "fr:de", NULL, NULL, "vi_VN.UTF-8", "vi"},
    {"another language is English", NULL, NULL, NULL, "fr_FR.UTF-8", "en"},
};

static void set(const char *variable, const char *value)
{
  if (value != NULL)
    g_setenv(variable, value, TRUE);
  else
    g_unsetenv(variable);
}

static void the_environment_chooses_as_the_c_library_does(void **state)
{
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(environments); i++) {
    g_assert_true(language_choose("en"));
    set("LANGUAGE", environments[i].languages);
    set("LC_ALL", environments[i].all);
    set("LC_MESSAGES", environments[i].messages);
    set("LANG", environments[i].lang);
    language_choose_by_environment();
    if (g_strcmp0(spoken(), environments[i].want) != 0)
      fail_msg("%s: spoke %s", environments[i].name, spoken());
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup(a_message_is_said_in_the_chosen_language, speak_english),
      cmocka_unit_test_setup(what_has_no_translation_stays_as_it_is, speak_english),
      cmocka_unit_test_setup(a_language_is_known_by_the_names_of_locales, speak_english),
      cmocka_unit_test_setup(the_environment_chooses_as_the_c_library_does, speak_english),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
