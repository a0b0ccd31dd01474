/* The fields of a query (type:, date:, title: ...) and the options that narrow it, as conditions. */
#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/act_name.h"
#include "corpus/names/offices.h"
#include "corpus/names/relation.h"
#include "corpus/names/types.h"
#include "corpus/text/nearest.h"
#include "query/ask/numbers.h"
#include "query/ask/when.h"
#include "query/plan/expand.h"
#include "query/plan/plan_builder.h"
#include "query/plan/plan_days.h"
#include "query/plan/plan_folder.h"
#include "query/plan/plan_kinds.h"
#include "query/plan/plan_names.h"
#include "query/relate/arrival_day.h"
#include "query/relate/legal_status.h"
#include "query/relate/named_law.h"

/* Of the documents that bear a number, the names of so many are asked after. */
#define GUIDED_BEARERS 8

static gboolean fail(GError **error, const char *format, const char *text)
{
  g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, format, text);
  return FALSE;
}

/* Takes the term. */
static void add_exact_term(PlanBuilder *builder, char *term, PlanCondition *into)
{
  PlanCondition *terms = plan_condition_add(into, PLAN_TERMS);
  PlanTerm one = {.term = term, .len = strlen(term), .exact = TRUE};
  one.frequency = store_term_frequency(builder->store, term, one.len, NULL);
  g_array_append_val(terms->terms, one);
}

static void add_code(PlanBuilder *builder, const char *prefix, const char *code, PlanCondition *into)
{
  g_autofree char *small = code != NULL ? g_utf8_strdown(code, -1) : NULL;
  if (small != NULL)
    add_exact_term(builder, g_strconcat(prefix, small, NULL), into);
}

/* The documents that have all words of text under the prefix; absent is the message that
 * tells which word is in none; NULL = tell nothing. */
static gboolean add_terms_for_words(PlanBuilder *builder, const char *text, const char *prefix, const char *absent,
                                    PlanCondition *into, GError **error)
{
  PlanCondition *all = plan_condition_add(into, PLAN_ALL_OF);
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, text, strlen(text));
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (!token_is_atom(token))
      continue;
    PlanCondition *terms = plan_condition_add(all, PLAN_TERMS);
    if (!expand_atom(token, text + token->start, token->end - token->start, prefix, builder->marks, builder->store,
                     terms->terms, error))
      return FALSE;
    if (absent != NULL && terms->terms->len == 0) {
      notices_add(builder->notices, "absent-word",
                  g_strdup_printf(_(absent), (int)(token->end - token->start), text + token->start));
      absent = NULL;
    }
  }
  return TRUE;
}

/* The number that the field asks for, as far as it is typed. */
static gboolean read_number(PlanBuilder *builder, const ParseNode *node, DocNum *wanted, GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, node->text, strlen(node->text));
  g_autoptr(GArray) found = numbers_find(tokens, node->text, strlen(node->text));
  if (found->len > 0) {
    *wanted = g_array_index(found, NumbersFound, 0).number;
    return TRUE;
  }
  const Token *first = tokens->len > 0 ? &g_array_index(tokens, NumbersToken, 0).token : NULL;
  if (first == NULL || first->kind != TOKEN_DIGITS || first->term_len >= DOCNUM_ORDINAL_MAX)
    return fail(error, _("“%s” is no document number; write it like 30/2020/NĐ-CP, 11-HD/BTCTW or 30."), node->text);
  guint64 value = g_ascii_strtoull(first->term, NULL, 10);
  g_snprintf(wanted->ordinal, sizeof wanted->ordinal, "%" G_GUINT64_FORMAT, value);
  return TRUE;
}

static gboolean add_number_field(PlanBuilder *builder, const ParseNode *node, const char *prefix, PlanCondition *into,
                                 GError **error)
{
  DocNum wanted = {0};
  if (!read_number(builder, node, &wanted, error))
    return FALSE;
  PlanCondition *terms = plan_condition_add(into, PLAN_TERMS);
  return expand_number(&wanted, prefix, builder->store, terms->terms, error);
}

/* cites: a number, or the words that name a document without one ("Nghị quyết Trung ương 4 khóa XI"). */
static gboolean add_cites_field(PlanBuilder *builder, const ParseNode *node, PlanCondition *into, GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, node->text, strlen(node->text));
  g_autoptr(GArray) found = numbers_find(tokens, node->text, strlen(node->text));
  if (found->len == 1 && g_array_index(found, NumbersFound, 0).certain)
    return add_number_field(builder, node, SCHEMA_TERM_CITES, into, error);
  g_auto(ActName) act = {0};
  PlanCondition *any = plan_condition_add(into, PLAN_ANY_OF);
  char key[ACT_NAME_KEY_MAX];
  if (act_name_scan(node->text, strlen(node->text), TRUE, &act) && act_name_key(act.name, act.date.year, key) > 0)
    add_exact_term(builder, g_strconcat(SCHEMA_TERM_CITES_NAME, key, NULL), any);
  PlanCondition *phrase = plan_condition_add(any, PLAN_PHRASE);
  return plan_builder_add_text(builder, node->text, FALSE, FALSE, phrase->atoms, error);
}

/* Adds to any the documents that guide the laws that have one of the terms by their names; to guides, unless NULL, the
 * terms of those that guide them by their numbers. */
static gboolean add_guided_names(PlanBuilder *builder, const GArray *numbers, GArray *guides, PlanCondition *any,
                                 GError **error)
{
  g_autoptr(GArray) names = named_law_terms_new();
  for (guint i = 0; i < numbers->len; i++) {
    const PlanTerm *term = &g_array_index(numbers, PlanTerm, i);
    g_autoptr(StoreQuery) query = store_query_term(term->term, term->len, 1);
    StoreSearch how = {.limit = GUIDED_BEARERS, .k1 = 1};
    g_auto(StoreMatches) matches = {0};
    if (!store_search(builder->store, query, &how, &matches, error))
      return FALSE;
    for (guint k = 0; k < matches.n_matches; k++) {
      g_autoptr(Document) law = document_read(builder->store, matches.matches[k].docid, 0, error);
      if (law == NULL || !named_law_terms(builder->store, law, names, error))
        return FALSE;
      if (guides == NULL || law->key == NULL)
        continue;
      PlanTerm guide = {.term = g_strconcat(RELATION_TERM_IMPLEMENTS, law->key, NULL), .exact = TRUE};
      guide.len = strlen(guide.term);
      guide.frequency = store_term_frequency(builder->store, guide.term, guide.len, NULL);
      g_array_append_val(guides, guide);
    }
  }
  for (guint i = 0; i < names->len; i++) {
    NamedLawTerm *name = &g_array_index(names, NamedLawTerm, i);
    PlanCondition *all = plan_condition_add(any, PLAN_ALL_OF);
    add_exact_term(builder, g_steal_pointer(&name->term), all);
    if (name->low == NULL && name->high == NULL)
      continue;
    PlanCondition *range = plan_condition_add(all, PLAN_RANGE);
    range->slot = SCHEMA_SLOT_ISSUED;
    range->low = g_steal_pointer(&name->low);
    range->high = g_steal_pointer(&name->high);
  }
  return TRUE;
}

/* The terms of the laws that the text calls by a name; none when it does not. */
static gboolean add_bearers(PlanBuilder *builder, const char *text, GArray *bearers, GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, text, strlen(text));
  g_autoptr(GArray) found = numbers_find(tokens, text, strlen(text));
  g_autoptr(Plan) plan = plan_new();
  if (found->len > 0)
    return TRUE;
  if (!plan_names_find(plan, text, tokens, builder->store, error))
    return FALSE;
  for (guint i = 0; i < plan->names->len; i++) {
    PlanTerm term = {.term = g_steal_pointer(&g_array_index(plan->names, PlanName, i).term), .exact = TRUE};
    term.len = strlen(term.term);
    g_array_append_val(bearers, term);
  }
  return TRUE;
}

/* guides: a number, or the name of a law; a law is guided by its name, too. */
static gboolean add_guides_field(PlanBuilder *builder, const ParseNode *node, PlanCondition *into, GError **error)
{
  DocNum wanted = {0};
  g_autoptr(GArray) bearers = plan_terms_new();
  PlanCondition *any = plan_condition_add(into, PLAN_ANY_OF);
  PlanCondition *terms = plan_condition_add(any, PLAN_TERMS);
  if (!add_bearers(builder, node->text, bearers, error))
    return FALSE;
  if (bearers->len > 0)
    return add_guided_names(builder, bearers, terms->terms, any, error);
  return read_number(builder, node, &wanted, error) &&
         expand_number(&wanted, RELATION_TERM_IMPLEMENTS, builder->store, terms->terms, error) &&
         expand_number(&wanted, SCHEMA_TERM_NUMBER, builder->store, bearers, error) &&
         add_guided_names(builder, bearers, NULL, any, error);
}

/* One type, or any of several with commas between. */
static gboolean add_type(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  g_auto(GStrv) names = g_strsplit(text, ",", -1);
  PlanCondition *any = plan_condition_add(into, PLAN_ANY_OF);
  for (guint i = 0; names[i] != NULL; i++) {
    const DocType *type = types_find_typed(g_strstrip(names[i]), strlen(names[i]));
    if (*names[i] == '\0' && i > 0)
      continue;
    if (type == NULL)
      return fail(error, _("“%s” is no type of document; use a code or a name such as NQ, HD, \"nghị quyết\" or luat."),
                  names[i]);
    g_autofree char *code = g_utf8_strdown(type->code, -1);
    add_exact_term(builder, g_strconcat(SCHEMA_TERM_TYPE, code, NULL), any);
  }
  return TRUE;
}

/* Documents keep the name of the office that issued them; who asks for one that is no more may want its heir's, too. */
static void note_successor(PlanBuilder *builder, const Issuer *issuer)
{
  const Issuer *heir = issuer->successor != NULL ? offices_find(issuer->successor, strlen(issuer->successor)) : NULL;
  if (heir != NULL)
    notices_add(builder->notices, "merged-office",
                g_strdup_printf(_("%s has become part of %s; agency:%s finds what that issued."), issuer->name,
                                heir->name, heir->code));
}

/* The office of a document of the index that a person may have meant; NULL when none is near. */
static const Issuer *nearest_office(PlanBuilder *builder, const char *text)
{
  const Issuer *best = NULL, *issuer;
  guint least = G_MAXUINT;
  gsize len = strlen(text);
  for (guint i = 0; (issuer = offices_get(i)) != NULL; i++) {
    guint slips = MIN(nearest_distance(text, len, issuer->name, strlen(issuer->name)),
                      nearest_distance(text, len, issuer->code, strlen(issuer->code)));
    if (slips >= least || !nearest_is_near(slips, (gsize)g_utf8_strlen(text, -1)))
      continue;
    g_autofree char *code = g_utf8_strdown(issuer->code, -1), *term = g_strconcat(SCHEMA_TERM_ISSUER, code, NULL);
    if (store_term_frequency(builder->store, term, strlen(term), NULL) == 0)
      continue;
    least = slips;
    best = issuer;
  }
  return best;
}

/* That no document is by this office, and which one is near. */
static void note_no_office(PlanBuilder *builder, const char *text)
{
  const Issuer *near = nearest_office(builder, text);
  if (near != NULL)
    notices_add(
        builder->notices, "absent-word",
        g_strdup_printf(_("No document here is by “%s”. Did you mean %s (-a %s)?"), text, near->name, near->code));
}

/* An office that is known by its name or code is meant itself: "Bộ Nội vụ", not a Sở Nội vụ and a Bộ beside each other.
 * Of any other all words of the text stand in its name. */
static gboolean add_agency(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  const Issuer *issuer = offices_find(text, strlen(text));
  if (issuer != NULL) {
    add_code(builder, SCHEMA_TERM_ISSUER, issuer->code, into);
    note_successor(builder, issuer);
    return TRUE;
  }
  guint before = builder->notices->texts->len;
  if (!add_terms_for_words(builder, text, SCHEMA_TERM_ISSUER,
                           N_("No document here has “%.*s” in the name of its issuer."), into, error))
    return FALSE;
  if (builder->notices->texts->len > before)
    note_no_office(builder, text);
  return TRUE;
}

static void add_range(PlanCondition *into, SchemaSlot slot, Date from, Date to)
{
  PlanCondition *range = plan_condition_add(into, PLAN_RANGE);
  range->slot = slot;
  const gboolean arrival = slot == SCHEMA_SLOT_ADDED;
  const Date first = date_first(from), last = date_last(to);
  if (from.year != 0)
    range->low = arrival ? arrival_day_first(first) : g_strdup_printf("%08u", date_to_number(first));
  if (to.year != 0)
    range->high = arrival ? arrival_day_last(last) : g_strdup_printf("%08u", date_to_number(last));
}

/* The day before or after a full date; year 0 when the calendar ends there. */
static Date shift_day(Date date, int days)
{
  g_autoptr(GDateTime) day = g_date_time_new_utc(date.year, date.month, date.day, 0, 0, 0);
  g_autoptr(GDateTime) moved = day != NULL ? g_date_time_add_days(day, days) : NULL;
  if (moved == NULL)
    return (Date){0};
  return (Date){.year = (guint16)g_date_time_get_year(moved),
                .month = (guint8)g_date_time_get_month(moved),
                .day = (guint8)g_date_time_get_day_of_month(moved)};
}

/* "2010..2012", "2010..", "..hôm qua". */
static gboolean read_span(const char *text, const char *dots, Date *from, Date *to, GError **error)
{
  const Date today = validity_today();
  WhenSpan first = {0}, last = {0};
  if ((dots > text || dots[2] == '\0') && !when_parse(text, (gsize)(dots - text), today, &first, error))
    return FALSE;
  if (dots[2] != '\0' && !when_parse(dots + 2, strlen(dots + 2), today, &last, error))
    return FALSE;
  *from = first.from;
  *to = last.counted ? last.from : last.to;
  if (from->year != 0 && to->year != 0 && date_to_number(*from) > date_to_number(*to))
    return fail(error, _("The dates “%s” end before they begin."), text);
  return TRUE;
}

/* "2012", "3/2012", "tuần trước", ">=2015", "<3/2012". */
static gboolean read_comparison(const char *text, Date *from, Date *to, GError **error)
{
  gsize sign = text[0] == '<' || text[0] == '>' ? 1 : 0;
  gboolean strict = sign > 0 && text[sign] != '=';
  const char *rest = text + sign + (text[sign] == '=');
  WhenSpan span;
  if (!when_parse(rest, strlen(rest), validity_today(), &span, error))
    return FALSE;
  Date last = sign > 0 && span.counted ? span.from : span.to;
  if (text[0] != '<')
    *from = strict ? shift_day(last, 1) : span.from;
  if (text[0] != '>')
    *to = strict ? shift_day(span.from, -1) : last;
  if (from->year == 0 && to->year == 0)
    return fail(error, _("There is no day that “%s” could mean."), text);
  return TRUE;
}

static gboolean add_date(SchemaSlot slot, const char *text, PlanCondition *into, GError **error)
{
  Date from = {0}, to = {0};
  const char *dots = strstr(text, "..");
  if (dots != NULL ? !read_span(text, dots, &from, &to, error) : !read_comparison(text, &from, &to, error))
    return FALSE;
  add_range(into, slot, from, to);
  return TRUE;
}

static gboolean add_title(PlanBuilder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                          GError **error)
{
  if (!add_terms_for_words(builder, node->text, SCHEMA_TERM_TITLE, N_("No document here has “%.*s” in its title."),
                           into, error))
    return FALSE;
  g_autoptr(GPtrArray) added = g_ptr_array_new();
  return negated || plan_builder_add_text(builder, node->text, FALSE, FALSE, added, error);
}

static gboolean add_status(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  guint wanted = validity_parse(text, strlen(text));
  if (wanted == 0)
    return fail(error,
                _("“%s” is no status; use in-force, amended, partly-repealed, partly-suspended, suspended, replaced, "
                  "repealed, expired, ended, not-yet, "
                  "draft or unknown, or words such as \"còn hiệu lực\" and \"hết hiệu lực\"."),
                text);
  PlanCondition *status = plan_condition_add(into, PLAN_STATUS);
  status->validity = wanted;
  status->at = request_at(builder->options);
  status->query = legal_status_query(builder->store, wanted, status->at, error);
  return status->query != NULL;
}

gboolean plan_builder_add_field(PlanBuilder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                                GError **error)
{
  switch (node->field) {
  case FIELDS_NUMBER:
    return add_number_field(builder, node, SCHEMA_TERM_NUMBER, into, error);
  case FIELDS_CITES:
    return add_cites_field(builder, node, into, error);
  case FIELDS_IMPLEMENTS:
    return add_guides_field(builder, node, into, error);
  case FIELDS_REPLACES:
    return add_number_field(builder, node, RELATION_TERM_REPLACES, into, error);
  case FIELDS_AMENDS:
    return add_number_field(builder, node, RELATION_TERM_AMENDS, into, error);
  case FIELDS_TYPE:
    return add_type(builder, node->text, into, error);
  case FIELDS_ISSUER:
    return add_agency(builder, node->text, into, error);
  case FIELDS_TITLE:
    return add_title(builder, node, negated, into, error);
  case FIELDS_SIGNER:
    return add_terms_for_words(builder, node->text, SCHEMA_TERM_SIGNER,
                               N_("No document here has “%.*s” in the name of its signer."), into, error);
  case FIELDS_PATH:
    return add_terms_for_words(builder, node->text, SCHEMA_TERM_PATH, N_("No document here has “%.*s” in its path."),
                               into, error);
  case FIELDS_IN:
    return plan_folder_add(builder, node->text, into, error);
  case FIELDS_STATUS:
    return add_status(builder, node->text, into, error);
  case FIELDS_ISSUED:
  case FIELDS_YEAR:
    return add_date(request_date_slot(builder->options), node->text, into, error);
  case FIELDS_KIND:
    return plan_kinds_add_kind(builder, node->text, into, error);
  case FIELDS_FORMAT:
    return plan_kinds_add_format(builder, node->text, into, error);
  case FIELDS_HAS:
    return plan_kinds_add_has(builder, node->text, into, error);
  case FIELDS_ADDED:
    return add_date(SCHEMA_SLOT_ADDED, node->text, into, error);
  default: /* not in queries */
    return TRUE;
  }
}

gboolean plan_builder_add_options(PlanBuilder *builder, PlanCondition *into, GError **error)
{
  const Request *options = builder->options;
  PlanCondition *folders = options->folders != NULL ? plan_condition_add(into, PLAN_ANY_OF) : NULL;
  for (guint i = 0; folders != NULL && options->folders[i] != NULL; i++)
    if (!plan_folder_add(builder, options->folders[i], folders, error))
      return FALSE;
  if (options->type != NULL && !add_type(builder, options->type, into, error))
    return FALSE;
  if (options->agency != NULL && !add_agency(builder, options->agency, into, error))
    return FALSE;
  if (options->from.year != 0 || options->to.year != 0)
    add_range(into, request_date_slot(options), options->from, options->to);
  if (options->added != NULL && !add_date(SCHEMA_SLOT_ADDED, options->added, into, error)) {
    g_prefix_error(error, "--added: ");
    return FALSE;
  }
  if (options->after != NULL || options->until != NULL) {
    PlanCondition *range = plan_condition_add(into, PLAN_RANGE);
    range->slot = SCHEMA_SLOT_ADDED;
    range->low = options->after != NULL ? g_strconcat(options->after, "+", NULL) : NULL; /* the next one above it */
    range->high = g_strdup(options->until);
  }
  return TRUE;
}

/* Whether a state is all that is said of a type: "nghị định hết hiệu lực". Of an office alone ("chính phủ hiện hành") and
 * of what binds nobody ("hợp đồng hết hiệu lực") that is a subject. */
static gboolean is_type_in_state(const PlanIntent *intent)
{
  return intent->wish != PLAN_WISH_NONE && intent->type != NULL && types_force(intent->type) > 0;
}

/* Whether the words name a sort of document and say which of them, and nothing else: "nghị định mới nhất của Chính phủ". */
static gboolean is_list(const PlanBuilder *builder)
{
  const Plan *plan = builder->plan;
  const Request *options = builder->options;
  const PlanIntent *intent = &plan->intent;
  guint n_joining = 0;
  for (guint i = 0; i < plan->atoms->len; i++) {
    const char *typed = ((const PlanAtom *)g_ptr_array_index(plan->atoms, i))->typed;
    n_joining += strcmp(typed, "của") == 0 || strcmp(typed, "do") == 0 || strcmp(typed, "cua") == 0;
  }
  return (intent->type != NULL || intent->issuer != NULL) &&
         (intent->wish == PLAN_WISH_NEWEST || plan->days.typed != NULL || is_type_in_state(intent)) &&
         plan_n_typed(plan) <= intent->n_atoms + builder->spelled_more + n_joining && plan->names->len == 0 &&
         plan->named_numbers->len + plan->absent_numbers->len == 0 && !options->all && !options->title_only &&
         options->sort == REQUEST_BY_RELEVANCE && builder->marks != PLAN_MARKS_STRICT && builder->groups == 0;
}

/* Of all that are listed those that were asked for: "thông tư năm 2019 còn hiệu lực". */
static gboolean add_wish(PlanBuilder *builder, PlanCondition *into, GError **error)
{
  static const char *const statuses[] = {
      [PLAN_WISH_IN_FORCE] = "in-force", [PLAN_WISH_ENDED] = "ended", [PLAN_WISH_NOT_YET] = "not-yet"};
  const PlanWish wish = builder->plan->intent.wish;
  return wish >= G_N_ELEMENTS(statuses) || statuses[wish] == NULL || add_status(builder, statuses[wish], into, error);
}

/* States that few documents are in: these are looked for, so that they come first. Most are in force: those that are not
 * step back instead. */
static gboolean look_for_wished(PlanBuilder *builder, GError **error)
{
  Plan *plan = builder->plan;
  g_autoptr(PlanCondition) all = plan_condition_new(PLAN_ALL_OF);
  if ((plan->intent.wish != PLAN_WISH_ENDED && plan->intent.wish != PLAN_WISH_NOT_YET) ||
      plan->named_numbers->len > 0 || builder->marks == PLAN_MARKS_STRICT ||
      builder->options->sort != REQUEST_BY_RELEVANCE)
    return TRUE;
  if (!add_wish(builder, all, error))
    return FALSE;
  plan->wished = g_ptr_array_steal_index(all->children, 0);
  return TRUE;
}

gboolean plan_builder_settle(PlanBuilder *builder, PlanCondition *into, GError **error)
{
  Plan *plan = builder->plan;
  if (plan->days.typed != NULL) {
    add_range(into, plan->days.of_effect ? SCHEMA_SLOT_EFFECTIVE : request_date_slot(builder->options), plan->days.from,
              plan->days.to);
    notices_add(builder->notices, "days", plan_days_describe(&plan->days));
  }
  if (!is_list(builder))
    return look_for_wished(builder, error);
  add_code(builder, SCHEMA_TERM_TYPE, plan->intent.type, into);
  add_code(builder, SCHEMA_TERM_ISSUER, plan->intent.issuer, into);
  g_ptr_array_set_size(plan->atoms, 0);
  notices_remove(builder->notices, "abbreviation"); /* no word is looked for */
  plan->listed = TRUE;
  return add_wish(builder, into, error);
}
