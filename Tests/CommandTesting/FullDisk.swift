import Foundation

/// A disk that is full from a certain write on: of that one half gets there, of those after it nothing.
///
/// Writes to regular files count, from 1; the three standard streams do not, nor do pipes.
public struct FullDisk {
  private let folder: TemporaryFolder
  private let library: String

  /// Makes what stands between the command and the disk.
  public init() throws {
    folder = try TemporaryFolder()
    library = folder.file("full.so")
    let compiler = try Run(
      program: "cc",
      ["-shared", "-fPIC", "-O1", "-o", library, try folder.write(Self.source, to: "full.c")])
    guard compiler.status == 0 else { throw CocoaError(.featureUnsupported) }
  }

  /// Runs the command with a disk that is full from the first write on, from the second, and so on,
  /// until the disk has room for all. Hands each run that met the full disk to `look`, before and
  /// after which nothing else happens.
  ///
  /// - Returns: how many runs met it.
  public func fill(
    _ arguments: [String], upTo most: Int, _ look: (_ write: Int, _ run: Run) throws -> Void
  ) throws -> Int {
    for write in 1...most {
      let hit = folder.file("hit")
      try? FileManager.default.removeItem(atPath: hit)
      let run = try Run(
        arguments,
        settings: ["LD_PRELOAD": library, "FULL_FROM": "\(write)", "FULL_HIT": hit])
      guard FileManager.default.fileExists(atPath: hit) else { return write - 1 }
      try look(write, run)
    }
    return most
  }

  private static let source = """
    #define _GNU_SOURCE
    #include <errno.h>
    #include <fcntl.h>
    #include <stdatomic.h>
    #include <stdlib.h>
    #include <sys/stat.h>
    #include <sys/syscall.h>
    #include <unistd.h>

    static atomic_long turn;

    /* How many of count bytes the disk has room for. */
    static size_t room(int file, size_t count) {
      struct stat status;
      const char *from = getenv("FULL_FROM");
      if (file < 3 || !from || fstat(file, &status) || !S_ISREG(status.st_mode)) return count;
      long number = ++turn;
      if (number < atol(from)) return count;
      int hit = open(getenv("FULL_HIT"), O_WRONLY | O_CREAT, 0600);
      if (hit >= 0) close(hit);
      return number == atol(from) ? count / 2 : 0;
    }

    static ssize_t full(void) { errno = ENOSPC; return -1; }

    ssize_t write(int file, const void *bytes, size_t count) {
      size_t fits = room(file, count);
      return fits || !count ? syscall(SYS_write, file, bytes, fits) : full();
    }

    ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
      size_t fits = room(file, count);
      return fits || !count ? syscall(SYS_pwrite64, file, bytes, fits, offset) : full();
    }

    ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
      return pwrite64(file, bytes, count, offset);
    }
    """
}
