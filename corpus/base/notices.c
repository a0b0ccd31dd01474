#include "corpus/base/notices.h"

#include <string.h>

void notices_init(Notices *notices)
{
  *notices = (Notices){.texts = g_ptr_array_new_with_free_func(g_free), .codes = g_ptr_array_new()};
}

void notices_clear(Notices *notices)
{
  g_clear_pointer(&notices->texts, g_ptr_array_unref);
  g_clear_pointer(&notices->codes, g_ptr_array_unref);
}

void notices_add(Notices *notices, const char *code, char *text)
{
  g_ptr_array_add(notices->texts, text);
  g_ptr_array_add(notices->codes, (gpointer)code);
}

void notices_remove(Notices *notices, const char *code)
{
  for (guint i = notices->codes->len; i > 0; i--) {
    if (strcmp(g_ptr_array_index(notices->codes, i - 1), code) != 0)
      continue;
    g_ptr_array_remove_index(notices->texts, i - 1);
    g_ptr_array_remove_index(notices->codes, i - 1);
  }
}

void notices_replace(Notices *notices, Notices *others)
{
  notices_clear(notices);
  *notices = *others;
  notices_init(others);
}
