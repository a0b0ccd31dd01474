#include "indexer/sources/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <string.h>
#include <unistd.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"

struct Walk {
  const WalkOptions *options;
  const WalkRules *rules; /* of the folder given */
  GArray *entries;        /* WalkEntry */
  GArray *corrections;    /* WalkEntry: files that correct others */
  GByteArray *names;      /* of both, one after the other */
  GPtrArray *folders;     /* char *: absolute, with '/' behind */
  GArray *holes;          /* WalkHole */
  GHashTable *visited;    /* "device:inode" of folders; only when links are followed */
  GString *path;          /* of the folder being read, with '/' behind */
  gsize top_len;          /* of the folder given, with '/' behind */
  guint64 n_skipped;
};

/* One name in the folder being read. */
typedef struct {
  guint32 name, len; /* in the level's names */
  gboolean is_folder;
  guint8 kind;
  guint64 size;
  gint64 mtime_ns;
} Child;

typedef struct {
  GArray *children;
  GString *names; /* a folder's has '/' behind: so children sort as whole paths do */
} Level;

/* Names that are never documents: what programs and systems leave beside them. */
static const char *const temporary[] = {
    "~$*",                                    /* Word, Excel, PowerPoint: the file is open */
    "~*.tmp",    "*~",                        /* editors' copies */
    "*.tmp",     "*.part",    "*.crdownload", /* not yet whole */
    "#*#",       "Thumbs.db", "desktop.ini",  "$RECYCLE.BIN", "System Volume Information",
    "#recycle",  "@eaDir", /* Synology */
    "lost+found"};

static void hole_clear(gpointer data)
{
  WalkHole *hole = data;
  g_free(hole->path);
  g_free(hole->sentence);
}

Walk *walk_new(const WalkOptions *options)
{
  Walk *walk = g_new0(Walk, 1);
  walk->options = options;
  walk->entries = g_array_new(FALSE, FALSE, sizeof(WalkEntry));
  walk->corrections = g_array_new(FALSE, FALSE, sizeof(WalkEntry));
  walk->names = g_byte_array_new();
  walk->folders = g_ptr_array_new_with_free_func(g_free);
  walk->holes = g_array_new(FALSE, FALSE, sizeof(WalkHole));
  g_array_set_clear_func(walk->holes, hole_clear);
  walk->visited = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  walk->path = g_string_new(NULL);
  return walk;
}

void walk_free(Walk *walk)
{
  g_array_unref(walk->entries);
  g_array_unref(walk->corrections);
  g_byte_array_unref(walk->names);
  g_ptr_array_unref(walk->folders);
  g_array_unref(walk->holes);
  g_hash_table_unref(walk->visited);
  g_string_free(walk->path, TRUE);
  g_free(walk);
}

/* Notes that name ("" = the folder itself) below the current folder could not be looked at. */
static void add_hole(Walk *walk, const char *name, const char *why)
{
  WalkHole hole = {g_strconcat(walk->path->str, name, NULL), NULL};
  gsize len = strlen(hole.path);
  if (len > 1 && hole.path[len - 1] == '/')
    hole.path[len - 1] = '\0';
  g_autofree char *shown = escape_dup(hole.path);
  hole.sentence = g_strdup_printf(_("%s cannot be looked at (%s); what is indexed of it is kept."), shown, why);
  g_array_append_val(walk->holes, hole);
}

/* Whether one of the patterns fits the name or the path below the folder given. */
static gboolean fits(const Walk *walk, char *const *patterns, const char *name)
{
  g_autofree char *below = g_strconcat(walk->path->str + walk->top_len, name, NULL);
  for (; *patterns != NULL; patterns++)
    if (fnmatch(*patterns, name, 0) == 0 || fnmatch(*patterns, below, 0) == 0)
      return TRUE;
  return FALSE;
}

static gboolean is_ignored(const Walk *walk, const char *name)
{
  if (name[0] == '.')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS(temporary); i++)
    if (fnmatch(temporary[i], name, 0) == 0)
      return TRUE;
  return walk->rules->exclude != NULL && fits(walk, walk->rules->exclude, name);
}

static gboolean is_correction(const char *name, gsize len)
{
  gsize suffix = strlen(WALK_SIDECAR);
  return (len == strlen(WALK_TABLE) && !g_ascii_strncasecmp(name, WALK_TABLE, len)) ||
         (len > suffix && !g_ascii_strncasecmp(name + len - suffix, WALK_SIDECAR, suffix));
}

static guint8 kind_of(mode_t mode)
{
  return S_ISREG(mode) ? WALK_FILE : S_ISLNK(mode) ? WALK_BROKEN : WALK_SPECIAL;
}

/* Looks at one name of the open folder; appends it to the level when it is a document or a folder. */
static void look_at(Walk *walk, int fd, const char *name, Level *level)
{
  if (!strcmp(name, ".") || !strcmp(name, ".."))
    return;
  if (is_ignored(walk, name)) {
    walk->n_skipped++;
    return;
  }
  struct stat info;
  gboolean follow = walk->rules->follow;
  int failed = fstatat(fd, name, &info, follow ? 0 : AT_SYMLINK_NOFOLLOW);
  if (failed && follow)
    failed = fstatat(fd, name, &info, AT_SYMLINK_NOFOLLOW); /* the link itself */
  if (failed) {
    if (errno != ENOENT)
      add_hole(walk, name, language_error(errno));
    return;
  }
  gboolean is_folder = S_ISDIR(info.st_mode);
  gboolean is_own = info.st_ino == walk->options->own.st_ino && info.st_dev == walk->options->own.st_dev;
  gboolean is_left_out = !is_folder && walk->rules->include != NULL && !fits(walk, walk->rules->include, name) &&
                         !is_correction(name, strlen(name));
  if ((S_ISLNK(info.st_mode) && !follow) || (is_folder && is_own) || is_left_out) {
    walk->n_skipped++;
    return;
  }
  Child child = {.name = (guint32)level->names->len, .is_folder = is_folder, .kind = kind_of(info.st_mode)};
  if (child.kind == WALK_FILE)
    child.size = (guint64)info.st_size;
  child.mtime_ns = (gint64)info.st_mtim.tv_sec * G_GINT64_CONSTANT(1000000000) + info.st_mtim.tv_nsec;
  g_string_append(level->names, name);
  if (is_folder)
    g_string_append_c(level->names, '/');
  child.len = (guint32)level->names->len - child.name;
  g_array_append_val(level->children, child);
}

static gint compare_children(gconstpointer a, gconstpointer b, gpointer names)
{
  const Child *left = a, *right = b;
  int order = memcmp((const char *)names + left->name, (const char *)names + right->name, MIN(left->len, right->len));
  return order ? order : (left->len > right->len) - (left->len < right->len);
}

static void add_entry(Walk *walk, guint folder, const Child *child, const char *name)
{
  WalkEntry entry = {.folder = folder,
                     .name = walk->names->len,
                     .name_len = (guint16)child->len,
                     .kind = child->kind,
                     .top_len = walk->rules->follow ? 0 : (guint16)walk->top_len,
                     .size = child->size,
                     .mtime_ns = child->mtime_ns};
  g_byte_array_append(walk->names, (const guint8 *)name, child->len);
  g_array_append_val(is_correction(name, child->len) ? walk->corrections : walk->entries, entry);
}

/* TRUE the first time this folder is met. */
static gboolean first_visit(Walk *walk, int fd)
{
  struct stat info;
  if (!walk->rules->follow || fstat(fd, &info) != 0)
    return TRUE;
  return g_hash_table_add(walk->visited, g_strdup_printf("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                                                         (guint64)info.st_dev, (guint64)info.st_ino));
}

static gboolean is_stopped(const Walk *walk)
{
  return walk->options->stopped != NULL && g_atomic_int_get(walk->options->stopped);
}

static void walk_folder(Walk *walk, DIR *dir, guint depth);

/* Enters a child folder; walk->path is its parent's and stays so. */
static void enter(Walk *walk, int fd, const char *name, gsize len, guint depth)
{
  if (walk->path->len + len > WALK_MAX_PATH || depth >= WALK_MAX_DEPTH) {
    add_hole(walk, name, _("the folders are nested too deeply"));
    return;
  }
  int child = openat(fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (walk->rules->follow ? 0 : O_NOFOLLOW));
  DIR *dir = child >= 0 ? fdopendir(child) : NULL;
  if (dir == NULL) {
    if (errno != ENOENT)
      add_hole(walk, name, language_error(errno));
    if (child >= 0)
      close(child);
    return;
  }
  gsize saved = walk->path->len;
  g_string_append_len(walk->path, name, (gssize)len);
  if (first_visit(walk, child))
    walk_folder(walk, dir, depth);
  g_string_truncate(walk->path, saved);
  closedir(dir);
}

/* Reads the open folder at walk->path and all below it. */
static void walk_folder(Walk *walk, DIR *dir, guint depth)
{
  Level level = {g_array_new(FALSE, FALSE, sizeof(Child)), g_string_new(NULL)};
  struct dirent *found;
  for (errno = 0; !is_stopped(walk) && (found = readdir(dir)); errno = 0)
    look_at(walk, dirfd(dir), found->d_name, &level);
  if (errno)
    add_hole(walk, "", language_error(errno));
  g_array_sort_with_data(level.children, compare_children, level.names->str);
  guint folder = G_MAXUINT;
  for (guint i = 0; i < level.children->len && !is_stopped(walk); i++) {
    const Child *child = &g_array_index(level.children, Child, i);
    const char *name = level.names->str + child->name;
    if (child->is_folder) {
      g_autofree char *own = g_strndup(name, child->len);
      enter(walk, dirfd(dir), own, child->len, depth + 1);
    } else if (walk->path->len + child->len > WALK_MAX_PATH || walk->names->len > G_MAXINT32 - WALK_MAX_PATH) {
      g_autofree char *own = g_strndup(name, child->len);
      add_hole(walk, own, _("its path is too long"));
    } else {
      if (folder == G_MAXUINT) {
        folder = walk->folders->len;
        g_ptr_array_add(walk->folders, g_strdup(walk->path->str));
      }
      add_entry(walk, folder, child, name);
    }
  }
  g_array_unref(level.children);
  g_string_free(level.names, TRUE);
}

gboolean walk_add_folder(Walk *walk, const char *folder, const WalkRules *rules, GError **error)
{
  walk->rules = rules != NULL ? rules : &walk->options->rules;
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
  if (dir == NULL) {
    int code = errno;
    g_autofree char *shown = escape_dup(folder);
    if (fd >= 0)
      close(fd);
    const char *sentence = code == ENOENT    ? _("The folder %s does not exist")
                           : code == ENOTDIR ? _("%s is not a folder")
                           : code == EACCES  ? _("The folder %s may not be read by this user")
                                             : _("The folder %s cannot be read: %s");
    g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(code), sentence, shown, language_error(code));
    return FALSE;
  }
  g_string_assign(walk->path, folder);
  if (!g_str_has_suffix(folder, "/"))
    g_string_append_c(walk->path, '/');
  walk->top_len = walk->path->len;
  if (first_visit(walk, fd))
    walk_folder(walk, dir, 0);
  closedir(dir);
  return TRUE;
}

guint walk_n_entries(const Walk *walk)
{
  return walk->entries->len;
}

const WalkEntry *walk_get(const Walk *walk, guint i)
{
  return &g_array_index(walk->entries, WalkEntry, i);
}

static void path_of(const Walk *walk, const WalkEntry *entry, GString *out)
{
  g_string_assign(out, walk->folders->pdata[entry->folder]);
  g_string_append_len(out, (const char *)walk->names->data + entry->name, entry->name_len);
}

void walk_path(const Walk *walk, guint i, GString *out)
{
  path_of(walk, walk_get(walk, i), out);
}

guint walk_n_corrections(const Walk *walk)
{
  return walk->corrections->len;
}

gsize walk_correction_path(const Walk *walk, guint i, GString *out)
{
  const WalkEntry *entry = &g_array_index(walk->corrections, WalkEntry, i);
  path_of(walk, entry, out);
  return entry->top_len;
}

/* Order of the entry's path and the path given, as bytes. */
static int compare_path(const Walk *walk, guint i, const char *path, gsize len)
{
  const WalkEntry *entry = walk_get(walk, i);
  const char *folder = walk->folders->pdata[entry->folder];
  gsize folder_len = strlen(folder);
  int order = memcmp(folder, path, MIN(folder_len, len));
  if (order || folder_len >= len)
    return order ? order : 1; /* an entry's path is longer than its folder's */
  path += folder_len;
  len -= folder_len;
  order = memcmp(walk->names->data + entry->name, path, MIN(entry->name_len, len));
  return order ? order : (entry->name_len > len) - (entry->name_len < len);
}

gssize walk_find(const Walk *walk, const char *path, gsize len, guint hint)
{
  if (hint < walk->entries->len && compare_path(walk, hint, path, len) == 0)
    return hint;
  guint low = 0, high = walk->entries->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    int order = compare_path(walk, middle, path, len);
    if (order == 0)
      return middle;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return -1;
}

const WalkHole *walk_holes(const Walk *walk, guint *n)
{
  *n = walk->holes->len;
  return (const WalkHole *)(gpointer)walk->holes->data;
}

gboolean walk_in_hole(const Walk *walk, const char *path, gsize len)
{
  for (guint i = 0; i < walk->holes->len; i++) {
    const char *hole = g_array_index(walk->holes, WalkHole, i).path;
    gsize hole_len = strlen(hole);
    if (len >= hole_len && memcmp(path, hole, hole_len) == 0 && (len == hole_len || path[hole_len] == '/'))
      return TRUE;
  }
  return FALSE;
}

guint64 walk_n_skipped(const Walk *walk)
{
  return walk->n_skipped;
}
