/* fuzz_token: any bytes, made canonical, are tokenised as documents and as queries; spans, order and terms must hold.
 */
#include "corpus/text/normal.h"
#include "corpus/token/token.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(Tokenizer *tokenizer, const char *text, gsize len, TokenSource source)
{
  Token token;
  guint position = 0;
  gsize last_end = 0, last_start = 0;
  token_start(tokenizer, text, len, source);
  while (token_next(tokenizer, &token)) {
    g_assert_true(token.start < token.end && token.end <= len && token.start >= last_start && token.atoms > 0);
    g_assert_true(token.position == position && strlen(token.term) == token.term_len);
    g_assert_true(g_utf8_validate(token.term, (gssize)token.term_len, NULL));
    last_start = token.start;
    if (!token_is_atom(&token))
      continue;
    g_assert_true(token.start >= last_end && token.term_len <= TOKEN_TERM_MAX);
    last_end = token.end;
    position++;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static Tokenizer *tokenizer; /* one for all inputs: a tokenizer starts afresh with each text */
  g_autoptr(GString) text = g_string_new(NULL);
  if (tokenizer == NULL)
    tokenizer = token_new(NULL);
  normal_append(text, (const char *)data, size);
  /* a copy of exact size, so that reading past the end is seen */
  g_autofree char *exact = g_memdup2(text->str, text->len);
  check(tokenizer, exact, text->len, TOKEN_FROM_DOCUMENT);
  check(tokenizer, exact, text->len, TOKEN_FROM_QUERY);
  return 0;
}
