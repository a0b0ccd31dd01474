#include "corpus/format/office/drawing.h"

#include <string.h>

#include "corpus/format/office/described.h"
#include "corpus/format/office/ooxml.h"
#include "corpus/format/xml.h"

typedef struct {
  Lines *lines;
  GString *aside; /* what is said of pictures */
  guint skip;     /* depth inside an element that is left out */
  guint titles;   /* open titles of charts and axes, and names of what they show: there a cell's value is text */
  gboolean names; /* these are read, too */
  gboolean in_text, stop;
} Drawing;

static gboolean is_one_of(const char *name, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (strcmp(name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean is_title(const Drawing *drawing, const char *name)
{
  return strcmp(name, "title") == 0 || (drawing->names && strcmp(name, "strCache") == 0);
}

static void start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  /* What is said twice, fields (the number of a slide), how a word is pronounced. */
  static const char *const skipped[] = {"Fallback", "fld", "rPh", NULL};
  Drawing *drawing = data;
  if (drawing->skip > 0 || is_one_of(name, skipped)) {
    drawing->skip++;
    return;
  }
  described_add(drawing->aside, name, attributes);
  drawing->titles += is_title(drawing, name);
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
  if (is_title(drawing, name) && drawing->titles > 0)
    drawing->titles--;
  drawing->stop = drawing->lines->full;
}

static void text(gpointer data, const char *text, gsize len)
{
  Drawing *drawing = data;
  if (drawing->in_text && drawing->skip == 0)
    lines_add(drawing->lines, text, len, NULL);
}

void drawing_read(GHashTable *parts, const char *name, gboolean names, Lines *lines)
{
  static const XmlHandler handler = {start, end, text};
  const GString *part = name == NULL ? NULL : zip_get(parts, name);
  g_autoptr(GString) aside = g_string_new(NULL);
  Drawing drawing = {.lines = lines, .aside = aside, .names = names};
  if (part == NULL) {
    ooxml_lose(lines);
    return;
  }
  lines_end(lines);
  if (!xml_parse(part->str, part->len, &handler, &drawing, &drawing.stop))
    ooxml_lose(lines);
  described_write(aside, lines);
}

void drawing_read_all(GHashTable *parts, const GArray *relations, const char *type, gboolean names, Lines *lines)
{
  for (guint i = 0; i < relations->len && !lines->full; i++) {
    const OoxmlRelation *relation = &g_array_index(relations, OoxmlRelation, i);
    if (strcmp(relation->type, type) == 0)
      drawing_read(parts, relation->target, names, lines);
  }
}
