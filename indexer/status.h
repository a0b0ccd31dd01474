/* status: a run told to machines: as a JSON object, as metrics for Prometheus, and the time of the last success.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_STATUS_H
#define TRACUU_INDEXER_STATUS_H

#include <glib.h>

#include "indexer/report.h"

G_BEGIN_DECLS

/* The run as one JSON object in one line, without newline. New string. */
char *status_json(Report *report);

/* Write the same, or the metrics in the text format of node_exporter's textfile collector, to a file, whole at any
 * moment (rename). */
gboolean status_write(Report *report, const char *path, GError **error);
gboolean status_write_metrics(Report *report, const char *path, GError **error);

/* The last success is kept in the index folder: when a run ended with 0 or 1. */
void status_read_success(Report *report, const char *index);
void status_note_success(Report *report, const char *index);

G_END_DECLS

#endif
