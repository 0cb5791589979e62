import ArgdownSyntax
package import ArgumentModel
import Glibc

/// The files that a run has read: no output may take the place of one.
package struct InputFiles {
    /// What tells a file from every other, whatever paths lead to it.
    fileprivate struct Identity: Hashable {
        let device: dev_t
        let inode: ino_t
    }

    private let identities: Set<Identity>

    /// The files of a graph and of its corpus.
    package init(_ graph: ArgumentGraph) { self.init(graph.files.map(\.path)) }

    /// - Parameter paths: `-` is standard input, which may be a file as well.
    package init(_ paths: [String]) {
        let standardInput = [InputFile.standardInput, InputFile.nameOfStandardInput]
        identities = Set(
            paths.compactMap { path in
                standardInput.contains(path)
                    ? Identity { fstat(STDIN_FILENO, &$0) } : Identity { stat(path, &$0) }
            })
    }

    /// Refuses an output that is one of them; nil and `-` are standard output.
    package func spare(from output: String?) throws(DeskFailure) {
        guard let output, output != "-", let identity = Identity({ stat(output, &$0) }), identities.contains(identity)
        else { return }
        throw DeskFailure(.usage, "the output '\(output)' is also an input", help: "name another file")
    }
}

extension InputFiles.Identity {
    /// Nil where there is no file, and for devices and pipes, which keep nothing that could be lost.
    fileprivate init?(_ ask: (inout stat) -> Int32) {
        var status = stat()
        guard ask(&status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        (device, inode) = (status.st_dev, status.st_ino)
    }
}
