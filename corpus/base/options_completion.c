#include <string.h>

#include "corpus/base/language.h"

#include "corpus/base/options.h"

const char *const options_shells[] = {"bash", "zsh", "fish", NULL};

/* What completes a value: "a b c", empty when there are no such words. */
static char *join_words(const char *const *choices, const char *(*words)(guint n))
{
  GString *out = g_string_new(NULL);
  const char *word;
  for (guint i = 0; (word = choices != NULL ? choices[i] : words != NULL ? words(i) : NULL); i++)
    g_string_append_printf(out, "%s%s", i > 0 ? " " : "", word);
  return g_string_free(out, FALSE);
}

static char *function_of(const OptionsTable *table)
{
  return g_strdelimit(g_strconcat("_", table->program, NULL), "-", '_');
}

/* ---- bash ---- */

static const char bash_head[] = "%s()\n"
                                "{\n"
                                "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
                                "  # Bash splits at '=', so that the value of --name=value is a word of its own.\n"
                                "  if [[ $cur == = ]]; then\n"
                                "    cur= prev+==\n"
                                "  elif [[ $prev == = && COMP_CWORD -gt 1 ]]; then\n"
                                "    prev=${COMP_WORDS[COMP_CWORD - 2]}=\n"
                                "  fi\n"
                                "%s"
                                "  COMPREPLY=()\n"
                                "  case $prev in\n";

/* Asks the program, of the index that the line names, for values that go on where the word ends. Readline quotes what
 * it takes for the names of files. */
static const char bash_ask[] =
    "%s_ask()\n"
    "{\n"
    "  local i typed=${2#[\\\"\\']} index=()\n"
    "  for ((i = 1; i < COMP_CWORD - 1; i++)); do\n"
    "    if [[ ${COMP_WORDS[i]} == -d || ${COMP_WORDS[i]} == --index ]]; then\n"
    "      [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++))\n"
    "      index+=(-d \"${COMP_WORDS[i + 1]/#\\~/$HOME}\")\n"
    "    fi\n"
    "  done\n"
    "  mapfile -t COMPREPLY < <(%s \"${index[@]}\" --complete=\"$1\" -- \"${typed//\\\\/}\" 2>/dev/null | cut -f1)\n"
    "  [[ ${COMPREPLY[*]} == *\\ * ]] && compopt -o filenames\n"
    "  [[ ${COMPREPLY[*]} ]]\n"
    "}\n";

static const char bash_colon[] = "  # ... and at ':'.\n"
                                 "  if [[ $cur == : ]]; then\n"
                                 "    cur= prev+=:\n"
                                 "  elif [[ $prev == : && COMP_CWORD -gt 1 ]]; then\n"
                                 "    prev=${COMP_WORDS[COMP_CWORD - 2]}:\n"
                                 "  fi\n";

/* An option's name or a field's, which something follows, gets no blank behind. */
static void append_bash_reply(OptionsPaths paths, const char *words, GString *out)
{
  if (*words)
    g_string_append_printf(out,
                           "    mapfile -t COMPREPLY < <(compgen -W '%s' -- \"$cur\")\n"
                           "    [[ ${COMPREPLY[*]} == *[=:] ]] && compopt -o nospace\n",
                           words);
  else if (paths != OPTIONS_NOTHING)
    g_string_append_printf(out,
                           "    mapfile -t COMPREPLY < <(compgen -%c -- \"$cur\")\n"
                           "    compopt -o filenames\n",
                           paths == OPTIONS_FILES ? 'f' : 'd');
}

static void append_bash(const OptionsTable *table, GString *out)
{
  g_autofree char *function = function_of(table);
  g_autofree char *operands = join_words(table->operands, NULL);
  g_autoptr(GString) names = g_string_new(NULL);
  g_string_append(out, "# -*- shell-script -*-\n");
  if (table->field != NULL)
    g_string_append_printf(out, bash_ask, function, table->program);
  g_string_append_printf(out, bash_head, function, table->field != NULL ? bash_colon : "");
  for (const OptionsEntry *entry = table->entries; entry < table->entries + table->n_entries; entry++) {
    if (entry->name == NULL)
      continue;
    gboolean needed = entry->argument != NULL && !(entry->flags & OPTIONS_OPTIONAL);
    g_string_append_printf(names, "%s--%s%s", names->len > 0 ? " " : "", entry->name, needed ? "=" : "");
    if (entry->argument == NULL)
      continue;
    g_autofree char *words = join_words(entry->choices, entry->words);
    g_string_append_printf(out, needed && entry->letter ? "  -%c | " : "  ", entry->letter);
    if (needed || entry->flags & OPTIONS_NEXT)
      g_string_append_printf(out, "--%s | ", entry->name);
    g_string_append_printf(out, "--%s=)\n", entry->name);
    if (entry->field != NULL)
      g_string_append_printf(out, "    %s_ask %s \"$cur\" && return\n", function, entry->field);
    append_bash_reply(entry->paths, words, out);
    g_string_append(out, "    return ;;\n");
  }
  if (table->field != NULL)
    g_string_append_printf(out, "  *:)\n    %s_ask \"${prev%%:}\" \"$cur\"\n    return ;;\n", function);
  g_string_append(out, "  esac\n  if [[ $cur == -* ]]; then\n");
  append_bash_reply(OPTIONS_NOTHING, names->str, out);
  g_string_append(out, "    return\n  fi\n");
  append_bash_reply(table->paths, operands, out);
  if (table->field != NULL)
    g_string_append_printf(out, "  [[ $cur == [0-9]* ]] && %s_ask %s \"$cur\"\n  return 0\n", function, table->field);
  g_string_append_printf(out, "} && complete -F %s %s\n", function, table->program);
}

/* ---- zsh ---- */

/* Matches with -U take the place of the word, whatever marks it has. */
static const char zsh_ask[] = "%s_ask() {\n"
                              "  local -a index values\n"
                              "  local i\n"
                              "  for ((i = 2; i < CURRENT; i++)); do\n"
                              "    case $words[i] in\n"
                              "      -d | --index) index+=(-d ${~${(Q)words[i + 1]}}) ;;\n"
                              "      --index=*) index+=(-d ${~${(Q)words[i]#*=}}) ;;\n"
                              "      -d?*) index+=(-d ${~${(Q)words[i]#-d}}) ;;\n"
                              "    esac\n"
                              "  done\n"
                              "  values=(${(f)\"$(%s $index --complete=$1 -- ${(Q)PREFIX} 2>/dev/null | cut -f1)\"})\n"
                              "  (( $#values )) && compadd -U -- $values\n"
                              "}\n"
                              "%s_word() {\n"
                              "  if compset -P 1 '*:'; then\n"
                              "    %s_ask ${${IPREFIX%%:}#[\\\"\\']}\n"
                              "  else\n"
                              "    [[ $PREFIX == [0-9]* ]] && %s_ask %s\n"
                              "    _files\n"
                              "    compadd -S \"\" -- %s\n"
                              "  fi\n"
                              "}\n";

/* "[show N documents]:N: ", as _arguments wants it behind a name. */
static char *describe_for_zsh(const OptionsEntry *entry, const char *function)
{
  g_autofree char *words = join_words(entry->choices, entry->words);
  GString *out = g_string_new("[");
  for (const char *p = _(entry->help); *p; p++)
    g_string_append_printf(out, strchr("[]", *p) != NULL ? "\\%c" : "%c", *p);
  g_string_append_c(out, ']');
  if (entry->argument != NULL)
    g_string_append_printf(out, "%s%s:", entry->flags & OPTIONS_OPTIONAL ? "::" : ":", _(entry->argument));
  if (entry->field != NULL)
    g_string_append_printf(out, "{%s_ask %s", function, entry->field);
  if (entry->field != NULL && (*words || entry->paths == OPTIONS_FILES))
    g_string_append_printf(out, " || %s%s}", *words ? "compadd -- " : "_files", words);
  else if (entry->field != NULL)
    g_string_append_c(out, '}');
  else if (*words)
    g_string_append_printf(out, "(%s)", words);
  else if (entry->argument != NULL)
    g_string_append(out, entry->paths == OPTIONS_FILES     ? "_files"
                         : entry->paths == OPTIONS_FOLDERS ? "_files -/"
                                                           : " ");
  return g_string_free(out, FALSE);
}

static void append_zsh(const OptionsTable *table, GString *out)
{
  g_autofree char *operands = join_words(table->operands, NULL);
  g_autofree char *function = function_of(table);
  g_string_append_printf(out, "#compdef %s\n", table->program);
  if (table->field != NULL)
    g_string_append_printf(out, zsh_ask, function, table->program, function, function, function, table->field,
                           operands);
  g_string_append(out, "_arguments -s -S");
  for (const OptionsEntry *entry = table->entries; entry < table->entries + table->n_entries; entry++) {
    if (entry->name == NULL)
      continue;
    g_autofree char *what = describe_for_zsh(entry, function);
    g_autofree char *quoted = g_shell_quote(what);
    const char *star = entry->flags & OPTIONS_REPEAT ? "\\*" : "";
    gboolean optional = (entry->flags & OPTIONS_OPTIONAL) != 0;
    g_string_append_printf(out, " \\\n  %s--%s%s%s", star, entry->name,
                           entry->argument == NULL ? ""
                           : optional              ? "=-"
                                                   : "=",
                           quoted);
    if (entry->letter)
      g_string_append_printf(out, " \\\n  %s-%c%s%s", star, entry->letter,
                             entry->argument != NULL && !optional ? "+" : "", quoted);
  }
  if (table->field != NULL)
    g_string_append_printf(out, " \\\n  '*: :%s_word'\n", function);
  else
    g_string_append_printf(out, " \\\n  '*: :{_files%s; compadd -S \"\" -- %s}'\n",
                           table->paths == OPTIONS_FOLDERS ? " -/" : "", operands);
}

/* ---- fish ---- */

static const char fish_folders[] = "(__fish_complete_directories)";

/* Fish offers only what begins with what was typed: letters that were typed without marks stay as they are, and what
 * is meant stands beside. */
static const char fish_ask[] =
    "function _%s_ask --argument-names field before\n"
    "  set -l index\n"
    "  set -l line\n"
    "  set -l words (commandline -opc)\n"
    "  for i in (seq 2 (count $words))\n"
    "    switch $words[$i]\n"
    "      case -d --index\n"
    "        test $i -lt (count $words); and set -a index -d $words[(math $i + 1)]\n"
    "      case '--index=*'\n"
    "        set -a index -d (string replace -- --index= '' $words[$i])\n"
    "    end\n"
    "  end\n"
    "  set -l typed (commandline -ct | string replace -r -- '^(--[a-z-]+=|-[a-z])' '' |\n"
    "    string replace -ra -- '[\"\\'\\\\\\\\]' '')\n"
    "  set typed (string sub -s (math 1 + (string length -- \"$before\")) -- \"$typed\")\n"
    "  for line in (%s $index --complete=$field -- \"$typed\" 2>/dev/null)\n"
    "    set -l value (string split \\t -- $line)\n"
    "    set -l n (string length -- \"$typed\")\n"
    "    if string match -qr '^[A-Za-z ]+$' -- \"$typed\"\n"
    "      and test (string lower -- \"$typed\") != (string lower -- (string sub -l $n -- $value[1]))\n"
    "      echo \"$before$typed\"(string sub -s (math $n + 1) -- $value[1])\\t$value[1]\n"
    "    else\n"
    "      echo \"$before$value[1]\"\\t\"$value[2]\"\n"
    "    end\n"
    "  end\n"
    "  test -n \"$line\"\n"
    "end\n"
    "function _%s_word\n"
    "  set -l field (commandline -ct | string match -r '^[\"\\']?([^:]*):')\n"
    "  if set -q field[2]\n"
    "    _%s_ask $field[2] $field[2]:\n"
    "  else if commandline -ct | string match -qr '^[0-9]'\n"
    "    _%s_ask %s\n"
    "  end\n"
    "end\n"
    "complete -c %s -a '(_%s_word)'\n";

static void append_fish(const OptionsTable *table, GString *out)
{
  g_autofree char *operands = join_words(table->operands, NULL);
  gboolean folders = table->paths == OPTIONS_FOLDERS;
  const char *program = table->program;
  if (table->field != NULL)
    g_string_append_printf(out, fish_ask, program, program, program, program, program, table->field, program, program);
  g_string_append_printf(out, "complete -c %s%s -a '%s'\n", table->program, folders ? " -f" : "",
                         folders ? fish_folders : operands);
  for (const OptionsEntry *entry = table->entries; entry < table->entries + table->n_entries; entry++) {
    if (entry->name == NULL)
      continue;
    g_autofree char *words = join_words(entry->choices, entry->words);
    g_autofree char *help = g_shell_quote(_(entry->help));
    g_string_append_printf(out, "complete -c %s -l %s", table->program, entry->name);
    if (entry->letter)
      g_string_append_printf(out, " -s %c", entry->letter);
    if (entry->argument != NULL)
      g_string_append(out, entry->paths == OPTIONS_FILES ? " -r -F" : entry->flags & OPTIONS_OPTIONAL ? " -f" : " -x");
    if (entry->field != NULL)
      g_string_append_printf(out, " -a '(_%s_ask %s; or string split \" \" \"%s\")'", table->program, entry->field,
                             words);
    else if (*words || entry->paths == OPTIONS_FOLDERS)
      g_string_append_printf(out, " -a '%s'", *words ? words : fish_folders);
    g_string_append_printf(out, " -d %s\n", help);
  }
}

void options_append_completion(const OptionsTable *table, guint shell, GString *out)
{
  static void (*const append[])(const OptionsTable *, GString *) = {append_bash, append_zsh, append_fish};
  g_return_if_fail(shell < G_N_ELEMENTS(append));
  append[shell](table, out);
}
