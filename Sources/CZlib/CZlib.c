#include "CZlib.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// Written once, before anybody reads it.
static CZlibCalls calls;
static int is_open;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_library(void) {
  void *library = dlopen("libz.so.1", RTLD_LAZY | RTLD_LOCAL);
  if (!library) {
    return;
  }
  *(void **)&calls.compress2 = dlsym(library, "compress2");
  *(void **)&calls.uncompress = dlsym(library, "uncompress");
  *(void **)&calls.compressBound = dlsym(library, "compressBound");
  is_open = calls.compress2 && calls.uncompress && calls.compressBound;
}

const CZlibCalls *czlib_open(void) {
  pthread_once(&once, open_library);
  return is_open ? &calls : NULL;
}
