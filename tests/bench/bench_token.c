/* bench_token: MB/s of the tokenizer over the files of a folder, beside ICU's stock word iterator on the same text.
 *
 * bench_token FOLDER [MEGABYTES] */
#include "corpus/text/normal.h"
#include "corpus/token/token.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

static GPtrArray *read_folder(const char *path, gsize limit, gsize *total)
{
  GPtrArray *texts = g_ptr_array_new();
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  const char *name;
  *total = 0;
  while (dir && (name = g_dir_read_name(dir)) != NULL && *total < limit) {
    g_autofree char *file = g_build_filename(path, name, NULL);
    g_autofree char *bytes = NULL;
    gsize len;
    if (!g_file_get_contents(file, &bytes, &len, NULL))
      continue;
    GString *text = g_string_sized_new(len);
    normal_append(text, bytes, len);
    *total += text->len;
    g_ptr_array_add(texts, text);
  }
  return texts;
}

static gsize run_tokenizer(GPtrArray *texts)
{
  g_autoptr(Tokenizer) tokenizer = token_new(NULL);
  gsize n = 0;
  Token token;
  for (guint i = 0; i < texts->len; i++) {
    GString *text = g_ptr_array_index(texts, i);
    token_start(tokenizer, text->str, text->len, TOKEN_FROM_DOCUMENT);
    while (token_next(tokenizer, &token))
      n += token_is_atom(&token);
  }
  return n;
}

static gsize run_icu(GPtrArray *texts)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(UBRK_WORD, "vi", NULL, 0, &status);
  UText *utext = NULL;
  gsize n = 0;
  for (guint i = 0; i < texts->len; i++) {
    GString *text = g_ptr_array_index(texts, i);
    utext = utext_openUTF8(utext, text->str, (int64_t)text->len, &status);
    ubrk_setUText(breaks, utext, &status);
    while (ubrk_next(breaks) != UBRK_DONE)
      n += ubrk_getRuleStatus(breaks) != UBRK_WORD_NONE;
  }
  utext_close(utext);
  ubrk_close(breaks);
  return n;
}

static gsize run_normal(GPtrArray *texts)
{
  gsize n = 0;
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = 0; i < texts->len; i++) {
    GString *text = g_ptr_array_index(texts, i);
    g_string_truncate(out, 0);
    normal_append(out, text->str, text->len);
    n += out->len;
  }
  return n;
}

static double timed(const char *name, gsize (*run)(GPtrArray *), GPtrArray *texts, gsize total)
{
  clock_t from = clock(); /* processor time: others may be at work */
  gsize n = run(texts);
  double seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
  double speed = (double)total / 1e6 / seconds;
  printf("%-28s %8.1f MB/s  %10zu\n", name, speed, n);
  return speed;
}

int main(int argc, char **argv)
{
  gsize total;
  if (argc < 2) {
    fprintf(stderr, "usage: bench_token FOLDER [MEGABYTES]\n");
    return 2;
  }
  gsize limit = (gsize)((argc > 2 ? strtod(argv[2], NULL) : 50) * 1e6);
  GPtrArray *texts = read_folder(argv[1], limit, &total);
  if (total == 0) {
    fprintf(stderr, "bench_token: no files in %s\n", argv[1]);
    return 2;
  }
  double icu = timed("ICU stock word iterator", run_icu, texts, total);
  double ours = timed("tokenizer, atoms", run_tokenizer, texts, total);
  timed("normal_append", run_normal, texts, total);
  printf("ratio %.2f\n", ours / icu);
  return 0;
}
