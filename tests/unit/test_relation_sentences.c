/* A document says what it does to others: every case is a paper with one sentence about another, and what must be read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "corpus/describe/describe.h"

/* The papers that the sentences stand in. */
typedef enum { LAW, DECREE, CIRCULAR, DECISION, PLAN, GUIDANCE, REGULATION, N_PAPERS } Paper;

#define STATE "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

static const struct {
  const char *head, *foot;
} papers[N_PAPERS] = {
    [LAW] = {"QUỐC HỘI\n" STATE "Luật số: 50/2024/QH15\nHà Nội, ngày 29 tháng 6 năm 2024\nLUẬT\n",
             "CHỦ TỊCH QUỐC HỘI\nTrần Văn Thử\n"},
    [DECREE] = {"CHÍNH PHỦ\n" STATE "Số: 51/2024/NĐ-CP\nHà Nội, ngày 12 tháng 5 năm 2024\nNGHỊ ĐỊNH\n",
                "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Thử\n"},
    [CIRCULAR] = {"BỘ NỘI VỤ\n" STATE "Số: 52/2024/TT-BNV\nHà Nội, ngày 12 tháng 5 năm 2024\nTHÔNG TƯ\n",
                  "BỘ TRƯỞNG\nTrần Văn Thử\n"},
    [DECISION] = {"ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\n" STATE
                  "Số: 53/2024/QĐ-UBND\nAn Bình, ngày 12 tháng 5 năm 2024\nQUYẾT ĐỊNH\n",
                  "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Thử\n"},
    [PLAN] = {"ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\n" STATE "Số: 54/KH-UBND\nAn Bình, ngày 12 tháng 5 năm 2024\nKẾ HOẠCH\n",
              "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Thử\n"},
    [GUIDANCE] = {"TỈNH ỦY AN BÌNH\nBAN TỔ CHỨC\n*\nSố 55-HD/BTCTU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 12 tháng 5 năm "
                  "2024\nHƯỚNG DẪN\n",
                  "TRƯỞNG BAN\nTrần Văn Thử\n"},
    [REGULATION] = {"TỈNH ỦY AN BÌNH\n*\nSố 56-QĐ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 12 tháng 5 năm 2024\nQUY "
                    "ĐỊNH\n",
                    "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Văn Thử\n"},
};

static const struct {
  Paper paper;
  const char *title, *text, *want; /* NULL = a title of no interest */
} cases[] = {
#include "tests/unit/made_relations.h"
};

static const char *const kinds[FACT_N_FIELDS] = {
    [FACT_IMPLEMENTS] = "implements", [FACT_AMENDS] = "amends",
    [FACT_REPLACES] = "replaces",     [FACT_REPEALS] = "repeals",
    [FACT_CORRECTS] = "corrects",     [FACT_SUSPENDS] = "suspends",
};

/* "replaces 3/2014/TT-BNV; implements Luật Việc làm of 2013" */
static char *said_by(const Facts *facts)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    if (kinds[relation->kind] == NULL)
      continue;
    g_string_append_printf(out, "%s%s %s", out->len > 0 ? "; " : "", kinds[relation->kind],
                           relation->number_text != NULL ? relation->number_text : relation->name);
    if (relation->number_text == NULL && relation->date.year != 0)
      g_string_append_printf(out, " of %u", relation->date.year);
  }
  return g_string_free(out, FALSE);
}

static void what_a_paper_does_to_others_is_read(void **state)
{
  guint wrong = 0;
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text =
        g_strdup_printf("%s%s\n\n%s\n\n%s", papers[cases[i].paper].head,
                        cases[i].title != NULL ? cases[i].title : "Về công tác hồ sơ", cases[i].text,
                        papers[cases[i].paper].foot);
    g_autoptr(Facts) facts = describe_read(text, strlen(text), NULL);
    g_autofree char *got = said_by(facts);
    if (strcmp(got, cases[i].want) == 0)
      continue;
    print_message("%s\n%s\n  got:  %s\n  want: %s\n", cases[i].title, cases[i].text, got, cases[i].want);
    wrong++;
  }
  if (wrong > 0)
    fail_msg("%u of %u sentences were misread", wrong, (guint)G_N_ELEMENTS(cases));
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(what_a_paper_does_to_others_is_read)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
