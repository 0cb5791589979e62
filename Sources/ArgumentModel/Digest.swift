import CCrypto
import Foundation

/// The SHA-256 of some bytes (FIPS 180-4), by libcrypto.
package enum Digest {
    /// In lower-case hexadecimal, as the front matter of a source has it.
    static func sha256(of bytes: some Collection<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let digest = digest(of: Array(bytes))
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// In base 64, as a content security policy has it.
    package static func base64(of bytes: some Collection<UInt8>) -> String {
        Data(digest(of: Array(bytes))).base64EncodedString()
    }

    private static func digest(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        _ = SHA256(bytes, bytes.count, &digest)
        return digest
    }
}
