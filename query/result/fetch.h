/* fetch: a document's record into a result: its fields, and the headings of its passages. */
#ifndef TRACUU_QUERY_RESULT_FETCH_H
#define TRACUU_QUERY_RESULT_FETCH_H

#include <glib.h>

#include "indexer/store/record.h"
#include "indexer/store/store.h"
#include "query/result/result.h"

G_BEGIN_DECLS

/* The open record of a document. NULL on error. */
Record *fetch_record(Store *store, StoreDocid docid, GError **error);

/* A result with the fields of one document of the file, from 0, without rank, score or passages. */
Result *fetch_result(const Record *record, StoreDocid docid, guint part);

/* Adds to a result what the index itself keeps of the file. FALSE on error. */
gboolean fetch_add_arrival(Store *store, Result *result, GError **error);

/* The same as fetch_result of a document that is not in the index (absent.h), which the result takes. */
Result *fetch_absent(Document *document);

/* The index-th passage without its snippet: heading path, article, span, page. The path of a passage in a later document of
 * the file begins with what that is: "Thông tư 12/2019/TT-BTC". FALSE when there is none or it is damaged. */
ResultPassage *fetch_passage(const Record *record, guint index, GError **error);

/* All passages that begin within start..end of the text, in order. NULL on error. */
GPtrArray *fetch_passages(const Record *record, gsize start, gsize end, GError **error);

/* Those of the passages that people name: "#3" the third one, else all of an article. Borrowed. */
GPtrArray *fetch_choose_passages(const GPtrArray *passages, const char *wanted);

/* Byte span of the passage's text after its heading line. */
void fetch_passage_body(const Record *record, guint index, gsize *start, gsize *end);

G_END_DECLS

#endif
