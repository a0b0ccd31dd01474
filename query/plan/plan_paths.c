#include "query/plan/plan_paths.h"

#include <string.h>

#include "corpus/names/abbreviations.h"
#include "corpus/names/types.h"
#include "corpus/text/normal.h"
#include "query/ask/numbers.h"
#include "query/plan/expand.h"

/* The number behind a word that a name may join to its first letter, or write with a zero before: T8, 05.07, but no year. */
#define SMALL_DIGITS 2
/* Names of more words are not looked for as the codes and abbreviations that stand for them. */
#define CODE_WORDS 8
/* Days of one year that names of files say in one word. */
#define DAYS_MAX   400
#define DAY_DIGITS 8
/* The type of letters. */
#define LETTER "CV"

/* A word as it was typed, of an atom that may be several words: a number. */
typedef struct {
  const PlanAtom *atom;
  Token token;
  GArray *tokens; /* NumbersToken: the token's term is there */
} PathWord;

/* The words of a query in one text. */
typedef struct {
  const PlanBuilder *builder;
  GString *text;
  GArray *words; /* PathWord */
} PathQuery;

static void clear_word(gpointer word)
{
  g_array_unref(((PathWord *)word)->tokens);
}

static void path_query_init(PathQuery *query, const PlanBuilder *builder)
{
  *query = (PathQuery){builder, g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(PathWord))};
  g_array_set_clear_func(query->words, clear_word);
}

static void path_query_clear(PathQuery *query)
{
  g_string_free(query->text, TRUE);
  g_array_unref(query->words);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PathQuery, path_query_clear)

static const PathWord *word_at(const PathQuery *query, guint i)
{
  return i < query->words->len ? &g_array_index(query->words, PathWord, i) : NULL;
}

static void add_atom(PathQuery *query, const PlanAtom *atom)
{
  gsize start = query->text->len;
  g_string_append_printf(query->text, "%s ", atom->typed);
  g_autoptr(GArray) tokens = numbers_tokens(query->builder->tokenizer, atom->typed, strlen(atom->typed));
  for (guint t = 0; t < tokens->len; t++) {
    PathWord word = {atom, g_array_index(tokens, NumbersToken, t).token, tokens};
    if (!token_is_atom(&word.token))
      continue;
    word.token.start += start;
    word.token.end += start;
    g_array_ref(tokens);
    g_array_append_val(query->words, word);
  }
}

static void fold_word(const PathQuery *query, const PathWord *word, GString *out)
{
  normal_fold_append(out, query->text->str + word->token.start, word->token.end - word->token.start);
}

static gboolean is_small_number(const PathWord *word)
{
  return word != NULL && word->token.kind == TOKEN_DIGITS && word->token.end - word->token.start <= SMALL_DIGITS;
}

static gboolean is_term(const PathWord *word, const char *term)
{
  return word != NULL && strcmp(word->token.term, term) == 0;
}

/* "về việc", of which names say nothing, or V/v. */
static gboolean is_about(const PathQuery *query, guint i)
{
  return is_term(word_at(query, i), "về") && is_term(word_at(query, i + 1), "việc");
}

/* Whether the word only says what the number behind it is, or what comes now: names leave it out. */
static gboolean is_left_out(const PathQuery *query, guint i)
{
  static const char *const words[] = {"năm", "nam", "ngày", "ngay", "số", "so", "tháng", "thang"};
  const PathWord *next = word_at(query, i + 1);
  if (query->builder->marks == PLAN_MARKS_STRICT)
    return FALSE;
  for (guint w = 0; w < G_N_ELEMENTS(words); w++)
    if (next != NULL && next->token.kind == TOKEN_DIGITS && is_term(word_at(query, i), words[w]))
      return TRUE;
  return is_about(query, i) || (i > 0 && is_about(query, i - 1));
}

/* Whether the word was there before: a number may be among the words as a whole, too. */
static gboolean is_again(const PathQuery *query, guint i)
{
  const PathWord *word = word_at(query, i);
  gsize len = word->token.end - word->token.start;
  for (guint k = 0; k < i; k++) {
    const PathWord *other = word_at(query, k);
    if (other->token.end - other->token.start == len &&
        memcmp(query->text->str + other->token.start, query->text->str + word->token.start, len) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean add_term(const PathQuery *query, const char *word, GArray *terms, GError **error)
{
  return expand_term(SCHEMA_TERM_PATH, word, FALSE, query->builder->store, terms, error);
}

/* Adds the day that is asked for as one word, for each of its numbers: 20250715, 15072025. */
static gboolean add_day(const PathQuery *query, const PathWord *number, GArray *terms, GError **error)
{
  const Date day = query->builder->plan->date;
  guint64 value = g_ascii_strtoull(number->token.term, NULL, 10);
  if (day.day == 0 || number->token.kind != TOKEN_DIGITS ||
      (value != day.day && value != day.month && value != day.year))
    return TRUE;
  g_autofree char *last = g_strdup_printf("%04u%02u%02u", day.year, day.month, day.day);
  g_autofree char *first = g_strdup_printf("%02u%02u%04u", day.day, day.month, day.year);
  return add_term(query, last, terms, error) && add_term(query, first, terms, error);
}

/* Adds letters and digits in one word, in both orders: "cv123", "123cv". */
static gboolean add_glued(const PathQuery *query, const char *letters, const char *digits, GArray *terms,
                          GError **error)
{
  g_autofree char *before = g_strconcat(letters, digits, NULL), *behind = g_strconcat(digits, letters, NULL);
  return add_term(query, before, terms, error) && add_term(query, behind, terms, error);
}

/* Adds "t8" for both words of "tháng 8", of which the first is number i, and "cv123" for those of "CV 123". */
static gboolean add_joined(const PathQuery *query, guint i, GArray *terms, GError **error)
{
  const PathWord *word = word_at(query, i), *number = word_at(query, i + 1);
  g_autoptr(GString) joined = g_string_new(NULL);
  if (number == NULL || number->token.kind != TOKEN_DIGITS || word->token.kind == TOKEN_DIGITS)
    return TRUE;
  const char *digits = query->text->str + number->token.start, *end = query->text->str + number->token.end;
  g_autofree char *whole = g_strndup(digits, (gsize)(end - digits));
  fold_word(query, word, joined);
  if (!add_glued(query, joined->str, whole, terms, error))
    return FALSE;
  if (!is_small_number(number) || word->token.kind != TOKEN_SYLLABLE)
    return TRUE;
  g_string_truncate(joined, 1);
  digits += *digits == '0';
  g_string_append_len(joined, digits, end - digits);
  return add_term(query, joined->str, terms, error);
}

/* Adds a small number with and without the zero before it. */
static gboolean add_padded(const PathQuery *query, const PathWord *number, GArray *terms, GError **error)
{
  g_autoptr(GString) other = g_string_new(NULL);
  if (!is_small_number(number))
    return TRUE;
  fold_word(query, number, other);
  if (other->str[0] == '0')
    g_string_erase(other, 0, 1);
  else if (other->len < SMALL_DIGITS)
    g_string_prepend_c(other, '0');
  return other->len == 0 || add_term(query, other->str, terms, error);
}

static guint n_words(const char *text)
{
  guint n = 1;
  for (; *text != '\0'; text++)
    n += *text == ' ';
  return n;
}

/* Whether text begins with these words, marks aside: an office is also known by a shorter name. */
static gboolean begins_with(const char *text, gsize len, const char *words)
{
  g_autoptr(GString) all = g_string_new(NULL), begin = g_string_new(NULL);
  normal_fold_append(all, text, len);
  normal_fold_append(begin, words, strlen(words));
  return g_str_has_prefix(all->str, begin->str);
}

/* The code of the type or the abbreviation of the office or subject whose name begins with word number first; *n: of so many
 * words. NULL = none. */
static const char *code_at(const PathQuery *query, guint first, gboolean types, guint *n)
{
  gsize start = word_at(query, first)->token.start, len = query->text->len - start;
  const char *text = query->text->str + start, *words;
  if (!types) {
    const char *code = abbreviations_scan(text, len, &words);
    *n = code != NULL ? n_words(words) : 0;
    return code != NULL && begins_with(text, len, words) ? code : NULL;
  }
  const DocType *type = types_scan(text, len, TRUE, &len);
  *n = type != NULL ? n_words(type->name) : 0;
  return type != NULL ? type->code : NULL;
}

/* Adds "cv123" when a number stands behind the words of a code, at word i or behind "số" there. */
static gboolean add_code_number(const PathQuery *query, const char *code, guint i, GArray *terms, GError **error)
{
  const PathWord *number = word_at(query, is_left_out(query, i) ? i + 1 : i);
  if (number == NULL || number->token.kind != TOKEN_DIGITS)
    return TRUE;
  g_autofree char *digits = g_strndup(query->text->str + number->token.start, number->token.end - number->token.start);
  return add_glued(query, code, digits, terms, error);
}

/* Adds "bc" for both words of "báo cáo", "ubnd" for those of an office, as they are typed without marks; for these words
 * and the number behind them "bc12". */
static gboolean add_codes(const PathQuery *query, guint i, GArray *terms, GError **error)
{
  for (guint first = i - MIN(i, CODE_WORDS + 1); first <= i; first++)
    for (guint types = 0; types < 2; types++) {
      guint n;
      const char *code = code_at(query, first, types, &n);
      g_autoptr(GString) bare = g_string_new(NULL);
      if (code == NULL || first + n + (is_left_out(query, first + n) ? 1 : 0) < i)
        continue;
      normal_fold_append(bare, code, strlen(code));
      if (bare->len <= 1)
        continue;
      if ((first + n > i && !add_term(query, bare->str, terms, error)) ||
          !add_code_number(query, bare->str, first + n, terms, error))
        return FALSE;
    }
  return TRUE;
}

/* Adds the word, and as names have it: with no marks, and, typed without any, with all. */
static gboolean add_typed(const PathQuery *query, const PathWord *word, GArray *terms, GError **error)
{
  const PlanBuilder *builder = query->builder;
  const char *typed = query->text->str + word->token.start;
  gsize len = word->token.end - word->token.start;
  PlanMarks marks = syllable_marking(typed, len) == SYLLABLE_MARKED ? PLAN_MARKS_STRICT : builder->marks;
  g_autoptr(GString) bare = g_string_new(NULL);
  if (!expand_atom(&word->token, typed, len, SCHEMA_TERM_PATH, marks, builder->store, terms, error))
    return FALSE;
  normal_fold_append(bare, word->token.term, word->token.term_len);
  return builder->marks == PLAN_MARKS_STRICT || add_term(query, bare->str, terms, error);
}

/* What one word of the query may be in a path. */
static gboolean add_word(const PathQuery *query, guint i, GArray *terms, GError **error)
{
  const PathWord *word = word_at(query, i);
  if (!add_typed(query, word, terms, error))
    return FALSE;
  if (query->builder->marks == PLAN_MARKS_STRICT)
    return TRUE;
  for (guint t = 0; word->atom->kind == PLAN_ATOM_WORD && t < word->atom->terms->len; t++) {
    const PlanTerm *term = &g_array_index(word->atom->terms, PlanTerm, t);
    if ((term->place || term->code) && !add_term(query, term->term, terms, error))
      return FALSE;
  }
  return add_codes(query, i, terms, error) && add_padded(query, word, terms, error) &&
         add_day(query, word, terms, error) && add_joined(query, i, terms, error) &&
         (i == 0 || add_joined(query, i - 1, terms, error));
}

/* ---- numbers ---- */

/* Adds a condition that one of the words, with blanks between, stands in the path. */
static gboolean add_any_word(const PlanBuilder *builder, const char *words, PlanCondition *into, GError **error)
{
  PlanCondition *terms = plan_condition_add(into, PLAN_TERMS);
  g_auto(GStrv) all = g_strsplit(words, " ", -1);
  for (guint i = 0; all[i] != NULL; i++)
    if (!expand_term(SCHEMA_TERM_PATH, all[i], FALSE, builder->store, terms->terms, error))
      return FALSE;
  return TRUE;
}

/* Adds that the syllables of the name of a type stand in the path, with marks or without. */
static gboolean add_type_name(const PlanBuilder *builder, const char *name, PlanCondition *any, GError **error)
{
  PlanCondition *all = plan_condition_add(any, PLAN_ALL_OF);
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, name, strlen(name));
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (!token_is_atom(token))
      continue;
    g_autoptr(GString) forms = g_string_new(token->term);
    g_string_append_c(forms, ' ');
    normal_fold_append(forms, token->term, token->term_len);
    if (!add_any_word(builder, forms->str, all, error))
      return FALSE;
  }
  return TRUE;
}

/* Appends the words for the digits of a number, behind the letters, before them and, without any, alone: "7 07 007". */
static void append_digits(GString *out, const DocNum *number, const char *letters)
{
  static const char *const zeros[] = {"", "0", "00"};
  for (gsize z = 0; z < G_N_ELEMENTS(zeros); z++) {
    const char *blank = out->len > 0 ? " " : "";
    g_string_append_printf(out, "%s%s%s%s", blank, letters, zeros[z], number->ordinal);
    if (*letters != '\0')
      g_string_append_printf(out, " %s%s%s", zeros[z], number->ordinal, letters);
  }
}

/* Appends a code as names have it, with đ and without. */
static void append_code(GString *out, const char *code)
{
  g_autofree char *small = g_utf8_strdown(code, -1);
  g_string_append_printf(out, "%s%s ", out->len > 0 ? " " : "", small);
  normal_fold_append(out, code, strlen(code));
}

/* Adds how the path may say the type and the digits of a number: as one word, or as several. */
static gboolean add_typed_number(const PlanBuilder *builder, const DocNum *number, const DocType *type,
                                 PlanCondition *any, GError **error)
{
  g_autoptr(GString) codes = g_string_new(NULL), digits = g_string_new(NULL), glued = g_string_new(NULL);
  append_code(codes, number->type);
  if (g_str_has_prefix(number->type, "Qy"))
    append_code(codes, "QĐ"); /* as the Party prints it */
  g_auto(GStrv) each = g_strsplit(codes->str, " ", -1);
  for (guint i = 0; each[i] != NULL; i++)
    append_digits(glued, number, each[i]);
  append_digits(digits, number, "");
  if (!add_any_word(builder, glued->str, any, error))
    return FALSE;
  if (g_ascii_strcasecmp(number->type, LETTER) == 0) /* names of letters may leave it out: "2451_VPCP-KGVX" */
    return add_any_word(builder, digits->str, any, error);
  PlanCondition *apart = plan_condition_add(any, PLAN_ALL_OF);
  if (!add_any_word(builder, digits->str, apart, error))
    return FALSE;
  PlanCondition *called = plan_condition_add(apart, PLAN_ANY_OF);
  return add_any_word(builder, codes->str, called, error) &&
         (type == NULL || add_type_name(builder, type->name, called, error));
}

/* Adds that the path says the year, as a word of its own or as the beginning of a day: "20210506". */
static gboolean add_year(const PlanBuilder *builder, guint year, PlanCondition *into, GError **error)
{
  g_autofree char *word = g_strdup_printf("%u", year), *start = g_strconcat(SCHEMA_TERM_PATH, word, NULL);
  g_autoptr(GPtrArray) known = store_terms(builder->store, start, DAYS_MAX, error);
  g_autoptr(GString) words = g_string_new(word);
  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < known->len; i++) {
    const char *day = (const char *)g_ptr_array_index(known, i) + strlen(SCHEMA_TERM_PATH);
    if (strlen(day) == DAY_DIGITS && strspn(day, "0123456789") == DAY_DIGITS)
      g_string_append_printf(words, " %s", day);
  }
  return add_any_word(builder, words->str, into, error);
}

gboolean plan_paths_add_number(PlanBuilder *builder, const DocNum *number, PlanCondition *into, GError **error)
{
  PlanCondition *named = plan_condition_add(into, PLAN_PATH);
  named->number = *number;
  PlanCondition *any = plan_condition_add(named, PLAN_ANY_OF);
  /* Beside a type the year need not be looked for. */
  if (number->year != 0 && number->type[0] == '\0' && !add_year(builder, number->year, named, error))
    return FALSE;
  const DocType *type = types_find(number->type, strlen(number->type));
  if (number->type[0] != '\0')
    return add_typed_number(builder, number, type, any, error);
  g_autoptr(GString) digits = g_string_new(NULL);
  append_digits(digits, number, "");
  for (guint t = 0; (type = types_get(t)) != NULL; t++) {
    g_autoptr(GString) code = g_string_new(NULL);
    normal_fold_append(code, type->code, strlen(type->code));
    append_digits(digits, number, code->str);
  }
  return add_any_word(builder, digits->str, any, error);
}

gboolean plan_paths_find_numbers(PlanBuilder *builder, GError **error)
{
  Plan *plan = builder->plan;
  for (guint i = 0; i < plan->path_numbers->len; i++) {
    PlanPathNumber *asked = &g_array_index(plan->path_numbers, PlanPathNumber, i);
    asked->named = plan_condition_new(PLAN_ALL_OF);
    if (!plan_paths_add_number(builder, &asked->number, asked->named, error))
      return FALSE;
  }
  return TRUE;
}

/* ---- words ---- */

/* Whether the word is one more of those that were typed: no further word of an abbreviation, nor a year. */
static gboolean is_typed_apart(const PathQuery *query, guint i)
{
  const PathWord *word = word_at(query, i), *before = i > 0 ? word_at(query, i - 1) : NULL;
  const Date day = query->builder->plan->date;
  gboolean year = word->token.kind == TOKEN_DIGITS && day.month == 0 && day.year != 0 &&
                  g_ascii_strtoull(word->token.term, NULL, 10) == day.year;
  return !year && (before == NULL || !word->atom->spelled_out || !before->atom->spelled_out);
}

gboolean plan_paths_find(PlanBuilder *builder, GError **error)
{
  Plan *plan = builder->plan;
  g_auto(PathQuery) query;
  gboolean any = !plan->title_only;
  path_query_init(&query, builder);
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    if (atom->alternative == 0) /* typed */
      add_atom(&query, atom);
  }
  for (guint i = 0; i < query.words->len && any; i++) {
    g_autoptr(GArray) terms = plan_terms_new();
    if (is_left_out(&query, i) || is_again(&query, i))
      continue;
    if (!add_word(&query, i, terms, error))
      return FALSE;
    any = terms->len > 0;
    plan->path_typed += is_typed_apart(&query, i);
    g_ptr_array_add(plan->path_words, g_steal_pointer(&terms));
  }
  if (!any)
    g_ptr_array_set_size(plan->path_words, 0);
  return TRUE;
}
