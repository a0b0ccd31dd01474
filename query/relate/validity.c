#include "query/relate/validity.h"

#include <string.h>
#include <time.h>

#include "corpus/base/language.h"
#include "corpus/text/normal.h"

/* ---- reckoning ---- */

/* Days since 1970; a day that is not known is before all others. */
static gint64 days_of(Date date)
{
  return date.year != 0 ? date_to_days(date) : G_MININT64;
}

/* From when an act counts. */
static Date start_of(const ValidityAct *act)
{
  return act->effective.year != 0 ? act->effective : act->issued;
}

static gboolean ends(const ValidityAct *act)
{
  return act->kind == VALIDITY_ACT_REPLACES || act->kind == VALIDITY_ACT_REPEALS;
}

/* The first of the acts that end the document after one day and up to another; -1 = none. Of two of one day, the
 * replacement says more, and an act without a date says less than all others. */
static gint find_end(const ValidityAct *acts, guint n, gint64 after, gint64 upto)
{
  gint found = -1;
  gint64 best = 0;
  for (guint i = 0; i < n; i++) {
    gint64 start = days_of(start_of(&acts[i]));
    if (!ends(&acts[i]) || start > upto || (after != G_MININT64 && start <= after))
      continue;
    if (found < 0 || (start != G_MININT64 && (best == G_MININT64 || start < best)) ||
        (start == best && acts[i].kind > acts[found].kind)) {
      found = (gint)i;
      best = start;
    }
  }
  return found;
}

static ValidityKind kind_of_end(const ValidityAct *act)
{
  return act->kind == VALIDITY_ACT_REPLACES ? VALIDITY_REPLACED : VALIDITY_REPEALED;
}

static gboolean suspends(const ValidityAct *act)
{
  return act->kind == VALIDITY_ACT_SUSPENDS || act->kind == VALIDITY_ACT_SUSPENDS_PART;
}

/* The last of the acts that keep it, or a part of it, out of effect on the day; the whole says more. -1 = none. */
static gint find_suspension(const ValidityAct *acts, guint n, gint64 day, guint *n_suspensions)
{
  gint found = -1;
  *n_suspensions = 0;
  for (guint i = 0; i < n; i++) {
    if (!suspends(&acts[i]) || days_of(start_of(&acts[i])) > day ||
        (acts[i].until.year != 0 && date_to_days(date_last(acts[i].until)) < day))
      continue;
    if (found < 0 || acts[i].kind > acts[found].kind)
      *n_suspensions = 0;
    else if (acts[i].kind < acts[found].kind)
      continue;
    (*n_suspensions)++;
    if (*n_suspensions == 1 || days_of(start_of(&acts[i])) > days_of(start_of(&acts[found])))
      found = (gint)i;
  }
  return found;
}

/* The last of the acts that change it by then; -1 = none. */
static gint find_change(const ValidityAct *acts, guint n, gint64 day, guint *n_changes, gboolean *amends)
{
  gint found = -1;
  *n_changes = 0;
  *amends = FALSE;
  for (guint i = 0; i < n; i++) {
    if (ends(&acts[i]) || suspends(&acts[i]) || days_of(start_of(&acts[i])) > day)
      continue;
    (*n_changes)++;
    *amends |= acts[i].kind == VALIDITY_ACT_AMENDS;
    if (found < 0 || days_of(start_of(&acts[i])) > days_of(start_of(&acts[found])))
      found = (gint)i;
  }
  return found;
}

/* The day after the last one in force; year 0 when there is none. */
static Date expiry(Date last)
{
  if (last.year == 0)
    return last;
  last = date_last(last);
  g_autoptr(GDateTime) day = g_date_time_new_utc(last.year, last.month, last.day, 0, 0, 0);
  g_autoptr(GDateTime) next = day != NULL ? g_date_time_add_days(day, 1) : NULL;
  if (next == NULL)
    return (Date){0};
  return (Date){.year = (guint16)g_date_time_get_year(next),
                .month = (guint8)g_date_time_get_month(next),
                .day = (guint8)g_date_time_get_day_of_month(next)};
}

/* What it is on a day on which nothing has ended it. */
static ValidityVerdict judge_living(const ValidityDates *dates, const ValidityAct *acts, guint n, gint64 day)
{
  guint n_changes, n_suspensions;
  gboolean amends;
  gint suspension = find_suspension(acts, n, day, &n_suspensions);
  if (suspension >= 0)
    return (ValidityVerdict){.kind = acts[suspension].kind == VALIDITY_ACT_SUSPENDS ? VALIDITY_SUSPENDED
                                                                                    : VALIDITY_PARTLY_SUSPENDED,
                             .act = suspension,
                             .since = start_of(&acts[suspension]),
                             .until = acts[suspension].until,
                             .n_acts = n_suspensions};
  gint change = find_change(acts, n, day, &n_changes, &amends);
  if (change >= 0)
    return (ValidityVerdict){.kind = amends ? VALIDITY_AMENDED : VALIDITY_PARTLY_REPEALED,
                             .act = change,
                             .since = start_of(&acts[change]),
                             .n_acts = n_changes};
  if (dates->effective.year == 0)
    return (ValidityVerdict){.kind = VALIDITY_UNKNOWN, .act = -1};
  return (ValidityVerdict){.kind = VALIDITY_IN_FORCE, .act = -1, .since = dates->effective};
}

ValidityVerdict validity_judge(const ValidityDates *dates, const ValidityAct *acts, guint n, Date at)
{
  gint64 day = date_to_days(at);
  if (dates->draft)
    return (ValidityVerdict){.kind = VALIDITY_DRAFT, .act = -1};
  Date begins = dates->effective.year != 0 ? dates->effective : dates->issued;
  if (begins.year != 0 && date_to_days(begins) > day)
    return (ValidityVerdict){.kind = VALIDITY_NOT_YET, .act = -1, .since = dates->effective};
  Date expired = expiry(dates->expires);
  gint64 expiry_day = expired.year != 0 ? date_to_days(expired) : G_MAXINT64;
  gint end = find_end(acts, n, G_MININT64, day);
  if (expiry_day <= day && (end < 0 || days_of(start_of(&acts[end])) >= expiry_day))
    return (ValidityVerdict){.kind = VALIDITY_EXPIRED, .act = -1, .since = expired};
  if (end >= 0)
    return (ValidityVerdict){.kind = kind_of_end(&acts[end]), .act = end, .since = start_of(&acts[end])};
  ValidityVerdict verdict = judge_living(dates, acts, n, day);
  verdict.next_act = find_end(acts, n, day, G_MAXINT64 - 1);
  if (verdict.next_act >= 0 && days_of(start_of(&acts[verdict.next_act])) <= expiry_day) {
    verdict.next = kind_of_end(&acts[verdict.next_act]);
    verdict.next_since = start_of(&acts[verdict.next_act]);
  } else if (expired.year != 0) {
    verdict.next = VALIDITY_EXPIRED;
    verdict.next_since = expired;
    verdict.next_act = -1;
  }
  return verdict;
}

/* ---- names ---- */

static const struct {
  const char *code, *name, *vietnamese;
} kinds[VALIDITY_N_KINDS] = {
    [VALIDITY_UNKNOWN] = {"unknown", N_("not known"), "không rõ"},
    [VALIDITY_DRAFT] = {"draft", N_("draft"), "dự thảo"},
    [VALIDITY_NOT_YET] = {"not-yet", N_("not yet in force"), "chưa có hiệu lực"},
    [VALIDITY_IN_FORCE] = {"in-force", N_("in force"), "còn hiệu lực"},
    [VALIDITY_AMENDED] = {"amended", N_("amended"), "được sửa đổi"},
    [VALIDITY_PARTLY_REPEALED] = {"partly-repealed", N_("partly repealed"), "hết hiệu lực một phần"},
    [VALIDITY_PARTLY_SUSPENDED] = {"partly-suspended", N_("partly suspended"), "ngưng hiệu lực một phần"},
    [VALIDITY_SUSPENDED] = {"suspended", N_("suspended"), "ngưng hiệu lực"},
    [VALIDITY_REPLACED] = {"replaced", N_("replaced"), "được thay thế"},
    [VALIDITY_REPEALED] = {"repealed", N_("repealed"), "bị bãi bỏ"},
    [VALIDITY_EXPIRED] = {"expired", N_("expired"), "hết thời hạn hiệu lực"},
};

const char *validity_code(ValidityKind kind)
{
  return kinds[kind].code;
}

const char *validity_name(ValidityKind kind)
{
  return kinds[kind].name;
}

#define BIT(kind) VALIDITY_BIT(VALIDITY_##kind)

#define STANDS    (BIT(IN_FORCE) | BIT(AMENDED) | BIT(PARTLY_REPEALED) | BIT(PARTLY_SUSPENDED))
#define PAUSES    (BIT(SUSPENDED) | BIT(PARTLY_SUSPENDED))

/* What else people write, or mean by more than one kind; letters only. */
static const struct {
  const char *name;
  guint set;
} names[] = {
    {"inforce", STANDS},
    {"valid", STANDS},
    {"conhieuluc", STANDS},
    {"cohieuluc", STANDS},
    {"dangcohieuluc", STANDS},
    {"ended", VALIDITY_ENDED},
    {"hethieuluc", VALIDITY_ENDED},
    {"hethieuluctoanbo", VALIDITY_ENDED},
    {"hethieulucmotphan", BIT(AMENDED) | BIT(PARTLY_REPEALED)},
    {"suadoi", BIT(AMENDED)},
    {"bosung", BIT(AMENDED)},
    {"suadoibosung", BIT(AMENDED)},
    {"duocsuadoibosung", BIT(AMENDED)},
    {"thaythe", BIT(REPLACED)},
    {"bithaythe", BIT(REPLACED)},
    {"baibo", BIT(REPEALED)},
    {"baibomotphan", BIT(PARTLY_REPEALED)},
    {"hethan", BIT(EXPIRED)},
    {"ngunghieuluc", PAUSES},
    {"tamngunghieuluc", PAUSES},
    {"bingunghieuluc", PAUSES},
    {"chuahieuluc", BIT(NOT_YET)},
    {"chuacohieulucthihanh", BIT(NOT_YET)},
};

/* The letters of a name, folded. */
static void squeeze(GString *out, const char *text, gsize len)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, text, len);
  for (gsize i = 0; i < folded->len; i++)
    if (g_ascii_isalpha(folded->str[i]))
      g_string_append_c(out, folded->str[i]);
}

guint validity_parse(const char *text, gsize len)
{
  g_autoptr(GString) wanted = g_string_new(NULL);
  squeeze(wanted, text, len);
  for (guint i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(names[i].name, wanted->str) == 0)
      return names[i].set;
  for (guint i = 0; i < VALIDITY_N_KINDS; i++) {
    const char *const spellings[] = {kinds[i].code, kinds[i].name, kinds[i].vietnamese};
    for (guint k = 0; k < G_N_ELEMENTS(spellings); k++) {
      g_autoptr(GString) name = g_string_new(NULL);
      squeeze(name, spellings[k], strlen(spellings[k]));
      if (strcmp(name->str, wanted->str) == 0)
        return VALIDITY_BIT(i);
    }
  }
  return 0;
}

Date validity_today(void)
{
  time_t now = time(NULL);
  struct tm local;
  if (localtime_r(&now, &local) == NULL)
    return (Date){1970, 1, 1};
  return (Date){(guint16)(local.tm_year + 1900), (guint8)(local.tm_mon + 1), (guint8)local.tm_mday};
}
