/* RTF: what is text, in which order, and in which letters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

#include "corpus/format/format.h"

#define FONTS                                                                                                          \
  "{\\fonttbl{\\f0\\froman\\fcharset0{\\*\\panose 0202}Times New Roman{\\*\\falt Times};}{\\f1\\fcharset0 .VnTime;}"   \
  "{\\f2\\fcharset0 .VnTimeH;}{\\f3\\fcharset163 Times New Roman (Vietnamese);}{\\f4\\fcharset238 Arial CE;}}"
#define RTF(x) "{\\rtf1\\ansi\\ansicpg1252\\deff0" FONTS "{\\stylesheet{\\s0 Normal;}}" x "}"

static const struct {
  const char *name, *source, *want, *title;
} cases[] = {
    {"paragraphs and line breaks are lines", RTF("a\\par b\\line c\\\nd"), "a\nb\nc\nd\n", NULL},
    {"line ends of the file are nothing", RTF("a\r\nb"), "ab\n", NULL},
    {"legacy letters follow their font", RTF("{\\f2 Ngh\xDE \\'ae\\'denh}{\\f1  n\\'b5y c\\'e3 hi\\'d6u l\\'f9c}"),
     "NGHỊ ĐỊNH này có hiệu lực\n", NULL},
    {"Unicode comes with a fallback", RTF("\\uc1 \\u272\\'d0i\\u7873?u 1"), "Điều 1\n", NULL},
    {"a fallback of no characters", RTF("\\uc0\\u272 i\\u7873 u"), "Điều\n", NULL},
    {"a fallback of two", RTF("\\uc2\\u7873 \\'81\\'82x"), "ềx\n", NULL},
    {"a surrogate pair", RTF("\\u-10179?\\u-8704?"), "\U0001F600\n", NULL},
    {"letters of Windows-1258", RTF("{\\f3 Vi\\'ea\\'f2t \\'f0\\'f4\\'ecng}"), "Việt đống\n", NULL},
    {"letters of another code page", RTF("{\\f4 \\'f0}{\\f0 i\\u7873?u n}{\\f4 \\'e3}{\\f0 m}"), "điều năm\n", NULL},
    {"named characters", RTF("a\\~b\\_c\\-d\\endash e\\ldblquote f\\rdblquote\\tab g\\{\\\\\\}"), "a b-cd–e“f” g{\\}\n",
     NULL},
    {"rows of a table are lines",
     RTF("\\trowd\\intbl a\\cell b\\cell c\\cell\\row\\intbl d\\cell\\cell e\\cell\\row\\pard f"),
     "a\tb\tc\nd\t\te\nf\n", NULL},
    {"a field shows its result", RTF("x {\\field{\\*\\fldinst HYPERLINK \"u\"}{\\fldrslt the law}} y"), "x the law y\n",
     NULL},
    {"hidden and deleted text is left out", RTF("a{\\v b}c{\\deleted d}e\\v f\\v0 g"), "aceg\n", NULL},
    {"pictures, colours and unknown destinations are no text",
     RTF("a{\\pict\\wmetafile8 0100ff}{\\colortbl;\\red0;}{\\*\\new z}b"), "ab\n", NULL},
    {"raw bytes are skipped", RTF("a\\bin3 }{\\b"), "ab\n", NULL},
    {"a text box is text, its picture is not",
     RTF("a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext box\\par}}}}b"),
     "a\nbox\nb\n", NULL},
    {"headers and footnotes follow the text",
     RTF("{\\header Head {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par}a{\\footnote note}b"), "ab\nHead\nnote\n",
     NULL},
    {"numbers of lists are text", RTF("{\\listtext\\pard 1.\\tab}first\\par{\\pntext 2.\\tab}second"),
     "1. first\n2. second\n", NULL},
    {"the title is a property", RTF("{\\info{\\author x}{\\title Lu\\'cbt}}\\f1 Lu\\'cbt thu\\'d5 gi\\'b8 tr\\'de"),
     "Luật thuế giá trị\n", "Luật"},
    {"the title in Unicode wins", RTF("{\\info{\\upr{\\title Lu?t}{\\*\\ud{\\title Lu\\u7853?t}}}}a"), "a\n", "Luật"},
    {"charset 0 is Windows-1252 in a document of another code page",
     "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0\\fcharset0 Times New Roman;}}\\f0 PH\\'d2NG, X\\'c3, tr\\'ecnh, r\\'f5 "
     "r\\'e0ng}",
     "PHÒNG, XÃ, trình, rõ ràng\n", NULL},
    {"charset 0 of the default font",
     "{\\rtf1\\ansi\\ansicpg1258\\deff5{\\fonttbl{\\f5\\fswiss\\fcharset0\\fprq2 Arial;}}k\\'fd t\\'ean, \\'fd "
     "ki\\u7871?n}",
     "ký tên, ý kiến\n", NULL},
    {"charset 1 and none are the code page of the document",
     "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0\\fcharset1 Arial;}{\\f1 Tahoma;}}{\\f0 Vi\\'ea\\'f2t }{\\f1 Nam "
     "\\'f0\\'f4\\'ecng}}",
     "Việt Nam đống\n", NULL},
    {"no font at all is the code page of the document", "{\\rtf1\\ansi\\ansicpg1258 Vi\\'ea\\'f2t \\'f0\\'f4\\'ecng}",
     "Việt đống\n", NULL},
    {"fonts of charsets 0 and 163 beside each other",
     "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0\\fcharset163 Arial;}{\\f1\\fcharset0 Arial;}}{\\f0 Vi\\'ea\\'f2t "
     "}{\\f1 h\\'f2a "
     "b\\'ecnh}}",
     "Việt hòa bình\n", NULL},
    {"groups that are never closed", "{\\rtf1{{{ a", "a\n", NULL},
    {"groups that were never opened", "{\\rtf1 a}}}b", "ab\n", NULL},
};

static void sources_give_their_text(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const FormatInput input = {(const guint8 *)cases[i].source, strlen(cases[i].source), "a.doc", READ_LIMITS_DEFAULT,
                               NULL};
    g_auto(FormatResult) result;
    format_result_init(&result);
    format_read(&input, &result);
    if (strcmp(result.format, "rtf") != 0 || strcmp(result.text->str, cases[i].want) != 0 ||
        g_strcmp0(result.title, cases[i].title) != 0)
      fail_msg("%s: got %s, \"%s\" [%s], not \"%s\"", cases[i].name, result.format, result.text->str,
               result.title != NULL ? result.title : "", cases[i].want);
  }
}

static void a_million_groups_do_no_harm(void **state)
{
  (void)state;
  g_autoptr(GString) source = g_string_new("{\\rtf1 a");
  for (guint i = 0; i < 1000000; i++)
    g_string_append_c(source, '{');
  g_string_append(source, "b");
  const FormatInput input = {(const guint8 *)source->str, source->len, "a.rtf", READ_LIMITS_DEFAULT, NULL};
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  assert_string_equal(result.text->str, "ab\n");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(sources_give_their_text),
      cmocka_unit_test(a_million_groups_do_no_harm),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
