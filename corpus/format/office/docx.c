/* DOCX: the body with the documents that are pieces of it, then notes, comments, charts, headers and footers; what is deleted, hidden or said twice is left out. */
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/numbering.h"
#include "corpus/format/office/described.h"
#include "corpus/format/office/docx_style.h"
#include "corpus/format/office/drawing.h"
#include "corpus/format/office/ooxml.h"
#include "corpus/format/part.h"
#include "corpus/format/reader.h"
#include "corpus/format/xml.h"

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return ooxml_recognise(head, ZIP_WORD, "docx|docm|dotx");
}

/* The properties of a paragraph; text boxes put one inside another. */
typedef struct {
  char *style;
  int set, level;
  gboolean begun; /* its number is written */
} DocxParagraph;

typedef struct {
  Lines *lines;
  const DocxStyles *styles;
  Numbering *numbering;
  GArray *paragraphs; /* open ones, outermost first */
  char *font;         /* of the run */
  gboolean in_run, hidden, in_text;
  guint skip;      /* depth inside an element that is left out */
  gboolean chosen; /* an mc:Choice was read: its mc:Fallback is not */
  gboolean stop;
  GString *aside; /* what is said of pictures */
  const FormatInput *input;
  GHashTable *parts, *chunks; /* chunks: names of those read; each is read once */
  const GArray *relations;
} Docx;

static DocxParagraph *docx_paragraph(Docx *docx)
{
  return docx->paragraphs->len == 0 ? NULL : &g_array_index(docx->paragraphs, DocxParagraph, docx->paragraphs->len - 1);
}

static void paragraph_clear(gpointer data)
{
  g_free(((DocxParagraph *)data)->style);
}

/* Writes the paragraph's number before its first text. */
static void begin_paragraph(Docx *docx)
{
  DocxParagraph *paragraph = docx_paragraph(docx);
  if (paragraph == NULL || paragraph->begun)
    return;
  paragraph->begun = TRUE;
  int set = paragraph->set, level = paragraph->level;
  if (set == DOCX_NONE) {
    int style_level;
    docx_style_get_number(docx->styles, paragraph->style, &set, &style_level);
    level = level == DOCX_NONE ? style_level : level;
  }
  if (set <= 0)
    return;
  g_autoptr(GString) number = g_string_new(NULL);
  numbering_next(docx->numbering, set, MAX(level, 0), number);
  if (number->len == 0)
    return;
  lines_add(docx->lines, number->str, number->len, docx_style_get_font(docx->styles, paragraph->style));
  lines_add(docx->lines, " ", 1, NULL);
}

static void add(Docx *docx, const char *text, gsize len)
{
  if (docx->hidden || docx->skip > 0)
    return;
  begin_paragraph(docx);
  const DocxParagraph *paragraph = docx_paragraph(docx);
  const char *font =
      docx->font != NULL ? docx->font : docx_style_get_font(docx->styles, paragraph == NULL ? NULL : paragraph->style);
  lines_add(docx->lines, text, len, font);
  docx->stop = docx->lines->full;
}

/* Elements that are left out with all they hold. */
static gboolean is_skipped(const Docx *docx, const char *name)
{
  static const char *const names[] = {"del",         "moveFrom",   "instrText",  "delInstrText",
                                      "delText",     "pPrChange",  "rPrChange",  "sectPrChange",
                                      "tblPrChange", "trPrChange", "tcPrChange", "numberingChange"};
  if (strcmp(name, "Fallback") == 0)
    return docx->chosen;
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* What stands in a run beside text. */
static void start_in_run(Docx *docx, const char *name, const XmlAttributes *attributes)
{
  if (strcmp(name, "t") == 0) {
    docx->in_text = TRUE;
  } else if (strcmp(name, "tab") == 0 || strcmp(name, "ptab") == 0) {
    add(docx, " ", 1);
  } else if (strcmp(name, "br") == 0 || strcmp(name, "cr") == 0) {
    if (!docx->hidden)
      lines_end(docx->lines);
  } else if (strcmp(name, "noBreakHyphen") == 0) {
    add(docx, "-", 1);
  } else if (strcmp(name, "rFonts") == 0) {
    char *font = docx_style_dup_font(attributes);
    if (font != NULL) {
      g_free(docx->font);
      docx->font = font;
    }
  } else if (strcmp(name, "vanish") == 0) {
    docx->hidden = xml_get_on(attributes);
  }
}

static void start_paragraph(Docx *docx)
{
  DocxParagraph paragraph = {NULL, DOCX_NONE, DOCX_NONE, FALSE};
  if (docx->paragraphs->len > 0)
    lines_end(docx->lines); /* a text box: its text comes between the lines of its paragraph */
  g_array_append_val(docx->paragraphs, paragraph);
}

/* A document of another format that stands here ("altChunk", ISO/IEC 29500-1, 17.17.2.1). */
static void start_chunk(Docx *docx, const XmlAttributes *attributes)
{
  g_autofree char *id = xml_dup(attributes, "id");
  const char *name = id == NULL ? NULL : ooxml_find_id(docx->relations, id);
  const GString *part = name == NULL ? NULL : zip_get(docx->parts, name);
  if (part == NULL)
    ooxml_lose(docx->lines);
  if (part == NULL || !g_hash_table_add(docx->chunks, (gpointer)name))
    return;
  lines_end(docx->lines);
  part_add(docx->lines, docx->input, name, part->str, part->len);
  docx->stop = docx->lines->full;
}

/* WordArt: "DỰ THẢO" across the page. */
static void add_art(Docx *docx, const char *text)
{
  lines_end(docx->lines);
  add(docx, text, strlen(text));
  lines_end(docx->lines);
}

static void start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  Docx *docx = data;
  DocxParagraph *paragraph = docx_paragraph(docx);
  if (docx->skip > 0 || is_skipped(docx, name)) {
    docx->skip++;
    return;
  }
  described_add(docx->aside, name, attributes);
  g_autofree char *art = described_dup_art(name, attributes);
  if (art != NULL)
    add_art(docx, art);
  if (strcmp(name, "p") == 0) {
    start_paragraph(docx);
    docx->in_run = FALSE;
  } else if (strcmp(name, "r") == 0) {
    docx->in_run = TRUE;
    docx->hidden = FALSE;
    g_clear_pointer(&docx->font, g_free);
  } else if (docx->in_run || strcmp(name, "t") == 0) {
    start_in_run(docx, name, attributes);
  } else if (paragraph != NULL && strcmp(name, "pStyle") == 0) {
    g_free(paragraph->style);
    paragraph->style = xml_dup(attributes, "val");
  } else if (paragraph != NULL && strcmp(name, "numId") == 0) {
    paragraph->set = xml_get_int(attributes, "val", DOCX_NONE);
  } else if (paragraph != NULL && strcmp(name, "ilvl") == 0) {
    paragraph->level = xml_get_int(attributes, "val", DOCX_NONE);
  } else if (strcmp(name, "tr") == 0) {
    lines_row(docx->lines);
  } else if (strcmp(name, "altChunk") == 0) {
    start_chunk(docx, attributes);
  } else if (strcmp(name, "AlternateContent") == 0) {
    docx->chosen = FALSE;
  }
  if (strcmp(name, "Choice") == 0)
    docx->chosen = TRUE;
}

static void end(gpointer data, const char *name)
{
  Docx *docx = data;
  if (docx->skip > 0) {
    docx->skip--;
    return;
  }
  if (strcmp(name, "t") == 0) {
    docx->in_text = FALSE;
  } else if (strcmp(name, "p") == 0) {
    /* A paragraph of a number alone is an empty one, but in a table it is a row's number. */
    if (docx->lines->rows > 0 && !docx->hidden)
      begin_paragraph(docx);
    lines_end(docx->lines);
    if (docx->paragraphs->len > 0)
      g_array_set_size(docx->paragraphs, docx->paragraphs->len - 1);
    docx->in_run = docx->paragraphs->len > 0;
  } else if (strcmp(name, "r") == 0) {
    docx->in_run = FALSE;
    docx->hidden = FALSE;
    g_clear_pointer(&docx->font, g_free);
  } else if (strcmp(name, "tc") == 0) {
    lines_cell(docx->lines);
  } else if (strcmp(name, "tr") == 0) {
    lines_row_end(docx->lines);
  }
}

static void docx_text(gpointer data, const char *text, gsize len)
{
  Docx *docx = data;
  if (docx->in_text)
    add(docx, text, len);
}

/* Reads a part that should be there to its end. */
static void read_part(Docx *docx, const char *name)
{
  static const XmlHandler handler = {start, end, docx_text};
  const GString *part = name == NULL ? NULL : zip_get(docx->parts, name);
  if (part == NULL) {
    ooxml_lose(docx->lines);
    return;
  }
  docx->skip = 0;
  docx->in_run = docx->in_text = docx->hidden = docx->chosen = FALSE;
  g_array_set_size(docx->paragraphs, 0);
  if (!xml_parse(part->str, part->len, &handler, docx, &docx->stop))
    ooxml_lose(docx->lines);
  while (docx->lines->rows > 0)
    lines_row_end(docx->lines);
  described_write(docx->aside, docx->lines);
}

static void visit_part(const char *name, gpointer data)
{
  Docx *docx = data;
  if (!docx->stop)
    read_part(docx, name);
}

/* Notes, comments, then headers and footers; the same header of several sections comes once. Where the document does not
 * tell which it has (told: FALSE), all that are there. */
static void read_rest(Docx *docx, gboolean told)
{
  static const struct {
    const char *type, *element;
  } rest[] = {{"footnotes", "footnotes"},
              {"endnotes", "endnotes"},
              {"comments", "comments"},
              {"header", "hdr"},
              {"footer", "ftr"}};
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GHashTable) contents = g_hash_table_new(NULL, NULL);
  for (gsize t = 0; t < G_N_ELEMENTS(rest); t++) {
    for (guint i = 0; i < docx->relations->len && !docx->stop; i++) {
      const OoxmlRelation *relation = &g_array_index(docx->relations, OoxmlRelation, i);
      if (strcmp(relation->type, rest[t].type) != 0)
        continue;
      const GString *part = zip_get(docx->parts, relation->target);
      g_hash_table_add(contents, (gpointer)part);
      if (part == NULL || g_hash_table_add(seen, part->str))
        read_part(docx, relation->target);
    }
    if (!told && ooxml_visit_unseen(docx->parts, rest[t].element, contents, visit_part, docx) > 0)
      ooxml_lose(docx->lines);
  }
}

/* The content of what the document has as type, or, where it does not tell what it has, of the part of this element. NULL
 * when it has none; also, and that is a loss, when what it has is not there. */
static const GString *get_beside(GHashTable *parts, const GArray *relations, gboolean told, const char *type,
                                 const char *element, Lines *lines)
{
  const char *name = told ? ooxml_find(relations, type) : ooxml_find_part(parts, relations, type, element);
  const GString *part = name == NULL ? NULL : zip_get(parts, name);
  if (name != NULL && part == NULL)
    ooxml_lose(lines);
  return part;
}

static void read_parts(GHashTable *parts, const FormatInput *input, Lines *lines)
{
  g_auto(DocxStyles) styles;
  g_autoptr(Numbering) numbering = numbering_new();
  g_autoptr(GArray) package = ooxml_relations(parts, "", NULL);
  const char *name = ooxml_find_part(parts, package, "officeDocument", "document");
  if (name == NULL)
    name = "word/document.xml";
  g_autoptr(GArray) relations = ooxml_relations(parts, name, lines);
  docx_style_init(&styles);
  gboolean told = ooxml_has_relations(parts, name);
  const GString *style_part = get_beside(parts, relations, told, "styles", "styles", lines);
  const GString *numbering_part = get_beside(parts, relations, told, "numbering", "numbering", lines);
  if (style_part != NULL && !docx_style_read(&styles, style_part->str, style_part->len))
    ooxml_lose(lines);
  if (numbering_part != NULL && !docx_style_read_numbering(numbering, numbering_part->str, numbering_part->len))
    ooxml_lose(lines);
  g_autoptr(GArray) paragraphs = g_array_new(FALSE, FALSE, sizeof(DocxParagraph));
  g_array_set_clear_func(paragraphs, paragraph_clear);
  g_autoptr(GString) aside = g_string_new(NULL);
  g_autoptr(GHashTable) chunks = g_hash_table_new(g_str_hash, g_str_equal);
  Docx docx = {.lines = lines,
               .styles = &styles,
               .numbering = numbering,
               .paragraphs = paragraphs,
               .aside = aside,
               .input = input,
               .parts = parts,
               .chunks = chunks,
               .relations = relations};
  read_part(&docx, name);
  drawing_read_all(parts, relations, "chart", TRUE, lines);
  drawing_read_all(parts, relations, "diagramData", TRUE, lines);
  read_rest(&docx, told);
  g_free(docx.font);
}

static void docx_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)head;
  ooxml_read(input, result, read_parts);
}

const FormatReader docx_reader = {"docx", recognise, docx_read, NULL};
