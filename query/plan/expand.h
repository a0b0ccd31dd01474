/* expand: from what was typed to the terms of the index that it may stand for. Marks are forgiven here. */
#ifndef TRACUU_QUERY_PLAN_EXPAND_H
#define TRACUU_QUERY_PLAN_EXPAND_H

#include <glib.h>

#include "corpus/token/token.h"
#include "indexer/store/store.h"
#include "query/ask/numbers.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Appends to terms (PlanTerm) the terms that occur in the index, each behind prefix ("" for words of the text), for
 * one atom; the len bytes at typed are how it was typed. The one as typed comes first. */
gboolean expand_atom(const Token *token, const char *typed, gsize len, const char *prefix, PlanMarks marks,
                     Store *store, GArray *terms, GError **error);

/* Appends prefix + word when the index has it, and terms do not. */
gboolean expand_term(const char *prefix, const char *word, gboolean exact, Store *store, GArray *terms, GError **error);

/* Appends the terms behind prefix whose document number has all the parts that wanted gives. */
gboolean expand_number(const DocNum *wanted, const char *prefix, Store *store, GArray *terms, GError **error);

/* The same of a number whose year may be open (NumbersFound): if none is of the year that is given, those of a year
 * that begins so. */
gboolean expand_begun(const NumbersFound *found, const char *prefix, Store *store, GArray *terms, GError **error);

/* A number without a type, 35/2018/QH14, may be that of a law or of a resolution: takes away the terms of numbers (of
 * documents' own, and of citations) that documents of another type than wanted bear, and no other; not where wanted is
 * a whole number. */
gboolean expand_drop_other_types(const DocNum *wanted, Store *store, GArray *own, GArray *cites, GError **error);

/* The text with each word that is keystrokes of an input method (Telex, VNI) replaced by the syllable it spells, which
 * the index must have far more often than the word; NULL when there is none. FALSE on error. */
gboolean expand_keystrokes(const char *text, Store *store, char **decoded, GError **error);

G_END_DECLS

#endif
