# make maps   draw the maps of the graph in graphs/ into out/
# make test   run all tests
# make check  verify every quotation of the graph

GRAPH ?= graphs/indivisible-security.argdown
REJOINDER = .build/release/rejoinder

.PHONY: maps test check packages build clean

maps: build
	@mkdir -p out
	@$(REJOINDER) map $(GRAPH) -q --all out
	@echo "maps of $(GRAPH) are in out/: open out/index.html, or out/overview.svg"

test: packages
	@SWIFT_BACKTRACE=enable=no swift test --explicit-target-dependency-import-check error

check: build
	@$(REJOINDER) check $(GRAPH)

build: packages
	@swift build -c release --product rejoinder --static-swift-stdlib -Xswiftc -use-ld=lld --quiet

packages:
	@.ci/packages

clean:
	@rm -rf .build out
