#include "query/output/output_status.h"

#include <string.h>

static void append_date(GString *out, const char *lead, Date date)
{
  char buf[DATE_TEXT_MAX];
  if (date.year == 0)
    return;
  date_print(date, buf);
  g_string_append_printf(out, "%s%s", lead, buf);
}

/* "replaced by 30/2020/NĐ-CP from 5/3/2020" */
static void append_act(GString *out, ValidityKind kind, const char *number, Date since)
{
  g_string_append(out, validity_name(kind));
  if (kind == VALIDITY_NOT_YET)
    append_date(out, ": from ", since);
  else if (kind == VALIDITY_EXPIRED)
    append_date(out, " from ", since);
  else if (kind != VALIDITY_IN_FORCE && kind != VALIDITY_DRAFT) {
    g_string_append_printf(out, " by %s", number != NULL ? number : "a document without number");
    append_date(out, " from ", since);
  }
}

void output_status_append(const LegalStatus *status, GString *out)
{
  if (status->kind != VALIDITY_UNKNOWN)
    append_act(out, status->kind, status->number, status->since);
  append_date(out, " until ", status->until);
  if (status->more > 0)
    g_string_append_printf(out, " and %u more", status->more);
  if (status->next == VALIDITY_UNKNOWN)
    return;
  g_string_append(out, status->kind != VALIDITY_UNKNOWN ? "; " : "");
  if (status->next == VALIDITY_EXPIRED)
    append_date(out, "no longer from ", status->next_since);
  else
    append_act(out, status->next, status->next_number, status->next_since);
}

/* The document that says so. */
static void add_by(Json *json, const LegalStatus *status)
{
  json_begin_object(json, "status_by");
  json_add_known(json, "number", status->number);
  json_add_date(json, "issued", status->issued);
  if (status->path != NULL)
    json_add_text(json, "path", status->path, strlen(status->path));
  if (status->said_here)
    json_add_boolean(json, "said_here", TRUE);
  json_add_known(json, "place", status->place);
  if (status->end > 0) {
    json_add_number(json, "start", status->start);
    json_add_number(json, "end", status->end);
  }
  if (status->more > 0)
    json_add_number(json, "more", status->more);
  json_end_object(json);
}

void output_status_add_json(Json *json, const LegalStatus *status)
{
  if (status->kind != VALIDITY_UNKNOWN)
    json_add_known(json, "status", validity_code(status->kind));
  json_add_date(json, "status_since", status->since);
  json_add_date(json, "status_until", status->until);
  if (status->path != NULL || status->said_here)
    add_by(json, status);
  if (status->next == VALIDITY_UNKNOWN)
    return;
  json_begin_object(json, "status_next");
  json_add_known(json, "status", validity_code(status->next));
  json_add_date(json, "since", status->next_since);
  json_add_known(json, "number", status->next_number);
  json_add_known(json, "path", status->next_path);
  json_end_object(json);
}
