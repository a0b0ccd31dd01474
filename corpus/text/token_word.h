/* token_word: words of plain text by table, and the term of a word. For token.c alone.
 *
 * Plain is text of Latin letters (Vietnamese ones included), digits, combining marks and common punctuation: here words
 * end where the rules of token_rules.h say, but 3 times as fast as ICU finds it. */
#ifndef TRACUU_CORPUS_TEXT_TOKEN_WORD_H
#define TRACUU_CORPUS_TEXT_TOKEN_WORD_H

#include "corpus/text/token.h"

G_BEGIN_DECLS

typedef enum { TOKEN_WORD_FOUND, TOKEN_WORD_NONE, TOKEN_WORD_NOT_PLAIN } TokenWordResult;

/* Finds the next word at or after *at. Found: its span, *at = its end. None: *at = len. Not plain: *at is where ICU
 * must go on (the beginning of the word, or of the character, that is not plain). */
TokenWordResult token_word_next(const char *text, gsize len, gsize *at, gsize *start, gsize *end);

/* Writes the term of the atom at text and a NUL to term (TOKEN_TERM_MAX + 1 bytes), sets kind, flags and syllable of
 * out; returns the length of the term. */
gsize token_word_term(const char *text, gsize len, char *term, Token *out);

G_END_DECLS

#endif
