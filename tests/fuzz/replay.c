/* replay: a fuzz target on no bytes at all and on each of its seeds, tests/fuzz/seeds/NAME, once; prints TAP. Every
 * compiler builds it, so that what a fuzzer once found is looked at again wherever tests run. */
#include <gio/gio.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void replay(const char *name, const char *bytes, gsize len)
{
  static guint n;
  /* A copy of exact size, so that reading past the end is seen; malloc() gives an address for no bytes, too. */
  uint8_t *exact = malloc(len);
  memcpy(exact, bytes, len);
  LLVMFuzzerTestOneInput(exact, len);
  free(exact);
  g_print("ok %u - %s\n", ++n, name);
}

int main(int argc, char **argv)
{
  g_autofree char *name = g_path_get_basename(argv[0]);
  g_autofree char *folder = g_build_filename("tests/fuzz/seeds", name, NULL);
  g_autoptr(GDir) seeds = g_dir_open(folder, 0, NULL);
  const char *seed;
  (void)argc;
  replay("no bytes", "", 0);
  while (seeds != NULL && (seed = g_dir_read_name(seeds)) != NULL) {
    g_autofree char *path = g_build_filename(folder, seed, NULL);
    g_autofree char *bytes = NULL;
    g_autoptr(GError) error = NULL;
    gsize len = 0;
    if (!g_file_get_contents(path, &bytes, &len, &error))
      g_error("%s", error->message);
    replay(seed, bytes, len);
  }
  return 0;
}
