/* read_limits: how much of a file is read, and at what cost: the one list of it, from the options of the indexer down to
 * the readers and the processes they run in. What bounds the inside of one format only stands with its reader. */
#ifndef TRACUU_CORPUS_FORMAT_READ_LIMITS_H
#define TRACUU_CORPUS_FORMAT_READ_LIMITS_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  /* A file: bytes of it (more: FORMAT_TOO_LARGE) and of its canonical text (more is cut at a line: FORMAT_TRUNCATED). */
  gsize max_size, max_text;
  /* A document that is a zip file: unpacked bytes of all parts that are read. More is a bomb: FORMAT_TRUNCATED. */
  gsize max_package;
  /* An archive: unpacked bytes of one member and of all together, how many members, and how many archives one inside
   * the other. FORMAT_TOO_LARGE. */
  gsize max_member, max_archive;
  guint max_members, max_depth;
  /* All archives and letters in a file, one inside the other: so many documents, but no more than the file has bytes, and
   * max_archive bytes of text. FORMAT_TOO_LARGE. */
  guint max_documents;
  /* Pages recognised in a document, and seconds that takes; the rest is left out: FORMAT_OCR_LIMIT. */
  guint ocr_pages, ocr_seconds;
  /* The process that reads: seconds for one file, those of recognition not counted (FORMAT_TIMED_OUT), and bytes of
   * memory, 0 = any (FORMAT_OUT_OF_MEMORY). */
  guint max_seconds;
  gsize max_memory;
} ReadLimits;

/* What holds unless an option says otherwise. */
#define READ_LIMITS_DEFAULT                                                                                            \
  ((ReadLimits){.max_size = (gsize)256 << 20,                                                                          \
                .max_text = (gsize)64 << 20,                                                                           \
                .max_package = (gsize)128 << 20,                                                                       \
                .max_member = (gsize)128 << 20,                                                                        \
                .max_archive = (gsize)1 << 30,                                                                         \
                .max_members = 20000,                                                                                  \
                .max_depth = 4,                                                                                        \
                .max_documents = 100000,                                                                               \
                .ocr_pages = 50,                                                                                       \
                .ocr_seconds = 300,                                                                                    \
                .max_seconds = 120,                                                                                    \
                .max_memory = (gsize)1 << 30})

G_END_DECLS

#endif
