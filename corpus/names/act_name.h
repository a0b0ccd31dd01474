/* act_name: a document named without its number: "Luật Bảo hiểm xã hội năm 2014", "Bộ luật Hình sự", "Hiến pháp năm
 * 2013", "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI", "Nghị quyết Đại hội XI của Đảng".
 *
 * Each has one canonical name, however it is written, and a key for finding it. Prefers to miss a name to inventing
 * one. */
#ifndef TRACUU_CORPUS_NAMES_ACT_NAME_H
#define TRACUU_CORPUS_NAMES_ACT_NAME_H

#include <glib.h>

#include "corpus/text/date.h"

G_BEGIN_DECLS

#define ACT_NAME_BYTES   260 /* enough of the text for the longest name */
#define ACT_NAME_KEY_MAX 160

typedef struct {
  char *name;            /* "Luật Bảo hiểm xã hội", "Nghị quyết Trung ương 4 khóa XI" */
  const char *type_code; /* static */
  const char *issuer;    /* code, static; NULL = not said */
  Date date;             /* of a law, as far as said: "năm 2014"; year 0 = not said */
  gsize len;             /* bytes of text that the name took */
} ActName;

void act_name_clear(ActName *act);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ActName, act_name_clear)

/* Reads the name that the canonical text begins with; FALSE when there is none. typed: the whole text is the name, as
 * people type it, marks optional; else it stands in running text, and the name of a law must end where a year, a date
 * or a number follows. */
gboolean act_name_scan(const char *text, gsize len, gboolean typed, ActName *out);

/* Writes the key of a canonical name, folded, with the year when it is not 0, and a NUL; returns its length, 0 when the
 * name is too long. */
gsize act_name_key(const char *name, guint year, char key[ACT_NAME_KEY_MAX]);

/* Whether documents of this type (code) are known by their names: laws, ordinances, constitutions. */
gboolean act_name_is_act(const char *type_code);

/* The name of such a document, from its type ("Luật") and its title ("Việc làm", "Luật Việc làm", "Luật số 38/2013/QH13
 * Việc làm"). Free it. */
char *act_name_of_act(const char *type, const char *title);

G_END_DECLS

#endif
