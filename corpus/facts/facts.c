#include "corpus/facts/facts.h"

static void facts_clear_issuer(gpointer data)
{
  g_free(((FactsIssuer *)data)->name);
}

static void facts_clear_relation(gpointer data)
{
  FactsRelation *relation = data;

  g_free(relation->number_text);
  g_free(relation->name);
}

Facts *facts_new(void)
{
  Facts *facts = g_new0(Facts, 1);

  facts->issuers = g_array_new(FALSE, FALSE, sizeof(FactsIssuer));
  facts->relations = g_array_new(FALSE, FALSE, sizeof(FactsRelation));
  facts->further = g_ptr_array_new_with_free_func((GDestroyNotify)facts_free);
  g_array_set_clear_func(facts->issuers, facts_clear_issuer);
  g_array_set_clear_func(facts->relations, facts_clear_relation);
  return facts;
}

void facts_free(Facts *facts)
{
  if (facts == NULL)
    return;
  g_free(facts->secrecy);
  g_free(facts->number_text);
  g_array_unref(facts->issuers);
  g_free(facts->place);
  g_free(facts->title);
  g_free(facts->signer);
  g_free(facts->signer_role);
  g_array_unref(facts->relations);
  g_ptr_array_unref(facts->further);
  g_free(facts);
}

static void facts_shift_span(Span *span, gsize by)
{
  if (span->end == 0)
    return;
  span->start += by;
  span->end += by;
}

void facts_shift(Facts *facts, gsize by)
{
  Span *spans[] = {&facts->span,        &facts->number_span,     &facts->type_span,    &facts->place_span,
                   &facts->issued_span, &facts->effective_span,  &facts->expires_span, &facts->title_span,
                   &facts->signer_span, &facts->signer_role_span};

  for (gsize i = 0; i < G_N_ELEMENTS(spans); i++)
    facts_shift_span(spans[i], by);
  for (guint i = 0; i < facts->issuers->len; i++)
    facts_shift_span(&g_array_index(facts->issuers, FactsIssuer, i).span, by);
  for (guint i = 0; i < facts->relations->len; i++)
    facts_shift_span(&g_array_index(facts->relations, FactsRelation, i).span, by);
}
