/* The direct index: what was added is found again, and no bytes can hurt the reader. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "indexer/layout/direct.h"
#include "indexer/layout/direct_terms.h"
#include "indexer/layout/term_hash.h"

static Direct open_packed(const GString *packed)
{
  Direct direct;
  assert_true(direct_open(&direct, (const guint8 *)packed->str, packed->len));
  return direct;
}

/* Positions of a term as text: "0 4 7". */
static char *positions_of(const Direct *direct, const char *term)
{
  g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint n = direct_positions(direct, term, strlen(term), positions);
  assert_int_equal(n, positions->len);
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf(text, "%s%u", i ? " " : "", g_array_index(positions, guint32, i));
  return g_string_free(text, FALSE);
}

static void add_words(DirectWriter *writer, const char *words, guint position)
{
  g_auto(GStrv) list = g_strsplit(words, " ", -1);
  for (guint i = 0; list[i]; i++)
    direct_writer_add(writer, list[i], strlen(list[i]), position++);
}

static void every_term_is_found_with_its_positions(void **state)
{
  (void)state;
  static const struct {
    const char *term, *want;
  } cases[] = {
      {"cán", "2 4 8"}, {"bộ", "3 5 9"}, {"luân", "0"}, {"chuyển", "1"}, {"và", "6"}, {"của", "7"},
      {"c", ""},        {"cá", ""},      {"cáno", ""},  {"zzz", ""},     {"", ""},    {"a", ""},
  };
  g_autoptr(DirectWriter) writer = direct_writer_new();
  add_words(writer, "luân chuyển cán bộ cán bộ và của cán bộ", 0);
  direct_writer_begin_passage(writer, 0, 2, FALSE);
  direct_writer_begin_title(writer, 8);
  g_autoptr(GString) packed = g_string_new("kept");
  direct_writer_pack(writer, 10, packed);
  assert_memory_equal(packed->str, "kept", 4);
  g_string_erase(packed, 0, 4);
  Direct direct = open_packed(packed);
  assert_int_equal(direct.n_positions, 10);
  assert_int_equal(direct.title_start, 8);
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = positions_of(&direct, cases[i].term);
    assert_string_equal(got, cases[i].want);
    guint want = 0;
    if (*cases[i].want)
      for (const char *at = cases[i].want; at; at = strchr(at + 1, ' '))
        want++;
    assert_int_equal(direct_frequency(&direct, cases[i].term, strlen(cases[i].term)), want);
  }
}

static void terms_come_in_byte_order_with_their_frequencies(void **state)
{
  (void)state;
  g_autoptr(DirectWriter) writer = direct_writer_new();
  add_words(writer, "b a b c a b", 0);
  guint n;
  const DirectTerm *terms = direct_writer_terms(writer, &n);
  assert_int_equal(n, 3);
  static const struct {
    char term;
    guint frequency;
  } want[] = {{'a', 2}, {'b', 3}, {'c', 1}};
  for (guint i = 0; i < n; i++) {
    assert_int_equal(terms[i].len, 1);
    assert_int_equal(terms[i].term[0], want[i].term);
    assert_int_equal(terms[i].frequency, want[i].frequency);
  }
}

static void passages_keep_their_starts_and_headings(void **state)
{
  (void)state;
  static const DirectPassage want[] = {{0, 0, 0}, {5, 5, 0}, {10, 2, 1}, {300, 0, 0}};
  g_autoptr(DirectWriter) writer = direct_writer_new();
  for (guint i = 0; i < G_N_ELEMENTS(want); i++)
    direct_writer_begin_passage(writer, want[i].start, want[i].heading_len, want[i].continues);
  g_autoptr(GString) packed = g_string_new(NULL);
  direct_writer_pack(writer, 100000, packed);
  Direct direct = open_packed(packed);
  assert_int_equal(direct.n_passages, G_N_ELEMENTS(want));
  g_autoptr(GArray) got = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  direct_passages(&direct, got);
  assert_int_equal(got->len, G_N_ELEMENTS(want));
  assert_memory_equal(got->data, want, sizeof want);
}

/* A document of many terms and positions, so that restarts, growing and long lists all occur. */
static void fill_at_random(DirectWriter *writer, GRand *random, guint n_tokens, guint n_words)
{
  for (guint position = 0; position < n_tokens; position++) {
    guint word = (guint)(g_rand_double(random) * g_rand_double(random) * n_words);
    g_autofree char *term = g_strdup_printf("%x", word * 2654435761U);
    direct_writer_add(writer, term, strlen(term), position);
  }
}

static void large_documents_survive_packing_and_a_writer_can_be_used_again(void **state)
{
  (void)state;
  g_autoptr(DirectWriter) writer = direct_writer_new();
  g_autoptr(GRand) random = g_rand_new_with_seed(7);
  static const guint sizes[] = {0, 1, 17, 100000, 3, 30000};
  for (guint round = 0; round < G_N_ELEMENTS(sizes); round++) {
    direct_writer_clear(writer);
    fill_at_random(writer, random, sizes[round], 1 + sizes[round] / 7);
    guint n;
    const DirectTerm *terms = direct_writer_terms(writer, &n);
    g_autoptr(GString) packed = g_string_new(NULL);
    direct_writer_pack(writer, sizes[round], packed);
    Direct direct = open_packed(packed);
    assert_int_equal(direct.n_terms, n);
    guint64 sum = 0;
    for (guint i = 0; i < n; i++) {
      g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
      assert_int_equal(direct_positions(&direct, terms[i].term, terms[i].len, positions), terms[i].frequency);
      assert_int_equal(direct_frequency(&direct, terms[i].term, terms[i].len), terms[i].frequency);
      for (guint k = 0; k < positions->len; k++) {
        sum += g_array_index(positions, guint32, k);
        if (k)
          assert_true(g_array_index(positions, guint32, k) > g_array_index(positions, guint32, k - 1));
      }
    }
    assert_true(sum == (guint64)sizes[round] * (sizes[round] ? sizes[round] - 1 : 0) / 2);
  }
}

static void no_bytes_are_an_empty_document(void **state)
{
  (void)state;
  Direct direct;
  assert_true(direct_open(&direct, NULL, 0));
  assert_int_equal(direct.n_passages, 0);
  assert_int_equal(direct_frequency(&direct, "a", 1), 0);
}

static void checking_sees_what_opening_does_not(void **state)
{
  (void)state;
  g_autoptr(DirectWriter) writer = direct_writer_new();
  g_autoptr(GRand) random = g_rand_new_with_seed(5);
  fill_at_random(writer, random, 500, 80);
  direct_writer_begin_passage(writer, 0, 3, FALSE);
  g_autoptr(GString) packed = g_string_new(NULL);
  direct_writer_pack(writer, 500, packed);
  assert_true(direct_check((const guint8 *)packed->str, packed->len));
  assert_true(direct_check(NULL, 0));
  assert_false(direct_check((const guint8 *)packed->str, packed->len - 1));
  guint noticed = 0;
  for (gsize at = 0; at < packed->len; at++) {
    g_autofree guint8 *bytes = g_memdup2(packed->str, packed->len);
    bytes[at] ^= 0x80;
    noticed += !direct_check(bytes, packed->len);
  }
  /* A mark or a position may become another sound one, so dense are they; what breaks an order, a length or the end is
   * seen. */
  assert_in_range(noticed, packed->len / 4, packed->len);
}

/* Two words whose short marks are the same, with no buckets to tell them apart. */
static void find_alike(char *first, char *second, gsize size)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
  for (guint i = 1;; i++) {
    g_snprintf(second, (gulong)size, "w%u", i);
    gpointer mark = GUINT_TO_POINTER(direct_terms_mark(term_hash(second, strlen(second)), DIRECT_TERMS_MARK));
    gpointer other = g_hash_table_lookup(seen, mark);
    if (other != NULL) {
      g_snprintf(first, (gulong)size, "w%u", GPOINTER_TO_UINT(other));
      return;
    }
    g_hash_table_insert(seen, mark, GUINT_TO_POINTER(i));
  }
}

static void two_terms_of_a_document_are_never_taken_for_each_other(void **state)
{
  (void)state;
  char first[16], second[16];
  find_alike(first, second, sizeof first);
  g_autofree char *words = g_strdup_printf("%s a %s b %s", first, second, second);
  g_autoptr(DirectWriter) writer = direct_writer_new();
  add_words(writer, words, 0);
  g_autoptr(GString) packed = g_string_new(NULL);
  direct_writer_pack(writer, 5, packed);
  Direct direct = open_packed(packed);
  g_autofree char *of_first = positions_of(&direct, first), *of_second = positions_of(&direct, second);
  assert_string_equal(of_first, "0");
  assert_string_equal(of_second, "2 4");
  assert_true(direct_check((const guint8 *)packed->str, packed->len));
}

static void long_gaps_and_frequent_words_are_kept(void **state)
{
  (void)state;
  static const guint starts[] = {0, 1, 56, 57, 58, 4000000};
  for (guint i = 0; i < G_N_ELEMENTS(starts); i++) {
    g_autoptr(DirectWriter) writer = direct_writer_new();
    for (guint k = 0; k < 500; k++)
      direct_writer_add(writer, "a", 1, starts[i] + k);
    direct_writer_add(writer, "b", 1, starts[i]);
    direct_writer_add(writer, "b", 1, starts[i]);
    g_autoptr(GString) packed = g_string_new(NULL);
    direct_writer_pack(writer, starts[i] + 500, packed);
    Direct direct = open_packed(packed);
    g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
    assert_int_equal(direct_positions(&direct, "a", 1, positions), 500);
    for (guint k = 0; k < 500; k++)
      assert_int_equal(g_array_index(positions, guint32, k), starts[i] + k);
    assert_int_equal(direct_frequency(&direct, "b", 1), 2);
    assert_true(direct_check((const guint8 *)packed->str, packed->len));
  }
}

/* "b a b", the title "a", as formats 7 to 9 have it. */
static void the_older_version_is_read(void **state)
{
  (void)state;
  GString *packed = g_string_new(NULL);
  static const char words[] = {'a', 'b'};
  guint32 marks[2];
  for (guint i = 0; i < 2; i++)
    marks[i] = term_hash_mark(term_hash(&words[i], 1));
  guint low = marks[0] > marks[1];
  g_string_append_len(packed, "\2\4\3\1\2\3\0\2\0\0\0\0\0", 13);
  for (guint i = 0; i < 2; i++) {
    guint which = i ^ low;
    guint32 mark = GUINT32_TO_LE(marks[which]);
    g_string_append_len(packed, (const char *)&mark, 4);
    g_string_append_len(packed, which ? "\2\2\0\2" : "\2\2\1\2", 4);
  }
  Direct direct = open_packed(packed);
  g_autofree char *of_a = positions_of(&direct, "a"), *of_b = positions_of(&direct, "b");
  g_autofree char *of_c = positions_of(&direct, "c");
  assert_string_equal(of_a, "1 3");
  assert_string_equal(of_b, "0 2");
  assert_string_equal(of_c, "");
  assert_int_equal(direct.title_start, 3);
  assert_int_equal(direct.n_passages, 1);
  assert_int_equal(direct_frequency(&direct, "b", 1), 2);
  assert_true(direct_check((const guint8 *)packed->str, packed->len));
  packed->str[packed->len - 1] = 9;
  assert_false(direct_check((const guint8 *)packed->str, packed->len));
  g_string_free(packed, TRUE);
}

static void damaged_bytes_never_hurt(void **state)
{
  (void)state;
  g_autoptr(DirectWriter) writer = direct_writer_new();
  g_autoptr(GRand) random = g_rand_new_with_seed(11);
  fill_at_random(writer, random, 2000, 300);
  direct_writer_begin_passage(writer, 0, 3, FALSE);
  g_autoptr(GString) packed = g_string_new(NULL);
  direct_writer_pack(writer, 2000, packed);
  g_autoptr(GArray) out = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  for (guint round = 0; round < 3000; round++) {
    gsize len = (gsize)g_rand_int_range(random, 0, (gint)packed->len + 1);
    g_autofree guint8 *bytes = g_memdup2(packed->str, len); /* of its own, so that a read past it is noticed */
    for (guint k = 0; k < 4 && len; k++)
      bytes[g_rand_int_range(random, 0, (gint)MIN(len, k < 2 ? 40 : len))] = (guint8)g_rand_int(random);
    if (len && round % 3 == 0)
      bytes[0] = DIRECT_VERSION_OLDER;
    Direct direct;
    if (!direct_open(&direct, bytes, len))
      continue;
    g_array_set_size(out, 0);
    direct_positions(&direct, "0", 1, out);
    direct_positions(&direct, "9e3779b1", 8, out);
    for (guint i = 0; i < out->len; i++)
      assert_true(g_array_index(out, guint32, i) < direct.n_positions);
    direct_passages(&direct, passages);
  }
  Direct direct;
  assert_false(direct_open(&direct, (const guint8 *)"\x01", 1));
}

/* A thousand terms of few letters, some of them with numbers that fall together. */
static void a_word_by_its_number_is_as_good_as_by_its_term(void **state)
{
  (void)state;
  g_autoptr(DirectWriter) by_term = direct_writer_new(), by_number = direct_writer_new();
  g_autoptr(GRand) random = g_rand_new_with_seed(5);
  for (guint document = 0; document < 3; document++) {
    g_autoptr(GString) first = g_string_new(NULL), second = g_string_new(NULL);
    for (guint position = 0; position < 20000; position++) {
      char term[16];
      guint number = (guint)g_rand_int_range(random, 0, 1000);
      gsize len = (gsize)g_snprintf(term, sizeof term, "%s%o", number % 2 ? "" : "longer ", number);
      direct_writer_add(by_term, term, len, position);
      direct_writer_add_word(by_number, number % 7 ? number * 512 : 0, term, len, position);
    }
    guint n, same;
    const DirectTerm *terms = direct_writer_terms(by_number, &n), *others = direct_writer_terms(by_term, &same);
    assert_int_equal(n, same);
    for (guint i = 0; i < n; i++) {
      assert_int_equal(terms[i].len, others[i].len);
      assert_memory_equal(terms[i].term, others[i].term, terms[i].len);
      assert_int_equal(terms[i].frequency, others[i].frequency);
      gsize common = i > 0 ? MIN(terms[i].len, terms[i - 1].len) : 0;
      int order = common ? memcmp(terms[i - 1].term, terms[i].term, common) : -1;
      assert_true(order < 0 || (order == 0 && terms[i - 1].len < terms[i].len));
    }
    direct_writer_pack(by_term, 20000, first);
    direct_writer_pack(by_number, 20000, second);
    assert_int_equal(first->len, second->len);
    assert_memory_equal(first->str, second->str, first->len);
    direct_writer_clear(by_term);
    direct_writer_clear(by_number);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_term_is_found_with_its_positions),
      cmocka_unit_test(terms_come_in_byte_order_with_their_frequencies),
      cmocka_unit_test(passages_keep_their_starts_and_headings),
      cmocka_unit_test(large_documents_survive_packing_and_a_writer_can_be_used_again),
      cmocka_unit_test(a_word_by_its_number_is_as_good_as_by_its_term),
      cmocka_unit_test(no_bytes_are_an_empty_document),
      cmocka_unit_test(checking_sees_what_opening_does_not),
      cmocka_unit_test(two_terms_of_a_document_are_never_taken_for_each_other),
      cmocka_unit_test(long_gaps_and_frequent_words_are_kept),
      cmocka_unit_test(the_older_version_is_read),
      cmocka_unit_test(damaged_bytes_never_hurt),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
