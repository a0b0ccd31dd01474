/* Reading an index through to see that it is whole. */
#include "indexer/store/direct.h"
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"
#include "indexer/store/record.h"

#include <sstream>

namespace
{

/* What is wrong with a document, nullptr when nothing is. */
const char *problem_of(const Xapian::Database &db, Xapian::docid docid, GString *text)
{
  const std::string packed = db.get_metadata(handles_record_key(docid));
  if (packed.empty())
    return "its record is missing";
  g_autoptr(Record) record = record_open(g_bytes_new_static(packed.data(), packed.size()), nullptr);
  g_string_truncate(text, 0);
  if (!record || !record_append_text(record, 0, record_text_len(record), text, nullptr))
    return "its record is damaged";
  const std::string bytes = db.get_metadata(handles_direct_key(docid));
  if (!direct_check(reinterpret_cast<const guint8 *>(bytes.data()), bytes.size()))
    return "its direct index is damaged";
  return nullptr;
}

void check_documents(const Xapian::Database &db, const std::string &name)
{
  g_autoptr(GString) text = g_string_new(nullptr);
  for (auto it = db.postlist_begin(""), end = db.postlist_end(""); it != end; ++it)
    if (const char *problem = problem_of(db, *it, text))
      throw GuardFailure{STORE_ERROR_DAMAGED, name + " is damaged: document " + std::to_string(*it) + ": " + problem +
                                                  ". Build it anew with tracuu-index --rebuild."};
}

/* The B-trees, as Xapian checks them. */
void check_tables(const std::string &path, const std::string &name)
{
  std::ostringstream findings;
  if (Xapian::Database::check(path, 0, &findings) != 0)
    throw GuardFailure{STORE_ERROR_DAMAGED,
                       name + " is damaged. Build it anew with tracuu-index --rebuild. Xapian says: " + findings.str()};
}

} // namespace

gboolean store_check(const char *index, GError **error)
{
  g_autofree char *path = store_current_generation(index, error);
  if (!path)
    return FALSE;
  return guard(index, error, FALSE, [&] {
    const Xapian::Database db(path);
    handles_check_version(db, index);
    check_tables(path, index);
    check_documents(db, index);
    return TRUE;
  });
}
