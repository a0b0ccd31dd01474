/* What the shell left of a query becomes the query that was meant. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include "query/ask/typed.h"

static const struct {
  const char *name;
  const char *arguments[6];
  const char *want;
} cases[] = {
    {"words stay words", {"luân", "chuyển", "cán", "bộ"}, "luân chuyển cán bộ"},
    {"one argument is a query as it stands", {"bảo hiểm xã hội -\"hải quan\""}, "bảo hiểm xã hội -\"hải quan\""},
    {"an excluded phrase gets its quotes back", {"cạnh", "tranh", "-hải quan"}, "cạnh tranh -\"hải quan\""},
    {"a demanded phrase gets its quotes back", {"cạnh", "+hải quan"}, "cạnh +\"hải quan\""},
    {"an excluded word needs none", {"cạnh", "tranh", "-quan"}, "cạnh tranh -quan"},
    {"quotes inside an argument count", {"luật", "-\"hải quan\" thuế"}, "luật -\"hải quan\" thuế"},
    {"signs inside an argument count", {"luật", "-hải -quan"}, "luật -hải -quan"},
    {"a lone argument that begins with a sign is a query", {"-hải quan"}, "-hải quan"},
    {"several plain words in one argument are no phrase", {"bảo hiểm", "xã hội"}, "bảo hiểm xã hội"},
    {"a type of two words is one value", {"type:nghị quyết"}, "type:\"nghị quyết\""},
    {"a type of two words is one value among words", {"type:nghi quyet", "đất"}, "type:\"nghi quyet\" đất"},
    {"an office is one value", {"coquan:Ban Tổ chức Trung ương"}, "coquan:\"Ban Tổ chức Trung ương\""},
    {"a number in several words is one value", {"số:11 HD BTCTW"}, "số:\"11 HD BTCTW\""},
    {"an excluded field keeps its sign", {"đất", "-type:nghị quyết"}, "đất -type:\"nghị quyết\""},
    {"a field and words in one argument are a query", {"type:NQ luân chuyển"}, "type:NQ luân chuyển"},
    {"a lone title is one value", {"title:bảo hiểm"}, "title:\"bảo hiểm\""},
    {"a name is one value", {"nguoiky:Phạm Minh Chính"}, "nguoiky:\"Phạm Minh Chính\""},
    {"an office that no table knows is one value", {"coquan:ủy ban xã An Bình"}, "coquan:\"ủy ban xã An Bình\""},
    {"words may follow the code of an office", {"coquan:BTC thuế"}, "coquan:BTC thuế"},
    {"words may follow a number", {"cites:30/2020/NĐ-CP văn thư"}, "cites:30/2020/NĐ-CP văn thư"},
    {"the name of a law is one value", {"guides:luật kế toán"}, "guides:\"luật kế toán\""},
    {"a status of several words is one value", {"status:còn hiệu lực"}, "status:\"còn hiệu lực\""},
    {"a value ends at the next field", {"nguoiky:Phạm Minh Chính loai:NĐ"}, "nguoiky:\"Phạm Minh Chính\" loai:NĐ"},
    {"several types are one value", {"type:nghị định, thông tư"}, "type:\"nghị định, thông tư\""},
    {"words behind several types stay words", {"type:NĐ,TT cư trú"}, "type:NĐ,TT cư trú"},
    {"words behind a format stay words", {"format:pdf quy định"}, "format:pdf quy định"},
    {"words behind a format of two words", {"dinhdang:bảng tính thu chi"}, "dinhdang:bảng tính thu chi"},
    {"several formats are one value", {"format:pdf,word"}, "format:pdf,word"},
    {"a kind of two words is one value", {"kind:biểu mẫu"}, "kind:\"biểu mẫu\""},
    {"words behind a kind", {"dang:phu luc đất đai"}, "dang:phu luc đất đai"},
    {"words behind what is had", {"co:đính kèm hợp đồng"}, "co:đính kèm hợp đồng"},
    {"words behind a day of arrival", {"added:7d thuế"}, "added:7d thuế"},
    {"a day of arrival of two words", {"nhap:tuần trước"}, "nhap:\"tuần trước\""},
    {"a format that is none is one value among arguments", {"format:pdf quy", "định"}, "format:\"pdf quy\" định"},
    {"words with a colon are no field", {"Điều 5:phạm vi", "x"}, "Điều 5:phạm vi x"},
    {"a title among arguments is one value", {"title:bảo hiểm", "2014"}, "title:\"bảo hiểm\" 2014"},
    {"a colon before a blank is no field", {"lưu ý: đất đai", "x"}, "lưu ý: đất đai x"},
    {"alternatives in one of several arguments are a group", {"a b OR c", "d"}, "(a b OR c) d"},
    {"a lone argument of alternatives needs no group", {"a b OR c"}, "a b OR c"},
    {"OR as an argument joins what is beside it", {"a", "OR", "b"}, "a OR b"},
    {"parentheses that do not match are left to the parser", {"(a OR b", "c)"}, "(a OR b c)"},
    {"quotes split by the shell meet again", {"\"bảo", "hiểm\""}, "\"bảo hiểm\""},
    {"a lone dash is nothing special", {"a", "-", "b"}, "a - b"},
};

static void arguments_become_the_query_that_was_meant(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    guint n = 0;
    while (n < G_N_ELEMENTS(cases[i].arguments) && cases[i].arguments[n])
      n++;
    g_autoptr(GString) got = g_string_new(NULL);
    typed_append(got, cases[i].arguments, n);
    if (g_strcmp0(got->str, cases[i].want) != 0)
      print_error("%s\n", cases[i].name);
    assert_string_equal(got->str, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(arguments_become_the_query_that_was_meant)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
