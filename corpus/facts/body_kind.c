#include "corpus/facts/body_kind.h"

#include <string.h>

/* Words that folding does not make others: known by their letters alone, also where recognition lost the marks. */
static const char *const kinds[] = {
    "chi cuc",     "tong cuc",   "tong cong ty", "tong lien doan", "tong hoi",    "tong lanh su", "van phong",
    "uy ban",      "ubnd",       "hdnd",         "hoi dong",       "benh vien",   "trung tam",    "cong ty",
    "tap doan",    "ngan hang",  "chi nhanh",    "kho bac",        "toa an",      "cong an",      "dang uy",
    "dang bo",     "chi bo",     "tinh uy",      "thanh uy",       "huyen uy",    "quan uy",      "thi uy",
    "dang doan",   "lien doan",  "lien minh",    "lien hiep",      "hop tac xa",  "htx",          "hoc vien",
    "thanh tra",   "thu vien",   "bao tang",     "bao hiem",       "tinh doan",   "thanh doan",   "huyen doan",
    "quan doan",   "thi doan",   "cong doan",    "quan khu",       "su doan",     "lu doan",      "trung doan",
    "tieu doan",   "quoc hoi",   "chinh phu",    "thu tuong",      "chu tich",    "kiem toan",    "mat tran",
    "bch",         "bql",        "bcd",          "dang cong",      "chi doan",    "co quan",      "xi nghiep",
    "nong truong", "lam truong", "thuong truc",  "hai quan",       "thi hanh an", "nha may",      "phan hieu",
    "phan vien",   "co so",      "buu dien",     "dien luc",       "dai hoi",     "hiep hoi",     "lien chi",
    "cau lac bo",  "clb",        "trai giam",    "trai tam giam",  "bo phan",     "phan xuong"};

/* Words that are others without their marks. */
static const char *const marked[] = {"bộ",   "sở",   "cục",  "vụ",   "phòng", "ban", "hội",   "đoàn", "trường",
                                     "viện", "trạm", "khoa", "báo",  "đài",   "hạt", "đội",   "tổ",   "nhà",
                                     "quỹ",  "đồn",  "khu",  "vườn", "cảng",  "ga",  "xưởng", "làng", "thuế"};

static const char *const others[] = {"bao cao", "bo cau hoi", "hoi nghi", "hoi thao", "to quoc", "khoa luan"};

static gboolean begins(const char *s, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (s[0] == words[i][0] && fold_match(s, words[i]) > 0)
      return TRUE;
  return FALSE;
}

gboolean body_kind_is(const Sheet *sheet, guint pos)
{
  const char *s = sheet_at(sheet, pos);
  if (begins(s, others, G_N_ELEMENTS(others)))
    return FALSE;
  if (begins(s, kinds, G_N_ELEMENTS(kinds)))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(marked); i++)
    if (sheet_match_marked(sheet, pos, marked[i]) > 0)
      return TRUE;
  return FALSE;
}

gboolean body_kind_is_place(const Sheet *sheet, guint pos)
{
  static const char *const places[] = {"tỉnh",   "thành phố", "tp",     "quận",     "huyện",
                                       "thị xã", "xã",        "phường", "thị trấn", "đặc khu"};

  for (gsize i = 0; i < G_N_ELEMENTS(places); i++)
    if (sheet_match_marked(sheet, pos, places[i]) > 0)
      return fold_match(sheet_at(sheet, pos), "xa hoi") == 0;
  return FALSE;
}
