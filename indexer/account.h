/* account: a run told to machines: as a JSON object, as metrics for Prometheus, and the time of the last success.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_ACCOUNT_H
#define TRACUU_INDEXER_ACCOUNT_H

#include <glib.h>

#include "indexer/report.h"

G_BEGIN_DECLS

/* The run as one JSON object in one line, without newline. New string. */
char *account_json(Report *report);

/* Write the same, or the metrics in the text format of node_exporter's textfile collector, to a file, whole at any
 * moment (rename). */
gboolean account_write(Report *report, const char *path, GError **error);
gboolean account_write_metrics(Report *report, const char *path, GError **error);

/* The last success is kept in the index folder: when a run ended with 0 or 1. */
void account_read_success(Report *report, const char *index);
void account_note_success(Report *report, const char *index);

G_END_DECLS

#endif
