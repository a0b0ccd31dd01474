/* make_pdf: PDF files made by hand, with one font of the standard fourteen: Courier, 12 points high, letters 7.2 points
 * wide, so that words stand where they are put; \200\201N is "ĐẾN". For tests. */
#ifndef TRACUU_TESTS_UNIT_MAKE_PDF_H
#define TRACUU_TESTS_UNIT_MAKE_PDF_H

#include <string.h>

#include <glib.h>

#define MAKE_PDF_WIDTH  595
#define MAKE_PDF_HEIGHT 842

typedef struct {
  int x, y; /* from the upper left corner of a page of 595 x 842 points */
  const char *text;
} PdfText;

/* An annotation of the first page, whose appearance shows lines of text. A list ends with one without keys. */
typedef struct {
  int x, y, width;  /* as PdfText: where the first line begins */
  const char *keys; /* "/Subtype /FreeText /F 4" */
  const char *text; /* lines 14 points apart, separated by '\n'; NULL: it has no appearance */
  gboolean nested;  /* drawn by a form in the form */
} PdfAnnotation;

#define END                                                                                                            \
  {                                                                                                                    \
    0, 0, NULL                                                                                                         \
  }

static inline void make_pdf_object(GString *pdf, GArray *offsets, const char *body)
{
  gsize at = pdf->len;
  g_array_append_val(offsets, at);
  g_string_append_printf(pdf, "%u 0 obj\n%s\nendobj\n", offsets->len, body);
}

static inline void make_pdf_form(GString *pdf, GArray *offsets, int width, guint lines, const char *resources,
                                 const char *stream)
{
  g_autofree char *body = g_strdup_printf("<< /Type /XObject /Subtype /Form /BBox [0 0 %d %u] /Resources << %s >> "
                                          "/Length %zu >>\nstream\n%s\nendstream",
                                          width, 14 * lines, resources, strlen(stream), stream);
  make_pdf_object(pdf, offsets, body);
}

/* Three objects: the annotation, its appearance, and the form in that. */
static inline void make_pdf_annotation(GString *pdf, GArray *offsets, const PdfAnnotation *a)
{
  g_auto(GStrv) lines = g_strsplit(a->text != NULL ? a->text : "", "\n", -1);
  guint n = g_strv_length(lines) > 0 ? g_strv_length(lines) : 1;
  g_autoptr(GString) stream = g_string_new(NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf(stream, "BT /F1 12 Tf 0 %u Td (%s) Tj ET\n", 14 * (n - 1 - i) + 3, lines[i]);
  g_autofree char *look = a->text != NULL ? g_strdup_printf("/AP << /N %u 0 R >>", offsets->len + 2) : g_strdup("");
  g_autofree char *inner = g_strdup_printf("/XObject << /I %u 0 R >>", offsets->len + 3);
  int bottom = MAKE_PDF_HEIGHT - a->y - 3 - 14 * ((int)n - 1);
  g_autofree char *body = g_strdup_printf("<< /Type /Annot %s /Rect [%d %d %d %d] %s >>", a->keys, a->x, bottom,
                                          a->x + a->width, bottom + 14 * (int)n, look);
  make_pdf_object(pdf, offsets, body);
  make_pdf_form(pdf, offsets, a->width, n, a->nested ? inner : "/Font << /F1 2 0 R >>",
                a->nested ? "/I Do" : stream->str);
  make_pdf_form(pdf, offsets, a->width, n, "/Font << /F1 2 0 R >>", stream->str);
}

/* A PDF of n pages, each a list of texts that ends with a NULL; annotations, NULL or a list, are on the first; trailer
 * is added to the trailer's dictionary. */
static inline GString *make_pdf(const PdfText *const *pages, guint n, const PdfAnnotation *annotations,
                                const char *trailer)
{
  GString *pdf = g_string_new("%PDF-1.4\n");
  g_autoptr(GArray) offsets = g_array_new(FALSE, FALSE, sizeof(gsize));
  g_autoptr(GString) kids = g_string_new(NULL), notes = g_string_new(NULL);
  for (const PdfAnnotation *a = annotations; a != NULL && a->keys != NULL; a++)
    g_string_append_printf(notes, "%u 0 R ", 4 + 2 * n + 3 * (guint)(a - annotations));
  g_autofree char *catalog =
      g_strdup_printf("<< /Type /Catalog /Pages 3 0 R /AcroForm << /Fields [ %s] >> >>", notes->str);
  make_pdf_object(pdf, offsets, catalog);
  make_pdf_object(pdf, offsets,
                  "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Type /Encoding "
                  "/BaseEncoding /WinAnsiEncoding /Differences [128 /Dcroat /Ecircumflexacute] >> >>");
  for (guint p = 0; p < n; p++)
    g_string_append_printf(kids, "%u 0 R ", 4 + 2 * p);
  g_autofree char *root = g_strdup_printf("<< /Type /Pages /Count %u /Kids [ %s] >>", n, kids->str);
  make_pdf_object(pdf, offsets, root);
  for (guint p = 0; p < n; p++) {
    g_autoptr(GString) stream = g_string_new(NULL);
    for (const PdfText *t = pages[p]; t->text != NULL; t++)
      g_string_append_printf(stream, "BT /F1 12 Tf %d %d Td (%s) Tj ET\n", t->x, MAKE_PDF_HEIGHT - t->y, t->text);
    g_autofree char *page = g_strdup_printf("<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents %u 0 R "
                                            "/Annots [ %s] /Resources << /Font << /F1 2 0 R >> >> >>",
                                            5 + 2 * p, p == 0 ? notes->str : "");
    g_autofree char *content = g_strdup_printf("<< /Length %zu >>\nstream\n%s\nendstream", stream->len, stream->str);
    make_pdf_object(pdf, offsets, page);
    make_pdf_object(pdf, offsets, content);
  }
  for (const PdfAnnotation *a = annotations; a != NULL && a->keys != NULL; a++)
    make_pdf_annotation(pdf, offsets, a);
  gsize xref = pdf->len;
  g_string_append_printf(pdf, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
  for (guint i = 0; i < offsets->len; i++)
    g_string_append_printf(pdf, "%010zu 00000 n \n", g_array_index(offsets, gsize, i));
  g_string_append_printf(pdf, "trailer\n<< /Size %u /Root 1 0 R %s >>\nstartxref\n%zu\n%%%%EOF\n", offsets->len + 1,
                         trailer, xref);
  return pdf;
}

#endif
