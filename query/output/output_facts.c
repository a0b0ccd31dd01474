#include "query/output/output_facts.h"

#include <string.h>

#include "query/output/output_status.h"
#include "query/output/output_text.h"

#define LABEL_COLUMNS 13

/* ---- for people ---- */

static void append_wrapped(const Output *output, const char *text, const ResultMark *mark, GString *out)
{
  display_append_wrapped(&output->display, out, text, strlen(text), mark, mark != NULL ? 1 : 0, LABEL_COLUMNS,
                         LABEL_COLUMNS);
  g_string_append_c(out, '\n');
}

static void append_fact(const Output *output, const char *label, const char *value, GString *out)
{
  if (value == NULL || !*value)
    return;
  display_begin(&output->display, DISPLAY_HEADING, out);
  g_string_append(out, label);
  g_string_append_c(out, ':');
  display_end(&output->display, DISPLAY_HEADING, out);
  guint columns = (guint)strlen(label) + 1;
  display_append_blanks(out, columns < LABEL_COLUMNS ? LABEL_COLUMNS - columns : 1);
  append_wrapped(output, value, NULL, out);
}

/* The innermost heading of the passage. */
static const char *heading_of(const ResultFact *fact)
{
  const char *heading = fact->heading != NULL ? fact->heading : "";
  for (const char *next; (next = strstr(heading, OUTPUT_TEXT_SEPARATOR));)
    heading = next + strlen(OUTPUT_TEXT_SEPARATOR);
  return heading;
}

/* Where the fact was read: "Điều 5, 2041-2103: “... hết hiệu lực ...”"; the line itself unless it says no more. */
static void append_line(const Output *output, const ResultFact *fact, GString *out)
{
  g_autoptr(GString) text = g_string_new(NULL);
  ResultMark mark = {0, 0};
  const char *heading = heading_of(fact);
  if (*fact->article)
    g_string_append_printf(text, "Điều %s, ", fact->article);
  else if (*heading && fact->start > 0 && strstr(fact->text, heading) == NULL)
    g_string_append_printf(text, "%s, ", heading);
  g_string_append_printf(text, "%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT, fact->start, fact->end);
  if (g_strcmp0(fact->text, fact->value) != 0) {
    g_string_append(text, ": “");
    mark = (ResultMark){(guint)text->len + fact->mark.start, fact->mark.len};
    g_string_append_printf(text, "%s”", fact->text);
  }
  append_wrapped(output, text->str, &mark, out);
}

static void append_place(const Output *output, const ResultFact *fact, GString *out)
{
  display_append_blanks(out, LABEL_COLUMNS);
  if (fact->source == NULL && fact->text != NULL) {
    append_line(output, fact, out);
    return;
  }
  g_string_append(out, fact->source == NULL  ? "not read from the text"
                       : fact->value != NULL ? "corrected by "
                                             : "taken away by ");
  if (fact->source != NULL)
    display_append_path(out, fact->source);
  g_string_append_c(out, '\n');
}

/* A value for people: dates their way, another document with what is said of it. */
static char *print_value(const ResultFact *fact)
{
  char buf[DATE_TEXT_MAX];
  Date date;
  if (fact->row->value == FACT_VALUE_DATE && date_parse(fact->value, strlen(fact->value), &date, NULL)) {
    date_print(date, buf);
    return g_strdup(buf);
  }
  g_autoptr(GString) text = g_string_new(fact->value);
  if (fact->number != NULL && fact->name != NULL)
    g_string_append_printf(text, " · %s", fact->name);
  if (fact->issued.year) {
    date_print(fact->issued, buf);
    g_string_append_printf(text, " · %s", buf);
  }
  if (fact->effective.year) {
    date_print(fact->effective, buf);
    g_string_append_printf(text, " · from %s", buf);
  }
  return g_string_free(g_steal_pointer(&text), FALSE);
}

/* Each fact of a row, and where it was read. */
static void append_sourced(const Output *output, const Result *result, const FactRow *row, GString *out)
{
  for (guint i = 0; result->facts != NULL && i < result->facts->len; i++) {
    const ResultFact *fact = g_ptr_array_index(result->facts, i);
    if (fact->row != row)
      continue;
    g_autofree char *value = fact->value != NULL ? print_value(fact) : g_strdup("none");
    append_fact(output, row->label, value, out);
    append_place(output, fact, out);
  }
}

static void append_status(const Output *output, const Result *result, const FactRow *row, GString *out)
{
  g_autoptr(GString) status = g_string_new(NULL);
  output_status_append(&result->status, status);
  append_fact(output, row->label, status->str, out);
}

static void append_row(const Output *output, const Result *result, const FactRow *row, GString *out)
{
  const char *value = result_text(result, row->field);
  if (row->value == FACT_VALUE_STATUS)
    append_status(output, result, row, out);
  else if (row->use & FACT_SOURCED)
    append_sourced(output, result, row, out);
  else
    append_fact(output, row->label, value != NULL && row->value == FACT_VALUE_FLAG ? row->yes : value, out);
}

void output_facts_append(const Output *output, const Result *result, GString *out)
{
  g_autoptr(GString) path = g_string_new(NULL);
  for (const FactRow *row = NULL; (row = fact_next_shown(row));)
    append_row(output, result, row, out);
  display_append_path(path, result->path != NULL ? result->path : "");
  append_fact(output, "path", path->str, out);
  g_autofree char *part = g_strdup_printf("document %u of %u in the file", result->part + 1, result->n_parts);
  append_fact(output, "part", result->n_parts > 1 ? part : NULL, out);
  for (guint i = 0; result->copies != NULL && i < result->copies->len; i++) {
    const char *other = g_array_index(result->copies, ResultCopy, i).path;
    g_string_truncate(path, 0);
    display_append_path(path, other != NULL ? other : "");
    append_fact(output, "also as", path->str, out);
  }
}

/* ---- for programs ---- */

static void add_fact(Json *json, const ResultFact *fact)
{
  json_begin_object(json, NULL);
  json_add_known(json, "field", fact->row->name);
  json_add_known(json, "value", fact->value);
  json_add_known(json, "number", fact->number);
  json_add_known(json, "type_code", fact->type_code);
  json_add_known(json, "issuer_code", fact->issuer_code);
  json_add_date(json, "issued", fact->issued);
  json_add_date(json, "effective", fact->effective);
  json_add_known(json, "name", fact->name);
  if (fact->end > fact->start) {
    json_add_number(json, "start", fact->start);
    json_add_number(json, "end", fact->end);
  }
  json_add_known(json, "heading", fact->heading);
  json_add_known(json, "article", fact->article);
  json_add_known(json, "text", fact->text);
  json_add_known(json, "corrected_by", fact->source);
  json_end_object(json);
}

void output_facts_add_json(Json *json, const Result *result)
{
  if (result->facts == NULL)
    return;
  json_begin_list(json, "facts");
  for (guint i = 0; i < result->facts->len; i++)
    add_fact(json, g_ptr_array_index(result->facts, i));
  json_end_list(json);
}
