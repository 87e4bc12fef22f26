package rabita.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import rabita.analysis.Analyzer;
import rabita.analysis.Annotation;
import rabita.analysis.SourceDocument;
import rabita.sources.UserException;
import rabita.study.Study;
import rabita.text.MinHash;

/**
 * Two texts of COUNTER.
 *
 * @param number name of the pair
 * @param label WD wholly, PD partly, ND not derived
 * @param language code of the language that is detected
 * @param similarity of the two, as the job sees it
 * @param headline of the second
 */
record DerivedPair(
    String number, String label, String language, double similarity, String headline) {

  /** Reads a pair and analyses both texts as the job does. */
  static DerivedPair read(Path original, Path derived, Study study) {
    Element first = root(original);
    Element second = root(derived);
    Annotation left = annotation(first, study);
    Annotation right = annotation(second, study);
    boolean comparable =
        left.language().equals(right.language())
            && left.signature().isPresent()
            && right.signature().isPresent();
    return new DerivedPair(
        original.getFileName().toString(),
        second.getAttribute("classification"),
        left.language(),
        comparable ? MinHash.similarity(left.signature().get(), right.signature().get()) : 0,
        text(second, "headline"));
  }

  private static Annotation annotation(Element root, Study study) {
    return Analyzer.of(study)
        .analyze(
            new SourceDocument(
                text(root, "body"),
                Optional.of(text(root, "headline")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static String text(Element root, String tag) {
    return root.getElementsByTagName(tag).getLength() == 0
        ? ""
        : root.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static Element root(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new UserException(
          "Cannot read the gold %s: %s. Check the file.".formatted(file, e.getMessage()), e);
    }
  }
}
