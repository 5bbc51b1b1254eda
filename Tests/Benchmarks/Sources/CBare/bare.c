#include "bare.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

// The file: numbers and names parted by white space.
//   styles N        N × { file index size condensation turned }
//   pictures N      N × { file }
//   pages N         N × { width height marks, marks × ( R | P | T ) }
//   R               red green blue x y width height
//   P               picture turned x y width height
//   T               red green blue style glyphs clusters bytes, glyphs × { id x y },
//                   clusters × { bytes glyphs }, one space, the bytes

typedef struct {
  char file[4096];
  long index;
  double size, condensation;
  int turned;
  cairo_scaled_font_t *font;
} style;

typedef struct {
  char file[4096];
  cairo_surface_t *surface;
} picture;

typedef struct {
  char kind;
  double red, green, blue, x, y, width, height;
  int picture, turned;
  int style, glyph_count, cluster_count, byte_count;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  char *bytes;
} mark;

typedef struct {
  double width, height;
  int mark_count;
  mark *marks;
} page;

struct bare {
  int style_count, picture_count, page_count;
  style *styles;
  picture *pictures;
  page *pages;
};

static int read_text(FILE *in, mark *m) {
  if (fscanf(in, "%d%d%d%d", &m->style, &m->glyph_count, &m->cluster_count, &m->byte_count) != 4)
    return 0;
  m->glyphs = calloc(m->glyph_count, sizeof *m->glyphs);
  m->clusters = calloc(m->cluster_count, sizeof *m->clusters);
  m->bytes = calloc(m->byte_count + 1, 1);
  for (int i = 0; i < m->glyph_count; i++) {
    cairo_glyph_t *g = &m->glyphs[i];
    if (fscanf(in, "%lu%lf%lf", &g->index, &g->x, &g->y) != 3) return 0;
  }
  for (int i = 0; i < m->cluster_count; i++) {
    cairo_text_cluster_t *c = &m->clusters[i];
    if (fscanf(in, "%d%d", &c->num_bytes, &c->num_glyphs) != 2) return 0;
  }
  fgetc(in);
  return fread(m->bytes, 1, m->byte_count, in) == (size_t)m->byte_count;
}

static int read_mark(FILE *in, mark *m) {
  if (fscanf(in, " %c", &m->kind) != 1) return 0;
  if (m->kind == 'P') {
    if (fscanf(in, "%d%d", &m->picture, &m->turned) != 2) return 0;
  } else if (fscanf(in, "%lf%lf%lf", &m->red, &m->green, &m->blue) != 3) {
    return 0;
  }
  if (m->kind == 'T') return read_text(in, m);
  return fscanf(in, "%lf%lf%lf%lf", &m->x, &m->y, &m->width, &m->height) == 4;
}

static int read_page(FILE *in, page *p) {
  if (fscanf(in, "%lf%lf%d", &p->width, &p->height, &p->mark_count) != 3) return 0;
  p->marks = calloc(p->mark_count, sizeof *p->marks);
  for (int i = 0; i < p->mark_count; i++)
    if (!read_mark(in, &p->marks[i])) return 0;
  return 1;
}

bare *bare_read(const char *file) {
  FILE *in = fopen(file, "rb");
  if (!in) return NULL;
  bare *d = calloc(1, sizeof *d);
  int good = fscanf(in, " styles%d", &d->style_count) == 1;
  d->styles = calloc(d->style_count, sizeof *d->styles);
  for (int i = 0; good && i < d->style_count; i++) {
    style *s = &d->styles[i];
    good = fscanf(in, "%4095s%ld%lf%lf%d", s->file, &s->index, &s->size, &s->condensation,
                  &s->turned) == 5;
  }
  good = good && fscanf(in, " pictures%d", &d->picture_count) == 1;
  d->pictures = calloc(d->picture_count, sizeof *d->pictures);
  for (int i = 0; good && i < d->picture_count; i++)
    good = fscanf(in, "%4095s", d->pictures[i].file) == 1;
  good = good && fscanf(in, " pages%d", &d->page_count) == 1;
  d->pages = calloc(d->page_count, sizeof *d->pages);
  for (int i = 0; good && i < d->page_count; i++) good = read_page(in, &d->pages[i]);
  fclose(in);
  return good ? d : NULL;
}

static cairo_scaled_font_t *font(style *s) {
  // FreeType opens faces for one thread a library.
  static _Thread_local FT_Library library;
  if (s->font) return s->font;
  FT_Face face;
  if (!library) FT_Init_FreeType(&library);
  if (FT_New_Face(library, s->file, s->index, &face)) abort();
  cairo_matrix_t size, identity;
  cairo_matrix_init_scale(&size, s->size * s->condensation, s->size);
  if (s->turned) cairo_matrix_init(&size, 0, -s->size * s->condensation, s->size, 0, 0, 0);
  cairo_matrix_init_identity(&identity);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_face_t *made = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_DEFAULT);
  s->font = cairo_scaled_font_create(made, &size, &identity, options);
  cairo_font_face_destroy(made);
  cairo_font_options_destroy(options);
  return s->font;
}

static cairo_surface_t *decoded(picture *p) {
  if (!p->surface) p->surface = cairo_image_surface_create_from_png(p->file);
  if (cairo_surface_status(p->surface)) abort();
  return p->surface;
}

static void draw_picture(cairo_t *cr, picture *p, const mark *m) {
  cairo_surface_t *surface = decoded(p);
  double width = cairo_image_surface_get_width(surface);
  double height = cairo_image_surface_get_height(surface);
  cairo_matrix_t place;
  if (m->turned)
    cairo_matrix_init(&place, 0, -m->height / width, m->width / height, 0, m->x, m->y + m->height);
  else
    cairo_matrix_init(&place, m->width / width, 0, 0, m->height / height, m->x, m->y);
  cairo_save(cr);
  cairo_transform(cr, &place);
  cairo_set_source_surface(cr, surface, 0, 0);
  cairo_paint(cr);
  cairo_restore(cr);
}

static void draw(cairo_t *cr, bare *d, const mark *m) {
  if (m->kind == 'P') {
    draw_picture(cr, &d->pictures[m->picture], m);
    return;
  }
  cairo_set_source_rgb(cr, m->red, m->green, m->blue);
  if (m->kind == 'T') {
    cairo_set_scaled_font(cr, font(&d->styles[m->style]));
    cairo_show_text_glyphs(cr, m->bytes, m->byte_count, m->glyphs, m->glyph_count, m->clusters,
                           m->cluster_count, 0);
  } else {
    cairo_rectangle(cr, m->x, m->y, m->width, m->height);
    cairo_fill(cr);
  }
}

typedef struct {
  long length;
  FILE *out;
} sink;

static cairo_status_t take(void *closure, const unsigned char *bytes, unsigned int count) {
  sink *s = closure;
  s->length += count;
  if (s->out && fwrite(bytes, 1, count, s->out) != count) return CAIRO_STATUS_WRITE_ERROR;
  return CAIRO_STATUS_SUCCESS;
}

long bare_draw(bare *d, const char *out) {
  sink s = {0, out ? fopen(out, "wb") : NULL};
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, &s, 1, 1);
  cairo_t *cr = cairo_create(surface);
  for (page *p = d->pages; p < d->pages + d->page_count; p++) {
    cairo_pdf_surface_set_size(surface, p->width, p->height);
    for (mark *m = p->marks; m < p->marks + p->mark_count; m++) draw(cr, d, m);
    cairo_show_page(cr);
  }
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface)) abort();
  cairo_surface_destroy(surface);
  if (s.out) fclose(s.out);
  return s.length;
}

typedef struct {
  const char *file;
  long count;
  int failed;
} share;

static void *replay(void *closure) {
  share *s = closure;
  bare *d = bare_read(s->file);
  s->failed = !d;
  for (long i = 0; d && i < s->count; i++) bare_draw(d, NULL);
  return NULL;
}

int bare_replay(const char *file, long count, int threads) {
  pthread_t handles[64];
  share shares[64];
  if (threads < 1 || threads > 64) return 0;
  for (int i = 0; i < threads; i++) {
    shares[i] = (share){file, count / threads + (i < count % threads), 0};
    if (pthread_create(&handles[i], NULL, replay, &shares[i])) return 0;
  }
  int good = 1;
  for (int i = 0; i < threads; i++) {
    pthread_join(handles[i], NULL);
    good = good && !shares[i].failed;
  }
  return good;
}
