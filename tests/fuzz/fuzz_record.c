/* The record reader on any bytes; whatever it gives must keep what its header promises. */
#include "indexer/store/record.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static void check_spans(const Record *record)
{
  gsize text_len = record_text_len(record);
  guint n;
  const RecordField *fields = record_fields(record, &n);
  for (guint i = 0; i < n; i++)
    if (fields[i].start > fields[i].end || fields[i].end > text_len)
      g_error("field %u spans %zu to %zu", i, fields[i].start, fields[i].end);
  const RecordPassage *passages = record_passages(record, &n);
  gsize at = 0;
  for (guint i = 0; i < n; at = passages[i++].end)
    if (passages[i].start != at || passages[i].end < at || passages[i].end > text_len ||
        passages[i].heading_start < at || passages[i].heading_end < passages[i].heading_start ||
        passages[i].heading_end > passages[i].end || passages[i].parent >= (gint)i || passages[i].parent < -1 ||
        passages[i].article[sizeof passages[i].article - 1])
      g_error("passage %u spans %zu to %zu", i, passages[i].start, passages[i].end);
}

/* Pages are known from some byte on, or not at all. */
static void check_pages(const Record *record)
{
  gsize text_len = record_text_len(record);
  gboolean known = FALSE;
  for (gsize at = 0; at < MIN(text_len, 2000); at++) {
    guint page = record_page_at(record, at);
    if (known && page == 0)
      g_error("no page at %zu", at);
    known |= page > 0;
  }
  record_page_at(record, G_MAXSIZE);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  g_autoptr(Record) record = record_open(g_bytes_new(data, size), NULL);
  if (!record)
    return 0;
  check_spans(record);
  check_pages(record);
  g_autofree char *field G_GNUC_UNUSED = record_dup_field(record, data[size / 2]);
  g_autoptr(GString) text = g_string_new(NULL);
  gsize want = MIN(record_text_len(record), 4 * RECORD_BLOCK);
  if (record_append_text(record, 0, want, text, NULL) && text->len != want)
    g_error("%zu bytes of text instead of %zu", text->len, want);
  g_string_truncate(text, 0);
  record_append_text(record, want / 2, want / 2 + 100, text, NULL);
  return 0;
}
