/* file_state: what a file looked like when it was read, so that the next run knows whether it must be read again.
 *
 * Same size and time = the same file. When only the time differs the content hash decides; the hash also finds a file
 * that was moved. A file whose time was only moments ago when it was read may change again within the resolution of
 * its time stamp: it is marked unsettled, and the next run looks at its content.
 *
 * Packed (SCHEMA_SLOT_STAMP), little endian: version 2 | flags | reason | limits | reader version, 4 bytes | size, 8 |
 * modification time in nanoseconds, 8 | XXH3-128 of the content, 16 (zero when it was not read; of a document inside a
 * file: of that file's path) | hash of the corrections that were applied, 8 (zero without any). */
#ifndef TRACUU_INDEXER_SOURCES_FILE_STATE_H
#define TRACUU_INDEXER_SOURCES_FILE_STATE_H

#include <glib.h>

#include "corpus/format/format.h"

G_BEGIN_DECLS

#define FILE_STATE_HASH_LEN   16
#define FILE_STATE_PACKED_LEN 48

typedef enum {
  FILE_STATE_UNSETTLED = 1 << 0, /* changed moments before it was read */
  FILE_STATE_HASHED = 1 << 1,    /* hash is that of the content */
  FILE_STATE_OCR = 1 << 2,       /* text in pictures would have been recognised */
  FILE_STATE_CONTAINER = 1 << 3, /* a file with documents in it */
  FILE_STATE_PENDING = 1 << 4,   /* to be read again: those are not in the index yet, or it comes from an older index */
  FILE_STATE_SCANS = 1 << 5,   /* it, or a document in it, has pages whose text is in pictures and was not recognised */
  FILE_STATE_CRASHED = 1 << 6, /* its reader ended before its time, which may have had nothing to do with it */
  FILE_STATE_MEMBER = 1 << 7   /* a document inside a file: hash is that of the file's path */
} FileStateFlags;

typedef struct {
  guint64 size;
  gint64 mtime_ns;
  guint64 correction;               /* corrections_hash of what people said of the document */
  guint8 hash[FILE_STATE_HASH_LEN]; /* of the content; of a member: of the path of the file it is in */
  guint8 flags;                     /* FileStateFlags */
  guint8 reason;                    /* FormatReason of the reading */
  guint8 limits;                    /* file_state_limits() of the reading */
  guint32 reader;                   /* file_state_reader_version() of the program that read it */
} FileState;

/* What a run can read. */
typedef struct {
  ReadLimits limits;
  gboolean ocr;
} FileStateMeans;

/* A checksum of the limits that may have been the reason; 0 when none was. */
guint8 file_state_limits(FormatReason reason, const FileStateMeans *means);
/* Whether what could not be read, or not wholly, deserves another try with these means. */
gboolean file_state_is_worth_retrying(const FileState *stamp, const FileStateMeans *means);

void file_state_pack(const FileState *stamp, char buf[FILE_STATE_PACKED_LEN]);
/* FALSE when the bytes are not a stamp of this version. */
gboolean file_state_unpack(const char *bytes, gsize len, FileState *out);

/* Whether the stamp is that of a document inside the file at this path. */
gboolean file_state_is_inside(const FileState *stamp, const char *path, gsize len);

void file_state_hash(const void *bytes, gsize len, guint8 hash[FILE_STATE_HASH_LEN]);
/* TRUE when both were hashed and have the same content. */
gboolean file_state_same_content(const FileState *a, const FileState *b);

/* Changes whenever the readers may have: what an older program could not read is tried again. */
guint32 file_state_reader_version(void);

G_END_DECLS

#endif
