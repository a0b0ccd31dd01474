/* numbering: the numbers that word processors put before paragraphs and do not store: "Điều 3.", "2.1.", "b)".
 *
 * For the readers of word processors' files only. */
#ifndef TRACUU_CORPUS_FORMAT_NUMBERING_H
#define TRACUU_CORPUS_FORMAT_NUMBERING_H

#include <glib.h>

G_BEGIN_DECLS

#define NUMBERING_LEVELS 9

typedef enum {
  NUMBERING_NONE, /* the level's text has no number of its own */
  NUMBERING_DECIMAL,
  NUMBERING_DECIMAL_ZERO, /* 01 */
  NUMBERING_LOWER_ROMAN,
  NUMBERING_UPPER_ROMAN,
  NUMBERING_LOWER_LETTER,
  NUMBERING_UPPER_LETTER,
  NUMBERING_BULLET /* the text is the bullet */
} NumberingFormat;

typedef struct {
  NumberingFormat format;
  int start;
  char *text;     /* "%1.%2)": %N stands for the number of level N, from 1; owned */
  gboolean legal; /* all numbers in decimal */
} NumberingLevel;

typedef struct Numbering Numbering;

Numbering *numbering_new(void);
void numbering_free(Numbering *numbering);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Numbering, numbering_free)

/* The level of a list definition, made when it is new; NULL when level is none or there are too many lists. */
NumberingLevel *numbering_get_level(Numbering *numbering, int list, int level);
/* Says that number set id counts by the definition list. Sets of the same definition share their counters. */
void numbering_add_set(Numbering *numbering, int id, int list);
/* Set id starts level at start when it is first used. */
void numbering_restart(Numbering *numbering, int id, int level, int start);
/* The next paragraph of the set's level starts again. */
void numbering_reset(Numbering *numbering, int id, int level);

/* Counts the next paragraph of set id at level and appends its number to out: nothing when the set is not known. */
void numbering_next(Numbering *numbering, int id, int level, GString *out);

G_END_DECLS

#endif
