#include "indexer/telling/sandbox_state.h"

#include <errno.h>

#include "corpus/base/language.h"

SandboxVerdict sandbox_state_verdict(const SandboxState *state)
{
  SandboxVerdict verdict = SANDBOX_FULL;
  for (guint part = 0; part < SANDBOX_N_PARTS; part++)
    if (state->errors[part])
      verdict = MAX(verdict, state->errors[part] == ENOSYS ? SANDBOX_PARTIAL : SANDBOX_FAILED);
  return verdict;
}

const char *sandbox_state_verdict_name(SandboxVerdict verdict)
{
  static const char *const names[] = {"full", "partial", "failed"};
  g_return_val_if_fail((guint)verdict < G_N_ELEMENTS(names), "");
  return names[verdict];
}

const char *sandbox_state_part_name(SandboxPart part)
{
  static const char *const names[SANDBOX_N_PARTS] = {"descriptors", "memory", "landlock", "seccomp"};
  g_return_val_if_fail(part < SANDBOX_N_PARTS, "");
  return names[part];
}

char *sandbox_state_describe(const SandboxState *state)
{
  GString *out = g_string_new(NULL);
  for (guint part = 0; part < SANDBOX_N_PARTS; part++)
    if (state->errors[part])
      g_string_append_printf(out, "%s%s (%s)", out->len ? ", " : "", sandbox_state_part_name((SandboxPart)part),
                             language_error(state->errors[part]));
  return g_string_free(out, FALSE);
}
