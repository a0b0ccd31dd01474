/* The numbers that Word 97-2003 puts before paragraphs are written out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "corpus/format/format.h"
#include "tests/unit/made_compound.h"

#define TEXT 0x400 /* where it begins in the main stream */
#define PAGE 4     /* of 512 bytes: the properties of paragraphs */

typedef struct {
  guint format; /* [MS-OSHARED] MSONFC */
  guint32 start;
  const char *text; /* "%1." as in numbering.h */
} MadeLevel;

static void made_level(GByteArray *table, const MadeLevel *level)
{
  g_autoptr(GByteArray) text = g_byte_array_new();
  for (const char *c = level->text; *c != '\0'; c = g_utf8_next_char(c)) {
    if (*c == '%')
      made_u16(text, (guint) * ++c - '1');
    else
      made_u16(text, g_utf8_get_char(c));
  }
  made_u32(table, level->start);
  made_u16(table, level->format);
  made_pad(table, table->len + 18);
  made_u16(table, 0x0102); /* two bytes of character properties, one of paragraph properties */
  made_u16(table, 0);
  made_pad(table, table->len + 3);
  made_u16(table, text->len / 2);
  g_byte_array_append(table, text->data, text->len);
}

/* A list of nine levels, one of a single level; both are overridden, the single one twice: the second time it starts
 * at 7. */
static void made_lists(GByteArray *word, GByteArray *table)
{
  static const MadeLevel many[9] = {{0, 1, "Điều %1."},   {4, 1, "%2)"},           {0, 3, "%1.%3."},
                                    {23, 1, "-"},         {23, 1, "\xEF\x82\xB7"}, {1, 4, "%6."},
                                    {255, 1, "Ghi chú:"}, {22, 1, "%8"},           {3, 1, "%9."}};
  static const MadeLevel one = {2, 1, "(%1)"};
  guint start = table->len;
  made_u16(table, 2);
  for (guint i = 0; i < 2; i++) {
    made_u32(table, 100 + i);
    made_pad(table, table->len + 22);
    made_u16(table, i); /* 1: simple */
  }
  made_set_u32(word, 0x2E2, start);
  made_set_u32(word, 0x2E6, table->len - start);
  for (guint i = 0; i < 9; i++)
    made_level(table, &many[i]);
  made_level(table, &one);
  start = table->len;
  made_u32(table, 3);
  for (guint i = 0; i < 3; i++) {
    made_u32(table, i == 0 ? 100 : 101);
    made_pad(table, table->len + 8);
    made_u32(table, i == 2 ? 1 : 0);
  }
  for (guint i = 0; i < 3; i++)
    made_u32(table, 0xFFFFFFFF);
  made_u32(table, 7);
  made_u32(table, 0x10);
  made_set_u32(word, 0x2EA, start);
  made_set_u32(word, 0x2EE, table->len - start);
}

/* A paragraph of number set `set` at `level`; 0 = without a number. */
typedef struct {
  const char *text;
  guint set, level;
} MadeParagraph;

static void made_properties(GByteArray *word, GByteArray *table, const MadeParagraph *paragraphs, guint n)
{
  guint at = TEXT, page = PAGE * 512, list = 480;
  made_pad(word, page + 512);
  for (guint i = 0; i < n; i++) {
    made_set_u32(word, page + 4 * i, at);
    at += (guint)strlen(paragraphs[i].text);
    list -= 12;
    word->data[page + 4 * (n + 1) + 13 * i] = (guint8)(list / 2);
    word->data[page + list] = 5; /* 9 bytes: style, sprmPIlvl, sprmPIlfo */
    made_set_u16(word, page + list + 3, 0x260A);
    word->data[page + list + 5] = (guint8)paragraphs[i].level;
    made_set_u16(word, page + list + 6, 0x460B);
    made_set_u16(word, page + list + 8, paragraphs[i].set);
  }
  made_set_u32(word, page + 4 * n, at);
  word->data[page + 511] = (guint8)n;
  made_set_u32(word, 0x102, table->len);
  made_set_u32(word, 0x106, 12);
  made_u32(table, TEXT);
  made_u32(table, at);
  made_u32(table, PAGE);
}

static GByteArray *made_document(const MadeParagraph *paragraphs, guint n)
{
  GByteArray *word = g_byte_array_new(), *table = g_byte_array_new();
  made_u16(word, 0xA5EC);
  made_u16(word, 0xC1);
  made_pad(word, TEXT);
  made_set_u16(word, 0x0A, 0x0200);
  for (guint i = 0; i < n; i++)
    made_text(word, paragraphs[i].text);
  guint len = word->len - TEXT;
  made_set_u32(word, 0x4C, len);
  made_u16(table, 0x0002 | 16 << 8);
  made_u16(table, 0);
  made_pad(table, 5);
  made_u32(table, 0);
  made_u32(table, len);
  made_u16(table, 0);
  made_u32(table, 0x40000000 | TEXT * 2);
  made_u16(table, 0);
  made_set_u32(word, 0x1A2, 0);
  made_set_u32(word, 0x1A6, table->len);
  made_properties(word, table, paragraphs, n);
  made_lists(word, table);
  const MadeStream streams[] = {{"WordDocument", word}, {"1Table", table}};
  return made_compound(streams, 2);
}

static const struct {
  const char *name;
  MadeParagraph paragraphs[6];
  const char *want;
} cases[] = {
    {"numbers count on", {{"a\r", 1, 0}, {"b\r", 1, 0}}, "Điều 1. a\nĐiều 2. b\n"},
    {"a lower level starts again",
     {{"a\r", 1, 0}, {"b\r", 1, 1}, {"c\r", 1, 1}, {"d\r", 1, 0}, {"e\r", 1, 1}},
     "Điều 1. a\na) b\nb) c\nĐiều 2. d\na) e\n"},
    {"a level shows those above", {{"a\r", 1, 0}, {"b\r", 1, 2}, {"c\r", 1, 2}}, "Điều 1. a\n1.3. b\n1.4. c\n"},
    {"a dash is a sign, a symbol is none", {{"a\r", 1, 3}, {"b\r", 1, 4}}, "- a\nb\n"},
    {"Roman, zero, letters, text alone",
     {{"a\r", 1, 5}, {"b\r", 1, 7}, {"c\r", 1, 8}, {"d\r", 1, 6}},
     "IV. a\n01 b\nA. c\nGhi chú: d\n"},
    {"a paragraph without a number ends nothing", {{"a\r", 2, 0}, {"x\r", 0, 0}, {"b\r", 2, 0}}, "(i) a\nx\n(ii) b\n"},
    {"an override starts where it says", {{"a\r", 2, 0}, {"b\r", 3, 0}, {"c\r", 3, 0}}, "(i) a\n(vii) b\n(viii) c\n"},
    {"a line break is no paragraph",
     {{"a\x0b"
       "b\r",
       1, 0},
      {"c\r", 1, 0}},
     "Điều 1. a\nb\nĐiều 2. c\n"},
    {"an empty paragraph has none", {{"\r", 1, 0}, {"a\r", 1, 0}}, "Điều 1. a\n"},
    {"a number taken away", {{"a\r", 0xF801, 0}, {"b\r", 1, 0}}, "a\nĐiều 1. b\n"},
    {"a set that is not there", {{"a\r", 9, 0}, {"b\r", 1, 9}}, "a\nA. b\n"},
};

static void numbers_of_paragraphs_are_written_out(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    guint n = 0;
    while (n < G_N_ELEMENTS(cases[i].paragraphs) && cases[i].paragraphs[n].text != NULL)
      n++;
    g_autoptr(GByteArray) file = made_document(cases[i].paragraphs, n);
    FormatInput input = {file->data, file->len, "a.doc", READ_LIMITS_DEFAULT, NULL};
    input.limits.max_text = 10000;
    g_auto(FormatResult) result;
    format_result_init(&result);
    format_read(&input, &result);
    if (strcmp(result.text->str, cases[i].want) != 0)
      fail_msg("%s: got \"%s\", not \"%s\"", cases[i].name, result.text->str, cases[i].want);
  }
}

static void damaged_lists_do_no_harm(void **state)
{
  (void)state;
  g_autoptr(GByteArray) file = made_document(cases[1].paragraphs, 5);
  for (guint at = 0; at < file->len; at++) {
    guint8 before = file->data[at];
    file->data[at] = (guint8)(before ^ 0xFF);
    FormatInput input = {file->data, file->len, "a.doc", READ_LIMITS_DEFAULT, NULL};
    input.limits.max_text = 10000;
    g_auto(FormatResult) result;
    format_result_init(&result);
    format_read(&input, &result);
    file->data[at] = before;
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(numbers_of_paragraphs_are_written_out),
      cmocka_unit_test(damaged_lists_do_no_harm),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
