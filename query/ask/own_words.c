#include "query/ask/own_words.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "corpus/base/language.h"
#include "corpus/names/everyday.h"
#include "corpus/text/fold.h"

#define KEY_MAX 80 /* as name_table */

struct OwnWords {
  GArray *rows; /* EverydayWording */
  GStringChunk *strings;
  NameTable table;
};

/* One file, as it is read. */
typedef struct {
  OwnWords *own;
  const char *path;
  char *complaint; /* the first one */
  guint n_complaints;
} OwnWordsReading;

static void complain(OwnWordsReading *reading, guint line, const char *what)
{
  if (reading->n_complaints++ == 0)
    reading->complaint = g_strdup_printf(_("%s, line %u: %s."), reading->path, line, what);
}

/* FALSE when it cannot be used, which was said. */
static gboolean add_wording(OwnWordsReading *reading, const char *words, const char *official, guint line)
{
  char key[KEY_MAX];
  OwnWords *own = reading->own;
  if (fold_key(words, strlen(words), key, sizeof key) == 0) {
    complain(reading, line, _("there are no everyday words here"));
    return FALSE;
  }
  if (own->rows->len >= OWN_WORDS_MAX_ROWS) {
    complain(reading, line, _("from here on there are too many wordings"));
    return FALSE;
  }
  EverydayWording row = {g_string_chunk_insert(own->strings, key), g_string_chunk_insert(own->strings, words),
                         g_string_chunk_insert_const(own->strings, official)};
  g_array_append_val(own->rows, row);
  return TRUE;
}

static void read_line(OwnWordsReading *reading, char *text, guint line)
{
  if (!g_utf8_validate(text, -1, NULL)) {
    complain(reading, line, _("this is not UTF-8"));
    return;
  }
  g_autofree char *composed = g_utf8_normalize(g_strstrip(text), -1, G_NORMALIZE_NFC);
  if (*composed == '\0' || *composed == '#')
    return;
  g_auto(GStrv) columns = g_strsplit(composed, "|", 3);
  const char *official = columns[1] != NULL ? g_strstrip(columns[1]) : "";
  if (*official == '\0') {
    complain(reading, line, _("write \"everyday words | official words\""));
    return;
  }
  if (strlen(columns[0]) > OWN_WORDS_MAX_LEN || strlen(official) > OWN_WORDS_MAX_LEN) {
    complain(reading, line, _("this is too long"));
    return;
  }
  g_auto(GStrv) words = g_strsplit(columns[0], ";", -1);
  if (words[0] == NULL)
    complain(reading, line, _("there are no everyday words here"));
  for (guint i = 0; words[i] != NULL; i++)
    if (!add_wording(reading, g_strstrip(words[i]), official, line))
      return;
}

static void read_text(OwnWordsReading *reading, char *text)
{
  guint line = 1;
  if (g_str_has_prefix(text, "\xEF\xBB\xBF"))
    text += strlen("\xEF\xBB\xBF");
  for (char *end; text != NULL; text = end, line++) {
    end = strchr(text, '\n');
    if (end != NULL)
      *end++ = '\0';
    read_line(reading, text, line);
  }
}

static void read_file(OwnWords *own, const char *path, GPtrArray *complaints)
{
  struct stat state;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  OwnWordsReading reading = {.own = own, .path = path};
  if (stat(path, &state) != 0)
    return; /* nobody wrote one */
  if (!S_ISREG(state.st_mode) || state.st_size > OWN_WORDS_MAX_SIZE) {
    g_ptr_array_add(complaints,
                    g_strdup_printf(_("%s is no text of at most %d bytes and is not read."), path, OWN_WORDS_MAX_SIZE));
    return;
  }
  if (!g_file_get_contents(path, &text, NULL, &error)) {
    g_ptr_array_add(complaints, g_strdup_printf(_("%s cannot be read: %s."), path, language_error(errno)));
    return;
  }
  read_text(&reading, text);
  if (reading.n_complaints > 1)
    g_ptr_array_add(complaints,
                    g_strdup_printf(language_plural("%s (So it is with %u more.)", "%s (So it is with %u more.)",
                                                    reading.n_complaints - 1),
                                    reading.complaint, reading.n_complaints - 1));
  else if (reading.n_complaints == 1)
    g_ptr_array_add(complaints, g_strdup(reading.complaint));
  g_free(reading.complaint);
}

static int by_key(gconstpointer a, gconstpointer b)
{
  const EverydayWording *x = a, *y = b;
  return strcmp(x->key, y->key);
}

OwnWords *own_words_read(const char *const *paths, GPtrArray *complaints)
{
  g_autoptr(OwnWords) own = g_new0(OwnWords, 1);
  own->rows = g_array_new(FALSE, FALSE, sizeof(EverydayWording));
  own->strings = g_string_chunk_new(4096);
  for (; *paths != NULL; paths++)
    read_file(own, *paths, complaints);
  if (own->rows->len == 0)
    return NULL;
  g_array_sort(own->rows, by_key); /* which keeps the order of equal ones */
  own->table = (NameTable){.rows = own->rows->data,
                           .size = sizeof(EverydayWording),
                           .key_offset = G_STRUCT_OFFSET(EverydayWording, key),
                           .name_offset = G_STRUCT_OFFSET(EverydayWording, words),
                           .n = own->rows->len};
  return g_steal_pointer(&own);
}

char **own_words_paths(void)
{
  char **paths = g_new0(char *, 3);
  paths[0] = g_build_filename(g_get_user_config_dir(), "tracuu", OWN_WORDS_FILE, NULL);
  paths[1] = g_strdup("/etc/tracuu/" OWN_WORDS_FILE);
  return paths;
}

void own_words_free(OwnWords *own)
{
  if (own == NULL)
    return;
  g_array_unref(own->rows);
  g_string_chunk_free(own->strings);
  g_free(own);
}

const NameTable *own_words_table(const OwnWords *own)
{
  return own != NULL ? &own->table : NULL;
}
