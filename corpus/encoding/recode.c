#include "corpus/encoding/recode.h"

#include "corpus/encoding/cell_scan.h"
#include "corpus/encoding/mojibake.h"
#include "corpus/encoding/viqr.h"
#include "corpus/text/normal.h"

/* What becomes of a cell: a reading (JudgeReading), or one of these. */
enum { CELL_ASCII = JUDGE_N, CELL_ASK, CELL_MOJIBAKE, CELL_VIQR };

/* Weight of cells in one encoding after which it is tried first. */
#define KNOWN_WEIGHT 1000

/* Votes for a font beyond this number change nothing, and are not counted. */
#define MAX_VOTES 10000

/* Letters of clear VIQR that make a document VIQR, so that its other lines are read with less evidence. */
#define VIQR_DOCUMENT_WEIGHT 30

typedef struct {
  const CellText *text;
  GArray *marks;          /* gsize; NULL = none */
  guint mark;             /* the first that is not written yet */
  GByteArray *cells;      /* what becomes of each */
  GArray *asking;         /* Asking: those that did not decide for themselves */
  guint64 votes[JUDGE_N]; /* of the whole document */
  guint64 found[ENCODING_N];
  guint64 viqr_weight;
  JudgeMemory *judged; /* NULL = no cell was weighed yet */
  JudgeReading known;  /* what many cells were in: tried first; JUDGE_AS_IS when there is none */
  gboolean raw;        /* some cell came as raw bytes */
  gboolean plain;      /* nothing is to be changed */
  gboolean normal;     /* it is in normal form as it stands */
  gsize span;
} Recode;

/* A cell that asks the document: its place, where its fonts begin, and its number. */
typedef struct {
  gsize start, end, span;
  guint cell;
} Asking;

/* ---- what each cell says ---- */

/* By all readings, or by one when only is not JUDGE_N. */
static void weigh_cell(Recode *recode, gsize start, gsize end, JudgeReading only, JudgeEvidence *evidence)
{
  CellWords words;
  CellWord word;
  *evidence = (JudgeEvidence){.good = {0}};
  cell_words_init(&words, recode->text, start, end, recode->span);
  if (only == JUDGE_N && recode->judged == NULL)
    recode->judged = judge_memory_new();
  while (cell_words_next(&words, &word))
    if (word.special && only == JUDGE_N)
      judge_add(recode->judged, evidence, word.ch, word.n);
    else if (word.special)
      judge_add_one(evidence, only, word.ch, word.n);
}

static void count_found(Recode *recode, JudgeReading reading, guint64 weight)
{
  if (reading == JUDGE_AS_IS)
    recode->found[ENCODING_UTF8] += weight;
  else
    recode->found[legacy_encoding((LegacyCodec)(reading - JUDGE_CODEC))] += weight;
}

/* A cell of Unicode votes for the fonts that it is set in. */
static void vote_as_is(Recode *recode, gsize start, gsize end)
{
  const CellText *text = recode->text;
  count_found(recode, JUDGE_AS_IS, end - start);
  recode->votes[JUDGE_AS_IS] += end - start;
  for (gsize s = recode->span; s < text->n_spans; s++) {
    gsize from = s == 0 ? 0 : text->spans[s - 1].end, to = text->spans[s].end;
    if (from >= end)
      break;
    guint64 *votes = &text->fonts[text->spans[s].font].votes[JUDGE_AS_IS];
    if (MIN(to, end) > MAX(from, start))
      *votes = MIN(*votes + MIN(to, end) - MAX(from, start), MAX_VOTES);
  }
}

/* A cell in reading votes for the fonts of the words that it explains. */
static void vote(Recode *recode, gsize start, gsize end, JudgeReading reading, guint64 weight)
{
  CellWords words;
  CellWord word;
  count_found(recode, reading, weight);
  recode->votes[reading] += weight;
  cell_words_init(&words, recode->text, start, end, recode->span);
  while (cell_words_next(&words, &word))
    if (word.special && recode->text->fonts[word.font[0]].votes[reading] < MAX_VOTES &&
        judge_word(reading, word.ch, word.n) == JUDGE_GOOD)
      recode->text->fonts[word.font[0]].votes[reading] += word.n;
}

static guint8 judge_cell(Recode *recode, gsize start, gsize end, guint flags)
{
  const char *text = recode->text->text;
  if (flags == CELL_SCAN_VIQR) {
    guint good, bad;
    viqr_weigh(text + start, end - start, &good, &bad);
    if (good < 10 || good < 3 * bad)
      return CELL_ASCII;
    recode->viqr_weight += good;
    recode->found[ENCODING_VIQR] += 2 * (guint64)good;
    return CELL_VIQR;
  }
  if ((flags & ~(guint)CELL_SCAN_VIQR) == 0)
    return CELL_ASCII;
  if ((flags & (CELL_SCAN_SHARED | CELL_SCAN_SYMBOL | CELL_SCAN_SUSPECT)) == 0 ||
      ((flags & CELL_SCAN_VIETNAMESE) != 0 && (flags & CELL_SCAN_SUSPECT) == 0)) {
    if ((flags & CELL_SCAN_VIETNAMESE) != 0)
      vote_as_is(recode, start, end);
    return JUDGE_AS_IS;
  }
  guint n_mojibake = mojibake_count(text + start, end - start);
  if (n_mojibake > 0) {
    recode->found[ENCODING_MOJIBAKE] += 4 * n_mojibake;
    return CELL_MOJIBAKE;
  }
  JudgeEvidence evidence;
  gboolean sure = FALSE;
  JudgeReading reading = recode->known;
  if (reading != JUDGE_AS_IS) {
    weigh_cell(recode, start, end, reading, &evidence);
    sure = judge_confirms(&evidence, reading);
  }
  if (!sure) {
    weigh_cell(recode, start, end, JUDGE_N, &evidence);
    reading = judge_choose(&evidence, &sure);
  }
  if (!sure)
    return CELL_ASK;
  if (reading != JUDGE_AS_IS && recode->votes[reading] > KNOWN_WEIGHT)
    recode->known = reading;
  vote(recode, start, end, reading, evidence.good[reading]);
  return (guint8)reading;
}

static void skip_spans(Recode *recode, gsize pos)
{
  while (recode->span + 1 < recode->text->n_spans && recode->text->spans[recode->span].end <= pos)
    recode->span++;
}

/* FALSE when the text is not UTF-8. */
static gboolean judge_cells(Recode *recode)
{
  const CellText *text = recode->text;
  recode->span = 0;
  recode->plain = recode->normal = TRUE;
  for (gsize pos = 0; pos < text->len;) {
    gsize cell_len;
    guint flags = cell_scan(text->text + pos, text->len - pos, &cell_len);
    if ((flags & CELL_SCAN_INVALID) != 0)
      return FALSE;
    skip_spans(recode, pos);
    recode->normal = recode->normal && (flags & CELL_SCAN_UNSURE) == 0;
    flags &= ~(guint)CELL_SCAN_UNSURE;
    guint8 cell = judge_cell(recode, pos, pos + cell_len, flags);
    if (cell == CELL_ASK) {
      Asking asking = {pos, pos + cell_len, recode->span, recode->cells->len};
      g_array_append_val(recode->asking, asking);
    } else if (cell != CELL_ASCII && cell != JUDGE_AS_IS) {
      recode->plain = FALSE;
    }
    if ((flags & CELL_SCAN_CONTROL) != 0)
      recode->plain = FALSE;
    g_byte_array_append(recode->cells, &cell, 1);
    pos += cell_len + 1;
  }
  return TRUE;
}

/* ---- cells that ask the document ---- */

static gboolean kind_suits(FontKind kind, JudgeReading reading)
{
  if (reading < JUDGE_CODEC || reading >= JUDGE_N)
    return FALSE;
  switch (legacy_encoding((LegacyCodec)(reading - JUDGE_CODEC))) {
  case ENCODING_TCVN3:
    return kind == FONT_TCVN3 || kind == FONT_TCVN3_UPPER;
  case ENCODING_VNI:
    return kind == FONT_VNI;
  default:
    return FALSE;
  }
}

/* The reading with most of the votes; JUDGE_N when there are none. */
static JudgeReading winner(const guint64 votes[JUDGE_N])
{
  guint best = JUDGE_N;
  for (guint r = 0; r < JUDGE_N; r++)
    if (votes[r] > 0 && (best == JUDGE_N || votes[r] > votes[best]))
      best = r;
  return (JudgeReading)best;
}

static guint8 resolve_cell(Recode *recode, gsize start, gsize end)
{
  JudgeEvidence evidence;
  CellWords words;
  CellWord word;
  const CellFont *font = NULL;
  gboolean sure;
  weigh_cell(recode, start, end, JUDGE_N, &evidence);
  cell_words_init(&words, recode->text, start, end, recode->span);
  while (font == NULL && cell_words_next(&words, &word))
    if (word.legacy)
      font = &recode->text->fonts[word.font[0]];
  if (font == NULL)
    return JUDGE_AS_IS;
  JudgeReading reading = winner(font->votes);
  if (reading == JUDGE_N && font->kind != FONT_PLAIN)
    reading = winner(recode->votes);
  /* Foreign names in a legacy font look right in that font only. */
  gboolean shown = kind_suits(font->kind, reading) && font->votes[reading] > 20 * font->votes[JUDGE_AS_IS] &&
                   evidence.good[JUDGE_AS_IS] <= evidence.good[reading];
  if (reading != JUDGE_N && reading != JUDGE_AS_IS &&
      (shown || judge_allows(&evidence, reading, recode->votes[reading] > 20 * recode->votes[JUDGE_AS_IS]))) {
    count_found(recode, reading, evidence.good[reading]);
    return (guint8)reading;
  }
  JudgeReading lone = judge_choose(&evidence, &sure);
  if (judge_alone(&evidence, lone, kind_suits(font->kind, lone) && reading != JUDGE_AS_IS)) {
    count_found(recode, lone, evidence.good[lone]);
    return (guint8)lone;
  }
  return JUDGE_AS_IS;
}

static void resolve_cells(Recode *recode)
{
  for (guint i = 0; i < recode->asking->len; i++) {
    const Asking *asking = &g_array_index(recode->asking, Asking, i);
    recode->span = asking->span;
    guint8 cell = resolve_cell(recode, asking->start, asking->end);
    recode->cells->data[asking->cell] = cell;
    recode->plain = recode->plain && cell == JUDGE_AS_IS;
  }
}

/* ---- writing ---- */

/* Copies the bytes [start, end), C1 controls as the Windows-1252 characters that they were meant to be. */
static void append_as_is(const Recode *recode, GString *out, gsize start, gsize end)
{
  const char *text = recode->text->text;
  gsize copied = start;
  for (gsize i = start; i + 1 < end; i++) {
    if ((guchar)text[i] != 0xC2 || (guchar)text[i + 1] >= 0xA0)
      continue;
    g_string_append_len(out, text + copied, (gssize)(i - copied));
    g_string_append_unichar(out, legacy_cp1252((guchar)text[i + 1]));
    copied = ++i + 1;
  }
  g_string_append_len(out, text + copied, (gssize)(end - copied));
}

/* TRUE when the ASCII letters of the cell are capitals, enough of them to be no accident: its small legacy letters are
 * then capitals too, which TCVN3 cannot write. */
static gboolean is_upper_cell(const Recode *recode, gsize start, gsize end)
{
  guint n_upper = 0;
  for (gsize i = start; i < end; i++) {
    char c = recode->text->text[i];
    if (g_ascii_islower(c))
      return FALSE;
    n_upper += g_ascii_isupper(c);
  }
  return n_upper >= 4;
}

static gboolean is_upper_word(const CellWord *word)
{
  guint n_upper = 0;
  for (guint i = 0; i < word->n; i++) {
    if (word->ch[i] < 0x80 && g_ascii_islower((char)word->ch[i]))
      return FALSE;
    n_upper += word->ch[i] < 0x80 && g_ascii_isupper((char)word->ch[i]);
  }
  return n_upper >= 2;
}

/* One symbol alone that Unicode text uses too is what it looks like, unless its font says otherwise. */
static gboolean is_lone_symbol(const CellWord *word, const CellFont *font, JudgeReading reading)
{
  if (word->n != 1 || font->raw || kind_suits(font->kind, reading))
    return FALSE;
  switch (word->ch[0]) {
  case 0xA9:
  case 0xAE:
  case 0xB0:
  case 0xB1:
  case 0xB2:
  case 0xB3:
  case 0xB6:
  case 0xB7:
  case 0xB9:
  case 0x2212:
  case 0x2219:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Whether the word is written through reading, the reading of its cell: a word that makes sense only as it is stays. */
static gboolean takes_reading(const Recode *recode, const CellWord *word, JudgeReading reading)
{
  const CellFont *font = &recode->text->fonts[word->font[0]];
  gboolean suits = kind_suits(font->kind, reading);
  gboolean font_agrees = suits || font->votes[reading] > font->votes[JUDGE_AS_IS] || font->kind == FONT_UNKNOWN;
  if (!word->legacy || is_lone_symbol(word, font, reading))
    return FALSE;
  gboolean good = judge_word(reading, word->ch, word->n) == JUDGE_GOOD;
  if (good && font_agrees)
    return TRUE;
  return (good || font_agrees) && judge_word(JUDGE_AS_IS, word->ch, word->n) != JUDGE_GOOD;
}

static void append_word(const Recode *recode, GString *out, const CellWord *word, JudgeReading reading, gboolean upper)
{
  LegacyWord decoded = {.n = word->n};
  gboolean tcvn = reading == JUDGE_CODEC + LEGACY_TCVN3;
  gboolean taken = takes_reading(recode, word, reading);
  if (taken)
    legacy_decode((LegacyCodec)(reading - JUDGE_CODEC), word->ch, word->n, &decoded);
  upper = tcvn && taken && (upper || is_upper_word(word));
  for (guint i = 0; i < decoded.n; i++) {
    guint src = taken ? decoded.src[i] : i;
    gunichar ch = taken ? decoded.ch[i] : legacy_cp1252(word->ch[i]);
    gboolean upper_font = tcvn && recode->text->fonts[word->font[src]].kind == FONT_TCVN3_UPPER;
    g_string_append_unichar(out, upper || upper_font ? g_unichar_toupper(ch) : ch);
  }
}

static void append_decoded(const Recode *recode, GString *out, gsize start, gsize end, JudgeReading reading,
                           gboolean upper)
{
  CellWords words;
  CellWord word;
  gsize copied = start;
  cell_words_init(&words, recode->text, start, end, recode->span);
  words.nbsp_is_letter = reading == JUDGE_CODEC + LEGACY_VISCII;
  while (cell_words_next(&words, &word)) {
    append_as_is(recode, out, copied, word.start);
    append_word(recode, out, &word, reading, upper);
    copied = word.end;
  }
  append_as_is(recode, out, copied, end);
}

/* An ASCII cell has nothing to decode, but capitals to restore when its font shows them. */
static JudgeReading reading_of_ascii(const Recode *recode)
{
  const CellText *text = recode->text;
  if (text->n_spans == 0)
    return JUDGE_AS_IS;
  const CellFont *font = &text->fonts[text->spans[recode->span].font];
  const JudgeReading tcvn = JUDGE_CODEC + LEGACY_TCVN3;
  return font->kind == FONT_TCVN3_UPPER && font->votes[tcvn] >= font->votes[JUDGE_AS_IS] &&
                 recode->votes[tcvn] > recode->votes[JUDGE_AS_IS]
             ? tcvn
             : JUDGE_AS_IS;
}

/* Writes a part of a cell; upper: the whole cell is_upper_cell. */
static void write_part(const Recode *recode, GString *out, gsize start, gsize end, guint8 cell, gboolean upper)
{
  const CellText *text = recode->text;
  switch (cell) {
  case CELL_MOJIBAKE:
    mojibake_append(out, text->text + start, end - start);
    return;
  case CELL_VIQR:
    viqr_append(out, text->text + start, end - start, text->text + text->len);
    return;
  case JUDGE_AS_IS:
    append_as_is(recode, out, start, end);
    return;
  default:
    append_decoded(recode, out, start, end, (JudgeReading)cell, upper);
  }
}

/* The next mark; NULL when there is none. */
static gsize *next_mark(const Recode *recode)
{
  return recode->marks != NULL && recode->mark < recode->marks->len ? &g_array_index(recode->marks, gsize, recode->mark)
                                                                    : NULL;
}

/* Writes a cell, and moves the marks in it. */
static void write_cell(Recode *recode, GString *out, gsize start, gsize end, guint8 cell)
{
  gboolean upper = is_upper_cell(recode, start, end);
  for (gsize *mark; (mark = next_mark(recode)) != NULL && *mark < end; recode->mark++) {
    if (*mark > start)
      write_part(recode, out, start, *mark, cell, upper);
    start = MAX(start, *mark);
    *mark = out->len;
  }
  write_part(recode, out, start, end, cell, upper);
}

/* What a cell becomes after all: one of ASCII may have marks of VIQR, or a capitals font. */
static guint8 settle_cell(const Recode *recode, gsize start, gsize end, guint8 cell)
{
  if (cell != CELL_ASCII)
    return cell;
  if (recode->viqr_weight < VIQR_DOCUMENT_WEIGHT)
    return reading_of_ascii(recode);
  guint good, bad;
  viqr_weigh(recode->text->text + start, end - start, &good, &bad);
  return good >= bad ? CELL_VIQR : JUDGE_AS_IS;
}

static void write_cells(Recode *recode, GString *out)
{
  const CellText *text = recode->text;
  gsize pos = 0;
  recode->span = 0;
  for (guint i = 0; i < recode->cells->len; i++) {
    gsize cell_len;
    cell_scan(text->text + pos, text->len - pos, &cell_len);
    skip_spans(recode, pos);
    write_cell(recode, out, pos, pos + cell_len, settle_cell(recode, pos, pos + cell_len, recode->cells->data[i]));
    pos += cell_len;
    if (pos < text->len)
      g_string_append_c(out, text->text[pos++]);
  }
}

static void name_found(const Recode *recode, char name[ENCODING_NAME_MAX])
{
  guint best = recode->raw ? ENCODING_CP1252 : ENCODING_UTF8;
  guint64 total = 0;
  for (guint e = 0; e < ENCODING_N; e++) {
    total += recode->found[e];
    if (recode->found[e] > recode->found[best])
      best = e;
  }
  /* A few foreign words in another font do not make a document mixed. */
  gboolean mixed = total - recode->found[best] > MAX(total / 20, 12);
  g_strlcpy(name, mixed ? "mixed" : encoding_name((Encoding)best), ENCODING_NAME_MAX);
}

/* Appends the canonical form of text, and moves the marks in it: a piece begins with the blank before a mark, so that
 * nothing behind it depends on what was before. */
static void append_canonical(Recode *recode, const char *text, gsize len, GString *out)
{
  gsize done = 0;
  recode->mark = 0;
  for (gsize *mark; (mark = next_mark(recode)) != NULL; recode->mark++) {
    gsize blank = MIN(*mark, len) - MIN(*mark, 1);
    if (blank > done) {
      normal_append(out, text + done, blank - done);
      done = blank;
    }
    *mark = out->len + (MIN(*mark, len) - done);
  }
  normal_append(out, text + done, len - done);
}

/* The text is canonical already. */
static void append_as_it_is(Recode *recode, GString *out)
{
  recode->mark = 0;
  for (gsize *mark; (mark = next_mark(recode)) != NULL; recode->mark++)
    *mark = out->len + MIN(*mark, recode->text->len);
  g_string_append_len(out, recode->text->text, (gssize)recode->text->len);
}

gboolean recode_append(const CellText *text, GArray *marks, GString *out, char name[ENCODING_NAME_MAX])
{
  g_autoptr(GByteArray) cells = g_byte_array_new();
  g_autoptr(GArray) asking = g_array_new(FALSE, FALSE, sizeof(Asking));
  Recode recode = {.text = text, .marks = marks, .cells = cells, .asking = asking};
  for (gsize s = 0; s < text->n_spans; s++)
    recode.raw = recode.raw || text->fonts[text->spans[s].font].raw;
  gboolean valid = judge_cells(&recode);
  if (valid)
    resolve_cells(&recode);
  g_clear_pointer(&recode.judged, judge_memory_free);
  if (!valid)
    return FALSE;
  gboolean plain = recode.plain && recode.viqr_weight == 0;
  if (plain && recode.normal) {
    append_as_it_is(&recode, out);
  } else if (plain) {
    append_canonical(&recode, text->text, text->len, out);
  } else {
    g_autoptr(GString) scratch = g_string_sized_new(text->len + text->len / 4);
    write_cells(&recode, scratch);
    append_canonical(&recode, scratch->str, scratch->len, out);
  }
  name_found(&recode, name);
  return TRUE;
}
