#include "corpus/base/page_starts.h"

#include <string.h>

#include "corpus/base/varint.h"

void page_starts_pack(const PageStart *starts, guint n, GString *out)
{
  PageStart before = {0, 0};
  for (guint i = 0; i < n; before = starts[i++]) {
    gboolean jumps = starts[i].number != before.number + 1;
    varint_append(out, (guint64)(starts[i].start - before.start) << 1 | (jumps ? 1 : 0));
    if (jumps)
      varint_append(out, starts[i].number);
  }
}

/* Reads the next start. FALSE when it makes no sense behind the one before. */
static gboolean read_start(VarintReader *reader, gsize text_len, const PageStart *before, PageStart *start)
{
  guint64 coded = varint_read(reader);
  guint64 number = coded & 1 ? varint_read(reader) : (guint64)before->number + 1;
  gboolean first = before->number == 0;
  if (reader->at == NULL || coded >> 1 >= text_len - before->start || (!first && coded < 2) || number == 0 ||
      number > G_MAXINT)
    return FALSE;
  *start = (PageStart){before->start + (gsize)(coded >> 1), (guint)number};
  return TRUE;
}

gboolean page_starts_unpack(const guint8 *bytes, gsize len, gsize text_len, GArray *out)
{
  VarintReader reader = {bytes, bytes != NULL ? bytes + len : NULL};
  g_autoptr(GString) again = g_string_new(NULL);
  guint had = out->len;
  PageStart at = {0, 0};
  while (varint_left(&reader) > 0 && out->len - had < PAGE_STARTS_MAX && read_start(&reader, text_len, &at, &at))
    g_array_append_val(out, at);
  if (out->len == had)
    return len == 0;
  /* One integer can be written in several ways, of which only one is ours. */
  page_starts_pack((const PageStart *)(gpointer)out->data + had, out->len - had, again);
  if (again->len == len && memcmp(again->str, bytes, len) == 0)
    return TRUE;
  g_array_set_size(out, had);
  return FALSE;
}

guint page_starts_find(const GArray *starts, gsize offset)
{
  guint low = 0;
  for (guint high = starts->len; low < high;) {
    guint middle = low + (high - low) / 2;
    if (g_array_index(starts, PageStart, middle).start <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low > 0 ? g_array_index(starts, PageStart, low - 1).number : 0;
}

void page_starts_cut(GArray *starts, gsize text_len)
{
  while (starts->len > 0 && g_array_index(starts, PageStart, starts->len - 1).start >= text_len)
    g_array_set_size(starts, starts->len - 1);
}
