#include "query/plan/plan_intent.h"

#include <string.h>

#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/fold.h"
#include "query/ask/numbers.h"

/* Types that name nothing else, so that they are meant wherever they stand. "Quyết định" may be a verb, "hợp đồng" what
 * the query is about: such are types where the query begins with them. */
static const char *const plain_types[] = {"NĐ", "TT", "TTLT", "PL", "BL", NULL};

/* What asks for a state rather than for words. The others are said of permits and contracts, too: they are meant where a
 * document is named beside them. */
static const struct {
  const char *folded;
  PlanWish wish;
  gboolean alone;
} wishes[] = {{"moi nhat", PLAN_WISH_NEWEST, TRUE},
              {"con hieu luc", PLAN_WISH_IN_FORCE, FALSE},
              {"dang co hieu luc", PLAN_WISH_IN_FORCE, FALSE},
              {"hien hanh", PLAN_WISH_IN_FORCE, TRUE},
              {"het hieu luc", PLAN_WISH_ENDED, FALSE},
              {"sap co hieu luc", PLAN_WISH_NOT_YET, FALSE},
              {"chua co hieu luc", PLAN_WISH_NOT_YET, FALSE}};

static const DocType *find_type(const char *text, gsize len, gboolean first, gsize *name_len)
{
  const DocType *type = types_scan(text, len, TRUE, name_len);
  if (type == NULL) {
    const char *end = memchr(text, ' ', len);
    *name_len = end != NULL ? (gsize)(end - text) : len;
    type = *name_len >= 2 ? types_find(text, *name_len) : NULL;
  }
  return type != NULL && (first || g_strv_contains(plain_types, type->code)) ? type : NULL;
}

static gboolean is_word(const Token *token)
{
  return token_is_atom(token) && token->kind != TOKEN_DIGITS;
}

/* Whether the query names a document, or a type of them. */
static gboolean has_document(const Plan *plan, const GArray *tokens)
{
  if (plan->intent.type != NULL || plan->names->len > 0)
    return TRUE;
  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index(tokens, NumbersToken, i).token.kind == TOKEN_DOCNUM)
      return TRUE;
  return FALSE;
}

static void read_wish(Plan *plan, const char *text, gsize len, const GArray *tokens)
{
  PlanIntent *intent = &plan->intent;
  guint atom = 0, n_atoms = 0;
  for (guint i = 0; i < tokens->len; i++)
    n_atoms += token_is_atom(&g_array_index(tokens, NumbersToken, i).token);
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    char key[64];
    if (!token_is_atom(token))
      continue;
    fold_key(text + token->start, MIN(len - token->start, sizeof key - 1), key, sizeof key);
    for (guint w = 0; w < G_N_ELEMENTS(wishes); w++) {
      if (fold_match(key, wishes[w].folded) == 0 || (!wishes[w].alone && !has_document(plan, tokens)))
        continue;
      guint n = 1;
      for (const char *c = strchr(wishes[w].folded, ' '); c != NULL; c = strchr(c + 1, ' '))
        n++;
      if (n == n_atoms) /* of what? */
        return;
      intent->wish = wishes[w].wish;
      intent->wish_first = atom;
      intent->n_wish = n;
      return;
    }
    atom++;
  }
}

void plan_intent_read(Plan *plan, const char *text, gsize len, const GArray *tokens)
{
  PlanIntent *intent = &plan->intent;
  gsize taken = 0; /* bytes of the text up to where a name reached */
  gboolean first = TRUE;
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    gsize name_len = 0;
    if (!is_word(token))
      continue;
    if (token->start < taken) {
      intent->n_atoms++;
      continue;
    }
    const char *at = text + token->start;
    gsize left = len - token->start;
    const DocType *type = intent->type == NULL ? find_type(at, left, first, &name_len) : NULL;
    const Issuer *office = type == NULL && intent->issuer == NULL ? offices_scan(at, left, TRUE, &name_len) : NULL;
    first = FALSE;
    if (type != NULL)
      intent->type = type->code;
    if (office != NULL)
      intent->issuer = office->code;
    if (type != NULL || office != NULL)
      taken = token->start + name_len;
    if (type != NULL || office != NULL)
      intent->n_atoms++;
  }
  if (intent->wish == PLAN_WISH_NONE)
    read_wish(plan, text, len, tokens);
}
