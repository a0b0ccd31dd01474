#include "indexer/background.h"

#include <errno.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* linux/ioprio.h: a process's own class in the bits above 13; class 3 is idle. */
#define BACKGROUND_IOPRIO_WHO  1
#define BACKGROUND_IOPRIO_IDLE (3 << 13)

void background_begin(void)
{
  setpriority(PRIO_PROCESS, 0, 19);
  syscall(SYS_ioprio_set, BACKGROUND_IOPRIO_WHO, 0, BACKGROUND_IOPRIO_IDLE);
  errno = 0;
}
