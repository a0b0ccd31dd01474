/* plan: what a query asks of the index: atoms to rank by, a condition to hold, document numbers.
 *
 * Built from the parsed query with the same tokenizer that read the documents. Here marks are forgiven: a syllable
 * typed without marks stands for all its variants that the index knows (but see plan_marks.h), a marked one for itself
 * when the index knows it. Here also words are recognised as a document number ("nghị định 30", "hướng dẫn 11 ban tổ
 * chức trung ương"). */
#ifndef TRACUU_QUERY_PLAN_PLAN_H
#define TRACUU_QUERY_PLAN_PLAN_H

#include <glib.h>

#include "corpus/names/docnum.h"
#include "corpus/token/token.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

#define PLAN_ARTICLE_MAX 8  /* bytes of "12a", with NUL */
#define PLAN_MAX_ATOMS   64 /* further words of a query are not used; a notice says so */

/* One term of the index that an atom stands for. */
typedef struct {
  char *term;
  gsize len;
  guint frequency; /* documents */
  gboolean exact;  /* as typed, in canonical spelling */
  gboolean place;  /* another spelling of a place whose name the atom and its neighbours are */
  gboolean code;   /* an abbreviation of the atom and its neighbours, which have it, too; behind the others */
} PlanTerm;

typedef enum { PLAN_ATOM_WORD, PLAN_ATOM_NUMBER } PlanAtomKind;

/* One thing to look for at one position: a syllable, a word, or a document number as a whole. */
typedef struct {
  PlanAtomKind kind;
  char *typed;          /* as typed */
  guint run;            /* atoms of the same run stood side by side in the query */
  gboolean marked;      /* carries a mark */
  gboolean spelled_out; /* a word of an abbreviation, in its place */
  guint group;          /* an everyday wording and the official ones have one group, of which any will do; 0 = none */
  guint alternative;    /* which official wording of the group, from 1 on; 0 = typed */
  gboolean branch;      /* of an OR, whose other branches will do as well: the plan's condition says so */
  gboolean place;       /* part of the name of a place */
  gint meant;           /* index of the term that it must be read as for its group to count; -1 = whatever it is */
  double weight;        /* how much it counts: 1, or of official words a share of the typed ones */
  GArray *terms;        /* PlanTerm that occur in the index; empty = nothing to find */
  guint frequency;      /* sum of the terms' frequencies, at most the number of documents: an upper bound */
  guint again;          /* atoms with one number look for the same (plan_repeated.h); 0 = no other does */
  gint read;            /* index of the term that it is read as (mark_restoration.h); -1 = all are alike */
} PlanAtom;

typedef enum {
  PLAN_ALL_OF,   /* children */
  PLAN_ANY_OF,   /* children; none = never */
  PLAN_NOT,      /* one child */
  PLAN_ATOM,     /* atom occurs */
  PLAN_PHRASE,   /* atoms occur side by side */
  PLAN_NEAR,     /* two PHRASE children within distance of each other, in any order */
  PLAN_TOGETHER, /* atoms occur in one article (proximity.h) */
  PLAN_TERMS,    /* one of the filter terms (type, number, title, ...) */
  PLAN_RANGE,    /* value of slot between low and high */
  PLAN_STATUS,   /* one of the kinds of validity, as of a day */
  PLAN_FACT,     /* the record of the first document has the fact with the value low */
  PLAN_PATH      /* children, of terms of paths, all; and the name of the file says the number (path_number.h) */
} PlanKind;

typedef struct PlanCondition PlanCondition;
struct PlanCondition {
  PlanKind kind;
  GPtrArray *children; /* PlanCondition */
  GPtrArray *atoms;    /* PlanAtom of ATOM (one) and PHRASE; borrowed from the plan */
  GArray *terms;       /* PlanTerm of TERMS */
  gboolean in_title;   /* of PHRASE: there only */
  guint distance;
  SchemaSlot slot;
  char *low, *high; /* NULL = open */
  guint fact;       /* of FACT: FactField */
  guint validity;   /* of STATUS: set of kinds */
  Date at;
  StoreQuery *query; /* of STATUS: what all documents of these kinds match, and some others */
  DocNum number;     /* of PATH */
};

typedef enum {
  PLAN_MARKS_STRICT,  /* only as typed */
  PLAN_MARKS_AS_TYPED /* unmarked syllables stand for their variants, and marked ones that the index does not know */
} PlanMarks;

typedef struct {
  DocNum number;
  gboolean cited;  /* some document names it, */
  gboolean likely; /* ... or one that may be it: its type was typed, which none of those that are named says */
  gboolean unsure; /* it may be words, which are looked for: nothing more follows than that it is said */
  guint first_atom, n_atoms;
} PlanAbsent;

/* A number that files may be named with (plan_paths.h). */
typedef struct {
  DocNum number;
  guint n_atoms; /* of the words as they were typed, all of which were n_words */
  guint n_words;
  PlanCondition *named; /* all that must hold for it: a PATH */
  gboolean borne;       /* some document bears it, whatever its file is called */
  gboolean found;       /* a file is named so: known when documents were proposed */
  gboolean own;         /* as the number of the file itself, not behind another: known then, too, unless it is borne */
} PlanPathNumber;

/* What was added to a query for an everyday wording of it (plan_everyday.c). */
typedef struct {
  guint group;
  char *words, *official; /* as typed, and as the table has them */
} PlanEveryday;

/* A law that the query calls by its name (plan_names.h). */
typedef struct {
  char *term;  /* that the documents have which bear the name */
  char *typed; /* as typed, with the year */
  guint year;  /* of issue, as typed; 0 = not said */
  guint first_atom, n_atoms;
  gboolean whole; /* the name, and perhaps an article, is all that was typed */
} PlanName;

/* Which sort of document is meant (plan_intent.h). */
typedef enum { PLAN_WISH_NONE, PLAN_WISH_NEWEST, PLAN_WISH_IN_FORCE, PLAN_WISH_ENDED, PLAN_WISH_NOT_YET } PlanWish;
typedef struct {
  const char *type, *issuer; /* codes, static; NULL = not said */
  guint n_atoms;             /* that say so */
  PlanWish wish;
  guint wish_first, n_wish; /* the atoms that say it: they are no words to look for, and not among n_atoms */
  gboolean met; /* documents that are in the state which is wished stand first: known when they are ranked */
} PlanIntent;

/* When the documents that are meant were issued, or take effect (plan_days.h). */
typedef struct {
  char *typed;    /* NULL = not said */
  Date from, to;  /* whole days; year 0 = open */
  guint first, n; /* the atoms that say it: they are no words to look for */
  gboolean of_effect;
} PlanDays;

typedef struct {
  GPtrArray *atoms;         /* PlanAtom to rank by, in order of the query */
  GPtrArray *other_atoms;   /* PlanAtom of conditions only (excluded words) */
  PlanCondition *condition; /* never NULL; an ALL_OF without children = no condition */
  GArray *own_numbers;      /* PlanTerm: terms of the documents that the query asks for by number */
  gboolean guided;          /* these are what guides the documents named, not those themselves */
  gboolean cited;           /* these are what cites them, because none is there */
  GArray *named_numbers;    /* DocNum as far as the query gives them */
  GArray *absent_numbers;   /* PlanAbsent: numbers that the query names and no document bears */
  gboolean only_numbers;    /* nothing but numbers was asked for */
  GArray *names;            /* PlanName, in order of the query */
  GArray *everyday;         /* PlanEveryday, in order of the query */
  GPtrArray *path_words;    /* GArray of PlanTerm: what each typed word may be in a path; empty = none has them all */
  guint path_typed;         /* words that were typed among path_words: an abbreviation is one, a year none */
  GArray *path_numbers;     /* PlanPathNumber */
  PlanIntent intent;
  PlanCondition
      *wished; /* a STATUS: documents of which it holds come first; NULL = no state is wished that few are in */
  PlanDays days;
  gboolean listed;                /* nothing but a sort of document was asked for: all of it is listed by date */
  guint asked_kinds;              /* set of kinds of articles that it asks for (article_kind.h) */
  char article[PLAN_ARTICLE_MAX]; /* asked for: "5", "12a"; "" = none */
  guint article_words;            /* how many of the words say so */
  Date date;                      /* a date or a lone year among the words; year 0 = none */
  guint date_words;               /* how many of them it is */
  gboolean title_only;            /* look for the atoms in titles */
  gboolean any_forgiven;          /* some atom stands for more than was typed */
  gboolean any_marked;            /* some atom carries a mark */
} Plan;

/* An empty array of PlanTerm that frees what it holds. */
GArray *plan_terms_new(void);

/* A plan that asks for nothing yet. */
Plan *plan_new(void);
void plan_free(Plan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plan, plan_free)

/* How many of an atom's terms are the atom itself: those before the abbreviations. */
guint plan_n_own_terms(const PlanAtom *atom);

/* How many atoms were typed: without the official words for everyday ones. */
guint plan_n_typed(const Plan *plan);

/* Whether a day is at least half of what was typed: documents issued on it are meant. */
gboolean plan_is_of_day(const Plan *plan);

/* Whether the plan asks for numbers that are nowhere, and for nothing else. */
gboolean plan_is_nowhere(const Plan *plan);

/* The condition that every atom of the plan occurs, but for those of branches, beside its own condition; valid as long as
 * the plan. */
PlanCondition *plan_every_word(const Plan *plan);
PlanCondition *plan_condition_new(PlanKind kind);
/* A new condition of this kind among the children of into. */
PlanCondition *plan_condition_add(PlanCondition *into, PlanKind kind);
/* Adds that all of the atoms must occur; of an everyday wording and the official ones any. */
void plan_condition_add_all(PlanCondition *into, const GPtrArray *atoms);
void plan_condition_free(PlanCondition *condition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PlanCondition, plan_condition_free)

G_END_DECLS

#endif
