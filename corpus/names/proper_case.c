#include "corpus/names/proper_case.h"

#include <string.h>

#include "corpus/text/fold.h"
#include "corpus/text/syllable.h"

#define NUMERAL_MAX 4

/* Small, unless the name begins with them: places and particles, and what only tells offices of one kind apart. */
static const char *const proper_case_small[] = {
    "thành phố",    "thị xã",    "thị trấn", "đặc khu",   "tỉnh",       "quận",    "huyện",    "xã",           "phường",
    "khu vực",      "nhân dân",  "tối cao",  "cấp cao",   "và",         "của",     "tại",      "các",          "thuộc",
    "trực thuộc",   "về",        "cho",      "chi nhánh", "bộ phận",    "cơ quan", "quốc gia", "phòng, chống", "số",
    "trên địa bàn", "phụ trách", "chuyên",   "thôn",      "tổ dân phố", "khu phố", "lần thứ"};

/* Capital at their first syllable only: kinds of offices and fields of work. */
static const char *const proper_case_phrases[] = {"ủy ban",
                                                  "hội đồng",
                                                  "văn phòng",
                                                  "tổng công ty",
                                                  "công ty",
                                                  "tập đoàn",
                                                  "tổng cục",
                                                  "chi cục",
                                                  "ngân hàng",
                                                  "trung tâm",
                                                  "bệnh viện",
                                                  "học viện",
                                                  "đại học",
                                                  "cao đẳng",
                                                  "trung học",
                                                  "tiểu học",
                                                  "mầm non",
                                                  "mẫu giáo",
                                                  "trung cấp",
                                                  "phổ thông",
                                                  "cơ sở",
                                                  "dân tộc",
                                                  "nội trú",
                                                  "công an",
                                                  "quân sự",
                                                  "tỉnh ủy",
                                                  "thành ủy",
                                                  "huyện ủy",
                                                  "quận ủy",
                                                  "thị ủy",
                                                  "đảng ủy",
                                                  "đảng bộ",
                                                  "chi bộ",
                                                  "chi ủy",
                                                  "đảng đoàn",
                                                  "cán sự đảng",
                                                  "thường vụ",
                                                  "thường trực",
                                                  "chấp hành",
                                                  "trung ương",
                                                  "tổ chức",
                                                  "cán bộ",
                                                  "tuyên giáo",
                                                  "dân vận",
                                                  "nội chính",
                                                  "kiểm tra",
                                                  "kiểm soát",
                                                  "kiểm sát",
                                                  "kiểm lâm",
                                                  "kiểm toán",
                                                  "thanh tra",
                                                  "tòa án",
                                                  "thi hành án",
                                                  "dân sự",
                                                  "tài chính",
                                                  "kế hoạch",
                                                  "đầu tư",
                                                  "kinh tế",
                                                  "hạ tầng",
                                                  "giáo dục",
                                                  "đào tạo",
                                                  "khoa học",
                                                  "công nghệ",
                                                  "nông nghiệp",
                                                  "môi trường",
                                                  "phát triển",
                                                  "nông thôn",
                                                  "tài nguyên",
                                                  "lao động",
                                                  "thương binh",
                                                  "xã hội",
                                                  "văn hóa",
                                                  "thể thao",
                                                  "du lịch",
                                                  "thông tin",
                                                  "truyền thông",
                                                  "tư pháp",
                                                  "nội vụ",
                                                  "ngoại vụ",
                                                  "ngoại giao",
                                                  "công thương",
                                                  "thương mại",
                                                  "xây dựng",
                                                  "giao thông",
                                                  "vận tải",
                                                  "đô thị",
                                                  "quản lý",
                                                  "dự án",
                                                  "đăng ký",
                                                  "đất đai",
                                                  "bảo hiểm",
                                                  "kho bạc",
                                                  "điện lực",
                                                  "cấp nước",
                                                  "thoát nước",
                                                  "viễn thông",
                                                  "bưu điện",
                                                  "cổ phần",
                                                  "trách nhiệm",
                                                  "hữu hạn",
                                                  "một thành viên",
                                                  "hợp tác xã",
                                                  "liên hiệp",
                                                  "liên minh",
                                                  "liên đoàn",
                                                  "phụ nữ",
                                                  "cựu chiến binh",
                                                  "thanh niên",
                                                  "cộng sản",
                                                  "mặt trận",
                                                  "tổ quốc",
                                                  "chỉ huy",
                                                  "tư lệnh",
                                                  "biên phòng",
                                                  "chính trị",
                                                  "tham mưu",
                                                  "hậu cần",
                                                  "kỹ thuật",
                                                  "quốc phòng",
                                                  "hải quan",
                                                  "thống kê",
                                                  "đa khoa",
                                                  "y tế",
                                                  "y học",
                                                  "dược phẩm",
                                                  "dự phòng",
                                                  "khuyến nông",
                                                  "thú y",
                                                  "chăn nuôi",
                                                  "trồng trọt",
                                                  "thủy lợi",
                                                  "thủy sản",
                                                  "lâm nghiệp",
                                                  "bảo vệ",
                                                  "thực vật",
                                                  "phòng cháy",
                                                  "chữa cháy",
                                                  "chỉ đạo",
                                                  "thi đua",
                                                  "khen thưởng",
                                                  "dịch vụ",
                                                  "hành chính",
                                                  "công ích",
                                                  "sự nghiệp",
                                                  "chuyển đổi",
                                                  "chuyên môn",
                                                  "hành chính công",
                                                  "sản xuất",
                                                  "nghiên cứu",
                                                  "ứng dụng",
                                                  "bảo tàng",
                                                  "thư viện",
                                                  "phát thanh",
                                                  "truyền hình",
                                                  "nhà xuất bản",
                                                  "nhà văn hóa",
                                                  "chính sách",
                                                  "giám sát",
                                                  "hợp tác",
                                                  "quốc tế",
                                                  "đoàn thể",
                                                  "doanh nghiệp",
                                                  "khu công nghiệp",
                                                  "công nghiệp",
                                                  "chế xuất",
                                                  "kho vận",
                                                  "khai thác",
                                                  "công trình",
                                                  "vệ sinh",
                                                  "an toàn",
                                                  "thực phẩm",
                                                  "quỹ đất",
                                                  "tín dụng",
                                                  "luật sư",
                                                  "đấu giá",
                                                  "công chứng",
                                                  "việc làm",
                                                  "người có công",
                                                  "bảo trợ",
                                                  "xúc tiến",
                                                  "hướng nghiệp",
                                                  "giáo dục thường xuyên",
                                                  "kế toán",
                                                  "nhà nước",
                                                  "công đoàn",
                                                  "sư đoàn",
                                                  "trung đoàn",
                                                  "biên chế",
                                                  "pháp chế",
                                                  "ngoại thương",
                                                  "dự trữ",
                                                  "sử học",
                                                  "tỉnh đoàn",
                                                  "thành đoàn",
                                                  "huyện đoàn",
                                                  "quận đoàn",
                                                  "bệnh tật",
                                                  "cấp phép",
                                                  "chính ủy",
                                                  "biên tập",
                                                  "chính trị viên",
                                                  "kiểm sát viên",
                                                  "đại hội",
                                                  "quốc hội",
                                                  "điều tra",
                                                  "thư ký",
                                                  "bảo hiểm xã hội",
                                                  "chính sách xã hội",
                                                  "giám đốc",
                                                  "viên chức",
                                                  "tin học",
                                                  "kinh doanh",
                                                  "quân đội",
                                                  "bộ đội",
                                                  "chính phủ",
                                                  "điều dưỡng",
                                                  "pháp luật",
                                                  "quản trị",
                                                  "chung cư",
                                                  "bưu chính",
                                                  "giáo viên",
                                                  "chủ nhiệm",
                                                  "đại biểu",
                                                  "toàn quốc",
                                                  "thiên tai",
                                                  "tìm kiếm",
                                                  "cứu nạn",
                                                  "cứu hộ",
                                                  "bồi thường",
                                                  "hỗ trợ",
                                                  "tái định cư",
                                                  "chất lượng",
                                                  "cửa khẩu",
                                                  "lương thực",
                                                  "vật tư",
                                                  "tự nhiên",
                                                  "nhân văn",
                                                  "ngoại ngữ",
                                                  "sư phạm",
                                                  "bách khoa",
                                                  "kiến trúc",
                                                  "mỹ thuật",
                                                  "âm nhạc",
                                                  "sân khấu",
                                                  "điện ảnh",
                                                  "xăng dầu",
                                                  "dệt may",
                                                  "hàng không",
                                                  "hàng hải",
                                                  "đường sắt",
                                                  "đường bộ",
                                                  "đăng kiểm",
                                                  "cảng vụ",
                                                  "khí tượng",
                                                  "thủy văn",
                                                  "tiêu chuẩn",
                                                  "đo lường",
                                                  "sở hữu",
                                                  "trí tuệ",
                                                  "an ninh",
                                                  "trật tự",
                                                  "cảnh sát",
                                                  "giao dịch",
                                                  "thương nghiệp",
                                                  "sản nhi",
                                                  "phục hồi",
                                                  "chức năng",
                                                  "phục vụ",
                                                  "ngân sách",
                                                  "học sinh",
                                                  "sinh viên",
                                                  "người cao tuổi",
                                                  "khuyến học",
                                                  "chữ thập đỏ",
                                                  "nông dân",
                                                  "hội nhập",
                                                  "tôn giáo",
                                                  "trẻ em",
                                                  "dân số",
                                                  "gia đình"};

/* Posts; small behind the first syllable, small everywhere in a post. */
static const char *const posts[] = {"trưởng", "ban",   "phòng", "trạm", "khoa",  "đoàn",  "đội",  "tổ",   "đại",
                                    "phó",    "thư",   "phiên", "tòa",  "ký",    "huy",   "giám", "đốc",  "chủ",
                                    "tịch",   "nhiệm", "bộ",    "viên", "quyền", "trực",  "điều", "hành", "nhóm",
                                    "bí",     "phán",  "trì",   "tọa",  "toà",   "tướng", "quản", "lý"};

/* Their heads (fold_head), in their order. */
static struct {
  guint16 small[G_N_ELEMENTS(proper_case_small)], phrases[G_N_ELEMENTS(proper_case_phrases)],
      posts[G_N_ELEMENTS(posts)];
} heads;

static void read_heads(const char *const *phrases, gsize n, guint16 *out)
{
  for (gsize i = 0; i < n; i++)
    out[i] = fold_head(phrases[i], strlen(phrases[i]));
}

static void prepare_heads(void)
{
  static gsize done;
  if (!g_once_init_enter(&done))
    return;
  read_heads(proper_case_small, G_N_ELEMENTS(proper_case_small), heads.small);
  read_heads(proper_case_phrases, G_N_ELEMENTS(proper_case_phrases), heads.phrases);
  read_heads(posts, G_N_ELEMENTS(posts), heads.posts);
  g_once_init_leave(&done, 1);
}

/* The length of the phrase that text begins with; 0 when it is none of them. */
static gsize match(const char *text, gsize len, const char *const *phrases, const guint16 *their_heads, gsize n)
{
  const guint16 head = fold_head(text, len);
  const gboolean forgive = g_str_is_ascii(text);
  gsize longest = 0;
  for (gsize i = 0; i < n; i++)
    if (their_heads[i] == head)
      longest = MAX(longest, fold_match_name(text, len, phrases[i], forgive));
  return longest;
}

static gsize match_small(const char *text, gsize len)
{
  return match(text, len, proper_case_small, heads.small, G_N_ELEMENTS(proper_case_small));
}

static gsize match_phrase(const char *text, gsize len)
{
  return match(text, len, proper_case_phrases, heads.phrases, G_N_ELEMENTS(proper_case_phrases));
}

/* Appends len bytes of text in small letters, the first one a capital when it should be. */
static void append(GString *out, const char *text, gsize len, gboolean capital)
{
  for (const char *at = text; at < text + len; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    g_string_append_unichar(out, capital && at == text ? g_unichar_toupper(c) : g_unichar_tolower(c));
  }
}

gboolean proper_case_is_capitals(const char *text, gsize len)
{
  for (const char *at = text; at < text + len; at = g_utf8_next_char(at))
    if (g_unichar_islower(g_utf8_get_char(at)))
      return FALSE;
  return TRUE;
}

/* Whether the word, no Vietnamese syllable, is made of initials: it cannot be spoken. Names of other languages can:
 * "PLEIKU", "KRÔNG". */
static gboolean is_abbreviation(const char *text, gsize len)
{
  guint vowels = 0, run = 0, longest = 0;
  FoldChar c;
  for (gsize at = 0; at < len; at += fold_char(text + at, len - at, &c)) {
    FoldChar letter;
    fold_char(text + at, len - at, &letter);
    gboolean vowel = letter.base != '\0' && strchr("aeiouy", letter.base) != NULL;
    vowels += vowel;
    run = vowel || letter.base == '\'' ? 0 : run + 1;
    longest = MAX(longest, run);
  }
  gboolean closed = len >= 2 && (g_ascii_strncasecmp(text + len - 2, "NG", 2) == 0 ||
                                 g_ascii_strncasecmp(text + len - 2, "NH", 2) == 0 ||
                                 g_ascii_strncasecmp(text + len - 2, "CH", 2) == 0);
  return vowels == 0 || longest > 2 || (run > 1 && !closed);
}

static gsize word(const char *text)
{
  const char *at = text;
  while (*at != '\0' && (g_unichar_isalnum(g_utf8_get_char(at)) || g_unichar_ismark(g_utf8_get_char(at)) ||
                         strchr("&'", *at) != NULL || g_utf8_get_char(at) == 0x2019))
    at = g_utf8_next_char(at);
  return (gsize)(at - text);
}

/* Appends the word or phrase at text as it is written in a name; returns its length. */
static gsize step(GString *out, const char *text, gboolean first, gboolean post)
{
  gsize len = strlen(text), n = word(text);
  Syllable syllable;
  if (n == 0 || !proper_case_is_capitals(text, n)) {
    n = MAX(n, (gsize)(g_utf8_next_char(text) - text));
    g_string_append_len(out, text, (gssize)n);
    return n;
  }
  if (n <= NUMERAL_MAX && strspn(text, "IVX") == n) { /* "KHU VỰC III" */
    g_string_append_len(out, text, (gssize)n);
    return n;
  }
  gsize small = match_small(text, len), phrase = match_phrase(text, len);
  if (post && phrase == 0 && small == 0)
    small = match(text, n, posts, heads.posts, G_N_ELEMENTS(posts));
  if (small > phrase || phrase > 0) {
    append(out, text, MAX(small, phrase), first || phrase >= small);
    return MAX(small, phrase);
  }
  if (syllable_parse(text, n, &syllable) || !is_abbreviation(text, n))
    append(out, text, n, TRUE);
  else
    g_string_append_len(out, text, (gssize)n);
  return n;
}

static char *proper_case_write(const char *text, gboolean first, gboolean post)
{
  g_autoptr(GString) out = g_string_new(NULL);
  prepare_heads();
  for (const char *at = text; *at != '\0';) {
    gunichar c = g_utf8_get_char(at);
    gsize n = step(out, at, first, post);
    if (c == 0x2013 || c == 0x2014) /* dashes of all lengths are one */
      out->str[out->len - n] = '-', g_string_truncate(out, out->len - n + 1), c = '-';
    /* A deputy's post is written as that of the head: "Phó Trưởng trạm". */
    gboolean deputy =
        post && (fold_match_name(at, n, "phó", FALSE) == n || fold_match_name(at, n, "quyền", FALSE) == n);
    first = c == '-' || deputy || (first && c == ' ');
    at += n;
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}

gboolean proper_case_is_common(const char *name)
{
  static const char *const kinds[] = {"ban", "phòng", "đội", "trạm", "đài", "hội", "tổ", "khoa", "hạt", "vụ", "cục"};
  guint16 their_heads[G_N_ELEMENTS(kinds)];
  prepare_heads();
  read_heads(kinds, G_N_ELEMENTS(kinds), their_heads);
  for (const char *at = name; *at != '\0';) {
    gsize len = strlen(at), n = word(at);
    gsize small = match_small(at, len), phrase = match_phrase(at, len);
    gsize known = MAX(MAX(small, phrase), match(at, len, kinds, their_heads, G_N_ELEMENTS(kinds)));
    if (n > 0 && known == 0)
      return FALSE;
    at += n > 0 ? known : (gsize)(g_utf8_next_char(at) - at);
  }
  return TRUE;
}

char *proper_case_office(const char *text)
{
  return proper_case_write(text, TRUE, FALSE);
}

char *proper_case_rest(const char *text)
{
  return proper_case_write(text, FALSE, FALSE);
}

char *proper_case_post(const char *text)
{
  return proper_case_write(text, TRUE, TRUE);
}
