# make maps   draw the maps of the graph in graphs/ into out/
# make test   run all tests
# make check  verify every quotation of the graph
# make snapshots   record the outputs that the tests compare with

GRAPH ?= graphs/indivisible-security.argdown
REJOINDER = .build/release/rejoinder

.PHONY: maps test check snapshots packages build clean

maps: build
	@mkdir -p out
	@$(REJOINDER) map $(GRAPH) -q --all out
	@echo "maps of $(GRAPH) are in out/: open out/index.html, or out/dispute.svg"

test: packages
	@SWIFT_BACKTRACE=enable=no swift test --explicit-target-dependency-import-check error

# Recording fails the run on purpose, so that no run can both record and pass.
snapshots: packages
	@! RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests --quiet
	@git status --short Tests

check: build
	@$(REJOINDER) check $(GRAPH)

build: packages
	@swift build -c release --product rejoinder --static-swift-stdlib -Xswiftc -use-ld=lld --quiet

packages:
	@.ci/packages

clean:
	@rm -rf .build out
