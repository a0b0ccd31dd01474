/* words: a text as words that can be compared: what stands between white space, numbered alike where it is alike.
 *
 * Kinds of quotes, dashes and blanks, and how many dots there are to be filled in, are no difference, for programs change them; capitals and marks are. */
#ifndef TRACUU_QUERY_COMPARE_WORDS_H
#define TRACUU_QUERY_COMPARE_WORDS_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gsize start, len;  /* bytes of the text */
  guint id;          /* two words are alike when these are equal */
  gboolean new_line; /* it is the first of its line */
  guint stop;        /* how much ends with it: 0 nothing, 1 a clause, 2 a sentence */
} ComparedWord;

/* Gives words their numbers: those that are to be compared are split with the same one. */
typedef struct WordsTable WordsTable;
WordsTable *words_table_new(void);
void words_table_free(WordsTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WordsTable, words_table_free)

/* Appends the words of the len bytes of UTF-8 text to an array of ComparedWord. */
void words_split(WordsTable *table, const char *text, gsize len, GArray *words);

G_END_DECLS

#endif
