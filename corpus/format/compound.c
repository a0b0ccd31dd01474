#include "corpus/format/compound.h"

#include <string.h>

#include "corpus/format/bytes.h"

#define HEADER_LEN  512
#define ENTRY_LEN   128
#define HEADER_FATS 109 /* sectors of the allocation table that the header itself names */

/* [MS-CFB] 2.1 and 2.6.1 */
#define FAT_LAST 0xFFFFFFFAu /* this and above are no sectors */
enum { ENTRY_STREAM = 2, ENTRY_ROOT = 5 };

struct Compound {
  Bytes file;
  gsize sector_len, mini_len;
  guint32 mini_cutoff; /* shorter streams live in the mini stream */
  GArray *fat;         /* guint32: the sector after each */
  GArray *mini_fat;
  GByteArray *directory;
  GByteArray *mini;
};

gboolean compound_recognise(const guint8 *bytes, gsize len)
{
  static const guint8 magic[] = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
  return len >= HEADER_LEN && memcmp(bytes, magic, sizeof magic) == 0;
}

static Bytes sector(const Compound *compound, guint32 number)
{
  return bytes_part(compound->file, (gsize)(number + (guint64)1) * compound->sector_len, compound->sector_len);
}

static void append_numbers(GArray *numbers, Bytes bytes)
{
  for (gsize off = 0; off + 4 <= bytes.len; off += 4) {
    guint32 number = bytes_u32(bytes, off);
    g_array_append_val(numbers, number);
  }
}

static guint32 next_sector(const GArray *fat, guint32 number)
{
  return number < fat->len ? g_array_index(fat, guint32, number) : (guint32)FAT_LAST;
}

/* The allocation table: 109 of its sectors are named in the header, others in a chain of sectors of their own. */
static void read_fat(Compound *compound)
{
  Bytes header = bytes_part(compound->file, 0, HEADER_LEN);
  gsize max = compound->file.len / compound->sector_len + 1;
  for (guint i = 0; i < HEADER_FATS; i++) {
    guint32 number = bytes_u32(header, 76 + 4 * i);
    if (number < FAT_LAST && compound->fat->len <= max)
      append_numbers(compound->fat, sector(compound, number));
  }
  guint32 number = bytes_u32(header, 68);
  for (gsize n = 0; number < FAT_LAST && n < max && compound->fat->len <= max; n++) {
    Bytes names = sector(compound, number);
    if (names.len < compound->sector_len)
      return;
    for (gsize off = 0; off + 4 < names.len && compound->fat->len <= max; off += 4)
      if (bytes_u32(names, off) < FAT_LAST)
        append_numbers(compound->fat, sector(compound, bytes_u32(names, off)));
    number = bytes_u32(names, names.len - 4);
  }
}

/* The bytes of a chain of sectors, at most max. */
static GByteArray *read_chain(const Compound *compound, guint32 number, gsize max)
{
  GByteArray *out = g_byte_array_new();
  max = MIN(max, compound->file.len);
  while (number < FAT_LAST && out->len < max) {
    Bytes part = sector(compound, number);
    if (part.len == 0)
      break;
    g_byte_array_append(out, part.at, (guint)MIN(part.len, max - out->len));
    number = next_sector(compound->fat, number);
  }
  return out;
}

/* Whether the file ends before the chain does. */
static gboolean is_cut(const Compound *compound, guint32 number)
{
  for (gsize n = 0; number < FAT_LAST && n <= compound->fat->len; n++) {
    if (sector(compound, number).len == 0)
      return TRUE;
    number = next_sector(compound->fat, number);
  }
  return FALSE;
}

static GByteArray *read_mini_chain(const Compound *compound, guint32 number, gsize max)
{
  GByteArray *out = g_byte_array_new();
  Bytes mini = {compound->mini->data, compound->mini->len};
  max = MIN(max, mini.len);
  while (number < FAT_LAST && out->len < max) {
    Bytes part = bytes_part(mini, number * compound->mini_len, compound->mini_len);
    if (part.len == 0)
      break;
    g_byte_array_append(out, part.at, (guint)MIN(part.len, max - out->len));
    number = next_sector(compound->mini_fat, number);
  }
  return out;
}

static Bytes entry(const Compound *compound, guint32 number)
{
  Bytes directory = {compound->directory->data, compound->directory->len};
  Bytes found = bytes_part(directory, (gsize)number * ENTRY_LEN, ENTRY_LEN);
  return found.len == ENTRY_LEN ? found : (Bytes){found.at, 0};
}

static gboolean is_called(Bytes at, const char *name, gsize name_len)
{
  gboolean same = bytes_u16(at, 64) == 2 * (name_len + 1);
  for (gsize i = 0; same && i < name_len; i++) {
    guint16 unit = bytes_u16(at, 2 * i);
    same = unit < 0x80 && g_ascii_tolower((char)unit) == g_ascii_tolower(name[i]);
  }
  return same;
}

/* The entry of this name in a folder: its tree is searched whole, its order being a matter of faith. */
static Bytes find_in(const Compound *compound, Bytes folder, const char *name, gsize name_len)
{
  const Bytes none = {NULL, 0};
  guint n_entries = compound->directory->len / ENTRY_LEN;
  g_autoptr(GArray) left = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint32 number = bytes_u32(folder, 76);
  g_array_append_val(left, number);
  for (guint n = 0; left->len > 0 && n < n_entries; n++) {
    Bytes at = entry(compound, g_array_index(left, guint32, left->len - 1));
    g_array_set_size(left, left->len - 1);
    if (at.len == 0)
      continue;
    if (is_called(at, name, name_len))
      return at;
    for (gsize off = 68; off <= 72; off += 4) {
      number = bytes_u32(at, off);
      if (number < n_entries)
        g_array_append_val(left, number);
    }
  }
  return none;
}

static Bytes find(const Compound *compound, const char *name)
{
  Bytes folder = entry(compound, 0);
  for (const char *slash; folder.len > 0 && (slash = strchr(name, '/')) != NULL; name = slash + 1)
    folder = find_in(compound, folder, name, (gsize)(slash - name));
  return folder.len > 0 ? find_in(compound, folder, name, strlen(name)) : folder;
}

Compound *compound_open(const guint8 *bytes, gsize len)
{
  Bytes file = {bytes, len};
  guint16 shift = bytes_u16(file, 30), mini_shift = bytes_u16(file, 32);
  if (!compound_recognise(bytes, len) || shift < 7 || shift > 12 || mini_shift < 4 || mini_shift > shift)
    return NULL;
  g_autoptr(Compound) compound = g_new0(Compound, 1);
  compound->file = file;
  compound->sector_len = (gsize)1 << shift;
  compound->mini_len = (gsize)1 << mini_shift;
  compound->mini_cutoff = bytes_u32(file, 56);
  compound->fat = g_array_new(FALSE, FALSE, sizeof(guint32));
  compound->mini_fat = g_array_new(FALSE, FALSE, sizeof(guint32));
  read_fat(compound);
  compound->directory = read_chain(compound, bytes_u32(file, 48), len);
  g_autoptr(GByteArray) mini_fat = read_chain(compound, bytes_u32(file, 60), len);
  append_numbers(compound->mini_fat, (Bytes){mini_fat->data, mini_fat->len});
  Bytes root = entry(compound, 0);
  if (bytes_u8(root, 66) != ENTRY_ROOT || is_cut(compound, bytes_u32(file, 48)))
    return NULL;
  compound->mini = read_chain(compound, bytes_u32(root, 116), bytes_u32(root, 120));
  return g_steal_pointer(&compound);
}

void compound_free(Compound *compound)
{
  if (compound == NULL)
    return;
  g_clear_pointer(&compound->fat, g_array_unref);
  g_clear_pointer(&compound->mini_fat, g_array_unref);
  g_clear_pointer(&compound->directory, g_byte_array_unref);
  g_clear_pointer(&compound->mini, g_byte_array_unref);
  g_free(compound);
}

gboolean compound_has(const Compound *compound, const char *name)
{
  return find(compound, name).len > 0;
}

GByteArray *compound_read(const Compound *compound, const char *name)
{
  Bytes at = find(compound, name);
  if (bytes_u8(at, 66) != ENTRY_STREAM)
    return NULL;
  guint32 number = bytes_u32(at, 116), size = bytes_u32(at, 120);
  return size < compound->mini_cutoff ? read_mini_chain(compound, number, size) : read_chain(compound, number, size);
}
