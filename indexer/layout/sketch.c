#include "indexer/layout/sketch.h"

#include <string.h>
#include <xxhash.h>

/* How alike texts must be. The same number, day and issuer: an annex or a form that goes with the document shares next
 * to nothing with it, while a scan with one syllable in ten misread keeps half of the threes. The same number alone: it
 * returns every year. No number to compare: letters after one pattern differ in a name only (circulars of one ministry
 * on one matter resemble each other up to 0.97), unless the files have one name. */
#define SAME_FACTS  0.3
#define SAME_NUMBER 0.6
#define SAME_NAME   0.7
#define SAME_TEXT   0.95
/* A text of fewer threes, about 45, tells nothing by itself. */
#define TELLING_BINS 32

void sketch_begin(SketchReader *reader)
{
  memset(reader, 0, sizeof *reader);
  memset(reader->least, 0xff, sizeof reader->least);
}

void sketch_finish(const SketchReader *reader, Sketch *sketch)
{
  sketch->has_text = reader->n > 0;
  for (guint i = 0; i < SKETCH_BINS; i++)
    sketch->bins[i] = reader->least[i] != G_MAXUINT64 ? (guint8)(1 + (reader->least[i] / SKETCH_BINS) % 255) : 0;
}

guint32 sketch_hash(const char *value)
{
  return value != NULL && *value ? MAX(XXH32(value, strlen(value), 0), 1) : 0;
}

gsize sketch_pack(const Sketch *sketch, char buf[SKETCH_PACKED_MAX])
{
  const guint32 numbers[] = {sketch->number, sketch->issued, sketch->issuer, sketch->title};
  gsize len = 0;
  buf[len++] = (char)sketch->quality;
  buf[len++] = (char)sketch->draft;
  for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
    for (guint byte = 0; byte < 4; byte++)
      buf[len++] = (char)(numbers[i] >> (8 * byte));
  if (sketch->has_text) {
    memcpy(buf + len, sketch->bins, SKETCH_BINS);
    len += SKETCH_BINS;
  }
  return len;
}

gboolean sketch_unpack(const char *bytes, gsize len, Sketch *out)
{
  guint32 *numbers[] = {&out->number, &out->issued, &out->issuer, &out->title};
  memset(out, 0, sizeof *out);
  if (len != SKETCH_PACKED_MAX && len != SKETCH_PACKED_MAX - SKETCH_BINS)
    return FALSE;
  out->quality = (guint8)bytes[0];
  out->draft = (guint8)bytes[1];
  bytes += 2;
  for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
    for (guint byte = 0; byte < 4; byte++)
      *numbers[i] |= (guint32)(guint8)*bytes++ << (8 * byte);
  out->has_text = len == SKETCH_PACKED_MAX;
  if (out->has_text)
    memcpy(out->bins, bytes, SKETCH_BINS);
  return TRUE;
}

/* Whether the text is long enough to tell a document: the text of a scan may be the mark of the program that made it.
 */
static gboolean is_telling(const Sketch *sketch)
{
  guint used = 0;
  for (guint i = 0; i < SKETCH_BINS; i++)
    used += sketch->bins[i] != 0;
  return used >= TELLING_BINS;
}

double sketch_resemblance(const Sketch *a, const Sketch *b)
{
  guint same = 0, used = 0;
  for (guint i = 0; i < SKETCH_BINS; i++) {
    used += (a->bins[i] | b->bins[i]) != 0;
    same += a->bins[i] == b->bins[i] && a->bins[i];
  }
  return used ? (double)same / used : 0;
}

static gboolean differ(guint32 a, guint32 b)
{
  return a && b && a != b;
}

/* Two days, YYYYMMDD, of which one may end with the year or the month: a stamp hides the day of a scan. */
static gboolean days_differ(guint32 a, guint32 b)
{
  guint32 month_a = a / 100 % 100, month_b = b / 100 % 100;
  return differ(a, b) && (a / 10000 != b / 10000 || differ(month_a, month_b) || differ(a % 100, b % 100));
}

static gboolean agree(guint32 a, guint32 b)
{
  return a && a == b;
}

SketchKin sketch_compare(const Sketch *a, const Sketch *b)
{
  if (differ(a->number, b->number) || days_differ(a->issued, b->issued) || a->draft != b->draft)
    return SKETCH_OTHER;
  gboolean number = agree(a->number, b->number);
  gboolean facts = number && agree(a->issued, b->issued) && agree(a->issuer, b->issuer);
  if (!a->has_text || !b->has_text) /* people said what a scan is */
    return facts && !differ(a->title, b->title) ? SKETCH_COPY : SKETCH_OTHER;
  double alike = sketch_resemblance(a, b);
  if (facts || number)
    return alike >= (facts ? SAME_FACTS : SAME_NUMBER) ? SKETCH_COPY : SKETCH_OTHER;
  if (alike >= SAME_TEXT && is_telling(a))
    return SKETCH_COPY;
  return alike >= SAME_NAME && is_telling(a) ? SKETCH_COPY_IF_NAMED_ALIKE : SKETCH_OTHER;
}
