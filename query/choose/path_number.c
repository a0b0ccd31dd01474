#include "query/choose/path_number.h"

#include <string.h>

#include "corpus/names/offices.h"
#include "corpus/names/path_words.h"
#include "corpus/names/types.h"
#include "corpus/text/fold.h"
#include "corpus/text/normal.h"

/* Letters of a name that are compared, and words between a type and "số 12". */
#define LETTERS_MAX  96
#define BETWEEN_MOST 8
#define FIRST_YEAR   1945
#define LAST_YEAR    2100
/* What a number counts that stands behind another, or whose type only a folder says. */
#define BEHIND 0.6

/* đ in folded text. */
#define CROSSED 'D'

/* Letters, or digits, in a name. */
typedef struct {
  const char *text;
  gsize len;
  gboolean digits;
  char gap;      /* what stands before it: the first sign; 0 = nothing */
  gboolean wide; /* more than that stands there: "1. " */
} NameRun;

/* A name in small letters without marks. */
typedef struct {
  GString *text;
  GArray *runs; /* NameRun */
} NameRuns;

static void name_runs_clear(NameRuns *name)
{
  g_string_free(name->text, TRUE);
  g_array_unref(name->runs);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NameRuns, name_runs_clear)

static const NameRun *run_at(const NameRuns *name, guint i)
{
  return i < name->runs->len ? &g_array_index(name->runs, NameRun, i) : NULL;
}

/* Appends text in small letters without marks, but đ. */
static void append_folded(GString *out, const char *text, gsize len)
{
  g_autoptr(GString) canonical = g_string_new(NULL);
  FoldChar c;
  normal_append(canonical, text, len);
  for (gsize at = 0; at < canonical->len;) {
    at += fold_char(canonical->str + at, canonical->len - at, &c);
    if (c.base != 0)
      g_string_append_c(out, (c.base == 'd' && c.quality == 3) ? CROSSED : c.base);
  }
}

/* "12a": the letter behind its digits belongs to a number. */
static gsize digits_len(const char *at)
{
  gsize n = 0;
  while (g_ascii_isdigit(at[n]))
    n++;
  return n + (at[n] >= 'a' && at[n] <= 'h' && !g_ascii_isalnum(at[n + 1]));
}

static void name_runs_init(NameRuns *name, const char *text, gsize len)
{
  *name = (NameRuns){g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(NameRun))};
  append_folded(name->text, text, len);
  for (const char *at = name->text->str; *at != '\0';) {
    NameRun run = {0};
    const char *gap = at;
    while (*at != '\0' && !g_ascii_isalnum(*at))
      at++;
    if (at > gap)
      run.gap = *gap;
    run.wide = at > gap + 1;
    run.text = at;
    run.digits = g_ascii_isdigit(*at);
    if (run.digits)
      run.len = digits_len(at);
    while (!run.digits && g_ascii_isalpha(at[run.len]))
      run.len++;
    if (run.len > 0)
      g_array_append_val(name->runs, run);
    at += run.len;
  }
}

/* ---- digits ---- */

/* The value of a run of digits; 0 when it is none. */
static guint value_of(const NameRun *run)
{
  return run != NULL && run->digits && run->len <= 8 ? (guint)g_ascii_strtoull(run->text, NULL, 10) : 0;
}

static guint year_of(const NameRun *run)
{
  guint value = run != NULL && run->len == 4 ? value_of(run) : 0;
  return value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
}

/* Whether what stands before the run only counts files: "1. ", "2) ". */
static gboolean is_listed(const NameRun *run)
{
  return run->wide && (run->gap == '.' || run->gap == ')');
}

static gboolean is_word(const NameRun *run, const char *word)
{
  return run != NULL && !run->digits && strlen(word) == run->len && g_ascii_strncasecmp(run->text, word, run->len) == 0;
}

static gboolean may_be_day(guint day, guint month)
{
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* "15.7", "15-7-2020", "15 7 2020": a day from run i on. */
static gboolean is_day(const NameRuns *name, guint i)
{
  const NameRun *day = run_at(name, i), *month = run_at(name, i + 1), *year = run_at(name, i + 2);
  if (value_of(day) == 0 || value_of(month) == 0 || month->wide || !may_be_day(value_of(day), value_of(month)))
    return FALSE;
  gboolean follows = value_of(year) > 0 && !year->wide && year->gap == month->gap;
  return follows ? year->len == 2 || year_of(year) > 0 : month->gap == '.';
}

/* Whether run i is the number: its digits, zeros before them aside. */
static gboolean is_ordinal(const NameRuns *name, guint i, const char *ordinal)
{
  const NameRun *run = run_at(name, i);
  gsize zeros = 0;
  if (run == NULL || !run->digits || year_of(run) > 0 || is_day(name, i))
    return FALSE;
  while (zeros + 1 < run->len && run->text[zeros] == '0')
    zeros++;
  return run->len - zeros == strlen(ordinal) && g_ascii_strncasecmp(run->text + zeros, ordinal, run->len - zeros) == 0;
}

static gboolean has_ordinal(const NameRuns *name, const char *ordinal)
{
  for (guint i = 0; i < name->runs->len; i++)
    if (is_ordinal(name, i, ordinal))
      return TRUE;
  return FALSE;
}

/* The year that follows run i: "99-2020", "99 nam 2020"; 0 = none. */
static guint year_behind(const NameRuns *name, guint i)
{
  return year_of(run_at(name, is_word(run_at(name, i + 1), "nam") ? i + 2 : i + 1));
}

/* Whether the name says the year anywhere, but as the beginning or the end of a period. */
static gboolean says_year(const NameRuns *name, guint year)
{
  for (guint i = 0; i < name->runs->len; i++)
    if (year_of(run_at(name, i)) == year && year_of(run_at(name, i + 1)) == 0 &&
        (i == 0 || year_of(run_at(name, i - 1)) == 0))
      return TRUE;
  return FALSE;
}

/* ---- types ---- */

/* How many runs from i on are these letters, however they are joined; 0 = they are not. Crossed letters must be so when
 * the name has them. */
static guint letters_at(const NameRuns *name, guint i, const char *letters, gboolean code)
{
  guint first = i;
  for (const NameRun *run; *letters != '\0'; i++) {
    run = run_at(name, i);
    if (run == NULL || run->digits || (code && i > first))
      return 0;
    for (gsize k = 0; k < run->len; k++, letters++) {
      while (*letters == ' ')
        letters++;
      if (*letters == '\0' || g_ascii_tolower(run->text[k]) != g_ascii_tolower(*letters) ||
          (run->text[k] == CROSSED && *letters != CROSSED))
        return 0;
    }
  }
  return i - first;
}

/* A type as names write it. */
typedef struct {
  char code[LETTERS_MAX], name[LETTERS_MAX];
} TypeLetters;

static void fold_into(char out[LETTERS_MAX], const char *text)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  append_folded(folded, text, strlen(text));
  g_strlcpy(out, folded->str, LETTERS_MAX);
}

/* Of a type that is not known, the code. QyĐ is also printed QĐ. */
static void type_letters_init(TypeLetters *letters, const char *code)
{
  const DocType *type = types_find(code, strlen(code));
  *letters = (TypeLetters){0};
  if (strlen(code) > 1)
    fold_into(letters->code, code);
  if (type != NULL)
    fold_into(letters->name, type->name);
}

/* How many runs from i on are the type; 0 = they are none. */
static guint type_at(const NameRuns *name, guint i, const TypeLetters *type)
{
  static const char *const printed_alike[][2] = {{"qyD", "qD"}, {"qyD", "qDi"}, {"qDi", "qD"}};
  guint n = type->code[0] != '\0' ? letters_at(name, i, type->code, TRUE) : 0;
  for (gsize k = 0; n == 0 && k < G_N_ELEMENTS(printed_alike); k++)
    if (strcmp(type->code, printed_alike[k][0]) == 0)
      n = letters_at(name, i, printed_alike[k][1], TRUE);
  return n == 0 && type->name[0] != '\0' ? letters_at(name, i, type->name, FALSE) : n;
}

/* ---- claims ---- */

/* The run of digits that a type before run i says: "CV 123", "CV UBND 123", "cong van di so 123"; G_MAXUINT = none. */
static guint number_behind(const NameRuns *name, guint i)
{
  static const char *const between[] = {"so", "di", "den"};
  gboolean close = TRUE;
  for (guint n = 0; n <= BETWEEN_MOST; n++, i++) {
    const NameRun *run = run_at(name, i);
    if (run == NULL)
      break;
    if (run->digits)
      return close || is_word(run_at(name, i - 1), "so") ? i : G_MAXUINT;
    gboolean known = offices_find(run->text, run->len) != NULL;
    for (gsize w = 0; w < G_N_ELEMENTS(between); w++)
      known |= is_word(run, between[w]);
    close &= known;
  }
  return G_MAXUINT;
}

/* The run of digits before a type at run i, which is a code, or named behind "số": "99-2020-QD", "so 555 cong van". */
static guint number_before(const NameRuns *name, guint i, gboolean code)
{
  const NameRun *type = run_at(name, i);
  if (i == 0 || is_listed(type) || !run_at(name, i - 1)->digits)
    return G_MAXUINT;
  guint at = i - 1;
  if (at > 0 && year_of(run_at(name, at)) > 0 && run_at(name, at - 1)->digits)
    at--;
  return code || (at > 0 && is_word(run_at(name, at - 1), "so")) ? at : G_MAXUINT;
}

/* What of the number the name of a file says. */
typedef struct {
  const NameRuns *name;
  const char *folders;
  gsize folders_len;
  const DocNum *number;
} PathClaims;

/* Whether what the number at run i says of its year is asked. */
static gboolean is_year_asked(const PathClaims *claims, guint i)
{
  const DocNum *number = claims->number;
  guint year = year_behind(claims->name, i);
  if (number->year == 0)
    return TRUE;
  if (year != 0)
    return year == number->year;
  if (says_year(claims->name, number->year))
    return TRUE;
  g_auto(NameRuns) folders;
  name_runs_init(&folders, claims->folders, claims->folders_len);
  return says_year(&folders, number->year);
}

/* Whether no number stands before run i; one that counts files does not matter: "1. ". */
static gboolean is_first(const NameRuns *name, guint i)
{
  for (guint k = 0; k < i; k++) {
    const NameRun *run = run_at(name, k);
    if (run->digits && year_of(run) == 0 && !(k == 0 && is_listed(run_at(name, 1))))
      return FALSE;
  }
  return TRUE;
}

static double worth(const PathClaims *claims, guint i)
{
  if (i == G_MAXUINT || !is_ordinal(claims->name, i, claims->number->ordinal) || !is_year_asked(claims, i))
    return 0;
  return is_first(claims->name, i) ? 1 : BEHIND;
}

/* How surely the name says the number beside the type. */
static double says_of_type(const PathClaims *claims, const TypeLetters *type)
{
  double most = 0;
  for (guint i = 0; i < claims->name->runs->len; i++) {
    guint n = type_at(claims->name, i, type), behind = n > 0 ? number_behind(claims->name, i + n) : G_MAXUINT;
    gboolean code = n == 1 && run_at(claims->name, i)->len == strlen(type->code);
    if (n == 0)
      continue;
    gboolean has_own =
        behind != G_MAXUINT && year_of(run_at(claims->name, behind)) == 0 && !is_day(claims->name, behind);
    most = MAX(most, worth(claims, has_own ? behind : number_before(claims->name, i, code)));
  }
  return most;
}

static gboolean says_any_type(const NameRuns *name)
{
  const DocType *type;
  for (guint t = 0; (type = types_get(t)) != NULL; t++) {
    TypeLetters letters;
    type_letters_init(&letters, type->code);
    for (guint i = 0; i < name->runs->len; i++)
      if (type_at(name, i, &letters) > 0)
        return TRUE;
  }
  return FALSE;
}

/* How surely a name that begins with the number, and says no type, says it in a folder of the type. */
static double says_in_folder(const PathClaims *claims, const TypeLetters *type)
{
  guint first = is_word(run_at(claims->name, 0), "so");
  double sure = BEHIND * worth(claims, first < claims->name->runs->len ? first : G_MAXUINT);
  if (sure <= 0 || says_any_type(claims->name))
    return 0;
  g_auto(NameRuns) folders;
  name_runs_init(&folders, claims->folders, claims->folders_len);
  for (guint i = 0; i < folders.runs->len; i++)
    if (type_at(&folders, i, type) > 0)
      return sure;
  return 0;
}

/* How surely the name says a number of which no type is asked: beside any, or right before the year. */
static double says_untyped(const PathClaims *claims)
{
  const DocType *type;
  double most = 0;
  for (guint i = 0; i < claims->name->runs->len; i++) {
    const NameRun *run = run_at(claims->name, i), *before = i > 0 ? run_at(claims->name, i - 1) : NULL;
    gboolean goes_on = before != NULL && before->digits && run->gap != 0 && !run->wide && run->gap != ' ';
    if (run->digits && !goes_on && claims->number->year != 0 && year_behind(claims->name, i) == claims->number->year)
      most = MAX(most, worth(claims, i));
  }
  for (guint t = 0; most < 1 && (type = types_get(t)) != NULL; t++) {
    TypeLetters letters;
    type_letters_init(&letters, type->code);
    most = MAX(most, says_of_type(claims, &letters));
  }
  return most;
}

/* Whether the path says the office, by its code or by its name. */
static gboolean says_issuer(const char *path, gsize len, const char *code)
{
  g_autofree char *first = g_strndup(code, strcspn(code, "-0123456789"));
  const Issuer *issuer = offices_find(first, strlen(first));
  char letters[LETTERS_MAX] = "", name[LETTERS_MAX] = "";
  g_auto(NameRuns) runs;
  fold_into(letters, first);
  if (issuer != NULL)
    fold_into(name, issuer->name);
  name_runs_init(&runs, path, len);
  for (guint i = 0; i < runs.runs->len; i++)
    if ((letters[0] != '\0' && letters_at(&runs, i, letters, TRUE) > 0) ||
        (name[0] != '\0' && letters_at(&runs, i, name, FALSE) > 0))
      return TRUE;
  return FALSE;
}

gboolean path_number_is_of_another(const char *path, gsize len, const DocNum *number)
{
  DocNum digits = {0}, typed = {0};
  memcpy(digits.ordinal, number->ordinal, sizeof digits.ordinal);
  typed = digits;
  memcpy(typed.type, number->type, sizeof typed.type);
  return number->type[0] != '\0' && path_number_says(path, len, &digits) == 1 &&
         path_number_says(path, len, &typed) <= 0;
}

double path_number_says(const char *path, gsize len, const DocNum *number)
{
  const char *slash = memrchr(path, '/', len), *base = slash != NULL ? slash + 1 : path;
  gsize folders_len = (gsize)(base - path);
  g_auto(NameRuns) name;
  name_runs_init(&name, base, path_words_stem_len(base, len - folders_len));
  const PathClaims claims = {&name, path, folders_len, number};
  double sure;
  if (number->ordinal[0] == '\0' || !has_ordinal(&name, number->ordinal))
    return 0;
  if (number->type[0] != '\0') {
    TypeLetters type;
    type_letters_init(&type, number->type);
    sure = says_of_type(&claims, &type);
    sure = sure > 0 ? sure : says_in_folder(&claims, &type);
  } else {
    sure = says_untyped(&claims);
  }
  return sure > 0 && number->issuer[0] != '\0' && !says_issuer(path, len, number->issuer) ? 0 : sure;
}
