/* What is asked of documents that were found, while the index moves on under it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "corpus/names/fact.h"
#include "query/search_guard.h"
#include "tests/unit/small_index.h"

enum { N = 400, ASKED = N / 2 };

/* Decrees that cite each other in a ring, so that each has relations, with words that change from state to state. */
static SmallFile *files_new(const char *words)
{
  SmallFile *files = g_new(SmallFile, N);
  for (guint i = 0; i < N; i++)
    files[i] =
        (SmallFile){.path = g_strdup_printf("/a/%03u.txt", i),
                    .text = g_strdup_printf(
                        "CHÍNH PHỦ\nSố: %u/2020/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2020\nNGHỊ ĐỊNH\nVề việc thứ %u\n"
                        "Điều 1. Phạm vi\nTheo Nghị định số %u/2020/NĐ-CP, %s.\n",
                        i + 1, i + 1, (i + 1) % N + 1, words)};
  return files;
}

static void files_free(SmallFile *files)
{
  for (guint i = 0; i < N; i++) {
    g_free((char *)files[i].path);
    g_free((char *)files[i].text);
  }
  g_free(files);
}

typedef struct {
  char *top;
  Search *search;
  Results results;
} World;

static void world_open(World *world)
{
  SmallFile *files = files_new("cán bộ");
  GError *error = NULL;
  world->top = small_index_build(files, N);
  files_free(files);
  const char *const locations[] = {world->top, NULL};
  world->search = search_open(locations, 0, &error);
  assert_null(error);
  results_init(&world->results);
}

static void world_close(World *world)
{
  results_clear(&world->results);
  search_close(world->search);
  tree_remove(world->top);
  g_free(world->top);
}

/* Writes all documents again and again, so that nothing of what the reader has open is left. */
static void overtake(World *world)
{
  GError *error = NULL;
  g_autoptr(Analyser) analyser = analyse_new(&error);
  g_autoptr(StoreWriter) writer = store_writer_open(world->top, &error);
  static const char *const states[] = {"bảo hiểm xã hội", "môi trường nước", "hải quan"};
  for (guint s = 0; s < G_N_ELEMENTS(states); s++) {
    SmallFile *files = files_new(states[s]);
    for (guint i = 0; i < N; i++)
      small_index_put(writer, analyser, i + 1, &files[i]);
    files_free(files);
    store_writer_commit(writer, &error);
  }
  assert_null(error);
}

/* Publishes a generation in which every document has the number of another one, and the last of them is gone. */
static void rebuild(World *world)
{
  GError *error = NULL;
  g_autofree char *path = g_build_filename(world->top, STORE_ENTRY_PREFIX "generation-2", NULL);
  g_autoptr(Analyser) analyser = analyse_new(&error);
  g_autoptr(StoreWriter) writer = store_writer_create(path, FALSE, &error);
  SmallFile *files = files_new("cán bộ");
  for (guint i = 0; i + 1 < N; i++)
    small_index_put(writer, analyser, N - i, &files[i]);
  files_free(files);
  store_writer_commit(writer, &error);
  store_publish(world->top, STORE_ENTRY_PREFIX "generation-2", &error);
  assert_null(error);
  search_refresh(world->search);
}

static Result *look_up(World *world, const char *number)
{
  GError *error = NULL;
  if (!search_lookup(world->search, number, (Date){2024, 1, 1}, FALSE, &world->results, &error))
    fail_msg("%s", error->message);
  assert_int_equal(world->results.results->len, 1);
  return g_ptr_array_index(world->results.results, 0);
}

/* Asks everything there is to ask of the document at /a/200.txt. */
static void ask_all(World *world, Result *result)
{
  GError *error = NULL;
  gboolean same = FALSE;
  const Date at = {2024, 1, 1};
  g_autoptr(Record) record = search_record(world->search, result, &error);
  assert_null(error);
  g_autofree char *number = record_dup_document_field(record, 0, FACT_NUMBER);
  assert_string_equal(number, "201/2020/NĐ-CP");
  g_autoptr(GPtrArray) related = search_related(world->search, result, at, 10, &error);
  assert_null(error);
  assert_true(related->len > 0);
  assert_true(search_add_facts(world->search, result, &error));
  assert_true(search_are_same(world->search, &world->results, &same, &error));
  assert_true(same);
  assert_true(search_add_part(world->search, result, 0, at, &world->results, &error));
  const Result *part = g_ptr_array_index(world->results.results, 1);
  assert_string_equal(result_text(part, FACT_NUMBER), "201/2020/NĐ-CP");
  assert_int_equal(part->rank, 2);
}

static void what_is_asked_of_a_document_is_answered_though_the_index_moved_on(void **state)
{
  (void)state;
  World world;
  for (guint first = 0; first < 5; first++) { /* each question in turn is the one that meets the new state */
    world_open(&world);
    GError *error = NULL;
    gboolean same;
    Result *result = look_up(&world, "201/2020/NĐ-CP");
    overtake(&world);
    g_autoptr(Record) record = first == 0 ? search_record(world.search, result, &error) : NULL;
    g_autoptr(GPtrArray) related =
        first == 1 ? search_related(world.search, result, (Date){2024, 1, 1}, 10, &error) : NULL;
    if (first == 2)
      search_are_same(world.search, &world.results, &same, &error);
    if (first == 3)
      search_lookup(world.search, "7/2020/NĐ-CP", (Date){2024, 1, 1}, FALSE, &world.results, &error);
    assert_null(error);
    if (first != 3)
      ask_all(&world, result);
    world_close(&world);
  }
}

static void a_document_is_found_again_under_another_docid(void **state)
{
  (void)state;
  World world;
  world_open(&world);
  Result *result = look_up(&world, "201/2020/NĐ-CP");
  rebuild(&world);
  ask_all(&world, result);
  world_close(&world);
}

static void a_document_that_went_meanwhile_is_said_to_be_gone(void **state)
{
  (void)state;
  World world;
  GError *error = NULL;
  world_open(&world);
  Result *result = look_up(&world, "400/2020/NĐ-CP");
  rebuild(&world);
  assert_null(search_record(world.search, result, &error));
  assert_true(g_error_matches(error, SEARCH_ERROR, SEARCH_ERROR_CHANGED));
  assert_non_null(strstr(error->message, "/a/399.txt was taken out of the index"));
  g_clear_error(&error);
  world_close(&world);
}

static gboolean attempt_without_a_reason(Search *search, gpointer data, GError **error)
{
  (void)search;
  (void)error;
  ++*(guint *)data;
  return FALSE;
}

static gboolean attempt_on_damage(Search *search, gpointer data, GError **error)
{
  (void)search;
  ++*(guint *)data;
  g_set_error_literal(error, STORE_ERROR, STORE_ERROR_CHANGED, "The index moved on.");
  return FALSE;
}

static gboolean attempt_always_overtaken(Search *search, gpointer data, GError **error)
{
  (void)search;
  const World *world = data;
  g_autoptr(StoreWriter) writer = store_writer_open(world->top, error);
  store_writer_set_note(writer, "note", "moved", 5, error);
  store_writer_commit(writer, error);
  g_set_error_literal(error, STORE_ERROR, STORE_ERROR_CHANGED, "The index moved on.");
  return FALSE;
}

static void a_failure_is_a_failure_with_and_without_a_reason(void **state)
{
  (void)state;
  World world;
  GError *error = NULL;
  guint n = 0;
  world_open(&world);
  assert_false(search_guard(world.search, attempt_without_a_reason, &n, &error));
  assert_true(g_error_matches(error, SEARCH_ERROR, SEARCH_ERROR_INDEX));
  assert_int_equal(n, 1);
  g_clear_error(&error);
  n = 0;
  assert_false(search_guard(world.search, attempt_on_damage, &n, &error));
  assert_true(g_error_matches(error, SEARCH_ERROR, SEARCH_ERROR_CHANGED));
  assert_non_null(strstr(error->message, "--rebuild"));
  assert_in_range(n, 2, 100);
  g_clear_error(&error);
  assert_false(search_guard(world.search, attempt_always_overtaken, &world, &error));
  assert_true(g_error_matches(error, SEARCH_ERROR, SEARCH_ERROR_CHANGED));
  assert_non_null(strstr(error->message, "ask again"));
  g_clear_error(&error);
  world_close(&world);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_asked_of_a_document_is_answered_though_the_index_moved_on),
      cmocka_unit_test(a_document_is_found_again_under_another_docid),
      cmocka_unit_test(a_document_that_went_meanwhile_is_said_to_be_gone),
      cmocka_unit_test(a_failure_is_a_failure_with_and_without_a_reason),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
