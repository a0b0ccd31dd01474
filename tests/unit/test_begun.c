/* What values that somebody began to type may become. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/suggest/begun.h"
#include "tests/unit/small_index.h"

#define DATED "\n\nHà Nội, ngày 5 tháng 3 năm 2020\n\n"

static const SmallFile files[] = {
    {"/a.txt", "CHÍNH PHỦ\nSố: 30/2020/NĐ-CP" DATED "NGHỊ ĐỊNH\nVề công tác văn thư\n"},
    {"/b.txt", "BỘ NỘI VỤ\nSố: 30/2021/TT-BNV" DATED "THÔNG TƯ\nVề một việc theo Nghị định số 31/2020/NĐ-CP\n"},
    {"/c.txt", "BỘ NỘI VỤ\nSố: 01/2019/TT-BNV" DATED "THÔNG TƯ\nVề việc khác\n"},
    {"/d.txt", "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK\nSố: 156/QĐ-UBND" DATED "QUYẾT ĐỊNH\nVề việc thứ ba\n"},
    {"/e.txt", "BAN TỔ CHỨC TRUNG ƯƠNG\nSố 11-HD/BTCTW" DATED "HƯỚNG DẪN\nvề việc thứ tư\n"},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

static char *describe(const GPtrArray *found)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < found->len; i++) {
    const BegunValue *begun = g_ptr_array_index(found, i);
    g_string_append_printf(out, "%s%s (%s)", i > 0 ? " | " : "", begun->value, begun->meaning);
  }
  return g_string_free(out, FALSE);
}

static const struct {
  const char *field, *typed, *want;
} cases[] = {
    {"agency", "bo noi", "Bộ Nội vụ (BNV)"},
    {"cơ quan", "BỘ NỘ", "Bộ Nội vụ (BNV)"},
    {"coquan", "bo  ", ""},
    {"agency", "bnv", "BNV (Bộ Nội vụ)"},
    {"agency", "bo y te", ""},
    {"agency", "uy ban nhan dan tinh", "Ủy ban nhân dân tỉnh Đắk Lắk ()"},
    {"agency", "ủy ban nhân dân tỉnh đắk l", "Ủy ban nhân dân tỉnh Đắk Lắk ()"},
    {"agency", "uy ban nhan dan tinh dac", ""},
    {"agency", "noi", ""},
    {"type", "", "HD (Hướng dẫn) | NĐ (Nghị định) | QĐ (Quyết định) | TT (Thông tư)"},
    {"type", "n", "NĐ (Nghị định)"},
    {"loại", "thong", "Thông tư (TT)"},
    {"type", "NĐ,t", "NĐ,TT (Thông tư)"},
    {"type", "L", ""},
    {"number", "30/2020", "30/2020/NĐ-CP ()"},
    {"số", "30", "30/2021/TT-BNV () | 30/2020/NĐ-CP ()"},
    {"number", "3", "30/2021/TT-BNV () | 30/2020/NĐ-CP ()"},
    {"number", "30/2021/tt-b", "30/2021/TT-BNV ()"},
    {"number", "30-2020-nd", "30/2020/NĐ-CP ()"},
    {"number", "1", "01/2019/TT-BNV () | 11-HD/BTCTW () | 156/QĐ-UBND ()"},
    {"number", "01/2", "01/2019/TT-BNV ()"},
    {"number", "11 hd", "11-HD/BTCTW ()"},
    {"number", "156/qd", "156/QĐ-UBND ()"},
    {"number", "31/2020", ""},
    {"number", "", ""},
    {"number", "nghị định 30", ""},
    {"guides", "30/2020", "30/2020/NĐ-CP ()"},
    {"title", "về", ""},
    {"no such field", "30", ""},
};

static void what_the_collection_has_is_offered(void **state)
{
  const SmallIndex *index = *state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) found = begun_find(index->store, cases[i].field, cases[i].typed, NULL);
    assert_non_null(found);
    g_autofree char *got = describe(found);
    if (strcmp(got, cases[i].want) != 0)
      fail_msg("%s:%s may become %s, not %s", cases[i].field, cases[i].typed, got, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_the_collection_has_is_offered),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
