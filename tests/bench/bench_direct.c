/* The direct index against its alternative: one packed stream of local term numbers for each document, scanned whole.
 *
 * Collects documents of real text, packs them both ways, and asks each of 200 documents for the positions of the words
 * of a question, as the ranker does. Prints tokens a second, bytes a token and milliseconds a question. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/base/varint.h"
#include "indexer/layout/direct.h"

#define MAX_BYTES    ((gsize)48 << 20) /* of text */
#define N_CANDIDATES 200
#define N_QUESTIONS  100

typedef struct {
  GBytes *positions; /* the direct index */
  GBytes *numbers;   /* a direct index whose only position of a term is its local number */
  GBytes *stream;    /* local numbers, most frequent = smallest */
  guint n_tokens, n_terms;
} Sample;

static double seconds(void)
{
  return (double)g_get_monotonic_time() / 1e6;
}

static gboolean next_word(const char **at, const char *end, const char **word, gsize *len)
{
  const char *p = *at;
  while (p < end && !((guchar)*p >= 0x80 || g_ascii_isalnum(*p)))
    p++;
  *word = p;
  while (p < end && ((guchar)*p >= 0x80 || g_ascii_isalnum(*p)))
    p++;
  *at = p;
  *len = MIN((gsize)(p - *word), 64);
  return *len > 0;
}

static guint collect(DirectWriter *writer, const char *text, gsize text_len)
{
  const char *word;
  gsize len;
  guint position = 0;
  direct_writer_clear(writer);
  direct_writer_begin_passage(writer, 0, 0, FALSE);
  for (const char *at = text, *end = text + text_len; next_word(&at, end, &word, &len); position++)
    direct_writer_add(writer, word, len, position);
  return position;
}

static GBytes *to_bytes(GString *packed)
{
  return g_string_free_to_bytes(packed);
}

static int by_frequency(gconstpointer a, gconstpointer b, gpointer data)
{
  const DirectTerm *terms = data;
  guint x = terms[*(const guint32 *)a].frequency, y = terms[*(const guint32 *)b].frequency;
  return x == y ? 0 : x > y ? -1 : 1;
}

/* The alternative of what the writer holds. */
static void pack_stream(DirectWriter *writer, DirectWriter *scratch, Sample *sample)
{
  guint n;
  const DirectTerm *terms = direct_writer_terms(writer, &n);
  g_autofree guint32 *order = g_new(guint32, n + 1), *numbers = g_new(guint32, n + 1);
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data(order, (gint)n, sizeof *order, by_frequency, (gpointer)terms);
  for (guint i = 0; i < n; i++)
    numbers[order[i]] = i;

  Direct direct;
  gsize size;
  const guint8 *bytes = g_bytes_get_data(sample->positions, &size);
  direct_open(&direct, bytes, size);
  g_autofree guint32 *tokens = g_new(guint32, sample->n_tokens + 1);
  g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  direct_writer_clear(scratch);
  for (guint i = 0; i < n; i++) {
    g_array_set_size(positions, 0);
    direct_positions(&direct, terms[i].term, terms[i].len, positions);
    for (guint k = 0; k < positions->len; k++)
      tokens[g_array_index(positions, guint32, k)] = numbers[i];
    direct_writer_add(scratch, terms[i].term, terms[i].len, numbers[i]);
  }
  GString *packed = g_string_new(NULL), *stream = g_string_new(NULL);
  direct_writer_pack(scratch, n, packed);
  for (guint i = 0; i < sample->n_tokens; i++)
    varint_append(stream, tokens[i]);
  sample->n_terms = n;
  sample->numbers = to_bytes(packed);
  sample->stream = to_bytes(stream);
}

static guint from_positions(const Sample *sample, char **words, GArray *out)
{
  Direct direct;
  gsize size;
  guint n = 0;
  const guint8 *bytes = g_bytes_get_data(sample->positions, &size);
  if (!direct_open(&direct, bytes, size))
    return 0;
  for (; *words; words++)
    n += direct_positions(&direct, *words, strlen(*words), out);
  return n;
}

static guint from_stream(const Sample *sample, char **words, GArray *out, GArray *wanted, GArray *found)
{
  Direct direct;
  gsize size;
  const guint8 *bytes = g_bytes_get_data(sample->numbers, &size);
  if (!direct_open(&direct, bytes, size))
    return 0;
  g_array_set_size(wanted, 0);
  g_array_set_size(wanted, sample->n_terms);
  for (; *words; words++) {
    g_array_set_size(found, 0);
    if (direct_positions(&direct, *words, strlen(*words), found))
      g_array_index(wanted, guint8, g_array_index(found, guint32, 0)) = 1;
  }
  const guint8 *at = g_bytes_get_data(sample->stream, &size), *end = at + size;
  const guint8 *want = (const guint8 *)wanted->data;
  guint n = 0;
  for (guint32 position = 0; at < end; position++) {
    guint32 number = *at++;
    if (number >= 0x80) {
      number = (number & 0x7f) | (guint32)(*at & 0x7f) << 7;
      if (*at++ >= 0x80)
        number |= (guint32)*at++ << 14;
    }
    if (want[number]) {
      g_array_append_val(out, position);
      n++;
    }
  }
  return n;
}

static char **read_questions(const char *folder)
{
  g_autofree char *path = g_build_filename(folder, "questions", "dev.tsv", NULL), *text = NULL;
  if (!g_file_get_contents(path, &text, NULL, NULL))
    return NULL;
  return g_strsplit(text, "\n", N_QUESTIONS + 1);
}

static GPtrArray *read_texts(const char *folder)
{
  g_autofree char *laws = g_build_filename(folder, "laws", NULL);
  g_autoptr(GDir) dir = g_dir_open(laws, 0, NULL);
  GPtrArray *texts = g_ptr_array_new();
  gsize total = 0;
  for (const char *name; dir && total < MAX_BYTES && (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(laws, name, NULL);
    char *text;
    gsize len;
    if (!g_file_get_contents(path, &text, &len, NULL))
      continue;
    g_ptr_array_add(texts, g_bytes_new_take(text, len));
    total += len;
  }
  return texts;
}

/* The words of a question, each once. */
static char **words_of(const char *question)
{
  g_auto(GStrv) words = g_strsplit_set(question, " \t?,.", -1);
  GStrvBuilder *once = g_strv_builder_new();
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (char **word = words; *word; word++)
    if (g_hash_table_add(seen, *word))
      g_strv_builder_add(once, *word);
  char **list = g_strv_builder_end(once);
  g_strv_builder_unref(once);
  return list;
}

/* Asks all questions of the candidates; gives the time of one. */
static double ask(GArray *samples, char **questions, gboolean stream, guint64 *checksum)
{
  g_autoptr(GArray) out = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) wanted = g_array_new(FALSE, TRUE, sizeof(guint8));
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint32));
  double start = seconds();
  guint n = 0;
  for (; questions[n] && n < N_QUESTIONS; n++) {
    g_auto(GStrv) words = words_of(questions[n]);
    for (guint i = 0; i < samples->len; i++) {
      const Sample *sample = &g_array_index(samples, Sample, i);
      g_array_set_size(out, 0);
      *checksum += stream ? from_stream(sample, words, out, wanted, found) : from_positions(sample, words, out);
    }
  }
  return (seconds() - start) * 1000 / n;
}

int main(void)
{
  const char *folder = g_getenv("TRACUU_DATA") ? g_getenv("TRACUU_DATA") : "../shared/data";
  g_auto(GStrv) questions = read_questions(folder);
  g_autoptr(GPtrArray) texts = read_texts(folder);
  if (!questions || !texts->len) {
    printf("bench_direct: skipped, no data in %s\n", folder);
    return 0;
  }

  g_autoptr(DirectWriter) writer = direct_writer_new(), scratch = direct_writer_new();
  g_autoptr(GArray) samples = g_array_new(FALSE, TRUE, sizeof(Sample));
  guint64 n_tokens = 0, bytes_positions = 0, bytes_stream = 0, sample_tokens = 0;
  double collecting = 0, packing = 0;
  for (guint i = 0; i < texts->len; i++) {
    gsize len;
    const char *text = g_bytes_get_data(texts->pdata[i], &len);
    Sample sample = {0};
    double start = seconds();
    sample.n_tokens = collect(writer, text, len);
    double collected = seconds();
    GString *packed = g_string_new(NULL);
    direct_writer_pack(writer, sample.n_tokens, packed);
    packing += seconds() - collected;
    collecting += collected - start;
    n_tokens += sample.n_tokens;
    sample.positions = to_bytes(packed);
    if (sample.n_tokens < 5000 || samples->len == N_CANDIDATES) {
      g_bytes_unref(sample.positions);
      continue;
    }
    pack_stream(writer, scratch, &sample);
    bytes_positions += g_bytes_get_size(sample.positions);
    bytes_stream += g_bytes_get_size(sample.numbers) + g_bytes_get_size(sample.stream);
    sample_tokens += sample.n_tokens;
    g_array_append_val(samples, sample);
  }
  printf("collecting %.1f, packing %.1f, both %.1f million tokens/s (%u documents, %.1f million tokens)\n",
         (double)n_tokens / collecting / 1e6, (double)n_tokens / packing / 1e6,
         (double)n_tokens / (collecting + packing) / 1e6, texts->len, (double)n_tokens / 1e6);
  printf("candidates: %u documents of %.0f tokens\n", samples->len, (double)sample_tokens / samples->len);
  printf("bytes/token: positions %.2f, stream %.2f\n", (double)bytes_positions / (double)sample_tokens,
         (double)bytes_stream / (double)sample_tokens);
  for (guint round = 0; round < 2; round++) {
    guint64 a = 0, b = 0;
    double positions = ask(samples, questions, FALSE, &a), stream = ask(samples, questions, TRUE, &b);
    printf("ms/question: positions %.2f, stream %.2f, ratio %.1f (found %" G_GUINT64_FORMAT ", %" G_GUINT64_FORMAT
           ")\n",
           positions, stream, stream / positions, a, b);
  }
  return 0;
}
