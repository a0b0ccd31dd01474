/* search: a query in, ranked results out. The one door to everything behind it: parse, understand, candidates, rank,
 * snippet.
 *
 * Called by query only. Prints nothing. */
#ifndef TRACUU_QUERY_SEARCH_H
#define TRACUU_QUERY_SEARCH_H

#include <glib.h>

#include "indexer/store/record.h"
#include "query/ask/request.h"
#include "query/result/results.h"

G_BEGIN_DECLS

#define SEARCH_ERROR (search_error_quark())
typedef enum {
  SEARCH_ERROR_INDEX,  /* the index cannot be read */
  SEARCH_ERROR_CHANGED /* it moved on again and again while it was read; the next query may be luckier */
} SearchError;
GQuark search_error_quark(void);

/* Warm state: open indexes, a tokenizer, scratch memory. For one thread. */
typedef struct Search Search;
/* Hosts are waited for for at most limit microseconds; 0 = as long as it may take to reach one. */
Search *search_open(const char *const *indexes, gint64 limit, GError **error);
void search_close(Search *search);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Search, search_close)

/* Moves to the newest state of the indexes. When that cannot be, the next query reads the old state or says why not. */
void search_refresh(Search *search);

/* Appends a sentence to notices when an index is of an older format: what came later is missing there. */
void search_tell_format(const Search *search, Notices *notices);

/* Appends a sentence to notices for each host that does not answer: what it has is missing in what was found last. */
void search_tell_lost(const Search *search, Notices *notices);

/* Runs one query. FALSE with a SEARCH_ERROR or REQUEST_ERROR; *results stays initialised either way. */
gboolean search_run(Search *search, const char *query, const Request *options, Results *results, GError **error);

/* The files or documents that a path or a number typed by a person names, newest first, with their status as of a day,
 * without passages; empty when none. Of several files of one document the one that stands for it, unless all_copies. */
gboolean search_lookup(Search *search, const char *path_or_number, Date at, gboolean all_copies, Results *results,
                       GError **error);

/* When what came last into the index did (SCHEMA_SLOT_ADDED), newly allocated; before all others when of none that
 * is known. NULL on error. */
char *search_last_arrival(Search *search, GError **error);

/* What a value of a field may become, as begun_find gives it. NULL on error. */
GPtrArray *search_begun(Search *search, const char *field, const char *typed, GError **error);

/* ---- of a document that was found; it is found again when the index has moved on since ---- */

/* Its record: text and passages can be read from it whatever becomes of the index. NULL on error. */
Record *search_record(Search *search, const Result *result, GError **error);

/* The neighbourhood of a document, as neighbours_find gives it. NULL on error. */
GPtrArray *search_related(Search *search, const Result *result, Date at, guint limit, GError **error);

/* Appends a result for one document, from 0, of a file that was looked up. FALSE on error. */
gboolean search_add_part(Search *search, const Result *whole, guint part, Date at, Results *results, GError **error);

/* Whether all results are one document (document_is_same): its relations are the same. FALSE on error. */
gboolean search_are_same(Search *search, const Results *results, gboolean *same, GError **error);

/* Adds all facts of a document to its result, with their places. */
gboolean search_add_facts(Search *search, Result *result, GError **error);

G_END_DECLS

#endif
