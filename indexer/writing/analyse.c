#include "indexer/writing/analyse.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "corpus/describe/describe.h"
#include "corpus/division/passages.h"
#include "corpus/names/article_kind.h"
#include "corpus/text/normal.h"
#include "corpus/token/token.h"
#include "indexer/layout/direct.h"
#include "indexer/layout/sketch.h"
#include "indexer/store/record.h"
#include "indexer/store/uid.h"
#include "indexer/writing/analyse_facts.h"
#include "indexer/writing/cut_documents.h"
#include "indexer/writing/document_builder.h"
#include "indexer/writing/path_terms.h"

/* Of the record's text. Measured on laws: level 3 takes 0.8 s for 94 MB, as long as level 1 does, and a tenth less room;
 * level 6 takes 2.6 s. */
#define ANALYSE_ZSTD_LEVEL 3
/* Buffers larger than this are not kept for the next document. */
#define ANALYSE_KEEP ((gsize)16 << 20)
/* Nor is what the words of such a text were kept in. */
#define ANALYSE_BIG ((gsize)1 << 20)

struct Analyser {
  Tokenizer *tokenizer;
  DirectWriter *direct;
  GString *direct_packed, *record_packed;
  PathTerms path;   /* of the document at hand */
  GArray *passages; /* RecordPassage */
  char stamp[FILE_STATE_PACKED_LEN], sketch[SKETCH_PACKED_MAX];
  SketchReader sketch_reader;
  DocumentBuilder builder;
  gboolean grown; /* the last text was big */
};

Analyser *analyse_new(GError **error)
{
  Tokenizer *tokenizer = token_new(error);
  if (tokenizer == NULL)
    return NULL;
  Analyser *analyser = g_new0(Analyser, 1);
  analyser->tokenizer = tokenizer;
  analyser->direct = direct_writer_new();
  analyser->direct_packed = g_string_new(NULL);
  analyser->record_packed = g_string_new(NULL);
  path_terms_init(&analyser->path);
  analyser->passages = g_array_new(FALSE, FALSE, sizeof(RecordPassage));
  document_builder_init(&analyser->builder, tokenizer);
  return analyser;
}

void analyse_free(Analyser *analyser)
{
  token_free(analyser->tokenizer);
  direct_writer_free(analyser->direct);
  g_string_free(analyser->direct_packed, TRUE);
  g_string_free(analyser->record_packed, TRUE);
  path_terms_clear(&analyser->path);
  g_array_unref(analyser->passages);
  document_builder_clear(&analyser->builder);
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

/* Begins another document. What a big one needed is given back, else every thread would keep it, and clear it for each of
 * the small ones that follow. */
static void begin(Analyser *analyser)
{
  if (analyser->grown) {
    direct_writer_free(analyser->direct);
    analyser->direct = direct_writer_new();
    document_builder_clear(&analyser->builder);
    document_builder_init(&analyser->builder, analyser->tokenizer);
  }
  analyser->grown = FALSE;
  direct_writer_clear(analyser->direct);
  reuse(&analyser->direct_packed);
  reuse(&analyser->record_packed);
  g_array_set_size(analyser->passages, 0);
  document_builder_begin(&analyser->builder);
  sketch_begin(&analyser->sketch_reader);
}

/* ---- the text: one pass ---- */

/* Where the pass is among the passages. */
typedef struct {
  const GString *text;
  const Passage *passages;
  guint n, at;   /* at: the first whose beginning is not yet told */
  gboolean open; /* passage at-1 is in its heading */
  guint start;   /* its first position */
  gsize next;    /* where in the text something begins or ends next */
} PassageCursor;

static gboolean continues_article(const Passage *passages, guint i)
{
  const Passage *passage = &passages[i];
  if (!i || !passage->article[0] || passage->parent < 0 || (guint)passage->parent >= i)
    return FALSE;
  return !strcmp(passages[passage->parent].article, passage->article) &&
         !strcmp(passages[i - 1].article, passage->article);
}

/* Marks where a passage begins with what it is of. */
static void add_kinds(DirectWriter *direct, const PassageCursor *cursor, const Passage *passage)
{
  gsize from = passage->heading_end > passage->heading_start ? passage->heading_start : passage->start;
  guint kinds = article_kind_of(cursor->text->str + from, passage->end - from);
  for (guint k = 0; k < ARTICLE_KIND_N; k++)
    if (kinds & ARTICLE_KIND_BIT(k)) {
      g_autofree char *term = g_strconcat(SCHEMA_TERM_KIND, article_kind_codes[k], NULL);
      direct_writer_add(direct, term, strlen(term), cursor->start);
    }
}

/* The heading of the open passage ends before position. */
static void close_heading(DirectWriter *direct, PassageCursor *cursor, guint position)
{
  if (!cursor->open)
    return;
  guint i = cursor->at - 1;
  gboolean continues = continues_article(cursor->passages, i);
  direct_writer_begin_passage(direct, cursor->start, position - cursor->start, continues);
  if (!continues)
    add_kinds(direct, cursor, &cursor->passages[i]);
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
  cursor->next = cursor->at < cursor->n ? cursor->passages[cursor->at].start : G_MAXSIZE;
  if (cursor->open)
    cursor->next = MIN(cursor->next, cursor->passages[cursor->at - 1].heading_end);
}

static void add_composite(DirectWriter *direct, const Token *token, guint position)
{
  char term[sizeof(SCHEMA_TERM_CITES) + DOCNUM_KEY_MAX];
  const char *prefix = token->kind == TOKEN_DOCNUM ? SCHEMA_TERM_CITES : SCHEMA_TERM_DATE;
  int len = snprintf(term, sizeof term, "%s%s", prefix, token->term);
  direct_writer_add(direct, term, MIN((gsize)len, sizeof term - 1), position);
}

/* Adds what a token says; composites under their prefix at the position of their first atom. */
static inline void add_token(DirectWriter *direct, const Token *token, guint position)
{
  if (token->kind == TOKEN_DOCNUM || token->kind == TOKEN_DATE)
    add_composite(direct, token, position);
  else
    direct_writer_add_word(direct, token->word, token->term, token->term_len, position);
}

/* Reads the text; returns how many positions it has. *cut: where it must end because a limit is reached; NULL = none is
 * looked at. */
static guint read_text(Analyser *analyser, const GString *text, const GArray *passages, gsize *cut)
{
  PassageCursor cursor = {.text = text, .passages = (const Passage *)(gpointer)passages->data, .n = passages->len};
  guint positions = 0;
  Token token;
  analyser->grown = text->len > ANALYSE_BIG;
  token_start(analyser->tokenizer, text->str, text->len, TOKEN_FROM_DOCUMENT);
  while (token_next(analyser->tokenizer, &token)) {
    if (cut != NULL &&
        (direct_writer_n_terms(analyser->direct) >= ANALYSE_MAX_TERMS || positions >= ANALYSE_MAX_POSITIONS)) {
      *cut = token.start;
      return 0;
    }
    if (token_is_atom(&token)) {
      positions = token.position + 1;
      sketch_add(&analyser->sketch_reader, token.term, token.term_len);
    }
    if (token.start >= cursor.next)
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
    document_builder_add_term(&analyser->builder, SCHEMA_TERM_TITLE, token.term, 1);
  }
  return positions;
}

/* The words of the file's name follow the text, as if they were said once in it. Returns how many positions there are
 * now. */
static guint read_name(Analyser *analyser, guint positions)
{
  Token token;
  guint first = positions;
  const GString *words = analyser->path.name;
  token_start(analyser->tokenizer, words->str, words->len, TOKEN_FROM_DOCUMENT);
  while (token_next(analyser->tokenizer, &token)) {
    if (!token_is_atom(&token))
      continue;
    direct_writer_add_word(analyser->direct, token.word, token.term, token.term_len, first + token.position);
    positions = first + token.position + 1;
  }
  return positions;
}

/* The text that is found as a title; what has no text itself is called as its file is, too. */
static char *dup_title_words(const Analyser *analyser, const Facts *facts, gboolean by_name)
{
  const char *title = facts_has(facts, FACT_TITLE) ? facts_text(facts, FACT_TITLE) : "";
  return by_name ? g_strconcat(title, analyser->path.name->str, NULL) : g_strdup(title);
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

/* ---- what the file itself is ---- */

/* The words of the path: its folders and the parts of its names are words of their own. */
static void add_path_words(Analyser *analyser)
{
  const PathTerms *path = &analyser->path;
  g_autofree char *words = g_strconcat(path->folder->str, path->name->str, path->extension->str, NULL);
  document_builder_add_atoms(&analyser->builder, SCHEMA_TERM_PATH, words, strlen(words));
}

static void add_modified(Analyser *analyser, gint64 mtime_ns)
{
  time_t seconds = (time_t)(mtime_ns / G_GINT64_CONSTANT(1000000000));
  struct tm local;
  if (localtime_r(&seconds, &local) == NULL || local.tm_year < 0 || local.tm_year > 9999 - 1900)
    return;
  Date date = {(guint16)(local.tm_year + 1900), (guint8)(local.tm_mon + 1), (guint8)local.tm_mday};
  document_builder_set_date(&analyser->builder, SCHEMA_SLOT_MODIFIED, date);
}

static void set_stamp(Analyser *analyser, const FileState *stamp)
{
  file_state_pack(stamp, analyser->stamp);
  document_builder_set_value(&analyser->builder, SCHEMA_SLOT_STAMP, analyser->stamp, sizeof analyser->stamp);
}

static void add_path(Analyser *analyser, const char *path, gsize path_len)
{
  char uid[UID_TERM_MAX];
  uid_term(path, path_len, uid);
  document_builder_add_term(&analyser->builder, "", uid, 0);
  document_builder_set_value(&analyser->builder, SCHEMA_SLOT_PATH, path, path_len);
  RecordField field = {FACT_PATH, path, path_len, 0, 0};
  g_array_append_val(analyser->builder.fields, field);
}

static void add_file(Analyser *analyser, const char *path, gsize path_len, const FileState *stamp,
                     const FormatResult *result)
{
  char hash[2 * FILE_STATE_HASH_LEN + 1];
  add_path(analyser, path, path_len);
  if (stamp->flags & FILE_STATE_HASHED) {
    for (guint i = 0; i < FILE_STATE_HASH_LEN; i++) {
      hash[2 * i] = "0123456789abcdef"[stamp->hash[i] >> 4];
      hash[2 * i + 1] = "0123456789abcdef"[stamp->hash[i] & 15];
    }
    hash[2 * FILE_STATE_HASH_LEN] = '\0';
    document_builder_add_term(&analyser->builder, SCHEMA_TERM_HASH, hash, 0);
  }
  FileState kept = *stamp;
  kept.reason = (guint8)result->reason;
  kept.reader = file_state_reader_version();
  set_stamp(analyser, &kept);
  document_builder_add_field(&analyser->builder, FACT_FORMAT, result->format, 0, 0);
  document_builder_add_field(&analyser->builder, FACT_ENCODING, result->encoding, 0, 0);
  if (result->reason != FORMAT_OK)
    document_builder_add_field(&analyser->builder, FACT_REASON, format_reason_code(result->reason), 0, 0);
}

static void add_terms_of_text(Analyser *analyser)
{
  guint n;
  const DirectTerm *found = direct_writer_terms(analyser->direct, &n);
  for (guint i = 0; i < n; i++) {
    StoreTerm term = {found[i].term, found[i].len, found[i].frequency};
    g_array_append_val(analyser->builder.terms, term);
  }
}

static void finish(Analyser *analyser, const char *text, gsize text_len)
{
  RecordSource source = {.fields = (const RecordField *)(gpointer)analyser->builder.fields->data,
                         .n_fields = analyser->builder.fields->len,
                         .passages = (const RecordPassage *)(gpointer)analyser->passages->data,
                         .n_passages = analyser->passages->len,
                         .text = text,
                         .text_len = text_len};
  record_pack(&source, ANALYSE_ZSTD_LEVEL, analyser->record_packed);
  analyser->builder.document.record = analyser->record_packed->str;
  analyser->builder.document.record_len = analyser->record_packed->len;
  analyser->builder.document.terms = (const StoreTerm *)(gpointer)analyser->builder.terms->data;
  analyser->builder.document.n_terms = analyser->builder.terms->len;
}

/* A document that people can read and the index cannot: its name is all that there is to find it by. */
static gboolean speaks_by_name(FormatReason reason)
{
  return reason == FORMAT_SCAN || reason == FORMAT_ENCRYPTED;
}

/* What the text says of itself, and people of it. Without text there is nothing but what people say, and perhaps a
 * name. */
static Facts *read_facts(const Analyser *analyser, const GString *text, const FormatResult *result,
                         const Correction *correction)
{
  DescribeHints hints = {.file_name = analyser->path.base->str, .title_hint = result->title, .ocr = result->ocr};
  Facts *facts = describe_read(text->str, text->len, text->len || speaks_by_name(result->reason) ? &hints : NULL);
  if (correction != NULL)
    correction_fields_apply(facts, correction->values);
  return facts;
}

/* Which fields people spoke of, and in which file. */
static void add_sources(DocumentBuilder *builder, const Correction *correction)
{
  const FactRow *row;
  for (guint i = 0; correction != NULL && (row = fact_at(i)); i++) {
    if (correction->values[row->field] == NULL)
      continue;
    g_autofree char *value = g_strdup_printf("%s\t%s", row->name, correction->sources[row->field]);
    document_builder_add_field(builder, FACT_CORRECTED, document_builder_keep(builder, value), 0, 0);
  }
}

static SketchQuality quality_of(const FormatResult *result)
{
  if (!result->text->len)
    return SKETCH_NO_TEXT;
  if (result->ocr)
    return SKETCH_RECOGNISED;
  if (result->reason != FORMAT_OK)
    return SKETCH_IN_PART;
  return g_strcmp0(result->format, "pdf") == 0 ? SKETCH_PAGES : SKETCH_WHOLE;
}

static void append_key(GString *out, const Facts *facts)
{
  char key[DOCNUM_KEY_MAX];
  if (!facts_number(facts)->ordinal[0])
    return;
  docnum_key(facts_number(facts), key);
  g_string_append(out, key);
}

/* What copies of the document are known by. */
static void add_sketch(Analyser *analyser, const Facts *facts, const FormatResult *result)
{
  g_autoptr(GString) number = g_string_new(NULL), issuer = g_string_new(NULL), title = g_string_new(NULL);
  append_key(number, facts);
  for (guint i = 0; i < facts->following->len; i++) /* of a file of several only such a file is a copy */
    append_key(number, g_ptr_array_index(facts->following, i));
  const Fact *office;
  for (guint i = 0; (office = facts_nth(facts, FACT_ISSUER, i)); i++)
    normal_fold_append(issuer, office->text, strlen(office->text));
  const char *printed = facts_text(facts, FACT_TITLE);
  if (printed != NULL)
    normal_fold_append(title, printed, strlen(printed));
  Sketch sketch = {.quality = (guint8)quality_of(result),
                   .draft = facts_has(facts, FACT_DRAFT),
                   .number = sketch_hash(number->str),
                   .issued = date_to_number(facts_date(facts, FACT_ISSUED)),
                   .issuer = sketch_hash(issuer->str),
                   .title = sketch_hash(title->str)};
  sketch_finish(&analyser->sketch_reader, &sketch);
  document_builder_set_value(&analyser->builder, SCHEMA_SLOT_SKETCH, analyser->sketch,
                             sketch_pack(&sketch, analyser->sketch));
}

/* What the text says, its passages and its terms; returns how many positions it has. A text beyond the limits is cut. */
static guint analyse_text(Analyser *analyser, const Correction *correction, FormatResult *result, Facts **facts,
                          GArray **passages)
{
  const GString *text = result->text;
  gsize cut = 0;
  *facts = read_facts(analyser, text, result, correction);
  *passages = cut_documents(result, *facts);
  guint positions = read_text(analyser, text, *passages, &cut);
  if (!cut)
    return positions;
  begin(analyser);
  g_string_truncate(result->text, cut);
  result->reason = FORMAT_TRUNCATED;
  g_clear_pointer(facts, facts_free);
  g_clear_pointer(passages, g_array_unref);
  *facts = read_facts(analyser, text, result, correction);
  *passages = cut_documents(result, *facts);
  return read_text(analyser, text, *passages, NULL);
}

const StoreDocument *analyse_document(Analyser *analyser, const char *path, gsize path_len, const FileState *stamp,
                                      const Correction *correction, FormatResult *result)
{
  begin(analyser);
  path_terms_read(&analyser->path, path, path_len);
  const GString *text = result->text;
  guint positions = 0;
  g_autoptr(GArray) passages = NULL;
  g_autoptr(Facts) facts = NULL;
  if (format_reason_is_partial(result->reason)) {
    positions = analyse_text(analyser, correction, result, &facts, &passages);
    if (!positions && result->reason == FORMAT_OK && !(stamp->flags & FILE_STATE_CONTAINER))
      result->reason = FORMAT_NO_TEXT;
  }
  add_file(analyser, path, path_len, stamp, result);
  if (!positions && !corrections_hash(correction) && !speaks_by_name(result->reason)) {
    finish(analyser, "", 0);
    return &analyser->builder.document;
  }
  if (!positions) {
    g_string_truncate(result->text, 0);
    g_clear_pointer(&facts, facts_free);
    facts = read_facts(analyser, text, result, correction);
  }
  if (positions)
    add_passages(analyser, passages, text->len);
  page_starts_cut(result->pages, text->len); /* perhaps the text was cut since */
  document_builder_add_pages(&analyser->builder, result->pages);
  direct_writer_end_text(analyser->direct, positions);
  if (positions)
    positions = read_name(analyser, positions);
  g_autofree char *title = dup_title_words(analyser, facts, positions == 0);
  guint all = read_title(analyser, title, positions);
  analyse_facts_add(&analyser->builder, facts);
  add_sources(&analyser->builder, correction);
  add_sketch(analyser, facts, result);
  add_path_words(analyser);
  document_builder_add_term(&analyser->builder, SCHEMA_TERM_FORMAT, result->format, 0);
  if (result->ocr)
    document_builder_add_field(&analyser->builder, FACT_OCR, "1", 0, 0);
  analyse_facts_add_following(&analyser->builder, facts);
  add_modified(analyser, stamp->mtime_ns);
  if (all) {
    direct_writer_pack(analyser->direct, all, analyser->direct_packed);
    analyser->builder.document.direct = analyser->direct_packed->str;
    analyser->builder.document.direct_len = analyser->direct_packed->len;
  }
  add_terms_of_text(analyser);
  finish(analyser, text->str, text->len);
  return &analyser->builder.document;
}

/* ---- files that are known ---- */

/* Where the name of the file begins in its path. */
static const char *base_of(const char *path, gsize len)
{
  const char *slash = memrchr(path, '/', len);
  return slash != NULL ? slash + 1 : path;
}

/* Whether the file in the field is called as the one at path. */
static gboolean is_same_name(const RecordField *field, const char *path, gsize len)
{
  const char *old = base_of(field->value, field->value_len), *new = base_of(path, len);
  gsize old_len = field->value_len - (gsize)(old - field->value), new_len = len - (gsize)(new - path);
  return old_len == new_len && memcmp(old, new, new_len) == 0;
}

/* Takes over what the record says, but for the path. FALSE when the file was called otherwise, so that other words of a
 * name are in the index, or when something came from its name. */
static gboolean take_over(Analyser *analyser, const Record *record, const char *path, gsize path_len)
{
  guint n;
  for (guint document = 0; document < record_n_documents(record); document++) {
    const RecordField *fields = record_document(record, document, &n, NULL, NULL);
    for (guint i = 0; i < n; i++) {
      if (fields[i].field == FACT_NUMBER && !fields[i].end)
        return FALSE;
      if (fields[i].field != FACT_PATH)
        g_array_append_val(analyser->builder.fields, fields[i]);
      else if (!is_same_name(&fields[i], path, path_len))
        return FALSE;
    }
  }
  const RecordPassage *passages = record_passages(record, &n);
  g_array_append_vals(analyser->passages, passages, n);
  return TRUE;
}

const StoreDocument *analyse_moved(Analyser *analyser, const char *path, gsize path_len, const FileState *stamp,
                                   GBytes *record)
{
  begin(analyser);
  path_terms_read(&analyser->path, path, path_len);
  g_autoptr(Record) old = record_open(g_bytes_ref(record), NULL);
  g_autoptr(GString) text = g_string_new(NULL);
  if (old == NULL || !record_append_text(old, 0, G_MAXSIZE, text, NULL))
    return NULL;
  add_path(analyser, path, path_len);
  if (!take_over(analyser, old, path, path_len))
    return NULL;
  if (text->len || speaks_by_name((FormatReason)stamp->reason)) {
    add_path_words(analyser);
    add_modified(analyser, stamp->mtime_ns);
  }
  set_stamp(analyser, stamp);
  finish(analyser, text->str, text->len);
  return &analyser->builder.document;
}

const StoreDocument *analyse_touched(Analyser *analyser, const FileState *stamp)
{
  begin(analyser);
  set_stamp(analyser, stamp);
  if (format_reason_is_partial((FormatReason)stamp->reason) || speaks_by_name((FormatReason)stamp->reason))
    add_modified(analyser, stamp->mtime_ns);
  analyser->builder.document.terms = (const StoreTerm *)(gpointer)analyser->builder.terms->data;
  return &analyser->builder.document;
}
