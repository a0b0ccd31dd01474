#include "query/ask/abbreviations.h"

#include <string.h>

#include "corpus/facts/issuers.h"
#include "corpus/facts/types.h"
#include "corpus/text/normal.h"
#include "corpus/text/syllable.h"

typedef struct {
  const char *folded, *words;
} Abbreviation;

/* As laws and circulars of 2008 to 2026 explain them at their first mention. */
static const Abbreviation abbreviations[] = {
    {"antt", "an ninh trật tự"},
    {"atgt", "an toàn giao thông"},
    {"attp", "an toàn thực phẩm"},
    {"atvsld", "an toàn, vệ sinh lao động"},
    {"bhtn", "bảo hiểm thất nghiệp"},
    {"bhxh", "bảo hiểm xã hội"},
    {"bhyt", "bảo hiểm y tế"},
    {"bvmt", "bảo vệ môi trường"},
    {"cbcc", "cán bộ, công chức"},
    {"cbccvc", "cán bộ, công chức, viên chức"},
    {"cccd", "căn cước công dân"},
    {"cntt", "công nghệ thông tin"},
    {"csgt", "cảnh sát giao thông"},
    {"dtxd", "đầu tư xây dựng"},
    {"gddt", "giáo dục và đào tạo"},
    {"gplx", "giấy phép lái xe"},
    {"gpmb", "giải phóng mặt bằng"},
    {"gtgt", "giá trị gia tăng"},
    {"htx", "hợp tác xã"},
    {"khcn", "khoa học và công nghệ"},
    {"ktxh", "kinh tế - xã hội"},
    {"nsnn", "ngân sách nhà nước"},
    {"nld", "người lao động"},
    {"nsdld", "người sử dụng lao động"},
    {"pccc", "phòng cháy và chữa cháy"},
    {"ppp", "đối tác công tư"},
    {"qlnn", "quản lý nhà nước"},
    {"qppl", "quy phạm pháp luật"},
    {"qsdd", "quyền sử dụng đất"},
    {"shtt", "sở hữu trí tuệ"},
    {"thcs", "trung học cơ sở"},
    {"thpt", "trung học phổ thông"},
    {"tncn", "thu nhập cá nhân"},
    {"tndn", "thu nhập doanh nghiệp"},
    {"ttdb", "tiêu thụ đặc biệt"},
    {"tthc", "thủ tục hành chính"},
    {"tnmt", "tài nguyên và môi trường"},
    {"tw", "trung ương"},
    {"vbqppl", "văn bản quy phạm pháp luật"},
    {"vphc", "vi phạm hành chính"},
    {"vsattp", "vệ sinh an toàn thực phẩm"},
    {"xnk", "xuất nhập khẩu"},
};

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
    if (strcmp(abbreviations[i].folded, folded->str) == 0)
      return abbreviations[i].words;
  const Issuer *issuer = issuers_find(text, len);
  if (issuer != NULL)
    return issuer->name;
  const DocType *type = types_find(text, len);
  return type != NULL ? type->name : NULL;
}
