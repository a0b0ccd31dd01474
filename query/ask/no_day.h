/* no_day: what is written in a query like a day, a month or a quarter, and is in no calendar: "30/2/2020", "2020-02-30",
 * "ngày 31/6", "tháng 13/2020", "quý 5 năm 2020", "quý V/2020". */
#ifndef TRACUU_QUERY_ASK_NO_DAY_H
#define TRACUU_QUERY_ASK_NO_DAY_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum { NO_DAY_DAY, NO_DAY_MONTH, NO_DAY_QUARTER } NoDayKind;

typedef struct {
  NoDayKind kind;
  char *typed;               /* from its number on; owned */
  guint first_atom, n_atoms; /* of the text's atoms, counted from 0 */
} NoDay;

void no_day_clear(NoDay *none);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NoDay, no_day_clear)

/* The first of them in text, whose tokens these are (NumbersToken). FALSE = there is none. What may be something else
 * (a number such as 13/2020, a share such as 30/2, the pay of a month 13) counts only behind "ngày", "tháng", "quý". */
gboolean no_day_find(const char *text, const GArray *tokens, NoDay *out);

/* Says so. Newly allocated. */
char *no_day_describe(const NoDay *none);

G_END_DECLS

#endif
