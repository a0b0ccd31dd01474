#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "query/ask/parse.h"
#include "query/ask/request.h"

/* A tree as one line: w(words) p(phrase) f(field=value) near/5(..) any(..) all(..), with + and - before what must and
 * must not occur. */
static void print_node(const ParseNode *node, GString *out)
{
  static const char *const names[] = {"w", "p", "f", "all", "any", "near"};
  if (node->occur != PARSE_SHOULD)
    g_string_append_c(out, node->occur == PARSE_MUST ? '+' : '-');
  g_string_append(out, names[node->kind]);
  if (node->kind == PARSE_NEAR)
    g_string_append_printf(out, "/%u", node->distance);
  g_string_append_c(out, '(');
  if (node->kind == PARSE_FIELD)
    g_string_append_printf(out, "%s=", fields_name(node->field, FIELDS_IN_QUERY));
  if (node->text != NULL)
    g_string_append(out, node->text);
  for (guint i = 0; node->children != NULL && i < node->children->len; i++) {
    if (i > 0)
      g_string_append_c(out, ' ');
    print_node(g_ptr_array_index(node->children, i), out);
  }
  g_string_append_c(out, ')');
}

static void queries_become_trees(void **state)
{
  (void)state;
  static const struct {
    const char *name, *input, *want;
  } cases[] = {
      {"nothing", "  ", "all()"},
      {"words are one run", "luân chuyển  cán bộ", "all(w(luân chuyển cán bộ))"},
      {"no-break space",
       "luân\xc2\xa0"
       "chuyển",
       "all(w(luân\xc2\xa0"
       "chuyển))"},
      {"phrase", "\"bảo hiểm\" y tế", "all(+p(bảo hiểm) w(y tế))"},
      {"curly quotes", "“bảo hiểm”", "all(+p(bảo hiểm))"},
      {"signs", "cạnh +tranh -luật", "all(w(cạnh) +w(tranh) -w(luật))"},
      {"excluded phrase", "cạnh tranh -\"hải quan\"", "all(w(cạnh tranh) -p(hải quan))"},
      {"lone signs are words", "a - b + c", "all(w(a - b + c))"},
      {"hyphen inside a word", "11-HD/BTCTW", "all(w(11-HD/BTCTW))"},
      {"field", "số:30/2020/NĐ-CP văn thư", "all(+f(number=30/2020/NĐ-CP) w(văn thư))"},
      {"Vietnamese field without marks", "coquan:\"bộ y tế\"", "all(+f(agency=bộ y tế))"},
      {"a type of several words", "loai:nghi dinh nam:2020 phí", "all(+f(type=nghi dinh) +f(year=2020) w(phí))"},
      {"types with commas", "type:NĐ,TT đất", "all(+f(type=NĐ,TT) w(đất))"},
      {"named types with commas", "type:nghị định, thông tư đất", "all(+f(type=nghị định, thông tư) w(đất))"},
      {"a comma behind a type that none follows", "type:luật, đất", "all(+f(type=luật,) w(đất))"},
      {"a type of one word before others", "type:luật đất đai", "all(+f(type=luật) w(đất đai))"},
      {"a type by code", "-type:nq phí", "all(-f(type=nq) w(phí))"},
      {"an office of several words", "agency:Bộ Tài chính phí", "all(+f(agency=Bộ Tài chính) w(phí))"},
      {"an office by other words", "agency:tỉnh cà mau", "all(+f(agency=tỉnh) w(cà mau))"},
      {"a day of several words", "ngay:tuần trước lương", "all(+f(date=tuần trước) w(lương))"},
      {"a time that is counted", "date:3 tháng gần đây lương", "all(+f(date=3 tháng gần đây) w(lương))"},
      {"a comparison with such a day", "ngay:>=hôm qua lương", "all(+f(date=>=hôm qua) w(lương))"},
      {"a year before a unit is no count", "nam:2012 ngày nghỉ", "all(+f(year=2012) w(ngày nghỉ))"},
      {"what is no day is one word", "ngay:mùa xuân", "all(+f(date=mùa) w(xuân))"},
      {"a status of several words", "hieuluc:hết hiệu lực một phần đất",
       "all(+f(status=hết hiệu lực một phần) w(đất))"},
      {"a format of one word", "format:pdf quy định", "all(+f(format=pdf) w(quy định))"},
      {"a format of two words", "format:bảng tính thu chi", "all(+f(format=bảng tính) w(thu chi))"},
      {"formats", "format:pdf,bang tinh thu chi", "all(+f(format=pdf,bang tinh) w(thu chi))"},
      {"a kind of two words", "dang:bieu mau đất", "all(+f(kind=bieu mau) w(đất))"},
      {"what is had", "co:đính kèm đất", "all(+f(has=đính kèm) w(đất))"},
      {"a format that is none", "format:tệp lạ", "all(+f(format=tệp) w(lạ))"},
      {"a status of one word", "status:ended  còn hiệu lực", "all(+f(status=ended) w(còn hiệu lực))"},
      {"excluded field", "-type:luat thuế", "all(-f(type=luat) w(thuế))"},
      {"unknown field is words", "12:30 http://a.vn", "all(w(12:30 http://a.vn))"},
      {"alternatives join runs", "luân chuyển OR điều động cán bộ", "all(+any(w(luân chuyển) w(điều động cán bộ)))"},
      {"three alternatives", "a OR b OR \"c d\"", "all(+any(w(a) w(b) +p(c d)))"},
      {"alternatives end at another unit", "a b OR c -d", "all(+any(w(a b) w(c)) -w(d))"},
      {"lower-case or is a word", "a or b", "all(w(a or b))"},
      {"group", "thuế (nhà OR đất)", "all(w(thuế) all(+any(w(nhà) w(đất))))"},
      {"excluded group", "-(a b) c", "all(-all(w(a b)) w(c))"},
      {"near", "luân chuyển NEAR cán bộ", "all(+near/10(w(luân chuyển) w(cán bộ)))"},
      {"near with distance", "\"a b\" NEAR/3 c", "all(+near/3(+p(a b) w(c)))"},
      {"quote ends a word", "a\"b c\"d", "all(w(a) +p(b c) w(d))"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(ParseNode) root = parse_query(cases[i].input, strlen(cases[i].input), &error);
    if (root == NULL)
      fail_msg("%s: %s", cases[i].name, error->message);
    g_autoptr(GString) got = g_string_new(NULL);
    print_node(root, got);
    if (strcmp(got->str, cases[i].want) != 0)
      fail_msg("%s: got %s, want %s", cases[i].name, got->str, cases[i].want);
  }
}

static void mistakes_are_named_with_their_place(void **state)
{
  (void)state;
  static const struct {
    const char *input, *want;
  } cases[] = {
      {"luật \"an ninh", "The quotation mark at character 6 is never closed"},
      {"điều (a b", "The parenthesis at character 6 is never closed"},
      {"a) b", "The parenthesis at character 2 closes nothing"},
      {"OR a", "OR at character 1 needs"},
      {"a OR", "OR at character 3 has nothing on its right"},
      {"a NEAR (b c)", "NEAR at character 3 needs words or a phrase"},
      {"a OR -b", "OR at character 3 needs"},
      {"đất NEAR/0 đai", "NEAR at character 5 wants a distance of at least 1"},
      {"(a NEAR/00 b)", "NEAR at character 4 wants"},
      {"NEAR/0", "NEAR at character 1 wants"},
      {"số: abc", "The field “số:” at character 1 has no value"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(ParseNode) root = parse_query(cases[i].input, strlen(cases[i].input), &error);
    assert_null(root);
    if (strstr(error->message, cases[i].want) == NULL)
      fail_msg("%s: got %s", cases[i].input, error->message);
  }
}

static void an_unknown_field_is_refused_and_other_text_with_a_colon_is_not(void **state)
{
  (void)state;
  static const struct {
    const char *query, *want; /* in the error; NULL = none */
  } cases[] = {{"tpye:luat", "Did you mean “type:”"},
               {"numbr:5", "Did you mean “number:”"},
               {"loia:nd", "Did you mean “loai:”"},
               {"đất laoi:nd", "“laoi:” at character 5 is no field. Did you mean “loai:”"},
               {"-nguoiki:An", "Did you mean “nguoiky:”"},
               {"(issuerr:BTC)", "Did you mean “issuer:”"},
               {"coqaun:BTC", "Did you mean “coquan:”"},
               {"tacgia:nam", "“tacgia:” at character 1 is no field; there are number,"},
               {"tácgiả:nam", "is no field; there are number,"},
               {"place:hanoi", "is no field"},
               {"sp:5", NULL},
               {"chú:ý", NULL},
               {"điều:5", NULL},
               {"Điều 5: phạm vi", NULL},
               {"Điều 5:phạm vi", NULL},
               {"lúc 10:30", NULL},
               {"http://thuvien", NULL},
               {"https://tpye:8080/a", NULL},
               {"std::vector", NULL},
               {"mailto:an@vidu.vn", NULL},
               {"localhost:8080", NULL},
               {"TP:HCM", NULL},
               {"ISO:abc", NULL},
               {"Kính gửi:Sở Nội vụ", NULL},
               {"loia: đất", NULL},
               {"loia:", NULL},
               {"\"loia:nd\"", NULL},
               {"type:luat", NULL}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GError) error = NULL;
    g_autoptr(ParseNode) root = parse_query(cases[i].query, strlen(cases[i].query), &error);
    assert_true((root == NULL) == (error != NULL));
    if ((error != NULL) != (cases[i].want != NULL) || (error != NULL && !strstr(error->message, cases[i].want)))
      fail_msg("%s: %s", cases[i].query, error != NULL ? error->message : "no error");
  }
}

static void fields_have_the_names_that_corrections_give_them(void **state)
{
  (void)state;
  static const struct {
    const char *query;
    FieldId field;
  } cases[] = {{"issuer:BTC", FIELDS_ISSUER},
               {"agency:BTC", FIELDS_ISSUER},
               {"coquanbanhanh:BTC", FIELDS_ISSUER},
               {"sốkýhiệu:5/CP", FIELDS_NUMBER},
               {"issued:2012", FIELDS_ISSUED},
               {"ngàybanhành:2012", FIELDS_ISSUED},
               {"theloai:luat", FIELDS_TYPE},
               {"implements:5", FIELDS_IMPLEMENTS},
               {"hiệulực:còn", FIELDS_STATUS},
               {"HieuLuc:con", FIELDS_STATUS},
               {"in:den", FIELDS_IN},
               {"ThưMục:den", FIELDS_IN}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(ParseNode) root = parse_query(cases[i].query, strlen(cases[i].query), NULL);
    assert_non_null(root);
    const ParseNode *node = g_ptr_array_index(root->children, 0);
    if (node->kind != PARSE_FIELD || node->field != cases[i].field)
      fail_msg("%s is no such field", cases[i].query);
  }
}

static void deep_nesting_is_refused_quickly(void **state)
{
  (void)state;
  g_autoptr(GString) query = g_string_new(NULL);
  for (int i = 0; i < 1000; i++)
    g_string_append(query, "a (");
  g_autoptr(GError) error = NULL;
  assert_null(parse_query(query->str, query->len, &error));
  assert_non_null(strstr(error->message, "nests more than"));
}

static void a_mistake_has_a_place(void **state)
{
  (void)state;
  static const struct {
    const char *query;
    gsize offset, len;
  } places[] = {{"a \"b c", 2, 1},     {"đất (a", 7, 1},       {"a )b", 2, 1},
                {"đất loia:NQ", 7, 5}, {"a -date: b", 3, 5},   {"a OR", 2, 2},
                {"NEAR/5 a b", 0, 6},  {"đất NEAR/0 b", 7, 6}, {"x abcdef:y", 2, 7}};
  for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
    g_autoptr(GError) error = NULL;
    gsize offset = 99, len = 99;
    g_autoptr(ParseNode) node = parse_query(places[i].query, strlen(places[i].query), &error);
    assert_null(node);
    if (!request_error_place(error, &offset, &len) || offset != places[i].offset || len != places[i].len)
      fail_msg("%s: %zu, %zu", places[i].query, offset, len);
  }
}

static void a_mistake_without_a_place_has_none(void **state)
{
  (void)state;
  gsize offset, len;
  g_autoptr(GError) error = g_error_new_literal(REQUEST_ERROR, REQUEST_ERROR_QUERY, "x");
  g_autoptr(GError) other = g_error_new_literal(G_FILE_ERROR, 0, "x");
  assert_false(request_error_place(error, &offset, &len));
  request_error_point(&other, 1, 1);
  assert_false(request_error_place(other, &offset, &len));
  request_error_point(&error, 3, 0);
  assert_true(request_error_place(error, &offset, &len));
  request_error_point(&error, 5, 2); /* the first one counts */
  assert_true(request_error_place(error, &offset, &len));
  assert_int_equal(offset, 3);
  assert_int_equal(len, 1);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_mistake_has_a_place),
      cmocka_unit_test(a_mistake_without_a_place_has_none),
      cmocka_unit_test(queries_become_trees),
      cmocka_unit_test(mistakes_are_named_with_their_place),
      cmocka_unit_test(an_unknown_field_is_refused_and_other_text_with_a_colon_is_not),
      cmocka_unit_test(fields_have_the_names_that_corrections_give_them),
      cmocka_unit_test(deep_nesting_is_refused_quickly),
  };
  return cmocka_run_group_tests_name("parse", tests, NULL, NULL);
}
