/* options_table: every option of tracuu, once: how it is spelled, what it stores and where, what --help says of it.
 *
 * Called by options and options_help only. */
#ifndef TRACUU_QUERY_OPTIONS_TABLE_H
#define TRACUU_QUERY_OPTIONS_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  OPTIONS_KIND_FLAG,   /* gboolean becomes TRUE */
  OPTIONS_KIND_SET,    /* an enumeration becomes min */
  OPTIONS_KIND_CHOICE, /* an enumeration becomes the index of the value in choices */
  OPTIONS_KIND_FACETS, /* guint: OutputFacets, of an optional list separated by commas */
  OPTIONS_KIND_NUMBER, /* guint, min..max */
  OPTIONS_KIND_DATE,   /* Date */
  OPTIONS_KIND_TYPE,   /* const char *: the name of a type of document */
  OPTIONS_KIND_TEXT,   /* const char *: canonical text, not empty */
  OPTIONS_KIND_BYTES,  /* char *: as typed, not empty */
  OPTIONS_KIND_INDEX,  /* added to the list of indexes */
  OPTIONS_KIND_PASSAGE /* outline, or passage when there is a value */
} OptionsKind;

typedef struct {
  const char *name; /* without dashes */
  char letter;      /* 0 = none */
  OptionsKind kind;
  gsize offset;               /* of the field in Options */
  const char *argument;       /* what --help calls its value; NULL = it takes none; "[" first = optional */
  const char *help;           /* '\n' continues on the next line; a group's heading when name is NULL; NULL = hidden */
  const char *const *choices; /* ends with NULL */
  guint min, max;
} OptionsEntry;

/* All entries, in the order of --help. */
const OptionsEntry *options_table_get(guint *n);

/* The entry of a long name or a letter; NULL when there is none. */
const OptionsEntry *options_table_find(const char *name, gsize len);
const OptionsEntry *options_table_find_letter(char letter);

/* The long name nearest to a misspelled one, NULL when none is near. */
const char *options_table_suggest(const char *name, gsize len);

G_END_DECLS

#endif
