/* given_title: whether the title that a file states was given by a person or put there by a program.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_GIVEN_TITLE_H
#define TRACUU_CORPUS_FORMAT_GIVEN_TITLE_H

#include <glib.h>

G_BEGIN_DECLS

/* FALSE for what tells nothing about the document: the name of a file ("Ke hoach 2005.doc", "Microsoft Word - a"), an
 * address, what an office program calls a new document ("Slide 1", "Document2"), anything without a letter. Source: the
 * properties of real files, and the names that Microsoft Office and LibreOffice give. */
gboolean given_title_tells(const char *title);

G_END_DECLS

#endif
