/* The last word of a process that Xapian ends. */
#include "indexer/store/guard.hh"

#include <cstdlib>
#include <exception>

namespace
{

/* The handler of the C++ runtime knows nothing of who installed it. */
struct {
  void (*say)(const char *sentence, gpointer user);
  gpointer user;
} abort_handler;

[[noreturn]] void on_terminate()
{
  if (const std::exception_ptr problem = std::current_exception()) {
    GError *error = nullptr;
    try {
      std::rethrow_exception(problem);
    } catch (...) {
      guard_translate("the index", &error);
    }
    abort_handler.say(error->message, abort_handler.user);
  }
  abort();
}

} // namespace

void store_on_abort(void (*say)(const char *sentence, gpointer user), gpointer user)
{
  static const std::terminate_handler before = std::get_terminate();
  abort_handler = {say, user};
  std::set_terminate(say ? on_terminate : before);
}
