/* token_address: e-mail and web addresses, host and file names, decimals and numbers in groups, at the beginning of a text. For token.c
 * alone. */
#ifndef TRACUU_CORPUS_TOKEN_TOKEN_ADDRESS_H
#define TRACUU_CORPUS_TOKEN_TOKEN_ADDRESS_H

#include <glib.h>

G_BEGIN_DECLS

#define TOKEN_ADDRESS_MAX 256 /* bytes; longer ones are words */

/* Length of the address that starts exactly at text, 0 when there is none. ASCII only: "vanthu@moha.gov.vn",
 * "https://vbpl.vn/TW?id=1", "chinhphu.vn", "30_2020_ND-CP.docx". */
gsize token_address_scan(const char *text, gsize len);

/* Writes the address in lower case, cut to max bytes, and a NUL to term; returns its length. */
gsize token_address_term(const char *text, gsize len, char *term, gsize max);

/* Reads a number with separators that starts exactly at text ("53,8" "152.381" "1.500.000,25" "66.4") and writes it as
 * "53.8" "152381" "1500000.25" "66.4" with a NUL to term (max + 1 bytes). Returns its length in text; 0 when it is no
 * such number ("1.2.3", "2012"). Vietnamese rules: full stops part thousands, a comma the fraction. */
gsize token_decimal_scan(const char *text, gsize len, char *term, gsize max);

/* Reads a telephone, account or other number written in groups that starts exactly at text ("0912.345.678" "024 3845
 * 6789" "(024) 3845-6789" behind its bracket, "1903 6482 5678 901" "12 500 000") and writes its digits, joined, with a
 * NUL to term (max + 1 bytes). Returns its length in text; 0 when it is no such number: too short, mixed separators,
 * years in a row, groups that nobody
 * writes. */
gsize token_grouped_scan(const char *text, gsize len, char *term, gsize max);

G_END_DECLS

#endif
