/* facts: what a document says about itself: number, type, issuers, dates, title, signer, relations.
 *
 * A fact is a value with the place it was read from. What the text does not say is absent, never guessed. */
#ifndef TRACUU_CORPUS_FACTS_FACTS_H
#define TRACUU_CORPUS_FACTS_FACTS_H

#include <glib.h>

#include "corpus/names/docnum.h"
#include "corpus/text/date.h"
#include "corpus/text/span.h"

G_BEGIN_DECLS

typedef enum {
  FACTS_TEXT,     /* nothing says that an office issued it */
  FACTS_DOCUMENT, /* has a letterhead, a source note, or type and enacting words */
  FACTS_ANNEX,    /* issued with another document: "(Ban hành kèm theo ...)" */
  FACTS_FORM,     /* a letterhead left blank, to be filled in */
  FACTS_NEWS      /* an article of a news site */
} FactsKind;

typedef enum { FACTS_FAMILY_NONE, FACTS_FAMILY_STATE, FACTS_FAMILY_PARTY } FactsFamily;

/* How the text states the day of effect. */
typedef enum {
  FACTS_RULE_NONE,
  FACTS_RULE_STATED,             /* a calendar date */
  FACTS_RULE_ON_SIGNING,         /* kể từ ngày ký: effective = issued */
  FACTS_RULE_ON_ADOPTION,        /* từ ngày thông qua: effective = issued */
  FACTS_RULE_DAYS_AFTER,         /* sau N ngày kể từ ngày ký: effective = issued + N */
  FACTS_RULE_DAYS_AFTER_GAZETTE, /* sau N ngày kể từ ngày đăng Công báo: effective unknown */
  FACTS_RULE_ON_PROMULGATION     /* kể từ ngày công bố: effective unknown */
} FactsRule;

typedef struct {
  char *name;       /* official: "Bộ Tài chính", "Ủy ban nhân dân tỉnh Cà Mau" */
  const char *code; /* static: "BTC", "UBND"; NULL = not in the table */
  Span span;
} FactsIssuer;

typedef enum {
  FACTS_BASED_ON,     /* căn cứ ban hành */
  FACTS_IMPLEMENTS,   /* quy định chi tiết, hướng dẫn thi hành */
  FACTS_AMENDS,       /* sửa đổi, bổ sung; bãi bỏ một phần */
  FACTS_REPLACES,     /* thay thế */
  FACTS_REPEALS,      /* bãi bỏ, hết hiệu lực: the whole document */
  FACTS_CONSOLIDATES, /* hợp nhất */
  FACTS_CORRECTS,     /* đính chính */
  FACTS_CITES,        /* dẫn chiếu */
  FACTS_AMENDED_BY,   /* được sửa đổi, bổ sung; bị bãi bỏ một phần: the other does it to this one */
  FACTS_SUSPENDS,     /* ngưng hiệu lực: for a time, or until further notice */
  FACTS_SUSPENDED_BY  /* bị ngưng hiệu lực: an article of this one */
} FactsRelationKind;

typedef struct {
  FactsRelationKind kind;
  DocNum number;         /* ordinal "" = only named */
  char *number_text;     /* as printed without inner spaces; NULL = only named */
  const char *type_code; /* static, NULL = not said */
  char *name;            /* "Luật Bảo hiểm xã hội", NULL = not said */
  const char *issuer;    /* code, static, NULL = not said */
  Date date;             /* year 0 = not said */
  gboolean part;         /* of AMENDS, AMENDED_BY: words are only taken away; of SUSPENDS, SUSPENDED_BY: not all */
  Date effective;        /* of AMENDED_BY, SUSPENDS, SUSPENDED_BY: from when; year 0 = not said */
  Date until;            /* of SUSPENDS: its last day; year 0 = not said */
  Span span;             /* the citation */
} FactsRelation;

typedef struct {
  Span span; /* of the document in the text: all of it unless the file has several */
  FactsKind kind;
  FactsFamily family;
  gboolean draft; /* "DỰ THẢO", or a number left blank */
  gboolean copy;  /* sao y, sao lục, trích sao */
  char *secrecy;  /* "MẬT", "TỐI MẬT", ...; NULL = no mark */
  DocNum number;  /* ordinal "" = none found */
  Span number_span;
  char *number_text;     /* as printed, NFC, inner spaces removed; NULL = none */
  const char *type;      /* official name of the type, static: "Nghị quyết"; NULL = none found */
  const char *type_code; /* static: "NQ" */
  Span type_span;
  GArray *issuers; /* FactsIssuer, in printed order; never NULL */
  char *place;     /* "Hà Nội"; NULL = none found */
  Span place_span;
  Date issued; /* year 0 = none found */
  Span issued_span;
  Date effective; /* year 0 = not stated or not computable */
  FactsRule effective_rule;
  guint effective_days; /* of DAYS_AFTER and DAYS_AFTER_GAZETTE */
  Span effective_span;
  Date expires; /* year 0 = not stated */
  Span expires_span;
  char *title; /* trích yếu, one line; NULL = none */
  Span title_span;
  char *signer; /* without rank and degree; NULL = none found */
  Span signer_span;
  char *signer_role; /* the signer's own: "Thứ trưởng"; NULL = not printed */
  Span signer_role_span;
  GArray *relations;  /* FactsRelation, in text order within a kind; never NULL */
  GPtrArray *further; /* Facts: documents that follow the first one in the file, each of its own span; never NULL */
} Facts;

/* All absent. */
Facts *facts_new(void);
void facts_free(Facts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Facts, facts_free)

/* Moves what was read from a part of the text to where the part begins. */
void facts_shift(Facts *facts, gsize by);

G_END_DECLS

#endif
