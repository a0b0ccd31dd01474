/* schema: what is in the index: term prefixes, value slots, parts of a relation. The fields of a record have the numbers
 * of corpus/names/fact.h, the terms of relations the letters of corpus/names/relation.h: the tables of what a document
 * says are not the store's.
 *
 * A change of anything here or in the packed layouts (record.h, direct.h) that old programs would misread raises
 * SCHEMA_VERSION. Indexes from SCHEMA_VERSION_READ on are searched as well, only those of SCHEMA_VERSION are written;
 * others are refused with STORE_ERROR_VERSION.
 *
 * Includes nothing of ours. */
#ifndef TRACUU_INDEXER_STORE_SCHEMA_H
#define TRACUU_INDEXER_STORE_SCHEMA_H

#define SCHEMA_VERSION 10
/* The oldest that is read. What a later format added is missing: 7 has no suspensions, 8 does not say in the stamp which
 * documents are inside files. To 9 direct indexes and records are packed in other ways, which are read as well. A change
 * that a reader of today would misread raises it to SCHEMA_VERSION. */
#define SCHEMA_VERSION_READ 7
/* The oldest in which nothing is missing: only packed in other ways. */
#define SCHEMA_VERSION_WHOLE 9

/* Term prefixes; I, R, M, B, K and U are those of relations. Words of the text carry none; they are lower case or digits, so that a capital never collides. */
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
#define SCHEMA_TERM_KIND       "Y"  /* code of the kind that an article is of: see corpus/names/article_kind.h */
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
  SCHEMA_SLOT_ADDED,  /* when it came into the index: microseconds of the epoch, 16 digits; "" = before that was kept */
  SCHEMA_N_SLOTS
} SchemaSlot;

/* The value of a field that names another document (FACT_VALUE_DOCUMENT) has these parts, separated by
 * SCHEMA_PART_SEPARATOR; empty = not said, and empty ones at the end are left out. */
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
