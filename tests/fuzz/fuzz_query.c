/* Any text as a query of a fixed small index: results within their limits, or a sentence. The first byte chooses the
 * options. */
#include "query/search.h"

#include <stdlib.h>
#include <string.h>

#include "corpus/text/normal.h"
#include "tests/unit/small_index.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

static const SmallFile files[] = {
    {"/a/12-QD-UBND.txt",
     "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/2020/QĐ-UBND\nCà Mau, ngày 5 tháng 3 năm 2020\nQUYẾT ĐỊNH\n"
     "Về việc luân chuyển cán bộ\nCăn cứ Luật Đất đai số 45/2013/QH13;\nĐiều 1. Luân chuyển cán bộ.\n"
     "Điều 2. Quyết định này thay thế Quyết định số 7/2010/QĐ-UBND.\nCHỦ TỊCH\nNguyễn Văn A\n"},
    {"/a/7-QD-UBND.txt",
     "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 7/2010/QĐ-UBND\nCà Mau, ngày 1 tháng 2 năm 2010\nQUYẾT ĐỊNH\n"
     "Về cán bộ\nĐiều 1. Cán bộ được luân chuyển.\nCHỦ TỊCH\nTrần Thị B\n"},
    {"/a/luat.txt", "QUỐC HỘI\nLuật số: 45/2013/QH13\nHà Nội, ngày 29 tháng 11 năm 2013\nLUẬT\nĐẤT ĐAI\nChương I\n"
                    "Điều 1. Phạm vi\nLuật này quy định về đất đai.\nĐiều 12a. Sổ đỏ\n1. Giấy chứng nhận.\na) Đất.\n"},
    {"/b/thư.txt", "Kính gửi: Bộ Tài chính\nHoa sen trong đầm, hải quan và môi trường.\n"},
    {"/b/empty.txt", ""},
};

static const Date today = {2020, 11, 20};

static Search *search;
static char *top;

static void forget_top(void)
{
  search_close(search);
  tree_remove(top);
}

static void check(const Results *results, guint limit)
{
  if (results->results->len > limit)
    g_error("%u results", results->results->len);
  for (guint i = 0; i < results->results->len; i++) {
    const Result *result = g_ptr_array_index(results->results, i);
    if (result->path == NULL || !g_utf8_validate(result->path, -1, NULL))
      g_error("result %u has no path", i);
  }
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  if (search == NULL) {
    top = small_index_build(files, G_N_ELEMENTS(files));
    const char *const locations[] = {top, NULL};
    search = search_open(locations, 0, NULL);
    atexit(forget_top);
  }
  g_autoptr(GString) query = g_string_new(NULL);
  guint8 how = size ? data[0] : 0;
  normal_append(query, (const char *)data + MIN(size, 1), MIN(size - MIN(size, 1), 4000));
  Request request = {.limit = how & 7, .all = (how & 8) != 0, .explain = (how & 16) != 0, .at = today};
  g_auto(Results) results;
  g_autoptr(GError) error = NULL;
  results_init(&results);
  gboolean found = search_run(search, query->str, &request, &results, &error);
  if (found != (error == NULL) || (error != NULL && !g_utf8_validate(error->message, -1, NULL)))
    g_error("neither results nor a sentence");
  if (error != NULL && error->domain == SEARCH_ERROR)
    g_error("a query damages the index: %s", error->message);
  check(&results, request.limit);
  if (how & 32) {
    g_auto(Results) named;
    results_init(&named);
    search_lookup(search, query->str, today, (how & 64) != 0, &named, NULL);
    for (guint i = 0; i < named.results->len; i++) {
      GPtrArray *near = search_related(search, g_ptr_array_index(named.results, i), today, 10, NULL);
      g_clear_pointer(&near, g_ptr_array_unref);
    }
  }
  return 0;
}
