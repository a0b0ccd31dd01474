#include "corpus/facts/signature.h"

#include <string.h>

#include "corpus/facts/authority.h"
#include "corpus/facts/body_kind.h"
#include "corpus/facts/person.h"
#include "corpus/facts/post.h"
#include "corpus/facts/signature_part.h"
#include "corpus/names/proper_case.h"

#define BLOCK_BYTES   900 /* from the role to the name */
#define BEFORE_BYTES  400 /* "TM." above the role, the name above "(Đã ký)" */
#define NAME_LINES    16
#define NAME_BYTES    48
#define HEADING_LINES 6 /* between a post and the name below it */
#define HEADING_WORDS 6
#define OFFICE_WORDS  8 /* behind a post in small letters */

/* ---- one block ---- */

typedef struct {
  const char *role;
  guint role_from, role_to, name_from, name_to; /* in the folded text */
  guint more_from, more_to;                     /* the line below the post that goes on with it; 0 = none */
  gboolean certain;                             /* capitals, "KT." or "(Đã ký)": not a list of members */
  gboolean behalf, deputy;                      /* "TM." was there; "PHÓ" in the line above the post */
  gboolean acting, assistant, program;          /* as of the part */
} Block;

/* "KT. BỘ TRƯỞNG THỨ TRƯỞNG Đỗ Xuân Tuyên": the whole block in one cell, roles in capitals, the name not. */
static gboolean find_inline(const Sheet *sheet, guint i, Block *block)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint start = signature_part_start(sheet, i);
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

/* How many segments are before segment k in its line, or all of them. */
static guint column(const Sheet *sheet, guint k)
{
  guint n = 0;
  while (n < k && sheet_segment(sheet, k - n - 1)->line == sheet_segment(sheet, k)->line)
    n++;
  return n;
}

/* The segment below segment k, in its column, that goes on with the post there: "CHÁNH / VĂN PHÒNG", "GIÁM ĐỐC / SỞ NỘI
 * VỤ"; 0 = there is none. */
static guint goes_on(const Sheet *sheet, guint k, const SignaturePart *part)
{
  SignaturePart next;
  guint i = k + 1, line = sheet_segment(sheet, k)->line + 1;
  while (i < sheet->segments->len && sheet_segment(sheet, i)->line < line)
    i++;
  i += column(sheet, k);
  if (i >= sheet->segments->len || sheet_segment(sheet, i)->line != line || !sheet_segment(sheet, i)->capitals ||
      !sheet_segment(sheet, k)->capitals)
    return 0;
  signature_part_read(sheet, i, &next);
  gboolean office = body_kind_is(sheet, sheet_segment(sheet, i)->start);
  return next.kind == SIGNATURE_OTHER && (part->open || office) ? i : 0;
}

static void take_role(const Sheet *sheet, guint k, const SignaturePart *part, Block *block)
{
  guint more = goes_on(sheet, k, part);
  if (part->open && more == 0)
    return;
  block->deputy = is_deputy(sheet, k) && fold_match(sheet_at(sheet, part->from), "pho") == 0;
  block->role = part->open ? post_printed : part->role;
  block->role_from = part->from;
  block->role_to = part->to;
  block->acting = part->acting;
  block->assistant = part->assistant;
  block->more_from = more > 0 ? sheet_segment(sheet, more)->start : 0;
  block->more_to = more > 0 ? sheet_segment(sheet, more)->end : 0;
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

/* How many parts that sign stand in the line of segment k, names or else posts, and before it. */
static guint beside(const Sheet *sheet, guint k, gboolean names, guint *before)
{
  guint n = 0, line = sheet_segment(sheet, k)->line;
  *before = 0;
  for (guint i = k - column(sheet, k); i < sheet->segments->len && sheet_segment(sheet, i)->line == line; i++) {
    SignaturePart part;
    signature_part_read(sheet, i, &part);
    if (names ? part.kind != SIGNATURE_NAME : part.kind != SIGNATURE_ROLE && part.kind != SIGNATURE_BEHALF)
      continue;
    *before += i < k;
    n++;
  }
  return n;
}

/* Whether segment k, a post, is of another signer, beside the one whose block begins with segment first. */
static gboolean is_of_another(const Sheet *sheet, guint first, guint k)
{
  guint own, other;
  beside(sheet, first, FALSE, &own);
  return beside(sheet, k, FALSE, &other) > 1 && own != other;
}

/* Takes the name of segment k, the first in its line, or the one beside it that stands in the column of the block that
 * begins with segment first. */
static void take_name(const Sheet *sheet, guint first, guint k, Block *block)
{
  SignaturePart part;
  guint own = 0, ignored, posts = beside(sheet, first, FALSE, &own), names = beside(sheet, k, TRUE, &ignored);
  guint after = first;
  while (after < sheet->segments->len && sheet_segment(sheet, after)->line == sheet_segment(sheet, first)->line)
    after++;
  if (column(sheet, after - 1) + 1 == names) { /* posts in small letters, that only their places prove */
    posts = names;
    own = column(sheet, first);
  }
  for (guint i = k, n = 0; names > 1 && n <= MIN(own, names - 1); i++) {
    signature_part_read(sheet, i, &part);
    if (part.kind != SIGNATURE_NAME)
      continue;
    k = i;
    n++;
  }
  signature_part_read(sheet, k, &part);
  block->certain |= posts > 1 && posts == names;
  block->name_from = part.from;
  block->name_to = part.to;
  block->program = part.program;
}

/* Takes what segment k of kind BEHALF or ROLE says of the signer. */
static void take_part(const Sheet *sheet, guint k, const SignaturePart *part, Block *block)
{
  gboolean calling = block->role != NULL && part->role == post_printed && post_is_calling(sheet, part->from);
  block->certain |= sheet_segment(sheet, k)->capitals || part->kind == SIGNATURE_BEHALF;
  block->behalf |= part->kind == SIGNATURE_BEHALF;
  block->assistant |= part->assistant && block->role == NULL;
  if ((part->role != NULL || part->open) && !part->substitute && !calling)
    take_role(sheet, k, part, block);
}

/* Takes the line in capitals right above the name in segment k for the post, whatever its words are, below a list of
 * addresses that begins with segment first. */
static gboolean take_heading(const Sheet *sheet, guint first, guint k, Block *block)
{
  SignaturePart list, part;
  guint above = k > 0 ? k - 1 : 0, words = 1;
  const SheetSegment *segment = sheet_segment(sheet, above), *name = sheet_segment(sheet, k);
  signature_part_read(sheet, first, &list);
  signature_part_read(sheet, above, &part);
  if (list.kind != SIGNATURE_LIST || above <= first || part.kind != SIGNATURE_OTHER || !segment->capitals ||
      segment->line == name->line || segment->line + HEADING_LINES < name->line ||
      !person_is_family(sheet_at(sheet, name->start)))
    return FALSE;
  for (guint at = segment->start; at < segment->end; at++)
    words += *sheet_at(sheet, at) == ' ';
  if (words < 2 || words > HEADING_WORDS || !g_ascii_isalpha(*sheet_at(sheet, segment->start)))
    return FALSE;
  block->role = post_printed;
  block->role_from = segment->start;
  block->role_to = segment->end;
  return block->certain = TRUE;
}

/* The name that belongs to the role in segment i: in its column, within a few lines; what a program printed only where
 * no other stands. */
static gboolean find_name(const Sheet *sheet, guint i, Block *block)
{
  guint line = sheet_segment(sheet, i)->line, program = 0;
  SignaturePart part;
  if (find_inline(sheet, i, block))
    return TRUE;
  *block = (Block){0};
  signature_part_read(sheet, i, &part);
  if (part.kind != SIGNATURE_LIST)
    take_part(sheet, i, &part, block);
  for (guint k = i + 1; k < sheet->segments->len && sheet_segment(sheet, k)->line <= line + NAME_LINES; k++) {
    signature_part_read(sheet, k, &part);
    if (part.kind == SIGNATURE_SIGNED) {
      block->certain = TRUE;
    } else if (part.kind == SIGNATURE_NAME &&
               (block->role != NULL || block->behalf || take_heading(sheet, i, k, block))) {
      if (!part.program) {
        take_name(sheet, i, k, block);
        return TRUE;
      }
      program = program == 0 ? k : program;
    } else if (part.kind == SIGNATURE_BEHALF || part.kind == SIGNATURE_ROLE) {
      if (is_of_another(sheet, i, k))
        continue;
      if (find_inline(sheet, k, block))
        return TRUE;
      take_part(sheet, k, &part, block);
    } else if (part.kind == SIGNATURE_OTHER && (is_running(sheet, k) || is_next(sheet, k))) {
      break;
    }
  }
  if (program > 0)
    take_name(sheet, i, program, block);
  return program > 0;
}

/* Where the words of the block's post end: before "(Đã ký)" in its line. */
static guint post_end(const Sheet *sheet, const Block *block)
{
  const char *from = sheet_at(sheet, block->role_from), *to = sheet_at(sheet, block->role_to);
  const char *bracket = memchr(from, '(', (gsize)(to - from)), *mark = fold_find(from, to, "da ky");
  const char *end = mark != NULL ? mark : to;
  if (bracket != NULL && bracket < end)
    end = bracket;
  return block->role_from + (guint)(end - from);
}

/* The post of the list and the office behind it, which in small letters is only one when it has a name. Newly
 * allocated. */
static char *listed_post(const Sheet *sheet, const Block *block, guint end)
{
  guint from = block->role_from + post_len(sheet, block->role_from), words = 0;
  for (guint at = from; at < end; at++)
    words += *sheet_at(sheet, at) == ' ';
  g_autofree char *office = from < end ? sheet_dup_line(sheet->text, sheet_span(sheet, from, end)) : NULL;
  guint dash = from + (guint)strspn(sheet_at(sheet, from), " -");
  if (office != NULL && dash > from + 1 && sheet->fold.capital->str[dash] == '1') { /* "PHÓ CHỦ TỊCH - TỔNG THƯ KÝ" */
    g_autofree char *second = sheet_dup_line(sheet->text, sheet_span(sheet, dash, end));
    g_autofree char *post = proper_case_post(second != NULL ? second : "");
    return g_strconcat(block->role, " - ", post, NULL);
  }
  gboolean named = sheet->fold.capital->str[from + 1] == '1' && words <= OFFICE_WORDS;
  if (office == NULL || !named || *sheet_at(sheet, from) != ' ')
    return g_strdup(block->role);
  g_autofree char *rest = proper_case_rest(office);
  return g_strconcat(block->role, " ", rest, NULL);
}

/* The post as it is written in a sentence, newly allocated. */
static char *signature_post(const Sheet *sheet, const Block *block)
{
  guint end = post_end(sheet, block);
  g_autofree char *more =
      block->more_to > 0 ? sheet_dup_line(sheet->text, sheet_span(sheet, block->more_from, block->more_to)) : NULL;
  g_autofree char *words = NULL;
  if (block->role != post_printed) {
    g_autofree char *listed = listed_post(sheet, block, end), *office = more != NULL ? proper_case_office(more) : NULL;
    words = g_strjoin(" ", listed, office, NULL);
  } else {
    g_autofree char *printed = sheet_dup_line(sheet->text, sheet_span(sheet, block->role_from, end));
    g_autofree char *whole = g_strjoin(" ", printed != NULL ? printed : "", more, NULL);
    words = proper_case_post(whole);
  }
  return g_strconcat(block->deputy ? "Phó " : block->acting ? "Quyền " : "", words, NULL);
}

/* Whether the block is worth something: its build alone is; a name in small letters under a post in small letters is by
 * a family name. */
static gboolean is_worth(const Sheet *sheet, const Block *block)
{
  return block->certain || person_is_family(sheet_at(sheet, block->name_from));
}

static Proof proof(const Sheet *sheet, const Block *block)
{
  if (block->program)
    return PROOF_PROGRAM;
  if (!block->certain)
    return PROOF_SMALL_LETTERS;
  return block->role != NULL || person_is_family(sheet_at(sheet, block->name_from)) ? PROOF_PRINTED : PROOF_NO_POST;
}

static void set(const Sheet *sheet, const Block *block, Facts *facts)
{
  Span name = sheet_span(sheet, block->name_from, block->name_to);
  if (!is_worth(sheet, block))
    return;
  facts_take_text(facts, FACT_SIGNER, sheet_dup_line(sheet->text, name), name, FACTS_FROM_TEXT);
  if (block->role != NULL)
    facts_take_text(facts, FACT_SIGNER_ROLE, signature_post(sheet, block),
                    sheet_span(sheet, block->role_from, block->role_to), FACTS_FROM_TEXT);
  facts_set_proof(facts, FACT_SIGNER, proof(sheet, block));
  facts_set_proof(facts, FACT_SIGNER_ROLE, proof(sheet, block));
}

/* Who issues what the Party's central letterhead heads is the organ on whose behalf it is signed. */
static gboolean is_central(const Facts *facts)
{
  return facts_count(facts, FACT_ISSUER) == 1 && g_strcmp0(facts_code(facts, FACT_ISSUER), "TW") == 0;
}

static void read_organ(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  static const char *const organs[] = {"Bộ Chính trị", "Ban Bí thư"};

  for (gsize i = 0; i < G_N_ELEMENTS(organs); i++) {
    gsize n = sheet_match_marked(sheet, from, organs[i]);
    if (n == 0 || g_str_equal(facts_text(facts, FACT_ISSUER), organs[i]))
      continue;
    g_free(facts->superior);
    facts->superior = g_strdup(facts_text(facts, FACT_ISSUER));
    facts_remove(facts, FACT_ISSUER);
    facts_take_issuer(facts, g_strdup(organs[i]), "TW", sheet_span(sheet, from, MIN(to, from + (guint)n)),
                      FACTS_FROM_TEXT);
    return;
  }
}

/* "TM. CHÍNH PHỦ" within the block: the issuer when nothing else named one. */
static void read_behalf(const Sheet *sheet, guint last, Facts *facts)
{
  SignaturePart part = {0};
  for (guint i = 0; i < sheet->segments->len && (!facts_has(facts, FACT_ISSUER) || is_central(facts)); i++) {
    const SheetSegment *segment = sheet_segment(sheet, i);
    if (segment->start >= last)
      return;
    guint rest = signature_part_skip_behalf(sheet, segment->start, segment->end, &part);
    if (rest > segment->start && is_central(facts))
      read_organ(sheet, rest, segment->end, facts);
    else if (rest > segment->start && authority_read_at(sheet, rest, segment->end, facts))
      facts_set_proof(facts, FACT_ISSUER, PROOF_BEHALF);
  }
}

/* The first segment of the line that begins at the offset, that is a role or a behalf. */
static gint segment_at(const Sheet *sheet, gsize offset)
{
  Block block;
  SignaturePart part;
  guint i = 0;
  while (i < sheet->segments->len && fold_source(&sheet->fold, sheet_segment(sheet, i)->start) < offset)
    i++;
  if (i == sheet->segments->len)
    return -1;
  for (guint line = sheet_segment(sheet, i)->line; i < sheet->segments->len && sheet_segment(sheet, i)->line == line;
       i++) {
    signature_part_read(sheet, i, &part);
    if (part.kind == SIGNATURE_ROLE || part.kind == SIGNATURE_BEHALF || part.kind == SIGNATURE_LIST ||
        find_inline(sheet, i, &block))
      return (gint)i;
  }
  return -1;
}

/* Takes the last of those who sign side by side with an assistant, whatever the words above the name: one head of a
 * column for each name proves them. */
static void take_last(const Sheet *sheet, guint i, Block *block)
{
  SignaturePart part;
  guint last = i, k = i, ignored;
  while (last + 1 < sheet->segments->len && sheet_segment(sheet, last + 1)->line == sheet_segment(sheet, i)->line)
    last++;
  do
    signature_part_read(sheet, ++k < sheet->segments->len ? k : i, &part);
  while (k < sheet->segments->len && part.kind != SIGNATURE_NAME);
  if (last == i || k >= sheet->segments->len || !sheet_segment(sheet, last)->capitals ||
      beside(sheet, k, TRUE, &ignored) != column(sheet, last) + 1)
    return;
  *block = (Block){.certain = TRUE, .role = post_printed};
  block->role_from = sheet_segment(sheet, last)->start;
  block->role_to = sheet_segment(sheet, last)->end;
  take_name(sheet, last, k, block);
}

/* Who signs beside or below an assistant whose block begins with segment i is the one who is answerable. */
static void find_superior(const Sheet *sheet, guint i, Block *block)
{
  guint line = sheet_segment(sheet, i)->line;
  Block other;
  SignaturePart part;
  for (guint k = i + 1; k < sheet->segments->len && sheet_segment(sheet, k)->line <= line + NAME_LINES; k++) {
    signature_part_read(sheet, k, &part);
    if (part.assistant || (part.kind != SIGNATURE_ROLE && part.kind != SIGNATURE_BEHALF) ||
        !find_name(sheet, k, &other) || other.assistant)
      continue;
    *block = other;
    return;
  }
  take_last(sheet, i, block);
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
  if (block.assistant)
    find_superior(&sheet, (guint)i, &block);
  set(&sheet, &block, facts);
  read_behalf(&sheet, block.name_from, facts);
  return TRUE;
}

/* Reads the name beside "(Đã ký)" where no role is printed, or the one that a program that signs printed. */
static gboolean read_signed(const CandidateLines *candidates, gsize offset, Facts *facts)
{
  g_auto(Sheet) sheet = {0};
  SignaturePart part;
  sheet_init(&sheet, candidates->text, candidates->len,
             sheet_char_start(candidates->text, candidates->len, offset - MIN(offset, BEFORE_BYTES)),
             MIN(candidates->len, offset + BEFORE_BYTES));
  for (guint i = 0; i < sheet.segments->len; i++) {
    signature_part_read(&sheet, i, &part);
    if (part.kind != SIGNATURE_SIGNED && !part.program)
      continue;
    for (guint k = i > 0 && !part.program ? i - 1 : i; k <= i + 1 && k < sheet.segments->len; k++) {
      signature_part_read(&sheet, k, &part);
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
