#include "corpus/relations/preamble.h"

#include <string.h>

#include "corpus/names/act_name.h"
#include "corpus/relations/citation.h"
#include "corpus/relations/guided_laws.h"

#define SUBJECT_WORDS 5 /* of a paper's subject: enough to know it by */
#define SUBJECT_MAX   80

void preamble_init(Preamble *preamble, const Sheet *sheet)
{
  *preamble = (Preamble){.sheet = sheet, .laws = g_array_new(FALSE, FALSE, sizeof(Citation))};
}

void preamble_clear(Preamble *preamble)
{
  g_clear_pointer(&preamble->laws, g_array_unref);
}

/* ---- what it is based on ---- */

/* Whether the line at pos begins the body: "1. ...", "I. ...", "Chương I", "QUYẾT ĐỊNH:"; not "1. Căn cứ ...". */
static gboolean begins_body(const Sheet *sheet, guint pos)
{
  static const char *const parts[] = {"chuong i", "chuong 1", "phan thu", "phan i", "phan a", "muc 1", "muc i"};
  static const char *const verbs[] = {"quyet dinh", "quyet nghi"};
  const char *s = sheet->fold.text->str + pos;
  gboolean capital = sheet->fold.capital->str[pos] == '1';
  gsize digits = strspn(s, "0123456789"), n = digits > 0 ? digits : strspn(s, "ivx");
  for (gsize i = 0; capital && i < G_N_ELEMENTS(parts); i++)
    if (fold_match(s, parts[i]) > 0)
      return TRUE;
  for (gsize i = 0; capital && i < G_N_ELEMENTS(verbs); i++) {
    gsize verb = fold_match(s, verbs[i]);
    if (verb > 0 && (s[verb] == ':' || s[verb] == '\n'))
      return TRUE;
  }
  if (n == 0 || n > 4 || s[n] == '\0' || strchr(".)-", s[n]) == NULL || (digits == 0 && !capital))
    return FALSE;
  for (n++; g_ascii_isspace(s[n]); n++)
    ;
  return !g_ascii_isdigit(s[n]) && fold_match(s + n, "can cu") == 0;
}

/* Where the preamble ends that goes on from..to at most. */
static guint end_of(const Sheet *sheet, guint from, guint to)
{
  const char *s = sheet->fold.text->str, *first = fold_find(s + from, s + to, "can cu");
  for (guint at = first != NULL ? (guint)(first - s) : to; at < to; at++)
    if (s[at] == '\n' && begins_body(sheet, at + 1))
      return at;
  return to;
}

/* Reads "Căn cứ Luật Việc làm số 38/2013/QH13 ...;" from..to: what is named first in a clause is what it is based on.
 */
void preamble_read(Preamble *preamble, guint from, guint to, Facts *facts)
{
  const Sheet *sheet = preamble->sheet;
  const char *s = sheet->fold.text->str;
  guint clause = from;
  to = end_of(sheet, from, to);
  preamble->from = from;
  preamble->to = to;
  for (guint at = from; at <= to; at++) {
    Citation citation;
    if (at < to && s[at] != ';')
      continue;
    const char *basis = fold_find(s + clause, s + at, "can cu");
    guint start = basis != NULL ? (guint)(basis - s) : clause;
    if ((basis != NULL || clause > from) && citation_next(sheet, start, at, FALSE, &citation)) {
      if (citation.named)
        g_array_append_val(preamble->laws, citation);
      citation_add(sheet, &citation, at, FACT_BASED_ON, facts);
    }
    clause = at + 1;
  }
}

/* ---- what is named without its number ---- */

/* The law that stands at pos by name alone: its citation in the preamble, NULL when that does not name it. */
static const Citation *find_law(const Preamble *preamble, const char *at)
{
  const char *s = preamble->sheet->fold.text->str;
  const Citation *best = NULL;
  guint best_len = 0;
  for (guint i = 0; i < preamble->laws->len; i++) {
    const Citation *law = &g_array_index(preamble->laws, Citation, i);
    guint end = law->number;
    while (end > law->start && (g_ascii_isspace(s[end - 1]) || s[end - 1] == ':'))
      end--;
    if (end > law->start + 2 && strncmp(s + end - 2, "so", 2) == 0)
      end -= 2;
    while (end > law->start && g_ascii_isspace(s[end - 1]))
      end--;
    g_autofree char *name = g_strndup(s + law->start, end - law->start);
    g_strdelimit(name, "\n\t", ' ');
    if (end - law->start > best_len && fold_match(at, name) > 0) {
      best = law;
      best_len = end - law->start;
    }
  }
  return best;
}

/* The day of a law that the preamble names with it, no number: "Căn cứ Luật Việc làm ngày 16 tháng 11 năm 2013". */
static Date date_in_preamble(const Preamble *preamble, const char *name)
{
  const Sheet *sheet = preamble->sheet;
  char key[ACT_NAME_KEY_MAX], other[ACT_NAME_KEY_MAX];
  const char *s = sheet->fold.text->str, *from = s + preamble->from, *to = s + preamble->to;
  if (act_name_key(name, 0, key) == 0)
    return (Date){0};
  for (const char *at = from; (at = fold_find(at, to, "can cu")) != NULL; at++) {
    const char *law = at + fold_match(at, "can cu");
    while (g_ascii_isspace(*law))
      law++;
    gsize offset = fold_source(&sheet->fold, (gsize)(law - s));
    g_auto(ActName) act = {0};
    if (act_name_scan(sheet->text + offset, MIN(sheet->len - offset, ACT_NAME_BYTES), FALSE, &act) &&
        act_name_key(act.name, 0, other) > 0 && strcmp(key, other) == 0)
      return act.date;
  }
  return (Date){0};
}

/* A law of which the text says no more than the name; its day may stand in the preamble (NULL = there is none). */
static void add_name(const Sheet *sheet, const GuidedLaw *guided, const Preamble *preamble, Facts *facts)
{
  FactsRelation relation = {.kind = FACT_IMPLEMENTS,
                            .type_code = guided->type->code,
                            .date = guided->date,
                            .span = sheet_span(sheet, guided->start, guided->end)};
  relation.name = sheet_dup_line(sheet->text, relation.span);
  if (relation.name != NULL && relation.date.year == 0 && preamble != NULL)
    relation.date = date_in_preamble(preamble, relation.name);
  if (relation.name != NULL)
    g_array_append_val(facts->relations, relation);
}

/* "quy định chi tiết một số điều của Luật Bảo hiểm xã hội" in the title, from..to of the sheet: the preamble may tell
 * the number. The law whose number stands here was read before. */
void preamble_add_named(const Preamble *preamble, const Sheet *sheet, guint from, guint to, Facts *facts)
{
  guint at = guided_laws_begin(sheet, from, to);
  GuidedLaw guided;
  for (; at > 0 && guided_laws_next(sheet, at, to, &guided); at = guided.end) {
    const Citation *law = preamble != NULL ? find_law(preamble, sheet_at(sheet, guided.start)) : NULL;
    Citation numbered;
    if (law != NULL)
      citation_add(preamble->sheet, law, law->end + 1, FACT_IMPLEMENTS, facts);
    else if (!citation_next(sheet, guided.start - 1, to, FALSE, &numbered) || numbered.start != guided.start)
      add_name(sheet, &guided, preamble, facts);
  }
}

/* "quy định chi tiết một số điều của Luật Bảo hiểm xã hội" in from..to, the article of scope, of the head: a law that
 * the preamble names, too. */
void preamble_add_scope(const Preamble *preamble, guint from, guint to, Facts *facts)
{
  static const char *const verbs[] = {"quy dinh chi tiet", "huong dan thi hanh", "huong dan thuc hien",
                                      "chi tiet thi hanh"};
  const Sheet *sheet = preamble->sheet;
  const char *s = sheet->fold.text->str, *verb = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS(verbs) && verb == NULL; i++)
    verb = fold_find(s + from, s + to, verbs[i]);
  if (verb == NULL)
    return;
  for (const char *at = verb; at < s + to && *at != ';'; at++) {
    if ((*at != 'l' && *at != 'b' && *at != 'p') || g_ascii_isalpha(at[-1]))
      continue;
    const Citation *law = find_law(preamble, at);
    if (law == NULL)
      continue;
    citation_add(preamble->sheet, law, law->end + 1, FACT_IMPLEMENTS, facts);
    return;
  }
}

/* The first words of from..to, one blank between them. FALSE when there are fewer, or a number. */
static gboolean copy_words(const char *from, const char *to, guint n, char out[SUBJECT_MAX])
{
  gsize len = 0;
  for (guint words = 0; words < n; words++) {
    while (from < to && !g_ascii_isalnum(*from))
      from++;
    if (from == to || len + 2 >= SUBJECT_MAX)
      return FALSE;
    if (words > 0)
      out[len++] = ' ';
    for (; from < to && g_ascii_isalpha(*from) && len + 1 < SUBJECT_MAX; from++)
      out[len++] = *from;
    if (g_ascii_isdigit(*from))
      return FALSE;
  }
  out[len] = '\0';
  return TRUE;
}

/* "Triển khai thực hiện Quyết định của Thủ tướng Chính phủ về Định hướng chiến lược phát triển bền vững" in the title
 * from..to: a paper of this type, without its number, that a clause of the preamble names with what it is about. */
void preamble_add_titled(const Preamble *preamble, guint from, guint to, Facts *facts)
{
  static const char *const verbs[] = {"thuc hien", "thi hanh", "huong dan"};
  const Sheet *sheet = preamble->sheet;
  const char *s = sheet->fold.text->str, *verb = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(verbs) && verb == NULL; i++)
    verb = fold_find(s + from, s + to, verbs[i]);
  if (verb == NULL || preamble->to == 0)
    return;
  guint at = (guint)(verb - s) + (guint)strcspn(verb, " \n");
  at += (guint)strspn(s + at, " \n"); /* the second word of the verb */
  at += (guint)strcspn(s + at, " \n");
  at += (guint)strspn(s + at, " \n");
  gsize offset = fold_source(&sheet->fold, at), len = 0;
  const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
  const char *about = fold_find(s + at, s + to, "ve");
  char subject[SUBJECT_MAX];
  if (type == NULL || sheet->fold.capital->str[at] != '1' || about == NULL ||
      !copy_words(about + 2, s + to, SUBJECT_WORDS, subject))
    return;
  Citation citation;
  for (guint pos = preamble->from; citation_next(sheet, pos, preamble->to, FALSE, &citation); pos = citation.end) {
    const char *clause = memchr(s + citation.end, ';', preamble->to - citation.end);
    if (citation.type == type && fold_find(s + citation.end, clause != NULL ? clause : s + preamble->to, subject)) {
      citation_add(sheet, &citation, preamble->to, FACT_IMPLEMENTS, facts);
      return;
    }
  }
}
