/* EPUB: the chapters of an e-book in the order of its spine, as one document; the title is the book's, the headings are
 * those of its table of contents (EPUB 3.3, Open Container Format and package documents; EPUB 2.0.1). */
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/office/epub_chapter.h"
#include "corpus/format/office/epub_contents.h"
#include "corpus/format/part.h"
#include "corpus/format/reader.h"
#include "corpus/format/xml.h"
#include "corpus/format/zip.h"

#define EPUB_CONTAINER "META-INF/container.xml"
#define EPUB_TYPE      "application/epub+zip"
#define EPUB_NCX_TYPE  "application/x-dtbncx+xml"
/* The first member is stored without extra fields: its content is at a fixed place (OCF 4.3). */
#define EPUB_TYPE_AT   38
#define EPUB_MAX_ITEMS 20000
#define EPUB_TITLE_MAX 1000

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  return zip_is_of_type(input->bytes, input->len, EPUB_TYPE) ||
         (zip_recognise(input->bytes, input->len) && detect_has_extension(head, "epub"));
}

typedef struct {
  char *package;     /* name of the package document; NULL: not said */
  GHashTable *items; /* id -> name of the part */
  GPtrArray *spine;  /* ids */
  char *nav, *ncx;   /* names of the parts that have the table of contents; NULL: not said */
  GString *title;
  gboolean in_title, titled, stop;
  gboolean full;    /* there is more in it than is read */
  gboolean missing; /* a part of it that should be there is not, or is damaged */
} Epub;

static gboolean has_room(Epub *epub, guint n)
{
  epub->full |= n >= EPUB_MAX_ITEMS;
  return n < EPUB_MAX_ITEMS;
}

/* Whether the item is a table of contents. */
static void note_contents(Epub *epub, const char *href, const XmlAttributes *attributes)
{
  g_autofree char *properties = xml_dup(attributes, "properties"), *type = xml_dup(attributes, "media-type");
  g_auto(GStrv) words = g_strsplit(properties != NULL ? properties : "", " ", -1);
  char **name = g_strv_contains((const char *const *)words, "nav") ? &epub->nav
                : g_strcmp0(type, EPUB_NCX_TYPE) == 0              ? &epub->ncx
                                                                   : NULL;
  if (name != NULL && *name == NULL && href != NULL)
    *name = epub_contents_dup_name(epub->package, href);
}

static void start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  Epub *epub = data;
  epub->in_title = strcmp(name, "title") == 0 && !epub->titled;
  if (strcmp(name, "rootfile") == 0 && epub->package == NULL) {
    epub->package = xml_dup(attributes, "full-path");
  } else if (strcmp(name, "item") == 0 && epub->package != NULL && has_room(epub, g_hash_table_size(epub->items))) {
    char *id = xml_dup(attributes, "id");
    g_autofree char *href = xml_dup(attributes, "href");
    note_contents(epub, href, attributes);
    if (id != NULL && href != NULL)
      g_hash_table_replace(epub->items, id, epub_contents_dup_name(epub->package, href));
    else
      g_free(id);
  } else if (strcmp(name, "itemref") == 0 && has_room(epub, epub->spine->len)) {
    char *id = xml_dup(attributes, "idref");
    if (id != NULL)
      g_ptr_array_add(epub->spine, id);
  }
}

/* A book may have several titles; the first is the main one. */
static void end(gpointer data, const char *name)
{
  Epub *epub = data;
  epub->titled |= strcmp(name, "title") == 0 && epub->title->len > 0;
  epub->in_title = FALSE;
}

static void epub_text(gpointer data, const char *text, gsize len)
{
  Epub *epub = data;
  if (epub->in_title && epub->title->len < EPUB_TITLE_MAX)
    g_string_append_len(epub->title, text, (gssize)len);
}

/* The content of a part. Books that were packed on another system may name it in other capitals. */
static const GString *get_part(GHashTable *members, const char *name)
{
  const GString *part = name != NULL ? zip_get(members, name) : NULL;
  if (part != NULL || name == NULL)
    return part;
  g_autofree char *canonical = g_utf8_normalize(name, -1, G_NORMALIZE_NFC);
  g_autofree char *wanted = canonical != NULL ? g_utf8_casefold(canonical, -1) : NULL;
  GHashTableIter iter;
  gpointer member, content;
  g_hash_table_iter_init(&iter, members);
  while (wanted != NULL && part == NULL && g_hash_table_iter_next(&iter, &member, &content)) {
    g_autofree char *normal = g_utf8_normalize(member, -1, G_NORMALIZE_NFC);
    g_autofree char *folded = normal != NULL ? g_utf8_casefold(normal, -1) : NULL;
    if (g_strcmp0(folded, wanted) == 0)
      part = content;
  }
  return part;
}

static void parse(Epub *epub, GHashTable *members, const char *name)
{
  static const XmlHandler handler = {start, end, epub_text};
  const GString *part = get_part(members, name);
  if (part == NULL || !xml_parse(part->str, part->len, &handler, epub, &epub->stop))
    epub->missing = TRUE;
}

/* The package document of a book that does not tell where it is: the first by its name of those that lie highest. */
static char *dup_package(GHashTable *members)
{
  GHashTableIter iter;
  gpointer name, content;
  const char *best = NULL;
  guint best_depth = 0;
  g_hash_table_iter_init(&iter, members);
  while (g_hash_table_iter_next(&iter, &name, &content)) {
    const char *dot = strrchr(name, '.');
    if (dot == NULL || g_ascii_strcasecmp(dot, ".opf") != 0)
      continue;
    guint depth = 0;
    for (const char *at = name; *at != '\0'; at++)
      depth += *at == '/';
    if (best == NULL || depth < best_depth || (depth == best_depth && strcmp(name, best) < 0)) {
      best = name;
      best_depth = depth;
    }
  }
  return g_strdup(best);
}

/* Reads where the package is, and what is in it. */
static void parse_package(Epub *epub, GHashTable *members)
{
  parse(epub, members, EPUB_CONTAINER);
  if (get_part(members, epub->package) == NULL) {
    epub->missing = TRUE;
    g_free(epub->package);
    epub->package = dup_package(members);
  }
  parse(epub, members, epub->package);
}

/* Chapters may be called anything; what is no text is not unpacked. */
static gboolean want(const char *name)
{
  static const char *const others[] = {"jpg", "jpeg", "png",   "gif", "webp", "avif", "bmp", "tif", "tiff", "svg",
                                       "ttf", "otf",  "woff",  "eot", "css",  "js",   "mp3", "mp4", "m4a",  "m4v",
                                       "ogg", "oga",  "woff2", "wav", "webm", "pdf",  "pls", "smil"};
  const char *dot = strrchr(name, '.');
  for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS(others); i++)
    if (g_ascii_strcasecmp(dot + 1, others[i]) == 0)
      return FALSE;
  return !g_str_has_suffix(name, "/");
}

/* The entries of the table of contents: the newer one, if it has any. */
static GArray *read_contents(const Epub *epub, GHashTable *members)
{
  GArray *entries = epub_contents_new();
  const char *const names[] = {epub->nav, epub->ncx};
  for (guint i = 0; i < G_N_ELEMENTS(names) && entries->len == 0; i++) {
    const GString *part = get_part(members, names[i]);
    if (part != NULL)
      epub_contents_read(part->str, part->len, names[i], entries);
  }
  return entries;
}

static void append_chapters(Epub *epub, GHashTable *members, const FormatInput *input, FormatResult *result)
{
  g_autoptr(GArray) entries = read_contents(epub, members);
  for (guint i = 0; i < epub->spine->len; i++) {
    gsize before = result->text->len;
    const char *name = g_hash_table_lookup(epub->items, g_ptr_array_index(epub->spine, i));
    const GString *chapter = get_part(members, name);
    epub->missing |= chapter == NULL && name != NULL && want(name);
    if (chapter == NULL)
      continue;
    epub->missing |= !epub_chapter_is_whole(chapter->str, chapter->len);
    if (!epub_contents_has(entries, name))
      epub_contents_read_chapter(chapter->str, chapter->len, name, entries);
    part_append(result, input, &html_reader, chapter->str, chapter->len);
    epub_contents_place(entries, name, result->text, before, result->headings);
  }
}

/* The title as canonical text; that of a chapter is none. */
static void set_title(const Epub *epub, const FormatInput *input, FormatResult *result)
{
  g_auto(FormatResult) only;
  g_auto(Lines) lines;
  format_result_init(&only);
  lines_init(&lines, input, &only);
  lines_set_title(&lines, epub->title->str, epub->title->len);
  lines_finish(&lines);
  g_free(result->title);
  result->title = g_steal_pointer(&only.title);
}

/* A book of which a chapter is not there, or not to its end, is incomplete, and without any of them damaged. */
static void set_missing(FormatResult *result)
{
  if (result->reason == FORMAT_OK)
    result->reason = FORMAT_INCOMPLETE;
  else if (result->reason == FORMAT_NO_TEXT)
    result->reason = FORMAT_DAMAGED;
}

static void epub_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  FormatReason reason;
  (void)head;
  g_autoptr(GHashTable) members = zip_load(input, want, &reason);
  g_autoptr(GHashTable) items = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) spine = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GString) title = g_string_new(NULL);
  Epub epub = {.items = items, .spine = spine, .title = title};
  parse_package(&epub, members);
  append_chapters(&epub, members, input, result);
  set_title(&epub, input, result);
  if (reason == FORMAT_OK && zip_get(members, "META-INF/encryption.xml") != NULL && result->text->len == 0)
    reason = FORMAT_ENCRYPTED;
  if (reason != FORMAT_OK)
    result->reason = reason == FORMAT_TRUNCATED && result->text->len == 0 ? FORMAT_TOO_LARGE : reason;
  else
    part_finish(result, input);
  if (epub.missing || spine->len == 0)
    set_missing(result);
  if (epub.full && result->reason == FORMAT_OK)
    result->reason = FORMAT_TRUNCATED;
  page_starts_cut(result->headings, result->text->len);
  g_free(epub.package);
  g_free(epub.nav);
  g_free(epub.ncx);
}

const FormatReader epub_reader = {"epub", recognise, epub_read, NULL};
