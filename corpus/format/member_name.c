#include "corpus/format/member_name.h"

#include <string.h>

#include "corpus/encoding/declared.h"
#include "corpus/encoding/decode.h"
#include "corpus/text/normal.h"
#include "corpus/text/syllable.h"

/* Of the other names, so many bytes are looked at. */
#define SAMPLE_MAX 2048
/* As ICU calls it. */
#define CODE_PAGE_OF_DOS "ibm-437"

/* ---- code pages ---- */

/* The first line of text. */
static char *dup_line(const GString *text)
{
  return g_strndup(text->str, strcspn(text->str, "\n"));
}

char *member_name_dup_utf8(const char *bytes, gsize len, const GString *sample, gboolean dos)
{
  if (g_utf8_validate_len(bytes, len, NULL))
    return g_strndup(bytes, len);
  len = MIN(len, (gsize)MEMBER_NAME_MAX);
  g_autoptr(GString) all = g_string_new_len(bytes, (gssize)len), text = g_string_new(NULL);
  char found[ENCODING_NAME_MAX];
  for (gsize i = 0; i < len; i++)
    if (g_ascii_iscntrl(all->str[i]))
      all->str[i] = ' ';
  if (sample != NULL && sample->len > 0) {
    g_string_append_c(all, '\n');
    g_string_append_len(all, sample->str, (gssize)MIN(sample->len, (gsize)SAMPLE_MAX));
  }
  decode_bytes((const guint8 *)all->str, all->len, text, found);
  g_autoptr(GString) old = declared_dup_utf8((const guint8 *)all->str, all->len, CODE_PAGE_OF_DOS);
  gboolean is_western = strcmp(found, encoding_name(ENCODING_CP1252)) == 0;
  double gain = old == NULL ? -1 : syllable_score_text(old->str, old->len) - syllable_score_text(text->str, text->len);
  gboolean is_dos = is_western && old != NULL && (gain > 0 || (dos && gain == 0));
  return dup_line(is_dos ? old : text);
}

/* ---- paths ---- */

/* Neither a folder of its own nor what leads elsewhere: "", ".", "..", "C:". */
static gboolean is_no_part(const char *part)
{
  return *part == '\0' || strcmp(part, ".") == 0 || strcmp(part, "..") == 0 ||
         (g_ascii_isalpha(part[0]) && part[1] == ':' && part[2] == '\0');
}

/* Cuts a long name, its end stays: there is the extension. */
static void shorten(GString *path)
{
  if (path->len <= MEMBER_NAME_MAX)
    return;
  const char *from = path->str + (path->len - MEMBER_NAME_MAX);
  from = g_utf8_find_next_char(from - 1, NULL);
  g_string_erase(path, 0, from - path->str);
}

static GString *clean(const char *name)
{
  g_autoptr(GString) text = g_string_new(NULL);
  GString *path = g_string_new(NULL);
  normal_append(text, name, strlen(name));
  g_strdelimit(text->str, "\n\t", ' ');
  g_strdelimit(text->str, "\\", '/');
  g_auto(GStrv) parts = g_strsplit(text->str, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    char *part = g_strstrip(parts[i]);
    gsize len = strlen(part);
    if (is_no_part(part))
      continue;
    if (part[len - 1] == '!' && parts[i + 1] != NULL) /* "!/" leads into an archive */
      part[len - 1] = '_';
    g_string_append_printf(path, "%s%s", path->len == 0 ? "" : "/", part);
  }
  shorten(path);
  if (path->len == 0)
    g_string_append_c(path, '?');
  return path;
}

char *member_name_dup_safe(const char *name, GHashTable *taken)
{
  g_autoptr(GString) path = clean(name);
  g_autofree char *free_name = g_strdup(path->str);
  const char *slash = strrchr(path->str, '/'), *dot = strrchr(path->str, '.');
  const char *base = slash == NULL ? path->str : slash + 1;
  gsize stem = dot == NULL || dot <= base ? path->len : (gsize)(dot - path->str);
  guint n = GPOINTER_TO_UINT(g_hash_table_lookup(taken, path->str));
  while (g_hash_table_contains(taken, free_name)) {
    g_free(free_name);
    free_name = g_strdup_printf("%.*s (%u)%s", (int)stem, path->str, ++n, path->str + stem);
  }
  g_hash_table_replace(taken, g_strdup(path->str), GUINT_TO_POINTER(MAX(n, 1)));
  if (strcmp(free_name, path->str) != 0)
    g_hash_table_insert(taken, g_strdup(free_name), GUINT_TO_POINTER(1));
  return g_steal_pointer(&free_name);
}
