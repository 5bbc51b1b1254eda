#define _GNU_SOURCE
#include "CCUPS.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

int htCupsOpen(HTCupsCalls *calls) {
  // Never closed: TLS libraries behind it leave things to the process's end.
  void *library = dlopen("libcups.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 1;
  int missing = 0;
#define FIND(name) missing |= !(*(void **)&calls->name = dlsym(library, #name))
  FIND(cupsServer);
  FIND(ippPort);
  FIND(httpConnect2);
  FIND(httpClose);
  FIND(httpGetFd);
  FIND(httpError);
  FIND(httpSetTimeout);
  FIND(httpClearFields);
  FIND(httpSetField);
  FIND(httpSetLength);
  FIND(httpPost);
  FIND(httpWrite2);
  FIND(httpUpdate);
  FIND(httpRead2);
  FIND(httpCopyCredentials);
  FIND(httpFreeCredentials);
  FIND(cupsArrayFirst);
#undef FIND
  return missing;
}

int htCupsGiveUp(HTCupsConnection *connection, void *data) {
  (void)connection;
  (void)data;
  return 0;
}

// A condition that is waited for by the monotonic clock: setting the day's clock neither rings nor
// stops it.
static void makeCondition(pthread_cond_t *condition) {
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(condition, &attributes);
  pthread_condattr_destroy(&attributes);
}

static struct timespec in(double seconds) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  time.tv_sec += (time_t)seconds;
  time.tv_nsec += (long)((seconds - (double)(time_t)seconds) * 1e9);
  if (time.tv_nsec >= 1000000000) {
    time.tv_nsec -= 1000000000;
    time.tv_sec += 1;
  }
  return time;
}

typedef struct Connecting {
  HTCupsCalls calls;
  char *host;
  int port;
  int encryption;
  int milliseconds;
  pthread_mutex_t mutex;
  pthread_cond_t ended;
  HTCupsConnection *connection;
  int hasEnded;
  // Set where nobody waits any longer: libcups looks at it now and then.
  int isAbandoned;
} Connecting;

static void freeConnecting(Connecting *connecting) {
  pthread_cond_destroy(&connecting->ended);
  pthread_mutex_destroy(&connecting->mutex);
  free(connecting->host);
  free(connecting);
}

static HTCupsConnection *connectNow(Connecting *connecting) {
  const int anyFamily = AF_UNSPEC, blocking = 1;
  return connecting->calls.httpConnect2(
      connecting->host, connecting->port, NULL, anyFamily, connecting->encryption, blocking,
      connecting->milliseconds, &connecting->isAbandoned);
}

static void *connectForSomebody(void *argument) {
  Connecting *connecting = argument;
  HTCupsConnection *connection = connectNow(connecting);
  pthread_mutex_lock(&connecting->mutex);
  connecting->connection = connection;
  connecting->hasEnded = 1;
  int isAbandoned = connecting->isAbandoned;
  pthread_cond_signal(&connecting->ended);
  pthread_mutex_unlock(&connecting->mutex);
  if (!isAbandoned) return NULL;
  if (connection) connecting->calls.httpClose(connection);
  freeConnecting(connecting);
  return NULL;
}

// Waits for the thread; leaves what it works on to it where it does not end in time.
static HTCupsConnection *waitForConnection(Connecting *connecting, double seconds, int *isLate) {
  struct timespec time = in(seconds);
  pthread_mutex_lock(&connecting->mutex);
  int result = 0;
  while (!connecting->hasEnded && result == 0)
    result = pthread_cond_timedwait(&connecting->ended, &connecting->mutex, &time);
  *isLate = connecting->isAbandoned = !connecting->hasEnded;
  HTCupsConnection *connection = connecting->connection;
  pthread_mutex_unlock(&connecting->mutex);
  if (!*isLate) freeConnecting(connecting);
  return connection;
}

HTCupsConnection *htCupsConnect(
    const HTCupsCalls *calls, const char *host, int port, int encryption, double seconds,
    int *isLate) {
  *isLate = 0;
  Connecting *connecting = calloc(1, sizeof *connecting);
  if (!connecting) return NULL;
  connecting->calls = *calls;
  connecting->host = strdup(host);
  connecting->port = port;
  connecting->encryption = encryption;
  connecting->milliseconds = (int)(seconds * 1000);
  makeCondition(&connecting->ended);
  pthread_mutex_init(&connecting->mutex, NULL);
  pthread_t thread;
  if (connecting->host && pthread_create(&thread, NULL, connectForSomebody, connecting) == 0) {
    pthread_detach(thread);
    return waitForConnection(connecting, seconds, isLate);
  }
  freeConnecting(connecting);
  return NULL;
}

struct HTCupsAlarm {
  pthread_t thread;
  pthread_mutex_t mutex;
  pthread_cond_t ended;
  struct timespec time;
  int descriptor;
  int hasEnded;
  int wentOff;
};

static void *waitForAlarm(void *argument) {
  HTCupsAlarm *alarm = argument;
  pthread_mutex_lock(&alarm->mutex);
  int result = 0;
  while (!alarm->hasEnded && result == 0)
    result = pthread_cond_timedwait(&alarm->ended, &alarm->mutex, &alarm->time);
  if (!alarm->hasEnded) {
    alarm->wentOff = 1;
    shutdown(alarm->descriptor, SHUT_RDWR);
  }
  pthread_mutex_unlock(&alarm->mutex);
  return NULL;
}

HTCupsAlarm *htCupsAlarmSet(int descriptor, double seconds) {
  HTCupsAlarm *alarm = calloc(1, sizeof *alarm);
  if (!alarm) return NULL;
  makeCondition(&alarm->ended);
  pthread_mutex_init(&alarm->mutex, NULL);
  alarm->time = in(seconds);
  alarm->descriptor = descriptor;
  if (pthread_create(&alarm->thread, NULL, waitForAlarm, alarm) == 0) return alarm;
  pthread_cond_destroy(&alarm->ended);
  pthread_mutex_destroy(&alarm->mutex);
  free(alarm);
  return NULL;
}

int htCupsAlarmEnd(HTCupsAlarm *alarm) {
  pthread_mutex_lock(&alarm->mutex);
  alarm->hasEnded = 1;
  pthread_cond_signal(&alarm->ended);
  pthread_mutex_unlock(&alarm->mutex);
  pthread_join(alarm->thread, NULL);
  int wentOff = alarm->wentOff;
  pthread_cond_destroy(&alarm->ended);
  pthread_mutex_destroy(&alarm->mutex);
  free(alarm);
  return wentOff;
}
