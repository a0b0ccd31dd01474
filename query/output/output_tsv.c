#include "query/output/output_tsv.h"

#include <string.h>

#include "corpus/base/escape.h"

static void append_escaped(GString *out, const char *text)
{
  if (text != NULL)
    escape_append(out, text, strlen(text));
}

static void append_column(GString *out, const char *text)
{
  g_string_append_c(out, '\t');
  append_escaped(out, text);
}

void output_tsv_append_result(const Output *output, const Result *result, GString *out)
{
  char score[G_ASCII_DTOSTR_BUF_SIZE], issued[DATE_TEXT_MAX] = "";
  const ResultPassage *passage =
      result->passages != NULL && result->passages->len > 0 ? g_ptr_array_index(result->passages, 0) : NULL;
  g_autofree const char **offices = result_list(result, FACT_ISSUER);
  g_autofree char *issuers = offices != NULL ? g_strjoinv("; ", (char **)offices) : NULL;
  Date day = result_date(result, FACT_ISSUED);
  if (day.year)
    date_print_iso(day, issued);
  if (output->query_no)
    g_string_append_printf(out, "%u\t", output->query_no);
  g_string_append_printf(out, "%u", result->rank);
  append_column(out, result_text(result, FACT_NUMBER));
  append_column(out, result_text(result, FACT_TYPE_CODE));
  append_column(out, issued);
  append_column(out, issuers);
  append_column(out, result_text(result, FACT_TITLE));
  append_column(out, passage != NULL ? passage->article : NULL);
  append_column(out, passage != NULL ? passage->heading : NULL);
  append_column(out, result->path);
  append_column(out, g_ascii_formatd(score, sizeof score, "%.6g", result->score));
  append_column(out, passage != NULL ? passage->snippet : NULL);
  append_column(out, result->status.kind != VALIDITY_UNKNOWN ? validity_code(result->status.kind) : NULL);
  g_string_append_c(out, '\n');
}

void output_tsv_append(const Output *output, const Results *results, GString *out)
{
  for (guint i = 0; i < results->results->len; i++)
    output_tsv_append_result(output, g_ptr_array_index(results->results, i), out);
}
