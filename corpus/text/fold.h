/* fold: text as it is compared: lower case, no marks, one kind of space, dash and quote; with the way back.
 *
 * A folded stretch is ASCII: letters a-z, digits, punctuation; every dash is '-', every double quote '"', what is none
 * of these '~'. Spaces at line ends are gone, one or two spaces are ' ', a tab or three spaces and more (the gutter of
 * a two-column letterhead) and the bar of a table are '\t', a line end is '\n', empty lines are one more '\n'.
 *
 * Patterns are folded words with single spaces; a space in a pattern matches any white space of the text, so that a
 * phrase broken by a line end is still found.
 *
 * Used inside corpus/facts. May include corpus/text only. */
#ifndef TRACUU_CORPUS_TEXT_FOLD_H
#define TRACUU_CORPUS_TEXT_FOLD_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char base;        /* 'a'..'z', '0'..'9', ASCII punctuation, ' ', '\t', '\n'; '~' foreign; 0 = nothing to see */
  guint8 quality;   /* 0 none, 1 breve or horn, 2 circumflex, 3 stroke */
  guint8 tone;      /* 0 level, 1 falling, 2 dipping, 3 glottalized, 4 rising, 5 dropping */
  gboolean capital; /* a letter in upper case */
} FoldChar;

/* Reads the character at text; returns its length in bytes (at least 1 when len > 0). */
gsize fold_char(const char *text, gsize len, FoldChar *out);

typedef struct {
  GString *text;    /* the folded stretch */
  GArray *map;      /* guint32 per folded byte and one for the end: offset in the source, from base */
  GString *capital; /* per folded byte: '1' when it was a capital letter, else '0' */
  gsize base;
} Fold;

/* Folds bytes start..end of text. Limit: 4 GB of source a stretch. */
void fold_init(Fold *fold, const char *text, gsize start, gsize end);
void fold_clear(Fold *fold);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Fold, fold_clear)

/* Source offset of the folded position. */
gsize fold_source(const Fold *fold, gsize pos);

/* Length of the pattern matched at s (NUL-terminated folded text), 0 when it does not match. The match ends at a word
 * boundary when the pattern ends with a letter or digit. */
gsize fold_match(const char *s, const char *pattern);

/* First place in from..to of s where the pattern matches and a word begins; NULL when there is none. */
const char *fold_find(const char *from, const char *to, const char *pattern);

/* Where the word begins with which the folded text from..at ends, a blank in it any white space; NULL when it does not.
 */
const char *fold_before(const char *from, const char *at, const char *word);
/* Whether it does. */
gboolean fold_ends_with(const char *from, const char *at, const char *word);

/* Key of a name: folded, y written i (quản lí = quản lý), white space, commas and dashes between words one ' '. Stops
 * after size - 1 bytes or at a line end; NUL-terminated; returns its length. */
gsize fold_key(const char *text, gsize len, char *buf, gsize size);

/* Cuts key after its n-th word or at its first character that is no letter, digit or space; returns its length. */
gsize fold_key_words(char *key, guint n);

/* Compares the start of text with name, both with their marks, case ignored: letters must be the same (i = y), words
 * parted by any white space, commas or dashes; with forgive FALSE the marks too, wherever in the word the tone stands.
 * Returns how many bytes of text the name took, 0 when it is not there or no word ends there. */
gsize fold_match_name(const char *text, gsize len, const char *name, gboolean forgive);

/* The first two characters that are compared so, as a number: a name of another head than the text has does not match.
 * Asks a long list of names whether a closer look is worth while. */
guint16 fold_head(const char *text, gsize len);

G_END_DECLS

#endif
