#include "indexer/store/guard.hh"

#include <cerrno>
#include <cstring>
#include <new>

#include <xapian.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "corpus/base/location.h"

G_DEFINE_QUARK(tracuu_store_error, store_error)

namespace
{

bool says(const Xapian::Error &problem, int code)
{
  const char *reason = problem.get_error_string();
  return reason && strcmp(reason, strerror(code)) == 0;
}

void report_change(const char *subject, GError **error)
{
  g_set_error(error, STORE_ERROR, STORE_ERROR_CHANGED, _("%s changed while it was being read."), subject);
}

/* Xapian tells what the operating system said only as text. */
void report_system(const char *subject, const Xapian::Error &problem, GError **error)
{
  if (says(problem, ESTALE)) /* on a network share an open file does not outlive its removal elsewhere */
    report_change(subject, error);
  else if (says(problem, ENOSPC) || says(problem, EDQUOT))
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("The disk is full: %s could not be written."), subject);
  else
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, "%s: %s: %s.", subject, problem.get_msg().c_str(),
                problem.get_error_string());
}

bool mentions_full_disk(const std::string &what)
{
  return what.find(strerror(ENOSPC)) != what.npos || what.find(strerror(EDQUOT)) != what.npos;
}

/* After a failed write Xapian calls an index corrupt that is only as the last commit left it. */
bool report_failed_write(const char *subject, const Xapian::Error &problem, GError **error)
{
  const std::string &what = problem.get_msg();
  if (what.compare(0, 20, "Modifications failed") != 0)
    return false;
  if (mentions_full_disk(what))
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("The disk is full: %s could not be written."), subject);
  else
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("%s could not be written and stays as it was: %s."), subject,
                what.c_str());
  return true;
}

void report_damage(const char *subject, const Xapian::Error &problem, GError **error)
{
  if (report_failed_write(subject, problem, error))
    return;
  g_autofree char *rebuild = location_rebuild(subject);
  g_set_error(error, STORE_ERROR, STORE_ERROR_DAMAGED, _("%s is damaged (%s). Build it anew with %s."), subject,
              problem.get_msg().c_str(), rebuild);
}

/* Either another program has it, or the file of the lock cannot be made. */
void report_lock(const char *subject, const Xapian::Error &problem, GError **error)
{
  const std::string &what = problem.get_msg();
  if (mentions_full_disk(what))
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("The disk is full: %s could not be written."), subject);
  else if (what.find("already locked") != what.npos)
    g_set_error(error, STORE_ERROR, STORE_ERROR_LOCKED, _("Another program is writing to %s."), subject);
  else
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, "%s: %s.", subject, what.c_str());
}

void report_creating(const char *subject, const Xapian::Error &problem, GError **error)
{
  const char *reason = problem.get_error_string();
  if (says(problem, ENOSPC) || says(problem, EDQUOT))
    report_system(subject, problem, error);
  else /* what the system said may be lost in Xapian's cleaning up */
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("%s could not be created: %s%s%s."), subject,
                problem.get_msg().c_str(), reason ? ": " : "", reason ? reason : "");
}

void report_opening(const char *subject, const Xapian::Error &problem, GError **error)
{
  if (says(problem, ENOENT))
    report_damage(subject, problem, error);
  else if (problem.get_error_string())
    report_system(subject, problem, error);
  else
    g_set_error(error, STORE_ERROR, STORE_ERROR_NOT_INDEX, _("%s is not an index: %s."), subject,
                problem.get_msg().c_str());
}

} // namespace

std::string guard_sentence(const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *text = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  return text;
}

void guard_rethrow(GError *error)
{
  GuardFailure failure{static_cast<StoreError>(error->code), error->message};
  g_error_free(error);
  throw failure;
}

/* What Xapian says where no errno tells, in the language of the program where that is common. */
static const char *network_message(const Xapian::NetworkError &problem)
{
  static const char *const common[] = {N_("Couldn't connect"), N_("Connection closed unexpectedly"), N_("Received EOF"),
                                       N_("Timeout expired while trying to read"),
                                       N_("Timeout expired while trying to write")};
  const char *said = problem.get_msg().c_str();
  for (const char *one : common)
    if (strcmp(one, said) == 0)
      return _(one);
  return said;
}

/* What Xapian's client says of an error that a server told: "REMOTE:" and what it told, in the context "remote:tcp(HOST:PORT)".
 * FALSE when it is none. Source: unserialise_error. */
static gboolean report_host(const Xapian::Error &problem, GError **error)
{
  static const std::string told = "REMOTE:", place = "remote:tcp(";
  const std::string &what = problem.get_msg(), &context = problem.get_context();
  if (what.compare(0, told.size(), told) != 0 || context.compare(0, place.size(), place) != 0)
    return FALSE;
  const std::string name = context.substr(place.size(), context.size() - place.size() - 1);
  g_autofree char *said = escape_dup(what.c_str() + told.size());
  g_set_error(error, STORE_ERROR, STORE_ERROR_NETWORK, _("tcp://%s reports an error: %s."), name.c_str(), said);
  return TRUE;
}

void guard_translate(const char *subject, GError **error) noexcept
{
  /* The order matters: a class stands before the class it derives from. */
  try {
    try {
      throw;
    } catch (const Xapian::DatabaseModifiedError &) {
      throw;
    } catch (const Xapian::DocNotFoundError &) {
      throw;
    } catch (const Xapian::Error &problem) {
      if (!report_host(problem, error))
        throw;
    }
  } catch (const GuardFailure &failure) {
    g_set_error_literal(error, STORE_ERROR, failure.code, failure.message.c_str());
  } catch (const Xapian::DatabaseModifiedError &) {
    report_change(subject, error);
  } catch (const Xapian::DocNotFoundError &) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_CHANGED, _("A document of %s is no longer there."), subject);
  } catch (const Xapian::DatabaseLockError &problem) {
    report_lock(subject, problem, error);
  } catch (const Xapian::DatabaseVersionError &problem) {
    g_autofree char *rebuild = location_rebuild(subject);
    g_set_error(error, STORE_ERROR, STORE_ERROR_VERSION,
                _("%s was written by another version of Xapian (%s). Build it anew with %s."), subject,
                problem.get_msg().c_str(), rebuild);
  } catch (const Xapian::DatabaseNotFoundError &problem) {
    /* Whether there is an index at all is asked of its stub; this one was named by a stub. */
    report_damage(subject, problem, error);
  } catch (const Xapian::DatabaseCreateError &problem) {
    report_creating(subject, problem, error);
  } catch (const Xapian::DatabaseOpeningError &problem) {
    report_opening(subject, problem, error);
  } catch (const Xapian::DatabaseCorruptError &problem) {
    report_damage(subject, problem, error);
  } catch (const Xapian::NetworkError &problem) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_NETWORK, _("%s cannot be reached: %s."), subject,
                network_message(problem));
  } catch (const Xapian::FeatureUnavailableError &problem) {
    /* An index has all the files that Xapian may do without; one was lost. */
    report_damage(subject, problem, error);
  } catch (const Xapian::DatabaseClosedError &problem) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_FAILED, "%s: %s.", subject, problem.get_msg().c_str());
  } catch (const Xapian::DatabaseError &problem) {
    if (problem.get_error_string())
      report_system(subject, problem, error);
    else /* a table that ends too early, say */
      report_damage(subject, problem, error);
  } catch (const Xapian::Error &problem) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_FAILED, "%s: %s: %s.", subject, problem.get_type(),
                problem.get_msg().c_str());
  } catch (const std::bad_alloc &) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_MEMORY, _("There is not enough memory to work on %s."), subject);
  } catch (const std::exception &problem) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_FAILED, "%s: %s.", subject, problem.what());
  } catch (...) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_FAILED, _("%s: an unknown problem."), subject);
  }
}
