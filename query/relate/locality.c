#include "query/relate/locality.h"

#include <string.h>

/* The wider ones first: an office of a commune is known with its district. */
static const struct {
  const char *word;
  LocalityLevel level;
} units[] = {
    {"tỉnh ", LOCALITY_PROVINCE},    {"thành phố ", LOCALITY_PROVINCE}, {"Thành phố ", LOCALITY_PROVINCE},
    {"Tỉnh ủy ", LOCALITY_PROVINCE}, {"Thành ủy ", LOCALITY_PROVINCE},  {"huyện ", LOCALITY_DISTRICT},
    {"quận ", LOCALITY_DISTRICT},    {"thị xã ", LOCALITY_DISTRICT},    {"Huyện ủy ", LOCALITY_DISTRICT},
    {"Quận ủy ", LOCALITY_DISTRICT}, {"Thị ủy ", LOCALITY_DISTRICT},    {"thị trấn ", LOCALITY_COMMUNE},
    {"xã ", LOCALITY_COMMUNE},       {"phường ", LOCALITY_COMMUNE},     {"đặc khu ", LOCALITY_COMMUNE},
};

/* Where the unit stands in the name, a place's name behind it; NULL when it does not: "Bảo hiểm xã hội". */
static const char *find_unit(const char *issuer, guint unit)
{
  const char *word = units[unit].word;
  for (const char *at = issuer; (at = strstr(at, word)) != NULL; at++) {
    gunichar next = g_utf8_get_char_validated(at + strlen(word), -1);
    gboolean begins = at == issuer || at[-1] == ' ';
    if (begins && (g_unichar_isupper(next) || g_unichar_isdigit(next)))
      return at;
  }
  return NULL;
}

gboolean locality_stands_at(const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS(units); i++)
    if (find_unit(text, i) == text)
      return TRUE;
  return FALSE;
}

static const char *place_of(const char *issuer)
{
  const char *found = NULL;
  for (guint i = 0; i < G_N_ELEMENTS(units) && found == NULL; i++)
    found = find_unit(issuer, i);
  return found;
}

const char *locality_of_issuers(char *const *issuers)
{
  const char *found = NULL;
  for (; *issuers != NULL && found == NULL; issuers++)
    found = place_of(*issuers);
  return found;
}

const char *locality_name(const char *locality)
{
  for (guint i = 0; i < G_N_ELEMENTS(units); i++)
    if (g_str_has_prefix(locality, units[i].word))
      return locality + strlen(units[i].word);
  return locality;
}

LocalityLevel locality_level(const char *issuer)
{
  LocalityLevel lowest = LOCALITY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS(units); i++)
    if (find_unit(issuer, i) != NULL && (lowest == LOCALITY_NONE || units[i].level < lowest))
      lowest = units[i].level;
  return lowest;
}

gboolean locality_is_local(const DocNum *number)
{
  gboolean assembly = g_ascii_strncasecmp(number->issuer, "ubtvqh", 6) == 0;
  return !assembly &&
         (g_ascii_strncasecmp(number->issuer, "ub", 2) == 0 || g_ascii_strncasecmp(number->issuer, "hdnd", 4) == 0);
}
