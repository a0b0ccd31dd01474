#include "corpus/relations/cites.h"

#include <string.h>

#include "corpus/base/keyed_hash.h"
#include "corpus/facts/loose_number.h"
#include "corpus/names/act_name.h"
#include "corpus/names/types.h"
#include "corpus/text/needle.h"
#include "corpus/text/sheet.h"

#define BEFORE_SLASH 20 /* "1141-TC" */
#define REST_BYTES   60 /* of a number behind the end of a line */
#define NOTE_BYTES   8000

typedef struct {
  const char *text;
  gsize len;
  Facts *facts;
  GHashTable *seen; /* keys of numbers and names */
  guint n;
} Cites;

static gboolean is_new(Cites *cites, char *key)
{
  if (cites->n >= CITES_MAX || !g_hash_table_add(cites->seen, key))
    return FALSE;
  cites->n++;
  return TRUE;
}

/* ---- numbers ---- */

/* Whether a number may go on behind the slash at pos: a letter, or a year and another slash. */
static gboolean goes_on(const Cites *cites, gsize pos)
{
  const guchar *p = (const guchar *)cites->text + pos + 1;
  gsize rest = cites->len - pos - 1;
  if (rest < 2)
    return FALSE;
  if (g_ascii_isalpha(p[0]) || p[0] == 0xc4 || p[0] == 0xc3)
    return TRUE;
  return rest > 5 && g_ascii_isdigit(p[0]) && g_ascii_isdigit(p[3]) && p[4] == '/';
}

/* Where the number with a slash at pos begins; pos when there is no ordinal before it. */
static gsize number_start(const Cites *cites, gsize pos)
{
  const guchar *text = (const guchar *)cites->text;
  gsize start = pos, least = pos - MIN(pos, BEFORE_SLASH);
  while (start > least) {
    guchar c = text[start - 1];
    if (!g_ascii_isalnum(c) && c != '-' && c != '.' && c != '&' && c < 0x80)
      break;
    start--;
  }
  while (start < pos && !g_ascii_isdigit(text[start]))
    start++;
  return start > 0 && start < pos && (g_ascii_isalnum(text[start - 1]) || text[start - 1] == '/') ? pos : start;
}

static void add_number(Cites *cites, const DocNum *number, gsize start, gsize end)
{
  char key[DOCNUM_KEY_MAX];
  docnum_key(number, key);
  if (!is_new(cites, g_strdup(key)))
    return;
  FactsRelation relation = {.kind = FACT_CITES, .number = *number, .span = {start, end}};
  const DocType *type = number->type[0] != '\0' ? types_find(number->type, strlen(number->type)) : NULL;
  relation.number_text = loose_number_print(cites->text, relation.span);
  relation.type_code = type != NULL ? type->code : NULL;
  g_array_append_val(cites->facts->relations, relation);
}

/* What stands before a number, and makes it none of a document. */
static gboolean is_other(const Cites *cites, gsize start)
{
  static const char *const standards[] = {"CVN-", "CVN "}; /* "QCVN-01/2012/BQP" */

  if (start > 0 && strchr("=:", cites->text[start - 1]) != NULL) /* in an address; "QCVN 04-05:2022/TT-BNNPTNT" */
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(standards); i++)
    if (start >= 4 && memcmp(cites->text + start - 4, standards[i], 4) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the text before at ends with the word, in small letters or with its first one a capital. */
static gboolean follows(const Cites *cites, gsize at, const char *tail)
{
  gsize n = strlen(tail);
  return at > n && memcmp(cites->text + at - n, tail, n) == 0;
}

/* The place before at behind what may stand between a form's label and its number: blanks, stars, brackets. */
static gsize skip_back(const Cites *cites, gsize at, const char *marks)
{
  while (at > 0 && cites->text[at - 1] != '\0' && strchr(marks, cites->text[at - 1]) != NULL)
    at--;
  return at;
}

/* "Mẫu số 05/KK-TNCN", "Biểu số 61/CK-NSNN", "theo mẫu 02/2020/NG-XNC": the number of a form, and of those listed
 * behind one ("Mẫu số 03/TSTL-BC, 04/TSTL-BC"), which ended at *form. */
static gboolean is_form(const Cites *cites, gsize start, gsize form)
{
  static const char *const labels[] = {"ẫu", "iểu", "ẪU", "IỂU"}, *const numbers[] = {"số", "SỐ"};
  static const char *const links[] = {"và", "đến", "hoặc"};
  static const char marks[] = " *[_:\n";
  gsize at = skip_back(cites, start, marks);

  for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
    if (follows(cites, at, numbers[i])) {
      at = skip_back(cites, at - strlen(numbers[i]), marks);
      break;
    }
  for (gsize i = 0; i < G_N_ELEMENTS(labels); i++)
    if (follows(cites, at, labels[i]))
      return TRUE;
  if (form == 0)
    return FALSE;
  at = skip_back(cites, start, " ,;\n");
  for (gsize i = 0; i < G_N_ELEMENTS(links); i++)
    if (follows(cites, at, links[i]))
      at = skip_back(cites, at - strlen(links[i]), " ,;\n");
  return at == form;
}

/* Whether the place is in an editor's note of the codified law, a paragraph in brackets: "(Chương này có nội dung liên
 * quan đến Điều 34 của Thông tư số A)", "(Điều 1 Nghị định số A, có hiệu lực thi hành kể từ ngày ...)". */
static gboolean is_in_note(const Cites *cites, gsize at)
{
  static const char *const words[] = {"có nội dung liên quan đến", ", có hiệu lực thi hành kể từ ngày",
                                      ", có hiệu lực từ ngày"};
  static const char *const begins[] = {"(Điều ", "(Chương ", "(Mục ", "(Phần "};
  gsize from = at - MIN(at, NOTE_BYTES);
  const char *newline = memrchr(cites->text + from, '\n', at - from);
  const char *line = newline != NULL ? newline + 1 : cites->text + from, *end;
  gsize rest = cites->len - (gsize)(line - cites->text), begin = 0;
  if ((newline == NULL && from > 0) || *line != '(')
    return FALSE;
  while (begin < G_N_ELEMENTS(begins) && strncmp(line, begins[begin], MIN(rest, strlen(begins[begin]))) != 0)
    begin++;
  end = memchr(line, '\n', rest);
  rest = end != NULL ? (gsize)(end - line) : rest;
  for (gsize i = 0; begin < G_N_ELEMENTS(begins) && i < G_N_ELEMENTS(words); i++)
    if (memmem(line, rest, words[i], strlen(words[i])) != NULL)
      return TRUE;
  return FALSE;
}

/* "05/2024/TT-" at the end of a line, "BLĐTBXH" in the next: reads both as one, or gives up what is not whole. Returns
 * the length in the text, 0 = none. */
static gsize mend(const Cites *cites, gsize start, gsize n, DocNum *number)
{
  gsize dash = start + n, next = dash + 1;
  gboolean is_whole = number->issuer[0] != '\0';
  DocNum whole = {0};
  if (dash >= cites->len || cites->text[dash] != '-')
    return n;
  while (next < cites->len && g_ascii_isspace(cites->text[next]))
    next++;
  if (next == dash + 1 || next >= cites->len)
    return is_whole ? n : 0;
  g_autoptr(GString) joined = g_string_new_len(cites->text + start, (gssize)n + 1);
  g_string_append_len(joined, cites->text + next, (gssize)MIN(cites->len - next, REST_BYTES));
  gsize len = docnum_scan(joined->str, joined->len, DOCNUM_IN_TEXT, &whole);
  if (len <= n + 1)
    return is_whole ? n : 0;
  *number = whole;
  return next - start + (len - n - 1);
}

static void read_numbers(Cites *cites)
{
  gsize from = 0, form = 0; /* where the last number of a form ended */
  for (const char *slash; from < cites->len && cites->n < CITES_MAX &&
                          (slash = memchr(cites->text + from, '/', cites->len - from)) != NULL;) {
    gsize pos = (gsize)(slash - cites->text);
    from = pos + 1;
    if (!goes_on(cites, pos))
      continue;
    gsize start = number_start(cites, pos);
    DocNum number = {0};
    gsize n = start < pos ? docnum_scan(cites->text + start, cites->len - start, DOCNUM_IN_TEXT, &number) : 0;
    if (start + n <= pos)
      continue;
    from = start + n;
    if (is_form(cites, start, form)) {
      form = start + n;
      continue;
    }
    if (is_other(cites, start) || is_in_note(cites, start) || (n = mend(cites, start, n, &number)) == 0)
      continue;
    add_number(cites, &number, start, start + n);
    from = start + n;
  }
}

/* ---- documents that are only named ---- */

/* Whether a law's name may begin behind its type at pos: a capital, and a digit before the sentence ends. */
static gboolean may_name(const Cites *cites, gsize pos)
{
  gsize end = MIN(cites->len, pos + ACT_NAME_BYTES);
  while (pos < end && g_ascii_isspace(cites->text[pos]))
    pos++;
  if (pos == end || (guchar)cites->text[pos] < 'A' || g_ascii_islower(cites->text[pos]))
    return FALSE;
  for (; pos < end && strchr(".;:()", cites->text[pos]) == NULL; pos++)
    if (g_ascii_isdigit(cites->text[pos]))
      return TRUE;
  return FALSE;
}

/* Gives the name to the relation whose number follows at pos; FALSE when none does. */
static gboolean name_number(Cites *cites, gsize pos, const ActName *act)
{
  static const char so[] = "số";
  DocNum number = {0};
  char key[DOCNUM_KEY_MAX], other[DOCNUM_KEY_MAX];
  while (pos < cites->len && g_ascii_isspace(cites->text[pos]))
    pos++;
  if (cites->len - pos < sizeof(so) || memcmp(cites->text + pos, so, sizeof(so) - 1) != 0)
    return FALSE;
  for (pos += sizeof(so) - 1; pos < cites->len && strchr(" :\n", cites->text[pos]) != NULL; pos++)
    ;
  if (docnum_scan(cites->text + pos, cites->len - pos, DOCNUM_IN_TEXT, &number) == 0)
    return FALSE;
  docnum_key(&number, key);
  for (guint i = 0; i < cites->facts->relations->len; i++) {
    FactsRelation *relation = &g_array_index(cites->facts->relations, FactsRelation, i);
    docnum_key(&relation->number, other);
    if (strcmp(key, other) != 0 || relation->name != NULL)
      continue;
    relation->name = g_strdup(act->name);
    if (relation->type_code == NULL)
      relation->type_code = act->type_code;
  }
  return TRUE;
}

/* "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B ngày ...": the day behind B is that of the law that amends.
 */
static gboolean is_amended(const Cites *cites, gsize start)
{
  static const char words[] = "một số điều của ";
  gsize from = start - MIN(start, ACT_NAME_BYTES);
  for (gsize at = start; at > from; at--)
    if (cites->text[at - 1] == ';' || cites->text[at - 1] == '\n' || cites->text[at - 1] == '(')
      from = at;
  return memmem(cites->text + from, start - from, words, sizeof(words) - 1) != NULL;
}

/* Adds the name at start: a relation of its own when no number says it better. */
static void add_name(Cites *cites, gsize start)
{
  g_auto(ActName) act = {0};
  char key[ACT_NAME_KEY_MAX];
  if (!act_name_scan(cites->text + start, MIN(cites->len - start, ACT_NAME_BYTES), FALSE, &act))
    return;
  gboolean is_own = date_to_number(act.date) ==
                    date_to_number(facts_date(cites->facts, FACT_ISSUED)); /* "... Luật Giá ngày", a title */
  if (act.date.day != 0 && (is_own || is_amended(cites, start)))
    act.date = (Date){0};
  if (act_name_key(act.name, act.date.year, key) == 0 || !is_new(cites, g_strdup(key)) ||
      name_number(cites, start + act.len, &act))
    return;
  if (act.date.year != 0 && act_name_key(act.name, 0, key) > 0)
    g_hash_table_add(cites->seen, g_strdup(key)); /* the same without its year is no other */
  FactsRelation relation = {.kind = FACT_CITES,
                            .type_code = act.type_code,
                            .name = g_steal_pointer(&act.name),
                            .issuer = act.issuer,
                            .date = act.date,
                            .span = {start, start + act.len}};
  g_array_append_val(cites->facts->relations, relation);
}

typedef enum { NAMED_PARTY, NAMED_LAW, NAMED_CONSTITUTION } NamedKind;

/* Whether a name may stand where the type's word does, from start to at: most are followed by "số" or "này", and are
 * not worth folding. Moves *start before "Bộ luật". */
static gboolean may_begin(const Cites *cites, gsize *start, gsize at, NamedKind kind)
{
  static const char code[] = "Bộ ";
  gsize lead = sizeof(code) - 1;
  if (kind == NAMED_PARTY)
    return at < cites->len && strchr("HhTtlL\xc4", cites->text[at]) != NULL;
  if (kind == NAMED_LAW && *start >= lead && memcmp(cites->text + *start - lead, code, lead) == 0) {
    *start -= lead;
    return TRUE;
  }
  return g_ascii_isupper(cites->text[*start]) && (kind == NAMED_CONSTITUTION || may_name(cites, at));
}

/* Reads the names behind a type's word. tail: the word without its first letter, which may be a capital. */
static void read_names(Cites *cites, const char *tail, NamedKind kind)
{
  const char *from = cites->text, *end = cites->text + cites->len;
  gsize n = strlen(tail);
  while (cites->n < CITES_MAX && (from = needle_find(from, (gsize)(end - from), tail, n)) != NULL) {
    gsize start = (gsize)(from - cites->text), at = start + n;
    from += n;
    if (start == 0 || !g_ascii_isalpha(cites->text[--start]))
      continue;
    while (at < cites->len && g_ascii_isspace(cites->text[at]))
      at++;
    if (may_begin(cites, &start, at, kind) && !is_in_note(cites, start))
      add_name(cites, start);
  }
}

/* Of a document that is only named. */
static char *name_key(const FactsRelation *relation)
{
  char key[ACT_NAME_KEY_MAX] = "";
  act_name_key(relation->name, relation->date.year, key);
  return g_strdup(key);
}

/* A law's own name is no citation. */
static void know_own_name(Cites *cites)
{
  const Facts *facts = cites->facts;
  const guint years[] = {0, facts_date(facts, FACT_ISSUED).year};
  char key[ACT_NAME_KEY_MAX];
  if (!act_name_is_act(facts_code(facts, FACT_TYPE)) || !facts_has(facts, FACT_TITLE))
    return;
  g_autofree char *name = act_name_of_act(facts_text(facts, FACT_TYPE), facts_text(facts, FACT_TITLE));
  for (gsize i = 0; i < G_N_ELEMENTS(years); i++)
    if (act_name_key(name, years[i], key) > 0)
      g_hash_table_add(cites->seen, g_strdup(key));
}

void cites_read(const char *text, gsize len, Facts *facts)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full(keyed_hash, g_str_equal, g_free, NULL);
  Cites cites = {text, len, facts, seen, 0};
  char key[DOCNUM_KEY_MAX];
  docnum_key(facts_number(facts), key);
  g_hash_table_add(seen, g_strdup(key));
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    docnum_key(&relation->number, key);
    g_hash_table_add(seen, relation->number_text != NULL ? g_strdup(key) : name_key(relation));
  }
  know_own_name(&cites);
  read_numbers(&cites);
  read_names(&cites, "ghị quyết", NAMED_PARTY);
  read_names(&cites, "ết luận", NAMED_PARTY);
  read_names(&cites, "uật ", NAMED_LAW);
  read_names(&cites, "háp lệnh ", NAMED_LAW);
  read_names(&cites, "iến pháp", NAMED_CONSTITUTION);
}
