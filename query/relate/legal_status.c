#include "query/relate/legal_status.h"

#include <string.h>

#include "corpus/names/relation.h"
#include "query/relate/competence.h"
#include "query/relate/document_dates.h"
#include "query/relate/mention.h"
#include "query/relate/resolve.h"

/* Documents that act on one, looked at: those that end it, and the newest that change it. */
#define MAX_ENDS    8
#define MAX_CHANGES 12
/* Numbers that are acted on, up to which a query names them one by one. */
#define MAX_NUMBERS  4000

#define AMENDED_TERM SCHEMA_TERM_MARK SCHEMA_MARK_AMENDED
#define DRAFT_TERM   SCHEMA_TERM_MARK SCHEMA_MARK_DRAFT

typedef struct {
  GArray *acts;    /* ValidityAct */
  GPtrArray *by;   /* Document, one for each act; NULL = the document says it itself */
  GArray *mention; /* Mention, one for each act; borrowed from the document that says it */
} Acts;

static void acts_init(Acts *acts)
{
  acts->acts = g_array_new(FALSE, FALSE, sizeof(ValidityAct));
  acts->by = g_ptr_array_new_with_free_func((GDestroyNotify)document_free); /* takes NULL */
  acts->mention = g_array_new(FALSE, FALSE, sizeof(Mention));
}

static void acts_clear(Acts *acts)
{
  g_array_unref(acts->acts);
  g_ptr_array_unref(acts->by);
  g_array_unref(acts->mention);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Acts, acts_clear)

static gboolean act_kind(const Mention *mention, ValidityActKind *kind)
{
  switch (mention->field) {
  case FACT_REPLACES:
    *kind = VALIDITY_ACT_REPLACES;
    return TRUE;
  case FACT_REPEALS:
    *kind = VALIDITY_ACT_REPEALS;
    return TRUE;
  case FACT_AMENDS:
  case FACT_AMENDED_BY:
    *kind = mention_is_partial(mention) ? VALIDITY_ACT_REPEALS_PART : VALIDITY_ACT_AMENDS;
    return TRUE;
  case FACT_SUSPENDS:
  case FACT_SUSPENDED_BY:
    *kind = mention_is_partial(mention) ? VALIDITY_ACT_SUSPENDS_PART : VALIDITY_ACT_SUSPENDS;
    return TRUE;
  default:
    return FALSE;
  }
}

/* Whether a document with the mention's number acts by its own words already, or is the document itself. */
static gboolean is_said_by_other(const Document *document, const Acts *acts, const Mention *mention)
{
  for (guint i = 0; i < acts->by->len; i++) {
    const Document *by = g_ptr_array_index(acts->by, i);
    if (by != NULL && by->key != NULL && mention_has_key(mention, by->key))
      return TRUE;
  }
  return document->key != NULL && mention_has_key(mention, document->key);
}

/* Adds what the document itself says was done to it: the notes of a consolidated text. Undated, it counts not at all.
 */
static void take_own_acts(const Document *document, Acts *acts)
{
  guint n = 0;
  const RecordField *fields = document_fields(document, &n);
  for (guint i = 0; i < n; i++) {
    Mention mention;
    ValidityActKind kind;
    if (!mention_read(&fields[i], &mention) || !mention_is_passive(&mention) || !act_kind(&mention, &kind) ||
        (mention.effective.year == 0 && mention.date.year == 0) || is_said_by_other(document, acts, &mention))
      continue;
    ValidityAct act = {.kind = kind, .issued = mention.date, .effective = mention.effective};
    g_array_append_val(acts->acts, act);
    g_array_append_val(acts->mention, mention);
    g_ptr_array_add(acts->by, NULL);
  }
}

/* Takes what by does to document, if it means that one. */
static gboolean take_act(Store *store, const Document *document, Document *by, Acts *acts, GError **error)
{
  g_autoptr(Document) owned = by;
  if (by->draft || !competence_may_act(by, document) || (by->docid == document->docid && by->part == document->part))
    return TRUE;
  gboolean known = FALSE;
  if (!document_is_among(store, acts->by, by, &known, error))
    return FALSE;
  if (known)
    return TRUE;
  guint n = 0;
  const RecordField *fields = document_fields(by, &n);
  for (guint i = 0; i < n; i++) {
    Mention mention;
    ValidityAct act = {.issued = by->issued, .effective = by->effective};
    gboolean means = FALSE;
    if (!mention_read(&fields[i], &mention) || mention_is_passive(&mention) || !act_kind(&mention, &act.kind) ||
        !mention_has_key(&mention, document->key))
      continue;
    if (!resolve_means(store, &mention, by, document, &means, error))
      return FALSE;
    if (!means)
      continue;
    if (mention.effective.year != 0)
      act.effective = mention.effective;
    act.until = mention.until;
    g_array_append_val(acts->acts, act);
    g_array_append_val(acts->mention, mention);
    g_ptr_array_add(acts->by, g_steal_pointer(&owned));
    return TRUE;
  }
  return TRUE;
}

static const StoreSearch last_issued_first = {.k1 = 1, .sort = STORE_SORT_DESCENDING, .sort_slot = SCHEMA_SLOT_ISSUED};

/* The search for the documents with a term that were issued by then. */
static StoreQuery *acts_search(const char *term, Date at, guint limit, StoreSearch *how)
{
  g_autofree char *last = g_strdup_printf("%08u", date_to_number(date_last(at)));
  *how = last_issued_first;
  how->limit = limit;
  how->check_at_least = 10 * limit;
  return store_query_filter(store_query_term(term, strlen(term), 1), store_query_range(SCHEMA_SLOT_ISSUED, NULL, last));
}

/* Adds what the documents with this term do to document, those issued last first. */
static gboolean find_acts(Store *store, const Document *document, const char *prefix, Date at, guint limit, Acts *acts,
                          guint *n_more, GError **error)
{
  g_autofree char *term = g_strconcat(prefix, document->key, NULL);
  gsize len = strlen(term);
  GError *failure = NULL;
  if (store_term_frequency(store, term, len, &failure) == 0) {
    if (failure != NULL)
      g_propagate_error(error, failure);
    return failure == NULL;
  }
  StoreSearch how;
  g_autoptr(StoreQuery) query = acts_search(term, at, limit, &how);
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  *n_more = matches.estimated - matches.n_matches;
  store_expect_matches(store, &matches, STORE_EXPECT_RECORD);
  for (guint i = 0; i < matches.n_matches; i++) {
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
    if (!document_read_all(store, matches.matches[i].docid, all, error))
      return FALSE;
    while (all->len > 0)
      if (!take_act(store, document, g_ptr_array_steal_index(all, 0), acts, error))
        return FALSE;
  }
  return TRUE;
}

static ValidityDates dates_of(const Document *document)
{
  return (ValidityDates){document->issued, document->effective, document->expires, document->draft};
}

gboolean legal_status_find(Store *store, const Document *document, Date at, LegalStatus *out, GError **error)
{
  g_auto(Acts) acts;
  guint n_ends = 0, n_changes = 0;
  *out = (LegalStatus){0};
  acts_init(&acts);
  if (document->key != NULL &&
      (!find_acts(store, document, RELATION_TERM_REPLACES, at, MAX_ENDS, &acts, &n_ends, error) ||
       !find_acts(store, document, RELATION_TERM_AMENDS, at, MAX_CHANGES, &acts, &n_changes, error)))
    return FALSE;
  take_own_acts(document, &acts);
  ValidityDates dates = dates_of(document);
  ValidityVerdict verdict = validity_judge(&dates, (const ValidityAct *)(void *)acts.acts->data, acts.acts->len, at);
  out->kind = verdict.kind;
  out->since = verdict.since;
  out->until = verdict.until;
  out->next = verdict.next;
  out->next_since = verdict.next_since;
  if (verdict.next != VALIDITY_UNKNOWN && verdict.next_act >= 0) {
    const Document *next = g_ptr_array_index(acts.by, (guint)verdict.next_act);
    out->next_number = g_strdup(next->number);
    out->next_path = g_strdup(next->path);
  }
  if (verdict.act < 0)
    return TRUE;
  const Document *by = g_ptr_array_index(acts.by, (guint)verdict.act);
  const Mention *mention = &g_array_index(acts.mention, Mention, (guint)verdict.act);
  out->said_here = by == NULL;
  out->number = by != NULL ? g_strdup(by->number) : mention_dup(mention, SCHEMA_PART_NUMBER);
  out->path = by != NULL ? g_strdup(by->path) : NULL;
  out->issued = by != NULL ? by->issued : mention->date;
  out->start = mention->start;
  out->end = mention->end;
  out->place = mention->end > 0 ? document_dup_place(by != NULL ? by : document, mention->start) : NULL;
  out->more = verdict.n_acts > 0 ? verdict.n_acts - 1 + n_changes : 0;
  return TRUE;
}

gboolean legal_status_find_of(Store *store, const Record *record, StoreDocid docid, guint part, Date at,
                              LegalStatus *out, GError **error)
{
  g_autoptr(Document) document = document_new(record, docid, part);
  return legal_status_find(store, document, at, out, error);
}

void legal_status_clear(LegalStatus *standing)
{
  g_clear_pointer(&standing->number, g_free);
  g_clear_pointer(&standing->path, g_free);
  g_clear_pointer(&standing->place, g_free);
  g_clear_pointer(&standing->next_number, g_free);
  g_clear_pointer(&standing->next_path, g_free);
}

/* ---- many documents ---- */

/* Whether any document acts on this one, or it says so itself, in a way that matters for wanted. */
static gboolean is_acted_on(Store *store, StoreDocid docid, const char *key, guint wanted, gboolean *is, GError **error)
{
  /* What ends a document matters always: one that is amended and replaced is not amended. */
  guint changes = wanted & ~(VALIDITY_ENDED | VALIDITY_BIT(VALIDITY_NOT_YET) | VALIDITY_BIT(VALIDITY_DRAFT));
  const char *const prefixes[] = {RELATION_TERM_REPLACES, changes != 0 ? RELATION_TERM_AMENDS : NULL};
  *is = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(prefixes) && prefixes[i] != NULL && !*is; i++) {
    g_autofree char *term = g_strconcat(prefixes[i], key, NULL);
    GError *failure = NULL;
    *is = store_term_frequency(store, term, strlen(term), &failure) > 0;
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
  }
  if (changes == 0 || *is)
    return TRUE;
  return store_has_term(store, docid, AMENDED_TERM, strlen(AMENDED_TERM), is, error);
}

/* The dates of a document on which nothing acts say what it is. */
static gboolean judge_by_dates(Store *store, StoreDocid docid, Date expires, Date at, guint wanted, ValidityKind *kind,
                               GError **error)
{
  ValidityDates dates = {.expires = expires};
  if ((wanted & ~VALIDITY_ENDED) != 0 &&
      (!document_dates_read(store, &docid, 1, SCHEMA_SLOT_EFFECTIVE, &dates.effective, error) ||
       !document_dates_read(store, &docid, 1, SCHEMA_SLOT_ISSUED, &dates.issued, error) ||
       !store_has_term(store, docid, DRAFT_TERM, strlen(DRAFT_TERM), &dates.draft, error)))
    return FALSE;
  *kind = validity_judge(&dates, NULL, 0, at).kind;
  return TRUE;
}

static gboolean judge_by_record(Store *store, StoreDocid docid, Date at, ValidityKind *kind, GError **error)
{
  g_autoptr(Document) document = document_read(store, docid, 0, error);
  g_auto(LegalStatus) standing = {0};
  if (document == NULL || !legal_status_find(store, document, at, &standing, error))
    return FALSE;
  *kind = standing.kind;
  return TRUE;
}

gboolean legal_status_expect_acts(Store *store, const char *key)
{
  static const char *const prefixes[] = {RELATION_TERM_REPLACES, RELATION_TERM_AMENDS};
  gboolean known = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS(prefixes); i++) {
    g_autofree char *term = g_strconcat(prefixes[i], key, NULL);
    known &= store_expect_documents_with(store, term, strlen(term), STORE_EXPECT_RECORD);
  }
  return known;
}

/* In which order find_acts will read those that are known. */
static void expect_order(Store *store, const char *key, Date at)
{
  static const struct {
    const char *prefix;
    guint limit;
  } asked[] = {{RELATION_TERM_REPLACES, MAX_ENDS}, {RELATION_TERM_AMENDS, MAX_CHANGES}};
  for (guint i = 0; i < G_N_ELEMENTS(asked); i++) {
    g_autofree char *term = g_strconcat(asked[i].prefix, key, NULL);
    StoreSearch how;
    g_autoptr(StoreQuery) query = acts_search(term, at, asked[i].limit, &how);
    if (store_term_frequency(store, term, strlen(term), NULL) > 0)
      store_expect_search(store, query, &how);
  }
}

/* One step for a document with this key. *known: whether it was the last one; *acted: whether any document acts on it. */
static gboolean expect_status(Store *store, StoreDocid docid, const char *key, Date at, gboolean *known,
                              gboolean *acted, GError **error)
{
  *acted = FALSE;
  *known = legal_status_expect_acts(store, key);
  if (!*known)
    return TRUE;
  expect_order(store, key, at);
  if (!is_acted_on(store, docid, key, VALIDITY_ENDED, acted, error))
    return FALSE;
  if (*acted)
    store_expect_documents(store, &docid, 1, STORE_EXPECT_RECORD);
  return TRUE;
}

gboolean legal_status_expect(Store *store, const StoreDocid *docids, guint n, Date at, guint *n_acted, GError **error)
{
  *n_acted = 0;
  if (!store_asks_hosts(store) || n == 0)
    return TRUE;
  g_autoptr(GPtrArray) numbers = store_dup_values(store, docids, n, SCHEMA_SLOT_NUMBER, error);
  gboolean all = numbers == NULL;
  for (guint time = 0; !all && time < 2; time++) {
    if (time > 0 && !store_await(store, error))
      return FALSE;
    all = TRUE;
    *n_acted = 0;
    for (guint i = 0; i < n; i++) {
      const GString *number = g_ptr_array_index(numbers, i);
      gboolean known, acted;
      if (number->len == 0)
        continue;
      if (!expect_status(store, docids[i], number->str, at, &known, &acted, error))
        return FALSE;
      all &= known;
      *n_acted += acted;
    }
  }
  return numbers != NULL;
}

gboolean legal_status_find_kinds(Store *store, const StoreDocid *docids, guint n, Date at, guint wanted,
                                 ValidityKind *kinds, GError **error)
{
  g_autoptr(GPtrArray) numbers = store_dup_values(store, docids, n, SCHEMA_SLOT_NUMBER, error);
  g_autofree Date *expires = g_new(Date, n);
  if (numbers == NULL || !document_dates_read(store, docids, n, SCHEMA_SLOT_EXPIRES, expires, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const GString *number = g_ptr_array_index(numbers, i);
    gboolean acted = FALSE;
    kinds[i] = VALIDITY_UNKNOWN;
    if (number->len > 0 && !is_acted_on(store, docids[i], number->str, wanted, &acted, error))
      return FALSE;
    if (!(acted ? judge_by_record(store, docids[i], at, &kinds[i], error)
                : judge_by_dates(store, docids[i], expires[i], at, wanted, &kinds[i], error)))
      return FALSE;
  }
  return TRUE;
}

/* The documents whose number some document with a term of this prefix acts on; NULL = too many to name. */
static gboolean add_acted_on(Store *store, const char *prefix, GPtrArray *parts, gboolean *all, GError **error)
{
  g_autoptr(GPtrArray) terms = store_terms(store, prefix, MAX_NUMBERS, error);
  if (terms == NULL)
    return FALSE;
  *all |= terms->len == MAX_NUMBERS;
  for (guint i = 0; i < terms->len && !*all; i++) {
    g_autofree char *own =
        g_strconcat(SCHEMA_TERM_NUMBER, (const char *)g_ptr_array_index(terms, i) + strlen(prefix), NULL);
    g_ptr_array_add(parts, store_query_term(own, strlen(own), 1));
  }
  return TRUE;
}

StoreQuery *legal_status_query(Store *store, guint wanted, Date at, GError **error)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func((GDestroyNotify)store_query_unref);
  g_autofree char *day = g_strdup_printf("%08u", date_to_number(date_last(at)));
  gboolean all = (wanted & VALIDITY_BIT(VALIDITY_UNKNOWN)) != 0;
  if (wanted & (VALIDITY_BIT(VALIDITY_REPLACED) | VALIDITY_BIT(VALIDITY_REPEALED)) && !all &&
      !add_acted_on(store, RELATION_TERM_REPLACES, parts, &all, error))
    return NULL;
  if (wanted & VALIDITY_CHANGED && !all && !add_acted_on(store, RELATION_TERM_AMENDS, parts, &all, error))
    return NULL;
  if (all)
    return store_query_all();
  if (wanted & VALIDITY_BIT(VALIDITY_EXPIRED))
    g_ptr_array_add(parts, store_query_range(SCHEMA_SLOT_EXPIRES, NULL, day));
  if (wanted & VALIDITY_BIT(VALIDITY_IN_FORCE))
    g_ptr_array_add(parts, store_query_range(SCHEMA_SLOT_EFFECTIVE, NULL, day));
  if (wanted & VALIDITY_BIT(VALIDITY_NOT_YET)) {
    g_ptr_array_add(parts, store_query_range(SCHEMA_SLOT_EFFECTIVE, day, NULL));
    g_ptr_array_add(parts, store_query_range(SCHEMA_SLOT_ISSUED, day, NULL));
  }
  if (wanted & VALIDITY_CHANGED)
    g_ptr_array_add(parts, store_query_term(AMENDED_TERM, strlen(AMENDED_TERM), 1));
  if (wanted & VALIDITY_BIT(VALIDITY_DRAFT))
    g_ptr_array_add(parts, store_query_term(DRAFT_TERM, strlen(DRAFT_TERM), 1));
  for (guint i = 0; i < parts->len; i++)
    store_query_ref(g_ptr_array_index(parts, i));
  return store_query_or((StoreQuery **)parts->pdata, parts->len);
}
