#include "corpus/relations/clause.h"

#include <string.h>

#include "corpus/facts/effect.h"
#include "corpus/names/types.h"
#include "corpus/relations/adjustment.h"
#include "corpus/relations/citation.h"
#include "corpus/relations/document_part.h"
#include "corpus/relations/verb.h"

#define REACH_IMPLEMENT 160
#define REACH           420 /* from a verb to its object */
#define ATTACHED        260 /* the name of what a document was issued with */
#define PARTS_LEAD      20  /* "2. Những quy định" */
#define WHOLE_LEAD      32  /* "2. Các quy định tại": all of them */
#define LEVELS          4

typedef struct {
  const Sheet *sheet;
  const char *s;
  ClausePlace place;
  Facts *facts;
} ClauseReader;

/* ---- objects ---- */

/* The word before pos. */
static gboolean follows(const ClauseReader *reader, guint from, guint pos, const char *word)
{
  while (pos > from && g_ascii_isspace(reader->s[pos - 1]))
    pos--;
  return fold_ends_with(reader->s + from, reader->s + pos, word);
}

/* Whether the citation at pos is only what another one is about, or what it was amended by. */
static gboolean is_dependent(const ClauseReader *reader, guint from, guint pos)
{
  static const char *const links[] = {"theo",     "boi",       "tai",       "cua",      "voi", "trong",
                                      "thi hanh", "thuc hien", "huong dan", "chi tiet", "gom", "cho"};

  if (follows(reader, from, pos, "kem theo") || follows(reader, from, pos, "ban hanh theo"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(links); i++)
    if (follows(reader, from, pos, links[i]))
      return TRUE;
  return FALSE;
}

/* Where the last member of a list before pos begins: behind the last ',' ';' or "và" since from. */
static guint last_member(const ClauseReader *reader, guint from, guint pos)
{
  for (guint at = pos; at > from; at--) {
    if (reader->s[at - 1] == ';' || reader->s[at - 1] == ',')
      return at;
    if (g_ascii_isspace(reader->s[at]) && fold_ends_with(reader->s + from, reader->s + at, "va"))
      return at;
  }
  return from;
}

/* A title "Sửa đổi Thông tư số A hướng dẫn thi hành một số điều của Luật Quản lý thuế và Nghị định số B": B is, with a
 * law that is only named, what A is about. */
static gboolean is_about(const ClauseReader *reader, guint from, guint member)
{
  static const char *const verbs[] = {"thi hanh", "huong dan", "chi tiet"};
  const char *s = reader->s, *verb = NULL;

  for (gsize i = 0; reader->place == CLAUSE_TITLE && i < G_N_ELEMENTS(verbs) && verb == NULL; i++)
    verb = fold_find(s + from, s + member, verbs[i]);
  return verb != NULL && s[member - 1] == 'a' && fold_find(verb, s + member, "cua luat") != NULL;
}

/* Whether the list member from member to pos, where an object stands, has nothing but the parts of that object. */
static gboolean is_member(const ClauseReader *reader, guint member, guint pos)
{
  while (member < pos && g_ascii_isspace(reader->s[member]))
    member++;
  static const char *const leads[] = {"cac ", "toan bo ", "toan bo noi dung "};
  for (gsize i = 0; i < G_N_ELEMENTS(leads); i++) /* "Thông tư số A, các Thông tư số B" */
    if (pos == member + strlen(leads[i]) && fold_match(reader->s + member, leads[i]) > 0)
      return TRUE;
  if (member + 1 >= pos || (pos - member < ATTACHED && follows(reader, member, pos, "kem theo")))
    return TRUE;
  /* "các khoản 7, 8 và 9 Điều 38 của Nghị định" */
  return pos - member < 90 && document_part_begins(reader->s + member) &&
         document_part_is_named(reader->s + member, reader->s + pos);
}

/* Whether nothing but a list's comma and the parts of the next object lie between two objects. */
static gboolean goes_on(const ClauseReader *reader, guint from, guint pos)
{
  guint member = last_member(reader, from, pos);
  return member != from && !is_about(reader, from, member) && is_member(reader, member, pos);
}

/* The same behind one that was no object: "...; Điều 88 và Điều 89 của Luật". Returns where the member begins, 0 when
 * the list does not go on. */
static guint goes_on_anew(const ClauseReader *reader, guint from, guint pos)
{
  const char *semicolon = memrchr(reader->s + from, ';', pos - from);
  guint member = semicolon != NULL ? (guint)(semicolon - reader->s) + 1 : 0;
  return member > 0 && is_member(reader, member, pos) ? member : 0;
}

/* from..to is the sentence. */
static void add(const ClauseReader *reader, const Citation *citation, guint from, guint to, Verb action, gboolean part)
{
  static const FactField kinds[] = {
      [VERB_NONE] = FACT_CITES,       [VERB_REPLACE] = FACT_REPLACES, [VERB_REPEAL] = FACT_REPEALS,
      [VERB_AMEND] = FACT_AMENDS,     [VERB_CORRECT] = FACT_CORRECTS, [VERB_IMPLEMENT] = FACT_IMPLEMENTS,
      [VERB_SUSPEND] = FACT_SUSPENDS,
  };
  FactField kind = kinds[action];
  if (part && (action == VERB_REPLACE || action == VERB_REPEAL))
    kind = FACT_AMENDS;
  if (action != VERB_IMPLEMENT &&
      !types_may_change(facts_code(reader->facts, FACT_TYPE), citation->type != NULL ? citation->type->code : NULL))
    return;
  FactsRelation *added = citation_add(reader->sheet, citation, to, kind, reader->facts);
  if (added != NULL)
    added->part = part && (action == VERB_REPEAL || action == VERB_SUSPEND);
  if (added == NULL && action == VERB_SUSPEND) /* the title need not say until when */
    added = citation_find(reader->sheet, citation, kind, reader->facts);
  if (added != NULL && action == VERB_SUSPEND)
    effect_read_term(reader->sheet, from, to, &added->effective, &added->until);
}

/* ---- sentences ---- */

/* What one citation after another is, within a sentence. */
typedef struct {
  guint last;         /* where the citation before ends; the sentence's start */
  guint seen;         /* citations so far */
  gboolean dependent; /* the last one was no object */
  gboolean part; /* it is of what stands in the document: "Những quy định về khiếu nại trong Luật số A" */
  Verb action;
} Sentence;

/* Whether the verb that ends at verb_end reaches to start; what is carried out stands near, or in a list that goes on:
 * "quy định chi tiết một số điều của Luật X về ...; điểm 13 của Nghị quyết số A". */
static gboolean is_in_reach(const ClauseReader *reader, Verb verb, guint verb_end, guint start)
{
  if (verb != VERB_IMPLEMENT || start - verb_end <= REACH_IMPLEMENT)
    return start - verb_end <= REACH;
  return reader->place == CLAUSE_SCOPE && start - verb_end <= REACH && goes_on_anew(reader, verb_end, start) > 0;
}

/* Whether the sentence is about something that stands in the document cited at start. */
static gboolean is_about_parts(const ClauseReader *reader, guint from, guint start)
{
  const char *s = reader->s, *lead = s + MIN(from + PARTS_LEAD, start);
  return (follows(reader, from, start, "trong") || follows(reader, from, start, "tai")) &&
         (fold_find(s + from, lead, "quy dinh") != NULL || fold_find(s + from, lead, "noi dung") != NULL) &&
         fold_find(s + from, s + start, "theo") == NULL;
}

/* Whether the citation is an object of the sentence's action; *object is where its own words begin. */
static gboolean is_object(const ClauseReader *reader, Sentence *sentence, guint start, guint *object)
{
  guint verb_start = 0, verb_end = 0, last = sentence->last;
  gboolean passive = FALSE, first = sentence->seen == 0;
  Verb verb = verb_last(reader->sheet, reader->place, last, start, &verb_start, &verb_end, &passive);
  *object = last;
  if (passive)
    return FALSE;
  if (verb != VERB_NONE && is_in_reach(reader, verb, verb_end, start) &&
      (first || goes_on(reader, last, verb_start + 1))) {
    sentence->action = verb;
    *object = verb_end;
    return verb == VERB_IMPLEMENT || !follows(reader, verb_end, start, "theo") ||
           !is_dependent(reader, verb_end, start);
  }
  if (first && start >= last + WHOLE_LEAD && is_about_parts(reader, last, start))
    return sentence->part = TRUE;
  if (first) /* "Các quy định tại Thông tư số A ... hết hiệu lực" */
    return !is_dependent(reader, last, start) || document_part_is_named(reader->s + last, reader->s + start) ||
           (start < last + WHOLE_LEAD && follows(reader, last, start, "quy dinh tai") &&
            fold_find(reader->s + last, reader->s + start, "theo") == NULL);
  if (sentence->dependent && sentence->part) /* what follows may be in that one's name, too */
    return FALSE;
  if (sentence->dependent)
    return (*object = goes_on_anew(reader, last, start)) > 0;
  *object = last_member(reader, last, start);
  return goes_on(reader, last, start);
}

/* Whether pos lies between quotation marks: words to be replaced, not a document they are replaced in. */
static gboolean is_quoted(const ClauseReader *reader, guint from, guint pos)
{
  guint marks = 0;
  for (guint at = from; at < pos; at++)
    marks += reader->s[at] == '"';
  return marks % 2 == 1;
}

/* Where the sentence stops speaking for itself: what follows "như sau:" is the new wording. */
static guint own_words(const ClauseReader *reader, guint from, guint to)
{
  const char *quoted = fold_find(reader->s + from, reader->s + to, "nhu sau:");
  return quoted != NULL && reader->place != CLAUSE_TITLE ? (guint)(quoted - reader->s) : to;
}

/* Whether the sentence is a note of the codified law: "(Điều này có nội dung liên quan đến ...)". */
static gboolean is_note(const char *s)
{
  static const char *const begins[] = {"(dieu", "(chuong", "(muc", "(phan"};
  while (g_ascii_isspace(*s))
    s++;
  for (gsize i = 0; i < G_N_ELEMENTS(begins); i++)
    if (fold_match(s, begins[i]) > 0)
      return TRUE;
  return FALSE;
}

/* "Giao Sở Nội vụ ...": what others are to do. */
static gboolean is_task(const char *s)
{
  while (g_ascii_isspace(*s))
    s++;
  return fold_match(s, "giao ") > 0;
}

/* Reads one sentence; inherited is what the introduction of its list does. Returns what it does itself. */
static Verb read_sentence(const ClauseReader *reader, guint from, guint to, Verb inherited)
{
  Sentence sentence = {.last = from, .action = inherited};
  guint own = own_words(reader, from, to), object, objects = 0;
  Citation citation;
  if (reader->place != CLAUSE_SCOPE && adjustment_read(reader->sheet, from, own, own < to, reader->facts))
    return VERB_NONE;
  for (guint at = from; citation_next(reader->sheet, at, own, sentence.seen > 0, &citation); at = citation.end) {
    guint start = MAX(citation.start, sentence.last);
    if (is_quoted(reader, from, citation.number))
      continue;
    sentence.dependent = !is_object(reader, &sentence, start, &object);
    if (!sentence.dependent) {
      Verb fate = sentence.action != VERB_NONE ? sentence.action
                                               : verb_passive(reader->sheet, reader->place, citation.end, own);
      if (fate != VERB_NONE)
        add(reader, &citation, from, own, fate,
            sentence.part || document_part_is_named(reader->s + object, reader->s + start));
      objects++;
    }
    sentence.last = citation.end;
    sentence.seen++;
  }
  if (objects == 0 && own == to) {
    guint verb_start, verb_end;
    gboolean passive;
    Verb verb = verb_last(reader->sheet, reader->place, from, to, &verb_start, &verb_end, &passive);
    return verb != VERB_NONE ? verb : verb_passive(reader->sheet, reader->place, from, to);
  }
  return own == to ? sentence.action : VERB_NONE;
}

/* ---- clauses and their items ---- */

/* The level of the label at pos, the start of a line: 0 "Điều 5.", 1 "2.", 2 "a)", 3 "-"; LEVELS when there is none. */
static guint clause_level(const ClauseReader *reader, guint pos)
{
  const char *s = reader->s + pos;
  gsize n = fold_match(s, "dieu");
  if (n > 0 && g_ascii_isdigit(s[n + 1]) && reader->sheet->fold.capital->str[pos] == '1') {
    const char *rest = s + n + 1 + strspn(s + n + 1, "0123456789abcd ");
    return strchr(".:-\n", *rest) != NULL ? 0 : LEVELS;
  }
  n = strspn(s, "0123456789");
  if (n > 0 && n <= 2 && (s[n] == '.' || s[n] == ')') && !g_ascii_isdigit(s[n + 1]))
    return 1;
  if (g_ascii_isalpha(s[0]) && s[1] == ')')
    return 2;
  return (s[0] == '-' || s[0] == '+') && s[1] == ' ' ? 3 : LEVELS;
}

/* Whether a note on where an article comes from begins or ends with the line that ends at pos: "(Điều 5 Thông tư số
 * A, có hiệu lực ...)" alone in its lines. */
static gboolean parts_note(const ClauseReader *reader, guint sentence, guint pos)
{
  return reader->s[pos] == '\n' && (fold_match(reader->s + pos + 1, "(dieu") > 0 ||
                                    (reader->s[pos - 1] == ')' && fold_match(reader->s + sentence, "(dieu") > 0));
}

/* Whether the text from..to ends with a year, not with a label. */
static gboolean is_year(const char *from, const char *to)
{
  guint digits = 0;
  while (to > from && g_ascii_isdigit(to[-1]) && digits < 5) {
    to--;
    digits++;
  }
  return digits == 4;
}

/* Where the sentence at pos ends: behind ". " and a capital, around a note, at the end. */
static guint sentence_end(const ClauseReader *reader, guint pos, guint to)
{
  for (guint at = pos; at + 1 < to; at++) {
    if (at > pos && parts_note(reader, pos, at))
      return at + 1;
    if (reader->s[at] != '.' || !g_ascii_isspace(reader->s[at + 1]) || at < pos + 3 ||
        (g_ascii_isdigit(reader->s[at - 1]) && reader->s[at + 1] != '\n' && !is_year(reader->s + pos, reader->s + at)))
      continue;
    guint next = at + 1;
    while (next < to && g_ascii_isspace(reader->s[next]))
      next++;
    if (next < to && reader->sheet->fold.capital->str[next] == '1')
      return at + 1;
  }
  return to;
}

/* Reads the sentences from..to; what the last one does is what the items under it do. */
static Verb read_sentences(const ClauseReader *reader, guint from, guint to, Verb inherited)
{
  Verb action = VERB_NONE;
  for (guint at = from; at < to;) {
    guint stop = sentence_end(reader, at, to);
    if (!is_note(reader->s + at) && !is_task(reader->s + at))
      action = read_sentence(reader, at, stop, inherited);
    at = stop;
  }
  return action;
}

/* Where the clause that begins at from ends: before the next label. */
static guint clause_end(const ClauseReader *reader, guint from, guint to)
{
  guint end = from;
  do {
    const char *newline = memchr(reader->s + end, '\n', to - end);
    end = newline != NULL ? (guint)(newline - reader->s) + 1 : to;
  } while (end < to && clause_level(reader, end) == LEVELS);
  return end;
}

/* What the items under a clause inherit: "...:", "Các văn bản sau đây hết hiệu lực", "Bãi bỏ toàn bộ 15 văn bản". */
static Verb opens_list(const ClauseReader *reader, guint from, guint to, Verb action)
{
  Citation citation;
  while (to > from && g_ascii_isspace(reader->s[to - 1]))
    to--;
  const char *begin = reader->s + from, *end = reader->s + to;
  gboolean open = to > from && (end[-1] == ':' || fold_find(begin, end, "sau day") != NULL ||
                                fold_find(begin, end, "duoi day") != NULL);
  if (!open && (action == VERB_REPEAL || action == VERB_REPLACE))
    open = to > from && end[-1] != '.' && end[-1] != ';' && !citation_next(reader->sheet, from, to, FALSE, &citation);
  if (open && fold_find(begin, end, "mot phan") != NULL)
    return VERB_AMEND;
  return open ? action : VERB_NONE;
}

/* Behind "Điều 5." at pos, which is no article that is changed. */
static guint behind_label(const ClauseReader *reader, guint pos, guint to)
{
  pos += (guint)strcspn(reader->s + pos, ".:-\n") + 1;
  while (pos < to && g_ascii_isspace(reader->s[pos]))
    pos++;
  return MIN(pos, to);
}

void clause_read(const Sheet *sheet, guint from, guint to, ClausePlace place, Facts *facts)
{
  ClauseReader reader = {sheet, sheet->fold.text->str, place, facts};
  Verb intro[LEVELS] = {VERB_NONE}; /* what the items below each level inherit */
  guint top = LEVELS;
  gboolean transition = FALSE;
  for (guint at = from, end; at < to; at = end) {
    guint mark = clause_level(&reader, at), level = mark % LEVELS; /* text without a label stands above all items */
    if (place == CLAUSE_ONE && top < LEVELS && level <= top)
      return;
    top = MIN(top, level);
    end = clause_end(&reader, at, to);
    if (level == 0) /* what goes on under the old rules says nothing about their fate */
      transition = fold_find(reader.s + at, reader.s + end, "chuyen tiep") != NULL &&
                   fold_find(reader.s + at, reader.s + end, "hieu luc") == NULL;
    if (transition && place == CLAUSE_EFFECT)
      continue;
    Verb inherited = level > 0 ? intro[level - 1] : VERB_NONE;
    guint start = mark == 0 ? behind_label(&reader, at, end) : at;
    Verb action = read_sentences(&reader, start, end, inherited);
    action = opens_list(&reader, at, end, action);
    if (action == VERB_NONE)
      action = inherited;
    for (guint k = level; k < LEVELS; k++)
      intro[k] = action;
  }
}
