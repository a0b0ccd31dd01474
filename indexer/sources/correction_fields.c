#include "indexer/sources/correction_fields.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/fields.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"

G_DEFINE_QUARK(tracuu_correction_fields_error, correction_fields_error)

gboolean correction_fields_find(const char *name, FactField *field, GError **error)
{
  FieldId id;
  guint slips;
  if (fields_find(name, strlen(name), FIELDS_IN_CORRECTION, &id)) {
    const char *own = fields_name(id, FIELDS_IN_CORRECTION);
    const FactRow *row;
    for (guint i = 0; (row = fact_at(i)); i++)
      if (strcmp(row->name, own) == 0) {
        *field = row->field;
        return TRUE;
      }
  }
  if (error == NULL)
    return FALSE;
  if (strlen(name) > CORRECTION_FIELDS_MAX_NAME) {
    g_set_error_literal(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_FIELD,
                        _("there is no field of so long a name."));
    return FALSE;
  }
  const char *best = fields_nearest(name, strlen(name), FIELDS_IN_CORRECTION, &slips);
  if (!nearest_is_near(slips, MAX(strlen(name), 6)))
    best = NULL;
  if (best != NULL)
    g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_FIELD,
                _("there is no field \"%s\"; did you mean \"%s\"?"), name, best);
  else
    g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_FIELD, _("there is no field \"%s\"."), name);
  return FALSE;
}

/* ---- is it one ---- */

static gboolean read_number(const char *text, gsize len, DocNum *number)
{
  return docnum_scan(text, len, DOCNUM_IN_QUERY, number) == len && number->ordinal[0] &&
         (number->type[0] || number->issuer[0]);
}

static gboolean check_number(const char *value, GError **error)
{
  DocNum number;
  if (read_number(value, strlen(value), &number))
    return TRUE;
  g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_VALUE,
              _("\"%s\" is no document number; write it as it is printed, such as 30/2020/NĐ-CP."), value);
  return FALSE;
}

static GStrv split(const char *value)
{
  g_auto(GStrv) parts = g_strsplit(value, ";", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip(*part))
      g_strv_builder_add(builder, *part);
  return g_strv_builder_end(builder);
}

static gboolean check_numbers(const char *value, GError **error)
{
  g_auto(GStrv) numbers = split(value);
  for (char **number = numbers; *number != NULL; number++)
    if (!check_number(*number, error))
      return FALSE;
  return TRUE;
}

static gboolean check_type(const char *value, GError **error)
{
  const char *best = NULL;
  guint least = G_MAXUINT;
  const DocType *type;
  if (types_find(value, strlen(value)) != NULL)
    return TRUE;
  for (guint i = 0; error != NULL && (type = types_get(i)); i++) {
    guint distance = nearest_distance(value, strlen(value), type->name, strlen(type->name));
    if (distance < least && nearest_is_near(distance, strlen(value))) {
      least = distance;
      best = type->name;
    }
  }
  if (best != NULL)
    g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_VALUE,
                _("\"%s\" is no type of document; did you mean \"%s\"?"), value, best);
  else
    g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_VALUE,
                _("\"%s\" is no type of document; write its name or code, such as Nghị quyết or NQ."), value);
  return FALSE;
}

static gboolean check_date(const char *value, GError **error)
{
  Date date;
  g_autoptr(GError) failed = NULL;
  if (date_parse(value, strlen(value), &date, &failed))
    return TRUE;
  g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_VALUE,
              g_error_matches(failed, DATE_ERROR, DATE_ERROR_NO_SUCH_DAY)
                  ? _("There is no such day as \"%s\".")
                  : _("\"%s\" is no date. Write a year (2012), a month (6/2012 or 2012-06) or a day (29/6/2012 or "
                      "2012-06-29)."),
              value);
  return FALSE;
}

static gboolean check(FactValue kind, const char *value, GError **error)
{
  switch (kind) {
  case FACT_VALUE_NUMBER:
    return check_number(value, error);
  case FACT_VALUE_DOCUMENT:
    return check_numbers(value, error);
  case FACT_VALUE_TYPE:
    return check_type(value, error);
  case FACT_VALUE_DATE:
    return check_date(value, error);
  default:
    return TRUE;
  }
}

char *correction_fields_check(FactField field, const char *value, GError **error)
{
  gsize len = strlen(value);
  if (len > CORRECTION_FIELDS_MAX_VALUE) {
    g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_VALUE, _("it is longer than %d bytes."),
                CORRECTION_FIELDS_MAX_VALUE);
    return NULL;
  }
  g_autoptr(GString) line = g_string_new(NULL);
  normal_append(line, value, len);
  g_strstrip(g_strdelimit(line->str, "\n\t", ' '));
  if (*line->str && !check(fact_row(field)->value, line->str, error))
    return NULL;
  return g_strdup(line->str);
}

/* ---- what it does ---- */

static void replace_date(Facts *facts, FactField field, const char *value)
{
  Date date;
  facts_remove(facts, field);
  if (date_parse(value, strlen(value), &date, NULL))
    facts_set_date(facts, field, date, (Span){0, 0}, FACTS_FROM_PEOPLE);
}

static void replace_number(Facts *facts, const char *value)
{
  DocNum number = {0};
  facts_remove(facts, FACT_NUMBER);
  if (!*value)
    return;
  read_number(value, strlen(value), &number);
  facts_take_number(facts, &number, g_strdup(value), (Span){0, 0}, FACTS_FROM_PEOPLE);
  facts_remove(facts, FACT_DRAFT); /* no number was seen */
}

static void replace_issuers(Facts *facts, const char *value)
{
  g_auto(GStrv) names = split(value);
  facts_remove(facts, FACT_ISSUER);
  for (char **name = names; *name != NULL; name++) {
    const Issuer *known = offices_find(*name, strlen(*name));
    char *official = g_strdup(known != NULL ? known->name : *name);
    if (known == NULL) /* "Ủy ban nhân dân tỉnh Cà Mau" */
      known = offices_scan(*name, strlen(*name), FALSE, NULL);
    facts_take_issuer(facts, official, known != NULL ? known->code : NULL, (Span){0, 0}, FACTS_FROM_PEOPLE);
  }
}

/* The day of effect, where it was reckoned from the day of issue. */
static void reckon_effective(Facts *facts)
{
  gboolean on_issue = facts->effective_rule == FACTS_RULE_ON_SIGNING || facts->effective_rule == FACTS_RULE_ON_ADOPTION;
  if (!on_issue && facts->effective_rule != FACTS_RULE_DAYS_AFTER)
    return;
  Date issued = facts_date(facts, FACT_ISSUED), effective = issued.day ? issued : (Date){0};
  if (!on_issue && issued.day) {
    GDate day;
    g_date_clear(&day, 1);
    g_date_set_dmy(&day, issued.day, (GDateMonth)issued.month, issued.year);
    g_date_add_days(&day, facts->effective_days);
    effective = (Date){g_date_get_year(&day), (guint8)g_date_get_month(&day), (guint8)g_date_get_day(&day)};
  }
  facts_set_date(facts, FACT_EFFECTIVE, effective, facts_span(facts, FACT_EFFECTIVE), FACTS_FROM_TEXT);
}

static void replace_relations(Facts *facts, FactField kind, const char *value)
{
  g_auto(GStrv) numbers = split(value);
  for (guint i = facts->relations->len; i-- > 0;)
    if (g_array_index(facts->relations, FactsRelation, i).kind == kind)
      g_array_remove_index(facts->relations, i);
  for (char **number = numbers; *number != NULL; number++) {
    FactsRelation relation = {.kind = kind, .number_text = g_strdup(*number)};
    read_number(*number, strlen(*number), &relation.number);
    g_array_append_val(facts->relations, relation);
  }
}

static void apply(Facts *facts, const FactRow *row, const char *value)
{
  switch (row->value) {
  case FACT_VALUE_NUMBER:
    replace_number(facts, value);
    break;
  case FACT_VALUE_TYPE:
    facts_set_type(facts, *value ? types_find(value, strlen(value)) : NULL, (Span){0, 0}, FACTS_FROM_PEOPLE);
    break;
  case FACT_VALUE_OFFICES:
    replace_issuers(facts, value);
    break;
  case FACT_VALUE_DATE:
    replace_date(facts, row->field, value);
    break;
  case FACT_VALUE_DOCUMENT:
    replace_relations(facts, row->field, value);
    break;
  default:
    facts_take_text(facts, row->field, *value ? g_strdup(value) : NULL, (Span){0, 0}, FACTS_FROM_PEOPLE);
  }
  if (row->field == FACT_ISSUED)
    reckon_effective(facts);
}

void correction_fields_apply(Facts *facts, char *const values[FACT_N_FIELDS])
{
  const FactRow *row;
  for (guint i = 0; (row = fact_at(i)); i++)
    if (values[row->field] != NULL)
      apply(facts, row, values[row->field]);
}
