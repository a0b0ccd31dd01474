/* source_note: the note under an article of the codified law that says where it comes from:
 * "(Điều 1 Luật số 24/2018/QH14 An ninh mạng ngày 12/06/2018 của Quốc hội, có hiệu lực thi hành kể từ ngày
 * 01/01/2019)".
 *
 * Source: Bộ Pháp điển (Pháp lệnh Pháp điển hệ thống quy phạm pháp luật 03/2012/UBTVQH13).
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_SOURCE_NOTE_H
#define TRACUU_CORPUS_FACTS_SOURCE_NOTE_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Reads the first note of the sheet into facts. FALSE when there is none. */
gboolean source_note_read(const Sheet *sheet, Facts *facts);

G_END_DECLS

#endif
