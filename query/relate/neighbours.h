/* neighbours: the documents that one document names, and those that name it, by kind of relation.
 *
 * Called by output_related and search_document. */
#ifndef TRACUU_QUERY_RELATE_NEIGHBOURS_H
#define TRACUU_QUERY_RELATE_NEIGHBOURS_H

#include <glib.h>

#include "query/relate/document.h"
#include "query/relate/legal_status.h"

G_BEGIN_DECLS

/* In the order in which they are shown. */
typedef enum {
  NEIGHBOURS_BASED_ON,     /* căn cứ */
  NEIGHBOURS_IMPLEMENTS,   /* hướng dẫn, quy định chi tiết */
  NEIGHBOURS_AMENDS,       /* sửa đổi, bổ sung */
  NEIGHBOURS_CORRECTS,     /* đính chính */
  NEIGHBOURS_REPLACES,     /* thay thế */
  NEIGHBOURS_REPEALS,      /* bãi bỏ */
  NEIGHBOURS_SUSPENDS,     /* ngưng hiệu lực */
  NEIGHBOURS_CONSOLIDATES, /* hợp nhất */
  NEIGHBOURS_CITES,        /* dẫn chiếu */
  NEIGHBOURS_DRAFTS,       /* dự thảo: under its number; inward, of a draft, what came of it */
  NEIGHBOURS_N_KINDS
} NeighboursKind;

/* One of them. */
typedef struct {
  gboolean found;                     /* in the index; else only as far as the text names it */
  char *number, *type, *title, *path; /* NULL = not known */
  Date issued;
  LegalStatus status; /* of one that is not found: what others than the document say of it, if anything */
  char *place;        /* where it is said, in the document that says it: "Điều 37"; NULL = not known */
  gsize start, end;   /* span of that document's text */
  gboolean part;      /* of AMENDS: words are only taken away; of SUSPENDS: not all of it */
  Date since; /* of one that said_here or said_there, and of SUSPENDS: from when it is in force; year 0 = not known */
  Date until; /* of SUSPENDS: the last day; year 0 = not known */
  gboolean said_there; /* of what the document acts on: the other says it, not the document */
  gboolean said_here;  /* it is the document asked after that says it, of one that acts on it */
  gboolean claim;      /* who says it may not do it, as far as is known: competence.h */
  /* Of one that is not found: another document with this number, which does not fit; year 0 and FALSE = none. */
  Date other_issued;
  gboolean other_type, other_place;
  guint n_likely; /* more than 1: so many documents of the index could be meant */
} Neighbour;

typedef struct {
  NeighboursKind kind;
  gboolean inward;    /* they name the document; else it names them */
  GPtrArray *entries; /* Neighbour: in text order, or the newest first */
  guint total;        /* of which at most the limit are among the entries */
  gboolean exact;     /* total is; else about */
} NeighboursGroup;

/* The groups that are not empty (NeighboursGroup): what the document names first. Status as of a day. At most limit
 * entries a group. NULL on error. */
GPtrArray *neighbours_find(Store *store, const Document *document, Date at, guint limit, GError **error);

G_END_DECLS

#endif
