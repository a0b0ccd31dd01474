#include "query/show.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/failure.h"
#include "query/find.h"
#include "query/output/output_form.h"
#include "query/output/output_json.h"
#include "query/output/output_related.h"
#include "query/output/output_result.h"
#include "query/result/fetch.h"
#include "query/screen/paragraph.h"
#include "query/target.h"

#define OUTLINE_COLUMN 7                /* where its text begins, behind the number */
#define OUTLINE_DEPTH  5                /* parts within parts are indented so often */
#define CHUNK          ((gsize)4 << 20) /* bytes of text in memory at a time */

typedef struct {
  Search *search;
  const Command *command;
  Pager *pager;
  Output output;
  const char *passage; /* to be shown alone; NULL = all */
  gboolean absent;     /* what is asked after is only named in the index */
} Show;

static void flush(Show *show, GString *out)
{
  pager_write(show->pager, out->str, out->len);
  g_string_truncate(out, 0);
}

/* ---- passages ---- */

/* Whether a passage goes on under the heading of the one before. */
static gboolean is_continued(const ResultPassage *passage, const ResultPassage *before)
{
  return before != NULL && *passage->article && strcmp(passage->article, before->article) == 0 &&
         g_strcmp0(passage->heading, before->heading) == 0;
}

static char *name_passage(const ResultPassage *passage)
{
  if (passage->heading != NULL && *passage->heading)
    return g_strdup(passage->heading);
  return *passage->article ? g_strdup_printf("Điều %s", passage->article) : g_strdup(_("no heading"));
}

/* Bytes of the name that need not be said again below the heading before, of which they are the outer parts, and how
 * many parts these are. */
static gsize shared_len(const char *name, const char *before, guint *depth)
{
  gsize shared = 0;
  *depth = 0;
  for (const char *next; (next = strstr(name + shared, OUTPUT_RESULT_SEPARATOR));) {
    gsize len = (gsize)(next - name);
    gboolean same = before != NULL && strncmp(name, before, len) == 0 &&
                    (before[len] == '\0' || g_str_has_prefix(before + len, OUTPUT_RESULT_SEPARATOR));
    if (!same)
      break;
    shared = len + strlen(OUTPUT_RESULT_SEPARATOR);
    ++*depth;
  }
  return shared;
}

static void append_outline(const Show *show, const GPtrArray *passages, GString *out)
{
  const ResultPassage *before = NULL;
  guint depth = 0;
  for (guint i = 0; i < passages->len; i++) {
    const ResultPassage *passage = g_ptr_array_index(passages, i);
    gboolean continued = is_continued(passage, before);
    g_autofree char *name = continued ? g_strdup(_("continued")) : name_passage(passage);
    g_autofree char *size = language_size(passage->end - passage->start);
    gsize shared = continued ? 0 : shared_len(name, before != NULL ? before->heading : NULL, &depth);
    g_autofree char *page = passage->page > 0 ? output_result_page(passage->page) : g_strdup("");
    g_autofree char *line = g_strdup_printf("%s (%s%s%s)", name + shared, page, *page ? ", " : "", size);
    guint indent = OUTLINE_COLUMN + MIN(depth, OUTLINE_DEPTH) * 2;
    g_string_append_printf(out, "%5u", i + 1);
    display_append_blanks(out, indent - 5);
    const Paragraph paragraph = {.start = indent, .indent = indent};
    paragraph_append(&show->output.display, &paragraph, line, strlen(line), out);
    g_string_append_c(out, '\n');
    before = passage;
  }
}

/* ---- text ---- */

/* Bytes at the end of text that are the beginning of a character. */
static gsize cut_character(const GString *text)
{
  for (gsize n = 1; n <= 3 && n <= text->len; n++) {
    guchar c = (guchar)text->str[text->len - n];
    if (c >= 0xc0)
      return n < (c >= 0xf0 ? 4u : c >= 0xe0 ? 3u : 2u) ? n : 0;
    if (c < 0x80)
      break;
  }
  return 0;
}

/* Prints bytes start..end of a document, as they are to a program, made harmless to a terminal. */
static gboolean print_span(Show *show, const Record *record, gsize start, gsize end, GError **error)
{
  g_autoptr(GString) text = g_string_sized_new(0);
  g_autoptr(GString) out = g_string_sized_new(0);
  char last = '\n';
  while (start < end) {
    g_string_truncate(text, 0);
    if (!record_append_text(record, start, MIN(end, start + CHUNK), text, error))
      return FALSE;
    if (text->len == 0)
      break;
    gsize cut = start + text->len < end ? cut_character(text) : 0;
    if (cut < text->len)
      g_string_truncate(text, text->len - cut);
    start += text->len;
    last = text->str[text->len - 1];
    if (show->output.is_screen)
      paragraph_append_lines(&show->output.display, text->str, text->len, out);
    else
      g_string_append_len(out, text->str, (gssize)text->len);
    if (!pager_write(show->pager, out->str, out->len))
      return TRUE;
    g_string_truncate(out, 0);
  }
  if (last != '\n')
    pager_write(show->pager, "\n", 1);
  return TRUE;
}

/* ---- one document ---- */

static ExitCode json(Show *show, const Record *record, Result *result, GPtrArray *passages, GError **error)
{
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GString) out = g_string_new(NULL);
  if (passages != NULL) {
    g_clear_pointer(&result->passages, g_ptr_array_unref);
    result->passages = g_ptr_array_ref(passages);
  }
  gsize n_spans = show->command->outline ? 0 : passages != NULL ? passages->len : 1;
  for (gsize i = 0; i < n_spans; i++) {
    const ResultPassage *passage = passages != NULL ? g_ptr_array_index(passages, i) : NULL;
    if (!record_append_text(record, passage != NULL ? passage->start : result->start,
                            passage != NULL ? passage->end : result->end, text, error))
      return EXIT_CODE_SYSTEM;
  }
  output_json_append_document(&show->output, result, show->command->outline ? NULL : text, out);
  flush(show, out);
  return EXIT_CODE_FOUND;
}

static ExitCode show_document(Show *show, Result *result, GError **error)
{
  const Command *command = show->command;
  g_autoptr(Record) record = search_record(show->search, result, error);
  g_autoptr(GPtrArray) passages = NULL;
  g_autoptr(GPtrArray) chosen = NULL;
  if (record == NULL)
    return EXIT_CODE_SYSTEM;
  if (command->outline || show->passage != NULL) {
    passages = fetch_passages(record, result->start, result->end, error);
    if (passages == NULL)
      return EXIT_CODE_SYSTEM;
  }
  if (show->passage != NULL) {
    chosen = fetch_choose_passages(passages, show->passage);
    if (chosen->len == 0) {
      g_autofree char *sentence =
          g_strdup_printf(_("The document has no passage %s. List its passages with --passage."), show->passage);
      return failure_say(&show->output, show->pager, "no-passage", sentence, EXIT_CODE_NOTHING);
    }
  }
  if (command->format == OUTPUT_JSON)
    return json(show, record, result, chosen != NULL ? chosen : passages, error);
  if (command->outline && show->passage == NULL) {
    g_autoptr(GString) out = g_string_new(NULL);
    append_outline(show, passages, out);
    flush(show, out);
    return EXIT_CODE_FOUND;
  }
  if (chosen == NULL)
    return print_span(show, record, result->start, result->end, error) ? EXIT_CODE_FOUND : EXIT_CODE_SYSTEM;
  for (guint i = 0; i < chosen->len; i++) {
    const ResultPassage *passage = g_ptr_array_index(chosen, i);
    if (!print_span(show, record, passage->start, passage->end, error))
      return EXIT_CODE_SYSTEM;
  }
  return EXIT_CODE_FOUND;
}

static ExitCode show_related(Show *show, const Result *result, GError **error)
{
  const Request *request = &show->command->search;
  g_autoptr(GPtrArray) groups = search_related(show->search, result, request_at(request), request->limit, error);
  if (groups == NULL)
    return EXIT_CODE_SYSTEM;
  g_autoptr(GString) out = g_string_new(NULL);
  output_related_append(&show->output, result, groups, out);
  flush(show, out);
  return EXIT_CODE_FOUND;
}

/* Behind a file that holds several documents puts the others of them, for each has facts of its own. */
static gboolean add_parts(Show *show, Results *results, GError **error)
{
  for (guint i = 0, n = results->results->len; i < n; i++) {
    const Result *whole = g_ptr_array_index(results->results, i);
    for (guint part = 1; whole->whole && part < whole->n_parts; part++)
      if (!search_add_part(show->search, whole, part, request_at(&show->command->search), results, error))
        return FALSE;
  }
  return TRUE;
}

static ExitCode all(Show *show, Results *results, GError **error)
{
  const Command *command = show->command;
  g_autoptr(GString) out = g_string_new(NULL);
  gboolean facts = command->facts || (command->format != OUTPUT_TEXT && command->format != OUTPUT_JSON);
  gboolean related = command->action == COMMAND_RELATED;
  gboolean same = FALSE;
  if (related && !show->absent && !search_are_same(show->search, results, &same, error))
    return EXIT_CODE_SYSTEM;
  if (same)
    return show_related(show, g_ptr_array_index(results->results, 0), error);
  if ((!facts || related) && !show->absent && command->format == OUTPUT_TEXT && results->results->len > 1)
    return target_list(&show->output, results, show->pager);
  if (facts && !related && !add_parts(show, results, error))
    return EXIT_CODE_SYSTEM;
  if (facts && !related)
    output_form_append_head(&show->output, out);
  ExitCode status = EXIT_CODE_FOUND;
  for (guint i = 0; i < results->results->len && status == EXIT_CODE_FOUND; i++) {
    Result *result = g_ptr_array_index(results->results, i);
    if (!facts || related) {
      status = related ? show_related(show, result, error) : show_document(show, result, error);
      continue;
    }
    if (!search_add_facts(show->search, result, error))
      return EXIT_CODE_SYSTEM;
    if (i > 0 && command->format == OUTPUT_TEXT)
      g_string_append_c(out, '\n');
    output_form_append_facts(&show->output, result, out);
    flush(show, out);
  }
  return status;
}

ExitCode show_run(Search *search, const Command *command, Pager *pager)
{
  Show show = {.search = search, .command = command, .pager = pager};
  g_auto(Results) results;
  g_autoptr(GError) error = NULL;
  find_output_init(&show.output, command);
  results_init(&results);
  ExitCode status = target_find(search, command, &show.output, pager, &results);
  if (status != EXIT_CODE_FOUND)
    return status;
  gboolean one_article = *results.article && command->action == COMMAND_SHOW && !command->outline && !command->facts;
  show.absent = ((const Result *)g_ptr_array_index(results.results, 0))->absent != NULL;
  show.passage = command->passage != NULL ? command->passage : one_article ? results.article : NULL;
  status = all(&show, &results, &error);
  return error != NULL ? failure_tell(&show.output, pager, error) : status;
}
