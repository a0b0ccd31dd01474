/* Foreign text on a terminal: harmless, measured, wrapped, marked. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/screen/display.h"
#include "query/screen/paragraph.h"

static const struct {
  const char *name, *input, *line, *path;
} harmless[] = {
    {"plain text stays", "Luật An ninh mạng", "Luật An ninh mạng", "Luật An ninh mạng"},
    {"an escape sequence is disarmed", "a\x1b[31mb", "a\xef\xbf\xbd[31mb", "a\\x1b[31mb"},
    {"an eight-bit escape is disarmed",
     "a\xc2\x9b"
     "31mb",
     "a\xef\xbf\xbd"
     "31mb",
     "a\\xc2\\x9b31mb"},
    {"a bell is disarmed", "a\ab",
     "a\xef\xbf\xbd"
     "b",
     "a\\x07b"},
    {"a line end", "a\nb", "a b", "a\\nb"},
    {"a tab", "a\tb", "a b", "a\\tb"},
    {"a carriage return", "a\rb", "a b", "a\\x0db"},
    {"bytes that are not UTF-8", "a\xff\xe1z", "a\xef\xbf\xbd\xef\xbf\xbdz", "a\\xff\\xe1z"},
    {"a direction override goes", "a\xe2\x80\xaexcod.txt", "axcod.txt", "a\\xe2\\x80\\xaexcod.txt"},
    {"a soft hyphen goes", "nghị\xc2\xadquyết", "nghịquyết", "nghị\\xc2\\xadquyết"},
    {"a backslash in a name is doubled", "a\\nb", "a\\nb", "a\\\\nb"},
};

static void nothing_foreign_can_drive_the_terminal(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(harmless); i++) {
    g_autoptr(GString) line = g_string_new(NULL);
    g_autoptr(GString) path = g_string_new(NULL);
    display_append(line, harmless[i].input, strlen(harmless[i].input));
    display_append_path(path, harmless[i].input);
    if (strcmp(line->str, harmless[i].line) != 0 || strcmp(path->str, harmless[i].path) != 0)
      print_error("%s\n", harmless[i].name);
    assert_string_equal(line->str, harmless[i].line);
    assert_string_equal(path->str, harmless[i].path);
  }
}

static void columns_are_counted_as_a_terminal_shows_them(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    guint columns;
  } cases[] = {{"", 0},     {"abc", 3},  {"nghị quyết", 10}, {"nghi\xcc\xa3 quye\xcc\x82\xcc\x81t", 10},
               {"Đảng", 4}, {"漢字", 4}, {"…", 1},           {"a\xff", 2}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    assert_int_equal(display_columns(cases[i].text, strlen(cases[i].text)), cases[i].columns);
}

static void assert_wrapped(const Display *display, const char *text, const ResultMark *marks, guint n_marks,
                           guint start, guint indent, const char *want)
{
  g_autoptr(GString) out = g_string_new(NULL);
  const Paragraph paragraph = {.marks = marks, .n_marks = n_marks, .start = start, .indent = indent};
  paragraph_append(display, &paragraph, text, strlen(text), out);
  assert_string_equal(out->str, want);
}

static void paragraphs_break_at_blanks(void **state)
{
  (void)state;
  const Display display = {.columns = 12};
  assert_wrapped(&display, "một hai ba bốn năm", NULL, 0, 0, 0, "một hai ba\nbốn năm");
  assert_wrapped(&display, "một hai ba bốn", NULL, 0, 4, 2, "một hai\n  ba bốn");
  assert_wrapped(&display, "mô\xcc\xa3t hai ba bô\xcc\x81n", NULL, 0, 0, 0, "mô\xcc\xa3t hai ba\nbô\xcc\x81n");
  assert_wrapped(&display, "một\thai\n\nba", NULL, 0, 0, 0, "một hai ba");
  assert_wrapped(&display, "  ", NULL, 0, 0, 0, "");
  assert_wrapped(&display, "ngắn http://một-địa-chỉ-dài x", NULL, 0, 0, 0, "ngắn\nhttp://một-đ\nịa-chỉ-dài x");
}

static void marks_are_shown_exactly(void **state)
{
  (void)state;
  const Display color = {.columns = 12, .color = TRUE}, plain = {.columns = 12};
  const char *text = "về an ninh mạng, ninh";
  guint start = (guint)strlen("về ");
  const ResultMark marks[] = {{start, (guint)strlen("an ninh mạng")}, {start + (guint)strlen("an ninh mạng, "), 4}};
#define ON  "\x1b[1;31m"
#define OFF "\x1b[0m"
  assert_wrapped(&color, text, marks, 2, 0, 0, "về " ON "an ninh" OFF "\n" ON "mạng" OFF ", " ON "ninh" OFF);
  assert_wrapped(&plain, text, marks, 2, 0, 0, "về an ninh\nmạng, ninh");
  const ResultMark beyond[] = {{start, 1000}, {5000, 3}};
  assert_wrapped(&color, "về an", beyond, 2, 0, 0, "về " ON "an" OFF);
  const ResultMark inside[] = {{1, 1}};
  assert_wrapped(&color, "abc", inside, 1, 0, 0, "a" ON "b" OFF "c");
  const ResultMark empty[] = {{1, 0}};
  assert_wrapped(&color, "abc", empty, 1, 0, 0, "abc");
}

static void assert_paragraph(const Display *display, const Paragraph *paragraph, const char *text, guint lines,
                             const char *want)
{
  g_autoptr(GString) out = g_string_new(NULL);
  assert_int_equal(paragraph_append(display, paragraph, text, strlen(text), out), lines);
  assert_string_equal(out->str, want);
}

static void what_stands_at_the_right_takes_the_first_line_only(void **state)
{
  (void)state;
  const Display display = {.columns = 16};
  const Paragraph right = {.right = "còn", .indent = 2};
  assert_paragraph(&display, &right, "một hai", 1, "một hai      còn");
  assert_paragraph(&display, &right, "một hai ba bốn năm sáu bảy", 3, "một hai ba   còn\n  bốn năm sáu\n  bảy");
}

static void what_is_too_long_is_cut_with_an_ellipsis(void **state)
{
  (void)state;
  const Display display = {.columns = 12};
  const Paragraph one = {.max_lines = 1}, two = {.max_lines = 2};
  assert_paragraph(&display, &one, "một hai ba", 1, "một hai ba");
  assert_paragraph(&display, &one, "một hai ba bốn", 1, "một hai ba…");
  assert_paragraph(&display, &two, "một hai ba bốn năm sáu bảy", 2, "một hai ba\nbốn năm sáu…");
  assert_paragraph(&display, &one, "http://một-địa-chỉ", 1, "http://một-…");
}

static void looks_are_begun_anew_on_each_line(void **state)
{
  (void)state;
  const Display color = {.columns = 8, .color = TRUE, .link = TRUE};
  const ResultMark mark = {(guint)strlen("một "), (guint)strlen("hai")};
  const Paragraph title = {.look = DISPLAY_TITLE, .marks = &mark, .n_marks = 1}, link = {.link = "file:///a"};
#define BOLD "\x1b[1m"
  assert_paragraph(&color, &title, "một hai ba", 2, BOLD "một " ON "hai" OFF BOLD OFF "\n" BOLD "ba" OFF);
  assert_paragraph(&color, &link, "một hai ba", 2,
                   "\x1b]8;;file:///a\x1b\\một hai\x1b]8;;\x1b\\\n\x1b]8;;file:///a\x1b\\ba\x1b]8;;\x1b\\");
}

/* Relative luminance of a colour 0xRRGGBB and the contrast of two, 1 to 21 (WCAG 2.1). */
static double luminance(guint rgb)
{
  const double shares[] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (guint i = 0; i < 3; i++) {
    double c = (double)(rgb >> (16 - 8 * i) & 0xff) / 255;
    sum += shares[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

static double contrast(guint a, guint b)
{
  double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
  return MAX(x, y) / MIN(x, y);
}

/* The colour of a number of the 6x6x6 cube. */
static guint of_cube(guint number)
{
  const guint levels[] = {0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff}, at = number - 16;
  return levels[at / 36] << 16 | levels[at / 6 % 6] << 8 | levels[at % 6];
}

/* Light and dark screens, with the red and the magenta that belong to them. */
static const struct {
  const char *name;
  guint paper, colors[8];
} screens[] = {
    {"xterm", 0xffffff, {[1] = 0xcd0000, [5] = 0xcd00cd}},
    {"xterm -rv", 0x000000, {[1] = 0xcd0000, [5] = 0xcd00cd}},
    {"GNOME light", 0xffffff, {[1] = 0xc01c28, [5] = 0xa347ba}},
    {"GNOME dark", 0x171421, {[1] = 0xc01c28, [5] = 0xa347ba}},
    {"Solarized light", 0xfdf6e3, {[1] = 0xdc322f, [5] = 0xd33682}},
    {"Solarized dark", 0x002b36, {[1] = 0xdc322f, [5] = 0xd33682}},
};

static void colors_are_read_on_light_and_dark_screens(void **state)
{
  (void)state;
  const Display display = {.columns = 80, .color = TRUE, .shades = TRUE};
  guint n = 0;
  for (DisplayLook look = DISPLAY_PLAIN; look <= DISPLAY_ENDED; look++) {
    g_autoptr(GString) sequence = g_string_new(NULL);
    display_begin(&display, look, sequence);
    const char *cube = strstr(sequence->str, "38;5;"), *plain = strchr(sequence->str, '3');
    for (gsize i = 0; plain != NULL && i < G_N_ELEMENTS(screens); i++, n++) {
      guint color =
          cube != NULL ? of_cube((guint)g_ascii_strtoull(cube + 5, NULL, 10)) : screens[i].colors[plain[1] - '0'];
      if (color == 0 || contrast(color, screens[i].paper) < 2.95)
        fail_msg("look %u on %s: %06x", look, screens[i].name, color);
    }
  }
  assert_true(n >= 8 * G_N_ELEMENTS(screens));
}

static void long_lines_of_a_text_are_wrapped_below_their_beginning(void **state)
{
  (void)state;
  const Display display = {.columns = 12};
  const char *text = "ngắn  ở  đây\n  một hai ba bốn\n\nhết";
  g_autoptr(GString) out = g_string_new(NULL);
  paragraph_append_lines(&display, text, strlen(text), out);
  assert_string_equal(out->str, "ngắn  ở  đây\n  một hai ba\n  bốn\n\nhết");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_stands_at_the_right_takes_the_first_line_only),
      cmocka_unit_test(what_is_too_long_is_cut_with_an_ellipsis),
      cmocka_unit_test(looks_are_begun_anew_on_each_line),
      cmocka_unit_test(colors_are_read_on_light_and_dark_screens),
      cmocka_unit_test(long_lines_of_a_text_are_wrapped_below_their_beginning),
      cmocka_unit_test(nothing_foreign_can_drive_the_terminal),
      cmocka_unit_test(columns_are_counted_as_a_terminal_shows_them),
      cmocka_unit_test(paragraphs_break_at_blanks),
      cmocka_unit_test(marks_are_shown_exactly),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
