/* options: the options of a program, each once, as one row of a table. The table makes the reading of the command line
 * and of the configuration file, --help, and the completion of three shells.
 *
 * A new option is a row of query/command.c or indexer/settings.c and an item of the manual page; tests/lint/options.py
 * compares the two. Prints nothing, opens no file. Texts from people stand in its messages as they came. */
#ifndef TRACUU_CORPUS_BASE_OPTIONS_H
#define TRACUU_CORPUS_BASE_OPTIONS_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  OPTIONS_FLAG,   /* gboolean becomes TRUE; in the file, what it says */
  OPTIONS_SET,    /* guint becomes min */
  OPTIONS_CHOICE, /* guint: min and the place of the value in choices; min when it is left out */
  OPTIONS_NUMBER, /* guint: min..max; max 0 = as large as an int can be */
  OPTIONS_SIZE,   /* gsize: bytes, at least min */
  OPTIONS_BYTES,  /* char *: as typed, not empty; char ** of them with OPTIONS_REPEAT */
  OPTIONS_OWN     /* what set makes of it */
} OptionsKind;

typedef enum {
  OPTIONS_OPTIONAL = 1, /* the value may be left out: --name or --name=VALUE */
  OPTIONS_NEXT = 2,     /* an optional value may also be the next argument that does not begin with '-' */
  OPTIONS_WORD = 4,     /* the value is the first of the words: --show=X is --show with the word X */
  OPTIONS_REPEAT = 8,   /* each time counts, not only the last; a list with ';' in the file */
  OPTIONS_LAST = 16,    /* what follows is not read */
  OPTIONS_COMMON = 32   /* --help shows it, too; the others stand in --help=all */
} OptionsFlags;

typedef enum { OPTIONS_NOTHING, OPTIONS_FILES, OPTIONS_FOLDERS } OptionsPaths;

typedef struct OptionsEntry OptionsEntry;

/* Stores value, NULL when it was left out, in a field of target. said: how messages name the option ("--from"). */
typedef gboolean OptionsSetter(gpointer target, gpointer field, const char *said, const char *value, GError **error);

struct OptionsEntry {
  const char *name; /* without dashes; NULL: a group begins, and help is its heading */
  char letter;      /* 0 = none */
  OptionsKind kind;
  gsize offset;               /* of the field */
  const char *argument;       /* what people call its value, a message; NULL = it takes none */
  const char *help;           /* a message */
  const char *const *choices; /* ends with NULL */
  const char *const
      *aliases; /* of each choice, what else it may be called: "mới, mới nhất"; NULL = nothing. Marks, case
                               * and hyphens for blanks do not matter */
  guint min, max;
  guint flags; /* OptionsFlags */
  OptionsSetter *set;
  const char *key;               /* in the configuration file; NULL = it cannot be said there */
  OptionsPaths paths;            /* what completes its value, besides choices */
  const char *(*words)(guint n); /* ... or these, until NULL */
  const char *field;             /* ... or values that the program prints for --complete=FIELD; NULL = none */
};

typedef struct OptionsTable OptionsTable;
struct OptionsTable {
  const char *program;
  const char *head, *tail; /* of --help, messages */
  const char *more;        /* what --help says of --help=all; a message */
  guint own;               /* the action of --help; those of --help=all, --version and --completion=SHELL follow */
  const OptionsEntry *entries;
  guint n_entries;
  gboolean exclusions; /* after the first word "-word" is a word */
  OptionsPaths paths;  /* what completes the words */
  const char *const
      *operands;     /* ... and these, ending with NULL; behind one that ends with ':' the values of --complete */
  const char *field; /* ... and, of a word that begins with a digit, those of this field; NULL = no --complete */
  const char *group; /* of the configuration file, which holds the keys; NULL = none */
  const OptionsTable *next; /* what another group of it holds */
};

/* Reads the arguments behind the first into target, and adds those that are no options, borrowed, to words. Options may
 * stand before, between and after the words, "--" ends them. With exclusions, an argument after the first word is an
 * option only if it cannot leave out a word: two dashes, one letter alone, or a letter with its number. FALSE with
 * OPTIONS_ERROR and one sentence. */
gboolean options_read_arguments(const OptionsTable *table, gpointer target, int argc, char *const *argv,
                                GPtrArray *words, GError **error);

/* Reads all keys of one group of a configuration file into target: the same kinds and limits. */
gboolean options_read_group(const OptionsTable *table, gpointer target, GKeyFile *file, const char *group,
                            GError **error);

/* Writes into one group of a configuration file every key whose value in target is not that in usual: what
 * options_read_group makes target of again. */
void options_write_group(const OptionsTable *table, gconstpointer target, gconstpointer usual, GKeyFile *file,
                         const char *group);

/* "200M", "1.5G", "64k", "1000000": bytes (powers of 1024). FALSE when it is no size. */
gboolean options_parse_size(const char *text, gsize *out);

/* Sets the sentence; FALSE. */
gboolean options_fail(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* OptionsSetter: chooses the language of the program, and stores nothing. */
gboolean options_set_language(gpointer target, gpointer field, const char *said, const char *value, GError **error);

/* Finds which of choices, or of their aliases, a person wrote. FALSE when it is none. */
gboolean options_find_choice(const char *const *choices, const char *const *aliases, const char *value, guint *choice);

/* Appends "a, b or c", in Vietnamese by the first of their aliases where there are any: "mới, cũ-nhất". */
void options_append_choices(GString *out, const char *const *choices, const char *const *aliases);

/* Appends what an action of the table's own prints: the help, the version, the completion. FALSE for other actions. */
gboolean options_append_own(const OptionsTable *table, guint action, GString *out);

/* Of --help: what it shows. */
extern const char *const options_helps[];

/* Appends the completion for options_shells[shell]. */
extern const char *const options_shells[];
void options_append_completion(const OptionsTable *table, guint shell, GString *out);

#define OPTIONS_ERROR (options_error_quark())
typedef enum { OPTIONS_ERROR_USAGE, OPTIONS_ERROR_FILE } OptionsError;
GQuark options_error_quark(void);

G_END_DECLS

#endif
