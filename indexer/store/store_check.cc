/* Reading an index through to see that it is whole. */
#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "indexer/layout/direct.h"
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"
#include "indexer/store/record.h"
#include "indexer/store/sums.hh"

#include <algorithm>
#include <sstream>

#include <unistd.h>

namespace
{

const int CHECK_TRIES = 3; /* while a run writes to it */

/* One look at everything. */
class Check
{
public:
  Check(const Xapian::Database &database, const std::string &index) : db(database), name(index)
  {
  }

  void run()
  {
    check_documents();
    check_postings();
    check_statistics();
    check_notes();
  }

private:
  const Xapian::Database &db;
  const std::string name;
  guint64 terms = 0, length = 0; /* sums over all documents */
  Xapian::docid last = 0;

  [[noreturn]] void fail(const std::string &problem) const
  {
    g_autofree char *rebuild = location_rebuild(name.c_str());
    throw GuardFailure{STORE_ERROR_DAMAGED, guard_sentence(_("%s is damaged: %s. Build it anew with %s."), name.c_str(),
                                                           problem.c_str(), rebuild)};
  }

  /* What is wrong with a document, nullptr when nothing is. */
  const char *problem_of(Xapian::docid docid, GString *text)
  {
    Sums sums;
    if (!sums_unpack(db.get_metadata(handles_sums_key(docid)), &sums))
      return _("its checksums are missing");
    const std::string packed = db.get_metadata(handles_record_key(docid));
    if (packed.empty())
      return _("its record is missing");
    if (sums_of_bytes(docid, packed) != sums.record)
      return _("its record has changed");
    g_autoptr(Record) record = record_open(g_bytes_new_static(packed.data(), packed.size()), nullptr);
    g_string_truncate(text, 0);
    if (!record || !record_append_text(record, 0, record_text_len(record), text, nullptr))
      return _("its record is damaged");
    const std::string direct = db.get_metadata(handles_direct_key(docid));
    if (sums_of_bytes(docid, direct) != sums.direct)
      return _("its direct index has changed");
    if (!direct_check(reinterpret_cast<const guint8 *>(direct.data()), direct.size()))
      return _("its direct index is damaged");
    const Xapian::Document document = db.get_document(docid);
    const guint64 of_terms = sums_of_terms(docid, document);
    if (sums_of_content(docid, document, of_terms) != sums.content)
      return _("its terms or values have changed");
    terms += of_terms;
    return nullptr;
  }

  void check_documents()
  {
    g_autoptr(GString) text = g_string_new(nullptr);
    for (auto it = db.postlist_begin(""), end = db.postlist_end(""); it != end; ++it) {
      if (const char *problem = problem_of(*it, text))
        fail(guard_sentence(_("document %u: %s"), *it, problem));
      length += it.get_doclength();
      last = *it;
    }
    const auto n = std::distance(db.metadata_keys_begin("c"), db.metadata_keys_end("c"));
    if (n != static_cast<std::ptrdiff_t>(db.get_doccount()))
      fail(_("it has checksums of documents that are not there"));
  }

  /* The lists of the terms hold the same as those of the documents. */
  void check_postings()
  {
    guint64 of_postings = 0;
    for (auto term = db.allterms_begin(), end = db.allterms_end(); term != end; ++term) {
      Xapian::doccount n = 0;
      Xapian::termcount most = 0;
      const std::string bytes = *term;
      for (auto it = db.postlist_begin(bytes), last_one = db.postlist_end(bytes); it != last_one; ++it, n++) {
        of_postings += sums_of_pair(*it, bytes.data(), bytes.size(), it.get_wdf());
        most = std::max(most, it.get_wdf());
      }
      if (n != term.get_termfreq() || most > db.get_wdf_upper_bound(bytes))
        fail(_("the list of a term does not add up"));
    }
    if (of_postings != terms)
      fail(_("a list of a term has changed"));
  }

  void check_statistics()
  {
    if (db.get_total_length() != length || db.get_lastdocid() < last)
      fail(_("its statistics do not add up"));
  }

  void check_notes()
  {
    for (auto key = db.metadata_keys_begin("n"), end = db.metadata_keys_end("n"); key != end; ++key) {
      const std::string note = (*key).substr(1);
      Sums sums;
      if (!sums_unpack(db.get_metadata(handles_note_sum_key(note)), &sums) ||
          sums.record != sums_of_bytes(0, db.get_metadata(*key)))
        fail(guard_sentence(_("the note \"%s\" has changed"), note.c_str()));
    }
  }
};

/* The B-trees, as Xapian checks them; it opens them for writing, though it does not write. */
void check_tables(const std::string &path, const std::string &name)
{
  std::ostringstream findings;
  if (Xapian::Database::check(path, 0, &findings) == 0)
    return;
  g_autofree char *rebuild = location_rebuild(name.c_str());
  throw GuardFailure{STORE_ERROR_DAMAGED, guard_sentence(_("%s is damaged. Build it anew with %s. Xapian says: %s"),
                                                         name.c_str(), rebuild, findings.str().c_str())};
}

bool may_write(const std::string &path)
{
  return access((path + "/postlist.glass").c_str(), W_OK) == 0;
}

/* Whether a run has published or committed something. */
bool has_moved(const char *index, const std::string &path, Xapian::rev revision)
{
  g_autofree char *current = store_current_generation(index, nullptr);
  return current && (current != path || Xapian::Database(path).get_revision() != revision);
}

} // namespace

gboolean store_check(const char *index, GError **error)
{
  return guard(index, error, FALSE, [&] {
    for (int tries = 1;; tries++) {
      GError *failed = nullptr;
      g_autofree char *current = store_current_generation(index, &failed);
      if (!current)
        guard_rethrow(failed);
      const Xapian::Database db(current);
      handles_check_readable(db, index);
      try {
        if (may_write(current))
          check_tables(current, index);
        Check(db, index).run();
        return TRUE;
      } catch (...) {
        if (tries == CHECK_TRIES || !has_moved(index, current, db.get_revision()))
          throw;
      }
    }
  });
}
