#include "query/relate/absent.h"

#include <string.h>

#include "corpus/names/act_name.h"
#include "corpus/names/docnum.h"
#include "corpus/names/offices.h"
#include "corpus/names/relation.h"
#include "corpus/names/types.h"
#include "query/relate/document_dates.h"
#include "query/relate/locality.h"
#include "query/relate/mention.h"

/* Documents that name it, looked at: the newest. */
#define MAX_NAMING 200

/* Mentions that mean one document. */
typedef struct {
  Date day;                               /* of issue; day 0 = not said */
  char *place;                            /* locality; NULL = of the whole country, or not known */
  char *number, *type_code, *name, *code; /* what one of them says; NULL = none does */
  guint n;
} Sighting;

static void free_sighting(gpointer data)
{
  Sighting *group = data;
  char *strings[] = {group->place, group->number, group->type_code, group->name, group->code};
  for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  g_free(group);
}

/* ---- what is said ---- */

static void take(char **into, char *value)
{
  if (*into == NULL)
    *into = value;
  else
    g_free(value);
}

static void add_mention(GPtrArray *groups, const Mention *mention, const char *place)
{
  Date day = mention->date.day != 0 ? mention->date : (Date){0};
  Sighting *group = NULL;
  for (guint i = 0; i < groups->len && group == NULL; i++) {
    Sighting *known = g_ptr_array_index(groups, i);
    if (date_to_number(known->day) == date_to_number(day) && g_strcmp0(known->place, place) == 0)
      group = known;
  }
  if (group == NULL) {
    group = g_new0(Sighting, 1);
    group->day = day;
    group->place = g_strdup(place);
    g_ptr_array_add(groups, group);
  }
  group->n++;
  take(&group->number, mention_dup(mention, SCHEMA_PART_NUMBER));
  take(&group->type_code, mention_dup(mention, SCHEMA_PART_TYPE));
  take(&group->name, mention_dup(mention, SCHEMA_PART_NAME));
  take(&group->code, mention_dup(mention, SCHEMA_PART_ISSUER));
}

/* "Ủy ban nhân dân tỉnh Cà Mau" for one of a province that others of that province name. */
static GStrv issuers_of(const Sighting *group, const DocNum *number)
{
  const char *code = group->code != NULL ? group->code : number->issuer;
  const Issuer *office = *code != '\0' ? offices_find(code, strlen(code)) : NULL;
  GStrv issuers = g_new0(char *, 2);
  if (office != NULL)
    issuers[0] = group->place != NULL ? g_strdup_printf("%s %s", office->name, group->place) : g_strdup(office->name);
  return issuers;
}

static Document *document_of(const Sighting *group, const char *key, const DocNum *number)
{
  Document *document = g_new0(Document, 1);
  const char *code = group->type_code != NULL ? group->type_code : number->type;
  const DocType *type = *code != '\0' ? types_find(code, strlen(code)) : NULL;
  document->key = g_strdup(key);
  document->number = g_strdup(group->number);
  document->type = type != NULL ? g_strdup(type->name) : NULL;
  document->type_code = type != NULL ? g_strdup(type->code) : NULL;
  document->title = g_strdup(group->name);
  document->issuers = issuers_of(group, number);
  document->issued = group->day;
  return document;
}

Document *absent_of_mention(const Mention *mention)
{
  g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func(free_sighting);
  g_autofree char *key = mention_dup(mention, SCHEMA_PART_KEY);
  DocNum number = {0};
  if (key != NULL)
    docnum_from_key(key, strlen(key), &number);
  add_mention(groups, mention, NULL);
  return document_of(g_ptr_array_index(groups, 0), key, &number);
}

/* ---- who says it ---- */

typedef gboolean (*MentionVisit)(const Document *by, const Mention *mention, gpointer data);

/* Shows each mention in the documents that have one of the terms, the newest first; takes the query. */
static gboolean visit_mentions(Store *store, StoreQuery *query, MentionVisit visit, gpointer data, GError **error)
{
  g_autoptr(StoreQuery) owned = query;
  StoreSearch how = {.limit = MAX_NAMING, .k1 = 1, .sort = STORE_SORT_DESCENDING, .sort_slot = SCHEMA_SLOT_ISSUED};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  store_expect_matches(store, &matches, STORE_EXPECT_RECORD);
  for (guint i = 0; i < matches.n_matches; i++) {
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
    if (!document_read_all(store, matches.matches[i].docid, all, error))
      return FALSE;
    for (guint k = 0; k < all->len; k++) {
      const Document *by = g_ptr_array_index(all, k);
      guint n = 0;
      const RecordField *fields = document_fields(by, &n);
      Mention mention;
      for (guint f = 0; f < n; f++)
        if (mention_read(&fields[f], &mention) && !visit(by, &mention, data))
          break;
    }
  }
  return TRUE;
}

typedef struct {
  const char *key;
  gboolean local;
  GPtrArray *groups;
} Watch;

/* One document is asked once: what it says first says most. */
static gboolean see(const Document *by, const Mention *mention, gpointer data)
{
  const Watch *watch = data;
  if (!mention_has_key(mention, watch->key))
    return TRUE;
  add_mention(watch->groups, mention, watch->local ? locality_of_issuers(by->issuers) : NULL);
  return FALSE;
}

static StoreQuery *naming_query(const char *key)
{
  static const char *const prefixes[] = {
      SCHEMA_TERM_CITES,        RELATION_TERM_REPLACES, RELATION_TERM_AMENDS,       RELATION_TERM_IMPLEMENTS,
      RELATION_TERM_AMENDED_BY, RELATION_TERM_BASED_ON, RELATION_TERM_CONSOLIDATES,
  };
  StoreQuery *parts[G_N_ELEMENTS(prefixes)];
  for (guint i = 0; i < G_N_ELEMENTS(prefixes); i++) {
    g_autofree char *term = g_strconcat(prefixes[i], key, NULL);
    parts[i] = store_query_term(term, strlen(term), 1);
  }
  return store_query_or(parts, G_N_ELEMENTS(parts));
}

/* ---- which documents that makes ---- */

static gint more_said(gconstpointer a, gconstpointer b)
{
  const Sighting *x = *(const Sighting *const *)a, *y = *(const Sighting *const *)b;
  if ((x->day.day != 0) != (y->day.day != 0))
    return x->day.day != 0 ? -1 : 1;
  return x->n != y->n ? (x->n > y->n ? -1 : 1) : g_strcmp0(x->place, y->place);
}

/* Takes what the other says and this one does not. */
static void join(Sighting *group, const Sighting *other)
{
  take(&group->number, g_strdup(other->number));
  take(&group->type_code, g_strdup(other->type_code));
  take(&group->name, g_strdup(other->name));
  take(&group->code, g_strdup(other->code));
  group->n += other->n;
}

/* Leaves one group a document: a number that is given once has but one, the others may differ by a misprint; else a
 * mention without a day joins the only one of its place that has one. */
static void settle(GPtrArray *groups, gboolean once)
{
  g_ptr_array_sort(groups, more_said);
  for (guint i = groups->len; i-- > 1;) {
    const Sighting *other = g_ptr_array_index(groups, i);
    Sighting *home = once ? g_ptr_array_index(groups, 0) : NULL;
    for (guint k = 0; k < i && home == NULL; k++) {
      Sighting *dated = g_ptr_array_index(groups, k);
      if (other->day.day == 0 && dated->day.day != 0 && g_strcmp0(dated->place, other->place) == 0)
        home = dated;
    }
    if (home == NULL)
      continue;
    join(home, other);
    g_ptr_array_remove_index(groups, i);
  }
}

GPtrArray *absent_find(Store *store, const char *key, GError **error)
{
  g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func(free_sighting);
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
  DocNum number = {0};
  if (!docnum_from_key(key, strlen(key), &number))
    return g_steal_pointer(&documents);
  Watch watch = {key, locality_is_local(&number), groups};
  if (!visit_mentions(store, naming_query(key), see, &watch, error))
    return NULL;
  settle(groups, number.year != 0 && number.issuer[0] != '\0' && !watch.local);
  for (guint i = 0; i < groups->len; i++) {
    Document *document = document_of(g_ptr_array_index(groups, i), key, &number);
    document->rivalled = groups->len > 1;
    g_ptr_array_add(documents, document);
  }
  return g_steal_pointer(&documents);
}

/* ---- by name ---- */

typedef struct {
  const char *name; /* act_name_key without the year */
  guint year;       /* 0 = not said */
  GPtrArray *keys;
} Called;

static gboolean note_called(const Document *by, const Mention *mention, gpointer data)
{
  const Called *called = data;
  char key[ACT_NAME_KEY_MAX];
  DocNum number = {0};
  const MentionPart *own = &mention->parts[SCHEMA_PART_KEY];
  g_autofree char *name = own->len > 0 ? mention_dup(mention, SCHEMA_PART_NAME) : NULL;
  (void)by;
  if (name == NULL || act_name_key(name, 0, key) == 0 || strcmp(key, called->name) != 0 ||
      !docnum_from_key(own->text, own->len, &number))
    return TRUE;
  guint year = mention->date.year != 0 ? mention->date.year : number.year;
  g_autofree char *found = g_strndup(own->text, own->len);
  if ((called->year == 0 || year == called->year) &&
      !g_ptr_array_find_with_equal_func(called->keys, found, g_str_equal, NULL))
    g_ptr_array_add(called->keys, g_steal_pointer(&found));
  return TRUE;
}

/* Leaves the keys of the numbers that no document bears. */
static gboolean drop_borne(Store *store, GPtrArray *keys, GError **error)
{
  for (guint i = keys->len; i-- > 0;) {
    g_autofree char *own = g_strconcat(SCHEMA_TERM_NUMBER, (const char *)g_ptr_array_index(keys, i), NULL);
    GError *failure = NULL;
    if (store_term_frequency(store, own, strlen(own), &failure) > 0)
      g_ptr_array_remove_index(keys, i);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
  }
  return TRUE;
}

/* Whether a law of the index is called so: of the year, when it is not 0. */
static gboolean is_borne(Store *store, const Called *called, gboolean *is, GError **error)
{
  g_autofree char *term = g_strconcat(SCHEMA_TERM_NAME, called->name, NULL);
  g_autoptr(StoreQuery) query = store_query_term(term, strlen(term), 1);
  StoreSearch how = {.limit = MAX_NAMING, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  *is = FALSE;
  for (guint i = 0; i < matches.n_matches && !*is; i++) {
    Date issued = {0};
    if (!document_dates_read(store, &matches.matches[i].docid, 1, SCHEMA_SLOT_ISSUED, &issued, error))
      return FALSE;
    *is = called->year == 0 || issued.year == called->year;
  }
  return TRUE;
}

GPtrArray *absent_keys_of_name(Store *store, const char *name, gsize len, GError **error)
{
  g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
  g_auto(ActName) act = {0};
  char key[ACT_NAME_KEY_MAX], plain[ACT_NAME_KEY_MAX];
  if (!act_name_scan(name, len, TRUE, &act) || act.len != len || act_name_key(act.name, 0, plain) == 0 ||
      act_name_key(act.name, act.date.year, key) == 0)
    return g_steal_pointer(&keys);
  g_autofree char *term = g_strconcat(SCHEMA_TERM_CITES_NAME, key, NULL);
  Called called = {plain, act.date.year, keys};
  gboolean borne = FALSE;
  if (!is_borne(store, &called, &borne, error))
    return NULL;
  if (borne)
    return g_steal_pointer(&keys);
  if (!visit_mentions(store, store_query_term(term, strlen(term), 1), note_called, &called, error) ||
      !drop_borne(store, keys, error))
    return NULL;
  return g_steal_pointer(&keys);
}
