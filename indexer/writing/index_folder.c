#include "indexer/writing/index_folder.h"

#include <errno.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/store/store.h"

#define PRIVATE_MASK (S_IRWXG | S_IRWXO)

static gboolean fail_system(GError **error, const char *sentence, const char *path, int code)
{
  g_autofree char *shown = escape_dup(path);
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, sentence, shown, language_error(code));
  return FALSE;
}

/* Root could be made to write anywhere by the owner of a folder; root itself may be trusted by everybody. */
static gboolean is_ours(const struct stat *info)
{
  return info->st_uid == geteuid() || info->st_uid == 0;
}

static gboolean check_owner(const char *index, const struct stat *info, GError **error)
{
  if (is_ours(info))
    return TRUE;
  g_autofree char *shown = escape_dup(index);
  char buf[4096];
  struct passwd entry, *owner = NULL;
  getpwuid_r(info->st_uid, &entry, buf, sizeof buf, &owner);
  g_autofree char *name =
      owner != NULL ? escape_dup(owner->pw_name) : g_strdup_printf("number %u", (guint)info->st_uid);
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM,
              _("The index %s belongs to another user (%s); run tracuu-index as that user."), shown, name);
  return FALSE;
}

/* Names of ours that lead elsewhere: following them would destroy what is there. */
static gboolean check_entries(const char *index, GError **error)
{
  g_autoptr(GDir) dir = g_dir_open(index, 0, NULL);
  for (const char *name; dir != NULL && (name = g_dir_read_name(dir));) {
    if (!g_str_has_prefix(name, STORE_ENTRY_PREFIX) && !g_str_has_prefix(name, STORE_STUB))
      continue;
    struct stat info;
    g_autofree char *path = g_build_filename(index, name, NULL);
    if (lstat(path, &info) != 0)
      continue;
    gboolean link = S_ISLNK(info.st_mode);
    gboolean other = !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
    if (!link && !other && is_ours(&info))
      continue;
    g_autofree char *shown = escape_dup(path);
    const char *sentence =
        link ? _("%s is a link, which tracuu-index does not make; see what it is, take it away and run tracuu-index "
                 "again.")
        : other
            ? _("%s is no file and no folder, which tracuu-index does not make; see what it is, take it away and run "
                "tracuu-index again.")
            : _("%s is another user's, which tracuu-index does not make; see what it is, take it away and run "
                "tracuu-index again.");
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, sentence, shown);
    return FALSE;
  }
  return TRUE;
}

gboolean index_folder_prepare(const char *index, gboolean shared, GError **error)
{
  g_autoptr(GError) failed = NULL;
  g_autofree char *current = store_current_generation(index, &failed);
  struct stat info;
  if (g_error_matches(failed, STORE_ERROR, STORE_ERROR_NOT_INDEX)) {
    g_propagate_error(error, g_steal_pointer(&failed));
    return FALSE;
  }
  if (current != NULL && store_is_copy(index, current)) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_NOT_INDEX,
                _("%s is a copy of an index, for searching alone: name another folder with --index."), index);
    return FALSE;
  }
  if (g_mkdir_with_parents(index, shared ? 0777 : 0700) != 0)
    return fail_system(error, _("Could not create the folder %s: %s."), index, errno);
  if (stat(index, &info) != 0)
    return fail_system(error, _("Could not look at %s: %s."), index, errno);
  if (!check_owner(index, &info, error) || !check_entries(index, error))
    return FALSE;
  if (!(info.st_mode & PRIVATE_MASK))
    umask(umask(0) | PRIVATE_MASK);
  return TRUE;
}

char *index_folder_exposes(const char *index, const char *documents)
{
  struct stat ours, theirs;
  if (stat(index, &ours) != 0 || stat(documents, &theirs) != 0)
    return NULL;
  gboolean all = (ours.st_mode & S_IXOTH) && !(theirs.st_mode & S_IXOTH);
  gboolean group = (ours.st_mode & S_IXGRP) && !(theirs.st_mode & S_IXOTH) &&
                   !((theirs.st_mode & S_IXGRP) && theirs.st_gid == ours.st_gid);
  if (!all && !group)
    return NULL;
  g_autofree char *shown = escape_dup(index), *folder = escape_dup(documents);
  return g_strdup_printf(_("The index %s may be read by more people than the folder %s; take that away with \"chmod "
                           "go-rwx\" on the index, unless it is meant."),
                         shown, folder);
}
