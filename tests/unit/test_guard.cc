/* The guard: whatever is thrown inside the store, C gets an error with the right code and a sentence. */
#include <cerrno>
#include <csetjmp>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

extern "C" {
#include <cmocka.h> /* declares some of its functions outside its own extern "C" */
}
#include <xapian.h>

#include "indexer/store/guard.hh"

namespace
{

struct Case {
  const char *name;
  void (*raise)();
  StoreError code;
  const char *says; /* part of the sentence */
};

const Case CASES[] = {
    {"a failure of our own",
     [] {
       throw GuardFailure{STORE_ERROR_VERSION, "Our own sentence."};
     },
     STORE_ERROR_VERSION, "Our own sentence."},
    {"modified", [] { throw Xapian::DatabaseModifiedError("m"); }, STORE_ERROR_CHANGED, "/index changed"},
    {"document not found", [] { throw Xapian::DocNotFoundError("m"); }, STORE_ERROR_CHANGED, "/index is no longer"},
    {"lock", [] { throw Xapian::DatabaseLockError("Unable to get write lock on x: already locked"); },
     STORE_ERROR_LOCKED, "writing to /index"},
    {"lock that cannot be made", [] { throw Xapian::DatabaseLockError("Unable to get write lock on x: unsupported"); },
     STORE_ERROR_SYSTEM, "unsupported"},
    {"lock on a full disk", [] { throw Xapian::DatabaseLockError("Couldn't open lockfile: No space left on device"); },
     STORE_ERROR_SYSTEM, "The disk is full: /index"},
    {"database not found", [] { throw Xapian::DatabaseNotFoundError("m"); }, STORE_ERROR_DAMAGED, "/index is damaged"},
    {"database version", [] { throw Xapian::DatabaseVersionError("m"); }, STORE_ERROR_VERSION, "--rebuild"},
    {"opening what is none", [] { throw Xapian::DatabaseOpeningError("m"); }, STORE_ERROR_NOT_INDEX, "not an index"},
    {"opening, a file gone", [] { throw Xapian::DatabaseOpeningError("m", ENOENT); }, STORE_ERROR_DAMAGED,
     "/index is damaged"},
    {"opening, no permission", [] { throw Xapian::DatabaseOpeningError("m", EACCES); }, STORE_ERROR_SYSTEM,
     "Permission denied"},
    {"corrupt", [] { throw Xapian::DatabaseCorruptError("m"); }, STORE_ERROR_DAMAGED, "/index is damaged"},
    {"disk full", [] { throw Xapian::DatabaseError("m", ENOSPC); }, STORE_ERROR_SYSTEM, "The disk is full: /index"},
    {"quota", [] { throw Xapian::DatabaseError("m", EDQUOT); }, STORE_ERROR_SYSTEM, "The disk is full: /index"},
    {"disk full while creating", [] { throw Xapian::DatabaseCreateError("m", ENOSPC); }, STORE_ERROR_SYSTEM,
     "The disk is full"},
    {"a table that cannot be made", [] { throw Xapian::DatabaseCreateError("Failed to create iamglass file", ENOENT); },
     STORE_ERROR_SYSTEM, "/index could not be created: Failed to create iamglass file: No such file"},
    {"input or output", [] { throw Xapian::DatabaseError("m", EIO); }, STORE_ERROR_SYSTEM, "Input/output error"},
    {"a table cut short", [] { throw Xapian::DatabaseError("m"); }, STORE_ERROR_DAMAGED, "/index is damaged (m)"},
    {"closed", [] { throw Xapian::DatabaseClosedError("m"); }, STORE_ERROR_FAILED, "/index: m"},
    {"network", [] { throw Xapian::NetworkError("m"); }, STORE_ERROR_NETWORK, "cannot be reached"},
    {"network timeout", [] { throw Xapian::NetworkTimeoutError("m"); }, STORE_ERROR_NETWORK, "cannot be reached"},
    {"invalid argument", [] { throw Xapian::InvalidArgumentError("m"); }, STORE_ERROR_FAILED, "InvalidArgumentError"},
    {"unimplemented", [] { throw Xapian::UnimplementedError("m"); }, STORE_ERROR_FAILED, "UnimplementedError"},
    {"range", [] { throw Xapian::RangeError("m"); }, STORE_ERROR_FAILED, "RangeError"},
    {"no memory", [] { throw std::bad_alloc(); }, STORE_ERROR_MEMORY, "not enough memory"},
    {"no array of that length", [] { throw std::bad_array_new_length(); }, STORE_ERROR_MEMORY, "not enough memory"},
    {"too long", [] { throw std::length_error("why"); }, STORE_ERROR_FAILED, "/index: why"},
    {"disk full, and again when going back",
     [] {
       throw Xapian::DatabaseCorruptError(
           "Modifications failed (DatabaseError: Error writing block 24 (No space left on "
           "device)), and couldn't open at the old revision: Error writing block 52");
     },
     STORE_ERROR_SYSTEM, "The disk is full: /index"},
    {"disk broken, and again when going back",
     [] {
       throw Xapian::DatabaseCorruptError("Modifications failed (DatabaseError: Error writing block 24 (Input/output "
                                          "error)), and couldn't open at the old revision: Error writing block 52");
     },
     STORE_ERROR_SYSTEM, "could not be written and stays as it was"},
    {"a file that is gone from a share", [] { throw Xapian::DatabaseError("reading", ESTALE); }, STORE_ERROR_CHANGED,
     "changed"},
    {"a file that is gone while it is opened", [] { throw Xapian::DatabaseOpeningError("opening", ESTALE); },
     STORE_ERROR_CHANGED, "changed"},
    {"a number", [] { throw 42; }, STORE_ERROR_FAILED, "unknown"},
    {"a string", [] { throw "text"; }, STORE_ERROR_FAILED, "unknown"},
};

void every_exception_becomes_an_error_with_a_sentence(void **)
{
  for (const Case &one : CASES) {
    g_autoptr(GError) error = nullptr;
    const int result = guard("/index", &error, -1, [&] {
      one.raise();
      return 1;
    });
    assert_int_equal(result, -1);
    if (!error || error->domain != STORE_ERROR || error->code != one.code || !strstr(error->message, one.says) ||
        !g_str_has_suffix(error->message, "."))
      fail_msg("%s: %s", one.name, error ? error->message : "no error");
  }
}

void nothing_is_reported_when_nobody_asks(void **)
{
  for (const Case &one : CASES)
    assert_int_equal(guard("/index", nullptr, -1, [&] { return one.raise(), 1; }), -1);
}

void what_succeeds_passes_through(void **)
{
  g_autoptr(GError) error = nullptr;
  assert_int_equal(guard("/index", &error, -1, [] { return 7; }), 7);
  assert_null(error);
}

void an_error_of_c_code_passes_through(void **)
{
  g_autoptr(GError) error = nullptr;
  GError *inner = g_error_new_literal(STORE_ERROR, STORE_ERROR_MISSING, "From C.");
  assert_int_equal(guard("/index", &error, -1, [&]() -> int { guard_rethrow(inner); }), -1);
  assert_true(g_error_matches(error, STORE_ERROR, STORE_ERROR_MISSING));
  assert_string_equal(error->message, "From C.");
}

/* Two ways in which Xapian's cleaning up after a failure fails. */
void fail_without_leave() noexcept
{
  [] { throw Xapian::DatabaseError("writing", ENOSPC); }();
}

void find_damage_without_leave() noexcept
{
  errno = ENOSPC;
  [] { throw Xapian::DatabaseCorruptError("dir_end invalid in block 39"); }();
}

struct Careless {
  ~Careless() noexcept(false)
  {
    errno = ENOSPC;
    throw Xapian::DatabaseError("writing", ENOSPC);
  }
};

void fail_while_failing()
{
  const Careless careless;
  throw Xapian::DatabaseError("writing", ENOSPC);
}

void the_end_says_that_the_disk_is_full(void (*act)())
{
  const pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    store_on_abort([](const char *sentence, gpointer) { _exit(strstr(sentence, "The disk is full") ? 5 : 6); },
                   nullptr);
    guard("/index", nullptr, 0, [&] { return act(), 1; });
    _exit(7);
  }
  int status = 0;
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), 5);
}

void what_no_guard_can_catch_is_said_before_the_end(void **)
{
  the_end_says_that_the_disk_is_full(fail_without_leave);
  the_end_says_that_the_disk_is_full(find_damage_without_leave);
}

void a_failure_while_another_passes_is_said_before_the_end(void **)
{
  the_end_says_that_the_disk_is_full(fail_while_failing);
}

} // namespace

int main()
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_exception_becomes_an_error_with_a_sentence),
      cmocka_unit_test(nothing_is_reported_when_nobody_asks),
      cmocka_unit_test(what_succeeds_passes_through),
      cmocka_unit_test(an_error_of_c_code_passes_through),
      cmocka_unit_test(what_no_guard_can_catch_is_said_before_the_end),
      cmocka_unit_test(a_failure_while_another_passes_is_said_before_the_end),
  };
  return cmocka_run_group_tests(tests, nullptr, nullptr);
}
