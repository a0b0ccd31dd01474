/* E-mail files (.eml) and pages saved as one file (.mht): who wrote what to whom, then the text; attachments are
 * members. */
#include <string.h>

#include "corpus/encoding/encoding.h"
#include "corpus/format/lines.h"
#include "corpus/format/mime.h"
#include "corpus/format/reader.h"

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
    if (!mime_append_header(text, len, names[i], value) || value->len == 0)
      continue;
    if (i == 0)
      result->title = g_strdup(value->str);
    else
      g_string_append_printf(result->text, "%s: ", names[i]);
    g_string_append_len(result->text, value->str, (gssize)value->len);
    g_string_append_c(result->text, '\n');
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

static void email_append_part(const FormatInput *input, const MimePart *part, FormatResult *result)
{
  gsize max = input->limits.max_text, room = max > result->text->len ? max - result->text->len : 0;
  FormatInput piece = {part->content->data, part->content->len, "", {.max_text = room}};
  g_auto(FormatResult) text;
  DetectHead head;
  format_result_init(&text);
  if (piece.len == 0 || room == 0)
    return;
  detect_head(&piece, &head);
  if (strcmp(part->type, "text/html") == 0)
    html_reader.read(&piece, &head, &text);
  else
    text_reader.read(&piece, &head, &text);
  g_string_append_len(result->text, text.text->str, (gssize)text.text->len);
  if (text.text->len > 0 && text.text->str[text.text->len - 1] != '\n')
    g_string_append_c(result->text, '\n');
  if (text.reason == FORMAT_TRUNCATED)
    result->reason = FORMAT_TRUNCATED;
  if (text.encoding[0] != '\0' && text.text->len > 0)
    g_strlcpy(result->encoding, text.encoding, sizeof result->encoding);
  if (result->title == NULL && text.title != NULL)
    result->title = g_steal_pointer(&text.title);
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
      email_append_part(input, part, result);
  }
  if (result->text->len == 0)
    result->reason = FORMAT_NO_TEXT;
  else if (result->text->len > input->limits.max_text)
    result->reason = FORMAT_TRUNCATED;
  lines_cut(result->text, input->limits.max_text);
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
