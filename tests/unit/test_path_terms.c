/* The words of a path: those of its folders, of the name, and the extension apart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "indexer/writing/path_terms.h"

static void a_path_is_cut_into_words(void **state)
{
  (void)state;
  static const struct {
    const char *path, *folder, *base, *name, *extension;
  } cases[] = {
      {"/srv/Công văn/12_CV-UBND.txt", " srv Công văn", "12_CV-UBND.txt", " 12 CV UBND", " txt"},
      {"/srv/Công văn/baocao.pdf", " srv Công văn", "baocao.pdf", " bao cao baocao", " pdf"},
      {"/srv/Công văn 2/a", " srv Công văn 2", "a", " a", ""},
      {"/a.zip!/b/kế hoạch.quý.một", " a zip b", "kế hoạch.quý.một", " kế hoạch quý", " một"},
      {"/.bashrc", "", ".bashrc", " bashrc", ""},
      {"/x/thông báo.qwrtzqwrtz", " x", "thông báo.qwrtzqwrtz", " thông báo qwrtzqwrtz", ""},
      {"name.docx", "", "name.docx", " name", " docx"},
  };
  PathTerms terms;
  path_terms_init(&terms);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    path_terms_read(&terms, cases[i].path, strlen(cases[i].path));
    assert_string_equal(terms.folder->str, cases[i].folder);
    assert_string_equal(terms.base->str, cases[i].base);
    assert_string_equal(terms.name->str, cases[i].name);
    assert_string_equal(terms.extension->str, cases[i].extension);
  }
  path_terms_clear(&terms);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_path_is_cut_into_words)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
