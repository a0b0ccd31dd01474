#include "query/relate/competence.h"

#include <string.h>

#include "corpus/names/docnum.h"
#include "corpus/names/offices.h"
#include "query/relate/locality.h"

/* The lower the number the lower the office, in the State and in the Party. */
typedef enum {
  RANK_UNKNOWN,
  RANK_COMMUNE, /* ... and its council one above */
  RANK_DISTRICT = RANK_COMMUNE + 2,
  RANK_DEPARTMENT = RANK_DISTRICT + 2, /* of a province */
  RANK_PROVINCE,
  RANK_BODY = RANK_PROVINCE + 2, /* of the country, under a ministry or beside it */
  RANK_MINISTRY,
  RANK_PREMIER,
  RANK_GOVERNMENT,
  RANK_PRESIDENT,
  RANK_STANDING, /* of the assembly */
  RANK_ASSEMBLY
} Rank;

typedef struct {
  Rank rank;
  gboolean party;
  gboolean council, unsure;     /* of a local office: which of the two; nothing says of what kind of place */
  const Issuer *office;         /* NULL = not known */
  char code[DOCNUM_ISSUER_MAX]; /* of the number; "" = none */
  const char *name;             /* of the office; NULL = not known */
  const char *place;            /* locality, borrowed; NULL = not known, or the whole country */
} Standing;

/* ---- one office ---- */

/* The highest offices of the state, and the type of paper that only they issue. */
static const struct {
  const char *code, *type;
  Rank rank;
} highest[] = {
    {"QH", "L", RANK_ASSEMBLY},      {"QH", "BL", RANK_ASSEMBLY},     {"QH", "HP", RANK_ASSEMBLY},
    {"UBTVQH", "PL", RANK_STANDING}, {"HĐNN", "PL", RANK_STANDING},   {"CTN", "L-CTN", RANK_PRESIDENT},
    {"CP", "NĐ", RANK_GOVERNMENT},   {"HĐBT", "NĐ", RANK_GOVERNMENT}, {"TTg", NULL, RANK_PREMIER},
};

/* How the name of an office of the country begins that has not the rank of a ministry. */
static const char *const bodies[] = {"Bảo hiểm ",  "Cục ",       "Tổng cục ", "Đài ",         "Kho bạc ",
                                     "Thông tấn ", "Văn phòng ", "Viện Hàn ", "Ủy ban Chứng "};

static Rank rank_of_local(LocalityLevel level, gboolean council)
{
  switch (level) {
  case LOCALITY_COMMUNE:
    return RANK_COMMUNE + council;
  case LOCALITY_DISTRICT:
    return RANK_DISTRICT + council;
  default:
    return RANK_PROVINCE + council;
  }
}

static Rank rank_of_state(const Issuer *office)
{
  for (gsize i = 0; i < G_N_ELEMENTS(highest); i++)
    if (strcmp(office->code, highest[i].code) == 0)
      return highest[i].rank;
  if (office->level != OFFICES_CENTRAL)
    return RANK_DEPARTMENT;
  for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++)
    if (g_str_has_prefix(office->name, bodies[i]))
      return RANK_BODY;
  return RANK_MINISTRY;
}

/* The committees of the Party, and below each the boards that serve it. */
static Rank rank_of_party(const Issuer *office)
{
  if (office->level == OFFICES_CENTRAL)
    return strcmp(office->code, "TW") == 0 ? RANK_ASSEMBLY : RANK_MINISTRY;
  if (office->level == OFFICES_PROVINCE)
    return strcmp(office->code, "TU") == 0 ? RANK_PROVINCE : RANK_DEPARTMENT;
  return office->level == OFFICES_DISTRICT ? RANK_DISTRICT : RANK_COMMUNE;
}

/* name: as the letterhead has it; NULL = only the number is known. */
static void take_office(const Issuer *office, const char *name, Standing *out)
{
  LocalityLevel level = name != NULL ? locality_level(name) : LOCALITY_NONE;
  out->office = office;
  out->party = office->family == OFFICES_PARTY;
  if (out->party)
    out->rank = rank_of_party(office);
  else if (office->family == OFFICES_STATE && office->level == OFFICES_LOCAL) {
    out->council = strcmp(office->code, "HĐND") == 0;
    out->unsure = level == LOCALITY_NONE;
    out->rank = rank_of_local(level, out->council);
  } else if (office->family == OFFICES_STATE)
    out->rank = rank_of_state(office);
}

/* The office whose code the number has, of several the first: "qh14", "btc-bnv", "bgddt-vp", "ct.ubnd". */
static const Issuer *office_of_code(const char *code)
{
  for (const char *at = code; *at != '\0'; at += strspn(at, "-.")) {
    gsize len = strcspn(at, "-."), letters = len;
    while (letters > 0 && g_ascii_isdigit(at[letters - 1])) /* of a term */
      letters--;
    const Issuer *office = offices_find(at, letters);
    if (office != NULL)
      return office;
    at += len;
  }
  return NULL;
}

/* ---- a document ---- */

static gboolean read_number(const Document *document, Standing *out)
{
  DocNum number = {0};
  const Issuer *office = NULL;
  if (document->key == NULL || !docnum_from_key(document->key, strlen(document->key), &number))
    return FALSE;
  g_strlcpy(out->code, number.issuer, sizeof out->code);
  if ((office = office_of_code(number.issuer)) != NULL)
    take_office(office, NULL, out);
  return *number.issuer != '\0';
}

/* The office of a name, its place behind it or not: "Ủy ban nhân dân tỉnh Cà Mau", "Tỉnh ủy Cà Mau". NULL when the name
 * says more: it is another office then. */
static const Issuer *office_of_name(const char *name)
{
  static const char chairman[] = "Chủ tịch ";
  gsize len = 0;
  const Issuer *office = offices_find(name, strlen(name));
  if (office == NULL && g_str_has_prefix(name, chairman))
    name += strlen(chairman);
  if (office != NULL || (office = offices_scan(name, strlen(name), FALSE, &len)) == NULL)
    return office;
  const char *rest = name + len + (name[len] == ' ');
  gboolean placed = locality_stands_at(rest) || g_unichar_isupper(g_utf8_get_char_validated(rest, -1));
  return *rest == '\0' || (office->level != OFFICES_CENTRAL && placed) ? office : NULL;
}

/* What the letterhead says: the office that issued it, the first of several. */
static gboolean read_letterhead(const Document *document, Standing *out)
{
  const char *name = document->issuers[0];
  const Issuer *office = name != NULL ? office_of_name(name) : NULL;
  out->name = name;
  out->place = locality_of_issuers(document->issuers);
  if (office != NULL)
    take_office(office, name, out);
  return name != NULL;
}

static Standing standing_of(const Document *document)
{
  Standing number = {0}, head = {0};
  gboolean numbered = read_number(document, &number), headed = read_letterhead(document, &head);
  for (gsize i = 0; !numbered && !headed && document->type_code != NULL && i < G_N_ELEMENTS(highest); i++)
    if (g_strcmp0(highest[i].type, document->type_code) == 0)
      number.rank = highest[i].rank;
  gboolean foreign = numbered && number.rank != RANK_UNKNOWN && head.party != number.party;
  /* The code of a body of the ministry may stand where the ministry's does: "45-TC/TCT". */
  gboolean says_less = number.rank == RANK_UNKNOWN || number.rank == RANK_BODY || number.unsure;
  if (headed && (says_less || foreign || head.rank < number.rank)) {
    head.rank = foreign ? RANK_UNKNOWN : head.rank;
    if (says_less) /* else the number is not its own */
      g_strlcpy(head.code, number.code, sizeof head.code);
    return head;
  }
  number.name = head.name;
  number.place = head.place;
  return number;
}

/* ---- two ---- */

/* Whether both say a place, and not the same. */
static gboolean are_apart(const Standing *a, const Standing *b)
{
  return a->place != NULL && b->place != NULL && strcmp(locality_name(a->place), locality_name(b->place)) != 0;
}

/* Whether the office b became a. */
static gboolean succeeds(const Issuer *a, const Issuer *b)
{
  for (guint steps = 0; a != NULL && b != NULL && b->successor != NULL && steps < 4; steps++) {
    if (strcmp(b->successor, a->code) == 0)
      return TRUE;
    b = offices_find(b->successor, strlen(b->successor));
  }
  return FALSE;
}

static gboolean are_one_office(const Standing *a, const Standing *b)
{
  if (a->name != NULL && b->name != NULL)
    return strcmp(a->name, b->name) == 0 || succeeds(a->office, b->office);
  return (a->code[0] != '\0' && strcmp(a->code, b->code) == 0) || succeeds(a->office, b->office);
}

/* Whether the number, of an office that is not known, may be of the Party. */
static gboolean may_be_of_party(const Document *document)
{
  DocNum number = {0};
  const char *printed = document->number;
  return printed != NULL && docnum_scan(printed, strlen(printed), DOCNUM_IN_TEXT, &number) > 0 && number.party;
}

gboolean competence_may_act(const Document *by, const Document *document)
{
  Standing actor = standing_of(by), target = standing_of(document);
  gboolean local = actor.rank <= RANK_PROVINCE + 1 && actor.rank != RANK_DEPARTMENT;
  if (target.unsure && !actor.unsure && local) /* of a place like the actor's own */
    target.rank = actor.rank - actor.council + target.council;
  if (actor.rank == RANK_UNKNOWN || actor.rank == RANK_BODY || actor.rank == RANK_DEPARTMENT)
    if (actor.rank <= target.rank || target.rank == RANK_UNKNOWN)
      return are_one_office(&actor, &target);
  if (target.rank == RANK_UNKNOWN)
    return !actor.party || may_be_of_party(document);
  if (actor.party != target.party || actor.rank < target.rank)
    return FALSE;
  /* Within its own place, of which a narrower one may be a part. */
  return !are_apart(&actor, &target) || actor.rank > RANK_PROVINCE + 1 || actor.rank > target.rank + 1;
}
