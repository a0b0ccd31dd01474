#include "corpus/format/office/docx_style.h"

#include <string.h>

/* Styles are based on each other; a longer chain is a circle. */
#define DOCX_STYLE_DEPTH 20
#define DOCX_STYLE_MAX   20000

static void docx_style_free(gpointer data)
{
  DocxStyle *style = data;
  g_free(style->font);
  g_free(style->based);
  g_free(style);
}

void docx_style_init(DocxStyles *styles)
{
  styles->styles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, docx_style_free);
  styles->font = NULL;
  styles->normal = NULL;
}

void docx_style_clear(DocxStyles *styles)
{
  g_clear_pointer(&styles->styles, g_hash_table_unref);
  g_clear_pointer(&styles->font, g_free);
  g_clear_pointer(&styles->normal, g_free);
}

char *docx_style_dup_font(const XmlAttributes *attributes)
{
  char *font = xml_dup(attributes, "ascii");
  if (font == NULL)
    font = xml_dup(attributes, "hAnsi");
  return font != NULL ? font : xml_dup(attributes, "cs");
}

/* ---- styles.xml ---- */

typedef struct {
  DocxStyles *styles;
  DocxStyle *open;
  gboolean defaults;
} DocxStyleReader;

static void docx_style_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  DocxStyleReader *reader = data;
  DocxStyle *style = reader->open;
  if (strcmp(name, "docDefaults") == 0) {
    reader->defaults = TRUE;
  } else if (strcmp(name, "style") == 0) {
    char *id = xml_dup(attributes, "styleId");
    char type[16], normal[8];
    xml_get(attributes, "type", type, sizeof type);
    xml_get(attributes, "default", normal, sizeof normal);
    if (id == NULL || g_hash_table_size(reader->styles->styles) >= DOCX_STYLE_MAX) {
      g_free(id);
      reader->open = NULL;
      return;
    }
    if (strcmp(type, "paragraph") == 0 && strcmp(normal, "1") == 0 && reader->styles->normal == NULL)
      reader->styles->normal = g_strdup(id);
    reader->open = g_new0(DocxStyle, 1);
    reader->open->set = DOCX_NONE;
    g_hash_table_replace(reader->styles->styles, id, reader->open);
  } else if (strcmp(name, "rFonts") == 0) {
    char **font = reader->defaults ? &reader->styles->font : style != NULL ? &style->font : NULL;
    if (font != NULL && *font == NULL)
      *font = docx_style_dup_font(attributes);
  } else if (style != NULL && strcmp(name, "basedOn") == 0) {
    g_free(style->based);
    style->based = xml_dup(attributes, "val");
  } else if (style != NULL && strcmp(name, "numId") == 0) {
    style->set = xml_get_int(attributes, "val", DOCX_NONE);
  } else if (style != NULL && strcmp(name, "ilvl") == 0) {
    style->level = xml_get_int(attributes, "val", 0);
  }
}

static void end(gpointer data, const char *name)
{
  DocxStyleReader *reader = data;
  if (strcmp(name, "style") == 0)
    reader->open = NULL;
  else if (strcmp(name, "docDefaults") == 0)
    reader->defaults = FALSE;
}

gboolean docx_style_read(DocxStyles *styles, const char *xml, gsize len)
{
  static const XmlHandler handler = {docx_style_start, end, NULL};
  DocxStyleReader reader = {styles, NULL, FALSE};
  gboolean stop = FALSE;
  return xml_parse(xml, len, &handler, &reader, &stop);
}

static const DocxStyle *find(const DocxStyles *styles, const char *id)
{
  if (id == NULL)
    id = styles->normal;
  return id == NULL ? NULL : g_hash_table_lookup(styles->styles, id);
}

const char *docx_style_get_font(const DocxStyles *styles, const char *id)
{
  const DocxStyle *style = find(styles, id);
  for (int i = 0; style != NULL && i < DOCX_STYLE_DEPTH; i++) {
    if (style->font != NULL)
      return style->font;
    style = style->based == NULL ? NULL : g_hash_table_lookup(styles->styles, style->based);
  }
  return styles->font;
}

void docx_style_get_number(const DocxStyles *styles, const char *id, int *set, int *level)
{
  const DocxStyle *style = find(styles, id);
  *set = DOCX_NONE;
  *level = 0;
  for (int i = 0; style != NULL && i < DOCX_STYLE_DEPTH; i++) {
    if (*level == 0)
      *level = style->level;
    if (style->set != DOCX_NONE) {
      *set = style->set;
      return;
    }
    style = style->based == NULL ? NULL : g_hash_table_lookup(styles->styles, style->based);
  }
}

/* ---- numbering.xml ---- */

typedef struct {
  Numbering *numbering;
  int list;  /* w:abstractNum, or DOCX_NONE */
  int set;   /* w:num, or DOCX_NONE */
  int level; /* w:lvl or w:lvlOverride */
  gboolean in_level;
} DocxNumberingReader;

static NumberingFormat docx_style_format(const char *name)
{
  static const struct {
    const char *name;
    NumberingFormat format;
  } formats[] = {{"decimal", NUMBERING_DECIMAL},
                 {"decimalZero", NUMBERING_DECIMAL_ZERO},
                 {"lowerRoman", NUMBERING_LOWER_ROMAN},
                 {"upperRoman", NUMBERING_UPPER_ROMAN},
                 {"lowerLetter", NUMBERING_LOWER_LETTER},
                 {"upperLetter", NUMBERING_UPPER_LETTER},
                 {"bullet", NUMBERING_BULLET},
                 {"none", NUMBERING_NONE}};
  for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
    if (strcmp(formats[i].name, name) == 0)
      return formats[i].format;
  return NUMBERING_DECIMAL;
}

static void docx_style_level(DocxNumberingReader *reader, const char *name, const XmlAttributes *attributes)
{
  NumberingLevel *level = numbering_get_level(reader->numbering, reader->list, reader->level);
  char value[32];
  if (level == NULL)
    return;
  if (strcmp(name, "start") == 0) {
    level->start = xml_get_int(attributes, "val", 1);
  } else if (strcmp(name, "numFmt") == 0 && xml_get(attributes, "val", value, sizeof value)) {
    level->format = docx_style_format(value);
  } else if (strcmp(name, "lvlText") == 0) {
    g_free(level->text);
    level->text = xml_dup(attributes, "val");
  } else if (strcmp(name, "isLgl") == 0) {
    level->legal = xml_get_on(attributes);
  }
}

static void numbering_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  DocxNumberingReader *reader = data;
  if (strcmp(name, "abstractNum") == 0) {
    reader->list = xml_get_int(attributes, "abstractNumId", DOCX_NONE);
  } else if (strcmp(name, "num") == 0) {
    reader->set = xml_get_int(attributes, "numId", DOCX_NONE);
  } else if (strcmp(name, "abstractNumId") == 0 && reader->set != DOCX_NONE) {
    numbering_add_set(reader->numbering, reader->set, xml_get_int(attributes, "val", DOCX_NONE));
  } else if (strcmp(name, "lvlOverride") == 0 || strcmp(name, "lvl") == 0) {
    reader->level = xml_get_int(attributes, "ilvl", DOCX_NONE);
    reader->in_level = name[3] == '\0';
  } else if (strcmp(name, "startOverride") == 0) {
    numbering_restart(reader->numbering, reader->set, reader->level, xml_get_int(attributes, "val", 1));
  } else if (reader->list != DOCX_NONE && reader->in_level) {
    docx_style_level(reader, name, attributes);
  }
}

static void numbering_end(gpointer data, const char *name)
{
  DocxNumberingReader *reader = data;
  if (strcmp(name, "abstractNum") == 0)
    reader->list = DOCX_NONE;
  else if (strcmp(name, "num") == 0)
    reader->set = DOCX_NONE;
  else if (strcmp(name, "lvl") == 0)
    reader->in_level = FALSE;
}

gboolean docx_style_read_numbering(Numbering *numbering, const char *xml, gsize len)
{
  static const XmlHandler handler = {numbering_start, numbering_end, NULL};
  DocxNumberingReader reader = {numbering, DOCX_NONE, DOCX_NONE, DOCX_NONE, FALSE};
  gboolean stop = FALSE;
  return xml_parse(xml, len, &handler, &reader, &stop);
}
