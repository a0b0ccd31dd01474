/* Office Open XML under a password: the package lies encrypted inside a compound file ([MS-OFFCRYPTO] 2.3.4.4). */
#include "corpus/format/compound.h"
#include "corpus/format/reader.h"

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return head->compound != NULL && compound_has(head->compound, "EncryptedPackage");
}

static void encrypted_package_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)input, (void)head;
  result->reason = FORMAT_ENCRYPTED;
}

const FormatReader encrypted_package_reader = {"encrypted", recognise, encrypted_package_read, NULL};
