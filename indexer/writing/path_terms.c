#include "indexer/writing/path_terms.h"

#include <string.h>

#include "corpus/names/path_words.h"
#include "corpus/text/normal.h"

void path_terms_init(PathTerms *terms)
{
  terms->path = g_string_new(NULL);
  terms->folder = g_string_new(NULL);
  terms->base = g_string_new(NULL);
  terms->name = g_string_new(NULL);
  terms->extension = g_string_new(NULL);
}

void path_terms_clear(PathTerms *terms)
{
  g_string_free(terms->path, TRUE);
  g_string_free(terms->folder, TRUE);
  g_string_free(terms->base, TRUE);
  g_string_free(terms->name, TRUE);
  g_string_free(terms->extension, TRUE);
}

static void read_folder(PathTerms *terms, const char *folder, gsize len)
{
  if (terms->path->len == len && memcmp(terms->path->str, folder, len) == 0)
    return;
  g_autoptr(GString) plain = g_string_new(NULL);
  g_string_truncate(terms->path, 0);
  g_string_append_len(terms->path, folder, (gssize)len);
  g_string_truncate(terms->folder, 0);
  normal_append(plain, folder, len);
  path_words_append(terms->folder, plain->str, plain->len);
}

void path_terms_read(PathTerms *terms, const char *path, gsize len)
{
  const char *slash = memrchr(path, '/', len);
  gsize folder = slash != NULL ? (gsize)(slash - path) + 1 : 0;
  read_folder(terms, path, folder);
  g_string_truncate(terms->base, 0);
  g_string_truncate(terms->name, 0);
  g_string_truncate(terms->extension, 0);
  normal_append(terms->base, path + folder, len - folder);
  gsize stem = path_words_stem_len(terms->base->str, terms->base->len);
  path_words_append(terms->name, terms->base->str, stem);
  path_words_append(terms->extension, terms->base->str + stem, terms->base->len - stem);
}
