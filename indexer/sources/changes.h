/* changes: what has to be done: the files that the walk saw against the documents that the index has.
 *
 * One pass over the index in order of its documents; the walk stays in memory, the index does not. A document whose
 * file is gone is paired with a new file of the same size and time, and where none has both, of the same size: the file
 * may have been moved, which the hash of its content tells when it is read.
 *
 * Called by run, arrival, carry and work. */
#ifndef TRACUU_INDEXER_SOURCES_CHANGES_H
#define TRACUU_INDEXER_SOURCES_CHANGES_H

#include <glib.h>

#include "indexer/sources/corrections.h"
#include "indexer/sources/emptied.h"
#include "indexer/sources/file_state.h"
#include "indexer/sources/walk.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

typedef enum {
  CHANGES_NEW,
  CHANGES_CHANGED,  /* size or time differ: the content decides */
  CHANGES_RETRY,    /* could not be read last time, perhaps now */
  CHANGES_MOVED,    /* perhaps the document of a file that is gone */
  CHANGES_CORRECTED /* what people say of it, or of a document in it, has changed */
} ChangesKind;

typedef struct {
  guint32 entry;    /* of the walk */
  StoreDocid docid; /* for CHANGES_NEW: the next free one; those ascend */
  StoreDocid old;   /* that the index has for it, 0 = none; the same as docid, unless everything is read anew */
  guint32 known;    /* of changes->known; CHANGES_NEW and CHANGES_CORRECTED have none */
  guint8 kind;      /* ChangesKind */
} ChangesItem;

/* A document inside a file that is in the walk. */
typedef struct {
  guint32 entry;
  StoreDocid docid;
} ChangesMember;

/* A document whose file is gone. */
typedef struct {
  StoreDocid docid;
  guint32 folder; /* of the folders */
  guint32 known;
  guint32 emptied; /* the empty folder that it was in, 0 = none */
  gboolean taken;  /* paired with a new file */
  gboolean moved;  /* ... that has its time, too */
  gboolean member; /* a document inside a file: not counted */
} ChangesGone;

typedef struct {
  GArray *items;   /* ChangesItem, in the walk's order */
  GArray *gone;    /* ChangesGone, in order of docid */
  GArray *known;   /* FileState */
  GArray *members; /* ChangesMember, by entry: of files that will be looked at */
  GArray *stay;    /* StoreDocid: of files that nobody could look at, and what the brake held */
  Emptied *emptied;
  guint64 unchanged, kept, bytes;
  StoreDocid first_docid; /* of new documents */
  StoreDocid next_docid;
} Changes;

/* What a run has to go by: what it can read; what people say of the documents (NULL = nothing); whether it reads
 * everything anew, into another index: then each file is new, and has the docid that the old index has for it besides.
 */
typedef struct {
  FileStateMeans reading;
  const Corrections *corrections;
  gboolean anew;
} ChangesMeans;

void changes_init(Changes *changes);
void changes_clear(Changes *changes);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Changes, changes_clear)

/* Everything the walk saw is new. */
void changes_all(Changes *changes, const Walk *walk);

/* Compares the walk with the index. folders (Folder) are those walked: documents elsewhere, and those in holes or in
 * missing folders, stay. Their counters are filled. */
gboolean changes_compare(Changes *changes, const Walk *walk, GArray *folders, Store *store, const ChangesMeans *means,
                         GError **error);

/* The documents that the index has inside a file, by its entry. */
const ChangesMember *changes_members(const Changes *changes, guint32 entry, guint *n);

/* After the brake was asked: documents of held folders, and of held empty ones in them, are not gone, and no file takes
 * their place. */
void changes_hold(Changes *changes, GArray *folders);

G_END_DECLS

#endif
