#include "query/relate/status_words.h"

#include "corpus/base/language.h"

/* What the act of another document makes of one: whole sentences, since languages order their parts differently. Each
 * takes the number of the other document, then the days. */
typedef struct {
  const char *by, *from;          /* "replaced by 30/2020/NĐ-CP", "... from 5/3/2020" */
  const char *until, *from_until; /* NULL = it has no end */
  const char *later, *later_from; /* of what is still to come; NULL = it is not told beforehand */
} Sentences;

static const Sentences sentences[VALIDITY_N_KINDS] = {
    [VALIDITY_AMENDED] = {.by = N_("amended by %s"), .from = N_("amended by %s from %s")},
    [VALIDITY_PARTLY_REPEALED] = {.by = N_("partly repealed by %s"), .from = N_("partly repealed by %s from %s")},
    [VALIDITY_PARTLY_SUSPENDED] = {.by = N_("partly suspended by %s"),
                                   .from = N_("partly suspended by %s from %s"),
                                   .until = N_("partly suspended by %s until %s"),
                                   .from_until = N_("partly suspended by %s from %s until %s")},
    [VALIDITY_SUSPENDED] = {.by = N_("suspended by %s"),
                            .from = N_("suspended by %s from %s"),
                            .until = N_("suspended by %s until %s"),
                            .from_until = N_("suspended by %s from %s until %s")},
    [VALIDITY_REPLACED] = {.by = N_("replaced by %s"),
                           .from = N_("replaced by %s from %s"),
                           .later = N_("to be replaced by %s"),
                           .later_from = N_("to be replaced by %s from %s")},
    [VALIDITY_REPEALED] = {.by = N_("repealed by %s"),
                           .from = N_("repealed by %s from %s"),
                           .later = N_("to be repealed by %s"),
                           .later_from = N_("to be repealed by %s from %s")},
};

/* "30/2020/NĐ-CP"; with its place "Điều 37 of 30/2020/NĐ-CP". */
static char *name_of(const char *number, const char *place)
{
  const char *name = number != NULL ? number : _("a document without number");
  /* A place in a document: "Điều 37 of 30/2020/NĐ-CP". */
  return place != NULL ? g_strdup_printf(_("%s of %s"), place, name) : g_strdup(name);
}

/* What it is now: "replaced by 30/2020/NĐ-CP from 5/3/2020". */
static char *print_now(const LegalStatus *status, gboolean placed)
{
  const Sentences *said = &sentences[status->kind];
  g_autofree char *number = name_of(status->number, placed ? status->place : NULL);
  char since[DATE_TEXT_MAX] = "", until[DATE_TEXT_MAX] = "";
  if (status->since.year != 0)
    date_print(status->since, since);
  if (status->until.year != 0)
    date_print(status->until, until);
  if (said->by == NULL && *since && status->kind == VALIDITY_NOT_YET)
    return g_strdup_printf(_("not yet in force: from %s"), since);
  if (said->by == NULL && *since && status->kind == VALIDITY_EXPIRED)
    return g_strdup_printf(_("expired from %s"), since);
  if (said->by == NULL)
    return g_strdup(_(validity_name(status->kind)));
  if (*until && said->until != NULL)
    return *since ? g_strdup_printf(_(said->from_until), number, since, until)
                  : g_strdup_printf(_(said->until), number, until);
  return *since ? g_strdup_printf(_(said->from), number, since) : g_strdup_printf(_(said->by), number);
}

/* What it will be: "to be replaced by 30/2020/NĐ-CP from 5/3/2020". */
static char *print_next(const LegalStatus *status)
{
  const Sentences *said = &sentences[status->next];
  g_autofree char *number = name_of(status->next_number, NULL);
  char since[DATE_TEXT_MAX] = "";
  if (status->next_since.year != 0)
    date_print(status->next_since, since);
  if (said->later == NULL)
    return g_strdup_printf(_("no longer from %s"), since);
  return *since ? g_strdup_printf(_(said->later_from), number, since) : g_strdup_printf(_(said->later), number);
}

void status_words_append(const LegalStatus *status, gboolean placed, GString *out)
{
  if (status->kind != VALIDITY_UNKNOWN) {
    g_autofree char *now = print_now(status, placed);
    if (status->more > 0)
      g_string_append_printf(out, language_plural("%s and %u more", "%s and %u more", status->more), now, status->more);
    else
      g_string_append(out, now);
  }
  if (status->next == VALIDITY_UNKNOWN)
    return;
  g_autofree char *next = print_next(status);
  g_string_append_printf(out, "%s%s", status->kind != VALIDITY_UNKNOWN ? "; " : "", next);
}
