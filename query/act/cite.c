#include "query/act/cite.h"

#include <string.h>

#include "query/output/output_result.h"
#include "query/result/result_title.h"
#include "query/screen/display.h"

/* A capital that only the beginning of the title made is small in the middle of a sentence; "UBND" stays. */
static void append_small(GString *out, const char *text)
{
  const char *next = g_utf8_next_char(text);
  gunichar first = g_utf8_get_char(text);
  if (g_unichar_isupper(first) && *next && g_unichar_islower(g_utf8_get_char(next)))
    first = g_unichar_tolower(first);
  g_string_append_unichar(out, first);
  g_string_append(out, next);
}

static void append_part(GString *out, const char *lead, const char *part)
{
  if (part != NULL && *part)
    g_string_append_printf(out, "%s%s%s", out->len > 0 ? " " : "", lead, part);
}

/* Behind a word that a text begins with and something follows; else the text. */
static const char *behind(const char *text, const char *word)
{
  const char *rest = word != NULL ? result_title_after(text, word) : NULL;
  return rest != NULL && *rest ? rest : text;
}

/* "về công tác văn thư", "quy định chi tiết ...", also of "Bộ Tài chính quy định chi tiết ...": the office was named. */
static void append_subject(GString *out, const char *type, const char *const *offices, const char *title)
{
  const char *subject = behind(title, type), *about = NULL;
  for (guint i = 0; offices != NULL && offices[i] != NULL; i++)
    subject = behind(subject, offices[i]);
  for (guint i = 0; i < 2 && about == NULL; i++)
    about = result_title_after(subject, i == 0 ? "V/v" : "Về việc");
  if (about != NULL && *about)
    append_part(out, "về việc ", about);
  else if (*subject) {
    g_string_append_c(out, ' ');
    append_small(out, subject);
  }
}

char *cite_dup(const Result *result, const char *article, guint page)
{
  char day[DATE_TEXT_MAX];
  Date issued = result_date(result, FACT_ISSUED);
  const char *type = result_text(result, FACT_TYPE);
  g_autofree char *title = result_title_dup(result), *name = output_result_name(result);
  const char *number = result_text(result, FACT_NUMBER);
  g_autofree const char **offices = result_list(result, FACT_ISSUER);
  g_autofree char *issuers = offices != NULL ? g_strjoinv(", ", (char **)offices) : NULL;
  g_autoptr(GString) out = g_string_new(NULL);
  gboolean by_name = result_title_act(result) != NULL && title != NULL;
  append_part(out, "Điều ", article);
  if (by_name || type == NULL)
    append_part(out, "", name);
  else
    append_part(out, "", type);
  append_part(out, "số ", number);
  if (issued.year) {
    date_print(issued, day);
    append_part(out, issued.day ? "ngày " : issued.month ? "tháng " : "năm ", day);
  }
  append_part(out, "của ", issuers);
  if (!by_name && type != NULL && title != NULL)
    append_subject(out, type, offices, title);
  g_autoptr(GString) line = g_string_new(NULL);
  display_append(line, out->str, out->len);
  while (line->len > 0 && strchr(". ;", line->str[line->len - 1]) != NULL)
    g_string_truncate(line, line->len - 1);
  if (page > 0 && !*article)
    g_string_append_printf(line, ", tr. %u", page);
  return g_string_free(g_steal_pointer(&line), FALSE);
}
