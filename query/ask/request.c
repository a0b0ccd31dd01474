#include "query/ask/request.h"

#include "query/relate/validity.h"

typedef struct {
  gsize offset, len; /* len 0 = not known */
} RequestErrorPrivate;

static void request_error_private_init(RequestErrorPrivate *place)
{
  *place = (RequestErrorPrivate){0};
}

static void request_error_private_copy(const RequestErrorPrivate *from, RequestErrorPrivate *to)
{
  *to = *from;
}

static void request_error_private_clear(RequestErrorPrivate *place G_GNUC_UNUSED)
{
}

G_DEFINE_EXTENDED_ERROR(RequestError, request_error)

void request_error_point(GError **error, gsize offset, gsize len)
{
  RequestErrorPrivate *place =
      error != NULL && *error != NULL && (*error)->domain == REQUEST_ERROR ? request_error_get_private(*error) : NULL;
  if (place != NULL && place->len == 0)
    *place = (RequestErrorPrivate){offset, MAX(len, 1)};
}

gboolean request_error_place(const GError *error, gsize *offset, gsize *len)
{
  const RequestErrorPrivate *place = error->domain == REQUEST_ERROR ? request_error_get_private(error) : NULL;
  if (place == NULL || place->len == 0)
    return FALSE;
  *offset = place->offset;
  *len = place->len;
  return TRUE;
}

Date request_at(const Request *request)
{
  return request->at.year != 0 ? request->at : validity_today();
}

SchemaSlot request_date_slot(const Request *request)
{
  static const SchemaSlot slots[] = {[REQUEST_DATE_ISSUED] = SCHEMA_SLOT_ISSUED,
                                     [REQUEST_DATE_EFFECTIVE] = SCHEMA_SLOT_EFFECTIVE,
                                     [REQUEST_DATE_MODIFIED] = SCHEMA_SLOT_MODIFIED,
                                     [REQUEST_DATE_ADDED] = SCHEMA_SLOT_ADDED};
  return slots[request->date_field];
}
