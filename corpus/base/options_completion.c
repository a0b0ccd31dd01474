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

/* ---- bash ---- */

static const char bash_head[] = "# -*- shell-script -*-\n"
                                "%s()\n"
                                "{\n"
                                "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
                                "  # Bash splits at '=', so that the value of --name=value is a word of its own.\n"
                                "  if [[ $cur == = ]]; then\n"
                                "    cur= prev+==\n"
                                "  elif [[ $prev == = && COMP_CWORD -gt 1 ]]; then\n"
                                "    prev=${COMP_WORDS[COMP_CWORD - 2]}=\n"
                                "  fi\n"
                                "  COMPREPLY=()\n"
                                "  case $prev in\n";

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
  g_autofree char *function = g_strdelimit(g_strconcat("_", table->program, NULL), "-", '_');
  g_autofree char *operands = join_words(table->operands, NULL);
  g_autoptr(GString) names = g_string_new(NULL);
  g_string_append_printf(out, bash_head, function);
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
    append_bash_reply(entry->paths, words, out);
    g_string_append(out, "    return ;;\n");
  }
  g_string_append(out, "  esac\n  if [[ $cur == -* ]]; then\n");
  append_bash_reply(OPTIONS_NOTHING, names->str, out);
  g_string_append(out, "    return\n  fi\n");
  append_bash_reply(table->paths, operands, out);
  g_string_append_printf(out, "} && complete -F %s %s\n", function, table->program);
}

/* ---- zsh ---- */

/* "[show N documents]:N: ", as _arguments wants it behind a name. */
static char *describe_for_zsh(const OptionsEntry *entry)
{
  g_autofree char *words = join_words(entry->choices, entry->words);
  GString *out = g_string_new("[");
  for (const char *p = _(entry->help); *p; p++)
    g_string_append_printf(out, strchr("[]", *p) != NULL ? "\\%c" : "%c", *p);
  g_string_append_c(out, ']');
  if (entry->argument != NULL)
    g_string_append_printf(out, "%s%s:", entry->flags & OPTIONS_OPTIONAL ? "::" : ":", _(entry->argument));
  if (*words)
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
  g_string_append_printf(out, "#compdef %s\n_arguments -s -S", table->program);
  for (const OptionsEntry *entry = table->entries; entry < table->entries + table->n_entries; entry++) {
    if (entry->name == NULL)
      continue;
    g_autofree char *what = describe_for_zsh(entry);
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
  g_string_append_printf(out, " \\\n  '*: :{_files%s; compadd -S \"\" -- %s}'\n",
                         table->paths == OPTIONS_FOLDERS ? " -/" : "", operands);
}

/* ---- fish ---- */

static const char fish_folders[] = "(__fish_complete_directories)";

static void append_fish(const OptionsTable *table, GString *out)
{
  g_autofree char *operands = join_words(table->operands, NULL);
  gboolean folders = table->paths == OPTIONS_FOLDERS;
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
    if (*words || entry->paths == OPTIONS_FOLDERS)
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
