/* offices: the offices that issue documents, their official names, codes and abbreviations, old names linked to new.
 * The table itself, with its sources, is offices.txt.
 *
 * One table serves letterheads, queries ("ban tổ chức trung ương" = BTCTW) and abbreviations (UBND). */
#ifndef TRACUU_CORPUS_NAMES_OFFICES_H
#define TRACUU_CORPUS_NAMES_OFFICES_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum { OFFICES_STATE, OFFICES_PARTY, OFFICES_MASS } OfficesFamily;
typedef enum { OFFICES_CENTRAL, OFFICES_PROVINCE, OFFICES_DISTRICT, OFFICES_LOCAL } OfficesLevel;

typedef struct {
  const char *code;      /* "BTCTW", "BGDĐT", "UBND" */
  const char *name;      /* "Ban Tổ chức Trung ương" */
  const char *successor; /* code of the office that took over, or NULL */
  guint16 until;         /* the year in which it did, or 0 */
  OfficesFamily family;
  OfficesLevel level; /* LOCAL = one in every province, district or commune */
} Issuer;

/* The issuer that the whole of text names, by code or name, case and marks optional; NULL when none. */
const Issuer *offices_find(const char *text, gsize len);

/* The issuer whose name text begins with, longest first, and the length of that name; NULL when none. */
const Issuer *offices_scan(const char *text, gsize len, gboolean forgive, gsize *name_len);

/* The office number index, in the order of the table; NULL after the last. */
const Issuer *offices_get(guint index);

G_END_DECLS

#endif
