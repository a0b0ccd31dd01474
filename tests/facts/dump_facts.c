/* dump_facts ROOT LIST.jsonl: reads each document that LIST names ("path", below ROOT) and prints its facts, one JSON
 * object a line, in the fields of score_metadata.py. Only what the text says: a number from the file's name is not
 * printed. */
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "corpus/facts/facts.h"
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

static void add_facts(JsonBuilder *builder, const Facts *facts)
{
  gboolean printed = facts->number_span.end > 0;

  add_string(builder, "number", printed ? facts->number_text : NULL);
  add_string(builder, "type", facts->type_span.end > 0 ? facts->type : NULL);
  add_string(builder, "type_code", facts->type_span.end > 0 ? facts->type_code : NULL);
  add_date(builder, "issued", facts->issued);
  add_string(builder, "title", facts->title_span.end > 0 ? facts->title : NULL);
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
  FormatInput input = {
      .bytes = (const guint8 *)bytes, .len = len, .name = name, .limits = {.max_text = FORMAT_MAX_TEXT_DEFAULT}};
  format_read(&input, &result);
  if (!format_reason_is_partial(result.reason)) {
    fprintf(stderr, "%s: %s\n", path, format_reason_code(result.reason));
    return;
  }
  FactsHints hints = {.file_name = name, .title_hint = result.title};
  g_autoptr(Facts) facts = facts_read(result.text->str, result.text->len, &hints);
  g_autoptr(JsonBuilder) builder = json_builder_new();
  json_builder_begin_object(builder);
  add_string(builder, "path", path);
  add_facts(builder, facts);
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
