#pragma once

#include <stddef.h>
#include <stdint.h>

// What is asked of OpenSSL's libcrypto, by its own names. The library is opened at the first call of
// `ccrypto_open`, so that no other run loads it, and no header of its is needed to build.

typedef struct evp_md_st EVP_MD;
typedef struct evp_md_ctx_st EVP_MD_CTX;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct evp_pkey_ctx_st EVP_PKEY_CTX;
typedef struct x509_st X509;
typedef struct x509_store_st X509_STORE;
typedef struct x509_store_ctx_st X509_STORE_CTX;
typedef struct X509_VERIFY_PARAM_st X509_VERIFY_PARAM;
typedef struct bio_st BIO;
typedef struct PKCS12_st PKCS12;
typedef struct stack_st OPENSSL_STACK;

// Asked for a passphrase: fills `buffer` and answers its length, or -1.
typedef int (*CCryptoPassphrase)(char *buffer, int size, int writing, void *context);

// The calls, each of the type libcrypto 3.0 gives it.
typedef struct {
  EVP_MD *(*EVP_MD_fetch)(void *library, const char *name, const char *properties);
  void (*EVP_MD_free)(EVP_MD *);
  EVP_MD_CTX *(*EVP_MD_CTX_new)(void);
  void (*EVP_MD_CTX_free)(EVP_MD_CTX *);
  void (*EVP_MD_CTX_set_pkey_ctx)(EVP_MD_CTX *, EVP_PKEY_CTX *);
  int (*EVP_DigestInit_ex)(EVP_MD_CTX *, const EVP_MD *, void *engine);
  int (*EVP_DigestUpdate)(EVP_MD_CTX *, const void *, size_t);
  int (*EVP_DigestFinal_ex)(EVP_MD_CTX *, unsigned char *, unsigned int *);
  int (*EVP_DigestVerifyInit)(
      EVP_MD_CTX *, EVP_PKEY_CTX **, const EVP_MD *, void *engine, EVP_PKEY *);
  int (*EVP_DigestVerify)(
      EVP_MD_CTX *, const unsigned char *signature, size_t, const unsigned char *bytes, size_t);
  int (*EVP_DigestSignInit)(
      EVP_MD_CTX *, EVP_PKEY_CTX **, const EVP_MD *, void *engine, EVP_PKEY *);
  int (*EVP_DigestSign)(
      EVP_MD_CTX *, unsigned char *signature, size_t *, const unsigned char *bytes, size_t);
  EVP_PKEY_CTX *(*EVP_PKEY_CTX_new)(EVP_PKEY *, void *engine);
  void (*EVP_PKEY_CTX_free)(EVP_PKEY_CTX *);
  int (*EVP_PKEY_CTX_set1_id)(EVP_PKEY_CTX *, const void *, int);
  int (*EVP_PKEY_CTX_ctrl_str)(EVP_PKEY_CTX *, const char *, const char *);
  void (*EVP_PKEY_free)(EVP_PKEY *);
  int (*EVP_PKEY_get_bits)(const EVP_PKEY *);
  int (*EVP_PKEY_is_a)(const EVP_PKEY *, const char *);
  int (*EVP_PKEY_eq)(const EVP_PKEY *, const EVP_PKEY *);
  EVP_PKEY *(*d2i_PUBKEY)(EVP_PKEY **, const unsigned char **, long);
  BIO *(*BIO_new_mem_buf)(const void *, int);
  int (*BIO_free)(BIO *);
  EVP_PKEY *(*PEM_read_bio_PrivateKey)(BIO *, EVP_PKEY **, CCryptoPassphrase, void *);
  X509 *(*PEM_read_bio_X509)(BIO *, X509 **, CCryptoPassphrase, void *);
  X509 *(*d2i_X509)(X509 **, const unsigned char **, long);
  int (*i2d_X509)(const X509 *, unsigned char **);
  void (*X509_free)(X509 *);
  PKCS12 *(*d2i_PKCS12_bio)(BIO *, PKCS12 **);
  int (*PKCS12_parse)(PKCS12 *, const char *, EVP_PKEY **, X509 **, OPENSSL_STACK **);
  void (*PKCS12_free)(PKCS12 *);
  OPENSSL_STACK *(*OPENSSL_sk_new_null)(void);
  int (*OPENSSL_sk_push)(OPENSSL_STACK *, const void *);
  int (*OPENSSL_sk_num)(const OPENSSL_STACK *);
  void *(*OPENSSL_sk_value)(const OPENSSL_STACK *, int);
  void (*OPENSSL_sk_free)(OPENSSL_STACK *);
  X509_STORE *(*X509_STORE_new)(void);
  void (*X509_STORE_free)(X509_STORE *);
  int (*X509_STORE_add_cert)(X509_STORE *, X509 *);
  X509_STORE_CTX *(*X509_STORE_CTX_new)(void);
  void (*X509_STORE_CTX_free)(X509_STORE_CTX *);
  int (*X509_STORE_CTX_init)(X509_STORE_CTX *, X509_STORE *, X509 *, OPENSSL_STACK *);
  X509_VERIFY_PARAM *(*X509_STORE_CTX_get0_param)(X509_STORE_CTX *);
  void (*X509_VERIFY_PARAM_set_time)(X509_VERIFY_PARAM *, int64_t);
  int (*X509_verify_cert)(X509_STORE_CTX *);
  int (*X509_STORE_CTX_get_error)(const X509_STORE_CTX *);
  const char *(*X509_verify_cert_error_string)(long);
  void (*OPENSSL_cleanse)(void *, size_t);
  void (*ERR_clear_error)(void);
  unsigned long (*ERR_peek_last_error)(void);
  void (*ERR_error_string_n)(unsigned long, char *, size_t);
} CCryptoCalls;

// The calls; NULL where the library, or one of them, is missing.
const CCryptoCalls *ccrypto_open(void);
