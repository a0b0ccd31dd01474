#include "indexer/writing/document_builder.h"

#include <stdio.h>
#include <string.h>

void document_builder_init(DocumentBuilder *draft, Tokenizer *tokenizer)
{
  memset(draft, 0, sizeof *draft);
  draft->tokenizer = tokenizer;
  draft->strings = g_string_chunk_new(4096);
  draft->terms = g_array_new(FALSE, FALSE, sizeof(StoreTerm));
  draft->fields = g_array_new(FALSE, FALSE, sizeof(RecordField));
  draft->seen = g_hash_table_new(g_str_hash, g_str_equal);
}

void document_builder_clear(DocumentBuilder *draft)
{
  g_string_chunk_free(draft->strings);
  g_array_unref(draft->terms);
  g_array_unref(draft->fields);
  g_hash_table_unref(draft->seen);
}

void document_builder_begin(DocumentBuilder *draft)
{
  g_hash_table_remove_all(draft->seen);
  g_string_chunk_clear(draft->strings);
  g_array_set_size(draft->terms, 0);
  g_array_set_size(draft->fields, 0);
  memset(&draft->document, 0, sizeof draft->document);
}

const char *document_builder_keep(DocumentBuilder *draft, const char *text)
{
  return g_string_chunk_insert(draft->strings, text);
}

void document_builder_add_term(DocumentBuilder *draft, const char *prefix, const char *rest, guint frequency)
{
  char term[STORE_TERM_MAX + 1];
  int len = snprintf(term, sizeof term, "%s%s", prefix, rest);
  if (len <= 0 || (gsize)len >= sizeof term)
    return;
  StoreTerm added = {g_string_chunk_insert_len(draft->strings, term, len), (gsize)len, frequency};
  g_array_append_val(draft->terms, added);
}

void document_builder_add_code(DocumentBuilder *draft, const char *prefix, const char *code)
{
  g_autofree char *lower = g_utf8_strdown(code, -1);
  document_builder_add_term(draft, prefix, lower, 0);
}

void document_builder_add_atoms(DocumentBuilder *draft, const char *prefix, const char *text, gsize len)
{
  Token token;
  g_hash_table_remove_all(draft->seen);
  token_start(draft->tokenizer, text, len, TOKEN_FROM_DOCUMENT);
  while (token_next(draft->tokenizer, &token)) {
    if (!token_is_atom(&token) || g_hash_table_contains(draft->seen, token.term))
      continue;
    document_builder_add_term(draft, prefix, token.term, 0);
    g_hash_table_add(draft->seen, (gpointer)document_builder_keep(draft, token.term));
  }
}

void document_builder_set_value(DocumentBuilder *draft, SchemaSlot slot, const char *value, gsize len)
{
  draft->document.values[slot] = value;
  draft->document.value_lens[slot] = len;
}

void document_builder_set_date(DocumentBuilder *draft, SchemaSlot slot, Date date)
{
  char number[16];
  if (!date.year)
    return;
  int len = snprintf(number, sizeof number, "%08u", date_to_number(date_first(date)));
  document_builder_set_value(draft, slot, document_builder_keep(draft, number), (gsize)len);
}

void document_builder_add_field(DocumentBuilder *draft, FactField field, const char *value, gsize start, gsize end)
{
  if (!value || !*value)
    return;
  RecordField added = {(guint8)field, value, strlen(value), start, end};
  g_array_append_val(draft->fields, added);
}

void document_builder_add_date(DocumentBuilder *draft, FactField field, Date date, gsize start, gsize end)
{
  char iso[DATE_TEXT_MAX];
  if (!date.year)
    return;
  date_print_iso(date, iso);
  document_builder_add_field(draft, field, document_builder_keep(draft, iso), start, end);
}
