#include "corpus/relations/citation.h"

#include <string.h>

#include "corpus/facts/loose_number.h"
#include "corpus/names/offices.h"
#include "corpus/names/relation.h"

#define NAME_CHARS     160 /* "Luật ... số": the longest name of a law */
#define AFTER_CHARS    120 /* date and issuer behind the number */
#define RELATIONS_MAX  512 /* of one document */
#define MEMBERS_MAX    10  /* of a list whose numbers share their ending */
#define ORDINAL_DIGITS 5

/* ---- finding ---- */

/* The longest name of a type that ends at pos (spaces between), and where it begins: "Pháp lệnh" is no "Lệnh". NULL when
 * there is none. */
static const DocType *type_before(const Sheet *sheet, guint from, guint pos, guint *start)
{
  const char *s = sheet->fold.text->str;
  const DocType *found = NULL;
  guint end = pos, at;
  while (end > from && g_ascii_isspace(s[end - 1]))
    end--;
  at = end;
  for (guint words = 0; words < 6 && at > from; words++) {
    while (at > from && g_ascii_isspace(s[at - 1]))
      at--;
    while (at > from && g_ascii_isalpha(s[at - 1]))
      at--;
    gsize offset = fold_source(&sheet->fold, at), len = 0;
    const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
    if (type != NULL && offset + len == fold_source(&sheet->fold, end)) {
      *start = at;
      found = type;
    }
    if (at > from && !g_ascii_isspace(s[at - 1]))
      break;
  }
  return found;
}

/* "Luật Phòng, chống tham nhũng" before "số": the type stands before a name. */
static const DocType *law_before(const Sheet *sheet, guint from, guint pos, guint *start)
{
  static const char *const laws[] = {"bo luat", "luat", "phap lenh"};
  const char *s = sheet->fold.text->str;
  guint least = pos > from + NAME_CHARS ? pos - NAME_CHARS : from;

  for (guint at = pos; at > least; at--) {
    if (s[at] == ';' || s[at] == ':' || (s[at] == '.' && at + 1 < pos))
      return NULL;
    if (at > 0 && g_ascii_isalpha(s[at - 1]))
      continue;
    for (gsize i = 0; i < G_N_ELEMENTS(laws); i++) {
      if (fold_match(s + at, laws[i]) == 0 || sheet->fold.capital->str[at] != '1')
        continue;
      if (i == 1 && at >= from + 3 && fold_match(s + at - 3, "bo luat") > 0)
        at -= 3;
      gsize offset = fold_source(&sheet->fold, at);
      *start = at;
      return types_scan(sheet->text + offset, sheet->len - offset, TRUE, NULL);
    }
  }
  return NULL;
}

/* "Mẫu số 05-TT/SHTT/2020" is the number of a form. */
static gboolean is_template(const char *s, guint from, guint pos)
{
  static const char *const words[] = {"mau", "bieu", "phu luc"};

  while (pos > from && g_ascii_isspace(s[pos - 1]))
    pos--;
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
    gsize n = strlen(words[i]);
    if (pos >= from + n && strncmp(s + pos - n, words[i], n) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Fills in what stands before the number: "số", the type, the name. FALSE when nothing says that it is a number. */
static gboolean read_before(const Sheet *sheet, guint from, gboolean listed, Citation *out)
{
  const char *s = sheet->fold.text->str;
  guint at = out->number, label;
  gboolean so = FALSE;
  while (at > from && strchr(" \n\t:.", s[at - 1]) != NULL)
    at--;
  label = at;
  if (at >= from + 2 && strncmp(s + at - 2, "so", 2) == 0 && (at == from + 2 || !g_ascii_isalnum(s[at - 3]))) {
    so = TRUE;
    label = at - 2;
  }
  if (so && is_template(s, from, label))
    return FALSE;
  out->start = so ? label : out->number;
  out->type = type_before(sheet, from, label, &out->start);
  if (out->type != NULL)
    return TRUE;
  if (so && (out->type = law_before(sheet, from, label, &out->start)) != NULL) {
    out->named = TRUE;
    return TRUE;
  }
  return so || (listed && at > from && (s[at - 1] == ',' || strncmp(s + at - MIN(at, 2), "va", 2) == 0));
}

/* The position behind what joins the members of a list at pos: "," "và" "hoặc", perhaps "số"; pos when none does. */
static guint skip_joint(const char *s, guint pos)
{
  guint at = pos, joint;
  while (g_ascii_isspace(s[at]))
    at++;
  joint = at;
  if (s[at] == ',' || s[at] == ';')
    at++;
  else
    at += (guint)(fold_match(s + at, "va ") + fold_match(s + at, "hoac "));
  if (at == joint)
    return pos;
  while (g_ascii_isspace(s[at]))
    at++;
  at += (guint)fold_match(s + at, "so ");
  return at;
}

/* Where the number stands whose ending the digits at pos share, in the same list; 0 = they are no number. */
static guint find_ending(const Sheet *sheet, guint pos, guint to)
{
  const char *s = sheet->fold.text->str;
  guint at = pos;
  for (guint members = 0; members < MEMBERS_MAX && at < to; members++) {
    guint digits = (guint)strspn(s + at, "0123456789");
    if (digits == 0 || digits > ORDINAL_DIGITS)
      return 0;
    if (members > 0 && loose_number_len(sheet, at, to) > digits)
      return s[at + digits] == '/' || s[at + digits] == '-' ? at : 0;
    guint next = skip_joint(s, at + digits);
    if (next == at + digits)
      return 0;
    at = next;
  }
  return 0;
}

/* Reads the digits at pos as a number that shares the ending of a later one. */
static gboolean read_shared(const Sheet *sheet, guint from, guint pos, guint to, gboolean listed, Citation *out)
{
  guint ending = find_ending(sheet, pos, to);
  if (ending == 0)
    return FALSE;
  *out = (Citation){
      .number = pos, .end = pos + (guint)strspn(sheet->fold.text->str + pos, "0123456789"), .shared = ending};
  return read_before(sheet, from, listed, out);
}

/* The number as printed, with the ending that it shares. */
static char *read_number(const Sheet *sheet, const Citation *citation, DocNum *out)
{
  g_autofree char *whole = NULL, *ordinal = NULL;
  if (citation->shared == 0)
    return loose_number_read(sheet, citation->number, citation->end, out);
  const char *s = sheet->fold.text->str;
  guint len = (guint)loose_number_len(sheet, citation->shared, (guint)sheet->fold.text->len);
  whole = loose_number_read(sheet, citation->shared, citation->shared + len, out);
  ordinal = g_strndup(s + citation->number, citation->end - citation->number);
  char *printed = g_strconcat(ordinal, whole + strspn(whole, "0123456789"), NULL);
  if (docnum_scan(printed, strlen(printed), DOCNUM_IN_TEXT, out) == 0)
    *out = (DocNum){0};
  return printed;
}

/* "Quyết định số443/TTg": the label is glued to the number. */
static gboolean is_labelled(const char *s, guint from, guint pos)
{
  return pos >= from + 2 && s[pos - 1] == 'o' && s[pos - 2] == 's' && (pos == from + 2 || g_ascii_isspace(s[pos - 3]));
}

gboolean citation_next(const Sheet *sheet, guint from, guint to, gboolean listed, Citation *out)
{
  const char *s = sheet->fold.text->str;
  for (guint at = from; at < to; at++) {
    if (!g_ascii_isdigit(s[at]))
      continue;
    gboolean inside =
        at > 0 && (g_ascii_isalnum(s[at - 1]) || strchr("/-.", s[at - 1]) != NULL) && !is_labelled(s, from, at);
    gsize n = inside ? 0 : loose_number_len(sheet, at, to);
    if (n == 0) {
      if (!inside && read_shared(sheet, from, at, to, listed, out))
        return TRUE;
      while (at < to && g_ascii_isalnum(s[at]))
        at++;
      continue;
    }
    *out = (Citation){.number = at, .end = at + (guint)n};
    if (read_before(sheet, from, listed, out))
      return TRUE;
    at += (guint)n;
  }
  return FALSE;
}

/* ---- adding ---- */

static gboolean is_whole(FactField kind)
{
  return kind == FACT_REPLACES || kind == FACT_REPEALS;
}

/* Whether the relation is there already, or outranked; removes what it outranks itself. */
static gboolean is_known(const DocNum *number, const char *printed, FactField kind, Facts *facts)
{
  char key[DOCNUM_KEY_MAX], other[DOCNUM_KEY_MAX];
  docnum_key(number, key);
  guint rank = relation_row(kind)->rank;
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    docnum_key(&relation->number, other);
    if (relation->number_text == NULL || strcmp(key, other) != 0 ||
        (number->issuer[0] == '\0' && strcmp(relation->number_text, printed) != 0))
      continue;
    if (relation->kind == kind || relation_row(relation->kind)->rank < rank) {
      if (relation->kind == kind || is_whole(relation->kind) || kind == FACT_CITES)
        return TRUE;
    } else if (is_whole(kind) && relation_row(relation->kind)->rank == 1) {
      g_array_remove_index(facts->relations, i--);
    } else if (relation_row(relation->kind)->rank == rank && kind != FACT_BASED_ON && kind != FACT_IMPLEMENTS) {
      return TRUE;
    }
  }
  return FALSE;
}

/* "ngày 27 tháng 5 năm 2020 của Chính phủ" behind the number. */
static void read_after(const Sheet *sheet, guint pos, guint to, FactsRelation *relation)
{
  const char *s = sheet->fold.text->str + pos;
  const char *end = sheet->fold.text->str + MIN(to, pos + AFTER_CHARS);
  while (s < end && (g_ascii_isspace(*s) || *s == ','))
    s++;
  gsize n = s < end && (fold_match(s, "ngay") > 0 || g_ascii_isdigit(*s)) ? sheet_date(s, &relation->date) : 0;
  if (n > 0)
    s += n;
  while (s < end && g_ascii_isspace(*s))
    s++;
  gsize cua = s < end ? fold_match(s, "cua") : 0;
  if (cua == 0)
    return;
  for (s += cua; s < end && g_ascii_isspace(*s); s++)
    ;
  for (guint words = 0; words < 3 && s < end; words++) { /* "của Bộ trưởng Bộ Tài chính" */
    gsize offset = fold_source(&sheet->fold, (gsize)(s - sheet->fold.text->str));
    const Issuer *issuer = offices_scan(sheet->text + offset, sheet->len - offset, TRUE, NULL);
    if (issuer != NULL) {
      relation->issuer = issuer->code;
      return;
    }
    s += strcspn(s, " \n");
    while (g_ascii_isspace(*s))
      s++;
  }
}

/* Whether what was printed may number a document though no known code says so: at least an office's two capitals, which
 * the number of a house ("20/2T") and a footnote's mark before a word ("2-Theo") have not. */
static gboolean may_number(const DocNum *number, const char *printed)
{
  guint capitals = 0;
  for (const char *at = printed; *at != '\0'; at++)
    capitals += g_ascii_isupper(*at) || g_str_has_prefix(at, "Đ");
  return number->type[0] != '\0' || number->issuer[0] != '\0' || capitals >= 2;
}

FactsRelation *citation_add(const Sheet *sheet, const Citation *citation, guint to, FactField kind, Facts *facts)
{
  FactsRelation relation = {.kind = kind, .type_code = citation->type != NULL ? citation->type->code : NULL};
  if (facts->relations->len >= RELATIONS_MAX)
    return NULL;
  relation.number_text = read_number(sheet, citation, &relation.number);
  char key[DOCNUM_KEY_MAX], own[DOCNUM_KEY_MAX];
  docnum_key(&relation.number, key);
  docnum_key(facts_number(facts), own);
  if ((strcmp(key, own) == 0 && facts_number(facts)->ordinal[0] != '\0') ||
      !may_number(&relation.number, relation.number_text) ||
      is_known(&relation.number, relation.number_text, kind, facts)) {
    g_free(relation.number_text);
    return NULL;
  }
  if (citation->named)
    relation.name = sheet_dup_line(sheet->text, sheet_span(sheet, citation->start, citation->number));
  if (relation.name != NULL) { /* "Luật Việc làm số" */
    char *so = g_strrstr(relation.name, " số");
    if (so != NULL)
      *so = '\0';
  }
  relation.span = sheet_span(sheet, citation->start, citation->end);
  read_after(sheet, citation->end, to, &relation);
  g_array_append_val(facts->relations, relation);
  return &g_array_index(facts->relations, FactsRelation, facts->relations->len - 1);
}

FactsRelation *citation_find(const Sheet *sheet, const Citation *citation, FactField kind, Facts *facts)
{
  DocNum number = {0};
  char key[DOCNUM_KEY_MAX], other[DOCNUM_KEY_MAX];
  g_free(read_number(sheet, citation, &number));
  docnum_key(&number, key);
  for (guint i = 0; i < facts->relations->len; i++) {
    FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    docnum_key(&relation->number, other);
    if (relation->kind == kind && strcmp(key, other) == 0)
      return relation;
  }
  return NULL;
}
