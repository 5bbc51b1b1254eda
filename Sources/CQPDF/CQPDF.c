#include "CQPDF.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>

static struct cqpdf_calls calls;
static bool is_open;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static bool find(void *library, const char *name, void *place) {
  void *found = dlsym(library, name);
  *(void **)place = found;
  return found != 0;
}

#define FIND(name) find(library, "qpdf_" #name, &calls.name)

static void open_library(void) {
  void *library = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  is_open =
      FIND(init) && FIND(cleanup) && FIND(silence_errors) && FIND(set_suppress_warnings) &&
      FIND(set_attempt_recovery) && FIND(read_memory) && FIND(check_pdf) && FIND(more_warnings) &&
      FIND(next_warning) && FIND(get_error) && FIND(has_error) && FIND(get_error_code) &&
      FIND(get_error_message_detail) && FIND(is_encrypted) && FIND(get_trailer) &&
      FIND(get_root) && FIND(get_object_by_id) && FIND(get_num_pages) && FIND(get_page_n) &&
      FIND(oh_release) && FIND(oh_get_type_code) && FIND(oh_get_object_id) &&
      FIND(oh_get_generation) && FIND(oh_get_bool_value) && FIND(oh_get_int_value) &&
      FIND(oh_get_real_value) && FIND(oh_get_name) && FIND(oh_get_binary_string_value) &&
      FIND(oh_get_array_n_items) && FIND(oh_get_array_item) && FIND(oh_begin_dict_key_iter) &&
      FIND(oh_dict_more_keys) && FIND(oh_dict_next_key) && FIND(oh_get_key) &&
      FIND(oh_get_dict) && FIND(oh_get_stream_data);
}

const struct cqpdf_calls *cqpdf_open(void) {
  pthread_once(&once, open_library);
  return is_open ? &calls : 0;
}
