#pragma once

// Two calls of zlib, by its own names. The library is opened at the first call of `czlib_open`.

typedef struct {
  // Deflates at a level; `*room` is the destination's length before, the result's after. 0 is well.
  int (*compress2)(
      unsigned char *, unsigned long *room, const unsigned char *, unsigned long, int level);
  // Inflates; the same of `*room`.
  int (*uncompress)(
      unsigned char *, unsigned long *room, const unsigned char *, unsigned long);
  // The most bytes `compress2` may need for so many.
  unsigned long (*compressBound)(unsigned long);
} CZlibCalls;

// The calls; NULL where the library is missing.
const CZlibCalls *czlib_open(void);
