#include "indexer/config_file.h"

#include <errno.h>
#include <stdio.h>
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

/* What a line is called by: its group, or its key in the group so far; GLib would let the last of a name win. */
static char *name_of(const char *line, LineKind kind, const char *group)
{
  if (kind == LINE_GROUP)
    return g_strdup(line);
  g_autofree char *key = g_strndup(line, strcspn(line, "="));
  return g_strconcat(group, g_strchomp(key), NULL);
}

static gboolean check_line(const char *path, guint number, const char *line, LineKind kind, const char *group,
                           GError **error)
{
  if (!g_utf8_validate(line, -1, NULL))
    return fail_at(error, path, number, _("“%s” is not in UTF-8; save the file as such."), line);
  if (kind == LINE_WRONG)
    return fail_at(error, path, number, _("“%s” is neither a group nor a key with its value."), line);
  if (kind == LINE_KEY && group == NULL)
    return fail_at(error, path, number, _("“%s” stands before the first group: [index] or [folder NAME]."), line);
  return TRUE;
}

/* What GLib would refuse, or pass over in silence, with its line. */
static gboolean check_lines(const char *path, const char *text, GError **error)
{
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  const char *group = NULL;
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *line = g_strstrip(lines[i]);
    const LineKind kind = kind_of(line);
    if (kind == LINE_NOTHING)
      continue;
    if (!check_line(path, i + 1, line, kind, group, error))
      return FALSE;
    if (!g_hash_table_add(seen, name_of(line, kind, group)))
      return fail_at(error, path, i + 1, _("“%s” stands here a second time; each group and key has one place."), line);
    group = kind == LINE_GROUP ? line : group;
  }
  return TRUE;
}

/* Its bytes with a NUL behind them, as far as a file may be long and one more; NULL when it cannot be read: errno. */
static char *read_bytes(const char *path, gsize *len)
{
  g_autofree char *bytes = g_malloc(FILE_MOST + 2);
  FILE *file = fopen(path, "rbe");
  if (file == NULL)
    return NULL;
  *len = fread(bytes, 1, FILE_MOST + 1, file);
  bytes[*len] = '\0';
  const int failed = ferror(file) ? errno : 0;
  fclose(file);
  errno = failed;
  return failed == 0 ? g_steal_pointer(&bytes) : NULL;
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
  gsize len;
  g_autofree char *bytes = read_bytes(path, &len);
  if (bytes == NULL)
    return fail(error, path, language_error(errno));
  if (len > FILE_MOST)
    return fail(error, path, _("This is larger than 1 MB: no configuration file."));
  if (strlen(bytes) != len)
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
