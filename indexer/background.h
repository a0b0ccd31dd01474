/* background: a run that gives way to every other program.
 *
 * Called by main. */
#ifndef TRACUU_INDEXER_BACKGROUND_H
#define TRACUU_INDEXER_BACKGROUND_H

/* From now on this process and its children take the processor and the disk only when nobody else wants them, as far as
 * the system allows. */
void background_begin(void);

#endif
