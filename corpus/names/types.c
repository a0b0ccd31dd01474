#include "corpus/names/types.h"

#include <string.h>

#include "corpus/names/name_table.h"
#include "corpus/text/fold.h"

#define TYPES_KEY_MAX 40

typedef struct {
  DocType type;
  const char *key; /* fold_key of the name */
  guint rank;      /* 0 = most frequent: decides between codes that folding makes equal */
} TypesRow;

/* In the order of key. Codes as Nghị định 30/2020/NĐ-CP (annex III) and Hướng dẫn 36-HD/VPTW print them. Nominal,
 * because offices print none or share the letters: L, BL, HP, AL, Lệnh, SLu, CV, TCg, QyĐ (the Party prints QĐ),
 * TTri (TT), SLc (SL), QHo, QTr, CL, CLc, LKG, TBo. */
static const TypesRow types_rows[] = {
    {{"AL", "Án lệ", TYPES_STATE}, "an le", 51},
    {{"BGN", "Bản ghi nhớ", TYPES_STATE}, "ban ghi nho", 34},
    {{"BTT", "Bản thỏa thuận", TYPES_STATE}, "ban thoa thuan", 35},
    {{"BC", "Báo cáo", TYPES_STATE | TYPES_PARTY}, "bao cao", 9},
    {{"BB", "Biên bản", TYPES_STATE | TYPES_PARTY}, "bien ban", 24},
    {{"BL", "Bộ luật", TYPES_STATE}, "bo luat", 17},
    {{"CT", "Chỉ thị", TYPES_STATE | TYPES_PARTY}, "chi thi", 5},
    {{"CLc", "Chiến lược", TYPES_STATE | TYPES_PARTY}, "chien luoc", 49},
    {{"CTr", "Chương trình", TYPES_STATE | TYPES_PARTY}, "chuong trinh", 16},
    {{"CĐ", "Công điện", TYPES_STATE}, "cong dien", 20},
    {{"CV", "Công văn", TYPES_STATE | TYPES_PARTY}, "cong van", 11},
    {{"CL", "Cương lĩnh", TYPES_PARTY}, "cuong linh", 48},
    {{"ĐA", "Đề án", TYPES_STATE | TYPES_PARTY}, "de an", 21},
    {{"ĐL", "Điều lệ", TYPES_STATE | TYPES_PARTY}, "dieu le", 47},
    {{"DA", "Dự án", TYPES_STATE}, "du an", 25},
    {{"GGT", "Giấy giới thiệu", TYPES_STATE | TYPES_PARTY}, "giai gioi thieu", 38},
    {{"GM", "Giấy mời", TYPES_STATE | TYPES_PARTY}, "giai moi", 37},
    {{"GNP", "Giấy nghỉ phép", TYPES_STATE}, "giai nghi phep", 39},
    {{"GUQ", "Giấy ủy quyền", TYPES_STATE}, "giai ui quien", 36},
    {{"HP", "Hiến pháp", TYPES_STATE}, "hien phap", 30},
    {{"HĐ", "Hợp đồng", TYPES_STATE}, "hop dong", 23},
    {{"HD", "Hướng dẫn", TYPES_STATE | TYPES_PARTY}, "huong dan", 7},
    {{"KH", "Kế hoạch", TYPES_STATE | TYPES_PARTY}, "ke hoach", 8},
    {{"KL", "Kết luận", TYPES_PARTY}, "ket luan", 13},
    {{"Lệnh", "Lệnh", TYPES_STATE}, "lenh", 31},
    {{"LKG", "Lời kêu gọi", TYPES_STATE | TYPES_PARTY}, "loi keu goi", 53},
    {{"L", "Luật", TYPES_STATE}, "luat", 4},
    {{"NĐ", "Nghị định", TYPES_STATE}, "nghi dinh", 3},
    {{"NQ", "Nghị quyết", TYPES_STATE | TYPES_PARTY}, "nghi quiet", 0},
    {{"NQLT", "Nghị quyết liên tịch", TYPES_STATE}, "nghi quiet lien tich", 28},
    {{"PL", "Pháp lệnh", TYPES_STATE}, "phap lenh", 18},
    {{"PB", "Phiếu báo", TYPES_STATE}, "phieu bao", 42},
    {{"PC", "Phiếu chuyển", TYPES_STATE | TYPES_PARTY}, "phieu chuien", 41},
    {{"PG", "Phiếu gửi", TYPES_STATE}, "phieu gui", 40},
    {{"PA", "Phương án", TYPES_STATE | TYPES_PARTY}, "phuong an", 22},
    {{"QC", "Quy chế", TYPES_STATE | TYPES_PARTY}, "qui che", 14},
    {{"QCVN", "Quy chuẩn kỹ thuật quốc gia", TYPES_STATE}, "qui chuan ki thuat quoc gia", 55},
    {{"QyĐ", "Quy định", TYPES_STATE | TYPES_PARTY}, "qui dinh", 12},
    {{"QHo", "Quy hoạch", TYPES_STATE | TYPES_PARTY}, "qui hoach", 50},
    {{"QTr", "Quy trình", TYPES_STATE | TYPES_PARTY}, "qui trinh", 52},
    {{"QĐ", "Quyết định", TYPES_STATE | TYPES_PARTY}, "quiet dinh", 1},
    {{"SL", "Sắc lệnh", TYPES_STATE}, "sac lenh", 32},
    {{"SLu", "Sắc luật", TYPES_STATE}, "sac luat", 33},
    {{"SY", "Sao y", TYPES_STATE | TYPES_PARTY}, "sao i", 44},
    {{"SLc", "Sao lục", TYPES_STATE | TYPES_PARTY}, "sao luc", 46},
    {{"TB", "Thông báo", TYPES_STATE | TYPES_PARTY}, "thong bao", 6},
    {{"TC", "Thông cáo", TYPES_STATE}, "thong cao", 26},
    {{"TTri", "Thông tri", TYPES_PARTY}, "thong tri", 27},
    {{"TT", "Thông tư", TYPES_STATE}, "thong tu", 2},
    {{"TTLB", "Thông tư liên bộ", TYPES_STATE}, "thong tu lien bo", 29},
    {{"TTLT", "Thông tư liên tịch", TYPES_STATE}, "thong tu lien tich", 15},
    {{"TCg", "Thư công", TYPES_STATE}, "thu cong", 43},
    {{"TCVN", "Tiêu chuẩn quốc gia", TYPES_STATE}, "tieu chuan quoc gia", 56},
    {{"TTr", "Tờ trình", TYPES_STATE | TYPES_PARTY}, "to trinh", 10},
    {{"TrS", "Trích sao", TYPES_STATE | TYPES_PARTY}, "trich sao", 45},
    {{"TBo", "Tuyên bố", TYPES_STATE | TYPES_PARTY}, "tuien bo", 54},
    {{"VBHN", "Văn bản hợp nhất", TYPES_STATE}, "van ban hop nhat", 19},
};

static const NameTable types_table = NAME_TABLE(types_rows, TypesRow, key, type.name);

static const DocType *types_find_code(const char *text, gsize len, const char *key)
{
  char code_key[TYPES_KEY_MAX];
  const TypesRow *best = NULL;
  gboolean best_exact = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS(types_rows); i++) {
    const TypesRow *row = &types_rows[i];
    const char *code = row->type.code;
    fold_key(code, strlen(code), code_key, sizeof(code_key));
    if (strcmp(code_key, key) != 0)
      continue;
    gboolean exact = fold_match_name(text, len, code, FALSE) == len;
    if (best == NULL || exact > best_exact || (exact == best_exact && row->rank < best->rank)) {
      best = row;
      best_exact = exact;
    }
  }
  return best != NULL ? &best->type : NULL;
}

const DocType *types_find(const char *text, gsize len)
{
  char key[TYPES_KEY_MAX];

  while (len > 0 && g_ascii_isspace(text[0])) {
    text++;
    len--;
  }
  while (len > 0 && g_ascii_isspace(text[len - 1]))
    len--;
  if (len == 0 || len > 3 * TYPES_KEY_MAX || fold_key(text, len, key, sizeof(key)) == 0)
    return NULL;
  const TypesRow *row = name_table_find(&types_table, key);
  if (row != NULL)
    return &row->type;
  return types_find_code(text, len, key);
}

const DocType *types_scan(const char *text, gsize len, gboolean forgive, gsize *name_len)
{
  const TypesRow *row = name_table_scan(&types_table, text, len, 1, forgive, name_len);

  return row != NULL ? &row->type : NULL;
}

gboolean types_may_change(const char *actor, const char *object)
{
  static const char *const laws[] = {"HP", "L", "BL", "PL", NULL}, *const decrees[] = {"NĐ", "QĐ", NULL},
                           *const circulars[] = {"TT", "TTLT", NULL};

  if (actor == NULL || object == NULL)
    return TRUE;
  if (g_strv_contains(circulars, actor))
    return !g_strv_contains(laws, object) && strcmp(object, "NĐ") != 0;
  return !g_strv_contains(decrees, actor) || !g_strv_contains(laws, object);
}

const DocType *types_get(guint index)
{
  return index < G_N_ELEMENTS(types_rows) ? &types_rows[index].type : NULL;
}
