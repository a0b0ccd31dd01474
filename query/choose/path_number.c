#include "query/choose/path_number.h"

#include <string.h>

#include "corpus/names/offices.h"
#include "corpus/names/path_words.h"
#include "corpus/names/types.h"
#include "query/choose/name_runs.h"

/* Letters of a name that are compared, and words between a type and "số 12". */
#define LETTERS_MAX  96
#define BETWEEN_MOST 8
/* What a number counts that stands behind another. */
#define BEHIND 0.6
/* "(12)" at the end of a name counts copies; a longer number does not. */
#define COPY_DIGITS 3

/* ---- digits ---- */

/* Whether what stands before the run only counts files: "1. ", "2) ". */
static gboolean is_listed(const NameRun *run)
{
  return run->wide && (run->gap == '.' || run->gap == ')');
}

static gboolean is_word(const NameRun *run, const char *word)
{
  return run != NULL && !run->digits && strlen(word) == run->len && g_ascii_strncasecmp(run->text, word, run->len) == 0;
}

/* Whether run i is the number: its digits, zeros before them aside. */
static gboolean is_ordinal(const NameRuns *name, guint i, const char *ordinal)
{
  const NameRun *run = name_runs_at(name, i);
  gsize zeros = 0;
  if (run == NULL || !run->digits || name_runs_year(run) > 0 || run->of_day)
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

/* Whether the digits that the ordinal begins with stand anywhere: mostly not, and that is soon seen. */
static gboolean may_say(const char *text, gsize len, const char *ordinal)
{
  return ordinal[0] != '\0' && memmem(text, len, ordinal, strspn(ordinal, "0123456789")) != NULL;
}

/* The year that a run is, or that it says as a day; 0 = none. */
static guint said_year(const NameRun *run)
{
  return MAX(name_runs_year(run), name_runs_day_year(run));
}

/* The year that follows run i: "99-2020", "99 nam 2020", "99_20200715"; 0 = none. */
static guint year_behind(const NameRuns *name, guint i)
{
  return said_year(name_runs_at(name, is_word(name_runs_at(name, i + 1), "nam") ? i + 2 : i + 1));
}

/* The year right before run i, which no other begins a period with: "2020-99"; 0 = none. */
static guint year_before(const NameRuns *name, guint i)
{
  return i > 0 && (i == 1 || name_runs_year(name_runs_at(name, i - 2)) == 0) ? said_year(name_runs_at(name, i - 1)) : 0;
}

/* Whether the name says the year anywhere, but as the beginning or the end of a period. */
static gboolean says_year(const NameRuns *name, guint year)
{
  for (guint i = 0; i < name->runs->len; i++)
    if (said_year(name_runs_at(name, i)) == year && name_runs_year(name_runs_at(name, i + 1)) == 0 &&
        (i == 0 || name_runs_year(name_runs_at(name, i - 1)) == 0))
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
    run = name_runs_at(name, i);
    if (run == NULL || run->digits || (code && i > first))
      return 0;
    for (gsize k = 0; k < run->len; k++, letters++) {
      while (*letters == ' ')
        letters++;
      if (*letters == '\0' || g_ascii_tolower(run->text[k]) != g_ascii_tolower(*letters) ||
          (run->text[k] == NAME_RUNS_CROSSED && *letters != NAME_RUNS_CROSSED))
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
  name_runs_append_folded(folded, text, strlen(text));
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

/* The type number index, as types_get has them; NULL after the last. Made when first asked for; any thread. */
static const TypeLetters *known_type(guint index)
{
  static gsize made; /* GArray of TypeLetters */
  if (g_once_init_enter(&made)) {
    GArray *all = g_array_new(FALSE, FALSE, sizeof(TypeLetters));
    const DocType *type;
    for (guint t = 0; (type = types_get(t)) != NULL; t++) {
      TypeLetters letters;
      type_letters_init(&letters, type->code);
      g_array_append_val(all, letters);
    }
    g_once_init_leave(&made, (gsize)all);
  }
  const GArray *all = (const GArray *)made;
  return index < all->len ? &g_array_index(all, TypeLetters, index) : NULL;
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

/* Whether the number at run i may be a month behind a year: "BC_2020_07". */
static gboolean may_be_month(const NameRun *run)
{
  return run->len == 2 && name_runs_value(run) <= 12;
}

/* Of digits at run i that are a year or a day, the number that is joined to them: "2020_148", "2021-05-07-96"; i when
 * there is none. */
static guint skip_time(const NameRuns *name, guint i)
{
  const NameRun *run;
  guint at = i;
  while ((run = name_runs_at(name, at)) != NULL && run->of_day)
    at++;
  if (at == i)
    at += name_runs_year(run) > 0;
  for (guint k = at; k > i && k <= at + 1; k++) /* "2020 so 148", "2021-2025 so 14" */
    if (is_word(name_runs_at(name, k), "so") && name_runs_at(name, k + 1) != NULL &&
        name_runs_at(name, k + 1)->digits && (k == at || name_runs_year(name_runs_at(name, at)) > 0))
      return k + 1;
  run = name_runs_at(name, at);
  if (at == i || run == NULL || !run->digits || run->wide || name_runs_year(run) > 0)
    return i;
  gboolean sure = run->gap != ' ' || name_runs_at(name, at + 1) == NULL;
  return sure && (name_runs_at(name, i)->of_day || !may_be_month(run)) ? at : i;
}

/* The run of digits that a type before run i says: "CV 123", "CV UBND 123", "cong van di so 123"; G_MAXUINT = none. */
static guint number_behind(const NameRuns *name, guint i)
{
  static const char *const between[] = {"so", "di", "den"};
  gboolean close = TRUE;
  for (guint n = 0; n <= BETWEEN_MOST; n++, i++) {
    const NameRun *run = name_runs_at(name, i);
    if (run == NULL)
      break;
    if (run->digits)
      return close || is_word(name_runs_at(name, i - 1), "so") ? skip_time(name, i) : G_MAXUINT;
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
  const NameRun *type = name_runs_at(name, i);
  if (i == 0 || is_listed(type) || !name_runs_at(name, i - 1)->digits)
    return G_MAXUINT;
  guint at = i - 1;
  if (at > 0 && name_runs_year(name_runs_at(name, at)) > 0 && name_runs_at(name, at - 1)->digits)
    at--;
  return code || (at > 0 && is_word(name_runs_at(name, at - 1), "so")) ? at : G_MAXUINT;
}

/* Whether the number at run i is whole, with its year, and stands right before the code of a type: "200-2014-TT". What
 * then stands behind that is no number of it. */
static gboolean is_whole(const NameRuns *name, guint i)
{
  static const char *const periods[] = {"thang", "t", "quy", "q", "ky"};
  const NameRun *run = name_runs_at(name, i), *before = i > 0 ? name_runs_at(name, i - 1) : NULL;
  if (run == NULL || run->of_day || name_runs_year(run) > 0 || name_runs_year(name_runs_at(name, i + 1)) == 0 ||
      name_runs_at(name, i + 1)->of_day)
    return FALSE;
  for (gsize p = 0; p < G_N_ELEMENTS(periods); p++)
    if (is_word(before, periods[p]))
      return FALSE;
  return TRUE;
}

/* Whether a type other than this one stands before the number at run i and says it: "TB 7-2020 QD 77". */
static gboolean is_of_other_type(const NameRuns *name, guint i, const TypeLetters *type)
{
  const TypeLetters *other;
  for (guint t = 0; (other = known_type(t)) != NULL; t++) {
    for (guint k = 0; k < i; k++) {
      guint n = type_at(name, k, other);
      if (n > 0 && type_at(name, k, type) == 0 && number_behind(name, k + n) == i)
        return TRUE;
    }
  }
  return FALSE;
}

/* Whether a type other than this one stands nearer to the number at run i, from a run on: "NQ thi hành Luật số 37". */
static gboolean is_of_nearer_type(const NameRuns *name, guint from, guint i, const TypeLetters *type)
{
  const TypeLetters *other;
  guint end = i > from && is_word(name_runs_at(name, i - 1), "so") ? i - 1 : i;
  for (guint t = 0; end > from && (other = known_type(t)) != NULL; t++) {
    for (guint k = from; k < end; k++)
      if (k + type_at(name, k, other) == end && type_at(name, k, type) == 0)
        return TRUE;
  }
  return FALSE;
}

/* The run of digits that belongs to the type of n runs from i on. */
static guint number_of_type(const NameRuns *name, guint i, guint n, const TypeLetters *type)
{
  gboolean code = n == 1 && name_runs_at(name, i)->len == strlen(type->code);
  guint before = number_before(name, i, code), behind = number_behind(name, i + n);
  if (behind == G_MAXUINT || is_of_nearer_type(name, i + n, behind, type))
    return before;
  if (code && before != G_MAXUINT && is_whole(name, before) && !is_of_other_type(name, before, type))
    return before;
  return name_runs_year(name_runs_at(name, behind)) == 0 && !name_runs_at(name, behind)->of_day ? behind : before;
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
  guint behind = year_behind(claims->name, i), year = behind != 0 ? behind : year_before(claims->name, i);
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
    const NameRun *run = name_runs_at(name, k);
    if (run->digits && !run->of_day && name_runs_year(run) == 0 && !(k == 0 && is_listed(name_runs_at(name, 1))))
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
    guint n = type_at(claims->name, i, type);
    guint number = n > 0 ? number_of_type(claims->name, i, n, type) : G_MAXUINT;
    double sure = worth(claims, number);
    gboolean counted = i == 1 && number == i + n && name_runs_at(claims->name, i)->gap == ' '; /* "3 QD 99" */
    most = MAX(most, sure > 0 && counted ? 1 : sure);
  }
  return most;
}

static gboolean says_any_type(const NameRuns *name)
{
  const TypeLetters *type;
  for (guint t = 0; (type = known_type(t)) != NULL; t++) {
    for (guint i = 0; i < name->runs->len; i++)
      if (type_at(name, i, type) > 0)
        return TRUE;
  }
  return FALSE;
}

/* How surely a name that begins with the number, and says no type, says it in a folder of the type. */
static double says_in_folder(const PathClaims *claims, const TypeLetters *type)
{
  guint first = is_word(name_runs_at(claims->name, 0), "so");
  double sure = PATH_NUMBER_OWN * worth(claims, first < claims->name->runs->len ? first : G_MAXUINT);
  if (sure <= 0 || says_any_type(claims->name))
    return 0;
  g_auto(NameRuns) folders;
  name_runs_init(&folders, claims->folders, claims->folders_len);
  for (guint i = 0; i < folders.runs->len; i++)
    if (type_at(&folders, i, type) > 0)
      return sure;
  return 0;
}

/* How surely the name says the number as letters have it, without a type, joined to the office: "2451_VPCP-KGVX". */
static double says_of_letter(const PathClaims *claims)
{
  double most = 0;
  for (guint i = 0; i < claims->name->runs->len; i++) {
    const NameRun *run = name_runs_at(claims->name, i), *office = name_runs_at(claims->name, i + 1);
    if (!run->digits || office == NULL || office->digits || office->wide || office->gap == ' ' || office->gap == 0 ||
        g_ascii_strncasecmp(office->text, "qh", 2) == 0 || offices_find(office->text, office->len) == NULL)
      continue;
    most = MAX(most, worth(claims, i));
  }
  return most > 0 && !says_any_type(claims->name) ? most : 0;
}

/* How surely the name says a number of which no type is asked: beside any, or right before the year or the office. */
static double says_untyped(const PathClaims *claims)
{
  const TypeLetters *type;
  double most = says_of_letter(claims);
  for (guint i = 0; i < claims->name->runs->len; i++) {
    const NameRun *run = name_runs_at(claims->name, i), *before = i > 0 ? name_runs_at(claims->name, i - 1) : NULL;
    gboolean goes_on = before != NULL && before->digits && run->gap != 0 && !run->wide && run->gap != ' ';
    if (run->digits && !goes_on && claims->number->year != 0 && year_behind(claims->name, i) == claims->number->year)
      most = MAX(most, worth(claims, i));
  }
  for (guint t = 0; most < 1 && (type = known_type(t)) != NULL; t++)
    most = MAX(most, says_of_type(claims, type));
  return most;
}

/* Whether the path says the office, by its code or by its name, and its term: "QH14". */
static gboolean says_issuer(const char *path, gsize len, const char *code)
{
  gsize n = strcspn(code, "-0123456789");
  g_autofree char *first = g_strndup(code, n);
  guint term = (guint)g_ascii_strtoull(g_ascii_isdigit(code[n]) ? code + n : "0", NULL, 10);
  const Issuer *issuer = offices_find(first, strlen(first));
  char letters[LETTERS_MAX] = "", name[LETTERS_MAX] = "";
  g_auto(NameRuns) runs;
  fold_into(letters, first);
  if (issuer != NULL)
    fold_into(name, issuer->name);
  name_runs_init(&runs, path, len);
  for (guint i = 0; i < runs.runs->len; i++) {
    gboolean coded = letters[0] != '\0' && letters_at(&runs, i, letters, TRUE) > 0;
    if ((coded && (term == 0 || name_runs_value(name_runs_at(&runs, i + 1)) == term)) ||
        (name[0] != '\0' && letters_at(&runs, i, name, FALSE) > 0))
      return TRUE;
  }
  return FALSE;
}

/* How many bytes of the name of a file say something: without the extension, and the numbers of copies: " (1)". */
static gsize said_len(const char *name, gsize len)
{
  gsize said = path_words_stem_len(name, len), at = said;
  while (at > 0) {
    while (at > 0 && name[at - 1] == ' ')
      at--;
    gboolean round = at > 0 && name[at - 1] == ')';
    gsize end = at > 0 && (round || name[at - 1] == ']') ? at - 1 : 0, digits = end;
    while (digits > 0 && g_ascii_isdigit(name[digits - 1]))
      digits--;
    if (digits == end || digits == 0 || end - digits > COPY_DIGITS || name[digits - 1] != (round ? '(' : '['))
      break;
    said = at = digits - 1;
  }
  return said;
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
  if (!may_say(base, len - folders_len, number->ordinal))
    return 0;
  g_auto(NameRuns) name;
  name_runs_init(&name, base, said_len(base, len - folders_len));
  const PathClaims claims = {&name, path, folders_len, number};
  double sure;
  if (!has_ordinal(&name, number->ordinal))
    return 0;
  if (number->type[0] != '\0') {
    TypeLetters type;
    type_letters_init(&type, number->type);
    sure = says_of_type(&claims, &type);
    if (sure <= 0 && strcmp(type.code, "cv") == 0)
      sure = says_of_letter(&claims);
    sure = sure > 0 ? sure : says_in_folder(&claims, &type);
  } else {
    sure = says_untyped(&claims);
  }
  return sure > 0 && number->issuer[0] != '\0' && !says_issuer(path, len, number->issuer) ? 0 : sure;
}
