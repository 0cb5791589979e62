import Glibc

/// What one piece of work cost.
struct Measurement {
    let milliseconds: Double
    /// The most memory the process has held so far, in megabytes.
    let peakMegabytes: Int

    static func of<Value>(_ work: () throws -> Value) rethrows -> (value: Value, cost: Measurement) {
        let clock = ContinuousClock()
        let start = clock.now
        let value = try work()
        let seconds = clock.now - start
        let (whole, atto) = seconds.components
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let milliseconds = Double(whole) * 1e3 + Double(atto) / 1e15
        return (value, Measurement(milliseconds: milliseconds, peakMegabytes: usage.ru_maxrss / 1024))
    }
}

/// The bytes of a file, or the end of the process.
func contents(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { fail("cannot open \(path)") }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size {
            let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
            if got <= 0 { break }
            count += got
        }
    }
}

func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
        let put = bytes[start...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
        if put <= 0 { return }
        start += put
    }
}

func fail(_ message: String) -> Never {
    let text = Array("rejoinder-bench: \(message)\n".utf8)
    _ = text.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    exit(2)
}
