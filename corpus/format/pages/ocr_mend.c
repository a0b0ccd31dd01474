#include "corpus/format/pages/ocr_mend.h"

#include <string.h>

#include "corpus/format/pages/ocr_signature.h"
#include "corpus/text/fold.h"
#include "corpus/text/syllable.h"

#define MEND_MAX 160 /* bytes of a key; longer lines are prose */
/* Bytes between "ngày" and "tháng" at most. */
#define MEND_DAY 16
/* Digits of a number. */
#define MEND_SERIAL 6

/* ---- letters ---- */

static gsize key_of(const char *text, char key[MEND_MAX])
{
  return fold_key(text, strlen(text), key, MEND_MAX);
}

static gboolean is_syllable(const char *text, gsize len)
{
  Syllable syllable;
  return syllable_parse(text, len, &syllable);
}

/* Replaces all of what in text. */
static gboolean replace(GString *text, const char *what, const char *with)
{
  return g_string_replace(text, what, with, 0) > 0;
}

/* One word whose letters look like others: "5ỹ" is "Sỹ", "TNguyễn" has a stroke before it. */
static gboolean mend_word(GString *word)
{
  if (word->len < 2 || is_syllable(word->str, word->len))
    return FALSE;
  const char *dots = strstr(word->str, "ÿ");
  if (dots != NULL) {
    gsize at = (gsize)(dots - word->str);
    g_string_erase(word, (gssize)at, (gssize)strlen("ÿ"));
    g_string_insert(word, (gssize)at, at == 0 || word->str[at - 1] == 'l' ? "ý" : "ỹ");
    mend_word(word);
    return TRUE;
  }
  if (word->str[0] == '5' && is_syllable(word->str + 1, word->len - 1)) {
    g_autofree char *sound = g_strconcat("S", word->str + 1, NULL);
    if (!is_syllable(sound, word->len))
      return FALSE;
    word->str[0] = 'S';
    return TRUE;
  }
  gboolean stroke = g_ascii_isupper(word->str[0]) && g_ascii_isupper(word->str[1]) && word->len > 4 &&
                    g_unichar_islower(g_utf8_get_char(word->str + 2));
  if (!stroke || !is_syllable(word->str + 1, word->len - 1))
    return FALSE;
  g_string_erase(word, 0, 1);
  return TRUE;
}

static gboolean mend_words(GString *text)
{
  g_autoptr(GString) out = g_string_new(NULL);
  gboolean mended = FALSE;
  g_auto(GStrv) words = g_strsplit(text->str, " ", -1);
  for (gsize i = 0; words[i] != NULL; i++) {
    g_autoptr(GString) word = g_string_new(words[i]);
    mended |= mend_word(word);
    g_string_append_printf(out, "%s%s", i > 0 ? " " : "", word->str);
  }
  if (mended)
    g_string_assign(text, out->str);
  return mended;
}

/* Strokes and dots before the first letter that no line begins with. */
static gboolean strip_dirt(GString *text)
{
  static const char *const dirt[] = {",", ";", ":", ".", "\\", "|", "_", "~", "^", "`", "'", "¡", "¿", "=", "®", "©"};
  gsize n = 0;
  for (gboolean more = TRUE; more;) {
    more = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(dirt); i++)
      if (g_str_has_prefix(text->str + n, dirt[i])) {
        n += strlen(dirt[i]);
        more = TRUE;
      }
  }
  if (n == 0 || !g_unichar_isalpha(g_utf8_get_char(text->str + n)))
    return FALSE;
  g_string_erase(text, 0, (gssize)n);
  return TRUE;
}

/* ---- numbers and dates ---- */

/* The digit that the letter at text looks like, and its bytes; 0 when none. */
static char digit_like(const char *text, gsize *len)
{
  static const struct {
    const char *letter;
    char digit;
  } alike[] = {{"O", '0'}, {"o", '0'}, {"Q", '0'}, {"Ô", '0'}, {"l", '1'}, {"I", '1'}, {"|", '1'}, {"i", '1'},
               {"Ì", '1'}, {"Í", '1'}, {"Ỉ", '1'}, {"Ï", '1'}, {"S", '5'}, {"§", '8'}, {"Z", '2'}, {"B", '8'}};
  *len = 1;
  if (g_ascii_isdigit(*text))
    return *text;
  for (gsize i = 0; i < G_N_ELEMENTS(alike); i++)
    if (g_str_has_prefix(text, alike[i].letter)) {
      *len = strlen(alike[i].letter);
      return alike[i].digit;
    }
  return '\0';
}

/* Makes text[from..to) digits, most of them at most, when it is digits and what looks like them; TRUE when that changed
 * something. */
static gboolean make_digits(GString *text, gsize from, gsize to, gsize most)
{
  g_autoptr(GString) digits = g_string_new(NULL);
  for (gsize at = from, len; at < to; at += len) {
    char digit = digit_like(text->str + at, &len);
    if (digit == '\0')
      return FALSE;
    g_string_append_c(digits, digit);
  }
  if (digits->len == 0 || digits->len > most ||
      (digits->len == to - from && memcmp(digits->str, text->str + from, digits->len) == 0))
    return FALSE;
  g_string_erase(text, (gssize)from, (gssize)(to - from));
  g_string_insert(text, (gssize)from, digits->str);
  return TRUE;
}

/* "ngày l1 tháng O4 năm 2O24": between these words stand digits only. */
static gboolean mend_date(GString *text)
{
  static const struct {
    const char *before, *after;
    gsize most;
  } parts[] = {{"ngày ", " tháng", 2}, {"tháng ", " năm", 2}, {"năm ", "", 4}};
  gboolean mended = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
    for (const char *at = strstr(text->str, parts[i].before); at != NULL; at = strstr(at + 1, parts[i].before)) {
      gsize from = (gsize)(at - text->str) + strlen(parts[i].before), to = from + strcspn(text->str + from, " ,.;/-)");
      gboolean year =
          parts[i].most == 4 && to - from >= 4 && text->str[from] == '2' && g_ascii_isdigit(text->str[to - 1]);
      if (g_str_has_prefix(text->str + to, parts[i].after) && (*parts[i].after || year))
        mended |= make_digits(text, from, to, parts[i].most);
      at = text->str + from - 1;
    }
  return mended;
}

/* Whether the piece is something that was written by hand, and no word of a sentence. */
static gboolean is_scribble(const char *text, gsize len)
{
  g_autofree char *piece = g_strndup(text, len);
  g_auto(GStrv) words = g_strsplit(piece, " ", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen(words[i], -1) > 1 && is_syllable(words[i], strlen(words[i])))
      return FALSE;
  return TRUE;
}

/* "ngày È Ÿtháng 6 năm 2024", "ngày … “tháng 12": a day that cannot be read. */
static gboolean mend_day(GString *text)
{
  const char *day = strstr(text->str, "ngày"), *month = day == NULL ? NULL : strstr(day, "tháng");
  if (month == NULL || !g_str_has_prefix(month, "tháng ") || strstr(month, "năm") == NULL)
    return FALSE;
  gsize from = (gsize)(day - text->str) + strlen("ngày"), to = (gsize)(month - text->str);
  g_autofree char *between = g_strstrip(g_strndup(text->str + from, to - from));
  gsize digits = strspn(between, "0123456789");
  if (to - from > MEND_DAY || strcmp(between, "…") == 0 || (digits > 0 && digits <= 2 && between[digits] == '\0') ||
      !is_scribble(between, strlen(between)))
    return FALSE;
  g_string_erase(text, (gssize)from, (gssize)(to - from));
  g_string_insert(text, (gssize)from, " … ");
  return TRUE;
}

/* The number itself, from from on up to its slash: digits, or a blank when some of it was written by hand. */
static gboolean mend_serial(GString *text, gsize from)
{
  from += strspn(text->str + from, " ");
  gsize to = from + strcspn(text->str + from, "/");
  g_autofree char *serial = g_strstrip(g_strndup(text->str + from, to - from));
  if (strstr(serial, "…") != NULL) {
    if (strcmp(serial, "…") == 0)
      return FALSE;
    g_string_erase(text, (gssize)from, (gssize)(to - from));
    g_string_insert(text, (gssize)from, "… ");
    return TRUE;
  }
  while (to > from && text->str[to - 1] == ' ')
    to--;
  for (gsize i = from; i < to; i++)
    if (g_ascii_isdigit(text->str[i]))
      return make_digits(text, from, to, MEND_SERIAL);
  return FALSE;
}

/* "S6: 12/TB-UBND", "Sô : ...", "Sắ: ...": what stands before the number of the paper; and letters in the number. */
static gboolean mend_number(GString *text)
{
  static const char *const words[] = {"so", "s6", "sa", "s0", "56", "se", "sé"};
  char key[MEND_MAX];
  const char *colon = strchr(text->str, ':');
  if (colon == NULL || colon == text->str || colon - text->str > 6)
    return FALSE;
  g_autofree char *word = g_strstrip(g_strndup(text->str, (gsize)(colon - text->str)));
  key_of(word, key);
  gboolean is_word = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    is_word |= strcmp(key, words[i]) == 0;
  const char *slash = strchr(colon, '/');
  if (!is_word || slash == NULL)
    return FALSE;
  gboolean mended = strcmp(word, "Số") != 0 && strcmp(word, "SỐ") != 0;
  gsize rest = (gsize)(colon - text->str);
  if (mended) {
    g_string_erase(text, 0, (gssize)rest);
    g_string_prepend(text, "Số");
    rest = strlen("Số");
  }
  return mend_serial(text, rest + 1) || mended;
}

/* "V/w chuyển mục đích", "Viv ...": what stands before the subject of a letter. */
static gboolean mend_subject(GString *text)
{
  static const char *const readings[] = {"V/w ", "W/v ", "V/y ", "V/V ", "v/v ", "V/ v ", "V/ ", "V⁄v ", "Vív "};
  for (gsize i = 0; i < G_N_ELEMENTS(readings); i++)
    if (g_str_has_prefix(text->str, readings[i])) {
      g_string_erase(text, 0, (gssize)strlen(readings[i]));
      g_string_prepend(text, "V/v ");
      return TRUE;
    }
  return FALSE;
}

/* "CÔNG AN TĨNH AN BÌNH": a province, between its body and its name. */
static gboolean mend_province(GString *text)
{
  static const char *const bodies[] = {"ui ban ",    "hoi dong ", "cong an ", "toa an ",    "vien kiem sat ",
                                       "bo chi huy", "lien doan", "ubnd ",    "van phong ", "doan dai bieu "};
  static const char *const readings[] = {" TĨNH ", " TÍNH ", " TINH "};
  char key[MEND_MAX];
  gboolean body = FALSE;
  key_of(text->str, key);
  for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++)
    body |= g_str_has_prefix(key, bodies[i]);
  for (gsize i = 0; body && i < G_N_ELEMENTS(readings); i++) {
    const char *at = strstr(text->str, readings[i]);
    if (at == NULL || g_str_has_suffix(text->str, " "))
      continue;
    gsize from = (gsize)(at - text->str);
    g_string_erase(text, (gssize)from, (gssize)strlen(readings[i]));
    g_string_insert(text, (gssize)from, " TỈNH ");
    return TRUE;
  }
  return FALSE;
}

gboolean ocr_mend_line(GString *text)
{
  gboolean mended = strip_dirt(text);
  mended |= replace(text, "ĐÐ", "Đ") | replace(text, "ÐĐ", "Đ") | replace(text, "Ð", "Đ");
  mended |= mend_words(text);
  mended |= mend_number(text) || mend_subject(text) || mend_province(text);
  mended |= mend_date(text);
  return mend_day(text) || mended;
}

/* ---- a page ---- */

static void set_word(Layout *page, guint at, const char *text)
{
  LayoutWord *word = &g_array_index(page->words, LayoutWord, g_array_index(page->order, guint32, at));
  word->start = (guint32)page->text->len;
  word->len = (guint32)strlen(text);
  word->glued = FALSE;
  g_string_append(page->text, text);
}

/* Puts text in the place of count words from at on: word by word when they are as many, else as one. Returns how many
 * they are then. */
static guint put(Layout *page, guint line, guint at, guint count, const GString *text)
{
  g_auto(GStrv) words = g_strsplit(text->str, " ", -1);
  if (g_strv_length(words) == count) {
    for (guint i = 0; i < count; i++)
      set_word(page, at + i, words[i]);
    return count;
  }
  set_word(page, at, text->str);
  if (count > 1)
    g_array_remove_range(page->order, at + 1, count - 1);
  g_array_index(page->lines, LayoutLine, line).count -= count - 1;
  for (guint i = line + 1; i < page->lines->len; i++)
    g_array_index(page->lines, LayoutLine, i).first -= count - 1;
  return 1;
}

/* The words of the line from at on up to the next cell. */
static guint read_cell(const Layout *page, const LayoutLine *line, guint at, GString *out)
{
  guint count = 0;
  g_string_truncate(out, 0);
  for (; at + count < line->first + line->count; count++) {
    guint32 index = g_array_index(page->order, guint32, at + count);
    if (index == LAYOUT_TAB)
      break;
    const LayoutWord *word = &g_array_index(page->words, LayoutWord, index);
    if (count > 0 && !word->glued)
      g_string_append_c(out, ' ');
    g_string_append_len(out, page->text->str + word->start, word->len);
  }
  return count;
}

/* A line or cell below others; acting: the last line that says for whom somebody signs. */
static gboolean mend_cell(GString *text, GPtrArray *above, guint column, gboolean signing, GString *acting)
{
  while (above->len <= column)
    g_ptr_array_add(above, g_strdup(""));
  char **last = (char **)&g_ptr_array_index(above, column);
  gboolean mended = ocr_mend_line(text);
  const char *over = (*last)[0] == '\0' ? acting->str : *last; /* it stood above all columns */
  g_autofree char *post = text->len < MEND_MAX ? ocr_signature_post(over, text->str) : NULL;
  if (post != NULL)
    g_string_assign(text, post);
  if (ocr_signature_acting_for(text->str) != NULL)
    g_string_assign(acting, text->str);
  gboolean named = (signing || acting->len > 0) && ocr_signature_name(text);
  g_free(*last);
  *last = g_strdup(text->str);
  return mended || named || post != NULL;
}

static const char *word_text(const Layout *page, guint i, gsize *len)
{
  const LayoutWord *word = &g_array_index(page->words, LayoutWord, i);
  *len = word->len;
  return page->text->str + word->start;
}

static void respell(Layout *page, guint i, const char *text)
{
  LayoutWord *word = &g_array_index(page->words, LayoutWord, i);
  word->start = (guint32)page->text->len;
  word->len = (guint32)strlen(text);
  g_string_append(page->text, text);
}

void ocr_mend_words(Layout *page)
{
  static const char *const marks[] = {"KT", "TM", "TL"};
  for (guint i = 0; i + 1 < page->words->len; i++) {
    gsize len, next_len;
    const char *text = word_text(page, i, &len), *next = word_text(page, i + 1, &next_len);
    char key[MEND_MAX], next_key[MEND_MAX];
    fold_key(text, len, key, sizeof key);
    fold_key(next, next_len, next_key, sizeof next_key);
    gboolean place = (text[0] == 'N' && strlen(key) == 3 && key[2] == 'i') || strcmp(key, "oi") == 0;
    if (place && g_str_has_prefix(next_key, "nhan") && next_len > 0 && next[next_len - 1] == ':' &&
        strlen(next_key) <= 5) {
      respell(page, i, "Nơi");
      respell(page, i + 1, "nhận:");
      continue;
    }
    gboolean capitals = next_len > 2 && g_unichar_isupper(g_utf8_get_char(next)) &&
                        g_unichar_isupper(g_utf8_get_char(g_utf8_next_char(next)));
    while (len > 0 && g_ascii_ispunct(text[0]))
      text++, len--;
    for (gsize m = 0; capitals && m < G_N_ELEMENTS(marks); m++)
      if (len >= 2 && len <= 3 && memcmp(text, marks[m], 2) == 0 && (len == 2 || g_ascii_ispunct(text[2]))) {
        g_autofree char *mark = g_strconcat(marks[m], ".", NULL);
        respell(page, i, mark);
        break;
      }
  }
}

void ocr_mend_page(Layout *page)
{
  g_autoptr(GString) text = g_string_new(NULL), acting = g_string_new(NULL);
  gboolean signing = FALSE; /* a block was seen: a letterhead, or a signature */
  g_autoptr(GPtrArray) above = g_ptr_array_new_with_free_func(g_free); /* the last text of each column */
  for (guint l = 0; l < page->lines->len; l++) {
    const LayoutLine *line = &g_array_index(page->lines, LayoutLine, l);
    guint column = 0;
    signing |= line->kind == LAYOUT_BLOCK;
    for (guint at = line->first; at < line->first + line->count; at++) {
      guint count = read_cell(page, line, at, text);
      if (count > 0 && mend_cell(text, above, column, signing, acting))
        count = put(page, l, at, count, text);
      column += line->kind == LAYOUT_ROW ? 1 : 0;
      at += count;
    }
  }
}
