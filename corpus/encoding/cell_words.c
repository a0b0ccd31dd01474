#include "corpus/encoding/cell_words.h"

void cell_words_init(CellWords *words, const CellText *text, gsize start, gsize end, gsize span)
{
  words->text = text;
  words->pos = start;
  words->end = end;
  words->span = span;
  words->nbsp_is_letter = FALSE;
}

static guint32 font_at(CellWords *words, gsize pos)
{
  const CellText *text = words->text;
  while (words->span + 1 < text->n_spans && text->spans[words->span].end <= pos)
    words->span++;
  return text->n_spans > 0 ? text->spans[words->span].font : 0;
}

gboolean cell_words_next(CellWords *words, CellWord *word)
{
  const CellText *text = words->text;
  word->n = 0;
  word->special = word->legacy = FALSE;
  while (words->pos < words->end && word->n < LEGACY_WORD_MAX) {
    const char *p = text->text + words->pos;
    gunichar ch = (guchar)*p < 0x80 ? (gunichar)*p : g_utf8_get_char(p);
    gsize next = words->pos + (gsize)(g_utf8_next_char(p) - p);
    gboolean in_word = judge_is_word_char(ch) || (ch == 0xA0 && words->nbsp_is_letter);
    guint32 font = 0;
    if (in_word) {
      font = font_at(words, words->pos);
      in_word = text->fonts[font].kind != FONT_SYMBOL;
    }
    if (in_word) {
      if (word->n == 0)
        word->start = words->pos;
      word->ch[word->n] = ch;
      word->font[word->n++] = font;
      word->special = word->special || ch >= 0x80 || ch < 0x20;
      word->legacy = word->legacy || legacy_is_byte_like(ch);
    } else if (word->n > 0) {
      break;
    }
    words->pos = next;
    word->end = next;
  }
  return word->n > 0;
}
