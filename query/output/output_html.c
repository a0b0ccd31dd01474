#include "query/output/output_html.h"

#include <string.h>

#include "query/output/output_result.h"
#include "query/output/output_status.h"
#include "query/output/output_text.h"
#include "query/result/result_file.h"

static const char style[] =
    "body{font:11pt/1.4 'Times New Roman',Tinos,serif;max-width:60em;margin:2em auto;padding:0 1em}"
    "h1{font-size:15pt}li{margin:0 0 1em;break-inside:avoid}"
    ".title{font-weight:bold}.facts,.file{color:#444}.file{font-size:9pt;overflow-wrap:anywhere}"
    "p{margin:.1em 0}mark{background:#fd6}@media print{body{margin:0}mark{background:none;"
    "font-weight:bold}a{color:inherit;text-decoration:none}}";

/* The len bytes of a foreign text: no markup, no controls. */
static void append_text(GString *out, const char *text, gsize len)
{
  g_autoptr(GString) safe = g_string_new(NULL);
  display_append(safe, text, len);
  g_autofree char *escaped = g_markup_escape_text(safe->str, (gssize)safe->len);
  g_string_append(out, escaped);
}

static void append_paragraph(GString *out, const char *kind, const char *text)
{
  if (text == NULL || !*text)
    return;
  g_string_append_printf(out, "<p class=\"%s\">", kind);
  append_text(out, text, strlen(text));
  g_string_append(out, "</p>\n");
}

static void append_snippet(GString *out, const ResultPassage *passage)
{
  const char *text = passage->snippet;
  gsize at = 0, len = text != NULL ? strlen(text) : 0;
  if (len == 0)
    return;
  g_string_append(out, "<p>");
  for (guint i = 0; i < passage->n_marks; i++) {
    const ResultMark *mark = &passage->marks[i];
    if (mark->start < at || (gsize)mark->start + mark->len > len)
      break;
    append_text(out, text + at, mark->start - at);
    g_string_append(out, "<mark>");
    append_text(out, text + mark->start, mark->len);
    g_string_append(out, "</mark>");
    at = (gsize)mark->start + mark->len;
  }
  append_text(out, text + at, len - at);
  g_string_append(out, "</p>\n");
}

/* The heading of a passage and its page. */
static void append_heading(GString *out, const ResultPassage *passage)
{
  g_autofree char *page = passage->page > 0 ? output_result_page(passage->page) : g_strdup("");
  const char *heading = passage->heading != NULL ? passage->heading : "";
  g_autofree char *line = g_strconcat(heading, *heading && *page ? " · " : "", page, NULL);
  append_paragraph(out, "heading", line);
}

/* The file, as a link where the machine that shows the page may have it; to its page, which browsers understand. */
static void append_file(GString *out, const char *path, guint page)
{
  g_autoptr(GString) shown = g_string_new(NULL);
  display_append_path(shown, path);
  g_autofree char *uri = output_result_uri(path);
  if (uri == NULL) {
    append_paragraph(out, "file", shown->str);
    return;
  }
  g_autofree char *address = g_markup_escape_text(uri, -1);
  g_string_append_printf(out, "<p class=\"file\"><a href=\"%s", address);
  if (page > 0 && result_file_len(path) == strlen(path))
    g_string_append_printf(out, "#page=%u", page);
  g_string_append(out, "\">");
  append_text(out, shown->str, shown->len);
  g_string_append(out, "</a></p>\n");
}

static void append_result(const Result *result, GString *out)
{
  g_autofree char *name = output_result_name(result), *facts = output_result_identity(result);
  const ResultPassage *passage =
      result->passages != NULL && result->passages->len > 0 ? g_ptr_array_index(result->passages, 0) : NULL;
  g_string_append_printf(out, "<li value=\"%u\">\n", result->rank);
  append_paragraph(out, "title", name);
  append_paragraph(out, "facts", facts);
  if (passage != NULL) {
    append_heading(out, passage);
    append_snippet(out, passage);
  }
  if (result->path != NULL)
    append_file(out, result->path, passage != NULL ? passage->page : 0);
  g_string_append(out, "</li>\n");
}

void output_html_append(const Output *output, const Results *results, GString *out)
{
  g_autofree char *total = output_text_total(output, results);
  g_string_append(out, "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
  append_text(out, output->query, strlen(output->query));
  g_string_append_printf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n<h1>", style);
  append_text(out, output->query, strlen(output->query));
  g_string_append(out, "</h1>\n");
  append_paragraph(out, "facts", total);
  for (guint i = 0; i < results->notices.texts->len; i++)
    append_paragraph(out, "facts", g_ptr_array_index(results->notices.texts, i));
  g_string_append(out, "<ol>\n");
  for (guint i = 0; i < results->results->len; i++)
    append_result(g_ptr_array_index(results->results, i), out);
  g_string_append(out, "</ol>\n</body>\n</html>\n");
}
