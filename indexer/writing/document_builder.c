#include "indexer/writing/document_builder.h"

#include <stdio.h>
#include <string.h>

#include "corpus/base/keyed_hash.h"
#include "corpus/base/page_starts.h"

void document_builder_init(DocumentBuilder *builder, Tokenizer *tokenizer)
{
  memset(builder, 0, sizeof *builder);
  builder->tokenizer = tokenizer;
  builder->strings = g_string_chunk_new(4096);
  builder->terms = g_array_new(FALSE, FALSE, sizeof(StoreTerm));
  builder->fields = g_array_new(FALSE, FALSE, sizeof(RecordField));
  builder->seen = g_hash_table_new(keyed_hash, g_str_equal);
}

void document_builder_clear(DocumentBuilder *builder)
{
  g_string_chunk_free(builder->strings);
  g_array_unref(builder->terms);
  g_array_unref(builder->fields);
  g_hash_table_unref(builder->seen);
}

void document_builder_begin(DocumentBuilder *builder)
{
  g_hash_table_remove_all(builder->seen);
  g_string_chunk_clear(builder->strings);
  g_array_set_size(builder->terms, 0);
  g_array_set_size(builder->fields, 0);
  memset(&builder->document, 0, sizeof builder->document);
}

const char *document_builder_keep(DocumentBuilder *builder, const char *text)
{
  return g_string_chunk_insert(builder->strings, text);
}

void document_builder_add_term(DocumentBuilder *builder, const char *prefix, const char *rest, guint frequency)
{
  char term[STORE_TERM_MAX + 1];
  const gsize prefix_len = strlen(prefix), rest_len = strlen(rest), len = prefix_len + rest_len;
  if (len == 0 || len >= sizeof term)
    return;
  memcpy(term, prefix, prefix_len);
  memcpy(term + prefix_len, rest, rest_len);
  StoreTerm added = {g_string_chunk_insert_len(builder->strings, term, (gssize)len), len, frequency};
  g_array_append_val(builder->terms, added);
}

void document_builder_add_code(DocumentBuilder *builder, const char *prefix, const char *code)
{
  g_autofree char *lower = g_utf8_strdown(code, -1);
  document_builder_add_term(builder, prefix, lower, 0);
}

void document_builder_add_atoms(DocumentBuilder *builder, const char *prefix, const char *text, gsize len)
{
  Token token;
  g_hash_table_remove_all(builder->seen);
  token_start(builder->tokenizer, text, len, TOKEN_FROM_DOCUMENT);
  while (token_next(builder->tokenizer, &token)) {
    if (!token_is_atom(&token) || g_hash_table_contains(builder->seen, token.term))
      continue;
    document_builder_add_term(builder, prefix, token.term, 0);
    g_hash_table_add(builder->seen, (gpointer)document_builder_keep(builder, token.term));
  }
}

void document_builder_set_value(DocumentBuilder *builder, SchemaSlot slot, const char *value, gsize len)
{
  builder->document.values[slot] = value;
  builder->document.value_lens[slot] = len;
}

void document_builder_set_date(DocumentBuilder *builder, SchemaSlot slot, Date date)
{
  char number[16];
  if (!date.year)
    return;
  int len = snprintf(number, sizeof number, "%08u", date_to_number(date_first(date)));
  document_builder_set_value(builder, slot, document_builder_keep(builder, number), (gsize)len);
}

void document_builder_add_field(DocumentBuilder *builder, FactField field, const char *value, gsize start, gsize end)
{
  if (value == NULL || !*value)
    return;
  RecordField added = {(guint8)field, value, strlen(value), start, end};
  g_array_append_val(builder->fields, added);
}

void document_builder_add_pages(DocumentBuilder *builder, const GArray *pages)
{
  G_STATIC_ASSERT((guint)FACT_PAGES == RECORD_FIELD_PAGES);
  if (pages->len == 0)
    return;
  g_autoptr(GString) packed = g_string_new(NULL);
  page_starts_pack((const PageStart *)(gconstpointer)pages->data, pages->len, packed);
  const char *kept = g_string_chunk_insert_len(builder->strings, packed->str, (gssize)packed->len);
  RecordField added = {FACT_PAGES, kept, packed->len, 0, 0};
  g_array_append_val(builder->fields, added);
}

void document_builder_add_date(DocumentBuilder *builder, FactField field, Date date, gsize start, gsize end)
{
  char iso[DATE_TEXT_MAX];
  if (!date.year)
    return;
  date_print_iso(date, iso);
  document_builder_add_field(builder, field, document_builder_keep(builder, iso), start, end);
}
