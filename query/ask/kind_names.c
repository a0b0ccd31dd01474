#include "query/ask/kind_names.h"

#include <string.h>

#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"

#define WORDS 3 /* "thư điện tử" */

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

static const struct {
  FieldId field;
  const Meaning *meanings;
  gsize n;
} fields[] = {{FIELDS_KIND, kinds, G_N_ELEMENTS(kinds)},
              {FIELDS_FORMAT, formats, G_N_ELEMENTS(formats)},
              {FIELDS_HAS, owned, G_N_ELEMENTS(owned)}};

/* The meaning number i of a field; NULL after the last. */
static const Meaning *get(FieldId field, gsize i)
{
  for (gsize f = 0; f < G_N_ELEMENTS(fields); f++)
    if (fields[f].field == field)
      return i < fields[f].n ? &fields[f].meanings[i] : NULL;
  return NULL;
}

/* A name as the tables have it. */
static char *key_of(const char *text, gsize len)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  GString *key = g_string_new(NULL);
  normal_fold_append(folded, text, len);
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

const char *kind_names_find(FieldId field, const char *text, gsize len)
{
  const Meaning *meaning = get(field, 0);
  if (meaning == NULL)
    return NULL;
  g_autofree char *key = key_of(text, len);
  for (gsize i = 0; *key != '\0' && (meaning = get(field, i)) != NULL; i++)
    if (is_called(meaning, key))
      return meaning->values;
  return NULL;
}

/* Whether all of it is values, with commas between. */
static gboolean are_values(FieldId field, const char *text, gsize len)
{
  g_autofree char *all = g_strndup(text, len);
  g_auto(GStrv) names = g_strsplit(all, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (kind_names_find(field, names[i], strlen(names[i])) == NULL)
      return FALSE;
  return TRUE;
}

gsize kind_names_scan(FieldId field, const char *text, gsize len)
{
  gsize found = 0, at = 0;
  if (get(field, 0) == NULL)
    return 0;
  for (guint words = 0; words < WORDS && at < len; words++) {
    while (at < len && strchr(" \t\n()\"", text[at]) == NULL)
      at++;
    if (are_values(field, text, at))
      found = at;
    while (at < len && strchr(" \t\n", text[at]) != NULL)
      at++;
  }
  return found;
}

char *kind_names_nearest(FieldId field, const char *text)
{
  g_autofree char *key = key_of(text, strlen(text));
  const Meaning *meaning;
  guint least = G_MAXUINT;
  char *best = NULL;
  for (gsize i = 0; (meaning = get(field, i)) != NULL; i++) {
    g_auto(GStrv) names = g_strsplit(meaning->names, ",", -1);
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

void kind_names_append_all(FieldId field, GString *out)
{
  const Meaning *meaning;
  for (gsize i = 0; (meaning = get(field, i)) != NULL; i++) {
    g_auto(GStrv) names = g_strsplit(meaning->names, ",", -1);
    g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", names[0]);
    if (names[1] != NULL)
      g_string_append_printf(out, " (%s)", names[1]);
  }
}
