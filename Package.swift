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
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "Rejoinder",
    products: [
        .library(
            name: "Rejoinder",
            targets: ["ArgdownSyntax", "ArgumentModel", "Analysis"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCaDiCaL", providers: [.apt(["libcadical-dev"])]),

        .target(name: "ArgdownSyntax", swiftSettings: strict),
        .target(name: "ArgumentModel", dependencies: ["ArgdownSyntax", yams, "CCrypto"], swiftSettings: strict),
        .target(name: "Argumentation", dependencies: ["CCaDiCaL"], swiftSettings: strict),
        .target(
            name: "Analysis", dependencies: ["ArgdownSyntax", "ArgumentModel", "Argumentation"],
            swiftSettings: strict),

        .testTarget(name: "ArgdownSyntaxTests", dependencies: ["ArgdownSyntax"], swiftSettings: strict),
        .testTarget(
            name: "ArgumentModelTests", dependencies: ["ArgdownSyntax", "ArgumentModel"], swiftSettings: strict),
        .testTarget(
            name: "AnalysisTests", dependencies: ["ArgdownSyntax", "ArgumentModel", "Argumentation", "Analysis"],
            swiftSettings: strict),
    ]
)
