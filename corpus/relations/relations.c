#include "corpus/relations/relations.h"

#include <string.h>

#include "corpus/names/act_name.h"
#include "corpus/relations/citation.h"
#include "corpus/relations/clause.h"
#include "corpus/relations/guided_laws.h"
#include "corpus/relations/links.h"
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
#define SUBJECT_WORDS  5    /* of a paper's subject: enough to know it by */
#define SUBJECT_MAX    80

/* ---- the head: preamble, title, scope ---- */

/* The preamble's laws, to find the number of one that title or scope only name. */
typedef struct {
  const Sheet *sheet;
  GArray *laws;   /* Citation */
  guint from, to; /* where it stands; 0 = nowhere */
} Preamble;

/* Whether the line at pos begins the body: "1. ...", "I. ...", "Chương I", "QUYẾT ĐỊNH:"; not "1. Căn cứ ...". */
static gboolean begins_body(const Sheet *sheet, guint pos)
{
  static const char *const parts[] = {"chuong i", "chuong 1", "phan thu", "phan i", "phan a", "muc 1", "muc i"};
  static const char *const verbs[] = {"quyet dinh", "quyet nghi"};
  const char *s = sheet->fold.text->str + pos;
  gboolean capital = sheet->fold.capital->str[pos] == '1';
  gsize digits = strspn(s, "0123456789"), n = digits > 0 ? digits : strspn(s, "ivx");
  for (gsize i = 0; capital && i < G_N_ELEMENTS(parts); i++)
    if (fold_match(s, parts[i]) > 0)
      return TRUE;
  for (gsize i = 0; capital && i < G_N_ELEMENTS(verbs); i++) {
    gsize verb = fold_match(s, verbs[i]);
    if (verb > 0 && (s[verb] == ':' || s[verb] == '\n'))
      return TRUE;
  }
  if (n == 0 || n > 4 || s[n] == '\0' || strchr(".)-", s[n]) == NULL || (digits == 0 && !capital))
    return FALSE;
  for (n++; g_ascii_isspace(s[n]); n++)
    ;
  return !g_ascii_isdigit(s[n]) && fold_match(s + n, "can cu") == 0;
}

/* Where the preamble ends that goes on from..to at most. */
static guint preamble_end(const Sheet *sheet, guint from, guint to)
{
  const char *s = sheet->fold.text->str, *first = fold_find(s + from, s + to, "can cu");
  for (guint at = first != NULL ? (guint)(first - s) : to; at < to; at++)
    if (s[at] == '\n' && begins_body(sheet, at + 1))
      return at;
  return to;
}

/* Reads "Căn cứ Luật Việc làm số 38/2013/QH13 ...;" from..to: what is named first in a clause is what it is based on.
 */
static void read_preamble(const Sheet *sheet, guint from, guint to, GArray *laws, Facts *facts)
{
  const char *s = sheet->fold.text->str;
  guint clause = from;
  for (guint at = from; at <= to; at++) {
    Citation citation;
    if (at < to && s[at] != ';')
      continue;
    const char *basis = fold_find(s + clause, s + at, "can cu");
    guint start = basis != NULL ? (guint)(basis - s) : clause;
    if ((basis != NULL || clause > from) && citation_next(sheet, start, at, FALSE, &citation)) {
      if (citation.named)
        g_array_append_val(laws, citation);
      citation_add(sheet, &citation, at, FACT_BASED_ON, facts);
    }
    clause = at + 1;
  }
}

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

/* The law that stands at pos by name alone: its citation in the preamble, NULL when that does not name it. */
static const Citation *find_law(const Preamble *preamble, const char *at)
{
  const char *s = preamble->sheet->fold.text->str;
  const Citation *best = NULL;
  guint best_len = 0;
  for (guint i = 0; i < preamble->laws->len; i++) {
    const Citation *law = &g_array_index(preamble->laws, Citation, i);
    guint end = law->number;
    while (end > law->start && (g_ascii_isspace(s[end - 1]) || s[end - 1] == ':'))
      end--;
    if (end > law->start + 2 && strncmp(s + end - 2, "so", 2) == 0)
      end -= 2;
    while (end > law->start && g_ascii_isspace(s[end - 1]))
      end--;
    g_autofree char *name = g_strndup(s + law->start, end - law->start);
    g_strdelimit(name, "\n\t", ' ');
    if (end - law->start > best_len && fold_match(at, name) > 0) {
      best = law;
      best_len = end - law->start;
    }
  }
  return best;
}

/* The day of a law that the preamble names with it, no number: "Căn cứ Luật Việc làm ngày 16 tháng 11 năm 2013". */
static Date date_in_preamble(const Preamble *preamble, const char *name)
{
  const Sheet *sheet = preamble->sheet;
  char key[ACT_NAME_KEY_MAX], other[ACT_NAME_KEY_MAX];
  const char *s = sheet->fold.text->str, *from = s + preamble->from, *to = s + preamble->to;
  if (act_name_key(name, 0, key) == 0)
    return (Date){0};
  for (const char *at = from; (at = fold_find(at, to, "can cu")) != NULL; at++) {
    const char *law = at + fold_match(at, "can cu");
    while (g_ascii_isspace(*law))
      law++;
    gsize offset = fold_source(&sheet->fold, (gsize)(law - s));
    g_auto(ActName) act = {0};
    if (act_name_scan(sheet->text + offset, MIN(sheet->len - offset, ACT_NAME_BYTES), FALSE, &act) &&
        act_name_key(act.name, 0, other) > 0 && strcmp(key, other) == 0)
      return act.date;
  }
  return (Date){0};
}

/* A law of which the text says no more than the name; its day may stand in the preamble (NULL = there is none). */
static void add_name(const Sheet *sheet, const GuidedLaw *guided, const Preamble *preamble, Facts *facts)
{
  FactsRelation relation = {.kind = FACT_IMPLEMENTS,
                            .type_code = guided->type->code,
                            .date = guided->date,
                            .span = sheet_span(sheet, guided->start, guided->end)};
  relation.name = sheet_dup_line(sheet->text, relation.span);
  if (relation.name != NULL && relation.date.year == 0 && preamble != NULL)
    relation.date = date_in_preamble(preamble, relation.name);
  if (relation.name != NULL)
    g_array_append_val(facts->relations, relation);
}

/* "quy định chi tiết một số điều của Luật Bảo hiểm xã hội" in the title, from..to of the sheet: the preamble may tell
 * the number. The law whose number stands here was read before. */
static void read_named(const Sheet *sheet, guint from, guint to, const Preamble *preamble, Facts *facts)
{
  guint at = guided_laws_begin(sheet, from, to);
  GuidedLaw guided;
  for (; at > 0 && guided_laws_next(sheet, at, to, &guided); at = guided.end) {
    const Citation *law = preamble != NULL ? find_law(preamble, sheet_at(sheet, guided.start)) : NULL;
    Citation numbered;
    if (law != NULL)
      citation_add(preamble->sheet, law, law->end + 1, FACT_IMPLEMENTS, facts);
    else if (!citation_next(sheet, guided.start - 1, to, FALSE, &numbered) || numbered.start != guided.start)
      add_name(sheet, &guided, preamble, facts);
  }
}

/* "quy định chi tiết một số điều của Luật Bảo hiểm xã hội" in from..to, the article of scope, of the head: a law that
 * the preamble names, too. */
static void read_scope(const Sheet *sheet, guint from, guint to, const Preamble *preamble, Facts *facts)
{
  static const char *const verbs[] = {"quy dinh chi tiet", "huong dan thi hanh", "huong dan thuc hien",
                                      "chi tiet thi hanh"};
  const char *s = sheet->fold.text->str, *verb = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS(verbs) && verb == NULL; i++)
    verb = fold_find(s + from, s + to, verbs[i]);
  if (verb == NULL)
    return;
  for (const char *at = verb; at < s + to && *at != ';'; at++) {
    if ((*at != 'l' && *at != 'b' && *at != 'p') || g_ascii_isalpha(at[-1]))
      continue;
    const Citation *law = find_law(preamble, at);
    if (law == NULL)
      continue;
    citation_add(preamble->sheet, law, law->end + 1, FACT_IMPLEMENTS, facts);
    return;
  }
}

/* The first words of from..to, one blank between them. FALSE when there are fewer, or a number. */
static gboolean copy_words(const char *from, const char *to, guint n, char out[SUBJECT_MAX])
{
  gsize len = 0;
  for (guint words = 0; words < n; words++) {
    while (from < to && !g_ascii_isalnum(*from))
      from++;
    if (from == to || len + 2 >= SUBJECT_MAX)
      return FALSE;
    if (words > 0)
      out[len++] = ' ';
    for (; from < to && g_ascii_isalpha(*from) && len + 1 < SUBJECT_MAX; from++)
      out[len++] = *from;
    if (g_ascii_isdigit(*from))
      return FALSE;
  }
  out[len] = '\0';
  return TRUE;
}

/* "Triển khai thực hiện Quyết định của Thủ tướng Chính phủ về Định hướng chiến lược phát triển bền vững" in the title
 * from..to: a paper of this type, without its number, that a clause of the preamble names with what it is about. */
static void read_titled(const Preamble *preamble, guint from, guint to, Facts *facts)
{
  static const char *const verbs[] = {"thuc hien", "thi hanh", "huong dan"};
  const Sheet *sheet = preamble->sheet;
  const char *s = sheet->fold.text->str, *verb = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(verbs) && verb == NULL; i++)
    verb = fold_find(s + from, s + to, verbs[i]);
  if (verb == NULL || preamble->to == 0)
    return;
  guint at = (guint)(verb - s) + (guint)strcspn(verb, " \n");
  at += (guint)strspn(s + at, " \n");          /* the second word of the verb */
  at += (guint)strcspn(s + at, " \n");
  at += (guint)strspn(s + at, " \n");
  gsize offset = fold_source(&sheet->fold, at), len = 0;
  const DocType *type = types_scan(sheet->text + offset, sheet->len - offset, TRUE, &len);
  const char *about = fold_find(s + at, s + to, "ve");
  char subject[SUBJECT_MAX];
  if (type == NULL || sheet->fold.capital->str[at] != '1' || about == NULL ||
      !copy_words(about + 2, s + to, SUBJECT_WORDS, subject))
    return;
  Citation citation;
  for (guint pos = preamble->from; citation_next(sheet, pos, preamble->to, FALSE, &citation); pos = citation.end) {
    const char *clause = memchr(s + citation.end, ';', preamble->to - citation.end);
    if (citation.type == type && fold_find(s + citation.end, clause != NULL ? clause : s + preamble->to, subject)) {
      citation_add(sheet, &citation, preamble->to, FACT_IMPLEMENTS, facts);
      return;
    }
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
  g_autoptr(GArray) laws = g_array_new(FALSE, FALSE, sizeof(Citation));
  Preamble preamble = {.sheet = sheet, .laws = laws};
  if (facts_span(facts, FACT_TITLE).end > 0)
    clause_read(sheet, title, title_end, CLAUSE_TITLE, facts);
  if (body < scope) {
    preamble.from = body;
    preamble.to = preamble_end(sheet, body, scope);
    read_preamble(sheet, body, preamble.to, laws, facts);
    read_enacting(sheet, body, scope, facts);
  }
  gboolean amends = has(facts, FACT_AMENDS) || has(facts, FACT_CORRECTS);
  if (amends)
    return;
  if (facts_span(facts, FACT_TITLE).end > 0)
    read_named(sheet, title, title_end, &preamble, facts);
  read_guidance(sheet, title, title_end, facts);
  if (facts_span(facts, FACT_TITLE).end > 0 && !has(facts, FACT_IMPLEMENTS))
    read_titled(&preamble, title, title_end, facts);
  if (article == NULL || has_numbered(facts))
    return;
  guint end = MIN(len, scope + SCOPE_CHARS);
  const char *next = fold_find(s + scope, s + end, "dieu 2");
  end = next != NULL ? (guint)(next - s) : end;
  clause_read(sheet, scope, end, CLAUSE_SCOPE, facts);
  if (!has(facts, FACT_IMPLEMENTS))
    read_scope(sheet, scope, end, &preamble, facts);
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
    read_named(&title, 0, (guint)title.fold.text->len, NULL, facts);
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
