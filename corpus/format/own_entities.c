#include "corpus/format/own_entities.h"

#include <string.h>

/* What a document may grow by, and what one entity may stand for with those in it; entities inside entities. */
#define GROWTH_MAX      ((gsize)4 << 20)
#define ENTITY_MAX      ((gsize)64 << 10)
#define DEPTH_MAX       16
#define ENTITY_NAME_MAX 128

typedef struct {
  GHashTable *general;   /* name -> GString: what it stands for; NULL = it stands in another file */
  GHashTable *parameter; /* the same of those used in declarations */
  gsize left;            /* how many bytes more may be put in */
  gsize from;            /* where in the output the outermost entity begins that is put in */
} OwnEntities;

/* A stretch of text that is being read. */
typedef struct {
  const char *at, *end;
} OwnText;

static gboolean begins(const OwnText *text, const char *with)
{
  gsize n = strlen(with);
  return (gsize)(text->end - text->at) >= n && g_ascii_strncasecmp(text->at, with, n) == 0;
}

/* Moves behind the next end, or to the end of the text. */
static void skip_to(OwnText *text, const char *end)
{
  const char *found = memmem(text->at, (gsize)(text->end - text->at), end, strlen(end));
  text->at = found != NULL ? found + strlen(end) : text->end;
}

static void skip_blanks(OwnText *text)
{
  while (text->at < text->end && g_ascii_isspace(*text->at))
    text->at++;
}

/* Moves to the first of these signs outside quotes; FALSE when there is none. */
static gboolean find_sign(OwnText *text, const char *signs)
{
  for (; text->at < text->end; text->at++) {
    if (strchr(signs, *text->at) != NULL && *text->at != '\0')
      return TRUE;
    if (*text->at != '"' && *text->at != '\'')
      continue;
    const char *quote = memchr(text->at + 1, *text->at, (gsize)(text->end - text->at - 1));
    if (quote == NULL)
      return FALSE;
    text->at = quote;
  }
  return FALSE;
}

static gboolean is_name_sign(char c)
{
  return g_ascii_isalnum(c) || (guchar)c >= 0x80 || (c != '\0' && strchr("_:.-", c) != NULL);
}

/* The name at text, behind which it moves; NULL when there is none. */
static char *dup_name(OwnText *text)
{
  const char *start = text->at;
  while (text->at < text->end && is_name_sign(*text->at) && text->at - start < ENTITY_NAME_MAX)
    text->at++;
  return text->at > start ? g_strndup(start, (gsize)(text->at - start)) : NULL;
}

static void free_value(gpointer value)
{
  if (value != NULL)
    g_string_free(value, TRUE);
}

/* The name of the reference that begins at text with one sign and ends with ';'; NULL, text not moved, for what is none. */
static char *dup_reference(OwnText *text)
{
  OwnText behind = {text->at + 1, text->end};
  g_autofree char *name = dup_name(&behind);
  if (name == NULL || behind.at == behind.end || *behind.at != ';')
    return NULL;
  text->at = behind.at + 1;
  return g_steal_pointer(&name);
}

/* ---- declarations ---- */

/* "&#38;" in a declaration is the '&' of what it stands for. */
static void append_value(GString *out, OwnText value)
{
  static const char *const ampersands[] = {"&#38;", "&#x26;"};
  while (value.at < value.end) {
    gsize n = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(ampersands); i++)
      if (begins(&value, ampersands[i]))
        n = strlen(ampersands[i]);
    OwnText behind = {value.at + n, value.end};
    if (n > 0 && behind.at < behind.end && (*behind.at == '#' || is_name_sign(*behind.at))) {
      g_string_append_c(out, '&');
      value.at += n;
    } else {
      g_string_append_c(out, *value.at++);
    }
  }
}

/* <!ENTITY name "value">, <!ENTITY % name "value">, <!ENTITY name SYSTEM "file">: the first of a name counts. */
static void read_entity(OwnEntities *entities, OwnText declaration)
{
  skip_blanks(&declaration);
  gboolean parameter = declaration.at < declaration.end && *declaration.at == '%';
  declaration.at += parameter;
  skip_blanks(&declaration);
  GHashTable *into = parameter ? entities->parameter : entities->general;
  char *name = dup_name(&declaration);
  skip_blanks(&declaration);
  if (name == NULL || declaration.at == declaration.end || g_hash_table_contains(into, name)) {
    g_free(name);
    return;
  }
  GString *value = NULL;
  if (*declaration.at == '"' || *declaration.at == '\'') {
    const char *start = declaration.at + 1;
    const char *quote = memchr(start, *declaration.at, (gsize)(declaration.end - start));
    value = g_string_new(NULL);
    append_value(value, (OwnText){start, quote != NULL ? quote : declaration.end});
  }
  g_hash_table_insert(into, name, value);
}

/* Reads declarations up to the ']' that ends them, or the end of the text. */
static void read_declarations(OwnEntities *entities, OwnText *text, guint depth)
{
  while (text->at < text->end && *text->at != ']') {
    if (begins(text, "<!--")) {
      skip_to(text, "-->");
    } else if (begins(text, "<?")) {
      skip_to(text, "?>");
    } else if (begins(text, "<!")) {
      OwnText declaration = *text;
      if (!find_sign(text, ">"))
        text->at = text->end;
      declaration.end = text->at;
      if (begins(&declaration, "<!ENTITY")) {
        declaration.at += strlen("<!ENTITY");
        read_entity(entities, declaration);
      }
      text->at += text->at < text->end;
    } else if (*text->at == '%') {
      g_autofree char *name = dup_reference(text);
      const GString *value = name != NULL ? g_hash_table_lookup(entities->parameter, name) : NULL;
      if (value != NULL && depth < DEPTH_MAX && value->len <= entities->left) {
        OwnText inside = {value->str, value->str + value->len};
        entities->left -= value->len;
        read_declarations(entities, &inside, depth + 1);
      }
      text->at += name == NULL;
    } else {
      text->at++;
    }
  }
}

/* ---- use ---- */

/* Copies what no reference is looked for in; FALSE when none of it begins here. */
static gboolean append_literal(GString *out, OwnText *text)
{
  static const char *const literals[][2] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}};
  for (gsize i = 0; i < G_N_ELEMENTS(literals); i++) {
    const char *start = text->at;
    if (!begins(text, literals[i][0]))
      continue;
    skip_to(text, literals[i][1]);
    g_string_append_len(out, start, (gssize)(text->at - start));
    return TRUE;
  }
  return FALSE;
}

static void append_expanded(OwnEntities *entities, OwnText text, guint depth, GString *out);

/* Appends what an entity stands for; FALSE, with nothing appended, when that is too much. */
static gboolean append_entity(OwnEntities *entities, const GString *value, guint depth, GString *out)
{
  gsize before = out->len;
  if (value == NULL || depth >= DEPTH_MAX || value->len > entities->left || out->len - entities->from > ENTITY_MAX)
    return FALSE;
  entities->left -= value->len;
  append_expanded(entities, (OwnText){value->str, value->str + value->len}, depth + 1, out);
  if (depth > 0 || out->len - entities->from <= ENTITY_MAX)
    return TRUE;
  g_string_truncate(out, before);
  return FALSE;
}

static void append_expanded(OwnEntities *entities, OwnText text, guint depth, GString *out)
{
  while (text.at < text.end) {
    const char *start = text.at;
    if (*text.at == '<' && append_literal(out, &text))
      continue;
    g_autofree char *name = *text.at == '&' ? dup_reference(&text) : NULL;
    const GString *value = name != NULL ? g_hash_table_lookup(entities->general, name) : NULL;
    entities->from = depth == 0 ? out->len : entities->from;
    if (append_entity(entities, value, depth, out))
      continue;
    text.at += name == NULL;
    g_string_append_len(out, start, (gssize)(text.at - start));
  }
}

/* Moves to the DOCTYPE, behind what may stand before it. */
static gboolean find_doctype(OwnText *text)
{
  if (begins(text, "\xEF\xBB\xBF"))
    text->at += 3;
  for (;;) {
    skip_blanks(text);
    if (begins(text, "<?"))
      skip_to(text, ">");
    else if (begins(text, "<!--"))
      skip_to(text, "-->");
    else
      return begins(text, "<!DOCTYPE");
  }
}

GString *own_entities_dup_expanded(const char *text, gsize len)
{
  static const char *const known[] = {"amp", "lt", "gt", "quot", "apos"};
  OwnText at = {text, text + len};
  if (!find_doctype(&at) || !find_sign(&at, "[>") || *at.at != '[')
    return NULL;
  GString *out = g_string_new_len(text, at.at - text);
  g_autoptr(GHashTable) general = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_value);
  g_autoptr(GHashTable) parameter = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_value);
  OwnEntities entities = {general, parameter, GROWTH_MAX, 0};
  at.at++;
  read_declarations(&entities, &at, 0);
  for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
    g_hash_table_remove(general, known[i]);
  if (at.at < at.end)
    at.at++; /* ']' */
  append_expanded(&entities, at, 0, out);
  return out;
}
