"""Specimen seals: nobody's, red on clear ground, a ring and bars for its characters."""

import math
import struct
import zlib

DOTS = 720
RED = b"\xe6\x00\x12"


def png(number):
    """A seal's PNG, RGBA; each number turns the bars a little, so that no two are the same."""
    rows = b"".join(b"\0" + row(y, number) for y in range(DOTS))
    header = struct.pack(">IIBBBBB", DOTS, DOTS, 8, 6, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9))
            + chunk(b"IEND", b""))


def row(y, number):
    return b"".join(RED + bytes([alpha(x, y, number)]) for x in range(DOTS))


def alpha(x, y, number):
    """How much of a dot is inked: edges are smooth, as a scanned seal's are."""
    middle = (DOTS - 1) / 2
    radius = math.hypot(x - middle, y - middle)
    ring = between(radius, middle - 14, middle)
    bars = between(radius, 0.68 * middle, 0.86 * middle)
    if bars:
        angle = 14 * math.atan2(y - middle, x - middle) + number
        bars *= min(1, max(0, (math.sin(angle) - 0.2) * radius / 14))
    return round(255 * min(1, ring + bars + between(radius, -1, 0.25 * middle)))


def between(radius, inner, outer):
    return min(1, max(0, min(radius - inner, outer - radius)))


def chunk(name, content):
    return (struct.pack(">I", len(content)) + name + content
            + struct.pack(">I", zlib.crc32(name + content)))
