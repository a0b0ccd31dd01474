/* sandbox_state: which parts of the sandbox of a reader process stand, for people and for machines.
 *
 * Includes nothing of ours. */
#ifndef TRACUU_INDEXER_TELLING_SANDBOX_STATE_H
#define TRACUU_INDEXER_TELLING_SANDBOX_STATE_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SANDBOX_DESCRIPTORS, /* nothing is open but the standard streams and the socket */
  SANDBOX_MEMORY,      /* no more address space than the limit */
  SANDBOX_LANDLOCK,    /* most files are out of sight */
  SANDBOX_SECCOMP,     /* most system calls are refused */
  SANDBOX_N_PARTS
} SandboxPart;

/* Plain numbers, because it travels from process to process. */
typedef struct {
  int errors[SANDBOX_N_PARTS]; /* errno of what could not be had, 0 = it stands; ENOSYS = the kernel does not have it */
} SandboxState;

typedef enum {
  SANDBOX_FULL,
  SANDBOX_PARTIAL, /* but for what the kernel does not have */
  SANDBOX_FAILED
} SandboxVerdict;

SandboxVerdict sandbox_state_verdict(const SandboxState *state);

/* "full", "partial", "failed"; "landlock". Static. */
const char *sandbox_state_verdict_name(SandboxVerdict verdict);
const char *sandbox_state_part_name(SandboxPart part);

/* The parts that do not stand, for people: "landlock (Operation not permitted), ..."; "" = none. New string. */
char *sandbox_state_describe(const SandboxState *state);

G_END_DECLS

#endif
