#include "query/plan.h"

#include <string.h>

#include "corpus/facts/issuers.h"
#include "corpus/facts/types.h"
#include "query/expand.h"
#include "query/numbers.h"

#define FIRST_YEAR 1945
#define LAST_YEAR  2100

/* What building a plan needs at hand. */
typedef struct {
  Plan *plan;
  const SearchOptions *options;
  PlanMarks marks;
  Store *store;
  Tokenizer *tokenizer;
  GPtrArray *notices;
  guint run;
  gboolean has_words; /* something beside numbers is asked for */
  gboolean cut;       /* PLAN_MAX_ATOMS was reached */
} Builder;

static gboolean build_node(Builder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                           GError **error);

static void free_atom(gpointer data)
{
  PlanAtom *atom = data;
  g_free(atom->typed);
  g_array_unref(atom->terms);
  g_free(atom);
}

static void free_condition(gpointer data)
{
  plan_condition_free(data);
}

PlanCondition *plan_condition_new(PlanKind kind)
{
  PlanCondition *condition = g_new0(PlanCondition, 1);
  condition->kind = kind;
  if (kind == PLAN_ATOM || kind == PLAN_PHRASE)
    condition->atoms = g_ptr_array_new();
  else if (kind == PLAN_TERMS)
    condition->terms = expand_terms_new();
  else if (kind != PLAN_RANGE)
    condition->children = g_ptr_array_new_with_free_func(free_condition);
  return condition;
}

void plan_condition_free(PlanCondition *condition)
{
  if (condition == NULL)
    return;
  g_clear_pointer(&condition->children, g_ptr_array_unref);
  g_clear_pointer(&condition->atoms, g_ptr_array_unref);
  g_clear_pointer(&condition->terms, g_array_unref);
  g_free(condition->low);
  g_free(condition->high);
  g_free(condition);
}

void plan_free(Plan *plan)
{
  if (plan == NULL)
    return;
  plan_condition_free(plan->condition);
  g_ptr_array_unref(plan->atoms);
  g_ptr_array_unref(plan->other_atoms);
  g_array_unref(plan->own_numbers);
  g_array_unref(plan->named_numbers);
  g_free(plan);
}

static PlanCondition *add_condition(PlanCondition *into, PlanKind kind)
{
  PlanCondition *condition = plan_condition_new(kind);
  g_ptr_array_add(into->children, condition);
  return condition;
}

static PlanCondition *add_atom_condition(PlanCondition *into, PlanAtom *atom)
{
  PlanCondition *condition = add_condition(into, PLAN_ATOM);
  g_ptr_array_add(condition->atoms, atom);
  return condition;
}

static gboolean fail(GError **error, const char *format, const char *text)
{
  g_set_error(error, SEARCH_ERROR, SEARCH_ERROR_QUERY, format, text);
  return FALSE;
}

/* ---- atoms ---- */

static PlanAtom *new_atom(Builder *builder, PlanAtomKind kind, const char *typed, gsize len, gboolean negated)
{
  if (!negated && builder->plan->atoms->len >= PLAN_MAX_ATOMS) {
    if (!builder->cut)
      g_ptr_array_add(builder->notices,
                      g_strdup_printf("Only the first %d words of the query are used.", PLAN_MAX_ATOMS));
    builder->cut = TRUE;
    return NULL;
  }
  PlanAtom *atom = g_new0(PlanAtom, 1);
  atom->kind = kind;
  atom->typed = g_strndup(typed, len);
  atom->run = builder->run;
  atom->read = -1;
  atom->terms = expand_terms_new();
  g_ptr_array_add(negated ? builder->plan->other_atoms : builder->plan->atoms, atom);
  return atom;
}

static void finish_atom(Builder *builder, PlanAtom *atom)
{
  guint64 sum = 0;
  for (guint i = 0; i < atom->terms->len; i++)
    sum += g_array_index(atom->terms, PlanTerm, i).frequency;
  atom->frequency = (guint)MIN(sum, store_n_documents(builder->store));
  builder->plan->any_marked |= atom->marked;
  builder->plan->any_forgiven |= atom->terms->len > 1 && atom->kind == PLAN_ATOM_WORD;
}

static PlanAtom *add_word(Builder *builder, const Token *token, const char *text, gboolean negated, GError **error)
{
  const char *typed = text + token->start;
  gsize len = token->end - token->start;
  PlanAtom *atom = new_atom(builder, PLAN_ATOM_WORD, typed, len, negated);
  if (atom == NULL)
    return NULL;
  atom->marked = syllable_marking(typed, len) == SYLLABLE_MARKED;
  if (!expand_atom(token, typed, len, "", builder->marks, builder->store, atom->terms, error))
    return NULL;
  finish_atom(builder, atom);
  if (token->kind == TOKEN_DIGITS && token->term_len == 4 && !negated) {
    guint year = (guint)g_ascii_strtoull(token->term, NULL, 10);
    if (year >= FIRST_YEAR && year <= LAST_YEAR)
      builder->plan->year = year;
  }
  return atom;
}

/* A document number among words: one atom that stands for every citation of it. FALSE also when the index knows no
 * such number: then its parts are words. */
static gboolean add_number(Builder *builder, const NumbersFound *found, const char *typed, gsize len, gboolean negated,
                           PlanAtom **atom, GError **error)
{
  *atom = NULL;
  g_autoptr(GArray) own = expand_terms_new();
  g_autoptr(GArray) cites = expand_terms_new();
  if (!expand_number(&found->number, SCHEMA_TERM_NUMBER, builder->store, own, error) ||
      !expand_number(&found->number, SCHEMA_TERM_CITES, builder->store, cites, error))
    return FALSE;
  if (own->len == 0 && cites->len == 0)
    return TRUE;
  PlanAtom *number = new_atom(builder, PLAN_ATOM_NUMBER, typed, len, negated);
  if (number == NULL)
    return TRUE;
  g_array_unref(number->terms);
  number->terms = g_steal_pointer(&cites);
  finish_atom(builder, number);
  if (!negated) {
    for (guint i = 0; i < own->len; i++) {
      PlanTerm copy = g_array_index(own, PlanTerm, i);
      copy.term = g_strdup(copy.term);
      g_array_append_val(builder->plan->own_numbers, copy);
    }
    g_array_append_val(builder->plan->named_numbers, found->number);
  }
  *atom = number;
  return TRUE;
}

/* Turns text into atoms, appended to added; numbers are recognised when asked to. */
static gboolean add_text(Builder *builder, const char *typed, gboolean numbers, gboolean negated, GPtrArray *added,
                         GError **error)
{
  g_autofree char *decoded = NULL;
  if (builder->marks != PLAN_MARKS_STRICT && !expand_keystrokes(typed, builder->store, &decoded, error))
    return FALSE;
  if (decoded != NULL)
    g_ptr_array_add(builder->notices,
                    g_strdup_printf("“%s” was read as “%s”, typed on Telex or VNI keys.", typed, decoded));
  const char *text = decoded != NULL ? decoded : typed;
  gsize len = strlen(text);
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, text, len);
  g_autoptr(GArray) found = numbers ? numbers_find(tokens, text, len) : NULL;
  guint next_number = 0, atom_index = 0, skip_to = 0;
  builder->run++;
  for (guint i = 0; i < tokens->len && !builder->cut; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (!token_is_atom(token))
      continue;
    guint at = atom_index++;
    if (at < skip_to)
      continue;
    if (found != NULL && next_number < found->len && g_array_index(found, NumbersFound, next_number).first_atom == at) {
      const NumbersFound *number = &g_array_index(found, NumbersFound, next_number++);
      gsize end = token->end;
      guint last = at + number->n_atoms - 1, seen = at;
      for (guint j = i + 1; j < tokens->len && seen < last; j++) {
        const Token *later = &g_array_index(tokens, NumbersToken, j).token;
        if (token_is_atom(later)) {
          seen++;
          end = later->end;
        }
      }
      PlanAtom *atom;
      if (!add_number(builder, number, text + token->start, end - token->start, negated, &atom, error))
        return FALSE;
      if (atom != NULL)
        g_ptr_array_add(added, atom);
      /* "quy định 5" may be a number or words: then it is both. */
      if (atom != NULL && number->certain) {
        skip_to = at + number->n_atoms;
        continue;
      }
    }
    builder->has_words = TRUE;
    GError *failure = NULL;
    PlanAtom *atom = add_word(builder, token, text, negated, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    if (atom != NULL)
      g_ptr_array_add(added, atom);
  }
  return TRUE;
}

/* ---- fields ---- */

static gboolean add_terms_for_words(Builder *builder, const char *text, const char *prefix, PlanCondition *into,
                                    GError **error)
{
  PlanCondition *all = add_condition(into, PLAN_ALL_OF);
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, text, strlen(text));
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (!token_is_atom(token))
      continue;
    PlanCondition *terms = add_condition(all, PLAN_TERMS);
    if (!expand_atom(token, text + token->start, token->end - token->start, prefix, builder->marks, builder->store,
                     terms->terms, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean add_number_field(Builder *builder, const ParseNode *node, const char *prefix, PlanCondition *into,
                                 GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, node->text, strlen(node->text));
  g_autoptr(GArray) found = numbers_find(tokens, node->text, strlen(node->text));
  DocNum wanted = {0};
  if (found->len > 0) {
    wanted = g_array_index(found, NumbersFound, 0).number;
  } else {
    const Token *first = tokens->len > 0 ? &g_array_index(tokens, NumbersToken, 0).token : NULL;
    if (first == NULL || first->kind != TOKEN_DIGITS || first->term_len >= DOCNUM_ORDINAL_MAX)
      return fail(error, "“%s” is no document number; write it like 30/2020/NĐ-CP, 11-HD/BTCTW or 30.", node->text);
    guint64 value = g_ascii_strtoull(first->term, NULL, 10);
    g_snprintf(wanted.ordinal, sizeof wanted.ordinal, "%" G_GUINT64_FORMAT, value);
  }
  PlanCondition *terms = add_condition(into, PLAN_TERMS);
  return expand_number(&wanted, prefix, builder->store, terms->terms, error);
}

/* cites: a number, or the words that name a document without one ("Nghị quyết Trung ương 4 khóa XI"). */
static gboolean add_cites_field(Builder *builder, const ParseNode *node, PlanCondition *into, GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, node->text, strlen(node->text));
  g_autoptr(GArray) found = numbers_find(tokens, node->text, strlen(node->text));
  if (found->len == 1 && g_array_index(found, NumbersFound, 0).certain)
    return add_number_field(builder, node, SCHEMA_TERM_CITES, into, error);
  PlanCondition *phrase = add_condition(into, PLAN_PHRASE);
  return add_text(builder, node->text, FALSE, FALSE, phrase->atoms, error);
}

static gboolean add_type(Builder *builder, const char *text, PlanCondition *into, GError **error)
{
  const DocType *type = types_find(text, strlen(text));
  if (type == NULL)
    return fail(error, "“%s” is no type of document; use a code or a name such as NQ, HD, \"nghị quyết\" or luat.",
                text);
  g_autofree char *code = g_utf8_strdown(type->code, -1);
  g_autofree char *term = g_strconcat(SCHEMA_TERM_TYPE, code, NULL);
  PlanCondition *terms = add_condition(into, PLAN_TERMS);
  PlanTerm one = {.len = strlen(term), .exact = TRUE};
  one.frequency = store_term_frequency(builder->store, term, one.len, NULL);
  one.term = g_steal_pointer(&term);
  g_array_append_val(terms->terms, one);
  return TRUE;
}

static gboolean add_agency(Builder *builder, const char *text, PlanCondition *into, GError **error)
{
  PlanCondition *any = add_condition(into, PLAN_ANY_OF);
  const Issuer *issuer = issuers_find(text, strlen(text));
  if (issuer != NULL) {
    g_autofree char *code = g_utf8_strdown(issuer->code, -1);
    PlanCondition *terms = add_condition(any, PLAN_TERMS);
    PlanTerm one = {.term = g_strconcat(SCHEMA_TERM_ISSUER, code, NULL), .exact = TRUE};
    one.len = strlen(one.term);
    g_array_append_val(terms->terms, one);
  }
  return add_terms_for_words(builder, text, SCHEMA_TERM_ISSUER, any, error);
}

static SchemaSlot date_slot(SearchDateField field)
{
  return field == SEARCH_DATE_EFFECTIVE  ? SCHEMA_SLOT_EFFECTIVE
         : field == SEARCH_DATE_MODIFIED ? SCHEMA_SLOT_MODIFIED
                                         : SCHEMA_SLOT_ISSUED;
}

static void add_range(PlanCondition *into, SchemaSlot slot, Date from, Date to)
{
  PlanCondition *range = add_condition(into, PLAN_RANGE);
  range->slot = slot;
  if (from.year != 0)
    range->low = g_strdup_printf("%08u", date_to_number(date_first(from)));
  if (to.year != 0)
    range->high = g_strdup_printf("%08u", date_to_number(date_last(to)));
}

/* The day before or after a full date; year 0 when the calendar ends there. */
static Date shift_day(Date date, int days)
{
  g_autoptr(GDateTime) day = g_date_time_new_utc(date.year, date.month, date.day, 0, 0, 0);
  g_autoptr(GDateTime) moved = day ? g_date_time_add_days(day, days) : NULL;
  if (moved == NULL)
    return (Date){0};
  return (Date){.year = (guint16)g_date_time_get_year(moved),
                .month = (guint8)g_date_time_get_month(moved),
                .day = (guint8)g_date_time_get_day_of_month(moved)};
}

/* "2010..2012", "2010..", "..2012". */
static gboolean read_span(const char *text, const char *dots, Date *from, Date *to, GError **error)
{
  if ((dots > text || dots[2] == '\0') && !date_parse(text, (gsize)(dots - text), from, error))
    return FALSE;
  if (dots[2] != '\0' && !date_parse(dots + 2, strlen(dots + 2), to, error))
    return FALSE;
  if (from->year != 0 && to->year != 0 && date_to_number(date_first(*from)) > date_to_number(date_last(*to)))
    return fail(error, "The dates “%s” end before they begin.", text);
  return TRUE;
}

/* "2012", "3/2012", ">=2015", "<3/2012". */
static gboolean read_comparison(const char *text, Date *from, Date *to, GError **error)
{
  gsize sign = text[0] == '<' || text[0] == '>' ? 1 : 0;
  gboolean strict = sign > 0 && text[sign] != '=';
  const char *rest = text + sign + (text[sign] == '=');
  Date date;
  if (!date_parse(rest, strlen(rest), &date, error))
    return FALSE;
  if (text[0] != '<')
    *from = strict ? shift_day(date_last(date), 1) : date;
  if (text[0] != '>')
    *to = strict ? shift_day(date_first(date), -1) : date;
  if (from->year == 0 && to->year == 0)
    return fail(error, "There is no day that “%s” could mean.", text);
  return TRUE;
}

static gboolean add_date(Builder *builder, const char *text, PlanCondition *into, GError **error)
{
  Date from = {0}, to = {0};
  const char *dots = strstr(text, "..");
  if (dots != NULL ? !read_span(text, dots, &from, &to, error) : !read_comparison(text, &from, &to, error))
    return FALSE;
  add_range(into, date_slot(builder->options->date_field), from, to);
  return TRUE;
}

static gboolean add_title(Builder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                          GError **error)
{
  if (!add_terms_for_words(builder, node->text, SCHEMA_TERM_TITLE, into, error))
    return FALSE;
  g_autoptr(GPtrArray) added = g_ptr_array_new();
  return negated || add_text(builder, node->text, FALSE, FALSE, added, error);
}

static gboolean build_field(Builder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                            GError **error)
{
  switch (node->field) {
  case PARSE_FIELD_NUMBER:
    return add_number_field(builder, node, SCHEMA_TERM_NUMBER, into, error);
  case PARSE_FIELD_CITES:
    return add_cites_field(builder, node, into, error);
  case PARSE_FIELD_GUIDES:
    return add_number_field(builder, node, SCHEMA_TERM_IMPLEMENTS, into, error);
  case PARSE_FIELD_REPLACES:
    return add_number_field(builder, node, SCHEMA_TERM_REPLACES, into, error);
  case PARSE_FIELD_AMENDS:
    return add_number_field(builder, node, SCHEMA_TERM_AMENDS, into, error);
  case PARSE_FIELD_TYPE:
    return add_type(builder, node->text, into, error);
  case PARSE_FIELD_AGENCY:
    return add_agency(builder, node->text, into, error);
  case PARSE_FIELD_TITLE:
    return add_title(builder, node, negated, into, error);
  case PARSE_FIELD_SIGNER:
    return add_terms_for_words(builder, node->text, SCHEMA_TERM_SIGNER, into, error);
  case PARSE_FIELD_PATH:
    return add_terms_for_words(builder, node->text, SCHEMA_TERM_PATH, into, error);
  case PARSE_FIELD_DATE:
  case PARSE_FIELD_YEAR:
    return add_date(builder, node->text, into, error);
  case PARSE_N_FIELDS:
    break;
  }
  return TRUE;
}

/* ---- the tree ---- */

/* Words that must all occur: plain words with a sign, under OR, or with --all. */
static gboolean build_words(Builder *builder, const ParseNode *node, gboolean must, gboolean negated,
                            PlanCondition *into, GError **error)
{
  g_autoptr(GPtrArray) added = g_ptr_array_new();
  if (!add_text(builder, node->text, TRUE, negated, added, error))
    return FALSE;
  if (must)
    for (guint i = 0; i < added->len; i++)
      add_atom_condition(into, g_ptr_array_index(added, i));
  return TRUE;
}

static gboolean build_phrase(Builder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                             GError **error)
{
  PlanCondition *phrase = add_condition(into, PLAN_PHRASE);
  builder->has_words = TRUE;
  if (!add_text(builder, node->text, FALSE, negated, phrase->atoms, error))
    return FALSE;
  if (phrase->atoms->len == 0) {
    /* Quotes around nothing that can be searched ask for nothing. */
    g_ptr_array_set_size(into->children, (gint)into->children->len - 1);
  }
  return TRUE;
}

static gboolean build_near(Builder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                           GError **error)
{
  PlanCondition *near = add_condition(into, PLAN_NEAR);
  near->distance = node->distance;
  for (guint i = 0; i < node->children->len; i++)
    if (!build_phrase(builder, g_ptr_array_index(node->children, i), negated, near, error))
      return FALSE;
  return TRUE;
}

/* The children of an ALL, into an ALL_OF condition. Plain words only count for ranking unless they must occur. */
static gboolean build_all(Builder *builder, const ParseNode *node, gboolean must, gboolean negated, PlanCondition *into,
                          GError **error)
{
  for (guint i = 0; i < node->children->len; i++) {
    const ParseNode *child = g_ptr_array_index(node->children, i);
    gboolean no = child->occur == PARSE_MUST_NOT;
    PlanCondition *target = into;
    if (no)
      target = add_condition(add_condition(into, PLAN_NOT), PLAN_ALL_OF);
    gboolean fine;
    if (child->kind == PARSE_WORDS)
      fine = build_words(builder, child, must || no || child->occur == PARSE_MUST, negated || no, target, error);
    else
      fine = build_node(builder, child, negated || no, target, error);
    if (!fine)
      return FALSE;
    if (no && target->children->len == 0)
      g_ptr_array_set_size(into->children, (gint)into->children->len - 1);
  }
  return TRUE;
}

static gboolean build_any(Builder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                          GError **error)
{
  PlanCondition *any = add_condition(into, PLAN_ANY_OF);
  for (guint i = 0; i < node->children->len; i++) {
    const ParseNode *child = g_ptr_array_index(node->children, i);
    PlanCondition *branch = add_condition(any, PLAN_ALL_OF);
    gboolean fine = child->kind == PARSE_WORDS ? build_words(builder, child, TRUE, negated, branch, error)
                    : child->kind == PARSE_ALL ? build_all(builder, child, TRUE, negated, branch, error)
                                               : build_node(builder, child, negated, branch, error);
    if (!fine)
      return FALSE;
  }
  return TRUE;
}

static gboolean build_node(Builder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                           GError **error)
{
  switch (node->kind) {
  case PARSE_WORDS:
    return build_words(builder, node, TRUE, negated, into, error);
  case PARSE_PHRASE:
    return build_phrase(builder, node, negated, into, error);
  case PARSE_FIELD:
    return build_field(builder, node, negated, into, error);
  case PARSE_ALL:
    return build_all(builder, node, node->occur == PARSE_MUST || negated, negated, into, error);
  case PARSE_ANY:
    return build_any(builder, node, negated, into, error);
  case PARSE_NEAR:
    return build_near(builder, node, negated, into, error);
  }
  return TRUE;
}

static gboolean build_options(Builder *builder, PlanCondition *into, GError **error)
{
  const SearchOptions *options = builder->options;
  if (options->type != NULL && !add_type(builder, options->type, into, error))
    return FALSE;
  if (options->agency != NULL && !add_agency(builder, options->agency, into, error))
    return FALSE;
  if (options->from.year != 0 || options->to.year != 0)
    add_range(into, date_slot(options->date_field), options->from, options->to);
  return TRUE;
}

Plan *plan_new(const ParseNode *root, const SearchOptions *options, PlanMarks marks, Store *store, Tokenizer *tokenizer,
               GPtrArray *notices, GError **error)
{
  g_autoptr(Plan) plan = g_new0(Plan, 1);
  plan->atoms = g_ptr_array_new_with_free_func(free_atom);
  plan->other_atoms = g_ptr_array_new_with_free_func(free_atom);
  plan->own_numbers = expand_terms_new();
  plan->named_numbers = g_array_new(FALSE, FALSE, sizeof(DocNum));
  plan->condition = plan_condition_new(PLAN_ALL_OF);
  plan->title_only = options->title_only;
  Builder builder = {
      .plan = plan, .options = options, .marks = marks, .store = store, .tokenizer = tokenizer, .notices = notices};
  if (!build_all(&builder, root, options->all, FALSE, plan->condition, error) ||
      !build_options(&builder, plan->condition, error))
    return NULL;
  plan->only_numbers = plan->named_numbers->len > 0 && !builder.has_words;
  return g_steal_pointer(&plan);
}

PlanCondition *plan_every_word(const Plan *plan)
{
  PlanCondition *all = plan_condition_new(PLAN_ALL_OF);
  for (guint i = 0; i < plan->atoms->len; i++)
    add_atom_condition(all, g_ptr_array_index(plan->atoms, i));
  return all;
}
