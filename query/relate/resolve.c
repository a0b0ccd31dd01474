#include "query/relate/resolve.h"

#include <string.h>

#include "corpus/names/docnum.h"
#include "corpus/text/normal.h"
#include "query/relate/locality.h"
#include "query/relate/named_law.h"

/* Of the documents that bear one number, so many are looked at. */
#define MAX_BEARERS 32

/* ---- does it fit? ---- */

static gboolean is_one_of(const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strcmp(text, *words) == 0)
      return TRUE;
  return FALSE;
}

/* Types that are written for one another: a code of law is a law; both Quyết định and Quy định carry QĐ. */
static gboolean same_type(const char *a, const char *b)
{
  static const char *const laws[] = {"L", "BL", "HP", NULL}, *const decisions[] = {"QĐ", "QyĐ", NULL};
  return strcmp(a, b) == 0 || (is_one_of(a, laws) && is_one_of(b, laws)) ||
         (is_one_of(a, decisions) && is_one_of(b, decisions));
}

/* What the two dates both tell is the same. */
static gboolean same_date(Date a, Date b)
{
  return a.year == b.year && (a.month == 0 || b.month == 0 || a.month == b.month) &&
         (a.day == 0 || b.day == 0 || a.day == b.day);
}

typedef enum { PLACE_CENTRAL, PLACE_SAME, PLACE_OTHER, PLACE_UNKNOWN } Place;

/* Where the candidate's office is, seen from the one that mentions it. */
static Place compare_places(const Document *citing, const Document *candidate)
{
  const char *there = locality_of_issuers(candidate->issuers), *here = locality_of_issuers(citing->issuers);
  if (there == NULL)
    return candidate->issuers[0] != NULL ? PLACE_CENTRAL : PLACE_UNKNOWN;
  if (here == NULL)
    return PLACE_UNKNOWN;
  return strcmp(locality_name(here), locality_name(there)) == 0 ? PLACE_SAME : PLACE_OTHER;
}

/* Whether a number is given once only: the year in it, and an office of which there is one. */
static gboolean is_unique(const Mention *mention, Place place)
{
  DocNum number;
  const MentionPart *key = &mention->parts[SCHEMA_PART_KEY];
  if (!docnum_from_key(key->text, key->len, &number) || number.year == 0 || number.issuer[0] == '\0')
    return FALSE;
  return place == PLACE_SAME || (place != PLACE_OTHER && !locality_is_local(&number));
}

static gboolean is_later(const Document *citing, const Document *candidate)
{
  return citing->issued.year != 0 && candidate->issued.year != 0 &&
         date_to_days(candidate->issued) > date_to_days(date_last(citing->issued));
}

ResolveVerdict resolve_judge(const Mention *mention, const Document *citing, const Document *candidate)
{
  g_autofree char *type = mention_dup(mention, SCHEMA_PART_TYPE);
  if (type != NULL && candidate->type_code != NULL && !same_type(type, candidate->type_code))
    return RESOLVE_OTHER_TYPE;
  Place place = compare_places(citing, candidate);
  if (mention->date.year != 0 && candidate->issued.year != 0) {
    if (!same_date(mention->date, candidate->issued))
      return RESOLVE_OTHER_DATE;
    if (mention->date.day != 0 && candidate->issued.day != 0 && place != PLACE_OTHER)
      return RESOLVE_SAME;
  }
  if (is_unique(mention, place))
    return RESOLVE_SAME;
  if (place == PLACE_OTHER)
    return RESOLVE_OTHER_PLACE;
  gboolean later = !mention_is_passive(mention) && is_later(citing, candidate); /* what amends is later */
  return later ? RESOLVE_LATER : RESOLVE_LIKELY;
}

/* ---- which one? ---- */

/* Leaves of the documents of one file, from before on, those that bear the number. */
static void keep_bearers(GPtrArray *documents, guint before, const Mention *mention)
{
  for (guint i = documents->len; i-- > before;) {
    const Document *document = g_ptr_array_index(documents, i);
    if (document->key == NULL || !mention_has_key(mention, document->key))
      g_ptr_array_remove_index(documents, i);
  }
}

/* The documents that bear the mention's number (Document). NULL on error. */
static GPtrArray *read_bearers(Store *store, const Mention *mention, GError **error)
{
  g_autoptr(GPtrArray) bearers = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
  const MentionPart *key = &mention->parts[SCHEMA_PART_KEY];
  if (key->len == 0)
    return g_steal_pointer(&bearers);
  g_autoptr(GString) term = g_string_new(SCHEMA_TERM_NUMBER);
  g_string_append_len(term, key->text, (gssize)key->len);
  GError *failure = NULL;
  if (store_term_frequency(store, term->str, term->len, &failure) == 0) {
    if (failure == NULL)
      return g_steal_pointer(&bearers);
    g_propagate_error(error, failure);
    return NULL;
  }
  g_autoptr(StoreQuery) query = store_query_term(term->str, term->len, 1);
  StoreSearch how = {.limit = MAX_BEARERS, .k1 = 1, .sort = STORE_SORT_DESCENDING, .sort_slot = SCHEMA_SLOT_ISSUED};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return NULL;
  for (guint i = 0; i < matches.n_matches; i++) {
    guint before = bearers->len;
    if (!document_read_all(store, matches.matches[i].docid, bearers, error))
      return NULL;
    keep_bearers(bearers, before, mention);
  }
  return g_steal_pointer(&bearers);
}

/* Whether the name in the mention means candidate. */
static gboolean means_by_name(Store *store, const Mention *mention, const Document *citing, const Document *candidate,
                              gboolean *means, GError **error)
{
  g_autoptr(Document) law = NULL;
  *means = FALSE;
  if (!named_law_find(store, mention, citing, &law, error))
    return FALSE;
  return law == NULL || document_is_same(store, law, candidate, means, error);
}

gboolean resolve_means(Store *store, const Mention *mention, const Document *citing, const Document *candidate,
                       gboolean *means, GError **error)
{
  if (named_law_is(mention))
    return means_by_name(store, mention, citing, candidate, means, error);
  ResolveVerdict verdict = resolve_judge(mention, citing, candidate);
  *means = verdict == RESOLVE_SAME;
  if (verdict != RESOLVE_LIKELY || candidate->rivalled)
    return TRUE;
  g_autoptr(GPtrArray) bearers = read_bearers(store, mention, error);
  if (bearers == NULL)
    return FALSE;
  *means = TRUE;
  for (guint i = 0; i < bearers->len && *means; i++) {
    const Document *other = g_ptr_array_index(bearers, i);
    if (resolve_judge(mention, citing, other) > RESOLVE_LIKELY)
      continue;
    if (!document_is_same(store, other, candidate, means, error))
      return FALSE;
  }
  return TRUE;
}

gboolean resolve_find(Store *store, const Mention *mention, const Document *citing, Resolved *out, GError **error)
{
  *out = (Resolved){.verdict = RESOLVE_LIKELY};
  if (named_law_is(mention))
    return named_law_find(store, mention, citing, &out->document, error);
  g_autoptr(GPtrArray) bearers = read_bearers(store, mention, error);
  if (bearers == NULL)
    return FALSE;
  g_autoptr(GPtrArray) alike = g_ptr_array_new(); /* those that fit as well as the best, copies once */
  gint best = -1;
  for (guint i = 0; i < bearers->len; i++) {
    const Document *bearer = g_ptr_array_index(bearers, i);
    ResolveVerdict verdict = resolve_judge(mention, citing, bearer);
    if (best < 0 || verdict < out->verdict) {
      best = (gint)i;
      out->verdict = verdict;
      g_ptr_array_set_size(alike, 0);
    }
    gboolean known = FALSE;
    if (verdict == out->verdict && !document_is_among(store, alike, bearer, &known, error))
      return FALSE;
    if (verdict == out->verdict && !known)
      g_ptr_array_add(alike, (gpointer)bearer);
  }
  if (best < 0)
    return TRUE;
  out->n_likely = out->verdict == RESOLVE_LIKELY ? alike->len : 0;
  gboolean fits = out->verdict == RESOLVE_SAME || out->n_likely == 1;
  *(fits ? &out->document : &out->nearest) = g_ptr_array_steal_index(bearers, (guint)best);
  return TRUE;
}

void resolve_clear(Resolved *resolved)
{
  g_clear_pointer(&resolved->document, document_free);
  g_clear_pointer(&resolved->nearest, document_free);
}
