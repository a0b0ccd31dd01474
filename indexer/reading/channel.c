#include "indexer/reading/channel.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

/* How often a wait looks whether it was stopped. */
#define CHANNEL_LOOK_MS 100

/* Milliseconds to wait now, -1 = for ever, 0 = no more. */
static int next_wait(ChannelPatience *patience)
{
  if (patience == NULL)
    return -1;
  gint64 now = g_get_monotonic_time();
  if (patience->stopped != NULL && !patience->hurried && g_atomic_int_get(patience->stopped)) {
    patience->hurried = TRUE;
    patience->deadline_us = MIN(patience->deadline_us, now + patience->grace_us);
  }
  if (now >= patience->deadline_us)
    return 0;
  return (int)MIN((patience->deadline_us - now) / 1000 + 1, CHANNEL_LOOK_MS);
}

/* Waits until the socket is ready for events. */
static ChannelState wait_for(int fd, short events, ChannelPatience *patience)
{
  struct pollfd poller = {.fd = fd, .events = events};
  for (;;) {
    int wait_ms = next_wait(patience);
    if (!wait_ms)
      return CHANNEL_TIMED_OUT;
    int ready = poll(&poller, 1, wait_ms);
    if (ready > 0)
      return CHANNEL_OK;
    if (ready < 0 && errno != EINTR)
      return CHANNEL_CLOSED;
  }
}

ChannelState channel_write(int fd, gconstpointer bytes, gsize len, ChannelPatience *patience)
{
  const guint8 *at = bytes;
  while (len) {
    gssize n = send(fd, at, len, MSG_NOSIGNAL | (patience != NULL ? MSG_DONTWAIT : 0));
    if (n > 0) {
      at += n;
      len -= (gsize)n;
    } else if (n < 0 && errno == EAGAIN) {
      ChannelState state = wait_for(fd, POLLOUT, patience);
      if (state != CHANNEL_OK)
        return state;
    } else if (n == 0 || errno != EINTR) {
      return CHANNEL_CLOSED;
    }
  }
  return CHANNEL_OK;
}

ChannelState channel_read(int fd, gpointer bytes, gsize len, ChannelPatience *patience)
{
  guint8 *at = bytes;
  while (len) {
    gssize n = recv(fd, at, len, patience != NULL ? MSG_DONTWAIT : 0);
    if (n > 0) {
      at += n;
      len -= (gsize)n;
    } else if (n < 0 && errno == EAGAIN) {
      ChannelState state = wait_for(fd, POLLIN, patience);
      if (state != CHANNEL_OK)
        return state;
    } else if (n == 0 || errno != EINTR) {
      return CHANNEL_CLOSED;
    }
  }
  return CHANNEL_OK;
}
