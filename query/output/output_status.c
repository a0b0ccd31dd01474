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

void output_status_append(const Standing *status, GString *out)
{
  if (status->kind == VALIDITY_UNKNOWN)
    return;
  g_string_append(out, validity_name(status->kind));
  switch (status->kind) {
  case VALIDITY_NOT_YET:
    append_date(out, ": from ", status->since);
    return;
  case VALIDITY_EXPIRED:
    append_date(out, " since ", status->since);
    return;
  case VALIDITY_AMENDED:
  case VALIDITY_PARTLY_REPEALED:
  case VALIDITY_REPLACED:
  case VALIDITY_REPEALED:
    g_string_append_printf(out, " by %s", status->number != NULL ? status->number : "a document without number");
    append_date(out, " from ", status->since);
    if (status->more > 0)
      g_string_append_printf(out, " and %u more", status->more);
    return;
  default:
    return;
  }
}

void output_status_add_json(Json *json, const Standing *status)
{
  if (status->kind == VALIDITY_UNKNOWN)
    return;
  json_add_known(json, "status", validity_code(status->kind));
  json_add_date(json, "status_since", status->since);
  if (status->path == NULL)
    return;
  json_begin_object(json, "status_by");
  json_add_known(json, "number", status->number);
  json_add_date(json, "issued", status->issued);
  json_add_text(json, "path", status->path, strlen(status->path));
  json_add_known(json, "place", status->place);
  if (status->end > 0) {
    json_add_number(json, "start", status->start);
    json_add_number(json, "end", status->end);
  }
  if (status->more > 0)
    json_add_number(json, "more", status->more);
  json_end_object(json);
}
