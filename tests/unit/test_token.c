#include "corpus/text/normal.h"
#include "corpus/token/token.h"
#include "corpus/token/token_rules.h"
#include "tests/unit/data.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

/* Tokens as one line: syllables as they are, "W:" words, "#" digits, "N[..]", "D[..]", "F[..]", "A[..]" composites with
 * the number of atoms they cover; '^' after capitals. */
static char *tokens_of(const char *text, TokenSource source)
{
  static const char *const names[] = {"", "W:", "#", "N", "D", "F", "A"};
  g_autoptr(Tokenizer) tokenizer = token_new(NULL);
  GString *out = g_string_new(NULL);
  Token token;
  token_start(tokenizer, text, strlen(text), source);
  while (token_next(tokenizer, &token)) {
    if (out->len)
      g_string_append_c(out, ' ');
    if (token_is_atom(&token))
      g_string_append_printf(out, "%s%s%s", names[token.kind], token.term, token.flags & TOKEN_CAPITALS ? "^" : "");
    else
      g_string_append_printf(out, "%s%u[%s]", names[token.kind], token.atoms, token.term);
  }
  return g_string_free(out, FALSE);
}

typedef struct {
  const char *text, *want;
} Case;

static void check(const Case *cases, gsize n, TokenSource source)
{
  guint bad = 0;
  for (gsize i = 0; i < n; i++) {
    g_autofree char *got = tokens_of(cases[i].text, source);
    if (strcmp(got, cases[i].want) != 0) {
      print_error("%s\n   got %s\n  want %s\n", cases[i].text, got, cases[i].want);
      bad++;
    }
  }
  assert_int_equal(bad, 0);
}

static void documents_are_read_as_atoms_and_composites(void **state)
{
  static const Case cases[] = {
      {"Luân chuyển cán bộ", "luân chuyển cán bộ"},
      {"HOÀ BÌNH, hòa bình", "hòa^ bình^ hòa bình"},
      {"kĩ thuật", "kỹ thuật"},
      {"UBND tỉnh, HĐND", "W:ubnd^ tỉnh W:hđnd^"},
      {"NÐ Windows Straße", "W:nđ^ W:windows W:strasse"},
      {"Pa-ri don't", "pa ri don W:t"},
      {"30/2020/NĐ-CP", "N4[30/2020/nd/cp] #30 #2020 W:nđ^ W:cp^"},
      {"số 11-HD/BTCTW ngày 5/11/2012 của",
       "số N3[11//hd/btctw] #11 W:hd^ W:btctw^ D4[2012-11-05] ngày #5 #11 #2012 của"},
      {"126/2020/NĐ-CPcho người", "N4[126/2020/nd/cp] #126 #2020 W:nđ^ W:cpcho người"},
      {"bảo hiẻm kiẻm tra chuyẻn", "bảo W:hiẻm W:kiẻm tra W:chuyẻn"},
      {"theomẫu tạikhoản bảnsaohợp Đăklăk", "theo mẫu tại khoản bản sao hợp đăk lăk"},
      {"Napoléon côngán ĐVQHNS", "W:napoléon W:côngán W:đvqhns^"},
      {"thườngan", "W:thườngan"},
      {"Số:30/2020/NĐ-CP", "số N4[30/2020/nd/cp] #30 #2020 W:nđ^ W:cp^"},
      {"45/2019/QH14", "N3[45/2019//qh14] #45 #2019 W:qh14^"},
      {"ngày 05 tháng 3 năm 2020", "D6[2020-03-05] ngày #05 tháng #3 năm #2020"},
      {"tháng 6-2012", "D3[2012-06] tháng #6 #2012"},
      {"tháng12 năm2012", "D4[2012-12] tháng #12 năm #2012"},
      {"số 0912.345.678", "số F3[0912345678] #0912 #345 #678"},
      {"(024) 3845 6789", "F3[02438456789] #024 #3845 #6789"},
      {"0912-345678, 028 3822.1234", "F2[0912345678] #0912 #345678 F3[02838221234] #028 #3822 #1234"},
      {"1903 6482 5678 901", "F4[190364825678901] #1903 #6482 #5678 #901"},
      {"12 500 000 và 2022 2023 2024", "F3[12500000] #12 #500 #000 và #2022 #2023 #2024"},
      {"2019-2020, 1 2 3 4 5 6 7 8, 01 02 03", "#2019 #2020 #1 #2 #3 #4 #5 #6 #7 #8 #01 #02 #03"},
      {"53,8% và 1.500.000 đồng", "F2[53.8] #53 #8 và F3[1500000] #1 #500 #000 đồng"},
      {"1.2.3 192.168.1.1", "#1 #2 #3 #192 #168 #1 #1"},
      {"vanthu@moha.gov.vn,", "A4[vanthu@moha.gov.vn] W:vanthu W:moha W:gov W:vn"},
      {"(https://vbpl.vn/TW?id=1).", "A6[https://vbpl.vn/tw?id=1] W:https W:vbpl W:vn W:tw^ W:id #1"},
      {"tep 30_2020_ND-CP.docx", "W:tep A5[30_2020_nd-cp.docx] #30 #2020 W:nd^ W:cp^ W:docx"},
      {"ban hành.Các cơ quan", "ban hành các cơ quan"},
      {"H5N1 điều 12a m2", "W:h5n1^ điều W:12a W:m2"},
      {"ti\xC3\xA9\xCC\x82ng Vi\xC2\xAD\xE1\xBB\x87t", "tiếng việt"},
      {"中文 Россия", "W:中 W:文 W:россия"},
      {"ａｂｃ ﬁn", "W:abc W:fin"},
      {"QCVN 01:2009/BYT", "W:qcvn^ #01 #2009 W:byt^"},
      {"156/QĐ-UBND-Căn cứ", "N3[156//qd/ubnd] #156 W:qđ^ W:ubnd^ căn cứ"},
      {"", ""},
      {" \n.,;", ""},
  };
  (void)state;
  check(cases, G_N_ELEMENTS(cases), TOKEN_FROM_DOCUMENT);
}

static void queries_know_more_spellings_of_numbers(void **state)
{
  static const Case cases[] = {
      {"nd30/2020", "N2[30/2020/nd/] W:nd30 #2020"},
      {"HD11", "N1[11//hd/] W:hd11^"},
      {"11 HD BTCTW", "N3[11//hd/btctw] #11 W:hd^ W:btctw^"},
      {"nq 18 tw", "N3[18//nq/tw] W:nq #18 W:tw"},
      {"luan chuyen can bo 2012", "W:luan W:chuyen can bo #2012"},
      {"30_2020_ND-CP", "N4[30/2020/nd/cp] #30 #2020 W:nd^ W:cp^"},
      {"hướng dẫn 11 ban tổ chức", "hướng dẫn #11 ban tổ chức"},
      {"nghi-dinh-so-158-2025-nd-cp", "nghi dinh so N4[158/2025/nd/cp] #158 #2025 W:nd W:cp"},
      {"6/2012", "N2[6/2012//] #6 #2012"},
  };
  (void)state;
  check(cases, G_N_ELEMENTS(cases), TOKEN_FROM_QUERY);
}

/* Spans, order and positions; and that each atom read by itself is the same atom again. */
static gsize check_spans(Tokenizer *tokenizer, Tokenizer *other, const char *text, gsize len, TokenSource source)
{
  Token token, again;
  guint next_position = 0, composite_left = 0;
  gsize last_start = 0, last_end = 0, composite_end = 0, n = 0;
  token_start(tokenizer, text, len, source);
  while (token_next(tokenizer, &token)) {
    assert_true(token.start < token.end && token.end <= len);
    assert_true(token.start >= last_start);
    assert_true(token.atoms > 0);
    assert_int_equal(strlen(token.term), token.term_len);
    assert_true(token.term_len > 0 || !token_is_atom(&token) || g_utf8_strlen(text + token.start, 4) > 0);
    assert_true(g_utf8_validate(token.term, (gssize)token.term_len, NULL));
    assert_int_equal(token.position, next_position);
    last_start = token.start;
    n++;
    if (!token_is_atom(&token)) {
      assert_int_equal(composite_left, 0);
      composite_left = token.atoms;
      composite_end = token.end;
      continue;
    }
    assert_true(token.term_len <= TOKEN_TERM_MAX);
    assert_true(token.start >= last_end);
    last_end = token.end;
    if (composite_left && --composite_left == 0)
      assert_true(token.start < composite_end);
    next_position++;
    if (len < 200000 || n % 7 == 0) {
      token_start(other, text + token.start, token.end - token.start, TOKEN_FROM_DOCUMENT);
      gboolean found = token_next(other, &again);
      if (!found)
        print_error("\"%.*s\" at %zu of \"%.*s\"\n", (int)(token.end - token.start), text + token.start, token.start,
                    (int)MIN(len, 400), text);
      assert_true(found);
      assert_int_equal(again.kind, token.kind);
      assert_int_equal(again.end, token.end - token.start);
      assert_string_equal(again.term, token.term);
      assert_false(token_next(other, &again));
    }
  }
  assert_int_equal(composite_left, 0);
  return n;
}

static void spans_are_exact_on_real_text(void **state)
{
  static const char *const folders[] = {"laws", "wiki", "metadata-docs/legacy-viparse-corpus/ground-truth", "."};
  (void)state;
  DATA_NEEDED("laws");
  g_autoptr(Tokenizer) a = token_new(NULL);
  g_autoptr(Tokenizer) b = token_new(NULL);
  gsize n = 0;
  for (gsize f = 0; f < G_N_ELEMENTS(folders); f++) {
    g_autofree char *path = g_build_filename(data_folder(), folders[f], NULL);
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    const char *name;
    for (guint i = 0; i < 60 && dir && (name = g_dir_read_name(dir)) != NULL; i++) {
      g_autofree char *file = g_build_filename(path, name, NULL);
      g_autofree char *bytes = NULL;
      g_autoptr(GString) text = g_string_new(NULL);
      gsize len;
      if (!g_file_get_contents(file, &bytes, &len, NULL))
        continue;
      normal_append(text, bytes, MIN(len, 300000));
      n += check_spans(a, b, text->str, text->len, i % 2 ? TOKEN_FROM_DOCUMENT : TOKEN_FROM_QUERY);
    }
  }
  assert_true(n > 0);
}

static void spans_are_exact_on_any_text(void **state)
{
  static const char *const pieces[] = {"a",
                                       "ngh",
                                       "ị",
                                       "Đ",
                                       "30",
                                       "/",
                                       "-",
                                       "2020",
                                       "NĐ",
                                       "CP",
                                       "TW",
                                       ".",
                                       ",",
                                       "@",
                                       "x.vn",
                                       "http://",
                                       " ",
                                       "\n",
                                       "\xC2\xAD",
                                       "\xE2\x80\x8B",
                                       "\xCC\x81",
                                       "\xCC\x82",
                                       "中",
                                       "ж",
                                       "\xE2\x80\x93",
                                       "\xF0\x9F\x98\x80",
                                       "ﬁ",
                                       "ß",
                                       "\xEF\xBF\xBD",
                                       "HD",
                                       "ngày",
                                       "tháng",
                                       "5",
                                       "_",
                                       "µ",
                                       "ก",
                                       "\xEA\xB0\x80",
                                       "²",
                                       "\xC2\xA0",
                                       "ngày 5/3/2012",
                                       "1.000",
                                       "&",
                                       "TƯ",
                                       "nb"};
  g_autoptr(Tokenizer) a = token_new(NULL);
  g_autoptr(Tokenizer) b = token_new(NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed(11);
  (void)state;
  for (guint round = 0; round < 30000; round++) {
    g_autoptr(GString) raw = g_string_new(NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    for (gint n = g_rand_int_range(rand, 0, 24); n > 0; n--)
      g_string_append(raw, pieces[g_rand_int_range(rand, 0, G_N_ELEMENTS(pieces))]);
    normal_append(text, raw->str, raw->len);
    check_spans(a, b, text->str, text->len, round % 2 ? TOKEN_FROM_DOCUMENT : TOKEN_FROM_QUERY);
  }
}

/* The words of the rules alone, by ICU over the whole text. */
static void check_against_icu(UBreakIterator *breaks, Tokenizer *tokenizer, const char *text, gsize len)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *utext = utext_openUTF8(NULL, text, (int64_t)len, &status);
  Token token;
  int32_t from = 0, to;
  gsize at = 0;
  ubrk_setUText(breaks, utext, &status);
  assert_true(U_SUCCESS(status));
  token_start(tokenizer, text, len, TOKEN_FROM_DOCUMENT);
  for (ubrk_first(breaks); (to = ubrk_next(breaks)) != UBRK_DONE; from = to) {
    if (ubrk_getRuleStatus(breaks) != TOKEN_RULE_WORD)
      continue;
    /* atoms fill the word exactly */
    for (at = (gsize)from; at < (gsize)to; at = token.end) {
      do
        assert_true(token_next(tokenizer, &token));
      while (!token_is_atom(&token));
      assert_int_equal(token.start, at);
    }
    assert_int_equal(at, to);
  }
  while (token_next(tokenizer, &token))
    assert_false(token_is_atom(&token));
  utext_close(utext);
}

static void plain_text_is_split_as_icu_splits_it(void **state)
{
  static const char *const folders[] = {"laws", "wiki"};
  UErrorCode status = U_ZERO_ERROR;
  UChar rules[1024];
  g_autoptr(Tokenizer) tokenizer = token_new(NULL);
  gsize seen = 0;
  (void)state;
  u_uastrcpy(rules, TOKEN_RULES);
  UBreakIterator *breaks = ubrk_openRules(rules, -1, NULL, 0, NULL, &status);
  assert_true(U_SUCCESS(status));
  for (guint cp = 1; cp < 0x11000; cp++) {
    char text[32];
    if (cp >= 0xD800 && cp < 0xE000)
      continue;
    gsize n = (gsize)g_snprintf(text, sizeof text, "ab");
    n += (gsize)g_unichar_to_utf8(cp, text + n);
    text[n++] = 'c';
    n += (gsize)g_unichar_to_utf8(cp, text + n);
    text[n++] = ' ';
    n += (gsize)g_unichar_to_utf8(cp, text + n);
    check_against_icu(breaks, tokenizer, text, n);
  }
  for (gsize f = 0; f < G_N_ELEMENTS(folders); f++) {
    g_autofree char *path = g_build_filename(data_folder(), folders[f], NULL);
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    const char *name;
    for (guint i = 0; i < 100 && dir && (name = g_dir_read_name(dir)) != NULL; i++) {
      g_autofree char *file = g_build_filename(path, name, NULL);
      g_autofree char *bytes = NULL;
      g_autoptr(GString) text = g_string_new(NULL);
      gsize len;
      if (!g_file_get_contents(file, &bytes, &len, NULL))
        continue;
      normal_append(text, bytes, MIN(len, 200000));
      check_against_icu(breaks, tokenizer, text->str, text->len);
      seen++;
    }
  }
  ubrk_close(breaks);
  if (seen == 0)
    print_message("no text in %s: single characters only\n", data_folder());
}

static void a_long_word_is_cut_at_a_character(void **state)
{
  g_autoptr(Tokenizer) tokenizer = token_new(NULL);
  g_autoptr(GString) text = g_string_new("a");
  Token token;
  (void)state;
  for (guint i = 0; i < 2000; i++)
    g_string_append(text, "ễ");
  token_start(tokenizer, text->str, text->len, TOKEN_FROM_DOCUMENT);
  assert_true(token_next(tokenizer, &token));
  assert_true(token.term_len <= TOKEN_TERM_MAX && token.term_len > TOKEN_TERM_MAX - 3);
  assert_int_equal(token.end, text->len);
  assert_false(token_next(tokenizer, &token));
}

/* More words than the tokenizer remembers: numbers of forgotten ones come in the place of others. */
static void words_of_one_number_have_one_term(void **state)
{
  (void)state;
  g_autoptr(Tokenizer) tokenizer = token_new(NULL);
  g_autoptr(GHashTable) terms = g_hash_table_new_full(NULL, NULL, NULL, g_free);
  g_autoptr(GRand) random = g_rand_new_with_seed(3);
  g_autoptr(GString) text = g_string_new("Hòa hoà HÒA 30/2020/NĐ-CP ");
  guint numbered = 0;
  Token token;
  for (guint i = 0; i < 60000; i++) {
    gdouble rare = g_rand_double(random);
    g_string_append_printf(text, "từ%x ", (guint)(20000 * rare * rare * rare));
  }
  token_start(tokenizer, text->str, text->len, TOKEN_FROM_DOCUMENT);
  while (token_next(tokenizer, &token)) {
    const char *known = g_hash_table_lookup(terms, GUINT_TO_POINTER(token.word));
    assert_true(token_is_atom(&token) || token.word == 0);
    if (token.word == 0)
      continue;
    numbered++;
    if (known != NULL)
      assert_string_equal(known, token.term);
    else
      g_hash_table_insert(terms, GUINT_TO_POINTER(token.word), g_strdup(token.term));
  }
  assert_true(numbered > 60000 && g_hash_table_size(terms) > 5000);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(documents_are_read_as_atoms_and_composites),
      cmocka_unit_test(queries_know_more_spellings_of_numbers),
      cmocka_unit_test(spans_are_exact_on_real_text),
      cmocka_unit_test(spans_are_exact_on_any_text),
      cmocka_unit_test(plain_text_is_split_as_icu_splits_it),
      cmocka_unit_test(a_long_word_is_cut_at_a_character),
      cmocka_unit_test(words_of_one_number_have_one_term),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
