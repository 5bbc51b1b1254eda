#pragma once
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <hb-aat.h>
#include <hb-ot.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

// Swift sees no function-like macros. These are GObject's casts: the same pointer, another type.

/// A Cairo font map of the FreeType kind as the Fontconfig font map it is.
static inline PangoFcFontMap *hongtou_fc_font_map(PangoFontMap *map) {
  return (PangoFcFontMap *)map;
}

/// A font of such a map as the Fontconfig font it is.
static inline PangoFcFont *hongtou_fc_font(PangoFont *font) { return (PangoFcFont *)font; }
