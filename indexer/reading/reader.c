#include "indexer/reading/reader.h"

#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "corpus/format/format.h"
#include "indexer/reading/channel.h"
#include "indexer/reading/sandbox.h"

/* Memory above this is given back after a document. */
#define READER_KEEP  ((gsize)32 << 20)
#define READER_STACK ((rlim_t)96 << 20)

/* GLib ends the process when memory runs out, after a message; what libraries print of bad files is nobody's business.
 */
static GLogWriterOutput write_nothing(GLogLevelFlags level G_GNUC_UNUSED, const GLogField *fields, gsize n,
                                      gpointer data G_GNUC_UNUSED)
{
  for (gsize i = 0; i < n; i++)
    if (!strcmp(fields[i].key, "MESSAGE") && strstr(fields[i].value, "failed to allocate") != NULL)
      _exit(READER_EXIT_MEMORY);
  return G_LOG_WRITER_HANDLED;
}

/* Libraries that read what is nested by calling themselves need more than the usual 8 MB for what is nested on purpose.
 * The kernel leaves this much room below the stack, whatever the limit was when the process began. */
static void deepen_stack(void)
{
  struct rlimit stack;
  if (getrlimit(RLIMIT_STACK, &stack) != 0)
    return;
  stack.rlim_cur = MAX(stack.rlim_cur, MIN(stack.rlim_max, READER_STACK));
  setrlimit(RLIMIT_STACK, &stack);
}

/* What is told of the file at hand. */
typedef struct {
  const FormatOcr *ocr; /* NULL = none */
  gboolean gone;        /* the indexer is not listening any more */
  gsize text_len;       /* of all its documents */
} Telling;

static gboolean answer(const char *member, const FormatResult *result, gpointer data)
{
  Telling *telling = data;
  gsize member_len = member != NULL ? strlen(member) : 0;
  if (member != NULL && (!member_len || member_len > CHANNEL_MAX_NAME))
    return TRUE; /* a name that nobody could ask for */
  g_autoptr(GByteArray) packed = g_byte_array_new();
  format_result_pack(result, packed);
  ChannelAnswer head = {packed->len, (guint32)member_len, 0};
  if (member == NULL && telling->ocr != NULL && format_ocr_save(telling->ocr, packed))
    head.found_len = packed->len - (guint32)head.len;
  const ChannelPart parts[] = {{&head, sizeof head}, {member, member_len}, {packed->data, packed->len}};
  telling->gone = channel_write_parts(READER_FD, parts, G_N_ELEMENTS(parts), NULL) != CHANNEL_OK;
  telling->text_len += result->text->len;
  return !telling->gone;
}

static void tell_page(guint nth, guint n_all, gpointer data)
{
  const ChannelAnswer page = {nth, CHANNEL_PAGE, n_all};
  (void)data;
  channel_write(READER_FD, &page, sizeof page, NULL); /* whether somebody listens shows at the next answer */
}

/* Reads one file for the indexer. FALSE when it has gone. */
static gboolean serve(FormatOcr *ocr)
{
  ChannelRequest request;
  char name[CHANNEL_MAX_NAME + 1];
  if (channel_read(READER_FD, &request, sizeof request, NULL) != CHANNEL_OK || request.magic != CHANNEL_MAGIC ||
      request.name_len > CHANNEL_MAX_NAME || channel_read(READER_FD, name, request.name_len, NULL) != CHANNEL_OK)
    return FALSE;
  name[request.name_len] = '\0';
  g_autofree guint8 *known = g_try_malloc(request.known_len + 1);
  g_autofree guint8 *bytes = g_try_malloc(request.len + 1);
  if (bytes == NULL || known == NULL)
    _exit(READER_EXIT_MEMORY);
  if (channel_read(READER_FD, known, request.known_len, NULL) != CHANNEL_OK ||
      channel_read(READER_FD, bytes, request.len, NULL) != CHANNEL_OK)
    return FALSE;
  if (ocr != NULL)
    format_ocr_load(ocr, known, request.known_len);
  FormatInput input = {.bytes = bytes, .len = request.len, .name = name, .limits = request.limits, .ocr = ocr};
  Telling telling = {.ocr = ocr};
  format_read_all(&input, answer, &telling);
  if (request.len + telling.text_len > READER_KEEP)
    malloc_trim(0);
  return !telling.gone;
}

/* The environment may hold secrets; the strings lie in this process's memory. */
static void forget_environment(void)
{
  static const char *const kept[] = {"TZ", "OMP_THREAD_LIMIT"};
  char *values[G_N_ELEMENTS(kept)];
  for (gsize i = 0; i < G_N_ELEMENTS(kept); i++)
    values[i] = g_strdup(g_getenv(kept[i]));
  for (char **variable = environ; *variable != NULL; variable++)
    memset(*variable, 0, strlen(*variable));
  clearenv();
  for (gsize i = 0; i < G_N_ELEMENTS(kept); i++) {
    if (values[i] != NULL)
      g_setenv(kept[i], values[i], TRUE);
    g_free(values[i]);
  }
}

int reader_run(const char *memory, const char *ocr)
{
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  deepen_stack();
  g_log_set_writer_func(write_nothing, NULL, NULL);
  g_setenv("OMP_THREAD_LIMIT", "1", TRUE); /* the readers are the parallelism */
  format_prepare();
  FormatOcr *engine = !strcmp(ocr, READER_OCR) ? format_ocr_new(NULL) : NULL;
  if (engine != NULL)
    format_ocr_listen(engine, tell_page, NULL);
  forget_environment();
  const SandboxState sandbox = sandbox_enter(g_ascii_strtoull(memory, NULL, 10));
  if (channel_write(READER_FD, &sandbox, sizeof sandbox, NULL) == CHANNEL_OK)
    while (serve(engine))
      ;
  _exit(0); /* nothing to tidy up */
}
