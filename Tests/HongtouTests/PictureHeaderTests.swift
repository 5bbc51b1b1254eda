import Diagnostics
import Foundation
import OfficialLayout
import Testing

@testable import Hongtou

@Suite("Pictures, known by their first bytes")
struct PictureHeaderTests {
  private func fault(_ bytes: [UInt8]) -> PictureFault? {
    do throws(PictureFault) { _ = try PictureHeader(bytes) } catch { return error }
    return nil
  }

  @Test("PNG: size, transparency, resolution")
  func png() throws {
    let physical = PictureBytes.chunk(
      "pHYs", PictureBytes.number(11_811) + PictureBytes.number(11_811) + [1])
    let bytes = PictureBytes.png(PictureBytes.header(600, 500), before: physical)
    let header = try PictureHeader(bytes)
    #expect(header.format == .png)
    #expect(
      header.measure
        == PictureMeasure(width: 600, height: 500, hasAlpha: true, dotsPerMetre: 11_811))
    for (colour, clear) in [(0, false), (2, false), (3, false), (4, true)] as [(UInt8, Bool)] {
      let bytes = PictureBytes.png(PictureBytes.header(1, 1, colour: colour))
      #expect(try PictureHeader(bytes).measure.hasAlpha == clear)
    }
    let keyed = PictureBytes.png(
      PictureBytes.header(1, 1, colour: 3), before: PictureBytes.chunk("tRNS", [0]))
    #expect(try PictureHeader(keyed).measure.hasAlpha)
  }

  @Test("JPEG, baseline and progressive, colour and grey: size and resolution")
  func jpeg() throws {
    for marker in [0xC0, 0xC1, 0xC2] as [UInt8] {
      for colours in [1, 3] as [UInt8] {
        let header = try PictureHeader(
          PictureBytes.jpeg(marker, width: 640, height: 480, colours: colours))
        #expect(header.format == .jpeg)
        #expect(
          header.measure
            == PictureMeasure(width: 640, height: 480, hasAlpha: false, dotsPerMetre: 11_811))
      }
    }
  }

  @Test("6000 dots aside and 25 million in all, and not one more")
  func dots() {
    #expect(fault(PictureBytes.png(PictureBytes.header(6_000, 4_166))) == nil)
    #expect(
      fault(PictureBytes.png(PictureBytes.header(6_001, 1)))
        == .tooManyDots(width: 6_001, height: 1))
    #expect(
      fault(PictureBytes.png(PictureBytes.header(5_001, 5_000)))
        == .tooManyDots(width: 5_001, height: 5_000))
    #expect(
      fault(PictureBytes.jpeg(width: 65_535, height: 9))
        == .tooManyDots(width: 65_535, height: 9))
    #expect(fault(PictureBytes.png(PictureBytes.header(0, 4))) == .damaged)
    #expect(fault(PictureBytes.jpeg(width: 8, height: 0)) == .damaged)
  }

  @Test("Cut anywhere, a picture is refused and nothing is read beyond its end")
  func everyPrefix() {
    for bytes in [PictureBytes.png(PictureBytes.header(1, 1)), PictureBytes.jpeg()] {
      #expect(fault(bytes) == nil)
      for count in 0..<bytes.count {
        #expect(fault(Array(bytes.prefix(count))) != nil, "\(count)")
      }
      #expect(fault(Array(bytes.dropLast())) == .truncated)
    }
  }

  @Test("Any byte of a PNG changed: read or refused, never a crash")
  func everyByte() {
    let bytes = PictureBytes.png(PictureBytes.header(1, 1))
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0xFF
      #expect(fault(changed) != nil, "\(index)")
    }
    let jpeg = PictureBytes.jpeg()
    for index in jpeg.indices {
      for value in [0, 0xD9, 0xFF] as [UInt8] {
        var changed = jpeg
        changed[index] = value
        _ = fault(changed)
      }
    }
  }
}
