#include "indexer/reading/answers.h"

#include <string.h>

/* An answer is longer than its text by the other fields. */
#define ANSWERS_EXTRA (((gsize)64 << 10) + PAGE_STARTS_MAX_PACKED)

/* Whether an answer of such a length may be asked for. Only of the file itself is anything recognised. */
static gboolean is_possible(const Answers *answers, const ChannelAnswer *head)
{
  gsize most_found = answers->found != NULL && !head->member_len ? CHANNEL_MAX_OCR : 0;
  return head->len <= answers->limits->max_text + ANSWERS_EXTRA && head->member_len <= CHANNEL_MAX_NAME &&
         head->found_len <= most_found;
}

/* Waits until such an answer may be taken; that is not the reader's time. */
static ChannelState wait_turn(Answers *answers, guint64 len)
{
  if (answers->turn == NULL || len < TURN_TEXT)
    return CHANNEL_OK;
  gint64 begun_us = g_get_monotonic_time();
  if (!turn_take(answers->turn, answers->patience.stopped)) {
    answers->patience.hurried = TRUE;
    return CHANNEL_TIMED_OUT;
  }
  answers->patience.deadline_us += g_get_monotonic_time() - begun_us;
  return CHANNEL_OK;
}

/* Reads the head of the next answer; how far the reader is until then. */
static ChannelState read_head(Answers *answers, int fd, ChannelAnswer *head)
{
  for (;;) {
    ChannelState state = channel_read(fd, head, sizeof *head, &answers->patience);
    if (state != CHANNEL_OK || head->member_len != CHANNEL_PAGE || !answers->pages)
      return state;
    if (answers->page != NULL)
      answers->page(answers->user, (guint)MIN(head->len, G_MAXUINT), head->found_len);
  }
}

/* Takes one answer and the name it is for ("" = the file itself). */
static ChannelState hear(Answers *answers, int fd, char member[CHANNEL_MAX_NAME + 1])
{
  ChannelAnswer head;
  ChannelState state = read_head(answers, fd, &head);
  if (state != CHANNEL_OK)
    return state;
  if (!is_possible(answers, &head))
    return CHANNEL_CLOSED;
  state = wait_turn(answers, head.len + head.found_len);
  if (state != CHANNEL_OK)
    return state;
  g_autofree guint8 *bytes = g_try_malloc(head.len + head.found_len + 1);
  if (bytes == NULL)
    return CHANNEL_CLOSED;
  state = channel_read(fd, member, head.member_len, &answers->patience);
  if (state == CHANNEL_OK)
    state = channel_read(fd, bytes, head.len + head.found_len, &answers->patience);
  if (state != CHANNEL_OK)
    return state;
  member[head.member_len] = '\0';
  if (!format_result_unpack(bytes, head.len, answers->result) || strlen(member) != head.member_len) {
    format_result_clear(answers->result);
    format_result_init(answers->result);
    return CHANNEL_CLOSED;
  }
  if (head.found_len)
    g_byte_array_append(answers->found, bytes + head.len, head.found_len);
  return CHANNEL_OK;
}

/* Hands a document inside the file on; what that takes is not the reader's time. */
static gboolean hand_on(Answers *answers, const char *member)
{
  if (!read_budget_take(&answers->left, answers->result->text->len))
    return FALSE;
  answers->visited++;
  gint64 begun_us = g_get_monotonic_time();
  gboolean ok = answers->visit == NULL || answers->visit(member, answers->result, answers->data, &answers->failed);
  answers->patience.deadline_us += g_get_monotonic_time() - begun_us;
  return ok;
}

ChannelState answers_take(Answers *answers, int fd)
{
  char member[CHANNEL_MAX_NAME + 1];
  for (guint n = 0;; n++) {
    ChannelState state = hear(answers, fd, member);
    if (state != CHANNEL_OK || !*member)
      return state;
    gboolean go_on = n < answers->visited || hand_on(answers, member);
    format_result_clear(answers->result);
    format_result_init(answers->result);
    if (!go_on)
      return CHANNEL_CLOSED;
  }
}
