import Argumentation
import Testing

@Suite struct SATSolverTests {
    @Test func valuesAreReadForBothSigns() {
        let solver = SATSolver()
        let x = solver.makeVariable()
        let y = solver.makeVariable()
        solver.add([x])
        solver.add([-x, -y])
        #expect(solver.solve() == .satisfiable)
        #expect(solver.value(of: x) && !solver.value(of: -x) && !solver.value(of: y) && solver.value(of: -y))
    }

    @Test func assumptionsAndOneShotClausesHoldOnce() {
        let solver = SATSolver()
        let x = solver.makeVariable()
        let y = solver.makeVariable()
        solver.add([-x, y])
        #expect(solver.solve(assuming: [x, -y]) == .unsatisfiable)
        #expect(solver.isFailed(x) && solver.isFailed(-y))
        #expect(solver.solve(assuming: [-x], atLeastOne: [x]) == .unsatisfiable)
        #expect(solver.solve(atLeastOne: []) == .unsatisfiable)
        #expect(solver.solve(assuming: [x]) == .satisfiable)
        #expect(solver.value(of: y))
        #expect(solver.solve(assuming: [-y]) == .satisfiable)
    }

    @Test func theEmptyClauseCannotHold() {
        let solver = SATSolver()
        solver.add([])
        #expect(solver.solve() == .unsatisfiable)
    }

    @Test func readingWithoutAModelStopsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            let solver = SATSolver()
            let x = solver.makeVariable()
            _ = solver.value(of: x)
        }
        await #expect(processExitsWith: .failure) {
            let solver = SATSolver()
            solver.add([Literal(1)])
        }
    }
}
