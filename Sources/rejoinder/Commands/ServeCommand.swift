import Analysis
import ArgdownSyntax
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Foundation
import Glibc
import PageServer
import Synchronization
import WebPage

struct ServeCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the page of 'page' in a browser, made anew when the files change.",
        discussion: """
            The page is served to this machine only, at 127.0.0.1. It follows the graph and its corpus: while a file has \
            errors they stand above the page as it was before. Nothing is written. Ctrl-C ends it.
            """)

    @OptionGroup var graph: GraphOptions
    @Option(help: ArgumentHelp("Where to listen; 0 for any that is free.", valueName: "number")) var port: UInt16 = 8411
    @Flag(help: "Open the page in the browser.") var open = false
    @Flag(help: "Show whole texts, those with 'rights: excerpt' too.") var fullText = false
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let paths = graph.graphs.isEmpty ? [try DefaultGraph.path()] : graph.graphs
        guard !paths.contains(InputFile.standardInput) else {
            throw DeskFailure(.usage, "standard input cannot be followed", help: "name a file")
        }
        // A browser that goes away while it is answered is no reason to stop.
        signal(SIGPIPE, SIG_IGN)
        let corpus = graph.corpus
        let server = PageServer(
            port: port, paths: { paths + [corpus ?? Workspace.corpusFolder(namedBy: paths)].compactMap(\.self) },
            edition: { number in edition(number, of: paths) })
        let opens = open
        let serving = Task {
            try await server.run { port in
                let address = "http://127.0.0.1:\(port)/"
                console.say("\(address) shows the page; Ctrl-C ends it")
                if opens, !Browser.open(address) { console.warn("no browser could be opened: open \(address)") }
            }
        }
        let interruptions = Interruptions { serving.cancel() }
        defer { interruptions.ignore() }
        let result = ServeCommand.result(of: serving)
        guard !serving.isCancelled, case .failure(let error) = result else { return }
        throw failure(error)
    }

    private static func result(of task: Task<Void, any Error>) -> Result<Void, any Error> {
        let ended = DispatchSemaphore(value: 0)
        let result = Mutex<Result<Void, any Error>>(.success(()))
        Task {
            let value = await task.result
            result.withLock { $0 = value }
            ended.signal()
        }
        ended.wait()
        return result.withLock { $0 }
    }

    private func failure(_ error: any Error) -> DeskFailure {
        guard case PageServer.Failure.portTaken(let port) = error else {
            return DeskFailure(.file, "cannot serve the page: \(error)")
        }
        let other = port == .max ? port - 1 : port + 1
        return DeskFailure(
            .file, "port \(port) is taken by another program",
            help: "choose another one: --port \(other), or --port 0 for any that is free")
    }

    private func edition(_ number: Int, of paths: [String]) -> Edition {
        do throws(DeskFailure) {
            let opened = try OpenGraph(paths: paths, corpusPath: graph.corpus, writingTo: nil)
            let report = reason.report(on: Dispute(opened.graph, asOf: graph.asOf), talk)
            let page = WebPage(
                report, tool: RootCommand.tool, pictureLimit: talk.pictureLimit, showsFullText: fullText)
            let errors = opened.diagnostics.filter { $0.severity == .error }
            let printer = DiagnosticPrinter(
                files: opened.graph.files, ink: Ink(.never, for: Stream.error.rawValue), width: 100)
            return Edition(
                document: page.served(edition: number), part: { try? page.part($0) },
                problems: errors.isEmpty ? [] : [printer.text(errors, .brief)])
        } catch {
            let help = error.help.map { "\n  help: " + $0 } ?? ""
            return Edition(document: WebPage.waiting(edition: number), problems: [error.message + help])
        }
    }
}

/// What ends a command that would go on: Ctrl-C, and being told to.
private struct Interruptions {
    private let sources: [any DispatchSourceSignal]

    init(_ handler: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: handler)
            source.resume()
            return source
        }
    }

    func ignore() {
        for source in sources { source.cancel() }
    }
}

private enum Browser {
    /// Whether a program was found that opens addresses.
    static func open(_ address: String) -> Bool {
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        return posix_spawnp(&process, "xdg-open", nil, nil, &arguments, environ) == 0
    }
}
