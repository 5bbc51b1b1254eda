// swift-tools-version:6.0
import PackageDescription

let package = Package(
  name: "hongtou",
  products: [
    .executable(name: "hongtou", targets: ["HongtouCLI"]),
    // With the rooms whose values its calls take and return.
    .library(
      name: "Hongtou",
      targets: [
        "Hongtou", "Diagnostics", "Files", "Issuance", "OfficialDocument", "OfficialLayout",
        "Typesetting",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What every room may say: a place in a manuscript and what is wrong there, how a run ends.
    .target(name: "Diagnostics"),

    // Files read as a whole, and written as a whole or not at all.
    .target(
      name: "Files",
      dependencies: ["Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),

    // Lines, grid, pages. Pure Swift: no C, no files, no 公文.
    .target(name: "Typesetting", dependencies: ["Diagnostics"]),

    // The elements of a 公文 as values, and the readers of manuscripts.
    .target(
      name: "OfficialDocument",
      dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]),

    // Where the standard puts each element: the layout module.
    .target(
      name: "OfficialLayout",
      dependencies: [
        "Diagnostics", "OfficialDocument", "Typesetting", .product(name: "Yams", package: "Yams"),
      ]),

    // Pango, Cairo and Fontconfig behind values.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo pangoft2 cairo-pdf fontconfig",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    // How hard Cairo compresses.
    .target(name: "CDeflate"),
    .target(
      name: "PangoCairo",
      dependencies: [
        "CDeflate", "CPangoCairo", "Diagnostics", "Files", "Typesetting",
        .product(name: "Yams", package: "Yams"),
      ]),

    // libqpdf, libcrypto and zlib, opened when they are first needed: no other run loads them.
    .target(name: "CQPDF"),
    .target(name: "CCrypto"),
    .target(name: "CZlib"),

    // Finished PDF bytes: archive profile, signature fields, seals. Nothing of layout.
    .target(
      name: "Issuance", dependencies: ["CCrypto", "CQPDF", "CZlib", "Diagnostics", "Files"]),

    // The library: manuscript in, PDF out.
    .target(
      name: "Hongtou",
      dependencies: [
        "Diagnostics", "Files", "Issuance", "OfficialDocument", "OfficialLayout", "PangoCairo",
        "Typesetting",
      ]),

    // libcups, opened when something is printed.
    .target(name: "CCUPS"),

    // Finished PDF bytes to paper: IPP, numbered copies, the ledger of copies.
    .target(
      name: "Printing",
      dependencies: [
        "CCUPS", "Diagnostics", "Files", .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // Many documents from records: plans, shards, manifests. Nothing of how a page is laid out.
    .target(name: "Batch", dependencies: ["Diagnostics", "Files", "OfficialDocument"]),

    // Pictures in terminals: pixels and PNG in, escape sequences out. Nothing of 公文.
    .target(name: "TerminalPictures"),

    // The command: arguments, progress, exit codes.
    .executableTarget(
      name: "HongtouCLI",
      dependencies: [
        "Batch", "Diagnostics", "Files", "Hongtou", "Issuance", "OfficialDocument",
        "OfficialLayout", "Printing", "TerminalPictures", "Typesetting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The tests' own shaper: every Han a square, so that pages can be reckoned by hand.
    .target(name: "SquareShaping", dependencies: ["Typesetting"], path: "Tests/SquareShaping"),

    // The tests' way of running the command and outside programs.
    .target(name: "CommandTesting", path: "Tests/CommandTesting"),

    .testTarget(
      name: "TypesettingTests", dependencies: ["SquareShaping", "Typesetting"],
      resources: [.copy("linebreak-cases.json")]),
    .testTarget(name: "OfficialDocumentTests", dependencies: ["OfficialDocument"]),
    .testTarget(
      name: "OfficialLayoutTests",
      dependencies: ["CommandTesting", "OfficialLayout", "SquareShaping"]),
    .testTarget(name: "PangoCairoTests", dependencies: ["PangoCairo"]),
    .testTarget(name: "TerminalPicturesTests", dependencies: ["TerminalPictures"]),
    .testTarget(
      name: "HongtouTests",
      dependencies: [
        "CommandTesting", "Diagnostics", "Files", "Hongtou", "HongtouCLI", "Issuance",
        "OfficialDocument", "OfficialLayout", "SquareShaping", "TerminalPictures", "Typesetting",
      ]),
    .testTarget(
      name: "IssuanceTests",
      dependencies: ["CommandTesting", "Files", "Hongtou", "HongtouCLI", "Issuance"]),
    .testTarget(
      name: "PrintingTests",
      dependencies: ["CommandTesting", "Files", "Hongtou", "HongtouCLI", "Printing"]),
    .testTarget(
      name: "BatchTests",
      dependencies: [
        "Batch", "CommandTesting", "Diagnostics", "Files", "Hongtou", "HongtouCLI",
        "OfficialDocument",
      ],
      exclude: ["Hostile"]),
  ],
  swiftLanguageModes: [.v6]
)
