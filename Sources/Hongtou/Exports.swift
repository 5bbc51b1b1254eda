// Who imports the library gets the words its calls speak: failures, diagnostics, files.
@_exported import Diagnostics
@_exported import Files
