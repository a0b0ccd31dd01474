/* Merging segments into one database. */
#include "corpus/base/language.h"
#include "indexer/store/files.h"
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

#include <algorithm>
#include <vector>

#include <sys/resource.h>

namespace
{

using Paths = std::vector<std::string>;

/* A database keeps up to this many files open while it is merged. */
const std::size_t FILES_PER_SOURCE = 6;
const std::size_t FILES_SPARED = 64; /* for the rest of the program */
const std::size_t MAX_FAN_IN = 256;

/* How many databases may be merged at once. */
std::size_t fan_in()
{
  struct rlimit limit;
  const rlim_t files = getrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : 256;
  if (files >= MAX_FAN_IN * FILES_PER_SOURCE + FILES_SPARED)
    return MAX_FAN_IN;
  return files > FILES_SPARED + 2 * FILES_PER_SOURCE ? (files - FILES_SPARED) / FILES_PER_SOURCE : 2;
}

void merge_once(const Paths &sources, const std::string &destination)
{
  Xapian::Database all;
  for (const std::string &source : sources)
    all.add_database(Xapian::Database(source));
  all.compact(destination, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL);
}

/* Databases between the sources and the destination; removed when done with, whatever happens. */
struct Intermediates {
  Paths paths;

  Intermediates() = default;
  Intermediates(const Intermediates &) = delete;
  Intermediates &operator=(const Intermediates &) = delete;
  ~Intermediates()
  {
    for (const std::string &path : paths)
      files_remove_folder(path.c_str());
  }
};

void sync(const char *folder)
{
  GError *error = nullptr;
  if (!files_sync_folder(folder, &error))
    guard_rethrow(error);
}

/* Brings databases into the order of their documents; empty ones come first. */
Paths sort_by_docid(const char *const *sources)
{
  std::vector<std::pair<Xapian::docid, std::string>> known;
  for (; *sources; sources++) {
    const Xapian::Database db(*sources);
    handles_check_writable(db, *sources);
    const auto first = db.postlist_begin("");
    known.emplace_back(first == db.postlist_end("") ? 0 : *first, *sources);
  }
  std::sort(known.begin(), known.end());
  Paths sorted;
  for (auto &source : known)
    sorted.push_back(std::move(source.second));
  return sorted;
}

/* Merges neighbours, so that the ranges of docids stay disjoint, until few enough are left for one merge. */
void merge_levels(Paths sources, const std::string &destination, std::size_t width)
{
  Intermediates last;
  for (unsigned level = 1; sources.size() > width; level++) {
    Intermediates next;
    Paths merged;
    for (std::size_t at = 0; at < sources.size(); at += width) {
      const Paths group(sources.begin() + at, sources.begin() + std::min(at + width, sources.size()));
      merged.push_back(destination + ".part" + std::to_string(level) + "-" + std::to_string(merged.size()));
      next.paths.push_back(merged.back());
      merge_once(group, merged.back());
    }
    sources = merged;
    std::swap(last.paths, next.paths);
  }
  merge_once(sources, destination);
}

} // namespace

gboolean store_merge(const char *const *sources, const char *destination, GError **error)
{
  g_return_val_if_fail(sources && *sources, FALSE);
  return guard(destination, error, FALSE, [&] {
    if (g_file_test(destination, G_FILE_TEST_EXISTS))
      throw GuardFailure{STORE_ERROR_SYSTEM, guard_sentence(_("%s is in the way of a new index."), destination)};
    try {
      merge_levels(sort_by_docid(sources), destination, fan_in());
      sync(destination);
    } catch (...) {
      files_remove_folder(destination);
      throw;
    }
    return TRUE;
  });
}
