#include "indexer/writing/carry.h"

#include <string.h>

CarryVerdict carry_judge(FormatReason reason, const FileState *now, const FileState *old)
{
  gboolean same_reader = old->reader == file_state_reader_version();
  gboolean marked = old->flags & FILE_STATE_CRASHED;
  if (reason == FORMAT_UNREADABLE)
    return CARRY_OLD;
  if (reason != FORMAT_CRASHED)
    return CARRY_NEW;
  if (marked && same_reader)
    return CARRY_REPEATED;
  if (old->reason != FORMAT_CRASHED)
    return CARRY_MARKED;
  return !marked && same_reader && file_state_same_content(now, old) ? CARRY_SETTLED : CARRY_NEW;
}

static gboolean amend_stamp(StoreWriter *writer, StoreDocid docid, const FileState *stamp, GError **error)
{
  char packed[FILE_STATE_PACKED_LEN];
  StoreDocument changes = {0};
  file_state_pack(stamp, packed);
  changes.values[SCHEMA_SLOT_STAMP] = packed;
  changes.value_lens[SCHEMA_SLOT_STAMP] = sizeof packed;
  return store_writer_amend(writer, docid, "", &changes, error);
}

gboolean carry_mark(StoreWriter *writer, StoreDocid docid, FileStateFlags flag, GError **error)
{
  FileState stamp;
  gsize len;
  g_autofree char *packed = store_writer_dup_value(writer, docid, SCHEMA_SLOT_STAMP, &len, error);
  if (packed == NULL)
    return FALSE;
  if (!file_state_unpack(packed, len, &stamp) || stamp.flags & FILE_STATE_MEMBER)
    return TRUE; /* the one is read again as it is, the other with the file it is in */
  stamp.flags |= (guint8)flag;
  stamp.reader = file_state_reader_version(); /* who could not read it */
  return amend_stamp(writer, docid, &stamp, error);
}

void carry_init(Carry *carry, Store *from)
{
  carry->from = from;
  g_mutex_init(&carry->lock);
  carry->files = g_array_new(FALSE, FALSE, sizeof(CarryFile));
}

void carry_clear(Carry *carry)
{
  g_mutex_clear(&carry->lock);
  g_array_unref(carry->files);
}

gboolean carry_get_stamp(Carry *carry, StoreDocid old, FileState *stamp, GError **error)
{
  gsize len = 0;
  g_mutex_lock(&carry->lock);
  g_autofree char *packed = store_dup_value(carry->from, old, SCHEMA_SLOT_STAMP, &len, error);
  g_mutex_unlock(&carry->lock);
  return packed != NULL && file_state_unpack(packed, len, stamp);
}

char *carry_dup_value(Carry *carry, StoreDocid old, SchemaSlot slot, GError **error)
{
  g_mutex_lock(&carry->lock);
  char *value = store_dup_value(carry->from, old, slot, NULL, error);
  g_mutex_unlock(&carry->lock);
  return value;
}

void carry_add(Carry *carry, const ChangesItem *item, gboolean crashed)
{
  const CarryFile file = {item->entry, item->old, crashed};
  g_mutex_lock(&carry->lock);
  g_array_append_val(carry->files, file);
  g_mutex_unlock(&carry->lock);
}

gboolean carry_copy(const Carry *carry, StoreWriter *writer, StoreDocid docid, StoreDocid old, FileStateFlags flags,
                    gsize *len, GError **error)
{
  return store_writer_copy(writer, docid, carry->from, old, len, error) && carry_mark(writer, docid, flags, error);
}
