#include "query/suggest/absent_fate.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/plan/expand.h"
#include "query/relate/absent.h"
#include "query/relate/status_words.h"

/* Laws of one name that are told. */
#define MAX_NAMED 3u

char *absent_fate_describe(const LegalStatus *status)
{
  g_autoptr(GString) out = g_string_new(NULL);
  if (status->path != NULL || status->next_path != NULL)
    status_words_append(status, TRUE, out);
  return out->len > 0 ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}

/* What became of the only document with the key; *printed is its number, NULL when there are several. */
static gboolean find_by_key(Store *store, const char *key, Date at, char **printed, char **fate, GError **error)
{
  g_autoptr(GPtrArray) documents = absent_find(store, key, error);
  g_auto(LegalStatus) status = {0};
  if (documents == NULL)
    return FALSE;
  if (documents->len != 1)
    return TRUE;
  const Document *document = g_ptr_array_index(documents, 0);
  if (!legal_status_find(store, document, at, &status, error))
    return FALSE;
  *printed = g_strdup(document->number);
  *fate = absent_fate_describe(&status);
  return TRUE;
}

gboolean absent_fate_find(Store *store, const DocNum *number, Date at, char **fate, GError **error)
{
  g_autoptr(GArray) terms = plan_terms_new();
  g_autofree char *printed = NULL;
  *fate = NULL;
  if (!expand_number(number, SCHEMA_TERM_CITES, store, terms, error))
    return FALSE;
  return terms->len != 1 || find_by_key(store, g_array_index(terms, PlanTerm, 0).term + strlen(SCHEMA_TERM_CITES), at,
                                        &printed, fate, error);
}

static char *name_notice(const char *text, gsize len, const char *number, const char *fate)
{
  g_autofree char *typed = g_strndup(text, len);
  return fate != NULL
             ? g_strdup_printf(_("“%s” is the name of %s, which is not in the index; %s."), typed, number, fate)
             : g_strdup_printf(_("“%s” is the name of %s, which is not in the index."), typed, number);
}

gboolean absent_fate_add_named(Store *store, const char *text, gsize len, Date at, Notices *notices, GError **error)
{
  g_autoptr(GPtrArray) keys = absent_keys_of_name(store, text, len, error);
  if (keys == NULL)
    return FALSE;
  for (guint i = 0; i < MIN(keys->len, MAX_NAMED); i++) {
    g_autofree char *printed = NULL, *fate = NULL;
    if (!find_by_key(store, g_ptr_array_index(keys, i), at, &printed, &fate, error))
      return FALSE;
    if (printed != NULL)
      notices_add(notices, "absent-law", name_notice(text, len, printed, fate));
  }
  return TRUE;
}
