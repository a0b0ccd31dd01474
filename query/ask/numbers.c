#include "query/ask/numbers.h"

#include <string.h>

#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/normal.h"
#include "query/ask/short_number.h"

#define FIRST_YEAR 1945
#define LAST_YEAR  2100

/* The atoms of a text, and the composite that begins at each. */
typedef struct {
  const char *text;
  gsize len;
  GPtrArray *atoms;   /* const Token */
  GPtrArray *numbers; /* const Token, the DOCNUM that begins at this atom, or NULL */
} QueryWords;

GArray *numbers_tokens(Tokenizer *tokenizer, const char *text, gsize len)
{
  GArray *tokens = g_array_new(FALSE, FALSE, sizeof(NumbersToken));
  token_start(tokenizer, text, len, TOKEN_FROM_QUERY);
  NumbersToken each;
  while (token_next(tokenizer, &each.token)) {
    g_strlcpy(each.term, each.token.term, sizeof each.term);
    g_array_append_val(tokens, each);
  }
  for (guint i = 0; i < tokens->len; i++) {
    NumbersToken *kept = &g_array_index(tokens, NumbersToken, i);
    kept->token.term = kept->term;
  }
  return tokens;
}

static const Token *atom_at(const QueryWords *words, guint i)
{
  return i < words->atoms->len ? g_ptr_array_index(words->atoms, i) : NULL;
}

static gboolean is_word(const QueryWords *words, guint i, const char *folded)
{
  const Token *atom = atom_at(words, i);
  if (atom == NULL)
    return FALSE;
  g_autoptr(GString) form = g_string_new(NULL);
  normal_fold_append(form, atom->term, atom->term_len);
  return strcmp(form->str, folded) == 0;
}

/* How many atoms, from i on, end within len bytes after the start of atom i. */
static guint atoms_within(const QueryWords *words, guint i, gsize len)
{
  gsize end = atom_at(words, i)->start + len;
  guint n = 0;
  while (i + n < words->atoms->len && atom_at(words, i + n)->end <= end)
    n++;
  return n;
}

static gboolean read_year(const QueryWords *words, guint i, guint *year)
{
  const Token *atom = atom_at(words, i);
  if (atom == NULL || atom->kind != TOKEN_DIGITS || atom->term_len != 4)
    return FALSE;
  guint value = (guint)g_ascii_strtoull(atom->term, NULL, 10);
  if (value < FIRST_YEAR || value > LAST_YEAR)
    return FALSE;
  *year = value;
  return TRUE;
}

static const DocType *read_type(const QueryWords *words, guint i, guint *n_atoms)
{
  gsize name_len = 0, start = atom_at(words, i)->start;
  const DocType *type = types_scan(words->text + start, words->len - start, TRUE, &name_len);
  *n_atoms = type != NULL ? atoms_within(words, i, name_len) : 0;
  return *n_atoms > 0 ? type : NULL;
}

/* "của Bộ Tài chính", "ban to chuc trung uong": an issuer by name; returns how many atoms it takes, 0 = none. */
static guint read_issuer(const QueryWords *words, guint i, DocNum *number)
{
  guint skipped = is_word(words, i, "cua");
  if (atom_at(words, i + skipped) == NULL)
    return 0;
  gsize name_len = 0, start = atom_at(words, i + skipped)->start;
  const Issuer *issuer = offices_scan(words->text + start, words->len - start, TRUE, &name_len);
  guint n = issuer != NULL ? atoms_within(words, i + skipped, name_len) : 0;
  if (n == 0)
    return 0;
  g_strlcpy(number->issuer, issuer->code, sizeof number->issuer);
  return skipped + n;
}

/* Whether the year at atom i is the first of "2021-2025". */
static gboolean begins_period(const QueryWords *words, guint i)
{
  guint year = 0;
  if (!read_year(words, i + 1, &year))
    return FALSE;
  const char *between = words->text + atom_at(words, i)->end;
  gsize len = atom_at(words, i + 1)->start - atom_at(words, i)->end, blanks = strspn(between, " ");
  return blanks < len && (between[blanks] == '-' || g_str_has_prefix(between + blanks, "–"));
}

/* A year after a number: "30 năm 2020", "30 2020"; returns how many atoms it takes. But "kế hoạch 5 năm 2021-2025" is one
 * for five years. */
static guint read_year_part(const QueryWords *words, guint i, DocNum *number)
{
  guint skipped = is_word(words, i, "nam"), year = 0;
  if (!read_year(words, i + skipped, &year) || begins_period(words, i + skipped))
    return 0;
  number->year = year;
  return skipped + 1;
}

/* Whether "hướng dẫn thực hiện", "quy định chi tiết thi hành" and the like end before atom i. */
static gboolean is_guided(const QueryWords *words, guint i)
{
  static const char *const verbs[][2] = {{"thuc", "hien"}, {"thi", "hanh"}, {"trien", "khai"}, {"chi", "tiet"}};
  static const char *const leads[][2] = {{"huong", "dan"}, {"chi", "tiet"}, {"quy", "dinh"}};
  gboolean verb = FALSE, lead = FALSE;
  for (guint k = 0; i >= 4 && k < G_N_ELEMENTS(verbs); k++)
    verb |= is_word(words, i - 2, verbs[k][0]) && is_word(words, i - 1, verbs[k][1]);
  for (guint k = 0; verb && k < G_N_ELEMENTS(leads); k++)
    lead |= is_word(words, i - 4, leads[k][0]) && is_word(words, i - 3, leads[k][1]);
  return lead;
}

/* A number with a short year at atom at, behind a type in words or with one of its own; how many atoms it takes. */
static guint read_short(const QueryWords *words, guint at, gboolean typed, NumbersFound *found)
{
  const Token *atom = atom_at(words, at);
  if (atom == NULL || (atom->start > 0 && strchr(" \t\n(", words->text[atom->start - 1]) == NULL))
    return 0;
  gsize n =
      short_number_scan(words->text + atom->start, words->len - atom->start, typed, &found->number, &found->year_start);
  found->certain = n > 0 && (typed || found->number.type[0] != '\0');
  return n > 0 ? atoms_within(words, at, n) : 0;
}

/* A number that begins at atom i, perhaps with its type in words; FALSE when there is none. */
static gboolean read_number(const QueryWords *words, guint i, NumbersFound *out)
{
  guint n_type = 0, at = i;
  const DocType *type = read_type(words, i, &n_type);
  at += n_type;
  if (is_word(words, at, "so"))
    at++;
  const Token *printed = at < words->numbers->len ? g_ptr_array_index(words->numbers, at) : NULL;
  NumbersFound found = {.first_atom = i};
  guint n_short = read_short(words, at, type != NULL, &found);
  if (n_short > 0) {
    at += n_short;
  } else if (printed != NULL) {
    found.number = printed->docnum;
    found.certain = TRUE;
    at += printed->atoms;
  } else {
    const Token *digits = atom_at(words, at);
    if (type == NULL || digits == NULL || digits->kind != TOKEN_DIGITS || digits->term_len > 5)
      return FALSE;
    DocNum ordinal = {0};
    guint64 value = g_ascii_strtoull(digits->term, NULL, 10);
    g_snprintf(ordinal.ordinal, sizeof ordinal.ordinal, "%" G_GUINT64_FORMAT, value);
    found.number = ordinal;
    at++;
  }
  if (type != NULL && found.number.type[0] == '\0')
    g_strlcpy(found.number.type, type->code, sizeof found.number.type);
  if (found.number.year == 0 && type != NULL && n_short == 0)
    at += read_year_part(words, at, &found.number);
  if (found.number.issuer[0] == '\0')
    at += read_issuer(words, at, &found.number);
  found.certain |= (found.number.year != 0 && n_short == 0) || found.number.issuer[0] != '\0';
  found.n_atoms = at - i;
  found.guided = is_guided(words, i);
  found.whole = found.n_atoms == words->atoms->len;
  *out = found;
  return TRUE;
}

GArray *numbers_find(const GArray *tokens, const char *text, gsize len)
{
  g_autoptr(GPtrArray) atoms = g_ptr_array_new();
  g_autoptr(GPtrArray) numbers = g_ptr_array_new();
  const Token *pending = NULL;
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (token->kind == TOKEN_DOCNUM)
      pending = token;
    if (!token_is_atom(token))
      continue;
    g_ptr_array_add(atoms, (gpointer)token);
    g_ptr_array_add(numbers, pending != NULL && pending->position == token->position ? (gpointer)pending : NULL);
  }
  QueryWords words = {.text = text, .len = len, .atoms = atoms, .numbers = numbers};
  GArray *found = g_array_new(FALSE, FALSE, sizeof(NumbersFound));
  for (guint i = 0; i < atoms->len;) {
    NumbersFound one;
    if (read_number(&words, i, &one)) {
      g_array_append_val(found, one);
      i += one.n_atoms;
    } else {
      i++;
    }
  }
  return found;
}
