#include "corpus/encoding/runs.h"

#include <string.h>

#include "corpus/encoding/recode.h"
#include "corpus/encoding/utf8.h"
#include "corpus/text/normal.h"

/* More fonts than any document has; what comes after them has none. */
#define MAX_FONTS 4096

enum { FONT_ID_NONE, FONT_ID_RAW, FONT_ID_NAMED };

struct Runs {
  GString *text;
  GArray *spans;     /* CellSpan */
  GArray *fonts;     /* CellFont, by id */
  GHashTable *names; /* of fonts, to their ids */
  const char *last;  /* the name that was asked for last; NULL = none */
  guint32 last_id;
  GArray *marks;     /* gsize */
  gboolean finished; /* the marks are those of what was written */
};

static void add_fixed_fonts(Runs *runs)
{
  const CellFont fixed[] = {
      [FONT_ID_NONE] = {.kind = FONT_UNKNOWN}, [FONT_ID_RAW] = {.kind = FONT_UNKNOWN, .raw = TRUE}};
  g_array_append_vals(runs->fonts, fixed, G_N_ELEMENTS(fixed));
}

Runs *runs_new(void)
{
  Runs *runs = g_new0(Runs, 1);
  runs->text = g_string_new(NULL);
  runs->spans = g_array_new(FALSE, FALSE, sizeof(CellSpan));
  runs->fonts = g_array_new(FALSE, FALSE, sizeof(CellFont));
  runs->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  runs->marks = g_array_new(FALSE, FALSE, sizeof(gsize));
  add_fixed_fonts(runs);
  return runs;
}

void runs_free(Runs *runs)
{
  if (runs == NULL)
    return;
  g_string_free(runs->text, TRUE);
  g_array_unref(runs->spans);
  g_array_unref(runs->fonts);
  g_hash_table_unref(runs->names);
  g_array_unref(runs->marks);
  g_free(runs);
}

static guint32 font_id(Runs *runs, const char *name)
{
  if (name == NULL || *name == '\0')
    return FONT_ID_NONE;
  if (runs->last != NULL && strcmp(runs->last, name) == 0)
    return runs->last_id;
  gpointer known = NULL, id = NULL;
  if (!g_hash_table_lookup_extended(runs->names, name, &known, &id)) {
    if (runs->fonts->len >= MAX_FONTS)
      return FONT_ID_NONE;
    CellFont font = {.kind = font_kind(name)};
    g_array_append_val(runs->fonts, font);
    known = g_strdup(name);
    id = GUINT_TO_POINTER(runs->fonts->len - 1);
    g_hash_table_insert(runs->names, known, id);
  }
  runs->last = known;
  return runs->last_id = GPOINTER_TO_UINT(id);
}

/* Closes a span of font at the end of the text. */
static void end_span(Runs *runs, guint32 font)
{
  CellSpan *last = runs->spans->len > 0 ? &g_array_index(runs->spans, CellSpan, runs->spans->len - 1) : NULL;
  if (last != NULL && last->font == font) {
    last->end = runs->text->len;
    return;
  }
  CellSpan span = {.end = runs->text->len, .font = font};
  g_array_append_val(runs->spans, span);
}

/* A legacy font marked as a symbol font keeps its bytes in the private use area: U+F0E9 for é. */
static void append_from_private_use(GString *out, const char *text, gsize len)
{
  for (const char *p = text, *end = text + len; p < end; p = g_utf8_next_char(p)) {
    gunichar ch = g_utf8_get_char(p);
    g_string_append_unichar(out, ch >= 0xF020 && ch <= 0xF0FF ? ch - 0xF000 : ch);
  }
}

void runs_add(Runs *runs, const char *text, gsize len, const char *font)
{
  g_autoptr(GString) valid = NULL;
  if (len == 0)
    return;
  if (!utf8_is_valid(text, len)) {
    valid = g_string_sized_new(len);
    normal_append(valid, text, len);
    text = valid->str;
    len = valid->len;
  }
  guint32 id = font_id(runs, font);
  FontKind kind = g_array_index(runs->fonts, CellFont, id).kind;
  if (kind == FONT_TCVN3 || kind == FONT_TCVN3_UPPER || kind == FONT_VNI)
    append_from_private_use(runs->text, text, len);
  else
    g_string_append_len(runs->text, text, (gssize)len);
  end_span(runs, id);
}

void runs_add_bytes(Runs *runs, const guint8 *bytes, gsize len)
{
  utf8_append_latin1(runs->text, bytes, len);
  if (len > 0)
    end_span(runs, FONT_ID_RAW);
}

void runs_mark(Runs *runs)
{
  if (runs->finished)
    g_array_set_size(runs->marks, 0);
  runs->finished = FALSE;
  g_array_append_val(runs->marks, runs->text->len);
}

const GArray *runs_get_marks(const Runs *runs)
{
  return runs->marks;
}

gsize runs_get_len(const Runs *runs)
{
  return runs->text->len;
}

void runs_finish(Runs *runs, GString *out, char name[ENCODING_NAME_MAX])
{
  CellText text = {.text = runs->text->str,
                   .len = runs->text->len,
                   .spans = (const CellSpan *)runs->spans->data,
                   .n_spans = runs->spans->len,
                   .fonts = (CellFont *)runs->fonts->data};
  if (runs->finished)
    g_array_set_size(runs->marks, 0);
  recode_append(&text, runs->marks, out, name);
  runs->finished = TRUE;
  g_string_truncate(runs->text, 0);
  g_array_set_size(runs->spans, 0);
  g_array_set_size(runs->fonts, 0);
  g_hash_table_remove_all(runs->names);
  runs->last = NULL;
  add_fixed_fonts(runs);
}

gboolean runs_decode(const char *text, gsize len, GString *out, char name[ENCODING_NAME_MAX])
{
  CellFont font = {.kind = FONT_UNKNOWN};
  const CellText whole = {.text = text, .len = len, .fonts = &font};
  return recode_append(&whole, NULL, out, name);
}
