/* bench_stages: what an indexing run does to a few files, stage after stage in one process, for tests/bench/profile to count
 * the instructions of; and beside it the least that some of the stages could be.
 *
 * bench_stages PLACE FILE... */
#include <stdio.h>
#include <string.h>

#include "corpus/format/format.h"
#include "indexer/sources/load.h"
#include "indexer/store/store.h"
#include "indexer/writing/analyse.h"

#define SLOTS 65536u

/* Not static, nor inlined: the profile knows them by their names. */
gsize floor_copy(const GString *text);
gsize floor_utf8(const GString *text);
gsize floor_words(const GString *text);
void stage_read(Load *load, const char *name, FormatResult *result);
void stage_hand_over(const FormatResult *result, FormatResult *taken);

static struct {
  guint32 hash, n;
} slots[SLOTS];

/* The text copied once, as the file is read. */
__attribute__((noinline)) gsize floor_copy(const GString *text)
{
  g_autofree char *copy = g_memdup2(text->str, text->len);
  return copy != NULL ? (gsize)copy[text->len / 2] : 0;
}

__attribute__((noinline)) gsize floor_utf8(const GString *text)
{
  return g_utf8_validate_len(text->str, text->len, NULL);
}

/* Words are what stands between bytes that are no letters; each is hashed and counted, and that is all. */
__attribute__((noinline)) gsize floor_words(const GString *text)
{
  gsize n = 0;
  guint32 hash = 0;
  for (gsize i = 0; i <= text->len; i++) {
    guchar c = i < text->len ? (guchar)text->str[i] : ' ';
    if (c >= 0x80 || g_ascii_isalnum((char)c)) {
      hash = (hash ^ c) * 0x01000193u;
    } else if (hash) {
      guint32 at = hash % SLOTS;
      while (slots[at].n && slots[at].hash != hash)
        at = (at + 1) % SLOTS;
      slots[at].hash = hash;
      slots[at].n++;
      hash = 0;
      n++;
    }
  }
  return n;
}

/* What a reader process does. */
__attribute__((noinline)) void stage_read(Load *load, const char *name, FormatResult *result)
{
  FormatInput input = {.bytes = load->bytes, .len = load->len, .name = name, .limits = READ_LIMITS_DEFAULT};
  format_read(&input, result);
}

/* From the reader to the indexer, but for the socket. */
__attribute__((noinline)) void stage_hand_over(const FormatResult *result, FormatResult *taken)
{
  g_autoptr(GByteArray) packed = g_byte_array_new();
  format_result_pack(result, packed);
  format_result_unpack(packed->data, packed->len, taken);
}

static gboolean put(StoreWriter *writer, Analyser *analyser, Load *load, const char *path, StoreDocid docid,
                    GError **error)
{
  static gsize sum; /* so that nothing is left out */
  g_auto(FormatResult) read, result;
  format_result_init(&read);
  format_result_init(&result);
  const char *name = strrchr(path, '/');
  if (name == NULL || load_file(load, path, 0, READ_LIMITS_DEFAULT.max_size) != FORMAT_OK)
    return TRUE;
  stage_read(load, name + 1, &read);
  stage_hand_over(&read, &result);
  sum += floor_copy(result.text) + floor_utf8(result.text) + floor_words(result.text);
  FileState stamp = load->stamp;
  load_release(load);
  const StoreDocument *document = analyse_document(analyser, path, strlen(path), &stamp, NULL, &result);
  return store_writer_put(writer, docid, document, error);
}

static gboolean build(const char *place, char **files, int n, GError **error)
{
  g_autofree char *segment = g_strconcat(place, "/segment", NULL);
  g_autofree char *merged = g_strconcat(place, "/merged", NULL);
  const char *const sources[] = {segment, NULL};
  g_autoptr(Analyser) analyser = analyse_new(error);
  g_autoptr(StoreWriter) writer = analyser != NULL ? store_writer_create(segment, FALSE, error) : NULL;
  g_auto(Load) load;
  load_init(&load);
  for (int i = 0; i < n; i++)
    if (writer == NULL || !put(writer, analyser, &load, files[i], (StoreDocid)i + 1, error))
      return FALSE;
  return store_writer_commit(writer, error) && store_merge(sources, merged, error);
}

int main(int argc, char **argv)
{
  g_autoptr(GError) error = NULL;
  if (argc < 3) {
    fprintf(stderr, "usage: bench_stages PLACE FILE...\n");
    return 2;
  }
  format_prepare();
  if (build(argv[1], argv + 2, argc - 2, &error))
    return 0;
  fprintf(stderr, "bench_stages: %s\n", error->message);
  return 1;
}
