import Rendering

extension Duration {
    /// How long one picture may take unless told otherwise.
    package static let picture = Duration.seconds(60)
}

extension DeskFailure {
    /// Why something was not drawn.
    ///
    /// - Parameter subject: What it is, such as `the packet`.
    init(drawing subject: String, _ error: any Error) {
        guard let failure = error as? RenderWorker.Failure else {
            self.init(.limit, "\(subject) could not be drawn: \(error)")
            return
        }
        self.init(failure)
    }

    private init(_ failure: RenderWorker.Failure) {
        switch failure {
        case .timedOut(let map, let limit):
            self.init(.limit, "drawing '\(map)' took longer than \(limit)", help: "draw a part: --around ID")
        case .crashed(let map):
            self.init(.limit, "Graphviz gave up on '\(map)'", help: "draw a part: --around ID")
        case .refused(let map, let message): self.init(.limit, "Graphviz cannot draw '\(map)': \(message)")
        case .notStarted(let path, let reason): self.init(.file, "cannot start '\(path)' to draw: \(reason)")
        }
    }
}
