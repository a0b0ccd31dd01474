#include "corpus/text/syllable.h"
#include "tests/unit/data.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define WORD_LIST "/usr/share/hunspell/vi_VN.dic"

static char *spell(const char *text)
{
  Syllable syllable;
  char buf[SYLLABLE_SPELLING_MAX];
  if (!syllable_parse(text, strlen(text), &syllable))
    return g_strdup("-");
  gsize n = syllable_spell(syllable, buf);
  assert_int_equal(n, strlen(buf));
  return g_strdup(buf);
}

static void assert_spells(const char *input, const char *want)
{
  g_autofree char *got = spell(input);
  if (strcmp(got, want) != 0)
    print_error("\"%s\" is spelled \"%s\", not \"%s\"\n", input, got, want);
  assert_string_equal(got, want);
}

static void a_syllable_has_one_canonical_spelling(void **state)
{
  static const struct {
    const char *input, *want;
  } cases[] = {
      /* case, composition, order of marks */
      {"VIỆT", "việt"},
      {"Nguyễn", "nguyễn"},
      {"tie\xCC\x82\xCC\x81ng", "tiếng"},
      {"tie\xCC\x81\xCC\x82ng", "tiếng"},
      {"ti\xC3\xA9\xCC\x82ng", "tiếng"},
      {"ti\xC3\xAA\xCC\x81ng", "tiếng"},
      {"mo\xCC\xA3\xCC\x82t", "một"},
      {"m\xE1\xBB\x8D\xCC\x82t", "một"},
      {"u\xCC\x9B\xCC\x81o\xCC\x9B"
       "c",
       "ước"},
      {"thu\xCC\x9Bo\xCC\x9B\xCC\x81ng", "thướng"},
      /* look-alikes of Đ */
      {"\xC3\x90\xE1\xBA\xA2NG", "đảng"},
      {"\xC4\x90\xE1\xBA\xA3ng", "đảng"},
      {"\xC6\x89i\xE1\xBB\x81u", "điều"},
      {"\xC3\xB0i\xE1\xBB\x81u", "điều"},
      /* what cannot be seen */
      {"ngh\xC2\xADị", "nghị"},
      {"quy\xE2\x80\x8Bết", "quyết"},
      {"\xEF\xBB\xBFluật", "luật"},
      /* tone placement */
      {"hoà", "hòa"},
      {"hòa", "hòa"},
      {"thuỷ", "thủy"},
      {"uỷ", "ủy"},
      {"khoẻ", "khỏe"},
      {"hoàn", "hoàn"},
      {"hòan", "hoàn"},
      {"tòan", "toàn"},
      {"gía", "giá"},
      {"qúy", "quý"},
      {"huỳnh", "huỳnh"},
      {"khuỷu", "khuỷu"},
      {"khuya", "khuya"},
      {"thuở", "thuở"},
      {"qùa", "quà"},
      {"chuyển", "chuyển"},
      {"của", "của"},
      {"giữa", "giữa"},
      {"mía", "mía"},
      {"rượu", "rượu"},
      {"goòng", "goòng"},
      {"moóc", "moóc"},
      {"ngoằn", "ngoằn"},
      /* i and y */
      {"kĩ", "kỹ"},
      {"lí", "lý"},
      {"quí", "quý"},
      {"qui", "quy"},
      {"quít", "quýt"},
      {"mĩ", "mỹ"},
      {"tỉ", "tỷ"},
      {"sĩ", "sỹ"},
      {"hi", "hy"},
      {"vĩ", "vỹ"},
      {"í", "ý"},
      {"i", "i"},
      {"y", "y"},
      {"vị", "vị"},
      {"sị", "sị"},
      {"sỵ", "sỵ"},
      {"vì", "vì"},
      {"tính", "tính"},
      {"thi", "thi"},
      {"thy", "thy"},
      {"yêu", "yêu"},
      /* gi and qu */
      {"gì", "gì"},
      {"gìn", "gìn"},
      {"giết", "giết"},
      {"giếng", "giếng"},
      {"gia", "gia"},
      {"giường", "giường"},
      {"giề", "giề"},
      {"giỏi", "giỏi"},
      {"quốc", "quốc"},
      {"quyền", "quyền"},
      {"quỳnh", "quỳnh"},
      {"quơ", "quơ"},
      /* names of places */
      {"Đắk", "đắk"},
      {"Đăk", "đăk"},
      {"Lắk", "lắk"},
      {"Kạn", "kạn"},
      {"Krông", "krông"},
      {"nghành", "ngành"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    assert_spells(cases[i].input, cases[i].want);
    assert_spells(cases[i].want, cases[i].want);
  }
}

static void what_is_no_syllable_is_refused(void **state)
{
  static const char *const cases[] = {
      "",         "quick",   "brown", "UBND",    "b",        "ng",       "qu",
      "q",        "việtnam", "cát2",  "ca-",     "nghiêngg", "àá",       "m\xCC\x81",
      "\xCC\x81", "cẩt",     "mãp",   "cac",     "ghà",      "ngiêng",   "cế",
      "gyà",      "iêu",     "fa",    "windows", "\xFF",     "ȭ",        "ta\xCC\x81\xCC\x80",
      "giia",     "quu",     "hynh",  "tiyê",    "aaaa",     "chuyêenh", "đ",
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    assert_spells(cases[i], "-");
}

static char *normalized(const char *text, gboolean compose)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = compose ? unorm2_getNFCInstance(&status) : unorm2_getNFDInstance(&status);
  UChar from[256], to[256];
  char out[512];
  int32_t n;
  u_strFromUTF8(from, G_N_ELEMENTS(from), &n, text, -1, &status);
  n = unorm2_normalize(form, from, n, to, G_N_ELEMENTS(to), &status);
  u_strToUTF8(out, sizeof out, NULL, to, n, &status);
  assert_true(U_SUCCESS(status));
  return g_strdup(out);
}

/* Every line of the shared vectors: a row of words agrees with its expected words, syllable by syllable. */
static void shared_vectors_agree(void **state)
{
  (void)state;
  DATA_NEEDED("vectors/tone-placement.tsv");
  g_autofree char *path = g_build_filename(data_folder(), "vectors", "tone-placement.tsv", NULL);
  g_autofree char *all = NULL;
  assert_true(g_file_get_contents(path, &all, NULL, NULL));
  g_auto(GStrv) lines = g_strsplit(all, "\n", -1);
  guint n = 0;
  for (guint i = 1; lines[i] && *lines[i]; i++) {
    g_auto(GStrv) row = g_strsplit(lines[i], "\t", -1);
    g_autofree char *lower = g_utf8_strdown(row[1], -1);
    if (g_str_has_suffix(row[0], "-variant") && strstr(row[0], "-no-") == NULL) {
      g_autofree char *a = spell(row[1]), *b = spell(row[2]);
      assert_string_equal(a, b);
      assert_string_not_equal(a, "-");
    } else if (g_str_equal(row[0], "iy-no-variant")) {
      /* the other spelling is no other name of this syllable */
      g_autofree char *own = spell(row[1]), *nfd = normalized(row[1], FALSE);
      if (!g_str_equal(own, "-"))
        assert_string_equal(own, lower);
      char *letter = strpbrk(nfd, "iy");
      *letter = *letter == 'i' ? 'y' : 'i';
      g_autofree char *other = spell(nfd);
      assert_string_not_equal(own, other);
    } else if (g_str_equal(row[0], "tone-no-variant")) {
      g_autofree char *got = spell(row[1]);
      if (!g_str_equal(got, "-"))
        assert_string_equal(got, lower);
    } else {
      g_auto(GStrv) words = g_strsplit_set(row[1], " .", -1);
      g_auto(GStrv) wants = g_strsplit_set(row[2], " .", -1);
      for (guint w = 0; words[w]; w++) {
        g_autofree char *a = spell(words[w]), *b = spell(wants[w]);
        assert_string_equal(a, b);
        if (g_str_has_prefix(row[0], "tone-move"))
          assert_string_not_equal(a, "-");
      }
    }
    n++;
  }
  assert_int_equal(n, 96);
}

static gboolean contains(GArray *variants, Syllable wanted)
{
  for (guint i = 0; i < variants->len; i++) {
    const Syllable *s = &g_array_index(variants, Syllable, i);
    if (s->onset == wanted.onset && s->rhyme == wanted.rhyme && s->tone == wanted.tone)
      return TRUE;
  }
  return FALSE;
}

static void check_properties(const char *word, Syllable first)
{
  char spelled[SYLLABLE_SPELLING_MAX], folded[SYLLABLE_SPELLING_MAX], again[SYLLABLE_SPELLING_MAX];
  Syllable second;
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  gsize n = syllable_spell(first, spelled);
  assert_true(syllable_parse(spelled, n, &second));
  assert_memory_equal(&first, &second, sizeof first);
  assert_int_equal(syllable_spell(second, again), n);
  assert_string_equal(spelled, again);

  g_autofree char *nfd = normalized(word, FALSE), *nfc = normalized(word, TRUE),
                  *nfd_spelled = normalized(spelled, FALSE);
  assert_true(syllable_parse(nfd, strlen(nfd), &second));
  assert_memory_equal(&first, &second, sizeof first);
  assert_true(syllable_parse(nfc, strlen(nfc), &second));
  assert_memory_equal(&first, &second, sizeof first);
  assert_true(syllable_parse(nfd_spelled, strlen(nfd_spelled), &second));
  assert_memory_equal(&first, &second, sizeof first);

  n = syllable_fold(first, folded);
  assert_true(g_str_is_ascii(folded));
  assert_true(syllable_variants(folded, n, variants) > 0);
  assert_true(contains(variants, first));
  g_array_set_size(variants, 0);
  syllable_variants(spelled, strlen(spelled), variants);
  assert_true(contains(variants, first));
}

static void every_syllable_of_the_word_list_survives(void **state)
{
  /* Entries that are no Vietnamese syllable: acronyms, foreign words, words of two syllables written as one, a
   * lone consonant, loans that keep their foreign spelling ("gen", "gip"), unmarked stops. */
  static const char *const not_syllables[] = {
      "ABC",    "ASCII", "GIF",  "HCM",   "HK",    "HTML", "HĐND",     "JPEG",     "LHQ",     "PDF",
      "PNG",    "RAM",   "TCVN", "TV",    "Telex", "Tp",   "UBND",     "URL",      "Unicode", "VIQR",
      "VISCII", "VN",    "VNI",  "basoi", "email", "gram", "internet", "intranet", "palăng",  "ping",
      "tivi",   "tout",  "web",  "gen",   "gip",   "têt",  "xit",      "v",        NULL};
  g_autofree char *all = NULL;
  guint n = 0, bad = 0;
  (void)state;
  if (!g_file_get_contents(WORD_LIST, &all, NULL, NULL)) {
    print_message("skipped: the Debian package hunspell-vi is not installed\n");
    skip();
  }
  g_auto(GStrv) lines = g_strsplit(all, "\n", -1);
  for (guint i = 1; lines[i]; i++) {
    Syllable syllable;
    if (!*lines[i] || g_strv_contains(not_syllables, lines[i]))
      continue;
    if (!syllable_parse(lines[i], strlen(lines[i]), &syllable)) {
      print_error("not a syllable: %s\n", lines[i]);
      bad++;
      continue;
    }
    check_properties(lines[i], syllable);
    n++;
  }
  assert_int_equal(bad, 0);
  assert_true(n > 6500);
}

static char *variants_of(const char *text)
{
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  GString *out = g_string_new(NULL);
  guint n = syllable_variants(text, strlen(text), variants);
  assert_int_equal(n, variants->len);
  for (guint i = 0; i < variants->len; i++) {
    char buf[SYLLABLE_SPELLING_MAX];
    syllable_spell(g_array_index(variants, Syllable, i), buf);
    g_string_append_printf(out, "%s%s", i ? " " : "", buf);
  }
  return g_string_free(out, FALSE);
}

static void variants_forgive_only_what_is_missing(void **state)
{
  static const struct {
    const char *typed, *want;
  } cases[] = {
      {"nghi", "nghi nghì nghỉ nghĩ nghí nghị"},
      {"nghị", "nghị"},
      {"cac", "các cạc cắc cặc cấc cậc"},
      {"hoá", "hóa"},
      {"duơng", "dương dường dưởng dưỡng dướng dượng đương đường đưởng đưỡng đướng đượng"},
      {"ki", "ky kỳ kỷ kỹ ký kỵ"},
      {"si", "si sì sỉ sỹ sí sị"},
      {"đ", ""},
      {"the", "the thè thẻ thẽ thé thẹ thê thề thể thễ thế thệ"},
      {"quit", "quýt quỵt"},
      {"abc", ""},
      {"", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = variants_of(cases[i].typed);
    assert_string_equal(got, cases[i].want);
  }
}

static void variants_of_duong_are_all_its_marked_forms(void **state)
{
  static const char *const in[] = {"đường", "dương", "đương", "dưỡng", "đuống", "duông"};
  static const char *const not_in[] = {"đông", "dong", "dong", "duyên"};
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  Syllable s;
  (void)state;
  syllable_variants("duong", 5, variants);
  for (gsize i = 0; i < G_N_ELEMENTS(in); i++) {
    assert_true(syllable_parse(in[i], strlen(in[i]), &s));
    assert_true(contains(variants, s));
  }
  for (gsize i = 0; i < G_N_ELEMENTS(not_in); i++) {
    assert_true(syllable_parse(not_in[i], strlen(not_in[i]), &s));
    assert_false(contains(variants, s));
  }
}

static void marking_says_whether_any_mark_was_typed(void **state)
{
  (void)state;
  assert_int_equal(syllable_marking("nghi", 4), SYLLABLE_UNMARKED);
  assert_int_equal(syllable_marking("nghị", strlen("nghị")), SYLLABLE_MARKED);
  assert_int_equal(syllable_marking("đi", strlen("đi")), SYLLABLE_MARKED);
  assert_int_equal(syllable_marking("i\xCC\xA3", 3), SYLLABLE_MARKED);
  assert_int_equal(syllable_marking("a\xC2\xAD", 3), SYLLABLE_UNMARKED);
}

static void vietnamese_scores_above_everything_else(void **state)
{
  static const struct {
    const char *name, *text;
    double low, high;
  } cases[] = {
      {"prose", "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; Theo đề nghị của Bộ trưởng Bộ Nội vụ", 0.95,
       1},
      {"no marks", "can cu luat to chuc chinh phu ngay thang nam theo de nghi cua bo truong", 0.2, 0.6},
      {"English", "The quick brown fox jumps over the lazy dog and then goes on to the next one", 0, 0.2},
      {"French", "Le développement économique et social de la région dépend des élèves", 0, 0.25},
      {"TCVN3 read as Latin-1",
       "C¨n cø LuËt Tæ chøc ChÝnh phñ ngµy 19 th¸ng 6 n¨m 2015; Theo ®Ò nghÞ cña Bé tr\xC2\xAD"
       "ëng",
       0, 0.3},
      {"empty", "", 0, 0},
      {"digits", "2012 11/2013 4.5", 0, 0},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    double score = syllable_score_text(cases[i].text, strlen(cases[i].text));
    if (score < cases[i].low || score > cases[i].high)
      print_error("%s scores %.3f\n", cases[i].name, score);
    assert_true(score >= cases[i].low && score <= cases[i].high);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_syllable_has_one_canonical_spelling),
      cmocka_unit_test(what_is_no_syllable_is_refused),
      cmocka_unit_test(shared_vectors_agree),
      cmocka_unit_test(every_syllable_of_the_word_list_survives),
      cmocka_unit_test(variants_forgive_only_what_is_missing),
      cmocka_unit_test(variants_of_duong_are_all_its_marked_forms),
      cmocka_unit_test(marking_says_whether_any_mark_was_typed),
      cmocka_unit_test(vietnamese_scores_above_everything_else),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
