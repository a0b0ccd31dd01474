/* The place in a passage that shows why it was found, and its marks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/result/snippet.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/a.txt", "Cán bộ bỏ phiếu kín theo Nghị định 30/2020/NĐ-CP về văn thư."},
    {"/b.txt", "Văn phòng và các cán bộ của các ban."},
    {"/c.txt", "Các cơ quan và các đơn vị."},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

/* The snippet with its marks in brackets. */
static char *marked(const ResultPassage *passage)
{
  GString *out = g_string_new(passage->snippet);
  for (guint i = passage->n_marks; i-- > 0;) {
    g_string_insert_c(out, passage->marks[i].start + passage->marks[i].len, ']');
    g_string_insert_c(out, passage->marks[i].start, '[');
  }
  return g_string_free(out, FALSE);
}

static char *snippet_of(SmallIndex *index, const char *query, const char *text, gsize len, guint max_atoms)
{
  g_autoptr(Plan) plan = small_plan(index, query, &(Request){0}, PLAN_MARKS_AS_TYPED);
  g_autoptr(Snippet) snippet = snippet_new(plan, store_n_documents(index->store));
  ResultPassage passage = {0};
  snippet_fill(snippet, index->tokenizer, text, len, max_atoms, &passage);
  char *line = marked(&passage);
  g_free(passage.snippet);
  g_free(passage.marks);
  return line;
}

static void the_words_that_match_are_marked_to_the_byte(void **state)
{
  static const struct {
    const char *query, *text;
    guint max_atoms;
    const char *want;
  } cases[] = {
      {"bỏ phiếu", "Việc bỏ phiếu kín.", 40, "Việc [bỏ phiếu] kín."},
      {"phieu", "Phiếu bầu; phiếu\ttín   nhiệm", 40, "[Phiếu] bầu; [phiếu] tín nhiệm"},
      {"phiếu", "Phiêu lưu không phiền.", 40, "Phiêu lưu không phiền."},
      {"phiếu kín", "bỏ phiếu, kín", 40, "bỏ [phiếu], [kín]"},
      {"kín", "  \n kín \n ", 40, "[kín]"},
      {"nghị định 30 năm 2020", "Theo số 30/2020/NĐ-CP này.", 40, "Theo số [30/2020/NĐ-CP] này."},
      {"kín", "một hai ba bốn năm sáu bảy kín tám chín mười", 3, "…[kín] tám chín…"},
      {"kín", "", 40, ""},
      {"nghị định 30 năm 2020", "theo [số 30/2020/NĐ-CP](https://vn/nghi-dinh-30-2020-nd-cp.aspx) này", 40,
       "theo số [30/2020/NĐ-CP] này"},
      {"phiếu", "**Bỏ *phiếu*** [kín](/bo-phieu) tại [cuộc *bỏ phiếu*](#_ftn1).", 40,
       "Bỏ [phiếu] kín tại cuộc bỏ [phiếu]."},
      {"kín", "một hai. ba [bốn](http://a.vn/b.c) năm kín một hai một hai một hai một hai một hai", 12,
       "…bốn năm [kín] một hai một hai một hai một hai một…"},
      {"bo phieu", "[một](https://a.vn/bo-phieu/bo-phieu.html) hai ba bốn, bỏ phiếu kín", 4, "…bốn, [bỏ phiếu] kín"},
      {"kín", "... !", 40, ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *line =
        snippet_of(*state, cases[i].query, cases[i].text, strlen(cases[i].text), cases[i].max_atoms);
    if (strcmp(line, cases[i].want) != 0)
      fail_msg("%s in \"%s\" shows \"%s\", not \"%s\"", cases[i].query, cases[i].text, line, cases[i].want);
  }
}

static void the_window_shows_what_tells_most(void **state)
{
  /* "các" is everywhere, "kín" is rare; a pair side by side tells more than its words apart. */
  static const struct {
    const char *query, *text, *want;
  } cases[] = {
      {"các kín", "các cơ quan một hai ba bốn năm sáu bảy tám chín mười phiếu kín của ban", "kín"},
      {"bỏ phiếu", "bỏ qua một phiếu hai ba bốn năm sáu bảy tám chín mười rồi bỏ phiếu ngay sau đó", "bỏ phiếu"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *line = snippet_of(*state, cases[i].query, cases[i].text, strlen(cases[i].text), 6);
    g_autofree char *mark = g_strdup_printf("[%s]", cases[i].want);
    if (strstr(line, mark) == NULL)
      fail_msg("%s shows \"%s\"", cases[i].query, line);
  }
}

static void a_snippet_begins_with_the_sentence_when_that_is_close(void **state)
{
  const char *text = "Một hai ba bốn năm sáu bảy tám. Lá phiếu kín một hai ba bốn năm sáu bảy tám chín mười.";
  g_autofree char *line = snippet_of(*state, "kín", text, strlen(text), 12);
  assert_true(g_str_has_prefix(line, "…Lá phiếu [kín]"));
  assert_true(g_str_has_suffix(line, "…"));
}

static void a_long_passage_is_cut_at_a_character(void **state)
{
  g_autoptr(GString) text = g_string_new("x");
  while (text->len < SNIPPET_MAX_TEXT + 10)
    g_string_append(text, "ế ");
  g_autofree char *line = snippet_of(*state, "kín", text->str, text->len, 100000);
  assert_true(g_utf8_validate(line, -1, NULL));
  assert_true(strlen(line) <= SNIPPET_MAX_TEXT);
  assert_true(strlen(line) > SNIPPET_MAX_TEXT - 8);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_words_that_match_are_marked_to_the_byte),
      cmocka_unit_test(the_window_shows_what_tells_most),
      cmocka_unit_test(a_snippet_begins_with_the_sentence_when_that_is_close),
      cmocka_unit_test(a_long_passage_is_cut_at_a_character),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
