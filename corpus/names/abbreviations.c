#include "corpus/names/abbreviations.h"

#include <string.h>

#include "corpus/names/name_table.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/normal.h"
#include "corpus/text/syllable.h"

typedef struct {
  const char *key; /* fold_key of words */
  const char *words, *code;
} Abbreviation;

/* As laws and circulars of 2008 to 2026 explain them at their first mention; in the order of key. */
static const Abbreviation abbreviations[] = {
    {"an ninh trat tu", "an ninh trật tự", "ANTT"},
    {"an toan giao thong", "an toàn giao thông", "ATGT"},
    {"an toan thuc pham", "an toàn thực phẩm", "ATTP"},
    {"an toan ve sinh lao dong", "an toàn, vệ sinh lao động", "ATVSLĐ"},
    {"bao hiem i te", "bảo hiểm y tế", "BHYT"},
    {"bao hiem that nghiep", "bảo hiểm thất nghiệp", "BHTN"},
    {"bao hiem xa hoi", "bảo hiểm xã hội", "BHXH"},
    {"bao ve moi truong", "bảo vệ môi trường", "BVMT"},
    {"can bo cong chuc", "cán bộ, công chức", "CBCC"},
    {"can bo cong chuc vien chuc", "cán bộ, công chức, viên chức", "CBCCVC"},
    {"can cuoc cong dan", "căn cước công dân", "CCCD"},
    {"canh sat giao thong", "cảnh sát giao thông", "CSGT"},
    {"cong nghe thong tin", "công nghệ thông tin", "CNTT"},
    {"dau tu xai dung", "đầu tư xây dựng", "ĐTXD"},
    {"doi tac cong tu", "đối tác công tư", "PPP"},
    {"gia tri gia tang", "giá trị gia tăng", "GTGT"},
    {"giai phep lai xe", "giấy phép lái xe", "GPLX"},
    {"giai phong mat bang", "giải phóng mặt bằng", "GPMB"},
    {"giao duc va dao tao", "giáo dục và đào tạo", "GDĐT"},
    {"hop tac xa", "hợp tác xã", "HTX"},
    {"khoa hoc va cong nghe", "khoa học và công nghệ", "KHCN"},
    {"kinh te xa hoi", "kinh tế - xã hội", "KTXH"},
    {"ngan sach nha nuoc", "ngân sách nhà nước", "NSNN"},
    {"nguoi lao dong", "người lao động", "NLĐ"},
    {"nguoi su dung lao dong", "người sử dụng lao động", "NSDLĐ"},
    {"phong chai va chua chai", "phòng cháy và chữa cháy", "PCCC"},
    {"quan li nha nuoc", "quản lý nhà nước", "QLNN"},
    {"qui pham phap luat", "quy phạm pháp luật", "QPPL"},
    {"quien su dung dat", "quyền sử dụng đất", "QSDĐ"},
    {"so huu tri tue", "sở hữu trí tuệ", "SHTT"},
    {"tai nguien va moi truong", "tài nguyên và môi trường", "TNMT"},
    {"thu nhap ca nhan", "thu nhập cá nhân", "TNCN"},
    {"thu nhap doanh nghiep", "thu nhập doanh nghiệp", "TNDN"},
    {"thu tuc hanh chinh", "thủ tục hành chính", "TTHC"},
    {"tieu thu dac biet", "tiêu thụ đặc biệt", "TTĐB"},
    {"trung hoc co so", "trung học cơ sở", "THCS"},
    {"trung hoc pho thong", "trung học phổ thông", "THPT"},
    {"trung uong", "trung ương", "TW"},
    {"van ban qui pham phap luat", "văn bản quy phạm pháp luật", "VBQPPL"},
    {"ve sinh an toan thuc pham", "vệ sinh an toàn thực phẩm", "VSATTP"},
    {"vi pham hanh chinh", "vi phạm hành chính", "VPHC"},
    {"xuat nhap khau", "xuất nhập khẩu", "XNK"},
};

static const NameTable table = NAME_TABLE(abbreviations, Abbreviation, key, words);

/* Whether folded is the code without case and đ. */
static gboolean is_code(const char *folded, const char *code)
{
  for (; *folded != '\0' && *code != '\0'; folded++, code++) {
    if (g_str_has_prefix(code, "Đ")) {
      if (*folded != 'd')
        return FALSE;
      code += strlen("Đ") - 1;
    } else if (*folded != g_ascii_tolower(*code)) {
      return FALSE;
    }
  }
  return *folded == *code;
}

const char *abbreviations_find(const char *text, gsize len)
{
  /* "tư" is a word, though the committee of a province is TU. */
  Syllable syllable;
  if (syllable_parse(text, len, &syllable))
    return NULL;
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, text, len);
  if (folded->len < 2 || strchr(folded->str, ' ') != NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(abbreviations); i++)
    if (is_code(folded->str, abbreviations[i].code))
      return abbreviations[i].words;
  const Issuer *issuer = offices_find(text, len);
  if (issuer != NULL)
    return issuer->name;
  const DocType *type = types_find(text, len);
  return type != NULL ? type->name : NULL;
}

const char *abbreviations_scan(const char *text, gsize len, const char **words)
{
  const Issuer *issuer = offices_scan(text, len, TRUE, NULL);
  /* Some offices share the code of another: TW is not the Politburo. */
  if (issuer != NULL && g_strcmp0(abbreviations_find(issuer->code, strlen(issuer->code)), issuer->name) == 0) {
    *words = issuer->name;
    return issuer->code;
  }
  const Abbreviation *subject = name_table_scan(&table, text, len, 2, TRUE, NULL);
  if (subject == NULL)
    return NULL;
  *words = subject->words;
  return subject->code;
}
