#include "query/interactive.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/text/normal.h"
#include "query/ask/parse.h"
#include "query/filter.h"
#include "query/find.h"
#include "query/screen/display.h"
#include "query/screen/pager.h"
#include "query/shell/editor.h"
#include "query/shell/history.h"
#include "query/shell/spoken.h"
#include "query/show.h"
#include "query/suggest/begun.h"
#include "query/use.h"

#define PROMPT_CHARS 40 /* of the filters that it shows */

typedef struct {
  Search *search;
  const Command *base;
  GPtrArray *filters;
  char *query;   /* canonical, the last one; NULL = none yet */
  guint offset;  /* of the page that was shown last */
  gboolean more; /* there may be another page */
} Session;

static const char help[] =
    N_("  words                     search; what is found is numbered from 1\n"
       "  Enter                     the next page\n"
       "  :3  :xem 3  :show 3       print result 3 (or a path, or a number: :xem 30/2020/NĐ-CP)\n"
       "  :mucluc 3  :outline 3     its outline\n"
       "  :lienquan 3  :related 3   what it is based on, amends, replaces, and what does so to it\n"
       "  :trich 3  :cite 3         cite it; :chep 3, :copy 3 puts that into the clipboard, too\n"
       "  :mo 3  :open 3            open it in the desktop's program\n"
       "  :loc loai=NĐ nam=2024     filters that stay: loai, coquan, nam, tu, den, hieuluc ...\n"
       "  :filter type=NĐ --title   the same; also as options; loai= takes one away\n"
       "  :loc  :filter             no filters\n"
       "  :moi  :newest             newest first; :phuhop, :relevance: the best first again\n"
       "  :thoat  :quit  Ctrl-D     end\n");

/* ---- one line ---- */

static Pager *new_pager(const Session *session)
{
  return pager_new(!session->base->no_pager);
}

static ExitCode finish(Pager *pager, ExitCode status)
{
  g_autoptr(GError) error = NULL;
  return pager_finish(pager, &error) ? status : exit_code_complain(error);
}

static void find(Session *session)
{
  Command command;
  Output output;
  g_autoptr(GError) error = NULL;
  if (!filter_command_init(&command, session->filters, session->base, session->query, &error)) {
    exit_code_say(error->message);
    return;
  }
  command.search.offset += session->offset;
  find_output_init(&output, &command);
  output.next_page = session->offset > 0;
  search_refresh(session->search); /* hours may lie between two lines */
  g_autoptr(Pager) pager = new_pager(session);
  session->more = finish(pager, find_run(session->search, &command, &output, pager, NULL)) == EXIT_CODE_FOUND;
  filter_command_clear(&command);
}

static void find_first(Session *session)
{
  session->offset = 0;
  if (session->query != NULL)
    find(session);
}

static void find_next(Session *session)
{
  guint limit = session->base->search.limit;
  if (session->query == NULL || limit == 0)
    return;
  if (!session->more) {
    exit_code_say(_("There are no further results."));
    return;
  }
  session->offset = MIN(session->offset + limit, COMMAND_LIMIT_MAX);
  find(session);
}

static void find_typed(Session *session, const char *text)
{
  if (strlen(text) > PARSE_MAX_QUERY || !g_utf8_validate(text, -1, NULL)) {
    exit_code_say(_("The line is too long or is not UTF-8 text and was skipped."));
    return;
  }
  g_autoptr(GString) query = g_string_new(NULL);
  normal_append(query, text, strlen(text));
  g_free(session->query);
  session->query = g_strdup(g_strstrip(query->str));
  find_first(session);
}

/* The article that a result is followed by: "3 5", "3 điều 12a". NULL when there is none; *rank_len is then unchanged. */
static const char *article_of(const char *target, gsize *rank_len)
{
  static const char *const words[] = {"điều ", "dieu ", "d ", "đ "};
  gsize digits = strspn(target, "0123456789");
  const char *article = target + digits + strspn(target + digits, " ");
  if (digits == 0 || article == target + digits)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS(words); i++)
    if (g_str_has_prefix(article, words[i])) {
      article += strlen(words[i]);
      break;
    }
  if ((!g_ascii_isdigit(*article) && *article != '#') || strpbrk(article, " /-.") != NULL)
    return NULL;
  *rank_len = digits;
  return article;
}

/* What is done with a document, as the option of the same name does it. */
static void use(Session *session, SpokenKind kind, const char *target)
{
  Command command = *session->base;
  gsize rank_len = strlen(target);
  const gboolean takes_article = kind == SPOKEN_SHOW || kind == SPOKEN_CITE || kind == SPOKEN_COPY;
  const char *article = takes_article ? article_of(target, &rank_len) : NULL;
  g_autofree char *document = g_strndup(target, rank_len);
  command.target = document;
  if (article != NULL)
    command.passage = article;
  command.action = kind == SPOKEN_RELATED                       ? COMMAND_RELATED
                   : kind == SPOKEN_OPEN                        ? COMMAND_OPEN
                   : kind == SPOKEN_CITE || kind == SPOKEN_COPY ? COMMAND_CITE
                                                                : COMMAND_SHOW;
  command.copy = kind == SPOKEN_COPY;
  command.outline = kind == SPOKEN_OUTLINE;
  if (strlen(target) > PARSE_MAX_QUERY) {
    exit_code_say(_("The path or number is too long."));
    return;
  }
  search_refresh(session->search);
  g_autoptr(Pager) pager = new_pager(session);
  gboolean shows = command.action == COMMAND_SHOW || command.action == COMMAND_RELATED;
  finish(pager, shows ? show_run(session->search, &command, pager) : use_run(session->search, &command, pager));
}

static void filter(Session *session, const char *text)
{
  g_autoptr(GError) error = NULL;
  if (!*text)
    g_ptr_array_set_size(session->filters, 0);
  else if (!filter_list_add(session->filters, text, session->base, &error)) {
    exit_code_say(error->message);
    return;
  }
  find_first(session);
}

static void print(const Session *session, const char *text)
{
  g_autoptr(Pager) pager = new_pager(session);
  pager_write(pager, text, strlen(text));
  finish(pager, EXIT_CODE_FOUND);
}

/* FALSE when the session ends. */
static gboolean obey(Session *session, const Spoken *spoken)
{
  switch (spoken->kind) {
  case SPOKEN_QUERY:
    find_typed(session, spoken->text);
    break;
  case SPOKEN_NEXT:
    find_next(session);
    break;
  case SPOKEN_SHOW:
  case SPOKEN_OUTLINE:
  case SPOKEN_RELATED:
  case SPOKEN_CITE:
  case SPOKEN_COPY:
  case SPOKEN_OPEN:
    use(session, spoken->kind, spoken->text);
    break;
  case SPOKEN_FILTER:
    filter(session, spoken->text);
    break;
  case SPOKEN_NEWEST:
  case SPOKEN_BEST:
    filter_list_sort(session->filters, spoken->kind == SPOKEN_NEWEST ? "newest" : NULL);
    find_first(session);
    break;
  case SPOKEN_HELP:
    print(session, _(help));
    break;
  case SPOKEN_WRONG:
    exit_code_say(spoken->complaint);
    break;
  case SPOKEN_QUIT:
    return FALSE;
  }
  return TRUE;
}

/* ---- the terminal ---- */

static char *make_prompt(const Session *session)
{
  g_autoptr(GString) filters = g_string_new(NULL), shown = g_string_new(NULL);
  filter_list_append(session->filters, session->base, filters);
  display_append(shown, filters->str, filters->len);
  if (shown->len == 0)
    return g_strdup("tracuu> ");
  if (g_utf8_strlen(shown->str, -1) > PROMPT_CHARS) {
    g_string_truncate(shown, (gsize)(g_utf8_offset_to_pointer(shown->str, PROMPT_CHARS - 1) - shown->str));
    g_string_append(shown, "…");
  }
  return g_strdup_printf("tracuu [%s]> ", shown->str);
}

static void add_if_begun(GPtrArray *found, const char *typed, const char *before, const char *word, const char *after)
{
  char *whole = g_strconcat(before, word, after, NULL);
  if (g_str_has_prefix(whole, typed))
    g_ptr_array_add(found, whole);
  else
    g_free(whole);
}

/* Values of the index behind "loai:" and "coquan=", in quotes where they hold blanks. */
static void add_values(Search *search, const char *field, const char *before, const char *typed, GPtrArray *found)
{
  const gboolean quoted = *typed == '"';
  if (!g_utf8_validate(typed, -1, NULL))
    return;
  g_autoptr(GPtrArray) begun = search_begun(search, field, typed + quoted, NULL);
  for (guint i = 0; begun != NULL && i < begun->len; i++) {
    const char *value = ((const BegunValue *)g_ptr_array_index(begun, i))->value;
    const char *quote = quoted || strchr(value, ' ') != NULL ? "\"" : "";
    g_ptr_array_add(found, g_strconcat(before, quote, value, quote, NULL));
  }
}

/* Values behind a field, numbers that were begun, names of commands, filters and fields elsewhere. */
static void complete(const char *line, gsize start, GPtrArray *found, gpointer data)
{
  const Session *session = data;
  const char *typed = line + start, *name;
  gsize len = strcspn(typed, ":=");
  if (start == 0 && *typed == ':') {
    for (guint i = 0; (name = spoken_name(i)); i++)
      add_if_begun(found, typed, ":", name, "");
  } else if (typed[len]) {
    g_autofree char *before = g_strndup(typed, len + 1), *field = g_strndup(typed, len);
    add_values(session->search, field, before, typed + len + 1, found);
  } else if (g_ascii_isdigit(*typed)) {
    add_values(session->search, command_table.field, "", typed, found);
  } else if (*line == ':') {
    for (guint i = 0; (name = filter_name(i)); i++)
      add_if_begun(found, typed, "", name, "=");
  } else if (*typed) {
    for (const char *const *word = command_table.operands; *word != NULL; word++)
      add_if_begun(found, typed, "", *word, "");
  }
}

static void talk(Session *session, Editor *editor)
{
  gboolean going_on = TRUE;
  while (going_on) {
    g_auto(Spoken) spoken = {0};
    g_autofree char *prompt = make_prompt(session), *line = editor_read(editor, prompt);
    if (line == NULL)
      return;
    spoken_read(line, &spoken);
    if (*g_strstrip(line) && g_utf8_validate(line, -1, NULL)) {
      editor_remember(editor, line);
      history_add(line);
    }
    going_on = obey(session, &spoken);
  }
}

ExitCode interactive_run(Search *search, const Command *command)
{
  g_autoptr(GPtrArray) filters = filter_list_new(), lines = history_read();
  Session session = {.search = search, .base = command, .filters = filters};
  g_autoptr(Editor) editor = editor_new(complete, &session);
  if (editor == NULL) {
    exit_code_say(_("The terminal cannot be used."));
    return EXIT_CODE_SYSTEM;
  }
  for (guint i = 0; i < lines->len; i++)
    editor_remember(editor, g_ptr_array_index(lines, i));
  print(&session, _("Type words to search for. :help lists the commands, Ctrl-D ends.\n"));
  if (*command->query) {
    session.query = g_strdup(command->query);
    find_first(&session);
  }
  talk(&session, editor);
  g_free(session.query);
  return EXIT_CODE_FOUND;
}
