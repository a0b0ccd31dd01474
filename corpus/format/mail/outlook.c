/* Letters that Outlook saved (.msg): who wrote what to whom, then the text ([MS-OXMSG]); attached files are members. */
#include <string.h>

#include "corpus/format/bytes.h"
#include "corpus/format/compound.h"
#include "corpus/format/mail/mail.h"

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
  OUTLOOK_HTML = 0x1013,
  OUTLOOK_DATA = 0x3701, /* of an attachment */
  OUTLOOK_FILE = 0x3704, /* its short name */
  OUTLOOK_LONG_FILE = 0x3707
};
enum { OUTLOOK_STRING_8 = 0x001E, OUTLOOK_STRING_16 = 0x001F, OUTLOOK_TIME = 0x0040, OUTLOOK_BINARY = 0x0102 };

#define OUTLOOK_PROPERTIES "__properties_version1.0"
#define OUTLOOK_HEADER     32 /* of the stream of properties of a letter */
#define OUTLOOK_ENTRY      16
#define OUTLOOK_FIELD_MAX  4096
#define OUTLOOK_FILES_MAX  1000

static gboolean outlook_recognise(const FormatInput *input, const DetectHead *head)
{
  (void)head;
  if (!compound_recognise(input->bytes, input->len))
    return FALSE;
  g_autoptr(Compound) compound = compound_open(input->bytes, input->len);
  return compound != NULL && compound_has(compound, OUTLOOK_PROPERTIES);
}

/* A property of the letter (folder ""), or of what lies in a folder. */
static GByteArray *outlook_stream(const Compound *compound, const char *folder, guint id, guint type)
{
  char name[80];
  g_snprintf(name, sizeof name, "%s__substg1.0_%04X%04X", folder, id, type);
  return compound_read(compound, name);
}

/* Appends a string property read by reader; FALSE when there is none. */
static gboolean outlook_append(const Compound *compound, const char *folder, guint id, const FormatReader *reader,
                               const FormatInput *letter, FormatResult *result)
{
  static const DetectHead utf16 = {.bytes = DETECT_UTF16LE, .extension = ""};
  g_autoptr(GByteArray) wide = outlook_stream(compound, folder, id, OUTLOOK_STRING_16);
  g_autoptr(GByteArray) narrow = outlook_stream(compound, folder, id, OUTLOOK_STRING_8);
  if (wide != NULL && wide->len > 0) {
    FormatInput input = {.bytes = wide->data, .len = wide->len};
    GString *copy = NULL;
    gsize len;
    const char *text = detect_utf8(&input, &utf16, input.len, &copy, &len);
    mail_append_part(result, letter, reader, text, strnlen(text, len));
    if (copy != NULL)
      g_string_free(copy, TRUE);
    return TRUE;
  }
  if (narrow == NULL || narrow->len == 0)
    return FALSE;
  mail_append_part(result, letter, reader, narrow->data, strnlen((const char *)narrow->data, narrow->len));
  return TRUE;
}

/* A string property as one line; "" when there is none. */
static char *outlook_dup_line(const Compound *compound, const char *folder, guint id)
{
  const FormatInput letter = {.limits = {.max_text = OUTLOOK_FIELD_MAX}};
  g_auto(FormatResult) line;
  format_result_init(&line);
  outlook_append(compound, folder, id, &text_reader, &letter, &line);
  g_strdelimit(line.text->str, "\n\t", ' ');
  return g_strdup(g_strstrip(line.text->str));
}

/* A time property, 100 ns since 1601, as "5/3/2012 08:00 UTC"; "" when there is none. */
static char *outlook_dup_time(const Compound *compound, guint id)
{
  g_autoptr(GByteArray) stream = compound_read(compound, OUTLOOK_PROPERTIES);
  Bytes bytes = {stream != NULL ? stream->data : NULL, stream != NULL ? stream->len : 0};
  for (gsize at = OUTLOOK_HEADER; at + OUTLOOK_ENTRY <= bytes.len; at += OUTLOOK_ENTRY) {
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

static void outlook_append_fields(const Compound *compound, FormatResult *result)
{
  g_autofree char *subject = outlook_dup_line(compound, "", OUTLOOK_SUBJECT);
  g_autofree char *name = outlook_dup_line(compound, "", OUTLOOK_SENDER_NAME);
  g_autofree char *address = outlook_dup_line(compound, "", OUTLOOK_SENDER_ADDRESS);
  g_autofree char *from = *address == '\0' ? g_strdup(name) : g_strdup_printf("%s <%s>", name, address);
  g_autofree char *to = outlook_dup_line(compound, "", OUTLOOK_TO);
  g_autofree char *cc = outlook_dup_line(compound, "", OUTLOOK_CC);
  g_autofree char *sent = outlook_dup_time(compound, OUTLOOK_SENT);
  g_autofree char *delivered = outlook_dup_time(compound, OUTLOOK_DELIVERED);
  mail_append_field(result, "Subject", subject);
  mail_append_field(result, "From", g_strstrip(from));
  mail_append_field(result, "To", to);
  mail_append_field(result, "Cc", cc);
  mail_append_field(result, "Date", *sent != '\0' ? sent : delivered);
}

static void outlook_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)head;
  g_autoptr(Compound) compound = compound_open(input->bytes, input->len);
  if (compound == NULL) {
    result->reason = FORMAT_DAMAGED;
    return;
  }
  g_strlcpy(result->encoding, "UTF-8", sizeof result->encoding);
  outlook_append_fields(compound, result);
  if (!outlook_append(compound, "", OUTLOOK_BODY, &text_reader, input, result) &&
      !outlook_append(compound, "", OUTLOOK_HTML, &html_reader, input, result)) {
    g_autoptr(GByteArray) html = outlook_stream(compound, "", OUTLOOK_HTML, OUTLOOK_BINARY);
    if (html != NULL)
      mail_append_part(result, input, &html_reader, html->data, html->len);
  }
  mail_finish(result, input);
}

/* Pictures are signatures and logos, as in other e-mails. */
static gboolean outlook_is_picture(const char *name)
{
  const DetectHead head = {.extension = strrchr(name, '.') != NULL ? strrchr(name, '.') + 1 : ""};
  return detect_has_extension(&head, "bmp|emf|gif|jpeg|jpg|png|wmf");
}

static FormatReason outlook_members(const FormatInput *input, FormatMember visit, gpointer data)
{
  g_autoptr(Compound) compound = compound_open(input->bytes, input->len);
  for (guint n = 0; compound != NULL && n < OUTLOOK_FILES_MAX; n++) {
    char folder[48];
    gsize len = (gsize)g_snprintf(folder, sizeof folder, "__attach_version1.0_#%08X", n);
    if (!compound_has(compound, folder))
      break;
    g_strlcpy(folder + len, "/", sizeof folder - len);
    g_autoptr(GByteArray) content = outlook_stream(compound, folder, OUTLOOK_DATA, OUTLOOK_BINARY);
    g_autofree char *long_name = outlook_dup_line(compound, folder, OUTLOOK_LONG_FILE);
    g_autofree char *short_name = outlook_dup_line(compound, folder, OUTLOOK_FILE);
    const char *name = *long_name != '\0' ? long_name : short_name;
    if (content != NULL && *name != '\0' && !outlook_is_picture(name) &&
        !visit(name, content->data, content->len, FORMAT_OK, data))
      break;
  }
  return FORMAT_OK;
}

const FormatReader outlook_reader = {"msg", outlook_recognise, outlook_read, outlook_members};
