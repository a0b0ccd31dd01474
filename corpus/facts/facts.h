/* facts: what a document says about itself: number, type, issuers, dates, title, signer, relations.
 *
 * A fact is a row of corpus/names/fact.h and a value with the place and the source it was read from. What the text does
 * not say is absent, never guessed.
 *
 * Readers set facts and ask for those of others; the indexer writes all of them by their rows. */
#ifndef TRACUU_CORPUS_FACTS_FACTS_H
#define TRACUU_CORPUS_FACTS_FACTS_H

#include <glib.h>

#include "corpus/names/docnum.h"
#include "corpus/names/fact.h"
#include "corpus/names/proof.h"
#include "corpus/names/types.h"
#include "corpus/text/date.h"
#include "corpus/text/span.h"

G_BEGIN_DECLS

/* The choices of FACT_KIND. */
typedef enum {
  FACTS_TEXT,     /* nothing says that an office issued it */
  FACTS_DOCUMENT, /* has a letterhead, a source note, or type and enacting words */
  FACTS_ANNEX,    /* issued with another document: "(Ban hành kèm theo ...)" */
  FACTS_FORM,     /* a letterhead left blank, to be filled in */
  FACTS_NEWS      /* an article of a news site */
} FactsKind;

/* The choices of FACT_FAMILY. */
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

typedef enum {
  FACTS_FROM_TEXT,
  FACTS_FROM_NAME,       /* the file's */
  FACTS_FROM_PROPERTIES, /* what the file's format says of it: a title */
  FACTS_FROM_PEOPLE      /* a correction */
} FactsSource;

typedef struct {
  FactField field;
  FactsSource source;
  Proof proof; /* what gave it; only what is worth something is a fact */
  Span span;   /* {0, 0} = not read in the text, or all over it */
  char *text;  /* as printed, NFC, a number without inner spaces; official names of types and offices; or NULL */
  union {      /* by the kind of the value: */
    DocNum number;
    const char *code; /* of TYPE and OFFICES: static, "NQ", "BTC", "UBND"; NULL = not in the table */
    Date date;        /* year 0 = said, but not to be reckoned */
    guint choice;     /* of the row's choices; a flag's is 1 */
  };
} Fact;

typedef struct {
  FactField kind;        /* a row of corpus/names/relation.h */
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
  Span span;                /* of the document in the text: all of it unless the file has several */
  GArray *all;              /* Fact, in the order of their fields; of one field in printed order; never NULL */
  char *superior;           /* the body above the issuer in the letterhead, by which it is found, too; NULL = none */
  FactsRule effective_rule; /* how the day of effect is said */
  guint effective_days;     /* of DAYS_AFTER and DAYS_AFTER_GAZETTE */
  GArray *relations;        /* FactsRelation, in text order within a kind; never NULL */
  GPtrArray *following;     /* Facts: documents behind the first one in the file, each of its own span; never NULL */
} Facts;

/* All absent. */
Facts *facts_new(void);
void facts_free(Facts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Facts, facts_free)

/* The nth fact of a field, from 0; NULL when there is none. Borrowed until facts are set. */
const Fact *facts_nth(const Facts *facts, FactField field, guint n);
guint facts_count(const Facts *facts, FactField field);
gboolean facts_has(const Facts *facts, FactField field);
/* Parts of the first fact of a field: NULL, year 0, 0, {0, 0} or a number without parts when there is none. Borrowed
 * until facts are set. */
const char *facts_text(const Facts *facts, FactField field);
const char *facts_code(const Facts *facts, FactField field);
Date facts_date(const Facts *facts, FactField field);
guint facts_choice(const Facts *facts, FactField field);
Span facts_span(const Facts *facts, FactField field);
const DocNum *facts_number(const Facts *facts);
/* Where in the text the last of title, date and number ends. */
gsize facts_head_end(const Facts *facts);

/* Set the one fact of a field, whatever it was. Texts are taken; NULL = it is absent. */
void facts_take_text(Facts *facts, FactField field, char *text, Span span, FactsSource source);
void facts_take_number(Facts *facts, const DocNum *number, char *printed, Span span, FactsSource source);
void facts_set_type(Facts *facts, const DocType *type, Span span, FactsSource source);
void facts_set_date(Facts *facts, FactField field, Date date, Span span, FactsSource source);
void facts_set_choice(Facts *facts, FactField field, guint choice);
/* Adds an office behind the others, unless one has its name. The name is taken. */
void facts_take_issuer(Facts *facts, char *name, const char *code, Span span, FactsSource source);
/* Says what gave the facts of a field, when it was not where papers print them. */
void facts_set_proof(Facts *facts, FactField field, Proof proof);
/* All of the field. */
void facts_remove(Facts *facts, FactField field);

/* Moves what was read from a part of the text to where the part begins. */
void facts_shift(Facts *facts, gsize by);

G_END_DECLS

#endif
