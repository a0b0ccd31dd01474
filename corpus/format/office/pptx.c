/* PPTX: slide by slide in the order of the show, each with the titles of its charts, its comments and notes. */
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/office/described.h"
#include "corpus/format/office/drawing.h"
#include "corpus/format/office/ooxml.h"
#include "corpus/format/reader.h"
#include "corpus/format/xml.h"

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return ooxml_recognise(head, ZIP_PPT, "pptx|pptm|ppsx");
}

typedef struct {
  GHashTable *parts, *seen; /* seen: the contents of those read */
  Lines *lines;
  GPtrArray *slides; /* relation ids */
  GString *aside;    /* what is said of pictures */
  char *font;
  guint skip;
  gboolean in_text, stop;
  gboolean alone; /* a slide does not tell what belongs to it */
} Pptx;

/* ---- the order of the slides ---- */

static void show_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  Pptx *pptx = data;
  if (strcmp(name, "sldId") != 0)
    return;
  /* Both its own id and its relation's are called id: the relation's is no number. */
  for (int i = 0; i < attributes->n; i++) {
    XmlAttributes one = {attributes->at + (gsize)5 * (gsize)i, 1};
    char *id = xml_dup(&one, "id");
    if (id != NULL && !g_ascii_isdigit(id[0]))
      g_ptr_array_add(pptx->slides, id);
    else
      g_free(id);
  }
}

static void show_end(gpointer data, const char *name)
{
  (void)data, (void)name;
}

/* ---- a slide ---- */

static void start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  Pptx *pptx = data;
  if (pptx->skip > 0 || strcmp(name, "Fallback") == 0 || strcmp(name, "fld") == 0) {
    pptx->skip++; /* fields: the slide's number, the date of printing */
    return;
  }
  described_add(pptx->aside, name, attributes);
  if (strcmp(name, "t") == 0) {
    pptx->in_text = TRUE;
  } else if (strcmp(name, "br") == 0) {
    lines_end(pptx->lines);
  } else if (strcmp(name, "tr") == 0) {
    lines_row(pptx->lines);
  } else if (strcmp(name, "r") == 0) {
    g_clear_pointer(&pptx->font, g_free);
  } else if (strcmp(name, "latin") == 0) {
    g_free(pptx->font);
    pptx->font = xml_dup(attributes, "typeface");
  }
}

static void end(gpointer data, const char *name)
{
  Pptx *pptx = data;
  if (pptx->skip > 0) {
    pptx->skip--;
    return;
  }
  pptx->in_text = FALSE;
  if (strcmp(name, "p") == 0)
    lines_end(pptx->lines);
  else if (strcmp(name, "tc") == 0)
    lines_cell(pptx->lines);
  else if (strcmp(name, "tr") == 0)
    lines_row_end(pptx->lines);
  pptx->stop = pptx->lines->full;
}

static void pptx_text(gpointer data, const char *text, gsize len)
{
  Pptx *pptx = data;
  if (pptx->in_text)
    lines_add(pptx->lines, text, len, pptx->font);
}

static void read_part(Pptx *pptx, const char *name)
{
  static const XmlHandler handler = {start, end, pptx_text};
  const GString *part = name == NULL ? NULL : zip_get(pptx->parts, name);
  if (part == NULL && name == NULL)
    return;
  g_hash_table_add(pptx->seen, (gpointer)part);
  pptx->skip = 0;
  pptx->in_text = FALSE;
  if (part == NULL || !xml_parse(part->str, part->len, &handler, pptx, &pptx->stop))
    ooxml_lose(pptx->lines);
  while (pptx->lines->rows > 0)
    lines_row_end(pptx->lines);
  described_write(pptx->aside, pptx->lines);
  g_clear_pointer(&pptx->font, g_free);
}

static void read_slide(const char *slide, gpointer data)
{
  static const char *const beside[] = {"diagramData", "chart", "comments"};
  Pptx *pptx = data;
  g_autoptr(GArray) relations = ooxml_relations(pptx->parts, slide, pptx->lines);
  if (pptx->stop)
    return;
  pptx->alone |= !ooxml_has_relations(pptx->parts, slide);
  read_part(pptx, slide);
  for (gsize t = 0; t < G_N_ELEMENTS(beside); t++)
    drawing_read_all(pptx->parts, relations, beside[t], TRUE, pptx->lines);
  read_part(pptx, ooxml_find(relations, "notesSlide"));
}

static void read_notes(const char *notes, gpointer data)
{
  Pptx *pptx = data;
  if (!pptx->stop)
    read_part(pptx, notes);
}

static void read_parts(GHashTable *parts, const FormatInput *input, Lines *lines)
{
  static const XmlHandler show = {show_start, show_end, NULL};
  g_autoptr(GArray) package = ooxml_relations(parts, "", NULL);
  g_autoptr(GPtrArray) slides = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
  const char *name = ooxml_find_part(parts, package, "officeDocument", "presentation");
  (void)input;
  if (name == NULL)
    name = "ppt/presentation.xml";
  g_autoptr(GArray) relations = ooxml_relations(parts, name, lines);
  const GString *presentation = zip_get(parts, name);
  g_autoptr(GString) aside = g_string_new(NULL);
  Pptx pptx = {.parts = parts, .seen = seen, .lines = lines, .slides = slides, .aside = aside};
  gboolean whole = presentation != NULL && xml_parse(presentation->str, presentation->len, &show, &pptx, &pptx.stop);
  for (guint i = 0; i < slides->len && !pptx.stop; i++) {
    const char *slide = ooxml_find_id(relations, g_ptr_array_index(slides, i));
    whole &= slide != NULL && zip_get(parts, slide) != NULL;
    if (slide != NULL)
      read_slide(slide, &pptx);
  }
  if (!whole) {
    ooxml_lose(lines);
    ooxml_visit_unseen(parts, "sld", seen, read_slide, &pptx);
  }
  if (pptx.alone && ooxml_visit_unseen(parts, "notes", seen, read_notes, &pptx) > 0)
    ooxml_lose(lines);
}

static void pptx_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)head;
  ooxml_read(input, result, read_parts);
}

const FormatReader pptx_reader = {"pptx", recognise, pptx_read, NULL};
