/* E-mail files (.eml) and pages saved as one file (.mht): who wrote what to whom, then the text; attachments are
 * members. */
#include <string.h>

#include "corpus/format/mail/mail.h"
#include "corpus/format/mail/mime.h"
#include "corpus/format/part.h"

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  static const char *const signs[] = {"\nmime-version:", "\nmessage-id:", "\nreceived:", "\nreturn-path:", NULL};
  gsize name = 0;
  (void)input;
  if (head->bytes != DETECT_UTF8 && head->bytes != DETECT_8BIT)
    return FALSE;
  while (name < head->ascii_len && (g_ascii_isalnum(head->ascii[name]) || head->ascii[name] == '-'))
    name++;
  if (name < 2 || name >= head->ascii_len || head->ascii[name] != ':')
    return FALSE;
  if (detect_head_begins(head, "mime-version:") || detect_head_begins(head, "received:") ||
      detect_head_begins(head, "return-path:") || detect_head_begins(head, "message-id:"))
    return TRUE;
  for (int i = 0; signs[i] != NULL; i++)
    if (detect_head_holds(head, signs[i]))
      return TRUE;
  return detect_has_extension(head, "eml") &&
         (detect_head_begins(head, "from:") || detect_head_begins(head, "subject:") ||
          detect_head_holds(head, "\nfrom:") || detect_head_holds(head, "\nsubject:"));
}

/* The letter without what stands before its first header. */
static Mime *open(const FormatInput *input, gsize bom_len)
{
  const guint8 *bytes = input->bytes + bom_len, *end = input->bytes + input->len;
  while (bytes < end && g_ascii_isspace(*bytes))
    bytes++;
  return mime_open(bytes, (gsize)(end - bytes));
}

static void append_headers(GMimeMessage *message, FormatResult *result)
{
  static const char *const names[] = {"Subject", "From", "To", "Cc", "Date"};
  for (gsize i = 0; message != NULL && i < G_N_ELEMENTS(names); i++) {
    g_autoptr(GString) value = g_string_new(NULL);
    if (mime_append_header(message, names[i], value))
      mail_append_field(result, names[i], value->str);
  }
}

static gboolean is_text(const MimePart *part)
{
  return !part->attached && (strcmp(part->type, "text/plain") == 0 || strcmp(part->type, "text/html") == 0);
}

/* Of alternatives, the plain text is read, unless there is hardly any. */
static gboolean is_chosen(const GArray *parts, guint i)
{
  const MimePart *part = &g_array_index(parts, MimePart, i);
  if (part->group == 0)
    return TRUE;
  const MimePart *plain = NULL;
  for (guint k = 0; k < parts->len; k++) {
    const MimePart *other = &g_array_index(parts, MimePart, k);
    if (other->group == part->group && strcmp(other->type, "text/plain") == 0 && is_text(other))
      plain = other;
  }
  gboolean use_plain = plain != NULL && plain->size * 20 >= part->size;
  return use_plain ? part == plain : strcmp(part->type, "text/html") == 0 || plain == part;
}

static void email_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  g_autoptr(Mime) mime = open(input, head->bom_len);
  g_strlcpy(result->encoding, "UTF-8", sizeof result->encoding);
  append_headers(mime->message, result);
  for (guint i = 0; i < mime->parts->len; i++) {
    const MimePart *part = &g_array_index(mime->parts, MimePart, i);
    append_headers(part->message, result);
    if (!is_text(part) || !is_chosen(mime->parts, i))
      continue;
    g_autoptr(GByteArray) content = mime_part_dup_content(part);
    part_append(result, input, strcmp(part->type, "text/html") == 0 ? &html_reader : &text_reader, content->data,
                content->len);
  }
  part_finish(result, input);
  if (mime->cut && result->reason == FORMAT_OK)
    result->reason = FORMAT_TRUNCATED;
}

static FormatReason members(const FormatInput *input, const DetectHead *head, FormatMember visit, gpointer data)
{
  (void)head;
  g_autoptr(Mime) mime = open(input, 0);
  for (guint i = 0; i < mime->parts->len; i++) {
    const MimePart *part = &g_array_index(mime->parts, MimePart, i);
    if (part->part == NULL || is_text(part) || part->resource || g_str_has_prefix(part->type, "image/"))
      continue;
    g_autofree char *name = part->name != NULL ? g_strdup(part->name) : mail_dup_part_name(i + 1, part->type);
    g_autoptr(GByteArray) content = mime_part_dup_content(part);
    if (!visit(name, content->data, content->len, FORMAT_OK, data))
      break;
  }
  return mime->cut ? FORMAT_TOO_LARGE : FORMAT_OK;
}

const FormatReader email_reader = {"email", recognise, email_read, members};
