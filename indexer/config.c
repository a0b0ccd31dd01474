#include "indexer/config.h"

#include <stddef.h>
#include <string.h>

#include "corpus/base/escape.h"
#include "corpus/text/nearest.h"

#define CONFIG_INDEX  "index"
#define CONFIG_FOLDER "folder "

typedef enum { CONFIG_TEXT, CONFIG_NUMBER, CONFIG_FLAG, CONFIG_LIST } ConfigKind;

typedef struct {
  const char *key;
  ConfigKind kind;
  gsize offset;
} ConfigKey;

static const ConfigKey index_keys[] = {
    {"path", CONFIG_TEXT, offsetof(Config, index)},
    {"status", CONFIG_TEXT, offsetof(Config, status)},
    {"metrics", CONFIG_TEXT, offsetof(Config, metrics)},
    {"log", CONFIG_TEXT, offsetof(Config, log)},
    {"max-size", CONFIG_TEXT, offsetof(Config, max_size)},
    {"max-memory", CONFIG_TEXT, offsetof(Config, max_memory)},
    {"max-seconds", CONFIG_NUMBER, offsetof(Config, max_seconds)},
    {"jobs", CONFIG_NUMBER, offsetof(Config, jobs)},
    {"max-delete", CONFIG_NUMBER, offsetof(Config, max_delete)},
    {"brake-from", CONFIG_NUMBER, offsetof(Config, brake_from)},
    {"wait", CONFIG_NUMBER, offsetof(Config, wait_s)},
    {"commit-every", CONFIG_NUMBER, offsetof(Config, commit_s)},
    {"follow", CONFIG_FLAG, offsetof(Config, follow)},
    {"background", CONFIG_FLAG, offsetof(Config, background)},
    {"ocr", CONFIG_FLAG, offsetof(Config, ocr)},
    {"ocr-pages", CONFIG_NUMBER, offsetof(Config, ocr_pages)},
    {"ocr-seconds", CONFIG_NUMBER, offsetof(Config, ocr_seconds)},
    {"quiet", CONFIG_FLAG, offsetof(Config, quiet)},
    {"verbose", CONFIG_FLAG, offsetof(Config, verbose)},
    {"include", CONFIG_LIST, offsetof(Config, include)},
    {"exclude", CONFIG_LIST, offsetof(Config, exclude)},
};

static const ConfigKey folder_keys[] = {
    {"path", CONFIG_TEXT, offsetof(ConfigFolder, path)},
    {"follow", CONFIG_FLAG, offsetof(ConfigFolder, rules.follow)},
    {"include", CONFIG_LIST, offsetof(ConfigFolder, rules.include)},
    {"exclude", CONFIG_LIST, offsetof(ConfigFolder, rules.exclude)},
};

G_DEFINE_QUARK(tracuu_config_error, config_error)

static void folder_free(gpointer data)
{
  ConfigFolder *folder = data;
  g_free(folder->name);
  g_free(folder->path);
  g_strfreev(folder->rules.include);
  g_strfreev(folder->rules.exclude);
  g_free(folder);
}

void config_init(Config *config)
{
  memset(config, 0, sizeof *config);
  for (gsize i = 0; i < G_N_ELEMENTS(index_keys); i++)
    if (index_keys[i].kind == CONFIG_NUMBER || index_keys[i].kind == CONFIG_FLAG)
      *(int *)(gpointer)((char *)config + index_keys[i].offset) = CONFIG_UNSET;
  config->folders = g_ptr_array_new_with_free_func(folder_free);
}

void config_clear(Config *config)
{
  for (gsize i = 0; i < G_N_ELEMENTS(index_keys); i++) {
    gpointer field = (char *)config + index_keys[i].offset;
    if (index_keys[i].kind == CONFIG_TEXT)
      g_free(*(char **)field);
    else if (index_keys[i].kind == CONFIG_LIST)
      g_strfreev(*(char ***)field);
  }
  g_clear_pointer(&config->folders, g_ptr_array_unref);
}

void config_merge(Config *config, Config *other)
{
  for (gsize i = 0; i < G_N_ELEMENTS(index_keys); i++) {
    gpointer to = (char *)config + index_keys[i].offset, from = (char *)other + index_keys[i].offset;
    gboolean is_pointer = index_keys[i].kind == CONFIG_TEXT || index_keys[i].kind == CONFIG_LIST;
    if (is_pointer && !*(gpointer *)to)
      *(gpointer *)to = g_steal_pointer((gpointer *)from);
    else if (!is_pointer && *(int *)to == CONFIG_UNSET)
      *(int *)to = *(int *)from;
  }
}

/* ---- what is not known: the nearest that is ---- */

static gboolean fail_unknown(const char *group, const char *key, const ConfigKey *keys, gsize n, GError **error)
{
  const char *best = NULL;
  guint least = G_MAXUINT;
  for (gsize i = 0; i < n; i++) {
    guint distance = nearest_distance(key, strlen(key), keys[i].key, strlen(keys[i].key));
    if (distance < least && nearest_is_near(distance, MAX(strlen(key), 6))) {
      least = distance;
      best = keys[i].key;
    }
  }
  g_autofree char *shown = escape_dup(key);
  g_set_error(error, CONFIG_ERROR, CONFIG_ERROR_INVALID, "[%s] has no key \"%s\"%s%s%s", group, shown,
              best ? "; did you mean \"" : "", best ? best : "", best ? "\"?" : ".");
  return FALSE;
}

/* ---- reading ---- */

static gboolean read_key(GKeyFile *file, const char *group, const ConfigKey *key, gpointer base, GError **error)
{
  gpointer field = (char *)base + key->offset;
  GError *failed = NULL;
  switch (key->kind) {
  case CONFIG_TEXT:
    *(char **)field = g_key_file_get_string(file, group, key->key, &failed);
    break;
  case CONFIG_LIST:
    *(char ***)field = g_key_file_get_string_list(file, group, key->key, NULL, &failed);
    break;
  case CONFIG_NUMBER:
    *(int *)field = g_key_file_get_integer(file, group, key->key, &failed);
    if (!failed && *(int *)field < 0)
      g_set_error(&failed, CONFIG_ERROR, CONFIG_ERROR_INVALID, "it is negative");
    break;
  case CONFIG_FLAG:
    *(gboolean *)field = g_key_file_get_boolean(file, group, key->key, &failed);
    break;
  }
  if (!failed)
    return TRUE;
  static const char *const kinds[] = {"a text", "a number, 0 or more", "true or false",
                                      "a list separated by semicolons"};
  g_error_free(failed);
  g_set_error(error, CONFIG_ERROR, CONFIG_ERROR_INVALID, "In [%s], %s must be %s.", group, key->key, kinds[key->kind]);
  return FALSE;
}

static gboolean read_group(GKeyFile *file, const char *group, const ConfigKey *keys, gsize n, gpointer base,
                           GError **error)
{
  g_auto(GStrv) found = g_key_file_get_keys(file, group, NULL, error);
  for (char **key = found; key && *key; key++) {
    gsize i = 0;
    while (i < n && strcmp(keys[i].key, *key) != 0)
      i++;
    if (i == n)
      return fail_unknown(group, *key, keys, n, error);
    if (!read_key(file, group, &keys[i], base, error))
      return FALSE;
  }
  return found != NULL;
}

static gboolean read_folder(GKeyFile *file, const char *group, Config *config, GError **error)
{
  ConfigFolder *folder = g_new0(ConfigFolder, 1);
  g_ptr_array_add(config->folders, folder);
  folder->name = g_strstrip(g_strdup(group + strlen(CONFIG_FOLDER)));
  folder->rules.follow = CONFIG_UNSET;
  if (!read_group(file, group, folder_keys, G_N_ELEMENTS(folder_keys), folder, error))
    return FALSE;
  if (folder->path && g_path_is_absolute(folder->path))
    return TRUE;
  g_set_error(error, CONFIG_ERROR, CONFIG_ERROR_INVALID, "[%s] needs a path that begins with \"/\".", group);
  return FALSE;
}

static gboolean read_file(GKeyFile *file, Config *config, GError **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
  for (char **group = groups; *group; group++) {
    gboolean ok;
    if (!strcmp(*group, CONFIG_INDEX)) {
      ok = read_group(file, *group, index_keys, G_N_ELEMENTS(index_keys), config, error);
    } else if (g_str_has_prefix(*group, CONFIG_FOLDER)) {
      ok = read_folder(file, *group, config, error);
    } else {
      g_autofree char *shown = escape_dup(*group);
      g_set_error(error, CONFIG_ERROR, CONFIG_ERROR_INVALID,
                  "There is no group [%s]; there are [index] and [folder NAME].", shown);
      ok = FALSE;
    }
    if (!ok)
      return FALSE;
  }
  return TRUE;
}

/* Folders take what they do not say from [index]. */
static void inherit(Config *config)
{
  for (guint i = 0; i < config->folders->len; i++) {
    WalkRules *rules = &((ConfigFolder *)config->folders->pdata[i])->rules;
    if (rules->follow == CONFIG_UNSET)
      rules->follow = config->follow == TRUE;
    if (!rules->include)
      rules->include = g_strdupv(config->include);
    if (!rules->exclude)
      rules->exclude = g_strdupv(config->exclude);
  }
}

gboolean config_read(Config *config, const char *path, GError **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new();
  g_autoptr(GError) failed = NULL;
  g_autofree char *shown = escape_dup(path);
  if (g_key_file_load_from_file(file, path, G_KEY_FILE_NONE, &failed) && read_file(file, config, &failed)) {
    inherit(config);
    return TRUE;
  }
  g_set_error(error, CONFIG_ERROR, CONFIG_ERROR_INVALID, "%s: %s", shown, failed->message);
  return FALSE;
}
