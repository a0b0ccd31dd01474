/* Filters are read as people write them, and each thing has one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/filter.h"

typedef struct {
  Command base;
  GPtrArray *filters;
} Fixture;

static int begin(void **state)
{
  Fixture *fixture = g_new0(Fixture, 1);
  command_init(&fixture->base);
  fixture->filters = filter_list_new();
  *state = fixture;
  return 0;
}

static int end(void **state)
{
  Fixture *fixture = *state;
  command_clear(&fixture->base);
  g_ptr_array_unref(fixture->filters);
  g_free(fixture);
  return 0;
}

/* What is shown, and what is searched for: "shown | type | agency | from | to | query". */
static char *describe(const Fixture *fixture, const char *query)
{
  Command command;
  g_autoptr(GString) shown = g_string_new(NULL);
  filter_list_append(fixture->filters, &fixture->base, shown);
  assert_true(filter_command_init(&command, fixture->filters, &fixture->base, query, NULL));
  const Request *search = &command.search;
  g_string_append_printf(shown, " | %s | %s | %u | %u | %s", search->type != NULL ? search->type : "",
                         search->agency != NULL ? search->agency : "", search->from.year, search->to.year,
                         command.query);
  filter_command_clear(&command);
  return g_string_free(g_steal_pointer(&shown), FALSE);
}

static void filters_are_read_as_people_write_them(void **state)
{
  Fixture *fixture = *state;
  static const struct {
    const char *text, *query, *want;
  } cases[] = {
      {"loai=NĐ nam=2024", "a", "loai=NĐ nam=2024 | NĐ |  | 2024 | 2024 | a"},
      {"loại:NĐ năm=2020..2024", "a", "loại=NĐ năm=2020..2024 | NĐ |  | 2020 | 2024 | a"},
      {"-t NĐ --from 2020", "a", "t=NĐ from=2020 | NĐ |  | 2020 | 0 | a"},
      {"--type=NĐ,TT", "a", "type=NĐ,TT | NĐ,TT |  | 0 | 0 | a"},
      {"coquan=Bộ Tài chính tu=2019", "a", "coquan=Bộ Tài chính tu=2019 |  | Bộ Tài chính | 2019 | 0 | a"},
      {"coquan=\"Bộ Tài chính\" den=2019", "a", "coquan=Bộ Tài chính den=2019 |  | Bộ Tài chính | 0 | 2019 | a"},
      {"nguoiky=Phạm Minh Chính", "a", "nguoiky=Phạm Minh Chính |  |  | 0 | 0 | a nguoiky:\"Phạm Minh Chính\""},
      {"status=valid", "a OR b", "status=valid |  |  | 0 | 0 | (a OR b) status:valid"},
      {"title loai=NQ", "a", "title loai=NQ | NQ |  | 0 | 0 | a"},
      {"nam=2019..", "a", "nam=2019.. |  |  | 2019 | 0 | a"},
      {"loai=NĐ loai=TT", "a", "loai=TT | TT |  | 0 | 0 | a"},
      {"loai=NĐ type=", "a", " |  |  | 0 | 0 | a"}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    g_ptr_array_set_size(fixture->filters, 0);
    if (!filter_list_add(fixture->filters, cases[i].text, &fixture->base, &error))
      fail_msg("%s: %s", cases[i].text, error->message);
    g_autofree char *got = describe(fixture, cases[i].query);
    assert_string_equal(got, cases[i].want);
  }
}

static void a_filter_takes_the_place_of_what_was_said_before(void **state)
{
  Fixture *fixture = *state;
  assert_true(filter_list_add(fixture->filters, "loai=NĐ nam=2024", &fixture->base, NULL));
  assert_true(filter_list_add(fixture->filters, "--type TT", &fixture->base, NULL));
  filter_list_sort(fixture->filters, "newest");
  g_autofree char *both = describe(fixture, "a");
  assert_string_equal(both, "nam=2024 type=TT sort=newest | TT |  | 2024 | 2024 | a");
  filter_list_sort(fixture->filters, NULL);
  assert_true(filter_list_add(fixture->filters, "nam=", &fixture->base, NULL));
  g_autofree char *one = describe(fixture, "a");
  assert_string_equal(one, "type=TT | TT |  | 0 | 0 | a");
}

static void what_the_command_line_narrows_is_shown_too(void **state)
{
  Fixture *fixture = *state;
  static char program[] = "tracuu", interactive[] = "-i", type[] = "-tTT,NĐ", from[] = "--from=2020",
              to[] = "--to=2024", agency[] = "-aBTC", in[] = "--in=a/b", sort[] = "--sort=mới", title[] = "--title";
  char *argv[] = {program, interactive, type, from, to, agency, in, sort, title};
  static const struct {
    const char *text, *want;
  } cases[] = {
      {"", "type=TT,NĐ agency=BTC from=1/1/2020 to=31/12/2024 title sort=newest in=a/b"},
      {"loai=L", "agency=BTC from=1/1/2020 to=31/12/2024 title sort=newest in=a/b loai=L"},
      {"nam=2021 coquan=BYT", "title sort=newest in=a/b loai=L nam=2021 coquan=BYT"},
      {"nam= tu=2022", "to=31/12/2024 title sort=newest in=a/b loai=L coquan=BYT tu=2022"},
      {"sort=oldest hieuluc:còn", "to=31/12/2024 title in=a/b loai=L coquan=BYT tu=2022 sort=oldest hieuluc=còn"},
  };
  fixture->base.at_terminal = TRUE;
  assert_true(command_parse(&fixture->base, G_N_ELEMENTS(argv), argv, NULL));
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) shown = g_string_new(NULL);
    if (*cases[i].text)
      assert_true(filter_list_add(fixture->filters, cases[i].text, &fixture->base, NULL));
    filter_list_append(fixture->filters, &fixture->base, shown);
    assert_string_equal(shown->str, cases[i].want);
  }
}

static void what_is_no_filter_changes_nothing(void **state)
{
  Fixture *fixture = *state;
  static const struct {
    const char *text, *complaint;
  } cases[] = {
      {"đất", "\"đất\" is no filter: write what is wanted, such as loai=NĐ, coquan=BTC or nam=2024."},
      {"mau=đỏ", "\"mau=đỏ\" is no filter: write what is wanted, such as loai=NĐ, coquan=BTC or nam=2024."},
      {"--index=/", "\"--index=/\" is no filter: write what is wanted, such as loai=NĐ, coquan=BTC or nam=2024."},
      {"--batch=x", "\"--batch=x\" is no filter: write what is wanted, such as loai=NĐ, coquan=BTC or nam=2024."},
      {"coquan=\"Bộ", "The filter has a quotation mark that is not closed."},
      {"tu=2024 den=2020", "--from is later than --to: no document can be both."},
      {"loai=NĐ --limit=x", "--limit wants a number from 0 to 100000, not \"x\"."}};
  assert_true(filter_list_add(fixture->filters, "loai=QĐ", &fixture->base, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    assert_false(filter_list_add(fixture->filters, cases[i].text, &fixture->base, &error));
    assert_string_equal(error->message, cases[i].complaint);
    g_autofree char *got = describe(fixture, "a");
    assert_string_equal(got, "loai=QĐ | QĐ |  | 0 | 0 | a");
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(filters_are_read_as_people_write_them, begin, end),
      cmocka_unit_test_setup_teardown(a_filter_takes_the_place_of_what_was_said_before, begin, end),
      cmocka_unit_test_setup_teardown(what_the_command_line_narrows_is_shown_too, begin, end),
      cmocka_unit_test_setup_teardown(what_is_no_filter_changes_nothing, begin, end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
