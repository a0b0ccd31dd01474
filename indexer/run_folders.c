#include "indexer/run_folders.h"

#include <string.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"

void run_folders_init(RunFolders *scope, const Settings *settings, Message *message)
{
  *scope = (RunFolders){.settings = settings, .message = message};
}

void run_folders_clear(RunFolders *scope)
{
  g_clear_pointer(&scope->remembered, g_array_unref);
  g_clear_pointer(&scope->folders, g_array_unref);
}

/* ---- choosing ---- */

static gboolean recall(RunFolders *scope, Store *store, GError **error)
{
  gsize len = 0;
  g_autofree char *note = store != NULL ? store_dup_note(store, FOLDERS_NOTE, &len, error) : g_strdup("");
  if (note == NULL)
    return FALSE;
  scope->remembered = folders_unpack(note, len);
  return TRUE;
}

/* Whether a remembered folder is one of this run, is in one of them, or holds one. */
static gboolean is_related(const RunFolders *scope, const char *path)
{
  gboolean related = folders_find(scope->folders, path, strlen(path)) != NULL;
  for (guint i = 0; i < scope->folders->len && !related; i++)
    related = folders_is_inside(g_array_index(scope->folders, Folder, i).path, path);
  return related;
}

/* Whether a person wants this folder of the index to be forgotten. */
static gboolean is_to_go(const RunFolders *scope, const char *path)
{
  gboolean found = FALSE;
  for (char **given = scope->settings->forget; given != NULL && *given != NULL && !found; given++) {
    g_autofree char *meant = folders_canonical(*given);
    found = !strcmp(meant, path);
  }
  return found;
}

/* Folders of the index that the configuration does not name any more. */
static void tell_unnamed(RunFolders *scope)
{
  for (guint i = 0; i < scope->remembered->len; i++) {
    const char *path = g_array_index(scope->remembered, Folder, i).path;
    if (is_related(scope, path) || is_to_go(scope, path))
      continue;
    g_autofree char *shown = escape_dup(path);
    scope->held = TRUE;
    message_say(
        scope->message, MESSAGE_ERROR,
        _("%s is not in the configuration any more, but in the index: it is kept as it is. If this is meant, run "
          "tracuu-index again with --forget=%s."),
        shown, shown);
  }
}

static gboolean fail_to_forget(const RunFolders *scope, const char *path, GError **error)
{
  g_autoptr(GString) known = g_string_new(NULL);
  for (guint i = 0; i < scope->remembered->len; i++)
    g_string_append_printf(known, "%s%s", i ? ", " : "", g_array_index(scope->remembered, Folder, i).path);
  if (known->len == 0)
    return options_fail(error, _("The index has no folder %s to forget."), path);
  return options_fail(error, _("The index has no folder %s to forget; it has %s."), path, known->str);
}

/* What is to be forgotten must be a folder of the index, and none of those to be indexed. */
static gboolean check_forgotten(const RunFolders *scope, GError **error)
{
  for (char **given = scope->settings->forget; given != NULL && *given != NULL; given++) {
    g_autofree char *path = folders_canonical(*given);
    const Folder *known = folders_find(scope->remembered, path, strlen(path));
    if (is_related(scope, path))
      return options_fail(error,
                          _("%s cannot be forgotten while it is to be indexed: take it out of the configuration or the "
                            "command line."),
                          path);
    if (known == NULL || strcmp(known->path, path) != 0)
      return fail_to_forget(scope, path, error);
  }
  return TRUE;
}

static void forget(RunFolders *scope)
{
  for (char **given = scope->settings->forget; given != NULL && *given != NULL; given++) {
    g_autofree char *path = folders_canonical(*given);
    folders_add(scope->folders, path);
    folders_find(scope->folders, path, strlen(path))->dropped = TRUE;
  }
}

static void add_given(RunFolders *scope, const char *given)
{
  g_autofree char *path = folders_canonical(given);
  folders_add(scope->folders, path);
}

gboolean run_folders_choose(RunFolders *scope, Store *store, GError **error)
{
  const Settings *settings = scope->settings;
  const GPtrArray *configured = settings->configured;
  if (!recall(scope, store, error))
    return FALSE;
  scope->folders = folders_new();
  for (char **given = settings->folders; given != NULL && *given != NULL; given++)
    add_given(scope, *given);
  for (guint i = 0; settings->folders == NULL && i < configured->len; i++)
    add_given(scope, ((const SettingsFolder *)configured->pdata[i])->path);
  if (!check_forgotten(scope, error))
    return FALSE;
  if (scope->folders->len && settings->folders == NULL)
    tell_unnamed(scope);
  if (!scope->folders->len || settings->rebuild)
    for (guint i = 0; i < scope->remembered->len; i++)
      folders_add(scope->folders, g_array_index(scope->remembered, Folder, i).path);
  forget(scope);
  if (scope->folders->len)
    return TRUE;
  return options_fail(error, _("Name the folders to index: tracuu-index DIR. Later runs remember them."));
}

/* ---- walking ---- */

/* Walks one folder; says what is wrong with it. */
static void walk_one(RunFolders *scope, Folder *folder, Walk *walk)
{
  g_autoptr(GError) error = NULL;
  for (guint i = 0; i < scope->remembered->len; i++)
    if (!strcmp(g_array_index(scope->remembered, Folder, i).path, folder->path))
      folder->device = g_array_index(scope->remembered, Folder, i).device;
  if (folder->dropped)
    return;
  guint before = walk_n_entries(walk);
  if (walk_add_folder(walk, folder->path, settings_rules(scope->settings, folder->path), &error)) {
    folder->device_now = folders_device(folder->path);
    folder->seen = walk_n_entries(walk) - before;
    return;
  }
  if (scope->settings->allow_shrink)
    return; /* meant: it has no files */
  folder->missing = TRUE;
  scope->held = TRUE;
  gboolean known = folders_find(scope->remembered, folder->path, strlen(folder->path)) != NULL;
  message_say(scope->message, MESSAGE_ERROR, known ? _("%s; what is indexed of it is kept.") : "%s.", error->message);
}

gboolean run_folders_walk(RunFolders *scope, Walk *walk)
{
  gboolean any = FALSE;
  for (guint i = 0; i < scope->folders->len; i++) {
    Folder *folder = &g_array_index(scope->folders, Folder, i);
    walk_one(scope, folder, walk);
    any = any || !folder->missing;
  }
  return any;
}

/* ---- remembering ---- */

GString *run_folders_note(RunFolders *scope, gboolean *changed)
{
  g_autoptr(GString) before = g_string_new(NULL);
  GString *note = g_string_new(NULL);
  folders_pack(scope->remembered, before);
  for (guint i = 0; i < scope->folders->len; i++) {
    Folder *folder = &g_array_index(scope->folders, Folder, i);
    if (!folder->device_now && !folder->missing)
      folders_remove(scope->remembered, folder->path); /* gone, and meant to be */
    if (!folder->device_now)
      continue;
    folders_add(scope->remembered, folder->path);
    Folder *kept = folders_find(scope->remembered, folder->path, strlen(folder->path));
    if (!strcmp(kept->path, folder->path) && !folder->held)
      kept->device = folder->device_now;
  }
  folders_pack(scope->remembered, note);
  *changed = !g_string_equal(before, note);
  return note;
}
