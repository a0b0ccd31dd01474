#include "indexer/reading/turn.h"

#define TURN_LOOK_US 20000

gboolean turn_take(Turn *turn, const gint *stopped)
{
  while (!turn->held) {
    turn->held = g_mutex_trylock(turn->mutex);
    if (turn->held)
      break;
    if (stopped != NULL && g_atomic_int_get(stopped))
      return FALSE;
    g_usleep(TURN_LOOK_US);
  }
  return TRUE;
}

void turn_end(Turn *turn)
{
  if (turn->held)
    g_mutex_unlock(turn->mutex);
  turn->held = FALSE;
}
