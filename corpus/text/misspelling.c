#include "corpus/text/misspelling.h"

#include "corpus/text/fold.h"
#include "corpus/text/syllable.h"

gboolean misspelling_is_syllable(const char *text, gsize len)
{
  char bare[SYLLABLE_SPELLING_MAX] = "";
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  gsize n = 0;
  FoldChar c;
  for (gsize at = 0; at < len;) {
    at += fold_char(text + at, len - at, &c);
    if (c.base != 0 && n == sizeof bare)
      return FALSE;
    if (c.base != 0)
      bare[n++] = c.base;
  }
  return syllable_variants(bare, n, variants) > 0;
}
