#pragma once

/// While a level is set on a thread, what it compresses with zlib at the default level is compressed at
/// that level. 0 sets none.
///
/// Cairo 1.16 compresses fonts and pages at zlib's default, 6, and can be asked for no other. At 1 a
/// letter of one page is a twentieth larger and takes a third less time.
void hongtou_set_deflate_level(int level);
