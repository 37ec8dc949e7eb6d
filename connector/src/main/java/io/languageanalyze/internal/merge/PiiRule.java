package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.merge.Overlaps.ChunkFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Merges personal data: the entities of all chunks, those in an overlap once, and the redacted text
 * of the whole with renumbered masks ({@link MaskNumbering}). A failed chunk is masked with one
 * {@code *} per UTF-16 code unit.
 */
final class PiiRule implements MergeRule<PiiRule.ParsedPii> {

  private static final String ENTITIES = "entities";
  private static final String REDACTED = "redactedText";

  private final ChunkLayout layout;
  private final RedactionPolicies policies;

  PiiRule(ChunkLayout layout, RedactionPolicies policies) {
    this.layout = layout;
    this.policies = policies;
  }

  /** The parsed result of one chunk. */
  record ParsedPii(ChunkFindings found, @Nullable RedactedChunk redacted) {}

  @Override
  public Set<String> members() {
    return Set.of(ENTITIES, REDACTED);
  }

  @Override
  public ParsedPii read(ChunkResult chunk) throws MalformedResultException {
    ChunkFindings found = new ChunkFindings(chunk, chunk.items(ENTITIES));
    JsonNode text = chunk.result().path(REDACTED);
    if (text.isMissingNode() || text.isNull()) {
      return new ParsedPii(found, null);
    }
    List<MaskedSpan> masked = MaskedSpan.by(found.items(), chunk);
    return new ParsedPii(
        found, RedactedChunk.of(chunk, chunk.text(chunk.result(), REDACTED), masked, policies));
  }

  @Override
  public void merge(List<ParsedPii> chunks, ObjectNode whole) throws MalformedResultException {
    List<ChunkFindings> found = chunks.stream().map(ParsedPii::found).toList();
    Overlaps overlaps = new Overlaps(found);
    if (chunks.stream().anyMatch(chunk -> chunk.redacted() != null)) {
      List<RedactedChunk> redacted =
          MaskNumbering.overAll(found, agreeing(chunks), overlaps, policies);
      whole.put(REDACTED, new RedactedText(layout, redacted, overlaps).text());
    }
    ArrayNode entities = whole.putArray(ENTITIES);
    overlaps.kept().forEach(item -> entities.add(item.moved()));
  }

  private static List<RedactedChunk> agreeing(List<ParsedPii> chunks)
      throws MalformedResultException {
    List<RedactedChunk> all = new ArrayList<>();
    for (ParsedPii read : chunks) {
      RedactedChunk redacted = read.redacted();
      if (redacted == null) {
        throw read.found().chunk().malformed("redactedText is missing, but other chunks have it");
      }
      RedactedChunk last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last != null && last.chunk().isNextTo(redacted.chunk()) && !last.agreesWith(redacted)) {
        throw redacted.chunk().malformed("redactedText differs from that of the preceding chunk");
      }
      all.add(redacted);
    }
    return all;
  }
}
