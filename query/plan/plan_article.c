#include "query/plan/plan_article.h"

#include <string.h>

#include "corpus/text/normal.h"
#include "query/ask/numbers.h"

#define ARTICLE_DIGITS 4

typedef struct {
  const char *text;
  gsize len;
  GPtrArray *atoms; /* const Token */
} Words;

static gboolean is_word(const Words *words, guint i, const char *folded)
{
  if (i >= words->atoms->len)
    return FALSE;
  const Token *atom = g_ptr_array_index(words->atoms, i);
  g_autoptr(GString) form = g_string_new(NULL);
  normal_fold_append(form, atom->term, atom->term_len);
  return strcmp(form->str, folded) == 0;
}

/* "59", "12a", "12 a" behind atom i; bytes of text up to its end, 0 when there is none. */
static gsize read_article(const Words *words, guint i, char out[PLAN_ARTICLE_MAX])
{
  const Token *atom = g_ptr_array_index(words->atoms, i);
  const char *p = words->text + atom->end, *end = words->text + words->len;
  guint n = 0;
  while (p < end && *p == ' ')
    p++;
  for (; p < end && g_ascii_isdigit(*p) && n <= ARTICLE_DIGITS; p++)
    out[n++] = *p;
  if (n == 0 || n > ARTICLE_DIGITS || *out == '0')
    return 0;
  gunichar letter = p < end ? g_utf8_get_char(p) : 0;
  if (g_unichar_isalpha(letter)) {
    n += (guint)g_unichar_to_utf8(g_unichar_tolower(letter), out + n);
    p = g_utf8_next_char(p);
  }
  out[n] = '\0';
  gboolean goes_on = p < end && (g_unichar_isalnum(g_utf8_get_char(p)) || strchr("/-%", *p) != NULL);
  return goes_on ? 0 : (gsize)(p - words->text);
}

/* How many of the atoms before i say which part of the article: "điểm a khoản 2", "khoản 1 và khoản 2". */
static guint read_parts(const Words *words, guint i)
{
  guint at = i;
  for (;;) {
    guint behind = at - (at > 0 && (is_word(words, at - 1, "va") || is_word(words, at - 1, "cua")));
    if (behind < 2 || !(is_word(words, behind - 2, "khoan") || is_word(words, behind - 2, "diem")))
      return i - at;
    at = behind - 2;
  }
}

void plan_article_find(Plan *plan, const char *text, gsize len, const GArray *tokens)
{
  g_autoptr(GPtrArray) atoms = g_ptr_array_new();
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (token_is_atom(token))
      g_ptr_array_add(atoms, (gpointer)token);
  }
  const Words words = {text, len, atoms};
  for (guint i = 0; i + 1 < atoms->len && plan->article[0] == '\0'; i++) {
    char article[PLAN_ARTICLE_MAX];
    gsize end = is_word(&words, i, "dieu") ? read_article(&words, i, article) : 0;
    if (end == 0)
      continue;
    guint last = i;
    while (last + 1 < atoms->len && ((const Token *)g_ptr_array_index(atoms, last + 1))->end <= end)
      last++;
    g_strlcpy(plan->article, article, sizeof plan->article);
    plan->article_words = last + 1 - i + read_parts(&words, i) + is_word(&words, last + 1, "cua");
  }
}
