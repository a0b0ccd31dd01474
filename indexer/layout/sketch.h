/* sketch: what tells copies of one document from other documents: a fingerprint of its text, and of who issued it when.
 *
 * The text's fingerprint is a one-permutation minimum hash: every three atoms in a row are hashed, the hash chooses one
 * of SKETCH_BINS bins, and each bin keeps a byte of its smallest hash. Two texts agree in about as large a share of the
 * bins as they have threes in common (Broder 1997; Li, Owen, Zhang 2012). It costs one multiplication and one
 * comparison an atom.
 *
 * Packed (SCHEMA_SLOT_SKETCH), little endian: how well it was read | draft | number | day of issue | issuer | title, 4
 * bytes each: hashes but for the day (0 = not known) | the bins (0 = empty), none when there is no text.
 *
 * Includes nothing of ours outside the store. */
#ifndef TRACUU_INDEXER_LAYOUT_SKETCH_H
#define TRACUU_INDEXER_LAYOUT_SKETCH_H

#include <glib.h>

G_BEGIN_DECLS

#define SKETCH_BINS       64
#define SKETCH_PACKED_MAX (2 + 4 * 4 + SKETCH_BINS)

/* How well a document was read; of several copies the best stands for them. */
typedef enum {
  SKETCH_NO_TEXT,
  SKETCH_RECOGNISED, /* from pictures */
  SKETCH_IN_PART,
  SKETCH_PAGES, /* as it is laid out on pages: PDF */
  SKETCH_WHOLE
} SketchQuality;

typedef struct {
  guint8 quality; /* SketchQuality */
  guint8 draft;
  guint32 number, issued, issuer, title;
  gboolean has_text;
  guint8 bins[SKETCH_BINS];
} Sketch;

/* Reads the atoms of a text, in order. */
typedef struct {
  guint64 before[2];
  guint64 least[SKETCH_BINS];
  guint n;
} SketchReader;

void sketch_begin(SketchReader *reader);

/* The first and last bytes of an atom, or all of a short one, as a number. */
static inline guint64 sketch_head(const char *term, gsize len)
{
  guint64 head = len;
  if (len >= 8) {
    guint64 tail;
    __builtin_memcpy(&head, term, 8);
    __builtin_memcpy(&tail, term + len - 8, 8);
    return head + tail * G_GUINT64_CONSTANT(0xff51afd7ed558ccd);
  }
  if (len >= 4) {
    guint32 first, last;
    __builtin_memcpy(&first, term, 4);
    __builtin_memcpy(&last, term + len - 4, 4);
    return (guint64)first << 32 | last;
  }
  for (gsize i = 0; i < len; i++)
    head = head << 8 | (guint8)term[i];
  return head;
}

static inline void sketch_add(SketchReader *reader, const char *term, gsize len)
{
  guint64 atom = sketch_head(term, len) * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
  guint64 three = (atom ^ reader->before[0] << 21 ^ reader->before[1] << 42) * G_GUINT64_CONSTANT(0xc4ceb9fe1a85ec53);
  three ^= three >> 31;
  guint64 *least = &reader->least[three % SKETCH_BINS];
  if (three < *least)
    *least = three;
  reader->before[1] = reader->before[0];
  reader->before[0] = atom ^ atom >> 32;
  reader->n++;
}

/* The bins of what was read. */
void sketch_finish(const SketchReader *reader, Sketch *sketch);

/* Hash of a value, never 0; 0 when it is NULL or "". */
guint32 sketch_hash(const char *value);

gsize sketch_pack(const Sketch *sketch, char buf[SKETCH_PACKED_MAX]);
/* FALSE when the bytes are no sketch. */
gboolean sketch_unpack(const char *bytes, gsize len, Sketch *out);

/* About how large a share of their threes two texts have in common, 0 to 1. */
double sketch_resemblance(const Sketch *a, const Sketch *b);

/* Whether two files are of one document: surely, or when they have one name but for its ending. */
typedef enum { SKETCH_OTHER, SKETCH_COPY_IF_NAMED_ALIKE, SKETCH_COPY } SketchKin;
SketchKin sketch_compare(const Sketch *a, const Sketch *b);

G_END_DECLS

#endif
