/* utf8_locale: a thread in a locale of UTF-8 for a while. libarchive hands out names in the character set of the
 * locale, and has none for what that cannot say.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_UTF8_LOCALE_H
#define TRACUU_CORPUS_FORMAT_UTF8_LOCALE_H

#include <locale.h>

#include <glib.h>

G_BEGIN_DECLS

/* Loads the locale, once in a process: it is a file. */
void utf8_locale_prepare(void);

/* Enters it; the locale to go back to with utf8_locale_leave. Without the file nothing changes. */
locale_t utf8_locale_enter(void);
void utf8_locale_leave(locale_t before);

G_END_DECLS

#endif
