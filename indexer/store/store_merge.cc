/* Merging segments into one database, and reading a database through to see that it is whole. */
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

#include <sstream>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <gio/gio.h>

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
  for (const std::string &source : sources) {
    const Xapian::Database db(source);
    handles_check_version(db, source);
    all.add_database(db);
  }
  all.compact(destination, Xapian::DBCOMPACT_NO_RENUMBER);
}

[[noreturn]] void fail_errno(const std::string &path)
{
  throw GuardFailure{STORE_ERROR_SYSTEM, "Could not write " + path + ": " + g_strerror(errno) + "."};
}

void sync_path(const std::string &path, int flags)
{
  const int fd = open(path.c_str(), flags | O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    fail_errno(path);
  const int failed = fsync(fd);
  close(fd);
  if (failed)
    fail_errno(path);
}

/* Calls visit for each file of a database. */
template <typename Visit> void for_each_file(const std::string &folder, Visit &&visit)
{
  g_autoptr(GDir) dir = g_dir_open(folder.c_str(), 0, nullptr);
  while (const char *name = dir ? g_dir_read_name(dir) : nullptr)
    visit(folder + "/" + name);
}

void remove_database(const std::string &folder)
{
  for_each_file(folder, [](const std::string &path) { unlink(path.c_str()); });
  rmdir(folder.c_str());
}

void sync_database(const std::string &folder)
{
  for_each_file(folder, [](const std::string &path) { sync_path(path, 0); });
  sync_path(folder, O_DIRECTORY);
  g_autofree char *parent = g_path_get_dirname(folder.c_str());
  sync_path(parent, O_DIRECTORY);
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
      remove_database(path);
  }
};

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
      throw GuardFailure{STORE_ERROR_SYSTEM, std::string(destination) + " is in the way of a new index."};
    Paths paths;
    for (; *sources; sources++)
      paths.push_back(*sources);
    try {
      merge_levels(paths, destination, fan_in());
      sync_database(destination);
    } catch (...) {
      remove_database(destination);
      throw;
    }
    return TRUE;
  });
}

gboolean store_check(const char *index, GError **error)
{
  g_autofree char *path = store_current_generation(index, error);
  if (!path)
    return FALSE;
  return guard(index, error, FALSE, [&] {
    std::ostringstream findings;
    if (Xapian::Database::check(path, 0, &findings) != 0)
      throw GuardFailure{STORE_ERROR_DAMAGED, std::string(index) + " is damaged: " + findings.str()};
    handles_check_version(Xapian::Database(path), index);
    return TRUE;
  });
}
