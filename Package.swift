// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of this package is compiled with.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "Rejoinder",
    products: [
        .executable(name: "rejoinder", targets: ["rejoinder"]),
        .library(
            name: "Rejoinder",
            targets: [
                "ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Wording", "Analysis", "Rendering",
                "Interchange", "DebatePacket", "Desk", "WebPage",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // C libraries.
        .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCaDiCaL", providers: [.apt(["libcadical-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),

        // The pipeline, in the order in which data move.
        .target(name: "ArgdownSyntax", swiftSettings: strict),
        .target(name: "ArgumentModel", dependencies: ["ArgdownSyntax", "CCrypto", yams], swiftSettings: strict),
        .target(name: "Argumentation", dependencies: ["CCaDiCaL", bigInt], swiftSettings: strict),
        .target(name: "DisputeModel", dependencies: ["ArgdownSyntax", "ArgumentModel"], swiftSettings: strict),
        .target(name: "Wording", dependencies: ["ArgumentModel", "DisputeModel"], swiftSettings: strict),
        .target(
            name: "Analysis",
            dependencies: ["ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Wording"],
            swiftSettings: strict),
        .target(
            name: "Rendering",
            dependencies: ["ArgdownSyntax", "ArgumentModel", "DisputeModel", "Wording", "Analysis", "CGraphvizShim"],
            swiftSettings: strict),
        .target(
            name: "Interchange",
            dependencies: ["ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Wording", "Analysis"],
            swiftSettings: strict),
        .target(
            name: "DebatePacket",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Wording", "Analysis", "Rendering",
                mustache,
            ],
            resources: [.embedInCode("Templates")], swiftSettings: strict),
        .target(
            name: "Desk",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Wording", "Analysis", "Rendering",
                "Interchange", "DebatePacket", "CZlib",
            ], swiftSettings: strict),
        .target(
            name: "WebPage",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "DisputeModel", "Wording", "Analysis", "Rendering", "Interchange",
                "Desk",
            ],
            exclude: ["Page/jsconfig.json", "Page/types.d.ts"], resources: [.embedInCode("Page")], swiftSettings: strict
        ), .target(name: "PageServer", dependencies: [flyingFox, flyingSocks], swiftSettings: strict),

        .executableTarget(
            name: "rejoinder",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Wording", "Analysis", "Rendering",
                "Interchange", "DebatePacket", "Desk", "WebPage", "PageServer", argumentParser,
            ], swiftSettings: strict),

        .executableTarget(
            name: "rejoinder-bench",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Analysis", "Interchange",
            ],
            exclude: ["RESULTS.md", "Baselines", "Frameworks/compare-with-pygarg.py"], swiftSettings: strict),

        .target(
            name: "TestInputs", dependencies: ["ArgdownSyntax", "ArgumentModel"], path: "Tests/TestInputs",
            swiftSettings: strict),
        .testTarget(name: "ArgdownSyntaxTests", dependencies: ["ArgdownSyntax", "TestInputs"], swiftSettings: strict),
        .testTarget(
            name: "ArgumentModelTests", dependencies: ["ArgdownSyntax", "ArgumentModel", "DisputeModel", "TestInputs"],
            swiftSettings: strict),
        .testTarget(name: "ArgumentationTests", dependencies: ["Argumentation", bigInt], swiftSettings: strict),
        .testTarget(
            name: "DisputeModelTests", dependencies: ["ArgdownSyntax", "ArgumentModel", "DisputeModel", "TestInputs"],
            swiftSettings: strict),
        .testTarget(
            name: "WordingTests",
            dependencies: ["ArgdownSyntax", "ArgumentModel", "DisputeModel", "Wording", "TestInputs"],
            swiftSettings: strict),
        .testTarget(
            name: "AnalysisTests",
            dependencies: ["ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Wording", "Analysis"],
            swiftSettings: strict),
        .testTarget(
            name: "RenderingTests",
            dependencies: ["ArgdownSyntax", "ArgumentModel", "DisputeModel", "Analysis", "Rendering", "TestInputs"],
            swiftSettings: strict),
        .testTarget(
            name: "InterchangeTests",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Analysis", "Interchange",
                "TestInputs",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DebatePacketTests",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "DisputeModel", "Analysis", "Rendering", "DebatePacket", mustache,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "Argumentation", "DisputeModel", "Analysis", "Rendering", "Desk",
                "TestInputs",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebPageTests",
            dependencies: [
                "ArgdownSyntax", "ArgumentModel", "DisputeModel", "Analysis", "WebPage", "TestInputs",
            ],
            swiftSettings: strict),
        .testTarget(name: "PageServerTests", dependencies: ["PageServer"], swiftSettings: strict),
        .testTarget(
            name: "RejoinderTests",
            dependencies: ["rejoinder", "ArgdownSyntax", "ArgumentModel", "Rendering", "Wording", "TestInputs"],
            exclude: ["Snapshots", "Browser"], swiftSettings: strict),
    ]
)
