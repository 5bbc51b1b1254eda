#include "CCrypto.h"

#include <dlfcn.h>
#include <pthread.h>

// Written once, before anybody reads it.
static CCryptoCalls calls;
static int is_open;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#define CALL(name)                                        \
  if (!(*(void **)&calls.name = dlsym(library, #name))) { \
    return;                                               \
  }

static void open_library(void) {
  void *library = dlopen("libcrypto.so.3", RTLD_LAZY | RTLD_LOCAL);
  if (!library) {
    return;
  }
  CALL(EVP_MD_fetch)
  CALL(EVP_MD_free)
  CALL(EVP_MD_CTX_new)
  CALL(EVP_MD_CTX_free)
  CALL(EVP_MD_CTX_set_pkey_ctx)
  CALL(EVP_DigestInit_ex)
  CALL(EVP_DigestUpdate)
  CALL(EVP_DigestFinal_ex)
  CALL(EVP_DigestVerifyInit)
  CALL(EVP_DigestVerify)
  CALL(EVP_DigestSignInit)
  CALL(EVP_DigestSign)
  CALL(EVP_PKEY_CTX_new)
  CALL(EVP_PKEY_CTX_free)
  CALL(EVP_PKEY_CTX_set1_id)
  CALL(EVP_PKEY_CTX_ctrl_str)
  CALL(EVP_PKEY_free)
  CALL(EVP_PKEY_get_bits)
  CALL(EVP_PKEY_is_a)
  CALL(EVP_PKEY_eq)
  CALL(d2i_PUBKEY)
  CALL(BIO_new_mem_buf)
  CALL(BIO_free)
  CALL(PEM_read_bio_PrivateKey)
  CALL(PEM_read_bio_X509)
  CALL(d2i_X509)
  CALL(i2d_X509)
  CALL(X509_free)
  CALL(d2i_PKCS12_bio)
  CALL(PKCS12_parse)
  CALL(PKCS12_free)
  CALL(OPENSSL_sk_new_null)
  CALL(OPENSSL_sk_push)
  CALL(OPENSSL_sk_num)
  CALL(OPENSSL_sk_value)
  CALL(OPENSSL_sk_free)
  CALL(X509_STORE_new)
  CALL(X509_STORE_free)
  CALL(X509_STORE_add_cert)
  CALL(X509_STORE_CTX_new)
  CALL(X509_STORE_CTX_free)
  CALL(X509_STORE_CTX_init)
  CALL(X509_STORE_CTX_get0_param)
  CALL(X509_VERIFY_PARAM_set_time)
  CALL(X509_verify_cert)
  CALL(X509_STORE_CTX_get_error)
  CALL(X509_verify_cert_error_string)
  CALL(OPENSSL_cleanse)
  CALL(ERR_clear_error)
  CALL(ERR_peek_last_error)
  CALL(ERR_error_string_n)
  is_open = 1;
}

const CCryptoCalls *ccrypto_open(void) {
  pthread_once(&once, open_library);
  return is_open ? &calls : NULL;
}
