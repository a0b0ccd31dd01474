/* Any text as a query: a tree within its limits, or a sentence. */
#include "query/ask/parse.h"

#include <string.h>

#include "corpus/text/normal.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static void check_node(const ParseNode *node, gsize len, guint depth)
{
  if (node->offset > len)
    g_error("a node lies behind the query");
  if (depth > 3 * PARSE_MAX_DEPTH + 3)
    g_error("the tree is deeper than its limit");
  if ((node->children == NULL) == (node->text == NULL))
    g_error("a node is neither leaf nor branch");
  if (node->text != NULL && !g_utf8_validate(node->text, -1, NULL))
    g_error("a leaf is not UTF-8");
  if (node->kind == PARSE_NEAR && node->children->len != 2)
    g_error("NEAR has not two sides");
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    check_node(g_ptr_array_index(node->children, i), len, depth + 1);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GError) error = NULL;
  normal_append(text, (const char *)data, size);
  g_autofree char *exact = g_memdup2(text->str, text->len);
  g_autoptr(ParseNode) root = parse_query(exact, text->len, &error);
  if ((root == NULL) != (error != NULL))
    g_error("neither a tree nor a sentence");
  if (root != NULL)
    check_node(root, text->len, 0);
  return 0;
}
