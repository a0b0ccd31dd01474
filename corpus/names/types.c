#include "corpus/names/types.h"

#include <string.h>

#include "corpus/names/name_table.h"
#include "corpus/text/fold.h"

#define TYPES_KEY_MAX 40

/* What a document of the type may change: see types_may_change. */
typedef enum { FORCE_NONE, FORCE_OTHER, FORCE_CIRCULAR, FORCE_DECISION, FORCE_DECREE, FORCE_LAW } Force;

typedef struct {
  DocType type;
  const char *key;     /* fold_key of the name */
  const char *english; /* names with semicolons between; NULL = none */
  guint rank;          /* 0 = most frequent: decides between codes that folding makes equal */
  Force force;
} TypesRow;

#include "corpus/names/types.inc" /* from types.txt */

static const NameTable table = NAME_TABLE(types_rows, TypesRow, key, type.name);

static const DocType *find_code(const char *text, gsize len, const char *key)
{
  char code_key[TYPES_KEY_MAX];
  const TypesRow *best = NULL;
  gboolean best_exact = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(types_rows); i++) {
    const TypesRow *row = &types_rows[i];
    const char *code = row->type.code;
    fold_key(code, strlen(code), code_key, sizeof(code_key));
    if (strcmp(code_key, key) != 0)
      continue;
    gboolean exact = fold_match_name(text, len, code, FALSE) == len;
    if (best == NULL || exact > best_exact || (exact == best_exact && row->rank < best->rank)) {
      best = row;
      best_exact = exact;
    }
  }
  return best != NULL ? &best->type : NULL;
}

const DocType *types_find(const char *text, gsize len)
{
  char key[TYPES_KEY_MAX];
  while (len > 0 && g_ascii_isspace(text[0])) {
    text++;
    len--;
  }
  while (len > 0 && g_ascii_isspace(text[len - 1]))
    len--;
  if (len == 0 || len > 3 * TYPES_KEY_MAX || fold_key(text, len, key, sizeof(key)) == 0)
    return NULL;
  const TypesRow *row = name_table_find(&table, key);
  if (row != NULL)
    return &row->type;
  return find_code(text, len, key);
}

/* Whether the len bytes of text are one of the names, case and further blanks aside. */
static gboolean is_english_name(const char *names, const char *text, gsize len)
{
  g_auto(GStrv) all = g_strsplit(names != NULL ? names : "", ";", -1);
  for (guint i = 0; all[i] != NULL; i++) {
    const char *name = g_strstrip(all[i]);
    if (strlen(name) == len && g_ascii_strncasecmp(name, text, len) == 0)
      return TRUE;
  }
  return FALSE;
}

const DocType *types_find_typed(const char *text, gsize len)
{
  const DocType *type = types_find(text, len);
  g_autofree char *word = g_strstrip(g_strndup(text, len));
  for (guint i = 0; type == NULL && i < G_N_ELEMENTS(types_rows); i++)
    if (is_english_name(types_rows[i].english, word, strlen(word)))
      type = &types_rows[i].type;
  return type;
}

const DocType *types_scan(const char *text, gsize len, gboolean forgive, gsize *name_len)
{
  const TypesRow *row = name_table_scan(&table, text, len, 1, forgive, name_len);
  return row != NULL ? &row->type : NULL;
}

static Force force_of(const char *code)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS(types_rows); i++)
    if (strcmp(types_rows[i].type.code, code) == 0)
      return types_rows[i].force;
  return FORCE_NONE;
}

double types_force(const char *code)
{
  return (double)force_of(code) / FORCE_LAW;
}

gboolean types_may_change(const char *actor, const char *object)
{
  Force lower = force_of(actor), upper = force_of(object);
  if (lower == FORCE_CIRCULAR)
    return upper < FORCE_DECREE;
  return (lower != FORCE_DECISION && lower != FORCE_DECREE) || upper != FORCE_LAW;
}

const DocType *types_get(guint index)
{
  return index < G_N_ELEMENTS(types_rows) ? &types_rows[index].type : NULL;
}
