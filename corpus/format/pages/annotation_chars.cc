#include "corpus/format/pages/annotation_chars.h"

#include <memory>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

struct AnnotationChars {
  std::unique_ptr<poppler::document> document;
};

AnnotationChars *annotation_chars_open(const guint8 *bytes, gsize len)
{
  if (len > G_MAXINT)
    return nullptr;
  try {
    const char *data = reinterpret_cast<const char *>(bytes);
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(data, static_cast<int>(len)));
    if (!document || document->is_locked())
      return nullptr;
    return new AnnotationChars{std::move(document)};
  } catch (...) {
    return nullptr;
  }
}

void annotation_chars_free(AnnotationChars *chars)
{
  delete chars;
}

namespace
{

/* The last area that holds the middle of the box; n: none. */
guint find_area(const LayoutBox &box, const LayoutBox *areas, guint n)
{
  float x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
  for (guint i = n; i-- > 0;)
    if (x >= areas[i].x0 && x <= areas[i].x1 && y >= areas[i].y0 && y <= areas[i].y1)
      return i;
  return n;
}

void take_word(const poppler::text_box &word, const LayoutBox *areas, guint n, GArray *out)
{
  poppler::ustring text = word.text();
  const guint before = out->len;
  for (size_t i = 0, glyph = 0; i < text.size(); i++, glyph++) {
    poppler::rectf at = word.char_bbox(glyph);
    AnnotationChar c = {};
    c.box = {static_cast<float>(at.left()), static_cast<float>(at.top()), static_cast<float>(at.right()),
             static_cast<float>(at.bottom())};
    c.letter = text[i];
    if (c.letter >= 0xD800 && c.letter < 0xDC00 && i + 1 < text.size() && (text[i + 1] & 0xFC00) == 0xDC00)
      c.letter = 0x10000 + ((c.letter & 0x3FFU) << 10) + (text[++i] & 0x3FFU);
    c.area = find_area(c.box, areas, n);
    if (c.area == n || !g_unichar_validate(c.letter) || c.letter == 0)
      continue;
    g_array_append_val(out, c);
  }
  if (out->len > before)
    g_array_index(out, AnnotationChar, out->len - 1).ends = word.has_space_after();
}

} // namespace

void annotation_chars_read(AnnotationChars *chars, guint number, const LayoutBox *areas, guint n, GArray *out)
{
  try {
    std::unique_ptr<poppler::page> page(chars->document->create_page(static_cast<int>(number)));
    if (!page)
      return;
    for (const poppler::text_box &word : page->text_list())
      take_word(word, areas, n, out);
  } catch (...) {
    return; /* what was read so far is kept */
  }
}
