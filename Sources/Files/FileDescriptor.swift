import Glibc

/// An open file. It is closed when it goes; `close()` tells whether that went well.
package struct FileDescriptor: ~Copyable {
  /// The system's number.
  package let number: Int32
  private let owned: Bool

  /// Takes over an open descriptor, or with `owned: false` borrows one such as standard output.
  package init(_ number: Int32, owned: Bool = true) {
    self.number = number
    self.owned = owned
  }

  /// Opens `path`; close-on-exec always.
  package static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0
  ) throws(SystemError) -> FileDescriptor {
    while true {
      let number = Glibc.open(path, flags | O_CLOEXEC, mode)
      if number >= 0 { return FileDescriptor(number) }
      if errno != EINTR { throw .last }
    }
  }

  /// Opens what the folder holds under `name`, close-on-exec always.
  package borrowing func open(_ name: String, _ flags: Int32) throws(SystemError) -> FileDescriptor
  {
    while true {
      let number = openat(self.number, name, flags | O_CLOEXEC)
      if number >= 0 { return FileDescriptor(number) }
      if errno != EINTR { throw .last }
    }
  }

  /// Whether the folder holds a symbolic link under `name`: for saying so, not for safety.
  package borrowing func holdsLink(_ name: String) -> Bool {
    var status = stat()
    return fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What the system knows of the file.
  package borrowing func status() throws(SystemError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return status
  }

  /// Writes every byte.
  package borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      done += count
    }
  }

  /// Reads to the end, or until there are more than `limit` bytes.
  package borrowing func read(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glibc.read(number, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// Hands the bytes to the disk. What cannot be synchronised (a pipe, a terminal) is none the worse.
  package borrowing func synchronise() throws(SystemError) {
    guard fsync(number) != 0, errno != EINVAL, errno != ENOTSUP, errno != EROFS else { return }
    throw .last
  }

  /// Closes it and says whether that went well: a network disk may report a failed write only here.
  package consuming func close() throws(SystemError) {
    let result = owned ? Glibc.close(number) : 0
    let error = SystemError.last
    discard self
    // After EINTR Linux has closed the descriptor all the same.
    guard result == 0 || error.number == EINTR else { throw error }
  }

  deinit {
    if owned { _ = Glibc.close(number) }
  }
}
