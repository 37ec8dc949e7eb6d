package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.text.Place;
import java.util.List;

/**
 * Entities of all parts, at a seam each once, and the redacted text as it would be of the whole.
 * Where nobody knows what is personal, in a part without an answer, all of it is masked.
 */
final class PiiRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final String REDACTED = "redactedText";
  private static final String MASK_OFFSET = "maskOffset";

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    List<Seam.Told> told = EntitiesRule.told(parts, EntitiesRule.ENTITIES);
    if (parts.stream().anyMatch(part -> part.json().path(REDACTED).isTextual())) {
      joined.put(REDACTED, redacted(told));
    }
    ArrayNode entities = joined.putArray(EntitiesRule.ENTITIES);
    told.forEach(part -> part.found().forEach(each -> entities.add(each.json())));
  }

  private static String redacted(List<Seam.Told> told) throws OddAnswerException {
    StringBuilder all = new StringBuilder();
    Place length = Place.START;
    for (Seam.Told part : told) {
      PartAnswer answer = part.answer();
      JsonNode text = answer.json().path(REDACTED);
      if (!text.isTextual()) {
        throw new OddAnswerException(answer, "it has no redactedText, as other parts have");
      }
      RedactedText redacted = RedactedText.of(answer, text.textValue(), part.seen());
      String cut = redacted.between(answer.start(), part.from());
      String taken = redacted.between(part.from(), part.to());
      length = length.plus(Place.lengthOf(answer.gapBefore()));
      moveMasks(part, length, Place.lengthOf(cut));
      all.append(answer.gapBefore()).append(taken).append(answer.gapBehind());
      length = length.plus(Place.lengthOf(taken));
    }
    return all.toString();
  }

  private static void moveMasks(Seam.Told part, Place before, Place cut) {
    PartAnswer answer = part.answer();
    int by = PartAnswer.in(answer.unit(), before) - PartAnswer.in(answer.unit(), cut);
    for (Found entity : part.found()) {
      JsonNode offset = entity.json().path(MASK_OFFSET);
      if (offset.canConvertToInt()) {
        entity.json().put(MASK_OFFSET, offset.intValue() + by);
      }
    }
  }
}
