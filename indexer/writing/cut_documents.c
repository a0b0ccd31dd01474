#include "indexer/writing/cut_documents.h"

#include "corpus/division/passages.h"

/* Cuts one document of the file, with the headings that the file says are in it. */
static GArray *cut_document(const FormatResult *result, gsize start, gsize end)
{
  g_autoptr(GArray) headings = g_array_new(FALSE, FALSE, sizeof(PageStart));
  for (guint i = 0; i < result->headings->len; i++) {
    PageStart heading = g_array_index(result->headings, PageStart, i);
    if (heading.start < start || heading.start >= end)
      continue;
    heading.start -= start;
    g_array_append_val(headings, heading);
  }
  return passages_cut(result->text->str + start, end - start, (const PageStart *)(gconstpointer)headings->data,
                      headings->len);
}

GArray *cut_documents(const FormatResult *result, const Facts *facts)
{
  GArray *all = cut_document(result, 0, facts->span.end);
  for (guint i = 0; i < facts->following->len; i++) {
    const Span *span = &((const Facts *)g_ptr_array_index(facts->following, i))->span;
    g_autoptr(GArray) own = cut_document(result, span->start, span->end);
    guint before = all->len;
    for (guint k = 0; k < own->len; k++) {
      Passage passage = g_array_index(own, Passage, k);
      passage.start += span->start;
      passage.end += span->start;
      passage.heading_start += span->start;
      passage.heading_end += span->start;
      passage.parent += passage.parent >= 0 ? (gint)before : 0;
      g_array_append_val(all, passage);
    }
  }
  return all;
}
