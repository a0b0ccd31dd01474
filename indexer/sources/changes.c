#include "indexer/sources/changes.h"

#include <string.h>

#include "corpus/format/format.h"
#include "indexer/sources/folders.h"

void changes_init(Changes *changes)
{
  memset(changes, 0, sizeof *changes);
  changes->items = g_array_new(FALSE, FALSE, sizeof(ChangesItem));
  changes->gone = g_array_new(FALSE, FALSE, sizeof(ChangesGone));
  changes->known = g_array_new(FALSE, FALSE, sizeof(FileState));
  changes->members = g_array_new(FALSE, FALSE, sizeof(ChangesMember));
  changes->stay = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  changes->emptied = emptied_new();
  changes->first_docid = changes->next_docid = STORE_DOCID_FIRST;
}

void changes_clear(Changes *changes)
{
  g_clear_pointer(&changes->items, g_array_unref);
  g_clear_pointer(&changes->gone, g_array_unref);
  g_clear_pointer(&changes->known, g_array_unref);
  g_clear_pointer(&changes->members, g_array_unref);
  g_clear_pointer(&changes->stay, g_array_unref);
  g_clear_pointer(&changes->emptied, emptied_free);
}

static void add_item(Changes *changes, const Walk *walk, guint entry, ChangesKind kind, StoreDocid old, guint32 known)
{
  ChangesItem item = {entry, old, old, known, (guint8)kind};
  g_array_append_val(changes->items, item);
  changes->bytes += walk_get(walk, entry)->size;
}

/* Segments are merged by their documents' numbers: those of new files ascend in the order of the list. */
static void number_new(Changes *changes)
{
  changes->next_docid = changes->first_docid;
  for (guint i = 0; i < changes->items->len; i++) {
    ChangesItem *item = &g_array_index(changes->items, ChangesItem, i);
    if (item->kind == CHANGES_NEW)
      item->docid = changes->next_docid++;
  }
}

void changes_all(Changes *changes, const Walk *walk)
{
  for (guint i = 0; i < walk_n_entries(walk); i++)
    add_item(changes, walk, i, CHANGES_NEW, 0, 0);
  number_new(changes);
}

/* ---- one pass over the index ---- */

/* What the index says of one entry of the walk. */
typedef struct {
  StoreDocid docid;       /* 0 = nothing */
  guint32 known : 28;     /* of changes->known */
  guint32 kind : 3;       /* ChangesKind; CHANGES_NEW = unchanged */
  guint32 is_changed : 1; /* something else is said of a document inside */
} EntryState;

static guint32 remember(Changes *changes, const FileState *stamp)
{
  g_array_append_val(changes->known, *stamp);
  return changes->known->len - 1;
}

/* What to do with an entry that the index has with these bytes for a stamp. CHANGES_NEW = nothing. */
static ChangesKind judge(const WalkEntry *entry, const FileState *stamp, const ChangesMeans *means)
{
  if (file_state_is_worth_retrying(stamp, &means->reading))
    return CHANGES_RETRY;
  if (entry->kind == WALK_FILE && (stamp->size != entry->size || stamp->mtime_ns != entry->mtime_ns))
    return CHANGES_CHANGED;
  if (entry->kind != WALK_FILE && stamp->flags & FILE_STATE_HASHED)
    return CHANGES_CHANGED;
  return stamp->flags & FILE_STATE_UNSETTLED ? CHANGES_CHANGED : CHANGES_NEW;
}

/* Whether the document was made with what people say of it now. */
static gboolean is_as_corrected(const StoreCursorRow *row, const FileState *stamp, const ChangesMeans *means)
{
  const Correction *correction = corrections_find(means->corrections, row->first, row->first_len);
  return stamp->correction == corrections_hash(correction) ||
         !corrections_are_known(means->corrections, row->first, row->first_len);
}

/* A row of the index and its stamp. */
typedef struct {
  StoreCursorRow row;
  FileState stamp;
  gboolean is_readable; /* the stamp is */
} Known;

static void meet(Changes *changes, const WalkEntry *entry, EntryState *state, const Known *known,
                 const ChangesMeans *means)
{
  ChangesKind kind = known->is_readable ? judge(entry, &known->stamp, means) : CHANGES_RETRY;
  gboolean is_corrected = known->is_readable && !is_as_corrected(&known->row, &known->stamp, means);
  if (kind == CHANGES_NEW && is_corrected)
    kind = CHANGES_CORRECTED;
  state->docid = known->row.docid;
  state->kind = kind;
  if (kind == CHANGES_NEW)
    changes->unchanged++;
  else if (kind != CHANGES_CORRECTED)
    state->known = remember(changes, &known->stamp);
}

static void lose(Changes *changes, guint folder, const Known *known, guint emptied, gboolean member)
{
  ChangesGone gone = {.docid = known->row.docid,
                      .folder = folder,
                      .known = remember(changes, &known->stamp),
                      .emptied = emptied,
                      .member = member};
  g_array_append_val(changes->gone, gone);
}

static void stay(Changes *changes, StoreDocid docid, gboolean member)
{
  g_array_append_val(changes->stay, docid);
  changes->kept += !member;
}

#define CHANGES_INSIDE "!/" /* between the path of a file and the name of a document in it */

/* The length of the path of the file that the member is inside of. Files and folders may be named like members, too:
 * the stamp tells which of the places is the one. */
static gsize container_len(const Known *known)
{
  const char *path = known->row.first, *end = path + known->row.first_len;
  const char *at = path;
  while ((at = memmem(at, (gsize)(end - at), CHANGES_INSIDE, strlen(CHANGES_INSIDE)))) {
    if (file_state_is_inside(&known->stamp, path, (gsize)(at - path)))
      return (gsize)(at - path);
    at++;
  }
  return known->row.first_len;
}

/* A document whose file the walk did not see: its own, or that at the first len bytes of its path, which it is in. */
static void miss(Changes *changes, const Walk *walk, GArray *folders, Folder *folder, const Known *known, gsize len)
{
  gboolean member = known->stamp.flags & FILE_STATE_MEMBER;
  folder->indexed += !member;
  if (folder->missing || walk_in_hole(walk, known->row.first, len)) {
    stay(changes, known->row.docid, member);
    return;
  }
  folder->gone += !member;
  guint emptied = folder->dropped ? 0 : emptied_find(changes->emptied, folder->path, known->row.first, len);
  lose(changes, (guint)(folder - (Folder *)(gpointer)folders->data), known, emptied, member);
}

/* A document inside a file. */
static void meet_member(Changes *changes, const Walk *walk, GArray *folders, Folder *folder, EntryState *states,
                        const Known *known, const ChangesMeans *means)
{
  gsize len = container_len(known);
  gssize container = walk_find(walk, known->row.first, len, 0);
  if (container < 0) {
    miss(changes, walk, folders, folder, known, len);
    return;
  }
  ChangesMember found = {(guint32)container, known->row.docid};
  g_array_append_val(changes->members, found);
  states[container].is_changed |= !is_as_corrected(&known->row, &known->stamp, means);
}

static gboolean scan(Changes *changes, const Walk *walk, GArray *folders, EntryState *states, Store *store,
                     const ChangesMeans *means, GError **error)
{
  g_autoptr(StoreCursor) cursor = store_cursor_new(store, SCHEMA_SLOT_PATH, SCHEMA_SLOT_STAMP, error);
  if (cursor == NULL)
    return FALSE;
  Known known;
  StoreCursorRow *row = &known.row;
  GError *failed = NULL;
  guint hint = 0;
  while (store_cursor_next(cursor, row, &failed)) {
    Folder *folder = folders_find(folders, row->first, row->first_len);
    memset(&known.stamp, 0, sizeof known.stamp);
    known.is_readable = file_state_unpack(row->second, row->second_len, &known.stamp);
    if (folder == NULL) {
      g_array_append_val(changes->stay, row->docid);
      continue;
    }
    if (known.stamp.flags & FILE_STATE_MEMBER) {
      meet_member(changes, walk, folders, folder, states, &known, means);
      continue;
    }
    gssize i = walk_find(walk, row->first, row->first_len, hint);
    if (i < 0) {
      miss(changes, walk, folders, folder, &known, row->first_len);
    } else if (states[i].docid) { /* a second document for one file */
      lose(changes, (guint)(folder - (Folder *)(gpointer)folders->data), &known, 0, TRUE);
    } else {
      folder->indexed++;
      meet(changes, walk_get(walk, (guint)i), &states[i], &known, means);
      hint = (guint)i + 1;
    }
  }
  if (failed != NULL)
    g_propagate_error(error, failed);
  return failed == NULL;
}

static gint compare_members(gconstpointer a, gconstpointer b)
{
  const ChangesMember *left = a, *right = b;
  return (left->entry > right->entry) - (left->entry < right->entry);
}

const ChangesMember *changes_members(const Changes *changes, guint32 entry, guint *n)
{
  guint low = 0, high = changes->members->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index(changes->members, ChangesMember, middle).entry < entry)
      low = middle + 1;
    else
      high = middle;
  }
  const ChangesMember *first = (const ChangesMember *)(gpointer)changes->members->data + low;
  for (*n = 0; low + *n < changes->members->len && first[*n].entry == entry; (*n)++)
    ;
  return first;
}

/* ---- moves ---- */

typedef struct {
  Changes *changes;
  GArray *folders;
  GArray *order; /* guint32: changes->gone by size, then time */
} Moves;

static const FileState *gone_stamp(const Changes *changes, guint32 gone)
{
  return &g_array_index(changes->known, FileState, g_array_index(changes->gone, ChangesGone, gone).known);
}

static gint compare_gone(gconstpointer a, gconstpointer b, gpointer data)
{
  const FileState *left = gone_stamp(data, *(const guint32 *)a), *right = gone_stamp(data, *(const guint32 *)b);
  if (left->size != right->size)
    return left->size < right->size ? -1 : 1;
  return (left->mtime_ns > right->mtime_ns) - (left->mtime_ns < right->mtime_ns);
}

/* The first in order of this size that is not older. */
static guint first_gone(const Moves *moves, guint64 size, gint64 mtime_ns)
{
  guint low = 0, high = moves->order->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    const FileState *stamp = gone_stamp(moves->changes, g_array_index(moves->order, guint32, middle));
    if (stamp->size < size || (stamp->size == size && stamp->mtime_ns < mtime_ns))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The document that the new file may have been: of its size, and of its time when timed. NULL = none. */
static ChangesGone *take_gone(Moves *moves, const WalkEntry *entry, gboolean timed)
{
  guint low = first_gone(moves, entry->size, timed ? entry->mtime_ns : G_MININT64);
  /* Bounded: a thousand files of one size need not be looked through for each. */
  for (guint i = low; i < moves->order->len && i < low + 64; i++) {
    guint32 at = g_array_index(moves->order, guint32, i);
    const FileState *stamp = gone_stamp(moves->changes, at);
    ChangesGone *gone = &g_array_index(moves->changes->gone, ChangesGone, at);
    if (stamp->size != entry->size || (timed && stamp->mtime_ns != entry->mtime_ns))
      return NULL;
    if (!gone->taken && stamp->flags & FILE_STATE_HASHED)
      return gone;
  }
  return NULL;
}

/* Pairs new files with documents that are gone. */
static void pair(Moves *moves, const Walk *walk, EntryState *states, gboolean timed)
{
  for (guint i = 0; i < walk_n_entries(walk); i++) {
    const WalkEntry *entry = walk_get(walk, i);
    gboolean is_alone = !states[i].docid && entry->kind == WALK_FILE && entry->size;
    ChangesGone *gone = is_alone ? take_gone(moves, entry, timed) : NULL;
    if (gone == NULL)
      continue;
    gone->taken = TRUE;
    gone->moved = timed;
    g_array_index(moves->folders, Folder, gone->folder).moved += timed;
    states[i].docid = gone->docid;
    states[i].known = gone->known;
    states[i].kind = CHANGES_MOVED;
  }
}

/* Who has the time of one that is gone comes before all who only have its size: they could take what really moved. */
static void find_moves(Changes *changes, const Walk *walk, GArray *folders, EntryState *states)
{
  g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(guint32));
  Moves moves = {changes, folders, order};
  for (guint32 i = 0; i < changes->gone->len; i++)
    g_array_append_val(order, i);
  if (!order->len)
    return;
  g_array_sort_with_data(order, compare_gone, changes);
  pair(&moves, walk, states, TRUE);
  pair(&moves, walk, states, FALSE);
}

/* Tells the empty folders what they lose. */
static void count_emptied(Changes *changes)
{
  for (guint i = 0; i < changes->gone->len; i++) {
    const ChangesGone *gone = &g_array_index(changes->gone, ChangesGone, i);
    if (gone->emptied && !gone->moved && !gone->member)
      emptied_lose(changes->emptied, gone->emptied);
  }
}

/* Makes the list of what the comparison found. */
static void list(Changes *changes, const Walk *walk, EntryState *states, gboolean anew)
{
  if (anew)
    changes->unchanged = 0;
  for (guint i = 0; i < walk_n_entries(walk); i++) {
    EntryState *state = &states[i];
    if (state->docid && state->kind == CHANGES_NEW && state->is_changed) {
      state->kind = CHANGES_CORRECTED;
      changes->unchanged -= !anew;
    }
    if (anew || !state->docid)
      add_item(changes, walk, i, CHANGES_NEW, state->docid, 0);
    else if (state->kind != CHANGES_NEW)
      add_item(changes, walk, i, (ChangesKind)state->kind, state->docid, state->known);
  }
  changes->first_docid = anew ? STORE_DOCID_FIRST : changes->first_docid;
  number_new(changes);
}

gboolean changes_compare(Changes *changes, const Walk *walk, GArray *folders, Store *store, const ChangesMeans *means,
                         GError **error)
{
  g_autofree EntryState *states = g_new0(EntryState, MAX(walk_n_entries(walk), 1));
  changes->first_docid = MAX(store_last_docid(store) + 1, STORE_DOCID_FIRST);
  if (!scan(changes, walk, folders, states, store, means, error))
    return FALSE;
  g_array_sort(changes->members, compare_members);
  find_moves(changes, walk, folders, states);
  count_emptied(changes);
  list(changes, walk, states, means->anew);
  return TRUE;
}

void changes_hold(Changes *changes, GArray *folders)
{
  g_autoptr(GHashTable) held = g_hash_table_new(g_direct_hash, g_direct_equal);
  guint left = 0;
  for (guint i = 0; i < changes->gone->len; i++) {
    ChangesGone gone = g_array_index(changes->gone, ChangesGone, i);
    if (g_array_index(folders, Folder, gone.folder).held || emptied_is_held(changes->emptied, gone.emptied)) {
      g_hash_table_add(held, GUINT_TO_POINTER(gone.docid));
      stay(changes, gone.docid, gone.member);
    } else {
      g_array_index(changes->gone, ChangesGone, left++) = gone;
    }
  }
  g_array_set_size(changes->gone, left);
  if (!g_hash_table_size(held))
    return;
  for (guint i = 0; i < changes->items->len; i++) {
    ChangesItem *item = &g_array_index(changes->items, ChangesItem, i);
    if (!item->old || !g_hash_table_contains(held, GUINT_TO_POINTER(item->old)))
      continue;
    item->kind = CHANGES_NEW;
    item->old = 0;
  }
  number_new(changes);
}
