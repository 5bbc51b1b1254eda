import Diagnostics
import Glibc

/// A failed system call's error number.
package struct SystemError: Error, Hashable {
  package var number: Int32

  package init(_ number: Int32) { self.number = number }

  /// The error of the call that just failed on this thread.
  package static var last: SystemError { SystemError(errno) }

  /// What the system calls it, in English; the C library's own table knows no Chinese in the locale
  /// this program runs in.
  package var description: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What it means, in Chinese; the system's words where there are none.
  package var chinese: String {
    switch number {
    case ENOENT: "文件或文件夹不存在"
    case EACCES, EPERM: "没有权限"
    case EROFS: "文件系统只读"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EISDIR: "是文件夹"
    case ENAMETOOLONG: "文件名太长"
    case ELOOP: "符号链接成环"
    case ENOSPC, EDQUOT: "磁盘已满"
    case EFBIG: "超出文件大小限制"
    case EIO: "读写出错"
    case EPIPE: "管道另一端已关闭"
    case EMFILE, ENFILE: "打开的文件过多"
    default: description
    }
  }

  /// Both wordings.
  package var phrase: Phrase { Phrase(chinese, description) }

  /// Whether the call may succeed later: short of descriptors or memory.
  package var isTemporary: Bool {
    [EMFILE, ENFILE, ENOMEM, EAGAIN].contains(number)
  }

  /// Whether storage, not the name, is at fault: full, over a limit, broken, or gone.
  package var isStorage: Bool {
    [ENOSPC, EDQUOT, EFBIG, EIO, EPIPE].contains(number)
  }
}
