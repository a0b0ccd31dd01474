/* What is taken out of the picture of a page before it is read, and what stays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "corpus/format/ink/ocr_clean.h"
#include "corpus/format/ink/ocr_columns.h"

#ifdef HAVE_TESSERACT

#include <math.h>

#define DPI    200.0
#define WIDTH  1654
#define HEIGHT 1000
#define BLACK  0x00000000u
#define RED    0xD0283800u
#define BLUE   0x2838B000u

static int dots(double mm)
{
  return (int)(mm * DPI / 25.4);
}

static void fill(PIX *page, int x, int y, int w, int h, guint32 colour)
{
  BOX *box = boxCreate(x, y, w, h);
  pixSetInRectArbitrary(page, box, colour);
  boxDestroy(&box);
}

/* A line of n letters: bars of 2 by 3 mm. */
static void print_line(PIX *page, int x, int y, int n, guint32 colour)
{
  for (int i = 0; i < n; i++) {
    fill(page, x + dots(2.6 * i), y, dots(0.6), dots(3), colour);
    fill(page, x + dots(2.6 * i), y, dots(2), dots(0.6), colour);
  }
}

static void ring(PIX *page, int x, int y, double radius_mm, double thick_mm, guint32 colour)
{
  for (double r = radius_mm; r < radius_mm + thick_mm; r += 0.05)
    for (int a = 0; a < 4000; a++)
      pixSetPixel(page, x + (int)lround(r * DPI / 25.4 * cos(a * G_PI / 2000)),
                  y + (int)lround(r * DPI / 25.4 * sin(a * G_PI / 2000)), colour);
}

static PIX *blank(void)
{
  PIX *page = pixCreate(WIDTH, HEIGHT, 32);
  pixSetAll(page);
  return page;
}

/* The share of the box that is dark. */
static double ink(PIX *grey, int x, int y, int w, int h)
{
  guint n = 0;
  for (int j = y; j < y + h; j++)
    for (int i = x; i < x + w; i++) {
      l_uint32 value = 255;
      pixGetPixel(grey, i, j, &value);
      n += value < 140;
    }
  return (double)n / ((double)w * h);
}

static PIX *clean(PIX *page, OcrTaken *taken)
{
  *taken = (OcrTaken){boxaCreate(1), boxaCreate(1)};
  PIX *grey = ocr_clean(page, DPI, taken);
  assert_non_null(grey);
  return grey;
}

static void let_go(PIX *page, PIX *grey, OcrTaken *taken)
{
  boxaDestroy(&taken->frames);
  boxaDestroy(&taken->filled);
  pixDestroy(&grey);
  pixDestroy(&page);
}

static void coloured_ink_goes_and_is_told_but_lines_of_coloured_print_stay(void **state)
{
  PIX *page = blank();
  OcrTaken taken;
  (void)state;
  for (int i = 0; i < 6; i++)
    print_line(page, 200, 100 + 60 * i, 40, BLACK);
  fill(page, 300, 600, dots(3), dots(5), BLUE);                 /* a digit by hand */
  print_line(page, 200, 700, 20, BLUE);                         /* a heading */
  ring(page, 1200, 700, 18, 1, RED);                            /* a seal ... */
  print_line(page, 1200 - dots(25), 700 - dots(18), 19, BLACK); /* over black letters */
  PIX *grey = clean(page, &taken);
  assert_true(ink(grey, 290, 590, dots(5), dots(7)) == 0);
  assert_true(ink(grey, 200, 700, dots(50), dots(3)) > 0.2);
  assert_true(ink(grey, 1200 - dots(20), 690, dots(5), 20) == 0);
  assert_true(ink(grey, 1200 - dots(25), 700 - dots(18), dots(49), dots(3)) > 0.2);
  assert_true(ink(grey, 200, 100, dots(100), dots(3)) > 0.2);
  gboolean told = FALSE;
  for (int i = 0; i < boxaGetCount(taken.filled); i++) {
    l_int32 x, y, w, h;
    boxaGetBoxGeometry(taken.filled, i, &x, &y, &w, &h);
    told |= x >= 295 && x <= 305 && y >= 595 && y <= 605;
  }
  assert_true(told);
  let_go(page, grey, &taken);
}

static void a_black_seal_goes_and_the_print_it_stands_on_stays(void **state)
{
  PIX *page = blank();
  OcrTaken taken;
  (void)state;
  ring(page, 1100, 500, 19, 0.8, BLACK);
  ring(page, 1100, 500, 12, 0.5, BLACK);
  fill(page, 1100 - dots(5), 500 - dots(5), dots(10), dots(10), BLACK); /* its emblem */
  print_line(page, 1100 - dots(12), 500 + dots(17), 15, BLACK);         /* the name of the signer */
  print_line(page, 200, 300, 20, BLACK);
  PIX *grey = clean(page, &taken);
  assert_true(ink(grey, 1100 - dots(20), 500 - dots(10), dots(40), dots(20)) < 0.001);
  assert_true(ink(grey, 1100 - dots(12), 500 + dots(17), dots(38), dots(3)) > 0.15);
  assert_true(ink(grey, 200, 300, dots(50), dots(3)) > 0.2);
  let_go(page, grey, &taken);
}

static void frames_of_stamps_are_told_and_rules_go(void **state)
{
  PIX *page = blank();
  OcrTaken taken;
  l_int32 x, y, w, h;
  (void)state;
  for (int side = 0; side < 2; side++) {
    fill(page, 200, 200 + side * dots(18), dots(45), 5, BLACK);
    fill(page, 200 + side * dots(45), 200, 5, dots(18), BLACK);
  }
  print_line(page, 230, 240, 14, BLACK);
  fill(page, 200, 600, dots(100), 4, BLACK);
  print_line(page, 200, 600 - dots(1.5), 30, BLACK); /* struck out by the rule */
  PIX *grey = clean(page, &taken);
  assert_true(boxaGetCount(taken.frames) >= 1);
  boxaGetBoxGeometry(taken.frames, 0, &x, &y, &w, &h);
  assert_true(ABS(x - 200) < 5 && ABS(y - 200) < 5 && ABS(w - dots(45)) < 10 && ABS(h - dots(18)) < 10);
  assert_true(ink(grey, 210, 195, dots(40), 15) == 0);
  assert_true(ink(grey, 230, 240, dots(35), dots(3)) > 0.2);
  assert_true(ink(grey, 200 + dots(80), 590, dots(20), 20) == 0);
  assert_true(ink(grey, 200, 600 - dots(1.5), dots(70), dots(3)) > 0.15);
  let_go(page, grey, &taken);
}

static void a_page_that_lies_askew_is_turned(void **state)
{
  PIX *page = blank();
  OcrTaken taken;
  (void)state;
  for (int i = 0; i < 12; i++)
    print_line(page, 200, 120 + 60 * i, 45, BLACK);
  PIX *askew = pixRotate(page, (l_float32)(1.4 * G_PI / 180), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0);
  PIX *grey = clean(askew, &taken);
  guint empty = 0; /* rows between lines */
  for (int y = 120; y < 840; y++)
    empty += ink(grey, 250, y, 1000, 1) == 0;
  assert_true(empty > 300);
  pixDestroy(&askew);
  let_go(page, grey, &taken);
}

static void a_letterhead_and_a_signature_are_columns(void **state)
{
  PIX *page = blank();
  l_int32 x, y, w, h;
  (void)state;
  for (int i = 0; i < 3; i++) {
    print_line(page, 200, 60 + 60 * i, 16, BLACK);
    print_line(page, 800, 60 + 60 * i, 28, BLACK);
  }
  for (int i = 0; i < 5; i++)
    print_line(page, 200, 300 + 60 * i, 60, BLACK);
  for (int i = 0; i < 4; i++) {
    print_line(page, 200, 660 + 60 * i, 20, BLACK);
    print_line(page, 1000, 660 + 60 * i, 15, BLACK);
  }
  PIX *grey = pixConvertTo8(page, FALSE);
  BOXA *columns = ocr_columns_find(grey, DPI);
  assert_int_equal(boxaGetCount(columns), 4);
  for (int i = 0; i < 4; i += 2) {
    boxaGetBoxGeometry(columns, i, &x, &y, &w, &h);
    assert_true(x == 0 && w > 200 + dots(50) && w < 1000);
    assert_true(y + h < 300 || y > 540);
  }
  boxaDestroy(&columns);
  pixDestroy(&grey);
  pixDestroy(&page);
}

static void prose_has_no_columns(void **state)
{
  PIX *page = blank();
  (void)state;
  for (int i = 0; i < 14; i++)
    print_line(page, 200, 60 + 60 * i, i % 4 == 3 ? 25 : 60, BLACK);
  PIX *grey = pixConvertTo8(page, FALSE);
  BOXA *columns = ocr_columns_find(grey, DPI);
  assert_int_equal(boxaGetCount(columns), 0);
  boxaDestroy(&columns);
  pixDestroy(&grey);
  pixDestroy(&page);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(coloured_ink_goes_and_is_told_but_lines_of_coloured_print_stay),
      cmocka_unit_test(a_black_seal_goes_and_the_print_it_stands_on_stays),
      cmocka_unit_test(frames_of_stamps_are_told_and_rules_go),
      cmocka_unit_test(a_page_that_lies_askew_is_turned),
      cmocka_unit_test(a_letterhead_and_a_signature_are_columns),
      cmocka_unit_test(prose_has_no_columns),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

int main(void)
{
  return 0; /* built without text recognition */
}

#endif
