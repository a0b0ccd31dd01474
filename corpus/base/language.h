/* language: what the programs say to people, in their language.
 *
 * Messages stand in the code in English, and are marked there: _("...") where one is said; N_("...") in a table, whose
 * reader says _(row); C_("status", "...") where one English word has several meanings; language_plural where a number
 * decides. po/vi.po has the Vietnamese; `make po` brings it up to date with the code, and lint asks for what is missing.
 * A message is a whole sentence or label, never one put together from parts: languages order their words differently.
 *
 * The catalogue is compiled into the programs. The C library's gettext reads none in the locales C and C.UTF-8, where
 * it heeds no LANGUAGE either from version 2.39 on, and a bare Debian has no other locale: people who ask for Vietnamese
 * would get it on some machines only. Nothing is read at the start, so English costs nothing and Vietnamese a binary
 * search for each message said.
 *
 * Messages are UTF-8 whatever the locale is. Codes, keys of JSON and names of options are no messages. */
#ifndef TRACUU_CORPUS_BASE_LANGUAGE_H
#define TRACUU_CORPUS_BASE_LANGUAGE_H

#include <glib.h>

G_BEGIN_DECLS

#define _(message)           language_message(message)
#define N_(message)          message
#define C_(context, message) language_in_context(context "\004" message, message)

/* The message in the language of the program, a constant; as it stands where there is no translation. Any thread. */
const char *language_message(const char *message) G_GNUC_FORMAT(1);
/* key: of the catalogue, "context\004message". */
const char *language_in_context(const char *key, const char *message) G_GNUC_FORMAT(2);
/* The message for n of something, of the two English forms. */
const char *language_plural(const char *one, const char *many, gulong n) G_GNUC_FORMAT(1) G_GNUC_FORMAT(2);

/* What the system says of an errno, "No such file or directory": never NULL. Any thread. */
const char *language_error(int number);

/* The same of a GError: in the domain G_FILE_ERROR what the system said, else the error's own message. */
const char *language_error_of(const GError *error);

/* A number with the decimal sign of the language, "0.5", "0,5"; format: of one double. A size, "390 bytes", "1.2 kB"
 * (powers of 1000). Newly allocated. */
char *language_decimal(const char *format, double number) G_GNUC_PRINTF(1, 0);
char *language_size(guint64 bytes);

/* The languages there are, "vi" and "en", ending with NULL. */
extern const char *const language_names[];

/* Chooses for the whole program, before it has threads; it is English until then. A language may be written as in a locale: "vi", "vi_VN.UTF-8".
 * FALSE, and nothing changed, for one that is not there. */
gboolean language_choose(const char *name);

/* Whether this language was chosen, "vi". */
gboolean language_is(const char *name);

/* Chooses as the C library does, installed locales or not: the first language of $LANGUAGE that is there, else that of
 * the first of $LC_ALL, $LC_MESSAGES and $LANG that is set; $LANGUAGE counts for nothing where that is C or POSIX. */
void language_choose_by_environment(void);

G_END_DECLS

#endif
