// swift-tools-version:6.0
import PackageDescription

// A program of somebody else's that uses the library: what an integrator writes, and nothing more.
let package = Package(
  name: "external",
  dependencies: [.package(name: "hongtou", path: "../..")],
  targets: [
    .executableTarget(
      name: "External", dependencies: [.product(name: "Hongtou", package: "hongtou")])
  ],
  swiftLanguageModes: [.v6]
)
