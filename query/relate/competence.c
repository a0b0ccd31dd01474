#include "query/relate/competence.h"

#include <string.h>

/* Of the State, the lower the number the lower the office; the Party stands beside it. */
typedef enum {
  COMPETENCE_UNKNOWN,
  COMPETENCE_LOCAL,
  COMPETENCE_MINISTRY,
  COMPETENCE_GOVERNMENT,
  COMPETENCE_ASSEMBLY,
  COMPETENCE_PARTY
} Competence;

/* How the last part of a key begins; whole: it must be all of it, but for the number of a term ("qh14"). */
static const struct {
  const char *code;
  gboolean whole;
  Competence competence;
} codes[] = {
    {"qh", TRUE, COMPETENCE_ASSEMBLY},     {"ubtvqh", TRUE, COMPETENCE_ASSEMBLY},
    {"cp", TRUE, COMPETENCE_GOVERNMENT},   {"ttg", TRUE, COMPETENCE_GOVERNMENT},
    {"hdbt", TRUE, COMPETENCE_GOVERNMENT}, /* Hội đồng Bộ trưởng, 1981-1992 */
    {"ubnd", FALSE, COMPETENCE_LOCAL},     {"hdnd", FALSE, COMPETENCE_LOCAL},
    {"ub", TRUE, COMPETENCE_LOCAL},        {"ct.ubnd", FALSE, COMPETENCE_LOCAL},
    {"btc", TRUE, COMPETENCE_MINISTRY},    {"bca", TRUE, COMPETENCE_MINISTRY},
    {"bct", TRUE, COMPETENCE_MINISTRY},    {"bgddt", TRUE, COMPETENCE_MINISTRY},
    {"bgtvt", TRUE, COMPETENCE_MINISTRY},  {"bkhcn", TRUE, COMPETENCE_MINISTRY},
    {"bkhdt", TRUE, COMPETENCE_MINISTRY},  {"bldtbxh", TRUE, COMPETENCE_MINISTRY},
    {"bng", TRUE, COMPETENCE_MINISTRY},    {"bnnptnt", TRUE, COMPETENCE_MINISTRY},
    {"bnv", TRUE, COMPETENCE_MINISTRY},    {"bqp", TRUE, COMPETENCE_MINISTRY},
    {"btnmt", TRUE, COMPETENCE_MINISTRY},  {"btp", TRUE, COMPETENCE_MINISTRY},
    {"btttt", TRUE, COMPETENCE_MINISTRY},  {"bvhttdl", TRUE, COMPETENCE_MINISTRY},
    {"bxd", TRUE, COMPETENCE_MINISTRY},    {"byt", TRUE, COMPETENCE_MINISTRY},
    {"nhnn", TRUE, COMPETENCE_MINISTRY},   {"ttcp", TRUE, COMPETENCE_MINISTRY},
    {"ubdt", TRUE, COMPETENCE_MINISTRY},   {"tw", TRUE, COMPETENCE_PARTY},
    {"btctw", TRUE, COMPETENCE_PARTY},     {"ubkttw", TRUE, COMPETENCE_PARTY},
    {"bbt", TRUE, COMPETENCE_PARTY},       {"tu", TRUE, COMPETENCE_PARTY},
};

static Competence competence_of(const char *key)
{
  const char *code = key != NULL ? strrchr(key, '/') : NULL;
  if (code == NULL)
    return COMPETENCE_UNKNOWN;
  code++;
  for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
    gsize len = strlen(codes[i].code);
    if (strncmp(code, codes[i].code, len) != 0)
      continue;
    const char *rest = code + len;
    if (strspn(rest, "0123456789") == strlen(rest) || (!codes[i].whole && !g_ascii_isalpha(*rest)))
      return codes[i].competence;
  }
  return COMPETENCE_UNKNOWN;
}

gboolean competence_may_act(const char *by, const char *document)
{
  Competence actor = competence_of(by), target = competence_of(document);
  if (!actor || !target)
    return TRUE;
  if (actor == COMPETENCE_PARTY || target == COMPETENCE_PARTY)
    return actor == target;
  return actor >= target;
}
