/* named_law: which law a document means that guides it by its name alone: "Quy định chi tiết một số điều của Luật Việc
 * làm".
 *
 * Laws are made anew under the same name. A name means the law of the year that is said, else the newest of that name
 * that was issued before the document that says it; nothing when the days are not known. */
#ifndef TRACUU_QUERY_RELATE_NAMED_LAW_H
#define TRACUU_QUERY_RELATE_NAMED_LAW_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/relate/document.h"
#include "query/relate/mention.h"

G_BEGIN_DECLS

/* Whether the mention says that the document guides a law, and names it without its number. */
gboolean named_law_is(const Mention *mention);

/* Whether it may mean the document: the name is that of the document. */
gboolean named_law_may_be(const Mention *mention, const Document *document);

/* The law that such a mention of the document citing means; *out stays NULL when there is none, or which
 * one is not sure. FALSE on error. */
gboolean named_law_find(Store *store, const Mention *mention, const Document *citing, Document **out, GError **error);

/* What the documents have that guide a law by its name: a term, and days of issue between which it means this law. */
typedef struct {
  char *term;
  char *low, *high; /* "YYYYMMDD", both inclusive; NULL = open */
} NamedLawTerm;

/* Appends to terms (NamedLawTerm, freed by the array that named_law_terms_new makes) those for a document; none when it
 * is no law. FALSE on error. */
GArray *named_law_terms_new(void);
gboolean named_law_terms(Store *store, const Document *law, GArray *terms, GError **error);

/* A query for the documents that have one of them; NULL when there is none. */
StoreQuery *named_law_query(const GArray *terms);

G_END_DECLS

#endif
