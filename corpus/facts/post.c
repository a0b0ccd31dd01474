#include "corpus/facts/post.h"

#include <string.h>

#include "corpus/facts/person.h"

#define ROLE_WORDS 9

/* Folded role and how it is written in a sentence. Longer ones first where one begins another. */
static const struct {
  const char *folded, *name;
} post_rows[] = {
    {"pho thu tuong", "Phó Thủ tướng"},
    {"thu tuong", "Thủ tướng"},
    {"bo truong", "Bộ trưởng"},
    {"thu truong don vi", "Thủ trưởng đơn vị"},
    {"thu truong co quan", "Thủ trưởng cơ quan"},
    {"thu truong", "Thứ trưởng"},
    {"quyen chu tich", "Quyền Chủ tịch"},
    {"quyen giam doc", "Quyền Giám đốc"},
    {"quyen bo truong", "Quyền Bộ trưởng"},
    {"pho chu tich", "Phó Chủ tịch"},
    {"chu tich", "Chủ tịch"},
    {"pho chu nhiem", "Phó Chủ nhiệm"},
    {"chu nhiem", "Chủ nhiệm"},
    {"pho thong doc", "Phó Thống đốc"},
    {"thong doc", "Thống đốc"},
    {"pho vien truong", "Phó Viện trưởng"},
    {"vien truong", "Viện trưởng"},
    {"pho chanh an", "Phó Chánh án"},
    {"chanh an", "Chánh án"},
    {"pho chanh van phong", "Phó Chánh Văn phòng"},
    {"chanh van phong", "Chánh Văn phòng"},
    {"pho chanh thanh tra", "Phó Chánh Thanh tra"},
    {"chanh thanh tra", "Chánh Thanh tra"},
    {"pho tong kiem toan nha nuoc", "Phó Tổng Kiểm toán nhà nước"},
    {"tong kiem toan nha nuoc", "Tổng Kiểm toán nhà nước"},
    {"pho tong thanh tra", "Phó Tổng Thanh tra"},
    {"tong thanh tra", "Tổng Thanh tra"},
    {"pho tong giam doc", "Phó Tổng Giám đốc"},
    {"tong giam doc", "Tổng Giám đốc"},
    {"pho tong cuc truong", "Phó Tổng cục trưởng"},
    {"tong cuc truong", "Tổng cục trưởng"},
    {"pho tong thu ky", "Phó Tổng Thư ký"},
    {"tong thu ky", "Tổng Thư ký"},
    {"tong bi thu", "Tổng Bí thư"},
    {"thuong truc ban bi thu", "Thường trực Ban Bí thư"},
    {"pho giam doc", "Phó Giám đốc"},
    {"giam doc", "Giám đốc"},
    {"pho cuc truong", "Phó Cục trưởng"},
    {"cuc truong", "Cục trưởng"},
    {"pho vu truong", "Phó Vụ trưởng"},
    {"vu truong", "Vụ trưởng"},
    {"pho truong ban thuong truc", "Phó Trưởng ban Thường trực"},
    {"pho truong ban", "Phó Trưởng ban"},
    {"truong ban", "Trưởng ban"},
    {"pho truong phong", "Phó Trưởng phòng"},
    {"truong phong", "Trưởng phòng"},
    {"pho bi thu thuong truc", "Phó Bí thư Thường trực"},
    {"pho bi thu", "Phó Bí thư"},
    {"bi thu", "Bí thư"},
    {"pho hieu truong", "Phó Hiệu trưởng"},
    {"hieu truong", "Hiệu trưởng"},
    {"uy vien", "Ủy viên"},
    {"pho tu lenh", "Phó Tư lệnh"},
    {"tu lenh", "Tư lệnh"},
    {"phu trach", "Phụ trách"},
    {"quan doc", "Quản đốc"},
    {"luat su", "Luật sư"},
    {"thanh vien", "Thành viên"},
    {"truong doan", "Trưởng đoàn"},
};

const char post_printed[] = "";

gboolean post_is_calling(const Sheet *sheet, guint start)
{
  static const char *const callings[] = {
      "tham phan",     "thu ky",       "chu toa",       "chu tri",        "chinh uy",        "chinh tri vien",
      "kiem sat vien", "dai dien",     "tong bien tap", "chi huy",        "nguoi dai dien",  "tong lanh su",
      "giam thi",      "tong quan ly", "dieu tra vien", "chap hanh vien", "cong chung vien", "kiem toan vien"};

  for (gsize i = 0; i < G_N_ELEMENTS(callings); i++)
    if (fold_match(sheet_at(sheet, start), callings[i]) > 0)
      return TRUE;
  return FALSE;
}

/* Whether start..end, in capitals, is a post by its build: a deputy's or not, "TRƯỞNG" before what is headed or behind
 * it, or the name of a calling. */
static gboolean is_built(const Sheet *sheet, guint start, guint end)
{
  static const char *const deputies[] = {"pho", "quyen", "q."};

  if (!person_is_capital(sheet, start, end) || memchr(sheet_at(sheet, start), ',', end - start) != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(deputies); i++) {
    gsize n = fold_match(sheet_at(sheet, start), deputies[i]);
    if (n > 0 && start + n < end) {
      start += (guint)n + (guint)strspn(sheet_at(sheet, start + (guint)n), " ");
      break;
    }
  }
  if (post_is_calling(sheet, start))
    return TRUE;
  guint words = 0, last = end;
  while (last > start && g_ascii_isalpha(*sheet_at(sheet, last - 1)))
    last--;
  if (last > start && last < end && sheet_match_marked(sheet, last, "viên") == end - last) /* "ĐẤU GIÁ VIÊN" */
    return TRUE;
  for (guint at = start; at < end && words < 4; at++) {
    if (at > start && *sheet_at(sheet, at - 1) != ' ')
      continue;
    if (sheet_match_marked(sheet, at, "trưởng") > 0)
      return words > 0 || at + strlen("truong") < end;
    words++;
  }
  return FALSE;
}

/* The role that start..end is: the role's name and behind it the office at most ("CHỦ TỊCH QUỐC HỘI"). */
const char *post_at(const Sheet *sheet, guint start, guint end)
{
  const char *s = sheet_at(sheet, start);
  for (gsize i = 0; i < G_N_ELEMENTS(post_rows); i++) {
    gsize n = fold_match(s, post_rows[i].folded);
    guint words = 0;
    if (n == 0 || start + n > end)
      continue;
    for (guint at = start + (guint)n; at < end; at++) {
      char c = sheet->fold.text->str[at];
      if (c == ';' || c == ':')
        return NULL;
      words += c == ' ';
    }
    return words <= ROLE_WORDS ? post_rows[i].name : NULL;
  }
  return is_built(sheet, start, end) ? post_printed : NULL;
}

guint post_len(const Sheet *sheet, guint start)
{
  for (gsize i = 0; i < G_N_ELEMENTS(post_rows); i++) {
    gsize n = fold_match(sheet_at(sheet, start), post_rows[i].folded);
    if (n > 0)
      return (guint)n;
  }
  return 0;
}

/* Whether the words before at make a body of the role: "BAN BÍ THƯ", "ĐOÀN CHỦ TỊCH". */
static gboolean is_body(const Sheet *sheet, guint from, guint at)
{
  static const char *const bodies[] = {"ban ", "doan ", "hoi dong ", "van phong ", "tap the ", "hoi nghi "};
  const char *s = sheet->fold.text->str;

  for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++)
    if (at >= from + strlen(bodies[i]) && strncmp(s + at - strlen(bodies[i]), bodies[i], strlen(bodies[i])) == 0)
      return TRUE;
  return FALSE;
}

/* The last role in from..to. */
const char *post_last(const Sheet *sheet, guint from, guint to, guint *role_from)
{
  const char *found = NULL;
  for (guint at = from; at < to; at++) {
    if (at > from && g_ascii_isalpha(*sheet_at(sheet, at - 1)))
      continue;
    for (gsize i = 0; i < G_N_ELEMENTS(post_rows); i++) {
      gsize n = fold_match(sheet_at(sheet, at), post_rows[i].folded);
      if (n == 0 || is_body(sheet, from, at))
        continue;
      found = post_rows[i].name;
      *role_from = at;
      at += (guint)n - 1;
      break;
    }
  }
  return found;
}
