#include "corpus/token/token.h"

#include "corpus/text/letter.h"
#include "corpus/token/token_address.h"
#include "corpus/token/token_glue.h"
#include "corpus/token/token_rules.h"
#include "corpus/token/token_word.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

/* Three layers: words (token_word.c where the text is plain, ICU elsewhere), atoms (a word, or its letters and digits
 * apart), composites found at the beginning of an atom. Atoms that a composite covers wait in a queue while it is
 * handed out. */

/* ICU sees stretches of this many bytes at most. */
#define STRETCH_MAX 1024

/* A composite covers no more atoms than this: the longest number has 6 codes, an address TOKEN_ADDRESS_MAX bytes. */
#define QUEUE_MAX (TOKEN_ADDRESS_MAX / 2 + 8)

typedef struct {
  gsize start, end;
} TokenSpan;

/* The rhymes of the words that open a date. */
typedef struct {
  Syllable day, month;
} DateWords;

G_DEFINE_QUARK(tracuu_token_error, token_error)

struct Tokenizer {
  const char *text;
  gsize len;
  DocNumContext context;

  gsize at;            /* where the next word is looked for */
  gsize stretch_start; /* the stretch that ICU reads; [at .. stretch_end) is still to come from it */
  gsize stretch_end;   /* <= at: no stretch */
  UBreakIterator *breaks;
  UText *utext;

  gboolean glued; /* the word's first syllables were parted from it */
  TokenWord word; /* what is left of a word of which atoms were taken */
  TokenSpan queue[QUEUE_MAX];
  guint queue_first, queue_len;
  guint position;      /* of the next atom handed out */
  gsize composite_end; /* atoms before it begin no composite */

  TokenMemory *memory;
  DateWords date_words;
  char term[DOCNUM_KEY_MAX + TOKEN_TERM_MAX]; /* of a composite */
};

Tokenizer *token_new(GError **error)
{
  UErrorCode status = U_ZERO_ERROR;
  unorm2_getNFKCCasefoldInstance(&status); /* data of ICU that terms need */
  if (U_FAILURE(status)) {
    g_set_error(error, TOKEN_ERROR, TOKEN_ERROR_DATA, "ICU cannot fold case (%s); is its data installed?",
                u_errorName(status));
    return NULL;
  }
  Tokenizer *self = g_new0(Tokenizer, 1);
  self->text = "";
  self->memory = token_memory_new();
  syllable_parse("ngay", 4, &self->date_words.day);
  syllable_parse("thang", 5, &self->date_words.month);
  return self;
}

/* Compiling the rules takes ICU 3 to 10 ms, the length of a whole query: only when a text asks for it. The rules are
 * right (a test opens them), so that this fails for want of memory only. */
static gboolean open_breaks(Tokenizer *self)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar rules[1024];
  if (self->breaks != NULL)
    return TRUE;
  u_uastrcpy(rules, TOKEN_RULES);
  self->breaks = ubrk_openRules(rules, -1, NULL, 0, NULL, &status);
  if (U_SUCCESS(status))
    return TRUE;
  g_warning("ICU cannot split text into words (%s): words in foreign scripts are left out", u_errorName(status));
  return FALSE;
}

void token_free(Tokenizer *self)
{
  if (self == NULL)
    return;
  if (self->breaks != NULL)
    ubrk_close(self->breaks);
  utext_close(self->utext);
  token_memory_free(self->memory);
  g_free(self);
}

void token_start(Tokenizer *self, const char *text, gsize len, TokenSource source)
{
  self->text = text;
  self->len = len;
  self->context = source == TOKEN_FROM_QUERY ? DOCNUM_IN_QUERY : DOCNUM_IN_TEXT;
  self->at = self->stretch_start = self->stretch_end = 0;
  self->word = (TokenWord){0, 0, FALSE};
  self->queue_first = self->queue_len = 0;
  self->position = 0;
  self->composite_end = 0;
}

/* ---- words ---- */

/* Gives ICU the stretch from at on: up to a blank, at most STRETCH_MAX bytes. */
static gboolean open_stretch(Tokenizer *self)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize end = self->at, limit = MIN(self->len, self->at + STRETCH_MAX);
  while (end < limit && (guchar)self->text[end] > ' ')
    end++;
  if (end == self->at)
    end++;
  while (end < self->len && ((guchar)self->text[end] & 0xC0) == 0x80)
    end++;
  self->stretch_start = self->at;
  self->stretch_end = end;
  if (!open_breaks(self))
    return FALSE;
  self->utext = utext_openUTF8(self->utext, self->text + self->at, (int64_t)(end - self->at), &status);
  ubrk_setUText(self->breaks, self->utext, &status);
  ubrk_first(self->breaks);
  return U_SUCCESS(status);
}

/* The next word of the stretch; FALSE when it holds no more. */
static gboolean next_word_by_icu(Tokenizer *self, TokenWord *word)
{
  int32_t from = ubrk_current(self->breaks), to;
  while ((to = ubrk_next(self->breaks)) != UBRK_DONE) {
    if (ubrk_getRuleStatus(self->breaks) == TOKEN_RULE_WORD) {
      *word = (TokenWord){self->stretch_start + (gsize)from, self->stretch_start + (gsize)to, TRUE};
      self->at = word->end;
      return TRUE;
    }
    from = to;
  }
  self->at = self->stretch_end;
  return FALSE;
}

static gboolean next_word(Tokenizer *self, TokenWord *word)
{
  while (self->at < self->len) {
    if (self->at < self->stretch_end) {
      if (next_word_by_icu(self, word))
        return TRUE;
      continue;
    }
    switch (token_word_next(self->text, self->len, &self->at, word)) {
    case TOKEN_WORD_FOUND:
      return TRUE;
    case TOKEN_WORD_NONE:
      return FALSE;
    case TOKEN_WORD_NOT_PLAIN:
      if (!open_stretch(self))
        self->at = self->stretch_end;
      break;
    }
  }
  return FALSE;
}

/* ---- atoms ---- */

/* The end of the first atom of a word. Letters and digits part where a mark proves the letters Vietnamese ("tháng12"),
 * and stay together in names of things ("H5N1", "QH14", "12a"). */
static gsize atom_end(const char *text, TokenWord word)
{
  gsize change = 0, n;
  gboolean digit = g_ascii_isdigit(text[word.start]), plain = TRUE;
  for (gsize i = word.start; i < word.end; i += n) {
    guint8 code = 0;
    n = 1;
    if ((guchar)text[i] >= 0x80) {
      plain = FALSE;
      n = letter_read(text + i, word.end - i, &code);
      if (letter_of(code) == LETTER_NONE || letter_of(code) >= LETTER_IGNORED)
        continue; /* a mark belongs to what stands before it */
    }
    if (change == 0 && (g_ascii_isdigit(text[i]) != 0) != digit)
      change = i;
  }
  return plain || change == 0 ? word.end : change;
}

/* Reads one more atom of the text into span and, its term and kind, into out; FALSE at the end. */
static gboolean read_atom(Tokenizer *self, TokenSpan *atom, Token *out)
{
  TokenWord *word = &self->word;
  if (word->start >= word->end) {
    if (!next_word(self, word))
      return FALSE;
    self->glued = FALSE;
  }
  gsize end = word->mixed ? atom_end(self->text, *word) : word->end;
  token_word_term(self->memory, self->text + word->start, end - word->start, out);
  if (out->kind == TOKEN_WORD && (self->glued || token_glue_suspects(self->text + word->start, end - word->start))) {
    gsize n = token_glue_first(self->text + word->start, end - word->start);
    if (n) {
      end = word->start + n;
      token_word_term(self->memory, self->text + word->start, n, out);
      self->glued = TRUE; /* what follows is a part of the same row */
    }
  }
  *atom = (TokenSpan){word->start, end};
  word->start = end;
  return TRUE;
}

static const TokenSpan *queued(const Tokenizer *self, guint i)
{
  return &self->queue[(self->queue_first + i) % QUEUE_MAX];
}

/* Makes sure that the queue holds atom number i from its head; NULL when the text or the queue has no more. */
static const TokenSpan *peek_atom(Tokenizer *self, guint i)
{
  Token term;
  while (self->queue_len <= i) {
    if (self->queue_len == QUEUE_MAX ||
        !read_atom(self, &self->queue[(self->queue_first + self->queue_len) % QUEUE_MAX], &term))
      return NULL;
    self->queue_len++;
  }
  return queued(self, i);
}

/* How many atoms begin before end (a number may end inside one: "NĐ-CPcho"). */
static guint count_atoms(Tokenizer *self, gsize end)
{
  guint n = 0;
  const TokenSpan *atom;
  while ((atom = peek_atom(self, n)) != NULL && atom->start < end)
    n++;
  return n;
}

/* ---- composites ---- */

/* Numbers and addresses do not begin in the middle of a row that separators hold together ("01:2009/BYT", "1.2.3"). */
static gboolean begins_freely(const Tokenizer *self, gsize at)
{
  const char *p = self->text + at;
  if (at < 2)
    return TRUE;
  if (strchr(".,:", p[-1]) != NULL)
    return !g_ascii_isdigit(p[-2]);
  if (strchr("/@", p[-1]))
    return !g_ascii_isalnum(p[-2]) && (guchar)p[-2] < 0x80;
  if (strchr("-_", p[-1]) != NULL) /* nghi-dinh-so-158-2025-nd-cp */
    return !g_ascii_isdigit(p[-2]);
  return !(at >= 4 && memcmp(p - 3, "\xE2\x80", 2) == 0 && (guchar)p[-1] <= 0x95 && g_ascii_isalnum(p[-4]));
}

static gboolean finish_composite(Tokenizer *self, TokenKind kind, gsize start, gsize n, Token *out)
{
  out->kind = kind;
  out->flags = 0;
  out->word = 0;
  out->start = start;
  out->end = start + n;
  out->position = self->position;
  out->atoms = count_atoms(self, out->end);
  return out->atoms > 0;
}

static gboolean find_docnum(Tokenizer *self, gsize at, char *term, Token *out)
{
  gsize n = docnum_scan(self->text + at, MIN(self->len - at, 256), self->context, &out->docnum);
  if (n == 0 || !finish_composite(self, TOKEN_DOCNUM, at, n, out))
    return FALSE;
  out->term = term;
  out->term_len = docnum_key(&out->docnum, term);
  return TRUE;
}

static gboolean find_date(Tokenizer *self, gsize at, char *term, Token *out)
{
  gsize n = date_scan(self->text + at, MIN(self->len - at, 256), &out->date);
  if (n == 0 || !finish_composite(self, TOKEN_DATE, at, n, out))
    return FALSE;
  date_print_iso(out->date, term);
  out->term = term;
  out->term_len = strlen(term);
  return TRUE;
}

static gboolean find_decimal(Tokenizer *self, gsize at, char *term, Token *out)
{
  gsize n = token_decimal_scan(self->text + at, self->len - at, term, TOKEN_TERM_MAX);
  if (n == 0 || !finish_composite(self, TOKEN_DECIMAL, at, n, out))
    return FALSE;
  out->term = term;
  out->term_len = strlen(term);
  return TRUE;
}

static gboolean find_grouped(Tokenizer *self, gsize at, char *term, Token *out)
{
  gsize n = token_grouped_scan(self->text + at, self->len - at, term, TOKEN_TERM_MAX);
  if (n == 0 || !finish_composite(self, TOKEN_DECIMAL, at, n, out))
    return FALSE;
  out->term = term;
  out->term_len = strlen(term);
  return TRUE;
}

static gboolean find_address(Tokenizer *self, gsize at, char *term, Token *out)
{
  gsize n = token_address_scan(self->text + at, self->len - at);
  if (n == 0 || !finish_composite(self, TOKEN_ADDRESS, at, n, out))
    return FALSE;
  out->term = term;
  out->term_len = token_address_term(self->text + at, n, term, TOKEN_TERM_MAX);
  return TRUE;
}

static gboolean opens_date(const Tokenizer *self, const Token *atom)
{
  const Syllable *day = &self->date_words.day, *month = &self->date_words.month, *s = &atom->syllable;
  return atom->kind == TOKEN_SYLLABLE &&
         ((s->onset == day->onset && s->rhyme == day->rhyme) || (s->onset == month->onset && s->rhyme == month->rhyme));
}

/* Whether a composite may begin at this atom: most begin none, and are not worth a closer look. */
static gboolean may_begin_composite(const Tokenizer *self, const Token *atom)
{
  if (atom->kind == TOKEN_DIGITS || self->context == DOCNUM_IN_QUERY || opens_date(self, atom))
    return TRUE;
  if (atom->end >= self->len)
    return FALSE;
  switch (self->text[atom->end]) {
  case '.':
  case '@':
  case ':':
  case '_':
  case '-':
    return atom->end + 1 < self->len && (guchar)self->text[atom->end + 1] > ' ';
  default:
    return g_ascii_isdigit(self->text[atom->start]);
  }
}

/* Whether an address that held this atom would have begun before it. */
static gboolean continues_address(const Tokenizer *self, gsize at)
{
  return at >= 2 && strchr("./-_@", self->text[at - 1]) && g_ascii_isalnum(self->text[at - 2]);
}

/* A composite at the given atom, which is the head of the queue. Sets *out only when it finds one. */
static gboolean find_composite(Tokenizer *self, const Token *atom, Token *out)
{
  gsize at = atom->start;
  gboolean free = begins_freely(self, at), digit = g_ascii_isdigit(self->text[at]);
  char after = atom->end < self->len ? self->text[atom->end] : ' ';
  if (free && (digit || self->context == DOCNUM_IN_QUERY) && find_docnum(self, at, self->term, out))
    return TRUE;
  if (((free && digit) || opens_date(self, atom)) && find_date(self, at, self->term, out))
    return TRUE;
  if (free && digit && (after == '.' || after == ',') && find_decimal(self, at, self->term, out))
    return TRUE;
  if (free && digit && find_grouped(self, at, self->term, out))
    return TRUE;
  return free && strchr(".@:_-", after) && !continues_address(self, at) && find_address(self, at, self->term, out);
}

gboolean token_next(Tokenizer *self, Token *out)
{
  TokenSpan atom;
  if (self->queue_len > 0) {
    atom = *queued(self, 0);
    token_word_term(self->memory, self->text + atom.start, atom.end - atom.start, out);
  } else if (!read_atom(self, &atom, out)) {
    return FALSE;
  }
  out->start = atom.start;
  out->end = atom.end;
  out->position = self->position;
  out->atoms = 1;
  if (atom.start >= self->composite_end && may_begin_composite(self, out)) {
    Token composite = *out;
    if (self->queue_len == 0) {
      self->queue[self->queue_first] = atom;
      self->queue_len = 1;
    }
    self->composite_end = atom.start + 1; /* asked once */
    if (find_composite(self, out, &composite)) {
      *out = composite;
      self->composite_end = out->end;
      return TRUE;
    }
  }
  if (self->queue_len > 0) {
    self->queue_first = (self->queue_first + 1) % QUEUE_MAX;
    self->queue_len--;
  }
  self->position++;
  return TRUE;
}
