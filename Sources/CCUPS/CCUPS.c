#define _GNU_SOURCE
#include "CCUPS.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
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
  // The monotonic clock: setting the day's clock neither rings nor stops an alarm.
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&alarm->ended, &attributes);
  pthread_condattr_destroy(&attributes);
  pthread_mutex_init(&alarm->mutex, NULL);
  clock_gettime(CLOCK_MONOTONIC, &alarm->time);
  alarm->time.tv_sec += (time_t)seconds;
  alarm->time.tv_nsec += (long)((seconds - (double)(time_t)seconds) * 1e9);
  if (alarm->time.tv_nsec >= 1000000000) {
    alarm->time.tv_nsec -= 1000000000;
    alarm->time.tv_sec += 1;
  }
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
