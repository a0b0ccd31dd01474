#include "corpus/format/office97/rtf_fonts.h"

#define MAX_FONTS 4096
#define NO_FONT   (-1)

struct RtfFonts {
  GHashTable *fonts; /* number -> RtfFont */
  gint open;
};

static void free_font(gpointer data)
{
  RtfFont *font = data;
  g_free(font->name);
  g_free(font);
}

RtfFonts *rtf_fonts_new(void)
{
  RtfFonts *fonts = g_new0(RtfFonts, 1);
  fonts->open = NO_FONT;
  fonts->fonts = g_hash_table_new_full(NULL, NULL, NULL, free_font);
  return fonts;
}

void rtf_fonts_free(RtfFonts *fonts)
{
  g_hash_table_unref(fonts->fonts);
  g_free(fonts);
}

const RtfFont *rtf_fonts_find(const RtfFonts *fonts, gint number)
{
  return g_hash_table_lookup(fonts->fonts, GINT_TO_POINTER(number));
}

void rtf_fonts_end(RtfFonts *fonts, GString *name)
{
  RtfFont *font = g_hash_table_lookup(fonts->fonts, GINT_TO_POINTER(fonts->open));
  g_strdelimit(name->str, ";", '\0');
  g_strstrip(name->str);
  if (font != NULL && *name->str != '\0' && font->name == NULL)
    font->name = g_strdup(name->str);
  g_string_truncate(name, 0);
}

void rtf_fonts_begin(RtfFonts *fonts, gint number, GString *name)
{
  rtf_fonts_end(fonts, name);
  fonts->open = number;
  if (g_hash_table_size(fonts->fonts) >= MAX_FONTS)
    return;
  RtfFont *font = g_new0(RtfFont, 1);
  font->charset = RTF_CHARSET_DEFAULT;
  g_hash_table_replace(fonts->fonts, GINT_TO_POINTER(number), font);
}

void rtf_fonts_close(RtfFonts *fonts)
{
  fonts->open = NO_FONT;
}

void rtf_fonts_set_charset(RtfFonts *fonts, gint charset)
{
  RtfFont *font = g_hash_table_lookup(fonts->fonts, GINT_TO_POINTER(fonts->open));
  if (font != NULL)
    font->charset = charset;
}
