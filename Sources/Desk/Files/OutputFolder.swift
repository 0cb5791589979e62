import Glibc

/// A folder of files that are written all together or not at all.
package struct OutputFolder {
    package let path: String

    package init(path: String) { self.path = path }

    /// Refuses, before any work is done, a folder that holds something else than files of an earlier run.
    ///
    /// - Parameter names: What these files are called.
    package func check(for names: [String], sparing inputs: InputFiles) throws(DeskFailure) {
        try refuseFile()
        let foreign = Folder(path: path).names.filter { !names.contains($0) }
        guard foreign.isEmpty else {
            throw DeskFailure(
                .usage, "the folder '\(path)' holds other files, such as '\(foreign[0])'",
                help: "name a new folder; an earlier packet may be overwritten")
        }
        for name in names { try inputs.spare(from: place(of: name)) }
    }

    func refuseFile() throws(DeskFailure) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return }
        throw DeskFailure(.file, "'\(path)' is a file, not a folder")
    }

    /// Makes the folder where it is missing. A symbolic link to a folder is followed and stays.
    package func write(
        _ files: [(name: String, bytes: [UInt8])], sparing inputs: InputFiles
    ) throws(DeskFailure) {
        try refuseFile()
        for (name, _) in files { try inputs.spare(from: place(of: name)) }
        try Undisturbed.run { () throws(DeskFailure) in
            let isNew = try make()
            do throws(DeskFailure) { try OutputFile.write(files.map { (place(of: $0.name), $0.bytes) }) } catch {
                if isNew { rmdir(path) }
                throw error
            }
        }
    }

    /// - Returns: Whether it was missing.
    private func make() throws(DeskFailure) -> Bool {
        if mkdir(Destination(of: path).path, 0o777) == 0 { return true }
        guard errno == EEXIST else {
            throw DeskFailure(.file, "cannot make the folder '\(path)': \(SystemError.last.reason)")
        }
        return false
    }

    private func place(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }
}
