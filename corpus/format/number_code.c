#include "corpus/format/number_code.h"

#include <string.h>

static void add(NumberSection *section, NumberPartKind kind, char letter, const char *text, gsize len)
{
  if (section->n == NUMBER_CODE_PARTS)
    return;
  section->parts[section->n++] = (NumberPart){kind, letter, text, len};
}

static gsize char_len(const char *c)
{
  return *c == '\0' ? 0 : (gsize)(g_utf8_next_char(c) - c);
}

static gsize run_len(const char *c)
{
  gsize len = 1;
  while (g_ascii_tolower(c[len]) == g_ascii_tolower(c[0]))
    len++;
  return len;
}

static void condition(NumberSection *section, const char *inside)
{
  gsize len = strspn(inside, "<>=");
  if (len > 2)
    return;
  memcpy(section->compare, inside, len);
  section->limit = g_ascii_strtod(inside + len, NULL);
}

/* What stands in brackets: "[h]", "[$₫-42A]", "[>=100]"; "[Red]" and "[$-42A]" show nothing. */
static void brackets(NumberSection *section, const char *inside, gsize len)
{
  char letter = g_ascii_tolower(inside[0]);
  if (len > 0 && strchr("hms", letter) != NULL && run_len(inside) == len)
    add(section, NUMBER_PART_ELAPSED, letter, inside, len);
  else if (len > 0 && inside[0] == '$')
    add(section, NUMBER_PART_LITERAL, 0, inside + 1, strcspn(inside + 1, "-]"));
  else if (len > 0 && strchr("<>=", inside[0]) != NULL)
    condition(section, inside);
}

static gboolean begins(const char *c, const char *word)
{
  return g_ascii_strncasecmp(c, word, strlen(word)) == 0;
}

/* A word without quotes, or a letter of a date. Returns its length, 0 when it is neither. */
static gsize number_code_word(NumberSection *section, const char *c)
{
  static const char *const halves[] = {"AM/PM", "A/P"};
  if (begins(c, NUMBER_CODE_GENERAL)) {
    add(section, NUMBER_PART_GENERAL, 0, c, strlen(NUMBER_CODE_GENERAL));
    return strlen(NUMBER_CODE_GENERAL);
  }
  for (gsize i = 0; i < G_N_ELEMENTS(halves); i++) /* of the day: hours are shown out of 24 */
    if (begins(c, halves[i]))
      return strlen(halves[i]);
  if (section->digits && (begins(c, "E+") || begins(c, "E-"))) {
    add(section, NUMBER_PART_EXPONENT, 0, c, 2);
    return 2;
  }
  char letter = g_ascii_tolower(*c);
  if (letter == '\0' || strchr("ymdhsbe", letter) == NULL)
    return 0;
  gsize len = run_len(c);
  add(section, NUMBER_PART_DATE, letter == 'b' || letter == 'e' ? 'y' : letter, c, len);
  return len;
}

/* Whether the next digit is one of split seconds: "ss.00". */
static gboolean splits_second(const NumberSection *section)
{
  guint i = section->n;
  while (i > 0 && section->parts[i - 1].kind == NUMBER_PART_DIGIT)
    i--;
  if (i < 2 || section->parts[i - 1].kind != NUMBER_PART_POINT)
    return FALSE;
  const NumberPart *before = &section->parts[i - 2];
  return (before->kind == NUMBER_PART_DATE || before->kind == NUMBER_PART_ELAPSED) && before->letter == 's';
}

/* A sign that means something without quotes. FALSE when c is no such. */
static gboolean number_code_sign(NumberSection *section, const char *c)
{
  static const struct {
    char sign;
    NumberPartKind kind;
  } signs[] = {{'0', NUMBER_PART_DIGIT}, {'#', NUMBER_PART_DIGIT},   {'?', NUMBER_PART_DIGIT}, {'.', NUMBER_PART_POINT},
               {',', NUMBER_PART_COMMA}, {'%', NUMBER_PART_PERCENT}, {'/', NUMBER_PART_SLASH}, {'@', NUMBER_PART_TEXT}};
  for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
    if (*c != signs[i].sign)
      continue;
    if (signs[i].kind == NUMBER_PART_DIGIT && !splits_second(section))
      section->digits = TRUE;
    section->text |= signs[i].kind == NUMBER_PART_TEXT;
    add(section, signs[i].kind, *c, c, 1);
    return TRUE;
  }
  return FALSE;
}

/* Adds what stands at c to the section and returns its length. */
static gsize take(NumberSection *section, const char *c)
{
  gsize len;
  switch (*c) {
  case '"':
    len = strcspn(c + 1, "\"");
    add(section, NUMBER_PART_LITERAL, 0, c + 1, len);
    return len + (c[len + 1] == '"' ? 2 : 1);
  case '\\':
    len = char_len(c + 1);
    add(section, NUMBER_PART_LITERAL, 0, c + 1, len);
    return 1 + len;
  case '_': /* as wide as the next character */
  case '*': /* the next character as often as the cell is wide */
    add(section, NUMBER_PART_LITERAL, 0, " ", 1);
    return 1 + char_len(c + 1);
  case '[':
    len = strcspn(c + 1, "]");
    brackets(section, c + 1, len);
    return len + (c[len + 1] == ']' ? 2 : 1);
  default:
    if (number_code_sign(section, c))
      return 1;
    len = number_code_word(section, c);
    if (len == 0) {
      len = char_len(c);
      add(section, NUMBER_PART_LITERAL, 0, c, len);
    }
    return len;
  }
}

/* An 'm' behind hours or before seconds means minutes, any other a month. */
static void tell_months(NumberSection *section)
{
  char before = 0;
  NumberPart *month = NULL;
  for (guint i = 0; i < section->n; i++) {
    NumberPart *part = &section->parts[i];
    if (part->kind != NUMBER_PART_DATE && part->kind != NUMBER_PART_ELAPSED)
      continue;
    if (part->letter == 's' && month != NULL)
      month->letter = 'm';
    month = NULL;
    if (part->kind == NUMBER_PART_DATE && part->letter == 'm' && before != 'h') {
      part->letter = 'o';
      month = part;
    }
    before = part->letter;
  }
}

/* Letters beside places for digits are words that somebody forgot to quote: "#,##0 VND". */
static void settle(NumberSection *section)
{
  for (guint i = 0; i < section->n; i++) {
    NumberPart *part = &section->parts[i];
    if (part->kind != NUMBER_PART_DATE && part->kind != NUMBER_PART_ELAPSED)
      continue;
    if (section->digits)
      part->kind = NUMBER_PART_LITERAL;
    else
      section->date = TRUE;
  }
  if (section->date)
    tell_months(section);
}

guint number_code_parse(const char *code, NumberSection sections[NUMBER_CODE_SECTIONS])
{
  guint n = 0;
  do {
    NumberSection *section = &sections[n++];
    section->n = 0;
    section->digits = section->date = section->text = FALSE;
    memset(section->compare, 0, sizeof section->compare);
    while (*code != '\0' && *code != ';')
      code += take(section, code);
    settle(section);
  } while (*code++ == ';' && n < NUMBER_CODE_SECTIONS);
  return n;
}
