#include "corpus/format/office/drawing.h"

#include <string.h>

#include "corpus/format/office/ooxml.h"
#include "corpus/format/xml.h"

typedef struct {
  Lines *lines;
  guint skip;   /* depth inside an element that is left out */
  guint titles; /* open titles of charts and axes: there a cell's value is text */
  gboolean in_text, stop;
} Drawing;

static gboolean is_one_of(const char *name, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (strcmp(name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static void start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  /* What is said twice, fields (the number of a slide), how a word is pronounced. */
  static const char *const skipped[] = {"Fallback", "fld", "rPh", NULL};
  Drawing *drawing = data;
  (void)attributes;
  if (drawing->skip > 0 || is_one_of(name, skipped)) {
    drawing->skip++;
    return;
  }
  drawing->titles += strcmp(name, "title") == 0;
  drawing->in_text =
      strcmp(name, "t") == 0 || strcmp(name, "text") == 0 || (drawing->titles > 0 && strcmp(name, "v") == 0);
}

static void end(gpointer data, const char *name)
{
  static const char *const lines[] = {"p", "br", "pt", "text", "title", "comment", NULL};
  Drawing *drawing = data;
  if (drawing->skip > 0) {
    drawing->skip--;
    return;
  }
  drawing->in_text = FALSE;
  if (is_one_of(name, lines))
    lines_end(drawing->lines);
  if (strcmp(name, "title") == 0 && drawing->titles > 0)
    drawing->titles--;
  drawing->stop = drawing->lines->full;
}

static void text(gpointer data, const char *text, gsize len)
{
  Drawing *drawing = data;
  if (drawing->in_text && drawing->skip == 0)
    lines_add(drawing->lines, text, len, NULL);
}

void drawing_read(GHashTable *parts, const char *name, Lines *lines)
{
  static const XmlHandler handler = {start, end, text};
  const GString *part = name == NULL ? NULL : zip_get(parts, name);
  Drawing drawing = {.lines = lines};
  if (part == NULL)
    return;
  lines_end(lines);
  xml_parse(part->str, part->len, &handler, &drawing, &drawing.stop);
  lines_end(lines);
}

void drawing_read_all(GHashTable *parts, const GArray *relations, const char *type, Lines *lines)
{
  for (guint i = 0; i < relations->len && !lines->full; i++) {
    const OoxmlRelation *relation = &g_array_index(relations, OoxmlRelation, i);
    if (strcmp(relation->type, type) == 0)
      drawing_read(parts, relation->target, lines);
  }
}
