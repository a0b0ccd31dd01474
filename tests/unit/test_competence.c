/* Who may end whose documents. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/relate/competence.h"

static const struct {
  const char *by, *document;
  gboolean may;
} cases[] = {
    {"12/2020/qd/ubnd", "30/2020/nd/cp", FALSE},
    {"5//nq/hdnd", "45/2019//qh14", FALSE},
    {"12/2020/qd/ubnd", "39/2014/tt/btc", FALSE},
    {"39/2014/tt/btc", "30/2020/nd/cp", FALSE},
    {"30/2020/nd/cp", "45/2019//qh14", FALSE},
    {"37//qd/tw", "45/2019//qh14", FALSE},
    {"45/2019//qh14", "37//qd/tw", FALSE},
    {"8/2021/qd/ttg", "76//nq/ubtvqh13", FALSE},
    {"30/2020/nd/cp", "110/2004/nd/cp", TRUE},
    {"8/2021/qd/ttg", "30/2020/nd/cp", TRUE},
    {"45/2019//qh14", "30/2020/nd/cp", TRUE},
    {"45/2019//qh14", "12/2020/qd/ubnd", TRUE},
    {"30/2020/nd/cp", "39/2014/tt/btc", TRUE},
    {"78/2021/tt/btc", "39/2014/tt/btc", TRUE},
    {"1/2022/tt/bnv", "39/2014/tt/btc", TRUE},
    {"12/2020/qd/ubnd", "5//nq/hdnd", TRUE},
    {"12//hd/btctw", "70//hd/btctw", TRUE},
    {"1//qd/xyz", "30/2020/nd/cp", TRUE},
    {"12/2020/qd/ubnd", "1//qd/xyz", TRUE},
    {NULL, "30/2020/nd/cp", TRUE},
    {"12/2020/qd/ubnd", NULL, TRUE},
    {"1//cv/cpa", "45/2019//qh14", TRUE},
};

static void an_office_below_ends_nothing_above(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (competence_may_act(cases[i].by, cases[i].document) != cases[i].may)
      fail_msg("%s on %s", cases[i].by, cases[i].document);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(an_office_below_ends_nothing_above)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
