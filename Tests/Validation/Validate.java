import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file and profile whether the one keeps the other; a line each, then what is broken. */
public class Validate {
  public static void main(String[] arguments) {
    VeraGreenfieldFoundryProvider.initialise();
    boolean good = arguments.length > 1;
    for (int index = 1; index < arguments.length; index++) {
      for (String profile : arguments[0].split(",")) good &= validate(arguments[index], profile);
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean validate(String file, String profile) {
    PDFAFlavour flavour = PDFAFlavour.fromString(profile);
    try (FileInputStream stream = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      boolean tested = result.getTotalAssertions() > 100;
      boolean good = result.isCompliant() && tested;
      System.out.println(
          (good ? "pass " : "FAIL ") + profile + " " + result.getTotalAssertions() + " " + file);
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        System.out.println(
            "  " + assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                + " " + assertion.getMessage());
      }
      return good;
    } catch (Throwable problem) {
      System.out.println("FAIL " + profile + " 0 " + file + "\n  " + problem);
      return false;
    }
  }
}
