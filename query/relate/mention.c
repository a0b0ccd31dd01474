#include "query/relate/mention.h"

#include <string.h>

#include "corpus/names/relation.h"

gboolean mention_read(const RecordField *field, Mention *out)
{
  if (relation_row(field->field) == NULL)
    return FALSE;
  *out = (Mention){.field = (FactField)field->field, .start = field->start, .end = field->end};
  const char *at = field->value, *end = field->value + field->value_len;
  for (guint i = 0; i < SCHEMA_N_PARTS && at < end; i++) {
    const char *stop = memchr(at, SCHEMA_PART_SEPARATOR, (gsize)(end - at));
    stop = stop != NULL ? stop : end;
    out->parts[i] = (MentionPart){at, (gsize)(stop - at)};
    at = stop + 1;
  }
  const struct {
    SchemaPart part;
    Date *into;
  } dates[] = {
      {SCHEMA_PART_DATE, &out->date}, {SCHEMA_PART_EFFECTIVE, &out->effective}, {SCHEMA_PART_UNTIL, &out->until}};
  for (guint i = 0; i < G_N_ELEMENTS(dates); i++) {
    const MentionPart *part = &out->parts[dates[i].part];
    if (part->len > 0)
      date_parse(part->text, part->len, dates[i].into, NULL);
  }
  return TRUE;
}

gboolean mention_is_passive(const Mention *mention)
{
  return relation_row(mention->field)->passive;
}

gboolean mention_is_partial(const Mention *mention)
{
  return mention->parts[SCHEMA_PART_SCOPE].len > 0;
}

gboolean mention_has_key(const Mention *mention, const char *key)
{
  const MentionPart *own = &mention->parts[SCHEMA_PART_KEY];
  return own->len > 0 && strlen(key) == own->len && memcmp(own->text, key, own->len) == 0;
}

char *mention_dup(const Mention *mention, SchemaPart part)
{
  const MentionPart *own = &mention->parts[part];
  return own->len > 0 ? g_strndup(own->text, own->len) : NULL;
}
