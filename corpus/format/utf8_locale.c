#include "corpus/format/utf8_locale.h"

/* Stays as long as the process. */
static locale_t get(void)
{
  static locale_t utf8;
  static gsize once;
  if (g_once_init_enter(&once)) {
    utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    g_once_init_leave(&once, 1);
  }
  return utf8;
}

void utf8_locale_prepare(void)
{
  get();
}

locale_t utf8_locale_enter(void)
{
  return uselocale(get()); /* (locale_t)0 only asks */
}

void utf8_locale_leave(locale_t before)
{
  uselocale(before);
}
