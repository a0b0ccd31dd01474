/* direct: the direct index of one document: its own small positional index, the one thing the ranker reads.
 *
 * Each distinct term of the document with its positions, found by its hash; and the passages as ranges of
 * positions. It is kept apart from the record (as Xapian metadata, which Xapian does not compress), so that ranking
 * 200 candidates reads neither their texts nor through zlib.
 *
 * Layout: version byte | positions | title start
 *   | passages: count, packed length, then length in positions, heading length * 2 + continues
 *   | terms: direct_terms.h. The title's own atoms follow the text's positions, from the title start on.
 *
 * Bucket and mark are two parts of a term's hash (term_hash.h), and stand for the term: the texts of the terms are not
 * kept. So a look-up reads the marks of one bucket of four to eight terms, which most look-ups of a query with forgiven
 * marks leave with empty hands. That a foreign term is taken for one of a document happens in one of 10^6 look-ups, that
 * two terms of a document are taken for each other in none.
 *
 * Positions by term answer a question of 200 candidates several times as fast as scanning one packed stream of local
 * term numbers, at the same size (tests/bench/bench_direct.c).
 *
 * Includes nothing of ours outside the store. */
#ifndef TRACUU_INDEXER_LAYOUT_DIRECT_H
#define TRACUU_INDEXER_LAYOUT_DIRECT_H

#include <glib.h>

#include "indexer/layout/direct_view.h"

G_BEGIN_DECLS

#define DIRECT_VERSION       3
#define DIRECT_VERSION_OLDER 2 /* is read as well */

typedef struct DirectWriter DirectWriter;

DirectWriter *direct_writer_new(void);
void direct_writer_free(DirectWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DirectWriter, direct_writer_free)

/* Empties the writer for the next document. */
void direct_writer_clear(DirectWriter *writer);
/* Adds one occurrence; positions of one term must not decrease. Counts as its within-document frequency too. */
void direct_writer_add(DirectWriter *writer, const char *term, gsize len, guint position);
/* The same; where word is not 0, every call with this number until the writer is emptied must be with this term. Saves
 * looking it up again. */
void direct_writer_add_word(DirectWriter *writer, guint32 word, const char *term, gsize len, guint position);
/* How many distinct terms there are so far. */
guint direct_writer_n_terms(const DirectWriter *writer);
/* A passage begins at this position; heading_len is in positions; continues says that it belongs to the same article as
 * the passage before. The first must begin at 0. */
void direct_writer_begin_passage(DirectWriter *writer, guint position, guint heading_len, gboolean continues);
/* The last passage ends at this position; atoms added from here on are words about the text. Without it that is where
 * the title begins. */
void direct_writer_end_text(DirectWriter *writer, guint position);
/* The text has ended at this position; atoms added from here on are the title's. */
void direct_writer_begin_title(DirectWriter *writer, guint position);

/* Distinct terms with their frequencies in byte order (Xapian takes them fastest that way), for the inverted index;
 * borrowed until the next change. */
typedef struct {
  const char *term;
  gsize len;
  guint frequency;
} DirectTerm;
const DirectTerm *direct_writer_terms(DirectWriter *writer, guint *n);

void direct_writer_pack(DirectWriter *writer, guint n_positions, GString *out);

/* FALSE when the bytes are not a direct index (damaged). No bytes are the direct index of a document without text.
 * All reading functions are safe on any bytes; positions they give are below n_positions. */
gboolean direct_open(Direct *direct, const guint8 *bytes, gsize len);

/* Reads all of it; TRUE when it is sound: what direct_open does not see is seen. */
gboolean direct_check(const guint8 *bytes, gsize len);

/* Positions of a term, appended to out (guint32 elements, ascending). Returns how many; 0 when the term is absent. */
guint direct_positions(const Direct *direct, const char *term, gsize len, GArray *out);
/* Only how many, without decoding them. */
guint direct_frequency(const Direct *direct, const char *term, gsize len);

typedef struct {
  guint32 start; /* first position */
  guint32 heading_len;
  gboolean continues; /* belongs to the same article as the passage before */
} DirectPassage;
/* All passages, appended to out in order. */
void direct_passages(const Direct *direct, GArray *out);

G_END_DECLS

#endif
