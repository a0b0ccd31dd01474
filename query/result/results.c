#include "query/result/results.h"

static void free_result(gpointer result)
{
  result_free(result);
}

void results_init(Results *results)
{
  *results = (Results){.results = g_ptr_array_new_with_free_func(free_result),
                       .missing = g_ptr_array_new_with_free_func(g_free),
                       .suggestions = g_ptr_array_new_with_free_func(g_free)};
  notices_init(&results->notices);
}

void results_clear(Results *results)
{
  g_clear_pointer(&results->results, g_ptr_array_unref);
  g_clear_pointer(&results->missing, g_ptr_array_unref);
  notices_clear(&results->notices);
  g_clear_pointer(&results->suggestions, g_ptr_array_unref);
  g_clear_pointer(&results->facets, g_ptr_array_unref);
}
