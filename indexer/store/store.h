/* store: the inverted index, a C face on libxapian. The only room that includes <xapian.h>.
 *
 * Opaque handles, plain structs, no exception crosses, no callbacks. Every function that can fail takes a GError and
 * says what happened in a sentence; the code says what a program may do about it.
 *
 * An index is a folder: the stub XAPIANDB names the generation (a Xapian database folder) that is current; publishing
 * a new generation is renaming a new stub over the old. Documents have numbers (docids), chosen by the caller at build
 * time so that segments can be merged without renumbering.
 *
 * Includes nothing of ours. */
#ifndef TRACUU_INDEXER_STORE_STORE_H
#define TRACUU_INDEXER_STORE_STORE_H

#include <glib.h>

#include "indexer/store/schema.h"

G_BEGIN_DECLS

#define STORE_ERROR (store_error_quark())
typedef enum {
  STORE_ERROR_MISSING,   /* no such index */
  STORE_ERROR_BUILDING,  /* none yet: a run builds it for the first time */
  STORE_ERROR_NOT_INDEX, /* something else is there */
  STORE_ERROR_VERSION,   /* an index of a format that cannot be read, or not written */
  STORE_ERROR_DAMAGED,
  STORE_ERROR_CHANGED, /* the index moved on while reading: store_reopen and redo the whole query */
  STORE_ERROR_LOCKED,  /* another writer */
  STORE_ERROR_NETWORK, /* remote index out of reach */
  STORE_ERROR_SYSTEM,  /* disk full, permission, I/O */
  STORE_ERROR_MEMORY,
  STORE_ERROR_FAILED /* anything else Xapian says */
} StoreError;
GQuark store_error_quark(void);

typedef guint32 StoreDocid; /* 0 = none */
/* The first document that a new index gives a number. 1 is left out: where numbers have no gap, libxapian looks for the
 * length of each document by itself, at four times the cost of reading their list. */
#define STORE_DOCID_FIRST ((StoreDocid)2)

/* Xapian 1.4 throws now and then where C++ forbids it, when a second write fails while it cleans up after the first: no
 * guard can catch that, and the process must end. say is told in a sentence what happened and must not return. There is
 * one such handler in a process; the index is as the last commit left it. */
void store_on_abort(void (*say)(const char *sentence, gpointer user), gpointer user);

/* ---- reading ---- */

typedef struct Store Store;

/* Opens one or more indexes for reading as one; a location is a folder or "tcp://HOST:PORT". They may be of older
 * formats, from SCHEMA_VERSION_READ on: see store_format. Of several, hosts that cannot be reached are left out
 * (store_lost). */
Store *store_open(const char *const *locations, GError **error);
/* The same when somebody waits: connecting to hosts takes at most limit microseconds (0 = as long as it may take). */
Store *store_open_within(const char *const *locations, gint64 limit, GError **error);
/* Opens the index in a folder to bring it up to date: only when this program writes its format. */
Store *store_open_current(const char *index, GError **error);
/* Opens the index in a folder whose format is older than this program's, for what keeps its meaning in all formats alone:
 * how many documents it has, and its notes. *format: its own. NULL with an error when it is not older or not readable. */
Store *store_open_older(const char *index, guint *format, GError **error);
void store_close(Store *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)

/* The locations it was opened with, for messages. Borrowed. */
const char *store_name(const Store *store);

/* The oldest format among them: below SCHEMA_VERSION, what came later is missing there. *location (may be NULL): the first
 * that has it, borrowed until store_reopen. */
guint store_format(const Store *store, const char **location);

/* Moves to the newest state. *moved (may be NULL): whether there was one; an index that stands still and yet is CHANGED
 * each time it is read is damaged. */
gboolean store_reopen(Store *store, gboolean *moved, GError **error);

/* ---- hosts: of an index in a folder all this does nothing ---- */

/* Until when a host's answers are waited for, microseconds of the monotonic clock; 0 = ten seconds each. */
void store_set_deadline(Store *store, gint64 until);
/* After such a failure, STORE_ERROR_NETWORK: leaves out the hosts that do not answer. TRUE when others are left: docids are other
 * ones now, and the whole query must be redone. store_reopen tries them again. */
gboolean store_leave_lost(Store *store, const GError *failure);
/* After STORE_ERROR_CHANGED, again and again: the same with the hosts whose indexes change. */
gboolean store_leave_changed(Store *store);
/* Hosts that are left out; of the nth its location, and why, a sentence: borrowed until the next call with this
 * store. */
guint store_n_lost(const Store *store);
const char *store_lost(const Store *store, guint n, const char **why);

/* Whether all that is read comes from hosts: then it pays to say early what will be. */
gboolean store_asks_hosts(const Store *store);
/* Awaits what is expected. */
gboolean store_await(Store *store, GError **error);

/* What will be read, said early: all of it comes together with what is read next, in one round trip. Nothing else
 * changes. Of a search first the frequencies of its terms come, unless they are known, and the matches the next
 * time. */
typedef enum { STORE_EXPECT_VALUES = 1, STORE_EXPECT_RECORD = 2, STORE_EXPECT_DIRECT = 4 } StoreExpect;
void store_expect_documents(Store *store, const StoreDocid *docids, guint n, guint what);
/* Of the few documents with a term (not more than STORE_EXPECT_FEW are told of): first, which these are; called again
 * when that is known, what of them. Whether it is. */
#define STORE_EXPECT_FEW 50
gboolean store_expect_documents_with(Store *store, const char *term, gsize len, guint what);

/* From here on what hosts have not answered is expected and taken to be nothing, and a term to be in so many
 * documents: whoever goes through the motions of reading does not wait, and learns nothing, but what is read
 * afterwards in earnest has come in one round trip. FALSE, and nothing to be done, without store_asks_hosts. */
gboolean store_rehearse(Store *store, guint frequency);
/* Whether something was not known: if nothing was, what was learned is true. */
gboolean store_rehearse_end(Store *store);

/* Keeps up to so many bytes of the records and direct indexes read last for the next time, and term frequencies; 0 = none,
 * as at first. For who asks many queries. */
void store_keep(Store *store, gsize bytes);

guint store_n_documents(Store *store);
StoreDocid store_last_docid(Store *store);

/* Documents that contain the term; 0 when none. */
guint store_term_frequency(Store *store, const char *term, gsize len, GError **error);

/* Whether one document contains the term. */
gboolean store_has_term(Store *store, StoreDocid docid, const char *term, gsize len, gboolean *has, GError **error);

/* Terms that begin with prefix, in byte order, at most limit, as NUL-terminated strings. NULL on error. */
GPtrArray *store_terms(Store *store, const char *prefix, guint limit, GError **error);

/* The value of a slot, "" when not set. Newly allocated; *len may be NULL. NULL on error. */
char *store_dup_value(Store *store, StoreDocid docid, SchemaSlot slot, gsize *len, GError **error);
/* The same of n documents, in their order, as GString: much cheaper than one by one. NULL on error. */
GPtrArray *store_dup_values(Store *store, const StoreDocid *docids, guint n, SchemaSlot slot, GError **error);

/* The packed record (record_open) and the packed direct index (direct_open; no bytes when the document has none). NULL
 * on error. */
GBytes *store_get_record(Store *store, StoreDocid docid, GError **error);
GBytes *store_get_direct(Store *store, StoreDocid docid, GError **error);

/* ---- queries ---- */

/* A query tree. The combining functions take their parts (n may be 0: matches nothing). NULL parts count as absent; of
 * two, an absent left one stands for all documents. */
typedef struct StoreQuery StoreQuery;

StoreQuery *store_query_term(const char *term, gsize len, guint wqf);
StoreQuery *store_query_all(void);
StoreQuery *store_query_range(SchemaSlot slot, const char *low, const char *high); /* NULL = open; both inclusive */
StoreQuery *store_query_and(StoreQuery **parts, guint n);
StoreQuery *store_query_or(StoreQuery **parts, guint n);
/* A word of several spellings, any of which is it, and what it weighs beside others (above 0). */
typedef struct {
  const char *const *terms; /* NUL-terminated */
  guint n_terms;
  double factor;
} StoreWord;
/* An OR over scaled synonyms; searched by relevance, as it stands, it costs a tenth of what they cost. */
StoreQuery *store_query_words(const StoreWord *words, guint n);
StoreQuery *store_query_and_not(StoreQuery *left, StoreQuery *right);
StoreQuery *store_query_filter(StoreQuery *left, StoreQuery *filter);
StoreQuery *store_query_ref(StoreQuery *query);
void store_query_unref(StoreQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoreQuery, store_query_unref)

typedef enum { STORE_SORT_RELEVANCE, STORE_SORT_DESCENDING, STORE_SORT_ASCENDING } StoreSort;

typedef struct {
  guint offset, limit;
  guint check_at_least; /* how many matches to count exactly at least */
  double k1, b;         /* BM25 */
  StoreSort sort;       /* by slot, then relevance; documents without the value come last */
  SchemaSlot sort_slot;
  gboolean tell_numbers; /* hosts tell which numbers the matches bear, which spares a round trip */
} StoreSearch;

typedef struct {
  StoreDocid docid;
  double weight;
} StoreMatch;

typedef struct {
  StoreMatch *matches;
  guint n_matches;
  guint lower, estimated, upper; /* how many match in all; equal = exact */
  char **numbers;                /* SCHEMA_SLOT_NUMBER of each of the matches; NULL unless hosts told them */
} StoreMatches;

gboolean store_search(Store *store, const StoreQuery *query, const StoreSearch *search, StoreMatches *out,
                      GError **error);
/* Expects a search, and says whether store_search would answer it at once. */
gboolean store_expect_search(Store *store, const StoreQuery *query, const StoreSearch *search);
/* Expects the frequencies of a query's terms, for a search that is not known yet. */
void store_expect_frequencies(Store *store, const StoreQuery *query);
/* What of all matches: STORE_EXPECT_*. */
void store_expect_matches(Store *store, const StoreMatches *matches, guint what);
void store_matches_clear(StoreMatches *matches);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(StoreMatches, store_matches_clear)

/* How many of all the query's matches have each value of the slot, cut to its first prefix_len bytes (0 = whole; 4 =
 * the year of a date), into counts (char * -> GUINT_TO_POINTER, with g_free for its keys). Matches without a value do
 * not count. Looks at every match. */
gboolean store_count_values(Store *store, const StoreQuery *query, SchemaSlot slot, guint prefix_len,
                            GHashTable *counts, GError **error);

/* ---- walking over all documents ---- */

/* All documents in order of docid with the values of two slots (path and stamp, say): sequential, small in memory. */
typedef struct StoreCursor StoreCursor;
StoreCursor *store_cursor_new(Store *store, SchemaSlot first, SchemaSlot second, GError **error);
void store_cursor_free(StoreCursor *cursor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoreCursor, store_cursor_free)

typedef struct {
  StoreDocid docid;
  const char *first, *second; /* borrowed until the next call; not terminated */
  gsize first_len, second_len;
} StoreCursorRow;
/* FALSE at the end or on error (error set). */
gboolean store_cursor_next(StoreCursor *cursor, StoreCursorRow *row, GError **error);

/* ---- writing ---- */

/* Longest term in bytes, prefix included; a NUL byte counts twice. */
#define STORE_TERM_MAX 245

typedef struct {
  const char *term;
  gsize len;
  guint frequency; /* within the document; 0 = a filter term without weight */
} StoreTerm;

typedef struct {
  const StoreTerm *terms;
  guint n_terms;
  const char *values[SCHEMA_N_SLOTS]; /* NULL = not set */
  gsize value_lens[SCHEMA_N_SLOTS];
  const char *record; /* record_pack; never empty */
  gsize record_len;
  const char *direct; /* direct_writer_pack; NULL = none (a document without text) */
  gsize direct_len;
} StoreDocument;

typedef struct StoreWriter StoreWriter;

/* Creates an empty database at path (a segment or a generation; must not exist). durable = FALSE for segments, which
 * are not synced until they are merged. */
StoreWriter *store_writer_create(const char *path, gboolean durable, GError **error);
/* Opens the current generation of an index for updates in place; or a generation by its path. */
StoreWriter *store_writer_open(const char *index, GError **error);
StoreWriter *store_writer_open_generation(const char *path, GError **error);
/* Closes without committing what was not committed. */
void store_writer_close(StoreWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoreWriter, store_writer_close)

/* Adds or replaces the document with this docid. */
gboolean store_writer_put(StoreWriter *writer, StoreDocid docid, const StoreDocument *document, GError **error);
/* Deleting what is not there is no error. */
gboolean store_writer_delete(StoreWriter *writer, StoreDocid docid, GError **error);
/* Changes part of a document that is there: takes away the terms with the one-letter prefixes of without ("QP"; "" =
 * none), adds those of changes, sets its values that are not NULL, and its record when not NULL. The rest stays. */
gboolean store_writer_amend(StoreWriter *writer, StoreDocid docid, const char *without, const StoreDocument *changes,
                            GError **error);
/* The packed record as it will be after the next commit. NULL on error. */
GBytes *store_writer_get_record(StoreWriter *writer, StoreDocid docid, GError **error);
/* The value of a slot as it will be, "" when not set. NULL on error. */
char *store_writer_dup_value(StoreWriter *writer, StoreDocid docid, SchemaSlot slot, gsize *len, GError **error);
/* Adds a document of another index, as it is; *len: bytes of its record and direct index. FALSE with DAMAGED when its
 * record or direct index are not what they were. */
gboolean store_writer_copy(StoreWriter *writer, StoreDocid docid, Store *from, StoreDocid from_docid, gsize *len,
                           GError **error);
/* What was put so far is there from now on, also after a power failure (not in a segment). */
gboolean store_writer_commit(StoreWriter *writer, GError **error);
StoreDocid store_writer_last_docid(StoreWriter *writer);
guint store_writer_n_documents(StoreWriter *writer);
/* How many this writer has put, amended, copied or deleted. */
guint store_writer_n_written(const StoreWriter *writer);
/* Of the database. Borrowed. */
const char *store_writer_get_path(const StoreWriter *writer);

/* Index-wide notes (when it was built, from what). Value "" deletes. */
gboolean store_writer_set_note(StoreWriter *writer, const char *key, const char *value, gsize len, GError **error);
/* The note as it will be, "" when not set. NULL on error. */
char *store_writer_dup_note(StoreWriter *writer, const char *key, gsize *len, GError **error);
char *store_dup_note(Store *store, const char *key, gsize *len, GError **error);

/* Merges databases with disjoint ranges of docids, given in any order, into a new one, synced to disk. Of the same note
 * in many, that of the first documents stays. destination must not exist; when merging fails, nothing is left of it. */
gboolean store_merge(const char *const *sources, const char *destination, GError **error);

/* Removes a database, or a folder of some: segments that were merged, a generation that is no longer current. Readers that
 * have it open can read on. A link is not followed; what is no file of a database, or cannot be removed, stays. */
void store_discard(const char *path);

/* ---- the index folder ---- */

/* All names in an index folder begin with this (generations, segments, locks), but for the stub itself. A folder
 * without a stub is MISSING when it holds nothing else, and NOT_INDEX when it does. */
#define STORE_ENTRY_PREFIX "tracuu-"
#define STORE_STUB         "XAPIANDB"
#define STORE_GENERATION   STORE_ENTRY_PREFIX "generation-" /* and a number: a database */
#define STORE_LOCK         STORE_ENTRY_PREFIX "lock"        /* locked by the run that writes */

/* When a run over the index in this folder last ended well, in seconds since 1970; 0 = not known. Kept beside the
 * generations, by whoever wrote them. */
gint64 store_last_success(const char *index);
void store_note_success(const char *index, gint64 seconds);

/* Path of the current generation, newly allocated; NULL with MISSING or NOT_INDEX. A generation alone is its own, and a
 * replica that xapian-replicate keeps has one, too: see store_is_copy. */
char *store_current_generation(const char *index, GError **error);
/* Whether an index that has this current generation is such a copy, which is to be read only. */
gboolean store_is_copy(const char *index, const char *generation);
/* Makes the generation (a folder name inside index) current: syncs it, then writes, syncs and renames a new stub. */
gboolean store_publish(const char *index, const char *generation, GError **error);
/* Reads the whole current generation; FALSE with DAMAGED and what is wrong. */
gboolean store_check(const char *index, GError **error);

G_END_DECLS

#endif
