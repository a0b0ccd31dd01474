#include "indexer/reading/channel.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>
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

/* Passes over what was written. */
static void advance(struct msghdr *message, gsize written)
{
  for (; message->msg_iovlen > 0 && written >= message->msg_iov->iov_len; message->msg_iov++, message->msg_iovlen--)
    written -= message->msg_iov->iov_len;
  if (message->msg_iovlen > 0) {
    message->msg_iov->iov_base = (guint8 *)message->msg_iov->iov_base + written;
    message->msg_iov->iov_len -= written;
  }
}

ChannelState channel_write_parts(int fd, const ChannelPart *parts, guint n, ChannelPatience *patience)
{
  struct iovec pieces[CHANNEL_MAX_PARTS];
  struct msghdr message = {.msg_iov = pieces, .msg_iovlen = n};
  g_return_val_if_fail(n <= CHANNEL_MAX_PARTS, CHANNEL_CLOSED);
  for (guint i = 0; i < n; i++)
    pieces[i] = (struct iovec){(gpointer)parts[i].bytes, parts[i].len};
  advance(&message, 0);
  while (message.msg_iovlen > 0) {
    gssize sent = sendmsg(fd, &message, MSG_NOSIGNAL | (patience != NULL ? MSG_DONTWAIT : 0));
    if (sent > 0) {
      advance(&message, (gsize)sent);
    } else if (sent < 0 && errno == EAGAIN) {
      ChannelState state = wait_for(fd, POLLOUT, patience);
      if (state != CHANNEL_OK)
        return state;
    } else if (sent == 0 || errno != EINTR) {
      return CHANNEL_CLOSED;
    }
  }
  return CHANNEL_OK;
}

ChannelState channel_write(int fd, gconstpointer bytes, gsize len, ChannelPatience *patience)
{
  const ChannelPart part = {bytes, len};
  return channel_write_parts(fd, &part, 1, patience);
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
