/* token_word: words of plain text by table, and the term of a word. For token.c alone.
 *
 * Plain is text of Latin letters (Vietnamese ones included), digits, combining marks and common punctuation: here words
 * end where the rules of token_rules.h say, but 3 times as fast as ICU finds it. */
#ifndef TRACUU_CORPUS_TOKEN_TOKEN_WORD_H
#define TRACUU_CORPUS_TOKEN_TOKEN_WORD_H

#include "corpus/token/token.h"

G_BEGIN_DECLS

typedef enum { TOKEN_WORD_FOUND, TOKEN_WORD_NONE, TOKEN_WORD_NOT_PLAIN } TokenWordResult;

typedef struct {
  gsize start, end;
  gboolean mixed; /* may hold both digits and letters beyond ASCII */
} TokenWord;

/* Finds the next word at or after *at. Found: *word, and *at = its end. None: *at = len. Not plain: *at is where ICU
 * must go on (the beginning of the word, or of the character, that is not plain). */
TokenWordResult token_word_next(const char *text, gsize len, gsize *at, TokenWord *word);

/* Text repeats a few thousand words: what a short one means is remembered in a slot chosen by its bytes. */
typedef struct TokenMemory TokenMemory;
TokenMemory *token_memory_new(void);
void token_memory_free(TokenMemory *memory);

/* Sets kind, flags, syllable, term, term_len and word of out for the atom at text. The term stays until the next call. */
void token_word_term(TokenMemory *memory, const char *text, gsize len, Token *out);

G_END_DECLS

#endif
