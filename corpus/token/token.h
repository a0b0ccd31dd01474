/* token: running text into tokens. One analyser for documents, queries, titles and snippets.
 *
 * Atoms are syllables (canonical spelling), other words (NFKC case-folded), abbreviations (UBND: a word written in
 * capitals) and digit runs. Each atom takes one position. Composites - document numbers, dates, decimals, addresses -
 * are tokens of their own besides their atoms: they come just before their first atom, carry its position and say how
 * many atoms they cover. Word boundaries come from ICU with rules of our own. */
#ifndef TRACUU_CORPUS_TOKEN_TOKEN_H
#define TRACUU_CORPUS_TOKEN_TOKEN_H

#include <glib.h>

#include "corpus/names/docnum.h"
#include "corpus/text/date.h"
#include "corpus/text/syllable.h"

G_BEGIN_DECLS

/* Longest term in bytes; longer words are cut at a character boundary. Leaves room for a prefix in a Xapian term. */
#define TOKEN_TERM_MAX 64

typedef enum {
  /* atoms */
  TOKEN_SYLLABLE,
  TOKEN_WORD,
  TOKEN_DIGITS,
  /* composites */
  TOKEN_DOCNUM,  /* term = docnum_key */
  TOKEN_DATE,    /* term = "2012-06-29" */
  TOKEN_DECIMAL, /* term = "53.8", "152381", "0912345678": groups joined, '.' before a fraction */
  TOKEN_ADDRESS  /* e-mail, web, host name, file name: term = lower case as written */
} TokenKind;

typedef enum {
  TOKEN_CAPITALS = 1 << 0, /* written in capitals only, two letters or more */
  TOKEN_MARKED = 1 << 1    /* a syllable that carries a mark */
} TokenFlags;

typedef struct {
  TokenKind kind;
  guint flags;      /* TokenFlags */
  gsize start, end; /* byte span in the text given to token_start */
  guint position;   /* of the atom, or of the first atom covered */
  guint atoms;      /* 1, or how many atoms a composite covers */
  const char *term; /* borrowed until the next call; NUL-terminated, at most TOKEN_TERM_MAX or DOCNUM_KEY_MAX bytes */
  gsize term_len;
  guint32 word;      /* the same number, the same term: for one tokenizer; 0 = none was given */
  Syllable syllable; /* of a TOKEN_SYLLABLE */
  DocNum docnum;     /* of a TOKEN_DOCNUM */
  Date date;         /* of a TOKEN_DATE */
} Token;

#define token_is_atom(token) ((token)->kind <= TOKEN_DIGITS)

typedef enum { TOKEN_FROM_DOCUMENT, TOKEN_FROM_QUERY } TokenSource;

typedef struct Tokenizer Tokenizer;

/* A tokenizer may be used for any number of texts, by one thread at a time. NULL with an error when ICU's data is
 * missing (a broken installation). */
Tokenizer *token_new(GError **error);
void token_free(Tokenizer *tokenizer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tokenizer, token_free)

/* Starts reading the len bytes of canonical text, which must stay unchanged until the last token is read. The source
 * only widens what counts as a document number (DocNumContext); the atoms are the same. */
void token_start(Tokenizer *tokenizer, const char *text, gsize len, TokenSource source);

/* The next token in order of position; FALSE at the end. */
gboolean token_next(Tokenizer *tokenizer, Token *out);

#define TOKEN_ERROR (token_error_quark())
typedef enum { TOKEN_ERROR_DATA } TokenError;
GQuark token_error_quark(void);

G_END_DECLS

#endif
