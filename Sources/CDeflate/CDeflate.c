#define _GNU_SOURCE
#include "CDeflate.h"

#include <dlfcn.h>
#include <stddef.h>

// zlib's own prototype, without its headers: the stream is handed on and never looked at.
typedef int deflate_init(void *stream, int level, const char *version, int size);

#define DEFAULT_LEVEL (-1)
#define VERSION_ERROR (-6)

static _Thread_local int wanted;

void hongtou_set_deflate_level(int level) { wanted = level; }

/// What Cairo calls. A program's own symbols go before those of its libraries, so this one is found
/// before zlib's, which it calls; weak, so that a program that holds zlib itself keeps its own.
__attribute__((weak)) int deflateInit_(void *stream, int level, const char *version, int size) {
  static _Thread_local deflate_init *next;
  if (!next) next = (deflate_init *)dlsym(RTLD_NEXT, "deflateInit_");
  if (!next) return VERSION_ERROR;
  return next(stream, level == DEFAULT_LEVEL && wanted ? wanted : level, version, size);
}
