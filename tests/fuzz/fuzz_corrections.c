/* Any bytes as the corrections of a folder: a table, and behind a NUL a file beside a document. What is said of documents
 * is valid, and mistakes are told in bounded number. */
#include "indexer/sources/corrections.h"

#include <stdlib.h>
#include <string.h>

#include "tests/unit/tree.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static char *top;

static void forget_top(void)
{
  tree_remove(top);
}

static void count(gpointer user, const char *sentence)
{
  if (!g_utf8_validate(sentence, -1, NULL))
    g_error("a sentence is not UTF-8");
  ++*(guint *)user;
}

static void write_file(const char *name, const guint8 *bytes, gsize len)
{
  g_autofree char *path = g_build_filename(top, name, NULL);
  GError *error = NULL;
  g_file_set_contents_full(path, (const char *)bytes, (gssize)len, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error(error);
}

static void check(const Correction *correction)
{
  for (guint i = 0; correction != NULL && i < FACT_N_FIELDS; i++)
    if (correction->values[i] != NULL &&
        (!g_utf8_validate(correction->values[i], -1, NULL) || correction->sources[i] == NULL))
      g_error("field %u is not well said", i);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  if (top == NULL) {
    top = tree_new();
    write_file("a.txt", (const guint8 *)"a", 1);
    atexit(forget_top);
  }
  const guint8 *nul = size ? memchr(data, '\0', size) : NULL;
  gsize table_len = nul != NULL ? (gsize)(nul - data) : size;
  write_file(CORRECTIONS_TABLE, data, table_len);
  write_file("a.txt" CORRECTIONS_SIDECAR, nul != NULL ? nul + 1 : data, nul != NULL ? size - table_len - 1 : 0);
  const WalkOptions options = {0};
  Walk *walk = walk_new(&options);
  if (!walk_add_folder(walk, top, NULL, NULL))
    g_error("the folder is gone");
  guint mistakes = 0;
  g_autoptr(Corrections) corrections = corrections_read(walk, count, &mistakes);
  for (guint i = 0; i < walk_n_entries(walk); i++) {
    g_autoptr(GString) path = g_string_new(NULL);
    walk_path(walk, i, path);
    check(corrections_find(corrections, path->str, path->len));
    corrections_are_known(corrections, path->str, path->len);
  }
  corrections_tell_unused(corrections, walk, TRUE, count, &mistakes);
  if (mistakes > size + 2 * CORRECTIONS_MAX_MISTAKES + 4)
    g_error("%u sentences", mistakes);
  walk_free(walk);
  return 0;
}
