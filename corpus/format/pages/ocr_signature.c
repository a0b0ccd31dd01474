#include "corpus/format/pages/ocr_signature.h"

#include <string.h>

#include "corpus/text/fold.h"
#include "corpus/text/syllable.h"

#define SIGNATURE_MAX 160 /* bytes of a key; a longer line is no post */
/* How alike a post and its bad reading are at least: twice the letters they share in order, of the letters of both. */
#define SIGNATURE_ALIKE 0.6

static void key_of(const char *text, char key[SIGNATURE_MAX])
{
  fold_key(text, strlen(text), key, SIGNATURE_MAX);
}

static gboolean is_syllable(const char *text, gsize len)
{
  Syllable syllable;
  return syllable_parse(text, len, &syllable);
}

/* Letters and digits only. */
static void squeeze(char *key)
{
  char *to = key;
  for (const char *from = key; *from != '\0'; from++)
    if (g_ascii_isalnum(*from))
      *to++ = *from;
  *to = '\0';
}

/* How many letters a and b have in common, in order. */
static gsize shared(const char *a, const char *b)
{
  guint8 row[SIGNATURE_MAX + 1] = {0};
  gsize len = strlen(b);
  for (; *a != '\0'; a++) {
    guint8 diagonal = 0;
    for (gsize i = 0; i < len; i++) {
      guint8 above = row[i + 1];
      row[i + 1] = *a == b[i] ? diagonal + 1 : MAX(row[i], above);
      diagonal = above;
    }
  }
  return row[len];
}

/* Whether all words are syllables, so that the line may say what it says. */
static gboolean is_sound(const char *text)
{
  g_auto(GStrv) words = g_strsplit_set(text, " ,", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && !is_syllable(words[i], strlen(words[i])))
      return FALSE;
  return TRUE;
}

/* The deputy of a post: "THỨ TRƯỞNG" of a minister, else "PHÓ" and the post; the last one when there are two. */
static char *deputy(const char *above)
{
  char key[SIGNATURE_MAX];
  const char *post = above;
  for (const char *comma = strchr(post, ','); comma != NULL; comma = strchr(post, ','))
    post = comma + 1;
  while (*post == ' ')
    post++;
  key_of(post, key);
  return strcmp(key, "bo truong") == 0 ? g_strdup("THỨ TRƯỞNG") : g_strconcat("PHÓ ", post, NULL);
}

/* Whether the last words of the lines have the same letters. */
static gboolean ends_alike(const char *a, const char *b)
{
  char one[SIGNATURE_MAX], other[SIGNATURE_MAX];
  const char *last_a = strrchr(a, ' '), *last_b = strrchr(b, ' ');
  if (last_a == NULL || last_b == NULL)
    return FALSE;
  key_of(last_a + 1, one);
  key_of(last_b + 1, other);
  return one[0] != '\0' && strcmp(one, other) == 0;
}

/* Behind "KT." and its bad readings; NULL when the line does not begin so. */
const char *ocr_signature_acting_for(const char *line)
{
  static const char *const marks[] = {"KT.", "KT ", "KT,", "KT:", "K/T ", "K/T."};
  for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
    if (g_str_has_prefix(line, marks[i])) {
      line += strlen(marks[i]);
      return line + strspn(line, " .");
    }
  return NULL;
}

char *ocr_signature_post(const char *above, const char *below)
{
  char wanted[SIGNATURE_MAX], got[SIGNATURE_MAX];
  const char *post = ocr_signature_acting_for(above);
  if (post == NULL || *post == '\0')
    return NULL;
  g_autofree char *right = deputy(post);
  if (strcmp(right, below) == 0)
    return NULL;
  key_of(right, wanted);
  key_of(below, got);
  squeeze(wanted);
  squeeze(got);
  gsize same = shared(got, wanted), both = strlen(got) + strlen(wanted);
  if (is_sound(below) && same < strlen(got))
    return NULL;
  gboolean alike = both > 0 && 2 * (double)same >= SIGNATURE_ALIKE * (double)both;
  return alike || ends_alike(below, right) ? g_steal_pointer(&right) : NULL;
}

static const char *const family_names[] = {"Nguyễn", "Trần", "Phạm", "Hoàng", "Huỳnh", "Vũ",   "Võ",    "Đặng",  "Bùi",
                                           "Đỗ",     "Hồ",   "Ngô",  "Dương", "Phan",  "Đinh", "Trịnh", "Lương", "Lê"};

const char *ocr_signature_family(const char *word)
{
  char key[SIGNATURE_MAX], name[SIGNATURE_MAX];
  key_of(word, key);
  for (gsize i = 0; i < G_N_ELEMENTS(family_names); i++) {
    key_of(family_names[i], name);
    if (strcmp(key, name) == 0)
      return family_names[i];
  }
  return NULL;
}

/* Whether the words are as long and differ in one letter. */
static gboolean is_nearly(const char *a, const char *b)
{
  guint differ = 0;
  for (; *a != '\0' && *b != '\0'; a = g_utf8_next_char(a), b = g_utf8_next_char(b))
    differ += g_utf8_get_char(a) != g_utf8_get_char(b) ? 1 : 0;
  return *a == *b && differ == 1;
}

/* The family name that a word which is no syllable is a letter away from; a short one would be a guess. */
static const char *nearest_family_name(const char *word)
{
  const char *found = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(family_names); i++) {
    if (g_utf8_strlen(family_names[i], -1) < 4 || !is_nearly(word, family_names[i]))
      continue;
    if (found != NULL)
      return NULL;
    found = family_names[i];
  }
  return found;
}

/* "Nguyên Sỹ Hiệp" alone in its line is the name of a Nguyễn. */
gboolean ocr_signature_name(GString *text)
{
  g_auto(GStrv) words = g_strsplit(text->str, " ", -1);
  guint n = g_strv_length(words);
  if (n < 2 || n > 5)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const char *next = words[i][0] == '\0' ? "" : g_utf8_next_char(words[i]);
    if ((i > 0 && !g_unichar_isupper(g_utf8_get_char(words[i]))) || !g_unichar_islower(g_utf8_get_char(next)))
      return FALSE;
  }
  gboolean sound = is_syllable(words[0], strlen(words[0]));
  const char *family = sound ? ocr_signature_family(words[0]) : nearest_family_name(words[0]);
  if (family == NULL || strcmp(family, words[0]) == 0)
    return FALSE;
  g_string_erase(text, 0, (gssize)strlen(words[0]));
  g_string_prepend(text, family);
  return TRUE;
}
