/* day_words: the words of a query as what reads days in them looks at them. */
#ifndef TRACUU_QUERY_ASK_DAY_WORDS_H
#define TRACUU_QUERY_ASK_DAY_WORDS_H

#include <glib.h>

#include "corpus/text/date.h"
#include "corpus/token/token.h"

G_BEGIN_DECLS

/* Borrows text and tokens. */
typedef struct {
  const char *text;
  const GArray *tokens; /* NumbersToken of text, composites included */
  GPtrArray *atoms;     /* const Token, those of tokens that are atoms */
} DayWords;

void day_words_init(DayWords *words, const char *text, const GArray *tokens);
void day_words_clear(DayWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DayWords, day_words_clear)

/* The word i, counted from 0; there must be one. */
const Token *day_words_at(const DayWords *words, guint i);

/* Whether the word i is this one, with all its marks or with none. FALSE also where there is no word i. */
gboolean day_words_is(const DayWords *words, guint i, const char *word);

/* Whether it is one of the list, which NULL ends. */
gboolean day_words_is_one_of(const DayWords *words, guint i, const char *const *list);

/* Whether the words from i on are those of phrase, with single blanks between them; how many these are, else 0. */
guint day_words_match(const DayWords *words, guint i, const char *phrase);

/* The date that begins at the word i, a lone year, too; how many words it is, 0 = there is none. */
guint day_words_date(const DayWords *words, guint i, Date *date);

G_END_DECLS

#endif
