#include "query/result/result_title.h"

#include <string.h>

#include "corpus/text/fold.h"
#include "query/result/sentence_case.h"

static const char *const acts[] = {"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"};

const char *result_title_act(const Result *result)
{
  const char *type = result_text(result, FACT_TYPE);
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS(acts); i++)
    if (strcmp(type, acts[i]) == 0)
      return type;
  return NULL;
}

const char *result_title_after(const char *text, const char *word)
{
  gsize n = fold_match_name(text, strlen(text), word, FALSE);
  return n > 0 && (text[n] == ' ' || text[n] == '\0') ? text + n + strspn(text + n, " ") : NULL;
}

/* Some offices print "quy định chi tiết ..." below the word of its type. */
static void begin_with_capital(char **title)
{
  const char *rest = g_utf8_next_char(*title);
  g_autofree char *first = g_utf8_strup(*title, rest - *title);
  char *changed = g_strconcat(first, rest, NULL);
  g_free(*title);
  *title = changed;
}

char *result_title_dup(const Result *result)
{
  const char *title = result_text(result, FACT_TITLE), *act = result_title_act(result);
  if (title == NULL || !*title)
    return NULL;
  char *readable = sentence_case_dup(title);
  begin_with_capital(&readable);
  if (act == NULL || result_title_after(readable, act) != NULL)
    return readable;
  char *whole = g_strconcat(act, " ", readable, NULL);
  g_free(readable);
  return whole;
}
