/* HTML: what a reader of the page reads. Scripts, hidden elements, menus and link lists are left out. */
#include <libxml/HTMLparser.h>
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/own_entities.h"
#include "corpus/format/plain/html_conditions.h"
#include "corpus/format/plain/html_tree.h"
#include "corpus/format/reader.h"

/* libxml2 counts in int, and a page of this size is no page. */
#define HTML_MAX_BYTES ((gsize)256 << 20)
/* Elements nest deeper than this in attacks only. */
#define HTML_MAX_FONTS 256

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  static const char *const starts[] = {"<!doctype html", "<html", "<head", "<body", "<meta ", "<title", "<table", NULL};
  (void)input;
  if (head->bytes == DETECT_BINARY || head->ascii_len == 0)
    return FALSE;
  for (int i = 0; starts[i] != NULL; i++)
    if (detect_head_begins(head, starts[i]))
      return TRUE;
  if (detect_has_extension(head, "html|htm|xhtml|shtml"))
    return detect_head_holds(head, "<");
  return detect_head_holds(head, "<html") && detect_head_holds(head, "<head");
}

typedef struct {
  Lines *lines;
  gboolean keep_menus;
  GPtrArray *fonts; /* faces of the open <font> elements, borrowed from the tree */
} Html;

static gboolean enter(xmlNode *element, gpointer data)
{
  Html *html = data;
  HtmlKind kind = html_tree_kind(element);
  if (kind == HTML_SKIP || (html_tree_is_marked(element) && !html->keep_menus))
    return FALSE;
  if (kind == HTML_ROW)
    lines_row(html->lines);
  else if (kind == HTML_BLOCK || kind == HTML_BREAK || kind == HTML_MENU)
    lines_end(html->lines);
  if (html->fonts->len < HTML_MAX_FONTS && g_ascii_strcasecmp((const char *)element->name, "font") == 0)
    g_ptr_array_add(html->fonts, (gpointer)html_tree_attribute(element, "face"));
  return TRUE;
}

static void html_text(xmlNode *text, gpointer data)
{
  Html *html = data;
  const char *font = html->fonts->len == 0 ? NULL : g_ptr_array_index(html->fonts, html->fonts->len - 1);
  lines_add(html->lines, (const char *)text->content, strlen((const char *)text->content), font);
}

static void leave(xmlNode *element, gpointer data)
{
  Html *html = data;
  HtmlKind kind = html_tree_kind(element);
  if (kind == HTML_SKIP || (html_tree_is_marked(element) && !html->keep_menus))
    return;
  if (kind == HTML_ROW)
    lines_row_end(html->lines);
  else if (kind == HTML_CELL)
    lines_cell(html->lines);
  else if (kind == HTML_BLOCK || kind == HTML_MENU)
    lines_end(html->lines);
  if (html->fonts->len > 0 && g_ascii_strcasecmp((const char *)element->name, "font") == 0)
    g_ptr_array_set_size(html->fonts, (gint)html->fonts->len - 1);
}

/* The page's own title, not one of a picture inside it. */
static void find_title(xmlNode *root, Lines *lines)
{
  for (xmlNode *head = root->children; head != NULL; head = head->next) {
    if (head->type != XML_ELEMENT_NODE || g_ascii_strcasecmp((const char *)head->name, "head") != 0)
      continue;
    for (xmlNode *node = head->children; node != NULL; node = node->next)
      if (node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp((const char *)node->name, "title") == 0 &&
          node->children != NULL && node->children->content != NULL) {
        const char *text = (const char *)node->children->content;
        lines_set_title(lines, text, strlen(text));
        return;
      }
  }
}

static void html_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  static const HtmlVisitor visitor = {enter, html_text, leave};
  GString *copy;
  gsize len;
  const char *text = detect_utf8(input, head, HTML_MAX_BYTES, &copy, &len);
  g_autoptr(GString) expanded = own_entities_dup_expanded(text, len);
  if (expanded != NULL) {
    text = expanded->str;
    len = expanded->len;
  }
  g_autoptr(GString) plain = html_conditions_dup_without(text, len);
  if (plain != NULL) {
    text = plain->str;
    len = plain->len;
  }
  htmlDocPtr doc = htmlReadMemory(text, (int)len, NULL, "UTF-8",
                                  HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                      HTML_PARSE_COMPACT | XML_PARSE_HUGE);
  xmlNode *root = doc == NULL ? NULL : xmlDocGetRootElement(doc);
  if (root == NULL) {
    result->reason = doc == NULL ? FORMAT_DAMAGED : FORMAT_NO_TEXT;
  } else {
    g_auto(Lines) lines;
    g_autoptr(GPtrArray) fonts = g_ptr_array_new();
    lines_init(&lines, input, result);
    Html html = {&lines, !html_tree_mark_menus(root), fonts};
    find_title(root, &lines);
    html_tree_walk(root, &visitor, &html);
    lines_finish(&lines);
  }
  if (doc != NULL)
    xmlFreeDoc(doc);
  if (copy != NULL)
    g_string_free(copy, TRUE);
}

const FormatReader html_reader = {"html", recognise, html_read, NULL};
