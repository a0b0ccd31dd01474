#include "corpus/describe/describe.h"

#include <string.h>

#include "corpus/describe/act_headline.h"
#include "corpus/describe/following_documents.h"
#include "corpus/describe/headline.h"
#include "corpus/describe/news_page.h"
#include "corpus/facts/authority.h"
#include "corpus/facts/candidate_lines.h"
#include "corpus/facts/consolidated.h"
#include "corpus/facts/effect.h"
#include "corpus/facts/file_name.h"
#include "corpus/facts/itself.h"
#include "corpus/facts/letterhead.h"
#include "corpus/facts/letterhead_marks.h"
#include "corpus/facts/signature.h"
#include "corpus/facts/source_note.h"
#include "corpus/names/types.h"
#include "corpus/relations/amended_by.h"
#include "corpus/relations/cites.h"
#include "corpus/relations/relations.h"
#include "corpus/text/sheet.h"

#define HEAD_BYTES    ((gsize)8 << 10) /* a letterhead is at the top or nowhere */
#define TOP_BYTES     ((gsize)3 << 10) /* the first article's source note; enough to tell a document */
#define HEAD_SEGMENTS 40               /* of a letterhead whose end is not seen */
#define ANNEX_CHARS   1200
#define EFFECT_BYTES  200 /* of a line with "hiệu lực", where it begins */
#define BLANK_DOTS    6   /* in a row: to be filled in */
#define FORM_BLANKS   3

/* The type that the number prints, when the text names none. */
static void type_from_number(Facts *facts)
{
  const Fact *number = facts_nth(facts, FACT_NUMBER, 0);
  if (facts_has(facts, FACT_TYPE) || number == NULL || number->number.type[0] == '\0')
    return;
  const DocType *type = types_find(number->number.type, strlen(number->number.type));
  if (type == NULL)
    return;
  facts_set_type(facts, type, number->span, number->source);
  facts_set_proof(facts, FACT_TYPE, PROOF_NUMBER);
}

/* The type that the name says before a number that prints none: "Luật 35 2018 QH14". */
static void type_from_name(Facts *facts, const char *name)
{
  const Fact *number = facts_nth(facts, FACT_NUMBER, 0);
  const DocType *type = number != NULL && number->source == FACTS_FROM_NAME ? file_name_type(name) : NULL;
  if (!facts_has(facts, FACT_TYPE) && type != NULL)
    facts_set_type(facts, type, number->span, FACTS_FROM_NAME);
}

static void number_from_name(Facts *facts, const DescribeHints *hints)
{
  DocNum number = {0};
  if (!facts_has(facts, FACT_NUMBER) && hints != NULL && hints->file_name != NULL)
    facts_take_number(facts, &number, file_name_number(hints->file_name, &number), (Span){0, 0}, FACTS_FROM_NAME);
  type_from_number(facts);
  if (hints != NULL && hints->file_name != NULL)
    type_from_name(facts, hints->file_name);
}

static gboolean is_numbered_consolidation(const Facts *facts)
{
  return strcmp(facts_number(facts)->type, "VBHN") == 0;
}

/* A consolidation is a document of its own type, whatever it consolidates. */
static void set_consolidated(Facts *facts, const Sheet *block)
{
  const DocType *type = types_find("VBHN", 4);
  if (!is_numbered_consolidation(facts)) { /* number and date above are those of what it consolidates */
    facts_remove(facts, FACT_NUMBER);
    facts_remove(facts, FACT_ISSUED);
    if (block->segments != NULL)
      consolidated_read(block, facts);
  }
  facts_set_type(facts, type, facts_span(facts, FACT_TYPE), FACTS_FROM_TEXT);
}

/* Laws and resolutions of the National Assembly print the day of adoption at their end instead of a date line. */
static gboolean is_adopted(const Facts *facts)
{
  static const char *const types[] = {"L", "BL", "HP", "PL", "NQ", NULL};
  const char *code = facts_code(facts, FACT_TYPE);

  return code != NULL && g_strv_contains(types, code);
}

/* "Được Hội đồng Thẩm phán ... thông qua ngày ..." under the title of a precedent, "(Do Đại hội ... thông qua ngày
 * ...)" under that of a charter: they have no date line and no letterhead. */
static void read_adopter(const Sheet *sheet, Facts *facts)
{
  const char *s = sheet->fold.text->str, *end = s + sheet->fold.text->len;
  const char *adopted = fold_find(s, end, "thong qua"), *by = adopted != NULL ? fold_find(s, adopted, "duoc") : NULL;
  if (by == NULL && adopted != NULL)
    by = fold_find(s, adopted, "do");
  const char *day = adopted != NULL ? fold_find(adopted, MIN(end, adopted + 40), "ngay") : NULL;
  Date date;
  if (by == NULL || day == NULL)
    return;
  if (!facts_has(facts, FACT_ISSUER))
    authority_read_names(sheet, (guint)(by - s), (guint)(adopted - s), facts);
  gsize n = facts_date(facts, FACT_ISSUED).year == 0 ? sheet_date(day, &date) : 0;
  if (n == 0)
    return;
  facts_set_date(facts, FACT_ISSUED, date, sheet_span(sheet, (guint)(day - s), (guint)(day - s) + (guint)n),
                 FACTS_FROM_TEXT);
}

/* Minutes and contracts say in their first sentence when they were made: "Hôm nay, ngày 20 tháng 6 năm 2024". */
static void read_first_sentence(const Sheet *sheet, Facts *facts)
{
  static const char *const types[] = {"BB", "HĐ", NULL};
  static const char *const starts[] = {"hom nay", "vao hoi", "vao luc", "hoi ", "luc ", "ngay ", "thoi gian"};
  const char *code = facts_code(facts, FACT_TYPE);
  Date date;

  if (facts_date(facts, FACT_ISSUED).year != 0 || code == NULL || !g_strv_contains(types, code))
    return;
  for (guint i = 0; i < sheet->segments->len; i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    const char *s = sheet_at(sheet, segment->start), *to = sheet_at(sheet, segment->end);
    gboolean first = FALSE;
    for (gsize k = 0; k < G_N_ELEMENTS(starts); k++)
      first |= strncmp(s, starts[k], strlen(starts[k])) == 0;
    const char *day = first ? fold_find(s, to, "ngay") : NULL;
    gsize n = day != NULL ? sheet_date(day, &date) : 0;
    if (n == 0)
      continue;
    guint start = segment->start + (guint)(day - s);
    facts_set_date(facts, FACT_ISSUED, date, sheet_span(sheet, start, start + (guint)n), FACTS_FROM_TEXT);
    facts_set_proof(facts, FACT_ISSUED, PROOF_FIRST_SENTENCE);
    return;
  }
}

/* "Nghị định này có hiệu lực": the type of a paper in which no line of its own prints it. */
static void read_own_type(const CandidateLines *candidates, Facts *facts)
{
  for (guint i = 0; i < candidates->places->len && !facts_has(facts, FACT_TYPE); i++) {
    const CandidateLinesPlace *place = &g_array_index(candidates->places, CandidateLinesPlace, i);
    if (place->kind != CANDIDATE_LINES_EFFECT)
      continue;
    g_auto(Sheet) sheet = {0};
    sheet_init(&sheet, candidates->text, candidates->len, place->line,
               sheet_char_start(candidates->text, candidates->len, MIN(candidates->len, place->line + EFFECT_BYTES)));
    guint end = 0;
    const DocType *type = itself_type(&sheet, &end);
    if (type == NULL)
      continue;
    facts_set_type(facts, type, sheet_span(&sheet, 0, end), FACTS_FROM_TEXT);
    facts_set_proof(facts, FACT_TYPE, PROOF_ITSELF);
  }
}

/* Laws are the National Assembly's, also where the head of the page was cut off. */
static void read_legislator(Facts *facts)
{
  static const char *const laws[] = {"L", "BL", "HP", NULL};
  const char *code = facts_code(facts, FACT_TYPE);
  if (facts_has(facts, FACT_ISSUER) || code == NULL || !g_strv_contains(laws, code))
    return;
  facts_take_issuer(facts, g_strdup("Quốc hội"), "QH", (Span){0, 0}, FACTS_FROM_TEXT);
  facts_set_proof(facts, FACT_ISSUER, PROOF_TYPE);
}

/* What stands behind the letterhead: signature, day of effect, day of adoption. */
static void read_body(const char *text, gsize len, const Sheet *sheet, const Letterhead *letterhead, Facts *facts)
{
  g_auto(CandidateLines) candidates = {0};
  RelationsPlaces places = {
      .head = sheet, .body = letterhead->body, .candidates = &candidates, .consolidated = letterhead->consolidated};
  gsize from = facts_head_end(facts);
  candidate_lines_init(&candidates, text, len);
  if (letterhead->enacted && letterhead->based)
    read_own_type(&candidates, facts);
  read_legislator(facts);
  places.signature = signature_read(&candidates, from, facts);
  if (!letterhead->consolidated) { /* else the clauses are those of the texts it consolidates */
    if (facts_date(facts, FACT_ISSUED).year == 0 && is_adopted(facts))
      effect_read_adoption(&candidates, places.signature, facts);
    places.effect = effect_read(&candidates, facts_span(facts, FACT_TITLE).end, places.signature, facts);
  }
  relations_read(&places, facts);
}

/* "Phụ lục 3", "Mẫu số 01": the first line of what belongs to another document. */
static gboolean is_attachment(const Sheet *sheet)
{
  static const char *const words[] = {"phu luc", "mau so", "bieu so", "bieu mau"};

  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (sheet->segments->len > 0 && sheet_begins(sheet, 0, words[i]) > 0)
      return TRUE;
  return FALSE;
}

/* "(Phê duyệt kèm theo Quyết định số    /QĐ-UBND ...)" alone in its line below the title, also when the reference is
 * blank. */
static gboolean is_issued_with_another(const Sheet *sheet)
{
  for (guint i = 0; i < sheet->segments->len && sheet_segment(sheet, i)->start < ANNEX_CHARS; i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    const char *from = sheet_at(sheet, segment->start), *to = sheet_at(sheet, segment->end);
    const char *with = *from == '(' ? fold_find(from, to, "kem theo") : NULL;
    if (with != NULL && fold_find(with, sheet_at(sheet, segment->end), "so") != NULL)
      return TRUE;
  }
  return FALSE;
}

/* "Mẫu số 3", "Tên đơn vị:" above what is to be filled in. */
static gboolean is_form(const Sheet *sheet, const Letterhead *letterhead)
{
  static const char *const words[] = {"mau so", "bieu so", "bieu mau", "ten don vi", "ten co quan", "ten to chuc"};
  guint end = letterhead->body >= 0 ? (guint)letterhead->body : MIN(sheet->segments->len, HEAD_SEGMENTS);

  for (guint i = 0; i < end; i++)
    for (gsize k = 0; k < G_N_ELEMENTS(words); k++)
      if (sheet_begins(sheet, i, words[k]) > 0)
        return TRUE;
  return FALSE;
}

/* Whether the text has rows of dots to be filled in; the dots of a date line alone make no form. */
static gboolean has_blanks(const Sheet *sheet)
{
  gsize from = sheet->segments->len > 0 ? fold_source(&sheet->fold, 0) : 0;
  gsize to = fold_source(&sheet->fold, sheet->fold.text->len);
  static const char ellipsis[] = "…";
  const gsize wide = strlen(ellipsis);
  guint blanks = 0, dots = 0;
  while (from < to) {
    const char *at = sheet->text + from;
    gboolean is_ellipsis = to - from >= wide && memcmp(at, ellipsis, wide) == 0;
    guint more = is_ellipsis ? 3 : *at == '.' || *at == '_' ? 1 : 0;
    blanks += more > 0 && dots < BLANK_DOTS && dots + more >= BLANK_DOTS;
    dots = more > 0 ? dots + more : 0;
    from += is_ellipsis ? wide : 1;
  }
  return blanks >= FORM_BLANKS;
}

static FactsKind kind(const Sheet *sheet, const Letterhead *letterhead, const Facts *facts)
{
  static const char *const with[] = {"(ban hanh kem theo", "( ban hanh kem theo", "(kem theo", "( kem theo"};
  const char *s = sheet->fold.text->str;
  const char *end = s + MIN(sheet->fold.text->len, ANNEX_CHARS);
  Date issued = facts_date(facts, FACT_ISSUED);
  gboolean typed = facts_has(facts, FACT_TYPE);

  gboolean drafted = facts_has(facts, FACT_DRAFT) || (letterhead->enacted && issued.year != 0);
  if (letterhead->number_blank && issued.month == 0 && (!typed || !drafted || has_blanks(sheet)))
    return FACTS_FORM;
  if (facts_has(facts, FACT_NUMBER) || letterhead->consolidated)
    return FACTS_DOCUMENT;
  for (gsize i = 0; i < G_N_ELEMENTS(with); i++)
    if (fold_find(s, end, with[i]) != NULL)
      return FACTS_ANNEX;
  if (is_attachment(sheet) || is_issued_with_another(sheet))
    return FACTS_ANNEX;
  /* A number line that could not be read, of a paper that was issued. */
  if (letterhead->number_line && !letterhead->number_blank && letterhead->enacted)
    return FACTS_DOCUMENT;
  if (issued.month == 0 && has_blanks(sheet))
    return FACTS_FORM;
  if (issued.month == 0 && (!typed || (issued.year == 0 && is_form(sheet, letterhead))))
    return FACTS_FORM;
  return FACTS_DOCUMENT;
}

/* "QUY TRÌNH ĐÁNH GIÁ" over an attachment names no type of document: it is all title. Dates are those of a form. */
static void set_headline(const char *text, Facts *facts)
{
  if (facts_has(facts, FACT_TITLE) && facts_span(facts, FACT_TYPE).end > 0) {
    Span span = {facts_span(facts, FACT_TYPE).start, facts_span(facts, FACT_TITLE).end};
    facts_take_text(facts, FACT_TITLE, sheet_dup_line(text, span), span, FACTS_FROM_TEXT);
  }
  facts_remove(facts, FACT_TYPE);
  facts_remove(facts, FACT_ISSUED);
  facts_remove(facts, FACT_PLACE);
}

/* Whether a blank number proves nothing: the text was recognised, or who or what signed left a mark. */
static gboolean is_proven_issued(const char *text, gsize len, const DescribeHints *hints)
{
  static const char *const marks[] = {"Thời gian ký",     "Ký bởi",    "Signature Not Verified",
                                      "Digitally signed", "Ký số bởi", "(Đã ký)",
                                      "(đã ký)",          "(ĐÃ KÝ)"};

  if (hints != NULL && hints->ocr)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
    if (memmem(text, len, marks[i], strlen(marks[i])) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean read_letterhead(const char *text, gsize len, Facts *facts, const DescribeHints *hints,
                                const Sheet *sheet)
{
  g_auto(Sheet) block = {0};
  Letterhead letterhead = {0};
  letterhead.consolidated = consolidated_is_head(sheet);
  if (!letterhead_read(sheet, facts, &letterhead))
    return FALSE;
  if (letterhead.number_blank && is_proven_issued(text, len, hints))
    letterhead.number_blank = FALSE;
  if (is_numbered_consolidation(facts))
    letterhead.consolidated = TRUE;
  else if (letterhead.consolidated || !facts_has(facts, FACT_NUMBER)) /* its number stands elsewhere */
    letterhead.consolidated |= consolidated_find(text, len, &block);
  FactsKind read = kind(sheet, &letterhead, facts);
  facts_set_choice(facts, FACT_KIND, read);
  if (letterhead.number_blank && !facts_has(facts, FACT_DRAFT)) {
    facts_set_choice(facts, FACT_DRAFT, TRUE);
    facts_set_proof(facts, FACT_DRAFT, PROOF_BLANK);
  }
  if (read == FACTS_FORM)
    return TRUE;
  if (read == FACTS_ANNEX && is_attachment(sheet)) {
    set_headline(text, facts);
    number_from_name(facts, hints);
    return TRUE;
  }
  if (letterhead.consolidated)
    set_consolidated(facts, &block);
  if (letterhead.number_blank && !facts_has(facts, FACT_NUMBER))
    type_from_number(facts);
  else
    number_from_name(facts, hints);
  if (facts_number(facts)->party)
    facts_set_choice(facts, FACT_FAMILY, FACTS_FAMILY_PARTY);
  else if (!facts_has(facts, FACT_FAMILY))
    facts_set_choice(facts, FACT_FAMILY, FACTS_FAMILY_STATE);
  if (!letterhead.consolidated || block.segments != NULL || is_numbered_consolidation(facts))
    authority_read(block.segments != NULL ? &block : sheet,
                   letterhead.body >= 0 ? (guint)letterhead.body : HEAD_SEGMENTS, facts);
  if (g_strcmp0(facts_code(facts, FACT_TYPE), "AL") == 0 || g_strcmp0(facts_code(facts, FACT_TYPE), "ĐL") == 0)
    read_adopter(sheet, facts);
  read_first_sentence(sheet, facts);
  letterhead_marks_read_end(text, len, facts);
  read_body(text, len, sheet, &letterhead, facts);
  return TRUE;
}

/* A gazette's page whose letterhead is an image: the heading of its section and the signature may be text. */
static void read_fragment(const char *text, gsize len, const Sheet *sheet, const DescribeHints *hints, Facts *facts)
{
  number_from_name(facts, hints);
  if (memmem(text, MIN(len, TOP_BYTES), "CÔNG BÁO/", strlen("CÔNG BÁO/")) == NULL)
    return;
  g_auto(CandidateLines) candidates = {0};
  candidate_lines_init(&candidates, text, len);
  signature_read(&candidates, 0, facts);
  if (facts_has(facts, FACT_SIGNER) && !facts_has(facts, FACT_ISSUER))
    authority_read(sheet, HEAD_SEGMENTS, facts);
}

/* Whether the top of the text is a letterhead, or one may follow below it, so that more of it is worth reading. */
static gboolean may_be_document(const Sheet *top, const char *text, gsize len)
{
  static const char *const mottos[] = {"lập - Tự do", "LẬP - TỰ DO", "CỘNG SẢN VIỆT NAM"};
  g_autoptr(Facts) probe = facts_new();
  Letterhead letterhead = {0};

  if (letterhead_read(top, probe, &letterhead))
    return TRUE;
  for (gsize i = 0; len > TOP_BYTES && i < G_N_ELEMENTS(mottos); i++)
    if (memmem(text + TOP_BYTES, MIN(len, HEAD_BYTES) - TOP_BYTES, mottos[i], strlen(mottos[i])) != NULL)
      return TRUE;
  return FALSE;
}

/* A text of the codified law has no letterhead, preamble or signature: its title and its clauses say what it does. */
static void read_codified(const char *text, gsize len, const Sheet *top, Facts *facts)
{
  g_auto(CandidateLines) candidates = {0};
  g_autoptr(Facts) probe = facts_new(); /* the day of effect is that of the note */
  RelationsPlaces places = {.head = top, .body = -1, .candidates = &candidates, .signature = len};
  candidate_lines_init(&candidates, text, len);
  facts_set_type(probe, types_find(facts_code(facts, FACT_TYPE), strlen(facts_code(facts, FACT_TYPE))),
                 facts_span(facts, FACT_TYPE), FACTS_FROM_TEXT);
  facts_set_date(probe, FACT_ISSUED, facts_date(facts, FACT_ISSUED), facts_span(facts, FACT_ISSUED), FACTS_FROM_TEXT);
  places.effect = effect_read(&candidates, 0, len, probe);
  relations_read_codified(&places, facts);
}

/* The title of what is no document: the file's properties have it, unless they are stale and the text has a heading. */
static void read_headline(const Sheet *top, const DescribeHints *hints, Facts *facts)
{
  const char *given = hints != NULL && hints->title_hint != NULL ? hints->title_hint : "";
  if (*given && !headline_tells(given))
    given = "";
  if (*given && headline_is_stale(top, given))
    headline_read(top, TRUE, facts);
  if (*given && !facts_has(facts, FACT_TITLE))
    facts_take_text(facts, FACT_TITLE, g_strdup(given), (Span){0, 0}, FACTS_FROM_PROPERTIES);
  if (!facts_has(facts, FACT_TITLE))
    headline_read(top, FALSE, facts);
}

/* A law without a letterhead, below its type, number and name in one line. */
static gboolean read_headed_act(const char *text, gsize len, const Sheet *top, Facts *facts)
{
  const Letterhead none = {.body = -1};
  if (!act_headline_read(top, facts))
    return FALSE;
  facts_set_choice(facts, FACT_KIND, FACTS_DOCUMENT);
  facts_set_choice(facts, FACT_FAMILY, FACTS_FAMILY_STATE);
  read_body(text, len, top, &none, facts);
  return TRUE;
}

/* What the document says of itself, by the kind of text it is. */
static void read_own(const char *text, gsize len, const DescribeHints *hints, Facts *facts)
{
  g_auto(Sheet) top = {0}, sheet = {0};
  sheet_init(&top, text, len, 0, MIN(len, TOP_BYTES));
  if (source_note_read(&top, facts)) {
    facts_set_choice(facts, FACT_KIND, FACTS_DOCUMENT);
    facts_set_choice(facts, FACT_FAMILY, FACTS_FAMILY_STATE);
    number_from_name(facts, hints);
    amended_by_read(text, len, facts);
    read_codified(text, len, &top, facts);
    return;
  }
  if (may_be_document(&top, text, len)) {
    const Sheet *head = &top; /* of a short text it is all of it */
    if (len > TOP_BYTES) {
      sheet_init(&sheet, text, len, 0, MIN(len, HEAD_BYTES));
      head = &sheet;
    }
    if (read_letterhead(text, len, facts, hints, head)) {
      if (!facts_has(facts, FACT_TITLE) && !act_headline_read(head, facts))
        headline_read(head, TRUE, facts);
      return;
    }
  }
  if (read_headed_act(text, len, &top, facts))
    return;
  if (news_page_read(&top, facts))
    facts_set_choice(facts, FACT_KIND, FACTS_NEWS);
  else
    read_fragment(text, len, &top, hints, facts);
  if (!facts_has(facts, FACT_KIND) && is_issued_with_another(&top))
    facts_set_choice(facts, FACT_KIND, FACTS_ANNEX);
  if (!facts_has(facts, FACT_TITLE))
    read_headline(&top, hints, facts);
}

/* One document of several: bytes start..end of the text. */
static Facts *read_part(const char *text, gsize start, gsize end, const DescribeHints *hints)
{
  Facts *facts = facts_new();
  facts->span.end = end - start;
  read_own(text + start, end - start, hints, facts);
  cites_read(text + start, end - start, facts);
  facts_shift(facts, start);
  return facts;
}

static Facts *read_several(const char *text, gsize len, const GArray *starts, const DescribeHints *hints)
{
  Facts *facts = read_part(text, 0, g_array_index(starts, gsize, 0), hints);
  for (guint i = 0; i < starts->len; i++) {
    gsize end = i + 1 < starts->len ? g_array_index(starts, gsize, i + 1) : len;
    g_ptr_array_add(facts->following, read_part(text, g_array_index(starts, gsize, i), end, NULL));
  }
  return facts;
}

Facts *describe_read(const char *text, gsize len, const DescribeHints *hints)
{
  g_autoptr(Facts) facts = facts_new();
  text = len > 0 ? text : ""; /* the text of nothing may have no place */
  facts->span.end = len;
  read_own(text, len, hints, facts);
  if (facts_choice(facts, FACT_KIND) == FACTS_DOCUMENT && facts_span(facts, FACT_ISSUED).end > 0) {
    g_autoptr(GArray) starts = following_documents_find(text, len, facts);
    if (starts->len > 0)
      return read_several(text, len, starts, hints);
  }
  cites_read(text, len, facts);
  return g_steal_pointer(&facts);
}
