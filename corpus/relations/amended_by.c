#include "corpus/relations/amended_by.h"

#include <string.h>

#include "corpus/facts/loose_number.h"
#include "corpus/relations/citation.h"

#define UNIT_MAX ((gsize)120) /* "(Điều 1 Mục 2 Phần III Thông tư liên tịch số" */
/* First bytes of "Điều", "Khoản", "Mục", "Phần", "Chương", "Phụ lục" and a blank; c4 is that of Đ and đ. */
#define UNIT_INITIALS "DdKkMmPpCc \xc4"
#define NOTE_MAX      ((gsize)3000)
#define ACTS_LEAST    64 /* from its number on, of a note that says more than since when: "... bị bãi bỏ bởi Luật số" */
#define VERBS_MAX     160 /* from "được" to "bởi" */
#define ACTOR_MAX     100 /* from "bởi" to "Luật số": the articles */
#define EFFECT_MAX    40  /* from "hiệu lực" to its day */

/* What a note says was done. */
typedef struct {
  gboolean changes, takes, suspends; /* words were put in; words were taken away; it was put out of effect for a time */
} Deed;

/* ---- the words ---- */

static gboolean has(const char *from, const char *to, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (fold_find(from, to, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The first of the words in from..to, and where it ends. */
static const char *amended_by_first(const char *from, const char *to, const char *const *words, gsize n,
                                    const char **end)
{
  const char *first = NULL;
  for (gsize i = 0; i < n; i++) {
    const char *found = fold_find(from, to, words[i]);
    if (found == NULL || (first != NULL && found >= first))
      continue;
    first = found;
    *end = found + fold_match(found, words[i]);
  }
  return first;
}

static gboolean is_deed(const Deed *deed)
{
  return deed->changes || deed->takes || deed->suspends;
}

/* "có nội dung được sửa đổi, có nội dung bị bãi bỏ bởi" in from..to: what was done, and where "bởi" ends. */
static gboolean amended_by_deed(const char *from, const char *to, Deed *deed, const char **actor)
{
  static const char *const voices[] = {"duoc", "bi"}, *const links[] = {"boi", "theo quy dinh tai", "theo", "tai"};
  static const char *const changes[] = {"sua doi", "bo sung", "thay the"}, *const takes[] = {"bai bo", "huy bo"},
                           *const suspends[] = {"ngung hieu luc"};
  const char *voice_end = NULL, *voice = amended_by_first(from, to, voices, G_N_ELEMENTS(voices), &voice_end);

  if (voice == NULL)
    return FALSE;
  const char *link = amended_by_first(voice_end, MIN(to, voice_end + VERBS_MAX), links, G_N_ELEMENTS(links), actor);
  if (link == NULL)
    return FALSE;
  *deed = (Deed){has(voice_end, link, changes, G_N_ELEMENTS(changes)), has(voice_end, link, takes, G_N_ELEMENTS(takes)),
                 has(voice_end, link, suspends, G_N_ELEMENTS(suspends))};
  return is_deed(deed);
}

/* Whether another act of the same deed begins at s: "; Điều 2 Luật số C". */
static gboolean goes_on(const char *s)
{
  static const char *const units[] = {"dieu", "khoan", "diem", "muc", "phan", "chuong", "phu luc"};

  while (g_ascii_isspace(*s))
    s++;
  for (gsize i = 0; i < G_N_ELEMENTS(units); i++)
    if (fold_match(s, units[i]) > 0)
      return TRUE;
  return FALSE;
}

/* "có hiệu lực thi hành kể từ ngày 01/07/2013" in from..to; year 0 = not said. */
static Date amended_by_effect(const char *from, const char *to)
{
  const char *effect = fold_find(from, to, "co hieu luc");
  const char *day = effect != NULL ? fold_find(effect, MIN(to, effect + EFFECT_MAX), "ngay") : NULL;
  Date date = {0};
  return day != NULL && sheet_date(day, &date) > 0 && date.day != 0 ? date : (Date){0};
}

/* ---- adding ---- */

/* Adds what the document cited did; of several of its deeds the first in time is kept. */
static void add_kind(const Sheet *sheet, const Citation *citation, guint to, FactField kind, gboolean part,
                     Facts *facts)
{
  const char *s = sheet->fold.text->str;
  Date effective = amended_by_effect(s + citation->end, s + to);
  FactsRelation *known = citation_find(sheet, citation, kind, facts);
  if (known == NULL) {
    FactsRelation *added = citation_add(sheet, citation, to, kind, facts); /* NULL: the document itself */
    if (added == NULL)
      return;
    added->effective = effective;
    added->part = part;
    return;
  }
  known->part &= part;
  if (effective.year == 0 || (known->effective.year != 0 && date_to_days(known->effective) <= date_to_days(effective)))
    return;
  known->effective = effective;
  known->span = sheet_span(sheet, citation->start, citation->end);
}

static void add(const Sheet *sheet, const Citation *citation, guint to, const Deed *deed, Facts *facts)
{
  if (deed->changes || deed->takes)
    add_kind(sheet, citation, to, FACT_AMENDED_BY, !deed->changes, facts);
  if (deed->suspends)
    add_kind(sheet, citation, to, FACT_SUSPENDED_BY, TRUE, facts);
}

/* ---- notes ---- */

/* Reads what stands behind the document's own day of effect: acts, parted by ';'. */
static void read_acts(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  const char *s = sheet->fold.text->str;
  Deed deed = {FALSE, FALSE, FALSE};
  for (guint at = from, stop; at < to; at = stop + 1) {
    const char *semicolon = memchr(s + at, ';', to - at), *actor = s + at;
    Citation citation;
    stop = semicolon != NULL ? (guint)(semicolon - s) : to;
    if (!amended_by_deed(s + at, s + stop, &deed, &actor) && !goes_on(actor))
      deed = (Deed){FALSE, FALSE, FALSE};
    guint begin = (guint)(actor - s);
    if (is_deed(&deed) && citation_next(sheet, begin, stop, FALSE, &citation) && citation.start - begin <= ACTOR_MAX &&
        types_may_change(citation.type != NULL ? citation.type->code : NULL, facts_code(facts, FACT_TYPE)))
      add(sheet, &citation, stop, &deed, facts);
  }
}

/* Where the note that begins with the parenthesis at start ends: before the one that closes it. */
static gsize note_end(const char *text, gsize len, gsize start)
{
  gsize limit = MIN(len, start + NOTE_MAX);
  guint depth = 0;
  for (gsize at = start; at < limit; at++) {
    depth += text[at] == '(';
    if (text[at] == ')' && --depth == 0)
      return at;
  }
  const char *newline = memchr(text + start, '\n', limit - start);
  return newline != NULL ? (gsize)(newline - text) : start;
}

/* Where the number ends that the note with the parenthesis at start bears: "(Điều 16 Luật số 23/2004/QH11"; 0 when it
 * bears another one. */
static gsize amended_by_number_end(const char *text, gsize len, gsize start, const char *number, gsize n)
{
  gsize from = start + 1, limit = MIN(len, from + UNIT_MAX + n);
  if (from >= len || text[from] == '\0' || strchr(UNIT_INITIALS, text[from]) == NULL)
    return 0;
  const char *found = memmem(text + from, limit - from, number, n);
  if (found == NULL)
    return 0;
  for (const char *at = text + from; at < found; at++)
    if (*at == '(' || *at == ')' || *at == ';' || *at == '\n')
      return 0;
  return (gsize)(found - text) + n;
}

/* Most notes say nothing more than where the article comes from and since when it is in force. */
static gboolean may_act(const char *text, gsize from, gsize to)
{
  static const char *const links[] = {"ởi ", "ởi\n", "ởi\xc2\xa0", "theo", "tại"};

  if (to - from < ACTS_LEAST)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(links); i++)
    if (memmem(text + from, to - from, links[i], strlen(links[i])) != NULL)
      return TRUE;
  return FALSE;
}

static void read_note(const char *text, gsize len, gsize start, gsize number_end, Facts *facts)
{
  gsize end = note_end(text, len, start);
  g_auto(Sheet) sheet = {0};
  if (end <= number_end || !may_act(text, number_end, end))
    return;
  sheet_init(&sheet, text, len, start, end);
  const char *s = sheet.fold.text->str, *s_end = s + sheet.fold.text->len;
  const char *effect = goes_on(s + 1) ? fold_find(s, s_end, "co hieu luc") : NULL;
  if (effect != NULL && fold_find(s, effect, "lien quan den") != NULL) /* "(Điều này có nội dung liên quan đến ..." */
    return;
  if (effect != NULL && fold_source(&sheet.fold, (gsize)(effect - s)) >= number_end)
    read_acts(&sheet, (guint)(effect - s), (guint)(s_end - s), facts);
}

void amended_by_read(const char *text, gsize len, Facts *facts)
{
  gsize n = facts_span(facts, FACT_NUMBER).end - facts_span(facts, FACT_NUMBER).start, number_end;
  g_autofree char *number = g_strndup(text + facts_span(facts, FACT_NUMBER).start, n);
  const char *end = text + len, *at = n > 0 ? memchr(text, '(', len) : NULL;
  for (guint read = 0; at != NULL && read < AMENDED_BY_NOTES; at = memchr(at + 1, '(', (gsize)(end - at) - 1)) {
    gsize start = (gsize)(at - text);
    if ((number_end = amended_by_number_end(text, len, start, number, n)) == 0)
      continue;
    read_note(text, len, start, number_end, facts);
    read++;
  }
}
