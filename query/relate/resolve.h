/* resolve: which document of the index another one means.
 *
 * A number is not a key: state offices begin again every year, provinces all count alike, the Party begins again with
 * every committee. So a mention means the document with its number when nothing else that the text says of it (type,
 * date, issuer's locality, that it is older) contradicts, and, where the number alone would do for several, none.
 *
 * Called by legal_status and neighbours. */
#ifndef TRACUU_QUERY_RELATE_RESOLVE_H
#define TRACUU_QUERY_RELATE_RESOLVE_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/relate/document.h"
#include "query/relate/mention.h"

G_BEGIN_DECLS

typedef enum {
  RESOLVE_SAME,        /* number and what else makes it one document */
  RESOLVE_LIKELY,      /* the number, and nothing contradicts */
  RESOLVE_OTHER_TYPE,  /* the number, but another type */
  RESOLVE_OTHER_DATE,  /* ... another date: another document, or a misprint */
  RESOLVE_OTHER_PLACE, /* ... another province */
  RESOLVE_LATER        /* ... issued after the document that mentions it */
} ResolveVerdict;

/* How well a document that bears the mention's number fits what the document citing says of it. */
ResolveVerdict resolve_judge(const Mention *mention, const Document *citing, const Document *candidate);

/* Whether the mention means candidate, which bears its number: it fits, and if by its number alone, no other document
 * of the index fits as well. FALSE on error. */
gboolean resolve_means(Store *store, const Mention *mention, const Document *citing, const Document *candidate,
                       gboolean *means, GError **error);

typedef struct {
  Document *document;     /* what is meant; NULL = not in the index */
  Document *nearest;      /* when it is NULL: one with the same number that does not fit; NULL = none */
  ResolveVerdict verdict; /* of document or nearest */
  guint n_likely;         /* more than 1: so many fit, and none is chosen */
} Resolved;

/* Looks the mention up. FALSE on error. */
gboolean resolve_find(Store *store, const Mention *mention, const Document *citing, Resolved *out, GError **error);
void resolve_clear(Resolved *resolved);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Resolved, resolve_clear)

G_END_DECLS

#endif
