/* An index of a few documents in a temporary folder, built as the indexer builds one. */
#ifndef TRACUU_TESTS_UNIT_SMALL_INDEX_H
#define TRACUU_TESTS_UNIT_SMALL_INDEX_H

#include <glib.h>
#include <string.h>

#include "corpus/format/format.h"
#include "corpus/token/token.h"
#include "indexer/store/store.h"
#include "indexer/writing/analyse.h"
#include "tests/unit/tree.h"

/* A document; the first one gets the number 1. */
typedef struct {
  const char *path, *text;
} SmallFile;

typedef struct {
  char *top; /* the index folder */
  Store *store;
  Tokenizer *tokenizer;
} SmallIndex;

static inline void small_index_put(StoreWriter *writer, Analyser *analyser, StoreDocid docid, const SmallFile *file)
{
  g_autofree char *name = g_path_get_basename(file->path);
  FormatInput input = {
      .bytes = (const guint8 *)file->text, .len = strlen(file->text), .name = name, .limits = READ_LIMITS_DEFAULT};
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  FileState stamp = {.size = input.len, .mtime_ns = (gint64)1700000000 * 1000000000, .flags = FILE_STATE_HASHED};
  file_state_hash(input.bytes, input.len, stamp.hash);
  GError *error = NULL;
  const StoreDocument *document = analyse_document(analyser, file->path, strlen(file->path), &stamp, NULL, &result);
  store_writer_put(writer, docid, document, &error);
  g_assert_no_error(error);
}

/* Builds the index; its folder, to be removed by tree_remove and freed. */
static inline char *small_index_build(const SmallFile *files, gsize n)
{
  char *top = tree_new();
  g_autofree char *generation = g_build_filename(top, STORE_ENTRY_PREFIX "generation-1", NULL);
  GError *error = NULL;
  g_autoptr(Analyser) analyser = analyse_new(&error);
  g_assert_no_error(error);
  g_autoptr(StoreWriter) writer = store_writer_create(generation, FALSE, &error);
  g_assert_no_error(error);
  for (gsize i = 0; i < n; i++)
    small_index_put(writer, analyser, (StoreDocid)i + 1, &files[i]);
  store_writer_commit(writer, &error);
  g_assert_no_error(error);
  store_publish(top, STORE_ENTRY_PREFIX "generation-1", &error);
  g_assert_no_error(error);
  return top;
}

/* Builds the index and opens it. */
static inline SmallIndex small_index_open(const SmallFile *files, gsize n)
{
  SmallIndex index = {.top = small_index_build(files, n)};
  const char *const locations[] = {index.top, NULL};
  GError *error = NULL;
  index.store = store_open(locations, &error);
  g_assert_no_error(error);
  index.tokenizer = token_new(&error);
  g_assert_no_error(error);
  return index;
}

static inline void small_index_close(SmallIndex *index)
{
  g_clear_pointer(&index->store, store_close);
  g_clear_pointer(&index->tokenizer, token_free);
  tree_remove(index->top);
  g_clear_pointer(&index->top, g_free);
}

/* For a group of tests that share one: *state is the index. */
static inline int small_index_set_up(void **state, const SmallFile *files, gsize n)
{
  SmallIndex *index = g_new(SmallIndex, 1);
  *index = small_index_open(files, n);
  *state = index;
  return 0;
}

static inline int small_index_tear_down(void **state)
{
  small_index_close(*state);
  g_free(*state);
  return 0;
}

#endif
