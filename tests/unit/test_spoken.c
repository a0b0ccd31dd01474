/* A line of a session is understood in both languages, with and without marks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/shell/spoken.h"

static void commands_have_names_in_both_languages(void **state)
{
  (void)state;
  static const struct {
    const char *line;
    SpokenKind kind;
    const char *text;
  } cases[] = {{"đất đai", SPOKEN_QUERY, "đất đai"},
               {"  so:30/2020 ", SPOKEN_QUERY, "so:30/2020"},
               {"", SPOKEN_NEXT, ""},
               {"   ", SPOKEN_NEXT, ""},
               {":", SPOKEN_NEXT, ""},
               {": ", SPOKEN_NEXT, ""},
               {":3", SPOKEN_SHOW, "3"},
               {": 3", SPOKEN_SHOW, "3"},
               {":30/2020/NĐ-CP", SPOKEN_SHOW, "30/2020/NĐ-CP"},
               {":xem 3", SPOKEN_SHOW, "3"},
               {":xem3", SPOKEN_SHOW, "3"},
               {":XEM  3", SPOKEN_SHOW, "3"},
               {":show Luật Đất đai", SPOKEN_SHOW, "Luật Đất đai"},
               {":lienquan 12", SPOKEN_RELATED, "12"},
               {":liên quan 12", SPOKEN_RELATED, "12"},
               {":lien-quan 12", SPOKEN_RELATED, "12"},
               {":related 12", SPOKEN_RELATED, "12"},
               {":trích 3", SPOKEN_CITE, "3"},
               {":trích dẫn 3", SPOKEN_CITE, "3"},
               {":trích dẫn3", SPOKEN_CITE, "3"},
               {":cite 3", SPOKEN_CITE, "3"},
               {":chép 3", SPOKEN_COPY, "3"},
               {":mở 3", SPOKEN_OPEN, "3"},
               {":mo 3", SPOKEN_OPEN, "3"},
               {":open 3", SPOKEN_OPEN, "3"},
               {":mục lục 3", SPOKEN_OUTLINE, "3"},
               {":mới", SPOKEN_NEWEST, ""},
               {":mới nhất", SPOKEN_NEWEST, ""},
               {":moi", SPOKEN_NEWEST, ""},
               {":Newest", SPOKEN_NEWEST, ""},
               {":phù hợp", SPOKEN_BEST, ""},
               {":lọc", SPOKEN_FILTER, ""},
               {":loc loai=NĐ nam=2024", SPOKEN_FILTER, "loai=NĐ nam=2024"},
               {":filter -t NĐ", SPOKEN_FILTER, "-t NĐ"},
               {":giúp", SPOKEN_HELP, ""},
               {":trợ giúp", SPOKEN_HELP, ""},
               {":help", SPOKEN_HELP, ""},
               {":thoát", SPOKEN_QUIT, ""},
               {":quit", SPOKEN_QUIT, ""}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_auto(Spoken) spoken = {0};
    spoken_read(cases[i].line, &spoken);
    if (spoken.kind != cases[i].kind || strcmp(spoken.text, cases[i].text) != 0)
      fail_msg("\"%s\" was taken for %d \"%s\"", cases[i].line, (int)spoken.kind, spoken.text);
    assert_null(spoken.complaint);
  }
}

static void a_wrong_command_gets_one_sentence(void **state)
{
  (void)state;
  static const struct {
    const char *line, *complaint;
  } cases[] = {{":shwo 3", "There is no command :shwo. Did you mean :show?"},
               {":lienqaun 3", "There is no command :lienqaun. Did you mean :lienquan?"},
               {":thaot", "There is no command :thaot. Did you mean :thoat?"},
               {":zzzzzz", "There is no command :zzzzzz; :help lists those there are."},
               {":xem", "Which one? Write :xem 3 for the third result."},
               {":mở ", "Which one? Write :mo 3 for the third result."},
               {":mới 3", ":moi stands alone on its line."},
               {":quit now", ":quit stands alone on its line."},
               {":\xff\xfe", "There is no command :\xef\xbf\xbd\xef\xbf\xbd; :help lists those there are."}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_auto(Spoken) spoken = {0};
    spoken_read(cases[i].line, &spoken);
    assert_int_equal(spoken.kind, SPOKEN_WRONG);
    assert_string_equal(spoken.complaint, cases[i].complaint);
  }
}

static void every_name_is_the_name_of_a_command(void **state)
{
  (void)state;
  const char *name;
  for (guint i = 0; (name = spoken_name(i)); i++) {
    g_auto(Spoken) alone = {0}, with = {0};
    g_autofree char *line = g_strconcat(":", name, NULL), *more = g_strconcat(":", name, " 3", NULL);
    spoken_read(line, &alone);
    spoken_read(more, &with);
    assert_true(alone.kind != SPOKEN_WRONG || with.kind != SPOKEN_WRONG);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(commands_have_names_in_both_languages),
      cmocka_unit_test(a_wrong_command_gets_one_sentence),
      cmocka_unit_test(every_name_is_the_name_of_a_command),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
