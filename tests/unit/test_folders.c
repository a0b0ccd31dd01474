/* The folders of an index, and the brake. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include <string.h>

#include "indexer/sources/folders.h"

static char *joined(const GArray *folders)
{
  GString *all = g_string_new(NULL);
  for (guint i = 0; i < folders->len; i++)
    g_string_append_printf(all, "%s%s", i ? " " : "", g_array_index(folders, Folder, i).path);
  return g_string_free(all, FALSE);
}

static const struct {
  const char *name;
  const char *added[4];
  const char *want;
} lists[] = {
    {"folders are sorted", {"/b", "/a"}, "/a /b"},
    {"sorted as their files are", {"/a/x", "/a-b"}, "/a-b /a/x"},
    {"a folder inside another is part of it", {"/a", "/a/b"}, "/a"},
    {"a folder around another takes its place", {"/a/b", "/a/c", "/a"}, "/a"},
    {"a common beginning is no containment", {"/a", "/ab"}, "/a /ab"},
    {"the root holds all", {"/a", "/", "/b"}, "/"},
    {"twice is once", {"/a", "/a"}, "/a"},
};

static void no_folder_of_a_list_is_inside_another(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
    g_autoptr(GArray) folders = folders_new();
    for (guint k = 0; lists[i].added[k]; k++)
      folders_add(folders, lists[i].added[k]);
    g_autofree char *got = joined(folders);
    if (strcmp(got, lists[i].want) != 0)
      fail_msg("%s: got %s", lists[i].name, got);
  }
}

static void the_note_gives_back_any_path_and_its_device(void **state)
{
  (void)state;
  g_autoptr(GArray) folders = folders_new();
  folders_add(folders, "/văn bản\n\xff");
  folders_add(folders, "/b");
  g_array_index(folders, Folder, 0).device = 0x123456789abcdefULL;
  g_autoptr(GString) note = g_string_new(NULL);
  folders_pack(folders, note);
  g_autoptr(GArray) back = folders_unpack(note->str, note->len);
  assert_int_equal(back->len, 2);
  assert_string_equal(g_array_index(back, Folder, 0).path, "/b");
  assert_true(g_array_index(back, Folder, 0).device == 0x123456789abcdefULL);
  assert_string_equal(g_array_index(back, Folder, 1).path, "/văn bản\n\xff");
}

static void a_damaged_note_gives_what_is_whole(void **state)
{
  (void)state;
  const char note[] = "1\0/a\0"
                      "2\0relative";
  g_autoptr(GArray) folders = folders_unpack(note, sizeof note - 1);
  g_autofree char *got = joined(folders);
  assert_string_equal(got, "/a");
}

static const struct {
  const char *name;
  Folder folder;
  FoldersLimits limits;
  const char *want; /* part of the sentence; NULL = deletions may go on */
} brakes[] = {
    {"nothing is gone", {.seen = 10, .indexed = 10}, {20, 1}, NULL},
    {"exactly the limit is gone", {.seen = 8, .indexed = 10, .gone = 2}, {20, 1}, NULL},
    {"more than the limit is gone", {.seen = 7, .indexed = 10, .gone = 3}, {20, 1}, "3 of the 10 documents"},
    {"moved files are not gone", {.seen = 10, .indexed = 10, .gone = 9, .moved = 9}, {20, 1}, NULL},
    {"the folder is empty", {.indexed = 10, .gone = 10}, {100, 1}, "is empty, but 10 of its documents"},
    {"an empty folder that always was", {.indexed = 0}, {20, 1}, NULL},
    {"another device",
     {.seen = 99, .indexed = 100, .gone = 1, .device = 1, .device_now = 3},
     {20, 1},
     "another device"},
    {"another device, nothing gone", {.seen = 100, .indexed = 100, .device = 1, .device_now = 3}, {20, 1}, NULL},
    {"the first time on a device", {.seen = 99, .indexed = 100, .gone = 1, .device_now = 3}, {20, 1}, NULL},
    {"100 percent allows all but an empty folder", {.seen = 1, .indexed = 10, .gone = 9}, {100, 1}, NULL},
    {"0 percent allows nothing", {.seen = 99, .indexed = 100, .gone = 1}, {0, 1}, "1 of the 100 documents"},
    {"a missing folder was told of already", {.missing = TRUE, .indexed = 5}, {20, 1}, NULL},
    {"few are gone, if a large part", {.seen = 1, .indexed = 5, .gone = 4}, {20, 5}, NULL},
    {"as many as count", {.seen = 1, .indexed = 6, .gone = 5}, {20, 5}, "5 of the 6 documents"},
    {"few, but they are all there were", {.seen = 3, .indexed = 3, .gone = 3}, {20, 5}, "3 of the 3 documents"},
    {"few, but all of an empty folder", {.indexed = 1, .gone = 1}, {20, 5}, "is empty"},
    {"few, but on another device",
     {.seen = 9, .indexed = 10, .gone = 1, .device = 1, .device_now = 3},
     {20, 5},
     "device"},
    {"few, but none may go", {.seen = 99, .indexed = 100, .gone = 1}, {0, 5}, "1 of the 100 documents"},
};

static void the_brake_holds_when_a_folder_shrinks_like_an_accident(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(brakes); i++) {
    Folder folder = brakes[i].folder;
    folder.path = "/srv";
    g_autofree char *sentence = folders_brake(&folder, &brakes[i].limits);
    gboolean right = brakes[i].want ? sentence && strstr(sentence, brakes[i].want) : !sentence;
    if (!right || folder.held != (brakes[i].want != NULL))
      fail_msg("%s: %s", brakes[i].name, sentence ? sentence : "not held");
  }
}

static void a_path_is_found_in_its_folder_only(void **state)
{
  (void)state;
  g_autoptr(GArray) folders = folders_new();
  folders_add(folders, "/a");
  assert_non_null(folders_find(folders, "/a/b", 4));
  assert_non_null(folders_find(folders, "/a", 2));
  assert_null(folders_find(folders, "/ab", 3));
  assert_null(folders_find(folders, "/", 1));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_folder_of_a_list_is_inside_another),
      cmocka_unit_test(the_note_gives_back_any_path_and_its_device),
      cmocka_unit_test(a_damaged_note_gives_what_is_whole),
      cmocka_unit_test(the_brake_holds_when_a_folder_shrinks_like_an_accident),
      cmocka_unit_test(a_path_is_found_in_its_folder_only),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
