/* dump_facts ROOT LIST.jsonl: reads each document that LIST names ("path", below ROOT) and prints its facts, one JSON
 * object a line, in the fields of score_metadata.py. Only what the text says: a number from the file's name is not
 * printed. */
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "corpus/describe/describe.h"
#include "corpus/format/format.h"

static void add_string(JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name(builder, name);
  if (value != NULL)
    json_builder_add_string_value(builder, value);
  else
    json_builder_add_null_value(builder);
}

static void add_date(JsonBuilder *builder, const char *name, Date date)
{
  char iso[DATE_TEXT_MAX];
  date_print_iso(date, iso);
  add_string(builder, name, date.year != 0 ? iso : NULL);
}

static void add_rule(JsonBuilder *builder, const Facts *facts)
{
  static const char *const names[] = {
      [FACTS_RULE_NONE] = NULL,
      [FACTS_RULE_STATED] = "stated",
      [FACTS_RULE_ON_SIGNING] = "on_signing",
      [FACTS_RULE_ON_ADOPTION] = "on_adoption",
      [FACTS_RULE_DAYS_AFTER] = "days_after",
      [FACTS_RULE_DAYS_AFTER_GAZETTE] = "days_after_gazette",
      [FACTS_RULE_ON_PROMULGATION] = "on_promulgation",
  };
  const char *name = names[facts->effective_rule];
  g_autofree char *counted = NULL;

  if (facts->effective_rule == FACTS_RULE_DAYS_AFTER || facts->effective_rule == FACTS_RULE_DAYS_AFTER_GAZETTE)
    name = counted = g_strdup_printf("%s:%u", name, facts->effective_days);
  add_string(builder, "effective_rule", name);
}

static void add_issuers(JsonBuilder *builder, const Facts *facts)
{
  json_builder_set_member_name(builder, "issuer");
  json_builder_begin_array(builder);
  for (guint i = 0; i < facts_count(facts, FACT_ISSUER); i++)
    json_builder_add_string_value(builder, facts_nth(facts, FACT_ISSUER, i)->text);
  json_builder_end_array(builder);
}

static void add_relations(JsonBuilder *builder, const Facts *facts, FactField one, FactField other)
{
  json_builder_set_member_name(builder, fact_row(one)->name);
  json_builder_begin_array(builder);
  for (guint i = 0; i < facts->relations->len; i++) {
    const FactsRelation *relation = &g_array_index(facts->relations, FactsRelation, i);
    if ((relation->kind == one || relation->kind == other) && relation->number_text != NULL)
      json_builder_add_string_value(builder, relation->number_text);
  }
  json_builder_end_array(builder);
}

/* What gave the facts that are not printed where papers have them; the scorer passes it over. */
static void add_proof(JsonBuilder *builder, const Facts *facts)
{
  json_builder_set_member_name(builder, "evidence");
  json_builder_begin_object(builder);
  for (guint i = 0; i < facts->all->len; i++) {
    const Fact *fact = &g_array_index(facts->all, Fact, i);
    if (fact->proof != PROOF_PRINTED)
      add_string(builder, fact_row(fact->field)->name, proof_row(fact->proof)->code);
  }
  json_builder_end_object(builder);
}

/* The Party prints QĐ for two types; labels give the letters that are printed. */
static const char *type_code(const Facts *facts)
{
  const char *code = facts_code(facts, FACT_TYPE), *printed = facts_number(facts)->type;
  return g_strcmp0(code, "QyĐ") == 0 && facts_number(facts)->party && printed[0] != '\0' ? printed : code;
}

static void add_facts(JsonBuilder *builder, const Facts *facts)
{
  gboolean document = facts_choice(facts, FACT_KIND) == FACTS_DOCUMENT || facts_choice(facts, FACT_KIND) == FACTS_ANNEX;
  gboolean printed = facts_span(facts, FACT_NUMBER).end > 0;
  add_string(builder, "number", printed ? facts_text(facts, FACT_NUMBER) : NULL);
  add_string(builder, "type", document && facts_span(facts, FACT_TYPE).end > 0 ? facts_text(facts, FACT_TYPE) : NULL);
  add_string(builder, "type_code", document && facts_span(facts, FACT_TYPE).end > 0 ? type_code(facts) : NULL);
  add_issuers(builder, facts);
  add_string(builder, "place", facts_text(facts, FACT_PLACE));
  add_date(builder, "issued", document ? facts_date(facts, FACT_ISSUED) : (Date){0});
  add_date(builder, "effective", facts_date(facts, FACT_EFFECTIVE));
  add_rule(builder, facts);
  add_string(builder, "title", document ? facts_text(facts, FACT_TITLE) : NULL);
  add_string(builder, "signer", facts_text(facts, FACT_SIGNER));
  add_string(builder, "signer_role", facts_text(facts, FACT_SIGNER_ROLE));
  add_relations(builder, facts, FACT_REPLACES, FACT_REPEALS);
  add_relations(builder, facts, FACT_AMENDS, FACT_CORRECTS);
  add_relations(builder, facts, FACT_IMPLEMENTS, FACT_IMPLEMENTS);
}

static void dump(const char *root, const char *path)
{
  g_autofree char *file = g_build_filename(root, path, NULL), *name = g_path_get_basename(path), *bytes = NULL;
  g_auto(FormatResult) result = {0};
  gsize len = 0;
  if (!g_file_get_contents(file, &bytes, &len, NULL)) {
    fprintf(stderr, "%s cannot be read.\n", file);
    return;
  }
  format_result_init(&result);
  FormatInput input = {.bytes = (const guint8 *)bytes, .len = len, .name = name, .limits = READ_LIMITS_DEFAULT, NULL};
  format_read(&input, &result);
  if (!format_reason_is_partial(result.reason)) {
    fprintf(stderr, "%s: %s\n", path, format_reason_code(result.reason));
    return;
  }
  DescribeHints hints = {.file_name = name, .title_hint = result.title};
  g_autoptr(Facts) facts = describe_read(result.text->str, result.text->len, &hints);
  g_autoptr(JsonBuilder) builder = json_builder_new();
  json_builder_begin_object(builder);
  add_string(builder, "path", path);
  add_facts(builder, facts);
  add_proof(builder, facts);
  json_builder_end_object(builder);
  g_autoptr(JsonNode) node = json_builder_get_root(builder);
  g_autofree char *line = json_to_string(node, FALSE);
  puts(line);
}

int main(int argc, char **argv)
{
  g_autofree char *list = NULL;
  if (argc != 3 || !g_file_get_contents(argv[2], &list, NULL, NULL)) {
    fprintf(stderr, "Usage: dump_facts ROOT LIST.jsonl\n");
    return 2;
  }
  g_auto(GStrv) lines = g_strsplit(list, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    g_autoptr(JsonParser) parser = json_parser_new();
    if (**line == '\0' || !json_parser_load_from_data(parser, *line, -1, NULL) ||
        !JSON_NODE_HOLDS_OBJECT(json_parser_get_root(parser)))
      continue;
    JsonObject *object = json_node_get_object(json_parser_get_root(parser));
    if (json_object_has_member(object, "path"))
      dump(argv[1], json_object_get_string_member(object, "path"));
  }
  return 0;
}
