#include "indexer/layout/direct.h"

#include "corpus/base/varint.h"
#include "indexer/layout/direct_older.h"
#include "indexer/layout/direct_terms.h"

gboolean direct_open(Direct *direct, const guint8 *bytes, gsize len)
{
  *direct = (Direct){.bytes = bytes, .len = len};
  if (len == 0)
    return TRUE;
  VarintReader reader = {bytes, bytes + len};
  const guint8 *version = varint_take(&reader, 1);
  if (*version != DIRECT_VERSION && *version != DIRECT_VERSION_OLDER)
    return FALSE;
  direct->older = *version == DIRECT_VERSION_OLDER;
  direct->n_positions = (guint)varint_read_max(&reader, G_MAXUINT32);
  direct->title_start = (guint)varint_read_max(&reader, direct->n_positions);

  direct->n_passages = (guint)varint_read_max(&reader, varint_left(&reader) / 2);
  direct->passages_len = varint_read_max(&reader, varint_left(&reader));
  direct->passages_off = len - varint_left(&reader);
  varint_take(&reader, direct->passages_len);
  return direct->older ? direct_older_open(direct, &reader) : direct_terms_open(direct, &reader);
}

guint direct_positions(const Direct *direct, const char *term, gsize len, GArray *out)
{
  return direct->older ? direct_older_positions(direct, term, len, out)
                       : direct_terms_positions(direct, term, len, out);
}

guint direct_frequency(const Direct *direct, const char *term, gsize len)
{
  return direct->older ? direct_older_frequency(direct, term, len) : direct_terms_frequency(direct, term, len);
}

void direct_passages(const Direct *direct, GArray *out)
{
  if (direct->n_passages == 0)
    return;
  VarintReader reader = {direct->bytes + direct->passages_off,
                         direct->bytes + direct->passages_off + direct->passages_len};
  gsize start = 0;
  guint n = 0, had = out->len;
  /* A passage takes at least two bytes: direct_open has seen to that. */
  g_array_set_size(out, had + direct->n_passages);
  for (; n < direct->n_passages; n++) {
    gsize passage_len = varint_read_max(&reader, direct->title_start - start);
    guint64 heading = varint_read_max(&reader, passage_len * 2 + 1);
    if (reader.at == NULL)
      break;
    g_array_index(out, DirectPassage, had + n) = (DirectPassage){(guint32)start, (guint32)(heading / 2), heading % 2};
    start += passage_len;
  }
  g_array_set_size(out, had + n);
}

gboolean direct_check(const guint8 *bytes, gsize len)
{
  Direct direct;
  if (!direct_open(&direct, bytes, len))
    return FALSE;
  g_autoptr(GArray) passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  direct_passages(&direct, passages);
  return passages->len == direct.n_passages &&
         (len == 0 || (direct.older ? direct_older_check(&direct) : direct_terms_check(&direct)));
}
