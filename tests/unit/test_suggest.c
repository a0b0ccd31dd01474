/* "Did you mean": close words that the index knows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/suggest/suggest.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/a.txt", "Bỏ phiếu kín trong hội nghị."},   {"/b.txt", "Phiếu bầu của đại biểu."},
    {"/c.txt", "Tín nhiệm cao, tín nhiệm thấp."}, {"/d.txt", "Tín hiệu giao thông."},
    {"/e.txt", "Kinh tế và giao thông."},         {"/f.txt", "Phòng hát karaoke."},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

/* want is NULL where nothing is to be suggested. */
static void check(const SmallIndex *index, const char *query, gboolean little, const char *want)
{
  g_autoptr(Plan) plan = small_plan(index, query, &(Request){0}, PLAN_MARKS_AS_TYPED);
  g_autoptr(GPtrArray) suggestions = g_ptr_array_new_with_free_func(g_free);
  assert_true(suggest_wording(query, strlen(query), plan, little, index->store, suggestions, NULL));
  const char *got = suggestions->len ? g_ptr_array_index(suggestions, 0) : NULL;
  if (suggestions->len > 1 || g_strcmp0(got, want) != 0)
    fail_msg("\"%s\" suggests \"%s\", not \"%s\"", query, got, want);
}

static void an_unknown_word_gives_way_to_the_close_one_that_goes_with_the_rest(void **state)
{
  static const struct {
    const char *query, *want; /* NULL = no suggestion */
  } cases[] = {
      {"phiéuu", "phiếu"},         /* one letter too many */
      {"phiu bầu", "phiếu bầu"},   /* one left out */
      {"phieo kín", "phiếu kín"},  /* one replaced */
      {"pheiu bầu", "phiếu bầu"},  /* two exchanged */
      {"tinn nhiệm", "tín nhiệm"}, /* not "tinh" or "kín" */
      {"phiễu kín", "phiếu kín"},  /* other marks */
      {"karaôkê", "karaoke"},      /* a foreign word, marked */
      {"karaoka", "karaoke"},      /* and mistyped */
      {"phiéuu kin", "phiếu kín"}, /* the rest with its marks */
      {"phieo bau", "phiếu bầu"},
      {"phiéuu NEAR/3 kin", "phiếu NEAR/3 kín"}, /* what is no word stays as typed */
      {"\"phieo kín\"", "\"phiếu kín\""},
      {"phieo OR \"phieu kin\"", "phiếu OR \"phiếu kín\""},
      {"+phieo (kin OR hoi)", "+phiếu (kín OR hội)"},
      {"(phieo OR hooij) \"kins\"", "(phiếu OR hội) \"kín\""},  /* keystrokes */
      {"phieo, -\"phieo xe\" kin", "phiếu, -\"phieo xe\" kín"}, /* what is left out, too */
      {"type:nq phieo kin date:2020", "type:nq phiếu kín date:2020"},
      {"  phieo   kin ", "  phiếu   kín "},
      {"phiếu bầu", NULL},         /* all known */
      {"xyzzyq", NULL},            /* nothing close */
      {"phiu xyzzyq", NULL},       /* one of two stays unknown */
      {"phiu thông", NULL},        /* close, but never together */
      {"phiuuuuuuuuuuuuuu", NULL}, /* too long */
      {"", NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    check(*state, cases[i].query, TRUE, cases[i].want);
}

/* Words that the index knows are doubted only where it is large. */
static SmallIndex open_large_index(void)
{
  static const struct {
    guint times;
    const char *text;
  } said[] = {
      {20, "Hội nghị lấy phiếu tín nhiệm."},
      {3, "Bánh bao và bánh giò."},
      {2, "Quả cam của vườn."},
      {1, "Ô nhiễm nước, của hiếm, cơn bão, bột cám."},
      {122, "Thông báo của văn phòng thường trực."},
      {1, "Thônq báo thuờng trực."},
      {1, "Văn phòg đóng cửa."},
  };
  SmallFile all[150];
  char names[G_N_ELEMENTS(all)][16];
  guint n = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(said); i++) {
    for (guint j = 0; j < said[i].times; j++, n++) {
      g_snprintf(names[n], sizeof names[n], "/%u.txt", n);
      all[n] = (SmallFile){names[n], said[i].text};
    }
  }
  return small_index_open(all, n);
}

static void a_rare_word_that_is_strange_beside_its_neighbours_gives_way_to_other_marks(void **state)
{
  static const struct {
    const char *query;
    gboolean little;
    const char *want; /* NULL = no suggestion */
  } cases[] = {
      {"tín nhiễm", TRUE, "tín nhiệm"},             /* "nhiễm" is known, but of water */
      {"phiếu tín nhiễm", TRUE, "phiếu tín nhiệm"}, /* with another neighbour before */
      {"tín nhiễm", FALSE, NULL},                   /* enough was found: nobody asks */
      {"ô nhiễm", TRUE, NULL},                      /* where it belongs */
      {"nhiễm", TRUE, NULL},                        /* without neighbours nothing is strange */
      {"tín hiếm", TRUE, NULL},                     /* other letters: that is another word */
      {"bánh bão", TRUE, "bánh bao"},               /* beside each other in three documents */
      {"quả cám", TRUE, NULL},                      /* in two: too few to tell */
      {"tín nhiem", TRUE, NULL},                    /* without marks it is "nhiệm" already */
      {"thông bao", TRUE, NULL},                    /* without marks it is "báo" already */
      {"thônq báo", TRUE, "thông báo"},             /* no syllable, though a document has it */
      {"thuờng", TRUE, "thường"},                   /* nor this one, even alone */
      {"văn phòg", TRUE, "văn phòng"},              /* a letter left out, as somebody did before */
      {"hội nghi", TRUE, NULL},
  };
  (void)state;
  SmallIndex index = open_large_index();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    check(&index, cases[i].query, cases[i].little, cases[i].want);
  small_index_close(&index);
}

static void the_least_slip_is_preferred_to_the_most_frequent_word(void **state)
{
  static const SmallFile all[] = {
      {"/a.txt", "Chất lượng, số lượng và năng lượng."},
      {"/b.txt", "Lực lượng đo lượng mưa."},
      {"/c.txt", "Đối tượng và lượng khách."},
      {"/d.txt", "Tiền lương của giáo viên."},
      {"/e.txt", "Luật hôn nhân và gia đình."},
      {"/f.txt", "Chuyển tuyến khám bệnh."},
      {"/g.txt", "Nhà thuốc, nhãn thuốc."},
      {"/h.txt", "Nhãn hàng, nhãn hiệu của nhãn thuốc."},
      {"/i.txt", "Giá ô tô của người i tờ."},
      {"/j.txt", "Lu lơ ất."},
  };
  static const struct {
    const char *query, *want; /* NULL = no suggestion */
  } cases[] = {
      {"lươngg", "lương"},
      {"lươnng", "lương"},
      {"lưương", "lương"},
      {"tiền lươngh", "tiền lương"},
      {"lơưng", "lương"},
      {"nhàà thuốc", "nhà thuốc"},
      {"giáoo viên", "giáo viên"},
      /* words that were read as two syllables are whole again */
      {"luuật hôn nhân", "luật hôn nhân"},
      {"chuuyển tuyến", "chuyển tuyến"},
      {"hôn nhân giaa đìình", "hôn nhân gia đình"},
      {"\"chuuyển tuyến\" khám", "\"chuyển tuyến\" khám"},
      {"tiềnlương", NULL}, /* two that belong together */
  };
  (void)state;
  SmallIndex index = small_index_open(all, G_N_ELEMENTS(all));
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    check(&index, cases[i].query, TRUE, cases[i].want);
  small_index_close(&index);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_unknown_word_gives_way_to_the_close_one_that_goes_with_the_rest),
      cmocka_unit_test(the_least_slip_is_preferred_to_the_most_frequent_word),
      cmocka_unit_test(a_rare_word_that_is_strange_beside_its_neighbours_gives_way_to_other_marks),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
