#pragma once

// Glyphs and pictures at places that are known, drawn by Cairo and by nothing else: what a PDF costs at least.

typedef struct bare bare;

/// Reads positions that `Bench dump` wrote; NULL when the file is not of that form.
bare *bare_read(const char *file);

/// Draws the positions in `file` `count` times in all on so many threads; 0 where that cannot be.
int bare_replay(const char *file, long count, int threads);

/// Draws them as a PDF and returns its length. Faces stay open and pictures decoded for the
/// next call. Unless `out` is NULL the bytes go there.
long bare_draw(bare *document, const char *out);
