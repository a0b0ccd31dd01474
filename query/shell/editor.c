#include "query/shell/editor.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "query/shell/history.h"

#define MATCHES_SHOWN 60

struct Editor {
  EditLine *line;
  History *history;
  const char *prompt; /* while a line is read */
  EditorCompleter *complete;
  gpointer data;
};

/* A signal handler has no other way to tell. */
static volatile sig_atomic_t interrupted;

static void interrupt(int signal_no G_GNUC_UNUSED)
{
  interrupted = 1;
}

/* A pager that was started left it ignored, as it is the pager's then. */
static void take_signals(void)
{
  struct sigaction action = {.sa_handler = interrupt}; /* no SA_RESTART: a read must end */
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
  signal(SIGQUIT, SIG_DFL);
}

static char *give_prompt(EditLine *line)
{
  Editor *editor;
  el_get(line, EL_CLIENTDATA, &editor);
  return (char *)editor->prompt;
}

/* The bytes of a character that begins with this one. */
static gsize char_len(guchar first)
{
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/* One character, as the editor asks for it: its own reader begins again after a signal. 1; 0 at the end; -1. */
static int read_char(EditLine *line, wchar_t *out)
{
  char bytes[4];
  gsize n = 0;
  do {
    gssize got = read(STDIN_FILENO, bytes + n, 1);
    if (got == 0)
      return 0;
    if (got < 0 && (errno != EINTR || interrupted))
      return -1;
    if (got < 0)
      el_set(line, EL_REFRESH); /* the window has another size, or the program was stopped and goes on */
    else
      n++;
  } while (n == 0 || n < char_len((guchar)*bytes));
  gunichar c = g_utf8_get_char_validated(bytes, (gssize)n);
  *out = c < 0x110000 ? (wchar_t)c : L'?';
  return 1;
}

/* ---- completion ---- */

static void show_matches(const GPtrArray *found)
{
  fputc('\n', stdout);
  for (guint i = 0; i < MIN(found->len, MATCHES_SHOWN); i++)
    printf("%s%s", i > 0 ? "  " : "", (const char *)g_ptr_array_index(found, i));
  fputs(found->len > MATCHES_SHOWN ? "  ...\n" : "\n", stdout);
  fflush(stdout);
}

/* The bytes that all of found begin with, whole characters. */
static gsize common_len(const GPtrArray *found)
{
  const char *first = g_ptr_array_index(found, 0);
  gsize len = strlen(first);
  for (guint i = 1; i < found->len; i++) {
    const char *other = g_ptr_array_index(found, i);
    gsize same = 0;
    while (same < len && other[same] == first[same])
      same++;
    len = same;
  }
  while (len > 0 && (first[len] & 0xc0) == 0x80)
    len--;
  return len;
}

/* Where the last word begins: behind the last blank that is not between quotes. */
static gsize word_start(const char *typed)
{
  gsize start = 0;
  gboolean quoted = FALSE;
  for (gsize i = 0; typed[i] != '\0'; i++) {
    if (typed[i] == '"')
      quoted = !quoted;
    else if (typed[i] == ' ' && !quoted)
      start = i + 1;
  }
  return start;
}

static unsigned char complete(EditLine *line, int key G_GNUC_UNUSED)
{
  Editor *editor;
  el_get(line, EL_CLIENTDATA, &editor);
  const LineInfo *info = el_line(line);
  gsize len = (gsize)(info->cursor - info->buffer);
  g_autofree char *typed = g_strndup(info->buffer, len);
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(g_free);
  const gsize start = word_start(typed);
  editor->complete(typed, start, found, editor->data);
  if (found->len == 0)
    return CC_REFRESH_BEEP;
  gsize common = common_len(found), had = len - start;
  const glong n_typed = g_utf8_strlen(typed + start, (gssize)had);
  if (found->len > 1 && g_utf8_strlen(g_ptr_array_index(found, 0), (gssize)common) <= n_typed) {
    show_matches(found);
    return CC_REDISPLAY;
  }
  g_autofree char *become = g_strndup(g_ptr_array_index(found, 0), common);
  if (found->len == 1 && !g_str_has_suffix(become, "=") && !g_str_has_suffix(become, ":")) {
    g_autofree char *word = g_steal_pointer(&become);
    become = g_strconcat(word, " ", NULL);
  }
  el_deletestr(line, (int)n_typed);
  return el_insertstr(line, become) == 0 ? CC_REFRESH : CC_REFRESH_BEEP;
}

/* ---- the editor ---- */

static void choose_locale(void)
{
  if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
    setlocale(LC_CTYPE, "C.UTF-8");
}

Editor *editor_new(EditorCompleter *completer, gpointer data)
{
  HistEvent event;
  choose_locale();
  EditLine *line = el_init("tracuu", stdin, stdout, stderr);
  if (line == NULL)
    return NULL;
  Editor *editor = g_new0(Editor, 1);
  *editor = (Editor){.line = line, .history = history_init(), .prompt = "", .complete = completer, .data = data};
  history(editor->history, &event, H_SETSIZE, HISTORY_LINES);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(line, EL_CLIENTDATA, editor);
  el_set(line, EL_PROMPT, give_prompt);
  el_set(line, EL_EDITOR, "emacs");
  el_set(line, EL_SIGNAL, 1);
  el_set(line, EL_HIST, history, editor->history);
  el_wset(line, EL_ADDFN, L"tracuu-complete", L"", complete); /* el_set keeps copies that nobody frees */
  el_set(line, EL_BIND, "^I", "tracuu-complete", NULL);
  el_set(line, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_source(line, NULL); /* the user's own keys: ~/.editrc */
  el_set(line, EL_GETCFN, read_char);
  take_signals();
  return editor;
}

void editor_free(Editor *editor)
{
  if (editor == NULL)
    return;
  el_end(editor->line);
  history_end(editor->history);
  signal(SIGINT, SIG_DFL);
  g_free(editor);
}

void editor_remember(Editor *editor, const char *line)
{
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

char *editor_read(Editor *editor, const char *prompt)
{
  int n = 0;
  const char *line = NULL;
  editor->prompt = prompt;
  do {
    interrupted = 0;
    take_signals();
    el_resize(editor->line);
    el_set(editor->line, EL_PREP_TERM, 1); /* before the prompt: whoever sees it may press any key */
    line = el_gets(editor->line, &n);
    if (line == NULL) {
      fputc('\n', stdout);
      fflush(stdout);
    }
  } while (line == NULL && interrupted);
  editor->prompt = "";
  return line != NULL ? g_strndup(line, strcspn(line, "\r\n")) : NULL;
}
