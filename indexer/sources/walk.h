/* walk: which files there are. Folders into one sorted list of files with their sizes and times.
 *
 * Names are bytes. The order is that of the whole paths as bytes, so that the same files give the same list. Hidden
 * files, Office's and other programs' temporary files and the index itself are left out. Links are followed only when
 * asked, and then no folder is entered twice. A folder that cannot be read is a hole: nobody knows what is in it, so
 * nothing in it may be taken for deleted.
 *
 * An entry takes 32 bytes and its name; folders are kept once. */
#ifndef TRACUU_INDEXER_SOURCES_WALK_H
#define TRACUU_INDEXER_SOURCES_WALK_H

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

#define WALK_MAX_DEPTH 100
#define WALK_MAX_PATH  4000 /* bytes; Linux opens none longer than 4095 */

typedef enum {
  WALK_FILE,
  WALK_SPECIAL, /* a pipe, socket or device: never opened */
  WALK_BROKEN   /* a followed link that leads nowhere or in a circle */
} WalkKind;

/* Which files of a folder. */
typedef struct {
  gboolean follow; /* follow links */
  char **include;  /* patterns (fnmatch) of names or paths below the folder; NULL = all */
  char **exclude;  /* files and folders */
} WalkRules;

typedef struct {
  WalkRules rules;     /* of folders that have none of their own */
  struct stat own;     /* the index folder: not entered (st_ino 0 = none) */
  const gint *stopped; /* not 0 = give up (atomic) */
} WalkOptions;

typedef struct {
  guint32 folder, name; /* where in the walk's lists */
  guint16 name_len;
  guint8 kind;     /* WalkKind */
  guint8 source;   /* free for the caller */
  guint16 top_len; /* bytes of the path behind which no link is followed (open_below); 0 = links are followed */
  guint64 size;
  gint64 mtime_ns;
} WalkEntry;

typedef struct Walk Walk;

/* options must outlive the walk. */
Walk *walk_new(const WalkOptions *options);
void walk_free(Walk *walk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Walk, walk_free)

/* Adds everything below folder, an absolute path without "." and "..". Folders are added in order of their paths as
 * bytes with '/' behind, and none lies inside another. FALSE when the folder itself cannot be read (G_FILE_ERROR): a
 * sentence says why, and nothing was added. rules: its own, NULL = those of the options. */
gboolean walk_add_folder(Walk *walk, const char *folder, const WalkRules *rules, GError **error);

guint walk_n_entries(const Walk *walk);
const WalkEntry *walk_get(const Walk *walk, guint i);
/* Sets out to the absolute path of an entry. */
void walk_path(const Walk *walk, guint i, GString *out);
/* The entry with this path, -1 = none. hint: the index that is asked first; the one after the last answer is good. */
gssize walk_find(const Walk *walk, const char *path, gsize len, guint hint);

/* What could not be looked at: path and a sentence. */
typedef struct {
  char *path;
  char *sentence;
} WalkHole;
const WalkHole *walk_holes(const Walk *walk, guint *n);
/* TRUE when the path is in a hole. */
gboolean walk_in_hole(const Walk *walk, const char *path, gsize len);

/* Files that correct what was read of others: a document's name with WALK_SIDECAR behind, or WALK_TABLE. They are no
 * entries; include patterns do not leave them out. */
#define WALK_SIDECAR ".tracuu.ini"
#define WALK_TABLE   "tracuu.csv"
guint walk_n_corrections(const Walk *walk);
/* The path of one; returns its top_len. */
gsize walk_correction_path(const Walk *walk, guint i, GString *out);

/* Entries of folders that are no documents: hidden, temporary, excluded, links not followed. */
guint64 walk_n_skipped(const Walk *walk);

G_END_DECLS

#endif
