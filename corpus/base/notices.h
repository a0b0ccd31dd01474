/* notices: sentences to a person about what was asked, each with a code by which a program knows it whatever the
 * language. tracuu-json(5) lists the codes, and lint compares. */
#ifndef TRACUU_CORPUS_BASE_NOTICES_H
#define TRACUU_CORPUS_BASE_NOTICES_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GPtrArray *texts; /* char *, in the order in which they are to be read */
  GPtrArray *codes; /* const char *, static: of each */
} Notices;

void notices_init(Notices *notices);
void notices_clear(Notices *notices);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Notices, notices_clear)

/* Appends a sentence, which it takes over. code: a literal, in small letters with dashes. */
void notices_add(Notices *notices, const char *code, char *text);

/* Takes away the sentences with this code. */
void notices_remove(Notices *notices, const char *code);

/* Puts the sentences of others in the place of those that are there; others is empty then. */
void notices_replace(Notices *notices, Notices *others);

G_END_DECLS

#endif
