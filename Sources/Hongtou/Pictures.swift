import Typesetting

/// The bytes of the pictures on pages, by name.
public typealias Pictures = [PictureName: [UInt8]]
