#include "corpus/encoding/declared.h"

#include <string.h>
#include <unicode/ucnv.h>

#include "corpus/encoding/decode.h"
#include "corpus/encoding/encoding.h"
#include "corpus/encoding/utf8.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(UConverter, ucnv_close)

/* ICU counts in int; a letter of this size is no letter. */
#define DECLARED_MAX ((gsize)256 << 20)
/* UTF-8 bytes that a byte becomes at most. */
#define DECLARED_GROWTH 3

/* Whether the bytes leave open what they are. ASCII does: some charsets are written in it. */
static gboolean is_open(const guint8 *bytes, gsize len)
{
  char found[ENCODING_NAME_MAX];
  gboolean ascii = TRUE;
  for (gsize i = 0; i < len && ascii; i++)
    ascii = bytes[i] < 0x80;
  if (ascii || utf8_is_valid((const char *)bytes, len))
    return ascii;
  g_autoptr(GString) text = g_string_new(NULL);
  decode_bytes(bytes, len, text, found);
  return strcmp(found, encoding_name(ENCODING_CP1252)) == 0;
}

static UConverter *open(const char *charset)
{
  UErrorCode error = U_ZERO_ERROR;
  if (ucnv_countAliases(charset, &error) == 0)
    return NULL;
  /* Windows wrote GBK and called it GB2312; GB18030 holds both. */
  UConverter *converter = ucnv_open(g_ascii_strcasecmp(charset, "gb2312") == 0 ? "gb18030" : charset, &error);
  if (U_SUCCESS(error))
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  return converter;
}

GString *declared_dup_utf8(const guint8 *bytes, gsize len, const char *charset)
{
  g_autoptr(UConverter) converter = charset != NULL && len < DECLARED_MAX ? open(charset) : NULL;
  UErrorCode error = U_ZERO_ERROR;
  gboolean useful = converter != NULL && ucnv_getType(converter) != UCNV_UTF8 && ucnv_getMinCharSize(converter) == 1;
  if (!useful || !is_open(bytes, len))
    return NULL;
  g_autoptr(GString) text = g_string_sized_new(len * DECLARED_GROWTH);
  gint32 n = ucnv_toAlgorithmic(UCNV_UTF8, converter, text->str, (gint32)(len * DECLARED_GROWTH), (const char *)bytes,
                                (gint32)len, &error);
  if (U_FAILURE(error) && error != U_TRUNCATED_CHAR_FOUND) /* a text may be cut in the middle of a character */
    return NULL;
  g_string_set_size(text, (gsize)n);
  return g_steal_pointer(&text);
}
