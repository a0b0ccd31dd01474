#include "indexer/store/handles.hh"

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "indexer/store/guard.hh"

namespace
{

const char VERSION_KEY[] = "version";

std::string document_key(char kind, StoreDocid docid)
{
  const char key[] = {kind, static_cast<char>(docid >> 24), static_cast<char>(docid >> 16),
                      static_cast<char>(docid >> 8), static_cast<char>(docid)};
  return std::string(key, sizeof key);
}

guint number_of(const std::string &version)
{
  guint64 format = 0;
  return g_ascii_string_to_unsigned(version.c_str(), 10, 1, G_MAXUINT, &format, nullptr) ? static_cast<guint>(format)
                                                                                         : 0;
}

} // namespace

std::string handles_record_key(StoreDocid docid)
{
  return document_key('r', docid);
}

std::string handles_direct_key(StoreDocid docid)
{
  return document_key('d', docid);
}

std::string handles_sums_key(StoreDocid docid)
{
  return document_key('c', docid);
}

std::string handles_note_key(const std::string &note)
{
  return "n" + note;
}

std::string handles_note_sum_key(const std::string &note)
{
  return "m" + note;
}

std::string handles_version_key()
{
  return VERSION_KEY;
}

namespace
{

/* Whether what is current in the folder bears a name that this program gives. */
bool is_made_here(const std::string &index)
{
  g_autofree char *generation = store_current_generation(index.c_str(), nullptr);
  g_autofree char *name = generation ? g_path_get_basename(generation) : nullptr;
  return name && g_str_has_prefix(name, STORE_GENERATION);
}

} // namespace

guint handles_check_readable(const Xapian::Database &db, const std::string &name)
{
  const std::string version = db.get_metadata(VERSION_KEY);
  if (version.empty() && is_made_here(name)) {
    g_autofree char *rebuild = location_rebuild(name.c_str());
    throw GuardFailure{
        STORE_ERROR_DAMAGED,
        guard_sentence(_("%s is damaged: it does not say its format. Build it anew with %s."), name.c_str(), rebuild)};
  }
  return handles_check_version(version, name);
}

guint handles_check_version(const std::string &version, const std::string &name)
{
  if (version.empty())
    throw GuardFailure{STORE_ERROR_NOT_INDEX,
                       guard_sentence(_("%s is a Xapian database, but not an index of Tracuu."), name.c_str())};
  const guint format = number_of(version);
  g_autofree char *shown = escape_dup(version.c_str()); /* it may be another machine's */
  if (format >= SCHEMA_VERSION_READ && format <= SCHEMA_VERSION)
    return format;
  g_autofree char *rebuild = location_rebuild(name.c_str());
  if (format > SCHEMA_VERSION)
    throw GuardFailure{STORE_ERROR_VERSION,
                       guard_sentence(_("%s has index format %s of a newer program; this one reads formats %d to %d. "
                                        "Install the newer program, or build the index anew with %s."),
                                      name.c_str(), shown, SCHEMA_VERSION_READ, SCHEMA_VERSION, rebuild)};
  throw GuardFailure{
      STORE_ERROR_VERSION,
      guard_sentence(_("%s has index format %s, which is too old for this program: it reads formats %d to "
                       "%d. Build it anew with %s."),
                     name.c_str(), shown, SCHEMA_VERSION_READ, SCHEMA_VERSION, rebuild)};
}

void handles_check_writable(const Xapian::Database &db, const std::string &name)
{
  const guint format = handles_check_readable(db, name);
  if (format == SCHEMA_VERSION)
    return;
  g_autofree char *rebuild = location_rebuild(name.c_str());
  throw GuardFailure{
      STORE_ERROR_VERSION,
      guard_sentence(_("%s has index format %u, and this program writes format %d. Build it anew with %s."),
                     name.c_str(), format, SCHEMA_VERSION, rebuild)};
}

guint handles_format(const Xapian::Database &db)
{
  return number_of(db.get_metadata(VERSION_KEY));
}

void handles_set_version(Xapian::WritableDatabase &db)
{
  db.set_metadata(VERSION_KEY, std::to_string(SCHEMA_VERSION));
}

guint handles_frequency(Store &store, const std::string &term)
{
  guint frequency = 0;
  if (!kept_get_number(store.kept.get(), term.c_str(), &frequency)) {
    frequency = store.all.get_termfreq(term);
    kept_put_number(store.kept.get(), term.c_str(), frequency);
  }
  return frequency;
}
