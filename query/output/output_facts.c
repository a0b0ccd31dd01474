#include "query/output/output_facts.h"

#include <string.h>

#include "corpus/base/language.h"

#include "query/output/output_result.h"
#include "query/output/output_status.h"
#include "query/screen/paragraph.h"

#define LEAST_LABEL 11 /* columns that labels have at least, so that most sheets look alike */

/* ---- for people ---- */

/* A list of labels with values, the values below each other. */
typedef struct {
  const Output *output;
  guint columns; /* where values begin */
  GString *out;
} FactSheet;

static void append_wrapped(const FactSheet *sheet, const char *text, const ResultMark *mark)
{
  const Paragraph paragraph = {
      .marks = mark, .n_marks = mark != NULL ? 1 : 0, .start = sheet->columns, .indent = sheet->columns};
  paragraph_append(&sheet->output->display, &paragraph, text, strlen(text), sheet->out);
  g_string_append_c(sheet->out, '\n');
}

static void append_fact(const FactSheet *sheet, const char *label, const char *value)
{
  if (value == NULL || !*value)
    return;
  display_begin(&sheet->output->display, DISPLAY_HEADING, sheet->out);
  g_string_append(sheet->out, label);
  g_string_append_c(sheet->out, ':');
  display_end(&sheet->output->display, DISPLAY_HEADING, sheet->out);
  guint columns = display_columns(label, strlen(label)) + 1;
  display_append_blanks(sheet->out, columns < sheet->columns ? sheet->columns - columns : 1);
  append_wrapped(sheet, value, NULL);
}

/* The innermost heading of the passage. */
static const char *heading_of(const ResultFact *fact)
{
  const char *heading = fact->heading != NULL ? fact->heading : "";
  for (const char *next; (next = strstr(heading, OUTPUT_RESULT_SEPARATOR));)
    heading = next + strlen(OUTPUT_RESULT_SEPARATOR);
  return heading;
}

/* Where the fact was read: "Điều 5, p. 12, 2041-2103: “... hết hiệu lực ...”"; the line itself unless it says no more. */
static void append_line(const FactSheet *sheet, const ResultFact *fact)
{
  g_autoptr(GString) text = g_string_new(NULL);
  ResultMark mark = {0, 0};
  const char *heading = heading_of(fact);
  if (*fact->article)
    g_string_append_printf(text, "Điều %s, ", fact->article);
  else if (*heading && fact->start > 0 && strstr(fact->text, heading) == NULL)
    g_string_append_printf(text, "%s, ", heading);
  if (fact->page > 0) {
    g_autofree char *page = output_result_page(fact->page);
    g_string_append_printf(text, "%s, ", page);
  }
  g_string_append_printf(text, "%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT, fact->start, fact->end);
  if (g_strcmp0(fact->text, fact->value) != 0) {
    g_string_append(text, ": “");
    mark = (ResultMark){(guint)text->len + fact->mark.start, fact->mark.len};
    g_string_append_printf(text, "%s”", fact->text);
  }
  append_wrapped(sheet, text->str, &mark);
}

/* What gave a fact that is not certain: "likely: from the first sentence". */
static void append_proof(const FactSheet *sheet, const ResultFact *fact)
{
  if (fact->proof == NULL)
    return;
  g_autofree char *text = g_strdup_printf("%s: %s", _(proof_worth_name(fact->proof->worth)), _(fact->proof->label));
  display_append_blanks(sheet->out, sheet->columns);
  append_wrapped(sheet, text, NULL);
}

static void append_place(const FactSheet *sheet, const ResultFact *fact)
{
  g_autoptr(GString) path = g_string_new(NULL);
  display_append_blanks(sheet->out, sheet->columns);
  if (fact->source == NULL && fact->text != NULL) {
    append_line(sheet, fact);
    return;
  }
  if (fact->source == NULL)
    g_string_append(sheet->out, _("not read from the text"));
  else
    display_append_path(path, fact->source);
  if (fact->source != NULL)
    g_string_append_printf(sheet->out, fact->value != NULL ? _("corrected by %s") : _("taken away by %s"), path->str);
  g_string_append_c(sheet->out, '\n');
}

static char *print_date(const char *value)
{
  char buf[DATE_TEXT_MAX];
  Date date;
  if (!date_parse(value, strlen(value), &date, NULL))
    return g_strdup(value);
  date_print(date, buf);
  return g_strdup(buf);
}

/* A value for people: dates their way, another document with what is said of it. */
static char *print_value(const ResultFact *fact)
{
  char buf[DATE_TEXT_MAX];
  if (fact->row->value == FACT_VALUE_DATE)
    return print_date(fact->value);
  g_autoptr(GString) text = g_string_new(fact->value);
  if (fact->proof != NULL && proof_is_marked(fact->proof))
    g_string_append(text, OUTPUT_RESULT_UNCERTAIN);
  if (fact->number != NULL && fact->name != NULL)
    g_string_append_printf(text, " · %s", fact->name);
  if (fact->issued.year) {
    date_print(fact->issued, buf);
    g_string_append_printf(text, " · %s", buf);
  }
  if (fact->effective.year) {
    date_print(fact->effective, buf);
    g_string_append(text, " · ");
    g_string_append_printf(text, _("from %s"), buf);
  }
  return g_string_free(g_steal_pointer(&text), FALSE);
}

/* Each fact of a row, and where it was read. */
static void append_sourced(const FactSheet *sheet, const Result *result, const FactRow *row)
{
  for (guint i = 0; result->facts != NULL && i < result->facts->len; i++) {
    const ResultFact *fact = g_ptr_array_index(result->facts, i);
    if (fact->row != row)
      continue;
    g_autofree char *value = fact->value != NULL ? print_value(fact) : g_strdup(C_("value", "none"));
    append_fact(sheet, _(row->label), value);
    append_place(sheet, fact);
    append_proof(sheet, fact);
  }
}

/* The value of a row that has no places; NULL when it is not known. */
static char *print_plain(const Result *result, const FactRow *row)
{
  const char *value = result_text(result, row->field);
  if (row->value == FACT_VALUE_STATUS) {
    g_autoptr(GString) status = g_string_new(NULL);
    output_status_append(&result->status, status);
    return status->len > 0 ? g_string_free(g_steal_pointer(&status), FALSE) : NULL;
  }
  if (value == NULL)
    return NULL;
  if (row->value == FACT_VALUE_FLAG)
    return g_strdup(_(row->yes));
  if (row->value == FACT_VALUE_DATE)
    return print_date(value);
  return g_strdup(row->value == FACT_VALUE_CHOICE || row->field == FACT_REASON ? _(value) : value);
}

static gboolean is_shown(const Result *result, const FactRow *row)
{
  if (!(row->use & FACT_SOURCED)) {
    g_autofree char *value = print_plain(result, row);
    return value != NULL && *value;
  }
  for (guint i = 0; result->facts != NULL && i < result->facts->len; i++)
    if (((const ResultFact *)g_ptr_array_index(result->facts, i))->row == row)
      return TRUE;
  return FALSE;
}

/* Two more than the widest label has. */
static guint find_columns(const Result *result)
{
  guint widest = LEAST_LABEL;
  for (const FactRow *row = NULL; (row = fact_next_shown(row));)
    if (is_shown(result, row))
      widest = MAX(widest, display_columns(_(row->label), strlen(_(row->label))));
  return widest + 2;
}

void output_facts_append(const Output *output, const Result *result, GString *out)
{
  FactSheet sheet = {output, find_columns(result), out};
  g_autoptr(GString) path = g_string_new(NULL);
  for (const FactRow *row = NULL; (row = fact_next_shown(row));) {
    g_autofree char *value = row->use & FACT_SOURCED ? NULL : print_plain(result, row);
    if (row->use & FACT_SOURCED)
      append_sourced(&sheet, result, row);
    else
      append_fact(&sheet, _(row->label), value);
  }
  display_append_path(path, result->path != NULL ? result->path : "");
  append_fact(&sheet, _("path"), path->str);
  g_autofree char *part = g_strdup_printf(_("document %u of %u in the file"), result->part + 1, result->n_parts);
  append_fact(&sheet, _("part"), result->n_parts > 1 ? part : NULL);
  for (guint i = 0; result->copies != NULL && i < result->copies->len; i++) {
    const char *other = g_array_index(result->copies, ResultCopy, i).path;
    g_string_truncate(path, 0);
    display_append_path(path, other != NULL ? other : "");
    append_fact(&sheet, _("also as"), path->str);
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
  if (fact->page > 0)
    json_add_number(json, "page", fact->page);
  json_add_known(json, "heading", fact->heading);
  json_add_known(json, "article", fact->article);
  json_add_known(json, "text", fact->text);
  json_add_known(json, "corrected_by", fact->source);
  if (fact->proof != NULL) {
    json_add_known(json, "worth", proof_worth_name(fact->proof->worth));
    json_add_known(json, "evidence", fact->proof->code);
  }
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
