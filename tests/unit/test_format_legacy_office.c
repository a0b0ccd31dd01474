/* Old Word, Excel and PowerPoint files: what is text, in which order, and what becomes of broken ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "corpus/format/compound.h"
#include "corpus/format/format.h"
#include "tests/unit/made_compound.h"
#include "tests/unit/made_xls.h"

static void read_bytes(const guint8 *bytes, gsize len, FormatResult *result)
{
  const FormatInput input = {bytes, len, "a.bin", READ_LIMITS_DEFAULT, NULL};
  format_result_init(result);
  format_read(&input, result);
}

static void assert_reads(const char *name, GByteArray *file, const char *format, FormatReason reason, const char *want)
{
  g_auto(FormatResult) result;
  read_bytes(file->data, file->len, &result);
  if (strcmp(result.format, format) != 0 || result.reason != reason || strcmp(result.text->str, want) != 0)
    fail_msg("%s: got %s, %s: \"%s\", not \"%s\"", name, result.format, format_reason_code(result.reason),
             result.text->str, want);
  g_byte_array_unref(file);
}

/* ---- compound files ---- */

static void streams_are_found_by_name_and_read_whole(void **state)
{
  (void)state;
  GByteArray *first = g_byte_array_new(), *second = g_byte_array_new();
  made_text(first, "one");
  for (guint i = 0; i < 1000; i++)
    made_u32(second, i);
  const MadeStream streams[] = {{"First", first}, {"Second", second}};
  g_autoptr(GByteArray) file = made_compound(streams, 2);
  g_autoptr(Compound) compound = compound_open(file->data, file->len);
  assert_non_null(compound);
  assert_true(compound_has(compound, "second"));
  assert_false(compound_has(compound, "third"));
  g_autoptr(GByteArray) read = compound_read(compound, "SECOND");
  assert_int_equal(read->len, 4000);
  assert_int_equal(read->data[4 * 700] | read->data[4 * 700 + 1] << 8, 700);
  assert_null(compound_read(compound, "third"));
}

static void a_chain_that_bites_its_tail_ends(void **state)
{
  (void)state;
  GByteArray *stream = g_byte_array_new();
  made_pad(stream, 3 * MADE_SECTOR);
  const MadeStream streams[] = {{"Loop", stream}};
  g_autoptr(GByteArray) file = made_compound(streams, 1);
  made_set_u32(file, MADE_SECTOR + 4 * 4, 2);               /* the last sector goes on with the first */
  made_set_u32(file, 2 * MADE_SECTOR + 128 + 120, 1 << 30); /* of a stream that claims a gigabyte */
  g_autoptr(Compound) compound = compound_open(file->data, file->len);
  g_autoptr(GByteArray) read = compound_read(compound, "Loop");
  assert_int_equal(read->len, file->len);
}

/* ---- Word ---- */

/* A document of one piece in Windows-1252 and one in UTF-16. */
static GByteArray *made_doc(const char *narrow, const char *wide, guint flags)
{
  GByteArray *word = g_byte_array_new(), *table = g_byte_array_new();
  glong n_wide;
  g_autofree gunichar2 *units = g_utf8_to_utf16(wide, -1, NULL, &n_wide, NULL);
  guint n_narrow = (guint)strlen(narrow);
  made_u16(word, 0xA5EC);
  made_u16(word, 0xC1);
  made_pad(word, 0x400);
  made_set_u16(word, 0x0A, 0x0200 | flags);
  made_set_u32(word, 0x4C, n_narrow + (guint)n_wide);
  made_text(word, narrow);
  made_pad(word, 0x600);
  for (glong i = 0; i < n_wide; i++)
    made_u16(word, units[i]);
  made_u16(table, 0x0002 | 28 << 8);
  made_u16(table, 0);
  made_pad(table, 5);
  made_u32(table, 0);
  made_u32(table, n_narrow);
  made_u32(table, n_narrow + (guint)n_wide);
  made_u16(table, 0);
  made_u32(table, 0x40000000 | 0x400 * 2);
  made_u16(table, 0);
  made_u16(table, 0);
  made_u32(table, 0x600);
  made_u16(table, 0);
  made_set_u32(word, 0x1A2, 0);
  made_set_u32(word, 0x1A6, table->len);
  const MadeStream streams[] = {{"WordDocument", word}, {"1Table", table}};
  return made_compound(streams, 2);
}

static void word_text_comes_piece_by_piece(void **state)
{
  (void)state;
  assert_reads("two pieces", made_doc("Ngh\xDE \xAE\xDEnh\rn\xB5y ", "Điều 1\rHết\r", 0), "doc", FORMAT_OK,
               "Nghị định\nnày Điều 1\nHết\n");
}

static void word_fields_show_their_results(void **state)
{
  (void)state;
  assert_reads("a field", made_doc("see \x13 HYPERLINK \x13 REF \x14inner\x15\"x\" \x14the law\x15 now\r", "", 0),
               "doc", FORMAT_OK, "see the law now\n");
  assert_reads("a field without an end", made_doc("a \x13 PAGE\rb\r", "", 0), "doc", FORMAT_OK, "a\nb\n");
}

static void word_special_characters_are_not_text(void **state)
{
  (void)state;
  assert_reads("breaks and marks",
               made_doc("a\x0b"
                        "b\x0c"
                        "c\x01\x02\x05\x08"
                        "d\x1e"
                        "e\x1f"
                        "f\r",
                        "", 0),
               "doc", FORMAT_OK, "a\nb\ncd-ef\n");
}

static void a_word_file_with_a_password_says_so(void **state)
{
  (void)state;
  assert_reads("encrypted", made_doc("secret\r", "", 0x0100), "doc", FORMAT_ENCRYPTED, "");
}

/* ---- Excel ---- */

static void made_shared_cell(GByteArray *book, guint row, guint column, guint string)
{
  GByteArray *cell = made_cell(row, column, 0);
  made_u32(cell, string);
  made_record(book, 0x00FD, cell);
}

/* Characters below U+0100 as bytes. */
static void made_latin1(GByteArray *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
    const guint8 byte = (guint8)g_utf8_get_char(p);
    g_byte_array_append(out, &byte, 1);
  }
}

static void made_utf16(GByteArray *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
    made_u16(out, g_utf8_get_char(p));
}

/* Three strings: one whose second word is set in font 2, one that becomes wide where a new record continues it, and
 * one that is wide from the beginning and has an extension. */
static void made_strings(GByteArray *book)
{
  GByteArray *strings = g_byte_array_new(), *more = g_byte_array_new();
  made_u32(strings, 3);
  made_u32(strings, 3);
  made_u16(strings, 9);
  made_byte(strings, 8);
  made_u16(strings, 1);
  made_latin1(strings, "NghÞ ®Þnh");
  made_u16(strings, 5);
  made_u16(strings, 2);
  made_u16(strings, 8);
  made_byte(strings, 0);
  made_latin1(strings, "cña ");
  made_byte(more, 1);
  made_utf16(more, "Chñ ");
  made_u16(more, 4);
  made_byte(more, 1 | 4);
  made_u32(more, 3);
  made_utf16(more, "Điều");
  made_text(more, "xyz");
  made_record(book, 0x00FC, strings);
  made_record(book, 0x003C, more);
}

static GByteArray *made_formula(guint row, guint column, guint last)
{
  GByteArray *cell = made_cell(row, column, 0);
  made_u16(cell, 0);
  made_u32(cell, 0);
  made_u16(cell, last);
  made_pad(cell, 22);
  return cell;
}

static GByteArray *made_xls(gboolean password)
{
  GByteArray *book = g_byte_array_new();
  made_record(book, 0x0809, made_bof(0x0005));
  if (password)
    made_record(book, 0x002F, g_byte_array_new());
  made_font(book, ".VnTime");
  made_font(book, ".VnTime");
  made_font(book, ".VnTimeH");
  made_format(book, 0, 0);
  made_format(book, 0, 14); /* a date */
  made_strings(book);
  made_record(book, 0x000A, g_byte_array_new());
  made_record(book, 0x0809, made_bof(0x0010));
  made_shared_cell(book, 0, 0, 0);
  made_shared_cell(book, 0, 2, 1);
  made_shared_cell(book, 1, 0, 2);
  made_number_cell(book, 1, 1, 0, 1234u << 2 | 2);       /* an integer */
  made_number_cell(book, 1, 2, 0, 1250u << 2 | 3);       /* hundredths */
  made_number_cell(book, 2, 0, 1, 36526u << 2 | 2);      /* the first day of 2000 */
  made_record(book, 0x0006, made_formula(3, 0, 0x4045)); /* 42 */
  made_record(book, 0x0006, made_formula(3, 1, 0xFFFF));
  GByteArray *text = g_byte_array_new();
  made_u16(text, 2);
  made_byte(text, 0);
  made_text(text, "ok");
  made_record(book, 0x0207, text);
  made_record(book, 0x0809, made_bof(0x0020)); /* a chart repeats values */
  made_shared_cell(book, 0, 0, 2);
  made_record(book, 0x000A, g_byte_array_new());
  made_record(book, 0x000A, g_byte_array_new());
  const MadeStream streams[] = {{"Workbook", book}};
  return made_compound(streams, 1);
}

static void excel_rows_are_lines(void **state)
{
  (void)state;
  assert_reads("a workbook", made_xls(FALSE), "xls", FORMAT_OK,
               "Nghị ĐỊNH\t\tcủa Chủ\nĐiều\t1234\t12.5\n1/1/2000\n42\tok\n");
}

static void an_excel_file_with_a_password_says_so(void **state)
{
  (void)state;
  assert_reads("encrypted", made_xls(TRUE), "xls", FORMAT_ENCRYPTED, "");
}

/* ---- PowerPoint ---- */

static void made_atom(GByteArray *out, guint head, guint type, GByteArray *content)
{
  made_u16(out, head);
  made_u16(out, type);
  made_u32(out, content->len);
  g_byte_array_append(out, content->data, content->len);
  g_byte_array_unref(content);
}

static GByteArray *made_numbers(guint n, const guint32 *numbers)
{
  GByteArray *out = g_byte_array_new();
  for (guint i = 0; i < n; i++)
    made_u32(out, numbers[i]);
  return out;
}

static GByteArray *made_string(const char *text)
{
  GByteArray *out = g_byte_array_new();
  made_text(out, text);
  return out;
}

/* One slide whose drawing shows the second text of the list, then one of its own; the first text comes after. */
static GByteArray *made_ppt(guint32 token)
{
  GByteArray *stream = g_byte_array_new(), *list = g_byte_array_new(), *document = g_byte_array_new();
  GByteArray *box = g_byte_array_new(), *slide = g_byte_array_new();
  made_atom(stream, 0, 0x0FA8, made_string("left behind by an earlier save"));
  const guint32 document_at = stream->len;
  made_atom(list, 0, 0x03F3, made_numbers(2, (const guint32[]){2, 0}));
  made_atom(list, 0, 0x0F9F, made_numbers(1, (const guint32[]){0}));
  made_atom(list, 0, 0x0FA8, made_string("note of the list"));
  made_atom(list, 0, 0x0F9F, made_numbers(1, (const guint32[]){1}));
  made_atom(list, 0, 0x0FA8, made_string("title\rsecond line"));
  made_atom(document, 0x000F, 0x0FF0, list);
  made_atom(stream, 0x000F, 0x03E8, document);
  const guint32 slide_at = stream->len;
  made_atom(box, 0, 0x0F9E, made_numbers(1, (const guint32[]){1}));
  made_atom(box, 0, 0x0FA8, made_string("shape"));
  made_atom(slide, 0x000F, 0xF00D, box);
  made_atom(stream, 0x000F, 0x03EE, slide);
  const guint32 directory_at = stream->len;
  made_atom(stream, 0, 0x1772, made_numbers(3, (const guint32[]){1 | 2 << 20, document_at, slide_at}));
  const guint32 edit_at = stream->len;
  made_atom(stream, 0, 0x0FF5, made_numbers(6, (const guint32[]){0, 0, 0, directory_at, 1, 0}));
  GByteArray *user = made_numbers(5, (const guint32[]){0x0FF60000, 12, 20, token, edit_at});
  const MadeStream streams[] = {{"PowerPoint Document", stream}, {"Current User", user}};
  return made_compound(streams, 2);
}

static void powerpoint_slides_give_their_texts_once(void **state)
{
  (void)state;
  assert_reads("a slide", made_ppt(0xE391C05F), "ppt", FORMAT_OK, "title\nsecond line\nshape\nnote of the list\n");
  assert_reads("encrypted", made_ppt(0xF3D1C4DF), "ppt", FORMAT_ENCRYPTED, "");
}

/* ---- other and broken files ---- */

static GByteArray *made_other(const char *name)
{
  const MadeStream streams[] = {{name, made_string("x")}};
  return made_compound(streams, 1);
}

static void other_compound_files_say_what_they_are(void **state)
{
  (void)state;
  assert_reads("an installer", made_other("Property"), "compound", FORMAT_UNSUPPORTED, "");
  GByteArray *cut = made_doc("a\r", "", 0);
  g_byte_array_set_size(cut, 2 * MADE_SECTOR);
  assert_reads("a file without its directory", cut, "compound", FORMAT_DAMAGED, "");
}

static void files_cut_anywhere_are_refused_or_read_in_part(void **state)
{
  (void)state;
  GByteArray *files[] = {made_doc("Ngh\xDE \xAE\xDEnh\r", "Điều 1\r", 0), made_xls(FALSE), made_ppt(0xE391C05F)};
  for (guint f = 0; f < G_N_ELEMENTS(files); f++) {
    for (guint len = 0; len < files[f]->len; len += 61) {
      g_autofree guint8 *cut = g_memdup2(files[f]->data, len); /* so that a sanitizer sees a step too far */
      g_auto(FormatResult) result;
      read_bytes(cut, len, &result);
    }
    g_byte_array_unref(files[f]);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(streams_are_found_by_name_and_read_whole),
      cmocka_unit_test(a_chain_that_bites_its_tail_ends),
      cmocka_unit_test(word_text_comes_piece_by_piece),
      cmocka_unit_test(word_fields_show_their_results),
      cmocka_unit_test(word_special_characters_are_not_text),
      cmocka_unit_test(a_word_file_with_a_password_says_so),
      cmocka_unit_test(excel_rows_are_lines),
      cmocka_unit_test(an_excel_file_with_a_password_says_so),
      cmocka_unit_test(powerpoint_slides_give_their_texts_once),
      cmocka_unit_test(other_compound_files_say_what_they_are),
      cmocka_unit_test(files_cut_anywhere_are_refused_or_read_in_part),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
