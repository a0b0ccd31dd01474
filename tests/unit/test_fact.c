/* The tables of facts and of relations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/names/fact.h"
#include "corpus/names/relation.h"
#include "indexer/store/record.h"
#include "indexer/store/schema.h"

/* Numbers that indexes out there were written with. */
static void the_numbers_of_fields_are_those_of_the_format(void **state)
{
  (void)state;
  static const struct {
    const char *name;
    guint number;
  } want[] = {{"number", 2},       {"type", 4},      {"type_code", 5}, {"issuer", 6},        {"place", 7},
              {"issued", 8},       {"effective", 9}, {"expires", 10},  {"title", 11},        {"signer", 12},
              {"signer_role", 13}, {"draft", 14},    {"replaces", 15}, {"amends", 16},       {"implements", 17},
              {"cites", 18},       {"encoding", 19}, {"format", 20},   {"ocr", 21},          {"reason", 22},
              {"repeals", 23},     {"corrects", 24}, {"based_on", 25}, {"consolidates", 26}, {"kind", 28},
              {"family", 29},      {"secrecy", 30},  {"copy", 31},     {"amended_by", 33},   {"suspends", 34},
              {"suspended_by", 35}};
  for (gsize i = 0; i < G_N_ELEMENTS(want); i++) {
    const FactRow *row = fact_row((FactField)want[i].number);
    if (!row || strcmp(row->name, want[i].name) != 0)
      fail_msg("field %u is %s, not %s", want[i].number, row ? row->name : "none", want[i].name);
  }
  assert_int_equal(FACT_PATH, 1);
  assert_int_equal(FACT_NUMBER_KEY, 3);
  assert_int_equal(FACT_CORRECTED, 27);
  assert_int_equal(FACT_FOLLOWING, RECORD_FIELD_FOLLOWING);
  assert_int_equal(FACT_PAGES, RECORD_FIELD_PAGES);
}

static void a_row_has_what_its_kind_of_value_needs(void **state)
{
  (void)state;
  const FactRow *row;
  for (guint i = 0; (row = fact_at(i)); i++) {
    assert_ptr_equal(fact_row(row->field), row);
    assert_non_null(row->name);
    assert_non_null(row->label);
    assert_int_equal(row->value == FACT_VALUE_CHOICE || row->value == FACT_VALUE_FLAG, row->choices[1] != NULL);
    assert_int_equal(row->value == FACT_VALUE_FLAG, row->yes != NULL);
    assert_int_equal(row->value == FACT_VALUE_DOCUMENT, relation_row(row->field) != NULL);
    assert_true(!(row->use & FACT_CORRECTABLE) || row->label_vi);
  }
}

/* Two rows in one place would hide each other. */
static void each_row_that_people_are_shown_comes_once(void **state)
{
  (void)state;
  const FactRow *row, *before = NULL;
  guint shown = 0, met = 0;
  for (guint i = 0; (row = fact_at(i)); i++)
    shown += row->shown > 0;
  for (row = NULL; (row = fact_next_shown(row)); before = row, met++)
    assert_true(!before || row->shown > before->shown);
  assert_int_equal(met, shown);
  assert_string_equal(fact_next_shown(NULL)->name, "title");
}

/* A letter that means two things would find what was not asked for. */
static void letters_of_relations_are_those_of_no_other_term(void **state)
{
  (void)state;
  static const char *const others[] = {SCHEMA_TERM_TITLE, SCHEMA_TERM_NUMBER, SCHEMA_TERM_CITES,  SCHEMA_TERM_DATE,
                                       SCHEMA_TERM_TYPE,  SCHEMA_TERM_ISSUER, SCHEMA_TERM_SIGNER, SCHEMA_TERM_PATH,
                                       SCHEMA_TERM_UID,   SCHEMA_TERM_HASH,   SCHEMA_TERM_FORMAT, SCHEMA_TERM_MARK};
  for (guint field = 0; field < FACT_N_FIELDS; field++) {
    const RelationRow *row = relation_row((FactField)field);
    for (gsize i = 0; row && row->term && i < G_N_ELEMENTS(others); i++)
      assert_int_not_equal(row->term[0], others[i][0]);
    assert_true(!row || row->kind == field);
    assert_true(!row || !row->name_term || g_str_has_prefix(row->name_term, row->term));
  }
}

/* The words that a manual page marks as names (.Cm) from the line that begins with from up to the one with to. */
static GPtrArray *read_names(const char *page, const char *from, const char *to)
{
  g_autofree char *text = NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  assert_true(g_file_get_contents(page, &text, NULL, NULL));
  char *start = strstr(text, from), *end = start ? strstr(start, to) : NULL;
  if (!end)
    fail_msg("%s has no part from \"%s\" to \"%s\"", page, from, to);
  *end = '\0';
  g_auto(GStrv) lines = g_strsplit(start, "\n", -1);
  for (char **line = lines; *line; line++) {
    char *marked = g_str_has_prefix(*line, ".It Cm ") ? *line + 7 : g_str_has_prefix(*line, ".Cm ") ? *line + 4 : NULL;
    g_auto(GStrv) words = marked ? g_strsplit_set(marked, " ,", -1) : NULL;
    for (char **word = words; word && *word; word++)
      if (g_ascii_islower(**word))
        g_ptr_array_add(names, g_strdup(*word));
  }
  g_ptr_array_add(names, NULL);
  return names;
}

static void check_name(const GPtrArray *names, const char *name, const char *where)
{
  if (!g_strv_contains((const char *const *)names->pdata, name))
    fail_msg("%s does not name %s", where, name);
}

static void the_manual_names_every_fact(void **state)
{
  (void)state;
  g_autoptr(GPtrArray) keys = read_names("query/tracuu-json.5", "\n.Ss A result", "\n.Ss The end of a query\n");
  g_autoptr(GPtrArray) sourced =
      read_names("query/tracuu-json.5", "\nThe fields are\n", "\nwith what the text says of it:");
  g_autoptr(GPtrArray) correctable =
      read_names("indexer/tracuu-index.1", "\nFields, with their Vietnamese names", "\n.Pp");
  guint n_sourced = 0, n_correctable = 0;
  const FactRow *row;
  for (guint i = 0; (row = fact_at(i)); i++) {
    check_name(keys, row->name, "the list of keys in tracuu-json(5)");
    if (row->use & FACT_SOURCED)
      check_name(sourced, row->name, "the list of facts in tracuu-json(5)");
    if (row->use & FACT_CORRECTABLE)
      check_name(correctable, row->name, "the list of fields in tracuu-index(1)");
    n_sourced += (row->use & FACT_SOURCED) != 0;
    n_correctable += (row->use & FACT_CORRECTABLE) != 0;
  }
  assert_int_equal(sourced->len - 1, n_sourced); /* and no other */
  assert_int_equal(correctable->len - 1, n_correctable);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_numbers_of_fields_are_those_of_the_format),
      cmocka_unit_test(a_row_has_what_its_kind_of_value_needs),
      cmocka_unit_test(each_row_that_people_are_shown_comes_once),
      cmocka_unit_test(letters_of_relations_are_those_of_no_other_term),
      cmocka_unit_test(the_manual_names_every_fact),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
