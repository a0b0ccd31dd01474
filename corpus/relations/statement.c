#include "corpus/relations/statement.h"

#include <string.h>

#include "corpus/facts/itself.h"
#include "corpus/relations/clause.h"
#include "corpus/relations/links.h"
#include "corpus/text/needle.h"
#include "corpus/text/sheet.h"

#define BEFORE_BYTES   600  /* from the start of a sentence to its verb */
#define AFTER_BYTES    4000 /* a list may follow */
#define STATEMENTS_MAX 50

/* Whether "thay thế" at pos is what this paper does: its name stands right before, or begins the sentence, of which the
 * verb is another: "Quyết định này có hiệu lực từ ngày ký, thay thế". */
static gboolean is_own_verb(const Sheet *sheet, guint start, guint pos, const Facts *facts)
{
  static const char *const links[] = {"va", "dong thoi"}, *const groups[] = {"sua doi", "bo sung"};
  const char *s = sheet->fold.text->str;
  guint name = itself_last(sheet, start, pos, facts), at = pos, n;
  while (at > start && g_ascii_isspace(s[at - 1]))
    at--;
  if (name > 0 && (name == at || (at - name < 6 && fold_ends_with(s + name, s + at, "se"))))
    return fold_find(s + start, s + pos, "truoc ngay") == NULL && fold_find(s + start, s + pos, "khi") == NULL;
  if ((n = itself_len(sheet, start, facts)) == 0 || fold_find(s + start, s + pos, "quy dinh ve") != NULL)
    return FALSE;
  gboolean comma = strchr(",;", s[at - 1]) != NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(groups); i++) /* "sửa đổi, thay thế" */
    if (fold_ends_with(s + start, s + at - comma, groups[i]))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(links); i++)
    if (fold_ends_with(s + start + n, s + at, links[i]))
      return TRUE;
  return comma;
}

/* Whether the sentence start..end with "hết hiệu lực" at pos says that this paper ends another: it is an article's own,
 * or tells when this one takes effect. */
static gboolean is_fate(const Sheet *sheet, guint start, guint pos, guint end, const Facts *facts)
{
  const char *s = sheet->fold.text->str;
  guint name = itself_last(sheet, start, end, facts), line = start;
  if (fold_find(s + start, s + pos, "khi") != NULL || fold_find(s + start, s + pos, "neu") != NULL)
    return FALSE;
  if (name > 0)
    return fold_find(s + name, s + end, "co hieu luc") != NULL || fold_find(s + name, s + end, "thi hanh") != NULL ||
           name == end;
  while (line > 0 && s[line - 1] != '\n')
    line--;
  return fold_match(s + line, "dieu") > 0 && sheet->fold.capital->str[line] == '1' && line < start;
}

/* Whether the line at pos is a note of the codified law, a paragraph in brackets. */
static gboolean is_in_note(const Sheet *sheet, guint pos)
{
  const char *s = sheet->fold.text->str;
  while (pos > 0 && s[pos - 1] != '\n')
    pos--;
  return s[pos] == '(';
}

/* Reads the sentence of the words at pos. Returns where it ends. */
static gsize read_sentence(const CandidateLines *candidates, gsize from, gsize pos, gsize to, gboolean fate,
                           Facts *facts)
{
  static const char this[] = "này";
  g_auto(Sheet) sheet = {0};
  gsize start = MAX(from, pos - MIN(pos, BEFORE_BYTES));
  if (!fate && memmem(candidates->text + start, pos - start, this, sizeof(this) - 1) == NULL)
    return pos + 1;
  sheet_init(&sheet, candidates->text, candidates->len, sheet_char_start(candidates->text, candidates->len, start),
             sheet_char_start(candidates->text, candidates->len, MIN(to, pos + AFTER_BYTES)));
  links_blank(&sheet);
  guint at = 0, len = (guint)sheet.fold.text->len;
  while (at < len && fold_source(&sheet.fold, at) < pos)
    at++;
  guint begin = itself_sentence_start(&sheet, at, facts), end = itself_sentence_end(&sheet, at);
  gboolean quoted = memchr(sheet.fold.text->str + begin, '"', at - begin) != NULL ||
                    (begin > 0 && sheet.fold.text->str[begin - 1] == '"');
  if (quoted || is_in_note(&sheet, begin) ||
      !(fate ? is_fate(&sheet, begin, at, end, facts) : is_own_verb(&sheet, begin, at, facts)))
    return pos + 1;
  clause_read(&sheet, begin, end, CLAUSE_EFFECT, facts);
  return MAX(pos + 1, end < len ? fold_source(&sheet.fold, end) : to);
}

void statement_read(const CandidateLines *candidates, gsize from, gsize to, Facts *facts)
{
  static const char *const words[] = {"thay thế", "hết hiệu lực"};
  to = MIN(to, candidates->len);
  for (gsize i = 0; i < G_N_ELEMENTS(words) && facts_has(facts, FACT_TYPE); i++) {
    const char *at;
    gsize pos = from;
    for (guint n = 0; n < STATEMENTS_MAX && pos < to &&
                      (at = needle_find(candidates->text + pos, to - pos, words[i], strlen(words[i]))) != NULL;
         n++)
      pos = read_sentence(candidates, from, (gsize)(at - candidates->text), to, i == 1, facts);
  }
}
