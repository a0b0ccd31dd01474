/* Any bytes as what a reader process says of a file, up to the document that is made of it: never more than a file may
 * give. The first byte is the length of the file, the second may ask for recognised text. */
#include "indexer/reading/answers.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "indexer/writing/analyse.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

#define MAX_TEXT 4000 /* of one document; small, so that a short input can meet the limits */
#define MAX_ALL  16000

typedef struct {
  Analyser *analyser;
  guint documents;
  gsize text_len;
} Taken;

static gboolean take(const char *member, FormatResult *result, gpointer data, GError **error)
{
  Taken *taken = data;
  const FileState stamp = {.size = 1, .flags = FILE_STATE_MEMBER};
  (void)error;
  taken->documents++;
  taken->text_len += result->text->len;
  if (strlen(member) > CHANNEL_MAX_NAME || result->reason >= FORMAT_N_REASONS)
    g_error("a document has a name of %zu bytes, reason %d", strlen(member), (int)result->reason);
  for (guint i = 0; i < result->pages->len; i++) {
    const PageStart *at = &g_array_index(result->pages, PageStart, i);
    if (at->start >= result->text->len || at->number == 0 || (i > 0 && at->start <= at[-1].start))
      g_error("page %u begins at %zu of %zu", at->number, at->start, result->text->len);
  }
  g_autofree char *path = g_strconcat("/a.zip!/", member, NULL);
  const StoreDocument *document = analyse_document(taken->analyser, path, strlen(path), &stamp, NULL, result);
  if (!document->record_len)
    g_error("a document has no record");
  return TRUE;
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  static Taken taken;
  int pair[2];
  if (taken.analyser == NULL)
    taken.analyser = analyse_new(NULL);
  if (size < 2 || size > 60000 || socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
    return 0; /* the socket takes it all at once */
  ReadLimits limits = READ_LIMITS_DEFAULT;
  limits.max_text = MAX_TEXT;
  limits.max_archive = MAX_ALL;
  g_auto(FormatResult) result;
  g_autoptr(GByteArray) found = g_byte_array_new();
  format_result_init(&result);
  taken.documents = 0;
  taken.text_len = 0;
  Answers answers = {.limits = &limits,
                     .left = read_budget_of(&limits, data[0]),
                     .found = data[1] & 1 ? found : NULL,
                     .pages = data[1] & 2,
                     .visit = take,
                     .data = &taken,
                     .result = &result,
                     .patience = {.deadline_us = g_get_monotonic_time() + G_TIME_SPAN_MINUTE}};
  gboolean whole = send(pair[0], data + 2, size - 2, 0) == (gssize)(size - 2);
  close(pair[0]);
  ChannelState state = whole ? answers_take(&answers, pair[1]) : CHANNEL_CLOSED;
  close(pair[1]);
  if (state == CHANNEL_OK)
    take("", &result, &taken, NULL);
  if (taken.documents > data[0] + 1u || taken.text_len > MAX_ALL + MAX_TEXT + (64 << 10) + PAGE_STARTS_MAX_PACKED)
    g_error("%u documents, %zu bytes of text", taken.documents, taken.text_len);
  return 0;
}
