#include "indexer/analyse.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "corpus/facts/facts.h"
#include "corpus/facts/issuers.h"
#include "corpus/facts/passages.h"
#include "corpus/text/normal.h"
#include "corpus/text/token.h"
#include "indexer/store/direct.h"
#include "indexer/store/record.h"
#include "indexer/store/uid.h"

/* Of the record's text. Measured on laws: level 1 packs at several times the speed of the rest of the work. */
#define ANALYSE_ZSTD_LEVEL 1
/* Buffers larger than this are not kept for the next document. */
#define ANALYSE_KEEP ((gsize)16 << 20)

struct Analyser {
  Tokenizer *tokenizer;
  DirectWriter *direct;
  GString *direct_packed, *record_packed, *path;
  GStringChunk *strings; /* of terms with prefixes, values and fields of the document at hand */
  GArray *terms;         /* StoreTerm */
  GArray *fields;        /* RecordField */
  GArray *passages;      /* RecordPassage */
  GHashTable *seen;      /* terms of the path or title at hand, to count each once */
  char stamp[STAMP_PACKED_LEN];
  StoreDocument document;
};

Analyser *analyse_new(GError **error)
{
  Tokenizer *tokenizer = token_new(error);
  if (!tokenizer)
    return NULL;
  Analyser *analyser = g_new0(Analyser, 1);
  analyser->tokenizer = tokenizer;
  analyser->direct = direct_writer_new();
  analyser->direct_packed = g_string_new(NULL);
  analyser->record_packed = g_string_new(NULL);
  analyser->path = g_string_new(NULL);
  analyser->strings = g_string_chunk_new(4096);
  analyser->terms = g_array_new(FALSE, FALSE, sizeof(StoreTerm));
  analyser->fields = g_array_new(FALSE, FALSE, sizeof(RecordField));
  analyser->passages = g_array_new(FALSE, FALSE, sizeof(RecordPassage));
  analyser->seen = g_hash_table_new(g_str_hash, g_str_equal);
  return analyser;
}

void analyse_free(Analyser *analyser)
{
  token_free(analyser->tokenizer);
  direct_writer_free(analyser->direct);
  g_string_free(analyser->direct_packed, TRUE);
  g_string_free(analyser->record_packed, TRUE);
  g_string_free(analyser->path, TRUE);
  g_string_chunk_free(analyser->strings);
  g_array_unref(analyser->terms);
  g_array_unref(analyser->fields);
  g_array_unref(analyser->passages);
  g_hash_table_unref(analyser->seen);
  g_free(analyser);
}

/* Empties a buffer; one that has grown out of proportion is given back. */
static void reuse(GString **buffer)
{
  if ((*buffer)->allocated_len > ANALYSE_KEEP) {
    g_string_free(*buffer, TRUE);
    *buffer = g_string_new(NULL);
  }
  g_string_truncate(*buffer, 0);
}

static void begin(Analyser *analyser)
{
  direct_writer_clear(analyser->direct);
  reuse(&analyser->direct_packed);
  reuse(&analyser->record_packed);
  g_hash_table_remove_all(analyser->seen);
  g_string_chunk_clear(analyser->strings);
  g_array_set_size(analyser->terms, 0);
  g_array_set_size(analyser->fields, 0);
  g_array_set_size(analyser->passages, 0);
  memset(&analyser->document, 0, sizeof analyser->document);
}

/* ---- terms, values, fields ---- */

static void add_term(Analyser *analyser, const char *prefix, const char *rest, guint frequency)
{
  char term[STORE_TERM_MAX + 1];
  int len = snprintf(term, sizeof term, "%s%s", prefix, rest);
  if (len <= 0 || (gsize)len >= sizeof term)
    return;
  StoreTerm added = {g_string_chunk_insert_len(analyser->strings, term, len), (gsize)len, frequency};
  g_array_append_val(analyser->terms, added);
}

/* A term whose rest is the text in lower case: codes of types and issuers. */
static void add_code(Analyser *analyser, const char *prefix, const char *code)
{
  g_autofree char *lower = g_utf8_strdown(code, -1);
  add_term(analyser, prefix, lower, 0);
}

/* The atoms of a text under a prefix: each once without weight, or each occurrence counted. */
static void add_atoms(Analyser *analyser, const char *prefix, const char *text, gsize len, gboolean weighted)
{
  Token token;
  g_hash_table_remove_all(analyser->seen);
  token_start(analyser->tokenizer, text, len, TOKEN_FROM_DOCUMENT);
  while (token_next(analyser->tokenizer, &token)) {
    if (!token_is_atom(&token) || (!weighted && g_hash_table_contains(analyser->seen, token.term)))
      continue;
    add_term(analyser, prefix, token.term, weighted ? 1 : 0);
    if (!weighted)
      g_hash_table_add(
          analyser->seen,
          (gpointer)(g_array_index(analyser->terms, StoreTerm, analyser->terms->len - 1).term + strlen(prefix)));
  }
}

static void set_value(Analyser *analyser, SchemaSlot slot, const char *value, gsize len)
{
  analyser->document.values[slot] = value;
  analyser->document.value_lens[slot] = len;
}

static void set_date_value(Analyser *analyser, SchemaSlot slot, Date date)
{
  char number[16];
  int len = snprintf(number, sizeof number, "%08u", date_to_number(date_first(date)));
  set_value(analyser, slot, g_string_chunk_insert(analyser->strings, number), (gsize)len);
}

static void add_field(Analyser *analyser, SchemaField field, const char *value, const FactsSpan *span)
{
  if (!value || !*value)
    return;
  RecordField added = {(guint8)field, value, strlen(value), span ? span->start : 0, span ? span->end : 0};
  g_array_append_val(analyser->fields, added);
}

/* ---- the text: one pass ---- */

/* Where the pass is among the passages. */
typedef struct {
  const Passage *passages;
  guint n, at;   /* at: the first whose beginning is not yet told */
  gboolean open; /* passage at-1 is in its heading */
  guint start;   /* its first position */
} PassageCursor;

static gboolean continues_article(const Passage *passages, guint i)
{
  const Passage *passage = &passages[i];
  if (!i || !passage->article[0] || passage->parent < 0 || (guint)passage->parent >= i)
    return FALSE;
  return !strcmp(passages[passage->parent].article, passage->article) &&
         !strcmp(passages[i - 1].article, passage->article);
}

/* The heading of the open passage ends before position. */
static void close_heading(DirectWriter *direct, PassageCursor *cursor, guint position)
{
  if (!cursor->open)
    return;
  guint i = cursor->at - 1;
  direct_writer_begin_passage(direct, cursor->start, position - cursor->start, continues_article(cursor->passages, i));
  cursor->open = FALSE;
}

/* Tells the direct index of all passages that begin at or before offset, where the atom at position begins. */
static void move_to(DirectWriter *direct, PassageCursor *cursor, gsize offset, guint position)
{
  if (cursor->open && offset >= cursor->passages[cursor->at - 1].heading_end)
    close_heading(direct, cursor, position);
  while (cursor->at < cursor->n && cursor->passages[cursor->at].start <= offset) {
    close_heading(direct, cursor, position);
    cursor->start = position;
    cursor->open = TRUE;
    const Passage *passage = &cursor->passages[cursor->at++];
    if (offset >= passage->heading_end)
      close_heading(direct, cursor, position);
  }
}

/* Adds what a token says; composites under their prefix at the position of their first atom. */
static void add_token(DirectWriter *direct, const Token *token, guint position)
{
  if (token->kind != TOKEN_DOCNUM && token->kind != TOKEN_DATE) {
    direct_writer_add(direct, token->term, token->term_len, position);
    return;
  }
  char term[sizeof(SCHEMA_TERM_CITES) + DOCNUM_KEY_MAX];
  const char *prefix = token->kind == TOKEN_DOCNUM ? SCHEMA_TERM_CITES : SCHEMA_TERM_DATE;
  int len = snprintf(term, sizeof term, "%s%s", prefix, token->term);
  direct_writer_add(direct, term, MIN((gsize)len, sizeof term - 1), position);
}

/* Reads the text; returns how many positions it has. */
static guint read_text(Analyser *analyser, const GString *text, const GArray *passages)
{
  PassageCursor cursor = {.passages = (const Passage *)(gpointer)passages->data, .n = passages->len};
  guint positions = 0;
  Token token;
  token_start(analyser->tokenizer, text->str, text->len, TOKEN_FROM_DOCUMENT);
  while (token_next(analyser->tokenizer, &token)) {
    if (token_is_atom(&token))
      positions = token.position + 1;
    move_to(analyser->direct, &cursor, token.start, token.position);
    add_token(analyser->direct, &token, token.position);
  }
  move_to(analyser->direct, &cursor, text->len, positions);
  close_heading(analyser->direct, &cursor, positions);
  return positions;
}

/* The title's atoms follow the text's, and stand under their own prefix. Returns how many positions there are now. */
static guint read_title(Analyser *analyser, const char *title, guint positions)
{
  direct_writer_begin_title(analyser->direct, positions);
  guint first = positions;
  Token token;
  token_start(analyser->tokenizer, title, strlen(title), TOKEN_FROM_DOCUMENT);
  while (token_next(analyser->tokenizer, &token)) {
    add_token(analyser->direct, &token, first + token.position);
    if (!token_is_atom(&token))
      continue;
    positions = first + token.position + 1;
    add_term(analyser, SCHEMA_TERM_TITLE, token.term, 1);
  }
  return positions;
}

static void add_passages(Analyser *analyser, const GArray *passages, gsize text_len)
{
  G_STATIC_ASSERT(sizeof(((RecordPassage *)NULL)->article) == PASSAGES_ARTICLE_MAX);
  for (guint i = 0; i < passages->len; i++) {
    const Passage *cut = &g_array_index(passages, Passage, i);
    RecordPassage passage = {cut->start, cut->end, cut->heading_start, cut->heading_end, cut->parent, ""};
    memcpy(passage.article, cut->article, sizeof passage.article);
    g_array_append_val(analyser->passages, passage);
  }
  if (!passages->len && text_len) {
    RecordPassage whole = {.end = text_len, .parent = -1};
    g_array_append_val(analyser->passages, whole);
    direct_writer_begin_passage(analyser->direct, 0, 0, FALSE);
  }
}

/* ---- facts ---- */

static void add_number(Analyser *analyser, const Facts *facts)
{
  if (!facts->number.ordinal[0])
    return;
  char key[DOCNUM_KEY_MAX];
  docnum_key(&facts->number, key);
  add_term(analyser, SCHEMA_TERM_NUMBER, key, 0);
  add_term(analyser, SCHEMA_TERM_CITES, key, 0);
  g_autoptr(GString) printed = g_string_new(NULL);
  docnum_print(&facts->number, printed);
  const char *number = facts->number_text ? facts->number_text : printed->str;
  add_field(analyser, SCHEMA_FIELD_NUMBER, g_string_chunk_insert(analyser->strings, number), &facts->number_span);
  add_field(analyser, SCHEMA_FIELD_NUMBER_KEY, g_string_chunk_insert(analyser->strings, key), NULL);
}

static void add_issuer(Analyser *analyser, const char *code)
{
  if (!*code)
    return;
  add_code(analyser, SCHEMA_TERM_ISSUER, code);
  const char *kept = g_string_chunk_insert(analyser->strings, code);
  set_value(analyser, SCHEMA_SLOT_ISSUER, kept, strlen(kept));
  const Issuer *issuer = issuers_find(code, strlen(code));
  if (!issuer)
    return;
  add_atoms(analyser, SCHEMA_TERM_ISSUER, issuer->name, strlen(issuer->name), FALSE);
  add_field(analyser, SCHEMA_FIELD_ISSUER, issuer->name, NULL);
}

static void add_facts(Analyser *analyser, const Facts *facts)
{
  char iso[DATE_TEXT_MAX];
  add_number(analyser, facts);
  add_issuer(analyser, facts->number.issuer);
  if (facts->type_code) {
    add_code(analyser, SCHEMA_TERM_TYPE, facts->type_code);
    set_value(analyser, SCHEMA_SLOT_TYPE, facts->type_code, strlen(facts->type_code));
    add_field(analyser, SCHEMA_FIELD_TYPE_CODE, facts->type_code, NULL);
  }
  add_field(analyser, SCHEMA_FIELD_TYPE, facts->type, &facts->type_span);
  if (facts->issued.year) {
    set_date_value(analyser, SCHEMA_SLOT_ISSUED, facts->issued);
    date_print_iso(facts->issued, iso);
    add_field(analyser, SCHEMA_FIELD_ISSUED, g_string_chunk_insert(analyser->strings, iso), &facts->issued_span);
  }
  add_field(analyser, SCHEMA_FIELD_TITLE, facts->title, &facts->title_span);
}

/* ---- what the file itself is ---- */

/* The path as text to cut into words: its folders and the parts of its names are words of their own. */
static void add_path_words(Analyser *analyser, const char *path, gsize len)
{
  reuse(&analyser->path);
  normal_append(analyser->path, path, len);
  for (gsize i = 0; i < analyser->path->len; i++)
    if (strchr("/_\n\t", analyser->path->str[i]))
      analyser->path->str[i] = ' ';
  add_atoms(analyser, SCHEMA_TERM_PATH, analyser->path->str, analyser->path->len, FALSE);
}

static void add_modified(Analyser *analyser, gint64 mtime_ns)
{
  time_t seconds = (time_t)(mtime_ns / G_GINT64_CONSTANT(1000000000));
  struct tm local;
  if (!localtime_r(&seconds, &local) || local.tm_year < 0 || local.tm_year > 9999 - 1900)
    return;
  Date date = {(guint16)(local.tm_year + 1900), (guint8)(local.tm_mon + 1), (guint8)local.tm_mday};
  set_date_value(analyser, SCHEMA_SLOT_MODIFIED, date);
}

static void set_stamp(Analyser *analyser, const Stamp *stamp)
{
  stamp_pack(stamp, analyser->stamp);
  set_value(analyser, SCHEMA_SLOT_STAMP, analyser->stamp, sizeof analyser->stamp);
}

static void add_path(Analyser *analyser, const char *path, gsize path_len)
{
  char uid[UID_TERM_MAX];
  uid_term(path, path_len, uid);
  add_term(analyser, "", uid, 0);
  set_value(analyser, SCHEMA_SLOT_PATH, path, path_len);
  RecordField field = {SCHEMA_FIELD_PATH, path, path_len, 0, 0};
  g_array_append_val(analyser->fields, field);
}

static void add_file(Analyser *analyser, const char *path, gsize path_len, const Stamp *stamp,
                     const FormatResult *result)
{
  char hash[2 * STAMP_HASH_LEN + 1];
  add_path(analyser, path, path_len);
  if (stamp->flags & STAMP_HASHED) {
    for (guint i = 0; i < STAMP_HASH_LEN; i++)
      snprintf(hash + 2 * i, 3, "%02x", stamp->hash[i]);
    add_term(analyser, SCHEMA_TERM_HASH, hash, 0);
  }
  Stamp kept = *stamp;
  kept.reason = (guint8)result->reason;
  kept.reader = stamp_reader_version();
  set_stamp(analyser, &kept);
  add_field(analyser, SCHEMA_FIELD_FORMAT, result->format, NULL);
  add_field(analyser, SCHEMA_FIELD_ENCODING, result->encoding, NULL);
  if (result->reason != FORMAT_OK)
    add_field(analyser, SCHEMA_FIELD_REASON, format_reason_code(result->reason), NULL);
}

static void add_terms_of_text(Analyser *analyser)
{
  guint n;
  const DirectTerm *found = direct_writer_terms(analyser->direct, &n);
  for (guint i = 0; i < n; i++) {
    StoreTerm term = {found[i].term, found[i].len, found[i].frequency};
    g_array_append_val(analyser->terms, term);
  }
}

static void finish(Analyser *analyser, const char *text, gsize text_len)
{
  RecordSource source = {.fields = (const RecordField *)(gpointer)analyser->fields->data,
                         .n_fields = analyser->fields->len,
                         .passages = (const RecordPassage *)(gpointer)analyser->passages->data,
                         .n_passages = analyser->passages->len,
                         .text = text,
                         .text_len = text_len};
  record_pack(&source, ANALYSE_ZSTD_LEVEL, analyser->record_packed);
  analyser->document.record = analyser->record_packed->str;
  analyser->document.record_len = analyser->record_packed->len;
  analyser->document.terms = (const StoreTerm *)(gpointer)analyser->terms->data;
  analyser->document.n_terms = analyser->terms->len;
}

const StoreDocument *analyse_document(Analyser *analyser, const char *path, gsize path_len, const Stamp *stamp,
                                      FormatResult *result)
{
  begin(analyser);
  const GString *text = result->text;
  guint positions = 0;
  g_autoptr(GArray) passages = NULL;
  if (format_reason_is_partial(result->reason)) {
    passages = passages_cut(text->str, text->len);
    positions = read_text(analyser, text, passages);
    if (!positions)
      result->reason = FORMAT_NO_TEXT;
  }
  add_file(analyser, path, path_len, stamp, result);
  if (!positions) {
    finish(analyser, "", 0);
    return &analyser->document;
  }
  g_autoptr(GString) name = g_string_new(NULL);
  const char *base = g_strrstr_len(path, (gssize)path_len, "/");
  base = base ? base + 1 : path;
  normal_append(name, base, path_len - (gsize)(base - path));
  FactsHints hints = {.file_name = name->str, .title_hint = result->title};
  g_autoptr(Facts) facts = facts_read(text->str, text->len, &hints);
  add_passages(analyser, passages, text->len);
  guint all = read_title(analyser, facts->title ? facts->title : "", positions);
  add_facts(analyser, facts);
  add_path_words(analyser, path, path_len);
  add_term(analyser, SCHEMA_TERM_FORMAT, result->format, 0);
  if (result->ocr)
    add_field(analyser, SCHEMA_FIELD_OCR, "1", NULL);
  add_modified(analyser, stamp->mtime_ns);
  direct_writer_pack(analyser->direct, all, analyser->direct_packed);
  analyser->document.direct = analyser->direct_packed->str;
  analyser->document.direct_len = analyser->direct_packed->len;
  add_terms_of_text(analyser);
  finish(analyser, text->str, text->len);
  return &analyser->document;
}

/* ---- files that are known ---- */

/* Takes over what the record says, but for the path. FALSE when something of it came from the file's name. */
static gboolean take_over(Analyser *analyser, const Record *record)
{
  guint n;
  const RecordField *fields = record_fields(record, &n);
  for (guint i = 0; i < n; i++) {
    if (fields[i].field == SCHEMA_FIELD_NUMBER && !fields[i].end)
      return FALSE;
    if (fields[i].field != SCHEMA_FIELD_PATH)
      g_array_append_val(analyser->fields, fields[i]);
  }
  const RecordPassage *passages = record_passages(record, &n);
  g_array_append_vals(analyser->passages, passages, n);
  return TRUE;
}

const StoreDocument *analyse_moved(Analyser *analyser, const char *path, gsize path_len, const Stamp *stamp,
                                   GBytes *record)
{
  begin(analyser);
  g_autoptr(Record) old = record_open(g_bytes_ref(record), NULL);
  g_autoptr(GString) text = g_string_new(NULL);
  if (!old || !record_append_text(old, 0, G_MAXSIZE, text, NULL))
    return NULL;
  add_path(analyser, path, path_len);
  if (!take_over(analyser, old))
    return NULL;
  if (text->len) {
    add_path_words(analyser, path, path_len);
    add_modified(analyser, stamp->mtime_ns);
  }
  set_stamp(analyser, stamp);
  finish(analyser, text->str, text->len);
  return &analyser->document;
}

const StoreDocument *analyse_touched(Analyser *analyser, const Stamp *stamp)
{
  begin(analyser);
  set_stamp(analyser, stamp);
  if (format_reason_is_partial((FormatReason)stamp->reason))
    add_modified(analyser, stamp->mtime_ns);
  analyser->document.terms = (const StoreTerm *)(gpointer)analyser->terms->data;
  return &analyser->document;
}
