#define _GNU_SOURCE
#include "CDeflate.h"

#include <dlfcn.h>
#include <stddef.h>

// zlib's own prototypes, without its headers: the stream is handed on and never looked at.
typedef int deflate_init(void *stream, int level, const char *version, int size);
typedef int deflate_init2(
    void *stream, int level, int method, int windowBits, int memoryLevel, int strategy,
    const char *version, int size);

enum { defaultLevel = -1, versionError = -6 };
enum { deflated = 8, defaultMemory = 8, defaultStrategy = 0 };

// With a window of 16 KiB, half of zlib's, what is looked at stays in the processor's first cache:
// at level 1 faces take an eighth less time and come out no larger. With 8 KiB they would take a sixth
// less, but plain pictures, which move the window on most quickly, twice as much.
enum { window = 14 };

static _Thread_local int wanted;

void hongtou_set_deflate_level(int level) { wanted = level; }

/// What Cairo calls. A program's own symbols go before those of its libraries, so this one is found
/// before zlib's, which it calls; weak, so that a program that holds zlib itself keeps its own.
__attribute__((weak)) int deflateInit_(void *stream, int level, const char *version, int size) {
  static _Thread_local deflate_init *plain;
  static _Thread_local deflate_init2 *chosen;
  if (!plain) plain = (deflate_init *)dlsym(RTLD_NEXT, "deflateInit_");
  if (!chosen) chosen = (deflate_init2 *)dlsym(RTLD_NEXT, "deflateInit2_");
  if (!plain || !chosen) return versionError;
  if (level != defaultLevel || !wanted) return plain(stream, level, version, size);
  return chosen(
      stream, wanted, deflated, window, defaultMemory, defaultStrategy, version, size);
}
