#include "indexer/telling/list.h"

#include <stdio.h>
#include <string.h>

#include "corpus/base/escape.h"
#include "corpus/format/format.h"
#include "corpus/names/fact.h"
#include "indexer/store/record.h"
#include "indexer/store/store.h"

/* The sentence of a reason code; the code itself when it is not known. */
static const char *sentence_of(const char *code)
{
  for (guint reason = 0; reason < FORMAT_N_REASONS; reason++)
    if (!strcmp(format_reason_code((FormatReason)reason), code))
      return format_reason_sentence((FormatReason)reason);
  return code;
}

static gboolean print_document(Store *store, const StoreCursorRow *row, gboolean failed_only, GString *line,
                               GError **error)
{
  GBytes *bytes = store_get_record(store, row->docid, error);
  g_autoptr(Record) record = bytes != NULL ? record_open(bytes, error) : NULL;
  if (record == NULL)
    return FALSE;
  g_autofree char *reason = record_dup_field(record, FACT_REASON);
  if (failed_only && reason == NULL)
    return TRUE;
  g_autofree char *format = record_dup_field(record, FACT_FORMAT);
  g_autofree char *encoding = record_dup_field(record, FACT_ENCODING);
  g_autofree char *recognised = record_dup_field(record, FACT_OCR);
  g_string_truncate(line, 0);
  escape_append(line, row->first, row->first_len);
  if (failed_only)
    g_string_append_printf(line, "\t%s\t%s\n", reason, sentence_of(reason));
  else
    g_string_append_printf(line, "\t%s\t%s%s\t%s\n", format != NULL ? format : "", encoding != NULL ? encoding : "",
                           recognised != NULL ? "+OCR" : "", reason != NULL ? reason : "ok");
  fputs(line->str, stdout);
  return TRUE;
}

gboolean list_print(const char *index, gboolean failed_only, GError **error)
{
  const char *locations[] = {index, NULL};
  g_autoptr(Store) store = store_open(locations, error);
  if (store == NULL)
    return FALSE;
  g_autoptr(StoreCursor) cursor = store_cursor_new(store, SCHEMA_SLOT_PATH, SCHEMA_SLOT_STAMP, error);
  if (cursor == NULL)
    return FALSE;
  g_autoptr(GString) line = g_string_new(NULL);
  StoreCursorRow row;
  GError *failed = NULL;
  while (store_cursor_next(cursor, &row, &failed))
    if (!print_document(store, &row, failed_only, line, &failed))
      break;
  if (failed != NULL)
    g_propagate_error(error, failed);
  return failed == NULL;
}
