#include "query/ask/saved.h"

#include <errno.h>
#include <string.h>

#include "corpus/base/keyed_hash.h"
#include "corpus/base/language.h"
#include "corpus/base/options.h"

#define DIGITS     "0123456789"
#define HASH_SHOWN 12 /* digits: files of one name in different folders */

static void saved_search_free(SavedSearch *search)
{
  if (search == NULL)
    return;
  g_free(search->name);
  g_strfreev(search->arguments);
  g_free(search);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SavedSearch, saved_search_free)

/* The colon behind the name; NULL = there is none. */
static const char *name_end(const char *line)
{
  const char *colon = strchr(line, ':');
  while (colon != NULL && colon[1] != ' ' && colon[1] != '\t')
    colon = strchr(colon + 1, ':');
  return colon;
}

static SavedSearch *read_line(const char *line, guint number, GError **error)
{
  g_autoptr(SavedSearch) search = g_new0(SavedSearch, 1);
  g_autoptr(GError) reason = NULL;
  const char *colon = name_end(line);
  search->line = number;
  search->name = colon != NULL ? g_strstrip(g_strndup(line, (gsize)(colon - line))) : NULL;
  if (search->name == NULL || !*search->name) {
    options_fail(error, _("line %u: A search is a name, a colon and a blank, and the query: \"Staff: luân chuyển\"."),
                 number);
    return NULL;
  }
  if (!g_shell_parse_argv(colon + 1, NULL, &search->arguments, &reason)) {
    if (g_error_matches(reason, G_SHELL_ERROR, G_SHELL_ERROR_EMPTY_STRING))
      options_fail(error, _("line %u: \"%s\" has no query."), number, search->name);
    else
      options_fail(error, _("line %u: A quotation mark of \"%s\" is never closed."), number, search->name);
    return NULL;
  }
  return g_steal_pointer(&search);
}

/* Adds what the line says, if it is a search that no line above has the name of; else the reason. */
static void take_line(const char *line, guint number, GHashTable *names, GPtrArray *searches, GPtrArray *mistakes)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(SavedSearch) search = read_line(line, number, &reason);
  if (search != NULL && g_hash_table_contains(names, search->name))
    options_fail(&reason, _("line %u: There is another search of the name \"%s\" above."), number, search->name);
  if (reason != NULL)
    g_ptr_array_add(mistakes, g_strdup(reason->message));
  if (search == NULL || reason != NULL)
    return;
  g_hash_table_add(names, search->name);
  g_ptr_array_add(searches, g_steal_pointer(&search));
}

GPtrArray *saved_read(const char *text, gsize len, GPtrArray *mistakes, GError **error)
{
  g_autoptr(GPtrArray) searches = g_ptr_array_new_with_free_func((GDestroyNotify)saved_search_free);
  g_autoptr(GHashTable) names = g_hash_table_new(keyed_hash, g_str_equal);
  if (!g_utf8_validate(text, (gssize)len, NULL)) { /* which a NUL is not, either */
    options_fail(error, _("The file is not UTF-8 text."));
    return NULL;
  }
  g_auto(GStrv) lines = g_strsplit(g_str_has_prefix(text, "\xef\xbb\xbf") ? text + 3 : text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *line = g_strstrip(lines[i]);
    if (!*line || *line == '#')
      continue;
    take_line(line, i + 1, names, searches, mistakes);
    if (searches->len + mistakes->len > SAVED_MAX) {
      options_fail(error, _("line %u: There are more than %u searches."), i + 1, SAVED_MAX);
      return NULL;
    }
  }
  return g_steal_pointer(&searches);
}

/* ---- how far they have been shown ---- */

char *saved_state_path(const char *path)
{
  g_autofree char *whole = g_canonicalize_filename(path, NULL), *base = g_path_get_basename(whole);
  g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *name = g_strdup_printf("saved-%.100s-%.*s", base, HASH_SHOWN, hash);
  return g_build_filename(g_get_user_state_dir(), "tracuu", name, NULL);
}

GHashTable *saved_read_state(const char *state_path)
{
  g_autofree char *text = NULL;
  GHashTable *state = g_hash_table_new_full(keyed_hash, g_str_equal, g_free, g_free);
  if (!g_file_get_contents(state_path, &text, NULL, NULL))
    return state;
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *tab = strchr(lines[i], '\t');
    if (tab != NULL && tab > lines[i] && strspn(lines[i], DIGITS) == (gsize)(tab - lines[i]))
      g_hash_table_replace(state, g_strdup(tab + 1), g_strndup(lines[i], (gsize)(tab - lines[i])));
  }
  return state;
}

gboolean saved_write_state(const char *state_path, GHashTable *state, GError **error)
{
  g_autofree char *folder = g_path_get_dirname(state_path);
  g_autoptr(GString) text = g_string_new(NULL);
  GHashTableIter each;
  gpointer name, arrival;
  g_hash_table_iter_init(&each, state);
  while (g_hash_table_iter_next(&each, &name, &arrival))
    g_string_append_printf(text, "%s\t%s\n", (const char *)arrival, (const char *)name);
  if (g_mkdir_with_parents(folder, 0700) != 0) {
    int reason = errno;
    g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason), "%s", language_error(reason));
    return FALSE;
  }
  return g_file_set_contents_full(state_path, text->str, (gssize)text->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                  error);
}
