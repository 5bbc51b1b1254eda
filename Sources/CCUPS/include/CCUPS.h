#pragma once

// What is called of libcups.so.2 (CUPS 1.7 or later), with prototypes of our own: the library is
// opened when something is printed, and building needs none of its headers.

#include <stddef.h>
#include <sys/types.h>

// A connection to a printer: libcups' http_t, whose insides are its own.
typedef struct HTCupsConnection HTCupsConnection;

// The calls, each by its name in libcups.
typedef struct HTCupsCalls {
  const char *(*cupsServer)(void);
  int (*ippPort)(void);
  HTCupsConnection *(*httpConnect2)(
      const char *host, int port, void *addresses, int family, int encryption, int blocking,
      int milliseconds, int *cancel);
  void (*httpClose)(HTCupsConnection *connection);
  int (*httpGetFd)(HTCupsConnection *connection);
  int (*httpError)(HTCupsConnection *connection);
  void (*httpSetTimeout)(
      HTCupsConnection *connection, double seconds,
      int (*expired)(HTCupsConnection *connection, void *data), void *data);
  void (*httpClearFields)(HTCupsConnection *connection);
  void (*httpSetField)(HTCupsConnection *connection, int field, const char *value);
  void (*httpSetLength)(HTCupsConnection *connection, size_t length);
  int (*httpPost)(HTCupsConnection *connection, const char *resource);
  ssize_t (*httpWrite2)(HTCupsConnection *connection, const char *bytes, size_t count);
  int (*httpUpdate)(HTCupsConnection *connection);
  ssize_t (*httpRead2)(HTCupsConnection *connection, char *bytes, size_t count);
  int (*httpCopyCredentials)(HTCupsConnection *connection, void **credentials);
  void (*httpFreeCredentials)(void *credentials);
  void *(*cupsArrayFirst)(void *array);
} HTCupsCalls;

// What credentials are an array of: libcups' http_credential_t, a certificate as DER.
typedef struct HTCupsCredential {
  const unsigned char *bytes;
  size_t count;
} HTCupsCredential;

// Numbers of cups/http.h that a caller needs.
enum {
  HTCupsFieldContentType = 10,
  HTCupsEncryptIfRequested = 0,
  HTCupsEncryptAlways = 3,
};

// Opens libcups and finds its calls; 0, or 1 where the library or a call is missing.
int htCupsOpen(HTCupsCalls *calls);

// Connects to a printer, TLS included, in no more than `seconds`: neither names nor handshakes are
// waited for any longer. Null where there is no connection; `*isLate` is then 1 where time ran out.
HTCupsConnection *htCupsConnect(
    const HTCupsCalls *calls, const char *host, int port, int encryption, double seconds,
    int *isLate);

// A callback for httpSetTimeout: what has waited long enough waits no longer.
int htCupsGiveUp(HTCupsConnection *connection, void *data);

// An alarm on a connection: after some time its socket is shut down, so that whatever waits for it,
// however slowly bytes drip in, goes on and fails.
typedef struct HTCupsAlarm HTCupsAlarm;

// Sets an alarm on `descriptor`; null where no thread can be had.
HTCupsAlarm *htCupsAlarmSet(int descriptor, double seconds);

// Ends the alarm; 1 where it had gone off.
int htCupsAlarmEnd(HTCupsAlarm *alarm);
