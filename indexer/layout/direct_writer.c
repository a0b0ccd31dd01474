#include "indexer/layout/direct.h"

#include <string.h>

#include "corpus/base/varint.h"
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
  guint64 head; /* the first eight bytes, so that they compare as one number; or bucket and mark */
  guint32 term;
} SortKey;

struct DirectWriter {
  guint32 seed;
  TermSlot *slots;
  guint32 mask;
  KnownWord known[KNOWN_WORDS]; /* by the last bits of word */
  GString *arena;
  GArray *terms;     /* WriterTerm */
  Posting *postings; /* a plain array: one is added for every token of every document */
  gsize n_postings, postings_room;
  GArray *passages;     /* DirectPassage */
  GArray *public_terms; /* DirectTerm */
  GArray *order;        /* SortKey: the terms in byte order, once asked for */
  GArray *hashed;       /* SortKey: the terms by bucket and mark, while packing */
  GArray *scratch;      /* SortKey: while sorting */
  GArray *starts;       /* guint32: where each term's positions begin, while packing */
  GArray *sorted;       /* guint32: the positions by term, while packing */
  guint text_end;       /* G_MAXUINT: where the title starts */
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
  writer->hashed = g_array_new(FALSE, FALSE, sizeof(SortKey));
  writer->scratch = g_array_new(FALSE, FALSE, sizeof(SortKey));
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
  g_array_unref(writer->hashed);
  g_array_unref(writer->scratch);
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

/* Of two keys with one head: by the rest of their terms, or the older one first. */
static gboolean is_rest_less(const DirectWriter *writer, gboolean by_text, const SortKey *x, const SortKey *y)
{
  if (!by_text)
    return x->term < y->term;
  const WriterTerm *s = &g_array_index(writer->terms, WriterTerm, x->term),
                   *t = &g_array_index(writer->terms, WriterTerm, y->term);
  int order = memcmp(writer->arena->str + s->text_off, writer->arena->str + t->text_off, MIN(s->len, t->len));
  return order != 0 ? order < 0 : s->len < t->len;
}

static inline gboolean is_less(const DirectWriter *writer, gboolean by_text, const SortKey *x, const SortKey *y)
{
  return x->head != y->head ? x->head < y->head : is_rest_less(writer, by_text, x, y);
}

static void insert_keys(const DirectWriter *writer, gboolean by_text, SortKey *keys, guint n)
{
  for (guint i = 1; i < n; i++) {
    SortKey key = keys[i];
    guint at = i;
    for (; at > 0 && is_less(writer, by_text, &key, &keys[at - 1]); at--)
      keys[at] = keys[at - 1];
    keys[at] = key;
  }
}

/* Merges the sorted neighbours of width keys in from into to. */
static void merge_keys(const DirectWriter *writer, gboolean by_text, const SortKey *from, SortKey *to, guint n,
                       guint width)
{
  for (guint start = 0; start < n; start += 2 * width) {
    guint middle = MIN(start + width, n), end = MIN(start + 2 * width, n), left = start, right = middle;
    for (guint at = start; at < end; at++)
      to[at] = right == end || (left < middle && !is_less(writer, by_text, &from[right], &from[left])) ? from[left++]
                                                                                                       : from[right++];
  }
}

/* A merge sort whose comparison is no call: it is done twice for each document. */
static void sort_keys(DirectWriter *writer, GArray *array, gboolean by_text)
{
  guint n = array->len;
  g_array_set_size(writer->scratch, n);
  SortKey *from = (SortKey *)(void *)array->data, *to = (SortKey *)(void *)writer->scratch->data, *other;
  for (guint start = 0; start < n; start += SORT_SHORT)
    insert_keys(writer, by_text, from + start, MIN(SORT_SHORT, n - start));
  for (guint width = SORT_SHORT; width < n; width *= 2) {
    merge_keys(writer, by_text, from, to, n, width);
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
  sort_keys(writer, writer->order, TRUE);
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

/* Makes room for len bytes behind out, which the caller fills and counts by itself. */
static guint8 *reserve(GString *out, gsize len)
{
  gsize had = out->len;
  g_string_set_size(out, had + len);
  out->len = had;
  return (guint8 *)out->str + had;
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

static void pack_term(const DirectWriter *writer, guint32 id, guint32 mark, GString *out)
{
  const WriterTerm *term = &g_array_index(writer->terms, WriterTerm, id);
  guint8 *start = reserve(out, 4 + 2 * VARINT_MAX + (gsize)term->frequency * 5), *at = start;
  mark = GUINT32_TO_LE(mark);
  memcpy(at, &mark, 4);
  at += 4;
  at += varint_write(at, term->frequency);

  /* The positions are written where they will stand if their packed length takes one byte, and moved if not. */
  const guint32 *positions = &g_array_index(writer->sorted, guint32, g_array_index(writer->starts, guint32, id));
  guint8 *end = at + 1;
  guint32 last = 0;
  for (guint i = 0; i < term->frequency; i++) {
    end += varint_write(end, positions[i] - last);
    last = positions[i];
  }
  gsize len = (gsize)(end - at) - 1;
  guint8 prefix[VARINT_MAX];
  gsize prefix_len = varint_write(prefix, len);
  if (prefix_len > 1)
    memmove(at + prefix_len, at + 1, len);
  memcpy(at, prefix, prefix_len);
  g_string_set_size(out, out->len + (gsize)(at - start) + prefix_len + len);
}

/* Brings the terms into order of their buckets and marks. */
static void hash_terms(DirectWriter *writer, guint bits)
{
  guint n = writer->terms->len;
  g_array_set_size(writer->hashed, n);
  for (guint i = 0; i < n; i++) {
    const WriterTerm *term = &g_array_index(writer->terms, WriterTerm, i);
    guint64 hash = term_hash(writer->arena->str + term->text_off, term->len);
    guint64 key = (guint64)term_hash_bucket(hash, bits) << 32 | term_hash_mark(hash);
    g_array_index(writer->hashed, SortKey, i) = (SortKey){key, i};
  }
  sort_keys(writer, writer->hashed, FALSE);
}

/* Two to four terms a bucket. */
static guint choose_bits(guint n_terms)
{
  guint bits = 0;
  while (n_terms >> bits > 4)
    bits++;
  return bits;
}

void direct_writer_pack(DirectWriter *writer, guint n_positions, GString *out)
{
  guint title_start = writer->has_title ? writer->title_start : n_positions;
  g_string_append_c(out, DIRECT_VERSION);
  varint_append(out, n_positions);
  varint_append(out, title_start);
  pack_passages(writer, MIN(writer->text_end, title_start), out);

  guint n = writer->terms->len, bits = choose_bits(n), next = 0;
  hash_terms(writer, bits);
  group_positions(writer);
  varint_append(out, n);
  varint_append(out, bits);
  gsize buckets_off = out->len, terms_off = buckets_off + ((gsize)4 << bits);
  g_string_set_size(out, terms_off);
  for (gsize bucket = 0; bucket < (gsize)1 << bits; bucket++) {
    guint32 off = GUINT32_TO_LE((guint32)(out->len - terms_off));
    memcpy(out->str + buckets_off + bucket * 4, &off, 4);
    for (; next < n && g_array_index(writer->hashed, SortKey, next).head >> 32 == bucket; next++) {
      const SortKey *key = &g_array_index(writer->hashed, SortKey, next);
      pack_term(writer, key->term, (guint32)key->head, out);
    }
  }
}
