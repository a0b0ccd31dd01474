/* Compound files that no other reader takes: says why. */
#include "corpus/format/compound.h"
#include "corpus/format/reader.h"

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)head;
  return compound_recognise(input->bytes, input->len);
}

static void compound_reader_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)input;
  /* The directory stands near the end: without it, the file was cut short. */
  result->reason = head->compound == NULL ? FORMAT_DAMAGED : FORMAT_UNSUPPORTED;
}

const FormatReader compound_reader = {"compound", recognise, compound_reader_read, NULL};
