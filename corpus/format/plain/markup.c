/* XML in one file: what Office 2003 saves as XML (also as .doc and .xls), flat OpenDocument, electronic invoices and
 * other data. Of a document its paragraphs and table rows are lines, of data each element that holds text. */
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/reader.h"
#include "corpus/format/xml.h"

/* Larger ones are no documents, and hold their bytes twice in memory when they are UTF-16. */
#define MARKUP_MAX_BYTES ((gsize)256 << 20)

typedef enum {
  MARKUP_INLINE,
  MARKUP_LINE,
  MARKUP_ROW,
  MARKUP_CELL,
  MARKUP_SPACE,
  MARKUP_SKIP /* never text */
} MarkupKind;

/* Local names in documents; all others are part of a line. In data these names may mean anything. Sources:
 * WordprocessingML and SpreadsheetML of Office 2003, Office Open XML, OpenDocument 1.3, XML Signature. */
static const struct {
  const char *name;
  MarkupKind kind;
} markup_names[] = {
    {"p", MARKUP_LINE},
    {"h", MARKUP_LINE},
    {"line-break", MARKUP_LINE},
    {"table", MARKUP_LINE},
    {"Row", MARKUP_ROW},
    {"table-row", MARKUP_ROW},
    {"tr", MARKUP_ROW},
    {"Cell", MARKUP_CELL},
    {"table-cell", MARKUP_CELL},
    {"tc", MARKUP_CELL},
    {"td", MARKUP_CELL},
    {"th", MARKUP_CELL},
    {"br", MARKUP_SPACE},
    {"s", MARKUP_SPACE},
    {"tab", MARKUP_SPACE},
    {"annotation", MARKUP_SKIP},
    {"automatic-styles", MARKUP_SKIP},
    {"binary-data", MARKUP_SKIP},
    {"binData", MARKUP_SKIP},
    {"binaryData", MARKUP_SKIP},
    {"Comment", MARKUP_SKIP},
    {"del", MARKUP_SKIP},
    {"delText", MARKUP_SKIP},
    {"DocumentProperties", MARKUP_SKIP},
    {"ExcelWorkbook", MARKUP_SKIP},
    {"fldData", MARKUP_SKIP},
    {"font-face-decls", MARKUP_SKIP},
    {"instrText", MARKUP_SKIP},
    {"master-styles", MARKUP_SKIP},
    {"meta", MARKUP_SKIP},
    {"OfficeDocumentSettings", MARKUP_SKIP},
    {"script", MARKUP_SKIP},
    {"scripts", MARKUP_SKIP},
    {"settings", MARKUP_SKIP},
    {"Signature", MARKUP_SKIP},
    {"style", MARKUP_SKIP},
    {"styles", MARKUP_SKIP},
    {"Styles", MARKUP_SKIP},
    {"tracked-changes", MARKUP_SKIP},
    {"WorksheetOptions", MARKUP_SKIP},
};

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  if (head->bytes == DETECT_BINARY || !detect_head_begins(head, "<"))
    return FALSE;
  return detect_head_begins(head, "<?xml") || detect_has_extension(head, "xml|fodt|fods|fodp");
}

typedef struct {
  Lines *lines;
  gboolean begun, document;
  guint skip; /* depth inside an element that is left out */
  gboolean stop;
} Markup;

/* Whether this root element is that of a document; "document" alone may be anything. */
static gboolean is_document(const char *root, const XmlAttributes *attributes)
{
  char type[64];
  if (strcmp(root, "document") == 0)
    return xml_get(attributes, "mimetype", type, sizeof type) &&
           g_str_has_prefix(type, "application/vnd.oasis.opendocument.");
  return strcmp(root, "wordDocument") == 0 || strcmp(root, "Workbook") == 0;
}

static MarkupKind markup_kind(const Markup *markup, const char *name)
{
  if (!markup->document)
    return strcmp(name, "Signature") == 0 ? MARKUP_SKIP : MARKUP_LINE;
  for (gsize i = 0; i < G_N_ELEMENTS(markup_names); i++)
    if (strcmp(name, markup_names[i].name) == 0)
      return markup_names[i].kind;
  return MARKUP_INLINE;
}

/* Whether the value of an attribute is meant for people: words with blanks between, or one with a letter that no name
 * of a thing has. */
static gboolean is_words(const char *value)
{
  guint words = 0;
  gboolean foreign = FALSE;
  if (strstr(value, "://") != NULL || g_str_has_prefix(value, "urn:"))
    return FALSE;
  for (const char *c = value; *c != '\0';) {
    gsize len = strcspn(c, " "), letters = 0;
    for (gsize i = 0; i < len; i++) {
      foreign |= (guchar)c[i] >= 0x80;
      letters += g_ascii_isalpha(c[i]) || (guchar)c[i] >= 0x80;
    }
    words += letters >= 2;
    c += len + strspn(c + len, " ");
  }
  return words >= 2 || foreign;
}

/* Electronic invoices and forms keep names and goods in attributes. */
static void add_attributes(Markup *markup, const XmlAttributes *attributes)
{
  for (int i = 0; i < attributes->n; i++) {
    g_autofree char *value = xml_dup_nth(attributes, i);
    if (!is_words(value))
      continue;
    lines_add(markup->lines, value, strlen(value), NULL);
    lines_end(markup->lines);
  }
}

static void start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  Markup *markup = data;
  char sheet[256];
  if (!markup->begun)
    markup->document = is_document(name, attributes);
  markup->begun = TRUE;
  MarkupKind kind = markup_kind(markup, name);
  if (markup->skip > 0 || kind == MARKUP_SKIP)
    markup->skip++;
  else if (kind == MARKUP_ROW)
    lines_row(markup->lines);
  else if (kind == MARKUP_SPACE)
    lines_add(markup->lines, " ", 1, NULL);
  else if (kind == MARKUP_LINE) {
    lines_end(markup->lines);
    if (!markup->document)
      add_attributes(markup, attributes);
  } else if (strcmp(name, "Worksheet") == 0 && xml_get(attributes, "Name", sheet, sizeof sheet)) {
    lines_add(markup->lines, sheet, strlen(sheet), NULL);
    lines_end(markup->lines);
  }
}

static void end(gpointer data, const char *name)
{
  Markup *markup = data;
  MarkupKind kind = markup_kind(markup, name);
  if (markup->skip > 0)
    markup->skip--;
  else if (kind == MARKUP_ROW)
    lines_row_end(markup->lines);
  else if (kind == MARKUP_CELL)
    lines_cell(markup->lines);
  else if (kind == MARKUP_LINE)
    lines_end(markup->lines);
  markup->stop = markup->lines->full;
}

static void markup_text(gpointer data, const char *text, gsize len)
{
  Markup *markup = data;
  if (markup->skip == 0)
    lines_add(markup->lines, text, len, NULL);
}

static void markup_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  static const XmlHandler handler = {start, end, markup_text};
  g_auto(Lines) lines;
  Markup markup = {.lines = &lines};
  (void)head;
  lines_init(&lines, input, result);
  gboolean whole =
      xml_parse((const char *)input->bytes, MIN(input->len, MARKUP_MAX_BYTES), &handler, &markup, &markup.stop);
  while (lines.rows > 0)
    lines_row_end(&lines);
  lines_finish(&lines);
  if (!whole && !lines.full)
    result->reason = FORMAT_DAMAGED;
}

const FormatReader markup_reader = {"xml", recognise, markup_read, NULL};
