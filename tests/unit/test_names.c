/* The tables of names (corpus/names/ *.txt) as people read and change them: what every row says is what the program
 * knows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/names/abbreviations.h"
#include "corpus/names/docnum.h"
#include "corpus/names/docnum_codes.h"
#include "corpus/names/everyday.h"
#include "corpus/names/fields.h"
#include "corpus/names/offices.h"
#include "corpus/names/places.h"
#include "corpus/names/types.h"
#include "corpus/text/fold.h"
#include "corpus/text/normal.h"
#include "corpus/text/syllable.h"

#define COLUMNS 7

typedef struct {
  guint line;
  char *columns[COLUMNS]; /* "" = nothing */
} TableRow;

static void clear_row(gpointer data)
{
  for (guint i = 0; i < COLUMNS; i++)
    g_free(((TableRow *)data)->columns[i]);
}

/* The rows of a table, lines that go on joined. */
static GArray *read_table(const char *path)
{
  g_autofree char *text = NULL;
  gsize len;
  if (!g_file_get_contents(path, &text, &len, NULL))
    fail_msg("%s cannot be read", path);
  assert_true(normal_is_canonical(text, len));
  GArray *rows = g_array_new(FALSE, TRUE, sizeof(TableRow));
  g_array_set_clear_func(rows, clear_row);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    if (g_utf8_strlen(lines[i], -1) >= 120)
      fail_msg("%s:%u is longer than 119 characters", path, i + 1);
    if (*lines[i] == '#' || *lines[i] == '\0')
      continue;
    g_autoptr(GString) row = g_string_new(lines[i]);
    guint first = i + 1;
    while (lines[i + 1] && *lines[i + 1] == ' ')
      g_string_append(row, lines[++i]);
    TableRow read = {.line = first};
    g_auto(GStrv) columns = g_strsplit(row->str, "|", -1);
    if (g_strv_length(columns) > COLUMNS)
      fail_msg("%s:%u has too many columns", path, first);
    for (guint j = 0, n = g_strv_length(columns); j < COLUMNS; j++) {
      const char *column = j < n ? g_strstrip(columns[j]) : "";
      read.columns[j] = g_strdup(g_str_equal(column, "-") ? "" : column);
    }
    g_array_append_val(rows, read);
  }
  assert_true(rows->len > 10);
  return rows;
}

static GStrv split_names(const char *column)
{
  GStrv names = g_strsplit(column, ";", -1);
  for (char **name = names; *name; name++)
    assert_true(*g_strstrip(*name) || !names[1]);
  if (names[0] && !*names[0])
    names[0] = (g_free(names[0]), NULL);
  return names;
}

static gboolean is_one_of(const char *word, const char *const *words)
{
  return g_strv_contains(words, word);
}

/* As a reader of numbers folds a code; NULL when it is more than letters. */
static char *folded_code(const char *code)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, code, strlen(code));
  g_string_replace(folded, "&", "", 0);
  return strspn(folded->str, "abcdefghijklmnopqrstuvwxyz") == folded->len ? g_strdup(folded->str) : NULL;
}

/* ---- offices ---- */

static void check_office_code(const TableRow *row, const char *code)
{
  g_autofree char *folded = folded_code(code);
  const DocnumIssuerCode *in_number = folded ? docnum_codes_issuer(folded) : NULL;
  if (folded && (!in_number || in_number->party != g_str_equal(row->columns[1], "party")))
    fail_msg("offices.txt:%u: %s is not its code in numbers", row->line, code);
  if (*row->columns[3] == '(')
    return;
  const Issuer *found = offices_find(code, strlen(code));
  if (!found || (strcmp(found->name, row->columns[3]) && strcmp(found->code, row->columns[0])))
    fail_msg("offices.txt:%u: %s finds %s", row->line, code, found ? found->name : "nothing");
}

static void check_office_name(const TableRow *row, const char *name, GHashTable *seen)
{
  gsize len = 0;
  if (!g_hash_table_add(seen, g_strdup(name)))
    fail_msg("offices.txt:%u: there are two of %s", row->line, name);
  const Issuer *found = offices_find(name, strlen(name));
  if (!found || strcmp(found->name, row->columns[3]) || strcmp(found->code, row->columns[0]))
    fail_msg("offices.txt:%u: %s finds %s", row->line, name, found ? found->name : "nothing");
  if (offices_scan(name, strlen(name), FALSE, &len) != found || len != strlen(name))
    fail_msg("offices.txt:%u: %s is not read in text", row->line, name);
}

static void check_successor(const TableRow *row, const Issuer *office)
{
  const Issuer *heir = office->successor ? offices_find(office->successor, strlen(office->successor)) : NULL;
  if (!office->successor && !*row->columns[4])
    return;
  int year = atoi(row->columns[4]);
  if (!heir || heir == office || !g_str_has_suffix(row->columns[4], office->successor) ||
      strcmp(heir->code, office->successor))
    fail_msg("offices.txt:%u: %s leads to no office", row->line, row->columns[4]);
  if (year < 1945 || year > 2100 || office->until != year || (heir->until && heir->until < year))
    fail_msg("offices.txt:%u: nothing can have taken over in %s", row->line, row->columns[4]);
}

static void every_office_is_known_by_its_names_and_codes(void **state)
{
  (void)state;
  static const char *const families[] = {"state", "party", "mass", NULL}, *const levels[] = {"central", "province",
                                                                                             "district", "local", NULL};
  g_autoptr(GArray) rows = read_table("corpus/names/offices.txt");
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;
  for (guint i = 0; i < rows->len; i++) {
    const TableRow *row = &g_array_index(rows, TableRow, i);
    g_auto(GStrv) codes = split_names(row->columns[5]), names = split_names(row->columns[6]);
    if (!is_one_of(row->columns[1], families) || !is_one_of(row->columns[2], levels))
      fail_msg("offices.txt:%u: neither family nor level may be so called", row->line);
    check_office_code(row, row->columns[0]);
    for (char **code = codes; *code; code++)
      check_office_code(row, *code);
    if (*row->columns[3] == '(')
      continue;
    const Issuer *office = offices_get(n++);
    assert_non_null(office);
    assert_string_equal(office->name, row->columns[3]);
    assert_string_equal(families[office->family], row->columns[1]);
    assert_string_equal(levels[office->level], row->columns[2]);
    check_office_name(row, office->name, seen);
    for (char **name = names; *name; name++)
      check_office_name(row, *name, seen);
    check_successor(row, office);
  }
  assert_null(offices_get(n));
}

/* Codes as documents print them, in numbers that they carry. */
static void codes_are_read_in_numbers(void **state)
{
  (void)state;
  static const struct {
    const char *number, *type, *issuer;
  } cases[] = {{"30/2020/NĐ-CP", "NĐ", "CP"},
               {"02/2007/TT-BTS", "TT", "BTS"},
               {"1442/1999/QĐ-TCĐC", "QĐ", "TCĐC"},
               {"36-HD/VPTW", "HD", "VPTW"},
               {"15-QĐ/ĐUK", "QĐ", "ĐUK"},
               {"01/2018/KHLT-BCA- TANDTC", "KHLT", "BCA-TANDTC"},
               {"1234/TCTK", "", "TCTK"},
               {"100/KBNN", "", "KBNN"},
               {"100/SỐ", NULL, NULL}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    DocNum number = {0};
    gsize n = docnum_scan(cases[i].number, strlen(cases[i].number), DOCNUM_IN_TEXT, &number);
    if ((cases[i].type != NULL) != (n == strlen(cases[i].number)) ||
        (n && (g_strcmp0(number.type, cases[i].type) || g_strcmp0(number.issuer, cases[i].issuer))))
      fail_msg("%s: %zu bytes, type \"%s\", issuer \"%s\"", cases[i].number, (size_t)n, number.type, number.issuer);
  }
}

/* ---- types ---- */

static void every_type_is_known_by_its_name_and_code(void **state)
{
  (void)state;
  static const char *const strengths[] = {"weak", "first", "loose", NULL}, *const forces[] = {"law",      "decree",
                                                                                              "decision", "circular",
                                                                                              "other",    "",
                                                                                              NULL};
  g_autoptr(GArray) rows = read_table("corpus/names/types.txt");
  for (guint i = 0; i < rows->len; i++) {
    const TableRow *row = &g_array_index(rows, TableRow, i);
    const char *code = row->columns[0], *name = row->columns[3];
    if (!is_one_of(row->columns[2], forces))
      fail_msg("types.txt:%u: there is no force \"%s\"", row->line, row->columns[2]);
    if (*row->columns[4]) {
      g_autofree char *folded = folded_code(code);
      g_auto(GStrv) words = g_strsplit(row->columns[4], " ", 2);
      const DocnumTypeCode *in_number = docnum_codes_type(folded, code);
      if (!in_number || strcmp(in_number->code, code) || strcmp(strengths[in_number->strength], words[0]) ||
          in_number->joint != (words[1] && g_str_equal(words[1], "joint")))
        fail_msg("types.txt:%u: %s is read as %s in numbers", row->line, code, in_number ? in_number->code : "nothing");
    }
    if (*name == '(')
      continue;
    const DocType *named = types_find(name, strlen(name)), *coded = types_find(code, strlen(code));
    if (!named || strcmp(named->code, code) || strcmp(named->name, name))
      fail_msg("types.txt:%u: %s finds %s", row->line, name, named ? named->code : "nothing");
    if (coded != named)
      fail_msg("types.txt:%u: %s finds %s", row->line, code, coded ? coded->name : "nothing");
    assert_int_equal((named->families & TYPES_STATE) != 0, strstr(row->columns[1], "state") != NULL);
    assert_int_equal((named->families & TYPES_PARTY) != 0, strstr(row->columns[1], "party") != NULL);
  }
}

/* ---- fields ---- */

static void check_field(const TableRow *row, const char *name, FieldsUse use, guint *field)
{
  FieldId found;
  gboolean known = fields_find(name, strlen(name), use, &found);
  const char *printed = row->columns[use == FIELDS_IN_QUERY ? 1 : 0];
  if (*printed && (!known || strcmp(fields_name(found, use), printed)))
    fail_msg("fields.txt:%u: %s is %s", row->line, name, known ? fields_name(found, use) : "nothing");
  if (*printed)
    *field = found;
}

static void every_field_is_known_by_its_names(void **state)
{
  (void)state;
  static const FieldsUse uses[] = {FIELDS_IN_QUERY, FIELDS_IN_CORRECTION};
  g_autoptr(GArray) rows = read_table("corpus/names/fields.txt");
  for (guint i = 0; i < rows->len; i++) {
    const TableRow *row = &g_array_index(rows, TableRow, i);
    g_auto(GStrv) names = split_names(row->columns[2]);
    guint field = G_MAXUINT;
    for (gsize u = 0; u < G_N_ELEMENTS(uses); u++) {
      for (guint j = 0; j < 2; j++)
        if (*row->columns[j])
          check_field(row, row->columns[j], uses[u], &field);
      for (char **name = names; *name; name++)
        check_field(row, *name, uses[u], &field);
    }
    assert_int_equal(field, i);
  }
}

/* ---- abbreviations ---- */

static void every_abbreviation_stands_for_its_words(void **state)
{
  (void)state;
  g_autoptr(GArray) rows = read_table("corpus/names/abbreviations.txt");
  for (guint i = 0; i < rows->len; i++) {
    const TableRow *row = &g_array_index(rows, TableRow, i);
    const char *code = row->columns[0], *words = row->columns[1], *scanned_words = NULL;
    const char *found = abbreviations_find(code, strlen(code));
    const char *scanned = abbreviations_scan(words, strlen(words), &scanned_words);
    if (g_strcmp0(found, words) || g_strcmp0(scanned, code) || g_strcmp0(scanned_words, words))
      fail_msg("abbreviations.txt:%u: %s is %s, %s is %s", row->line, code, found, words, scanned);
  }
}

/* ---- places ---- */

static void every_spelling_of_a_place_is_known(void **state)
{
  (void)state;
  g_autoptr(GArray) rows = read_table("corpus/names/places.txt");
  assert_true(rows->len > 10);
  for (guint i = 0; i < rows->len; i++) {
    const TableRow *row = &g_array_index(rows, TableRow, i);
    g_autofree char *all = g_strdup_printf("%s; %s", row->columns[0], row->columns[1]);
    g_auto(GStrv) names = g_strsplit(all, "; ", -1);
    for (guint k = 0; names[k] != NULL; k++) {
      gsize len = 0;
      const char *found = places_scan(names[k], strlen(names[k]), &len);
      if (g_strcmp0(found, all) != 0 || len != strlen(names[k]))
        fail_msg("places.txt:%u: %s is %s", row->line, names[k], found);
    }
  }
  gsize len;
  assert_null(places_scan("bắc cầu", strlen("bắc cầu"), &len));
}

/* ---- everyday words ---- */

static char *key_of(const char *words)
{
  char key[80];
  fold_key(words, strlen(words), key, sizeof key);
  return g_strdup(key);
}

static void check_wording(const TableRow *row, const char *wording, GHashTable *seen, GHashTable *officials)
{
  gsize len;
  Syllable syllable;
  const EverydayWording *found = everyday_scan(NULL, wording, strlen(wording), &len);
  g_autofree char *key = key_of(wording);
  if (found == NULL || len != strlen(wording) || g_strcmp0(found->official, row->columns[1]))
    fail_msg("everyday.txt:%u: %s is not found", row->line, wording);
  if (!g_hash_table_add(seen, g_strdup(wording)))
    fail_msg("everyday.txt:%u: %s is there twice", row->line, wording);
  /* What laws say is not everyday speech for something else. */
  if (g_hash_table_contains(officials, key))
    fail_msg("everyday.txt:%u: %s is official", row->line, wording);
  /* What holds it is found by it. */
  g_autofree char *official = key_of(row->columns[1]), *inside = g_strdup_printf(" %s ", official);
  g_autofree char *within = g_strdup_printf(" %s ", key);
  g_strdelimit(inside, ";", ' ');
  if (strstr(inside, within))
    fail_msg("everyday.txt:%u: %s is part of the official words", row->line, wording);
  if (strchr(key, ' ') == NULL && syllable_parse(wording, strlen(wording), &syllable))
    fail_msg("everyday.txt:%u: %s is part of too much else", row->line, wording);
}

static void every_everyday_wording_has_official_ones(void **state)
{
  (void)state;
  g_autoptr(GArray) rows = read_table("corpus/names/everyday.txt");
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) officials = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < rows->len; i++) {
    const TableRow *row = &g_array_index(rows, TableRow, i);
    g_auto(GStrv) names = split_names(row->columns[1]);
    if (*row->columns[0] == '\0' || *row->columns[2] == '\0' || names[0] == NULL)
      fail_msg("everyday.txt:%u: a column is empty", row->line);
    for (char **name = names; *name; name++) {
      if (**name == '\0')
        fail_msg("everyday.txt:%u: an official wording is empty", row->line);
      g_hash_table_add(officials, key_of(*name));
    }
  }
  for (guint i = 0; i < rows->len; i++) {
    const TableRow *row = &g_array_index(rows, TableRow, i);
    g_auto(GStrv) names = split_names(row->columns[0]);
    for (char **name = names; *name; name++)
      check_wording(row, *name, seen, officials);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_office_is_known_by_its_names_and_codes),
      cmocka_unit_test(codes_are_read_in_numbers),
      cmocka_unit_test(every_type_is_known_by_its_name_and_code),
      cmocka_unit_test(every_field_is_known_by_its_names),
      cmocka_unit_test(every_abbreviation_stands_for_its_words),
      cmocka_unit_test(every_spelling_of_a_place_is_known),
      cmocka_unit_test(every_everyday_wording_has_official_ones),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
