#pragma once
// libqpdf's C interface, as far as it is needed. The library is opened when a file is first read, so
// that no other run loads it; its headers are not needed to build. Prototypes: qpdf/qpdf-c.h, 11.3.
#include <stddef.h>

typedef struct _qpdf_data *qpdf_data;
typedef struct _qpdf_error *qpdf_error;
typedef unsigned int qpdf_oh;

// The calls, each of the name it has in the library without `qpdf_`.
struct cqpdf_calls {
  qpdf_data (*init)(void);
  void (*cleanup)(qpdf_data *);
  void (*silence_errors)(qpdf_data);
  void (*set_suppress_warnings)(qpdf_data, int);
  void (*set_attempt_recovery)(qpdf_data, int);
  int (*read_memory)(qpdf_data, const char *name, const char *bytes, unsigned long long count, const char *password);
  int (*check_pdf)(qpdf_data);
  int (*more_warnings)(qpdf_data);
  qpdf_error (*next_warning)(qpdf_data);
  qpdf_error (*get_error)(qpdf_data);
  int (*has_error)(qpdf_data);
  int (*get_error_code)(qpdf_data, qpdf_error);
  const char *(*get_error_message_detail)(qpdf_data, qpdf_error);
  int (*is_encrypted)(qpdf_data);
  qpdf_oh (*get_trailer)(qpdf_data);
  qpdf_oh (*get_root)(qpdf_data);
  qpdf_oh (*get_object_by_id)(qpdf_data, int, int);
  int (*get_num_pages)(qpdf_data);
  qpdf_oh (*get_page_n)(qpdf_data, size_t);
  void (*oh_release)(qpdf_data, qpdf_oh);
  int (*oh_get_type_code)(qpdf_data, qpdf_oh);
  int (*oh_get_object_id)(qpdf_data, qpdf_oh);
  int (*oh_get_generation)(qpdf_data, qpdf_oh);
  int (*oh_get_bool_value)(qpdf_data, qpdf_oh);
  long long (*oh_get_int_value)(qpdf_data, qpdf_oh);
  const char *(*oh_get_real_value)(qpdf_data, qpdf_oh);
  const char *(*oh_get_name)(qpdf_data, qpdf_oh);
  const char *(*oh_get_binary_string_value)(qpdf_data, qpdf_oh, size_t *count);
  int (*oh_get_array_n_items)(qpdf_data, qpdf_oh);
  qpdf_oh (*oh_get_array_item)(qpdf_data, qpdf_oh, int);
  void (*oh_begin_dict_key_iter)(qpdf_data, qpdf_oh);
  int (*oh_dict_more_keys)(qpdf_data);
  const char *(*oh_dict_next_key)(qpdf_data);
  qpdf_oh (*oh_get_key)(qpdf_data, qpdf_oh, const char *);
  qpdf_oh (*oh_get_dict)(qpdf_data, qpdf_oh);
  int (*oh_get_stream_data)(qpdf_data, qpdf_oh, int level, int *filtered, unsigned char **bytes, size_t *count);
};

// The library's calls, opened at the first asking; null where there is no libqpdf 11.
const struct cqpdf_calls *cqpdf_open(void);
