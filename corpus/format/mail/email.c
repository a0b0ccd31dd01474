/* E-mail files (.eml) and pages saved as one file (.mht): who wrote what to whom, then the text; attachments are
 * members. */
#include <string.h>

#include "corpus/encoding/encoding.h"
#include "corpus/format/mail/mail.h"
#include "corpus/format/mail/mime.h"

static gboolean email_recognise(const FormatInput *input, const DetectHead *head)
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
  return detect_has_extension(head, "eml") && detect_head_holds(head, "\nsubject:");
}

static void email_append_headers(const char *text, gsize len, FormatResult *result)
{
  static const char *const names[] = {"Subject", "From", "To", "Cc", "Date"};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    g_autoptr(GString) value = g_string_new(NULL);
    if (mime_append_header(text, len, names[i], value))
      mail_append_field(result, names[i], value->str);
  }
}

static gboolean email_is_text(const MimePart *part)
{
  return !part->attached && (strcmp(part->type, "text/plain") == 0 || strcmp(part->type, "text/html") == 0);
}

/* Of alternatives, the plain text is read, unless there is hardly any. */
static gboolean email_is_chosen(const GArray *parts, guint i)
{
  const MimePart *part = &g_array_index(parts, MimePart, i);
  if (part->group == 0)
    return TRUE;
  const MimePart *plain = NULL;
  for (guint k = 0; k < parts->len; k++) {
    const MimePart *other = &g_array_index(parts, MimePart, k);
    if (other->group == part->group && strcmp(other->type, "text/plain") == 0 && email_is_text(other))
      plain = other;
  }
  gboolean use_plain = plain != NULL && plain->content->len * 20 >= part->content->len;
  return use_plain ? part == plain : strcmp(part->type, "text/html") == 0 || plain == part;
}

static void email_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  const char *text = (const char *)input->bytes + head->bom_len;
  gsize len = input->len - head->bom_len;
  while (len > 0 && g_ascii_isspace(*text))
    text++, len--;
  g_autoptr(GArray) parts = mime_parse(text, len);
  g_strlcpy(result->encoding, "UTF-8", sizeof result->encoding);
  email_append_headers(text, mime_headers_len(text, len), result);
  for (guint i = 0; i < parts->len; i++) {
    const MimePart *part = &g_array_index(parts, MimePart, i);
    if (email_is_text(part) && email_is_chosen(parts, i))
      mail_append_part(result, input, strcmp(part->type, "text/html") == 0 ? &html_reader : &text_reader,
                       part->content->data, part->content->len);
  }
  mail_finish(result, input);
}

static FormatReason email_members(const FormatInput *input, FormatMember visit, gpointer data)
{
  g_autoptr(GArray) parts = mime_parse((const char *)input->bytes, input->len);
  for (guint i = 0; i < parts->len; i++) {
    const MimePart *part = &g_array_index(parts, MimePart, i);
    if (part->name == NULL || email_is_text(part) || g_str_has_prefix(part->type, "image/"))
      continue;
    if (!visit(part->name, part->content->data, part->content->len, FORMAT_OK, data))
      break;
  }
  return FORMAT_OK;
}

const FormatReader email_reader = {"email", email_recognise, email_read, email_members};
