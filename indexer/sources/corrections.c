#include "indexer/sources/corrections.h"

#include <string.h>
#include <xxhash.h>

#include "corpus/base/escape.h"
#include "corpus/base/keyed_hash.h"
#include "corpus/base/language.h"
#include "indexer/sources/csv.h"
#include "indexer/sources/load.h"

#define CORRECTIONS_GROUP  "[document]"
#define CORRECTIONS_REMOVE "-" /* in a table, where an empty cell says nothing */
/* Bytes of what is told of a mistake: it may be as long as the file. */
#define CORRECTIONS_SENTENCE 1000

/* A file that corrects. */
typedef struct {
  char *path;
  gsize top_len; /* of the folder of documents it is in (walk.h) */
} Source;

struct Corrections {
  GHashTable *by_path; /* Correction */
  GPtrArray *all;      /* Correction, in the order they were met */
  GPtrArray *sources;  /* Source */
  GPtrArray *unread;   /* char *: documents, and folders with '/' behind, of which not all is known */
  gsize bytes;         /* of the files that were read */
};

static void correction_free(gpointer data)
{
  Correction *correction = data;
  for (guint i = 0; i < FACT_N_FIELDS; i++)
    g_free(correction->values[i]);
  g_free(correction->path);
  g_free(correction);
}

static void source_free(gpointer data)
{
  Source *source = data;
  g_free(source->path);
  g_free(source);
}

static Corrections *new (void)
{
  Corrections *corrections = g_new0(Corrections, 1);
  corrections->by_path = g_hash_table_new(keyed_hash, g_str_equal);
  corrections->all = g_ptr_array_new_with_free_func(correction_free);
  corrections->sources = g_ptr_array_new_with_free_func(source_free);
  corrections->unread = g_ptr_array_new_with_free_func(g_free);
  return corrections;
}

void corrections_free(Corrections *corrections)
{
  if (corrections == NULL)
    return;
  g_hash_table_unref(corrections->by_path);
  g_ptr_array_unref(corrections->all);
  g_ptr_array_unref(corrections->sources);
  g_ptr_array_unref(corrections->unread);
  g_free(corrections);
}

/* ---- one file ---- */

typedef struct {
  Corrections *corrections;
  const char *source; /* path of the file */
  gsize folder_len;   /* of its folder, with '/' behind */
  gsize top_len;      /* of the folder of documents it is in (walk.h) */
  CorrectionsTell tell;
  gpointer user;
  guint n_mistakes;
  gboolean full; /* there are more documents than are taken */
} CorrectionsReading;

/* Where the reason of a mistake goes; NULL when it will not be told: a file may hold a million of them. */
static GError **reason(const CorrectionsReading *reading, GError **failed)
{
  return reading->n_mistakes < CORRECTIONS_MAX_MISTAKES ? failed : NULL;
}

static char *dup_cut(const char *sentence)
{
  gsize len = strlen(sentence);
  if (len <= CORRECTIONS_SENTENCE)
    return escape_dup(sentence);
  const char *end = g_utf8_find_prev_char(sentence, sentence + CORRECTIONS_SENTENCE + 1);
  g_autofree char *cut = g_strdup_printf("%.*s ...", (int)(end - sentence), sentence);
  return escape_dup(cut);
}

/* Tells "FILE, line 3: sentence"; line 0 = the whole file. NULL when the reason was not asked for. */
static void complain(CorrectionsReading *reading, guint line, const char *sentence)
{
  if (++reading->n_mistakes > CORRECTIONS_MAX_MISTAKES + 1)
    return;
  g_autofree char *file = escape_dup(reading->source), *what = dup_cut(sentence != NULL ? sentence : "");
  g_autofree char *told = NULL;
  if (reading->n_mistakes <= CORRECTIONS_MAX_MISTAKES && line > 0)
    told = g_strdup_printf(_("%s, line %u: %s"), file, line, what);
  else if (reading->n_mistakes <= CORRECTIONS_MAX_MISTAKES)
    told = g_strdup_printf("%s: %s", file, what);
  else
    told = g_strdup_printf(_("%s: there are more mistakes."), file);
  reading->tell(reading->user, told);
}

/* What is known of the document at path so far; NULL when it is one too many. */
static Correction *correct(CorrectionsReading *reading, const char *path, guint line)
{
  Corrections *corrections = reading->corrections;
  Correction *correction = g_hash_table_lookup(corrections->by_path, path);
  reading->full = correction == NULL && corrections->all->len >= CORRECTIONS_MAX_ROWS;
  if (reading->full)
    return NULL;
  if (correction == NULL) {
    correction = g_new0(Correction, 1);
    correction->path = g_strdup(path);
    g_ptr_array_add(corrections->all, correction);
    g_hash_table_insert(corrections->by_path, correction->path, correction);
  }
  correction->source = reading->source;
  correction->line = line;
  return correction;
}

static void set(CorrectionsReading *reading, Correction *correction, FactField field, const char *value, guint line)
{
  g_autoptr(GError) failed = NULL;
  char *checked = correction_fields_check(field, value, reason(reading, &failed));
  if (checked == NULL) {
    g_autofree char *sentence =
        failed != NULL ? g_strdup_printf("%s: %s", fact_row(field)->name, failed->message) : NULL;
    complain(reading, line, sentence);
    return;
  }
  g_free(correction->values[field]);
  correction->values[field] = checked;
  correction->sources[field] = reading->source;
}

/* ---- a key file beside a document ---- */

static void read_line(CorrectionsReading *reading, Correction *correction, char *line, guint number, gboolean *skip)
{
  g_autoptr(GError) failed = NULL;
  FactField field;
  char *equals = strchr(line, '=');
  if (!*line || *line == '#' || *line == ';')
    return;
  if (*line == '[') {
    *skip = strcmp(line, CORRECTIONS_GROUP) != 0;
    if (*skip)
      complain(reading, number, _("the only group is [document]."));
    return;
  }
  if (*skip)
    return;
  if (equals == NULL) {
    complain(reading, number, _("a line has the form field=value."));
    return;
  }
  *equals = '\0';
  if (correction_fields_find(g_strchomp(line), &field, reason(reading, &failed)))
    set(reading, correction, field, g_strchug(equals + 1), number);
  else
    complain(reading, number, failed != NULL ? failed->message : NULL);
}

/* GLib's key files do not tell the lines, which people need to find a mistake. */
static void read_sidecar(CorrectionsReading *reading, const char *text, gsize len)
{
  g_autofree char *path = g_strndup(reading->source, strlen(reading->source) - strlen(CORRECTIONS_SIDECAR));
  Correction *correction = correct(reading, path, 0);
  gboolean skip = FALSE;
  const char *end = text + len;
  for (guint number = 1; correction != NULL && text < end; number++) {
    const char *newline = memchr(text, '\n', (gsize)(end - text));
    gsize n = (gsize)((newline != NULL ? newline : end) - text);
    g_autofree char *line = g_strstrip(g_strndup(text, n));
    read_line(reading, correction, line, number, &skip);
    text += n + 1;
  }
}

/* ---- a table of a folder ---- */

/* What the columns mean, FACT_STATUS = nothing; FALSE when the table cannot be used. */
static gboolean read_header(CorrectionsReading *reading, const GPtrArray *cells, guint line,
                            FactField columns[CSV_MAX_CELLS])
{
  for (guint i = 0; i < cells->len; i++) {
    g_autoptr(GError) failed = NULL;
    const char *name = g_ptr_array_index(cells, i);
    columns[i] = FACT_STATUS;
    gboolean known = correction_fields_find(name, &columns[i], reason(reading, &failed));
    if (i == 0 && known) {
      complain(reading, line, _("the first column holds the paths of the documents; the table was left out."));
      return FALSE;
    }
    if (i > 0 && !known && *name)
      complain(reading, line, failed != NULL ? failed->message : NULL);
  }
  return TRUE;
}

/* The path of a document as the table names it, from the folder down. NULL, told, when it is none. */
static char *read_path(CorrectionsReading *reading, char *cell, guint line)
{
  g_return_val_if_fail(cell != NULL, NULL);
  g_strdelimit(cell, "\\", '/'); /* as Windows writes them */
  while (g_str_has_prefix(cell, "./"))
    cell += 2;
  const char *why = !*cell         ? _("the row names no document.")
                    : *cell == '/' ? _("a path begins below the table's folder.")
                    : g_str_has_prefix(cell, "../") || strstr(cell, "/../") ? _("a path holds no \"..\".")
                                                                            : NULL;
  if (why != NULL) {
    complain(reading, line, why);
    return NULL;
  }
  return g_strdup_printf("%.*s%s", (int)reading->folder_len, reading->source, cell);
}

static void read_row(CorrectionsReading *reading, const GPtrArray *cells, guint line, const FactField *columns,
                     guint n_columns)
{
  g_autofree char *path = read_path(reading, g_ptr_array_index(cells, 0), line);
  if (path == NULL)
    return;
  if (cells->len > n_columns)
    complain(reading, line, _("the row has more cells than the first one; put text with separators in quotes."));
  Correction *correction = correct(reading, path, line);
  for (guint i = 1; correction != NULL && i < MIN(cells->len, n_columns); i++) {
    const char *cell = g_ptr_array_index(cells, i);
    if (columns[i] != FACT_STATUS && *cell)
      set(reading, correction, columns[i], strcmp(cell, CORRECTIONS_REMOVE) != 0 ? cell : "", line);
  }
}

static void read_table(CorrectionsReading *reading, const char *text, gsize len)
{
  Csv csv;
  FactField columns[CSV_MAX_CELLS];
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
  guint line = 0;
  csv_init(&csv, text, len);
  if (!csv_next(&csv, cells, &line) || !read_header(reading, cells, line, columns))
    return;
  guint n_columns = cells->len;
  while (!reading->full && csv_next(&csv, cells, &line))
    read_row(reading, cells, line, columns, n_columns);
}

/* ---- all of them ---- */

static gboolean is_sidecar(const char *path)
{
  gsize len = strlen(path), suffix = strlen(CORRECTIONS_SIDECAR);
  return len > suffix && !g_ascii_strcasecmp(path + len - suffix, CORRECTIONS_SIDECAR);
}

/* Of the documents that the file speaks of not all is known, for this reason. */
static void leave_out(CorrectionsReading *reading, const char *why)
{
  gsize suffix = is_sidecar(reading->source) ? strlen(CORRECTIONS_SIDECAR) : 0;
  gsize covered = suffix ? strlen(reading->source) - suffix : reading->folder_len;
  g_ptr_array_add(reading->corrections->unread, g_strndup(reading->source, covered));
  complain(reading, 0, why);
}

static void read_one(CorrectionsReading *reading)
{
  static const char mark[] = "\xef\xbb\xbf"; /* spreadsheets begin a file with it */
  g_auto(Load) load = {0};
  gboolean sidecar = is_sidecar(reading->source);
  load_init(&load);
  gsize left = CORRECTIONS_MAX_TOGETHER - reading->corrections->bytes;
  FormatReason reason = load_file(&load, reading->source, reading->top_len, MIN(CORRECTIONS_MAX_SIZE, left));
  const char *text = (const char *)load.bytes;
  gsize len = load.len;
  if (reason != FORMAT_OK) {
    leave_out(reading, reason != FORMAT_TOO_LARGE    ? _("the file cannot be read.")
                       : left < CORRECTIONS_MAX_SIZE ? _("the file and those before it are too large together.")
                                                     : _("the file is too large."));
    return;
  }
  reading->corrections->bytes += len;
  if (len >= strlen(mark) && !memcmp(text, mark, strlen(mark))) {
    text += strlen(mark);
    len -= strlen(mark);
  }
  if (!g_utf8_validate(text, (gssize)len, NULL))
    complain(reading, 0, _("the file is not UTF-8 text; save it as UTF-8."));
  else if (sidecar)
    read_sidecar(reading, text, len);
  else
    read_table(reading, text, len);
  if (reading->full)
    leave_out(reading, _("there are corrections of more documents than are read; the rest was left out."));
}

static gsize folder_len(const char *path)
{
  return (gsize)(strrchr(path, '/') + 1 - path);
}

/* Later ones win: tables from the outer folder to the inner, then sidecars. */
static gint compare_sources(gconstpointer a, gconstpointer b)
{
  const char *left = (*(const Source *const *)a)->path, *right = (*(const Source *const *)b)->path;
  gint order = is_sidecar(left) - is_sidecar(right);
  if (!order)
    order = (folder_len(left) > folder_len(right)) - (folder_len(left) < folder_len(right));
  return order ? order : strcmp(left, right);
}

static guint64 hash_of(const Correction *correction)
{
  g_autoptr(GString) said = g_string_new(NULL);
  const FactRow *row;
  for (guint i = 0; (row = fact_at(i)); i++)
    if (correction->values[row->field] != NULL)
      g_string_append_printf(said, "%s=%s\n%s\n", row->name, correction->values[row->field],
                             correction->sources[row->field]);
  return said->len ? MAX(XXH3_64bits(said->str, said->len), 1) : 0;
}

Corrections *corrections_read(const Walk *walk, CorrectionsTell tell, gpointer user)
{
  Corrections *corrections = new ();
  g_autoptr(GString) path = g_string_new(NULL);
  for (guint i = 0; i < walk_n_corrections(walk); i++) {
    Source *source = g_new0(Source, 1);
    source->top_len = walk_correction_path(walk, i, path);
    source->path = g_strdup(path->str);
    g_ptr_array_add(corrections->sources, source);
  }
  g_ptr_array_sort(corrections->sources, compare_sources);
  for (guint i = 0; i < corrections->sources->len; i++) {
    const Source *source = g_ptr_array_index(corrections->sources, i);
    CorrectionsReading reading = {.corrections = corrections,
                                  .source = source->path,
                                  .folder_len = folder_len(source->path),
                                  .top_len = source->top_len,
                                  .tell = tell,
                                  .user = user};
    read_one(&reading);
  }
  for (guint i = 0; i < corrections->all->len; i++) {
    Correction *correction = g_ptr_array_index(corrections->all, i);
    correction->hash = hash_of(correction);
  }
  return corrections;
}

/* ---- asking ---- */

const Correction *corrections_find(const Corrections *corrections, const char *path, gsize len)
{
  if (corrections == NULL || !corrections->all->len)
    return NULL;
  g_autofree char *key = g_strndup(path, len);
  Correction *correction = g_hash_table_lookup(corrections->by_path, key);
  if (correction != NULL)
    g_atomic_int_set(&correction->used, 1);
  return correction;
}

guint64 corrections_hash(const Correction *correction)
{
  return correction != NULL ? correction->hash : 0;
}

gboolean corrections_are_known(const Corrections *corrections, const char *path, gsize len)
{
  for (guint i = 0; corrections != NULL && i < corrections->unread->len; i++) {
    const char *unread = g_ptr_array_index(corrections->unread, i);
    gsize n = strlen(unread);
    if (len >= n && !memcmp(path, unread, n) && (len == n || unread[n - 1] == '/'))
      return FALSE;
  }
  return TRUE;
}

void corrections_tell_unused(const Corrections *corrections, const Walk *walk, gboolean members, CorrectionsTell tell,
                             gpointer user)
{
  for (guint i = 0; i < corrections->all->len; i++) {
    const Correction *correction = g_ptr_array_index(corrections->all, i);
    gsize len = strlen(correction->path);
    if (walk_find(walk, correction->path, len, 0) >= 0 || walk_in_hole(walk, correction->path, len) ||
        g_atomic_int_get(&correction->used) || (!members && strstr(correction->path, "!/")))
      continue;
    CorrectionsReading reading = {.source = correction->source, .tell = tell, .user = user};
    g_autofree char *sentence = g_strdup_printf(_("there is no document %s."), correction->path);
    complain(&reading, correction->line, sentence);
  }
}
