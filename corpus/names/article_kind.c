#include "corpus/names/article_kind.h"

#include <string.h>

#include "corpus/text/fold.h"

/* Of a sentence that stands in the place of a title, so many bytes are read. */
#define SENTENCE_MAX 400
/* Of a title. */
#define TITLE_MAX 120
#define LABEL_MAX 8 /* bytes of "12a" and what ends it */

const char *const article_kind_codes[ARTICLE_KIND_N] = {"f", "t", "d", "a", "r"};

typedef struct {
  const char *words;
  ArticleKind kind;
} KindWords;

/* A title is one of these, or goes on with a comma or "và": "Tổ chức thực hiện tuyển dụng" is about something. */
static const KindWords titles[] = {{"phạm vi điều chỉnh", ARTICLE_KIND_FORMAL},
                                   {"phạm vi áp dụng", ARTICLE_KIND_FORMAL},
                                   {"phạm vi", ARTICLE_KIND_FORMAL},
                                   {"đối tượng áp dụng", ARTICLE_KIND_FORMAL},
                                   {"đối tượng điều chỉnh", ARTICLE_KIND_FORMAL},
                                   {"áp dụng pháp luật", ARTICLE_KIND_FORMAL},
                                   {"điều khoản áp dụng", ARTICLE_KIND_FORMAL},
                                   {"điều khoản tham chiếu", ARTICLE_KIND_FORMAL},
                                   {"điều khoản thi hành", ARTICLE_KIND_FORMAL},
                                   {"điều khoản chuyển tiếp", ARTICLE_KIND_FORMAL},
                                   {"điều khoản cuối cùng", ARTICLE_KIND_FORMAL},
                                   {"quy định chuyển tiếp", ARTICLE_KIND_FORMAL},
                                   {"chuyển tiếp", ARTICLE_KIND_FORMAL},
                                   {"hiệu lực thi hành", ARTICLE_KIND_FORMAL},
                                   {"hiệu lực", ARTICLE_KIND_FORMAL},
                                   {"thời điểm có hiệu lực", ARTICLE_KIND_FORMAL},
                                   {"bãi bỏ", ARTICLE_KIND_FORMAL},
                                   {"quy định bãi bỏ", ARTICLE_KIND_FORMAL},
                                   {"thi hành", ARTICLE_KIND_FORMAL},
                                   {"tổ chức thi hành", ARTICLE_KIND_FORMAL},
                                   {"tổ chức thực hiện", ARTICLE_KIND_FORMAL},
                                   {"trách nhiệm thi hành", ARTICLE_KIND_FORMAL},
                                   {"trách nhiệm thực hiện", ARTICLE_KIND_FORMAL},
                                   {"trách nhiệm tổ chức thực hiện", ARTICLE_KIND_FORMAL},
                                   {"trách nhiệm tổ chức thi hành", ARTICLE_KIND_FORMAL},
                                   {"hướng dẫn thi hành", ARTICLE_KIND_FORMAL},
                                   {"hướng dẫn thực hiện", ARTICLE_KIND_FORMAL},
                                   {"quy định chi tiết", ARTICLE_KIND_FORMAL},
                                   {"quy định chi tiết thi hành", ARTICLE_KIND_FORMAL},
                                   {"giải thích từ ngữ", ARTICLE_KIND_TERMS},
                                   {"giải thích thuật ngữ", ARTICLE_KIND_TERMS},
                                   {"giải thích khái niệm", ARTICLE_KIND_TERMS},
                                   {"giải thích từ ngữ và", ARTICLE_KIND_TERMS},
                                   {"khái niệm", ARTICLE_KIND_TERMS},
                                   {"định nghĩa", ARTICLE_KIND_TERMS},
                                   {"từ ngữ", ARTICLE_KIND_TERMS},
                                   {"thuật ngữ", ARTICLE_KIND_TERMS},
                                   {"trách nhiệm", ARTICLE_KIND_DUTIES}};

/* What a sentence says that is the whole of an article. */
static const KindWords sentences[] = {{"này có hiệu lực", ARTICLE_KIND_FORMAL},
                                      {"chịu trách nhiệm thi hành", ARTICLE_KIND_FORMAL},
                                      {"chịu trách nhiệm tổ chức thi hành", ARTICLE_KIND_FORMAL},
                                      {"các từ ngữ dưới đây được hiểu", ARTICLE_KIND_TERMS}};

/* Acts upon what is there already, and the papers about it: a title with one of them is ARTICLE_KIND_AFTER. */
static const char *const acts[] = {
    "cấp lại",    "cấp đổi",   "gia hạn",  "thay đổi", "sửa đổi",     "điều chỉnh", "đổi",          "thay thế",
    "chuyển đổi", "thu hồi",   "hủy",      "huỷ",      "xóa",         "xoá",        "tạm ngừng",    "ngừng",
    "đình chỉ",   "chấm dứt",  "kết thúc", "thanh lý", "sắp xếp lại", "lưu trữ",    "hết hiệu lực", "trái pháp luật",
    "tranh chấp", "khiếu nại", "vi phạm",  "xử lý",    "sổ",          "mẫu"};

/* What people look up: a title that begins with one of these is ARTICLE_KIND_RULE. */
static const char *const rules[] = {"điều kiện",        "tiêu chuẩn", "tiêu chí",  "mức",        "định mức",
                                    "biểu phí",         "biểu thuế",  "biểu mức",  "thời hạn",   "thời gian",
                                    "thời điểm",        "thời hiệu",  "đối tượng", "trường hợp", "các trường hợp",
                                    "những trường hợp", "thủ tục",    "trình tự",  "quy trình"};

/* Words of a query that ask for a kind. */
static const KindWords asking[] = {{"phạm vi", ARTICLE_KIND_FORMAL},
                                   {"đối tượng áp dụng", ARTICLE_KIND_FORMAL},
                                   {"hiệu lực", ARTICLE_KIND_FORMAL},
                                   {"chuyển tiếp", ARTICLE_KIND_FORMAL},
                                   {"điều khoản", ARTICLE_KIND_FORMAL},
                                   {"bãi bỏ", ARTICLE_KIND_FORMAL},
                                   {"tổ chức thực hiện", ARTICLE_KIND_FORMAL},
                                   {"trách nhiệm thi hành", ARTICLE_KIND_FORMAL},
                                   {"là gì", ARTICLE_KIND_TERMS},
                                   {"là thế nào", ARTICLE_KIND_TERMS},
                                   {"là như thế nào", ARTICLE_KIND_TERMS},
                                   {"thế nào là", ARTICLE_KIND_TERMS},
                                   {"được hiểu", ARTICLE_KIND_TERMS},
                                   {"hiểu là", ARTICLE_KIND_TERMS},
                                   {"gọi là", ARTICLE_KIND_TERMS},
                                   {"khái niệm", ARTICLE_KIND_TERMS},
                                   {"định nghĩa", ARTICLE_KIND_TERMS},
                                   {"giải thích", ARTICLE_KIND_TERMS},
                                   {"nghĩa là", ARTICLE_KIND_TERMS},
                                   {"từ ngữ", ARTICLE_KIND_TERMS},
                                   {"trách nhiệm", ARTICLE_KIND_DUTIES},
                                   {"nhiệm vụ", ARTICLE_KIND_DUTIES}};

/* The heads (fold_head) of the names above, in their order. */
static struct {
  guint16 titles[G_N_ELEMENTS(titles)], sentences[G_N_ELEMENTS(sentences)], acts[G_N_ELEMENTS(acts)],
      asking[G_N_ELEMENTS(asking)];
} heads;

static void read_heads(const KindWords *words, gsize n, guint16 *out)
{
  for (gsize i = 0; i < n; i++)
    out[i] = fold_head(words[i].words, strlen(words[i].words));
}

static void prepare_heads(void)
{
  static gsize done;
  if (!g_once_init_enter(&done))
    return;
  read_heads(titles, G_N_ELEMENTS(titles), heads.titles);
  read_heads(sentences, G_N_ELEMENTS(sentences), heads.sentences);
  read_heads(asking, G_N_ELEMENTS(asking), heads.asking);
  for (gsize i = 0; i < G_N_ELEMENTS(acts); i++)
    heads.acts[i] = fold_head(acts[i], strlen(acts[i]));
  g_once_init_leave(&done, 1);
}

static gboolean is_blank(char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static gsize skip_blank(const char *text, gsize len)
{
  gsize at = 0;
  while (at < len && is_blank(text[at]))
    at++;
  return at;
}

/* Bytes of "Điều 12a.", "IV.", "1)" and the blanks behind. */
static gsize label_len(const char *text, gsize len)
{
  gsize at = skip_blank(text, len), article = fold_match_name(text + at, len - at, "điều", FALSE);
  gsize digits = at + article + skip_blank(text + at + article, len - at - article), end = digits;
  if (article > 0 && (digits == len || !g_ascii_isdigit(text[digits])))
    return at; /* "Điều kiện ..." */
  while (end < len && end - digits < LABEL_MAX && g_ascii_isalnum(text[end]))
    end++;
  if (end > digits && end < len && strchr(".:)/-", text[end]) != NULL)
    end++;
  else if (article == 0)
    return at;
  return end + skip_blank(text + end, len - end);
}

/* Whether a title ends behind the words, or only names more of them; of duties, whose they are. */
static gboolean ends(const char *text, gsize len, ArticleKind kind)
{
  gsize at = 0;
  while (at < len && text[at] == ' ')
    at++;
  return at == len || g_ascii_ispunct(text[at]) || text[at] == '\n' ||
         fold_match_name(text + at, len - at, "và", FALSE) > 0 ||
         (kind == ARTICLE_KIND_DUTIES && fold_match_name(text + at, len - at, "của", FALSE) > 0);
}

/* Whether one of the acts stands anywhere in the text. */
static gboolean has_act(const char *text, gsize len, gboolean forgive)
{
  for (gsize at = 0; at < len; at++) {
    if (at > 0 && !is_blank(text[at - 1]))
      continue;
    guint16 head = fold_head(text + at, len - at);
    for (gsize a = 0; a < G_N_ELEMENTS(acts); a++)
      if (heads.acts[a] == head && fold_match_name(text + at, len - at, acts[a], forgive) > 0)
        return TRUE;
  }
  return FALSE;
}

/* The kinds whose words stand anywhere in the text. */
static guint find_words(const char *text, gsize len, const KindWords *words, const guint16 *their_heads, gsize n,
                        gboolean forgive)
{
  guint kinds = 0;
  for (gsize at = 0; at < len; at++) {
    if (at > 0 && !is_blank(text[at - 1]))
      continue;
    guint16 head = fold_head(text + at, len - at);
    for (gsize w = 0; w < n; w++)
      if (their_heads[w] == head && fold_match_name(text + at, len - at, words[w].words, forgive) > 0)
        kinds |= ARTICLE_KIND_BIT(words[w].kind);
  }
  return kinds;
}

static gboolean begins_with_rule(const char *text, gsize len)
{
  for (gsize r = 0; r < G_N_ELEMENTS(rules); r++)
    if (fold_match_name(text, len, rules[r], FALSE) > 0)
      return TRUE;
  return FALSE;
}

guint article_kind_of(const char *text, gsize len)
{
  gsize label = label_len(text, len);
  prepare_heads();
  text += label;
  len -= label;
  guint16 head = fold_head(text, len);
  for (gsize w = 0; w < G_N_ELEMENTS(titles); w++) {
    gsize n = heads.titles[w] == head ? fold_match_name(text, len, titles[w].words, FALSE) : 0;
    if (n > 0 && ends(text + n, len - n, titles[w].kind))
      return ARTICLE_KIND_BIT(titles[w].kind);
  }
  const char *line = memchr(text, '\n', len);
  gsize line_len = line != NULL ? (gsize)(line - text) : len;
  guint kinds = begins_with_rule(text, line_len) ? ARTICLE_KIND_BIT(ARTICLE_KIND_RULE) : 0;
  if (has_act(text, MIN(line_len, TITLE_MAX), FALSE))
    return kinds | ARTICLE_KIND_BIT(ARTICLE_KIND_AFTER);
  guint said =
      find_words(text, MIN(line_len, SENTENCE_MAX), sentences, heads.sentences, G_N_ELEMENTS(sentences), FALSE);
  return said != 0 ? said : kinds;
}

guint article_kind_asked(const char *text, gsize len)
{
  prepare_heads();
  return find_words(text, len, asking, heads.asking, G_N_ELEMENTS(asking), TRUE) |
         (has_act(text, len, TRUE) ? ARTICLE_KIND_BIT(ARTICLE_KIND_AFTER) : 0);
}
