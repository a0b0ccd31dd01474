#include "corpus/format/plain/html_tree.h"

#include <string.h>

/* In alphabetical order. */
static const struct {
  const char *name;
  HtmlKind kind;
} html_tree_elements[] = {
    {"address", HTML_BLOCK},    {"applet", HTML_SKIP},   {"article", HTML_BLOCK},  {"aside", HTML_MENU},
    {"blockquote", HTML_BLOCK}, {"body", HTML_BLOCK},    {"br", HTML_BREAK},       {"button", HTML_SKIP},
    {"canvas", HTML_SKIP},      {"caption", HTML_BLOCK}, {"center", HTML_BLOCK},   {"datalist", HTML_SKIP},
    {"dd", HTML_BLOCK},         {"dialog", HTML_SKIP},   {"div", HTML_BLOCK},      {"dl", HTML_BLOCK},
    {"dt", HTML_BLOCK},         {"embed", HTML_SKIP},    {"fieldset", HTML_BLOCK}, {"figcaption", HTML_BLOCK},
    {"figure", HTML_BLOCK},     {"footer", HTML_MENU},   {"form", HTML_BLOCK},     {"frameset", HTML_SKIP},
    {"h1", HTML_BLOCK},         {"h2", HTML_BLOCK},      {"h3", HTML_BLOCK},       {"h4", HTML_BLOCK},
    {"h5", HTML_BLOCK},         {"h6", HTML_BLOCK},      {"head", HTML_SKIP},      {"header", HTML_BLOCK},
    {"hr", HTML_BREAK},         {"html", HTML_BLOCK},    {"iframe", HTML_SKIP},    {"input", HTML_SKIP},
    {"li", HTML_BLOCK},         {"main", HTML_BLOCK},    {"map", HTML_SKIP},       {"menu", HTML_MENU},
    {"meta", HTML_SKIP},        {"nav", HTML_MENU},      {"noframes", HTML_SKIP},  {"noscript", HTML_SKIP},
    {"object", HTML_SKIP},      {"ol", HTML_BLOCK},      {"option", HTML_SKIP},    {"p", HTML_BLOCK},
    {"pre", HTML_BLOCK},        {"script", HTML_SKIP},   {"section", HTML_BLOCK},  {"select", HTML_SKIP},
    {"style", HTML_SKIP},       {"svg", HTML_SKIP},      {"table", HTML_BLOCK},    {"tbody", HTML_BLOCK},
    {"td", HTML_CELL},          {"template", HTML_SKIP}, {"textarea", HTML_SKIP},  {"tfoot", HTML_BLOCK},
    {"th", HTML_CELL},          {"thead", HTML_BLOCK},   {"title", HTML_SKIP},     {"tr", HTML_ROW},
    {"ul", HTML_BLOCK},         {"xml", HTML_SKIP},
};

static HtmlKind element_kind(const char *name)
{
  gsize low = 0, high = G_N_ELEMENTS(html_tree_elements);
  while (low < high) {
    gsize mid = low + (high - low) / 2;
    int order = g_ascii_strcasecmp(name, html_tree_elements[mid].name);
    if (order == 0)
      return html_tree_elements[mid].kind;
    if (order < 0)
      high = mid;
    else
      low = mid + 1;
  }
  return HTML_INLINE;
}

const char *html_tree_attribute(const xmlNode *node, const char *name)
{
  for (const xmlAttr *attr = node->properties; attr != NULL; attr = attr->next)
    if (g_ascii_strcasecmp((const char *)attr->name, name) == 0)
      return attr->children != NULL && attr->children->content != NULL ? (const char *)attr->children->content : "";
  return NULL;
}

/* Whether one of the blank-separated words of value is, or begins with, one of the words in the list. */
static gboolean has_word(const char *value, const char *const *words)
{
  for (const char *at = value; *at != '\0';) {
    gsize len = strcspn(at, " \t\r\n");
    for (gsize i = 0; words[i] != NULL; i++) {
      gsize n = strlen(words[i]);
      if (len >= n && g_ascii_strncasecmp(at, words[i], n) == 0 && (len == n || !g_ascii_isalpha(at[n])))
        return TRUE;
    }
    at += len;
    at += strspn(at, " \t\r\n");
  }
  return FALSE;
}

static gboolean style_hides(const char *style)
{
  g_autoptr(GString) plain = g_string_new(NULL);
  for (; *style != '\0'; style++)
    if (!g_ascii_isspace(*style))
      g_string_append_c(plain, g_ascii_tolower(*style));
  return strstr(plain->str, "display:none") != NULL || strstr(plain->str, "visibility:hidden") != NULL;
}

HtmlKind html_tree_kind(const xmlNode *node)
{
  static const char *const menu_roles[] = {"navigation", "search", "contentinfo", "menu", "menubar", NULL};
  static const char *const menu_names[] = {
      "nav",     "menu",     "navbar",  "navigation", "breadcrumb", "breadcrumbs", "footer",        "share", "social",
      "sidebar", "mainmenu", "topmenu", "pager",      "pagination", "banner",      "advertisement", NULL};
  HtmlKind kind = element_kind((const char *)node->name);
  if (kind == HTML_SKIP || node->properties == NULL)
    return kind;
  const char *style = html_tree_attribute(node, "style");
  const char *aria = html_tree_attribute(node, "aria-hidden");
  if (html_tree_attribute(node, "hidden") != NULL || (aria != NULL && g_ascii_strcasecmp(aria, "true") == 0) ||
      (style != NULL && style_hides(style)))
    return HTML_SKIP;
  if (kind != HTML_BLOCK || g_ascii_strcasecmp((const char *)node->name, "body") == 0)
    return kind;
  const char *role = html_tree_attribute(node, "role"), *class = html_tree_attribute(node, "class");
  const char *id = html_tree_attribute(node, "id");
  if ((role != NULL && has_word(role, menu_roles)) || (class != NULL && has_word(class, menu_names)) ||
      (id != NULL && has_word(id, menu_names)))
    return HTML_MENU;
  return kind;
}

/* ---- menus that do not say so: blocks in which nearly all text is links ---- */

typedef struct {
  guint32 text; /* letters, about */
  guint32 linked;
  guint32 links;
  guint32 dropped; /* letters in menus */
} HtmlWeight;

/* A menu: this many links at least, none of them a sentence, and hardly any text beside them. */
#define HTML_MENU_LINKS          4
#define HTML_MENU_LINK_MAX       40
#define HTML_MENU_LINKED_PERCENT 75
/* A page that would keep less than one letter in so many is a list of links, and is read whole. */
#define HTML_KEPT_ONE_IN 10

static gboolean is_menu(const HtmlWeight *weight)
{
  return weight->links >= HTML_MENU_LINKS && weight->text > 0 &&
         (guint64)weight->linked * 100 >= (guint64)weight->text * HTML_MENU_LINKED_PERCENT &&
         weight->linked / weight->links <= HTML_MENU_LINK_MAX;
}

static guint32 letters(const xmlChar *text)
{
  guint32 n = 0;
  for (; *text != '\0'; text++)
    if (*text > 0x20 && (*text & 0xC0) != 0x80)
      n++;
  return n;
}

void html_tree_walk(xmlNode *root, const HtmlVisitor *visitor, gpointer data)
{
  for (xmlNode *node = root; node != NULL;) {
    gboolean down = FALSE;
    if (node->type == XML_ELEMENT_NODE)
      down = visitor->enter(node, data) && node->children != NULL;
    else if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != NULL)
      visitor->text(node, data);
    if (down) {
      node = node->children;
      continue;
    }
    while (TRUE) {
      if (node->type == XML_ELEMENT_NODE)
        visitor->leave(node, data);
      if (node == root)
        return;
      if (node->next != NULL)
        break;
      node = node->parent;
    }
    node = node->next;
  }
}

typedef struct {
  GArray *stack; /* HtmlWeight of each open element, below them the page */
  guint anchors; /* open <a> */
} HtmlWeigher;

static gboolean is_anchor(const xmlNode *element)
{
  return g_ascii_strcasecmp((const char *)element->name, "a") == 0;
}

static HtmlWeight *html_tree_top(HtmlWeigher *weigher)
{
  return &g_array_index(weigher->stack, HtmlWeight, weigher->stack->len - 1);
}

static gboolean weigh_enter(xmlNode *element, gpointer data)
{
  HtmlWeigher *weigher = data;
  HtmlKind kind = html_tree_kind(element);
  HtmlWeight weight = {0};
  if (is_anchor(element)) {
    weigher->anchors++;
    weight.links = 1;
  }
  g_array_append_val(weigher->stack, weight);
  element->_private = kind == HTML_MENU ? GINT_TO_POINTER(1) : NULL;
  return kind != HTML_SKIP;
}

static void weigh_text(xmlNode *text, gpointer data)
{
  HtmlWeigher *weigher = data;
  HtmlWeight *top = html_tree_top(weigher);
  guint32 n = letters(text->content);
  top->text += n;
  top->linked += weigher->anchors > 0 ? n : 0;
}

static void weigh_leave(xmlNode *element, gpointer data)
{
  HtmlWeigher *weigher = data;
  HtmlWeight weight = *html_tree_top(weigher);
  g_array_set_size(weigher->stack, weigher->stack->len - 1);
  if (is_anchor(element))
    weigher->anchors--;
  if (is_menu(&weight) && element_kind((const char *)element->name) == HTML_BLOCK)
    element->_private = GINT_TO_POINTER(1);
  if (html_tree_is_marked(element))
    weight.dropped = weight.text;
  HtmlWeight *top = html_tree_top(weigher);
  top->text += weight.text;
  top->linked += weight.linked;
  top->links += weight.links;
  top->dropped += weight.dropped;
}

gboolean html_tree_mark_menus(xmlNode *root)
{
  static const HtmlVisitor visitor = {weigh_enter, weigh_text, weigh_leave};
  g_autoptr(GArray) stack = g_array_new(FALSE, TRUE, sizeof(HtmlWeight));
  HtmlWeigher weigher = {stack, 0};
  g_array_set_size(stack, 1);
  html_tree_walk(root, &visitor, &weigher);
  const HtmlWeight *page = html_tree_top(&weigher);
  return (guint64)(page->text - page->dropped) * HTML_KEPT_ONE_IN >= page->text;
}

gboolean html_tree_is_marked(const xmlNode *element)
{
  return element->_private != NULL;
}
