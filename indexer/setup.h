/* setup: the first configuration: which folders, the file that names them, every night, the first run.
 *
 * Called by main. */
#ifndef TRACUU_INDEXER_SETUP_H
#define TRACUU_INDEXER_SETUP_H

#include <glib.h>

#include "indexer/settings.h"
#include "indexer/stop.h"
#include "indexer/telling/message.h"

G_BEGIN_DECLS

/* asked: the command line, whose folders and options the file is to hold. Asks the standard input for what is missing and
 * whether all is right, unless asked->yes. A file that is there keeps all that it says; folders are added at its end.
 * Root's is the machine's own (service.h), unless --config names another. Returns the exit status of the first run; an
 * error is left to the caller. */
int setup_run(const Settings *asked, Message *message, Stop *stop, GError **error);

G_END_DECLS

#endif
