#include "indexer/config_file.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/base/options.h"

/* Of a wrong line so many characters are told. */
#define LINE_SHOWN 60
/* Nobody writes so much by hand. */
#define FILE_MOST (1024 * 1024)

typedef enum { LINE_NOTHING, LINE_GROUP, LINE_KEY, LINE_WRONG } LineKind;

/* Of a line without the blanks around it. */
static LineKind kind_of(const char *line)
{
  if (*line == '\0' || *line == '#')
    return LINE_NOTHING;
  if (*line == '[')
    return g_str_has_suffix(line, "]") ? LINE_GROUP : LINE_WRONG;
  return *line != '=' && strchr(line, '=') != NULL ? LINE_KEY : LINE_WRONG;
}

static gboolean fail_at(GError **error, const char *path, guint number, const char *form, const char *line)
{
  g_autofree char *valid = g_utf8_make_valid(line, -1), *shown = NULL, *what = NULL;
  shown = g_utf8_strlen(valid, -1) > LINE_SHOWN ? g_utf8_substring(valid, 0, LINE_SHOWN) : g_strdup(valid);
  what = g_strdup_printf(form, shown);
  g_set_error(error, OPTIONS_ERROR, OPTIONS_ERROR_FILE, "%s:%u: %s", path, number, what);
  return FALSE;
}

/* What GLib would refuse, with its line. */
static gboolean check_lines(const char *path, const char *text, GError **error)
{
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  gboolean grouped = FALSE;
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *line = g_strstrip(lines[i]);
    LineKind kind = kind_of(line);
    grouped |= kind == LINE_GROUP;
    if (kind != LINE_NOTHING && !g_utf8_validate(line, -1, NULL))
      return fail_at(error, path, i + 1, _("“%s” is not in UTF-8; save the file as such."), line);
    if (kind == LINE_WRONG)
      return fail_at(error, path, i + 1, _("“%s” is neither a group nor a key with its value."), line);
    if (kind == LINE_KEY && !grouped)
      return fail_at(error, path, i + 1, _("“%s” stands before the first group: [index] or [folder NAME]."), line);
  }
  return TRUE;
}

static gboolean fail(GError **error, const char *path, const char *why)
{
  g_set_error(error, OPTIONS_ERROR, OPTIONS_ERROR_FILE, "%s: %s", path, why);
  return FALSE;
}

static gboolean load(GKeyFile *file, const char *path, GError **error)
{
  static const char mark[] = "\xef\xbb\xbf";
  g_autoptr(GError) failed = NULL;
  g_autofree char *bytes = NULL;
  gsize len;
  if (!g_file_get_contents(path, &bytes, &len, &failed))
    return fail(error, path, language_error_of(failed));
  if (len > FILE_MOST || strlen(bytes) != len)
    return fail(error, path, _("This is no text in UTF-8; save it as such."));
  const char *text = g_str_has_prefix(bytes, mark) ? bytes + strlen(mark) : bytes;
  if (!check_lines(path, text, error))
    return FALSE;
  return g_key_file_load_from_data(file, text, strlen(text), G_KEY_FILE_NONE, &failed) || *text == '\0' ||
         fail(error, path, failed->message);
}

GKeyFile *config_file_load(const char *path, GError **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new();
  return load(file, path, error) ? g_steal_pointer(&file) : NULL;
}
