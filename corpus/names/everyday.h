/* everyday: what people type for what laws say: "sổ đỏ" is giấy chứng nhận quyền sử dụng đất.
 *
 * From everyday.txt, and from a list of the reader's own (query/ask/own_words.h), which has the same shape. */
#ifndef TRACUU_CORPUS_NAMES_EVERYDAY_H
#define TRACUU_CORPUS_NAMES_EVERYDAY_H

#include <glib.h>

#include "corpus/names/name_table.h"

G_BEGIN_DECLS

/* One wording. */
typedef struct {
  const char *key;      /* fold_key of words */
  const char *words;    /* as people type them */
  const char *official; /* one wording or several, parted by ';' */
} EverydayWording;

/* The wording that text begins with, longest first, as typed or, if there is none, with any marks; *len_found is how many bytes of text it took.
 * Of one length, own (rows in order of their keys; NULL = none) wins. Borrowed; NULL when there is none. */
const EverydayWording *everyday_scan(const NameTable *own, const char *text, gsize len, gsize *len_found);

G_END_DECLS

#endif
