/* abbreviations: what clerks write short: offices (UBND), types (NĐ), and the subjects that every office abbreviates
 * (BHXH).
 *
 * Offices and types come from the tables that read letterheads (offices.h, types.h), the rest from a list of its own.
 */
#ifndef TRACUU_CORPUS_NAMES_ABBREVIATIONS_H
#define TRACUU_CORPUS_NAMES_ABBREVIATIONS_H

#include <glib.h>

G_BEGIN_DECLS

/* The words that the whole of text stands for, case and đ ignored; static, NULL when it is no abbreviation. What may be
 * read as a Vietnamese syllable is none. */
const char *abbreviations_find(const char *text, gsize len);

/* The other way round: the abbreviation of an office or a common subject whose name text begins with, case and marks
 * optional, and its words as abbreviations_find gives them; static, NULL when there is none. Types of documents are
 * left out: their codes are part of every number. */
const char *abbreviations_scan(const char *text, gsize len, const char **words);

G_END_DECLS

#endif
