#include "corpus/format/given_title.h"

#include <string.h>

/* What the title begins or ends with, in ASCII lower case. */
static const char *const beginnings[] = {
    "microsoft word -", "microsoft excel -", "microsoft powerpoint -", "http://", "https://", "www.", "file:///", NULL,
};
static const char *const endings[] = {
    ".doc", ".docx", ".dot", ".rtf",  ".odt", ".wps", ".wpd", ".xls", ".xlsx", ".ods",
    ".ppt", ".pptx", ".pdf", ".html", ".htm", ".txt", ".tmp", ".jpg", ".tif",  NULL,
};
/* New documents; a number may follow. */
static const char *const stock[] = {
    "slide",
    "document",
    "book",
    "presentation",
    "powerpoint presentation",
    "untitled",
    "untitled document",
    "new document",
    "word document",
    "workbook",
    "sheet",
    "worksheet",
    "untitled spreadsheet",
    "untitled presentation",
    "no slide title",
    "title",
    NULL,
};

static gboolean ends(const char *title, const char *ending)
{
  gsize len = strlen(title), n = strlen(ending);
  return len > n && g_ascii_strcasecmp(title + len - n, ending) == 0;
}

static gboolean is_stock(const char *title)
{
  gsize len = strlen(title);
  while (len > 0 && (g_ascii_isdigit(title[len - 1]) || strchr(" -_()", title[len - 1]) != NULL))
    len--;
  for (gsize i = 0; stock[i] != NULL; i++)
    if (strlen(stock[i]) == len && g_ascii_strncasecmp(title, stock[i], len) == 0)
      return TRUE;
  return FALSE;
}

gboolean given_title_tells(const char *title)
{
  gboolean letter = FALSE;
  for (const char *c = title; *c != '\0' && !letter; c++)
    letter = g_ascii_isalpha(*c) || (guchar)*c >= 0x80;
  for (gsize i = 0; beginnings[i] != NULL; i++)
    if (g_ascii_strncasecmp(title, beginnings[i], strlen(beginnings[i])) == 0)
      return FALSE;
  for (gsize i = 0; endings[i] != NULL; i++)
    if (ends(title, endings[i]))
      return FALSE;
  return letter && !is_stock(title);
}
