#include "indexer/store/direct.h"

#include <string.h>

#include "indexer/store/varint.h"

static gsize count_restarts(const Direct *direct)
{
  return (direct->n_terms + (gsize)direct->interval - 1) / direct->interval;
}

gboolean direct_open(Direct *direct, const guint8 *bytes, gsize len)
{
  *direct = (Direct){.bytes = bytes, .len = len, .interval = 1};
  if (len == 0)
    return TRUE;
  VarintReader reader = {bytes, bytes + len};
  const guint8 *version = varint_take(&reader, 1);
  if (*version != DIRECT_VERSION)
    return FALSE;
  direct->n_positions = (guint)varint_read_max(&reader, G_MAXUINT32);
  direct->title_start = (guint)varint_read_max(&reader, direct->n_positions);

  direct->n_passages = (guint)varint_read_max(&reader, varint_left(&reader) / 2);
  direct->passages_len = varint_read_max(&reader, varint_left(&reader));
  direct->passages_off = len - varint_left(&reader);
  varint_take(&reader, direct->passages_len);

  direct->n_terms = (guint)varint_read_max(&reader, varint_left(&reader) / 4);
  direct->interval = (guint)varint_read_max(&reader, G_MAXUINT32);
  direct->restarts_off = len - varint_left(&reader);
  if (!reader.at || direct->interval == 0)
    return FALSE;
  if (!varint_take(&reader, count_restarts(direct) * 4))
    return FALSE;
  direct->terms_off = len - varint_left(&reader);
  return TRUE;
}

/* A term as it stands in the bytes. */
typedef struct {
  gsize shared, rest_len;
  const guint8 *rest;
  guint frequency;
  const guint8 *positions;
  gsize positions_len;
} Entry;

static gboolean read_term(VarintReader *reader, Entry *entry)
{
  entry->shared = varint_read_max(reader, G_MAXUINT32);
  entry->rest_len = varint_read_max(reader, varint_left(reader));
  entry->rest = varint_take(reader, entry->rest_len);
  return reader->at != NULL;
}

static gboolean read_postings(VarintReader *reader, Entry *entry)
{
  entry->frequency = (guint)varint_read_max(reader, varint_left(reader));
  entry->positions_len = varint_read_max(reader, varint_left(reader));
  entry->positions = varint_take(reader, entry->positions_len);
  return reader->at && entry->frequency > 0 && entry->frequency <= entry->positions_len;
}

static VarintReader at_restart(const Direct *direct, gsize i)
{
  guint32 off;
  memcpy(&off, direct->bytes + direct->restarts_off + i * 4, 4);
  off = GUINT32_FROM_LE(off);
  gsize room = direct->len - direct->terms_off;
  const guint8 *terms = direct->bytes + direct->terms_off;
  return (VarintReader){off < room ? terms + off : NULL, direct->bytes + direct->len};
}

/* How a term compares with the wanted one, of which they are known to share the first *matched bytes; *matched becomes
 * all that they share. */
static int compare_rest(const Entry *entry, const char *term, gsize len, gsize *matched)
{
  gsize n = 0;
  for (; n < entry->rest_len && *matched < len && entry->rest[n] == (guint8)term[*matched]; n++)
    (*matched)++;
  if (n == entry->rest_len)
    return *matched == len ? 0 : -1;
  return *matched == len || entry->rest[n] > (guint8)term[*matched] ? 1 : -1;
}

/* The last restart whose term is not above the wanted one. */
static gsize find_restart(const Direct *direct, const char *term, gsize len)
{
  gsize low = 0, high = count_restarts(direct);
  while (high - low > 1) {
    gsize middle = low + (high - low) / 2, matched = 0;
    VarintReader reader = at_restart(direct, middle);
    Entry entry;
    if (read_term(&reader, &entry) && compare_rest(&entry, term, len, &matched) <= 0)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static gboolean find_entry(const Direct *direct, const char *term, gsize len, Entry *entry)
{
  if (direct->n_terms == 0)
    return FALSE;
  VarintReader reader = at_restart(direct, find_restart(direct, term, len));
  gsize matched = 0; /* bytes that the wanted term and the one before share */
  for (guint i = 0; i < direct->interval && reader.at != reader.end; i++) {
    if (!read_term(&reader, entry) || !read_postings(&reader, entry) || entry->shared < matched)
      return FALSE;
    if (entry->shared > matched)
      continue;
    int order = compare_rest(entry, term, len, &matched);
    if (order >= 0)
      return order == 0;
  }
  return FALSE;
}

/* Reads the positions of a term. Returns how many are sound. */
static guint read_positions(const Direct *direct, const Entry *entry, guint32 *positions)
{
  const guint8 *at = entry->positions, *end = at + entry->positions_len;
  guint64 position = 0;
  guint n = 0;
  for (; n < entry->frequency && at < end; n++) {
    guint64 delta = *at++;
    for (guint shift = 7; delta >> shift && at < end && shift < 35; shift += 7) {
      delta ^= (guint64)1 << shift; /* the mark that more follows */
      delta ^= (guint64)*at++ << shift;
    }
    position += delta;
    if (position >= direct->n_positions)
      break;
    positions[n] = (guint32)position;
  }
  return n;
}

guint direct_positions(const Direct *direct, const char *term, gsize len, GArray *out)
{
  Entry entry;
  if (!find_entry(direct, term, len, &entry))
    return 0;
  guint had = out->len;
  g_array_set_size(out, had + entry.frequency);
  guint n = read_positions(direct, &entry, &g_array_index(out, guint32, had));
  g_array_set_size(out, had + n);
  return n;
}

guint direct_frequency(const Direct *direct, const char *term, gsize len)
{
  Entry entry;
  return find_entry(direct, term, len, &entry) ? entry.frequency : 0;
}

void direct_passages(const Direct *direct, GArray *out)
{
  if (direct->n_passages == 0)
    return;
  VarintReader reader = {direct->bytes + direct->passages_off,
                         direct->bytes + direct->passages_off + direct->passages_len};
  gsize start = 0;
  for (guint i = 0; i < direct->n_passages; i++) {
    gsize passage_len = varint_read_max(&reader, direct->title_start - start);
    guint64 heading = varint_read_max(&reader, passage_len * 2 + 1);
    if (!reader.at)
      return;
    DirectPassage passage = {(guint32)start, (guint32)(heading / 2), heading % 2};
    g_array_append_val(out, passage);
    start += passage_len;
  }
}

/* ---- checking ---- */

/* Whether a term is greater than the one before, which it replaces. */
static gboolean follow(GString *before, const Entry *entry, gboolean restart)
{
  if (restart ? entry->shared != 0 : entry->shared > before->len)
    return FALSE;
  gsize shared = 0;
  gboolean first = before->len == 0;
  Entry whole = *entry;
  g_autoptr(GString) term = g_string_new_len(before->str, (gssize)entry->shared);
  g_string_append_len(term, (const char *)entry->rest, (gssize)entry->rest_len);
  whole.rest = (const guint8 *)term->str;
  whole.rest_len = term->len;
  gboolean greater = first || compare_rest(&whole, before->str, before->len, &shared) > 0;
  g_string_truncate(before, 0);
  g_string_append_len(before, term->str, (gssize)term->len);
  return greater && term->len > 0;
}

static gboolean check_terms(const Direct *direct)
{
  VarintReader reader = {direct->bytes + direct->terms_off, direct->bytes + direct->len};
  g_autoptr(GString) term = g_string_new(NULL);
  g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  for (guint i = 0; i < direct->n_terms; i++) {
    gboolean restart = i % direct->interval == 0;
    if (restart && at_restart(direct, i / direct->interval).at != reader.at)
      return FALSE;
    Entry entry;
    if (!read_term(&reader, &entry) || !follow(term, &entry, restart) || !read_postings(&reader, &entry))
      return FALSE;
    g_array_set_size(positions, entry.frequency);
    if (read_positions(direct, &entry, (guint32 *)(void *)positions->data) != entry.frequency)
      return FALSE;
  }
  return reader.at == reader.end;
}

gboolean direct_check(const guint8 *bytes, gsize len)
{
  Direct direct;
  if (!direct_open(&direct, bytes, len))
    return FALSE;
  g_autoptr(GArray) passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  direct_passages(&direct, passages);
  return passages->len == direct.n_passages && (len == 0 || check_terms(&direct));
}
