/* token_rules: where words begin and end, as break rules for ICU (ubrk_openRules).
 *
 * A word is a run of letters and digits with the marks and invisible characters that belong to it. Nothing else joins:
 * no apostrophe, hyphen, full stop or underline, since a Vietnamese syllable has none and what needs them (numbers,
 * dates, addresses) is a composite. Han characters stand alone. token.c reads plain text by the same rules without ICU;
 * a test holds the two together. For token.c alone. */
#ifndef TRACUU_CORPUS_TOKEN_TOKEN_RULES_H
#define TRACUU_CORPUS_TOKEN_TOKEN_RULES_H

/* The status of a boundary that ends a word. */
#define TOKEN_RULE_WORD 200

#define TOKEN_RULES                                                                                                    \
  "!!quoted_literals_only;"                                                                                            \
  "$Han = [[:Han:]&[:L:]];"                                                                                            \
  "$Letter = [[:L:][:Nl:] - $Han];"                                                                                    \
  "$Digit = [:Nd:];"                                                                                                   \
  "$Inside = [[:M:]\\u00AD\\u200B-\\u200F\\u2060\\uFEFF];"                                                             \
  "$Part = [$Letter $Digit];"                                                                                          \
  "$Part ($Inside* $Part)* $Inside* {200};"                                                                            \
  "$Han $Inside* {200};"

#endif
