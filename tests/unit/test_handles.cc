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

/* What is said of a database: whether it can be read, or written. */
GError *judge(const Xapian::Database &db, bool write)
{
  GError *error = nullptr;
  guard("/index", &error, false, [&] {
    if (write)
      handles_check_writable(db, "/index");
    else
      handles_check_readable(db, "/index");
    return true;
  });
  return error;
}

void older_formats_are_read_and_this_one_is_written(void **)
{
  const struct {
    guint format;
    bool read, written;
  } cases[] = {{1, false, false},
               {SCHEMA_VERSION_READ - 1, false, false},
               {SCHEMA_VERSION_READ, true, SCHEMA_VERSION_READ == SCHEMA_VERSION},
               {SCHEMA_VERSION - 1, SCHEMA_VERSION_READ < SCHEMA_VERSION, false},
               {SCHEMA_VERSION, true, true},
               {SCHEMA_VERSION + 1, false, false}};
  Xapian::WritableDatabase db("", Xapian::DB_BACKEND_INMEMORY);
  g_autoptr(GError) foreign = judge(db, false);
  assert_true(g_error_matches(foreign, STORE_ERROR, STORE_ERROR_NOT_INDEX));
  for (const auto &c : cases) {
    db.set_metadata("version", std::to_string(c.format));
    g_autoptr(GError) read = judge(db, false), written = judge(db, true);
    assert_int_equal(read == nullptr, c.read);
    assert_int_equal(written == nullptr, c.written);
    for (const GError *error : {read, written})
      if (error) {
        assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_VERSION));
        assert_non_null(strstr(error->message, "tracuu-index --rebuild"));
      }
  }
  handles_set_version(db);
  assert_null(judge(db, true));
}

/* An index folder with a database of this format and name; its path. */
char *make_index(const char *version, const char *name = "g")
{
  char *index = g_dir_make_tmp("test-handles-XXXXXX", nullptr);
  g_autofree char *generation = g_build_filename(index, name, nullptr);
  Xapian::WritableDatabase db(generation, Xapian::DB_CREATE);
  db.set_metadata("version", version);
  db.set_metadata("nfolders", "kept");
  db.commit();
  assert_true(store_publish(index, name, nullptr));
  return index;
}

void remove_index(const char *index, const char *name = "g")
{
  g_autofree char *generation = g_build_filename(index, name, nullptr);
  g_autofree char *stub = g_build_filename(index, "XAPIANDB", nullptr);
  store_discard(generation);
  assert_int_equal(g_unlink(stub), 0);
  assert_int_equal(g_rmdir(index), 0);
}

/* A database without a format is somebody else's, but for one that bears a name of ours. */
void a_database_that_lost_its_format_is_damaged(void **)
{
  const struct {
    const char *name;
    int code;
  } cases[] = {{"g", STORE_ERROR_NOT_INDEX}, {STORE_GENERATION "1", STORE_ERROR_DAMAGED}};
  for (const auto &c : cases) {
    g_autofree char *index = make_index("", c.name);
    const char *const locations[] = {index, nullptr};
    g_autoptr(GError) error = nullptr, writing = nullptr;
    g_autoptr(Store) store = store_open(locations, &error);
    g_autoptr(Store) current = store_open_current(index, &writing);
    assert_true(g_error_matches(error, STORE_ERROR, c.code));
    assert_true(g_error_matches(writing, STORE_ERROR, c.code));
    remove_index(index, c.name);
  }
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
    remove_index(index);
  }
}

/* Several are read as one; the oldest format among them is told, and none of them is written. */
void the_oldest_format_of_several_is_told(void **)
{
  const std::string oldest = std::to_string(SCHEMA_VERSION_READ), now = std::to_string(SCHEMA_VERSION);
  g_autofree char *today = make_index(now.c_str()), *old = make_index(oldest.c_str());
  const char *const locations[] = {today, old, nullptr}, *location = nullptr;
  g_autoptr(GError) error = nullptr;
  g_autoptr(Store) both = store_open(locations, &error), alone = store_open_current(today, &error);
  assert_null(error);
  assert_int_equal(store_format(both, &location), SCHEMA_VERSION_READ);
  assert_string_equal(location, old);
  assert_int_equal(store_format(alone, nullptr), SCHEMA_VERSION);
  assert_null(store_open_current(old, &error));
  assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_VERSION));
  remove_index(today);
  remove_index(old);
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
  remove_index(index);
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
      cmocka_unit_test(older_formats_are_read_and_this_one_is_written),
      cmocka_unit_test(a_database_that_lost_its_format_is_damaged),
      cmocka_unit_test(an_older_index_is_opened_for_its_notes),
      cmocka_unit_test(the_oldest_format_of_several_is_told),
      cmocka_unit_test(an_index_of_another_version_is_refused),
      cmocka_unit_test(keys_sort_as_docids_do),
  };
  return cmocka_run_group_tests(tests, nullptr, nullptr);
}
