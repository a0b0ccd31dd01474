#include "query/result/fact_sources.h"

#include <string.h>

#include "corpus/names/fact.h"
#include "corpus/text/plain.h"
#include "query/relate/mention.h"
#include "query/result/fetch.h"

/* Bytes of the line that are shown before and behind what was read. */
#define LINE_AROUND 160
/* What was read is shown up to here. */
#define LINE_MAX_FACT 1000

/* ---- where it stands ---- */

static gboolean add_passage(const Record *record, ResultFact *fact, GError **error)
{
  guint n = 0, low = 0;
  const RecordPassage *passages = record_passages(record, &n);
  for (guint high = n; low < high;) {
    guint middle = low + (high - low) / 2;
    if (passages[middle].end <= fact->start)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == n)
    return TRUE;
  g_autoptr(ResultPassage) passage = fetch_passage(record, low, error);
  if (passage == NULL)
    return FALSE;
  memcpy(fact->article, passage->article, sizeof fact->article);
  fact->heading = g_steal_pointer(&passage->heading);
  return TRUE;
}

/* Where the line of byte at begins in text, or the next word behind what was left out. */
static gsize line_start(const GString *text, gsize at, gboolean cut)
{
  for (gsize i = at; i-- > 0;)
    if (text->str[i] == '\n')
      return i + 1;
  if (!cut)
    return 0;
  const char *blank = memchr(text->str, ' ', at);
  return blank != NULL ? (gsize)(blank + 1 - text->str) : at;
}

static gsize line_end(const GString *text, gsize at, gboolean cut)
{
  const char *newline = memchr(text->str + at, '\n', text->len - at);
  if (newline != NULL || !cut)
    return newline != NULL ? (gsize)(newline - text->str) : text->len;
  const char *blank = memrchr(text->str + at, ' ', text->len - at);
  return blank != NULL ? (gsize)(blank - text->str) : at;
}

/* The line of text that the fact was read from, and where in it. */
static gboolean add_line(const Record *record, ResultFact *fact, GError **error)
{
  gsize end = MIN(fact->end, fact->start + LINE_MAX_FACT);
  gsize from = fact->start - MIN(fact->start, LINE_AROUND), to = MIN(record_text_len(record), end + LINE_AROUND);
  g_autoptr(GString) text = g_string_new(NULL), line = g_string_new(NULL);
  if (!record_append_text(record, from, to, text, error))
    return FALSE;
  gsize start = MIN(fact->start - from, text->len), stop = MIN(end - from, text->len);
  gsize first = line_start(text, start, from > 0), last = line_end(text, stop, to < record_text_len(record));
  if (first > 0 && text->str[first - 1] != '\n')
    g_string_append(line, "…");
  plain_append(line, text->str, text->len, first, start);
  fact->mark.start = (guint)line->len;
  plain_append(line, text->str, text->len, start, stop);
  fact->mark.len = (guint)line->len - fact->mark.start;
  plain_append(line, text->str, text->len, stop, last);
  if (last < text->len && text->str[last] != '\n')
    g_string_append(line, "…");
  fact->text = g_utf8_make_valid(line->str, (gssize)line->len);
  if (strlen(fact->text) != line->len) /* not from this text */
    fact->mark = (ResultMark){0, 0};
  return TRUE;
}

/* ---- facts ---- */

/* The file in which people spoke of the field, NULL = none. */
static char *find_source(const Record *record, guint part, const char *name)
{
  guint n = 0;
  gsize len = strlen(name);
  const RecordField *all = record_document(record, part, &n, NULL, NULL);
  for (guint i = 0; i < n; i++) {
    const char *value = all[i].value;
    if (all[i].field == FACT_CORRECTED && all[i].value_len > len && memcmp(value, name, len) == 0 && value[len] == '\t')
      return g_strndup(value + len + 1, all[i].value_len - len - 1);
  }
  return NULL;
}

/* What gave the fact, NULL = it is printed where papers have it. */
static const ProofRow *find_proof(const Record *record, guint part, const char *name)
{
  guint n = 0;
  const RecordField *all = record_document(record, part, &n, NULL, NULL);
  const ProofRow *proof = NULL;
  for (guint i = 0; i < n && proof == NULL; i++)
    if (all[i].field == FACT_EVIDENCE)
      proof = proof_read(all[i].value, all[i].value_len, name);
  return proof;
}

static void add_value(const RecordField *field, ResultFact *fact)
{
  Mention mention;
  if (!mention_read(field, &mention)) {
    fact->value = g_strndup(field->value, field->value_len);
    return;
  }
  fact->number = mention_dup(&mention, SCHEMA_PART_NUMBER);
  fact->type_code = mention_dup(&mention, SCHEMA_PART_TYPE);
  fact->issuer_code = mention_dup(&mention, SCHEMA_PART_ISSUER);
  fact->name = mention_dup(&mention, SCHEMA_PART_NAME);
  fact->issued = mention.date;
  fact->effective = mention.effective;
  fact->value = g_strdup(fact->number != NULL ? fact->number : fact->name);
}

/* Adds what the record says of one field; TRUE in *any when it says something. */
static gboolean add_facts(const Record *record, guint part, const FactRow *row, GPtrArray *facts, gboolean *any,
                          GError **error)
{
  guint n = 0;
  const RecordField *all = record_document(record, part, &n, NULL, NULL);
  for (guint i = 0; i < n; i++) {
    if (all[i].field != row->field)
      continue;
    ResultFact *fact = g_new0(ResultFact, 1);
    g_ptr_array_add(facts, fact);
    *any = TRUE;
    fact->row = row;
    fact->start = all[i].start;
    fact->end = all[i].end;
    fact->page = fact->end > fact->start ? record_page_at(record, fact->start) : 0;
    fact->source = find_source(record, part, row->name);
    fact->proof = find_proof(record, part, row->name);
    add_value(&all[i], fact);
    if (fact->end > fact->start && (!add_passage(record, fact, error) || !add_line(record, fact, error)))
      return FALSE;
  }
  return TRUE;
}

GPtrArray *fact_sources_read(const Record *record, guint part, GError **error)
{
  g_autoptr(GPtrArray) facts = result_facts_new();
  for (const FactRow *row = NULL; (row = fact_next_shown(row)) != NULL;) {
    gboolean any = FALSE;
    if ((row->use & FACT_SOURCED) == 0)
      continue;
    if (!add_facts(record, part, row, facts, &any, error))
      return NULL;
    g_autofree char *source = any ? NULL : find_source(record, part, row->name);
    if (source == NULL)
      continue;
    ResultFact *fact = g_new0(ResultFact, 1); /* people took it away */
    fact->row = row;
    fact->source = g_steal_pointer(&source);
    g_ptr_array_add(facts, fact);
  }
  return g_steal_pointer(&facts);
}
