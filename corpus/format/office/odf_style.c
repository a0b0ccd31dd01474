#include "corpus/format/office/odf_style.h"

#include <string.h>

#include "corpus/format/xml.h"

/* Styles are based on each other; a longer chain is a circle. */
#define ODF_STYLE_DEPTH 20
#define ODF_STYLE_MAX   65536

void odf_style_init(OdfStyles *styles)
{
  styles->fonts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  styles->parents = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  styles->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  styles->numbering = numbering_new();
  styles->sheets = FALSE;
}

void odf_style_clear(OdfStyles *styles)
{
  g_clear_pointer(&styles->fonts, g_hash_table_unref);
  g_clear_pointer(&styles->parents, g_hash_table_unref);
  g_clear_pointer(&styles->lists, g_hash_table_unref);
  g_clear_pointer(&styles->numbering, numbering_free);
}

typedef struct {
  OdfStyles *styles;
  char style[128]; /* the open one; "" outside */
  int list;        /* the open list style, -1 outside */
} OdfStyleReader;

static void odf_style_level(OdfStyleReader *reader, const XmlAttributes *attributes)
{
  int number = xml_get_int(attributes, "level", 1);
  NumberingLevel *level = numbering_get_level(reader->styles->numbering, reader->list, number - 1);
  char format[8], prefix[32], suffix[32];
  if (level == NULL)
    return;
  xml_get(attributes, "num-format", format, sizeof format);
  xml_get(attributes, "num-prefix", prefix, sizeof prefix);
  xml_get(attributes, "num-suffix", suffix, sizeof suffix);
  level->start = xml_get_int(attributes, "start-value", 1);
  level->format = format[0] == '1'   ? NUMBERING_DECIMAL
                  : format[0] == 'a' ? NUMBERING_LOWER_LETTER
                  : format[0] == 'A' ? NUMBERING_UPPER_LETTER
                  : format[0] == 'i' ? NUMBERING_LOWER_ROMAN
                  : format[0] == 'I' ? NUMBERING_UPPER_ROMAN
                                     : NUMBERING_NONE;
  int shown = CLAMP(xml_get_int(attributes, "display-levels", 1), 1, number);
  g_autoptr(GString) text = g_string_new(prefix);
  for (int i = number - shown + 1; i <= number && level->format != NUMBERING_NONE; i++)
    g_string_append_printf(text, i < number ? "%%%d." : "%%%d", i);
  g_string_append(text, suffix);
  g_free(level->text);
  level->text = g_strdup(text->str);
}

static void odf_style_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  OdfStyleReader *reader = data;
  OdfStyles *styles = reader->styles;
  char value[128];
  if (g_hash_table_size(styles->parents) + g_hash_table_size(styles->fonts) > ODF_STYLE_MAX)
    return;
  if (strcmp(name, "style") == 0) {
    xml_get(attributes, "name", reader->style, sizeof reader->style);
    if (xml_get(attributes, "parent-style-name", value, sizeof value))
      g_hash_table_replace(styles->parents, g_strdup(reader->style), g_strdup(value));
  } else if (strcmp(name, "text-properties") == 0 && reader->style[0] != '\0') {
    if (xml_get(attributes, "font-name", value, sizeof value) ||
        xml_get(attributes, "font-family", value, sizeof value))
      g_hash_table_replace(styles->fonts, g_strdup(reader->style), g_strdup(value));
  } else if (strcmp(name, "list-style") == 0 && xml_get(attributes, "name", value, sizeof value)) {
    reader->list = (int)g_hash_table_size(styles->lists);
    numbering_add_set(styles->numbering, reader->list, reader->list);
    g_hash_table_replace(styles->lists, g_strdup(value), GINT_TO_POINTER(reader->list + 1));
  } else if (strcmp(name, "list-level-style-number") == 0 && reader->list >= 0) {
    odf_style_level(reader, attributes);
  }
}

static void end(gpointer data, const char *name)
{
  OdfStyleReader *reader = data;
  if (strcmp(name, "style") == 0)
    reader->style[0] = '\0';
  else if (strcmp(name, "list-style") == 0)
    reader->list = -1;
}

void odf_style_read(OdfStyles *styles, const char *xml, gsize len)
{
  static const XmlHandler handler = {odf_style_start, end, NULL};
  OdfStyleReader reader = {styles, "", -1};
  gboolean stop = FALSE;
  xml_parse(xml, len, &handler, &reader, &stop);
}

const char *odf_style_get_font(const OdfStyles *styles, const char *name)
{
  for (int i = 0; name != NULL && i < ODF_STYLE_DEPTH; i++) {
    const char *font = g_hash_table_lookup(styles->fonts, name);
    if (font != NULL)
      return font;
    name = g_hash_table_lookup(styles->parents, name);
  }
  return NULL;
}

int odf_style_get_list(const OdfStyles *styles, const char *name)
{
  return GPOINTER_TO_INT(g_hash_table_lookup(styles->lists, name)) - 1;
}
