/* OpenDocument: text, spreadsheets and presentations, whose content has one form. */
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/office/described.h"
#include "corpus/format/office/odf_style.h"
#include "corpus/format/reader.h"
#include "corpus/format/xml.h"
#include "corpus/format/zip.h"

/* A cell or row that is repeated more often only fills the sheet. */
#define ODF_MAX_REPEAT 64
#define ODF_LIST_DEPTH NUMBERING_LEVELS
/* Of one comment; its text is kept until it ends. */
#define ODF_NOTE_MAX ((gsize)64 << 10)

/* The first member is "mimetype", stored as it is. */
static gboolean odf_is(const FormatInput *input, const char *kind)
{
  g_autofree char *type = g_strconcat("application/vnd.oasis.opendocument.", kind, NULL);
  return zip_is_of_type(input->bytes, input->len, type);
}

static gboolean recognise_text(const FormatInput *input, const DetectHead *head)
{
  (void)head;
  return odf_is(input, "text");
}

static gboolean recognise_sheet(const FormatInput *input, const DetectHead *head)
{
  (void)head;
  return odf_is(input, "spreadsheet");
}

static gboolean recognise_show(const FormatInput *input, const DetectHead *head)
{
  (void)head;
  return odf_is(input, "presentation");
}

typedef struct {
  Lines *lines;
  OdfStyles *styles;
  GPtrArray *fonts;         /* of the open paragraphs and spans; NULL: as the one outside has it */
  int list[ODF_LIST_DEPTH]; /* number sets of the open lists */
  int depth;
  gboolean item; /* the next paragraph is the first of a list item */
  guint skip;    /* depth inside an element that is left out */
  guint paragraphs;
  int repeat;       /* of the open cell */
  char *value;      /* what it says it is; NULL = nothing */
  gboolean written; /* it has text */
  guint notes;      /* open comments and descriptions of pictures: these come behind the whole */
  GString *note;    /* the text of the open one */
  GString *aside;   /* those that are ended, a line each */
  gboolean stop, in_title;
  GString *title;
} Odf;

static const char *font(const Odf *odf)
{
  for (guint i = odf->fonts->len; i-- > 0;)
    if (g_ptr_array_index(odf->fonts, i) != NULL)
      return g_ptr_array_index(odf->fonts, i);
  return NULL;
}

static void push_font(Odf *odf, const XmlAttributes *attributes)
{
  char style[128];
  xml_get(attributes, "style-name", style, sizeof style);
  g_ptr_array_add(odf->fonts, (gpointer)odf_style_get_font(odf->styles, style));
}

static void start_list(Odf *odf, const XmlAttributes *attributes)
{
  char style[128], more[8];
  int set = odf->depth > 0 && odf->depth <= ODF_LIST_DEPTH ? odf->list[odf->depth - 1] : -1;
  if (xml_get(attributes, "style-name", style, sizeof style))
    set = odf_style_get_list(odf->styles, style);
  if (odf->depth < ODF_LIST_DEPTH) {
    odf->list[odf->depth] = set;
    gboolean goes_on = xml_get(attributes, "continue-list", more, sizeof more) ||
                       (xml_get(attributes, "continue-numbering", more, sizeof more) && more[0] == 't');
    if (set >= 0 && !goes_on)
      numbering_reset(odf->styles->numbering, set, odf->depth);
  }
  odf->depth++;
}

static void start_paragraph(Odf *odf, const XmlAttributes *attributes)
{
  if (odf->paragraphs++ > 0)
    lines_end(odf->lines);
  push_font(odf, attributes);
  if (!odf->item || odf->depth == 0 || odf->depth > ODF_LIST_DEPTH)
    return;
  odf->item = FALSE;
  g_autoptr(GString) number = g_string_new(NULL);
  numbering_next(odf->styles->numbering, odf->list[odf->depth - 1], odf->depth - 1, number);
  if (number->len == 0)
    return;
  lines_add(odf->lines, number->str, number->len, NULL);
  lines_add(odf->lines, " ", 1, NULL);
}

static gboolean is_skipped(const char *name)
{
  static const char *const names[] = {"tracked-changes", "note-citation", "forms",   "sequence-decls",
                                      "page-number",     "page-count",    "scripts", "settings"};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean is_note(const char *name)
{
  return strcmp(name, "annotation") == 0 || strcmp(name, "desc") == 0;
}

/* What is inside a comment: its author and its day are left out. */
static void start_in_note(Odf *odf, const char *name)
{
  odf->notes++;
  if (strcmp(name, "creator") == 0 || strncmp(name, "date", 4) == 0 || strcmp(name, "creator-initials") == 0)
    odf->skip++;
  else if (odf->note->len > 0)
    g_string_append_c(odf->note, ' ');
}

static void end_in_note(Odf *odf, const char *name)
{
  odf->notes--;
  if (odf->notes > 0)
    return;
  g_strdelimit(odf->note->str, "\r\n", ' ');
  if (strcmp(name, "desc") == 0)
    described_add_text(odf->aside, odf->note->str);
  else
    g_string_append_printf(odf->aside, "%s\n", odf->note->str);
  g_string_truncate(odf->note, 0);
}

static void start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  Odf *odf = data;
  char value[128];
  if (odf->skip == 0 && (odf->notes > 0 || is_note(name))) {
    start_in_note(odf, name);
    return;
  }
  if (odf->skip > 0 || is_skipped(name)) {
    odf->skip++;
    return;
  }
  if (strcmp(name, "p") == 0 || strcmp(name, "h") == 0) {
    start_paragraph(odf, attributes);
  } else if (strcmp(name, "span") == 0) {
    push_font(odf, attributes);
  } else if (strcmp(name, "s") == 0 || strcmp(name, "tab") == 0) {
    lines_add(odf->lines, " ", 1, NULL);
  } else if (strcmp(name, "line-break") == 0 || strcmp(name, "note-body") == 0 || strcmp(name, "text-box") == 0) {
    lines_end(odf->lines);
  } else if (strcmp(name, "table-row") == 0) {
    lines_row(odf->lines);
  } else if (strcmp(name, "table-cell") == 0 || strcmp(name, "covered-table-cell") == 0) {
    g_free(odf->value);
    odf->value = xml_dup(attributes, "string-value");
    odf->written = FALSE;
    odf->repeat = CLAMP(xml_get_int(attributes, "number-columns-repeated", 1), 1, ODF_MAX_REPEAT);
  } else if (strcmp(name, "table") == 0 && odf->paragraphs == 0 && xml_get(attributes, "name", value, sizeof value)) {
    if (odf->styles->sheets)
      lines_add(odf->lines, value, strlen(value), NULL);
    lines_end(odf->lines);
  } else if (strcmp(name, "list") == 0) {
    start_list(odf, attributes);
  } else if (strcmp(name, "list-item") == 0) {
    odf->item = TRUE;
  }
}

static void end(gpointer data, const char *name)
{
  Odf *odf = data;
  if (odf->skip > 0) {
    odf->skip--;
    if (odf->skip > 0 || odf->notes == 0)
      return;
  }
  if (odf->notes > 0) {
    end_in_note(odf, name);
    return;
  }
  if (strcmp(name, "p") == 0 || strcmp(name, "h") == 0) {
    lines_end(odf->lines);
    odf->paragraphs -= odf->paragraphs > 0 ? 1 : 0;
  }
  if (strcmp(name, "p") == 0 || strcmp(name, "h") == 0 || strcmp(name, "span") == 0) {
    if (odf->fonts->len > 0)
      g_ptr_array_set_size(odf->fonts, (gint)odf->fonts->len - 1);
  } else if (strcmp(name, "note-body") == 0 || strcmp(name, "text-box") == 0) {
    lines_end(odf->lines);
  } else if (strcmp(name, "table-cell") == 0 || strcmp(name, "covered-table-cell") == 0) {
    if (odf->value != NULL && !odf->written)
      lines_add(odf->lines, odf->value, strlen(odf->value), NULL);
    g_clear_pointer(&odf->value, g_free);
    for (int i = 0; i < MAX(odf->repeat, 1); i++)
      lines_cell(odf->lines);
    odf->repeat = 1;
  } else if (strcmp(name, "table-row") == 0) {
    lines_row_end(odf->lines);
  } else if (strcmp(name, "list") == 0 && odf->depth > 0) {
    odf->depth--;
  }
  odf->stop = odf->lines->full;
}

static void odf_text(gpointer data, const char *text, gsize len)
{
  Odf *odf = data;
  if (odf->skip == 0 && odf->notes > 0 && odf->note->len < ODF_NOTE_MAX)
    g_string_append_len(odf->note, text, (gssize)len);
  if (odf->skip > 0 || odf->notes > 0 || odf->paragraphs == 0)
    return;
  lines_add(odf->lines, text, len, font(odf));
  odf->written = TRUE;
}

/* ---- the title ---- */

static void meta_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  (void)attributes;
  ((Odf *)data)->in_title = strcmp(name, "title") == 0;
}

static void meta_end(gpointer data, const char *name)
{
  (void)name;
  ((Odf *)data)->in_title = FALSE;
}

static void meta_text(gpointer data, const char *text, gsize len)
{
  Odf *odf = data;
  if (odf->in_title)
    g_string_append_len(odf->title, text, (gssize)len);
}

/* ---- the package ---- */

static gboolean want(const char *name)
{
  return strcmp(name, "content.xml") == 0 || strcmp(name, "styles.xml") == 0 || strcmp(name, "meta.xml") == 0 ||
         strcmp(name, "META-INF/manifest.xml") == 0;
}

static gboolean parse(Odf *odf, GHashTable *parts, const char *name, const XmlHandler *handler)
{
  const GString *part = zip_get(parts, name);
  return part != NULL && xml_parse(part->str, part->len, handler, odf, &odf->stop);
}

static gboolean read_parts(GHashTable *parts, Lines *lines, gboolean sheets)
{
  static const XmlHandler content = {start, end, odf_text}, meta = {meta_start, meta_end, meta_text};
  g_auto(OdfStyles) styles;
  g_autoptr(GPtrArray) fonts = g_ptr_array_new();
  g_autoptr(GString) title = g_string_new(NULL);
  const GString *style_part = zip_get(parts, "styles.xml"), *content_part = zip_get(parts, "content.xml");
  odf_style_init(&styles);
  styles.sheets = sheets;
  if (style_part != NULL)
    odf_style_read(&styles, style_part->str, style_part->len);
  if (content_part != NULL)
    odf_style_read(&styles, content_part->str, content_part->len);
  g_autoptr(GString) note = g_string_new(NULL), aside = g_string_new(NULL);
  Odf odf = {
      .lines = lines, .styles = &styles, .fonts = fonts, .title = title, .note = note, .aside = aside, .repeat = 1};
  /* A template may be styles alone (OpenDocument 1.3, part 2, 3.1). */
  gboolean whole = content_part == NULL ? style_part != NULL : parse(&odf, parts, "content.xml", &content);
  while (lines->rows > 0)
    lines_row_end(lines);
  described_write(aside, lines);
  odf.notes = 0;
  g_string_truncate(note, 0);
  g_clear_pointer(&odf.value, g_free);
  /* Headers and footers are paragraphs among the styles. */
  odf.skip = odf.depth = 0;
  odf.paragraphs = 0;
  g_ptr_array_set_size(fonts, 0);
  if (!sheets && !odf.stop)
    parse(&odf, parts, "styles.xml", &content);
  described_write(aside, lines);
  g_clear_pointer(&odf.value, g_free);
  odf.stop = FALSE;
  parse(&odf, parts, "meta.xml", &meta);
  lines_set_title(lines, title->str, title->len);
  return whole || lines->full;
}

static void odf_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  FormatReason reason;
  g_autoptr(GHashTable) parts = zip_load(input, want, &reason);
  (void)head;
  const GString *manifest = zip_get(parts, "META-INF/manifest.xml");
  if (reason == FORMAT_ENCRYPTED || (manifest != NULL && strstr(manifest->str, "encryption-data") != NULL)) {
    result->reason = FORMAT_ENCRYPTED;
    return;
  }
  g_auto(Lines) lines;
  lines_init(&lines, input, result);
  gboolean whole = read_parts(parts, &lines, odf_is(input, "spreadsheet"));
  lines_finish(&lines);
  if (reason == FORMAT_TRUNCATED)
    result->reason = result->text->len > 0 ? FORMAT_TRUNCATED : FORMAT_TOO_LARGE;
  else if (!whole || reason != FORMAT_OK)
    result->reason = FORMAT_DAMAGED;
}

const FormatReader odf_text_reader = {"odt", recognise_text, odf_read, NULL};
const FormatReader odf_sheet_reader = {"ods", recognise_sheet, odf_read, NULL};
const FormatReader odf_show_reader = {"odp", recognise_show, odf_read, NULL};
