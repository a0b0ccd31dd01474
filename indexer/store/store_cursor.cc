/* Walking over all documents: their docids and two value slots, side by side. */
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

#include <memory>

namespace
{

struct Column {
  Xapian::ValueIterator at, end;
  std::string value;

  Column(const Xapian::Database &db, SchemaSlot slot) : at(db.valuestream_begin(slot)), end(db.valuestream_end(slot))
  {
  }

  /* Only documents that have a value are in its stream. */
  void read(Xapian::docid docid)
  {
    if (at != end && at.get_docid() < docid)
      at.skip_to(docid);
    if (at != end && at.get_docid() == docid)
      value = *at;
    else
      value.clear();
  }
};

} // namespace

struct StoreCursor {
  std::string name;
  Xapian::Database db; /* shares the store's tables, so a cursor may outlive a reopened store */
  Xapian::PostingIterator at, end;
  Column first, second;

  StoreCursor(const Store &store, SchemaSlot first_slot, SchemaSlot second_slot)
      : name(store.name), db(store.all), at(db.postlist_begin("")), end(db.postlist_end("")), first(db, first_slot),
        second(db, second_slot)
  {
  }
};

StoreCursor *store_cursor_new(Store *store, SchemaSlot first, SchemaSlot second, GError **error)
{
  return guard(store->name.c_str(), error, static_cast<StoreCursor *>(nullptr),
               [&] { return new StoreCursor(*store, first, second); });
}

void store_cursor_free(StoreCursor *cursor)
{
  if (!cursor)
    return;
  guard("", nullptr, false, [&] {
    delete cursor;
    return true;
  });
}

gboolean store_cursor_next(StoreCursor *cursor, StoreCursorRow *row, GError **error)
{
  return guard(cursor->name.c_str(), error, FALSE, [&]() -> gboolean {
    if (cursor->at == cursor->end)
      return FALSE;
    const Xapian::docid docid = *cursor->at;
    cursor->first.read(docid);
    cursor->second.read(docid);
    const std::string &first = cursor->first.value, &second = cursor->second.value;
    *row = {StoreDocid(docid), first.data(), second.data(), first.size(), second.size()};
    ++cursor->at;
    return TRUE;
  });
}
