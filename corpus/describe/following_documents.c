#include "corpus/describe/following_documents.h"

#include <string.h>

#include "corpus/base/keyed_hash.h"
#include "corpus/division/heading.h"
#include "corpus/facts/letterhead.h"
#include "corpus/text/needle.h"

#define LINES_BEFORE    3 /* office and number stand above the motto in flattened columns */
#define BYTES_BEFORE    ((gsize)400)
#define BYTES_AFTER     ((gsize)1500)
#define LINES_ABOVE     6 /* of offices, in capitals */
#define HEAD_LINE_BYTES ((gsize)200)

/* Where the next motto stands from from on; len when there is none. */
static gsize following_documents_motto(const char *text, gsize len, gsize from)
{
  static const char *const mottos[] = {"ạnh phúc", "ẠNH PHÚC", "CỘNG SẢN VIỆT NAM"};
  gsize next = len;

  for (gsize i = 0; i < G_N_ELEMENTS(mottos) && from < next; i++) {
    const char *found = needle_find(text + from, next - from, mottos[i], strlen(mottos[i]));
    if (found != NULL)
      next = (gsize)(found - text);
  }
  return next;
}

/* The start of the line that many lines before the one of at. */
static gsize lines_before(const char *text, gsize at, guint lines)
{
  gsize least = at - MIN(at, BYTES_BEFORE), start = at;
  while (start > least && (text[start - 1] != '\n' || lines-- > 0))
    start--;
  return start;
}

/* The start of the line of byte at. */
static gsize line_start(const char *text, gsize at, gsize least)
{
  const char *newline = at > least ? memrchr(text + least, '\n', at - least) : NULL;
  return newline != NULL ? (gsize)(newline + 1 - text) : least;
}

/* A line above a motto or a number, as the head of a document goes. */
typedef enum {
  FOLLOWING_DOCUMENTS_OTHER,
  FOLLOWING_DOCUMENTS_RULE,
  FOLLOWING_DOCUMENTS_MOTTO,
  FOLLOWING_DOCUMENTS_OFFICE
} FollowingDocumentsLine;

static FollowingDocumentsLine judge_line(const char *text, gsize start, gsize end)
{
  static const char motto[] = "CỘNG";
  gsize blank = start;
  while (blank < end && strchr(" \t\r-_*", text[blank]) != NULL)
    blank++;
  if (blank == end)
    return FOLLOWING_DOCUMENTS_RULE;
  if (end - start > HEAD_LINE_BYTES || !heading_is_capitals(text, start, end))
    return FOLLOWING_DOCUMENTS_OTHER;
  return memmem(text + start, end - start, motto, strlen(motto)) != NULL ? FOLLOWING_DOCUMENTS_MOTTO
                                                                         : FOLLOWING_DOCUMENTS_OFFICE;
}

/* Where the letterhead begins of which the line with byte at is a part: the lines in capitals above belong to it, the
 * first of them perhaps above a rule; above the next rule may stand the signer of the document before. */
static gsize following_documents_start(const char *text, gsize at, gsize least)
{
  gsize start = line_start(text, at, least), line = start;
  gboolean office = FALSE;
  for (guint i = 0; i < LINES_ABOVE && line > least; i++) {
    gsize end = line - 1;
    line = line_start(text, end, least);
    FollowingDocumentsLine kind = judge_line(text, line, end);
    if (kind == FOLLOWING_DOCUMENTS_OTHER || (kind == FOLLOWING_DOCUMENTS_RULE && office))
      break;
    office |= kind == FOLLOWING_DOCUMENTS_OFFICE;
    if (kind != FOLLOWING_DOCUMENTS_RULE)
      start = line;
  }
  return start;
}

/* What was found so far. */
typedef struct {
  const char *text;
  gsize len;
  GHashTable *known; /* keys of numbers */
  GArray *starts;
} FollowingDocument;

/* Whether the number is new; it is known then. */
static gboolean take_number(FollowingDocument *documents, const DocNum *number)
{
  char key[DOCNUM_KEY_MAX];
  docnum_key(number, key);
  return g_hash_table_add(documents->known, g_strdup(key));
}

/* Reads the letterhead around the motto at pos. TRUE when it is that of another document. */
static gboolean read_at(FollowingDocument *documents, gsize pos, guint lines, gsize least)
{
  const char *text = documents->text;
  g_auto(Sheet) sheet = {0};
  g_autoptr(Facts) found = facts_new();
  Letterhead letterhead = {0};
  gsize start = sheet_char_start(text, documents->len, lines_before(text, pos, lines));
  sheet_init(&sheet, text, documents->len, start,
             sheet_char_start(text, documents->len, MIN(documents->len, pos + BYTES_AFTER)));
  if (!letterhead_read(&sheet, found, &letterhead) || !facts_has(found, FACT_NUMBER) ||
      facts_number(found)->ordinal[0] == '\0' || !facts_has(found, FACT_TYPE) ||
      facts_date(found, FACT_ISSUED).day == 0 || !letterhead.enacted || facts_span(found, FACT_NUMBER).start < least ||
      facts_span(found, FACT_NUMBER).start > pos + BYTES_BEFORE || !take_number(documents, facts_number(found)))
    return FALSE;
  gsize begin = following_documents_start(text, MIN(facts_span(found, FACT_NUMBER).start, pos), least);
  g_array_append_val(documents->starts, begin);
  return TRUE;
}

GArray *following_documents_find(const char *text, gsize len, const Facts *facts)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full(keyed_hash, g_str_equal, g_free, NULL);
  FollowingDocument documents = {text, len, known, g_array_new(FALSE, FALSE, sizeof(gsize))};
  gsize from = facts_head_end(facts), least = from;
  take_number(&documents, facts_number(facts));
  for (guint i = 0; i < FOLLOWING_DOCUMENTS_MAX; i++) {
    gsize pos = following_documents_motto(text, len, from);
    if (pos == len)
      break;
    if (read_at(&documents, pos, LINES_BEFORE, least) || read_at(&documents, pos, 0, least))
      least = pos;
    from = pos + 1;
  }
  return documents.starts;
}
