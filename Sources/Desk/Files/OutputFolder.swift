import Glibc

/// A folder of files that is written whole or not at all.
package struct OutputFolder {
    package let path: String
    /// What the folder may hold already: files of an earlier run.
    package let names: [String]

    package init(path: String, names: [String]) { (self.path, self.names) = (path, names) }

    /// Refuses a folder that holds something else, before any work is done.
    package func refuseForeign() throws(DeskFailure) {
        let foreign = Folder.names(in: path).filter { !names.contains($0) }
        guard foreign.isEmpty else {
            throw DeskFailure(
                .usage, "the folder '\(path)' holds other files, such as '\(foreign[0])'",
                help: "name a new folder; an earlier packet may be overwritten")
        }
    }

    /// Writes into a temporary folder beside it, which then takes the folder's place.
    package func write(_ files: [(name: String, bytes: [UInt8])]) throws(DeskFailure) {
        let target = trimmed
        let temporary = "\(target).\(getpid()).tmp"
        guard mkdir(temporary, 0o777) == 0 else { throw failure("cannot make the folder '\(path)'") }
        do throws(DeskFailure) {
            for (name, bytes) in files { try OutputFile(path: "\(temporary)/\(name)").write(bytes) }
            try replace(target, with: temporary)
        } catch {
            remove(temporary)
            throw error
        }
    }

    private func replace(_ target: String, with temporary: String) throws(DeskFailure) {
        var status = stat()
        guard stat(target, &status) == 0 else {
            guard rename(temporary, target) == 0 else { throw failure("cannot write '\(path)'") }
            return
        }
        let old = "\(target).\(getpid()).old"
        guard rename(target, old) == 0 else { throw failure("cannot replace '\(path)'") }
        guard rename(temporary, target) == 0 else {
            let error = failure("cannot write '\(path)'")
            rename(old, target)
            throw error
        }
        remove(old)
    }

    /// Removes a folder of ours: the files by name, then the folder, which must be empty by then.
    private func remove(_ folder: String) {
        for name in names { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    private var trimmed: String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private func failure(_ message: String) -> DeskFailure {
        DeskFailure(.file, "\(message): \(SystemError.last.reason)")
    }
}
