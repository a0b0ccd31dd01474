#include "indexer/check.h"

#include <errno.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "indexer/store/store.h"

#define CHECK_MAX_SENTENCE 4096

/* In the child: the code of the error and its sentence, nothing when all is well. */
static void tell(int fd, const char *index)
{
  g_autoptr(GError) failed = NULL;
  if (store_check(index, &failed))
    return;
  guint8 code = (guint8)failed->code;
  gsize len = MIN(strlen(failed->message), CHECK_MAX_SENTENCE - 1);
  if (write(fd, &code, 1) != 1 || write(fd, failed->message, len) != (gssize)len)
    abort();
}

/* What the child told, until it ends. */
static gsize listen_to(int fd, char *told, gsize size)
{
  gsize len = 0;
  gssize n = 1;
  while (len < size && n != 0) {
    n = read(fd, told + len, size - len);
    if (n < 0 && errno != EINTR)
      break;
    len += n > 0 ? (gsize)n : 0;
  }
  return len;
}

gboolean check_run(const char *index, GError **error)
{
  int ends[2];
  pid_t child = pipe(ends) == 0 ? fork() : -1;
  if (child < 0)
    return store_check(index, error); /* better than nothing */
  if (child == 0) {
    close(ends[0]);
    tell(ends[1], index);
    _exit(0);
  }
  char told[CHECK_MAX_SENTENCE + 1];
  int status = 0;
  close(ends[1]);
  gsize len = listen_to(ends[0], told, CHECK_MAX_SENTENCE);
  close(ends[0]);
  while (waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  told[len] = '\0';
  if (len > 1)
    g_set_error_literal(error, STORE_ERROR, (gint)(guint8)told[0], told + 1);
  else if (status != 0) {
    g_autofree char *rebuild = location_rebuild(index);
    g_set_error(error, STORE_ERROR, STORE_ERROR_DAMAGED,
                _("%s is damaged: reading it ends in a crash. Build it anew with %s."), index, rebuild);
  }
  return len <= 1 && status == 0;
}
