import ArgumentParser
import Glibc
import Issuance

/// A moment on the command line, as RFC 3339 has it.
struct SealTime: ExpressibleByArgument {
  let time: CalendarTime

  init?(argument: String) {
    guard let time = CalendarTime(argument) else { return nil }
    self.time = time
  }

  /// Now, by the machine's clock and zone.
  static var now: CalendarTime {
    var seconds = time_t()
    Glibc.time(&seconds)
    var fields = tm()
    localtime_r(&seconds, &fields)
    return CalendarTime(seconds: seconds, offset: fields.tm_gmtoff / 60)
  }
}
