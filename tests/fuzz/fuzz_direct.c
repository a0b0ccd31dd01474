/* The direct index reader on any bytes; whatever it gives must keep what its header promises. */
#include "indexer/layout/direct.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static void check_positions(const Direct *direct, const char *term, gsize len, GArray *out)
{
  g_array_set_size(out, 0);
  guint n = direct_positions(direct, term, len, out), frequency = direct_frequency(direct, term, len);
  if (n != out->len || n > frequency)
    g_error("%u positions, %u counted, frequency %u", out->len, n, frequency);
  for (guint i = 0; i < n; i++) {
    guint32 position = g_array_index(out, guint32, i);
    if (position >= direct->n_positions || (i && position < g_array_index(out, guint32, i - 1)))
      g_error("position %u of %u", position, direct->n_positions);
  }
}

/* The first bytes are a term to look for, the rest the direct index. */
int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  gsize term_len = size ? MIN(data[0] % 8U, size - 1) : 0;
  const char *term = size ? (const char *)data + 1 : NULL;
  const guint8 *bytes = data + MIN(size, term_len + 1);
  gsize len = size - (gsize)(bytes - data);
  gboolean sound = direct_check(bytes, len);
  Direct direct;
  if (!direct_open(&direct, bytes, len)) {
    if (sound)
      g_error("sound, but not opened");
    return 0;
  }

  g_autoptr(GArray) out = g_array_new(FALSE, FALSE, sizeof(guint32));
  static const char *const words[] = {"", "a", "b", "c", "\xff"};
  for (guint i = 0; i < G_N_ELEMENTS(words); i++)
    check_positions(&direct, words[i], *words[i] != '\0', out);
  check_positions(&direct, term, term_len, out);

  g_autoptr(GArray) passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  direct_passages(&direct, passages);
  guint32 least = 0;
  for (guint i = 0; i < passages->len; i++) {
    const DirectPassage *passage = &g_array_index(passages, DirectPassage, i);
    if (passage->start < least || passage->start > direct.title_start ||
        passage->heading_len > direct.title_start - passage->start)
      g_error("passage %u begins at %u", i, passage->start);
    least = passage->start + passage->heading_len;
  }
  return 0;
}
