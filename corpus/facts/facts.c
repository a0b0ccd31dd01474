#include "corpus/facts/facts.h"

static void clear_fact(gpointer data)
{
  g_free(((Fact *)data)->text);
}

static void clear_relation(gpointer data)
{
  FactsRelation *relation = data;
  g_free(relation->number_text);
  g_free(relation->name);
}

Facts *facts_new(void)
{
  Facts *facts = g_new0(Facts, 1);
  facts->all = g_array_new(FALSE, FALSE, sizeof(Fact));
  facts->relations = g_array_new(FALSE, FALSE, sizeof(FactsRelation));
  facts->following = g_ptr_array_new_with_free_func((GDestroyNotify)facts_free);
  g_array_set_clear_func(facts->all, clear_fact);
  g_array_set_clear_func(facts->relations, clear_relation);
  return facts;
}

void facts_free(Facts *facts)
{
  if (facts == NULL)
    return;
  g_array_unref(facts->all);
  g_array_unref(facts->relations);
  g_ptr_array_unref(facts->following);
  g_free(facts->superior);
  g_free(facts);
}

/* ---- asking ---- */

/* Where the first fact of the field stands, or where it would. */
static guint find(const Facts *facts, FactField field)
{
  guint i = 0;
  while (i < facts->all->len && g_array_index(facts->all, Fact, i).field < field)
    i++;
  return i;
}

const Fact *facts_nth(const Facts *facts, FactField field, guint n)
{
  guint i = find(facts, field) + n;
  const Fact *fact = i < facts->all->len ? &g_array_index(facts->all, Fact, i) : NULL;
  return fact != NULL && fact->field == field ? fact : NULL;
}

guint facts_count(const Facts *facts, FactField field)
{
  return find(facts, field + 1) - find(facts, field);
}

gboolean facts_has(const Facts *facts, FactField field)
{
  return facts_nth(facts, field, 0) != NULL;
}

const char *facts_text(const Facts *facts, FactField field)
{
  const Fact *fact = facts_nth(facts, field, 0);
  return fact != NULL ? fact->text : NULL;
}

const char *facts_code(const Facts *facts, FactField field)
{
  const Fact *fact = facts_nth(facts, field, 0);
  return fact != NULL ? fact->code : NULL;
}

Date facts_date(const Facts *facts, FactField field)
{
  const Fact *fact = facts_nth(facts, field, 0);
  return fact != NULL ? fact->date : (Date){0};
}

guint facts_choice(const Facts *facts, FactField field)
{
  const Fact *fact = facts_nth(facts, field, 0);
  return fact != NULL ? fact->choice : 0;
}

Span facts_span(const Facts *facts, FactField field)
{
  const Fact *fact = facts_nth(facts, field, 0);
  return fact != NULL ? fact->span : (Span){0, 0};
}

const DocNum *facts_number(const Facts *facts)
{
  static const DocNum none = {0};
  const Fact *fact = facts_nth(facts, FACT_NUMBER, 0);
  return fact != NULL ? &fact->number : &none;
}

gsize facts_head_end(const Facts *facts)
{
  gsize title = facts_span(facts, FACT_TITLE).end, issued = facts_span(facts, FACT_ISSUED).end;
  return MAX(MAX(title, issued), facts_span(facts, FACT_NUMBER).end);
}

/* ---- setting ---- */

void facts_remove(Facts *facts, FactField field)
{
  guint n = facts_count(facts, field);
  if (n > 0)
    g_array_remove_range(facts->all, find(facts, field), n);
}

/* Behind the others of its field. */
static void add(Facts *facts, Fact fact)
{
  fact.proof = fact.source == FACTS_FROM_NAME         ? PROOF_FILE_NAME
               : fact.source == FACTS_FROM_PROPERTIES ? PROOF_PROPERTIES
                                                      : PROOF_PRINTED;
  g_array_insert_val(facts->all, find(facts, fact.field + 1), fact);
}

void facts_take_text(Facts *facts, FactField field, char *text, Span span, FactsSource source)
{
  facts_remove(facts, field);
  if (text != NULL)
    add(facts, (Fact){.field = field, .source = source, .span = span, .text = text});
}

void facts_take_number(Facts *facts, const DocNum *number, char *printed, Span span, FactsSource source)
{
  facts_remove(facts, FACT_NUMBER);
  if (printed != NULL)
    add(facts, (Fact){.field = FACT_NUMBER, .source = source, .span = span, .text = printed, .number = *number});
}

void facts_set_type(Facts *facts, const DocType *type, Span span, FactsSource source)
{
  facts_remove(facts, FACT_TYPE);
  if (type != NULL)
    add(facts,
        (Fact){.field = FACT_TYPE, .source = source, .span = span, .text = g_strdup(type->name), .code = type->code});
}

void facts_set_date(Facts *facts, FactField field, Date date, Span span, FactsSource source)
{
  facts_remove(facts, field);
  add(facts, (Fact){.field = field, .source = source, .span = span, .date = date});
}

void facts_set_choice(Facts *facts, FactField field, guint choice)
{
  facts_remove(facts, field);
  if (choice > 0)
    add(facts, (Fact){.field = field, .choice = choice});
}

void facts_take_issuer(Facts *facts, char *name, const char *code, Span span, FactsSource source)
{
  const Fact *fact;
  for (guint i = 0; (fact = facts_nth(facts, FACT_ISSUER, i)) != NULL; i++) {
    if (g_str_equal(fact->text, name)) {
      g_free(name);
      return;
    }
  }
  add(facts, (Fact){.field = FACT_ISSUER, .source = source, .span = span, .text = name, .code = code});
}

void facts_set_proof(Facts *facts, FactField field, Proof proof)
{
  for (guint i = find(facts, field); i < facts->all->len; i++) {
    Fact *fact = &g_array_index(facts->all, Fact, i);
    if (fact->field != field)
      return;
    fact->proof = proof;
  }
}

/* ---- moving ---- */

static void shift_span(Span *span, gsize by)
{
  if (span->end == 0)
    return;
  span->start += by;
  span->end += by;
}

void facts_shift(Facts *facts, gsize by)
{
  shift_span(&facts->span, by);
  for (guint i = 0; i < facts->all->len; i++)
    shift_span(&g_array_index(facts->all, Fact, i).span, by);
  for (guint i = 0; i < facts->relations->len; i++)
    shift_span(&g_array_index(facts->relations, FactsRelation, i).span, by);
}
