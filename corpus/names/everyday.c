#include "corpus/names/everyday.h"

#include "corpus/names/everyday.inc" /* from everyday.txt */

static const NameTable table = NAME_TABLE(everyday, EverydayWording, key, words);

static const EverydayWording *scan(const NameTable *own, const char *text, gsize len, gboolean forgive,
                                   gsize *len_found)
{
  gsize built_in_len = 0, own_len = 0;
  const EverydayWording *built_in = name_table_scan(&table, text, len, 1, forgive, &built_in_len);
  const EverydayWording *first = own != NULL ? name_table_scan(own, text, len, 1, forgive, &own_len) : NULL;
  gboolean is_own = first != NULL && own_len >= built_in_len;
  *len_found = is_own ? own_len : built_in_len;
  return is_own ? first : built_in;
}

const EverydayWording *everyday_scan(const NameTable *own, const char *text, gsize len, gsize *len_found)
{
  /* "đi tù" is not "đi tu". */
  const EverydayWording *as_typed = scan(own, text, len, FALSE, len_found);
  return as_typed != NULL ? as_typed : scan(own, text, len, TRUE, len_found);
}
