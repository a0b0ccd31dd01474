#include "indexer/writing/analyse_facts.h"

#include <string.h>

#include "corpus/names/act_name.h"
#include "corpus/names/relation.h"

/* ---- terms and values ---- */

static void add_number_terms(DocumentBuilder *builder, const Facts *facts)
{
  char key[DOCNUM_KEY_MAX];
  if (!facts_number(facts)->ordinal[0])
    return;
  docnum_key(facts_number(facts), key);
  document_builder_add_term(builder, SCHEMA_TERM_NUMBER, key, 0);
  document_builder_add_term(builder, SCHEMA_TERM_CITES, key, 0);
}

/* A value that outlives the facts. */
static void set_value(DocumentBuilder *builder, SchemaSlot slot, const char *value)
{
  const char *kept = document_builder_keep(builder, value);
  document_builder_set_value(builder, slot, kept, strlen(kept));
}

static void add_issuer_terms(DocumentBuilder *builder, const Facts *facts)
{
  const char *first = facts_number(facts)->issuer;
  if (*first)
    document_builder_add_code(builder, SCHEMA_TERM_ISSUER, first);
  for (guint i = facts_count(facts, FACT_ISSUER); i-- > 0;) {
    const Fact *issuer = facts_nth(facts, FACT_ISSUER, i);
    document_builder_add_atoms(builder, SCHEMA_TERM_ISSUER, issuer->text, strlen(issuer->text));
    if (issuer->code != NULL)
      document_builder_add_code(builder, SCHEMA_TERM_ISSUER, issuer->code);
    first = issuer->code != NULL ? issuer->code : issuer->text;
  }
  if (facts->superior != NULL)
    document_builder_add_atoms(builder, SCHEMA_TERM_ISSUER, facts->superior, strlen(facts->superior));
  if (*first)
    set_value(builder, SCHEMA_SLOT_ISSUER, first);
}

/* What the document is filtered and sorted by. */
static void add_terms(DocumentBuilder *builder, const Facts *facts)
{
  const char *code = facts_code(facts, FACT_TYPE), *signer = facts_text(facts, FACT_SIGNER);
  char key[DOCNUM_KEY_MAX];
  if (facts_number(facts)->ordinal[0]) {
    docnum_key(facts_number(facts), key);
    set_value(builder, SCHEMA_SLOT_NUMBER, key);
  }
  if (code != NULL) {
    document_builder_add_code(builder, SCHEMA_TERM_TYPE, code);
    set_value(builder, SCHEMA_SLOT_TYPE, code);
  }
  add_issuer_terms(builder, facts);
  document_builder_set_date(builder, SCHEMA_SLOT_ISSUED, facts_date(facts, FACT_ISSUED));
  document_builder_set_date(builder, SCHEMA_SLOT_EFFECTIVE, facts_date(facts, FACT_EFFECTIVE));
  document_builder_set_date(builder, SCHEMA_SLOT_EXPIRES, facts_date(facts, FACT_EXPIRES));
  if (signer != NULL)
    document_builder_add_atoms(builder, SCHEMA_TERM_SIGNER, signer, strlen(signer));
  if (facts_has(facts, FACT_DRAFT))
    document_builder_add_term(builder, SCHEMA_TERM_MARK, SCHEMA_MARK_DRAFT, 0);
}

/* ---- fields ---- */

/* A number with the key by which documents are told apart. */
static void add_number_field(DocumentBuilder *builder, const Fact *fact)
{
  char key[DOCNUM_KEY_MAX];
  if (!fact->number.ordinal[0])
    return;
  docnum_key(&fact->number, key);
  document_builder_add_field(builder, FACT_NUMBER, fact->text, fact->span.start, fact->span.end);
  document_builder_add_field(builder, FACT_NUMBER_KEY, document_builder_keep(builder, key), 0, 0);
}

static void add_field(DocumentBuilder *builder, const Fact *fact)
{
  const FactRow *row = fact_row(fact->field);
  switch (row->value) {
  case FACT_VALUE_NUMBER:
    add_number_field(builder, fact);
    break;
  case FACT_VALUE_TYPE:
    document_builder_add_field(builder, fact->field, fact->text, fact->span.start, fact->span.end);
    document_builder_add_field(builder, FACT_TYPE_CODE, fact->code, 0, 0);
    break;
  case FACT_VALUE_DATE:
    document_builder_add_date(builder, fact->field, fact->date, fact->span.start, fact->span.end);
    break;
  case FACT_VALUE_CHOICE:
  case FACT_VALUE_FLAG:
    document_builder_add_field(builder, fact->field, row->choices[fact->choice], fact->span.start, fact->span.end);
    break;
  default:
    document_builder_add_field(builder, fact->field, fact->text, fact->span.start, fact->span.end);
  }
}

/* What gave a fact that is not certain, once for all of its field. */
static void add_proof(DocumentBuilder *builder, const Facts *facts, const Fact *fact)
{
  if (fact->proof == PROOF_PRINTED || fact != facts_nth(facts, fact->field, 0))
    return;
  g_autofree char *value = g_strdup_printf("%s\t%s", fact_row(fact->field)->name, proof_row(fact->proof)->code);
  document_builder_add_field(builder, FACT_EVIDENCE, document_builder_keep(builder, value), 0, 0);
}

/* All but relations. */
static void add_fields(DocumentBuilder *builder, const Facts *facts)
{
  for (guint i = 0; i < facts->all->len; i++) {
    const Fact *fact = &g_array_index(facts->all, Fact, i);
    if (fact->field == FACT_SIGNER_ROLE && !facts_has(facts, FACT_SIGNER))
      continue;
    add_field(builder, fact);
    add_proof(builder, facts, fact);
  }
}

/* ---- relations ---- */

/* What is said of the other document, as SchemaPart tells. */
static const char *print_relation(DocumentBuilder *builder, const FactsRelation *relation, const char *key)
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
    g_string_append(value, parts[i] != NULL ? parts[i] : "");
    if (parts[i] != NULL && *parts[i])
      end = value->len;
  }
  g_string_truncate(value, end);
  return document_builder_keep(builder, value->str);
}

/* The name of a document that is cited by it, with the year it has and without. */
static void add_name(DocumentBuilder *builder, const FactsRelation *relation)
{
  guint year = relation->date.year ? relation->date.year : relation->number.year;
  char key[ACT_NAME_KEY_MAX];
  if (act_name_key(relation->name, 0, key))
    document_builder_add_term(builder, SCHEMA_TERM_CITES_NAME, key, 0);
  if (year && act_name_key(relation->name, year, key))
    document_builder_add_term(builder, SCHEMA_TERM_CITES_NAME, key, 0);
}

static void add_relation(DocumentBuilder *builder, const FactsRelation *relation, const RelationRow *row)
{
  char key[DOCNUM_KEY_MAX] = "", name[ACT_NAME_KEY_MAX];
  gboolean numbered = relation->number.ordinal[0] != '\0';
  if (numbered)
    docnum_key(&relation->number, key);
  if (relation->name != NULL)
    add_name(builder, relation);
  if (row->name_term != NULL && !numbered && act_name_key(relation->name, relation->date.year, name))
    document_builder_add_term(builder, row->name_term, name, 0);
  if (row->term != NULL && numbered)
    document_builder_add_term(builder, row->term, key, 0);
  if (row->passive)
    document_builder_add_term(builder, SCHEMA_TERM_MARK, SCHEMA_MARK_AMENDED, 0);
  document_builder_add_field(builder, relation->kind, print_relation(builder, relation, key), relation->span.start,
                             relation->span.end);
}

static void add_relations(DocumentBuilder *builder, const Facts *facts)
{
  for (guint i = 0; i < MIN(facts->relations->len, ANALYSE_FACTS_RELATIONS); i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    const RelationRow *row = relation_row(relation->kind);
    if (row != NULL && (relation->number.ordinal[0] || relation->name != NULL))
      add_relation(builder, relation, row);
  }
}

/* ---- the whole ---- */

/* The name by which a law is known beside its number. */
static void add_own_name(DocumentBuilder *builder, const Facts *facts)
{
  char key[ACT_NAME_KEY_MAX];
  if (!act_name_is_act(facts_code(facts, FACT_TYPE)) || !facts_has(facts, FACT_TITLE))
    return;
  g_autofree char *name = act_name_of_act(facts_text(facts, FACT_TYPE), facts_text(facts, FACT_TITLE));
  if (act_name_key(name, 0, key))
    document_builder_add_term(builder, SCHEMA_TERM_NAME, key, 0);
}

void analyse_facts_add(DocumentBuilder *builder, const Facts *facts)
{
  add_number_terms(builder, facts);
  add_terms(builder, facts);
  add_own_name(builder, facts);
  add_fields(builder, facts);
  add_relations(builder, facts);
}

void analyse_facts_add_following(DocumentBuilder *builder, const Facts *facts)
{
  for (guint i = 0; i < facts->following->len; i++) {
    const Facts *one = g_ptr_array_index(facts->following, i);
    g_autofree char *number = g_strdup_printf("%u", i + 2);
    document_builder_add_field(builder, FACT_FOLLOWING, document_builder_keep(builder, number), one->span.start,
                               one->span.end);
    add_number_terms(builder, one);
    add_fields(builder, one);
    add_relations(builder, one);
  }
}
