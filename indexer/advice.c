#include "indexer/advice.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/base/location.h"

#define PROGRAM "tracuu-index"

/* The sentence with another command in the place of the given one. */
static char *dup_with(const char *sentence, const char *given, const char *better)
{
  const char *at = strstr(sentence, given);
  if (at == NULL)
    return g_strdup(sentence);
  return g_strdup_printf("%.*s%s%s", (int)(at - sentence), sentence, better, at + strlen(given));
}

char *advice_dup(const Settings *settings, const char *sentence)
{
  if (settings->config == NULL || settings->index == NULL)
    return g_strdup(sentence);
  g_autofree char *given = location_rebuild(settings->index);
  g_autofree char *config = g_shell_quote(settings->config);
  g_autofree char *better = g_strconcat(PROGRAM " --config=", config, given + strlen(PROGRAM), NULL);
  return dup_with(sentence, given, better);
}

char *advice_dup_unnamed(const Settings *settings, const char *sentence)
{
  g_autofree char *given = location_rebuild(settings->index);
  g_autofree char *better = g_strconcat(given, " ", _("DIR"), NULL);
  g_autofree char *said = dup_with(sentence, given, better);
  return g_strdup_printf(_("%s It cannot tell its folders any more: name them in the place of DIR."), said);
}
