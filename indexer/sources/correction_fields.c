#include "indexer/sources/correction_fields.h"

#include <string.h>

#include "corpus/names/fields.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"

G_DEFINE_QUARK(tracuu_correction_fields_error, correction_fields_error)

typedef enum { KIND_TEXT, KIND_NUMBER, KIND_NUMBERS, KIND_NAMES, KIND_TYPE, KIND_DATE } Kind;

static const struct {
  FieldId id;
  Kind kind;
} fields[CORRECTION_FIELDS_N_FIELDS] = {
    [CORRECTION_FIELDS_NUMBER] = {FIELDS_NUMBER, KIND_NUMBER},
    [CORRECTION_FIELDS_TYPE] = {FIELDS_TYPE, KIND_TYPE},
    [CORRECTION_FIELDS_ISSUER] = {FIELDS_ISSUER, KIND_NAMES},
    [CORRECTION_FIELDS_PLACE] = {FIELDS_PLACE, KIND_TEXT},
    [CORRECTION_FIELDS_ISSUED] = {FIELDS_ISSUED, KIND_DATE},
    [CORRECTION_FIELDS_EFFECTIVE] = {FIELDS_EFFECTIVE, KIND_DATE},
    [CORRECTION_FIELDS_EXPIRES] = {FIELDS_EXPIRES, KIND_DATE},
    [CORRECTION_FIELDS_TITLE] = {FIELDS_TITLE, KIND_TEXT},
    [CORRECTION_FIELDS_SIGNER] = {FIELDS_SIGNER, KIND_TEXT},
    [CORRECTION_FIELDS_SIGNER_ROLE] = {FIELDS_SIGNER_ROLE, KIND_TEXT},
    [CORRECTION_FIELDS_REPLACES] = {FIELDS_REPLACES, KIND_NUMBERS},
    [CORRECTION_FIELDS_REPEALS] = {FIELDS_REPEALS, KIND_NUMBERS},
    [CORRECTION_FIELDS_AMENDS] = {FIELDS_AMENDS, KIND_NUMBERS},
    [CORRECTION_FIELDS_IMPLEMENTS] = {FIELDS_IMPLEMENTS, KIND_NUMBERS},
};

const char *correction_fields_name(CorrectionFieldsField field)
{
  return fields_name(fields[field].id, FIELDS_IN_CORRECTION);
}

gboolean correction_fields_find(const char *name, CorrectionFieldsField *field, GError **error)
{
  FieldId id;
  guint slips;
  if (fields_find(name, strlen(name), FIELDS_IN_CORRECTION, &id)) {
    for (*field = 0; fields[*field].id != id;)
      (*field)++;
    return TRUE;
  }
  const char *best = fields_nearest(name, strlen(name), FIELDS_IN_CORRECTION, &slips);
  if (!nearest_is_near(slips, MAX(strlen(name), 6)))
    best = NULL;
  g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_FIELD, "there is no field \"%s\"%s%s%s", name,
              best ? "; did you mean \"" : "", best ? best : "", best ? "\"?" : ".");
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
              "\"%s\" is no document number; write it as it is printed, such as 30/2020/NĐ-CP.", value);
  return FALSE;
}

static GStrv split(const char *value)
{
  g_auto(GStrv) parts = g_strsplit(value, ";", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
  for (char **part = parts; *part; part++)
    if (*g_strstrip(*part))
      g_strv_builder_add(builder, *part);
  return g_strv_builder_end(builder);
}

static gboolean check_numbers(const char *value, GError **error)
{
  g_auto(GStrv) numbers = split(value);
  for (char **number = numbers; *number; number++)
    if (!check_number(*number, error))
      return FALSE;
  return TRUE;
}

static gboolean check_type(const char *value, GError **error)
{
  const char *best = NULL;
  guint least = G_MAXUINT;
  const DocType *type;
  if (types_find(value, strlen(value)))
    return TRUE;
  for (guint i = 0; (type = types_get(i)); i++) {
    guint distance = nearest_distance(value, strlen(value), type->name, strlen(type->name));
    if (distance < least && nearest_is_near(distance, strlen(value))) {
      least = distance;
      best = type->name;
    }
  }
  g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_VALUE, "\"%s\" is no type of document%s%s%s",
              value, best ? "; did you mean \"" : "", best ? best : "",
              best ? "\"?" : "; write its name or code, such as Nghị quyết or NQ.");
  return FALSE;
}

static gboolean check_date(const char *value, GError **error)
{
  Date date;
  g_autoptr(GError) failed = NULL;
  if (date_parse(value, strlen(value), &date, &failed))
    return TRUE;
  g_set_error_literal(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_VALUE, failed->message);
  return FALSE;
}

static gboolean check(Kind kind, const char *value, GError **error)
{
  switch (kind) {
  case KIND_NUMBER:
    return check_number(value, error);
  case KIND_NUMBERS:
    return check_numbers(value, error);
  case KIND_TYPE:
    return check_type(value, error);
  case KIND_DATE:
    return check_date(value, error);
  case KIND_TEXT:
  case KIND_NAMES:
    break;
  }
  return TRUE;
}

char *correction_fields_check(CorrectionFieldsField field, const char *value, GError **error)
{
  gsize len = strlen(value);
  if (len > CORRECTION_FIELDS_MAX_VALUE) {
    g_set_error(error, CORRECTION_FIELDS_ERROR, CORRECTION_FIELDS_ERROR_VALUE, "it is longer than %d bytes.",
                CORRECTION_FIELDS_MAX_VALUE);
    return NULL;
  }
  g_autoptr(GString) line = g_string_new(NULL);
  normal_append(line, value, len);
  g_strstrip(g_strdelimit(line->str, "\n\t", ' '));
  if (*line->str && !check(fields[field].kind, line->str, error))
    return NULL;
  return g_strdup(line->str);
}

/* ---- what it does ---- */

static void replace_text(char **text, Span *span, const char *value)
{
  g_free(*text);
  *text = *value ? g_strdup(value) : NULL;
  *span = (Span){0, 0};
}

static void replace_date(Date *date, Span *span, const char *value)
{
  *date = (Date){0};
  *span = (Span){0, 0};
  if (*value)
    date_parse(value, strlen(value), date, NULL);
}

static void replace_number(Facts *facts, const char *value)
{
  facts->number = (DocNum){0};
  if (*value)
    read_number(value, strlen(value), &facts->number);
  replace_text(&facts->number_text, &facts->number_span, value);
  facts->draft = facts->draft && !*value; /* no number was seen */
}

static void replace_type(Facts *facts, const char *value)
{
  const DocType *type = *value ? types_find(value, strlen(value)) : NULL;
  facts->type = type ? type->name : NULL;
  facts->type_code = type ? type->code : NULL;
  facts->type_span = (Span){0, 0};
}

static void replace_issuers(Facts *facts, const char *value)
{
  g_auto(GStrv) names = split(value);
  g_array_set_size(facts->issuers, 0);
  for (char **name = names; *name; name++) {
    const Issuer *known = offices_find(*name, strlen(*name));
    FactsIssuer issuer = {.name = g_strdup(known ? known->name : *name)};
    if (!known) /* "Ủy ban nhân dân tỉnh Cà Mau" */
      known = offices_scan(*name, strlen(*name), FALSE, NULL);
    issuer.code = known ? known->code : NULL;
    g_array_append_val(facts->issuers, issuer);
  }
}

/* The day of effect, where it was reckoned from the day of issue. */
static void reckon_effective(Facts *facts)
{
  gboolean on_issue = facts->effective_rule == FACTS_RULE_ON_SIGNING || facts->effective_rule == FACTS_RULE_ON_ADOPTION;
  if (!on_issue && facts->effective_rule != FACTS_RULE_DAYS_AFTER)
    return;
  facts->effective = facts->issued.day ? facts->issued : (Date){0};
  if (on_issue || !facts->issued.day)
    return;
  GDate day;
  g_date_clear(&day, 1);
  g_date_set_dmy(&day, facts->issued.day, (GDateMonth)facts->issued.month, facts->issued.year);
  g_date_add_days(&day, facts->effective_days);
  facts->effective = (Date){g_date_get_year(&day), (guint8)g_date_get_month(&day), (guint8)g_date_get_day(&day)};
}

static void replace_relations(Facts *facts, FactsRelationKind kind, const char *value)
{
  g_auto(GStrv) numbers = split(value);
  for (guint i = facts->relations->len; i-- > 0;)
    if (g_array_index(facts->relations, FactsRelation, i).kind == kind)
      g_array_remove_index(facts->relations, i);
  for (char **number = numbers; *number; number++) {
    FactsRelation relation = {.kind = kind, .number_text = g_strdup(*number)};
    read_number(*number, strlen(*number), &relation.number);
    g_array_append_val(facts->relations, relation);
  }
}

static void apply(Facts *facts, CorrectionFieldsField field, const char *value)
{
  switch (field) {
  case CORRECTION_FIELDS_NUMBER:
    replace_number(facts, value);
    break;
  case CORRECTION_FIELDS_TYPE:
    replace_type(facts, value);
    break;
  case CORRECTION_FIELDS_ISSUER:
    replace_issuers(facts, value);
    break;
  case CORRECTION_FIELDS_PLACE:
    replace_text(&facts->place, &facts->place_span, value);
    break;
  case CORRECTION_FIELDS_ISSUED:
    replace_date(&facts->issued, &facts->issued_span, value);
    reckon_effective(facts);
    break;
  case CORRECTION_FIELDS_EFFECTIVE:
    replace_date(&facts->effective, &facts->effective_span, value);
    break;
  case CORRECTION_FIELDS_EXPIRES:
    replace_date(&facts->expires, &facts->expires_span, value);
    break;
  case CORRECTION_FIELDS_TITLE:
    replace_text(&facts->title, &facts->title_span, value);
    break;
  case CORRECTION_FIELDS_SIGNER:
    replace_text(&facts->signer, &facts->signer_span, value);
    break;
  case CORRECTION_FIELDS_SIGNER_ROLE:
    replace_text(&facts->signer_role, &facts->signer_role_span, value);
    break;
  case CORRECTION_FIELDS_REPLACES:
    replace_relations(facts, FACTS_REPLACES, value);
    break;
  case CORRECTION_FIELDS_REPEALS:
    replace_relations(facts, FACTS_REPEALS, value);
    break;
  case CORRECTION_FIELDS_AMENDS:
    replace_relations(facts, FACTS_AMENDS, value);
    break;
  case CORRECTION_FIELDS_IMPLEMENTS:
    replace_relations(facts, FACTS_IMPLEMENTS, value);
    break;
  case CORRECTION_FIELDS_N_FIELDS:
    break;
  }
}

void correction_fields_apply(Facts *facts, char *const values[CORRECTION_FIELDS_N_FIELDS])
{
  for (guint i = 0; i < CORRECTION_FIELDS_N_FIELDS; i++)
    if (values[i])
      apply(facts, (CorrectionFieldsField)i, values[i]);
}
