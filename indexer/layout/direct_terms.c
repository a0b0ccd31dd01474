#include "indexer/layout/direct_terms.h"

#include <string.h>

#include "indexer/layout/bits.h"
#include "indexer/layout/rising.h"
#include "indexer/layout/term_hash.h"

/* A bucket is read up to this many terms, so that no document can be made slow by terms whose hashes are alike. */
#define MAX_BUCKET 64

gboolean direct_terms_open(Direct *direct, VarintReader *reader)
{
  direct->n_terms = (guint)varint_read_max(reader, varint_left(reader) / DIRECT_TERMS_MARK);
  guint form = (guint)varint_read_max(reader, 31 * 4 + 3);
  direct->bits = form / 4;
  direct->offset_len = form & DIRECT_TERMS_FAR ? 4 : 2;
  direct->mark_len = form & DIRECT_TERMS_WIDE ? DIRECT_TERMS_MARK_WIDE : DIRECT_TERMS_MARK;
  direct->buckets_off = direct->len - varint_left(reader);
  if (varint_take(reader, (gsize)direct->offset_len << direct->bits) == NULL)
    return FALSE;
  direct->terms_off = direct->len - varint_left(reader);
  return TRUE;
}

static inline guint32 read_four(const guint8 *at)
{
  guint32 value;
  memcpy(&value, at, 4);
  return GUINT32_FROM_LE(value);
}

static inline gsize read_offset(const Direct *direct, gsize bucket)
{
  const guint8 *at = direct->bytes + direct->buckets_off + bucket * direct->offset_len;
  return direct->offset_len == 2 ? (gsize)at[0] | (gsize)at[1] << 8 : read_four(at);
}

/* The bytes of a bucket; FALSE when they make no sense. */
static inline gboolean find_bucket(const Direct *direct, gsize bucket, const guint8 **start, const guint8 **end)
{
  gsize room = direct->len - direct->terms_off, first = read_offset(direct, bucket);
  gsize last = bucket + 1 < (gsize)1 << direct->bits ? read_offset(direct, bucket + 1) : room;
  *start = direct->bytes + direct->terms_off + first;
  *end = direct->bytes + direct->terms_off + last;
  return first <= last && last <= room;
}

/* The bit of a mark that says that it is the last. */
static inline guint32 last_bit(const Direct *direct)
{
  return (guint32)1 << (direct->mark_len * 8 - 1);
}

/* A term whose positions come next: in bits, or in bytes when at is not NULL. */
typedef struct {
  BitReader bits;
  const guint8 *end; /* of the bytes of the next frequent term */
  const guint8 *at;
  gsize len;
  guint frequency;
} TermEntry;

/* Reads what stands before the positions; FALSE when it makes no sense. */
static inline gboolean begin_entry(TermEntry *entry)
{
  guint64 frequency = bits_read_elias(&entry->bits);
  entry->frequency = (guint)frequency;
  entry->at = NULL;
  if (frequency == 0 || frequency >= DIRECT_TERMS_FREQUENT) {
    gsize room = (gsize)(entry->end - entry->bits.bytes), len = frequency - 1 + bits_read_elias(&entry->bits);
    if (frequency == 0 || len < frequency || len > room)
      return FALSE;
    entry->len = len;
    entry->at = entry->end -= len;
  }
  return entry->bits.at <= entry->bits.end;
}

/* Reads the positions, in bits or bytes. Returns how many are sound. */
static guint read_bits(const Direct *direct, TermEntry *entry, guint32 *positions)
{
  guint k = direct_terms_rice(direct->n_positions, entry->frequency);
  gboolean sound = bits_read_rising(&entry->bits, entry->frequency, k, direct->n_positions, positions);
  return sound && entry->bits.at <= entry->bits.end ? entry->frequency : 0;
}

static guint read_bytes(const Direct *direct, const TermEntry *entry, guint32 *positions)
{
  return rising_read(entry->at, entry->len, entry->frequency, direct->n_positions, positions);
}

static guint read_positions(const Direct *direct, TermEntry *entry, guint32 *positions)
{
  return entry->at != NULL ? read_bytes(direct, entry, positions) : read_bits(direct, entry, positions);
}

static gboolean find_entry(const Direct *direct, const char *term, gsize len, TermEntry *entry)
{
  if (direct->n_terms == 0 || len == 0)
    return FALSE;
  const guint8 *at, *end;
  guint64 hash = term_hash(term, len);
  if (!find_bucket(direct, term_hash_bucket(hash, direct->bits), &at, &end))
    return FALSE;
  /* Bits follow the marks, so that four bytes can be read where three are. */
  const guint32 last = last_bit(direct), mark = direct_terms_mark(hash, direct->mark_len);
  guint n = 0, found = MAX_BUCKET;
  guint32 have = 0;
  for (; n < MAX_BUCKET && end - at >= 4 && !(have & last); n++, at += direct->mark_len) {
    have = read_four(at);
    if (((have ^ mark) & (last - 1)) == 0)
      found = n;
  }
  if (found == MAX_BUCKET || !(have & last))
    return FALSE;
  *entry = (TermEntry){.bits = {at, 0, (gsize)(end - at) * 8}, .end = end};
  for (guint i = 0; i < found; i++) {
    if (!begin_entry(entry))
      return FALSE;
    if (entry->at == NULL && read_bits(direct, entry, NULL) == 0)
      return FALSE;
  }
  return begin_entry(entry);
}

guint direct_terms_positions(const Direct *direct, const char *term, gsize len, GArray *out)
{
  TermEntry entry;
  if (!find_entry(direct, term, len, &entry))
    return 0;
  guint had = out->len;
  g_array_set_size(out, had + entry.frequency);
  guint n = read_positions(direct, &entry, &g_array_index(out, guint32, had));
  g_array_set_size(out, had + n);
  return n;
}

guint direct_terms_frequency(const Direct *direct, const char *term, gsize len)
{
  TermEntry entry;
  return find_entry(direct, term, len, &entry) ? entry.frequency : 0;
}

/* ---- checking ---- */

/* Reads a bucket that is to begin at *at, and moves *at behind it. Returns how many terms it holds; -1 = damaged. */
static gint check_bucket(const Direct *direct, gsize bucket, const guint8 **at, GArray *positions)
{
  const guint8 *start, *end;
  if (!find_bucket(direct, bucket, &start, &end) || start != *at)
    return -1;
  *at = end;
  if (start == end)
    return 0;
  gint n = 0;
  guint32 have = 0;
  for (; !(have & last_bit(direct)); n++, start += direct->mark_len) {
    if (end - start < 4)
      return -1;
    have = read_four(start);
  }
  TermEntry entry = {.bits = {start, 0, (gsize)(end - start) * 8}, .end = end};
  for (gint i = 0; i < n; i++) {
    if (!begin_entry(&entry))
      return -1;
    g_array_set_size(positions, entry.frequency);
    if (read_positions(direct, &entry, (guint32 *)(void *)positions->data) != entry.frequency)
      return -1;
  }
  gsize bits = (gsize)(entry.end - start) * 8 - entry.bits.at;
  return bits < 8 && (bits_peek(&entry.bits) & (((guint64)1 << bits) - 1)) == 0 ? n : -1;
}

gboolean direct_terms_check(const Direct *direct)
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
