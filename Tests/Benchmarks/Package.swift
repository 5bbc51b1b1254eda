// swift-tools-version:6.0
import PackageDescription

// Times and memory beside bare Cairo. `make bench` builds and drives it; nothing here gates a test.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "hongtou", path: "../..")],
  targets: [
    .systemLibrary(name: "CCairoFT", pkgConfig: "cairo-ft cairo-pdf"),
    .target(name: "CBare", dependencies: ["CCairoFT"]),
    .executableTarget(
      name: "Bench", dependencies: ["CBare", .product(name: "Hongtou", package: "hongtou")]),
  ],
  swiftLanguageModes: [.v6]
)
