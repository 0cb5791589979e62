import ArgdownSyntax

/// Which members of a premise–conclusion structure are premises and which are conclusions.
struct ReconstructionPlan {
    struct Inference {
        let node: InferenceNode
        /// Positions in the block's `elements`.
        let premises: [Int]
        let conclusion: Int
    }

    private(set) var inferences: [Inference] = []
    private(set) var roles: [Int: Site.Role] = [:]
    /// From a position in the block's `steps` to one in `inferences`.
    private(set) var stepIndex: [Int: Int] = [:]

    /// From a conclusion's position in the block's `elements` to the step in `inferences` that concludes it.
    private(set) var stepIndexByConclusion: [Int: Int] = [:]

    init(_ block: Block) {
        var pending: [Int] = []
        var drawn: (position: Int, node: InferenceNode)?
        for (position, step) in block.steps.enumerated() {
            switch step {
            case .inference(let node): drawn = (position, node)
            case .member(let element):
                guard let (position, node) = drawn else {
                    roles[element] = .premise
                    pending.append(element)
                    continue
                }
                if let last = inferences.last { roles[last.conclusion] = .intermediaryConclusion }
                roles[element] = .mainConclusion
                stepIndex[position] = inferences.count
                stepIndexByConclusion[element] = inferences.count
                inferences.append(Inference(node: node, premises: pending, conclusion: element))
                pending = [element]
                drawn = nil
            }
        }
    }
}
