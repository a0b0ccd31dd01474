#include "corpus/relations/adjustment.h"

#include <string.h>

#include "corpus/names/types.h"
#include "corpus/relations/citation.h"
#include "corpus/relations/document_part.h"

#define LEAD_CHARS  16  /* a label or "Về việc" before the verb */
#define REACH       420 /* from the verb to its object */
#define PARTS_CHARS 90

static gsize match(const char *s, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    gsize len = fold_match(s, words[i]);
    if (len > 0)
      return len;
  }
  return 0;
}

/* Whether the stretch from..to ends with one of the words. */
static gboolean ends(const char *from, const char *to, const char *const *words, gsize n)
{
  while (to > from && g_ascii_isspace(to[-1]))
    to--;
  for (gsize i = 0; i < n; i++)
    if (fold_ends_with(from, to, words[i]))
      return TRUE;
  return FALSE;
}

/* Where the verb that begins the sentence ends; 0 = another word does. */
static guint verb_end(const Sheet *sheet, guint from, guint to)
{
  static const char *const leads[] = {"ve viec ", "v/v ", "ve "};
  static const char *const verbs[] = {"dieu chinh", "keo dai", "gia han"};
  const char *s = sheet->fold.text->str;
  while (from < to && g_ascii_isspace(s[from]))
    from++;
  guint at = from + (guint)match(s + from, leads, G_N_ELEMENTS(leads));
  gsize n = match(s + at, verbs, G_N_ELEMENTS(verbs));
  if (n == 0 && at == from) { /* "Điều 2. Điều chỉnh", "a) Kéo dài" */
    while (at < to && at < from + LEAD_CHARS && strchr(".)", s[at]) == NULL)
      at++;
    for (at += at < to; at < to && g_ascii_isspace(s[at]); at++)
      ;
    n = match(s + at, verbs, G_N_ELEMENTS(verbs));
  }
  return n > 0 && at + n <= to ? at + (guint)n : 0;
}

/* Whether another verb, which is read as usual, stands before the document: "Điều chỉnh, bổ sung Quyết định số A". */
static gboolean has_other_verb(const char *from, const char *to)
{
  static const char *const verbs[] = {"sua doi", "bo sung", "bai bo", "thay the", "dinh chinh"};
  for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++)
    if (fold_find(from, to, verbs[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the document cited at to is what the verb that ends at from changes. */
static gboolean is_object(const char *from, const char *to, gboolean worded)
{
  static const char *const terms[] = {"thoi gian", "thoi han", "thoi ky", "thoi diem", "hieu luc"};
  static const char *const term_links[] = {"thuc hien", "thi hanh", "ap dung", "hieu luc", "cua", "tai"};
  static const char *const links[] = {"kem theo", "tai", "cua"};
  while (from < to && g_ascii_isspace(*from))
    from++;
  if (from == to)
    return TRUE;
  if (match(from, terms, G_N_ELEMENTS(terms)) > 0)
    return ends(from, to, term_links, G_N_ELEMENTS(term_links)) && fold_find(from, to, "theo quy dinh") == NULL;
  if (to - from < PARTS_CHARS && document_part_begins(from) && document_part_is_named(from, to))
    return TRUE;
  return worded && document_part_is_named(from, to) && ends(from, to, links, G_N_ELEMENTS(links));
}

gboolean adjustment_read(const Sheet *sheet, guint from, guint to, gboolean worded, Facts *facts)
{
  const char *s = sheet->fold.text->str;
  guint begin = verb_end(sheet, from, to);
  Citation citation;
  if (begin == 0)
    return FALSE;
  for (guint at = begin; citation_next(sheet, at, MIN(to, begin + REACH), at > begin, &citation); at = citation.end) {
    if (at == begin && has_other_verb(s + begin, s + citation.start))
      return FALSE;
    const char *type = citation.type != NULL ? citation.type->code : NULL;
    if (!is_object(s + begin, s + citation.start, worded) || !types_may_change(facts_code(facts, FACT_TYPE), type))
      continue;
    citation_add(sheet, &citation, to, FACT_AMENDS, facts);
    return TRUE;
  }
  return TRUE;
}
