#include "corpus/names/fact.h"

#include "corpus/base/language.h"

/* In the order of the keys of a result. */
static const FactRow rows[] = {
    /* clang-format off */
    {FACT_NUMBER, FACT_VALUE_NUMBER, 2, FACT_CORRECTABLE | FACT_SOURCED, "number",
     .label = N_("number"), .label_vi = "số hiệu"},
    {FACT_TYPE, FACT_VALUE_TYPE, 3, FACT_CORRECTABLE | FACT_SOURCED, "type",
     .label = N_("type"), .label_vi = "loại"},
    {FACT_TYPE_CODE, FACT_VALUE_TEXT, 0, 0, "type_code", .label = N_("type code")},
    {FACT_ISSUER, FACT_VALUE_OFFICES, 4, FACT_CORRECTABLE | FACT_SOURCED, "issuer",
     .label = N_("issuer"), .label_vi = "cơ quan"},
    {FACT_PLACE, FACT_VALUE_TEXT, 5, FACT_CORRECTABLE | FACT_SOURCED, "place",
     .label = N_("place"), .label_vi = "nơi ban hành"},
    {FACT_ISSUED, FACT_VALUE_DATE, 6, FACT_CORRECTABLE | FACT_SOURCED, "issued",
     .label = N_("issued"), .label_vi = "ngày ban hành"},
    {FACT_EFFECTIVE, FACT_VALUE_DATE, 7, FACT_CORRECTABLE | FACT_SOURCED, "effective",
     .label = N_("effective"), .label_vi = "hiệu lực"},
    {FACT_EXPIRES, FACT_VALUE_DATE, 8, FACT_CORRECTABLE | FACT_SOURCED, "expires",
     .label = N_("expires"), .label_vi = "hết hiệu lực"},
    {FACT_TITLE, FACT_VALUE_TEXT, 1, FACT_CORRECTABLE | FACT_SOURCED, "title",
     .label = N_("title"), .label_vi = "trích yếu"},
    {FACT_SIGNER, FACT_VALUE_TEXT, 9, FACT_CORRECTABLE | FACT_SOURCED, "signer",
     .label = N_("signer"), .label_vi = "người ký"},
    {FACT_SIGNER_ROLE, FACT_VALUE_TEXT, 10, FACT_CORRECTABLE | FACT_SOURCED, "signer_role",
     .label = N_("signer role"), .label_vi = "chức vụ"},

    {FACT_STATUS, FACT_VALUE_STATUS, 30, 0, "status", .label = N_("status")},

    {FACT_REPLACES, FACT_VALUE_DOCUMENT, 61, FACT_CORRECTABLE | FACT_SOURCED, "replaces",
     .label = N_("replaces"), .label_vi = "thay thế"},
    {FACT_REPEALS, FACT_VALUE_DOCUMENT, 62, FACT_CORRECTABLE | FACT_SOURCED, "repeals",
     .label = N_("repeals"), .label_vi = "bãi bỏ"},
    {FACT_AMENDS, FACT_VALUE_DOCUMENT, 63, FACT_CORRECTABLE | FACT_SOURCED, "amends",
     .label = N_("amends"), .label_vi = "sửa đổi"},
    {FACT_CORRECTS, FACT_VALUE_DOCUMENT, 67, FACT_SOURCED, "corrects",
     .label = N_("corrects"), .label_vi = "đính chính"},
    {FACT_AMENDED_BY, FACT_VALUE_DOCUMENT, 64, FACT_SOURCED, "amended_by",
     .label = N_("amended by"), .label_vi = "được sửa đổi bởi"},
    {FACT_SUSPENDS, FACT_VALUE_DOCUMENT, 65, FACT_SOURCED, "suspends",
     .label = N_("suspends"), .label_vi = "ngưng hiệu lực"},
    {FACT_SUSPENDED_BY, FACT_VALUE_DOCUMENT, 66, FACT_SOURCED, "suspended_by",
     .label = N_("suspended by"), .label_vi = "bị ngưng hiệu lực bởi"},
    {FACT_IMPLEMENTS, FACT_VALUE_DOCUMENT, 68, FACT_CORRECTABLE | FACT_SOURCED, "implements",
     .label = N_("implements"), .label_vi = "hướng dẫn"},
    {FACT_CITES, FACT_VALUE_DOCUMENT, 71, FACT_SOURCED, "cites",
     .label = N_("cites"), .label_vi = "dẫn chiếu"},
    {FACT_CONSOLIDATES, FACT_VALUE_DOCUMENT, 69, FACT_SOURCED, "consolidates",
     .label = N_("consolidates"), .label_vi = "hợp nhất"},
    {FACT_BASED_ON, FACT_VALUE_DOCUMENT, 70, FACT_SOURCED, "based_on",
     .label = N_("based on"), .label_vi = "căn cứ"},

    {FACT_KIND, FACT_VALUE_CHOICE, 31, 0, "kind",
     .label = N_("kind"), .choices = {NULL, N_("document"), N_("annex"), N_("form"), N_("news")}},
    {FACT_FAMILY, FACT_VALUE_CHOICE, 32, 0, "family",
     .label = N_("family"), .choices = {NULL, N_("state"), N_("party")}},
    {FACT_SECRECY, FACT_VALUE_TEXT, 33, 0, "secrecy", .label = N_("secrecy"), .label_vi = "độ mật"},
    {FACT_DRAFT, FACT_VALUE_FLAG, 34, 0, "draft",
     .label = N_("draft"), .label_vi = "dự thảo", .choices = {NULL, "draft"}, .yes = N_("yes")},
    {FACT_COPY, FACT_VALUE_FLAG, 35, 0, "copy",
     .label = N_("copy"), .label_vi = "bản sao", .choices = {NULL, "1"}, .yes = N_("yes")},

    {FACT_FORMAT, FACT_VALUE_TEXT, 101, FACT_OF_FILE, "format", .label = N_("format")},
    {FACT_ENCODING, FACT_VALUE_TEXT, 102, FACT_OF_FILE, "encoding", .label = N_("encoding")},
    {FACT_OCR, FACT_VALUE_FLAG, 103, FACT_OF_FILE, "ocr", .label = N_("read by"), .choices = {NULL, "1"},
     .yes = N_("character recognition (OCR)")},
    {FACT_REASON, FACT_VALUE_TEXT, 104, FACT_OF_FILE, "reason", .label = N_("not in full")},
    {FACT_ADDED, FACT_VALUE_DATE, 105, FACT_OF_FILE, "added", .label = N_("added")},
    /* clang-format on */
};

const FactRow *fact_row(FactField field)
{
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    if (rows[i].field == field)
      return &rows[i];
  return NULL;
}

const FactRow *fact_at(guint index)
{
  return index < G_N_ELEMENTS(rows) ? &rows[index] : NULL;
}

const FactRow *fact_next_shown(const FactRow *after)
{
  const FactRow *next = NULL;
  guint least = after != NULL ? after->shown : 0;
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
    if (rows[i].shown > least && (next == NULL || rows[i].shown < next->shown))
      next = &rows[i];
  return next;
}
