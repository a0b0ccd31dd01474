/* The words of a query into atoms: numbers, dates, abbreviations and syllables in their variants. */
#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/abbreviations.h"
#include "corpus/names/article_kind.h"
#include "corpus/names/relation.h"
#include "query/ask/no_day.h"
#include "query/ask/numbers.h"
#include "query/plan/expand.h"
#include "query/plan/plan_article.h"
#include "query/plan/plan_builder.h"
#include "query/plan/plan_days.h"
#include "query/plan/plan_intent.h"
#include "query/plan/plan_names.h"
#include "query/relate/validity.h"

/* From which year on "158/25" is rather a number than a fraction. */
#define OF_CENTURY 2000
#define FIRST_YEAR 1945
#define LAST_YEAR  2100

static PlanAtom *new_atom(PlanBuilder *builder, PlanAtomKind kind, const char *typed, gsize len, gboolean negated)
{
  if (!negated && builder->plan->atoms->len >= PLAN_MAX_ATOMS) {
    if (!builder->cut)
      notices_add(builder->notices, "words-cut",
                  g_strdup_printf(_("Only the first %d words of the query are used."), PLAN_MAX_ATOMS));
    builder->cut = TRUE;
    return NULL;
  }
  PlanAtom *atom = g_new0(PlanAtom, 1);
  atom->kind = kind;
  atom->typed = g_strndup(typed, len);
  atom->run = builder->run;
  atom->read = atom->meant = -1;
  atom->weight = 1;
  atom->terms = plan_terms_new();
  g_ptr_array_add(negated ? builder->plan->other_atoms : builder->plan->atoms, atom);
  return atom;
}

static void finish_atom(PlanBuilder *builder, PlanAtom *atom)
{
  guint64 sum = 0;
  for (guint i = 0; i < atom->terms->len; i++)
    sum += g_array_index(atom->terms, PlanTerm, i).frequency;
  atom->frequency = (guint)MIN(sum, store_n_documents(builder->store));
  builder->plan->any_marked |= atom->marked;
  builder->plan->any_forgiven |= atom->terms->len > 1 && atom->kind == PLAN_ATOM_WORD;
}

/* Says so when a marked word was found with other marks only. */
static void note_forgiven(PlanBuilder *builder, const PlanAtom *atom)
{
  if (!atom->marked || atom->terms->len == 0 || g_array_index(atom->terms, PlanTerm, 0).exact)
    return;
  g_autoptr(GString) found = g_string_new(NULL);
  for (guint i = 0; i < atom->terms->len; i++)
    g_string_append_printf(found, "%s“%s”", i > 0 ? ", " : "", g_array_index(atom->terms, PlanTerm, i).term);
  notices_add(builder->notices, "marks-forgiven",
              g_strdup_printf(_("No document has “%s”; it was read as %s. Use --strict to insist "
                                "on its marks."),
                              atom->typed, found->str));
}

/* Of what is typed the last date counts; its year is among its words, too, and tells no more. */
static void note_date(PlanBuilder *builder, Date date, guint n_words)
{
  Plan *plan = builder->plan;
  if (date.year < FIRST_YEAR || date.year > LAST_YEAR || (date.month == 0 && date.year == plan->date.year))
    return;
  plan->date = date;
  plan->date_words = n_words;
}

PlanAtom *plan_builder_add_word(PlanBuilder *builder, const Token *token, const char *text, gboolean negated,
                                GError **error)
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
  note_forgiven(builder, atom);
  if (token->kind == TOKEN_DIGITS && token->term_len == 4 && !negated) {
    guint year = (guint)g_ascii_strtoull(token->term, NULL, 10);
    note_date(builder, (Date){.year = (guint16)year}, 1);
  }
  return atom;
}

/* Puts the terms of the documents that guide the one found in the place of its own, if there are any. */
static gboolean prefer_guidance(PlanBuilder *builder, const NumbersFound *found, GArray *own, GError **error)
{
  g_autoptr(GArray) guides = plan_terms_new();
  if (!expand_number(&found->number, RELATION_TERM_IMPLEMENTS, builder->store, guides, error))
    return FALSE;
  if (guides->len == 0)
    return TRUE;
  builder->plan->guided = TRUE;
  g_array_set_size(own, 0);
  g_array_append_vals(own, guides->data, guides->len);
  g_array_set_clear_func(guides, NULL); /* own has them now */
  return TRUE;
}

/* Of a document that is not there, those that cite it come first. */
static void prefer_citing(PlanBuilder *builder, const GArray *cites, GArray *own)
{
  builder->plan->cited = TRUE;
  for (guint i = 0; i < cites->len; i++) {
    PlanTerm copy = g_array_index(cites, PlanTerm, i);
    copy.term = g_strdup(copy.term);
    g_array_append_val(own, copy);
  }
}

/* Takes the words added from atom number first on back. */
static void take_back(Plan *plan, guint first)
{
  g_ptr_array_set_size(plan->atoms, (gint)first);
}

/* The abbreviation that token is becomes a term of the atoms from first on, its words: as the table writes it, or as it
 * was typed. */
static gboolean add_code_terms(PlanBuilder *builder, const Token *token, const char *text, const char *words,
                               guint first, GError **error)
{
  g_autoptr(GArray) codes = plan_terms_new();
  const char *spelled, *code = abbreviations_scan(words, strlen(words), &spelled);
  g_autoptr(GArray) tokens =
      numbers_tokens(builder->tokenizer, code != NULL ? code : "", code != NULL ? strlen(code) : 0);
  if (code != NULL && tokens->len == 1 && strcmp(spelled, words) == 0) {
    if (!expand_atom(&g_array_index(tokens, NumbersToken, 0).token, code, strlen(code), "", PLAN_MARKS_STRICT,
                     builder->store, codes, error))
      return FALSE;
  } else if (!expand_atom(token, text + token->start, token->end - token->start, "", builder->marks, builder->store,
                          codes, error)) {
    return FALSE;
  }
  for (guint i = first; i < builder->plan->atoms->len; i++) {
    PlanAtom *atom = g_ptr_array_index(builder->plan->atoms, i);
    for (guint c = 0; c < codes->len; c++) {
      PlanTerm term = g_array_index(codes, PlanTerm, c);
      term.term = g_strdup(term.term);
      term.exact = FALSE;
      term.code = TRUE;
      g_array_append_val(atom->terms, term);
    }
  }
  return TRUE;
}

/* Adds what an abbreviation stands for in its place, when the index has all the words: *spelled_out tells. The
 * abbreviation stands for all of them at once, as it does when the words are typed (plan_codes.c). */
static gboolean add_spelled_out(PlanBuilder *builder, const Token *token, const char *text, GPtrArray *added,
                                gboolean *spelled_out, GError **error)
{
  const char *words = abbreviations_find(text + token->start, token->end - token->start);
  *spelled_out = FALSE;
  if (words == NULL || builder->marks == PLAN_MARKS_STRICT)
    return TRUE;
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, words, strlen(words));
  Plan *plan = builder->plan;
  guint before = plan->atoms->len;
  gboolean any_marked = plan->any_marked, all = tokens->len > 1;
  for (guint i = 0; i < tokens->len && all; i++) {
    GError *failure = NULL;
    PlanAtom *atom =
        plan_builder_add_word(builder, &g_array_index(tokens, NumbersToken, i).token, words, FALSE, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    all = atom != NULL && atom->terms->len > 0;
  }
  plan->any_marked = any_marked; /* nobody typed these marks */
  if (!all) {
    take_back(plan, before);
    return TRUE;
  }
  if (!add_code_terms(builder, token, text, words, before, error))
    return FALSE;
  for (guint i = before; i < plan->atoms->len; i++) {
    PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    atom->spelled_out = TRUE;
    g_ptr_array_add(added, atom);
  }
  *spelled_out = TRUE;
  builder->spelled_more += plan->atoms->len - before - 1;
  notices_add(builder->notices, "abbreviation",
              g_strdup_printf(_("“%.*s” was looked for as “%s”, too."), (int)(token->end - token->start),
                              text + token->start, words));
  return TRUE;
}

/* A document number among words: one atom that stands for every citation of it. FALSE also when the index knows no
 * such number: then its parts are words. */
/* The number as far as the documents that bear it agree on its year: "15/20" may be one of 2020, or of any year from
 * 2000 on. */
static DocNum named_number(const NumbersFound *found, const GArray *own)
{
  DocNum number = found->number, have;
  for (guint i = 0; i < own->len && found->year_start != 0; i++) {
    const char *key = g_array_index(own, PlanTerm, i).term + strlen(SCHEMA_TERM_NUMBER);
    if (docnum_from_key(key, strlen(key), &have) && have.year != number.year)
      number.year = 0;
  }
  return number;
}

/* "Công văn 2025" may mean those of the year. */
static gboolean is_year(const DocNum *number)
{
  guint64 year = g_ascii_strtoull(number->ordinal, NULL, 10);
  return number->year == 0 && year >= FIRST_YEAR && year <= (guint64)validity_today().year + 1;
}

/* Files may be named with the number, unless it is begun only, or may be a year. */
static void note_path_number(PlanBuilder *builder, const NumbersFound *found, guint n_words, gboolean borne)
{
  PlanPathNumber asked = {.number = found->number, .n_atoms = found->n_atoms, .n_words = n_words, .borne = borne};
  if (builder->marks != PLAN_MARKS_STRICT && !builder->plan->title_only && !is_year(&asked.number) &&
      (found->year_start == 0 || asked.number.year != 0))
    g_array_append_val(builder->plan->path_numbers, asked);
}

/* Whether of half a number with a type ("Pháp lệnh 35") only numbers without one are named: 35/2018/QH14. */
static gboolean is_only_likely(const DocNum *asked, const GArray *cites)
{
  gboolean typed = asked->type[0] == '\0' || asked->issuer[0] != '\0';
  for (guint i = 0; i < cites->len && !typed; i++) {
    const char *key = g_array_index(cites, PlanTerm, i).term + strlen(SCHEMA_TERM_CITES);
    DocNum have;
    typed = !docnum_from_key(key, strlen(key), &have) || have.type[0] != '\0';
  }
  return !typed;
}

/* n_words is how many words of the text there are. */
static gboolean add_number(PlanBuilder *builder, const NumbersFound *found, guint n_words, const char *typed, gsize len,
                           gboolean negated, PlanAtom **atom, GError **error)
{
  *atom = NULL;
  g_autoptr(GArray) own = plan_terms_new();
  g_autoptr(GArray) cites = plan_terms_new();
  if (!expand_begun(found, SCHEMA_TERM_NUMBER, builder->store, own, error) ||
      !expand_begun(found, SCHEMA_TERM_CITES, builder->store, cites, error) ||
      !expand_drop_other_types(&found->number, builder->store, own, cites, error))
    return FALSE;
  const DocNum *asked = &found->number;
  if (!negated)
    note_path_number(builder, found, n_words, own->len > 0);
  gboolean said =
      found->certain || (found->whole && !is_year(asked) && (asked->type[0] != '\0' || asked->year >= OF_CENTURY));
  if (own->len == 0 && said && !negated) {
    PlanAbsent absent = {.number = *asked,
                         .cited = cites->len > 0,
                         .likely = is_only_likely(asked, cites),
                         .unsure = !found->certain,
                         .first_atom = builder->plan->atoms->len,
                         .n_atoms = found->n_atoms};
    g_array_append_val(builder->plan->absent_numbers, absent);
  }
  if (own->len == 0 && cites->len == 0)
    return TRUE;
  PlanAtom *number = new_atom(builder, PLAN_ATOM_NUMBER, typed, len, negated);
  if (number == NULL)
    return TRUE;
  g_array_unref(number->terms);
  number->terms = g_steal_pointer(&cites);
  finish_atom(builder, number);
  if (!negated) {
    if (found->guided && !prefer_guidance(builder, found, own, error))
      return FALSE;
    if (own->len == 0 && found->certain)
      prefer_citing(builder, number->terms, own);
    for (guint i = 0; i < own->len; i++) {
      PlanTerm copy = g_array_index(own, PlanTerm, i);
      copy.term = g_strdup(copy.term);
      g_array_append_val(builder->plan->own_numbers, copy);
    }
    DocNum named = named_number(found, own);
    g_array_append_val(builder->plan->named_numbers, named);
  }
  *atom = number;
  return TRUE;
}

/* A number in groups (0912.345.678, 12 500 000) is asked for by its digits, which documents have however they group
 * them. *atom is NULL when the token is no such number, or no document has it. */
static gboolean add_joined(PlanBuilder *builder, const Token *token, const char *text, gboolean negated,
                           PlanAtom **atom, GError **error)
{
  GError *failure = NULL;
  *atom = NULL;
  if (token->kind != TOKEN_DECIMAL || strchr(token->term, '.') != NULL)
    return TRUE;
  if (store_term_frequency(builder->store, token->term, token->term_len, &failure) > 0)
    *atom = plan_builder_add_word(builder, token, text, negated, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error(error, failure);
  return FALSE;
}

/* The atom from which the words of a wish are no words to look for, because it is understood; G_MAXUINT = none. */
static guint wish_of(const PlanBuilder *builder)
{
  const PlanIntent *intent = &builder->plan->intent;
  gboolean understood =
      intent->n_wish > 0 && builder->marks != PLAN_MARKS_STRICT && builder->options->sort == REQUEST_BY_RELEVANCE;
  return understood ? intent->wish_first : G_MAXUINT;
}

/* Whether days among the words narrow the query: no option does already. */
static gboolean reads_days(const PlanBuilder *builder)
{
  const Request *options = builder->options;
  return builder->marks != PLAN_MARKS_STRICT && !options->literal_days && options->from.year == 0 &&
         options->to.year == 0 && builder->plan->days.typed == NULL;
}

static guint count_atoms(const GArray *tokens)
{
  guint n = 0;
  for (guint i = 0; i < tokens->len; i++)
    n += token_is_atom(&g_array_index(tokens, NumbersToken, i).token);
  return n;
}

/* "Nghị quyết 10" of "nghị quyết 10 năm qua" is no number, nor is "nghị định 31" of "nghị định 31/4/2021". */
static gboolean reaches(const NumbersFound *number, guint first, guint n)
{
  return number->first_atom + number->n_atoms > first && number->first_atom < first + n;
}

gboolean plan_builder_add_text(PlanBuilder *builder, const char *typed, gboolean numbers, gboolean negated,
                               GPtrArray *added, GError **error)
{
  g_autofree char *decoded = NULL;
  if (builder->marks != PLAN_MARKS_STRICT && !expand_keystrokes(typed, builder->store, &decoded, error))
    return FALSE;
  if (decoded != NULL)
    notices_add(builder->notices, "keystrokes",
                g_strdup_printf(_("“%s” was read as “%s”, typed on Telex or VNI keys."), typed, decoded));
  const char *text = decoded != NULL ? decoded : typed;
  gsize len = strlen(text);
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, text, len);
  g_autoptr(GArray) found = numbers ? numbers_find(tokens, text, len) : NULL;
  g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(PlanBuilderWord));
  g_auto(NoDay) none = {0};
  guint next_number = 0, atom_index = 0, skip_to = 0, number_to = 0;
  gboolean wished = builder->plan->intent.n_wish > 0, dated = builder->plan->days.typed != NULL; /* in another text */
  builder->run++;
  if (numbers && !negated)
    plan_article_find(builder->plan, text, len, tokens);
  if (numbers && !negated && builder->marks != PLAN_MARKS_STRICT &&
      !plan_names_find(builder->plan, text, tokens, builder->store, error))
    return FALSE;
  if (numbers && !negated) {
    plan_intent_read(builder->plan, text, len, tokens);
    if (reads_days(builder))
      plan_days_read(builder->plan, text, tokens, found, validity_today());
    if (no_day_find(text, tokens, &none))
      notices_add(builder->notices, "no-such-day", no_day_describe(&none));
    builder->plan->asked_kinds |= article_kind_asked(text, len);
  }
  guint wish_from = wished ? G_MAXUINT : wish_of(builder);
  const PlanDays *days = dated || builder->plan->days.typed == NULL ? NULL : &builder->plan->days;
  for (guint i = 0; i < tokens->len && !builder->cut; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    const gboolean narrows = days != NULL && atom_index >= days->first && atom_index < days->first + days->n;
    if (token->kind == TOKEN_DATE && !negated && !narrows)
      note_date(builder, token->date, token->atoms);
    if (!token_is_atom(token)) {
      PlanAtom *joined = NULL;
      if (numbers && atom_index >= MAX(skip_to, number_to) &&
          !add_joined(builder, token, text, negated, &joined, error))
        return FALSE;
      if (joined != NULL) {
        g_ptr_array_add(added, joined);
        builder->has_words = TRUE;
        skip_to = atom_index + token->atoms;
      }
      continue;
    }
    guint at = atom_index++;
    if (at == wish_from)
      skip_to = at + builder->plan->intent.n_wish;
    if (days != NULL && at == days->first)
      skip_to = at + days->n;
    if (at < skip_to)
      continue;
    const NumbersFound *next =
        found != NULL && next_number < found->len ? &g_array_index(found, NumbersFound, next_number) : NULL;
    if (next != NULL &&
        ((days != NULL && reaches(next, days->first, days->n)) || reaches(next, none.first_atom, none.n_atoms)))
      next_number++;
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
      if (!add_number(builder, number, count_atoms(tokens), text + token->start, end - token->start, negated, &atom,
                      error))
        return FALSE;
      if (atom != NULL)
        g_ptr_array_add(added, atom);
      /* "quy định 5" may be a number or words: then it is both. */
      if (atom != NULL && number->certain) {
        skip_to = at + number->n_atoms;
        continue;
      }
      if (atom != NULL || number->certain)
        number_to = at + number->n_atoms;
    }
    /* The parts of a number may be looked for as words, but that they are words is not said. */
    builder->has_words |= at >= number_to;
    gboolean spelled_out = FALSE;
    if (token->kind == TOKEN_WORD && numbers && !negated && at >= number_to &&
        !add_spelled_out(builder, token, text, added, &spelled_out, error))
      return FALSE;
    if (spelled_out)
      continue;
    GError *failure = NULL;
    PlanAtom *atom = plan_builder_add_word(builder, token, text, negated, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    if (atom != NULL) {
      PlanBuilderWord word = {atom, token->start};
      g_ptr_array_add(added, atom);
      g_array_append_val(words, word);
    }
  }
  if (builder->marks != PLAN_MARKS_STRICT && !plan_builder_add_places(builder, text, len, words, error))
    return FALSE;
  return !numbers || negated || builder->marks == PLAN_MARKS_STRICT ||
         (plan_builder_add_codes(builder, text, len, words, error) &&
          plan_builder_add_everyday(builder, text, len, words, added, error));
}
