#include "query/relate/neighbours.h"

#include <string.h>

#include "corpus/names/relation.h"
#include "corpus/names/types.h"
#include "query/relate/absent.h"
#include "query/relate/competence.h"
#include "query/relate/mention.h"
#include "query/relate/named_law.h"
#include "query/relate/resolve.h"

/* Documents with one number that are looked at for drafts. */
#define MAX_NAMESAKES 200

typedef struct {
  Store *store;
  const Document *document;
  Date at;
  guint limit;
  GArray *names;                                  /* NamedLawTerm: of those that guide the document by its name */
  NeighboursGroup *groups[2][NEIGHBOURS_N_KINDS]; /* outward, inward */
} Finding;

static void free_entry(gpointer data)
{
  Neighbour *entry = data;
  char *strings[] = {entry->number, entry->type, entry->title, entry->path, entry->place};
  for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  legal_status_clear(&entry->status);
  g_free(entry);
}

static void free_group(gpointer data)
{
  NeighboursGroup *group = data;
  g_ptr_array_unref(group->entries);
  g_free(group);
}

static NeighboursKind kind_of(FactField field)
{
  switch (field) {
  case FACT_BASED_ON:
    return NEIGHBOURS_BASED_ON;
  case FACT_IMPLEMENTS:
    return NEIGHBOURS_IMPLEMENTS;
  case FACT_AMENDS:
  case FACT_AMENDED_BY:
    return NEIGHBOURS_AMENDS;
  case FACT_CORRECTS:
    return NEIGHBOURS_CORRECTS;
  case FACT_REPLACES:
    return NEIGHBOURS_REPLACES;
  case FACT_REPEALS:
    return NEIGHBOURS_REPEALS;
  case FACT_SUSPENDS:
  case FACT_SUSPENDED_BY:
    return NEIGHBOURS_SUSPENDS;
  case FACT_CONSOLIDATES:
    return NEIGHBOURS_CONSOLIDATES;
  default:
    return NEIGHBOURS_CITES;
  }
}

static NeighboursGroup *group_of(Finding *finding, gboolean inward, NeighboursKind kind)
{
  NeighboursGroup **at = &finding->groups[inward][kind];
  if (*at == NULL) {
    *at = g_new0(NeighboursGroup, 1);
    (*at)->kind = kind;
    (*at)->inward = inward;
    (*at)->entries = g_ptr_array_new_with_free_func(free_entry);
    (*at)->exact = TRUE;
  }
  return *at;
}

/* An entry for a document of the index. */
static gboolean fill_found(const Finding *finding, const Document *document, Neighbour *entry, GError **error)
{
  entry->found = TRUE;
  entry->number = g_strdup(document->number);
  entry->type = g_strdup(document->type);
  entry->title = g_strdup(document->title);
  entry->path = g_strdup(document->path);
  entry->issued = document->issued;
  return legal_status_find(finding->store, document, finding->at, &entry->status, error);
}

/* Where the document says it, and what it says. */
static void fill_said(const Document *document, const Mention *mention, Neighbour *entry)
{
  entry->part = mention_is_partial(mention);
  entry->since = mention->effective;
  entry->until = mention->until;
  entry->start = mention->start;
  entry->end = mention->end;
  if (mention->end > 0)
    entry->place = document_dup_place(document, mention->start);
}

/* ---- what the document names ---- */

/* An entry for what the text names and the index has not. */
static void fill_named(const Mention *mention, const Resolved *resolved, Neighbour *entry)
{
  const MentionPart *code = &mention->parts[SCHEMA_PART_TYPE];
  const DocType *type = code->len > 0 ? types_find(code->text, code->len) : NULL;
  entry->number = mention_dup(mention, SCHEMA_PART_NUMBER);
  entry->title = mention_dup(mention, SCHEMA_PART_NAME);
  entry->type = type != NULL ? g_strdup(type->name) : NULL;
  entry->issued = mention->date;
  entry->n_likely = resolved->n_likely;
  if (resolved->nearest == NULL || entry->n_likely > 1)
    return;
  entry->other_issued = resolved->nearest->issued;
  entry->other_type = resolved->verdict == RESOLVE_OTHER_TYPE;
  entry->other_place = resolved->verdict == RESOLVE_OTHER_PLACE;
}

/* What others than the document say became of what the index has not; nothing where it is not sure which one is meant. */
static gboolean fill_fate(const Finding *finding, const Mention *mention, Neighbour *entry, GError **error)
{
  g_autoptr(Document) absent = absent_of_mention(mention);
  g_auto(LegalStatus) fate = {0};
  if (absent == NULL || absent->key == NULL || entry->n_likely > 1 || entry->other_issued.year != 0)
    return TRUE;
  if (!legal_status_find(finding->store, absent, finding->at, &fate, error))
    return FALSE;
  const char *actor = fate.path != NULL ? fate.path : fate.next_path;
  if (actor == NULL || g_strcmp0(actor, finding->document->path) == 0)
    return TRUE;
  entry->status = fate;
  fate = (LegalStatus){0};
  return TRUE;
}

/* Whether only an office above, or the same, may do that. */
static gboolean is_act(NeighboursKind kind)
{
  return kind == NEIGHBOURS_AMENDS || kind == NEIGHBOURS_REPLACES || kind == NEIGHBOURS_REPEALS ||
         kind == NEIGHBOURS_SUSPENDS;
}

/* Whether the document says of another (NULL = not in the index) what its office may not do. */
static gboolean is_claim(const Finding *finding, const Mention *mention, const Document *other)
{
  g_autoptr(Document) named = other == NULL ? absent_of_mention(mention) : NULL;
  return !competence_may_act(finding->document, other != NULL ? other : named);
}

static gboolean has_entry(const NeighboursGroup *group, const Document *document)
{
  for (guint i = 0; i < group->entries->len; i++) {
    const Neighbour *entry = g_ptr_array_index(group->entries, i);
    if (g_strcmp0(entry->path, document->path) == 0 && g_strcmp0(entry->number, document->number) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Adds what the mention means to the group, unless another entry is of it. What is meant may be newer: passive. */
static gboolean add_mentioned(Finding *finding, const Mention *mention, NeighboursGroup *group, gboolean passive,
                              GError **error)
{
  g_auto(Resolved) resolved = {0};
  if (!resolve_find(finding->store, mention, finding->document, &resolved, error))
    return FALSE;
  if (passive && resolved.document != NULL && has_entry(group, resolved.document))
    return TRUE;
  group->total++;
  if (group->entries->len >= finding->limit)
    return TRUE;
  Neighbour *entry = g_new0(Neighbour, 1);
  entry->said_here = passive;
  g_ptr_array_add(group->entries, entry);
  fill_said(finding->document, mention, entry);
  entry->claim = !passive && is_act(group->kind) && is_claim(finding, mention, resolved.document);
  if (resolved.document != NULL)
    return fill_found(finding, resolved.document, entry, error);
  fill_named(mention, &resolved, entry);
  return fill_fate(finding, mention, entry, error);
}

static gboolean add_outward(Finding *finding, const Mention *mention, GError **error)
{
  return add_mentioned(finding, mention, group_of(finding, FALSE, kind_of(mention->field)), FALSE, error);
}

static gboolean find_outward(Finding *finding, GError **error)
{
  guint n = 0;
  const RecordField *fields = document_fields(finding->document, &n);
  for (guint i = 0; i < n; i++) {
    Mention mention;
    if (mention_read(&fields[i], &mention) && !mention_is_passive(&mention) && !add_outward(finding, &mention, error))
      return FALSE;
  }
  return TRUE;
}

/* What the document itself says was done to it, behind what others say they did. */
static gboolean find_passive(Finding *finding, GError **error)
{
  guint n = 0;
  const RecordField *fields = document_fields(finding->document, &n);
  for (guint i = 0; i < n; i++) {
    Mention mention;
    if (!mention_read(&fields[i], &mention) || !mention_is_passive(&mention))
      continue;
    if (!add_mentioned(finding, &mention, group_of(finding, TRUE, kind_of(mention.field)), TRUE, error))
      return FALSE;
  }
  return TRUE;
}

/* ---- what names the document ---- */

/* The kinds of relation that are found by a term of their own; all others are mere mentions. */
typedef struct {
  const char *prefix;
  NeighboursKind kind;
  guint kinds;      /* bits: all that the term stands for */
  gboolean passive; /* they say that it was done to them */
} Inward;

#define BIT(kind) (1u << NEIGHBOURS_##kind)

static const Inward inward[] = {
    {RELATION_TERM_BASED_ON, NEIGHBOURS_BASED_ON, BIT(BASED_ON), FALSE},
    {RELATION_TERM_IMPLEMENTS, NEIGHBOURS_IMPLEMENTS, BIT(IMPLEMENTS), FALSE},
    {RELATION_TERM_AMENDS, NEIGHBOURS_AMENDS, BIT(AMENDS) | BIT(CORRECTS) | BIT(SUSPENDS), FALSE},
    {RELATION_TERM_REPLACES, NEIGHBOURS_REPLACES, BIT(REPLACES) | BIT(REPEALS), FALSE},
    {RELATION_TERM_CONSOLIDATES, NEIGHBOURS_CONSOLIDATES, BIT(CONSOLIDATES), FALSE},
    {RELATION_TERM_AMENDED_BY, NEIGHBOURS_AMENDS, BIT(AMENDS) | BIT(SUSPENDS), TRUE},
};
static const Inward mentioning = {SCHEMA_TERM_CITES, NEIGHBOURS_CITES, BIT(CITES), FALSE};

static StoreQuery *key_query(const char *prefix, const char *key)
{
  g_autofree char *term = g_strconcat(prefix, key, NULL);
  return store_query_term(term, strlen(term), 1);
}

/* Those that relate to the document in this way, by its number or, as laws are guided, by its name. */
static StoreQuery *inward_query(const Finding *finding, const Inward *how)
{
  StoreQuery *named = (how->kinds & BIT(IMPLEMENTS)) != 0 ? named_law_query(finding->names) : NULL;
  StoreQuery *queries[] = {key_query(how->prefix, finding->document->key), named};
  return named != NULL ? store_query_or(queries, G_N_ELEMENTS(queries)) : queries[0];
}

/* Those that mention the number and have no closer relation to it. */
static StoreQuery *mentions_query(const Finding *finding)
{
  const char *key = finding->document->key;
  StoreQuery *closer[G_N_ELEMENTS(inward) + 1];
  for (guint i = 0; i < G_N_ELEMENTS(inward); i++)
    closer[i] = inward_query(finding, &inward[i]);
  closer[G_N_ELEMENTS(inward)] = key_query(SCHEMA_TERM_NUMBER, key);
  return store_query_and_not(key_query(SCHEMA_TERM_CITES, key), store_query_or(closer, G_N_ELEMENTS(closer)));
}

/* The mention by which other relates to the document in this way. FALSE when there is none. */
static gboolean find_mention(const Finding *finding, const Document *other, const Inward *how, Mention *out)
{
  guint n = 0;
  const RecordField *fields = document_fields(other, &n);
  for (guint i = 0; i < n; i++) {
    if (!mention_read(&fields[i], out) ||
        !(mention_has_key(out, finding->document->key) || named_law_may_be(out, finding->document)))
      continue;
    if (mention_is_passive(out) == how->passive && (how->kinds & 1u << kind_of(out->field)) != 0)
      return TRUE;
  }
  return FALSE;
}

/* Takes other if it means the document. *taken tells. */
static gboolean add_inward(Finding *finding, const Document *other, const Inward *how, GPtrArray *seen, gboolean *taken,
                           GError **error)
{
  Mention mention;
  gboolean known = FALSE;
  *taken = FALSE;
  if (!document_is_among(finding->store, seen, other, &known, error))
    return FALSE;
  if (known || !find_mention(finding, other, how, &mention))
    return TRUE;
  if (!resolve_means(finding->store, &mention, other, finding->document, taken, error))
    return FALSE;
  if (!*taken)
    return TRUE;
  NeighboursGroup *group = group_of(finding, !how->passive, kind_of(mention.field));
  if (how->passive && has_entry(group, other))
    return TRUE;
  Neighbour *entry = g_new0(Neighbour, 1);
  g_ptr_array_add(group->entries, entry);
  group->total++;
  entry->said_there = how->passive;
  entry->claim = !how->passive && is_act(group->kind) && !competence_may_act(other, finding->document);
  fill_said(other, &mention, entry);
  return fill_found(finding, other, entry, error);
}

/* Adds the matches of query, the newest first; takes the query. */
static gboolean find_inward(Finding *finding, StoreQuery *query, const Inward *kind, GError **error)
{
  g_autoptr(StoreQuery) owned G_GNUC_UNUSED = query;
  g_autoptr(GPtrArray) seen = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
  StoreSearch search = {.limit = finding->limit,
                        .check_at_least = 1000,
                        .k1 = 1,
                        .sort = STORE_SORT_DESCENDING,
                        .sort_slot = SCHEMA_SLOT_ISSUED};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(finding->store, query, &search, &matches, error))
    return FALSE;
  for (guint i = 0; i < matches.n_matches; i++) {
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
    if (!document_read_all(finding->store, matches.matches[i].docid, all, error))
      return FALSE;
    while (all->len > 0) {
      gboolean taken = FALSE;
      if (!add_inward(finding, g_ptr_array_index(all, 0), kind, seen, &taken, error))
        return FALSE;
      g_ptr_array_add(seen, g_ptr_array_steal_index(all, 0));
    }
  }
  guint more = matches.estimated - MIN(matches.estimated, matches.n_matches);
  if (more > 0) {
    NeighboursGroup *group = group_of(finding, !kind->passive, kind->kind);
    group->total += more;
    group->exact = matches.lower == matches.upper;
  }
  return TRUE;
}

static gboolean find_all_inward(Finding *finding, GError **error)
{
  const char *key = finding->document->key;
  if (key == NULL || *key == '\0')
    return TRUE;
  if (!named_law_terms(finding->store, finding->document, finding->names, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(inward); i++)
    if (!find_inward(finding, inward_query(finding, &inward[i]), &inward[i], error))
      return FALSE;
  return find_inward(finding, mentions_query(finding), &mentioning, error);
}

/* ---- its drafts ---- */

/* Whether two documents of one number are one that changed: its day need not be the same, or known. */
static gboolean are_versions(const Document *a, const Document *b)
{
  return g_strcmp0(a->type_code, b->type_code) == 0 &&
         g_strv_equal((const char *const *)a->issuers, (const char *const *)b->issuers);
}

/* Adds another with the same number when one of the two is the draft of the other. */
static gboolean add_draft(Finding *finding, const Document *other, GError **error)
{
  const Document *document = finding->document;
  gboolean same = are_versions(document, other);
  if (document->draft == other->draft || g_strcmp0(document->key, other->key) != 0)
    return TRUE;
  if (!same && !document_is_same(finding->store, document, other, &same, error))
    return FALSE;
  if (!same)
    return TRUE;
  NeighboursGroup *group = group_of(finding, document->draft, NEIGHBOURS_DRAFTS);
  group->total++;
  if (group->entries->len >= finding->limit)
    return TRUE;
  Neighbour *entry = g_new0(Neighbour, 1);
  g_ptr_array_add(group->entries, entry);
  return fill_found(finding, other, entry, error);
}

static gboolean find_drafts(Finding *finding, GError **error)
{
  const char *key = finding->document->key;
  if (key == NULL || *key == '\0' || finding->document->path == NULL)
    return TRUE;
  g_autofree char *term = g_strconcat(SCHEMA_TERM_NUMBER, key, NULL);
  g_autoptr(StoreQuery) query = store_query_term(term, strlen(term), 1);
  StoreSearch search = {
      .limit = MAX_NAMESAKES, .k1 = 1, .sort = STORE_SORT_DESCENDING, .sort_slot = SCHEMA_SLOT_MODIFIED};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(finding->store, query, &search, &matches, error))
    return FALSE;
  for (guint i = 0; i < matches.n_matches; i++) {
    g_autoptr(Document) other = document_read(finding->store, matches.matches[i].docid, 0, error);
    if (other == NULL || !add_draft(finding, other, error))
      return FALSE;
  }
  return TRUE;
}

GPtrArray *neighbours_find(Store *store, const Document *document, Date at, guint limit, GError **error)
{
  g_autoptr(GArray) names = named_law_terms_new();
  Finding finding = {.store = store, .document = document, .at = at, .limit = limit, .names = names};
  g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func(free_group);
  gboolean done = find_outward(&finding, error) && find_all_inward(&finding, error) && find_passive(&finding, error) &&
                  find_drafts(&finding, error);
  for (guint direction = 0; direction < 2; direction++)
    for (guint kind = 0; kind < NEIGHBOURS_N_KINDS; kind++)
      if (finding.groups[direction][kind] != NULL)
        g_ptr_array_add(groups, finding.groups[direction][kind]);
  return done ? g_steal_pointer(&groups) : NULL;
}
