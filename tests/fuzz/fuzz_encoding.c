/* Any bytes through both doors: what comes out is canonical text. */
#include <string.h>

#include "corpus/encoding/decode.h"
#include "corpus/encoding/runs.h"
#include "corpus/text/normal.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

/* A place where a mark may stand. */
static gboolean is_parted(const guint8 *data, gsize from)
{
  return from < 2 || strchr(" \t\n", data[from - 2]) != NULL;
}

/* Marks ascend in what comes out. */
static void check_marks(const Runs *runs, const GString *out)
{
  const GArray *marks = runs_get_marks(runs);
  for (guint i = 0; i < marks->len; i++) {
    gsize mark = g_array_index(marks, gsize, i);
    if (mark > out->len || (i > 0 && mark < g_array_index(marks, gsize, i - 1)))
      g_error("mark %u is at %zu of %zu", i, mark, out->len);
  }
}

/* Cuts data into runs at bytes below 8, which also pick the font. */
static void decode_runs(const guint8 *data, gsize size, gboolean marked, GString *out)
{
  static const char *const fonts[] = {NULL,        ".VnTime", ".VnTimeH",         "VNI-Times",
                                      "Wingdings", "Arial",   "X+.VnArialH,Bold", ""};
  g_autoptr(Runs) runs = runs_new();
  const char *font = NULL;
  char encoding[ENCODING_NAME_MAX];
  gsize from = 0;
  for (gsize i = 0; i < size; i++)
    if (data[i] < G_N_ELEMENTS(fonts)) {
      if (marked && i > from && data[from] > ' ' && is_parted(data, from))
        runs_mark(runs);
      runs_add(runs, (const char *)data + from, i - from, font);
      font = fonts[data[i]];
      from = i + 1;
    }
  runs_add(runs, (const char *)data + from, size - from, font);
  runs_finish(runs, out, encoding);
  check_marks(runs, out);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  char encoding[ENCODING_NAME_MAX];
  g_autoptr(GString) plain = g_string_new(NULL), with_fonts = g_string_new(NULL), marked = g_string_new(NULL);
  decode_bytes(data, size, plain, encoding);
  decode_runs(data, size, FALSE, with_fonts);
  decode_runs(data, size, TRUE, marked);
  if (!normal_is_canonical(plain->str, plain->len) || !normal_is_canonical(with_fonts->str, with_fonts->len))
    g_error("the text is not canonical");
  if (!g_string_equal(marked, with_fonts))
    g_error("marks change the text");
  return 0;
}
