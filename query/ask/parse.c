#include "query/ask/parse.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/fields.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/nearest.h"
#include "corpus/text/syllable.h"
#include "query/ask/kind_names.h"
#include "query/ask/request.h"
#include "query/ask/when.h"
#include "query/relate/validity.h"

#define FIELD_NAME_MAX   24 /* bytes before the colon */
#define FIELD_NAME_LEAST 3  /* of a name that is not near to one of ours: "tp:HCM" is text */
#define STATUS_WORDS     6  /* "hết hiệu lực một phần" has five */
#define WHEN_WORDS       6  /* "trong 3 tháng gần đây" has five */

typedef struct {
  const char *query;
  gsize len, at;
  guint depth;
} Parser;

static ParseNode *parse_all(Parser *parser, gboolean nested, gsize opened, GError **error);

void parse_node_free(ParseNode *node)
{
  if (node == NULL)
    return;
  g_free(node->text);
  g_clear_pointer(&node->children, g_ptr_array_unref);
  g_free(node);
}

static void free_node(gpointer node)
{
  parse_node_free(node);
}

static ParseNode *new_node(ParseKind kind, gsize offset)
{
  ParseNode *node = g_new0(ParseNode, 1);
  node->kind = kind;
  node->offset = offset;
  if (kind >= PARSE_ALL)
    node->children = g_ptr_array_new_with_free_func(free_node);
  return node;
}

static ParseNode *new_leaf(ParseKind kind, gsize offset, const char *text, gsize len)
{
  ParseNode *node = new_node(kind, offset);
  node->text = g_strndup(text, len);
  return node;
}

static glong place(const Parser *parser, gsize offset)
{
  return g_utf8_strlen(parser->query, (gssize)offset) + 1;
}

static gboolean is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

static gboolean is_quote(const Parser *parser, gsize at, gsize *quote_len)
{
  static const char *const quotes[] = {"\"", "“", "”", "„", "«", "»"};
  for (guint i = 0; i < G_N_ELEMENTS(quotes); i++) {
    gsize n = strlen(quotes[i]);
    if (at + n <= parser->len && memcmp(parser->query + at, quotes[i], n) == 0) {
      *quote_len = n;
      return TRUE;
    }
  }
  return FALSE;
}

static void skip_blanks(Parser *parser)
{
  for (;;) {
    while (parser->at < parser->len && is_blank(parser->query[parser->at]))
      parser->at++;
    /* The no-break space arrives with text copied from documents. */
    if (parser->at + 1 < parser->len && memcmp(parser->query + parser->at, "\xc2\xa0", 2) == 0)
      parser->at += 2;
    else
      return;
  }
}

/* The phrase that opens at parser->at, without its quotes. */
static char *quoted(Parser *parser, GError **error)
{
  gsize opened = parser->at, quote_len = 0;
  is_quote(parser, opened, &quote_len);
  gsize start = opened + quote_len;
  for (gsize at = start; at < parser->len; at++)
    if (is_quote(parser, at, &quote_len)) {
      parser->at = at + quote_len;
      return g_strndup(parser->query + start, at - start);
    }
  g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
              _("The quotation mark at character %ld is never closed; add a second one or leave it out."),
              place(parser, opened));
  request_error_point(error, opened, start - opened);
  return NULL;
}

/* End of the plain word that begins at start: up to a blank, a quote or a parenthesis. Parentheses and quotes inside
 * a word end it, so that (a b) and a"b" read as people mean them. */
static gsize word_end(const Parser *parser, gsize start)
{
  gsize at = start, quote_len;
  while (at < parser->len && !is_blank(parser->query[at]) && parser->query[at] != '(' && parser->query[at] != ')' &&
         !is_quote(parser, at, &quote_len))
    at++;
  return at;
}

/* Where the letters before a colon end that begin at start; start when there are none. */
static gsize name_end(const Parser *parser, gsize start)
{
  gsize end = start;
  while (end < parser->len && end - start < FIELD_NAME_MAX &&
         (g_ascii_isalpha(parser->query[end]) || (guchar)parser->query[end] >= 0x80))
    end++;
  return end < parser->len && parser->query[end] == ':' ? end : start;
}

/* Whether a field name and a colon begin at start; gives the field and where its value begins. */
static gboolean scan_field(const Parser *parser, gsize start, FieldId *field, gsize *value)
{
  gsize end = name_end(parser, start);
  *value = end + 1;
  return end > start && fields_find(parser->query + start, end - start, FIELDS_IN_QUERY, field);
}

/* Whether a name that is no field stands where one would in text: "http://", "Kính gửi:Sở", "ISO:9001". A field is
 * called by a small word that is no syllable of its own, or by several in one. */
static gboolean is_text(const char *name, gsize len, const char *value)
{
  Syllable syllable;
  const char *end = value + strcspn(value, " \t\n");
  g_autofree char *typed = g_strndup(name, len);
  g_autofree char *small = g_utf8_strdown(typed, -1);
  return len < FIELD_NAME_LEAST || strcmp(typed, small) != 0 || syllable_parse(name, len, &syllable) ||
         g_ascii_isdigit(*value) || memchr(value, '@', (gsize)(end - value)) != NULL;
}

/* Whether a name may be a slip for a field's. A syllable may be a word of the text: "ngại:". */
static gboolean may_be_slip(const char *name, gsize len, guint slips)
{
  Syllable syllable;
  if (syllable_parse(name, len, &syllable))
    return slips == 1 && g_ascii_islower(*name) && syllable_marking(name, len) == SYLLABLE_UNMARKED;
  return nearest_is_near(slips, (gsize)g_utf8_strlen(name, (gssize)len));
}

/* FALSE with an error when what begins at start was meant as a field, and is none. */
static gboolean check_no_field(const Parser *parser, gsize start, GError **error)
{
  gsize end = name_end(parser, start), len = end - start;
  if (len == 0 || end + 1 >= parser->len || is_blank(parser->query[end + 1]) || strchr(":/", parser->query[end + 1]))
    return TRUE;
  const char *name = parser->query + start;
  guint slips;
  const char *near = fields_nearest(name, len, FIELDS_IN_QUERY, &slips);
  if (may_be_slip(name, len, slips))
    g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
                _("“%.*s:” at character %ld is no field. Did you mean “%s:”? Put it in quotes to look for it as text."),
                (int)len, name, place(parser, start), near);
  else if (!is_text(name, len, parser->query + end + 1))
    g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
                _("“%.*s:” at character %ld is no field; there are number, type, agency, title, signer, date, year, "
                  "path, in, added, kind, format, has, cites, guides, replaces, amends and status. Put it in quotes to "
                  "look for it as text."),
                (int)len, name, place(parser, start));
  else
    return TRUE;
  request_error_point(error, start, len + 1);
  return FALSE;
}

/* End of the longest run of words at value that is the name of a status; value when there is none. */
static gsize status_end(const Parser *parser, gsize value)
{
  gsize found = value, at = value;
  for (guint words = 0; words < STATUS_WORDS; words++) {
    at = word_end(parser, at);
    if (validity_parse(parser->query + value, at - value) != 0)
      found = at;
    while (at < parser->len && is_blank(parser->query[at]))
      at++;
  }
  return found;
}

/* End of the types, with commas between, at value; value when there is none. */
static gsize types_end(const Parser *parser, gsize value)
{
  gsize found = value, at = value, name_len = 0;
  while (at < parser->len && types_scan(parser->query + at, parser->len - at, TRUE, &name_len) != NULL) {
    found = at += name_len;
    if (at >= parser->len || parser->query[at] != ',')
      break;
    at++;
    while (at < parser->len && is_blank(parser->query[at]))
      at++;
  }
  return found;
}

/* End of the longest run of words at value that says a time; value when there is none. A date of digits is one word:
 * "date:2012 ngày nghỉ" is no count of days. */
static gsize when_end(const Parser *parser, gsize value)
{
  const Date today = validity_today();
  gsize found = value, at = value, sign = 0;
  WhenSpan span;
  Date date;
  while (value + sign < parser->len && strchr("<>=", parser->query[value + sign]) != NULL)
    sign++;
  gsize first = word_end(parser, value + sign);
  if (date_parse(parser->query + value + sign, first - value - sign, &date, NULL))
    return first;
  for (guint words = 0; words < WHEN_WORDS && at < parser->len; words++) {
    at = word_end(parser, at);
    if (at > value + sign && when_parse(parser->query + value + sign, at - value - sign, today, &span, NULL))
      found = at;
    while (at < parser->len && is_blank(parser->query[at]))
      at++;
  }
  return found;
}

/* End of a value without quotes: of its first word, or of a name of several words that people wrote without them:
 * "type:nghị quyết", "agency:bo tai chinh", "status:còn hiệu lực", "ngay:tuần trước". */
static gsize value_end(const Parser *parser, FieldId field, gsize value)
{
  const char *text = parser->query + value;
  gsize len = parser->len - value, name_len = 0, end = word_end(parser, value);
  if (field == FIELDS_STATUS)
    return MAX(end, status_end(parser, value));
  if (field == FIELDS_TYPE)
    return MAX(end, types_end(parser, value));
  if (field == FIELDS_ISSUED || field == FIELDS_YEAR || field == FIELDS_ADDED)
    return MAX(end, when_end(parser, value));
  if (field == FIELDS_KIND || field == FIELDS_FORMAT || field == FIELDS_HAS)
    return MAX(end, value + kind_names_scan(field, text, len));
  gboolean named = field == FIELDS_ISSUER ? offices_scan(text, len, TRUE, &name_len) != NULL : FALSE;
  return named ? MAX(end, value + name_len) : end;
}

static ParseNode *parse_field(Parser *parser, FieldId field, gsize offset, gsize value, GError **error)
{
  gsize quote_len;
  parser->at = value;
  g_autofree char *text = NULL;
  if (is_quote(parser, value, &quote_len)) {
    text = quoted(parser, error);
    if (text == NULL)
      return NULL;
  } else {
    parser->at = value_end(parser, field, value);
    text = g_strndup(parser->query + value, parser->at - value);
  }
  if (*g_strstrip(text) == '\0') {
    gsize name = offset + (strchr("+-", parser->query[offset]) != NULL);
    g_set_error(
        error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
        _("The field “%.*s:” at character %ld has no value; write it right after the colon, in quotes when it has "
          "blanks."),
        (int)(value - 1 - name), parser->query + name, place(parser, name));
    request_error_point(error, name, value - name);
    return NULL;
  }
  ParseNode *node = new_leaf(PARSE_FIELD, offset, text, strlen(text));
  node->field = field;
  node->occur = PARSE_MUST;
  return node;
}

static ParseNode *parse_group(Parser *parser, GError **error)
{
  gsize opened = parser->at++;
  if (++parser->depth > PARSE_MAX_DEPTH) {
    g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, _("The query nests more than %d groups; simplify it."),
                PARSE_MAX_DEPTH);
    return NULL;
  }
  ParseNode *node = parse_all(parser, TRUE, opened, error);
  parser->depth--;
  return node;
}

/* The word operator (OR, NEAR, NEAR/n) at the parser's place, if one stands there alone. */
static gboolean operator(Parser *parser, ParseKind *kind, guint *distance)
{
  gsize end = word_end(parser, parser->at);
  const char *word = parser->query + parser->at;
  gsize n = end - parser->at;
  if (n == 2 && memcmp(word, "OR", 2) == 0) {
    *kind = PARSE_ANY;
  } else if (n >= 4 && memcmp(word, "NEAR", 4) == 0 && (n == 4 || (word[4] == '/' && n > 5))) {
    *kind = PARSE_NEAR;
    *distance = PARSE_NEAR_DEFAULT;
    if (n > 4) {
      *distance = 0;
      for (gsize i = 5; i < n; i++) {
        if (!g_ascii_isdigit(word[i]))
          return FALSE;
        *distance = MIN(*distance * 10 + (guint)(word[i] - '0'), PARSE_NEAR_MOST);
      }
    }
  } else {
    return FALSE;
  }
  parser->at = end;
  return TRUE;
}

/* One unit with its sign; a plain word is given as WORDS of one word. */
static ParseNode *parse_unit(Parser *parser, GError **error)
{
  gsize offset = parser->at, value, quote_len;
  ParseOccur occur = PARSE_SHOULD;
  char c = parser->query[offset];
  if ((c == '+' || c == '-') && offset + 1 < parser->len && !is_blank(parser->query[offset + 1])) {
    occur = c == '+' ? PARSE_MUST : PARSE_MUST_NOT;
    parser->at++;
  }
  FieldId field;
  ParseNode *node;
  if (parser->query[parser->at] == '(') {
    node = parse_group(parser, error);
  } else if (is_quote(parser, parser->at, &quote_len)) {
    g_autofree char *text = quoted(parser, error);
    node = text != NULL ? new_leaf(PARSE_PHRASE, offset, text, strlen(text)) : NULL;
    if (node != NULL)
      node->occur = PARSE_MUST;
  } else if (scan_field(parser, parser->at, &field, &value)) {
    node = parse_field(parser, field, offset, value, error);
  } else if (!check_no_field(parser, parser->at, error)) {
    node = NULL;
  } else {
    gsize start = parser->at;
    parser->at = MAX(word_end(parser, start), start + 1);
    node = new_leaf(PARSE_WORDS, offset, parser->query + start, parser->at - start);
  }
  if (node != NULL && occur != PARSE_SHOULD)
    node->occur = occur;
  if (node != NULL)
    node->len = parser->at - offset;
  return node;
}

static void join_words(ParseNode *left, ParseNode *right)
{
  g_autofree char *joined = g_strconcat(left->text, " ", right->text, NULL);
  g_free(left->text);
  left->text = g_steal_pointer(&joined);
  left->len = right->offset + right->len - left->offset;
  parse_node_free(right);
}

/* Nothing is 0 syllables from another: NEAR/0 finds nothing, and was meant as something else. */
static gboolean check_distance(const Parser *parser, ParseKind kind, guint distance, gsize offset, GError **error)
{
  if (kind != PARSE_NEAR || distance > 0)
    return TRUE;
  g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
              _("NEAR at character %ld wants a distance of at least 1 syllable: NEAR/1 finds neighbours."),
              place(parser, offset));
  request_error_point(error, offset, word_end(parser, offset) - offset);
  return FALSE;
}

/* Combines the last child of all with right under an operator. */
static gboolean apply_operator(Parser *parser, ParseNode *all, ParseNode *right, ParseKind kind, guint distance,
                               gsize offset, GError **error)
{
  g_autoptr(ParseNode) owned = right;
  ParseNode *left = all->children->len > 0 ? g_ptr_array_index(all->children, all->children->len - 1) : NULL;
  gboolean leaves = left != NULL && (left->kind == PARSE_WORDS || left->kind == PARSE_PHRASE) &&
                    (right->kind == PARSE_WORDS || right->kind == PARSE_PHRASE);
  if (left == NULL || left->occur == PARSE_MUST_NOT || right->occur == PARSE_MUST_NOT ||
      (kind == PARSE_NEAR && !leaves)) {
    g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
                kind == PARSE_NEAR ? _("NEAR at character %ld needs words or a phrase on both sides.")
                                   : _("OR at character %ld needs words, a phrase, a field or a group on both sides."),
                place(parser, offset));
    request_error_point(error, offset, word_end(parser, offset) - offset);
    return FALSE;
  }
  if (kind == PARSE_ANY && left->kind == PARSE_ANY && left->occur == PARSE_MUST) {
    g_ptr_array_add(left->children, g_steal_pointer(&owned));
    return TRUE;
  }
  ParseNode *node = new_node(kind, left->offset);
  node->occur = PARSE_MUST;
  node->distance = distance;
  g_ptr_array_add(node->children, g_ptr_array_steal_index(all->children, all->children->len - 1));
  g_ptr_array_add(node->children, g_steal_pointer(&owned));
  g_ptr_array_add(all->children, node);
  return TRUE;
}

/* Whether a plain word without sign stands at the parser's place. */
static gboolean at_plain_word(const Parser *parser)
{
  gsize at = parser->at, value, quote_len;
  if (at >= parser->len)
    return FALSE;
  char c = parser->query[at];
  FieldId field;
  gboolean sign = (c == '+' || c == '-') && at + 1 < parser->len && !is_blank(parser->query[at + 1]);
  return !sign && c != '(' && c != ')' && !is_quote(parser, at, &quote_len) && !scan_field(parser, at, &field, &value);
}

/* A run of plain words, or one other unit: what an operator takes on its right. */
static ParseNode *parse_run(Parser *parser, GError **error)
{
  gboolean plain = at_plain_word(parser);
  g_autoptr(ParseNode) run = parse_unit(parser, error);
  while (run != NULL && plain) {
    skip_blanks(parser);
    gsize before = parser->at;
    ParseKind kind;
    guint distance;
    if (!at_plain_word(parser))
      break;
    if (operator(parser, &kind, &distance)) {
      parser->at = before;
      break;
    }
    ParseNode *next = parse_unit(parser, error);
    if (next == NULL)
      return NULL;
    join_words(run, next);
  }
  return g_steal_pointer(&run);
}

static ParseNode *parse_all(Parser *parser, gboolean nested, gsize opened, GError **error)
{
  g_autoptr(ParseNode) all = new_node(PARSE_ALL, opened);
  for (;;) {
    skip_blanks(parser);
    if (parser->at >= parser->len) {
      if (!nested)
        return g_steal_pointer(&all);
      g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
                  _("The parenthesis at character %ld is never closed; add “)” or leave it out."),
                  place(parser, opened));
      request_error_point(error, opened, 1);
      return NULL;
    }
    gsize offset = parser->at;
    if (parser->query[offset] == ')') {
      if (nested) {
        parser->at++;
        return g_steal_pointer(&all);
      }
      g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
                  _("The parenthesis at character %ld closes nothing; leave it out or put it in quotes."),
                  place(parser, offset));
      request_error_point(error, offset, 1);
      return NULL;
    }
    ParseKind kind = PARSE_ALL;
    guint distance = 0;
    gboolean joins = operator(parser, &kind, &distance);
    if (joins && !check_distance(parser, kind, distance, offset, error))
      return NULL;
    if (joins) {
      skip_blanks(parser);
      if (parser->at >= parser->len || parser->query[parser->at] == ')') {
        g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, _("%s at character %ld has nothing on its right."),
                    kind == PARSE_NEAR ? "NEAR" : "OR", place(parser, offset));
        request_error_point(error, offset, word_end(parser, offset) - offset);
        return NULL;
      }
    }
    ParseNode *unit = parse_run(parser, error);
    if (unit == NULL)
      return NULL;
    if (!joins)
      g_ptr_array_add(all->children, unit);
    else if (!apply_operator(parser, all, unit, kind, distance, offset, error))
      return NULL;
  }
}

ParseNode *parse_query(const char *query, gsize len, GError **error)
{
  if (len > PARSE_MAX_QUERY) {
    g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, _("The query is longer than %d KB; shorten it."),
                (int)(PARSE_MAX_QUERY >> 10));
    return NULL;
  }
  Parser parser = {.query = query, .len = len};
  return parse_all(&parser, FALSE, 0, error);
}
