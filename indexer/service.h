/* service: the machine's own index, which a user of its own brings up to date every night: what tracuu-index.service and
 * tracuu-operations(7) promise.
 *
 * Called by setup. */
#ifndef TRACUU_INDEXER_SERVICE_H
#define TRACUU_INDEXER_SERVICE_H

#include <glib.h>

G_BEGIN_DECLS

#define SERVICE_USER   "tracuu"
#define SERVICE_CONFIG "/etc/tracuu/tracuu.conf"
#define SERVICE_FOLDER "/var/lib/tracuu"
#define SERVICE_TIMER  "tracuu-index.timer"

/* Whether the service's user may list this folder. */
gboolean service_may_read(const char *path);

/* FALSE with OPTIONS_ERROR when there is no such user. */
gboolean service_check_user(GError **error);

/* Starts the timer, now and after every start of the machine. FALSE without an error where systemd does not run; with
 * STORE_ERROR_SYSTEM when it does and refuses. */
gboolean service_enable_timer(GError **error);

/* The line that makes cron run it every night, newly allocated; user is NULL in a table of one's own. */
char *service_cron_line(const char *config, const char *user);

/* Makes the folder of the index, and goes on as the service's user, for good. FALSE with STORE_ERROR_SYSTEM. */
gboolean service_become(GError **error);

G_END_DECLS

#endif
