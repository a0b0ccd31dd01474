#include "indexer/layout/direct.h"

#include <string.h>

#include "corpus/base/varint.h"
#include "indexer/layout/bits.h"
#include "indexer/layout/direct_terms.h"
#include "indexer/layout/term_hash.h"

/* A distinct term; its bytes are in the arena. */
typedef struct {
  guint32 text_off;
  guint32 len;
  guint32 frequency;
} WriterTerm;

/* One occurrence, in order of arrival. */
typedef struct {
  guint32 term;
  guint32 position;
} Posting;

/* Open addressing; term + 1, 0 = free. */
typedef struct {
  guint32 hash;
  guint32 term;
} TermSlot;

/* Which term a word is that was added lately; word 0 = none. */
typedef struct {
  guint32 word;
  guint32 term;
} KnownWord;

#define KNOWN_WORDS 2048u

typedef struct {
  guint64 head; /* the first eight bytes, so that they compare as one number */
  guint32 term;
} SortKey;

typedef struct {
  guint64 hash;
  guint32 bucket, frequency, term;
} PlacedTerm;

struct DirectWriter {
  guint32 seed;
  TermSlot *slots;
  guint32 mask;
  KnownWord known[KNOWN_WORDS]; /* by the last bits of word */
  GString *arena;
  GArray *terms;     /* WriterTerm */
  Posting *postings; /* a plain array: one is added for every token of every document */
  gsize n_postings, postings_room;
  GArray *passages;                     /* DirectPassage */
  GArray *public_terms;                 /* DirectTerm */
  GArray *order;                        /* SortKey: the terms in byte order, once asked for */
  GArray *placed;                       /* PlacedTerm: the terms as they stand in the buckets, while packing */
  GArray *offsets;                      /* guint32: where each bucket begins in buckets, while packing */
  GString *buckets, *frequent, *packed; /* all buckets; of one, and of one term, the positions as bytes */
  GArray *starts;                       /* guint32: where each term's positions begin, while packing */
  GArray *sorted;                       /* guint32: the positions by term, while packing */
  GArray *scratch;                      /* SortKey: while sorting */
  guint text_end;                       /* G_MAXUINT: where the title starts */
  guint title_start;
  gboolean has_title;
};

DirectWriter *direct_writer_new(void)
{
  DirectWriter *writer = g_new0(DirectWriter, 1);
  writer->text_end = G_MAXUINT;
  writer->seed = g_random_int(); /* so that no document can be made to collide */
  writer->mask = 1023;
  writer->slots = g_new0(TermSlot, writer->mask + 1);
  writer->arena = g_string_sized_new(8192);
  writer->terms = g_array_new(FALSE, FALSE, sizeof(WriterTerm));
  writer->passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  writer->public_terms = g_array_new(FALSE, FALSE, sizeof(DirectTerm));
  writer->order = g_array_new(FALSE, FALSE, sizeof(SortKey));
  writer->scratch = g_array_new(FALSE, FALSE, sizeof(SortKey));
  writer->placed = g_array_new(FALSE, FALSE, sizeof(PlacedTerm));
  writer->offsets = g_array_new(FALSE, FALSE, sizeof(guint32));
  writer->buckets = g_string_new(NULL);
  writer->frequent = g_string_new(NULL);
  writer->packed = g_string_new(NULL);
  writer->starts = g_array_new(FALSE, FALSE, sizeof(guint32));
  writer->sorted = g_array_new(FALSE, FALSE, sizeof(guint32));
  return writer;
}

void direct_writer_free(DirectWriter *writer)
{
  if (writer == NULL)
    return;
  g_free(writer->slots);
  g_string_free(writer->arena, TRUE);
  g_array_unref(writer->terms);
  g_free(writer->postings);
  g_array_unref(writer->passages);
  g_array_unref(writer->public_terms);
  g_array_unref(writer->order);
  g_array_unref(writer->scratch);
  g_array_unref(writer->placed);
  g_array_unref(writer->offsets);
  g_string_free(writer->buckets, TRUE);
  g_string_free(writer->frequent, TRUE);
  g_string_free(writer->packed, TRUE);
  g_array_unref(writer->starts);
  g_array_unref(writer->sorted);
  g_free(writer);
}

void direct_writer_clear(DirectWriter *writer)
{
  memset(writer->slots, 0, (writer->mask + (gsize)1) * sizeof *writer->slots);
  memset(writer->known, 0, sizeof writer->known);
  g_string_truncate(writer->arena, 0);
  g_array_set_size(writer->terms, 0);
  writer->n_postings = 0;
  g_array_set_size(writer->passages, 0);
  g_array_set_size(writer->order, 0);
  writer->title_start = 0;
  writer->text_end = G_MAXUINT;
  writer->has_title = FALSE;
}

static guint32 hash_term(guint32 seed, const char *term, gsize len)
{
  guint64 hash = seed ^ ((guint64)len << 32);
  for (; len > 0; term += 8) {
    guint64 word = 0;
    gsize n = MIN(len, 8);
    memcpy(&word, term, n);
    hash = (hash ^ word) * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
    hash ^= hash >> 29;
    len -= n;
  }
  return (guint32)(hash ^ (hash >> 32));
}

static void grow_slots(DirectWriter *writer)
{
  guint32 mask = writer->mask * 2 + 1;
  TermSlot *slots = g_new0(TermSlot, mask + (gsize)1);
  for (gsize i = 0; i <= writer->mask; i++) {
    if (!writer->slots[i].term)
      continue;
    guint32 at = writer->slots[i].hash & mask;
    while (slots[at].term)
      at = (at + 1) & mask;
    slots[at] = writer->slots[i];
  }
  g_free(writer->slots);
  writer->slots = slots;
  writer->mask = mask;
}

static guint32 add_term(DirectWriter *writer, const char *term, gsize len)
{
  WriterTerm fresh = {(guint32)writer->arena->len, (guint32)len, 0};
  g_string_append_len(writer->arena, term, (gssize)len);
  g_array_append_val(writer->terms, fresh);
  return writer->terms->len - 1;
}

static guint32 find_or_add(DirectWriter *writer, const char *term, gsize len)
{
  guint32 hash = hash_term(writer->seed, term, len);
  guint32 at = hash & writer->mask;
  for (; writer->slots[at].term; at = (at + 1) & writer->mask) {
    if (writer->slots[at].hash != hash)
      continue;
    const WriterTerm *known = &g_array_index(writer->terms, WriterTerm, writer->slots[at].term - 1);
    if (known->len == len && memcmp(writer->arena->str + known->text_off, term, len) == 0)
      return writer->slots[at].term - 1;
  }
  guint32 id = add_term(writer, term, len);
  writer->slots[at] = (TermSlot){hash, id + 1};
  if (writer->terms->len > writer->mask / 2)
    grow_slots(writer);
  return id;
}

static inline void put_posting(DirectWriter *writer, guint32 id, guint position)
{
  g_array_index(writer->terms, WriterTerm, id).frequency++;
  writer->postings[writer->n_postings++] = (Posting){id, position};
}

void direct_writer_add(DirectWriter *writer, const char *term, gsize len, guint position)
{
  if (writer->n_postings == writer->postings_room) {
    writer->postings_room = MAX(4096, writer->postings_room * 2);
    writer->postings = g_renew(Posting, writer->postings, writer->postings_room);
  }
  put_posting(writer, find_or_add(writer, term, len), position);
}

/* Called for every word of every text: what is rare is left to a function that needs registers to do it. */
void direct_writer_add_word(DirectWriter *writer, guint32 word, const char *term, gsize len, guint position)
{
  KnownWord *known = &writer->known[word % KNOWN_WORDS];
  if (known->word == word && word != 0 && writer->n_postings < writer->postings_room) {
    put_posting(writer, known->term, position);
    return;
  }
  direct_writer_add(writer, term, len, position);
  *known = (KnownWord){word, writer->postings[writer->n_postings - 1].term};
}

guint direct_writer_n_terms(const DirectWriter *writer)
{
  return writer->terms->len;
}

void direct_writer_begin_passage(DirectWriter *writer, guint position, guint heading_len, gboolean continues)
{
  DirectPassage passage = {position, heading_len, continues};
  g_array_append_val(writer->passages, passage);
}

void direct_writer_end_text(DirectWriter *writer, guint position)
{
  writer->text_end = position;
}

void direct_writer_begin_title(DirectWriter *writer, guint position)
{
  writer->title_start = position;
  writer->has_title = TRUE;
}

/* ---- order ---- */

#define SORT_SHORT 12u /* keys that are inserted one by one */

/* Of two keys with one head: by the rest of their terms. */
static gboolean is_rest_less(const DirectWriter *writer, const SortKey *x, const SortKey *y)
{
  const WriterTerm *s = &g_array_index(writer->terms, WriterTerm, x->term),
                   *t = &g_array_index(writer->terms, WriterTerm, y->term);
  int order = memcmp(writer->arena->str + s->text_off, writer->arena->str + t->text_off, MIN(s->len, t->len));
  return order != 0 ? order < 0 : s->len < t->len;
}

static inline gboolean is_less(const DirectWriter *writer, const SortKey *x, const SortKey *y)
{
  return x->head != y->head ? x->head < y->head : is_rest_less(writer, x, y);
}

static void insert_keys(const DirectWriter *writer, SortKey *keys, guint n)
{
  for (guint i = 1; i < n; i++) {
    SortKey key = keys[i];
    guint at = i;
    for (; at > 0 && is_less(writer, &key, &keys[at - 1]); at--)
      keys[at] = keys[at - 1];
    keys[at] = key;
  }
}

/* Merges the sorted neighbours of width keys in from into to. */
static void merge_keys(const DirectWriter *writer, const SortKey *from, SortKey *to, guint n, guint width)
{
  for (guint start = 0; start < n; start += 2 * width) {
    guint middle = MIN(start + width, n), end = MIN(start + 2 * width, n), left = start, right = middle;
    for (guint at = start; at < end; at++)
      to[at] =
          right == end || (left < middle && !is_less(writer, &from[right], &from[left])) ? from[left++] : from[right++];
  }
}

/* A merge sort whose comparison is no call: it is done for each document. */
static void sort_keys(DirectWriter *writer, GArray *array)
{
  guint n = array->len;
  g_array_set_size(writer->scratch, n);
  SortKey *from = (SortKey *)(void *)array->data, *to = (SortKey *)(void *)writer->scratch->data, *other;
  for (guint start = 0; start < n; start += SORT_SHORT)
    insert_keys(writer, from + start, MIN(SORT_SHORT, n - start));
  for (guint width = SORT_SHORT; width < n; width *= 2) {
    merge_keys(writer, from, to, n, width);
    other = from;
    from = to;
    to = other;
  }
  if (n > 0 && from != (SortKey *)(void *)array->data)
    memcpy(array->data, from, n * sizeof *from);
}

/* Brings the terms into byte order, unless they are. */
static void sort_terms(DirectWriter *writer)
{
  guint n = writer->terms->len;
  if (writer->order->len == n)
    return;
  g_array_set_size(writer->order, n);
  for (guint i = 0; i < n; i++) {
    const WriterTerm *term = &g_array_index(writer->terms, WriterTerm, i);
    guint64 head = 0;
    memcpy(&head, writer->arena->str + term->text_off, MIN(term->len, sizeof head));
    g_array_index(writer->order, SortKey, i) = (SortKey){GUINT64_FROM_BE(head), i};
  }
  sort_keys(writer, writer->order);
}

const DirectTerm *direct_writer_terms(DirectWriter *writer, guint *n)
{
  sort_terms(writer);
  *n = writer->terms->len;
  g_array_set_size(writer->public_terms, *n);
  for (guint i = 0; i < *n; i++) {
    const WriterTerm *term = &g_array_index(writer->terms, WriterTerm, g_array_index(writer->order, SortKey, i).term);
    g_array_index(writer->public_terms, DirectTerm, i) =
        (DirectTerm){writer->arena->str + term->text_off, term->len, term->frequency};
  }
  return (const DirectTerm *)(void *)writer->public_terms->data;
}

/* ---- packing ---- */

/* Brings the positions of each term together, in the order they came. */
static void group_positions(DirectWriter *writer)
{
  guint n = writer->terms->len;
  g_array_set_size(writer->starts, n);
  g_array_set_size(writer->sorted, (guint)writer->n_postings);
  guint32 *starts = (guint32 *)(void *)writer->starts->data, *sorted = (guint32 *)(void *)writer->sorted->data;
  guint32 at = 0;
  for (guint i = 0; i < n; i++) {
    starts[i] = at;
    at += g_array_index(writer->terms, WriterTerm, i).frequency;
  }
  for (gsize i = 0; i < writer->n_postings; i++)
    sorted[starts[writer->postings[i].term]++] = writer->postings[i].position;
  for (guint i = 0; i < n; i++)
    starts[i] -= g_array_index(writer->terms, WriterTerm, i).frequency;
}

static void pack_passages(const DirectWriter *writer, guint text_end, GString *out)
{
  guint n = writer->passages->len;
  g_autoptr(GString) packed = g_string_sized_new(n * 3 + (gsize)8);
  for (guint i = 0; i < n; i++) {
    const DirectPassage *passage = &g_array_index(writer->passages, DirectPassage, i);
    guint end = i + 1 < n ? passage[1].start : text_end;
    varint_append(packed, end - passage->start);
    varint_append(packed, (guint64)passage->heading_len * 2 + (passage->continues ? 1 : 0));
  }
  varint_append(out, n);
  varint_append(out, packed->len);
  g_string_append_len(out, packed->str, (gssize)packed->len);
}

/* The order within a bucket: frequent terms first, then by how often they occur. */
static gboolean is_placed_before(const PlacedTerm *x, const PlacedTerm *y)
{
  gboolean frequent = x->frequency >= DIRECT_TERMS_FREQUENT;
  if (frequent != (y->frequency >= DIRECT_TERMS_FREQUENT))
    return frequent;
  return x->frequency != y->frequency ? x->frequency < y->frequency : x->hash < y->hash;
}

/* Counts how many terms each bucket has, puts them there, and sorts the few of each. */
static void place_terms(DirectWriter *writer, guint bits)
{
  guint n = writer->terms->len;
  g_autofree PlacedTerm *terms = g_new(PlacedTerm, n);
  g_autofree guint32 *next = g_new0(guint32, (gsize)1 << bits);
  for (guint i = 0; i < n; i++) {
    const WriterTerm *term = &g_array_index(writer->terms, WriterTerm, i);
    guint64 hash = term_hash(writer->arena->str + term->text_off, term->len);
    terms[i] = (PlacedTerm){hash, term_hash_bucket(hash, bits), term->frequency, i};
    next[terms[i].bucket]++;
  }
  for (guint32 bucket = 0, start = 0; bucket < (guint32)1 << bits; bucket++) {
    guint32 many = next[bucket];
    next[bucket] = start;
    start += many;
  }
  g_array_set_size(writer->placed, n);
  PlacedTerm *placed = &g_array_index(writer->placed, PlacedTerm, 0);
  for (guint i = 0; i < n; i++)
    placed[next[terms[i].bucket]++] = terms[i];
  for (guint i = 1; i < n; i++) {
    PlacedTerm term = placed[i];
    guint at = i;
    for (; at > 0 && placed[at - 1].bucket == term.bucket && is_placed_before(&term, &placed[at - 1]); at--)
      placed[at] = placed[at - 1];
    placed[at] = term;
  }
}

/* Two to four terms a bucket. */
static guint choose_bits(guint n_terms)
{
  guint bits = 0;
  while (n_terms >> bits > 4)
    bits++;
  return bits;
}

/* One past the last term of the bucket in which the first one is. */
static guint end_of_bucket(const DirectWriter *writer, guint first)
{
  const PlacedTerm *placed = &g_array_index(writer->placed, PlacedTerm, 0);
  guint end = first;
  while (end < writer->placed->len && placed[end].bucket == placed[first].bucket)
    end++;
  return end;
}

/* Whether short marks tell all terms apart. */
static gboolean marks_differ(const DirectWriter *writer)
{
  const PlacedTerm *placed = &g_array_index(writer->placed, PlacedTerm, 0);
  for (guint i = 0; i < writer->placed->len; i++)
    for (guint k = i + 1; k < writer->placed->len && placed[k].bucket == placed[i].bucket; k++)
      if (direct_terms_mark(placed[i].hash ^ placed[k].hash, DIRECT_TERMS_MARK) == 0)
        return FALSE;
  return TRUE;
}

static const guint32 *positions_of(const DirectWriter *writer, guint32 id)
{
  return &g_array_index(writer->sorted, guint32, g_array_index(writer->starts, guint32, id));
}

/* Packs the positions of a frequent term in front of those that are there. */
static void pack_bytes(DirectWriter *writer, const PlacedTerm *term, BitWriter *bits)
{
  const guint32 *positions = positions_of(writer, term->term);
  guint32 last = 0;
  g_string_truncate(writer->packed, 0);
  for (guint i = 0; i < term->frequency; last = positions[i++])
    varint_append(writer->packed, positions[i] - last);
  bits_write_elias(bits, writer->packed->len - term->frequency + 1);
  g_string_prepend_len(writer->frequent, writer->packed->str, (gssize)writer->packed->len);
}

static void pack_bits(const DirectWriter *writer, const PlacedTerm *term, guint n_positions, BitWriter *bits)
{
  const guint32 *positions = positions_of(writer, term->term);
  guint k = direct_terms_rice(n_positions, term->frequency);
  guint32 last = 0;
  for (guint i = 0; i < term->frequency; last = positions[i++])
    bits_write_rice(bits, positions[i] - last, k);
}

static void pack_bucket(DirectWriter *writer, guint first, guint end, guint mark_len, guint n_positions)
{
  const PlacedTerm *placed = &g_array_index(writer->placed, PlacedTerm, 0);
  for (guint i = first; i < end; i++) {
    guint32 mark = direct_terms_mark(placed[i].hash, mark_len);
    if (i + 1 == end)
      mark |= (guint32)1 << (mark_len * 8 - 1);
    mark = GUINT32_TO_LE(mark);
    g_string_append_len(writer->buckets, (const char *)&mark, mark_len);
  }
  BitWriter bits = {.out = writer->buckets};
  g_string_truncate(writer->frequent, 0);
  for (guint i = first; i < end; i++) {
    bits_write_elias(&bits, placed[i].frequency);
    if (placed[i].frequency >= DIRECT_TERMS_FREQUENT)
      pack_bytes(writer, &placed[i], &bits);
    else
      pack_bits(writer, &placed[i], n_positions, &bits);
  }
  bits_flush(&bits);
  g_string_append_len(writer->buckets, writer->frequent->str, (gssize)writer->frequent->len);
}

/* Packs all buckets, and notes where each begins. */
static void pack_buckets(DirectWriter *writer, guint n_buckets, guint mark_len, guint n_positions)
{
  guint next = 0;
  g_string_truncate(writer->buckets, 0);
  g_array_set_size(writer->offsets, n_buckets);
  for (guint bucket = 0; bucket < n_buckets; bucket++) {
    g_array_index(writer->offsets, guint32, bucket) = (guint32)writer->buckets->len;
    if (next == writer->placed->len || g_array_index(writer->placed, PlacedTerm, next).bucket != bucket)
      continue;
    guint end = end_of_bucket(writer, next);
    pack_bucket(writer, next, end, mark_len, n_positions);
    next = end;
  }
}

void direct_writer_pack(DirectWriter *writer, guint n_positions, GString *out)
{
  guint title_start = writer->has_title ? writer->title_start : n_positions;
  g_string_append_c(out, DIRECT_VERSION);
  varint_append(out, n_positions);
  varint_append(out, title_start);
  pack_passages(writer, MIN(writer->text_end, title_start), out);

  guint n = writer->terms->len, bits = choose_bits(n);
  place_terms(writer, bits);
  group_positions(writer);
  gboolean wide = !marks_differ(writer);
  pack_buckets(writer, (guint)1 << bits, wide ? DIRECT_TERMS_MARK_WIDE : DIRECT_TERMS_MARK, n_positions);
  gboolean far = writer->buckets->len > G_MAXUINT16;
  varint_append(out, n);
  varint_append(out, bits * 4 + (far ? DIRECT_TERMS_FAR : 0) + (wide ? DIRECT_TERMS_WIDE : 0));
  for (guint i = 0; i < writer->offsets->len; i++) {
    guint32 offset = GUINT32_TO_LE(g_array_index(writer->offsets, guint32, i));
    g_string_append_len(out, (const char *)&offset, far ? 4 : 2);
  }
  g_string_append_len(out, writer->buckets->str, (gssize)writer->buckets->len);
}
