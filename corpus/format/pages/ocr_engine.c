#include "corpus/format/pages/ocr_engine.h"

#ifdef HAVE_TESSERACT

#include <string.h>

#include "corpus/format/ink/ink_box.h"
#include "corpus/format/ink/ocr_clean.h"
#include "corpus/format/ink/ocr_columns.h"
#include "corpus/text/fold.h"
#include "corpus/text/syllable.h"

/* Words of a column replace those of the page when they are about as good: they are in order. */
#define ENGINE_AS_GOOD 0.95
/* A stamp whose words the engine doubts this much is one that nobody needs. */
#define ENGINE_STAMP_SURE 70.0
/* A line that is so much higher than half of the others holds more than its letters. */
#define ENGINE_HIGH 1.5f
/* The share of a line's height above its baseline. */
#define ENGINE_ABOVE 0.78f

/* One word, in dots of the clean picture. */
typedef struct {
  LayoutBox box;
  char *text; /* owned */
  float confidence;
  float baseline, tall; /* where its letters stand, and how high its own box is */
} Word;

static void word_clear(gpointer word)
{
  g_free(((Word *)word)->text);
}

static GArray *words_new(void)
{
  GArray *words = g_array_new(FALSE, FALSE, sizeof(Word));
  g_array_set_clear_func(words, word_clear);
  return words;
}

static gboolean is_inside(const Word *word, const InkBox *area)
{
  float x = (word->box.x0 + word->box.x1) / 2, y = (word->box.y0 + word->box.y1) / 2;
  return x >= (float)area->x && x < (float)(area->x + area->w) && y >= (float)area->y && y < (float)(area->y + area->h);
}

/* ---- asking ---- */

/* The word under the iterator. Its box takes the height of its line: boxes are as tight as "a" and "Đ" differ. */
static void keep_word(GArray *out, const TessResultIterator *at, int x, int y)
{
  const TessPageIterator *place = TessResultIteratorGetPageIteratorConst(at);
  int left, top, right, bottom, unused, line_top, line_bottom, base_from, base_to;
  char *text = TessResultIteratorGetUTF8Text(at, RIL_WORD);
  if (text == NULL)
    return;
  if (text[0] != '\0' && g_utf8_validate(text, -1, NULL) &&
      TessPageIteratorBoundingBox(place, RIL_WORD, &left, &top, &right, &bottom) &&
      TessPageIteratorBoundingBox(place, RIL_TEXTLINE, &unused, &line_top, &unused, &line_bottom) &&
      TessPageIteratorBaseline(place, RIL_WORD, &unused, &base_from, &unused, &base_to)) {
    Word word = {{(float)(left + x), (float)(line_top + y), (float)(right + x), (float)(line_bottom + y)},
                 g_strdup(text),
                 TessResultIteratorConfidence(at, RIL_WORD),
                 (float)(base_from + base_to) / 2 + (float)y,
                 (float)(bottom - top)};
    g_array_append_val(out, word);
  }
  TessDeleteText(text);
}

/* The words of a picture whose upper left corner is x, y of the page; NULL when the engine fails. */
static GArray *ask(TessBaseAPI *api, PIX *picture, int x, int y, TessPageSegMode mode, double dpi, gint64 deadline)
{
  gint64 left_ms = (deadline - g_get_monotonic_time()) / 1000;
  if (left_ms <= 0)
    return NULL;
  GArray *words = NULL;
  ETEXT_DESC *monitor = TessMonitorCreate();
  TessMonitorSetDeadlineMSecs(monitor, (int)MIN(left_ms, (gint64)G_MAXINT));
  TessBaseAPISetPageSegMode(api, mode);
  TessBaseAPISetImage2(api, picture);
  TessBaseAPISetSourceResolution(api, (int)dpi);
  if (TessBaseAPIRecognize(api, monitor) == 0) {
    words = words_new();
    TessResultIterator *at = TessBaseAPIGetIterator(api);
    if (at != NULL) {
      do
        keep_word(words, at, x, y);
      while (TessResultIteratorNext(at, RIL_WORD));
      TessResultIteratorDelete(at);
    }
  }
  TessMonitorDelete(monitor);
  TessBaseAPIClear(api);
  return words;
}

/* ---- columns ---- */

/* Whether the word can be one: a syllable, a number, or an abbreviation in capitals. */
static gboolean is_sound(const char *text)
{
  Syllable syllable;
  gsize len = strlen(text);
  while (len > 0 && g_ascii_ispunct(text[len - 1]))
    len--;
  while (len > 0 && g_ascii_ispunct(text[0]))
    text++, len--;
  return len > 0 && (g_ascii_isdigit(text[0]) || (g_ascii_isupper(text[0]) && g_ascii_isupper(text[len - 1])) ||
                     syllable_parse(text, len, &syllable));
}

/* How much the words inside area say, and how surely. */
static double rate(const GArray *words, const InkBox *area)
{
  double sum = 0;
  for (guint i = 0; i < words->len; i++) {
    const Word *word = &g_array_index(words, Word, i);
    if (is_inside(word, area) && word->confidence > 30 && is_sound(word->text))
      sum += (double)word->confidence * (double)g_utf8_strlen(word->text, -1);
  }
  return sum;
}

static void drop_inside(GArray *words, const InkBox *area)
{
  for (guint i = words->len; i-- > 0;)
    if (is_inside(&g_array_index(words, Word, i), area))
      g_array_remove_index(words, i);
}

static void move_all(GArray *to, GArray *from)
{
  g_array_append_vals(to, from->data, from->len);
  g_array_set_clear_func(from, NULL);
  g_array_set_size(from, 0);
}

/* Reads a column of the page anew. */
static void read_column(TessBaseAPI *api, PIX *page, const InkBox *area, double dpi, gint64 deadline, GArray *words)
{
  BOX *wanted = boxCreate(area->x, area->y, area->w, area->h), *taken = NULL;
  PIX *part = wanted == NULL ? NULL : pixClipRectangle(page, wanted, &taken);
  if (part != NULL && taken != NULL) {
    InkBox at = ink_box_of(taken);
    g_autoptr(GArray) again = ask(api, part, at.x, at.y, PSM_SINGLE_COLUMN, dpi, deadline);
    if (again != NULL && rate(again, area) >= ENGINE_AS_GOOD * rate(words, area)) {
      drop_inside(words, area);
      move_all(words, again);
    }
  }
  pixDestroy(&part);
  boxDestroy(&taken);
  boxDestroy(&wanted);
}

/* ---- stamps ---- */

/* Whether the words in the frame are of a stamp that says when a paper came: "CÔNG VĂN ĐẾN Giờ ... Ngày ...", most of
 * it written by hand. */
static gboolean is_arrival(const GArray *words, const InkBox *frame)
{
  double sure = 0, letters = 0;
  for (guint i = 0; i < words->len; i++) {
    const Word *word = &g_array_index(words, Word, i);
    if (!is_inside(word, frame))
      continue;
    char key[16];
    gsize len = fold_key(word->text, strlen(word->text), key, sizeof key);
    if (len == 3 && (!strcmp(key, "den") || !strcmp(key, "gio")))
      return TRUE;
    double n = (double)g_utf8_strlen(word->text, -1);
    sure += n * (double)word->confidence;
    letters += n;
  }
  return letters > 0 && sure < ENGINE_STAMP_SURE * letters;
}

static gboolean is_next(const LayoutBox *word, const LayoutBox *next)
{
  float height = word->y1 - word->y0, other = next->y1 - next->y0;
  float middle = (word->y0 + word->y1) / 2, middle_next = (next->y0 + next->y1) / 2;
  return next->x0 > word->x0 && next->x0 - word->x1 < height / 2 && next->x0 - word->x1 > -height / 2 &&
         ABS(middle - middle_next) < height / 4 && MAX(height, other) < ENGINE_HIGH * MIN(height, other);
}

/* Whether the word goes on in a line beyond the frame: print that the stamp was put over. */
static gboolean runs_on(const GArray *words, const Word *word, const InkBox *frame)
{
  if (word->box.x0 < (float)frame->x + (float)frame->w / 2)
    return FALSE;
  for (guint i = 0; i < words->len; i++) {
    const Word *next = &g_array_index(words, Word, i);
    if (!is_next(&word->box, &next->box))
      continue;
    if (!is_inside(next, frame))
      return TRUE;
    word = next; /* further to the right: this ends */
    i = 0;
  }
  return FALSE;
}

static void drop_stamps(GArray *words, BOXA *frames)
{
  for (int f = 0; f < boxaGetCount(frames); f++) {
    InkBox frame = ink_box_at(frames, f);
    gboolean arrival = is_arrival(words, &frame);
    for (guint i = words->len; arrival && i-- > 0;) {
      const Word *word = &g_array_index(words, Word, i);
      if (is_inside(word, &frame) && !runs_on(words, word, &frame))
        g_array_remove_index(words, i);
    }
  }
}

/* ---- lines ---- */

static int by_height(gconstpointer a, gconstpointer b)
{
  const LayoutBox *one = &((const Word *)a)->box, *other = &((const Word *)b)->box;
  float x = one->y1 - one->y0, y = other->y1 - other->y0;
  return x < y ? -1 : x > y;
}

/* Half of the words stand in lines lower than this. */
static float usual_height(const GArray *words)
{
  if (words->len == 0)
    return 0;
  g_autofree Word *sorted = g_memdup2(words->data, words->len * sizeof(Word));
  qsort(sorted, words->len, sizeof *sorted, by_height);
  const LayoutBox *box = &sorted[words->len / 2].box;
  return box->y1 - box->y0;
}

/* A line that dirt or a stamp made high would swallow the next one: its words become as high as others around their
 * baseline. */
static void level_lines(GArray *words)
{
  float usual = usual_height(words);
  for (guint i = 0; i < words->len; i++) {
    Word *word = &g_array_index(words, Word, i);
    if (word->box.y1 - word->box.y0 <= ENGINE_HIGH * usual || word->tall > ENGINE_HIGH * usual)
      continue;
    word->box.y0 = word->baseline - ENGINE_ABOVE * usual;
    word->box.y1 = word->baseline + (1 - ENGINE_ABOVE) * usual;
  }
}

/* Whether a word stands in the line of the box, within reach to one side. */
static gboolean is_beside(const GArray *words, const InkBox *box)
{
  float middle = (float)box->y + (float)box->h / 2;
  for (guint i = 0; i < words->len; i++) {
    const LayoutBox *at = &g_array_index(words, Word, i).box;
    float reach = at->y1 - at->y0;
    if (middle > at->y0 - reach / 4 && middle < at->y1 + reach / 4 && at->x0 < (float)(box->x + box->w) + reach &&
        at->x1 > (float)box->x - reach)
      return TRUE;
  }
  return FALSE;
}

static gboolean is_covered(const GArray *words, const InkBox *box)
{
  for (guint i = 0; i < words->len; i++) {
    const LayoutBox *at = &g_array_index(words, Word, i).box;
    float x = (float)box->x + (float)box->w / 2, y = (float)box->y + (float)box->h / 2;
    if (x > at->x0 && x < at->x1 && y > at->y0 && y < at->y1)
      return TRUE;
  }
  return FALSE;
}

/* Puts a blank where something was filled in by hand within a line, so that the line does not fall apart there. */
static void add_blanks(GArray *words, BOXA *filled, float height)
{
  for (int i = 0; i < boxaGetCount(filled); i++) {
    InkBox box = ink_box_at(filled, i);
    if (is_beside(words, &box) && !is_covered(words, &box)) {
      float middle = (float)box.y + (float)box.h / 2;
      Word blank = {{(float)box.x, middle - height / 2, (float)(box.x + box.w), middle + height / 2},
                    g_strdup(OCR_BLANK),
                    100,
                    middle,
                    height};
      g_array_append_val(words, blank);
    }
  }
}

/* ---- the page ---- */

static PIX *make_pix(const OcrPicture *picture)
{
  PIX *pix = pixCreateNoInit(picture->width, picture->height, 32);
  if (pix != NULL)
    memcpy(pixGetData(pix), picture->pixels, (gsize)picture->width * (gsize)picture->height * 4);
  return pix;
}

static void hand_over(const GArray *words, double scale, OcrPage *page)
{
  for (guint i = 0; i < words->len; i++) {
    const Word *from = &g_array_index(words, Word, i);
    float by = (float)scale;
    OcrWord word = {{from->box.x0 * by, from->box.y0 * by, from->box.x1 * by, from->box.y1 * by},
                    from->confidence,
                    (guint32)strlen(from->text)};
    g_array_append_val(page->words, word);
    g_string_append_len(page->text, from->text, word.len);
  }
}

gboolean ocr_engine_read(TessBaseAPI *api, const OcrPicture *picture, gint64 deadline, OcrPage *page)
{
  OcrTaken taken = {boxaCreate(4), boxaCreate(8)};
  BOXA *columns = NULL;
  PIX *from = make_pix(picture), *clean = NULL;
  if (from != NULL && taken.frames != NULL && taken.filled != NULL)
    clean = ocr_clean(from, picture->dpi, &taken);
  pixDestroy(&from);
  g_autoptr(GArray) words = clean == NULL ? NULL : ask(api, clean, 0, 0, PSM_AUTO, picture->dpi, deadline);
  if (words != NULL && words->len > 0)
    columns = ocr_columns_find(clean, picture->dpi);
  for (int i = 0; columns != NULL && i < boxaGetCount(columns); i++) {
    InkBox column = ink_box_at(columns, i);
    read_column(api, clean, &column, picture->dpi, deadline, words);
  }
  if (words != NULL) {
    level_lines(words);
    drop_stamps(words, taken.frames);
    add_blanks(words, taken.filled, usual_height(words));
    hand_over(words, 72 / picture->dpi, page);
  }
  boxaDestroy(&columns);
  boxaDestroy(&taken.filled);
  boxaDestroy(&taken.frames);
  pixDestroy(&clean);
  return words != NULL;
}

#endif
