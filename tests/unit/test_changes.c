/* What has to be done: files against documents. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include <fcntl.h>

#include "indexer/sources/changes.h"
#include "indexer/sources/folders.h"
#include "tests/unit/tree.h"

#define DAY 1600000000

/* A document that the index has. */
typedef struct {
  const char *path; /* below the folder; NULL = no more */
  guint64 size;
  int time;
  guint flags, reason;
  const char *in; /* the file that it is inside of, below the folder; NULL = none */
} Known;

/* A folder with an index beside it. */
typedef struct {
  char *top, *folder, *index;
  Store *store;
  WalkOptions walking;
  Walk *walk;
  GArray *folders;
  Changes changes;
  gboolean anew;
} Scene;

static void put(StoreWriter *writer, StoreDocid docid, const char *folder, const Known *known)
{
  char packed[FILE_STATE_PACKED_LEN];
  g_autofree char *path = g_build_filename(folder, known->path, NULL);
  FileState stamp = {.size = known->size,
                     .mtime_ns = (gint64)known->time * 1000000000,
                     .flags = (guint8)known->flags,
                     .reason = (guint8)known->reason,
                     .reader = file_state_reader_version()};
  if (known->in) {
    g_autofree char *container = g_build_filename(folder, known->in, NULL);
    stamp.flags |= FILE_STATE_MEMBER;
    file_state_hash(container, strlen(container), stamp.hash);
  }
  file_state_pack(&stamp, packed);
  StoreDocument document = {.record = "r", .record_len = 1};
  document.values[SCHEMA_SLOT_PATH] = path;
  document.value_lens[SCHEMA_SLOT_PATH] = strlen(path);
  document.values[SCHEMA_SLOT_STAMP] = packed;
  document.value_lens[SCHEMA_SLOT_STAMP] = sizeof packed;
  assert_true(store_writer_put(writer, docid, &document, NULL));
}

static void scene_init(Scene *scene, const Known *known)
{
  memset(scene, 0, sizeof *scene);
  scene->top = tree_new();
  scene->folder = g_build_filename(scene->top, "docs", NULL);
  scene->index = g_build_filename(scene->top, "ix", NULL);
  g_mkdir(scene->folder, 0755);
  g_mkdir(scene->index, 0755);
  g_autofree char *generation = g_build_filename(scene->index, "one", NULL);
  g_autoptr(StoreWriter) writer = store_writer_create(generation, FALSE, NULL);
  assert_non_null(writer);
  for (guint i = 0; known[i].path; i++)
    put(writer, i + 1, scene->folder, &known[i]);
  assert_true(store_writer_commit(writer, NULL));
  assert_true(store_publish(scene->index, "one", NULL));
  const char *locations[] = {scene->index, NULL};
  scene->store = store_open(locations, NULL);
  assert_non_null(scene->store);
}

/* A file of size bytes. */
static void scene_file(const Scene *scene, const char *name, gsize size, int seconds)
{
  g_autofree char *content = g_strnfill(size, 'x');
  g_autofree char *path = g_build_filename(scene->folder, name, NULL);
  struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, {.tv_sec = seconds}};
  tree_write(scene->folder, name, content);
  assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void scene_compare(Scene *scene)
{
  const ChangesMeans means = {.reading = {.limits = {.max_size = 1000}}, .anew = scene->anew};
  scene->walk = walk_new(&scene->walking);
  assert_true(walk_add_folder(scene->walk, scene->folder, NULL, NULL));
  scene->folders = folders_new();
  folders_add(scene->folders, scene->folder);
  changes_init(&scene->changes);
  assert_true(changes_compare(&scene->changes, scene->walk, scene->folders, scene->store, &means, NULL));
}

/* "kind name docid; ... - docid ..." */
static char *scene_say(const Scene *scene)
{
  static const char *const kinds[] = {"new", "changed", "retry", "moved"};
  GString *said = g_string_new(NULL);
  g_autoptr(GString) path = g_string_new(NULL);
  for (guint i = 0; i < scene->changes.items->len; i++) {
    const ChangesItem *item = &g_array_index(scene->changes.items, ChangesItem, i);
    walk_path(scene->walk, item->entry, path);
    g_string_append_printf(said, "%s %s %u; ", kinds[item->kind], path->str + strlen(scene->folder) + 1, item->docid);
  }
  for (guint i = 0; i < scene->changes.gone->len; i++) {
    const ChangesGone *gone = &g_array_index(scene->changes.gone, ChangesGone, i);
    if (!gone->taken)
      g_string_append_printf(said, "gone %u; ", gone->docid);
  }
  return g_string_free(said, FALSE);
}

static void scene_clear(Scene *scene)
{
  changes_clear(&scene->changes);
  g_clear_pointer(&scene->folders, g_array_unref);
  walk_free(scene->walk);
  store_close(scene->store);
  tree_remove(scene->top);
  g_free(scene->top);
  g_free(scene->folder);
  g_free(scene->index);
}

static void expect(Scene *scene, const char *want)
{
  g_autofree char *said = scene_say(scene);
  assert_string_equal(said, want);
}

static void size_and_time_tell_what_has_changed(void **state)
{
  (void)state;
  static const Known known[] = {{"changed", 10, DAY, FILE_STATE_HASHED, 0, NULL},
                                {"gone", 77, DAY, FILE_STATE_HASHED, 0, NULL},
                                {"same", 30, DAY, FILE_STATE_HASHED, 0, NULL},
                                {"touched", 40, DAY, FILE_STATE_HASHED, 0, NULL},
                                {"unsettled", 50, DAY, FILE_STATE_HASHED | FILE_STATE_UNSETTLED, 0, NULL},
                                {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene_file(&scene, "changed", 11, DAY);
  scene_file(&scene, "fresh", 21, DAY);
  scene_file(&scene, "same", 30, DAY);
  scene_file(&scene, "touched", 40, DAY + 1);
  scene_file(&scene, "unsettled", 50, DAY);
  scene_compare(&scene);
  expect(&scene, "changed changed 1; new fresh 6; changed touched 4; changed unsettled 5; gone 2; ");
  assert_int_equal(scene.changes.unchanged, 1);
  assert_int_equal(scene.changes.next_docid, 7);
  const Folder *folder = &g_array_index(scene.folders, Folder, 0);
  assert_int_equal(folder->indexed, 5);
  assert_int_equal(folder->gone, 1);
  scene_clear(&scene);
}

static void a_new_file_may_be_one_that_is_gone(void **state)
{
  (void)state;
  static const Known known[] = {
      {"a", 10, DAY, FILE_STATE_HASHED, 0, NULL},      {"b", 20, DAY, FILE_STATE_HASHED, 0, NULL},
      {"b2", 20, DAY + 9, FILE_STATE_HASHED, 0, NULL}, {"c", 30, DAY, 0, 0, NULL},
      {"empty", 0, DAY, FILE_STATE_HASHED, 0, NULL},   {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene_file(&scene, "x-a", 10, DAY + 5);  /* of the same size only: its content decides */
  scene_file(&scene, "x-b2", 20, DAY + 9); /* of two of its size, that of its time */
  scene_file(&scene, "x-c", 30, DAY);      /* the content of what is gone is not known */
  scene_file(&scene, "x-empty", 0, DAY);   /* all empty files are alike */
  scene_compare(&scene);
  expect(&scene, "moved x-a 1; moved x-b2 3; new x-c 6; new x-empty 7; gone 2; gone 4; gone 5; ");
  assert_int_equal(g_array_index(scene.folders, Folder, 0).moved, 1); /* the others may be something else */
  scene_clear(&scene);
}

static void a_file_of_the_same_size_does_not_take_the_place_of_one_that_moved(void **state)
{
  (void)state;
  static const Known known[] = {{"old-1", 20, DAY, FILE_STATE_HASHED, 0, NULL},
                                {"old-2", 20, DAY + 9, FILE_STATE_HASHED, 0, NULL},
                                {"old-3", 30, DAY, FILE_STATE_HASHED, 0, NULL},
                                {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene_file(&scene, "a-other", 20, DAY + 5); /* comes first in the walk, and has the size only */
  scene_file(&scene, "b-other", 20, DAY + 6);
  scene_file(&scene, "moved-1", 20, DAY);
  scene_file(&scene, "moved-2", 20, DAY + 9);
  scene_file(&scene, "more-1", 30, DAY); /* one of three that look like it */
  scene_file(&scene, "more-2", 30, DAY);
  scene_file(&scene, "more-3", 30, DAY);
  scene_compare(&scene);
  expect(&scene, "new a-other 4; new b-other 5; moved more-1 3; new more-2 6; new more-3 7; moved moved-1 1; "
                 "moved moved-2 2; ");
  assert_int_equal(g_array_index(scene.folders, Folder, 0).moved, 3);
  scene_clear(&scene);
}

static void what_could_not_be_read_is_tried_again_when_there_is_a_reason(void **state)
{
  (void)state;
  static const Known known[] = {{"damaged", 10, DAY, FILE_STATE_HASHED, FORMAT_DAMAGED, NULL},
                                {"empty", 0, DAY, FILE_STATE_HASHED, FORMAT_EMPTY, NULL},
                                {"locked", 10, DAY, 0, FORMAT_UNREADABLE, NULL},
                                {"pending", 10, DAY, FILE_STATE_HASHED | FILE_STATE_PENDING, 0, NULL},
                                {"reader", 10, DAY, FILE_STATE_HASHED | FILE_STATE_CRASHED, FORMAT_CRASHED, NULL},
                                {"settled", 10, DAY, FILE_STATE_HASHED, FORMAT_CRASHED, NULL},
                                {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene_file(&scene, "damaged", 10, DAY);
  scene_file(&scene, "empty", 0, DAY);
  scene_file(&scene, "locked", 10, DAY);
  scene_file(&scene, "pending", 10, DAY);
  scene_file(&scene, "reader", 10, DAY);
  scene_file(&scene, "settled", 10, DAY);
  scene_compare(&scene);
  expect(&scene, "retry locked 3; retry pending 4; retry reader 5; ");
  scene_clear(&scene);
}

static void documents_inside_a_file_stay_with_it(void **state)
{
  (void)state;
  static const Known known[] = {{"a.zip", 10, DAY, FILE_STATE_HASHED | FILE_STATE_CONTAINER, 0, NULL},
                                {"a.zip!/1.txt", 3, DAY, 0, 0, "a.zip"},
                                {"a.zip!/in.zip!/2.txt", 3, DAY, 0, 0, "a.zip"},
                                {"b.zip", 99, DAY, FILE_STATE_HASHED | FILE_STATE_CONTAINER, 0, NULL},
                                {"b.zip!/3.txt", 3, DAY, 0, 0, "b.zip"},
                                {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene_file(&scene, "a.zip", 10, DAY);
  scene_compare(&scene);
  expect(&scene, "gone 4; gone 5; ");
  guint n;
  const ChangesMember *members = changes_members(&scene.changes, 0, &n);
  assert_int_equal(n, 2);
  assert_int_equal(members[0].docid + members[1].docid, 2 + 3);
  assert_int_equal(g_array_index(scene.folders, Folder, 0).gone, 1); /* files count, not what is in them */
  scene_clear(&scene);
}

static void a_folder_named_like_a_file_with_documents_is_a_folder(void **state)
{
  (void)state;
  static const Known known[] = {{"a.zip", 10, DAY, FILE_STATE_HASHED | FILE_STATE_CONTAINER, 0, NULL},
                                {"a.zip!/1.txt", 3, DAY, 0, 0, "a.zip"},               /* both are there */
                                {"a.zip!/1.txt", 4, DAY, FILE_STATE_HASHED, 0, NULL},  /* a file */
                                {"a.zip!/b.zip!/2.txt", 5, DAY, 0, 0, "a.zip!/b.zip"}, /* its file is gone */
                                {"a.zip!/3.txt", 6, DAY, FILE_STATE_HASHED, 0, NULL},  /* is gone, and moved */
                                {"quan!/4.txt", 7, DAY, FILE_STATE_HASHED, 0, NULL},   /* is gone */
                                {"quan!/!/5.zip!/!/6", 8, DAY, 0, 0, "quan!/!/5.zip"},
                                {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene_file(&scene, "a.zip", 10, DAY);
  g_autofree char *inner = g_build_filename(scene.folder, "a.zip!", NULL),
                  *quan = g_build_filename(scene.folder, "quan!/!", NULL);
  g_mkdir_with_parents(inner, 0755);
  g_mkdir_with_parents(quan, 0755);
  scene_file(&scene, "a.zip!/1.txt", 4, DAY);
  scene_file(&scene, "a.zip!/x.txt", 6, DAY);
  scene_file(&scene, "quan!/!/5.zip", 9, DAY);
  scene_compare(&scene);
  expect(&scene, "moved a.zip!/x.txt 5; new quan!/!/5.zip 8; gone 4; gone 6; ");
  const Folder *folder = &g_array_index(scene.folders, Folder, 0);
  assert_int_equal(folder->indexed, 4); /* files, whatever their names */
  assert_int_equal(folder->gone, 2);
  guint n;
  assert_int_equal(changes_members(&scene.changes, 0, &n)->docid, 2);
  assert_int_equal(n, 1);
  assert_int_equal(changes_members(&scene.changes, 3, &n)->docid, 7);
  scene_clear(&scene);
}

static void new_files_are_numbered_in_the_order_of_the_list_whatever_is_held(void **state)
{
  (void)state;
  static const Known known[] = {{"b", 10, DAY, FILE_STATE_HASHED, 0, NULL}, {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene_file(&scene, "a", 1, DAY);
  scene_file(&scene, "moved", 10, DAY);
  scene_file(&scene, "z", 2, DAY);
  scene_compare(&scene);
  expect(&scene, "new a 2; moved moved 1; new z 3; ");
  g_array_index(scene.folders, Folder, 0).held = TRUE;
  changes_hold(&scene.changes, scene.folders);
  expect(&scene, "new a 2; new moved 3; new z 4; ");
  assert_int_equal(scene.changes.next_docid, 5);
  scene_clear(&scene);
}

static void what_is_read_anew_knows_the_old_documents_and_what_stays(void **state)
{
  (void)state;
  static const Known known[] = {{"a", 10, DAY, FILE_STATE_HASHED, 0, NULL},
                                {"gone", 20, DAY, FILE_STATE_HASHED, 0, NULL},
                                {"gone.zip!/1", 20, DAY, 0, 0, "gone.zip"},
                                {"old", 30, DAY, FILE_STATE_HASHED, 0, NULL},
                                {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene.anew = TRUE;
  scene_file(&scene, "a", 10, DAY);
  scene_file(&scene, "moved", 30, DAY);
  scene_compare(&scene);
  expect(&scene, "new a 2; new moved 3; gone 2; gone 3; ");
  assert_int_equal(g_array_index(scene.changes.items, ChangesItem, 0).old, 1);
  assert_int_equal(g_array_index(scene.changes.items, ChangesItem, 1).old, 4);
  g_array_index(scene.folders, Folder, 0).held = TRUE;
  changes_hold(&scene.changes, scene.folders);
  expect(&scene, "new a 2; new moved 3; ");
  assert_int_equal(g_array_index(scene.changes.items, ChangesItem, 0).old, 1);
  assert_int_equal(g_array_index(scene.changes.items, ChangesItem, 1).old, 0);
  assert_int_equal(scene.changes.stay->len, 3);
  assert_int_equal(scene.changes.kept, 2);
  scene_clear(&scene);
}

static void a_held_folder_loses_nothing_and_nothing_takes_the_place_of_its_documents(void **state)
{
  (void)state;
  static const Known known[] = {
      {"a", 10, DAY, FILE_STATE_HASHED, 0, NULL}, {"b", 20, DAY, FILE_STATE_HASHED, 0, NULL}, {NULL, 0, 0, 0, 0, NULL}};
  Scene scene;
  scene_init(&scene, known);
  scene_file(&scene, "x-a", 10, DAY + 5);
  scene_compare(&scene);
  expect(&scene, "moved x-a 1; gone 2; ");
  g_array_index(scene.folders, Folder, 0).held = TRUE;
  changes_hold(&scene.changes, scene.folders);
  expect(&scene, "new x-a 3; ");
  assert_int_equal(scene.changes.kept, 2);
  scene_clear(&scene);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(size_and_time_tell_what_has_changed),
      cmocka_unit_test(a_new_file_may_be_one_that_is_gone),
      cmocka_unit_test(a_file_of_the_same_size_does_not_take_the_place_of_one_that_moved),
      cmocka_unit_test(what_could_not_be_read_is_tried_again_when_there_is_a_reason),
      cmocka_unit_test(documents_inside_a_file_stay_with_it),
      cmocka_unit_test(a_folder_named_like_a_file_with_documents_is_a_folder),
      cmocka_unit_test(new_files_are_numbered_in_the_order_of_the_list_whatever_is_held),
      cmocka_unit_test(what_is_read_anew_knows_the_old_documents_and_what_stays),
      cmocka_unit_test(a_held_folder_loses_nothing_and_nothing_takes_the_place_of_its_documents),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
