/* Letters that Outlook saved (.msg): who wrote what to whom, then the text ([MS-OXMSG]); attached files are members. */
#include <string.h>

#include "corpus/format/bytes.h"
#include "corpus/format/compound.h"
#include "corpus/format/mail/compressed_rtf.h"
#include "corpus/format/mail/mail.h"
#include "corpus/format/part.h"

/* Property ids and types: [MS-OXPROPS], [MS-OXCDATA]. */
enum {
  OUTLOOK_SUBJECT = 0x0037,
  OUTLOOK_SENT = 0x0039,
  OUTLOOK_SENDER_NAME = 0x0C1A,
  OUTLOOK_SENDER_ADDRESS = 0x5D01,
  OUTLOOK_DELIVERED = 0x0E06,
  OUTLOOK_CC = 0x0E03,
  OUTLOOK_TO = 0x0E04,
  OUTLOOK_BODY = 0x1000,
  OUTLOOK_RTF = 0x1009, /* packed */
  OUTLOOK_HTML = 0x1013,
  OUTLOOK_DATA = 0x3701, /* of an attachment */
  OUTLOOK_MEDIA_TYPE = 0x370E,
  OUTLOOK_FILE = 0x3704, /* its short name */
  OUTLOOK_LONG_FILE = 0x3707
};
enum {
  OUTLOOK_STRING_8 = 0x001E,
  OUTLOOK_STRING_16 = 0x001F,
  OUTLOOK_TIME = 0x0040,
  OUTLOOK_BINARY = 0x0102,
  OUTLOOK_OBJECT = 0x000D
};

#define OUTLOOK_PROPERTIES "__properties_version1.0"
#define OUTLOOK_HEADER     32 /* of the stream of properties of a letter ... */
#define OUTLOOK_INNER      24 /* ... and of one attached to it */
#define OUTLOOK_ENTRY      16
#define OUTLOOK_FIELD_MAX  4096
#define OUTLOOK_FILES_MAX  1000
#define OUTLOOK_DEPTH_MAX  4 /* letters inside letters */

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return head->compound != NULL && compound_has(head->compound, OUTLOOK_PROPERTIES);
}

/* A property of the letter (folder ""), or of what lies in a folder. */
static GByteArray *outlook_stream(const Compound *compound, const char *folder, guint id, guint type)
{
  g_autofree char *name = g_strdup_printf("%s__substg1.0_%04X%04X", folder, id, type);
  return compound_read(compound, name);
}

/* Appends a string property read by reader; FALSE when there is none. */
static gboolean append(const Compound *compound, const char *folder, guint id, const FormatReader *reader,
                       const FormatInput *letter, FormatResult *result)
{
  g_autoptr(GByteArray) wide = outlook_stream(compound, folder, id, OUTLOOK_STRING_16);
  g_autoptr(GByteArray) narrow = outlook_stream(compound, folder, id, OUTLOOK_STRING_8);
  if (wide != NULL && wide->len > 0) {
    g_autoptr(GString) text = g_string_new(NULL);
    wide_append(WIDE_UTF16LE, wide->data, wide->len, text);
    part_append(result, letter, reader, text->str, strlen(text->str)); /* up to a NUL, if there is one */
    return TRUE;
  }
  if (narrow == NULL || narrow->len == 0)
    return FALSE;
  part_append(result, letter, reader, narrow->data, strnlen((const char *)narrow->data, narrow->len));
  return TRUE;
}

/* A string property as one line; "" when there is none. */
static char *dup_line(const Compound *compound, const char *folder, guint id)
{
  const FormatInput letter = {.limits = {.max_text = OUTLOOK_FIELD_MAX}};
  g_auto(FormatResult) line;
  format_result_init(&line);
  append(compound, folder, id, &text_reader, &letter, &line);
  g_strdelimit(line.text->str, "\n\t", ' ');
  return g_strdup(g_strstrip(line.text->str));
}

/* A time property, 100 ns since 1601, as "5/3/2012 08:00 UTC"; "" when there is none. */
static char *dup_time(const Compound *compound, const char *folder, guint id)
{
  g_autofree char *name = g_strconcat(folder, OUTLOOK_PROPERTIES, NULL);
  g_autoptr(GByteArray) stream = compound_read(compound, name);
  Bytes bytes = {stream != NULL ? stream->data : NULL, stream != NULL ? stream->len : 0};
  for (gsize at = *folder == '\0' ? OUTLOOK_HEADER : OUTLOOK_INNER; at + OUTLOOK_ENTRY <= bytes.len;
       at += OUTLOOK_ENTRY) {
    if (bytes_u32(bytes, at) != (id << 16 | OUTLOOK_TIME))
      continue;
    guint64 ticks = bytes_u32(bytes, at + 8) | (guint64)bytes_u32(bytes, at + 12) << 32;
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc((gint64)(ticks / 10000000) - 11644473600);
    return time == NULL ? g_strdup("")
                        : g_strdup_printf("%d/%d/%d %02d:%02d UTC", g_date_time_get_day_of_month(time),
                                          g_date_time_get_month(time), g_date_time_get_year(time),
                                          g_date_time_get_hour(time), g_date_time_get_minute(time));
  }
  return g_strdup("");
}

static void append_fields(const Compound *compound, const char *folder, FormatResult *result)
{
  g_autofree char *subject = dup_line(compound, folder, OUTLOOK_SUBJECT);
  g_autofree char *name = dup_line(compound, folder, OUTLOOK_SENDER_NAME);
  g_autofree char *address = dup_line(compound, folder, OUTLOOK_SENDER_ADDRESS);
  g_autofree char *from = *address == '\0' ? g_strdup(name) : g_strdup_printf("%s <%s>", name, address);
  g_autofree char *to = dup_line(compound, folder, OUTLOOK_TO);
  g_autofree char *cc = dup_line(compound, folder, OUTLOOK_CC);
  g_autofree char *sent = dup_time(compound, folder, OUTLOOK_SENT);
  g_autofree char *delivered = dup_time(compound, folder, OUTLOOK_DELIVERED);
  mail_append_field(result, "Subject", subject);
  mail_append_field(result, "From", g_strstrip(from));
  mail_append_field(result, "To", to);
  mail_append_field(result, "Cc", cc);
  mail_append_field(result, "Date", *sent != '\0' ? sent : delivered);
}

/* The folder of what is attached to the letter in a folder; NULL when there are no more. */
static char *dup_file(const Compound *compound, const char *folder, guint n)
{
  g_autofree char *file = g_strdup_printf("%s__attach_version1.0_#%08X", folder, n);
  return compound_has(compound, file) ? g_strconcat(file, "/", NULL) : NULL;
}

/* The folder of the letter that an attachment is; NULL when it is none. */
static char *dup_inner(const Compound *compound, const char *file)
{
  g_autofree char *inner = g_strdup_printf("%s__substg1.0_%04X%04X/", file, OUTLOOK_DATA, OUTLOOK_OBJECT);
  g_autofree char *properties = g_strconcat(inner, OUTLOOK_PROPERTIES, NULL);
  return compound_has(compound, properties) ? g_steal_pointer(&inner) : NULL;
}

/* The text as a page, or as RTF, where there is no plain one. */
static void append_rich(const Compound *compound, const char *folder, const FormatInput *input, FormatResult *result)
{
  g_autoptr(GByteArray) html = outlook_stream(compound, folder, OUTLOOK_HTML, OUTLOOK_BINARY);
  if (html != NULL && html->len > 0) {
    part_append(result, input, &html_reader, html->data, html->len);
    return;
  }
  g_autoptr(GByteArray) packed = outlook_stream(compound, folder, OUTLOOK_RTF, OUTLOOK_BINARY);
  g_autoptr(GByteArray) rtf = packed == NULL ? NULL : compressed_rtf_read(packed->data, packed->len);
  if (rtf != NULL)
    part_append(result, input, &rtf_reader, rtf->data, rtf->len);
}

/* The letter in a folder, and the letters attached to it. */
static void append_letter(const Compound *compound, const char *folder, guint depth, const FormatInput *input,
                          FormatResult *result)
{
  append_fields(compound, folder, result);
  if (!append(compound, folder, OUTLOOK_BODY, &text_reader, input, result) &&
      !append(compound, folder, OUTLOOK_HTML, &html_reader, input, result))
    append_rich(compound, folder, input, result);
  for (guint n = 0;; n++) {
    g_autofree char *file = dup_file(compound, folder, n);
    g_autofree char *inner = file == NULL ? NULL : dup_inner(compound, file);
    if (file == NULL)
      return;
    if (n == OUTLOOK_FILES_MAX || (inner != NULL && depth == OUTLOOK_DEPTH_MAX)) {
      result->reason = FORMAT_TRUNCATED;
      return;
    }
    if (inner != NULL)
      append_letter(compound, inner, depth + 1, input, result);
  }
}

static void outlook_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  const Compound *compound = head->compound;
  if (compound == NULL) {
    result->reason = FORMAT_DAMAGED;
    return;
  }
  g_strlcpy(result->encoding, "UTF-8", sizeof result->encoding);
  append_letter(compound, "", 0, input, result);
  part_finish(result, input);
}

/* Pictures are signatures and logos, as in other e-mails. */
static gboolean is_picture(const char *name)
{
  const DetectHead head = {.extension = strrchr(name, '.') != NULL ? strrchr(name, '.') + 1 : ""};
  return detect_has_extension(&head, "bmp|emf|gif|jpeg|jpg|png|wmf");
}

static char *dup_name(const Compound *compound, const char *file, guint n)
{
  static const guint names[] = {OUTLOOK_LONG_FILE, OUTLOOK_FILE};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    g_autofree char *name = dup_line(compound, file, names[i]);
    if (*name != '\0')
      return g_steal_pointer(&name);
  }
  g_autofree char *type = dup_line(compound, file, OUTLOOK_MEDIA_TYPE);
  return mail_dup_part_name(n + 1, type);
}

/* Visits the files of the letter in a folder and of the letters attached to it; FALSE when the visitor has enough. */
static gboolean visit_files(const Compound *compound, const char *folder, guint depth, FormatMember visit,
                            gpointer data)
{
  gboolean go_on = TRUE;
  for (guint n = 0; go_on && n < OUTLOOK_FILES_MAX; n++) {
    g_autofree char *file = dup_file(compound, folder, n);
    if (file == NULL)
      break;
    g_autofree char *inner = dup_inner(compound, file);
    g_autoptr(GByteArray) content = outlook_stream(compound, file, OUTLOOK_DATA, OUTLOOK_BINARY);
    g_autofree char *name = dup_name(compound, file, n);
    if (inner != NULL && depth < OUTLOOK_DEPTH_MAX)
      go_on = visit_files(compound, inner, depth + 1, visit, data);
    else if (content != NULL && !is_picture(name))
      go_on = visit(name, content->data, content->len, FORMAT_OK, data);
  }
  return go_on;
}

static FormatReason members(const FormatInput *input, const DetectHead *head, FormatMember visit, gpointer data)
{
  (void)input;
  if (head->compound != NULL)
    visit_files(head->compound, "", 0, visit, data);
  return FORMAT_OK;
}

const FormatReader outlook_reader = {"msg", recognise, outlook_read, members};
