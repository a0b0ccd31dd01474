#include "corpus/format/numbering.h"

#include <string.h>

/* Documents that were merged a hundred times define thousands of lists. */
#define NUMBERING_MAX_LISTS 65536
/* Larger numbers are not written in letters or Roman numerals. */
#define NUMBERING_MAX_ROMAN  3999
#define NUMBERING_MAX_LETTER 780

typedef struct {
  NumberingLevel levels[NUMBERING_LEVELS];
  int counts[NUMBERING_LEVELS];
  gboolean counted[NUMBERING_LEVELS]; /* since the level above counted */
} NumberingList;

typedef struct {
  int list;
  gboolean used;
  int starts[NUMBERING_LEVELS]; /* G_MININT: as the definition says */
} NumberingSet;

struct Numbering {
  GHashTable *lists; /* int -> NumberingList */
  GHashTable *sets;  /* int -> NumberingSet */
};

static void list_free(gpointer data)
{
  NumberingList *list = data;
  for (int i = 0; i < NUMBERING_LEVELS; i++)
    g_free(list->levels[i].text);
  g_free(list);
}

Numbering *numbering_new(void)
{
  Numbering *numbering = g_new0(Numbering, 1);
  numbering->lists = g_hash_table_new_full(NULL, NULL, NULL, list_free);
  numbering->sets = g_hash_table_new_full(NULL, NULL, NULL, g_free);
  return numbering;
}

void numbering_free(Numbering *numbering)
{
  g_hash_table_unref(numbering->lists);
  g_hash_table_unref(numbering->sets);
  g_free(numbering);
}

static NumberingList *numbering_list(Numbering *numbering, int id)
{
  NumberingList *list = g_hash_table_lookup(numbering->lists, GINT_TO_POINTER(id));
  if (list == NULL && g_hash_table_size(numbering->lists) < NUMBERING_MAX_LISTS) {
    list = g_new0(NumberingList, 1);
    for (int i = 0; i < NUMBERING_LEVELS; i++)
      list->levels[i].start = 1;
    g_hash_table_insert(numbering->lists, GINT_TO_POINTER(id), list);
  }
  return list;
}

NumberingLevel *numbering_get_level(Numbering *numbering, int list, int level)
{
  NumberingList *found = level < 0 || level >= NUMBERING_LEVELS ? NULL : numbering_list(numbering, list);
  return found == NULL ? NULL : &found->levels[level];
}

void numbering_add_set(Numbering *numbering, int id, int list)
{
  if (g_hash_table_size(numbering->sets) >= NUMBERING_MAX_LISTS)
    return;
  NumberingSet *set = g_new0(NumberingSet, 1);
  set->list = list;
  for (int i = 0; i < NUMBERING_LEVELS; i++)
    set->starts[i] = G_MININT;
  g_hash_table_insert(numbering->sets, GINT_TO_POINTER(id), set);
}

void numbering_restart(Numbering *numbering, int id, int level, int start)
{
  NumberingSet *set = g_hash_table_lookup(numbering->sets, GINT_TO_POINTER(id));
  if (set != NULL && level >= 0 && level < NUMBERING_LEVELS)
    set->starts[level] = start;
}

void numbering_reset(Numbering *numbering, int id, int level)
{
  const NumberingSet *set = g_hash_table_lookup(numbering->sets, GINT_TO_POINTER(id));
  NumberingList *list = set == NULL ? NULL : g_hash_table_lookup(numbering->lists, GINT_TO_POINTER(set->list));
  if (list != NULL && level >= 0 && level < NUMBERING_LEVELS)
    list->counted[level] = FALSE;
}

static void append_roman(GString *out, int value, gboolean upper)
{
  static const struct {
    int value;
    const char *lower, *upper;
  } parts[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},  {400, "cd", "CD"}, {100, "c", "C"},
               {90, "xc", "XC"}, {50, "l", "L"},    {40, "xl", "XL"}, {10, "x", "X"},    {9, "ix", "IX"},
               {5, "v", "V"},    {4, "iv", "IV"},   {1, "i", "I"}};
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
    for (; value >= parts[i].value; value -= parts[i].value)
      g_string_append(out, upper ? parts[i].upper : parts[i].lower);
}

static void append_number(GString *out, NumberingFormat format, int value)
{
  gboolean upper = format == NUMBERING_UPPER_ROMAN || format == NUMBERING_UPPER_LETTER;
  if (format == NUMBERING_NONE || format == NUMBERING_BULLET)
    return;
  if (format == NUMBERING_DECIMAL_ZERO && value >= 0 && value < 10)
    g_string_append_c(out, '0');
  if ((format == NUMBERING_LOWER_ROMAN || format == NUMBERING_UPPER_ROMAN) && value > 0 &&
      value <= NUMBERING_MAX_ROMAN) {
    append_roman(out, value, upper);
  } else if ((format == NUMBERING_LOWER_LETTER || format == NUMBERING_UPPER_LETTER) && value > 0 &&
             value <= NUMBERING_MAX_LETTER) {
    /* a ... z, aa ... zz: the letter repeats */
    for (int n = (value - 1) / 26; n >= 0; n--)
      g_string_append_c(out, (char)((upper ? 'A' : 'a') + (value - 1) % 26));
  } else {
    g_string_append_printf(out, "%d", value);
  }
}

/* Writes the level's text with the numbers of the levels in it. */
static void numbering_write(const NumberingList *list, int level, GString *out)
{
  const NumberingLevel *definition = &list->levels[level];
  for (const char *c = definition->text; *c != '\0'; c++) {
    int other = *c == '%' && c[1] >= '1' && c[1] <= '9' ? c[1] - '1' : -1;
    if (other < 0) {
      g_string_append_c(out, *c);
      continue;
    }
    c++;
    NumberingFormat format = list->levels[other].format;
    int value = other > level || list->counted[other] ? list->counts[other] : list->levels[other].start;
    append_number(out, definition->legal && format != NUMBERING_NONE ? NUMBERING_DECIMAL : format, value);
  }
}

/* Bullets come from symbol fonts; the ones that official documents mean are these. */
static gboolean is_sign(const char *text)
{
  return text != NULL && (strcmp(text, "-") == 0 || strcmp(text, "+") == 0 || strcmp(text, "*") == 0);
}

void numbering_next(Numbering *numbering, int id, int level, GString *out)
{
  NumberingSet *set = g_hash_table_lookup(numbering->sets, GINT_TO_POINTER(id));
  NumberingList *list = set == NULL ? NULL : g_hash_table_lookup(numbering->lists, GINT_TO_POINTER(set->list));
  if (list == NULL || level < 0 || level >= NUMBERING_LEVELS)
    return;
  if (!set->used)
    for (int i = 0; i < NUMBERING_LEVELS; i++)
      if (set->starts[i] != G_MININT) {
        list->levels[i].start = set->starts[i];
        list->counted[i] = FALSE;
      }
  set->used = TRUE;
  int count = list->counts[level];
  list->counts[level] = list->counted[level] ? (count < G_MAXINT ? count + 1 : count) : list->levels[level].start;
  list->counted[level] = TRUE;
  for (int i = level + 1; i < NUMBERING_LEVELS; i++)
    list->counted[i] = FALSE;
  const NumberingLevel *definition = &list->levels[level];
  if (definition->format == NUMBERING_BULLET && !is_sign(definition->text))
    return;
  if (definition->text != NULL)
    numbering_write(list, level, out);
}
