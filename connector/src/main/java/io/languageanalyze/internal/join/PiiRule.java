package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Seams.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Of a divided document: the personal data in all parts, those of a repeated sentence once, and the
 * text of the whole with these masked and numbered ({@link MaskNumbers}); what stands for a part
 * that failed is a {@code *} for each UTF-16 code unit.
 */
final class PiiRule implements Rule<PiiRule.Read> {

  private static final String ENTITIES = "entities";
  private static final String REDACTED = "redactedText";

  private final Layout layout;
  private final MaskPolicies policies;

  PiiRule(Layout layout, MaskPolicies policies) {
    this.layout = layout;
    this.policies = policies;
  }

  /** What one part says. */
  record Read(Found found, @Nullable RedactedPart redacted) {}

  @Override
  public Set<String> members() {
    return Set.of(ENTITIES, REDACTED);
  }

  @Override
  public Read read(Part part) throws OddAnswerException {
    Found found = new Found(part, part.items(ENTITIES));
    JsonNode text = part.answer().path(REDACTED);
    if (text.isMissingNode() || text.isNull()) {
      return new Read(found, null);
    }
    List<Hidden> hidden = Hidden.by(found.items(), part);
    return new Read(
        found, RedactedPart.of(part, part.text(part.answer(), REDACTED), hidden, policies));
  }

  @Override
  public void join(List<Read> parts, ObjectNode whole) throws OddAnswerException {
    List<Found> found = parts.stream().map(Read::found).toList();
    Seams seams = new Seams(found);
    if (parts.stream().anyMatch(part -> part.redacted() != null)) {
      List<RedactedPart> redacted = MaskNumbers.overAll(found, agreeing(parts), seams, policies);
      whole.put(REDACTED, new RedactedWhole(layout, redacted, seams).text());
    }
    ArrayNode entities = whole.putArray(ENTITIES);
    seams.kept().forEach(item -> entities.add(item.moved()));
  }

  private static List<RedactedPart> agreeing(List<Read> parts) throws OddAnswerException {
    List<RedactedPart> all = new ArrayList<>();
    for (Read read : parts) {
      RedactedPart redacted = read.redacted();
      if (redacted == null) {
        throw read.found().part().odd("redactedText is missing, and other parts have it");
      }
      RedactedPart last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last != null && last.part().isNextTo(redacted.part()) && !last.agreesWith(redacted)) {
        throw redacted.part().odd("redactedText differs from that of the part before");
      }
      all.add(redacted);
    }
    return all;
  }
}
