#include "indexer/layout/direct_older.h"

#include <string.h>

#include "indexer/layout/rising.h"
#include "indexer/layout/term_hash.h"

/* A bucket is read up to this many terms, so that no document can be made slow by terms whose hashes are alike. */
#define MAX_BUCKET 64
#define MARK_LEN   4

static gsize buckets_len(guint bits)
{
  return (gsize)4 << bits;
}

gboolean direct_older_open(Direct *direct, VarintReader *reader)
{
  direct->n_terms = (guint)varint_read_max(reader, varint_left(reader) / (MARK_LEN + 3));
  direct->bits = (guint)varint_read_max(reader, 31);
  direct->buckets_off = direct->len - varint_left(reader);
  if (varint_take(reader, buckets_len(direct->bits)) == NULL)
    return FALSE;
  direct->terms_off = direct->len - varint_left(reader);
  return TRUE;
}

/* A term as it stands in the bytes. */
typedef struct {
  guint32 mark;
  guint frequency;
  const guint8 *positions;
  gsize positions_len;
} ReadPosting;

static inline guint32 read_four(const guint8 *at)
{
  guint32 value;
  memcpy(&value, at, 4);
  return GUINT32_FROM_LE(value);
}

static gboolean read_entry(VarintReader *reader, ReadPosting *entry)
{
  const guint8 *mark = varint_take(reader, MARK_LEN);
  if (mark == NULL)
    return FALSE;
  entry->mark = read_four(mark);
  entry->frequency = (guint)varint_read_max(reader, varint_left(reader));
  entry->positions_len = varint_read_max(reader, varint_left(reader));
  entry->positions = varint_take(reader, entry->positions_len);
  return reader->at != NULL && entry->frequency > 0 && entry->frequency <= entry->positions_len;
}

/* A reader over one bucket; at = NULL when it makes no sense. */
static VarintReader at_bucket(const Direct *direct, gsize bucket)
{
  const guint8 *offsets = direct->bytes + direct->buckets_off, *terms = direct->bytes + direct->terms_off;
  gsize room = direct->len - direct->terms_off;
  gsize start = read_four(offsets + bucket * 4);
  gsize end = bucket + 1 < (gsize)1 << direct->bits ? read_four(offsets + bucket * 4 + 4) : room;
  gboolean sound = start <= end && end <= room;
  return (VarintReader){sound ? terms + start : NULL, sound ? terms + end : NULL};
}

static gboolean find_entry(const Direct *direct, const char *term, gsize len, ReadPosting *entry)
{
  if (direct->n_terms == 0 || len == 0)
    return FALSE;
  guint64 hash = term_hash(term, len);
  guint32 mark = term_hash_mark(hash);
  VarintReader reader = at_bucket(direct, term_hash_bucket(hash, direct->bits));
  for (guint i = 0; i < MAX_BUCKET && reader.at != reader.end && read_entry(&reader, entry); i++)
    if (entry->mark >= mark)
      return entry->mark == mark;
  return FALSE;
}

/* Reads the positions of a term. Returns how many are sound. */
static guint read_positions(const Direct *direct, const ReadPosting *entry, guint32 *positions)
{
  return rising_read(entry->positions, entry->positions_len, entry->frequency, direct->n_positions, positions);
}

guint direct_older_positions(const Direct *direct, const char *term, gsize len, GArray *out)
{
  ReadPosting entry;
  if (!find_entry(direct, term, len, &entry))
    return 0;
  guint had = out->len;
  g_array_set_size(out, had + entry.frequency);
  guint n = read_positions(direct, &entry, &g_array_index(out, guint32, had));
  g_array_set_size(out, had + n);
  return n;
}

guint direct_older_frequency(const Direct *direct, const char *term, gsize len)
{
  ReadPosting entry;
  return find_entry(direct, term, len, &entry) ? entry.frequency : 0;
}

/* ---- checking ---- */

/* Reads a bucket that is to begin at *at, and moves *at behind it. Returns how many terms it holds; -1 = damaged. */
static gint check_bucket(const Direct *direct, gsize bucket, const guint8 **at, GArray *positions)
{
  VarintReader reader = at_bucket(direct, bucket);
  if (reader.at == NULL || reader.at != *at)
    return -1;
  gint n = 0;
  guint32 before = 0;
  for (; reader.at != reader.end; n++) {
    ReadPosting entry;
    if (!read_entry(&reader, &entry) || (n > 0 && entry.mark < before))
      return -1;
    g_array_set_size(positions, entry.frequency);
    if (read_positions(direct, &entry, (guint32 *)(void *)positions->data) != entry.frequency)
      return -1;
    before = entry.mark;
  }
  *at = reader.end;
  return n;
}

gboolean direct_older_check(const Direct *direct)
{
  g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  const guint8 *at = direct->bytes + direct->terms_off;
  guint n_terms = 0;
  for (gsize bucket = 0; bucket < (gsize)1 << direct->bits; bucket++) {
    gint n = check_bucket(direct, bucket, &at, positions);
    if (n < 0)
      return FALSE;
    n_terms += (guint)n;
  }
  return n_terms == direct->n_terms && at == direct->bytes + direct->len;
}
