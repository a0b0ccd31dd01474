#include "corpus/format/office/ooxml.h"

#include <string.h>

#include "corpus/format/xml.h"

#define OOXML_MAX_RELATIONS 100000
/* The root element of a part begins within so many bytes. */
#define OOXML_ROOT_WITHIN ((gsize)16384)

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

/* The content of the relationships of the part, which lies in folder; NULL: it has none. */
static const GString *get_relations(GHashTable *parts, const char *folder, const char *part)
{
  const char *slash = strrchr(part, '/');
  g_autofree char *name =
      g_strdup_printf("%s%s_rels/%s.rels", folder, slash == NULL ? "" : "/", slash == NULL ? part : slash + 1);
  return zip_get(parts, name);
}

/* Appends the relationships of a part. FALSE when they break off, or are not there: then *none is set. */
static gboolean read_relations(GHashTable *parts, const char *part, GArray *relations, gboolean *none)
{
  static const XmlHandler handler = {relations_start, relations_end, NULL};
  const char *slash = strrchr(part, '/');
  g_autofree char *folder = slash == NULL ? g_strdup("") : g_strndup(part, (gsize)(slash - part));
  const GString *content = get_relations(parts, folder, part);
  OoxmlRelations state = {relations, folder};
  gboolean stop = FALSE;
  *none = content == NULL;
  return content != NULL && xml_parse(content->str, content->len, &handler, &state, &stop);
}

void ooxml_lose(Lines *lines)
{
  lines->result->reason = FORMAT_INCOMPLETE;
}

static GArray *relations_new(void)
{
  GArray *relations = g_array_new(FALSE, FALSE, sizeof(OoxmlRelation));
  g_array_set_clear_func(relations, relation_clear);
  return relations;
}

GArray *ooxml_relations(GHashTable *parts, const char *part, Lines *lines)
{
  gboolean none;
  GArray *relations = relations_new();
  if (!read_relations(parts, part, relations, &none) && !none && lines != NULL)
    ooxml_lose(lines);
  return relations;
}

gboolean ooxml_has_relations(GHashTable *parts, const char *part)
{
  gboolean none;
  g_autoptr(GArray) relations = relations_new();
  return read_relations(parts, part, relations, &none);
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
  const char *element;
  gboolean is, stop;
} OoxmlRoot;

static void root_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  OoxmlRoot *root = data;
  (void)attributes;
  if (!root->stop)
    root->is = strcmp(name, root->element) == 0;
  root->stop = TRUE;
}

static gboolean has_root(const GString *part, const char *element)
{
  static const XmlHandler handler = {root_start, relations_end, NULL};
  OoxmlRoot root = {element, FALSE, FALSE};
  xml_parse(part->str, MIN(part->len, OOXML_ROOT_WITHIN), &handler, &root, &root.stop);
  return root.is;
}

/* "s2.xml" is before "s10.xml". */
static gint compare_names(gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *)a, *other = *(const char *const *)b;
  gsize len = strlen(one), other_len = strlen(other);
  return len != other_len ? (len < other_len ? -1 : 1) : strcmp(one, other);
}

/* The parts whose root element is so called, by their names ("s2.xml" before "s10.xml"): for packages that do not tell
 * any more what is in them. The array is freed by the caller, the names are the table's. */
static GPtrArray *parts_of(GHashTable *parts, const char *element)
{
  GPtrArray *names = g_ptr_array_new();
  GHashTableIter iter;
  gpointer name, content;
  g_hash_table_iter_init(&iter, parts);
  while (g_hash_table_iter_next(&iter, &name, &content))
    if (has_root(content, element))
      g_ptr_array_add(names, name);
  g_ptr_array_sort(names, compare_names);
  return names;
}

const char *ooxml_find_part(GHashTable *parts, const GArray *relations, const char *type, const char *element)
{
  const char *name = ooxml_find(relations, type);
  if (name != NULL && zip_get(parts, name) != NULL)
    return name;
  g_autoptr(GPtrArray) names = parts_of(parts, element);
  return names->len > 0 ? g_ptr_array_index(names, 0) : NULL;
}

guint ooxml_visit_unseen(GHashTable *parts, const char *element, GHashTable *seen, OoxmlVisit visit, gpointer data)
{
  guint n = 0;
  g_autoptr(GPtrArray) names = parts_of(parts, element);
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index(names, i);
    if (!g_hash_table_add(seen, (gpointer)zip_get(parts, name)))
      continue;
    visit(name, data);
    n++;
  }
  return n;
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
