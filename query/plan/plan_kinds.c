#include "query/plan/plan_kinds.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/fact.h"
#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"
#include "indexer/store/uid.h"

/* Documents of an index among which those inside others are looked for. */
#define MAX_DOCUMENTS 1000000
#define AT_ONCE       4096
/* Between the path of a file and that of a document inside it. */
#define INSIDE "!/"

/* What people call something, and what the index does: values separated by commas. */
typedef struct {
  const char *names; /* folded, without blanks, '_' and '-', separated by commas; the first two are told in mistakes */
  const char *values;
} Meaning;

/* The choices of FACT_KIND, and the mark of a draft. */
static const Meaning kinds[] = {{"document,vanban", "document"},
                                {"annex,phuluc", "annex"},
                                {"form,bieumau,mau,maudon", "form"},
                                {"news,tin,tintuc,baiviet", "news"},
                                {"draft,duthao", "draft"}};

/* The names of the readers of corpus/format, and of files as people know them. */
static const Meaning formats[] = {{"pdf", "pdf"},
                                  {"word", "doc,docx,rtf,odt"},
                                  {"doc", "doc"},
                                  {"docx", "docx"},
                                  {"rtf", "rtf"},
                                  {"odt", "odt"},
                                  {"excel,bangtinh", "xls,xlsx,ods"},
                                  {"xls", "xls"},
                                  {"xlsx", "xlsx"},
                                  {"ods", "ods"},
                                  {"powerpoint,trinhchieu", "ppt,pptx,odp"},
                                  {"ppt", "ppt"},
                                  {"pptx", "pptx"},
                                  {"odp", "odp"},
                                  {"image,anh,hinhanh,jpg,jpeg,png,tif,tiff", "image"},
                                  {"letter,thu,thudientu", "email,msg,mbox"},
                                  {"email,eml", "email"},
                                  {"msg,outlook", "msg"},
                                  {"mbox", "mbox"},
                                  {"html,htm,web,trangweb", "html"},
                                  {"xml", "xml"},
                                  {"epub,sach", "epub"},
                                  {"markdown,md", "markdown"},
                                  {"text,txt", "text"},
                                  {"archive,zip,rar,tar,7z,nen", "archive"},
                                  {"compound", "compound"},
                                  {"encrypted", "encrypted"}};

static const Meaning owned[] = {
    {"attachment,dinhkem,attachments,tepdinhkem,vanbandinhkem,phulucdinhkem", "attachment"}};

/* Files that others are attached to; what lies in an archive is not. */
#define LETTERS "letter"

/* A name as the tables have it. */
static char *key_of(const char *text)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  GString *key = g_string_new(NULL);
  normal_fold_append(folded, text, strlen(text));
  for (gsize i = 0; i < folded->len; i++)
    if (strchr(" _-.\t", folded->str[i]) == NULL)
      g_string_append_c(key, folded->str[i]);
  return g_string_free(key, FALSE);
}

static gboolean is_called(const Meaning *meaning, const char *key)
{
  g_auto(GStrv) names = g_strsplit(meaning->names, ",", -1);
  return g_strv_contains((const char *const *)names, key);
}

static const Meaning *find(const Meaning *meanings, gsize n, const char *text)
{
  g_autofree char *key = key_of(text);
  for (gsize i = 0; i < n; i++)
    if (*key && is_called(&meanings[i], key))
      return &meanings[i];
  return NULL;
}

/* The name that is nearest to what was typed; NULL when none is near. */
static char *nearest(const Meaning *meanings, gsize n, const char *text)
{
  g_autofree char *key = key_of(text);
  guint least = G_MAXUINT;
  char *best = NULL;
  for (gsize i = 0; i < n; i++) {
    g_auto(GStrv) names = g_strsplit(meanings[i].names, ",", -1);
    for (guint k = 0; names[k] != NULL; k++) {
      guint slips = nearest_distance(key, strlen(key), names[k], strlen(names[k]));
      if (slips >= least || !nearest_is_near(slips, strlen(key)))
        continue;
      least = slips;
      g_free(best);
      best = g_strdup(names[k]);
    }
  }
  return best;
}

/* Says that text is no such value: the nearest one, else all of them. FALSE. */
static gboolean fail(const char *field, const Meaning *meanings, gsize n, const char *text, GError **error)
{
  g_autofree char *near = nearest(meanings, n, text);
  if (near != NULL) {
    g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, _("“%s:” does not know “%s”. Did you mean “%s:%s”?"), field,
                text, field, near);
    return FALSE;
  }
  g_autoptr(GString) all = g_string_new(NULL);
  for (gsize i = 0; i < n; i++) {
    g_auto(GStrv) names = g_strsplit(meanings[i].names, ",", -1);
    g_string_append_printf(all, "%s%s", i > 0 ? ", " : "", names[0]);
    if (names[1] != NULL)
      g_string_append_printf(all, " (%s)", names[1]);
  }
  g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, _("“%s:” does not know “%s”; it knows %s."), field, text,
              all->str);
  return FALSE;
}

static void add_term(PlanBuilder *builder, const char *prefix, const char *value, GArray *terms)
{
  PlanTerm term = {.term = g_strconcat(prefix, value, NULL), .exact = TRUE};
  term.len = strlen(term.term);
  term.frequency = store_term_frequency(builder->store, term.term, term.len, NULL);
  g_array_append_val(terms, term);
}

gboolean plan_kinds_add_kind(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  const Meaning *kind = find(kinds, G_N_ELEMENTS(kinds), text);
  if (kind == NULL)
    return fail("kind", kinds, G_N_ELEMENTS(kinds), text, error);
  if (strcmp(kind->values, SCHEMA_MARK_DRAFT) == 0) {
    add_term(builder, SCHEMA_TERM_MARK, SCHEMA_MARK_DRAFT, plan_condition_add(into, PLAN_TERMS)->terms);
    return TRUE;
  }
  PlanCondition *fact = plan_condition_add(into, PLAN_FACT);
  fact->fact = FACT_KIND;
  fact->low = g_strdup(kind->values);
  return TRUE;
}

/* The formats that a name stands for; NULL when it is none. */
static const char *formats_of(const char *name)
{
  const Meaning *format = find(formats, G_N_ELEMENTS(formats), name);
  return format != NULL ? format->values : NULL;
}

static void add_formats(PlanBuilder *builder, const char *values, PlanCondition *terms)
{
  g_auto(GStrv) all = g_strsplit(values, ",", -1);
  for (guint i = 0; all[i] != NULL; i++)
    add_term(builder, SCHEMA_TERM_FORMAT, all[i], terms->terms);
}

/* One format, or any of several with commas between. */
gboolean plan_kinds_add_format(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  g_auto(GStrv) names = g_strsplit(text, ",", -1);
  PlanCondition *terms = plan_condition_add(into, PLAN_TERMS);
  for (guint i = 0; names[i] != NULL; i++) {
    const char *values = formats_of(names[i]);
    if (values == NULL && (*names[i] != '\0' || i == 0))
      return fail("format", formats, G_N_ELEMENTS(formats), names[i], error);
    if (values != NULL)
      add_formats(builder, values, terms);
  }
  return TRUE;
}

/* The terms of the files of which others of the documents lie inside, each once. */
static gboolean add_holders(PlanBuilder *builder, const StoreDocid *docids, guint n, GHashTable *seen, GArray *terms,
                            GError **error)
{
  g_autoptr(GPtrArray) paths = store_dup_values(builder->store, docids, n, SCHEMA_SLOT_PATH, error);
  for (guint i = 0; paths != NULL && i < n; i++) {
    GString *path = g_ptr_array_index(paths, i);
    const char *inside = g_strrstr_len(path->str, (gssize)path->len, INSIDE);
    char term[UID_TERM_MAX];
    if (inside == NULL)
      continue;
    uid_term(path->str, (gsize)(inside - path->str), term);
    if (g_hash_table_add(seen, g_strdup(term)) && store_term_frequency(builder->store, term, strlen(term), NULL) > 0)
      add_term(builder, "", term, terms);
  }
  return paths != NULL;
}

gboolean plan_kinds_add_has(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  if (find(owned, G_N_ELEMENTS(owned), text) == NULL)
    return fail("has", owned, G_N_ELEMENTS(owned), text, error);
  add_formats(builder, formats_of(LETTERS), plan_condition_add(into, PLAN_TERMS));
  PlanCondition *holders = plan_condition_add(into, PLAN_TERMS);
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(StoreQuery) all = store_query_range(SCHEMA_SLOT_PATH, "/", NULL);
  StoreSearch how = {.limit = MAX_DOCUMENTS, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  if (!store_search(builder->store, all, &how, &matches, error))
    return FALSE;
  for (guint i = 0; i < matches.n_matches; i++)
    g_array_append_val(docids, matches.matches[i].docid);
  for (guint from = 0; from < docids->len; from += AT_ONCE)
    if (!add_holders(builder, &g_array_index(docids, StoreDocid, from), MIN(docids->len - from, AT_ONCE), seen,
                     holders->terms, error))
      return FALSE;
  return TRUE;
}
