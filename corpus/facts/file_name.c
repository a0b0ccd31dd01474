#include "corpus/facts/file_name.h"

#include <string.h>

#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/fold.h"
#include "corpus/text/normal.h"

#define PARTS_MAX 24
/* Words of the name of a type, at most. */
#define TYPE_PARTS 5

typedef struct {
  const char *start;
  gsize len;
  gboolean digits;
} FileNamePart;

/* Splits the name without its extension at everything that is no letter, digit or '&'. */
static guint split(const char *name, FileNamePart parts[PARTS_MAX])
{
  const char *dot = strrchr(name, '.');
  gsize len = dot != NULL && strlen(dot) <= 5 ? (gsize)(dot - name) : strlen(name);
  guint n = 0;
  gboolean open = FALSE;
  FoldChar c;
  for (gsize at = 0; at < len;) {
    gsize step = fold_char(name + at, len - at, &c);
    if (g_ascii_isalnum(c.base) || c.base == '&') {
      if (!open) {
        if (n == PARTS_MAX)
          break;
        parts[n++] = (FileNamePart){name + at, 0, TRUE};
      }
      parts[n - 1].len = (gsize)(name + at + step - parts[n - 1].start);
      parts[n - 1].digits &= g_ascii_isdigit(c.base);
      open = TRUE;
    } else if (c.base != 0) {
      open = FALSE;
    }
    at += step;
  }
  return n;
}

static gboolean is_year(const FileNamePart *part)
{
  return part->digits && part->len == 4 && (part->start[0] == '1' || part->start[0] == '2') &&
         (strncmp(part->start, "19", 2) == 0 || strncmp(part->start, "20", 2) == 0);
}

/* "QH14", "UBTVQH15": the National Assembly and its term. */
static gboolean is_assembly(const FileNamePart *part, GString *out)
{
  gsize letters = 0;
  while (letters < part->len && g_ascii_isalpha(part->start[letters]))
    letters++;
  if (letters == part->len || part->len - letters > 2 ||
      (g_ascii_strncasecmp(part->start, "qh", MAX(letters, 2)) != 0 &&
       g_ascii_strncasecmp(part->start, "ubtvqh", MAX(letters, 6)) != 0))
    return FALSE;
  for (gsize i = 0; i < part->len; i++)
    g_string_append_c(out, g_ascii_toupper(part->start[i]));
  return TRUE;
}

/* Whether the part is an office of the Party, which prints "42-NQ/TW". */
static gboolean is_party(const FileNamePart *part)
{
  const Issuer *issuer = offices_find(part->start, part->len);
  return issuer != NULL && issuer->family == OFFICES_PARTY;
}

/* Appends the issuer's codes that follow, joined by '-', the first by the separator. FALSE when there is none. */
static gboolean append_issuers(const FileNamePart *parts, guint n, char separator, GString *out)
{
  guint taken = 0;
  for (; taken < n && !parts[taken].digits && taken < 8; taken++) {
    const Issuer *issuer = offices_find(parts[taken].start, parts[taken].len);
    g_autofree char *upper = g_utf8_strup(parts[taken].start, (gssize)parts[taken].len);
    gboolean typed = strncmp(upper, parts[taken].start, parts[taken].len) == 0;
    if (issuer == NULL && !typed)
      break;
    g_string_append_c(out, taken == 0 ? separator : '-');
    if (typed) /* as the file has it: the issuer's own spelling of its code */
      g_string_append_len(out, parts[taken].start, (gssize)parts[taken].len);
    else
      g_string_append(out, issuer->code);
  }
  return taken > 0;
}

/* A number whose ordinal is part i. */
static gboolean read_at(const FileNamePart *parts, guint i, guint n, GString *out)
{
  guint at = i + 1;
  g_string_append_len(out, parts[i].start, (gssize)parts[i].len);
  if (at < n && is_year(&parts[at])) {
    g_string_append_c(out, '/');
    g_string_append_len(out, parts[at].start, (gssize)parts[at].len);
    at++;
    if (at < n) {
      g_string_append_c(out, '/');
      if (is_assembly(&parts[at], out))
        return TRUE;
      g_string_truncate(out, out->len - 1);
    }
  }
  if (at >= n || parts[at].digits || parts[at].len > 8)
    return FALSE;
  const char *code = docnum_type_code(parts[at].start, parts[at].len);
  if (code == NULL)
    return FALSE;
  gboolean party = at == i + 1 && at + 1 < n && is_party(&parts[at + 1]);
  g_string_append_printf(out, "%c%s", party ? '-' : '/', code);
  return append_issuers(parts + at + 1, n - at - 1, party ? '/' : '-', out);
}

/* A number of the name, and the part that begins it. NULL when there is none. */
static char *find_number(const FileNamePart *parts, guint n, guint *first, DocNum *out)
{
  g_autoptr(GString) printed = g_string_new(NULL);
  for (*first = 0; *first < n; (*first)++) {
    if (!parts[*first].digits || parts[*first].len > 5)
      continue;
    g_string_truncate(printed, 0);
    if (read_at(parts, *first, n, printed) &&
        docnum_scan(printed->str, printed->len, DOCNUM_IN_TEXT, out) == printed->len)
      return g_string_free(g_steal_pointer(&printed), FALSE);
  }
  return NULL;
}

/* The type that n parts are, a blank between each; NULL when they are none. */
static const DocType *type_of(const FileNamePart *parts, guint n)
{
  g_autoptr(GString) words = g_string_new(NULL);
  for (guint i = 0; i < n; i++) {
    if (parts[i].digits)
      return NULL;
    g_string_append_printf(words, "%s%.*s", i > 0 ? " " : "", (int)parts[i].len, parts[i].start);
  }
  return words->len > 1 ? types_find(words->str, words->len) : NULL;
}

/* The longest type that begins at part i and ends before part end; *n: how many parts it is, or 0. */
static const DocType *longest_type(const FileNamePart *parts, guint i, guint end, guint *n)
{
  for (*n = MIN(TYPE_PARTS, end - i); *n > 0; (*n)--) {
    const DocType *type = type_of(parts + i, *n);
    if (type != NULL)
      return type;
  }
  return NULL;
}

static gboolean is_so(const FileNamePart *part)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, part->start, part->len);
  return g_ascii_strcasecmp(folded->str, "so") == 0;
}

/* The types that stand before part end. */
typedef struct {
  const DocType *first, *last; /* NULL = none */
  gboolean several;
  gboolean beside; /* the last ends at the part, or at "số" before it */
} FileNameTypes;

static FileNameTypes types_before(const FileNamePart *parts, guint end)
{
  FileNameTypes types = {0};
  guint taken, stop = end;
  if (end > 1 && is_so(&parts[end - 1]))
    stop--;
  for (guint i = 0; i < stop; i += MAX(taken, 1)) {
    const DocType *type = longest_type(parts, i, stop, &taken);
    if (type == NULL)
      continue;
    types.several |= types.last != NULL && types.last != type;
    types.first = types.first != NULL ? types.first : type;
    types.last = type;
    types.beside = i + taken == stop;
  }
  return types;
}

const DocType *file_name_type(const char *name)
{
  FileNamePart parts[PARTS_MAX];
  DocNum number;
  guint first;
  if (!g_utf8_validate(name, -1, NULL))
    return NULL;
  g_autofree char *composed = g_utf8_normalize(name, -1, G_NORMALIZE_NFC);
  g_autofree char *printed = find_number(parts, split(composed, parts), &first, &number);
  if (printed == NULL)
    return NULL;
  FileNameTypes types = types_before(parts, first);
  return types.several ? NULL : types.last;
}

char *file_name_number(const char *name, DocNum *out)
{
  FileNamePart parts[PARTS_MAX];
  guint first;
  if (!g_utf8_validate(name, -1, NULL))
    return NULL;
  g_autofree char *composed = g_utf8_normalize(name, -1, G_NORMALIZE_NFC);
  g_autofree char *printed = find_number(parts, split(composed, parts), &first, out);
  FileNameTypes types = printed != NULL ? types_before(parts, first) : (FileNameTypes){0};
  if (printed != NULL && out->type[0] == '\0' && types.beside && types.last != types.first)
    return NULL;
  return g_steal_pointer(&printed);
}
