/* The store: what is written is read, searched, merged, published, and never half. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#include "corpus/names/fact.h"
#include "indexer/layout/direct.h"
#include "indexer/store/record.h"
#include "indexer/store/store.h"

/* ---- scaffolding: a folder for each test, an index of small documents in it ---- */

static void remove_tree(const char *path)
{
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name(dir));) {
    g_autofree char *child = g_build_filename(path, name, NULL);
    if (g_file_test(child, G_FILE_TEST_IS_DIR) && !g_file_test(child, G_FILE_TEST_IS_SYMLINK))
      remove_tree(child);
    else
      g_unlink(child);
  }
  g_rmdir(path);
}

static int set_up(void **state)
{
  *state = g_dir_make_tmp("test-store-XXXXXX", NULL);
  return *state == NULL;
}

static int tear_down(void **state)
{
  remove_tree(*state);
  g_free(*state);
  return 0;
}

#define assert_ok(call)                                                                                                \
  do {                                                                                                                 \
    GError *error = NULL;                                                                                              \
    gboolean ok_ = (call) && !error;                                                                                   \
    if (!ok_)                                                                                                          \
      fail_msg("%s: %s", #call, error ? error->message : "no error set");                                              \
  } while (0)

#define assert_error(call, want)                                                                                       \
  do {                                                                                                                 \
    g_autoptr(GError) error = NULL;                                                                                    \
    assert_false(call);                                                                                                \
    if (!g_error_matches(error, STORE_ERROR, want))                                                                    \
      fail_msg("%s: not %s: %s", #call, #want, error ? error->message : "no error set");                               \
  } while (0)

/* A record whose title tells the docid, and a direct index of as many positions. */
static void pack(StoreDocid docid, const StoreTerm *terms, guint n, GString *record, GString *direct)
{
  g_autofree char *title = g_strdup_printf("document %u", docid);
  const RecordField field = {FACT_TITLE, title, strlen(title), 0, 0};
  const RecordSource source = {.fields = &field, .n_fields = 1, .text = title, .text_len = strlen(title)};
  record_pack(&source, 1, record);
  g_autoptr(DirectWriter) writer = direct_writer_new();
  for (guint i = 0; i < n; i++)
    direct_writer_add(writer, terms[i].term, terms[i].len, i % docid);
  direct_writer_pack(writer, docid, direct);
}

/* Puts a document whose terms are words and whose issue date is date. */
static void put(StoreWriter *writer, StoreDocid docid, const char *words, const char *date)
{
  g_auto(GStrv) list = g_strsplit(words, " ", -1);
  StoreTerm terms[16];
  guint n = 0;
  for (; list[n]; n++)
    terms[n] = (StoreTerm){list[n], strlen(list[n]), 1};
  g_autoptr(GString) record = g_string_new(NULL), direct = g_string_new(NULL);
  pack(docid, terms, n, record, direct);
  g_autofree char *path = g_strdup_printf("/path/%u", docid);
  StoreDocument document = {.terms = terms,
                            .n_terms = n,
                            .record = record->str,
                            .record_len = record->len,
                            .direct = direct->str,
                            .direct_len = direct->len};
  document.values[SCHEMA_SLOT_PATH] = path;
  document.value_lens[SCHEMA_SLOT_PATH] = strlen(path);
  document.values[SCHEMA_SLOT_ISSUED] = date;
  document.value_lens[SCHEMA_SLOT_ISSUED] = date ? strlen(date) : 0;
  assert_ok(store_writer_put(writer, docid, &document, &error));
}

static char *inside(const char *folder, const char *name)
{
  return g_build_filename(folder, name, NULL);
}

/* Five documents, published as folder/index; returns its path. */
static char *make_index(const char *folder, const char *name)
{
  char *index = inside(folder, name);
  g_autofree char *generation = inside(index, "one");
  g_mkdir(index, 0755);
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_create(generation, TRUE, &error));
  put(writer, 1, "cán bộ luân chuyển", "20120629");
  put(writer, 2, "cán bộ cán bộ", NULL);
  put(writer, 3, "bảo hiểm xã hội", "20140101");
  put(writer, 5, "cán bộ bảo hiểm", "19981231");
  put(writer, 9, "nghị quyết bộ", "20200305");
  assert_ok(store_writer_commit(writer, &error));
  assert_ok(store_publish(index, "one", &error));
  return index;
}

static Store *open_index(const char *index)
{
  Store *store;
  assert_ok(store = store_open((const char *const[]){index, NULL}, &error));
  return store;
}

static StoreQuery *term(const char *text)
{
  return store_query_term(text, strlen(text), 1);
}

static StoreQuery *both(StoreQuery *(*combine)(StoreQuery **, guint), StoreQuery *a, StoreQuery *b)
{
  return combine((StoreQuery *[]){a, b}, 2);
}

/* The docids found, in order: "1 5". Takes the query. */
static char *find(Store *store, StoreQuery *query, StoreSort sort)
{
  const StoreSearch search = {.limit = 100, .check_at_least = 100, .k1 = 1.2, .b = 0.75, .sort = sort};
  g_auto(StoreMatches) matches = {0};
  assert_ok(store_search(store, query, &search, &matches, &error));
  GString *found = g_string_new(NULL);
  for (guint i = 0; i < matches.n_matches; i++)
    g_string_append_printf(found, "%s%u", i ? " " : "", matches.matches[i].docid);
  assert_int_equal(matches.lower, matches.n_matches);
  assert_int_equal(matches.upper, matches.n_matches);
  store_query_unref(query);
  return g_string_free(found, FALSE);
}

#define assert_finds(store, query, want)                                                                               \
  do {                                                                                                                 \
    g_autofree char *found_ = find(store, query, STORE_SORT_RELEVANCE);                                                \
    assert_string_equal(found_, want);                                                                                 \
  } while (0)

/* Positions of a document's direct index. */
static guint direct_size(Store *store, StoreDocid docid)
{
  g_autoptr(GBytes) bytes = NULL;
  assert_ok(bytes = store_get_direct(store, docid, &error));
  gsize len;
  const guint8 *data = g_bytes_get_data(bytes, &len);
  Direct direct;
  assert_true(direct_open(&direct, data, len));
  return direct.n_positions;
}

/* The document was written as document number want. */
static void assert_title(Store *store, StoreDocid docid, StoreDocid want)
{
  g_autoptr(Record) record = NULL;
  assert_ok(record = record_open(store_get_record(store, docid, NULL), &error));
  g_autofree char *title = record_dup_field(record, FACT_TITLE);
  g_autofree char *wanted = g_strdup_printf("document %u", want);
  assert_string_equal(title, wanted);
  assert_int_equal(direct_size(store, docid), want);
}

static guint count_entries(const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name(dir))
    n++;
  return n;
}

static void assert_value(Store *store, StoreDocid docid, SchemaSlot slot, const char *want)
{
  gsize len;
  g_autofree char *value = NULL;
  assert_ok(value = store_dup_value(store, docid, slot, &len, &error));
  assert_string_equal(value, want);
  assert_int_equal(len, strlen(want));
}

static void rewrite(StoreWriter *writer, guint n, const char *words)
{
  for (StoreDocid docid = 1; docid <= n; docid++)
    put(writer, docid, words, "20200101");
  assert_ok(store_writer_commit(writer, &error));
}

/* ---- reading ---- */

static void what_was_written_is_read(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  assert_int_equal(store_n_documents(store), 5);
  assert_int_equal(store_last_docid(store), 9);
  assert_int_equal(store_term_frequency(store, "bộ", strlen("bộ"), NULL), 4);
  assert_int_equal(store_term_frequency(store, "không", strlen("không"), NULL), 0);
  assert_value(store, 5, SCHEMA_SLOT_PATH, "/path/5");
  assert_value(store, 2, SCHEMA_SLOT_ISSUED, "");
  static const StoreDocid docids[] = {9, 2, 9, 5};
  g_autoptr(GPtrArray) paths = NULL;
  assert_ok(paths = store_dup_values(store, docids, G_N_ELEMENTS(docids), SCHEMA_SLOT_PATH, &error));
  for (gsize i = 0; i < G_N_ELEMENTS(docids); i++) {
    g_autofree char *want = g_strdup_printf("/path/%u", docids[i]);
    assert_string_equal(((const GString *)g_ptr_array_index(paths, i))->str, want);
  }
  assert_title(store, 5, 5);
  assert_int_equal(direct_size(store, 4), 0);
  assert_error(store_get_record(store, 4, &error), STORE_ERROR_CHANGED);
}

static void terms_are_listed_by_prefix_up_to_a_limit(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  g_autoptr(GPtrArray) terms = store_terms(store, "b", 10, NULL);
  assert_int_equal(terms->len, 2);
  assert_string_equal(terms->pdata[0], "bảo");
  assert_string_equal(terms->pdata[1], "bộ");
  g_autoptr(GPtrArray) one = store_terms(store, "", 1, NULL);
  assert_int_equal(one->len, 1);
  g_autoptr(GPtrArray) none = store_terms(store, "zz", 10, NULL);
  assert_int_equal(none->len, 0);
}

static void two_indexes_are_read_as_one(void **state)
{
  g_autofree char *a = make_index(*state, "a"), *b = make_index(*state, "b");
  Store *opened;
  assert_ok(opened = store_open((const char *const[]){a, b, NULL}, &error));
  g_autoptr(Store) store = opened;
  assert_int_equal(store_n_documents(store), 10);
  /* Documents of both are interleaved: 3 -> 5 and 6. */
  assert_finds(store, term("xã"), "5 6");
  for (StoreDocid docid = 5; docid <= 6; docid++) {
    assert_title(store, docid, 3);
    assert_value(store, docid, SCHEMA_SLOT_PATH, "/path/3");
  }
}

/* Values of several documents, joined: "19981231,,20120629". */
static char *values_of(Store *store, const StoreDocid *docids, guint n, SchemaSlot slot)
{
  g_autoptr(GPtrArray) values = NULL;
  assert_ok(values = store_dup_values(store, docids, n, slot, &error));
  g_autoptr(GString) joined = g_string_new(NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf(joined, "%s%s", i > 0 ? "," : "", ((GString *)g_ptr_array_index(values, i))->str);
  return g_string_free(g_steal_pointer(&joined), FALSE);
}

static void values_come_in_the_order_asked_from_each_index(void **state)
{
  g_autofree char *a = make_index(*state, "a"), *b = make_index(*state, "b");
  Store *opened;
  assert_ok(opened = store_open((const char *const[]){a, b, NULL}, &error));
  g_autoptr(Store) store = opened;
  /* Of a: 5, 2 (undated), 1, 9; of b: 9, 1; the fifth of a twice, and one that is not there. */
  const StoreDocid docids[] = {9, 3, 1, 17, 18, 2, 9, 7};
  g_autofree char *dates = values_of(store, docids, G_N_ELEMENTS(docids), SCHEMA_SLOT_ISSUED);
  assert_string_equal(dates, "19981231,,20120629,20200305,20200305,20120629,19981231,");
  g_autofree char *none = values_of(store, docids, G_N_ELEMENTS(docids), SCHEMA_SLOT_SKETCH);
  assert_string_equal(none, ",,,,,,,");
}

static void what_is_kept_in_memory_is_of_the_newest_state(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  store_keep(store, 1 << 20);
  for (guint time = 0; time < 2; time++) {
    assert_title(store, 5, 5);
    assert_int_equal(store_term_frequency(store, "bảo", strlen("bảo"), NULL), 2);
    assert_int_equal(store_term_frequency(store, "mới", strlen("mới"), NULL), 0);
  }
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_open(index, &error));
  g_autoptr(GString) record = g_string_new(NULL), direct = g_string_new(NULL);
  const StoreTerm terms[] = {{"mới", strlen("mới"), 1}};
  pack(8, terms, 1, record, direct);
  const StoreDocument document = {.terms = terms,
                                  .n_terms = 1,
                                  .record = record->str,
                                  .record_len = record->len,
                                  .direct = direct->str,
                                  .direct_len = direct->len};
  assert_ok(store_writer_put(writer, 5, &document, &error));
  assert_ok(store_writer_commit(writer, &error));
  assert_ok(store_reopen(store, NULL, &error));
  for (guint time = 0; time < 2; time++) {
    assert_title(store, 5, 8);
    assert_int_equal(store_term_frequency(store, "bảo", strlen("bảo"), NULL), 1);
    assert_int_equal(store_term_frequency(store, "mới", strlen("mới"), NULL), 1);
  }
}

static void what_does_not_fit_in_memory_is_read_again(void **state)
{
  enum { N = 400 };
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_open(index, &error));
  rewrite(writer, N, "cán bộ");
  g_autoptr(Store) store = open_index(index);
  store_keep(store, 4096);
  for (guint time = 0; time < 3; time++)
    for (StoreDocid docid = N; docid > 0; docid--)
      assert_title(store, docid, docid);
  store_keep(store, 0);
  assert_title(store, N, N);
}

static void a_cursor_visits_every_document_once_in_order(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  g_autoptr(StoreCursor) cursor = store_cursor_new(store, SCHEMA_SLOT_PATH, SCHEMA_SLOT_ISSUED, NULL);
  g_autoptr(GString) seen = g_string_new(NULL);
  StoreCursorRow row;
  while (store_cursor_next(cursor, &row, NULL))
    g_string_append_printf(seen, "%u %.*s %.*s|", row.docid, (int)row.first_len, row.first, (int)row.second_len,
                           row.second);
  assert_string_equal(seen->str, "1 /path/1 20120629|2 /path/2 |3 /path/3 20140101|5 /path/5 19981231|9 /path/9 "
                                 "20200305|");
  assert_false(store_cursor_next(cursor, &row, NULL));
}

/* ---- searching ---- */

static void queries_combine_as_they_say(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  assert_finds(store, both(store_query_and, term("bộ"), term("bảo")), "5");
  assert_finds(store, store_query_and_not(term("cán"), term("bảo")), "2 1");
  assert_finds(store, store_query_and_not(NULL, term("bộ")), "3");
  assert_finds(store, store_query_and_not(term("xã"), NULL), "3");
  assert_finds(store, store_query_filter(term("bảo"), term("cán")), "5");
  assert_finds(store, both(store_query_or, term("xã"), term("quyết")), "9 3");
  assert_finds(store, both(store_query_and, term("xã"), NULL), "3");
  assert_finds(store, both(store_query_and, NULL, NULL), "");
  assert_finds(store, store_query_or(NULL, 0), "");
  assert_finds(store, store_query_or(NULL, 0), "");
  assert_finds(store, term(""), "");
  assert_finds(store, store_query_all(), "1 2 3 5 9");
}

/* libxapian 1.4.22 stumbles over it in searches without weights. */
static void a_word_of_all_documents_is_counted_where_docids_have_gaps(void **state)
{
  g_autofree char *index = inside(*state, "ix"), *generation = inside(index, "one");
  g_mkdir(index, 0755);
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_create(generation, TRUE, &error));
  for (guint i = 1; i <= 3000; i++)
    if (i <= 1000 || i > 1500)
      put(writer, i, "của", "20200101");
  assert_ok(store_writer_commit(writer, &error));
  assert_ok(store_publish(index, "one", &error));
  g_autoptr(Store) store = open_index(index);
  g_autoptr(StoreQuery) query = term("của");
  g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  assert_ok(store_count_values(store, query, SCHEMA_SLOT_ISSUED, 4, counts, &error));
  assert_int_equal(GPOINTER_TO_UINT(g_hash_table_lookup(counts, "2020")), 2500);
}

/* Documents of a few words out of twenty, the first ones in most. */
static char *make_random_index(const char *folder, const char *name, guint n, guint32 seed)
{
  char *index = inside(folder, name);
  g_autofree char *generation = inside(index, "one");
  g_mkdir(index, 0755);
  g_autoptr(GRand) chance = g_rand_new_with_seed(seed);
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_create(generation, TRUE, &error));
  for (StoreDocid docid = 16; docid <= n; docid++) {
    g_autoptr(GString) words = g_string_new("w0");
    for (guint i = (guint)g_rand_int_range(chance, 1, 15); i > 0; i--) {
      double x = g_rand_double(chance);
      g_string_append_printf(words, " w%d", (int)(20 * x * x * x));
    }
    if (docid % 7 != 3)
      put(writer, docid, words->str, NULL);
  }
  assert_ok(store_writer_commit(writer, &error));
  assert_ok(store_publish(index, "one", &error));
  return index;
}

/* The same as part of another query, which Xapian's matcher has to weigh. */
static StoreQuery *matched_by_xapian(const StoreWord *words, guint n)
{
  return store_query_filter(store_query_words(words, n), store_query_all());
}

static void assert_same_matches(Store *store, const StoreWord *words, guint n, StoreSearch how)
{
  g_auto(StoreMatches) got = {0}, want = {0};
  g_autoptr(StoreQuery) quick = store_query_words(words, n), slow = matched_by_xapian(words, n);
  assert_ok(store_search(store, quick, &how, &got, &error));
  assert_ok(store_search(store, slow, &how, &want, &error));
  assert_int_equal(got.n_matches, want.n_matches);
  for (guint i = 0; i < got.n_matches; i++) {
    assert_float_equal(got.matches[i].weight, want.matches[i].weight, 1e-6);
    if (i > 0 && got.matches[i].weight == got.matches[i - 1].weight)
      assert_true(got.matches[i].docid > got.matches[i - 1].docid);
  }
  assert_true(got.lower >= got.n_matches && got.upper >= got.lower);
}

static void words_are_found_as_xapian_finds_them(void **state)
{
  g_autofree char *a = make_random_index(*state, "a", 5000, 1), *b = make_random_index(*state, "b", 800, 2);
  Store *opened;
  assert_ok(opened = store_open((const char *const[]){a, b, NULL}, &error));
  g_autoptr(Store) one = open_index(a), both = opened;
  const char *const rare[] = {"w19"}, *const variants[] = {"w17", "w3", "w8"}, *const frequent[] = {"w1"};
  const char *const everywhere[] = {"w0"}, *const absent[] = {"nowhere"}, *const half[] = {"nowhere", "w2"};
  const StoreWord words[] = {{everywhere, 1, 1}, {rare, 1, 0.7}, {variants, 3, 2},
                             {frequent, 1, 0.5}, {absent, 1, 3}, {half, 2, 1}};
  const struct {
    guint from, n;
  } some[] = {{0, 6}, {0, 1}, {1, 1}, {1, 2}, {1, 3}, {2, 1}, {3, 1}, {4, 1}, {4, 2}, {0, 4}};
  for (guint time = 0; time < 2; time++)
    for (guint i = 0; i < G_N_ELEMENTS(some); i++)
      for (guint limit = 0; limit <= 8000; limit = limit * 4 + 5) {
        StoreSearch how = {.limit = limit, .k1 = 6, .b = 0.75};
        assert_same_matches(one, words + some[i].from, some[i].n, how);
        assert_same_matches(both, words + some[i].from, some[i].n, how);
        how.offset = limit / 2;
        assert_same_matches(both, words + some[i].from, some[i].n, how);
      }
}

/* Large indexes are searched block by block, by two threads. */
static void words_of_many_documents_are_found_as_xapian_finds_them(void **state)
{
  g_autofree char *a = make_random_index(*state, "a", 30000, 4), *b = make_random_index(*state, "b", 10000, 5);
  Store *opened;
  assert_ok(opened = store_open((const char *const[]){a, b, NULL}, &error));
  g_autoptr(Store) one = open_index(a), both = opened;
  const char *const rare[] = {"w19", "w18"}, *const some[] = {"w9"}, *const frequent[] = {"w1"}, *const most[] = {"w0"};
  const StoreWord words[] = {{some, 1, 1}, {rare, 2, 1}, {frequent, 1, 4}, {most, 1, 6}};
  for (guint time = 0; time < 2; time++)
    for (guint n = 1; n <= G_N_ELEMENTS(words); n++)
      for (guint limit = 1; limit <= 40000; limit *= 14) {
        const StoreSearch how = {.offset = limit / 3, .limit = limit, .k1 = 6, .b = 0.75};
        assert_same_matches(one, words, n, how);
        assert_same_matches(both, words + G_N_ELEMENTS(words) - n, n, how);
      }
}

/* What is remembered of one search's weights is no bound of another's. */
static void a_search_by_other_weights_loses_nothing(void **state)
{
  static const StoreSearch ways[] = {
      {.k1 = 6, .b = 0.75}, {.k1 = 0.5, .b = 0}, {.k1 = 6, .b = 1}, {.k1 = 0.1, .b = 0.75}, {.k1 = 6, .b = 0.25},
  };
  g_autofree char *index = make_random_index(*state, "a", 9000, 3);
  g_autoptr(Store) store = open_index(index);
  const char *const rare[] = {"w19"}, *const frequent[] = {"w1"};
  const StoreWord words[] = {{rare, 1, 1}, {frequent, 1, 6}};
  for (guint limit = 100; limit < 2000; limit += 100)
    for (guint i = 0; i < G_N_ELEMENTS(ways); i++) {
      StoreSearch how = ways[i];
      how.limit = limit;
      assert_same_matches(store, words, 2, how);
    }
}

static void ranges_are_inclusive_and_leave_out_documents_without_a_value(void **state)
{
  static const struct {
    const char *low, *high, *want;
  } cases[] = {
      {"20120629", "20140101", "1 3"}, {"2013", NULL, "3 9"},     {NULL, "20120629", "1 5"},
      {NULL, "99999999", "1 3 5 9"},   {"0", NULL, "1 3 5 9"},    {"2021", NULL, ""},
      {"20140101", "20120629", ""},    {NULL, NULL, "1 2 3 5 9"},
  };
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
    assert_finds(store, store_query_range(SCHEMA_SLOT_ISSUED, cases[i].low, cases[i].high), cases[i].want);
}

static void sorting_puts_documents_without_a_value_last(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  g_autofree char *newest = find(store, term("bộ"), STORE_SORT_DESCENDING);
  assert_string_equal(newest, "9 1 5 2");
  g_autofree char *oldest = find(store, term("bộ"), STORE_SORT_ASCENDING);
  assert_string_equal(oldest, "5 1 9 2");
}

static void pages_of_results_join_without_gap(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  static const StoreSort sorts[] = {STORE_SORT_RELEVANCE, STORE_SORT_DESCENDING, STORE_SORT_ASCENDING};
  for (guint s = 0; s < G_N_ELEMENTS(sorts); s++) {
    g_autofree char *whole = find(store, store_query_all(), sorts[s]);
    for (guint limit = 1; limit <= 6; limit++) {
      g_autoptr(GString) joined = g_string_new(NULL);
      g_autoptr(StoreQuery) query = store_query_all();
      for (guint offset = 0; offset < 8; offset += limit) {
        const StoreSearch search = {.offset = offset,
                                    .limit = limit,
                                    .check_at_least = 100,
                                    .k1 = 1.2,
                                    .b = 0.75,
                                    .sort = sorts[s],
                                    .sort_slot = SCHEMA_SLOT_ISSUED};
        g_auto(StoreMatches) matches = {0};
        assert_ok(store_search(store, query, &search, &matches, &error));
        assert_int_equal(matches.lower, 5);
        assert_int_equal(matches.upper, 5);
        for (guint i = 0; i < matches.n_matches; i++)
          g_string_append_printf(joined, "%s%u", joined->len ? " " : "", matches.matches[i].docid);
      }
      assert_string_equal(joined->str, whole);
    }
  }
}

/* ---- writing ---- */

static void replacing_and_deleting_leave_nothing_behind(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  StoreWriter *writer;
  assert_ok(writer = store_writer_open(index, &error));
  assert_int_equal(store_writer_last_docid(writer), 9);
  StoreDocument bare = {.record = "r", .record_len = 1};
  assert_ok(store_writer_put(writer, 1, &bare, &error));
  assert_ok(store_writer_delete(writer, 5, &error));
  assert_ok(store_writer_delete(writer, 5, &error));
  assert_ok(store_writer_delete(writer, 1000, &error));
  put(writer, 10, "mới", "20250101");
  assert_ok(store_writer_commit(writer, &error));
  store_writer_close(writer);
  g_autoptr(Store) store = open_index(index);
  assert_int_equal(store_n_documents(store), 5);
  assert_finds(store, term("cán"), "2");
  assert_finds(store, term("mới"), "10");
  g_autoptr(GBytes) record = store_get_record(store, 1, NULL);
  assert_int_equal(g_bytes_get_size(record), 1);
  assert_int_equal(direct_size(store, 1), 0);
  assert_int_equal(direct_size(store, 5), 0);
  assert_error(store_get_record(store, 5, &error), STORE_ERROR_CHANGED);
  assert_title(store, 10, 10);
  assert_value(store, 1, SCHEMA_SLOT_PATH, "");
}

static void what_was_not_committed_is_gone(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  StoreWriter *writer;
  assert_ok(writer = store_writer_open(index, &error));
  put(writer, 10, "mới", NULL);
  assert_ok(store_writer_delete(writer, 1, &error));
  store_writer_close(writer);
  g_autoptr(Store) store = open_index(index);
  assert_int_equal(store_n_documents(store), 5);
  assert_int_equal(direct_size(store, 10), 0);
  assert_title(store, 1, 1);
}

static void a_bad_term_is_refused_and_harms_nothing_else(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_open(index, &error));
  put(writer, 10, "trước", NULL);
  g_autofree char *longest = g_strnfill(STORE_TERM_MAX + 1, 'x');
  StoreTerm bad = {longest, STORE_TERM_MAX + 1, 1};
  StoreDocument document = {.terms = &bad, .n_terms = 1, .record = "r", .record_len = 1};
  assert_error(store_writer_put(writer, 11, &document, &error), STORE_ERROR_FAILED);
  bad.len = 0;
  assert_error(store_writer_put(writer, 11, &document, &error), STORE_ERROR_FAILED);
  bad.len = STORE_TERM_MAX;
  assert_ok(store_writer_put(writer, 11, &document, &error));
  assert_ok(store_writer_commit(writer, &error));
  g_autoptr(Store) store = open_index(index);
  assert_finds(store, term("trước"), "10");
  assert_finds(store, store_query_term(longest, STORE_TERM_MAX, 1), "11");
}

static void a_second_writer_is_told_to_wait(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(StoreWriter) first = NULL;
  assert_ok(first = store_writer_open(index, &error));
  assert_error(store_writer_open(index, &error), STORE_ERROR_LOCKED);
}

static void a_reader_overtaken_by_two_commits_reopens_and_reads_on(void **state)
{
  enum { N = 3000 };
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_open(index, &error));
  rewrite(writer, N, "cán bộ");
  g_autoptr(Store) store = open_index(index);
  rewrite(writer, N, "bảo hiểm");
  assert_finds(store, both(store_query_and, term("bảo"), term("cán")), "");
  assert_int_equal(store_term_frequency(store, "cán", strlen("cán"), NULL), N);
  rewrite(writer, N, "xã hội");
  assert_error(store_get_record(store, N / 2, &error), STORE_ERROR_CHANGED);
  assert_ok(store_reopen(store, NULL, &error));
  assert_int_equal(store_term_frequency(store, "xã", strlen("xã"), NULL), N);
  assert_title(store, N / 2, N / 2);
}

static void notes_are_kept_and_deleted(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_open(index, &error));
  assert_ok(store_writer_set_note(writer, "built", "a\0b", 3, &error));
  assert_ok(store_writer_set_note(writer, "from", "here", 4, &error));
  assert_ok(store_writer_set_note(writer, "from", "", 0, &error));
  assert_ok(store_writer_commit(writer, &error));
  g_autoptr(Store) store = open_index(index);
  gsize len;
  g_autofree char *built = store_dup_note(store, "built", &len, NULL);
  assert_int_equal(len, 3);
  assert_memory_equal(built, "a\0b", 4);
  g_autofree char *from = store_dup_note(store, "from", NULL, NULL);
  assert_string_equal(from, "");
}

/* ---- merging and publishing ---- */

static char *make_segment(const char *folder, guint first, guint n)
{
  g_autofree char *name = g_strdup_printf("segment-%u", first);
  char *path = inside(folder, name);
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_create(path, FALSE, &error));
  for (guint i = 0; i < n; i++)
    put(writer, first + i, i % 2 ? "cán bộ" : "bảo hiểm", "20200101");
  assert_ok(store_writer_set_note(writer, "note", "kept", 4, &error));
  assert_ok(store_writer_commit(writer, &error));
  return path;
}

/* Merges segments of so many documents each, the last first, and reads all of it back. */
static void check_merged(const char *folder, guint n_segments, guint each)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
  for (guint i = n_segments; i-- > 0;)
    g_ptr_array_add(paths, make_segment(folder, 1 + i * each, each));
  g_ptr_array_add(paths, NULL);
  g_autofree char *index = inside(folder, "ix"), *generation = inside(index, "g1");
  g_mkdir(index, 0755);
  assert_ok(store_merge((const char *const *)paths->pdata, generation, &error));
  assert_ok(store_publish(index, "g1", &error));
  assert_ok(store_check(index, &error));
  g_autoptr(Store) store = open_index(index);
  guint n = n_segments * each;
  assert_int_equal(store_n_documents(store), n);
  assert_int_equal(store_last_docid(store), n);
  assert_int_equal(store_term_frequency(store, "bảo", strlen("bảo"), NULL), n_segments * ((each + 1) / 2));
  for (StoreDocid docid = 1; docid <= n; docid++) {
    g_autofree char *path = g_strdup_printf("/path/%u", docid);
    assert_title(store, docid, docid);
    assert_value(store, docid, SCHEMA_SLOT_PATH, path);
  }
  g_autofree char *note = store_dup_note(store, "note", NULL, NULL);
  assert_string_equal(note, "kept");
  assert_int_equal(count_entries(index), 2);
}

static void merging_keeps_documents_values_direct_indexes_and_notes(void **state)
{
  check_merged(*state, 3, 5);
}

static void hundreds_of_segments_merge_with_few_open_files(void **state)
{
  struct rlimit before, few;
  assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
  few = (struct rlimit){100, before.rlim_max};
  assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
  check_merged(*state, 300, 3);
  assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
}

static void empty_segments_merge_too(void **state)
{
  g_autofree char *empty = make_segment(*state, 1, 0), *full = make_segment(*state, 7, 2);
  g_autofree char *index = inside(*state, "ix"), *generation = inside(index, "g1"), *second = inside(index, "g2");
  g_mkdir(index, 0755);
  assert_ok(store_merge((const char *const[]){empty, NULL}, generation, &error));
  assert_ok(store_publish(index, "g1", &error));
  g_autoptr(Store) store = open_index(index);
  assert_int_equal(store_n_documents(store), 0);
  assert_finds(store, store_query_all(), "");
  assert_ok(store_merge((const char *const[]){full, empty, NULL}, second, &error));
  assert_ok(store_publish(index, "g2", &error));
  assert_ok(store_reopen(store, NULL, &error));
  assert_finds(store, store_query_all(), "7 8");
}

static void overlapping_segments_are_refused(void **state)
{
  g_autofree char *a = make_segment(*state, 1, 5), *b = make_segment(*state, 4, 5), *c = inside(*state, "merged");
  assert_error(store_merge((const char *const[]){a, b, NULL}, c, &error), STORE_ERROR_FAILED);
  assert_false(g_file_test(c, G_FILE_TEST_EXISTS));
}

static void publishing_moves_readers_to_the_new_generation(void **state)
{
  g_autofree char *index = make_index(*state, "ix");
  g_autoptr(Store) store = open_index(index);
  g_autofree char *generation = inside(index, "two");
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_create(generation, TRUE, &error));
  put(writer, 1, "mới", NULL);
  assert_ok(store_writer_commit(writer, &error));
  assert_ok(store_publish(index, "two", &error));
  assert_int_equal(store_n_documents(store), 5);
  assert_ok(store_reopen(store, NULL, &error));
  assert_int_equal(store_n_documents(store), 1);
  g_autofree char *current = store_current_generation(index, NULL);
  assert_string_equal(current, generation);
}

/* ---- what is not a whole index ---- */

static Store *try_open(const char *location, GError **error)
{
  return store_open((const char *const[]){location, NULL}, error);
}

static void what_is_no_index_is_named_for_what_it_is(void **state)
{
  g_autofree char *missing = inside(*state, "missing"), *empty = inside(*state, "empty");
  g_autofree char *full = inside(*state, "full"), *file = inside(*state, "full/file");
  g_autofree char *stub = inside(*state, "full/XAPIANDB");
  g_mkdir(empty, 0755);
  g_mkdir(full, 0755);
  g_file_set_contents(file, "text", -1, NULL);
  assert_error(try_open(missing, &error), STORE_ERROR_MISSING);
  assert_error(try_open(empty, &error), STORE_ERROR_MISSING);
  assert_error(try_open(full, &error), STORE_ERROR_NOT_INDEX);
  assert_error(try_open(file, &error), STORE_ERROR_NOT_INDEX);
  assert_error(store_writer_open(full, &error), STORE_ERROR_NOT_INDEX);
  static const char *const stubs[] = {
      "", "auto", "auto \n", "auto ../full\n", "auto /etc\n", "auto a\nauto b\n", "remote x:1\n", "auto ."};
  for (guint i = 0; i < G_N_ELEMENTS(stubs); i++) {
    g_file_set_contents(stub, stubs[i], -1, NULL);
    assert_error(try_open(full, &error), STORE_ERROR_NOT_INDEX);
  }
  assert_error(try_open("tcp://", &error), STORE_ERROR_MISSING);
  assert_error(try_open("tcp://127.0.0.1:1", &error), STORE_ERROR_NETWORK);
}

static void what_an_unfinished_build_leaves_is_no_index_yet(void **state)
{
  g_autofree char *index = inside(*state, "ix"), *left = inside(index, STORE_ENTRY_PREFIX "1");
  g_autofree char *stub = inside(index, "XAPIANDB.new");
  g_mkdir(index, 0755);
  g_mkdir(left, 0755);
  g_file_set_contents(stub, "auto", -1, NULL);
  assert_error(try_open(index, &error), STORE_ERROR_MISSING);
}

static void what_a_run_builds_for_the_first_time_is_no_index_yet(void **state)
{
  g_autofree char *index = inside(*state, "ix"), *lock = inside(index, STORE_LOCK);
  g_mkdir(index, 0755);
  int fd = open(lock, O_RDWR | O_CREAT, 0644);
  assert_true(fd >= 0);
  assert_error(try_open(index, &error), STORE_ERROR_MISSING);
  assert_int_equal(flock(fd, LOCK_EX), 0);
  assert_error(try_open(index, &error), STORE_ERROR_BUILDING);
  close(fd);
  assert_error(try_open(index, &error), STORE_ERROR_MISSING);
}

/* What stands in a folder of this program's making says whether it is damaged or somebody else's. */
static void an_index_whose_stub_or_format_is_lost_is_damaged(void **state)
{
  static const struct {
    const char *stub;
    int code;
  } cases[] = {
      {"", STORE_ERROR_DAMAGED},
      {"\n \n", STORE_ERROR_DAMAGED},
      {"garbage", STORE_ERROR_DAMAGED},
      {"\001\002\377", STORE_ERROR_DAMAGED},
      {"autotracuu", STORE_ERROR_DAMAGED},
      {"auto", STORE_ERROR_DAMAGED},
      {"auto \n", STORE_ERROR_DAMAGED},
      {"auto /etc\n", STORE_ERROR_NOT_INDEX},
      {"remote x:1", STORE_ERROR_NOT_INDEX},
  };
  g_autofree char *index = inside(*state, "ix"), *generation = inside(index, STORE_GENERATION "1");
  g_autofree char *stub = inside(index, STORE_STUB);
  g_mkdir(index, 0755);
  g_mkdir(generation, 0755);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_file_set_contents(stub, cases[i].stub, -1, NULL);
    assert_error(try_open(index, &error), cases[i].code);
  }
}

/* Reads all that there is; FALSE with the first error. */
static gboolean read_all(const char *index, GError **error)
{
  g_autoptr(Store) store = try_open(index, error);
  g_autoptr(StoreCursor) cursor = store ? store_cursor_new(store, SCHEMA_SLOT_PATH, SCHEMA_SLOT_ISSUED, error) : NULL;
  if (!cursor)
    return FALSE;
  GError *failed = NULL;
  StoreCursorRow row;
  while (store_cursor_next(cursor, &row, &failed)) {
    g_autoptr(GBytes) direct = store_get_direct(store, row.docid, error);
    g_autoptr(GBytes) bytes = direct ? store_get_record(store, row.docid, error) : NULL;
    g_autoptr(Record) record = bytes ? record_open(g_steal_pointer(&bytes), error) : NULL;
    if (!record)
      return FALSE;
  }
  if (failed)
    g_propagate_error(error, failed);
  return failed == NULL;
}

static void a_file_that_is_missing_or_cut_short_is_named_as_damage(void **state)
{
  static const char *const files[] = {"iamglass", "postlist.glass"};
  for (guint i = 0; i < G_N_ELEMENTS(files); i++)
    for (guint cut = 0; cut < 4; cut++) {
      g_autofree char *name = g_strdup_printf("ix-%u-%u", i, cut), *index = make_index(*state, name);
      g_autofree char *inner = g_build_filename("one", files[i], NULL), *file = inside(index, inner);
      g_autofree char *bytes = NULL;
      gsize len;
      assert_true(g_file_get_contents(file, &bytes, &len, NULL));
      if (cut == 0)
        g_unlink(file);
      else if (cut == 1)
        g_file_set_contents(file, "", 0, NULL);
      else if (cut == 2)
        g_file_set_contents(file, bytes, (gssize)len / 2, NULL);
      else
        g_file_set_contents(file, memset(bytes, 0xa5, len), (gssize)len, NULL);
      assert_error(store_check(index, &error), STORE_ERROR_DAMAGED);
      g_autoptr(GError) error = NULL;
      if (!read_all(index, &error))
        assert_true(error->domain == STORE_ERROR);
    }
}

static void amending_changes_what_it_names_and_nothing_else(void **state)
{
  g_autofree char *index = make_index(*state, "index");
  g_autoptr(StoreWriter) writer = NULL;
  assert_ok(writer = store_writer_open(index, &error));
  put(writer, 1, "cán bộ Qold Pold Zkept", "20120629");
  g_autoptr(GBytes) record = NULL;
  assert_ok(record = store_writer_get_record(writer, 1, &error));
  const StoreTerm terms[] = {{"Qnew", 4, 0}, {"Pnew", 4, 0}};
  StoreDocument changes = {.terms = terms, .n_terms = 2};
  changes.values[SCHEMA_SLOT_PATH] = "/new";
  changes.value_lens[SCHEMA_SLOT_PATH] = 4;
  assert_ok(store_writer_amend(writer, 1, "QP", &changes, &error));
  assert_ok(store_writer_commit(writer, &error));
  g_autoptr(Store) store = open_index(index);
  const struct {
    const char *term;
    gboolean want;
  } cases[] = {{"Qnew", TRUE},  {"Pnew", TRUE}, {"Qold", FALSE}, {"Pold", FALSE},
               {"Zkept", TRUE}, {"cán", TRUE},  {"bộ", TRUE}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    gboolean has;
    assert_ok(store_has_term(store, 1, cases[i].term, strlen(cases[i].term), &has, &error));
    if (has != cases[i].want)
      fail_msg("%s", cases[i].term);
  }
  g_autofree char *path = NULL, *issued = NULL;
  assert_ok(path = store_dup_value(store, 1, SCHEMA_SLOT_PATH, NULL, &error));
  assert_ok(issued = store_dup_value(store, 1, SCHEMA_SLOT_ISSUED, NULL, &error));
  assert_string_equal(path, "/new");
  assert_string_equal(issued, "20120629");
  g_autoptr(GBytes) kept = NULL;
  assert_ok(kept = store_get_record(store, 1, &error));
  assert_true(g_bytes_equal(kept, record));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
      TEST(what_was_written_is_read),
      TEST(terms_are_listed_by_prefix_up_to_a_limit),
      TEST(two_indexes_are_read_as_one),
      TEST(values_come_in_the_order_asked_from_each_index),
      TEST(what_is_kept_in_memory_is_of_the_newest_state),
      TEST(what_does_not_fit_in_memory_is_read_again),
      TEST(a_cursor_visits_every_document_once_in_order),
      TEST(queries_combine_as_they_say),
      TEST(a_word_of_all_documents_is_counted_where_docids_have_gaps),
      TEST(words_are_found_as_xapian_finds_them),
      TEST(words_of_many_documents_are_found_as_xapian_finds_them),
      TEST(a_search_by_other_weights_loses_nothing),
      TEST(ranges_are_inclusive_and_leave_out_documents_without_a_value),
      TEST(sorting_puts_documents_without_a_value_last),
      TEST(pages_of_results_join_without_gap),
      TEST(replacing_and_deleting_leave_nothing_behind),
      TEST(amending_changes_what_it_names_and_nothing_else),
      TEST(what_was_not_committed_is_gone),
      TEST(a_bad_term_is_refused_and_harms_nothing_else),
      TEST(a_second_writer_is_told_to_wait),
      TEST(a_reader_overtaken_by_two_commits_reopens_and_reads_on),
      TEST(notes_are_kept_and_deleted),
      TEST(merging_keeps_documents_values_direct_indexes_and_notes),
      TEST(hundreds_of_segments_merge_with_few_open_files),
      TEST(empty_segments_merge_too),
      TEST(overlapping_segments_are_refused),
      TEST(publishing_moves_readers_to_the_new_generation),
      TEST(what_is_no_index_is_named_for_what_it_is),
      TEST(what_an_unfinished_build_leaves_is_no_index_yet),
      TEST(what_a_run_builds_for_the_first_time_is_no_index_yet),
      TEST(an_index_whose_stub_or_format_is_lost_is_damaged),
      TEST(a_file_that_is_missing_or_cut_short_is_named_as_damage),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
