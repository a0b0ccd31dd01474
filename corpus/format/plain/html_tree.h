/* html_tree: a parsed page as a person sees it: which elements are lines, cells, menus, or not to be seen at all.
 *
 * For the HTML reader only. */
#ifndef TRACUU_CORPUS_FORMAT_PLAIN_HTML_TREE_H
#define TRACUU_CORPUS_FORMAT_PLAIN_HTML_TREE_H

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef enum {
  HTML_INLINE, /* and anything unknown */
  HTML_BLOCK,  /* begins and ends a line */
  HTML_BREAK,  /* ends a line */
  HTML_ROW,
  HTML_CELL,
  HTML_SKIP, /* never text */
  HTML_MENU  /* navigation: left out unless nothing else is there */
} HtmlKind;

HtmlKind html_tree_kind(const xmlNode *element);

/* The value of an attribute, borrowed from the tree; "" when it is empty, NULL when it is absent. */
const char *html_tree_attribute(const xmlNode *element, const char *name);

typedef struct {
  gboolean (*enter)(xmlNode *element, gpointer data); /* FALSE: leave is called next, the content is not visited */
  void (*text)(xmlNode *text, gpointer data);
  void (*leave)(xmlNode *element, gpointer data);
} HtmlVisitor;

/* Visits root, an element, and all below it in document order, however deep they nest. */
void html_tree_walk(xmlNode *root, const HtmlVisitor *visitor, gpointer data);

/* Marks the elements below root that are menus, those that say so and those that look so: many short links and hardly
 * any text beside them. FALSE when so little would remain that they are the page. */
gboolean html_tree_mark_menus(xmlNode *root);
gboolean html_tree_is_marked(const xmlNode *element);

G_END_DECLS

#endif
