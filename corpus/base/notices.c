#include "corpus/base/notices.h"

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

void notices_replace(Notices *notices, Notices *others)
{
  notices_clear(notices);
  *notices = *others;
  notices_init(others);
}
