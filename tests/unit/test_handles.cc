/* What stands behind the store's handles: the version of an index, the keys of a document. */
#include <csetjmp>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstring>

extern "C" {
#include <cmocka.h> /* declares some of its functions outside its own extern "C" */
}
#include <glib/gstdio.h>

#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

namespace
{

/* What handles_check_version says of a database. */
GError *judge(const Xapian::Database &db)
{
  GError *error = nullptr;
  guard("/index", &error, false, [&] { return handles_check_version(db, "/index"), true; });
  return error;
}

void only_this_version_is_accepted(void **)
{
  Xapian::WritableDatabase db("", Xapian::DB_BACKEND_INMEMORY);
  g_autoptr(GError) foreign = judge(db);
  assert_true(g_error_matches(foreign, STORE_ERROR, STORE_ERROR_NOT_INDEX));

  handles_set_version(db);
  assert_null(judge(db));

  db.set_metadata("version", std::to_string(SCHEMA_VERSION + 1));
  g_autoptr(GError) newer = judge(db);
  assert_true(g_error_matches(newer, STORE_ERROR, STORE_ERROR_VERSION));
  assert_non_null(strstr(newer->message, "tracuu-index --rebuild"));
}

/* An index folder with a database of this format; its path. */
char *make_index(const char *version)
{
  char *index = g_dir_make_tmp("test-handles-XXXXXX", nullptr);
  g_autofree char *generation = g_build_filename(index, "g", nullptr);
  Xapian::WritableDatabase db(generation, Xapian::DB_CREATE);
  db.set_metadata("version", version);
  db.set_metadata("nfolders", "kept");
  db.commit();
  assert_true(store_publish(index, "g", nullptr));
  return index;
}

void an_older_index_is_opened_for_its_notes(void **)
{
  const std::string now = std::to_string(SCHEMA_VERSION), next = std::to_string(SCHEMA_VERSION + 1);
  const struct {
    const char *version;
    guint format; /* 0 = it is not opened */
  } cases[] = {{"1", 1}, {"7", 7}, {now.c_str(), 0}, {next.c_str(), 0}, {"0", 0}, {"", 0}, {"7x", 0}, {"-1", 0}};
  for (const auto &c : cases) {
    g_autofree char *index = make_index(c.version);
    g_autofree char *generation = g_build_filename(index, "g", nullptr);
    g_autofree char *stub = g_build_filename(index, "XAPIANDB", nullptr);
    g_autoptr(GError) error = nullptr;
    guint format = 0;
    g_autoptr(Store) older = store_open_older(index, &format, &error);
    assert_int_equal(older != nullptr, c.format != 0);
    assert_int_equal(error == nullptr, c.format != 0);
    g_autofree char *note = older ? store_dup_note(older, "folders", nullptr, nullptr) : nullptr;
    if (older) {
      assert_int_equal(format, c.format);
      assert_string_equal(note, "kept");
    }
    store_discard(generation);
    assert_int_equal(g_unlink(stub), 0);
    assert_int_equal(g_rmdir(index), 0);
  }
}

/* The whole way: an index folder that holds a database of somebody else. */
void an_index_of_another_version_is_refused(void **)
{
  g_autofree char *index = g_dir_make_tmp("test-handles-XXXXXX", nullptr);
  g_autofree char *generation = g_build_filename(index, "g", nullptr);
  Xapian::WritableDatabase(generation, Xapian::DB_CREATE).set_metadata("version", "0");
  g_autoptr(GError) published = nullptr, opened = nullptr, written = nullptr, checked = nullptr;
  assert_true(store_publish(index, "g", &published));
  const char *const locations[] = {index, nullptr};
  assert_null(store_open(locations, &opened));
  assert_null(store_writer_open(index, &written));
  assert_false(store_check(index, &checked));
  for (const GError *error : {opened, written, checked})
    assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_VERSION));
  store_discard(generation);
  g_autofree char *stub = g_build_filename(index, "XAPIANDB", nullptr);
  assert_int_equal(g_unlink(stub), 0);
  assert_int_equal(g_rmdir(index), 0);
}

void keys_sort_as_docids_do(void **)
{
  const StoreDocid docids[] = {1, 2, 255, 256, 65535, 65536, 16777216, 4294967295U};
  for (std::size_t i = 1; i < G_N_ELEMENTS(docids); i++) {
    assert_true(handles_record_key(docids[i - 1]) < handles_record_key(docids[i]));
    assert_true(handles_direct_key(docids[i - 1]) < handles_direct_key(docids[i]));
    assert_true(handles_record_key(docids[i]) != handles_direct_key(docids[i]));
  }
}

} // namespace

int main()
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(only_this_version_is_accepted),
      cmocka_unit_test(an_older_index_is_opened_for_its_notes),
      cmocka_unit_test(an_index_of_another_version_is_refused),
      cmocka_unit_test(keys_sort_as_docids_do),
  };
  return cmocka_run_group_tests(tests, nullptr, nullptr);
}
