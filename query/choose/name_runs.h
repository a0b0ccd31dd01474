/* name_runs: the letters and digits that the name of a file is made of, and which of the digits are days.
 *
 * Used inside query/choose. */
#ifndef TRACUU_QUERY_CHOOSE_NAME_RUNS_H
#define TRACUU_QUERY_CHOOSE_NAME_RUNS_H

#include <glib.h>

G_BEGIN_DECLS

/* đ in folded text. */
#define NAME_RUNS_CROSSED 'D'

/* Letters, or digits, in a name. */
typedef struct {
  const char *text;
  gsize len;
  gboolean digits;
  char gap;        /* what stands before it: the first sign; 0 = nothing */
  gboolean wide;   /* more than that stands there: "1. " */
  gboolean of_day; /* it is a day, or a part of one */
} NameRun;

/* A name in small letters without marks. */
typedef struct {
  GString *text;
  GArray *runs; /* NameRun */
} NameRuns;

/* Reads the len bytes at text. Clear with name_runs_clear. */
void name_runs_init(NameRuns *name, const char *text, gsize len);
void name_runs_clear(NameRuns *name);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NameRuns, name_runs_clear)

/* Run i, borrowed; NULL behind the last. */
const NameRun *name_runs_at(const NameRuns *name, guint i);

/* Appends text in small letters without marks, but đ: NAME_RUNS_CROSSED. */
void name_runs_append_folded(GString *out, const char *text, gsize len);

/* The value of a run of digits; 0 when it is none. run may be NULL, here and below. */
guint name_runs_value(const NameRun *run);
/* The year that four digits are; 0 = they are none. */
guint name_runs_year(const NameRun *run);
/* The year of eight digits that are a day, 20200715 or 15072020; 0 = they are none. */
guint name_runs_day_year(const NameRun *run);

G_END_DECLS

#endif
