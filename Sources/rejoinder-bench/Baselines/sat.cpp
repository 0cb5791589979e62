// The SAT-based algorithms that the competition's solvers publish, on CaDiCaL and nothing else: what `rejoinder solve`
// is timed against. After Niskanen & Järvisalo (KR 2020), "µ-toksia: an efficient abstract argumentation reasoner",
// written for this comparison. One process answers one problem, as in the competition.
//
//     c++ -O3 -o sat-baseline sat-baseline.cpp -lcadical
//     ./sat-baseline SE-PR FILE.af        SE-PR, SE-ST, SE-SST, SE-STG, SE-ID, DC-CO (ARGUMENT), DS-PR (ARGUMENT)
#include <cadical.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using Set = std::vector<char>;

struct Framework {
    int count = 0;
    std::vector<std::vector<int>> attackers, targets;

    explicit Framework(const char *path) {
        FILE *file = fopen(path, "r");
        if (!file || fscanf(file, " p af %d", &count) != 1) exit(2);
        attackers.resize(count);
        targets.resize(count);
        int from, to;
        while (fscanf(file, "%d %d", &from, &to) == 2) {
            attackers[to - 1].push_back(from - 1);
            targets[from - 1].push_back(to - 1);
        }
        fclose(file);
    }
};

enum class Base { conflictFree, admissible, complete, stable };

struct Encoding {
    const Framework &af;
    CaDiCaL::Solver sat;
    int next;

    int in(int a) const { return a + 1; }
    int hit(int a) const { return af.count + a + 1; }
    int range(int a) const { return 2 * af.count + a + 1; }

    void clause(const std::vector<int> &literals) {
        for (int literal : literals) sat.add(literal);
        sat.add(0);
    }

    Encoding(const Framework &af, Base base, bool withRange = false) : af(af), next(3 * af.count + 1) {
        sat.set("quiet", 1);
        for (int a = 0; a < af.count; a++) {
            std::vector<int> some{-hit(a)}, all{in(a)};
            for (int b : af.attackers[a]) {
                clause({-in(a), -in(b)});
                clause({hit(a), -in(b)});
                some.push_back(in(b));
                all.push_back(-hit(b));
                if (base == Base::admissible || base == Base::complete) clause({-in(a), hit(b)});
            }
            clause(some);
            if (base == Base::complete) clause(all);
            if (base == Base::stable) clause({in(a), hit(a)});
            if (withRange) {
                clause({-range(a), in(a), hit(a)});
                clause({range(a), -in(a)});
                clause({range(a), -hit(a)});
            }
        }
    }

    bool solve(const std::vector<int> &assumptions) {
        for (int literal : assumptions) sat.assume(literal);
        return sat.solve() == 10;
    }

    Set model(int (Encoding::*literal)(int) const) {
        Set set(af.count);
        for (int a = 0; a < af.count; a++) set[a] = sat.val((this->*literal)(a)) > 0;
        return set;
    }

    // Grows the model just found until nothing can be added to `goal`; leaves the members of the last model.
    Set maximise(int (Encoding::*goal)(int) const, const std::vector<int> &fixed, Set *members = nullptr) {
        Set reached = model(goal);
        if (members) *members = model(&Encoding::in);
        while (true) {
            std::vector<int> assumptions = fixed, more{-next};
            assumptions.push_back(next);
            for (int a = 0; a < af.count; a++) {
                if (reached[a]) assumptions.push_back((this->*goal)(a));
                else more.push_back((this->*goal)(a));
            }
            clause(more);
            bool isLarger = solve(assumptions);
            if (isLarger) {
                reached = model(goal);
                if (members) *members = model(&Encoding::in);
            }
            clause({-next});
            next++;
            if (!isLarger) return reached;
        }
    }
};

static void print(const Set &set) {
    printf("w");
    for (size_t a = 0; a < set.size(); a++)
        if (set[a]) printf(" %zu", a + 1);
    printf("\n");
}

static bool isScepticallyPreferred(const Framework &af, int query) {
    Encoding encoding(af, Base::complete);
    while (encoding.solve({-encoding.in(query)})) {
        Set set = encoding.maximise(&Encoding::in, {-encoding.in(query)});
        std::vector<int> assumptions{encoding.in(query)}, more;
        for (int a = 0; a < af.count; a++) {
            if (set[a]) assumptions.push_back(encoding.in(a));
            else more.push_back(encoding.in(a));
        }
        if (!encoding.solve(assumptions)) return false;
        encoding.clause(more);
    }
    return true;
}

static Set ideal(const Framework &af) {
    Encoding encoding(af, Base::admissible);
    // Credulously accepted arguments, found some at a time.
    Set credulous(af.count);
    std::vector<int> missing;
    while (true) {
        missing = {-encoding.next};
        for (int a = 0; a < af.count; a++)
            if (!credulous[a]) missing.push_back(encoding.in(a));
        encoding.clause(missing);
        bool found = encoding.solve({encoding.next});
        if (found)
            for (int a = 0; a < af.count; a++) credulous[a] |= encoding.sat.val(encoding.in(a)) > 0;
        encoding.clause({-encoding.next});
        encoding.next++;
        if (!found) break;
    }
    Set kept = credulous;
    for (int a = 0; a < af.count; a++)
        for (int b : af.attackers[a]) kept[a] &= !credulous[b];
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (int a = 0; a < af.count; a++) {
            bool isDefended = true;
            for (int b : af.attackers[a]) {
                bool isHit = false;
                for (int c : af.attackers[b]) isHit |= kept[c];
                isDefended &= isHit;
            }
            if (kept[a] && !isDefended) kept[a] = 0, isChanged = true;
        }
    }
    return kept;
}

int main(int count, char **words) {
    if (count < 3) return 2;
    std::string task = words[1];
    Framework af(words[2]);
    int query = count > 3 ? atoi(words[3]) - 1 : 0;
    if (task == "DC-CO") {
        Encoding encoding(af, Base::complete);
        puts(encoding.solve({encoding.in(query)}) ? "YES" : "NO");
    } else if (task == "DS-PR") {
        puts(isScepticallyPreferred(af, query) ? "YES" : "NO");
    } else if (task == "SE-ST") {
        Encoding encoding(af, Base::stable);
        if (encoding.solve({})) print(encoding.model(&Encoding::in));
        else puts("NO");
    } else if (task == "SE-PR") {
        Encoding encoding(af, Base::complete);
        encoding.solve({});
        print(encoding.maximise(&Encoding::in, {}));
    } else if (task == "SE-SST" || task == "SE-STG") {
        Encoding encoding(af, task == "SE-SST" ? Base::complete : Base::conflictFree, true);
        encoding.solve({});
        Set members;
        encoding.maximise(&Encoding::range, {}, &members);
        print(members);
    } else if (task == "SE-ID") {
        print(ideal(af));
    } else {
        return 2;
    }
    fflush(stdout);
    _Exit(0);
}
