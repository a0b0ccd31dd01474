/* Any bytes through both doors: what comes out is canonical text. */
#include "corpus/encoding/decode.h"
#include "corpus/encoding/runs.h"
#include "corpus/text/normal.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

/* Cuts data into runs at bytes below 8, which also pick the font. */
static void decode_runs(const guint8 *data, gsize size, GString *out)
{
  static const char *const fonts[] = {NULL,        ".VnTime", ".VnTimeH",         "VNI-Times",
                                      "Wingdings", "Arial",   "X+.VnArialH,Bold", ""};
  g_autoptr(Runs) runs = runs_new();
  const char *font = NULL;
  char encoding[ENCODING_NAME_MAX];
  gsize from = 0;
  for (gsize i = 0; i < size; i++)
    if (data[i] < G_N_ELEMENTS(fonts)) {
      runs_add(runs, (const char *)data + from, i - from, font);
      font = fonts[data[i]];
      from = i + 1;
    }
  runs_add(runs, (const char *)data + from, size - from, font);
  runs_finish(runs, out, encoding);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  char encoding[ENCODING_NAME_MAX];
  g_autoptr(GString) plain = g_string_new(NULL), with_fonts = g_string_new(NULL);
  decode_bytes(data, size, plain, encoding);
  decode_runs(data, size, with_fonts);
  if (!normal_is_canonical(plain->str, plain->len) || !normal_is_canonical(with_fonts->str, with_fonts->len))
    g_error("the text is not canonical");
  return 0;
}
