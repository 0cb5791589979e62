import FlyingFox
import FlyingSocks
import Foundation
import Glibc

/// Shows a page that is made of files on this machine only, and makes it anew when they change. Nothing is written.
package struct PageServer: Sendable {
    package enum Failure: Error, Equatable {
        /// Another program listens there.
        case portTaken(UInt16)
        case other(String)
    }

    private let port: UInt16
    private let paths: @Sendable () -> [String]
    private let edition: @Sendable (Int) -> Edition
    private let editions = Editions()

    /// How often the files are looked at, and whether there is news.
    private static let interval = Duration.milliseconds(10)
    /// How long an answer may take, in seconds: the maps of a large graph take their time.
    private static let limit = 300.0
    /// How many intervals a question after news is held back while there is none.
    private static let patience = 1000

    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - paths: The files and folders that the page is made of, as of now.
    ///   - edition: Makes the edition of a number, from 1, out of the files as they are.
    package init(
        port: UInt16, paths: @escaping @Sendable () -> [String], edition: @escaping @Sendable (Int) -> Edition
    ) {
        (self.port, self.paths, self.edition) = (port, paths, edition)
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter isReady: Called once with the port.
    package func run(_ isReady: @escaping @Sendable (UInt16) -> Void) async throws {
        let server: HTTPServer
        do {
            server = HTTPServer(
                address: try .inet(ip4: "127.0.0.1", port: port), timeout: PageServer.limit, logger: .disabled)
        } catch {
            throw Failure.other("\(error.localizedDescription)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await PageServer.listen(server, at: port) }
            group.addTask {
                try await server.waitUntilListening()
                guard case .ip4(_, let bound) = await server.listeningAddress else { return }
                await server.appendRoute("*") { await answer($0, at: bound) }
                isReady(bound)
                try await watch()
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private static func listen(_ server: HTTPServer, at port: UInt16) async throws {
        do {
            try await server.run()
        } catch SocketError.failed(_, EADDRINUSE, _) {
            throw Failure.portTaken(port)
        } catch SocketError.failed(let type, _, let message) {
            throw Failure.other("\(type): \(message)")
        }
    }

    /// Publishes an edition now, and whenever the files have changed.
    private func watch() async throws {
        for number in 1... {
            // Looked at before the files are read, so that a change meanwhile makes one more edition.
            let paths = paths()
            let seen = Fingerprint(of: paths)
            await editions.publish(edition(number))
            repeat { try await Task.sleep(for: PageServer.interval) } while Fingerprint(of: paths) == seen
        }
    }

    // MARK: Answers

    private func answer(_ request: HTTPRequest, at port: UInt16) async -> HTTPResponse {
        // A page of another name that is led to this machine is not ours to answer.
        guard OwnHost.isOwn(request.headers[.host], port: port) else {
            return response(
                .forbidden, "text/plain; charset=utf-8", Array("This server answers to 127.0.0.1 only.\n".utf8))
        }
        guard request.method == .GET else {
            return response(.methodNotAllowed, "text/plain; charset=utf-8", Array("Nothing is taken here.\n".utf8))
        }
        switch request.path {
        case "/", "":
            await waitForEdition(after: 0)
            if let document = await editions.document { return response(.ok, "text/html; charset=utf-8", document) }
        case "/changes":
            let known = request.query.first { $0.name == "after" }.flatMap { Int($0.value) } ?? 0
            await waitForEdition(after: known)
            return response(.ok, "application/json", await editions.news())
        default:
            if let part = await editions.shown?.part(request.path) {
                return response(.ok, "text/plain; charset=utf-8", part)
            }
        }
        return response(.notFound, "text/plain; charset=utf-8", Array("There is no such thing here.\n".utf8))
    }

    /// Until there is an edition with a higher number, or patience ends.
    private func waitForEdition(after known: Int) async {
        for _ in 0..<PageServer.patience {
            let isNew = await editions.version > known
            guard !isNew, (try? await Task.sleep(for: PageServer.interval)) != nil else { return }
        }
    }

    private func response(_ status: HTTPStatusCode, _ type: String, _ body: [UInt8]) -> HTTPResponse {
        HTTPResponse(
            statusCode: status,
            headers: [
                .contentType: type, .connection: "close", HTTPHeader("Cache-Control"): "no-store",
                HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
                HTTPHeader("X-Content-Type-Options"): "nosniff",
            ], body: Data(body))
    }
}

/// The names under which this machine calls itself.
enum OwnHost {
    /// Whether a request's `Host` names this machine and the port.
    static func isOwn(_ host: String?, port: UInt16) -> Bool {
        guard let host = host?.lowercased() else { return false }
        let names = ["127.0.0.1", "localhost"]
        return names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
    }
}
