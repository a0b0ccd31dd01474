/* Any text as a document: its facts lie inside it. The first line is the file's name. */
#include <string.h>

#include "corpus/describe/describe.h"
#include "corpus/division/passages.h"
#include "corpus/text/normal.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static void check_span(Span span, const char *value, const GString *text)
{
  if (span.start > span.end || span.end > text->len)
    g_error("a fact lies outside of the text");
  if (value != NULL && !g_utf8_validate(value, -1, NULL))
    g_error("a fact is not UTF-8");
}

static void check_facts(const Facts *facts, const GString *text)
{
  for (guint i = 0; i < facts->all->len; i++) {
    const Fact *fact = &g_array_index(facts->all, Fact, i);
    check_span(fact->span, fact->text, text);
    if (i > 0 && fact->field < g_array_index(facts->all, Fact, i - 1).field)
      g_error("facts are out of order");
  }
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    check_span(relation->span, relation->name, text);
  }
}

/* The documents of a file lie one behind the other and are all of it. */
static void check_documents(const Facts *facts, const GString *text)
{
  gsize at = facts->span.end;
  if (facts->span.start != 0)
    g_error("the first document does not begin the text");
  check_facts(facts, text);
  for (guint i = 0; i < facts->following->len; i++) {
    const Facts *other = g_ptr_array_index(facts->following, i);
    if (other->span.start != at || other->span.end <= at || other->following->len > 0)
      g_error("document %u has a wrong shape", i + 2);
    check_facts(other, text);
    at = other->span.end;
  }
  if (at != text->len)
    g_error("the documents do not cover the text");
}

static void check_passages(const GString *text)
{
  g_autoptr(GArray) passages = passages_cut(text->str, text->len, NULL, 0);
  gsize at = 0;
  for (guint i = 0; i < passages->len; i++) {
    const Passage *passage = &g_array_index(passages, Passage, i);
    if (passage->start != at || passage->end <= at || passage->heading_start < at ||
        passage->heading_end < passage->heading_start || passage->heading_end > passage->end ||
        passage->parent >= (gint)i)
      g_error("passage %u has a wrong shape", i);
    at = passage->end;
  }
  if (passages->len > 0 && at != text->len)
    g_error("the passages do not cover the text");
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  const guint8 *newline = memchr(data, '\n', size);
  gsize name_len = newline == NULL ? 0 : (gsize)(newline - data);
  g_autoptr(GString) name = g_string_new(NULL), text = g_string_new(NULL);
  normal_append(name, (const char *)data, name_len);
  normal_append(text, (const char *)data + name_len, size - name_len);
  if (text->len == 0)
    return 0;
  DescribeHints hints = {.file_name = name->str, .title_hint = name->str};
  /* a copy of exact size, so that reading past the end is seen */
  g_autofree char *exact = g_memdup2(text->str, text->len);
  g_autoptr(Facts) facts = describe_read(exact, text->len, &hints);
  check_documents(facts, text);
  check_passages(text);
  return 0;
}
