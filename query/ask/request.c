#include "query/ask/request.h"

#include "query/relate/validity.h"

GQuark request_error_quark(void)
{
  return g_quark_from_static_string("tracuu-request");
}

Date request_at(const Request *request)
{
  return request->at.year != 0 ? request->at : validity_today();
}
