/* guard: no C++ exception leaves this room.
 *
 * Every function that C calls runs its body through guard(); whatever the body throws becomes a GError of the domain
 * STORE_ERROR. One place decides which exception gets which code and sentence.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_GUARD_H
#define TRACUU_INDEXER_STORE_GUARD_H

#include <string>
#include <utility>

#include "indexer/store/store.h"

/* Thrown inside the room for reasons of our own. */
struct GuardFailure {
  StoreError code;
  std::string message; /* a full sentence */
};

/* A message with its parts in their places. */
std::string guard_sentence(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* Takes an error that a C function reported. */
[[noreturn]] void guard_rethrow(GError *error);

/* Turns the exception being handled into an error; call it inside a catch block only. subject names what was being
 * read or written. */
void guard_translate(const char *subject, GError **error) noexcept;

/* Runs body and gives what it returns, or failed with the error set when it throws. */
template <typename Result, typename Body>
Result guard(const char *subject, GError **error, Result failed, Body &&body) noexcept
{
  try {
    return std::forward<Body>(body)();
  } catch (...) {
    guard_translate(subject, error);
    return failed;
  }
}

#endif
