#include "corpus/relations/document_part.h"

#include <string.h>

#include "corpus/text/fold.h"

/* Whether a division is meant by the word before s, which begins at word: one with a label ("khoản 2", "Điều 5", "điểm
 * a", "Chương II") or one of several ("một số điều", "các khoản"), not "tài khoản", "điều kiện", "mục tiêu". */
static gboolean is_division(const char *from, const char *word, const char *s)
{
  const char *label = s + strspn(s, " \n\t");
  gsize n = strspn(label, "abcdefghijklmnopqrstuvwxyz");
  if (g_ascii_isdigit(*label) || n == 1 || (n > 0 && n < 6 && strspn(label, "ivxl") == n))
    return TRUE;
  const char *before = word;
  while (before > from && g_ascii_isspace(before[-1]))
    before--;
  return fold_ends_with(from, before, "so") || fold_ends_with(from, before, "cac") ||
         fold_ends_with(from, before, "nhung");
}

gboolean document_part_is_named(const char *from, const char *to)
{
  static const char *const divisions[] = {"dieu", "khoan", "diem", "chuong", "tiet", "doan", "muc"};
  static const char *const parts[] = {"phu luc", "mau so", "bieu mau", "cum tu", "noi dung", "mot phan"};

  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
    if (fold_find(from, to, parts[i]) != NULL)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(divisions); i++)
    for (const char *at = from; (at = fold_find(at, to, divisions[i])) != NULL; at++)
      if (is_division(from, at, at + fold_match(at, divisions[i])))
        return TRUE;
  return FALSE;
}

gboolean document_part_begins(const char *s)
{
  static const char *const words[] = {"dieu",   "khoan",   "diem",   "cac", "quy dinh tai", "noi dung",
                                      "chuong", "phu luc", "cum tu", "muc", "mot so"};

  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (fold_match(s, words[i]) > 0)
      return TRUE;
  return g_ascii_isdigit(*s) || (g_ascii_isalpha(*s) && !g_ascii_isalpha(s[1])); /* "điểm a, b khoản 2" */
}
