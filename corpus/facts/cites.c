#include "corpus/facts/cites.h"

#include <string.h>

#include "corpus/facts/numeral.h"
#include "corpus/facts/sheet.h"
#include "corpus/facts/types.h"

#define BEFORE_SLASH 20 /* "1141-TC" */
#define NAME_BYTES   260 /* "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XI" with its marks */

typedef struct {
  const char *text;
  gsize len;
  Facts *facts;
  GHashTable *seen; /* keys and names */
  guint n;
} Cites;

static gboolean cites_is_new(Cites *cites, char *key)
{
  if (cites->n >= CITES_MAX || !g_hash_table_add(cites->seen, key))
    return FALSE;
  cites->n++;
  return TRUE;
}

/* ---- numbers ---- */

/* Whether a number may go on behind the slash at pos: a letter, or a year and another slash. */
static gboolean cites_goes_on(const Cites *cites, gsize pos)
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
static gsize cites_number_start(const Cites *cites, gsize pos)
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

static void cites_add_number(Cites *cites, const DocNum *number, gsize start, gsize end)
{
  char key[DOCNUM_KEY_MAX];

  docnum_key(number, key);
  if (!cites_is_new(cites, g_strdup(key)))
    return;
  FactsRelation relation = {.kind = FACTS_CITES, .number = *number, .span = {start, end}};
  const DocType *type = number->type[0] != '\0' ? types_find(number->type, strlen(number->type)) : NULL;
  relation.number_text = numeral_print(cites->text, relation.span);
  relation.type_code = type != NULL ? type->code : NULL;
  g_array_append_val(cites->facts->relations, relation);
}

static void cites_read_numbers(Cites *cites)
{
  gsize from = 0;

  for (const char *slash; from < cites->len && cites->n < CITES_MAX &&
                          (slash = memchr(cites->text + from, '/', cites->len - from)) != NULL;) {
    gsize pos = (gsize)(slash - cites->text);
    from = pos + 1;
    if (!cites_goes_on(cites, pos))
      continue;
    gsize start = cites_number_start(cites, pos);
    DocNum number = {0};
    gsize n = start < pos ? docnum_scan(cites->text + start, cites->len - start, DOCNUM_IN_TEXT, &number) : 0;
    if (start + n <= pos)
      continue;
    cites_add_number(cites, &number, start, start + n);
    from = start + n;
  }
}

/* ---- resolutions by plenum ---- */

/* "4", "tu" (tư): the plenum. Returns its length, 0 when there is none. */
static gsize cites_plenum(const char *s, guint *plenum)
{
  static const struct {
    const char *word;
    guint value;
  } words[] = {{"muoi lam", 15}, {"muoi bon", 14}, {"muoi ba", 13}, {"muoi hai", 12}, {"muoi mot", 11}, {"muoi", 10},
               {"nhat", 1},      {"hai", 2},       {"ba", 3},       {"tu", 4},        {"bon", 4},       {"nam", 5},
               {"sau", 6},       {"bay", 7},       {"tam", 8},      {"chin", 9}};
  gsize digits = strspn(s, "0123456789");

  if (digits > 0 && digits <= 2) {
    *plenum = (guint)g_ascii_strtoull(s, NULL, 10);
    return digits;
  }
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
    gsize n = fold_match(s, words[i].word);
    if (n > 0) {
      *plenum = words[i].value;
      return n;
    }
  }
  return 0;
}

static const char *cites_skip(const char *s)
{
  while (g_ascii_isspace(*s) || *s == ',' || *s == '(')
    s++;
  return s;
}

/* Reads "Nghị quyết [Hội nghị] (lần thứ tư Ban Chấp hành Trung ương [Đảng] | Trung ương 4) [(]khóa XI" at the start of
 * the sheet. Returns where it ends, 0 when something else stands there. */
static guint cites_read_plenum(const Sheet *sheet, guint *plenum, char term[8])
{
  const char *s = sheet->fold.text->str, *at = s + fold_match(s, "nghi quyet");
  gsize n;

  at = cites_skip(at);
  at = cites_skip(at + fold_match(at, "hoi nghi"));
  if ((n = fold_match(at, "lan thu")) > 0) {
    at = cites_skip(at + n);
    if ((n = cites_plenum(at, plenum)) == 0)
      return 0;
    at = cites_skip(at + n);
    at = cites_skip(at + fold_match(at, "ban chap hanh"));
    if ((n = fold_match(at, "trung uong")) == 0)
      return 0;
    at = cites_skip(at + n);
    at = cites_skip(at + fold_match(at, "dang"));
  } else {
    if ((n = fold_match(at, "trung uong")) == 0)
      return 0;
    at = cites_skip(at + n);
    if ((n = cites_plenum(at, plenum)) == 0)
      return 0;
    at = cites_skip(at + n);
  }
  if ((n = fold_match(at, "khoa")) == 0)
    return 0;
  at = cites_skip(at + n);
  gsize roman = strspn(at, "ivx");
  if (roman == 0 || roman >= 8 || g_ascii_isalpha(at[roman]))
    return 0;
  for (gsize i = 0; i <= roman; i++)
    term[i] = (char)(i < roman ? g_ascii_toupper(at[i]) : '\0');
  return (guint)(at + roman - s);
}

static void cites_read_resolutions(Cites *cites)
{
  static const char words[] = "ghị quyết";
  const char *from = cites->text, *end = cites->text + cites->len;

  while (cites->n < CITES_MAX && (from = memmem(from, (gsize)(end - from), words, sizeof(words) - 1)) != NULL) {
    gsize start = (gsize)(from - cites->text);
    from += sizeof(words) - 1;
    if (start == 0)
      continue;
    /* Most are followed by "số" or "này": not worth folding. */
    gsize at = start + sizeof(words) - 1;
    while (at < cites->len && g_ascii_isspace(cites->text[at]))
      at++;
    if (at >= cites->len || strchr("HhTtlL", cites->text[at]) == NULL)
      continue;
    g_auto(Sheet) sheet = {0};
    guint plenum = 0;
    char term[8];
    sheet_init(&sheet, cites->text, cites->len, start - 1, MIN(cites->len, start + NAME_BYTES));
    guint stop = cites_read_plenum(&sheet, &plenum, term);
    if (stop == 0)
      continue;
    g_autofree char *name = g_strdup_printf("Nghị quyết Trung ương %u khóa %s", plenum, term);
    if (!cites_is_new(cites, g_strdup(name)))
      continue;
    FactsRelation relation = {
        .kind = FACTS_CITES, .type_code = "NQ", .issuer = "TW", .span = sheet_span(&sheet, 0, stop)};
    relation.name = g_steal_pointer(&name);
    g_array_append_val(cites->facts->relations, relation);
  }
}

void cites_read(const char *text, gsize len, Facts *facts)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  Cites cites = {text, len, facts, seen, 0};
  char key[DOCNUM_KEY_MAX];

  docnum_key(&facts->number, key);
  g_hash_table_add(seen, g_strdup(key));
  for (guint i = 0; i < facts->relations->len; i++) {
    docnum_key(&g_array_index(facts->relations, FactsRelation, i).number, key);
    g_hash_table_add(seen, g_strdup(key));
  }
  cites_read_numbers(&cites);
  cites_read_resolutions(&cites);
}
