#include "corpus/relations/relations.h"

#include <string.h>

#include "corpus/relations/citation.h"
#include "corpus/relations/clause.h"
#include "corpus/relations/links.h"
#include "corpus/relations/preamble.h"
#include "corpus/relations/statement.h"

#define EFFECT_BEFORE  400
#define EFFECT_BYTES   ((gsize)12 << 10)
#define CLAUSE_BYTES   1000
#define LIST_BYTES     4000
#define CLAUSES_MAX    200
#define MENTION_BYTES  400 /* from a clause's start to the number it changes */
#define SCOPE_CHARS    1500
#define GUIDANCE_CHARS 2000 /* under the title */
#define GUIDED_CHARS   16   /* from the verb to the type of what is guided */

/* ---- the head: preamble, title, scope ---- */

/* "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Giá số 11/2012/QH13": the title again, with numbers. */
static void read_enacting(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  const char *s = sheet->fold.text->str, *at = s + from;
  while ((at = fold_find(at, s + to, "ban hanh")) != NULL) {
    guint pos = (guint)(at - s) + (guint)fold_match(at, "ban hanh");
    while (g_ascii_isspace(s[pos]))
      pos++;
    gsize offset = fold_source(&sheet->fold, pos), len = 0;
    const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
    if (type != NULL && g_strcmp0(type->code, facts_code(facts, FACT_TYPE)) == 0 && s[pos] != '\0') {
      const char *end = memchr(s + pos, ';', to - pos);
      clause_read(sheet, pos, end != NULL ? (guint)(end - s) : to, CLAUSE_TITLE, facts);
      return;
    }
    at++;
  }
}

static guint fold_pos(const Sheet *sheet, gsize offset)
{
  guint low = 0, high = (guint)sheet->fold.text->len;
  while (low < high) {
    guint middle = (low + high) / 2;
    if (fold_source(&sheet->fold, middle) < offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Whether one is carried out that is known by its number. */
static gboolean has_numbered(const Facts *facts)
{
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    if (relation->kind == FACT_IMPLEMENTS && relation->number_text != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean has(const Facts *facts, FactField kind)
{
  for (guint i = 0; i < facts->relations->len; i++)
    if (g_array_index(facts->relations, FactsRelation, i).kind == kind)
      return TRUE;
  return FALSE;
}

/* Adds the document named within reach of pos as one that is carried out. Returns whether there is one. */
static gboolean add_guided(const Sheet *sheet, guint pos, guint to, Facts *facts)
{
  Citation citation;
  if (!citation_next(sheet, pos, to, FALSE, &citation) || citation.start > pos + GUIDED_CHARS)
    return FALSE;
  citation_add(sheet, &citation, to, FACT_IMPLEMENTS, facts);
  return TRUE;
}

/* Whether the words from..to end in what a guidance does: "..., Ban Tổ chức Trung ương hướng dẫn một số nội dung". */
static gboolean says_guides(const Sheet *sheet, guint from, guint to)
{
  const char *s = sheet->fold.text->str, *end = s + to;
  for (const char *at = s + from; (at = fold_find(at, end, "huong dan")) != NULL; at++)
    if (sheet->fold.capital->str[at - s] != '1')
      return TRUE;
  return FALSE;
}

/* A guidance need not say in its title that it guides: "Hướng dẫn" stands above "một số nội dung Quy định số 377-QĐ/TW";
 * else the first sentence under the title says "Thực hiện Chỉ thị số 50-CT/TW ..., Ban ... hướng dẫn". */
static void read_guidance(const Sheet *sheet, guint title, guint title_end, Facts *facts)
{
  static const char *const leads[] = {"mot so noi dung", "mot so dieu", "mot so diem", "mot so van de", "noi dung"};
  const char *s = sheet->fold.text->str, *at = NULL;
  guint to = MIN((guint)sheet->fold.text->len, title_end + GUIDANCE_CHARS);

  if (g_strcmp0(facts_code(facts, FACT_TYPE), "HD") != 0 || has(facts, FACT_IMPLEMENTS))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS(leads); i++) {
    at = fold_find(s + title, s + title_end, leads[i]);
    if (at != NULL && add_guided(sheet, (guint)(at - s) + (guint)fold_match(at, leads[i]), title_end, facts))
      return;
  }
  for (at = s + title_end; (at = fold_find(at, s + to, "thuc hien")) != NULL; at++) {
    guint pos = (guint)(at - s), begin = pos + (guint)fold_match(at, "thuc hien");
    const char *stop = fold_find(at, s + to, "nhu sau");
    if (sheet->fold.capital->str[pos] == '1' && stop != NULL && says_guides(sheet, begin, (guint)(stop - s)) &&
        add_guided(sheet, begin, (guint)(stop - s), facts))
      return;
  }
}

static void read_head(const RelationsPlaces *places, Facts *facts)
{
  const Sheet *sheet = places->head;
  const char *s = sheet->fold.text->str;
  guint len = (guint)sheet->fold.text->len;
  guint title = fold_pos(sheet, facts_span(facts, FACT_TITLE).start),
        title_end = fold_pos(sheet, facts_span(facts, FACT_TITLE).end);
  const char *article = fold_find(s + title_end, s + len, "dieu 1");
  guint body = places->body >= 0 ? sheet_segment(sheet, (guint)places->body)->start : title_end;
  guint scope = article != NULL ? (guint)(article - s) : len;
  g_auto(Preamble) preamble;
  preamble_init(&preamble, sheet);
  if (facts_span(facts, FACT_TITLE).end > 0)
    clause_read(sheet, title, title_end, CLAUSE_TITLE, facts);
  if (body < scope) {
    preamble_read(&preamble, body, scope, facts);
    read_enacting(sheet, body, scope, facts);
  }
  gboolean amends = has(facts, FACT_AMENDS) || has(facts, FACT_CORRECTS);
  if (amends)
    return;
  if (facts_span(facts, FACT_TITLE).end > 0)
    preamble_add_named(&preamble, sheet, title, title_end, facts);
  read_guidance(sheet, title, title_end, facts);
  if (facts_span(facts, FACT_TITLE).end > 0 && !has(facts, FACT_IMPLEMENTS))
    preamble_add_titled(&preamble, title, title_end, facts);
  if (article == NULL || has_numbered(facts))
    return;
  guint end = MIN(len, scope + SCOPE_CHARS);
  const char *next = fold_find(s + scope, s + end, "dieu 2");
  end = next != NULL ? (guint)(next - s) : end;
  clause_read(sheet, scope, end, CLAUSE_SCOPE, facts);
  if (!has(facts, FACT_IMPLEMENTS))
    preamble_add_scope(&preamble, scope, end, facts);
}

/* Whether a text that is consolidated may be named at pos: in a new clause, or behind "được sửa đổi, bổ sung bởi:". */
static gboolean begins_text(const char *s, guint from, guint pos)
{
  if (pos == from || pos < 2)
    return pos == from;
  if (s[pos - 1] == '\n')
    return strchr(":;.", s[pos - 2]) != NULL;
  return s[pos - 1] == ' ' && pos - from >= 5 && strncmp(s + pos - 5, "boi:", 4) == 0;
}

/* The paragraph under the title of a consolidation names the texts, one a clause. */
static void read_consolidated(const RelationsPlaces *places, Facts *facts)
{
  const Sheet *sheet = places->head;
  guint at = fold_pos(sheet, facts_span(facts, FACT_TITLE).end);
  guint end = places->body >= 0 ? sheet_segment(sheet, (guint)places->body)->start : (guint)sheet->fold.text->len;
  Citation citation;
  for (guint line = at; line < end; line++) {
    const char *s = sheet->fold.text->str;
    if (begins_text(s, at, line) && citation_next(sheet, line, end, FALSE, &citation) && citation.start <= line + 120)
      citation_add(sheet, &citation, end, FACT_CONSOLIDATES, facts);
  }
}

/* ---- the body ---- */

/* The first line of the sheet that begins a sentence: the line before it ends one. */
static guint sentence_start(const Sheet *sheet)
{
  const char *s = sheet->fold.text->str, *at = s;
  while ((at = strchr(at, '\n')) != NULL) {
    if (at > s && strchr(".;:", at[-1]) != NULL)
      return (guint)(at + 1 - s);
    at++;
  }
  return 0;
}

/* The articles about effect, up to the signature. Returns where they begin. */
static gsize read_effect(const RelationsPlaces *places, gsize *end, Facts *facts)
{
  const CandidateLines *candidates = places->candidates;
  g_auto(Sheet) sheet = {0};
  gsize least = MAX(facts_span(facts, FACT_TITLE).end, facts_span(facts, FACT_NUMBER).end);
  gsize start = places->effect - MIN(places->effect, EFFECT_BEFORE);
  *end = places->effect;
  if (places->effect >= candidates->len)
    return candidates->len;
  start = sheet_char_start(candidates->text, candidates->len, MAX(start, least));
  *end = MIN(MIN(candidates->len, places->effect + EFFECT_BYTES), MAX(places->signature, places->effect));
  if (*end <= start)
    return start;
  sheet_init(&sheet, candidates->text, candidates->len, start, *end);
  links_blank(&sheet);
  guint from = start > least ? MIN(sentence_start(&sheet), fold_pos(&sheet, places->effect)) : 0;
  clause_read(&sheet, from, (guint)sheet.fold.text->len, CLAUSE_EFFECT, facts);
  return start;
}

/* How much of a clause is worth reading: a heading that names no number itself opens a list. */
static gsize clause_end(const CandidateLines *candidates, gsize line)
{
  const char *from = candidates->text + line, *newline = memchr(from, '\n', MIN(candidates->len - line, CLAUSE_BYTES));
  gsize first = newline != NULL ? (gsize)(newline - from) : MIN(candidates->len - line, CLAUSE_BYTES);
  gsize end = line + (memchr(from, '/', first) != NULL ? CLAUSE_BYTES : LIST_BYTES);
  return sheet_char_start(candidates->text, candidates->len, MIN(end, candidates->len));
}

/* Clauses that begin with the verb, wherever they stand between the byte body and the signature, but for from..to. */
static void read_clauses(const RelationsPlaces *places, gsize body, gsize from, gsize to, Facts *facts)
{
  const CandidateLines *candidates = places->candidates;
  guint read = 0;
  for (guint i = 0; i < candidates->places->len && read < CLAUSES_MAX; i++) {
    const CandidateLinesPlace *place = &g_array_index(candidates->places, CandidateLinesPlace, i);
    if (place->kind != CANDIDATE_LINES_CLAUSE || place->line < body || place->line >= places->signature ||
        (place->line >= from && place->line < to) ||
        memchr(candidates->text + place->line, '/', MIN(candidates->len - place->line, MENTION_BYTES)) == NULL)
      continue;
    g_auto(Sheet) sheet = {0};
    sheet_init(&sheet, candidates->text, candidates->len, place->line, clause_end(candidates, place->line));
    links_blank(&sheet);
    clause_read(&sheet, 0, (guint)sheet.fold.text->len, CLAUSE_ONE, facts);
    read++;
  }
}

/* "Sửa đổi Thông tư số ... hướng dẫn ...", "Về việc bãi bỏ ...": such a document carries nothing out itself. */
static gboolean is_amending(const Facts *facts)
{
  static const char *const leads[] = {"ve viec ", "v/v ", "ve "}, *const verbs[] = {"sua doi", "bai bo", "dinh chinh"};
  char key[32];
  const char *at = key, *title = facts_text(facts, FACT_TITLE);

  if (title == NULL || !(has(facts, FACT_AMENDS) || has(facts, FACT_REPEALS)))
    return FALSE;
  fold_key(title, strlen(title), key, sizeof(key));
  for (gsize i = 0; i < G_N_ELEMENTS(leads) && at == key; i++)
    if (g_str_has_prefix(key, leads[i]))
      at += strlen(leads[i]);
  for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++)
    if (fold_match(at, verbs[i]) > 0)
      return TRUE;
  return FALSE;
}

/* "Công bố danh mục văn bản hết hiệu lực": tells what others ended. */
static gboolean is_announcement(const Facts *facts)
{
  char key[160];
  const char *title = facts_text(facts, FACT_TITLE);
  if (title == NULL)
    return FALSE;
  fold_key(title, strlen(title), key, sizeof(key));
  const char *end = key + strlen(key);
  return fold_find(key, end, "cong bo") != NULL && fold_find(key, end, "danh muc") != NULL &&
         (fold_find(key, end, "het hieu luc") != NULL || fold_find(key, end, "van ban quy pham") != NULL);
}

static void drop(Facts *facts, FactField kind)
{
  for (guint i = facts->relations->len; i-- > 0;)
    if (g_array_index(facts->relations, FactsRelation, i).kind == kind)
      g_array_remove_index(facts->relations, i);
}

void relations_read_codified(const RelationsPlaces *places, Facts *facts)
{
  gsize end = 0;
  if (facts_span(facts, FACT_TITLE).end > 0) {
    g_auto(Sheet) title = {0};
    sheet_init(&title, places->candidates->text, places->candidates->len, facts_span(facts, FACT_TITLE).start,
               facts_span(facts, FACT_TITLE).end);
    clause_read(&title, 0, (guint)title.fold.text->len, CLAUSE_TITLE, facts);
    preamble_add_named(NULL, &title, 0, (guint)title.fold.text->len, facts);
  }
  gsize start = read_effect(places, &end, facts);
  read_clauses(places, 0, start, end, facts);
  if (is_amending(facts))
    return;
  statement_read(places->candidates, 0, start, facts);
  statement_read(places->candidates, end, places->candidates->len, facts);
}

void relations_read(const RelationsPlaces *places, Facts *facts)
{
  gsize end = 0;
  if (places->consolidated) {
    read_consolidated(places, facts);
    return;
  }
  read_head(places, facts);
  if (is_amending(facts))
    drop(facts, FACT_IMPLEMENTS);
  gsize start = read_effect(places, &end, facts);
  gsize body = facts_span(facts, FACT_TITLE).end;
  read_clauses(places, body, start, end, facts);
  if (is_amending(facts)) /* new wordings speak of the paper that they go into */
    return;
  statement_read(places->candidates, body, MIN(start, places->signature), facts);
  statement_read(places->candidates, MAX(body, end), places->signature, facts);
  if (is_announcement(facts))
    drop(facts, FACT_REPEALS);
}
