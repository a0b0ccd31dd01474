#include "corpus/text/needle.h"

#include <string.h>

/* How often a byte stands in ten thousand bytes of laws and of an encyclopedia, where that is often. */
static const guint16 often[256] = {
    [' '] = 1595, ['n'] = 585,  ['h'] = 513,  ['t'] = 348,  ['i'] = 325,  ['c'] = 323,  ['g'] = 251,  ['u'] = 213,
    ['a'] = 154,  ['o'] = 114,  ['m'] = 95,   ['p'] = 95,   [','] = 86,   ['r'] = 85,   ['v'] = 84,   ['l'] = 80,
    ['\n'] = 80,  ['y'] = 77,   ['.'] = 73,   ['k'] = 65,   ['s'] = 60,   ['b'] = 57,   ['q'] = 53,   ['d'] = 49,
    ['1'] = 47,   ['T'] = 44,   ['0'] = 39,   ['2'] = 39,   ['e'] = 31,   ['C'] = 29,   ['N'] = 27,   [0xE1] = 840,
    [0xBB] = 585, [0xC3] = 393, [0xBA] = 262, [0xC4] = 176, [0x91] = 165, [0xA1] = 163, [0xC6] = 115, [0xA0] = 109,
    [0xA3] = 88,  [0xB0] = 83,  [0x87] = 61,  [0xAD] = 60,  [0xA5] = 55,  [0x81] = 54,  [0xBF] = 54,  [0xA7] = 47,
    [0x99] = 46,  [0x8B] = 46,  [0x83] = 42,  [0xA9] = 39,  [0xB4] = 38,  [0xAA] = 33,  [0x90] = 32,  [0xB1] = 30,
    [0xB3] = 30,  [0x9D] = 28,  [0xA2] = 27,  [0x9B] = 24,  [0xAF] = 22,
};

/* Which of the bytes is the rarest. */
static gsize rarest(const char *words, gsize n)
{
  gsize best = 0;
  for (gsize i = 1; i < n; i++)
    if (often[(guchar)words[i]] < often[(guchar)words[best]])
      best = i;
  return best;
}

const char *needle_find(const char *text, gsize len, const char *words, gsize n)
{
  if (n == 0)
    return text;
  if (n > len)
    return NULL;
  gsize r = rarest(words, n);
  const char *at = text + r, *end = text + len - (n - 1 - r);
  while (at < end && (at = memchr(at, words[r], (gsize)(end - at))) != NULL) {
    if (memcmp(at - r, words, n) == 0)
      return at - r;
    at++;
  }
  return NULL;
}
