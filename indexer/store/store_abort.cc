/* The last word of a process that Xapian ends. */
#include "indexer/store/guard.hh"

#include <cerrno>
#include <cstdlib>
#include <exception>

#include "corpus/base/language.h"

namespace
{

/* The handler of the C++ runtime knows nothing of who installed it. */
struct {
  void (*say)(const char *sentence, gpointer user);
  gpointer user;
} abort_handler;

/* Where a destructor throws while another exception passes, the runtime shows neither; the system's code is left. */
void say_code(int code)
{
  char *sentence =
      code == ENOSPC || code == EDQUOT ? g_strdup(_("The disk is full: the index could not be written."))
      : code ? g_strdup_printf(_("The index could not be written and stays as it was: %s."), language_error(code))
             : g_strdup(_("The index could not be written and stays as it was."));
  abort_handler.say(sentence, abort_handler.user);
  g_free(sentence);
}

void say_exception(const std::exception_ptr &problem, int code)
{
  GError *error = nullptr;
  try {
    std::rethrow_exception(problem);
  } catch (...) {
    guard_translate(_("the index"), &error);
  }
  /* What Xapian finds damaged while it cleans up is the block that it could not write, of no commit. */
  if (error->code == STORE_ERROR_DAMAGED)
    say_code(code);
  else
    abort_handler.say(error->message, abort_handler.user);
}

[[noreturn]] void on_terminate()
{
  const int code = errno;
  if (const std::exception_ptr problem = std::current_exception())
    say_exception(problem, code);
  else
    say_code(code);
  abort();
}

} // namespace

void store_on_abort(void (*say)(const char *sentence, gpointer user), gpointer user)
{
  static const std::terminate_handler before = std::get_terminate();
  abort_handler = {say, user};
  std::set_terminate(say ? on_terminate : before);
}
