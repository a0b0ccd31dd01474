/* carry: what was read of a file before, when it cannot be read now for a reason that may lie outside it: it cannot be
 * opened, or the process that reads it ended before its time.
 *
 * An update leaves such a document as it is; a rebuild takes it over from the old index. A crash is believed to be the
 * file's own fault when it repeats in another run of the same program: until then the file is read again by each run.
 *
 * Called by arrival, build, update, run and work. */
#ifndef TRACUU_INDEXER_WRITING_CARRY_H
#define TRACUU_INDEXER_WRITING_CARRY_H

#include <glib.h>

#include "indexer/sources/changes.h"
#include "indexer/sources/file_state.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

typedef enum {
  CARRY_NEW,      /* nothing is lost by writing what was read now */
  CARRY_OLD,      /* the old document stays as it is */
  CARRY_MARKED,   /* so it does, marked for the next run (FILE_STATE_CRASHED) */
  CARRY_REPEATED, /* so it does, unless the run is told that crashes are the files' own (Work.may_settle) */
  CARRY_SETTLED   /* that the reader crashes on this content is known */
} CarryVerdict;

/* What becomes of the document of a file that was read with this reason and stamp now. old: its stamp in the index. */
CarryVerdict carry_judge(FormatReason reason, const FileState *now, const FileState *old);

/* Marks the stamp of a document that stays. */
gboolean carry_mark(StoreWriter *writer, StoreDocid docid, FileStateFlags flag, GError **error);

/* What a rebuild takes over besides what stays (Changes). */
typedef struct {
  GMutex lock;
  Store *from;   /* the old index; borrowed */
  GArray *files; /* CarryFile: could not be read now */
} Carry;

typedef struct {
  guint32 entry; /* of the walk */
  StoreDocid old;
  gboolean crashed;
} CarryFile;

void carry_init(Carry *carry, Store *from);
void carry_clear(Carry *carry);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Carry, carry_clear)
/* The stamp that the old index has. FALSE without an error when it cannot be made out. Any thread. */
gboolean carry_get_stamp(Carry *carry, StoreDocid old, FileState *stamp, GError **error);
/* A value that the old index has, "" = not set; newly allocated, NULL on error. Any thread. */
char *carry_dup_value(Carry *carry, StoreDocid old, SchemaSlot slot, GError **error);
/* Any thread. */
void carry_add(Carry *carry, const ChangesItem *item, gboolean crashed);

/* Copies a document of the old index, marked as one that is to be read again; *len: bytes of it. */
gboolean carry_copy(const Carry *carry, StoreWriter *writer, StoreDocid docid, StoreDocid old, FileStateFlags flags,
                    gsize *len, GError **error);

G_END_DECLS

#endif
