#include "query/shell/spoken.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"

#define WORDS_OF_NAME 3 /* "trích dẫn", and one to spare */
#define WANTED_SHOWN  40

/* Names as they are when marks, blanks and hyphens are gone. */
static const struct {
  const char *name;
  SpokenKind kind;
  gboolean wants; /* something behind it: a result, a number */
} names[] = {{"xem", SPOKEN_SHOW, TRUE},        {"show", SPOKEN_SHOW, TRUE},        {"mucluc", SPOKEN_OUTLINE, TRUE},
             {"outline", SPOKEN_OUTLINE, TRUE}, {"lienquan", SPOKEN_RELATED, TRUE}, {"related", SPOKEN_RELATED, TRUE},
             {"trich", SPOKEN_CITE, TRUE},      {"trichdan", SPOKEN_CITE, TRUE},    {"cite", SPOKEN_CITE, TRUE},
             {"chep", SPOKEN_COPY, TRUE},       {"copy", SPOKEN_COPY, TRUE},        {"mo", SPOKEN_OPEN, TRUE},
             {"open", SPOKEN_OPEN, TRUE},       {"loc", SPOKEN_FILTER, FALSE},      {"filter", SPOKEN_FILTER, FALSE},
             {"moi", SPOKEN_NEWEST, FALSE},     {"moinhat", SPOKEN_NEWEST, FALSE},  {"newest", SPOKEN_NEWEST, FALSE},
             {"phuhop", SPOKEN_BEST, FALSE},    {"relevance", SPOKEN_BEST, FALSE},  {"tiep", SPOKEN_NEXT, FALSE},
             {"next", SPOKEN_NEXT, FALSE},      {"giup", SPOKEN_HELP, FALSE},       {"trogiup", SPOKEN_HELP, FALSE},
             {"help", SPOKEN_HELP, FALSE},      {"thoat", SPOKEN_QUIT, FALSE},      {"quit", SPOKEN_QUIT, FALSE},
             {"exit", SPOKEN_QUIT, FALSE}};

const char *spoken_name(guint n)
{
  return n < G_N_ELEMENTS(names) ? names[n].name : NULL;
}

void spoken_clear(Spoken *spoken)
{
  g_clear_pointer(&spoken->text, g_free);
  g_clear_pointer(&spoken->complaint, g_free);
}

/* The bytes from one word to the next, blanks behind it included; letters end where digits begin (":xem3"). */
static gsize word_len(const char *text)
{
  gsize len = strcspn(text, " \t");
  gsize letters = strcspn(text, "0123456789");
  len = letters > 0 ? MIN(len, letters) : len;
  return len + strspn(text + len, " \t");
}

static void append_key(GString *key, const char *text, gsize len)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, text, len);
  for (const char *p = folded->str; *p; p++)
    if (strchr(" \t-_", *p) == NULL)
      g_string_append_c(key, *p);
}

/* The command whose name the text begins with, the longest one, and where the name ends; -1 when there is none. */
static int find_name(const char *text, gsize *end)
{
  g_autoptr(GString) key = g_string_new(NULL);
  int found = -1;
  gsize at = 0;
  for (guint n = 0; n < WORDS_OF_NAME && text[at]; n++) {
    gsize len = word_len(text + at);
    append_key(key, text + at, len);
    at += len;
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
      if (strcmp(names[i].name, key->str) == 0) {
        found = (int)i;
        *end = at;
      }
  }
  return found;
}

static char *complain_of(const char *text)
{
  g_autoptr(GString) key = g_string_new(NULL);
  gsize len = MIN(strcspn(text, " \t"), WANTED_SHOWN);
  g_autofree char *word = g_utf8_make_valid(text, (gssize)len);
  const char *best = NULL;
  guint best_distance = G_MAXUINT;
  append_key(key, word, strlen(word));
  for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
    guint distance = nearest_distance(key->str, key->len, names[i].name, strlen(names[i].name));
    if (distance < best_distance && nearest_is_near(distance, MAX(key->len, 3))) {
      best = names[i].name;
      best_distance = distance;
    }
  }
  return best != NULL ? g_strdup_printf(_("There is no command :%s. Did you mean :%s?"), word, best)
                      : g_strdup_printf(_("There is no command :%s; :help lists those there are."), word);
}

static void read_command(const char *text, Spoken *spoken)
{
  gsize end = 0;
  if (!*text || g_ascii_isdigit(*text)) {
    spoken->kind = *text ? SPOKEN_SHOW : SPOKEN_NEXT;
    spoken->text = g_strdup(text);
    return;
  }
  int found = g_utf8_validate(text, -1, NULL) ? find_name(text, &end) : -1;
  spoken->kind = found >= 0 ? names[found].kind : SPOKEN_WRONG;
  spoken->text = g_strdup(text + end);
  if (found < 0) {
    spoken->complaint = complain_of(text);
  } else if (names[found].wants && !*spoken->text) {
    spoken->kind = SPOKEN_WRONG;
    spoken->complaint = g_strdup_printf(_("Which one? Write :%s 3 for the third result."), names[found].name);
  } else if (spoken->kind != SPOKEN_FILTER && !names[found].wants && *spoken->text) {
    spoken->kind = SPOKEN_WRONG;
    spoken->complaint = g_strdup_printf(_(":%s stands alone on its line."), names[found].name);
  }
}

void spoken_read(const char *line, Spoken *spoken)
{
  g_autofree char *text = g_strstrip(g_strdup(line));
  *spoken = (Spoken){.kind = *text ? SPOKEN_QUERY : SPOKEN_NEXT};
  if (*text == ':')
    read_command(text + 1 + strspn(text + 1, " \t"), spoken);
  else
    spoken->text = g_steal_pointer(&text);
}
