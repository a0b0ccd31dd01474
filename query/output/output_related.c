#include "query/output/output_related.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/output/output_json.h"
#include "query/output/output_paths.h"
#include "query/output/output_result.h"
#include "query/output/output_status.h"
#include "query/relate/neighbours.h"
#include "query/result/sentence_case.h"
#include "query/screen/paragraph.h"

/* What relations are called, from either side. */
static const struct {
  const char *code, *outward, *inward;
} kinds[NEIGHBOURS_N_KINDS] = {
    [NEIGHBOURS_BASED_ON] = {"based_on", N_("Based on"), N_("Basis of")},
    [NEIGHBOURS_IMPLEMENTS] = {"implements", N_("Guides, implements"), N_("Guided, implemented by")},
    [NEIGHBOURS_AMENDS] = {"amends", N_("Amends"), N_("Amended by")},
    [NEIGHBOURS_CORRECTS] = {"corrects", N_("Corrects"), N_("Corrected by")},
    [NEIGHBOURS_REPLACES] = {"replaces", N_("Replaces"), N_("Replaced by")},
    [NEIGHBOURS_REPEALS] = {"repeals", N_("Repeals"), N_("Repealed by")},
    [NEIGHBOURS_SUSPENDS] = {"suspends", N_("Suspends"), N_("Suspended by")},
    [NEIGHBOURS_CONSOLIDATES] = {"consolidates", N_("Consolidates"), N_("Consolidated in")},
    [NEIGHBOURS_CITES] = {"cites", N_("Cites"), N_("Cited by")},
    [NEIGHBOURS_DRAFTS] = {"drafts", N_("Drafts"), N_("Draft of")},
};

/* ---- text ---- */

/* Why what is named is not a document of the index. */
static char *why_not_found(const Neighbour *entry)
{
  char buf[DATE_TEXT_MAX];
  if (entry->n_likely > 1)
    return g_strdup_printf(_("one of %u documents of the index with this number"), entry->n_likely);
  if (entry->other_place)
    return g_strdup(_("not in the index, which has this number of another locality"));
  if (entry->other_type)
    return g_strdup(_("not in the index, which has this number of another type"));
  if (entry->other_issued.year == 0)
    return g_strdup(_("not in the index"));
  date_print(entry->other_issued, buf);
  return g_strdup_printf(_("not in the index, which has this number of %s: another document or a misprint"), buf);
}

/* said: "from %s". */
static void append_day(GString *out, const char *said, Date day)
{
  char buf[DATE_TEXT_MAX];
  if (day.year == 0)
    return;
  date_print(day, buf);
  g_string_append(out, out->len > 0 ? ", " : "");
  g_string_append_printf(out, said, buf);
}

/* A document that has no number is known by its title, and asked for by its path. */
static gboolean is_unnumbered(const Neighbour *entry)
{
  return entry->found && (entry->number == NULL || *entry->number == '\0');
}

/* "Điều 6 here, from 24/9/2018": where it is said, from when and until when it is so; empty when nothing is known. */
static char *print_said(const Neighbour *entry)
{
  g_autoptr(GString) said = g_string_new(NULL);
  if (entry->place != NULL)
    g_string_append_printf(said,
                           entry->said_here    ? _("%s here")
                           : entry->said_there ? _("%s there")
                                               : "%s",
                           entry->place);
  append_day(said, _("from %s"), entry->since);
  append_day(said, _("until %s"), entry->until);
  return g_string_free(g_steal_pointer(&said), FALSE);
}

/* What a document without a number is called. */
static char *name_of(const Neighbour *entry)
{
  const char *slash = entry->path != NULL ? strrchr(entry->path, '/') : NULL;
  if (entry->title != NULL && *entry->title)
    return g_strdup(entry->title);
  return g_strdup(slash != NULL && slash[1] ? slash + 1 : entry->path);
}

static char *print_identity(const Neighbour *entry, NeighboursKind kind)
{
  char date[DATE_TEXT_MAX] = "";
  g_autoptr(GString) parts = g_string_new(NULL);
  g_autoptr(GString) status = g_string_new(NULL);
  if (entry->issued.year != 0)
    date_print(entry->issued, date);
  g_autofree char *name = is_unnumbered(entry) ? name_of(entry) : NULL;
  display_append_part(parts, name != NULL ? name : entry->number);
  display_append_part(parts, entry->type);
  display_append_part(parts, date);
  if (!entry->found) {
    g_autofree char *why = why_not_found(entry);
    display_append_part(parts, why);
  }
  if (entry->found || entry->status.path != NULL || entry->status.next_path != NULL)
    output_status_append(&entry->status, status);
  if (status->len > 0)
    display_append_part(parts, status->str);
  if (entry->claim)
    display_append_part(parts, _("a claim: its office may not"));
  if (entry->part)
    display_append_part(parts, kind == NEIGHBOURS_SUSPENDS ? _("a part suspended") : _("a part repealed"));
  g_autofree char *said = print_said(entry);
  display_append_part(parts, said);
  return g_string_free(g_steal_pointer(&parts), FALSE);
}

/* One paragraph of the tree: its first line behind branch, the others behind stem, which takes as many columns. */
static void append_paragraph(const Output *output, DisplayLook look, const char *branch, const char *stem,
                             const char *text, GString *out)
{
  Display display = output->display;
  const Paragraph plain = {.indent = 0};
  guint columns = display_columns(stem, strlen(stem));
  display.columns = display.columns > columns + 20 ? display.columns - columns : 20;
  display.color = FALSE;
  g_autoptr(GString) wrapped = g_string_new(NULL);
  paragraph_append(&display, &plain, text, strlen(text), wrapped);
  g_auto(GStrv) lines = g_strsplit(wrapped->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_string_append(out, i == 0 ? branch : stem);
    display_append_look(&output->display, look, out, lines[i], strlen(lines[i]));
    g_string_append_c(out, '\n');
  }
}

static void append_entry(const Output *output, const Neighbour *entry, NeighboursKind kind, const char *stem,
                         gboolean last, GString *out)
{
  g_autofree char *branch = g_strconcat(stem, last ? "└── " : "├── ", NULL);
  g_autofree char *below = g_strconcat(stem, last ? "    " : "│   ", NULL);
  g_autofree char *identity = print_identity(entry, kind);
  append_paragraph(output, entry->found ? DISPLAY_NUMBER : DISPLAY_PLAIN, branch, below, identity, out);
  if (is_unnumbered(entry) || kind == NEIGHBOURS_DRAFTS) /* its number is the document's own */
    output_result_append_path(output, 0, below, entry->path, out);
  else if (entry->title != NULL && *entry->title != '\0') {
    g_autofree char *title = sentence_case_dup(entry->title);
    append_paragraph(output, DISPLAY_PLAIN, below, below, title, out);
  }
}

static void append_group(const Output *output, const NeighboursGroup *group, gboolean last, GString *out)
{
  const char *stem = last ? "    " : "│   ";
  guint more = group->total - group->entries->len;
  append_paragraph(output, DISPLAY_HEADING, last ? "└── " : "├── ", stem,
                   _(group->inward ? kinds[group->kind].inward : kinds[group->kind].outward), out);
  for (guint i = 0; i < group->entries->len; i++)
    append_entry(output, g_ptr_array_index(group->entries, i), group->kind, stem,
                 more == 0 && i + 1 == group->entries->len, out);
  if (more == 0)
    return;
  g_autofree char *rest =
      g_strdup_printf(group->exact ? language_plural("and %u more", "and %u more", more)
                                   : language_plural("and about %u more", "and about %u more", more),
                      more);
  g_autofree char *branch = g_strconcat(stem, "└── ", NULL);
  append_paragraph(output, DISPLAY_NOTE, branch, stem, rest, out);
}

static void append_text(const Output *output, const Result *result, const GPtrArray *groups, GString *out)
{
  g_autofree char *identity = output_result_identity(result), *name = output_result_name(result);
  if (*identity)
    append_paragraph(output, DISPLAY_NUMBER, "", "    ", identity, out);
  if (*name)
    append_paragraph(output, DISPLAY_TITLE, "", "", name, out);
  output_result_append_copies(output, 0, result, out);
  for (guint i = 0; i < groups->len; i++)
    append_group(output, g_ptr_array_index(groups, i), i + 1 == groups->len, out);
  if (groups->len == 0)
    append_paragraph(output, DISPLAY_NOTE, "", "", _("It names no document, and none of the index names it."), out);
}

/* ---- JSON ---- */

static void add_entry(Json *json, const Neighbour *entry)
{
  json_begin_object(json, NULL);
  json_add_boolean(json, "in_index", entry->found);
  json_add_known(json, "number", entry->number);
  json_add_known(json, "type", entry->type);
  json_add_known(json, "title", entry->title);
  json_add_date(json, "issued", entry->issued);
  json_add_known(json, "path", entry->path);
  output_status_add_json(json, &entry->status);
  if (entry->said_here)
    json_add_boolean(json, "said_here", TRUE);
  if (entry->said_there)
    json_add_boolean(json, "said_there", TRUE);
  if (entry->claim)
    json_add_boolean(json, "claim", TRUE);
  if (entry->part)
    json_add_boolean(json, "part", TRUE);
  json_add_date(json, "since", entry->since);
  json_add_date(json, "until", entry->until);
  json_add_known(json, "place", entry->place);
  if (entry->end > 0) {
    json_add_number(json, "start", entry->start);
    json_add_number(json, "end", entry->end);
  }
  if (!entry->found && (entry->n_likely > 1 || entry->other_place || entry->other_type || entry->other_issued.year)) {
    g_autofree char *why = why_not_found(entry);
    json_add_known(json, "note", why);
  }
  json_end_object(json);
}

static void append_json(const Output *output, const Result *result, const GPtrArray *groups, GString *out)
{
  Json json = {.out = out};
  output_json_begin_document(&json, output, result);
  json_begin_list(&json, "related");
  for (guint i = 0; i < groups->len; i++) {
    const NeighboursGroup *group = g_ptr_array_index(groups, i);
    json_begin_object(&json, NULL);
    json_add_known(&json, "relation", kinds[group->kind].code);
    json_add_known(&json, "direction", group->inward ? "from" : "to");
    json_add_number(&json, "total", group->total);
    json_add_boolean(&json, "exact", group->exact);
    json_begin_list(&json, "documents");
    for (guint k = 0; k < group->entries->len; k++)
      add_entry(&json, g_ptr_array_index(group->entries, k));
    json_end_list(&json);
    json_end_object(&json);
  }
  json_end_list(&json);
  output_json_end_document(&json);
}

/* Each once, however it is related. */
static void append_paths(const Output *output, const GPtrArray *groups, GString *out)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < groups->len; i++) {
    const NeighboursGroup *group = g_ptr_array_index(groups, i);
    for (guint k = 0; k < group->entries->len; k++) {
      const Neighbour *entry = g_ptr_array_index(group->entries, k);
      Result result = {.path = entry->path};
      if (entry->path != NULL && g_hash_table_add(seen, entry->path))
        output_paths_append_result(output, &result, out);
    }
  }
}

void output_related_append(const Output *output, const Result *result, const GPtrArray *groups, GString *out)
{
  if (output->format == OUTPUT_JSON)
    append_json(output, result, groups, out);
  else if (output->format == OUTPUT_PATHS)
    append_paths(output, groups, out);
  else
    append_text(output, result, groups, out);
}
