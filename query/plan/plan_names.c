/* Laws that a query calls by their names: see plan_names.h. */
#include "query/plan/plan_names.h"

#include <string.h>

#include "corpus/names/abbreviations.h"
#include "corpus/names/act_name.h"
#include "corpus/text/fold.h"
#include "query/ask/numbers.h"

/* Names of acts that are looked at; a collection of all laws of the country has some 600. */
#define MAX_NAMES 5000
/* Words of a query that are looked at, and of a name. */
#define MAX_WORDS 64
/* The shortest initials that may mean a name. */
#define MIN_INITIALS 3
/* The same behind a kind, where nothing else is typed. */
#define MIN_SHORT 2
/* So many laws may have the initials that are all that is typed behind a kind: "luật ct". */
#define MAX_ALIKE 3
/* More words than a name has that is typed without its kind, but for the longest. */
#define BARE_ATOMS 12
/* A name that is not given in full must be given by two words at least. */
#define MIN_PART 2

/* A typed word, folded as the key of a name; an abbreviation is the words it stands for. */
typedef struct {
  char *key;
  guint atom;
} TypedWord;

/* What a name begins with. */
static const char *const bo_luat[] = {"bo", "luat", NULL}, *const luat[] = {"luat", NULL},
                         *const phap_lenh[] = {"phap", "lenh", NULL}, *const hien_phap[] = {"hien", "phap", NULL};

/* As typed, and as the names of the index begin. A code is called a law, too. */
static const struct {
  const char *const *typed, *const *kept[2];
} kinds[] = {{bo_luat, {bo_luat, NULL}},
             {luat, {luat, bo_luat}},
             {phap_lenh, {phap_lenh, NULL}},
             {hien_phap, {hien_phap, NULL}}};

typedef struct {
  GArray *typed;    /* TypedWord */
  GPtrArray *atoms; /* char *: each atom as typed, folded */
  guint n_atoms;
  GPtrArray *terms; /* char *: of the index, cut into words */
  GPtrArray *names; /* char **: the words of each name, its kind included; they stand in terms */
  Store *store;
} NameReader;

static void clear_typed(gpointer data)
{
  g_free(((TypedWord *)data)->key);
}

/* Adds the words of a text that is one atom or, when it is spelled out, as many as words. */
static void add_words(NameReader *reader, const char *text, gsize len, gboolean spelled_out)
{
  GArray *typed = reader->typed;
  char key[ACT_NAME_KEY_MAX];
  fold_key(text, len, key, sizeof key);
  g_auto(GStrv) words = g_strsplit(key, " ", MAX_WORDS);
  for (guint i = 0; words[i] != NULL && typed->len < MAX_WORDS; i++) {
    TypedWord word = {g_strdup(words[i]), reader->n_atoms};
    reader->n_atoms += spelled_out;
    if (*word.key != '\0')
      g_array_append_val(typed, word);
    else
      g_free(word.key);
  }
  reader->n_atoms += !spelled_out;
}

static void read_typed(NameReader *reader, const char *text, const GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (!token_is_atom(token))
      continue;
    char key[ACT_NAME_KEY_MAX];
    fold_key(text + token->start, token->end - token->start, key, sizeof key);
    g_ptr_array_add(reader->atoms, g_strdup(key));
    const char *words = abbreviations_find(text + token->start, token->end - token->start);
    if (words != NULL)
      add_words(reader, words, strlen(words), TRUE);
    else
      add_words(reader, text + token->start, token->end - token->start, FALSE);
  }
}

/* The words of a name, which it is cut into where it stands; only the list is new. */
static char **cut_words(char *name)
{
  guint n = 1;
  for (const char *blank = name; (blank = strchr(blank, ' ')) != NULL; blank++)
    n++;
  char **words = g_new(char *, n + 1);
  words[n] = NULL;
  for (guint i = 0; i < n; i++) {
    words[i] = name;
    name += strcspn(name, " ");
    if (*name != '\0')
      *name++ = '\0';
  }
  return words;
}

static gboolean read_names(NameReader *reader, GError **error)
{
  reader->terms = store_terms(reader->store, SCHEMA_TERM_NAME, MAX_NAMES, error);
  if (reader->terms == NULL)
    return FALSE;
  reader->names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < reader->terms->len; i++) {
    char *term = g_ptr_array_index(reader->terms, i);
    g_ptr_array_add(reader->names, cut_words(term + strlen(SCHEMA_TERM_NAME)));
  }
  return TRUE;
}

/* Number of words at from that are these; 0 when they are not. */
static guint match_words(const NameReader *reader, guint from, const char *const *words)
{
  guint n = 0;
  for (; words[n] != NULL; n++)
    if (from + n >= reader->typed->len || strcmp(g_array_index(reader->typed, TypedWord, from + n).key, words[n]) != 0)
      return 0;
  return n;
}

static gboolean is_filler(const char *word)
{
  return strcmp(word, "va") == 0;
}

/* How many typed words at from spell the rest of a name; 0 when they do not. "Và" may be missing, and "Việt Nam" at its
 * end. */
static guint match_rest(const NameReader *reader, guint from, char *const *rest)
{
  guint at = from;
  for (; *rest != NULL; rest++) {
    const char *word = at < reader->typed->len ? g_array_index(reader->typed, TypedWord, at).key : "";
    if (strcmp(word, *rest) == 0)
      at++;
    else if (strcmp(*rest, "viet") == 0 && g_strcmp0(rest[1], "nam") == 0 && rest[2] == NULL)
      break;
    else if (is_filler(word) && at + 1 < reader->typed->len &&
             strcmp(g_array_index(reader->typed, TypedWord, at + 1).key, *rest) == 0)
      at += 2;
    else if (!is_filler(*rest))
      return 0;
  }
  return at - from;
}

/* How many words of the name begin its kind; 0 when it is of another. */
static guint kind_len(char *const *name, const char *const *const kept[2])
{
  for (guint k = 0; k < 2 && kept[k] != NULL; k++) {
    guint n = 0;
    while (kept[k][n] != NULL && g_strcmp0(name[n], kept[k][n]) == 0)
      n++;
    if (kept[k][n] == NULL)
      return n;
  }
  return 0;
}

/* "Bo luat" stands for a name that begins so only; a name is found by the words behind its kind. */
static char *const *find_whole(const NameReader *reader, guint from, const char *const *const kept[2], guint *n)
{
  char *const *best = NULL;
  *n = 0;
  for (guint i = 0; i < reader->names->len; i++) {
    char *const *name = g_ptr_array_index(reader->names, i);
    guint kind = kind_len(name, kept);
    guint len = kind > 0 && name[kind] != NULL ? match_rest(reader, from, name + kind) : 0;
    if (len > *n) {
      *n = len;
      best = name;
    }
  }
  return best;
}

/* Whether the typed words from..to stand in the name in this order. */
static gboolean is_part(const NameReader *reader, guint from, guint to, char *const *rest)
{
  for (; from < to && *rest != NULL; rest++)
    from += strcmp(g_array_index(reader->typed, TypedWord, from).key, *rest) == 0;
  return from == to;
}

static guint n_words(char *const *words)
{
  guint n = 0;
  for (; *words != NULL; words++)
    n += !is_filler(*words);
  return n;
}

/* The one name that has all words from..to, or has the fewest others besides; NULL when there is none, or several. */
static char *const *find_part(const NameReader *reader, guint from, guint to, const char *const *const kept[2])
{
  char *const *best = NULL;
  guint least = G_MAXUINT;
  if (to < from + MIN_PART)
    return NULL;
  for (guint i = 0; i < reader->names->len; i++) {
    char *const *name = g_ptr_array_index(reader->names, i);
    guint kind = kind_len(name, kept);
    if (kind == 0 || !is_part(reader, from, to, name + kind))
      continue;
    guint n = n_words(name + kind);
    best = n < least ? name : n == least ? NULL : best;
    least = MIN(least, n);
  }
  /* Half of the name at least: "luật quốc hội" is not that of the supervision by the National Assembly. */
  return best != NULL && least <= 2 * (to - from) ? best : NULL;
}

/* Whether letters are the first letters of the words, "và" left out or not. */
static gboolean are_initials(const char *letters, char *const *words)
{
  for (; *words != NULL; words++) {
    if (*letters == **words)
      letters++;
    else if (!is_filler(*words))
      return FALSE;
  }
  return *letters == '\0';
}

/* The one name whose initials the word is, of the whole ("blds") or (kept not NULL) of what stands behind its kind
 * ("nvqs"); NULL when there is none, or several. */
static char *const *find_initials(const NameReader *reader, const char *word, const char *const *const kept[2])
{
  char *const *found = NULL;
  if (strlen(word) < MIN_INITIALS)
    return NULL;
  for (guint i = 0; i < reader->names->len; i++) {
    char *const *name = g_ptr_array_index(reader->names, i);
    guint kind = kept != NULL ? kind_len(name, kept) : 0;
    if ((kept != NULL && kind == 0) || !are_initials(word, name + kind))
      continue;
    if (found != NULL)
      return NULL;
    found = name;
  }
  return found;
}

static gboolean is_year(const char *word)
{
  return strlen(word) == 4 && strspn(word, "0123456789") == 4 && (*word == '1' || *word == '2');
}

/* The names whose initials are all that is typed behind a kind, perhaps with a year: "luật vc", "bộ luật ds 2015". Of
 * more than MAX_ALIKE none. Returns how many. */
static guint find_short(const NameReader *reader, char *const *found[MAX_ALIKE])
{
  guint n = 0, kind = 0, k = 0;
  while (k < G_N_ELEMENTS(kinds) && (kind = match_words(reader, 0, kinds[k].typed)) == 0)
    k++;
  const char *letters = kind > 0 && kind < reader->atoms->len ? g_ptr_array_index(reader->atoms, kind) : "";
  gsize behind = kind + 1;
  if (behind < reader->atoms->len && strcmp(g_ptr_array_index(reader->atoms, behind), "nam") == 0)
    behind++;
  gboolean year = behind + 1 == reader->atoms->len && is_year(g_ptr_array_index(reader->atoms, behind));
  if (strlen(letters) < MIN_SHORT || (kind + 1 < reader->atoms->len && !year))
    return 0;
  for (guint i = 0; i < reader->names->len; i++) {
    char *const *name = g_ptr_array_index(reader->names, i);
    guint own = kind_len(name, kinds[k].kept);
    if (own == 0 || !are_initials(letters, name + own))
      continue;
    if (n == MAX_ALIKE)
      return 0;
    found[n++] = name;
  }
  return n;
}

/* "2015", "năm 2015" at from; how many words it takes. */
static guint read_year(const NameReader *reader, guint from, guint *year)
{
  guint at = from + match_words(reader, from, (const char *const[]){"nam", NULL});
  *year = 0;
  if (at >= reader->typed->len)
    return 0;
  const char *word = g_array_index(reader->typed, TypedWord, at).key;
  if (!is_year(word))
    return 0;
  *year = (guint)g_ascii_strtoull(word, NULL, 10);
  return at + 1 - from;
}

/* The name that begins with the typed word at from, and how many words it takes; NULL when there is none. */
static char *const *find_name(const NameReader *reader, guint from, guint *n)
{
  const char *word = g_array_index(reader->typed, TypedWord, from).key;
  guint year;
  for (guint k = 0; k < G_N_ELEMENTS(kinds); k++) {
    guint kind = match_words(reader, from, kinds[k].typed), rest = 0, begin = from + kind;
    if (kind == 0)
      continue;
    char *const *name = find_whole(reader, begin, kinds[k].kept, &rest);
    if (name == NULL && begin < reader->typed->len) {
      name = find_initials(reader, g_array_index(reader->typed, TypedWord, begin).key, kinds[k].kept);
      rest = 1;
    }
    if (name == NULL && from == 0) { /* nothing but a name: part of it will do */
      guint end = begin;
      while (end < reader->typed->len && read_year(reader, end, &year) == 0)
        end++;
      name = find_part(reader, begin, end, kinds[k].kept);
      rest = end - begin;
    }
    *n = kind + rest;
    return name;
  }
  *n = 1;
  return find_initials(reader, word, NULL);
}

/* A name without its kind is all there is: "viên chức", "kế toán 2015". */
static char *const *find_bare(const NameReader *reader, guint *n)
{
  for (guint k = 0; k < G_N_ELEMENTS(kinds); k++) {
    guint year, rest = 0;
    char *const *name = find_whole(reader, 0, kinds[k].kept, &rest);
    if (name != NULL && rest + read_year(reader, rest, &year) == reader->typed->len) {
      *n = rest;
      return name;
    }
  }
  return NULL;
}

static void add_name(Plan *plan, const NameReader *reader, char *const *words, guint from, guint n)
{
  g_autofree char *key = g_strjoinv(" ", (char **)words);
  guint last = from + n - 1, year = 0;
  last += read_year(reader, from + n, &year);
  PlanName name = {.term = g_strconcat(SCHEMA_TERM_NAME, key, NULL),
                   .year = year,
                   .first_atom = g_array_index(reader->typed, TypedWord, from).atom,
                   .n_atoms = 1};
  name.n_atoms += g_array_index(reader->typed, TypedWord, last).atom - name.first_atom;
  name.whole = name.n_atoms + plan->article_words == reader->n_atoms;
  g_array_append_val(plan->names, name);
}

/* Adds a name that all atoms are. */
static void add_short(Plan *plan, const NameReader *reader, char *const *words)
{
  g_autofree char *key = g_strjoinv(" ", (char **)words);
  const char *last = g_ptr_array_index(reader->atoms, reader->atoms->len - 1);
  PlanName name = {.term = g_strconcat(SCHEMA_TERM_NAME, key, NULL),
                   .year = is_year(last) ? (guint)g_ascii_strtoull(last, NULL, 10) : 0,
                   .n_atoms = reader->n_atoms,
                   .whole = TRUE};
  g_array_append_val(plan->names, name);
}

/* Keeps how the names were typed. */
static void keep_typed(Plan *plan, const char *text, const GArray *tokens)
{
  for (guint i = 0; i < plan->names->len; i++) {
    PlanName *name = &g_array_index(plan->names, PlanName, i);
    gsize start = 0, end = 0;
    for (guint t = 0, atom = 0; t < tokens->len && name->typed == NULL; t++) {
      const Token *token = &g_array_index(tokens, NumbersToken, t).token;
      if (!token_is_atom(token))
        continue;
      if (atom == name->first_atom)
        start = token->start;
      if (++atom == name->first_atom + name->n_atoms)
        end = token->end;
    }
    if (end > start)
      name->typed = g_strndup(text + start, end - start);
  }
}

/* Whether the names of the index are worth reading: a longer query is no bare name, and says the kind of those in it. */
static gboolean may_name(const NameReader *reader)
{
  if (reader->n_atoms <= BARE_ATOMS)
    return TRUE;
  for (guint from = 0; from < reader->typed->len; from++)
    for (guint k = 0; k < G_N_ELEMENTS(kinds); k++)
      if (match_words(reader, from, kinds[k].typed) > 0)
        return TRUE;
  return FALSE;
}

gboolean plan_names_find(Plan *plan, const char *text, const GArray *tokens, Store *store, GError **error)
{
  g_autoptr(GArray) typed = g_array_new(FALSE, FALSE, sizeof(TypedWord));
  g_autoptr(GPtrArray) names = NULL, terms = NULL, atoms = g_ptr_array_new_with_free_func(g_free);
  g_array_set_clear_func(typed, clear_typed);
  NameReader reader = {.typed = typed, .atoms = atoms, .store = store};
  read_typed(&reader, text, tokens);
  if (!may_name(&reader))
    return TRUE;
  if (!read_names(&reader, error))
    return FALSE;
  terms = reader.terms;
  names = reader.names;
  for (guint from = 0; from < typed->len;) {
    guint n = 0;
    char *const *name = find_name(&reader, from, &n);
    if (name != NULL)
      add_name(plan, &reader, name, from, n);
    from += name != NULL ? n : 1;
  }
  guint n = 0;
  char *const *bare = plan->names->len == 0 ? find_bare(&reader, &n) : NULL;
  if (bare != NULL)
    add_name(plan, &reader, bare, 0, n);
  char *const *alike[MAX_ALIKE];
  guint n_alike = plan->names->len == 0 ? find_short(&reader, alike) : 0;
  for (guint i = 0; i < n_alike; i++)
    add_short(plan, &reader, alike[i]);
  keep_typed(plan, text, tokens);
  return TRUE;
}
