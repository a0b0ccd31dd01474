/* Plans and direct indexes written as a line of text, for tests of what reads nothing else. */
#ifndef TRACUU_TESTS_UNIT_MADE_PLAN_H
#define TRACUU_TESTS_UNIT_MADE_PLAN_H

#include <glib.h>
#include <string.h>

#include "indexer/layout/direct.h"
#include "query/plan/expand.h"
#include "query/plan/plan.h"

/* Atoms between blanks: "cán bộ"; their variants between tildes, the one as typed first: "can~cán~cần"; an
 * abbreviation of the atom and its neighbours behind '=', last: "can~cán~=cb bo~bộ~=cb"; a document number behind '#';
 * '|' ends a run. '-' alone is an atom that the index does not know. */
static inline Plan *made_plan(const char *text)
{
  Plan *plan = plan_new();
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  guint run = 0;
  for (guint w = 0; words[w] != NULL; w++) {
    if (strcmp(words[w], "|") == 0) {
      run++;
      continue;
    }
    gboolean number = words[w][0] == '#';
    g_auto(GStrv) terms = g_strsplit(words[w] + number, "~", -1);
    PlanAtom *atom = g_new0(PlanAtom, 1);
    atom->kind = number ? PLAN_ATOM_NUMBER : PLAN_ATOM_WORD;
    atom->typed = g_strdup(terms[0]);
    atom->run = run;
    atom->marked = !g_str_is_ascii(terms[0]);
    atom->terms = plan_terms_new();
    atom->read = -1;
    atom->weight = 1;
    for (guint t = 0; terms[t] != NULL && strcmp(terms[0], "-") != 0; t++) {
      gboolean code = terms[t][0] == '=';
      PlanTerm term = {.term = g_strdup(terms[t] + code), .frequency = 1, .exact = t == 0, .code = code};
      term.len = strlen(term.term);
      g_array_append_val(atom->terms, term);
    }
    atom->frequency = atom->terms->len;
    plan->any_marked |= atom->marked;
    plan->any_forgiven |= plan_n_own_terms(atom) > 1;
    g_ptr_array_add(plan->atoms, atom);
  }
  return plan;
}

/* Packs a document into out, which must outlive the result. Words between blanks; '|' begins a passage, '+' one of the
 * same article, ':' ends the heading of its passage, '=' begins the title. */
static inline Direct made_direct(const char *text, GString *out)
{
  g_autoptr(DirectWriter) writer = direct_writer_new();
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  guint position = 0;
  gboolean title = FALSE;
  for (guint w = 0; words[w] != NULL; w++) {
    gboolean begins = strcmp(words[w], "|") == 0, continues = strcmp(words[w], "+") == 0;
    if (w == 0 || begins || continues) {
      guint heading_len = 0;
      guint from = begins || continues ? w + 1 : w;
      for (guint h = from; words[h] != NULL && strchr("|+=", words[h][0]) == NULL; h++)
        if (strcmp(words[h], ":") == 0)
          heading_len = h - from;
      direct_writer_begin_passage(writer, position, heading_len, continues);
    }
    if (strcmp(words[w], "=") == 0) {
      direct_writer_begin_title(writer, position);
      title = TRUE;
    } else if (!begins && !continues && strcmp(words[w], ":") != 0) {
      direct_writer_add(writer, words[w], strlen(words[w]), position++);
    }
  }
  if (!title)
    direct_writer_begin_title(writer, position);
  g_string_truncate(out, 0);
  direct_writer_pack(writer, position, out);
  Direct direct;
  if (!direct_open(&direct, (const guint8 *)out->str, out->len))
    g_error("not a direct index: %s", text);
  return direct;
}

#endif
