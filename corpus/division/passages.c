#include "corpus/division/passages.h"

#include <string.h>

#include "corpus/division/heading.h"
#include "corpus/text/fold.h"

/* Sizes in words (syllables). An article up to ARTICLE_WORDS is one passage; running text is grouped to about
 * GROUP_WORDS; no passage is longer than HARD_WORDS or HARD_BYTES but for one run without a space. */
#define ARTICLE_WORDS    400
#define GROUP_WORDS      250
#define HARD_WORDS       600
#define HARD_BYTES       ((gsize)16 << 10)
#define LEAST_WORDS      100        /* before a cut that no heading demands */
#define SECTION_WORDS    20         /* before a heading of a section without articles */
#define CAPITALS_WORDS   40         /* before a line in capitals counts as a heading */
#define LETTERHEAD_WORDS 150        /* before the first one counts */
#define HEADING_WORDS    30         /* a longer line is a paragraph behind its label */
#define PASSAGES_MAX     (1u << 16) /* then only size cuts */
#define PASSAGES_NESTING 12

typedef struct {
  guint level;
  gint index;
} PassagesLevel;

typedef struct {
  const char *text;
  gsize len;
  const PageStart *headings; /* that are known, those behind this line */
  guint n_headings;
  GArray *out;
  PassagesLevel stack[PASSAGES_NESTING];
  guint depth;
  /* the open passage */
  guint words, body_words; /* body: behind the heading */
  gboolean heading_open;   /* the next line may be part of the heading */
  gboolean untitled;       /* an article's heading that has no title yet */
  /* the best place to cut it, should it grow too long */
  gsize cut_at;
  guint cut_words, cut_rank;
  /* the open article */
  gint article; /* index of its first passage; -1 = none */
  guint article_number;
  gboolean contents; /* articles without text: a table of contents */
  /* the text so far */
  gint quotes;
  gboolean gap, terminal; /* before this line: an empty line; the end of a sentence */
} PassageCutter;

static Passage *passages_open(const PassageCutter *cutter)
{
  return &g_array_index(cutter->out, Passage, cutter->out->len - 1);
}

static gint passages_parent(const PassageCutter *cutter)
{
  if (cutter->article >= 0)
    return cutter->article;
  return cutter->depth > 0 ? cutter->stack[cutter->depth - 1].index : -1;
}

/* Ends the open passage before at and begins another one. */
static void begin(PassageCutter *cutter, gsize at, gint parent)
{
  Passage passage = {.start = at, .end = cutter->len, .parent = parent, .heading_start = at, .heading_end = at};
  if (cutter->article >= 0)
    g_strlcpy(passage.article, g_array_index(cutter->out, Passage, cutter->article).article, sizeof(passage.article));
  if (cutter->out->len > 0 && passages_open(cutter)->start == at) { /* nothing in it yet */
    *passages_open(cutter) = passage;
  } else {
    if (cutter->out->len > 0)
      passages_open(cutter)->end = at;
    g_array_append_val(cutter->out, passage);
  }
  cutter->words = cutter->body_words = 0;
  cutter->cut_at = 0;
  cutter->cut_rank = 0;
  cutter->heading_open = FALSE;
}

/* ---- size cuts ---- */

/* Remembers the start of a line as a place to cut: the later of equal rank. */
static void remember(PassageCutter *cutter, gsize at, guint rank)
{
  if (cutter->words < LEAST_WORDS || rank < cutter->cut_rank)
    return;
  cutter->cut_at = at;
  cutter->cut_rank = rank;
  cutter->cut_words = cutter->words;
}

static void cut_remembered(PassageCutter *cutter)
{
  guint rest = cutter->words - cutter->cut_words;
  begin(cutter, cutter->cut_at, passages_parent(cutter));
  cutter->words = cutter->body_words = rest;
}

/* Cuts inside one long line: behind a sentence, else at a space, else anywhere between characters. */
static void add_long_line(PassageCutter *cutter, const HeadingLine *line)
{
  const char *text = cutter->text;
  gboolean in_word = FALSE;
  for (gsize at = line->start; at < line->end; at++) {
    gboolean space = (guchar)text[at] <= ' ';
    if (space) {
      gboolean sentence = at > line->start && strchr(".;!?", text[at - 1]) != NULL;
      if (cutter->words >= (sentence ? GROUP_WORDS : ARTICLE_WORDS))
        begin(cutter, at, passages_parent(cutter));
    } else if (at - passages_open(cutter)->start >= HARD_BYTES && ((guchar)text[at] & 0xc0) != 0x80) {
      begin(cutter, at, passages_parent(cutter));
    }
    cutter->words += !space && !in_word;
    in_word = !space;
  }
  cutter->body_words = cutter->words;
}

static void add_words(PassageCutter *cutter, const HeadingLine *line, gsize at)
{
  guint limit = cutter->article >= 0 ? ARTICLE_WORDS : GROUP_WORDS + GROUP_WORDS / 5;
  if (line->words > ARTICLE_WORDS || line->end - line->start > HARD_BYTES) {
    add_long_line(cutter, line);
    return;
  }
  cutter->words += line->words;
  cutter->body_words += line->words;
  if (cutter->words > limit && cutter->cut_rank > 0 && cutter->words - cutter->cut_words <= HARD_WORDS)
    cut_remembered(cutter);
  else if (cutter->words > HARD_WORDS || line->end - passages_open(cutter)->start > HARD_BYTES) {
    begin(cutter, at, passages_parent(cutter));
    cutter->words = cutter->body_words = line->words;
  }
}

/* ---- headings ---- */

/* Order of nesting. Markdown levels stand for themselves; Điều is deeper than all that may enclose it. */
static guint passages_level(const Heading *heading)
{
  static const guint levels[] = {
      [HEADING_PART] = 1,    [HEADING_ANNEX] = 1,      [HEADING_TYPE] = 1,    [HEADING_CHAPTER] = 2,
      [HEADING_SECTION] = 3, [HEADING_SUBSECTION] = 4, [HEADING_LETTER] = 5,  [HEADING_CAPITALS] = 6,
      [HEADING_ROMAN] = 6,   [HEADING_NUMBER] = 7,     [HEADING_ARTICLE] = 8, [HEADING_SIGNATURE] = 1,
  };
  return heading->level > 0 ? heading->level : levels[heading->kind];
}

static void push(PassageCutter *cutter, guint level)
{
  if (cutter->depth == PASSAGES_NESTING)
    cutter->depth--;
  cutter->stack[cutter->depth++] = (PassagesLevel){level, (gint)cutter->out->len - 1};
}

/* Whether the whole line is the heading, not a label and a paragraph behind it. */
static gboolean is_title(const HeadingLine *line)
{
  return line->words <= (line->terminal ? HEADING_WORDS : 2 * HEADING_WORDS);
}

/* Begins a passage with the line as its heading. */
static void begin_section(PassageCutter *cutter, const HeadingLine *line, const Heading *heading, gsize at)
{
  guint level = passages_level(heading);
  /* Capital sections of a scheme that an article approves belong to the article. */
  if (cutter->article >= 0 && heading->kind == HEADING_ROMAN) {
    begin(cutter, at, cutter->article);
    passages_open(cutter)->heading_start = line->start;
    passages_open(cutter)->heading_end = line->end;
    cutter->words = line->words;
    return;
  }
  cutter->article = -1;
  cutter->contents = FALSE;
  while (cutter->depth > 0 && cutter->stack[cutter->depth - 1].level >= level)
    cutter->depth--;
  begin(cutter, at, passages_parent(cutter));
  Passage *open = passages_open(cutter);
  open->heading_start = line->start;
  gboolean title = is_title(line);
  open->heading_end = title ? line->end : MAX(heading->label_end, line->start);
  cutter->words = line->words;
  cutter->body_words = title ? 0 : line->words;
  cutter->heading_open = title && heading->kind <= HEADING_ARTICLE && heading->kind != HEADING_MARKDOWN &&
                         (!heading->titled || !line->terminal);
  cutter->untitled = !heading->titled;
  if (heading->kind == HEADING_SIGNATURE)
    open->heading_start = open->heading_end = at;
  else if (heading->kind != HEADING_ARTICLE)
    push(cutter, level);
}

/* An article's heading, not a mention of one: it follows the last one, or begins like a line of its own. */
static gboolean is_article(const PassageCutter *cutter, const Heading *heading)
{
  gboolean next = heading->number == cutter->article_number + 1;
  if (cutter->quotes > 0)
    return next && heading->sure;
  if (next || (heading->number == 1 && heading->sure))
    return TRUE;
  if (!heading->sure || !(cutter->gap || cutter->terminal || cutter->heading_open))
    return FALSE;
  return heading->number >= cutter->article_number || cutter->gap;
}

static void begin_article(PassageCutter *cutter, const HeadingLine *line, const Heading *heading, gsize at)
{
  if (cutter->article >= 0 && cutter->body_words == 0 && cutter->article == (gint)cutter->out->len - 1 &&
      is_title(line)) {
    /* No text under the last one: a table of contents, one passage for all its lines. */
    Passage *open = passages_open(cutter);
    open->article[0] = '\0';
    open->heading_end = open->heading_start = open->start;
    cutter->article = -1;
    cutter->contents = TRUE;
  }
  cutter->article_number = heading->number;
  cutter->quotes = 0;
  if (cutter->contents && is_title(line) && heading->number != 1) {
    cutter->words += line->words;
    return;
  }
  begin_section(cutter, line, heading, at);
  g_strlcpy(passages_open(cutter)->article, heading->article, sizeof(heading->article));
  cutter->article = (gint)cutter->out->len - 1;
}

/* TRUE when the line continues the open heading: the title under "Chương I" or "Điều 5", or its second line. */
static gboolean continues_heading(const PassageCutter *cutter, const HeadingLine *line, const Heading *heading)
{
  const Passage *open = passages_open(cutter);
  FoldChar c;
  if (!cutter->heading_open || line->tab || line->words > HEADING_WORDS || line->end - open->heading_start > 512)
    return FALSE;
  if (cutter->article >= 0) {
    gsize title = open->heading_end - open->heading_start;
    fold_char(cutter->text + line->start, line->end - line->start, &c);
    if (title > 60) /* a long line, broken */
      return !cutter->gap && heading->kind == HEADING_NONE && c.base >= 'a' && c.base <= 'z' && !c.capital;
    return cutter->untitled && heading->kind == HEADING_NONE && c.capital && !line->terminal;
  }
  return heading->kind == HEADING_CAPITALS || (heading->kind == HEADING_NONE && !line->terminal && !cutter->gap);
}

/* Whether a heading of this kind divides the text here. */
static gboolean divides(const PassageCutter *cutter, const HeadingLine *line, const Heading *heading)
{
  gboolean in_article = cutter->article >= 0;
  if (cutter->out->len >= PASSAGES_MAX)
    return FALSE;
  switch (heading->kind) {
  case HEADING_PART:
  case HEADING_CHAPTER:
  case HEADING_SECTION:
  case HEADING_SUBSECTION:
    return cutter->quotes <= 0 && (heading->sure || cutter->gap || cutter->terminal);
  case HEADING_ANNEX:
    return cutter->quotes <= 0 && (cutter->gap || cutter->terminal) && line->words <= HEADING_WORDS &&
           (!in_article || heading_is_capitals(cutter->text, line->start, line->end));
  case HEADING_TYPE:
    return cutter->gap && cutter->body_words >= CAPITALS_WORDS && cutter->out->len > 3; /* not the document's own */
  case HEADING_SIGNATURE:
    return cutter->body_words > 0;
  case HEADING_MARKDOWN:
    return cutter->words == 0 || cutter->body_words > 0;
  case HEADING_LETTER:
  case HEADING_ROMAN:
    return cutter->body_words >= SECTION_WORDS && line->words <= HEADING_WORDS && !line->tab &&
           (!in_article ||
            (heading->kind == HEADING_ROMAN && heading_is_capitals(cutter->text, heading->label_end, line->end)));
  case HEADING_CAPITALS:
    return !in_article && cutter->body_words >= (cutter->out->len > 1 ? CAPITALS_WORDS : LETTERHEAD_WORDS) &&
           line->words > 1 && !line->terminal;
  case HEADING_NUMBER:
    return !in_article && cutter->body_words >= LEAST_WORDS && line->words <= HEADING_WORDS && !line->terminal &&
           !line->tab;
  default:
    return FALSE;
  }
}

/* Whether the line, which ends there, is known to be a heading; of which level, in *level. */
static gboolean is_known(PassageCutter *cutter, gsize end, guint *level)
{
  gboolean known = FALSE;
  for (; cutter->n_headings > 0 && cutter->headings->start < end; cutter->headings++, cutter->n_headings--) {
    *level = cutter->headings->number;
    known = TRUE;
  }
  return known;
}

/* The heading of a chapter is what it looks like, too: behind "Chương 2" its name follows. */
static void begin_chapter(PassageCutter *cutter, const HeadingLine *line, Heading *heading, guint level, gsize at)
{
  if (heading->kind != HEADING_PART && heading->kind != HEADING_CHAPTER)
    heading->kind = HEADING_MARKDOWN;
  heading->level = level;
  cutter->article_number = 0;
  cutter->quotes = 0;
  begin_section(cutter, line, heading, at);
}

static void add_line(PassageCutter *cutter, const HeadingLine *line, gsize at)
{
  Heading heading;
  guint level;
  gboolean known = is_known(cutter, line->end, &level);
  heading_read(cutter->text, line, &heading);
  if (known && heading.kind != HEADING_ARTICLE && cutter->out->len < PASSAGES_MAX) {
    begin_chapter(cutter, line, &heading, level, at);
  } else if (heading.kind == HEADING_ARTICLE && cutter->out->len < PASSAGES_MAX && is_article(cutter, &heading)) {
    begin_article(cutter, line, &heading, at);
  } else if (heading.kind != HEADING_ARTICLE && continues_heading(cutter, line, &heading)) {
    passages_open(cutter)->heading_end = line->end;
    cutter->words += line->words;
    cutter->heading_open = cutter->article < 0;
  } else if (divides(cutter, line, &heading)) {
    begin_section(cutter, line, &heading, at);
  } else {
    gboolean item = heading.kind == HEADING_NUMBER || heading.kind == HEADING_ROMAN;
    cutter->heading_open = FALSE;
    remember(cutter, at, item ? 4 : heading.kind == HEADING_POINT ? 3 : cutter->terminal ? 2 : 1);
    add_words(cutter, line, at);
  }
  cutter->quotes = MAX(0, cutter->quotes + line->quotes);
  cutter->terminal = line->terminal;
}

GArray *passages_cut(const char *text, gsize len, const PageStart *headings, guint n)
{
  PassageCutter cutter = {.text = text,
                          .len = len,
                          .headings = headings,
                          .n_headings = n,
                          .out = g_array_new(FALSE, FALSE, sizeof(Passage)),
                          .article = -1,
                          .gap = TRUE};
  if (len > 0)
    begin(&cutter, 0, -1);
  for (gsize at = 0; at < len;) {
    const char *newline = memchr(text + at, '\n', len - at);
    gsize end = newline != NULL ? (gsize)(newline - text) : len;
    HeadingLine line;
    heading_measure(text, at, end, &line);
    if (line.start < line.end) {
      add_line(&cutter, &line, at);
      cutter.gap = FALSE;
    } else {
      cutter.gap = TRUE;
    }
    at = end + 1;
  }
  return cutter.out;
}
