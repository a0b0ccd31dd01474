#include "query/command.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "corpus/names/types.h"
#include "corpus/text/nearest.h"
#include "corpus/text/normal.h"
#include "query/age.h"
#include "query/ask/parse.h"
#include "query/ask/typed.h"
#include "query/ask/when.h"
#include "query/relate/validity.h"

#define UNSET ((OutputFormat)G_MAXINT) /* a format that nobody named */

void command_init(Command *command)
{
  *command = (Command){.format = UNSET,
                       .max_age = AGE_MAX_DAYS,
                       .timeout = COMMAND_TIMEOUT_DEFAULT,
                       .search = {.limit = COMMAND_LIMIT_DEFAULT, .recency_days = REQUEST_RECENCY_DEFAULT},
                       .values = g_ptr_array_new_with_free_func(g_free)};
}

void command_clear(Command *command)
{
  g_clear_pointer(&command->indexes, g_strfreev);
  g_clear_pointer(&command->search.folders, g_strfreev);
  g_clear_pointer(&command->values, g_ptr_array_unref);
  g_clear_pointer(&command->query, g_free);
  g_clear_pointer(&command->target, g_free);
  g_clear_pointer(&command->other, g_free);
  g_clear_pointer(&command->complete, g_free);
  g_clear_pointer(&command->batch, g_free);
  g_clear_pointer(&command->saved, g_free);
  *command = (Command){0};
}

/* ---- one value ---- */

static const char *const facets[] = {"type", "agency", "year", "status", NULL};
static const char *const facet_aliases[] = {"loại, loại văn bản", "cơ quan, cơ quan ban hành", "năm",
                                            "hiệu lực, tình trạng, trạng thái"};

/* The canonical form of what was typed, kept as long as *command is. NULL when it is not UTF-8 or empty. */
static const char *keep_text(Command *command, const char *value)
{
  gsize len = strlen(value);
  if (len == 0 || len > PARSE_MAX_QUERY || !g_utf8_validate(value, (gssize)len, NULL))
    return NULL;
  GString *text = g_string_sized_new(len);
  normal_append(text, value, len);
  char *kept = g_strstrip(g_string_free(text, FALSE));
  g_ptr_array_add(command->values, kept);
  return *kept ? kept : NULL;
}

static gboolean set_facets(gpointer target G_GNUC_UNUSED, gpointer field, const char *said, const char *value,
                           GError **error)
{
  guint chosen = value != NULL ? 0 : OUTPUT_FACET_ALL;
  g_auto(GStrv) parts = g_strsplit(value != NULL ? value : "", ",", 16);
  for (guint i = 0; parts[i] != NULL; i++) {
    guint choice = 0;
    if (!options_find_choice(facets, facet_aliases, parts[i], &choice)) {
      g_autoptr(GString) choices = g_string_new(NULL);
      options_append_choices(choices, facets, facet_aliases);
      return options_fail(error, _("%s does not know \"%s\": it counts %s."), said, parts[i], choices->str);
    }
    chosen |= 1u << choice;
  }
  *(guint *)field = chosen;
  return TRUE;
}

/* The type whose name or code a person may have meant, NULL when none is near. */
static const DocType *nearest_type(const char *value)
{
  const DocType *best = NULL, *type;
  guint best_distance = G_MAXUINT;
  gsize len = strlen(value);
  for (guint i = 0; (type = types_get(i)); i++) {
    guint distance = MIN(nearest_distance(value, len, type->name, strlen(type->name)),
                         nearest_distance(value, len, type->code, strlen(type->code)));
    if (distance < best_distance && nearest_is_near(distance, len)) {
      best = type;
      best_distance = distance;
    }
  }
  return best;
}

static gboolean check_type(const char *value, GError **error)
{
  if (types_find_typed(value, strlen(value)) != NULL)
    return TRUE;
  const DocType *near = nearest_type(value);
  if (near != NULL)
    return options_fail(error, _("\"%s\" is no type of document. Did you mean \"%s\" (%s)?"), value, near->name,
                        near->code);
  return options_fail(error, _("\"%s\" is no type of document: use a name or a code, such as \"nghị quyết\" or NQ."),
                      value);
}

/* Each time adds types to those that are there: one of them will do. */
static gboolean set_type(gpointer target, gpointer field, const char *said G_GNUC_UNUSED, const char *value,
                         GError **error)
{
  const char **types = field, *text = keep_text(target, value);
  if (text == NULL)
    return check_type(value, error);
  g_auto(GStrv) parts = g_strsplit(text, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!check_type(g_strstrip(parts[i]), error))
      return FALSE;
  g_autofree char *all = *types != NULL ? g_strconcat(*types, ",", text, NULL) : g_strdup(text);
  *types = keep_text(target, all);
  return *types != NULL || options_fail(error, _("These are too many types of document."));
}

static gboolean set_text(gpointer target, gpointer field, const char *said, const char *value, GError **error)
{
  const char *text = keep_text(target, value);
  *(const char **)field = text;
  return text != NULL || options_fail(error, _("%s wants some words."), said);
}

static gboolean read_when(const char *said, const char *value, WhenSpan *span, GError **error)
{
  g_autoptr(GError) reason = NULL;
  return when_parse(value, strlen(value), validity_today(), span, &reason) ||
         options_fail(error, "%s: %s", said, reason->message);
}

/* From the first day of what is meant. */
static gboolean set_from(gpointer target G_GNUC_UNUSED, gpointer field, const char *said, const char *value,
                         GError **error)
{
  WhenSpan span;
  if (!read_when(said, value, &span, error))
    return FALSE;
  *(Date *)field = span.from;
  return TRUE;
}

/* Until the last day of what is meant; "3 tháng" is the day three months ago. */
static gboolean set_to(gpointer target G_GNUC_UNUSED, gpointer field, const char *said, const char *value,
                       GError **error)
{
  WhenSpan span;
  if (!read_when(said, value, &span, error))
    return FALSE;
  *(Date *)field = span.counted ? span.from : span.to;
  return TRUE;
}

/* Seconds into microseconds; more than none is at least one. */
static gboolean set_timeout(gpointer target G_GNUC_UNUSED, gpointer field, const char *said, const char *value,
                            GError **error)
{
  char *end;
  g_autofree char *number = g_strdelimit(g_strdup(value), ",", '.');
  double seconds = g_ascii_isdigit(*number) || *number == '.' ? g_ascii_strtod(number, &end) : -1;
  if (!(seconds >= 0 && seconds <= COMMAND_TIMEOUT_MAX) || *end != '\0')
    return options_fail(error, _("%s wants seconds from 0 (no limit) to %u, such as 0.5 or 10, not \"%s\"."), said,
                        COMMAND_TIMEOUT_MAX, value);
  *(gint64 *)field = seconds > 0 ? MAX((gint64)(seconds * G_USEC_PER_SEC), 1) : 0;
  return TRUE;
}

static gboolean set_passage(gpointer target, gpointer field, const char *said, const char *value, GError **error)
{
  if (value == NULL) {
    ((Command *)target)->outline = TRUE;
    return TRUE;
  }
  const char *text = keep_text(target, value);
  if (text == NULL)
    return options_fail(error, _("%s=%s names no article: use --passage=5, --passage=12a or --passage=#3."), said,
                        value);
  *(const char **)field = text;
  return TRUE;
}

/* ---- the options ---- */

static const char *const formats[] = {"text", "json", "tsv", "csv", "html", "vimgrep", "paths", NULL};
static const char *const colors[] = {"auto", "always", "never", NULL};
static const char *const sorts[] = {"relevance", "newest", "oldest", "added", NULL};
static const char *const sort_aliases[] = {"liên quan, phù hợp", "mới, mới nhất, mới trước", "cũ, cũ nhất, cũ trước",
                                           "nhập, mới nhập, ngày nhập"};
static const char *const date_fields[] = {"issued", "effective", "modified", "added", NULL};
static const char *const date_field_aliases[] = {"ban hành, ngày ban hành", "hiệu lực, ngày hiệu lực",
                                                 "tệp, ngày tệp, sửa tệp", "nhập, ngày nhập"};

static const char *type_code(guint n)
{
  const DocType *type = types_get(n);
  return type != NULL ? type->code : NULL;
}

static const char *const fields[] = {
    "number:",   "type:",   "agency:",   "title:",    "signer:", "date:",    "year:",   "path:",    "cites:", "guides:",
    "replaces:", "amends:", "status:",   "so:",       "loai:",   "coquan:",  "tieude:", "nguoiky:", "ngay:",  "nam:",
    "duongdan:", "dan:",    "huongdan:", "thaythe:",  "suadoi:", "hieuluc:", "in:",     "thumuc:",  "added:", "nhap:",
    "kind:",     "dang:",   "format:",   "dinhdang:", "has:",    "co:",      NULL};

#define AT(field) G_STRUCT_OFFSET(Command, field)

static const OptionsEntry entries[] = {
    {.help = N_("Where to look")},
    {"index", 'd', OPTIONS_BYTES, AT(indexes), N_("DIR"),
     .help = N_("the index; may be repeated, and may be tcp://HOST:PORT (default: $TRACUU_INDEX, "
                "$XDG_DATA_HOME/tracuu, ~/.local/share/tracuu)"),
     .flags = OPTIONS_REPEAT, .paths = OPTIONS_FOLDERS},
    {"max-age", 0, OPTIONS_NUMBER, AT(max_age), N_("DAYS"),
     .help = N_("say when an index is older than this (default 30; 0 = never)"), .max = 100000},
    {.help = N_("Which documents")},
    {"type", 't', OPTIONS_OWN, AT(search.type), N_("TYPE"),
     .help = N_("of this type: NQ, HD, \"nghị quyết\", \"huong dan\"; of either when repeated or with commas: NĐ,TT"),
     .flags = OPTIONS_REPEAT | OPTIONS_COMMON, .set = set_type, .words = type_code, .field = "type"},
    {"agency", 'a', OPTIONS_OWN, AT(search.agency), N_("TEXT"),
     .help = N_("issued by this office: a code or words of its name"), .flags = OPTIONS_COMMON, .set = set_text,
     .field = "agency"},
    {"from", 0, OPTIONS_OWN, AT(search.from), N_("DATE"),
     .help = N_("of this date or later: 2012, 6/2012, 29/6/2012, 7d, \"last week\""), .flags = OPTIONS_COMMON,
     .set = set_from},
    {"to", 0, OPTIONS_OWN, AT(search.to), N_("DATE"), .help = N_("of this date or earlier"), .flags = OPTIONS_COMMON,
     .set = set_to},
    {"added", 0, OPTIONS_OWN, AT(search.added), N_("DATE"),
     .help = N_("that came into the index in these days: 7d, \"this week\", 2024.."), .set = set_text},
    {"in", 0, OPTIONS_BYTES, AT(search.folders), N_("FOLDER"), .help = N_("below this folder; may be repeated"),
     .flags = OPTIONS_REPEAT, .paths = OPTIONS_FOLDERS},
    {"date-field", 0, OPTIONS_CHOICE, AT(search.date_field), N_("FIELD"),
     .help = N_("the date that --from, --to and --sort mean: issued (default), effective, modified or added"),
     .choices = date_fields, .aliases = date_field_aliases},
    {"at", 0, OPTIONS_OWN, AT(search.at), N_("DATE"), .help = N_("tell the status as of this day (default: today)"),
     .set = set_to},
    {"all", 0, OPTIONS_FLAG, AT(search.all), .help = N_("every word must occur"), .flags = OPTIONS_COMMON},
    {"strict", 0, OPTIONS_FLAG, AT(search.strict), .help = N_("marks must match as typed")},
    {"title", 0, OPTIONS_FLAG, AT(search.title_only), .help = N_("search titles only"), .flags = OPTIONS_COMMON},
    {"all-copies", 0, OPTIONS_FLAG, AT(search.all_copies), .help = N_("show every file of a document by itself")},
    {.help = N_("In which order, how many")},
    {"sort", 0, OPTIONS_CHOICE, AT(search.sort), N_("ORDER"),
     .help = N_("relevance (default), newest, oldest or added"), .choices = sorts, .aliases = sort_aliases,
     .flags = OPTIONS_COMMON},
    {"recency", 0, OPTIONS_NUMBER, AT(search.recency_days), N_("DAYS"),
     .help = N_("prefer new documents: half as much per DAYS of age; 0 = not at all (default: slightly)"),
     .max = 100000},
    {"limit", 'n', OPTIONS_NUMBER, AT(search.limit), N_("N"), .help = N_("show N documents (default 10)"),
     .max = COMMAND_LIMIT_MAX, .flags = OPTIONS_COMMON},
    {"offset", 0, OPTIONS_NUMBER, AT(search.offset), N_("N"), .help = N_("skip the first N"), .max = COMMAND_LIMIT_MAX},
    {"timeout", 0, OPTIONS_OWN, AT(timeout), N_("SECONDS"),
     .help = N_("end a search after this time with what was found (default 2, into a pipe or file 10; 0 = never)"),
     .set = set_timeout},
    {.help = N_("What to print")},
    {"format", 0, OPTIONS_CHOICE, AT(format), N_("FORMAT"),
     .help = N_("text (default), json, tsv, csv, html, vimgrep or paths"), .choices = formats, .flags = OPTIONS_COMMON},
    {"json", 0, OPTIONS_SET, AT(format), .help = N_("the same as --format=json: one object a line"),
     .min = OUTPUT_JSON},
    {"long", 'l', OPTIONS_FLAG, AT(paths), .help = N_("print the paths of the files, too"), .flags = OPTIONS_COMMON},
    {"compact", 0, OPTIONS_FLAG, AT(compact), .help = N_("print a line for each document")},
    {"count", 0, OPTIONS_FLAG, AT(count), .help = N_("print how many documents match, and nothing else")},
    {"header", 0, OPTIONS_FLAG, AT(header), .help = N_("with --format=tsv: first the names of the columns")},
    {"bom", 0, OPTIONS_FLAG, AT(bom),
     .help = N_("with --format=csv: a byte order mark first, as some spreadsheets need")},
    {"null", '0', OPTIONS_FLAG, AT(nul), .help = N_("print paths, a NUL after each (for xargs -0)")},
    {"facets", 0, OPTIONS_OWN, AT(facets), N_("LIST"),
     .help = N_("count the matches by type, agency, year and status, or by those of the list: --facets=type,year"),
     .flags = OPTIONS_OPTIONAL | OPTIONS_COMMON, .set = set_facets, .choices = facets},
    {"explain", 0, OPTIONS_FLAG, AT(search.explain), .help = N_("show what made up each score")},
    {"color", 0, OPTIONS_CHOICE, AT(color), N_("WHEN"), .help = N_("auto (default), always or never"),
     .choices = colors},
    {"lang", 0, OPTIONS_OWN, 0, N_("LANG"), .help = N_("vi or en (default: as the locale says)"),
     .set = options_set_language, .choices = language_names, .flags = OPTIONS_COMMON},
    {"no-pager", 0, OPTIONS_FLAG, AT(no_pager), .help = N_("print long output without a pager")},
    {.help = N_("What to do instead of one search")},
    {"show", 0, OPTIONS_SET, AT(action), N_("PATH|NUMBER"),
     .help = N_("print the document of this path or number, as indexed"), .min = COMMAND_SHOW,
     .flags = OPTIONS_WORD | OPTIONS_COMMON, .paths = OPTIONS_FILES, .field = "number"},
    {"facts", 0, OPTIONS_FLAG, AT(facts), .help = N_("with --show: what it says of itself: number, dates ...")},
    {"passage", 0, OPTIONS_OWN, AT(passage), N_("ARTICLE"),
     .help = N_("with --show: its outline, or one article alone: --passage=5, --passage=12a; --passage=#3 is the third "
                "passage of the outline"),
     .flags = OPTIONS_OPTIONAL, .set = set_passage},
    {"related", 0, OPTIONS_SET, AT(action), N_("PATH|NUMBER"),
     .help = N_("print which documents it is based on, guides, amends, replaces, cites, and which do so to it"),
     .min = COMMAND_RELATED, .flags = OPTIONS_WORD | OPTIONS_COMMON, .paths = OPTIONS_FILES, .field = "number"},
    {"open", 0, OPTIONS_SET, AT(action), N_("RESULT"), .help = N_("open it in the desktop's program for it"),
     .min = COMMAND_OPEN, .flags = OPTIONS_WORD | OPTIONS_COMMON, .paths = OPTIONS_FILES, .field = "number"},
    {"cite", 0, OPTIONS_SET, AT(action), N_("RESULT"),
     .help = N_("print it as a letter cites it (--passage=5: its article 5)"), .min = COMMAND_CITE,
     .flags = OPTIONS_WORD | OPTIONS_COMMON, .paths = OPTIONS_FILES, .field = "number"},
    {"diff", 0, OPTIONS_SET, AT(action), N_("OLD NEW"),
     .help = N_("compare two documents article by article (each a path, a number or a result)"), .min = COMMAND_DIFF,
     .flags = OPTIONS_WORD, .paths = OPTIONS_FILES, .field = "number"},
    {"copy", 0, OPTIONS_FLAG, AT(copy), .help = N_("with --cite: put it into the terminal's clipboard, too")},
    {"batch", 0, OPTIONS_BYTES, AT(batch), N_("FILE"),
     .help = N_("run the queries of FILE, one a line; - = standard input"), .paths = OPTIONS_FILES},
    {"interactive", 'i', OPTIONS_SET, AT(action),
     .help = N_("ask again and again, and do things with results; so does tracuu alone on a terminal"),
     .min = COMMAND_INTERACTIVE},
    {"saved", 0, OPTIONS_BYTES, AT(saved), N_("FILE"), .help = N_("run the saved searches of FILE: tracuu(1)"),
     .paths = OPTIONS_FILES},
    {"since-last", 0, OPTIONS_FLAG, AT(since_last),
     .help = N_("with --saved: only what came since it last was run so")},
    {"complete", 0, OPTIONS_BYTES, AT(complete), N_("FIELD"),
     .help = N_("print the values of FIELD (type, agency, number) in the index that begin with the words")},
    {"completion", 0, OPTIONS_CHOICE, AT(action), N_("SHELL"), .help = N_("print the completion for bash, zsh or fish"),
     .choices = options_shells, .min = COMMAND_COMPLETION, .flags = OPTIONS_LAST},
    {"help", 'h', OPTIONS_CHOICE, AT(action), N_("WHAT"), .help = N_("print what is used most; --help=all: all of it"),
     .choices = options_helps, .min = COMMAND_HELP, .flags = OPTIONS_LAST | OPTIONS_OPTIONAL},
    {"version", 0, OPTIONS_SET, AT(action), .help = N_("print the version"), .min = COMMAND_VERSION,
     .flags = OPTIONS_LAST},
};

static const char head[] = N_("Usage: tracuu [OPTION...] QUERY...\n"
                              "       tracuu [OPTION...] --show PATH|NUMBER\n"
                              "       tracuu [OPTION...] --related PATH|NUMBER\n"
                              "\n"
                              "Find Vietnamese documents by keyword, number, issuer and date. Marks may be left\n"
                              "out, and a document number may be spelled in any way people spell it.\n");

static const char tail[] = N_("\n"
                              "Query\n"
                              "  words                  as many of them as possible, the best passage first\n"
                              "  \"a phrase\"             these words in this order\n"
                              "  +word  -word           must occur; must not\n"
                              "  one side OR other      all words of the one side, or all of the other\n"
                              "  one NEAR/5 other       at most 5 syllables apart\n"
                              "  field:value            number, type, agency, title, signer, date, path, in,\n"
                              "                         kind, format, has, cites, guides, status ...\n"
                              "  -- words               what follows is query, even -word\n"
                              "\n"
                              "Examples\n"
                              "  tracuu luan chuyen can bo\n"
                              "  tracuu 11-HD/BTCTW\n"
                              "  tracuu -t NQ \"xây dựng Đảng\" --from 2012 --sort newest\n"
                              "  tracuu 'luân chuyển OR điều động' -\"hải quan\" date:2010..2014\n"
                              "  tracuu --show 30/2020/NĐ-CP --passage=5\n"
                              "\n"
                              "Exit status: 0 found, 1 nothing found, 2 usage or query error, 3 the index is\n"
                              "missing, damaged or out of reach.\n");

const OptionsTable command_table = {
    .program = "tracuu",
    .head = head,
    .tail = tail,
    .more = N_("Every option: tracuu --help=all. The language of queries: man tracuu-query.\n"),
    .own = COMMAND_HELP,
    .entries = entries,
    .n_entries = G_N_ELEMENTS(entries),
    .exclusions = TRUE,
    .operands = fields,
    .field = "number"};

/* ---- the whole ---- */

static gboolean make_query(Command *command, const GPtrArray *words, GError **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new();
  gsize len = 0;
  for (guint i = 0; i < words->len; i++) {
    const char *word = g_ptr_array_index(words, i);
    len += strlen(word) + 1;
    if (len > PARSE_MAX_QUERY)
      return options_fail(error, _("The query is longer than %u KiB."), (guint)(PARSE_MAX_QUERY >> 10));
    if (!g_utf8_validate(word, -1, NULL))
      return options_fail(error, _("The query is not UTF-8 text. Set the terminal to UTF-8 and type it again."));
    const char *text = keep_text(command, word);
    if (text != NULL)
      g_ptr_array_add(texts, (gpointer)text);
  }
  GString *query = g_string_sized_new(len);
  typed_append(query, (const char *const *)texts->pdata, texts->len);
  command->query = g_string_free(query, FALSE);
  const Request *search = &command->search;
  if (*command->query || search->type != NULL || search->agency != NULL || search->folders != NULL ||
      search->added != NULL || search->from.year || search->to.year || command->action == COMMAND_INTERACTIVE)
    return TRUE;
  if (!command->at_terminal || command->format != OUTPUT_TEXT || command->count)
    return options_fail(error, _("No query was given."));
  command->action = COMMAND_INTERACTIVE;
  return TRUE;
}

static const char *action_name(const Command *command)
{
  static const char *const names[] = {[COMMAND_INTERACTIVE] = "interactive",
                                      [COMMAND_SHOW] = "show",
                                      [COMMAND_RELATED] = "related",
                                      [COMMAND_OPEN] = "open",
                                      [COMMAND_CITE] = "cite",
                                      [COMMAND_DIFF] = "diff"};
  return names[command->action];
}

/* A path or a number of several words, or the beginning of a value, as typed. */
static gboolean make_target(Command *command, const GPtrArray *words, GError **error)
{
  GString *target = g_string_new(NULL);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf(target, "%s%s", i > 0 ? " " : "", (const char *)g_ptr_array_index(words, i));
  command->target = g_string_free(target, FALSE);
  if (!*command->target && command->action != COMMAND_COMPLETE)
    return options_fail(error, _("--%s wants the path or the number of a document."), action_name(command));
  if (strlen(command->target) > PARSE_MAX_QUERY)
    return options_fail(error, _("The path or number is too long."));
  return TRUE;
}

/* Two documents, a word each. */
static gboolean make_targets(Command *command, const GPtrArray *words, GError **error)
{
  if (words->len != 2 || !*(const char *)g_ptr_array_index(words, 0) || !*(const char *)g_ptr_array_index(words, 1))
    return options_fail(error, _("--diff wants two documents, the old one and the new one; a number or a name of "
                                 "several words stands in quotes."));
  for (guint i = 0; i < words->len; i++)
    if (strlen(g_ptr_array_index(words, i)) > PARSE_MAX_QUERY)
      return options_fail(error, _("The path or number is too long."));
  command->target = g_strdup(g_ptr_array_index(words, 0));
  command->other = g_strdup(g_ptr_array_index(words, 1));
  return TRUE;
}

static gboolean check_saved(const Command *command, const GPtrArray *words, GError **error)
{
  const Request *search = &command->search;
  if (command->since_last && command->saved == NULL)
    return options_fail(error, _("%s goes with %s."), "--since-last", "--saved");
  if (command->saved == NULL)
    return TRUE;
  if (command->action != COMMAND_FIND || command->batch != NULL || command->count || command->nul ||
      (command->format != OUTPUT_TEXT && command->format != OUTPUT_JSON))
    return options_fail(error, _("--saved prints the searches of a file, as text or json: it goes with neither another "
                                 "action nor --count."));
  if (words->len > 0 || search->type != NULL || search->agency != NULL || search->folders != NULL ||
      search->added != NULL || search->from.year || search->to.year)
    return options_fail(error, _("With --saved what is searched for stands in the lines of the file."));
  return TRUE;
}

static gboolean check_together(Command *command, const GPtrArray *words, GError **error)
{
  Request *search = &command->search;
  if ((command->facets || search->explain) && command->format != OUTPUT_TEXT && command->format != OUTPUT_JSON)
    return options_fail(error, _("--%s needs --format=text or --format=json."), command->facets ? "facets" : "explain");
  if (command->facts && command->action != COMMAND_SHOW)
    return options_fail(error, _("%s goes with %s."), "--facts", "--show");
  if ((command->outline || command->passage != NULL) && command->action != COMMAND_SHOW &&
      command->action != COMMAND_CITE)
    return options_fail(error, _("%s goes with %s."), "--passage", "--show, --cite");
  if (command->copy && command->action != COMMAND_CITE)
    return options_fail(error, _("%s goes with %s."), "--copy", "--cite");
  if (command->count && (command->action != COMMAND_FIND || command->batch != NULL || command->format != OUTPUT_TEXT))
    return options_fail(error, _("--count prints one number: it goes with a query alone."));
  if (command->header && command->format != OUTPUT_TSV)
    return options_fail(error, _("%s goes with %s."), "--header", "--format=tsv");
  if (command->bom && command->format != OUTPUT_CSV)
    return options_fail(error, _("%s goes with %s."), "--bom", "--format=csv");
  if (command->format == OUTPUT_HTML && (command->action != COMMAND_FIND || command->batch != NULL))
    return options_fail(error, _("--format=html prints the results of one query."));
  if (command->facts && (command->outline || command->passage != NULL))
    return options_fail(error, _("--facts and --passage cannot be used together."));
  if (command->batch != NULL && command->action != COMMAND_FIND)
    return options_fail(error, _("--batch and --%s cannot be used together."), action_name(command));
  if (command->action == COMMAND_INTERACTIVE && command->format != OUTPUT_TEXT)
    return options_fail(error, _("%s goes with %s."), "--interactive", "--format=text");
  if (command->action == COMMAND_INTERACTIVE && !command->at_terminal)
    return options_fail(error, _("--interactive needs a terminal; --batch=- answers the queries of a pipe."));
  if (command->format == OUTPUT_VIMGREP && command->action != COMMAND_FIND)
    return options_fail(error, _("--format=vimgrep prints the places that a query finds."));
  if (command->action == COMMAND_RELATED && (command->format == OUTPUT_TSV || command->format == OUTPUT_CSV))
    return options_fail(error, _("--related prints text, json or paths, not %s."), formats[command->format]);
  if (command->action == COMMAND_DIFF && command->format != OUTPUT_TEXT && command->format != OUTPUT_JSON)
    return options_fail(error, _("--diff prints text or json, not %s."), formats[command->format]);
  if (command->batch != NULL && words->len > 0)
    return options_fail(error, _("With --batch the queries come from the file: \"%s\" is one too many."),
                        (const char *)g_ptr_array_index(words, 0));
  if (search->from.year && search->to.year && date_to_number(search->from) > date_to_number(search->to))
    return options_fail(error, _("--from is later than --to: no document can be both."));
  search->facets = command->facets != 0;
  search->facet_status = (command->facets & OUTPUT_FACET_STATUS) != 0;
  return TRUE;
}

gboolean command_parse(Command *command, int argc, char *const *argv, GError **error)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new();
  if (!options_read_arguments(&command_table, command, argc, argv, words, error))
    return FALSE;
  gboolean not_paths = command->format != UNSET && command->format != OUTPUT_PATHS;
  if (command->format == UNSET)
    command->format = command->nul ? OUTPUT_PATHS : OUTPUT_TEXT;
  if (command->action >= COMMAND_HELP)
    return TRUE;
  if (command->nul && not_paths)
    return options_fail(error, _("-0 prints paths: it cannot be used with another --format."));
  if (!check_saved(command, words, error) || !check_together(command, words, error))
    return FALSE;
  if (command->indexes == NULL) {
    command->indexes = g_new0(char *, 2);
    command->indexes[0] = location_find(NULL);
  }
  if (command->complete != NULL) {
    command->action = COMMAND_COMPLETE;
    return make_target(command, words, error);
  }
  if (command->batch != NULL)
    command->action = COMMAND_BATCH;
  if (command->action == COMMAND_DIFF)
    return make_targets(command, words, error);
  if (command->saved != NULL)
    command->action = COMMAND_SAVED;
  command->piped = words->len == 1 && strcmp(g_ptr_array_index(words, 0), "-") == 0;
  if (command->piped && command->action == COMMAND_INTERACTIVE)
    return options_fail(error, _("--interactive needs a terminal; --batch=- answers the queries of a pipe."));
  if (command->piped)
    return TRUE;
  if (command->action >= COMMAND_SHOW && command->action <= COMMAND_CITE)
    return make_target(command, words, error);
  return command->action == COMMAND_BATCH || command->action == COMMAND_SAVED || make_query(command, words, error);
}

gboolean command_take_line(Command *command, const char *line, GError **error)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new();
  g_ptr_array_add(words, (gpointer)line);
  if (command->action != COMMAND_FIND)
    return make_target(command, words, error);
  command->query = g_strdup(keep_text(command, line)); /* as in a batch: no shell has taken its quotes away */
  return command->query != NULL || options_fail(error, _("No query was given."));
}
