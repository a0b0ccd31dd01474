/* run_folders: which folders a run is about: those named, else those configured, else those that the index remembers;
 * and which the index remembers afterwards.
 *
 * A folder that is missing loses none of its documents unless that is meant (--allow-shrink), and one that the
 * configuration does not name any more none unless it is to be forgotten (--forget): it is said, and the scope is held.
 *
 * Called by run. */
#ifndef TRACUU_INDEXER_RUN_FOLDERS_H
#define TRACUU_INDEXER_RUN_FOLDERS_H

#include <glib.h>

#include "indexer/settings.h"
#include "indexer/sources/folders.h"
#include "indexer/sources/walk.h"
#include "indexer/store/store.h"
#include "indexer/telling/message.h"

G_BEGIN_DECLS

typedef struct {
  const Settings *settings;
  Message *message;
  GArray *remembered; /* Folder: those of the index */
  GArray *folders;    /* Folder: those of this run */
  gboolean held;      /* something is kept that may be gone; the run may set it, too */
} RunFolders;

void run_folders_init(RunFolders *scope, const Settings *settings, Message *message);
void run_folders_clear(RunFolders *scope);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RunFolders, run_folders_clear)

/* Chooses the folders of this run. store: the index as it is, NULL = none. FALSE with OPTIONS_ERROR when there is no
 * folder at all or one cannot be forgotten, or with the store's error. */
gboolean run_folders_choose(RunFolders *scope, Store *store, GError **error);

/* Walks the folders; says what is wrong with them. FALSE when every one is missing. */
gboolean run_folders_walk(RunFolders *scope, Walk *walk);

/* What the index shall remember (FOLDERS_NOTE), after the brake; *changed: it remembers something else now. */
GString *run_folders_note(RunFolders *scope, gboolean *changed);

G_END_DECLS

#endif
