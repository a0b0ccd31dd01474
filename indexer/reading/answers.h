/* answers: what a reader process says of one file. It has read hostile bytes, so nothing is believed: lengths, names,
 * texts and their number are bounded before anything is made of them.
 *
 * Called by worker. */
#ifndef TRACUU_INDEXER_READING_ANSWERS_H
#define TRACUU_INDEXER_READING_ANSWERS_H

#include <glib.h>

#include "corpus/format/format.h"
#include "corpus/format/read_budget.h"
#include "indexer/reading/channel.h"
#include "indexer/reading/turn.h"

G_BEGIN_DECLS

/* A document inside the file: its name there, for the call. FALSE with an error ends the reading. */
typedef gboolean (*AnswersVisit)(const char *member, FormatResult *result, gpointer data, GError **error);

/* A reader begins to recognise a page, the nth of n_all of a document (0 = it does not know how many), or says so. */
typedef void (*AnswersPage)(gpointer user, guint nth, guint n_all);

typedef struct {
  const ReadLimits *limits;
  ReadBudget left;    /* of the file, whichever process speaks of it */
  GByteArray *found;  /* takes what was recognised of the file; NULL: nothing is to be recognised */
  AnswersVisit visit; /* may be NULL */
  gpointer data;
  gboolean pages;   /* are recognised: the reader may tell of them */
  AnswersPage page; /* may be NULL */
  gpointer user;
  FormatResult *result; /* of the document at hand, at last of the file itself; initialised */
  guint visited;        /* documents in it, by this or an earlier process */
  GError *failed;       /* of visit */
  ChannelPatience patience;
  Turn *turn; /* is taken for a big answer; may be NULL */
} Answers;

/* Takes the answers for all documents in the file, and at last for the file: visits those that were not visited after
 * an earlier process spoke of them; the time that takes, and the wait for a turn, are not counted. CHANNEL_CLOSED also when an answer makes no
 * sense or says too much, or visit failed: that process is not to be listened to any more. */
ChannelState answers_take(Answers *answers, int fd);

G_END_DECLS

#endif
