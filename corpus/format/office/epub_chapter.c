#include "corpus/format/office/epub_chapter.h"

#include <string.h>

#include "corpus/format/detect.h"

/* Names of elements are no longer than this. */
#define EPUB_NAME_MAX ((gsize)64)

typedef struct {
  const char *at, *end; /* what is left, and its end */
  gboolean is_xml;      /* it says so */
} EpubMarkup;

static gboolean begins(const EpubMarkup *markup, const char *with)
{
  gsize len = strlen(with);
  return (gsize)(markup->end - markup->at) >= len && g_ascii_strncasecmp(markup->at, with, len) == 0;
}

/* Goes behind the next such text; FALSE when there is none. */
static gboolean skip_behind(EpubMarkup *markup, const char *text)
{
  const char *found = memmem(markup->at, (gsize)(markup->end - markup->at), text, strlen(text));
  if (found == NULL)
    return FALSE;
  markup->at = found + strlen(text);
  return TRUE;
}

/* Goes behind a declaration of the type, which may have others within brackets. */
static gboolean skip_type(EpubMarkup *markup)
{
  for (const char *at = markup->at; at < markup->end && *at != '>'; at++)
    if (*at == '[')
      return skip_behind(markup, "]") && skip_behind(markup, ">");
  return skip_behind(markup, ">");
}

/* Goes to what begins the page: its first tag, or text. FALSE when what is before that does not end. */
static gboolean skip_prolog(EpubMarkup *markup)
{
  gboolean ends = TRUE;
  while (ends) {
    while (markup->at < markup->end && g_ascii_isspace(*markup->at))
      markup->at++;
    markup->is_xml |= begins(markup, "<?xml");
    if (begins(markup, "<?"))
      ends = skip_behind(markup, ">");
    else if (begins(markup, "<!--"))
      ends = skip_behind(markup, "-->");
    else if (begins(markup, "<!"))
      ends = skip_type(markup);
    else
      return TRUE;
  }
  return FALSE;
}

static gboolean is_in_name(char c)
{
  return g_ascii_isalnum(c) || c == ':' || c == '-' || c == '_' || c == '.';
}

/* What is at at, before end: '<' a tag that begins an element of this name, '/' one that ends it, 0 neither. */
static char tag_of(const char *at, const char *end, const char *name)
{
  gsize len = strlen(name);
  if (*at != '<' || at + 1 == end)
    return 0;
  char kind = at[1] == '/' ? '/' : '<';
  at += kind == '/' ? 2 : 1;
  if ((gsize)(end - at) < len || g_ascii_strncasecmp(at, name, len) != 0)
    return 0;
  return at + len < end && is_in_name(at[len]) ? 0 : kind;
}

/* Whether the page ends: its last tag of this name is one that ends it. */
static gboolean ends_last(const EpubMarkup *markup, const char *name)
{
  for (const char *at = markup->end; at-- > markup->at;) {
    char kind = tag_of(at, markup->end, name);
    if (kind != 0)
      return kind == '/';
  }
  return FALSE;
}

/* Whether an element of XML ends as often as it begins. */
static gboolean ends_all(const EpubMarkup *markup, const char *name)
{
  gsize open = 0;
  for (const char *at = markup->at; at < markup->end; at++) {
    char kind = tag_of(at, markup->end, name);
    const char *close = kind == '<' ? memchr(at, '>', (gsize)(markup->end - at)) : NULL;
    if (kind == '/' && open > 0)
      open--;
    else if (close != NULL && close[-1] != '/')
      open++;
  }
  return open == 0;
}

/* "Nếu a < b" is no tag. */
static gboolean is_inside_tag(const EpubMarkup *markup)
{
  const char *open = memrchr(markup->at, '<', (gsize)(markup->end - markup->at));
  if (open == NULL || memchr(open, '>', (gsize)(markup->end - open)) != NULL)
    return FALSE;
  return open + 1 == markup->end || g_ascii_isalpha(open[1]) || strchr("/!?", open[1]) != NULL;
}

/* Whether the element that the page is ends. */
static gboolean root_ends(const EpubMarkup *markup)
{
  char name[EPUB_NAME_MAX + 1];
  gsize n = 0;
  if (markup->at == markup->end || *markup->at != '<')
    return TRUE;
  for (const char *at = markup->at + 1; at + n < markup->end && n < EPUB_NAME_MAX && is_in_name(at[n]); n++)
    name[n] = at[n];
  name[n] = '\0';
  const char *close = memchr(markup->at, '>', (gsize)(markup->end - markup->at));
  if (close == NULL || close[-1] == '/')
    return close != NULL;
  const char *colon = strchr(name, ':'), *local = colon == NULL ? name : colon + 1;
  gboolean is_html = g_ascii_strcasecmp(local, "html") == 0;
  if (!is_html && g_ascii_strcasecmp(local, "body") != 0)
    return !markup->is_xml || n == 0 || ends_all(markup, name);
  g_autofree char *prefix = g_strndup(name, (gsize)(local - name));
  g_autofree char *html = g_strconcat(prefix, "html", NULL), *body = g_strconcat(prefix, "body", NULL);
  return ends_last(markup, html) || ends_last(markup, body);
}

static const char *trimmed_end(const char *text, gsize len)
{
  while (len > 0 && (text[len - 1] == '\0' || g_ascii_isspace(text[len - 1])))
    len--;
  return text + len;
}

gboolean epub_chapter_is_whole(const char *bytes, gsize len)
{
  FormatInput input = {(const guint8 *)bytes, len, "", READ_LIMITS_DEFAULT, NULL};
  g_autoptr(GString) copy = NULL;
  DetectHead head;
  gsize n;
  if (len == 0)
    return FALSE;
  detect_head(&input, &head);
  const char *text = detect_utf8(&input, &head, len, &copy, &n);
  EpubMarkup markup = {text, trimmed_end(text, n), FALSE};
  if (markup.at == markup.end || !skip_prolog(&markup))
    return FALSE;
  return markup.at < markup.end && !is_inside_tag(&markup) && root_ends(&markup);
}
