/* syllable: one written Vietnamese syllable, taken apart and spelled again.
 *
 * A syllable is onset + rhyme + tone from closed sets. Everything that depends on how a syllable may be written lives
 * here: tone placement (hòa = hoà), i/y (kĩ = kỹ), composition and order of marks, case, folding, the marked variants
 * of an unmarked syllable, the "is this Vietnamese?" score.
 *
 * Canonical spelling: lower case, NFC, tone on the old-style letter (hòa, thủy), y after a lone h k l m s t v q where
 * both spellings are in use (kỹ, lý, mỹ). The index holds canonical spellings only.
 *
 * Does not find syllables in running text: that is token.h. */
#ifndef TRACUU_CORPUS_TEXT_SYLLABLE_H
#define TRACUU_CORPUS_TEXT_SYLLABLE_H

#include <glib.h>

G_BEGIN_DECLS

/* Longest canonical spelling in bytes, with its terminating NUL ("nghiêng" with a tone: 7 letters, 2 of 3 bytes). */
#define SYLLABLE_SPELLING_MAX 16

typedef enum {
  SYLLABLE_TONE_LEVEL,                /* ngang: no mark */
  SYLLABLE_TONE_FALLING,              /* huyền: à */
  SYLLABLE_TONE_DIPPING,              /* hỏi: ả */
  SYLLABLE_TONE_RISING_GLOTTALIZED,   /* ngã: ã */
  SYLLABLE_TONE_RISING,               /* sắc: á */
  SYLLABLE_TONE_DROPPING_GLOTTALIZED, /* nặng: ạ */
  SYLLABLE_N_TONES
} SyllableTone;

/* Onset and rhyme are positions in the module's tables; 0 is "no onset". Comparable with ==, small enough to copy. */
typedef struct {
  guint8 onset;
  guint8 rhyme;
  guint8 tone; /* a SyllableTone */
} Syllable;

/* How much of a typed syllable's marking is there. */
typedef enum {
  SYLLABLE_UNMARKED, /* ASCII only: may stand for any variant */
  SYLLABLE_MARKED    /* some mark (tone, quality or đ): means what it says */
} SyllableMarking;

/* A stop at the end (p t c ch) allows two tones only: "các" is a syllable, "cac" is none, though syllable_variants
 * knows what it stands for. */

/* Reads the len bytes at text (any case, any composition, marks in any order, U+00D0 for Đ, soft hyphens and
 * zero-width characters ignored) as exactly one syllable. FALSE, *out untouched, when it is none. */
gboolean syllable_parse(const char *text, gsize len, Syllable *out);

/* Writes the canonical spelling and a NUL to buf; returns its length in bytes. */
gsize syllable_spell(Syllable syllable, char buf[SYLLABLE_SPELLING_MAX]);

/* Writes the spelling without any mark (ASCII; đ becomes d) and a NUL to buf; returns its length. */
gsize syllable_fold(Syllable syllable, char buf[SYLLABLE_SPELLING_MAX]);

/* Whether the len bytes at text carry any Vietnamese mark. */
SyllableMarking syllable_marking(const char *text, gsize len);

/* Appends to out (Syllable elements) every valid syllable that the typed text may stand for when the marks it lacks
 * are forgiven and the marks it has are kept: "nghi" gives nghi nghì nghỉ nghĩ nghí nghị; "duơng" gives dương đương
 * dường ...; "duong" all of these and dong-like ones not. Includes the syllable itself when it is valid. The order
 * is that of the tables. Returns how many were added, 0 when no marking makes it a syllable. */
guint syllable_variants(const char *text, gsize len, GArray *out);

/* Share of the letters of text that belong to valid Vietnamese syllables, weighted so that words which could as
 * well be English or French ("on", "the") count little: 0 (surely not) to 1 (surely Vietnamese). For choosing among
 * decodings and for judging OCR; compares texts of the same origin. A text with no letters scores 0. */
double syllable_score_text(const char *text, gsize len);

G_END_DECLS

#endif
