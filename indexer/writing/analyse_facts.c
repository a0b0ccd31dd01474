#include "indexer/writing/analyse_facts.h"

#include <string.h>

#include "corpus/names/act_name.h"

/* Where a relation goes: its field, and the prefix of the other document's number. */
static const struct {
  SchemaField field;
  const char *prefix; /* NULL = the number is in the text, and found there */
} relations[] = {
    [FACTS_BASED_ON] = {SCHEMA_FIELD_BASED_ON, SCHEMA_TERM_BASED_ON},
    [FACTS_IMPLEMENTS] = {SCHEMA_FIELD_IMPLEMENTS, SCHEMA_TERM_IMPLEMENTS},
    [FACTS_AMENDS] = {SCHEMA_FIELD_AMENDS, SCHEMA_TERM_AMENDS},
    [FACTS_REPLACES] = {SCHEMA_FIELD_REPLACES, SCHEMA_TERM_REPLACES},
    [FACTS_REPEALS] = {SCHEMA_FIELD_REPEALS, SCHEMA_TERM_REPLACES},
    [FACTS_CONSOLIDATES] = {SCHEMA_FIELD_CONSOLIDATES, SCHEMA_TERM_MERGES},
    [FACTS_CORRECTS] = {SCHEMA_FIELD_CORRECTS, SCHEMA_TERM_AMENDS},
    [FACTS_CITES] = {SCHEMA_FIELD_CITES, NULL},
    [FACTS_AMENDED_BY] = {SCHEMA_FIELD_AMENDED_BY, SCHEMA_TERM_AMENDED_BY},
    [FACTS_SUSPENDS] = {SCHEMA_FIELD_SUSPENDS, SCHEMA_TERM_AMENDS},
    [FACTS_SUSPENDED_BY] = {SCHEMA_FIELD_SUSPENDED_BY, SCHEMA_TERM_AMENDED_BY},
};

static void add_number(DocumentBuilder *draft, const Facts *facts)
{
  if (!facts->number.ordinal[0])
    return;
  char key[DOCNUM_KEY_MAX];
  docnum_key(&facts->number, key);
  document_builder_add_term(draft, SCHEMA_TERM_NUMBER, key, 0);
  document_builder_add_term(draft, SCHEMA_TERM_CITES, key, 0);
  g_autoptr(GString) printed = g_string_new(NULL);
  docnum_print(&facts->number, printed);
  const char *number = facts->number_text ? facts->number_text : printed->str;
  document_builder_add_field(draft, SCHEMA_FIELD_NUMBER, document_builder_keep(draft, number), facts->number_span.start,
                             facts->number_span.end);
  const char *kept = document_builder_keep(draft, key);
  document_builder_add_field(draft, SCHEMA_FIELD_NUMBER_KEY, kept, 0, 0);
  document_builder_set_value(draft, SCHEMA_SLOT_NUMBER, kept, strlen(kept));
}

static void add_type(DocumentBuilder *draft, const Facts *facts)
{
  document_builder_add_field(draft, SCHEMA_FIELD_TYPE, facts->type, facts->type_span.start, facts->type_span.end);
  document_builder_add_field(draft, SCHEMA_FIELD_TYPE_CODE, facts->type_code, 0, 0);
  if (!facts->type_code)
    return;
  document_builder_add_code(draft, SCHEMA_TERM_TYPE, facts->type_code);
  document_builder_set_value(draft, SCHEMA_SLOT_TYPE, facts->type_code, strlen(facts->type_code));
}

static void add_issuers(DocumentBuilder *draft, const Facts *facts)
{
  const char *first = facts->number.issuer[0] ? facts->number.issuer : NULL;
  if (first)
    document_builder_add_code(draft, SCHEMA_TERM_ISSUER, first);
  for (guint i = facts->issuers->len; i-- > 0;) {
    const FactsIssuer *issuer = &g_array_index(facts->issuers, FactsIssuer, i);
    document_builder_add_atoms(draft, SCHEMA_TERM_ISSUER, issuer->name, strlen(issuer->name));
    if (issuer->code)
      document_builder_add_code(draft, SCHEMA_TERM_ISSUER, issuer->code);
    first = issuer->code ? issuer->code : issuer->name;
  }
  for (guint i = 0; i < facts->issuers->len; i++) {
    const FactsIssuer *issuer = &g_array_index(facts->issuers, FactsIssuer, i);
    document_builder_add_field(draft, SCHEMA_FIELD_ISSUER, issuer->name, issuer->span.start, issuer->span.end);
  }
  if (first) {
    const char *kept = document_builder_keep(draft, first);
    document_builder_set_value(draft, SCHEMA_SLOT_ISSUER, kept, strlen(kept));
  }
}

static void add_dates(DocumentBuilder *draft, const Facts *facts)
{
  document_builder_set_date(draft, SCHEMA_SLOT_ISSUED, facts->issued);
  document_builder_set_date(draft, SCHEMA_SLOT_EFFECTIVE, facts->effective);
  document_builder_set_date(draft, SCHEMA_SLOT_EXPIRES, facts->expires);
  document_builder_add_date(draft, SCHEMA_FIELD_ISSUED, facts->issued, facts->issued_span.start,
                            facts->issued_span.end);
  document_builder_add_date(draft, SCHEMA_FIELD_EFFECTIVE, facts->effective, facts->effective_span.start,
                            facts->effective_span.end);
  document_builder_add_date(draft, SCHEMA_FIELD_EXPIRES, facts->expires, facts->expires_span.start,
                            facts->expires_span.end);
}

static void add_signer(DocumentBuilder *draft, const Facts *facts)
{
  if (!facts->signer)
    return;
  document_builder_add_atoms(draft, SCHEMA_TERM_SIGNER, facts->signer, strlen(facts->signer));
  document_builder_add_field(draft, SCHEMA_FIELD_SIGNER, facts->signer, facts->signer_span.start,
                             facts->signer_span.end);
  document_builder_add_field(draft, SCHEMA_FIELD_SIGNER_ROLE, facts->signer_role, facts->signer_role_span.start,
                             facts->signer_role_span.end);
}

/* What is said of the other document, as SchemaPart tells. */
static const char *print_relation(DocumentBuilder *draft, const FactsRelation *relation, const char *key)
{
  char date[DATE_TEXT_MAX] = "", effective[DATE_TEXT_MAX] = "", until[DATE_TEXT_MAX] = "";
  if (relation->date.year)
    date_print_iso(relation->date, date);
  if (relation->effective.year)
    date_print_iso(relation->effective, effective);
  if (relation->until.year)
    date_print_iso(relation->until, until);
  const char *const parts[SCHEMA_N_PARTS] = {
      [SCHEMA_PART_NUMBER] = relation->number_text,
      [SCHEMA_PART_KEY] = key,
      [SCHEMA_PART_TYPE] = relation->type_code,
      [SCHEMA_PART_ISSUER] = relation->issuer,
      [SCHEMA_PART_DATE] = date,
      [SCHEMA_PART_NAME] = relation->name,
      [SCHEMA_PART_SCOPE] = relation->part ? SCHEMA_SCOPE_PART : NULL,
      [SCHEMA_PART_EFFECTIVE] = effective,
      [SCHEMA_PART_UNTIL] = until,
  };
  g_autoptr(GString) value = g_string_new(NULL);
  gsize end = 0;
  for (guint i = 0; i < SCHEMA_N_PARTS; i++) {
    if (i > 0)
      g_string_append_c(value, SCHEMA_PART_SEPARATOR);
    g_string_append(value, parts[i] ? parts[i] : "");
    if (parts[i] && *parts[i])
      end = value->len;
  }
  g_string_truncate(value, end);
  return document_builder_keep(draft, value->str);
}

/* The name of a document that is cited by it, with the year it has and without. */
static void add_name(DocumentBuilder *draft, const FactsRelation *relation)
{
  guint year = relation->date.year ? relation->date.year : relation->number.year;
  char key[ACT_NAME_KEY_MAX];
  if (act_name_key(relation->name, 0, key))
    document_builder_add_term(draft, SCHEMA_TERM_CITES_NAME, key, 0);
  if (year && act_name_key(relation->name, year, key))
    document_builder_add_term(draft, SCHEMA_TERM_CITES_NAME, key, 0);
}

/* The name of what is guided, which has no number. */
static void add_guided(DocumentBuilder *draft, const FactsRelation *relation)
{
  char key[ACT_NAME_KEY_MAX];
  if (act_name_key(relation->name, relation->date.year, key))
    document_builder_add_term(draft, SCHEMA_TERM_IMPLEMENTS_NAME, key, 0);
}

static void add_relations(DocumentBuilder *draft, const Facts *facts)
{
  for (guint i = 0; i < MIN(facts->relations->len, ANALYSE_FACTS_RELATIONS); i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    gboolean numbered = relation->number.ordinal[0] != '\0';
    if ((!numbered && !relation->name) || (guint)relation->kind >= G_N_ELEMENTS(relations))
      continue;
    char key[DOCNUM_KEY_MAX] = "";
    if (numbered)
      docnum_key(&relation->number, key);
    if (relation->name)
      add_name(draft, relation);
    if (relation->kind == FACTS_IMPLEMENTS && !numbered)
      add_guided(draft, relation);
    if (numbered && relations[relation->kind].prefix)
      document_builder_add_term(draft, relations[relation->kind].prefix, key, 0);
    if (relation->kind == FACTS_AMENDED_BY || relation->kind == FACTS_SUSPENDED_BY)
      document_builder_add_term(draft, SCHEMA_TERM_MARK, SCHEMA_MARK_AMENDED, 0);
    document_builder_add_field(draft, relations[relation->kind].field, print_relation(draft, relation, key),
                               relation->span.start, relation->span.end);
  }
}

/* What sort of document it is. */
static void add_sort(DocumentBuilder *draft, const Facts *facts)
{
  static const char *const kinds[] = {
      [FACTS_DOCUMENT] = "document", [FACTS_ANNEX] = "annex", [FACTS_FORM] = "form", [FACTS_NEWS] = "news"};
  static const char *const families[] = {[FACTS_FAMILY_STATE] = "state", [FACTS_FAMILY_PARTY] = "party"};
  document_builder_add_field(draft, SCHEMA_FIELD_KIND, kinds[facts->kind], 0, 0);
  document_builder_add_field(draft, SCHEMA_FIELD_FAMILY, families[facts->family], 0, 0);
  document_builder_add_field(draft, SCHEMA_FIELD_SECRECY, facts->secrecy, 0, 0);
  document_builder_add_field(draft, SCHEMA_FIELD_COPY, facts->copy ? "1" : NULL, 0, 0);
}

/* All but relations. */
static void add_own(DocumentBuilder *draft, const Facts *facts)
{
  add_number(draft, facts);
  add_type(draft, facts);
  add_issuers(draft, facts);
  document_builder_add_field(draft, SCHEMA_FIELD_PLACE, facts->place, facts->place_span.start, facts->place_span.end);
  add_dates(draft, facts);
  document_builder_add_field(draft, SCHEMA_FIELD_TITLE, facts->title, facts->title_span.start, facts->title_span.end);
  add_signer(draft, facts);
  if (facts->draft) {
    document_builder_add_field(draft, SCHEMA_FIELD_STATUS, SCHEMA_MARK_DRAFT, 0, 0);
    document_builder_add_term(draft, SCHEMA_TERM_MARK, SCHEMA_MARK_DRAFT, 0);
  }
  add_sort(draft, facts);
}

/* The name by which a law is known beside its number. */
static void add_own_name(DocumentBuilder *draft, const Facts *facts)
{
  char key[ACT_NAME_KEY_MAX];
  if (!act_name_is_act(facts->type_code) || !facts->title)
    return;
  g_autofree char *name = act_name_of_act(facts->type, facts->title);
  if (act_name_key(name, 0, key))
    document_builder_add_term(draft, SCHEMA_TERM_NAME, key, 0);
}

void analyse_facts_add(DocumentBuilder *draft, const Facts *facts)
{
  add_own(draft, facts);
  add_own_name(draft, facts);
  add_relations(draft, facts);
}

void analyse_facts_add_further(DocumentBuilder *draft, const Facts *facts)
{
  char key[DOCNUM_KEY_MAX];
  for (guint i = 0; i < facts->further->len; i++) {
    const Facts *one = g_ptr_array_index(facts->further, i);
    g_autofree char *number = g_strdup_printf("%u", i + 2);
    document_builder_add_field(draft, SCHEMA_FIELD_FURTHER, document_builder_keep(draft, number), one->span.start,
                               one->span.end);
    if (one->number.ordinal[0]) {
      docnum_key(&one->number, key);
      document_builder_add_term(draft, SCHEMA_TERM_NUMBER, key, 0);
      document_builder_add_term(draft, SCHEMA_TERM_CITES, key, 0);
    }
    draft->only_fields = TRUE;
    add_own(draft, one);
    draft->only_fields = FALSE;
    add_relations(draft, one);
  }
}
