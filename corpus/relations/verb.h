/* verb: what a sentence does to the documents that it names: "thay thế", "bãi bỏ", "... hết hiệu lực".
 *
 * A verb that tells what others did ("được sửa đổi bởi") or are to do ("rà soát, bãi bỏ") is none.
 *
 * Used inside corpus/relations. */
#ifndef TRACUU_CORPUS_RELATIONS_VERB_H
#define TRACUU_CORPUS_RELATIONS_VERB_H

#include "corpus/relations/clause_place.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

typedef enum { VERB_NONE, VERB_REPLACE, VERB_REPEAL, VERB_AMEND, VERB_CORRECT, VERB_IMPLEMENT, VERB_SUSPEND } Verb;

/* The last active verb in from..to of the folded text, where the group of verbs it ends begins and where it ends; NONE
 * when there is none. passive: one was there that is not. */
Verb verb_last(const Sheet *sheet, ClausePlace place, guint from, guint to, guint *verb_start, guint *verb_end,
               gboolean *passive);

/* What becomes of a document named before from, as the words up to to say: "... hết hiệu lực", "... bị bãi bỏ". */
Verb verb_passive(const Sheet *sheet, ClausePlace place, guint from, guint to);

G_END_DECLS

#endif
