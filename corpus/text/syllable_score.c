/* How Vietnamese a text looks: syllable_score_text of syllable.h. */
#include "corpus/text/letter.h"
#include "corpus/text/syllable.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

/* A marked syllable is proof; an unmarked one could be English as well, the more so the shorter it is. A word that is
 * Vietnamese in letters but no syllable (abbreviations, names) says little either way. */
#define WEIGHT_UNMARKED 0.35

typedef struct {
  gsize start, end;
  guint letters;
} LetterRun;

/* The next run of letters and combining marks at or after *at; FALSE at the end. */
static gboolean next_run(const char *text, gsize len, gsize *at, LetterRun *run)
{
  run->letters = 0;
  run->start = run->end = *at;
  gsize i = *at;
  while (i < len) {
    gsize from = i;
    UChar32 c;
    U8_NEXT(text, i, len, c);
    gboolean mark = c >= 0x300 && c <= 0x36F;
    gboolean part = c >= 0 && (c < 0x80 ? g_ascii_isalpha((char)c) : u_isalpha(c));
    if (part || (run->letters && (mark || c == 0xAD))) {
      if (run->letters == 0)
        run->start = from;
      run->letters += part;
      run->end = i;
    } else if (run->letters) {
      *at = i;
      return TRUE;
    }
  }
  *at = i;
  return run->letters > 0;
}

double syllable_score_text(const char *text, gsize len)
{
  double good = 0, all = 0;
  gsize at = 0;
  LetterRun run;
  while (next_run(text, len, &at, &run)) {
    Syllable syllable;
    all += run.letters;
    if (!syllable_parse(text + run.start, run.end - run.start, &syllable))
      continue;
    gboolean marked = syllable_marking(text + run.start, run.end - run.start) == SYLLABLE_MARKED;
    good += marked ? run.letters : WEIGHT_UNMARKED * run.letters;
  }
  return all > 0 ? good / all : 0;
}
