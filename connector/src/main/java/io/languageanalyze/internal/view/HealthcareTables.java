package io.languageanalyze.internal.view;

import io.languageanalyze.model.result.HealthcareAssertion;
import io.languageanalyze.model.result.HealthcareEntities;
import io.languageanalyze.model.result.HealthcareEntity;
import io.languageanalyze.model.result.HealthcareRelation;
import io.languageanalyze.model.result.RelationMember;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The views of healthcare results. */
public final class HealthcareTables {

  private static final String KIND = "Healthcare";

  public static final FlatTable<HealthcareEntities, ?> ENTITIES =
      FlatTable.<HealthcareEntities, HealthcareEntity>of(
              KIND, HealthcareEntities::getDocument, HealthcareEntities::getEntities)
          .text("text", HealthcareEntity::getText)
          .text("category", HealthcareEntity::getCategory)
          .textOrNull("subcategory", HealthcareEntity::getSubcategory)
          .integer("offset", HealthcareEntity::getOffset)
          .integer("length", HealthcareEntity::getLength)
          .number("confidence_score", HealthcareEntity::getConfidenceScore)
          .textOrNull("conditionality", of(HealthcareAssertion::getConditionality))
          .textOrNull("certainty", of(HealthcareAssertion::getCertainty))
          .textOrNull("association", of(HealthcareAssertion::getAssociation))
          .textOrNull("temporality", of(HealthcareAssertion::getTemporality))
          .textOrNull("name", HealthcareEntity::getName)
          .text("links", entity -> JsonText.links(entity.getLinks()))
          .table();

  public static final FlatTable<HealthcareEntities, ?> RELATIONS =
      FlatTable.<HealthcareEntities, Member>of(
              KIND, HealthcareEntities::getDocument, HealthcareTables::members)
          .integer("relation_number", Member::relationNumber)
          .text("relation_type", member -> member.relation().getRelationType())
          .numberOrNull("confidence_score", member -> member.relation().getConfidenceScore())
          .text("role", Member::role)
          .textOrNull("text", entityOf(HealthcareEntity::getText))
          .textOrNull("category", entityOf(HealthcareEntity::getCategory))
          .integerOrNull("offset", entityOf(HealthcareEntity::getOffset))
          .integerOrNull("length", entityOf(HealthcareEntity::getLength))
          .table();

  private HealthcareTables() {}

  /** A member of a relation; the entity is null if the reference to it is invalid. */
  private record Member(
      int relationNumber,
      HealthcareRelation relation,
      String role,
      @Nullable HealthcareEntity entity) {}

  private static NullableGetter<HealthcareEntity, String> of(
      NullableGetter<HealthcareAssertion, String> getter) {
    return entity -> {
      HealthcareAssertion assertion = entity.getAssertion();
      return assertion == null ? null : getter.get(assertion);
    };
  }

  private static <V> NullableGetter<Member, V> entityOf(Getter<HealthcareEntity, V> getter) {
    return member -> {
      HealthcareEntity entity = member.entity();
      return entity == null ? null : getter.get(entity);
    };
  }

  private static List<Member> members(HealthcareEntities result) {
    List<Member> members = new ArrayList<>();
    int number = 0;
    for (HealthcareRelation relation : result.getRelations()) {
      number++;
      for (RelationMember member : relation.getEntities()) {
        members.add(new Member(number, relation, member.getRole(), result.entity(member)));
      }
    }
    return members;
  }
}
