/* machine_report: a run told to machines: as a JSON object, as metrics for Prometheus, and the time of the last
 * success.
 *
 * Called by run. */
#ifndef TRACUU_INDEXER_TELLING_MACHINE_REPORT_H
#define TRACUU_INDEXER_TELLING_MACHINE_REPORT_H

#include <glib.h>

#include "indexer/telling/report.h"

G_BEGIN_DECLS

/* The run as one JSON object in one line, without newline. New string. */
char *machine_report_json(Report *report);

/* Write the same, or the metrics in the text format of node_exporter's textfile collector, to a file, whole at any
 * moment (rename); to a device or a pipe as they are. A link is refused. */
gboolean machine_report_write(Report *report, const char *path, GError **error);
gboolean machine_report_write_metrics(Report *report, const char *path, GError **error);

/* The last success is kept in the index folder: when a run ended with 0 or 1. */
void machine_report_read_success(Report *report, const char *index);
void machine_report_note_success(Report *report, const char *index);

G_END_DECLS

#endif
