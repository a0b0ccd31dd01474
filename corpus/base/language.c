#include "corpus/base/language.h"

#include <string.h>

/* A catalogue as msgfmt writes it, little-endian: at 8 the number of messages, at 12 and 16 where the tables of English
 * and Vietnamese begin. A row of both is a length and an offset, and each text ends with a NUL. The English is sorted by
 * bytes; of a plural it is both forms, with a NUL between them. Source: the manual of GNU gettext, "The Format of GNU
 * MO Files". */
static const guint8 catalogue[] = {
#include "corpus/base/vi.inc"
};

const char *const language_names[] = {"vi", "en", NULL};

enum { VIETNAMESE, ENGLISH };

/* As the locale of a process is: chosen once at the start, read by all. */
static guint chosen = ENGLISH;

static guint32 number_at(gsize offset)
{
  guint32 number;
  memcpy(&number, catalogue + offset, sizeof number);
  return GUINT32_FROM_LE(number);
}

/* The text of row n of the table whose place stands at the given offset. */
static const char *text_of(gsize table, guint32 n)
{
  return (const char *)catalogue + number_at(number_at(table) + 8 * (gsize)n + 4);
}

/* The Vietnamese, NULL when there is none. */
static const char *find(const char *key)
{
  guint32 low = 0, high = number_at(8);
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    int order = strcmp(key, text_of(12, middle));
    if (order == 0)
      return text_of(16, middle);
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

const char *language_in_context(const char *key, const char *message)
{
  /* The empty message is the head of the catalogue. */
  const char *found = chosen == VIETNAMESE && *key ? find(key) : NULL;
  return found != NULL ? found : message;
}

const char *language_message(const char *message)
{
  return language_in_context(message, message);
}

/* Vietnamese has one form for all numbers. */
const char *language_plural(const char *one, const char *many, gulong n)
{
  return language_in_context(one, n == 1 ? one : many);
}

const char *language_error(int number)
{
  /* As the C library says them in its own locale; others stay English. */
  static const char *const common[] = {
      N_("Operation not permitted"),
      N_("No such file or directory"),
      N_("Input/output error"),
      N_("Cannot allocate memory"),
      N_("Permission denied"),
      N_("File exists"),
      N_("Not a directory"),
      N_("Is a directory"),
      N_("Invalid argument"),
      N_("Too many open files"),
      N_("File too large"),
      N_("No space left on device"),
      N_("Read-only file system"),
      N_("Broken pipe"),
      N_("File name too long"),
      N_("Directory not empty"),
      N_("Too many levels of symbolic links"),
      N_("Disk quota exceeded"),
      N_("Connection refused"),
      N_("Stale file handle"),
      N_("Resource temporarily unavailable"),
      N_("Function not implemented"),
      N_("Text file busy"),
      N_("No route to host"),
      N_("Network is unreachable"),
      N_("Connection timed out"),
  };
  const char *said = g_strerror(number);
  for (guint i = 0; i < G_N_ELEMENTS(common); i++)
    if (strcmp(common[i], said) == 0)
      return _(common[i]);
  return said;
}

const char *language_error_of(const GError *error)
{
  /* GLib says it in the locale of the C library, and its code is made of an errno. */
  enum { MAX_ERRNO = 134 };
  for (int number = 1; error->domain == G_FILE_ERROR && number < MAX_ERRNO; number++)
    if ((int)g_file_error_from_errno(number) == error->code && error->code != G_FILE_ERROR_FAILED)
      return language_error(number);
  return error->message;
}

char *language_decimal(const char *format, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(digits, sizeof digits, format, number);
  g_auto(GStrv) parts = g_strsplit(digits, ".", 2);
  return g_strjoinv(C_("decimal sign", "."), parts);
}

char *language_size(guint64 bytes)
{
  if (bytes < 1000)
    return g_strdup_printf(language_plural("%u byte", "%u bytes", (gulong)bytes), (guint)bytes);
  static const char *const units[] = {"kB", "MB", "GB", "TB"};
  double value = (double)bytes / 1000;
  guint unit = 0;
  for (; value >= 999.5 && unit + 1 < G_N_ELEMENTS(units); unit++)
    value /= 1000;
  g_autofree char *number = language_decimal(value < 9.95 ? "%.1f" : "%.0f", value);
  return g_strdup_printf("%s %s", number, units[unit]);
}

gboolean language_is(const char *name)
{
  return strcmp(language_names[chosen], name) == 0;
}

gboolean language_choose(const char *name)
{
  for (guint i = 0; language_names[i] != NULL; i++) {
    gsize len = strlen(language_names[i]);
    if (strncmp(name, language_names[i], len) == 0 && (!name[len] || strchr("_.@-", name[len]) != NULL)) {
      chosen = i;
      return TRUE;
    }
  }
  return FALSE;
}

void language_choose_by_environment(void)
{
  static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  const char *locale = NULL;
  for (guint i = 0; i < G_N_ELEMENTS(variables) && (locale == NULL || !*locale); i++)
    locale = g_getenv(variables[i]);
  if (locale == NULL || !*locale || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
    return;
  const char *languages = g_getenv("LANGUAGE");
  g_auto(GStrv) wanted = g_strsplit(languages != NULL ? languages : "", ":", 16);
  for (guint i = 0; wanted[i] != NULL; i++)
    if (language_choose(wanted[i]))
      return;
  language_choose(locale);
}
