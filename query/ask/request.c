#include "query/ask/request.h"

G_DEFINE_QUARK(request - error - quark, request_error)
