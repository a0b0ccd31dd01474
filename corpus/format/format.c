#include "corpus/format/format.h"

#include <string.h>

#include "corpus/encoding/utf8.h"
#include "corpus/format/detect.h"
#include "corpus/format/member_name.h"
#include "corpus/format/read_budget.h"
#include "corpus/format/reader.h"
#include "corpus/format/utf8_locale.h"

void format_prepare(void)
{
  utf8_locale_prepare();
}

/* Asked in this order: what has magic numbers first, archives behind the documents that are archives, plain text last.
 */
static const FormatReader *const readers[] = {
    &pdf_reader,      &docx_reader,     &xlsx_reader,
    &pptx_reader,     &odf_text_reader, &odf_sheet_reader,
    &odf_show_reader, &epub_reader,     &encrypted_package_reader,
    &doc_reader,      &xls_reader,      &ppt_reader,
    &outlook_reader,  &compound_reader, &rtf_reader,
    &image_reader,    &archive_reader,  &mbox_reader,
    &email_reader,    &html_reader,     &markup_reader,
    &markdown_reader, &text_reader,
};

/* The reader for the content; NULL, and the reason set, when there is none. */
static const FormatReader *find(const FormatInput *input, DetectHead *head, FormatResult *result)
{
  if (input->len == 0) {
    result->reason = FORMAT_EMPTY;
    return NULL;
  }
  detect_head(input, head);
  detect_container(input, head);
  for (gsize i = 0; i < G_N_ELEMENTS(readers); i++)
    if (readers[i]->recognise(input, head))
      return readers[i];
  result->reason =
      detect_has_extension(head, "txt|text|md|markdown|csv|log|html|htm") ? FORMAT_BINARY : FORMAT_UNSUPPORTED;
  return NULL;
}

static const FormatReader *read_one(const FormatInput *input, DetectHead *head, FormatResult *result)
{
  const FormatReader *reader = find(input, head, result);
  if (reader == NULL)
    return NULL;
  result->format = reader->format;
  reader->read(input, head, result);
  if (result->reason == FORMAT_DAMAGED && result->text->len > 0)
    result->reason = FORMAT_INCOMPLETE;
  if (!format_reason_is_partial(result->reason)) {
    g_string_truncate(result->text, 0);
    g_array_set_size(result->pages, 0);
    g_array_set_size(result->headings, 0);
    result->encoding[0] = '\0';
  }
  return reader;
}

void format_read(const FormatInput *input, FormatResult *result)
{
  g_auto(DetectHead) head = {0};
  read_one(input, &head, result);
}

/* ---- files inside files ---- */

typedef struct {
  FormatVisit visit;
  gpointer data;
  const FormatInput *file; /* the outermost */
  ReadBudget *left;        /* of it */
  const char *outer;       /* member name of the archive; NULL for the file itself */
  GHashTable *names;       /* of its members, as given to member_name_dup_safe */
  guint depth;
  guint read;         /* members that gave text */
  FormatReason first; /* what became of the first that gave none */
  gboolean stopped;
} FormatWalk;

static void format_walk(FormatWalk *walk, const FormatInput *input, const char *member);

static void walk_note(FormatWalk *walk, FormatReason reason)
{
  if (walk->first == FORMAT_OK)
    walk->first = reason;
}

/* Tells of a document; one that is too much ends the walk. */
static void walk_visit(FormatWalk *walk, const char *member, const FormatResult *result)
{
  if (!walk->stopped && (member == NULL || read_budget_take(walk->left, result->text->len)))
    walk->stopped = !walk->visit(member, result, walk->data);
}

static gboolean walk_member(const char *name, const guint8 *bytes, gsize len, FormatReason reason, gpointer data)
{
  FormatWalk *walk = data;
  g_autofree char *safe = member_name_dup_safe(name, walk->names);
  const char *slash = strrchr(safe, '/');
  g_autofree char *member = walk->outer == NULL ? g_strdup(safe) : g_strconcat(walk->outer, "!/", safe, NULL);
  if (reason == FORMAT_OK) {
    FormatInput input = {bytes, len, slash == NULL ? safe : slash + 1, walk->file->limits, walk->file->ocr};
    format_walk(walk, &input, member);
  } else {
    g_auto(FormatResult) result;
    format_result_init(&result);
    result.reason = reason;
    walk_note(walk, reason);
    walk_visit(walk, member, &result);
  }
  return !walk->stopped && !walk->left->spent;
}

/* Whether a document holds files; they are too deep to be read. */
static gboolean note_member(const char *name, const guint8 *bytes, gsize len, FormatReason reason, gpointer data)
{
  gboolean *holds = data;
  (void)name, (void)bytes, (void)len, (void)reason;
  *holds = TRUE;
  return FALSE;
}

static void format_walk(FormatWalk *walk, const FormatInput *input, const char *member)
{
  g_auto(FormatResult) result;
  format_result_init(&result);
  g_auto(DetectHead) head = {0};
  const FormatReader *reader = read_one(input, &head, &result);
  guint before = walk->read;
  if (reader == &archive_reader && walk->depth == input->limits.max_depth) {
    result.reason = FORMAT_TOO_LARGE;
  } else if (reader != NULL && reader->members != NULL && walk->depth < input->limits.max_depth) {
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    FormatWalk inner = *walk;
    inner.names = names;
    inner.outer = member;
    inner.first = FORMAT_OK;
    inner.depth++;
    FormatReason reason = reader->members(input, &head, walk_member, &inner);
    if (walk->left->spent)
      reason = FORMAT_TOO_LARGE;
    walk->read = inner.read;
    walk->stopped = inner.stopped;
    if (result.reason == FORMAT_NO_TEXT)
      result.reason = reason != FORMAT_OK || inner.read > before ? reason
                      : inner.first != FORMAT_OK                 ? inner.first
                                                                 : FORMAT_NO_TEXT;
    else if (result.reason == FORMAT_OK && reason != FORMAT_OK) /* its own text is whole, what is in it is not */
      result.reason = reason == FORMAT_TOO_LARGE ? FORMAT_TRUNCATED : FORMAT_INCOMPLETE;
  } else if (reader != NULL && reader->members != NULL) {
    gboolean holds = FALSE;
    reader->members(input, &head, note_member, &holds);
    if (holds)
      result.reason = result.text->len > 0 ? FORMAT_TRUNCATED : FORMAT_TOO_LARGE;
  }
  if (result.text->len > 0)
    walk->read++;
  else
    walk_note(walk, result.reason);
  /* An archive inside is no document: its members' names say all of it, unless something is wrong with it. */
  gboolean way = member != NULL && result.reason == FORMAT_OK && result.text->len == 0;
  if (!way)
    walk_visit(walk, member, &result);
}

void format_read_all(const FormatInput *input, FormatVisit visit, gpointer data)
{
  ReadBudget left = read_budget_of(&input->limits, input->len);
  FormatWalk walk = {.visit = visit, .data = data, .file = input, .left = &left};
  format_walk(&walk, input, NULL);
}

/* ---- the packed form: magic, reason, ocr, then five fields of a length and as many bytes; little endian ---- */

static const char pack_magic[4] = "TrF2";

/* The length that stands for a NULL. */
#define FORMAT_PACK_NULL G_MAXUINT64

static void pack_u64(GByteArray *out, guint64 value)
{
  value = GUINT64_TO_LE(value);
  g_byte_array_append(out, (const guint8 *)&value, sizeof value);
}

static void pack_field(GByteArray *out, const char *text, gsize len)
{
  pack_u64(out, text == NULL ? FORMAT_PACK_NULL : len);
  if (text != NULL)
    g_byte_array_append(out, (const guint8 *)text, (guint)len);
}

/* Of a title, cut at a letter. */
static gsize cut_title(const char *title)
{
  gsize len = title == NULL ? 0 : strlen(title);
  return len > FORMAT_TITLE_MAX ? (gsize)(g_utf8_find_prev_char(title, title + FORMAT_TITLE_MAX + 1) - title) : len;
}

static void pack_starts(GByteArray *out, const GArray *starts)
{
  g_autoptr(GString) packed = g_string_new(NULL);
  page_starts_pack((const PageStart *)(gpointer)starts->data, starts->len, packed);
  pack_field(out, packed->str, packed->len);
}

void format_result_pack(const FormatResult *result, GByteArray *out)
{
  g_byte_array_append(out, (const guint8 *)pack_magic, sizeof pack_magic);
  pack_u64(out, result->reason);
  pack_u64(out, result->ocr ? 1 : 0);
  pack_field(out, result->format, strlen(result->format));
  pack_field(out, result->encoding, strlen(result->encoding));
  pack_field(out, result->title, cut_title(result->title));
  pack_field(out, result->text->str, result->text->len);
  pack_starts(out, result->pages);
  pack_starts(out, result->headings);
}

typedef struct {
  const guint8 *at;
  gsize left;
} FormatCursor;

static gboolean unpack_u64(FormatCursor *cursor, guint64 *value)
{
  if (cursor->left < sizeof *value)
    return FALSE;
  memcpy(value, cursor->at, sizeof *value);
  *value = GUINT64_FROM_LE(*value);
  cursor->at += sizeof *value;
  cursor->left -= sizeof *value;
  return TRUE;
}

/* A field of any bytes. */
static gboolean unpack_bytes(FormatCursor *cursor, const guint8 **bytes, gsize *len)
{
  guint64 n;
  if (!unpack_u64(cursor, &n))
    return FALSE;
  *bytes = NULL;
  *len = 0;
  if (n == FORMAT_PACK_NULL)
    return TRUE;
  if (n > cursor->left)
    return FALSE;
  *bytes = cursor->at;
  *len = n;
  cursor->at += n;
  cursor->left -= n;
  return TRUE;
}

/* A field of valid UTF-8 without NUL: it comes from a process that has read hostile bytes. */
static gboolean unpack_field(FormatCursor *cursor, const char **text, gsize *len)
{
  const guint8 *bytes;
  if (!unpack_bytes(cursor, &bytes, len))
    return FALSE;
  *text = (const char *)bytes;
  return bytes == NULL || utf8_is_text(*text, *len);
}

static gboolean unpack_starts(FormatCursor *cursor, gsize text_len, GArray *starts)
{
  const guint8 *bytes;
  gsize len;
  return unpack_bytes(cursor, &bytes, &len) && bytes != NULL && page_starts_unpack(bytes, len, text_len, starts);
}

static const char *format_known(const char *name, gsize len)
{
  for (gsize i = 0; i < G_N_ELEMENTS(readers); i++) {
    const char *known = readers[i]->format;
    if (strlen(known) == len && memcmp(known, name, len) == 0)
      return known;
  }
  return strlen(FORMAT_UNKNOWN) == len && memcmp(FORMAT_UNKNOWN, name, len) == 0 ? FORMAT_UNKNOWN : NULL;
}

static gboolean unpack(FormatCursor *cursor, FormatResult *result)
{
  guint64 reason, ocr;
  const char *format, *encoding, *title, *text;
  gsize format_len, encoding_len, title_len, text_len;
  if (cursor->left < sizeof pack_magic || memcmp(cursor->at, pack_magic, sizeof pack_magic) != 0)
    return FALSE;
  cursor->at += sizeof pack_magic;
  cursor->left -= sizeof pack_magic;
  if (!unpack_u64(cursor, &reason) || reason >= FORMAT_N_REASONS || !unpack_u64(cursor, &ocr) ||
      !unpack_field(cursor, &format, &format_len) || !unpack_field(cursor, &encoding, &encoding_len) ||
      !unpack_field(cursor, &title, &title_len) || !unpack_field(cursor, &text, &text_len) ||
      !unpack_starts(cursor, text_len, result->pages) || !unpack_starts(cursor, text_len, result->headings))
    return FALSE;
  if (cursor->left != 0 || format == NULL || encoding == NULL || text == NULL ||
      encoding_len >= sizeof result->encoding || title_len > FORMAT_TITLE_MAX)
    return FALSE;
  result->format = format_known(format, format_len);
  if (result->format == NULL)
    return FALSE;
  result->reason = (FormatReason)reason;
  result->ocr = ocr != 0;
  memcpy(result->encoding, encoding, encoding_len);
  result->title = title == NULL ? NULL : g_strndup(title, title_len);
  g_string_append_len(result->text, text, (gssize)text_len);
  return TRUE;
}

gboolean format_result_unpack(const guint8 *bytes, gsize len, FormatResult *result)
{
  FormatCursor cursor = {bytes, len};
  format_result_clear(result);
  format_result_init(result);
  if (unpack(&cursor, result))
    return TRUE;
  format_result_clear(result);
  return FALSE;
}
