/* schema: what is in the index: term prefixes, value slots, fields of a record. The one place that names them.
 *
 * A change of anything here or in the packed layouts (record.h, direct.h) that old programs would misread raises
 * SCHEMA_VERSION; an index of another version is refused with STORE_ERROR_VERSION.
 *
 * Includes nothing of ours. */
#ifndef TRACUU_INDEXER_STORE_SCHEMA_H
#define TRACUU_INDEXER_STORE_SCHEMA_H

#define SCHEMA_VERSION 8

/* Term prefixes. Words of the text carry none; they are lower case or digits, so that a capital never collides. */
#define SCHEMA_TERM_TITLE      "S"  /* atom of the title */
#define SCHEMA_TERM_NUMBER     "N"  /* docnum key of the document's own number(s) */
#define SCHEMA_TERM_NAME       "N=" /* key of the name of a law: see corpus/names/act_name.h */
#define SCHEMA_TERM_CITES      "C"  /* docnum key of any number in the text, its own included */
#define SCHEMA_TERM_CITES_NAME "C=" /* key of the name of a document that the text names: see corpus/names/act_name.h */
#define SCHEMA_TERM_DATE       "D"  /* date in the text, "2012-06-29" */
#define SCHEMA_TERM_TYPE       "T"  /* type code, lower case, đ kept: "nq", "qđ" */
#define SCHEMA_TERM_ISSUER     "A"  /* issuer code lower case, đ kept; and each atom of its name */
#define SCHEMA_TERM_SIGNER     "G"  /* atom of the signer's name */
#define SCHEMA_TERM_PATH       "P"  /* atom of the path */
#define SCHEMA_TERM_UID        "Q"  /* hash of the path: exactly one document */
#define SCHEMA_TERM_HASH       "H"  /* hash of the file's content */
#define SCHEMA_TERM_FORMAT     "F"  /* "html" */
/* Docnum keys of the documents that this one is related to. */
#define SCHEMA_TERM_IMPLEMENTS "I"
#define SCHEMA_TERM_IMPLEMENTS_NAME                                                                                    \
  "I=" /* key of the name, where no number is said; with the year where that is said */
#define SCHEMA_TERM_REPLACES   "R"
#define SCHEMA_TERM_AMENDS     "M" /* or corrects, or suspends */
#define SCHEMA_TERM_BASED_ON   "B"
#define SCHEMA_TERM_MERGES     "K" /* consolidates */
#define SCHEMA_TERM_AMENDED_BY "U" /* undergoes: of those that amend or suspend it */
/* What a document is: SCHEMA_MARK_*. */
#define SCHEMA_TERM_MARK    "X"
#define SCHEMA_MARK_DRAFT   "draft"
#define SCHEMA_MARK_AMENDED "amended" /* says itself that it is: has AMENDED_BY or SUSPENDED_BY */

/* Value slots. Dates are "YYYYMMDD" of the first possible day. */
typedef enum {
  SCHEMA_SLOT_ISSUED,
  SCHEMA_SLOT_EFFECTIVE,
  SCHEMA_SLOT_MODIFIED,
  SCHEMA_SLOT_TYPE,   /* type code as printed, for facets */
  SCHEMA_SLOT_ISSUER, /* issuer code, for facets */
  SCHEMA_SLOT_PATH,   /* absolute path, bytes as the file system has them */
  SCHEMA_SLOT_STAMP,  /* what the file looked like when it was read: see indexer/sources/file_state.h */
  SCHEMA_SLOT_NUMBER, /* docnum key of the document's own number */
  SCHEMA_SLOT_EXPIRES,
  SCHEMA_SLOT_SKETCH, /* what copies of the document are known by: see sketch.h */
  SCHEMA_N_SLOTS
} SchemaSlot;

/* Fields of a record (record.h). Numbers are part of the format: append, never reorder. */
typedef enum {
  SCHEMA_FIELD_PATH = 1,
  SCHEMA_FIELD_NUMBER,     /* as printed */
  SCHEMA_FIELD_NUMBER_KEY, /* docnum key */
  SCHEMA_FIELD_TYPE,       /* official name */
  SCHEMA_FIELD_TYPE_CODE,
  SCHEMA_FIELD_ISSUER, /* one field for each issuer */
  SCHEMA_FIELD_PLACE,
  SCHEMA_FIELD_ISSUED, /* ISO, as far as known */
  SCHEMA_FIELD_EFFECTIVE,
  SCHEMA_FIELD_EXPIRES,
  SCHEMA_FIELD_TITLE,
  SCHEMA_FIELD_SIGNER,
  SCHEMA_FIELD_SIGNER_ROLE,
  SCHEMA_FIELD_STATUS,
  SCHEMA_FIELD_REPLACES,
  SCHEMA_FIELD_AMENDS,
  SCHEMA_FIELD_IMPLEMENTS,
  SCHEMA_FIELD_CITES,
  SCHEMA_FIELD_ENCODING,
  SCHEMA_FIELD_FORMAT,
  SCHEMA_FIELD_OCR,    /* "1" */
  SCHEMA_FIELD_REASON, /* reason code when the document is indexed in part or not at all */
  SCHEMA_FIELD_REPEALS,
  SCHEMA_FIELD_CORRECTS,
  SCHEMA_FIELD_BASED_ON,
  SCHEMA_FIELD_CONSOLIDATES,
  SCHEMA_FIELD_CORRECTED, /* "number", a tab, and the path of the file in which people say so */
  SCHEMA_FIELD_KIND,      /* "document", "annex", "form", "news" */
  SCHEMA_FIELD_FAMILY,    /* "state", "party" */
  SCHEMA_FIELD_SECRECY,   /* "MẬT" */
  SCHEMA_FIELD_COPY,      /* "1": sao y, sao lục, trích sao */
  SCHEMA_FIELD_FURTHER,   /* its number in the file, "2", over its span: the fields behind are those of this document */
  SCHEMA_FIELD_AMENDED_BY,
  SCHEMA_FIELD_SUSPENDS,
  SCHEMA_FIELD_SUSPENDED_BY
} SchemaField;

/* The value of a field that names another document (REPLACES, AMENDS, IMPLEMENTS, CITES, REPEALS to CONSOLIDATES,
 * AMENDED_BY to SUSPENDED_BY) has these parts, separated by SCHEMA_PART_SEPARATOR; empty = not said, and empty ones at
 * the end are left out. */
#define SCHEMA_PART_SEPARATOR '\t'
typedef enum {
  SCHEMA_PART_NUMBER,    /* as printed; "" = only named */
  SCHEMA_PART_KEY,       /* docnum key */
  SCHEMA_PART_TYPE,      /* type code */
  SCHEMA_PART_ISSUER,    /* issuer code */
  SCHEMA_PART_DATE,      /* ISO, as far as known */
  SCHEMA_PART_NAME,      /* "Luật Việc làm" */
  SCHEMA_PART_SCOPE,     /* SCHEMA_SCOPE_PART, of AMENDS, AMENDED_BY, SUSPENDS and SUSPENDED_BY */
  SCHEMA_PART_EFFECTIVE, /* ISO, of AMENDED_BY, SUSPENDS, SUSPENDED_BY: from when */
  SCHEMA_PART_UNTIL,     /* ISO, of SUSPENDS: the last day */
  SCHEMA_N_PARTS
} SchemaPart;
#define SCHEMA_SCOPE_PART "-" /* only takes words away: bãi bỏ khoản 2; suspends some articles only */

#endif
