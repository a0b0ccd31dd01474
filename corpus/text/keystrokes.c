#include "corpus/text/keystrokes.h"

#include <string.h>

#define MAX_KEYS 16

/* A word being typed: one letter each, what marks it has, and the tone. */
typedef struct {
  char letters[MAX_KEYS];
  char marks[MAX_KEYS]; /* 0, '^' (â ê ô đ-bar has '-'), '(' breve, '+' horn, '-' bar of đ */
  guint n;
  SyllableTone tone;
  guint n_special; /* keys that were no letters */
} Typing;

static gboolean is_vowel(char c)
{
  return strchr("aeiouy", c) != NULL;
}

static gboolean has_vowel(const Typing *typing)
{
  for (guint i = 0; i < typing->n; i++)
    if (is_vowel(typing->letters[i]))
      return TRUE;
  return FALSE;
}

/* Puts a mark on the last letter of those in letters that has none. */
static gboolean put_mark(Typing *typing, const char *letters, char mark)
{
  for (guint i = typing->n; i-- > 0;)
    if (strchr(letters, typing->letters[i]) != NULL && typing->marks[i] == 0) {
      typing->marks[i] = mark;
      /* uo with a horn is ươ */
      if (mark == '+' && typing->letters[i] == 'o' && i > 0 && typing->letters[i - 1] == 'u' &&
          typing->marks[i - 1] == 0 && !(i > 1 && typing->letters[i - 2] == 'q'))
        typing->marks[i - 1] = '+';
      typing->n_special++;
      return TRUE;
    }
  return FALSE;
}

static gboolean put_tone(Typing *typing, const char *keys, char key)
{
  const char *at = strchr(keys, key);
  if (at == NULL || !has_vowel(typing) || typing->tone != SYLLABLE_TONE_LEVEL)
    return FALSE;
  typing->tone = (SyllableTone)(at - keys + 1);
  typing->n_special++;
  return TRUE;
}

/* Tone keys in the order of SyllableTone, from falling on. */
static gboolean press_telex(Typing *typing, char key)
{
  if (put_tone(typing, "frxsj", key))
    return TRUE;
  if (key == 'w') {
    if (put_mark(typing, "ou", '+'))
      return TRUE;
    return put_mark(typing, "a", '(');
  }
  if (key == 'd' && typing->n > 0 && typing->letters[0] == 'd' && typing->marks[0] == 0)
    return put_mark(typing, "d", '-');
  if (strchr("aeo", key) != NULL && memchr(typing->letters, key, typing->n) != NULL) {
    char letter[] = {key, '\0'};
    return put_mark(typing, letter, '^');
  }
  return FALSE;
}

static gboolean press_vni(Typing *typing, char key)
{
  switch (key) {
  case '6':
    return put_mark(typing, "aeo", '^');
  case '7':
    return put_mark(typing, "ou", '+');
  case '8':
    return put_mark(typing, "a", '(');
  case '9':
    return put_mark(typing, "d", '-');
  default:
    return put_tone(typing, "23415", key);
  }
}

/* Spells what was typed: base letters with combining marks, which syllable_parse takes in any order. */
static void spell(const Typing *typing, GString *out)
{
  static const char *const tones[] = {"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"};
  guint toned = 0;
  for (guint i = 0; i < typing->n; i++)
    if (is_vowel(typing->letters[i])) {
      toned = i;
      if (typing->marks[i] != 0)
        break;
    }
  for (guint i = 0; i < typing->n; i++) {
    if (typing->marks[i] == '-')
      g_string_append(out, "đ");
    else
      g_string_append_c(out, typing->letters[i]);
    g_string_append(out, typing->marks[i] == '^'   ? "\u0302"
                         : typing->marks[i] == '(' ? "\u0306"
                         : typing->marks[i] == '+' ? "\u031b"
                                                   : "");
    if (i == toned)
      g_string_append(out, tones[typing->tone]);
  }
}

static gboolean decode(const char *text, gsize len, gboolean (*press)(Typing *, char), Syllable *out)
{
  Typing typing = {.n = 0};
  for (gsize i = 0; i < len; i++) {
    char key = g_ascii_tolower(text[i]);
    if (!g_ascii_isalnum(key)) /* a NUL would be found in every string of keys */
      return FALSE;
    if (press(&typing, key))
      continue;
    if (g_ascii_isdigit(key) || typing.n == MAX_KEYS)
      return FALSE;
    typing.letters[typing.n++] = key;
  }
  if (typing.n_special == 0)
    return FALSE;
  g_autoptr(GString) spelling = g_string_new(NULL);
  spell(&typing, spelling);
  return syllable_parse(spelling->str, spelling->len, out);
}

gboolean keystrokes_decode(const char *text, gsize len, Syllable *out)
{
  if (len == 0 || len > MAX_KEYS)
    return FALSE;
  return decode(text, len, press_telex, out) || decode(text, len, press_vni, out);
}
