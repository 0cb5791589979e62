import Glibc

/// What the operating system answered to a call that failed.
package struct SystemError: Error {
    let code: Int32
    package var reason: String { String(cString: strerror(code)) }

    static var last: SystemError { SystemError(code: errno) }
}
