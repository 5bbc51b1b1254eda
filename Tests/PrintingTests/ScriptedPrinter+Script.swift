import Printing

extension ScriptedPrinter {
  /// What it does with jobs.
  enum Script: Hashable {
    /// Prints them.
    case completes
    /// Jams, and waits for somebody.
    case jams
    /// Is out of paper until it was asked for the job a few times.
    case isOutOfPaper
    /// Is out of paper, and nobody comes.
    case hasNoPaper
    /// Takes the job, prints it, and drops the line after the last byte without an answer.
    case dropsTheLine
    /// The same, but what it was sent is lost.
    case losesTheJob
    /// Takes the job and gives it up.
    case aborts
    /// Prints the job twice, under two numbers, and drops the line.
    case completesTwice
    /// Answers after so many seconds.
    case answersLate(Double)
    /// Takes the job and never answers again.
    case fallsSilent
    /// Answers with ten million bytes of attributes.
    case floods
    /// Answers a byte now and then.
    case drips
    /// Answers in a charset that is not UTF-8.
    case speaksLatin
    /// Wants a password.
    case wantsCredentials
    /// Says that it takes no jobs.
    case refuses
    /// Says that it is busy, twice before every job.
    case isBusy
    /// Answers what is no IPP.
    case babbles
    /// Answers everything with some bytes wrong, or not to the end.
    case garbles
    /// Prints the job, but drops the line the first times it is asked for it.
    case dozes
    /// Refuses to validate a job whose sides it does not have, whatever it said before.
    case refusesToValidate
    /// Validates every job and says that it will staple nothing.
    case ignoresStaples
    /// Keeps jobs until somebody releases them.
    case holds
  }

  /// A job as it arrived.
  struct Job {
    let id: Int
    let name: String
    /// All job and operation attributes, by name.
    let attributes: [String: [IPPValue]]
    let document: [UInt8]
    var state: JobState
    var reasons: [String] = []
    /// How often it was asked for.
    var questions = 0
  }
}
