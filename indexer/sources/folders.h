/* folders: the folders that an index is made of, remembered in it, and what may be wrong with one of them.
 *
 * The brake lives here: a folder that is missing, empty, on another device than last time or that would lose too many
 * of its documents at once loses none, because a share that is not mounted looks just like that. */
#ifndef TRACUU_INDEXER_SOURCES_FOLDERS_H
#define TRACUU_INDEXER_SOURCES_FOLDERS_H

#include <glib.h>

G_BEGIN_DECLS

#define FOLDERS_NOTE "folders"

typedef struct {
  char *path;         /* absolute, without '/' behind but for the root */
  guint64 device;     /* identity of its file system when it was last indexed; 0 = not known */
  guint64 device_now; /* 0 = it could not be looked at */
  gboolean missing;
  gboolean dropped; /* is to be forgotten: it has no files, and that is meant */
  gboolean held;    /* its deletions are stopped */
  guint64 seen, indexed, gone, moved;
} Folder;

/* A list of Folder, sorted by path with '/' behind; free with g_array_unref. */
GArray *folders_new(void);
/* Adds a folder unless it is there or inside another of the list; takes out those inside it. */
void folders_add(GArray *folders, const char *path);
/* The folder that path is in or is, NULL = none. */
Folder *folders_find(GArray *folders, const char *path, gsize len);
/* TRUE when path is folder or inside it. */
gboolean folders_is_inside(const char *path, const char *folder);
void folders_remove(GArray *folders, const char *path);

/* The absolute path that a person means: "." and ".." taken out, links kept where they can be. */
char *folders_canonical(const char *given);

/* Identity of the file system that path is on: for a disk its number; for a share or another file system without one,
 * its kind, because its number changes at every mount. 0 = path cannot be looked at. */
guint64 folders_device(const char *path);

/* As a note of the index (bytes), and back. */
void folders_pack(const GArray *folders, GString *out);
GArray *folders_unpack(const char *note, gsize len);

/* When deletions must be held. */
typedef struct {
  guint percent; /* of a folder's documents that may go at once; 0 = none */
  guint from;    /* fewer than this may go whatever percentage they are, unless they are all */
} FoldersLimits;

/* Whether lost documents of so many are more than the limits allow. */
gboolean folders_are_many(guint64 lost, guint64 all, const FoldersLimits *limits);

/* Decides whether the folder's deletions must be held (sets held). Returns the sentence that says why, NULL when all is
 * well. */
char *folders_brake(Folder *folder, const FoldersLimits *limits);

G_END_DECLS

#endif
