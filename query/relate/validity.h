/* validity: whether a document is in force on a day, from its own dates and from what others did to it.
 *
 * Pure reckoning. An act counts from its document's own day of effect, or from its day of issue when that is not
 * stated. A document that is suspended is what it was again when that ends. A document is "in force" as far as the
 * index knows: its day of effect is known and nothing in the index ends it. What is not known stays unknown.
 *
 * Source: Luật Ban hành văn bản quy phạm pháp luật: thời điểm có hiệu lực; văn bản hết hiệu lực toàn bộ hoặc một phần.
 */
#ifndef TRACUU_QUERY_RELATE_VALIDITY_H
#define TRACUU_QUERY_RELATE_VALIDITY_H

#include <glib.h>

#include "corpus/text/date.h"

G_BEGIN_DECLS

typedef enum {
  VALIDITY_UNKNOWN,          /* không rõ */
  VALIDITY_DRAFT,            /* dự thảo */
  VALIDITY_NOT_YET,          /* chưa có hiệu lực */
  VALIDITY_IN_FORCE,         /* còn hiệu lực */
  VALIDITY_AMENDED,          /* còn hiệu lực, được sửa đổi, bổ sung */
  VALIDITY_PARTLY_REPEALED,  /* hết hiệu lực một phần */
  VALIDITY_PARTLY_SUSPENDED, /* ngưng hiệu lực một phần */
  VALIDITY_SUSPENDED,        /* ngưng hiệu lực */
  VALIDITY_REPLACED,         /* hết hiệu lực: được thay thế */
  VALIDITY_REPEALED,         /* hết hiệu lực: bị bãi bỏ */
  VALIDITY_EXPIRED,          /* hết hiệu lực theo thời hạn của chính nó */
  VALIDITY_N_KINDS
} ValidityKind;

/* Sets of kinds. */
#define VALIDITY_BIT(kind) (1u << (kind))
#define VALIDITY_ENDED                                                                                                 \
  (VALIDITY_BIT(VALIDITY_REPLACED) | VALIDITY_BIT(VALIDITY_REPEALED) | VALIDITY_BIT(VALIDITY_EXPIRED))

#define VALIDITY_CHANGED                                                                                               \
  (VALIDITY_BIT(VALIDITY_AMENDED) | VALIDITY_BIT(VALIDITY_PARTLY_REPEALED) | VALIDITY_BIT(VALIDITY_PARTLY_SUSPENDED) | \
   VALIDITY_BIT(VALIDITY_SUSPENDED))

typedef struct {
  Date issued, effective, expires; /* year 0 = not known; expires is the last day in force */
  gboolean draft;
} ValidityDates;

typedef enum {
  VALIDITY_ACT_AMENDS,
  VALIDITY_ACT_REPEALS_PART,
  VALIDITY_ACT_SUSPENDS_PART,
  VALIDITY_ACT_SUSPENDS,
  VALIDITY_ACT_REPEALS,
  VALIDITY_ACT_REPLACES
} ValidityActKind;

/* What another document does to this one; never a draft's. */
typedef struct {
  ValidityActKind kind;
  Date issued, effective; /* of the other document; of its act where that has a day of its own; year 0 = not known */
  Date until;             /* of SUSPENDS, SUSPENDS_PART: the last day; year 0 = until further notice */
} ValidityAct;

typedef struct {
  ValidityKind kind;
  Date since;   /* the first day it is so; year 0 = not known */
  Date until;   /* of SUSPENDED and PARTLY_SUSPENDED: the last day it is so; year 0 = not said */
  gint act;     /* index of the act that says so; -1 = the document itself, or nothing */
  guint n_acts; /* of the kinds in VALIDITY_CHANGED: how many acts count by then */
  /* What will end it, as is known already: UNKNOWN = nothing. */
  ValidityKind next;
  Date next_since;
  gint next_act;
} ValidityVerdict;

ValidityVerdict validity_judge(const ValidityDates *dates, const ValidityAct *acts, guint n, Date at);

/* "in-force", "replaced"; for programs. */
const char *validity_code(ValidityKind kind);
/* What people call it in English, "in force": a message, in Vietnamese "còn hiệu lực". Every screen calls it so. */
const char *validity_name(ValidityKind kind);

/* The set of kinds that a person means: a code or a name, marks optional ("het hieu luc", "in-force"); 0 = none. */
guint validity_parse(const char *text, gsize len);

/* The day it is here. */
Date validity_today(void);

G_END_DECLS

#endif
