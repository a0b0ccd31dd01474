/* Any bytes as keys of an input method; what they spell is a syllable. */
#include <string.h>

#include "corpus/text/keystrokes.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  Syllable syllable, again;
  char spelled[SYLLABLE_SPELLING_MAX];
  if (!keystrokes_decode((const char *)data, size, &syllable))
    return 0;
  gsize len = syllable_spell(syllable, spelled);
  if (!syllable_parse(spelled, len, &again) || memcmp(&syllable, &again, sizeof again) != 0)
    g_error("the keys spell no syllable");
  return 0;
}
