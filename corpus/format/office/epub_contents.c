#include "corpus/format/office/epub_contents.h"

#include <string.h>

#include "corpus/base/page_starts.h"
#include "corpus/format/xml.h"
#include "corpus/text/normal.h"

/* A chapter says its title in its first lines, if it does: perhaps "Chương 1" in one and its name in the next. */
#define FIRST_LINES 4
/* Of headings h1 to h6 in a chapter, those from here on are none of the whole. */
#define LEAST_HEADING '3'

char *epub_contents_dup_name(const char *from, const char *reference)
{
  g_autofree char *path = g_strndup(reference, strcspn(reference, "#"));
  g_autofree char *plain = g_uri_unescape_string(path, NULL);
  const char *slash = strrchr(from, '/');
  g_autofree char *folder = slash == NULL ? g_strdup("") : g_strndup(from, (gsize)(slash + 1 - from));
  g_autofree char *whole = g_strconcat("/", folder, plain != NULL ? plain : path, NULL);
  g_autofree char *name = g_canonicalize_filename(whole, "/");
  return g_strdup(name + 1);
}

static void clear_entry(gpointer data)
{
  EpubEntry *entry = data;
  g_free(entry->part);
  g_free(entry->title);
}

GArray *epub_contents_new(void)
{
  GArray *entries = g_array_new(FALSE, FALSE, sizeof(EpubEntry));
  g_array_set_clear_func(entries, clear_entry);
  return entries;
}

/* ---- reading ---- */

typedef struct {
  const char *name; /* of the member */
  GArray *out;
  GString *title;
  char *reference; /* of the entry that is open; NULL = none is, or not said yet */
  guint level;     /* how deep it is in lists */
  guint open;      /* its own */
  gboolean listed; /* in a list that is the table of contents */
  gboolean in_title, stop;
} ContentsReader;

/* Ends the open entry. */
static void take_entry(ContentsReader *reader)
{
  g_autoptr(GString) title = g_string_new(NULL);
  g_strstrip(reader->title->str);
  normal_append(title, reader->title->str, strlen(reader->title->str));
  if (reader->reference != NULL && title->len > 0 && reader->out->len < EPUB_CONTENTS_MAX) {
    gboolean itself = reader->reference[0] == '\0';
    EpubEntry entry = {.part =
                           itself ? g_strdup(reader->name) : epub_contents_dup_name(reader->name, reader->reference),
                       .title = g_string_free(g_steal_pointer(&title), FALSE),
                       .level = CLAMP(reader->open, 1, EPUB_CONTENTS_LEVEL_MAX),
                       .inside = strchr(reader->reference, '#') != NULL};
    g_array_append_val(reader->out, entry);
  }
  g_string_truncate(reader->title, 0);
  g_clear_pointer(&reader->reference, g_free);
}

/* Whether a nav is the table of contents: others list pages and landmarks. */
static gboolean is_contents(const XmlAttributes *attributes)
{
  g_autofree char *type = xml_dup(attributes, "type");
  return type == NULL || strstr(type, "toc") != NULL;
}

static void start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  ContentsReader *reader = data;
  if (strcmp(name, "navMap") == 0) {
    reader->listed = TRUE;
  } else if (strcmp(name, "nav") == 0) {
    reader->listed = is_contents(attributes);
  } else if (!reader->listed) {
    return;
  } else if (strcmp(name, "ol") == 0) {
    reader->level++;
  } else if (strcmp(name, "navPoint") == 0) { /* those of its chapters stand inside */
    take_entry(reader);
    reader->open = ++reader->level;
  } else if (strcmp(name, "a") == 0) {
    take_entry(reader);
    reader->open = reader->level;
    reader->reference = xml_dup(attributes, "href");
    reader->in_title = TRUE;
  } else if (strcmp(name, "content") == 0 && reader->reference == NULL) {
    reader->reference = xml_dup(attributes, "src");
  } else if (strcmp(name, "text") == 0) {
    reader->in_title = TRUE;
  }
}

static void end(gpointer data, const char *name)
{
  ContentsReader *reader = data;
  if (strcmp(name, "navMap") == 0 || strcmp(name, "nav") == 0) {
    take_entry(reader);
    reader->listed = FALSE;
  } else if (reader->listed && (strcmp(name, "ol") == 0 || strcmp(name, "navPoint") == 0)) {
    take_entry(reader);
    reader->level -= reader->level > 0;
  } else if (strcmp(name, "a") == 0 || strcmp(name, "text") == 0) {
    reader->in_title = FALSE;
  }
}

static void contents_text(gpointer data, const char *text, gsize len)
{
  ContentsReader *reader = data;
  for (gsize i = 0; reader->in_title && i < len && reader->title->len < EPUB_CONTENTS_TITLE_MAX; i++)
    if (!g_ascii_isspace(text[i]))
      g_string_append_c(reader->title, text[i]);
    else if (reader->title->len > 0 && reader->title->str[reader->title->len - 1] != ' ')
      g_string_append_c(reader->title, ' ');
}

void epub_contents_read(const char *bytes, gsize len, const char *name, GArray *out)
{
  static const XmlHandler handler = {start, end, contents_text};
  g_autoptr(GString) title = g_string_new(NULL);
  ContentsReader reader = {.name = name, .out = out, .title = title};
  xml_parse(bytes, len, &handler, &reader, &reader.stop);
  g_free(reader.reference);
}

gboolean epub_contents_has(const GArray *entries, const char *part)
{
  for (guint i = 0; i < entries->len; i++)
    if (strcmp(g_array_index(entries, EpubEntry, i).part, part) == 0)
      return TRUE;
  return FALSE;
}

/* The first heading of the greatest kind so far. */
typedef struct {
  GString *title;
  char kind; /* of the title: '1' to LEAST_HEADING, or LEAST_HEADING + 1 = none */
  ContentsReader heading;
} ChapterReader;

static gboolean is_heading(const char *name)
{
  return name[0] == 'h' && name[1] >= '1' && name[1] <= LEAST_HEADING && name[2] == '\0';
}

static void start_chapter(gpointer data, const char *name, const XmlAttributes *attributes)
{
  ChapterReader *reader = data;
  (void)attributes;
  if (!is_heading(name) || name[1] >= reader->kind)
    return;
  g_string_truncate(reader->heading.title, 0);
  reader->heading.in_title = TRUE;
}

static void end_chapter(gpointer data, const char *name)
{
  ChapterReader *reader = data;
  if (!is_heading(name) || !reader->heading.in_title)
    return;
  reader->heading.in_title = FALSE;
  if (reader->heading.title->len == 0)
    return;
  reader->kind = name[1];
  g_string_assign(reader->title, reader->heading.title->str);
}

static void chapter_text(gpointer data, const char *text, gsize len)
{
  contents_text(&((ChapterReader *)data)->heading, text, len);
}

void epub_contents_read_chapter(const char *bytes, gsize len, const char *name, GArray *out)
{
  static const XmlHandler handler = {start_chapter, end_chapter, chapter_text};
  g_autoptr(GString) title = g_string_new(NULL), open = g_string_new(NULL);
  ChapterReader reader = {.title = title, .kind = LEAST_HEADING + 1, .heading = {.name = name, .title = open}};
  xml_parse(bytes, len, &handler, &reader, &reader.heading.stop);
  if (title->len == 0)
    return;
  ContentsReader entry = {.name = name, .out = out, .title = title, .reference = g_strdup("")};
  take_entry(&entry);
}

/* ---- placing ---- */

/* Appends the letters and digits alone, small and without marks. */
static void append_letters(GString *out, const char *text, gsize len)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, text, len);
  for (const char *c = folded->str; *c != '\0'; c = g_utf8_next_char(c))
    if (g_unichar_isalnum(g_utf8_get_char(c)))
      g_string_append_unichar(out, g_utf8_get_char(c));
}

/* A line of a chapter. */
typedef struct {
  gsize start;     /* in the text */
  guint from, len; /* its letters, in those of the chapter */
} ChapterLine;

typedef struct {
  GString *letters;
  GArray *lines; /* ChapterLine */
} Chapter;

static void chapter_init(Chapter *chapter, const GString *text, gsize start)
{
  *chapter = (Chapter){g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(ChapterLine))};
  for (gsize at = start; at < text->len;) {
    gsize end = at + strcspn(text->str + at, "\n");
    ChapterLine line = {.start = at, .from = (guint)chapter->letters->len};
    append_letters(chapter->letters, text->str + at, end - at);
    line.len = (guint)chapter->letters->len - line.from;
    g_array_append_val(chapter->lines, line);
    at = end + 1;
  }
}

static void chapter_clear(Chapter *chapter)
{
  g_string_free(chapter->letters, TRUE);
  g_array_unref(chapter->lines);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Chapter, chapter_clear)

/* How many lines from the one numbered i on are the title together, FIRST_LINES at most; one perhaps with a number before.
 * 0 = they are not. */
static guint count_title_lines(const Chapter *chapter, guint i, const GString *wanted)
{
  const ChapterLine *line = &g_array_index(chapter->lines, ChapterLine, i);
  const char *letters = chapter->letters->str + line->from;
  gsize number = strspn(letters, "0123456789"), len = 0;
  if (number < line->len && line->len - number == wanted->len &&
      memcmp(letters + number, wanted->str, wanted->len) == 0)
    return 1;
  for (guint n = 1; n <= FIRST_LINES && i + n <= chapter->lines->len && len < wanted->len; n++) {
    len += line[n - 1].len;
    if (memcmp(letters, wanted->str, MIN(len, wanted->len)) != 0)
      return 0;
    if (len == wanted->len)
      return n;
  }
  return 0;
}

/* Finds the title from line *at on, in the first so many lines (0 = any), and moves *at behind it; *line: where it begins in
 * the text. */
static gboolean find_lines(const Chapter *chapter, const char *title, guint most, guint *at, gsize *line)
{
  g_autoptr(GString) wanted = g_string_new(NULL);
  append_letters(wanted, title, strlen(title));
  const guint end = most == 0 ? chapter->lines->len : MIN(*at + most, chapter->lines->len);
  for (guint i = *at; i < end && wanted->len > 0; i++) {
    guint n = count_title_lines(chapter, i, wanted);
    if (n == 0)
      continue;
    *line = g_array_index(chapter->lines, ChapterLine, i).start;
    *at = i + n;
    return TRUE;
  }
  return FALSE;
}

static void add_heading(GArray *headings, gsize at, guint level)
{
  const PageStart heading = {at, level};
  if (headings->len < PAGE_STARTS_MAX)
    g_array_append_val(headings, heading);
}

void epub_contents_place(const GArray *entries, const char *part, GString *text, gsize start, GArray *headings)
{
  g_auto(Chapter) chapter;
  gsize line, put = 0; /* bytes of a title that was put before the chapter */
  guint at = 0;
  gboolean first = TRUE;
  chapter_init(&chapter, text, start);
  for (guint i = 0; i < entries->len && (first || at < chapter.lines->len); i++) {
    const EpubEntry *entry = &g_array_index(entries, EpubEntry, i);
    if (strcmp(entry->part, part) != 0 || chapter.lines->len == 0)
      continue;
    if (find_lines(&chapter, entry->title, entry->inside && !first ? 0 : FIRST_LINES, &at, &line)) {
      add_heading(headings, line + put, entry->level);
    } else if (first) {
      g_string_insert_c(text, (gssize)start, '\n');
      g_string_insert(text, (gssize)start, entry->title);
      add_heading(headings, start, entry->level);
      put = strlen(entry->title) + 1;
    }
    first = FALSE;
  }
}
