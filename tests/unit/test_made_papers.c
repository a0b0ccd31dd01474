/* Papers as real offices write them, made for the tests: the files in tests/unit/papers say each one and what is right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/describe/describe.h"

#define FOLDER   "tests/unit/papers/"
#define CUT_STEP 41

static const char head[] = "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố: 12/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                           "Độc lập - Tự do - Hạnh phúc\nAn Bình, ngày 05 tháng 3 năm 2025\nTHÔNG BÁO\n"
                           "Về việc thử nghiệm\nCăn cứ quy định hiện hành;\n1. Các đơn vị thực hiện nghiêm túc.\n"
                           "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n";
static const char rest[] = "Căn cứ quy định hiện hành;\nCơ quan thông tin đến các đơn vị nội dung như sau:\n"
                           "1. Các đơn vị tổ chức thực hiện nghiêm túc, đúng thời hạn và báo cáo kết quả.\n"
                           "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Mẫu\n";

typedef struct {
  GString *text;
  GPtrArray *wants; /* char *: "issuer: Khoa Luật" */
  char *name;
} Paper;

static void paper_free(Paper *paper)
{
  g_string_free(paper->text, TRUE);
  g_ptr_array_unref(paper->wants);
  g_free(paper->name);
  g_free(paper);
}

/* The row that the line is about when it says what is right: "number: -". */
static const FactRow *wanted(const char *line)
{
  const FactRow *row;
  for (guint i = 0; (row = fact_at(i)) != NULL; i++)
    if (g_str_has_prefix(line, row->name) && strncmp(line + strlen(row->name), ": ", 2) == 0)
      return row;
  return NULL;
}

static GPtrArray *read_papers(const char *path)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func((GDestroyNotify)paper_free);
  g_autofree char *all = NULL;
  Paper *paper = NULL;
  assert_true(g_file_get_contents(path, &all, NULL, NULL));
  g_auto(GStrv) lines = g_strsplit(all, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    if (g_str_has_prefix(*line, "## ")) {
      paper = g_new0(Paper, 1);
      *paper = (Paper){g_string_new(NULL), g_ptr_array_new_with_free_func(g_free), g_strdup(*line + 3)};
      g_ptr_array_add(papers, paper);
    } else if (paper == NULL) {
      continue;
    } else if (wanted(*line) != NULL) {
      g_ptr_array_add(paper->wants, g_strdup(*line));
    } else if (g_str_equal(*line, "@head")) {
      g_string_append(paper->text, head);
    } else if (g_str_equal(*line, "@rest")) {
      g_string_append(paper->text, rest);
    } else if (paper->wants->len == 0) {
      g_string_append_printf(paper->text, "%s\n", *line);
    }
  }
  return papers;
}

/* The facts of the row as one string, newly allocated; "-" = absent. */
static char *value(const Facts *facts, const FactRow *row)
{
  g_autoptr(GString) out = g_string_new(NULL);
  char iso[DATE_TEXT_MAX];
  const Fact *fact;
  for (guint i = 0; (fact = facts_nth(facts, row->field, i)) != NULL; i++) {
    if (i > 0)
      g_string_append(out, " | ");
    if (row->value == FACT_VALUE_CHOICE || row->value == FACT_VALUE_FLAG)
      g_string_append(out, row->choices[fact->choice]);
    else if (row->value == FACT_VALUE_DATE && fact->date.year == 0)
      continue;
    else if (row->value == FACT_VALUE_DATE)
      date_print_iso(fact->date, iso), g_string_append(out, iso);
    else
      g_string_append(out, fact->text);
  }
  return out->len > 0 ? g_string_free(g_steal_pointer(&out), FALSE) : g_strdup("-");
}

/* How many facts of the paper are wrong; prints them. */
static guint check_paper(const Paper *paper)
{
  g_autoptr(Facts) facts = describe_read(paper->text->str, paper->text->len, NULL);
  guint wrong = 0;
  for (guint i = 0; i < paper->wants->len; i++) {
    const char *want = g_ptr_array_index(paper->wants, i);
    const FactRow *row = wanted(want);
    g_autofree char *got = value(facts, row);
    if (g_str_equal(got, want + strlen(row->name) + 2))
      continue;
    print_error("%s: want %s; got %s\n", paper->name, want, got);
    wrong++;
  }
  return wrong;
}

static void check_papers(const char *path)
{
  g_autoptr(GPtrArray) papers = read_papers(path);
  guint wrong = 0, all = 0;
  assert_true(papers->len > 0);
  for (guint i = 0; i < papers->len; i++) {
    const Paper *paper = g_ptr_array_index(papers, i);
    assert_true(paper->wants->len > 0);
    all += paper->wants->len;
    wrong += check_paper(paper);
  }
  if (wrong > 0)
    fail_msg("%s: %u of %u facts are wrong", path, wrong, all);
}

static void test_letterheads_of_all_offices_are_read(void **state)
{
  (void)state;
  check_papers(FOLDER "letterheads.txt");
}

static void test_whole_papers_of_all_offices_are_read(void **state)
{
  (void)state;
  check_papers(FOLDER "more.txt");
}

static void test_other_papers_are_read(void **state)
{
  (void)state;
  check_papers(FOLDER "others.txt");
}

static void test_kinds_of_papers_are_told(void **state)
{
  (void)state;
  check_papers(FOLDER "kinds.txt");
}

static void test_signatures_of_all_offices_are_read(void **state)
{
  (void)state;
  check_papers(FOLDER "signatures.txt");
}

/* A file may end anywhere, also inside a character. */
static void test_papers_cut_short_do_no_harm(void **state)
{
  static const char *const files[] = {"letterheads.txt", "signatures.txt", "kinds.txt", "more.txt", "others.txt"};

  (void)state;
  for (gsize f = 0; f < G_N_ELEMENTS(files); f++) {
    g_autofree char *path = g_strconcat(FOLDER, files[f], NULL);
    g_autoptr(GPtrArray) papers = read_papers(path);
    for (guint i = 0; i < papers->len; i++) {
      const Paper *paper = g_ptr_array_index(papers, i);
      for (gsize len = i % CUT_STEP; len < paper->text->len; len += CUT_STEP) {
        g_autofree char *text = g_memdup2(paper->text->str, len); /* exactly as long, for the sanitizer */
        g_autoptr(Facts) facts = describe_read(text, len, NULL);
        assert_non_null(facts);
      }
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_letterheads_of_all_offices_are_read),
      cmocka_unit_test(test_whole_papers_of_all_offices_are_read),
      cmocka_unit_test(test_other_papers_are_read),
      cmocka_unit_test(test_kinds_of_papers_are_told),
      cmocka_unit_test(test_signatures_of_all_offices_are_read),
      cmocka_unit_test(test_papers_cut_short_do_no_harm),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
