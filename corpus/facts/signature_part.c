#include "corpus/facts/signature_part.h"

#include <string.h>

#include "corpus/facts/person.h"
#include "corpus/facts/post.h"

#define TAIL_WORDS  9  /* of an address line, where a post or a name is looked for */
#define LABEL_CHARS 40 /* "NGƯỜI LÀM ĐƠN" */

guint signature_part_skip_behalf(const Sheet *sheet, guint start, guint end, SignaturePart *out)
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
    out->substitute = leads[i][0] == 'k';
    out->delegate = leads[i][0] == 't' && leads[i][1] != 'm' && leads[i][2] != 'm';
    out->acting = leads[i][0] == 'q';
    return start + (guint)n;
  }
  return start;
}

guint signature_part_start(const Sheet *sheet, guint i)
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
static guint signature_part_tail(const Sheet *sheet, guint from, guint to)
{
  const char *s = sheet->fold.text->str;
  for (guint at = to; at > from + 1; at--)
    if (s[at - 1] == ' ' && (s[at - 2] == ',' || s[at - 2] == ';'))
      return at;
  return from;
}

/* The name or the role in capitals that tail..end is, a role perhaps behind "KT.". */
static gboolean read_piece(const Sheet *sheet, guint tail, guint end, SignaturePart *out)
{
  guint rest = signature_part_skip_behalf(sheet, tail, end, out);
  if (person_is_capital(sheet, tail, end) && (out->role = post_at(sheet, rest, end)) != NULL)
    out->kind = rest > tail ? SIGNATURE_BEHALF : SIGNATURE_ROLE;
  else if (person_is_name(sheet, tail, end) && person_is_family(sheet_at(sheet, tail)))
    out->kind = SIGNATURE_NAME;
  else
    return FALSE;
  out->from = out->kind == SIGNATURE_BEHALF ? rest : tail;
  out->to = end;
  return TRUE;
}

/* A role in capitals, or a name of three words or four, at the end of an address line whose columns were flattened
 * without a comma: "- VP Trung ương Đảng THỨ TRƯỞNG", "- Lưu: VT, KH. KT. GIÁM ĐỐC", "- Cục thuế các tỉnh Vũ Văn Ninh".
 */
static gboolean read_last_words(const Sheet *sheet, const SheetSegment *segment, guint end, SignaturePart *out)
{
  guint words = 0, name = segment->start, role = segment->start;
  for (guint at = end; at > segment->start + 1 && words < TAIL_WORDS; at--) {
    SignaturePart ignored;
    if (*sheet_at(sheet, at - 1) != ' ')
      continue;
    words++;
    if (person_is_capital(sheet, at, end) &&
        post_at(sheet, signature_part_skip_behalf(sheet, at, end, &ignored), end) != NULL)
      role = at;
    if ((words == 3 || words == 4) && person_is_name(sheet, at, end) && person_is_family(sheet_at(sheet, at)))
      name = at;
  }
  role = role > segment->start ? role : name;
  return role > segment->start && read_piece(sheet, role, end, out);
}

/* What stands behind the last comma of an address line, behind "đã ký:" in it, or at its end. */
static gboolean read_tail(const Sheet *sheet, const SheetSegment *segment, SignaturePart *out)
{
  guint tail = signature_part_tail(sheet, segment->start, segment->end);
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
static void read_behalf_roles(const Sheet *sheet, guint rest, SignaturePart *out)
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

/* "Người ký: Trần Văn Mẫu", "Ký bởi: TRẦN VĂN MẪU": what a program that signs prints of a person, no office. */
static gboolean read_program(const Sheet *sheet, const SheetSegment *segment, SignaturePart *out)
{
  static const char *const leads[] = {"nguoi ky", "ky boi", "duoc ky boi", "ky so boi", "digitally signed by"};

  for (gsize i = 0; i < G_N_ELEMENTS(leads); i++) {
    gsize n = fold_match(sheet_at(sheet, segment->start), leads[i]);
    if (n == 0)
      continue;
    guint name = segment->start + (guint)n;
    name += (guint)strspn(sheet_at(sheet, name), " :");
    name = person_skip_rank(sheet, name);
    if (name >= segment->end || !person_is_family(sheet_at(sheet, name)) || !person_is_name(sheet, name, segment->end))
      return FALSE;
    *out = (SignaturePart){.kind = SIGNATURE_NAME, .program = TRUE, .from = name, .to = segment->end};
    return TRUE;
  }
  return FALSE;
}

/* Whether from..to, in capitals, is the beginning of a post whose office stands in the next line. */
static gboolean is_open(const Sheet *sheet, guint from, guint to)
{
  static const char *const words[] = {"truong", "pho truong", "chanh", "pho chanh", "quyen truong"};

  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (fold_match(sheet_at(sheet, from), words[i]) == to - from)
      return person_is_capital(sheet, from, to);
  return FALSE;
}

static gboolean is_assistant(const char *s)
{
  static const char *const words[] = {"thu ky", "nguoi lap", "nguoi ghi", "ke toan", "thu quy", "thu kho"};

  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (fold_match(s, words[i]) > 0)
      return TRUE;
  return FALSE;
}

/* "NGƯỜI LÀM ĐƠN": who has no post. */
static gboolean is_private(const Sheet *sheet, guint from, guint to)
{
  const char *s = sheet_at(sheet, from);
  return fold_match(s, "nguoi") > 0 && to - from < LABEL_CHARS && s[to - from - 1] != ':' &&
         (person_is_capital(sheet, from, to) || is_assistant(s));
}

void signature_part_read(const Sheet *sheet, guint i, SignaturePart *out)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint start = signature_part_start(sheet, i);
  *out = (SignaturePart){.from = start, .to = segment->end};
  if (start == segment->start && (sheet_begins(sheet, i, "(da ky)") > 0 || sheet_begins(sheet, i, "da ky") > 0 ||
                                  sheet_begins(sheet, i, "( da ky") > 0)) {
    out->kind = SIGNATURE_SIGNED;
    return;
  }
  if (read_program(sheet, segment, out))
    return;
  guint rest = signature_part_skip_behalf(sheet, start, segment->end, out);
  out->role = post_at(sheet, rest, segment->end);
  out->open = is_open(sheet, rest, segment->end);
  out->assistant = is_assistant(sheet_at(sheet, rest));
  guint name = person_skip_rank(sheet, start), name_end = person_end(sheet, name, segment->end);
  if (rest > start) {
    out->kind = SIGNATURE_BEHALF;
    out->from = rest;
    read_behalf_roles(sheet, rest, out);
  } else if (out->role != NULL || out->open) {
    out->kind = SIGNATURE_ROLE;
  } else if (is_private(sheet, start, segment->end)) {
    out->kind = SIGNATURE_BEHALF;
  } else if (person_is_name(sheet, name, name_end)) {
    out->kind = SIGNATURE_NAME;
    out->from = name;
    out->to = name_end;
  } else if (!read_tail(sheet, segment, out) && (sheet_is(sheet, i, "noi nhan:") || sheet_is(sheet, i, "noi nhan :"))) {
    out->kind = SIGNATURE_LIST;
  }
}
