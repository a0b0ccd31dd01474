#include "query/output/output_status.h"

#include <string.h>

#include "query/relate/status_words.h"

void output_status_append(const LegalStatus *status, GString *out)
{
  status_words_append(status, FALSE, out);
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
