#include "query/output/output.h"

#include <string.h>

gboolean output_wants_facet(const Output *output, const ResultsFacet *facet)
{
  static const struct {
    const char *name;
    OutputFacets facet;
  } names[] = {{"type", OUTPUT_FACET_TYPE},
               {"agency", OUTPUT_FACET_AGENCY},
               {"year", OUTPUT_FACET_YEAR},
               {"status", OUTPUT_FACET_STATUS}};
  for (guint i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(names[i].name, facet->name) == 0)
      return (output->facets & names[i].facet) != 0;
  return FALSE;
}
