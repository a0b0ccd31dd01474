#include "corpus/format/office/ooxml.h"

#include <string.h>

#include "corpus/format/xml.h"

#define OOXML_MAX_RELATIONS 100000

gboolean ooxml_recognise(const DetectHead *head, ZipFolders folder, const char *extensions)
{
  const guint known = ZIP_WORD | ZIP_XL | ZIP_PPT;
  return (head->zip & folder) != 0 ||
         ((head->zip & known) == 0 && (head->zip & ZIP_PACKAGE) != 0 && detect_has_extension(head, extensions));
}

/* Parts of XML, and documents of other formats that are pieces of the text; not those that are objects in it. */
static gboolean want(const char *name)
{
  static const char *const endings[] = {".xml", ".rels",  ".htm", ".html", ".xhtml",
                                        ".mht", ".mhtml", ".rtf", ".txt",  ".docx"};
  gsize len = strlen(name);
  if (strstr(name, "/embeddings/") != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
    gsize n = strlen(endings[i]);
    if (len > n && g_ascii_strcasecmp(name + len - n, endings[i]) == 0)
      return TRUE;
  }
  return strstr(name, "/afchunk") != NULL;
}

static void relation_clear(gpointer data)
{
  OoxmlRelation *relation = data;
  g_free(relation->id);
  g_free(relation->type);
  g_free(relation->target);
}

typedef struct {
  GArray *relations;
  const char *folder; /* of the part */
} OoxmlRelations;

/* "../notesSlides/a.xml" in "ppt/slides" is "ppt/notesSlides/a.xml". */
static char *resolve(const char *folder, const char *target)
{
  if (target[0] == '/')
    return g_strdup(target + 1);
  g_autofree char *base = g_strdup(folder);
  while (g_str_has_prefix(target, "../")) {
    char *slash = strrchr(base, '/');
    if (slash != NULL)
      *slash = '\0';
    else
      base[0] = '\0';
    target += 3;
  }
  return base[0] == '\0' ? g_strdup(target) : g_strconcat(base, "/", target, NULL);
}

static void relations_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  OoxmlRelations *state = data;
  if (strcmp(name, "Relationship") != 0 || state->relations->len >= OOXML_MAX_RELATIONS)
    return;
  g_autofree char *type = xml_dup(attributes, "Type"), *target = xml_dup(attributes, "Target");
  char *id = xml_dup(attributes, "Id");
  if (type == NULL || target == NULL || id == NULL) {
    g_free(id);
    return;
  }
  const char *slash = strrchr(type, '/');
  OoxmlRelation relation = {id, g_strdup(slash == NULL ? type : slash + 1), resolve(state->folder, target)};
  g_array_append_val(state->relations, relation);
}

static void relations_end(gpointer data, const char *name)
{
  (void)data, (void)name;
}

GArray *ooxml_relations(GHashTable *parts, const char *part)
{
  static const XmlHandler handler = {relations_start, relations_end, NULL};
  GArray *relations = g_array_new(FALSE, FALSE, sizeof(OoxmlRelation));
  g_array_set_clear_func(relations, relation_clear);
  const char *slash = strrchr(part, '/');
  g_autofree char *folder = slash == NULL ? g_strdup("") : g_strndup(part, (gsize)(slash - part));
  g_autofree char *name =
      g_strdup_printf("%s%s_rels/%s.rels", folder, slash == NULL ? "" : "/", slash == NULL ? part : slash + 1);
  const GString *content = zip_get(parts, name);
  OoxmlRelations state = {relations, folder};
  gboolean stop = FALSE;
  if (content != NULL)
    xml_parse(content->str, content->len, &handler, &state, &stop);
  return relations;
}

const char *ooxml_find(const GArray *relations, const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    if (strcmp(g_array_index(relations, OoxmlRelation, i).type, type) == 0)
      return g_array_index(relations, OoxmlRelation, i).target;
  return NULL;
}

const char *ooxml_find_id(const GArray *relations, const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    if (strcmp(g_array_index(relations, OoxmlRelation, i).id, id) == 0)
      return g_array_index(relations, OoxmlRelation, i).target;
  return NULL;
}

typedef struct {
  gboolean inside;
  GString *title;
} OoxmlTitle;

static void title_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  (void)attributes;
  ((OoxmlTitle *)data)->inside = strcmp(name, "title") == 0;
}

static void title_end(gpointer data, const char *name)
{
  (void)name;
  ((OoxmlTitle *)data)->inside = FALSE;
}

static void title_text(gpointer data, const char *text, gsize len)
{
  OoxmlTitle *state = data;
  if (state->inside)
    g_string_append_len(state->title, text, (gssize)len);
}

static void set_title(GHashTable *parts, Lines *lines)
{
  static const XmlHandler handler = {title_start, title_end, title_text};
  const GString *core = zip_get(parts, "docProps/core.xml");
  g_autoptr(GString) title = g_string_new(NULL);
  OoxmlTitle state = {FALSE, title};
  gboolean stop = FALSE;
  if (core == NULL)
    return;
  xml_parse(core->str, core->len, &handler, &state, &stop);
  lines_set_title(lines, title->str, title->len);
}

void ooxml_read(const FormatInput *input, FormatResult *result, OoxmlReadParts read_parts)
{
  FormatReason reason;
  g_autoptr(GHashTable) parts = zip_load(input, want, &reason);
  if (reason == FORMAT_ENCRYPTED) {
    result->reason = reason;
    return;
  }
  g_auto(Lines) lines;
  lines_init(&lines, input, result);
  read_parts(parts, input, &lines);
  set_title(parts, &lines);
  lines_finish(&lines);
  if (result->reason == FORMAT_INCOMPLETE && result->text->len == 0)
    result->reason = FORMAT_DAMAGED;
  if (reason == FORMAT_TRUNCATED)
    result->reason = result->text->len > 0 ? FORMAT_TRUNCATED : FORMAT_TOO_LARGE;
  else if (reason != FORMAT_OK)
    result->reason = reason;
}
