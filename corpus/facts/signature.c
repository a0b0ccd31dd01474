#include "corpus/facts/signature.h"

#include <string.h>

#include "corpus/facts/authority.h"
#include "corpus/facts/post.h"
#include "corpus/names/person.h"
#include "corpus/names/proper_case.h"

#define BLOCK_BYTES  900 /* from the role to the name */
#define BEFORE_BYTES 400 /* "TM." above the role, the name above "(Đã ký)" */
/* Confidence. */
#define CERTAIN    100
#define NO_POST    80
#define WEAK       60
#define DOUBTFUL   40

#define NAME_LINES 16
#define NAME_BYTES 48
#define TAIL_WORDS 9 /* of an address line, where a post or a name is looked for */

/* ---- what a segment is ---- */

typedef enum { SIGNATURE_OTHER, SIGNATURE_BEHALF, SIGNATURE_ROLE, SIGNATURE_SIGNED, SIGNATURE_NAME } PartKind;

typedef struct {
  PartKind kind;
  const char *role;
  gboolean substitute; /* "KT.": the role is another's */
  gboolean delegate;   /* "TL.", "TUQ.": the signer is of another office, named with the post */
  guint from, to;      /* of the role or the name, in the folded text */
} Part;

/* Skips "TM.", "KT. ", "K/T" at the start; returns where the rest begins, start when there is none. */
static guint skip_behalf(const Sheet *sheet, guint start, guint end, Part *part)
{
  static const char *const leads[] = {"tm", "t/m", "kt", "k/t", "tl", "t/l", "tuq", "tu", "q"};
  const char *s = sheet_at(sheet, start);

  for (gsize i = 0; i < G_N_ELEMENTS(leads); i++) {
    gsize n = strlen(leads[i]);
    if (strncmp(s, leads[i], n) != 0 || (s[n] != '.' && s[n] != '/' && s[n] != ' '))
      continue;
    if (s[n] == ' ' && s[n + 1] != '.' && i >= 4)
      continue;
    while (start + n < end && strchr(" ./", s[n]) != NULL)
      n++;
    part->substitute = leads[i][0] == 'k';
    part->delegate = leads[i][0] == 't' && leads[i][1] != 'm' && leads[i][2] != 'm';
    return start + (guint)n;
  }
  return start;
}

/* Where segment i begins behind "Nơi nhận:" and "Đã ký", which share the line in flattened columns. */
static guint signature_start(const Sheet *sheet, guint i)
{
  static const char *const leads[] = {"noi nhan:", "noi nhan :", "da ky", "(da ky)"};
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint start = segment->start;

  for (gsize k = 0; k < G_N_ELEMENTS(leads); k++) {
    gsize n = fold_match(sheet_at(sheet, start), leads[k]);
    if (n > 0 && start + n < segment->end)
      start += (guint)n + (guint)strspn(sheet_at(sheet, start + (guint)n), " ");
  }
  return start;
}

/* Where the last member of an address list begins in from..to: flattened columns put the signature behind it. */
static guint signature_tail(const Sheet *sheet, guint from, guint to)
{
  const char *s = sheet->fold.text->str;
  for (guint at = to; at > from + 1; at--)
    if (s[at - 1] == ' ' && (s[at - 2] == ',' || s[at - 2] == ';'))
      return at;
  return from;
}

/* The name or the role in capitals that tail..end is. */
static gboolean read_piece(const Sheet *sheet, guint tail, guint end, Part *out)
{
  if (person_is_capital(sheet, tail, end) && (out->role = post_at(sheet, tail, end)) != NULL)
    out->kind = SIGNATURE_ROLE;
  else if (person_is_name(sheet, tail, end) && person_is_family(sheet_at(sheet, tail)))
    out->kind = SIGNATURE_NAME;
  else
    return FALSE;
  out->from = tail;
  out->to = end;
  return TRUE;
}

/* A role in capitals, or a name of three words or four, at the end of an address line whose columns were flattened
 * without a comma: "- VP Trung ương Đảng THỨ TRƯỞNG", "- Cục thuế các tỉnh Vũ Văn Ninh". */
static gboolean read_last_words(const Sheet *sheet, const SheetSegment *segment, guint end, Part *out)
{
  guint words = 0, longest = segment->start;
  for (guint at = end; at > segment->start + 1 && words < TAIL_WORDS; at--) {
    if (*sheet_at(sheet, at - 1) != ' ')
      continue;
    words++;
    if (person_is_capital(sheet, at, end) && post_at(sheet, at, end) != NULL)
      return read_piece(sheet, at, end, out);
    if ((words == 3 || words == 4) && person_is_name(sheet, at, end) && person_is_family(sheet_at(sheet, at)))
      longest = at;
  }
  return longest > segment->start && read_piece(sheet, longest, end, out);
}

/* What stands behind the last comma of an address line, behind "đã ký:" in it, or at its end. */
static gboolean read_tail(const Sheet *sheet, const SheetSegment *segment, Part *out)
{
  guint tail = signature_tail(sheet, segment->start, segment->end);
  guint end = person_end(sheet, tail, segment->end);
  const char *from = sheet_at(sheet, segment->start), *to = sheet_at(sheet, segment->end);
  const char *signed_by = fold_find(from, to, "da ky:");
  if ((tail > segment->start || end < segment->end) && read_piece(sheet, tail, end, out))
    return TRUE;
  if (signed_by != NULL) {
    tail = segment->start + (guint)(signed_by - from) + (guint)fold_match(signed_by, "da ky:");
    tail += (guint)strspn(sheet_at(sheet, tail), " ");
    return tail < segment->end && read_piece(sheet, person_skip_rank(sheet, tail), segment->end, out);
  }
  return *from == '-' && read_last_words(sheet, segment, segment->end, out);
}

/* "TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG" in one line: the last role is the signer's, unless "KT." stands before.
 */
static void read_behalf_roles(const Sheet *sheet, guint rest, Part *out)
{
  guint role_from = rest;
  const char *role = person_is_capital(sheet, rest, out->to) ? post_last(sheet, rest, out->to, &role_from) : NULL;
  if (role == NULL || role_from == rest)
    return;
  const char *before = sheet_at(sheet, role_from);
  out->role = role;
  out->from = role_from;
  out->substitute = strncmp(before - 4, "kt. ", 4) == 0 || strncmp(before - 3, "kt.", 3) == 0;
}

static void signature_part(const Sheet *sheet, guint i, Part *out)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint start = signature_start(sheet, i);
  *out = (Part){.from = start, .to = segment->end};
  if (start == segment->start && (sheet_begins(sheet, i, "(da ky)") > 0 || sheet_begins(sheet, i, "da ky") > 0 ||
                                  sheet_begins(sheet, i, "( da ky") > 0)) {
    out->kind = SIGNATURE_SIGNED;
    return;
  }
  guint rest = skip_behalf(sheet, start, segment->end, out);
  out->role = post_at(sheet, rest, segment->end);
  guint name = person_skip_rank(sheet, start), name_end = person_end(sheet, name, segment->end);
  if (rest > start) {
    out->kind = SIGNATURE_BEHALF;
    read_behalf_roles(sheet, rest, out);
  } else if (out->role != NULL) {
    out->kind = SIGNATURE_ROLE;
  } else if (person_is_name(sheet, name, name_end)) {
    out->kind = SIGNATURE_NAME;
    out->from = name;
    out->to = name_end;
  } else {
    read_tail(sheet, segment, out);
  }
}

/* ---- one block ---- */

typedef struct {
  const char *role;
  guint role_from, role_to, name_from, name_to; /* in the folded text */
  gboolean certain;                             /* capitals, "KT." or "(Đã ký)": not a list of members */
  gboolean behalf, delegate, deputy;            /* "TM." was there; "TL."; "PHÓ" in the line above the post */
} Block;

/* "KT. BỘ TRƯỞNG THỨ TRƯỞNG Đỗ Xuân Tuyên": the whole block in one cell, roles in capitals, the name not. */
static gboolean find_inline(const Sheet *sheet, guint i, Block *block)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint start = signature_start(sheet, i);
  for (guint at = start + 1; at < segment->end; at++) {
    if (*sheet_at(sheet, at - 1) != ' ')
      continue;
    if (!person_is_capital(sheet, start, at - 1))
      return FALSE;
    guint name = person_skip_rank(sheet, at), end = person_end(sheet, name, segment->end);
    if (person_is_capital(sheet, name, end) || !person_is_name(sheet, name, end))
      continue;
    *block = (Block){.role_to = at - 1, .name_from = name, .name_to = end, .certain = TRUE};
    block->role = post_last(sheet, start, at - 1, &block->role_from);
    return block->role != NULL;
  }
  return FALSE;
}

/* "PHÓ" at the end of the line above segment k, whose post it belongs to. */
static gboolean is_deputy(const Sheet *sheet, guint k)
{
  static const char deputy[] = "pho";
  const guint n = (guint)strlen(deputy);
  if (k == 0 || sheet_segment(sheet, k)->line > sheet_segment(sheet, k - 1)->line + 1)
    return FALSE;
  guint start = sheet_segment(sheet, k - 1)->start, end = sheet_segment(sheet, k - 1)->end;
  return end >= start + n && fold_ends_with(sheet_at(sheet, start), sheet_at(sheet, end), deputy) &&
         person_is_capital(sheet, end - n, end);
}

static void take_role(const Sheet *sheet, guint k, const Part *part, Block *block)
{
  block->deputy = is_deputy(sheet, k) && fold_match(sheet_at(sheet, part->from), "pho") == 0;
  block->role = part->role;
  block->role_from = part->from;
  block->role_to = part->to;
}

/* Whether segment k, none of a signature's parts, is running text: the block has ended. */
static gboolean is_running(const Sheet *sheet, guint k)
{
  const SheetSegment *segment = sheet_segment(sheet, k);
  return k + 1 < sheet->segments->len && sheet_segment(sheet, k + 1)->line != segment->line && !segment->capitals &&
         *sheet_at(sheet, segment->start) != '-' && *sheet_at(sheet, segment->end - 1) != ';' &&
         segment->end - segment->start > NAME_BYTES;
}

/* Whether segment k is of the letterhead of the next document. */
static gboolean is_next(const Sheet *sheet, guint k)
{
  return sheet_begins(sheet, k, "cong hoa xa hoi") > 0 || sheet_begins(sheet, k, "dang cong san") > 0;
}

/* The name that belongs to the role in segment i: in its column, within a few lines. */
static gboolean find_name(const Sheet *sheet, guint i, Block *block)
{
  const SheetSegment *first = sheet_segment(sheet, i);
  Part part;
  if (find_inline(sheet, i, block))
    return TRUE;
  signature_part(sheet, i, &part);
  *block = (Block){.certain = first->capitals || part.kind == SIGNATURE_BEHALF};
  block->behalf = part.kind == SIGNATURE_BEHALF;
  block->delegate = part.delegate;
  if (!part.substitute)
    take_role(sheet, i, &part, block);
  for (guint k = i + 1; k < sheet->segments->len && sheet_segment(sheet, k)->line <= first->line + NAME_LINES; k++) {
    signature_part(sheet, k, &part);
    if (part.kind == SIGNATURE_SIGNED) {
      block->certain = TRUE;
    } else if (part.kind == SIGNATURE_NAME && (block->role != NULL || block->behalf)) {
      block->name_from = part.from;
      block->name_to = part.to;
      return TRUE;
    } else if (part.kind == SIGNATURE_BEHALF || part.kind == SIGNATURE_ROLE) {
      if (find_inline(sheet, k, block))
        return TRUE;
      block->certain |= sheet_segment(sheet, k)->capitals || part.kind == SIGNATURE_BEHALF;
      block->behalf |= part.kind == SIGNATURE_BEHALF;
      block->delegate |= part.delegate;
      if (part.role != NULL && !part.substitute)
        take_role(sheet, k, &part, block);
    } else if (part.kind == SIGNATURE_OTHER && (is_running(sheet, k) || is_next(sheet, k))) {
      return FALSE;
    }
  }
  return FALSE;
}

/* The post as it is written in a sentence, newly allocated. */
static char *signature_post(const Sheet *sheet, const Block *block)
{
  Span span = sheet_span(sheet, block->role_from, block->role_to);
  if (block->deputy)
    return g_strconcat("Phó ", block->role, NULL);
  if (block->role != post_printed && !(block->delegate && person_is_capital(sheet, block->role_from, block->role_to)))
    return g_strdup(block->role);
  g_autofree char *printed = sheet_dup_line(sheet->text, span);
  return printed != NULL ? proper_case_post(printed) : NULL;
}

/* How much the block is worth as evidence: its build alone is enough; a name in small letters under a post in small
 * letters is worth what a family name adds. */
static guint8 confidence(const Sheet *sheet, const Block *block)
{
  gboolean family = person_is_family(sheet_at(sheet, block->name_from));
  if (block->certain)
    return block->role != NULL || family ? CERTAIN : NO_POST;
  return family ? WEAK : DOUBTFUL;
}

static void set(const Sheet *sheet, const Block *block, Facts *facts)
{
  Span name = sheet_span(sheet, block->name_from, block->name_to);
  facts_take_text(facts, FACT_SIGNER, sheet_dup_line(sheet->text, name), name, FACTS_FROM_TEXT);
  if (block->role != NULL)
    facts_take_text(facts, FACT_SIGNER_ROLE, signature_post(sheet, block),
                    sheet_span(sheet, block->role_from, block->role_to), FACTS_FROM_TEXT);
  facts_doubt(facts, FACT_SIGNER, confidence(sheet, block));
  facts_doubt(facts, FACT_SIGNER_ROLE, confidence(sheet, block));
}

/* "TM. CHÍNH PHỦ" within the block: the issuer when nothing else named one. */
static void read_behalf(const Sheet *sheet, guint last, Facts *facts)
{
  Part part = {0};
  for (guint i = 0; i < sheet->segments->len && !facts_has(facts, FACT_ISSUER); i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    if (segment->start >= last)
      return;
    guint rest = skip_behalf(sheet, segment->start, segment->end, &part);
    if (rest > segment->start)
      authority_read_at(sheet, rest, segment->end, facts);
  }
}

/* The first segment of the line that begins at the offset, that is a role or a behalf. */
static gint segment_at(const Sheet *sheet, gsize offset)
{
  Block block;
  Part part;
  guint i = 0;
  while (i < sheet->segments->len && fold_source(&sheet->fold, sheet_segment(sheet, i)->start) < offset)
    i++;
  if (i == sheet->segments->len)
    return -1;
  for (guint line = sheet_segment(sheet, i)->line; i < sheet->segments->len && sheet_segment(sheet, i)->line == line;
       i++) {
    signature_part(sheet, i, &part);
    if (part.kind == SIGNATURE_ROLE || part.kind == SIGNATURE_BEHALF || find_inline(sheet, i, &block))
      return (gint)i;
  }
  return -1;
}

/* Reads the block whose role stands in the line at offset. */
static gboolean read_role(const CandidateLines *candidates, gsize offset, gboolean weak, Facts *facts)
{
  g_auto(Sheet) sheet = {0};
  Block block;
  sheet_init(&sheet, candidates->text, candidates->len,
             sheet_char_start(candidates->text, candidates->len, offset - MIN(offset, BEFORE_BYTES)),
             MIN(candidates->len, offset + BLOCK_BYTES));
  gint i = segment_at(&sheet, offset);
  if (i < 0 || !find_name(&sheet, (guint)i, &block) || (!block.certain && !weak))
    return FALSE;
  set(&sheet, &block, facts);
  read_behalf(&sheet, block.name_from, facts);
  return TRUE;
}

/* Reads the name beside "(Đã ký)" where no role is printed. */
static gboolean read_signed(const CandidateLines *candidates, gsize offset, Facts *facts)
{
  g_auto(Sheet) sheet = {0};
  Part part;
  sheet_init(&sheet, candidates->text, candidates->len,
             sheet_char_start(candidates->text, candidates->len, offset - MIN(offset, BEFORE_BYTES)),
             MIN(candidates->len, offset + BEFORE_BYTES));
  for (guint i = 0; i < sheet.segments->len; i++) {
    signature_part(&sheet, i, &part);
    if (part.kind != SIGNATURE_SIGNED)
      continue;
    for (guint k = i > 0 ? i - 1 : i; k <= i + 1 && k < sheet.segments->len; k++) {
      signature_part(&sheet, k, &part);
      if (part.kind != SIGNATURE_NAME)
        continue;
      Block block = {.name_from = part.from, .name_to = part.to};
      set(&sheet, &block, facts);
      return TRUE;
    }
  }
  return FALSE;
}

gsize signature_read(const CandidateLines *candidates, gsize from, Facts *facts)
{
  for (guint pass = 0; pass < 2; pass++) { /* certain ones first */
    for (guint i = 0; i < candidates->places->len; i++) {
      const CandidateLinesPlace *place = &g_array_index(candidates->places, CandidateLinesPlace, i);
      if (place->line < from)
        continue;
      if ((place->kind == CANDIDATE_LINES_ROLE && read_role(candidates, place->line, pass > 0, facts)) ||
          (place->kind == CANDIDATE_LINES_SIGNED && read_signed(candidates, place->line, facts)))
        return place->line;
    }
  }
  return candidates->len;
}
