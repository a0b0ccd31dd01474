/* judge: which encoding explains the words of a paragraph.
 *
 * Every word with a letter beyond ASCII is read in every encoding; a reading that gives a Vietnamese syllable speaks
 * for that encoding by the number of its letters, one that gives none speaks against it. ASCII words are the same in
 * all of them and say nothing. Called by cell_words. */
#ifndef TRACUU_CORPUS_ENCODING_JUDGE_H
#define TRACUU_CORPUS_ENCODING_JUDGE_H

#include <glib.h>

#include "corpus/encoding/legacy.h"

G_BEGIN_DECLS

/* A reading: the text as it is, or through a codec. */
typedef enum { JUDGE_AS_IS, JUDGE_CODEC, JUDGE_N = JUDGE_CODEC + LEGACY_N } JudgeReading;

typedef struct {
  guint32 good[JUDGE_N]; /* weight of the words that a reading makes syllables of */
  guint32 bad[JUDGE_N];  /* weight of those it makes nonsense of */
  guint32 odd;           /* weight of those with a symbol where Unicode text has none */
} JudgeEvidence;

typedef enum {
  JUDGE_NOTHING, /* the word has no letter that the reading would explain: abbreviations, punctuation */
  JUDGE_GOOD,
  JUDGE_BAD
} JudgeVerdict;

/* What reading makes of the n <= LEGACY_WORD_MAX code points of one word (judge_is_word_char). */
JudgeVerdict judge_word(JudgeReading reading, const gunichar *word, guint n);

/* What was made of short words: a text has the same ones again and again. */
typedef struct JudgeMemory JudgeMemory;
JudgeMemory *judge_memory_new(void);
void judge_memory_free(JudgeMemory *memory);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JudgeMemory, judge_memory_free)

/* Adds what every reading makes of the word to evidence. */
void judge_add(JudgeMemory *memory, JudgeEvidence *evidence, const gunichar *word, guint n);

/* Adds what this reading makes of the word, and the text as it is. */
void judge_add_one(JudgeEvidence *evidence, JudgeReading reading, const gunichar *word, guint n);

/* TRUE when evidence leaves no doubt about reading, whatever the others may say: for a document known to be in it. */
gboolean judge_confirms(const JudgeEvidence *evidence, JudgeReading reading);

/* TRUE for characters that may be part of a word in some reading: all but spaces, digits and ASCII punctuation. */
gboolean judge_is_word_char(gunichar ch);

/* The reading that the evidence speaks for; *sure tells whether it may stand alone or should ask the rest of the
 * document. JUDGE_AS_IS when nothing speaks for another. */
JudgeReading judge_choose(const JudgeEvidence *evidence, gboolean *sure);

/* TRUE when a few words suffice for reading although the document says nothing about it: they are right in it, and
 * wrong as they are. hinted: their font says the same. */
gboolean judge_alone(const JudgeEvidence *evidence, JudgeReading reading, gboolean hinted);

/* TRUE when evidence does not contradict reading: for a paragraph of a document, or in a font, known to be in it;
 * dominant when hardly anything else is in that document. */
gboolean judge_allows(const JudgeEvidence *evidence, JudgeReading reading, gboolean dominant);

G_END_DECLS

#endif
