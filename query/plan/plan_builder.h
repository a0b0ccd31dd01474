/* plan_builder: what the parts of building a plan share. The tree (plan_build.c) asks for words (plan_words.c) and for
 * fields (plan_fields.c), fields ask for words, words for abbreviations (plan_codes.c) and for everyday
 * wordings (plan_everyday.c). Private to these. */
#ifndef TRACUU_QUERY_PLAN_PLAN_BUILDER_H
#define TRACUU_QUERY_PLAN_PLAN_BUILDER_H

#include <glib.h>

#include "corpus/base/notices.h"
#include "query/ask/parse.h"
#include "query/ask/request.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* What building a plan needs at hand. */
typedef struct {
  Plan *plan;
  const Request *options;
  PlanMarks marks;
  Store *store;
  Tokenizer *tokenizer;
  Notices *notices;
  guint run, groups;
  guint spelled_more; /* atoms that abbreviations were spelled out to, beyond one for each of them */
  gboolean has_words; /* something beside numbers is asked for */
  gboolean cut;       /* PLAN_MAX_ATOMS was reached */
} PlanBuilder;

/* A typed word that is an atom, and where in the text it begins. */
typedef struct {
  PlanAtom *atom;
  gsize start;
} PlanBuilderWord;

/* Adds to words (PlanBuilderWord) that an office or a subject is called by the term of its abbreviation. */
gboolean plan_builder_add_codes(PlanBuilder *builder, const char *text, gsize len, const GArray *words, GError **error);

/* Adds to words (PlanBuilderWord) that are the name of a place its other spellings. */
gboolean plan_builder_add_places(PlanBuilder *builder, const char *text, gsize len, const GArray *words,
                                 GError **error);

/* An atom for one word of text, added to the plan; NULL with *error unset when there is no room. */
PlanAtom *plan_builder_add_word(PlanBuilder *builder, const Token *token, const char *text, gboolean negated,
                                GError **error);

/* Adds the official words for everyday wordings among the words (PlanBuilderWord) of text, also to added. */
gboolean plan_builder_add_everyday(PlanBuilder *builder, const char *text, gsize len, const GArray *words,
                                   GPtrArray *added, GError **error);

/* Turns text into atoms, appended to added; numbers are recognised when asked to. */
gboolean plan_builder_add_text(PlanBuilder *builder, const char *typed, gboolean numbers, gboolean negated,
                               GPtrArray *added, GError **error);

/* The conditions of a field of the query, and of the options of the command line. */
gboolean plan_builder_add_field(PlanBuilder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                                GError **error);
gboolean plan_builder_add_options(PlanBuilder *builder, PlanCondition *into, GError **error);

/* The conditions of what the words say of the sort of document: days; and when they say nothing else, its type, its
 * office and whether it is in force, for all that are of this sort to be listed. */
gboolean plan_builder_settle(PlanBuilder *builder, PlanCondition *into, GError **error);

G_END_DECLS

#endif
