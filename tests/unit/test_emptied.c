/* Folders that are there and have nothing in them any more. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <unistd.h>

#include "indexer/sources/emptied.h"
#include "tests/unit/tree.h"

static const struct {
  const char *file; /* that is gone */
  const char *want; /* the empty folder, NULL = none */
} cases[] = {
    {"empty/a.txt", "empty"},
    {"empty/b.txt", "empty"},
    {"empty/in/deeper/a.txt", "empty"},   /* all below it is gone, too */
    {"outer/inner/a.txt", "outer/inner"}, /* outer holds it */
    {"outer/gone/a.txt", NULL},           /* deleted: outer is not empty */
    {"full/a.txt", NULL},
    {"hidden/a.txt", NULL}, /* something is in it, though no document */
    {"gone/a.txt", NULL},
    {"gone/in/a.txt", NULL},
    {"link/a.txt", "link"},   /* followed, it may lead to the place of a share */
    {"file.txt/a.txt", NULL}, /* a file took its place */
    {"a.txt", NULL},          /* the folder itself has a brake of its own */
    {"empty!/a.txt", "empty!"},
};

static void an_empty_folder_is_found_by_what_was_in_it(void **state)
{
  (void)state;
  static const char *const folders[] = {"empty", "outer/inner", "empty!", "hidden"};
  g_autofree char *top = tree_new();
  for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
    g_autofree char *path = g_build_filename(top, folders[i], NULL);
    assert_int_equal(g_mkdir_with_parents(path, 0755), 0);
  }
  g_autofree char *link = g_build_filename(top, "link", NULL);
  assert_int_equal(symlink("empty", link), 0);
  tree_write(top, "full/b.txt", "b");
  tree_write(top, "hidden/.b", "b");
  tree_write(top, "file.txt", "b");
  const FoldersLimits limits = {.percent = 20, .from = 1};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Emptied *emptied = emptied_new();
    g_autoptr(GArray) none = folders_new();
    g_autofree char *file = g_build_filename(top, cases[i].file, NULL);
    g_autofree char *want = cases[i].want ? g_strdup_printf("%s/%s is empty", top, cases[i].want) : NULL;
    guint number = emptied_find(emptied, top, file, strlen(file));
    if (number)
      emptied_lose(emptied, number);
    g_autofree char *said = number ? emptied_brake(emptied, number, none, &limits) : NULL;
    if ((want == NULL) != (said == NULL) || (want != NULL && !g_str_has_prefix(said, want)) ||
        emptied_is_held(emptied, number) != (want != NULL))
      fail_msg("%s: %s", cases[i].file, said ? said : "nothing");
    emptied_free(emptied);
  }
  tree_remove(top);
}

static const struct {
  FoldersLimits limits;
  guint lost;
  gboolean held;
} brakes[] = {
    {{20, 5}, 5, TRUE},    {{20, 5}, 4, FALSE}, {{0, 5}, 5, TRUE},
    {{100, 5}, 50, FALSE}, {{99, 5}, 50, TRUE}, {{20, 0}, 1, TRUE},
};

static void the_brake_holds_from_as_many_documents_as_elsewhere(void **state)
{
  (void)state;
  g_autofree char *top = tree_new();
  g_autofree char *folder = g_build_filename(top, "empty", NULL), *file = g_build_filename(folder, "a.txt", NULL);
  assert_int_equal(g_mkdir_with_parents(folder, 0755), 0);
  for (gsize i = 0; i < G_N_ELEMENTS(brakes); i++) {
    Emptied *emptied = emptied_new();
    g_autoptr(GArray) folders = folders_new();
    folders_add(folders, top);
    guint number = emptied_find(emptied, top, file, strlen(file));
    for (guint k = 0; k < brakes[i].lost; k++)
      emptied_lose(emptied, number);
    g_array_index(folders, Folder, 0).held = TRUE; /* then all of it is kept, and told */
    assert_null(emptied_brake(emptied, number, folders, &brakes[i].limits));
    g_array_index(folders, Folder, 0).held = FALSE;
    g_autofree char *said = emptied_brake(emptied, number, folders, &brakes[i].limits);
    if ((said != NULL) != brakes[i].held)
      fail_msg("%u of %u %%, from %u: %s", brakes[i].lost, brakes[i].limits.percent, brakes[i].limits.from,
               said ? said : "nothing");
    emptied_free(emptied);
  }
  tree_remove(top);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(an_empty_folder_is_found_by_what_was_in_it),
                                     cmocka_unit_test(the_brake_holds_from_as_many_documents_as_elsewhere)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
