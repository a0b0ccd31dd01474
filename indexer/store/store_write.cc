/* Writing: documents into a segment or into the current generation. */
#include "corpus/base/language.h"
#include "indexer/store/files.h"
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"
#include "indexer/store/sums.hh"

#include <memory>
#include <vector>

namespace
{

/* Xapian writes a NUL inside a term as two bytes. */
gsize key_len(const StoreTerm &term)
{
  gsize len = term.len;
  for (gsize i = 0; i < term.len; i++)
    len += term.term[i] == '\0';
  return len;
}

/* Xapian drops all pending changes when it meets a bad term, so none must reach it. */
void check_terms(const StoreDocument &document)
{
  for (guint i = 0; i < document.n_terms; i++) {
    const StoreTerm &term = document.terms[i];
    if (!term.len || key_len(term) > STORE_TERM_MAX)
      throw GuardFailure{STORE_ERROR_FAILED,
                         guard_sentence(_("A term is empty or longer than %d bytes: %.*s."), STORE_TERM_MAX,
                                        static_cast<int>(MIN(term.len, 80)), term.term)};
  }
}

void fill(Xapian::Document &document, const StoreDocument &source)
{
  for (guint i = 0; i < source.n_terms; i++) {
    const StoreTerm &term = source.terms[i];
    document.add_term(std::string(term.term, term.len), term.frequency);
  }
  for (guint slot = 0; slot < SCHEMA_N_SLOTS; slot++)
    if (source.values[slot])
      document.add_value(slot, std::string(source.values[slot], source.value_lens[slot]));
}

} // namespace

/* Everything happens inside a transaction: Xapian would commit by itself now and then, and when it is closed. */
struct StoreWriter {
  std::string name;
  std::string folder; /* of the database */
  bool durable;
  guint n_written = 0; /* documents put, amended, copied or deleted */
  Xapian::WritableDatabase db;

  void keep(StoreDocid docid, const std::string &record, const std::string &direct, guint64 content)
  {
    db.set_metadata(handles_record_key(docid), record);
    db.set_metadata(handles_direct_key(docid), direct);
    db.set_metadata(handles_sums_key(docid),
                    sums_pack({sums_of_bytes(docid, record), sums_of_bytes(docid, direct), content}));
  }

  /* What keep() keeps; empty strings delete. */
  void forget(StoreDocid docid)
  {
    db.set_metadata(handles_record_key(docid), std::string());
    db.set_metadata(handles_direct_key(docid), std::string());
    db.set_metadata(handles_sums_key(docid), std::string());
  }

  StoreWriter(const std::string &writer_name, const std::string &path, int flags)
      : name(writer_name), folder(path), durable(!(flags & Xapian::DB_NO_SYNC)), db(path, flags)
  {
  }
};

StoreWriter *store_writer_create(const char *path, gboolean durable, GError **error)
{
  return guard(path, error, static_cast<StoreWriter *>(nullptr), [&] {
    const int flags = Xapian::DB_CREATE | (durable ? 0 : Xapian::DB_NO_SYNC);
    auto writer = std::make_unique<StoreWriter>(path, path, flags);
    writer->db.begin_transaction();
    handles_set_version(writer->db);
    return writer.release();
  });
}

StoreWriter *store_writer_open_generation(const char *path, GError **error)
{
  g_autofree char *index = g_path_get_dirname(path); /* is what people know */
  return guard(index, error, static_cast<StoreWriter *>(nullptr), [&] {
    auto writer = std::make_unique<StoreWriter>(index, path, Xapian::DB_OPEN);
    handles_check_writable(writer->db, index);
    writer->db.begin_transaction();
    return writer.release();
  });
}

StoreWriter *store_writer_open(const char *index, GError **error)
{
  g_autofree char *path = store_current_generation(index, error);
  return path ? store_writer_open_generation(path, error) : nullptr;
}

void store_writer_close(StoreWriter *writer)
{
  if (!writer)
    return;
  guard(writer->name.c_str(), nullptr, false, [&] {
    std::unique_ptr<StoreWriter> owned(writer);
    owned->db.cancel_transaction();
    owned->db.close();
    return true;
  });
}

gboolean store_writer_put(StoreWriter *writer, StoreDocid docid, const StoreDocument *document, GError **error)
{
  g_return_val_if_fail(docid && document->record_len, FALSE);
  return guard(writer->name.c_str(), error, FALSE, [&] {
    check_terms(*document);
    Xapian::Document fresh;
    fill(fresh, *document);
    writer->db.replace_document(docid, fresh);
    writer->n_written++;
    writer->keep(docid, std::string(document->record, document->record_len),
                 document->direct ? std::string(document->direct, document->direct_len) : std::string(),
                 sums_of_content(docid, fresh, sums_of_terms(docid, fresh)));
    return TRUE;
  });
}

gboolean store_writer_delete(StoreWriter *writer, StoreDocid docid, GError **error)
{
  g_return_val_if_fail(docid, FALSE);
  return guard(writer->name.c_str(), error, FALSE, [&] {
    try {
      writer->db.delete_document(docid);
      writer->n_written++;
    } catch (const Xapian::DocNotFoundError &) {
    }
    writer->forget(docid);
    return TRUE;
  });
}

gboolean store_writer_amend(StoreWriter *writer, StoreDocid docid, const char *without, const StoreDocument *changes,
                            GError **error)
{
  g_return_val_if_fail(docid, FALSE);
  return guard(writer->name.c_str(), error, FALSE, [&] {
    check_terms(*changes);
    Xapian::Document document = writer->db.get_document(docid);
    std::vector<std::string> stale;
    for (; *without; without++) {
      const std::string prefix(1, *without);
      auto term = document.termlist_begin();
      for (term.skip_to(prefix); term != document.termlist_end() && (*term)[0] == *without; ++term)
        stale.push_back(*term);
    }
    for (const std::string &term : stale)
      document.remove_term(term);
    fill(document, *changes);
    writer->db.replace_document(docid, document);
    writer->n_written++;
    Sums sums;
    if (!sums_unpack(writer->db.get_metadata(handles_sums_key(docid)), &sums))
      throw Xapian::DatabaseCorruptError("checksums of a document are missing");
    if (changes->record) {
      const std::string record(changes->record, changes->record_len);
      writer->db.set_metadata(handles_record_key(docid), record);
      sums.record = sums_of_bytes(docid, record);
    }
    sums.content = sums_of_content(docid, document, sums_of_terms(docid, document));
    writer->db.set_metadata(handles_sums_key(docid), sums_pack(sums));
    return TRUE;
  });
}

GBytes *store_writer_get_record(StoreWriter *writer, StoreDocid docid, GError **error)
{
  g_return_val_if_fail(docid, nullptr);
  return guard(writer->name.c_str(), error, static_cast<GBytes *>(nullptr), [&] {
    const std::string record = writer->db.get_metadata(handles_record_key(docid));
    if (record.empty())
      throw Xapian::DocNotFoundError("no record");
    return g_bytes_new(record.data(), record.size());
  });
}

char *store_writer_dup_value(StoreWriter *writer, StoreDocid docid, SchemaSlot slot, gsize *len, GError **error)
{
  g_return_val_if_fail(docid, nullptr);
  return guard(writer->name.c_str(), error, static_cast<char *>(nullptr), [&] {
    const std::string value = writer->db.get_document(docid).get_value(slot);
    *len = value.size();
    return static_cast<char *>(g_memdup2((value + '\0').data(), value.size() + 1));
  });
}

gboolean store_writer_copy(StoreWriter *writer, StoreDocid docid, Store *from, StoreDocid from_docid, gsize *len,
                           GError **error)
{
  g_return_val_if_fail(docid && from_docid, FALSE);
  return guard(from->name.c_str(), error, FALSE, [&] {
    StoreDocid local;
    const Xapian::Database &db = from->shard_of(from_docid, &local);
    const std::string record = db.get_metadata(handles_record_key(local));
    const std::string direct = db.get_metadata(handles_direct_key(local));
    Sums sums;
    if (!sums_unpack(db.get_metadata(handles_sums_key(local)), &sums) || sums.record != sums_of_bytes(local, record) ||
        sums.direct != sums_of_bytes(local, direct))
      throw Xapian::DatabaseCorruptError("the record of a document");
    const Xapian::Document source = db.get_document(local);
    Xapian::Document copy;
    for (auto term = source.termlist_begin(); term != source.termlist_end(); ++term)
      copy.add_term(*term, term.get_wdf());
    for (auto value = source.values_begin(); value != source.values_end(); ++value)
      copy.add_value(value.get_valueno(), *value);
    writer->db.replace_document(docid, copy);
    writer->n_written++;
    writer->keep(docid, record, direct, sums_of_content(docid, copy, sums_of_terms(docid, copy)));
    *len = record.size() + direct.size();
    return TRUE;
  });
}

gboolean store_writer_commit(StoreWriter *writer, GError **error)
{
  return guard(writer->name.c_str(), error, FALSE, [&] {
    writer->db.commit_transaction();
    writer->db.begin_transaction();
    /* Xapian syncs the tables, but not the name that makes them current. The next commit writes over blocks that only
     * the state before this one needs: until then that name must be safe. */
    GError *failed = nullptr;
    if (writer->durable && !files_sync(writer->folder.c_str(), &failed))
      guard_rethrow(failed);
    return TRUE;
  });
}

StoreDocid store_writer_last_docid(StoreWriter *writer)
{
  return guard(writer->name.c_str(), nullptr, StoreDocid(0), [&] { return StoreDocid(writer->db.get_lastdocid()); });
}

guint store_writer_n_documents(StoreWriter *writer)
{
  return guard(writer->name.c_str(), nullptr, 0u, [&] { return guint(writer->db.get_doccount()); });
}

guint store_writer_n_written(const StoreWriter *writer)
{
  return writer->n_written;
}

const char *store_writer_get_path(const StoreWriter *writer)
{
  return writer->folder.c_str();
}

char *store_writer_dup_note(StoreWriter *writer, const char *key, gsize *len, GError **error)
{
  return guard(writer->name.c_str(), error, static_cast<char *>(nullptr), [&] {
    const std::string note = writer->db.get_metadata(handles_note_key(key));
    *len = note.size();
    return static_cast<char *>(g_memdup2(note.c_str(), note.size() + 1));
  });
}

gboolean store_writer_set_note(StoreWriter *writer, const char *key, const char *value, gsize len, GError **error)
{
  return guard(writer->name.c_str(), error, FALSE, [&] {
    const std::string kept(value, len);
    writer->db.set_metadata(handles_note_key(key), kept);
    writer->db.set_metadata(handles_note_sum_key(key), kept.empty() ? kept : sums_pack({sums_of_bytes(0, kept), 0, 0}));
    return TRUE;
  });
}
