/* clipboard: text for the clipboard of the terminal, through the terminal itself (OSC 52): over ssh, too. */
#ifndef TRACUU_QUERY_ACT_CLIPBOARD_H
#define TRACUU_QUERY_ACT_CLIPBOARD_H

#include <glib.h>

G_BEGIN_DECLS

/* Hands over the len bytes. FALSE when there is no terminal; whether it obeys cannot be known. */
gboolean clipboard_set(const char *text, gsize len);

G_END_DECLS

#endif
