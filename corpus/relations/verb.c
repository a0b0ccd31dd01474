#include "corpus/relations/verb.h"

#include <string.h>

static const struct {
  const char *verb;
  Verb action;
  gboolean title_only; /* elsewhere too common a word */
} rows[] = {
    {"thay the", VERB_REPLACE, FALSE},
    {"bai bo", VERB_REPEAL, FALSE},
    {"huy bo", VERB_REPEAL, FALSE},
    {"sua doi", VERB_AMEND, FALSE},
    {"bo sung", VERB_AMEND, FALSE},
    {"dinh chinh", VERB_CORRECT, FALSE},
    /* Of verbs that end at one place the first counts. */
    {"tam ngung hieu luc thi hanh", VERB_SUSPEND, FALSE},
    {"ngung hieu luc thi hanh", VERB_SUSPEND, FALSE},
    {"tam ngung hieu luc", VERB_SUSPEND, FALSE},
    {"ngung hieu luc", VERB_SUSPEND, FALSE},
    {"quy dinh chi tiet", VERB_IMPLEMENT, FALSE},
    {"huong dan", VERB_IMPLEMENT, FALSE},
    {"trien khai", VERB_IMPLEMENT, TRUE},
    {"thi hanh", VERB_IMPLEMENT, TRUE},
    {"thuc hien", VERB_IMPLEMENT, TRUE},
};

static gboolean knows(ClausePlace place, Verb action)
{
  if (place == CLAUSE_TITLE)
    return TRUE;
  return (action == VERB_IMPLEMENT) == (place == CLAUSE_SCOPE);
}

/* Where the group of verbs that ends before at begins: "sửa đổi, bổ sung hoặc thay thế". */
static const char *group(const char *from, const char *at)
{
  static const char *const joined[] = {"sua doi", "bo sung", "thay the", "bai bo", "hoac", "va"};
  const char *start = at;
  gboolean again = TRUE;

  while (again) {
    again = FALSE;
    while (at > from && (g_ascii_isspace(at[-1]) || at[-1] == ','))
      at--;
    for (gsize i = 0; i < G_N_ELEMENTS(joined) && !again; i++) {
      const char *word = fold_before(from, at, joined[i]);
      if (word == NULL)
        continue;
      at = word;
      again = TRUE;
      if (i < 4)
        start = at;
    }
  }
  return start;
}

/* "được sửa đổi", "bị bãi bỏ"; "rà soát, bãi bỏ", "tham mưu sửa đổi": done by others, or yet to be done. */
static gboolean is_passive(const char *from, const char *at)
{
  static const char *const words[] = {"duoc",    "bi",      "tham muu",  "ra soat", "nghien cuu",
                                      "de xuat", "xem xet", "kien nghi", "de nghi"};
  at = group(from, at);
  while (at > from && (g_ascii_isspace(at[-1]) || at[-1] == ','))
    at--;
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (fold_ends_with(from, at, words[i]))
      return TRUE;
  return FALSE;
}

/* "trong thời gian ngưng hiệu lực", "kéo dài thời gian thực hiện", "theo hướng dẫn tại": no verb. */
static gboolean is_noun(const char *from, const char *at)
{
  while (at > from && g_ascii_isspace(at[-1]))
    at--;
  return fold_ends_with(from, at, "thoi gian") || fold_ends_with(from, at, "thoi han") ||
         fold_ends_with(from, at, "theo");
}

Verb verb_last(const Sheet *sheet, ClausePlace place, guint from, guint to, guint *verb_start, guint *verb_end,
               gboolean *passive)
{
  Verb found = VERB_NONE;
  *passive = FALSE;
  *verb_end = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
    if (!knows(place, rows[i].action) || (rows[i].title_only && place != CLAUSE_TITLE))
      continue;
    const char *end = sheet->fold.text->str + to;
    for (const char *at = sheet->fold.text->str + from; (at = fold_find(at, end, rows[i].verb)) != NULL; at++) {
      guint after = (guint)(at - sheet->fold.text->str) + (guint)fold_match(at, rows[i].verb);
      Verb action = rows[i].action;
      if (after <= *verb_end ||
          ((action == VERB_SUSPEND || action == VERB_IMPLEMENT) && is_noun(sheet->fold.text->str + from, at)))
        continue;
      *verb_end = after;
      *verb_start = (guint)(group(sheet->fold.text->str + from, at) - sheet->fold.text->str);
      *passive = is_passive(sheet->fold.text->str + from, at);
      found = *passive ? VERB_NONE : rows[i].action;
    }
  }
  return found;
}

/* Whether the words at pos go on "... Quyết định này", no other document between. */
static gboolean is_by_this(const char *from, const char *to)
{
  const char *this = fold_find(from, to, "nay");
  for (const char *at = from; this != NULL && at < this; at++)
    if (g_ascii_isdigit(*at))
      return FALSE;
  return this != NULL;
}

Verb verb_passive(const Sheet *sheet, ClausePlace place, guint from, guint to)
{
  static const struct {
    const char *words;
    Verb verb;
  } fates[] = {
      {"duoc thay the bang", VERB_REPLACE},
      {"duoc thay the boi", VERB_REPLACE},
      {"bi thay the", VERB_REPLACE},
      {"het hieu luc", VERB_REPEAL},
      {"bi bai bo", VERB_REPEAL},
      {"duoc bai bo", VERB_REPEAL},
      {"het gia tri", VERB_REPEAL},
      {"khong con hieu luc", VERB_REPEAL},
      {"khong con gia tri", VERB_REPEAL},
      {"cham dut hieu luc", VERB_REPEAL},
      {"bi ngung hieu luc", VERB_SUSPEND},
      {"bi tam ngung hieu luc", VERB_SUSPEND},
      {"duoc tam ngung hieu luc", VERB_SUSPEND},
  };
  const char *s = sheet->fold.text->str, *end = s + to;
  for (gsize i = 0; place != CLAUSE_TITLE && place != CLAUSE_SCOPE && i < G_N_ELEMENTS(fates); i++) {
    const char *at = fold_find(s + from, end, fates[i].words);
    if (at != NULL && fates[i].verb == VERB_REPLACE && !is_by_this(at + fold_match(at, fates[i].words), end))
      continue;
    if (at != NULL)
      return fates[i].verb;
  }
  return VERB_NONE;
}
