#include "query/output/output_columns.h"

static const char *const names[] = {"query",   "rank",    "number", "type",  "issued",  "issuer", "title",
                                    "article", "heading", "path",   "score", "snippet", "status", NULL};

const char *const *output_columns_names(const Output *output)
{
  return output->in_batch ? names : names + 1;
}

static char *issuers_of(const Result *result)
{
  g_autofree const char **offices = result_list(result, FACT_ISSUER);
  return offices != NULL ? g_strjoinv("; ", (char **)offices) : NULL;
}

static char *day_of(const Result *result)
{
  char issued[DATE_TEXT_MAX];
  Date day = result_date(result, FACT_ISSUED);
  if (!day.year)
    return NULL;
  date_print_iso(day, issued);
  return g_strdup(issued);
}

char **output_columns_of(const Output *output, const Result *result)
{
  char score[G_ASCII_DTOSTR_BUF_SIZE];
  const ResultPassage none = {0}, *passage = result->passages != NULL && result->passages->len > 0
                                                 ? g_ptr_array_index(result->passages, 0)
                                                 : &none;
  gboolean known = result->status.kind != VALIDITY_UNKNOWN;
  char *cells[] = {g_strdup_printf("%u", output->query_no),
                   g_strdup_printf("%u", result->rank),
                   g_strdup(result_text(result, FACT_NUMBER)),
                   g_strdup(result_text(result, FACT_TYPE_CODE)),
                   day_of(result),
                   issuers_of(result),
                   g_strdup(result_text(result, FACT_TITLE)),
                   g_strdup(passage->article),
                   g_strdup(passage->heading),
                   g_strdup(result->path),
                   g_strdup(g_ascii_formatd(score, sizeof score, "%.6g", result->score)),
                   g_strdup(passage->snippet),
                   g_strdup(known ? validity_code(result->status.kind) : NULL)};
  G_STATIC_ASSERT(G_N_ELEMENTS(cells) + 1 == G_N_ELEMENTS(names));
  char **row = g_new0(char *, G_N_ELEMENTS(cells) + 1);
  guint n = 0, first = output->in_batch ? 0 : 1;
  if (first > 0)
    g_free(cells[0]);
  for (guint i = first; i < G_N_ELEMENTS(cells); i++)
    row[n++] = cells[i] != NULL ? cells[i] : g_strdup("");
  return row;
}
