/* proper_case: a name printed in capitals, as it is written in a sentence: "TRƯỜNG THPT NGUYỄN TRÃI" to "Trường THPT
 * Nguyễn Trãi", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH" to "Ủy ban nhân dân tỉnh An Bình".
 *
 * Words that all offices share are known by phrases: the first syllable of a phrase is a capital, the others are small;
 * kinds of places and particles are small. Every other syllable is part of a proper name; what is no Vietnamese
 * syllable is an abbreviation and stays.
 *
 * Source: Nghị định 30/2020/NĐ-CP, annex II (capitals in administrative documents). */
#ifndef TRACUU_CORPUS_NAMES_PROPER_CASE_H
#define TRACUU_CORPUS_NAMES_PROPER_CASE_H

#include <glib.h>

G_BEGIN_DECLS

/* The name of an office, one line. Words that have small letters stay as they are. Newly allocated. */
char *proper_case_office(const char *text);

/* What goes on with such a name: the kind of a place is small from its first letter. Newly allocated. */
char *proper_case_rest(const char *text);

/* The post of a person and the office behind it: "TRƯỞNG CÔNG AN XÃ" to "Trưởng Công an xã". Newly allocated. */
char *proper_case_post(const char *text);

/* Whether the name of an office, in proper case, has no word that only one has: "Trung tâm Phục vụ hành chính công". */
gboolean proper_case_is_common(const char *name);

/* Whether no letter of text is small. */
gboolean proper_case_is_capitals(const char *text, gsize len);

G_END_DECLS

#endif
