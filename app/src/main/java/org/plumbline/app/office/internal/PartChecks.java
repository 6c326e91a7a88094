package org.plumbline.app.office.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Words;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.MeasuredMaturity;
import org.plumbline.app.office.OfficeRules;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.PartCommand;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartView;
import org.plumbline.app.organisation.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a part of an office needs for its next step, and who may take it.
@Component
public class PartChecks {
    private final PartTable parts;
    private final People people;
    private final JdbcClient jdbc;
    private final ObjectProvider<MeasuredMaturity> maturity;

    PartChecks(PartTable parts, People people, JdbcClient jdbc, ObjectProvider<MeasuredMaturity> maturity) {
        this.parts = parts;
        this.people = people;
        this.jdbc = jdbc;
        this.maturity = maturity;
    }

    /// What holds for every part at any time.
    public void check(PartView part) {
        if (part.title().isBlank() || part.title().length() > 300) {
            throw new Refusal(OfficeRules.NO_TITLE);
        }
        PartFacts.of(part.kind()).stream()
                .filter(fact -> fact.type() == Fact.Type.PART)
                .forEach(fact -> checkTarget(part, fact));
        var start = part.facts().date("start");
        var finish = part.facts().date("finish");
        if (start != null && finish != null && finish.isBefore(start)) {
            throw new Refusal(OfficeRules.ORDER, finish, start);
        }
    }

    private void checkTarget(PartView part, Fact fact) {
        var target = part.facts().id(fact.name());
        if (target == null) {
            return;
        }
        var found = parts.byIds(List.of(target)).stream()
                .filter(other -> other.kind() == fact.target())
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(OfficeRules.NOT_READABLE, t(fact.label()), target, t("Choose one of the list.")));
        if (!found.officeId().equals(part.officeId())) {
            throw new Refusal(OfficeRules.WRONG_OFFICE, found.key());
        }
    }

    /// The facts without which a part cannot take a step, beside those that are asked for with it.
    static List<String> needed(PartView part, PartCommand command) {
        return switch (command) {
            case GO_LIVE -> List.of("measure", "owner", "customer");
            case START_PILOT -> List.of("owner", "customer");
            case ACTIVATE -> List.of("metric", "baseline", "target", "due", "owner");
            case BEGIN -> begun(part);
            case SUBMIT -> List.of("problem", "options", "cost", "benefit", "approver");
            case APPROVE -> List.of("approver");
            case PUBLISH -> List.of("problem", "work", "result");
            case CONFIRM -> List.of("amount", "on", "evidence");
            case COMMIT -> List.of("executive");
            default -> List.of();
        };
    }

    private static List<String> begun(PartView part) {
        if (part.kind() != PartKind.ACTIVITY) {
            return List.of("owner");
        }
        var needed = new ArrayList<>(List.of("objective", "owner", "start", "finish", "contribution", "effect"));
        if ("SUPERVISED".equals(part.facts().text("mode"))) {
            needed.addAll(List.of("supervised", "checkpoints"));
        }
        return needed;
    }

    /// What a step needs, with what was said together with it.
    ///
    /// @param part as it would be
    /// @param actorId who takes the step
    public void pass(OfficeView office, PartView part, PartCommand command, UUID actorId) {
        checkNamed(part, command, actorId);
        var missing = Stream.concat(needed(part, command).stream(), command.needs().stream())
                .filter(name -> !part.facts().has(name) && !name.endsWith("_note"))
                .filter(name -> PartFacts.of(part.kind(), name) != null)
                .distinct()
                .map(name -> t(label(part.kind(), name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    OfficeRules.NEEDS,
                    part.key() + " " + part.title(),
                    Words.inside(command.label()),
                    String.join(", ", missing));
        }
        if (command == PartCommand.APPROVE && part.madeBy().equals(actorId)) {
            throw new Refusal(OfficeRules.NOT_ONESELF, part.key());
        }
        if (command == PartCommand.APPROVE && part.kind() == PartKind.CASE && !hasBaseline(office.id())) {
            throw new Refusal(OfficeRules.NO_BASELINE, office.name());
        }
        if (command == PartCommand.CONFIRM && isOfOffice(office, actorId)) {
            throw new Refusal(OfficeRules.NOT_OFFICE, name(actorId));
        }
        if (command == PartCommand.VALIDATE && isOfOffice(office, actorId)) {
            throw new Refusal(OfficeRules.NOT_CLIENT, name(actorId));
        }
    }

    private void checkNamed(PartView part, PartCommand command, UUID actorId) {
        var named = command.named();
        if (named == null) {
            return;
        }
        var person = part.facts().id(named);
        if (person == null) {
            throw new Refusal(OfficeRules.NOBODY_NAMED, t(label(part.kind(), named)));
        }
        if (!person.equals(actorId)) {
            throw new Refusal(OfficeRules.ONLY_NAMED, name(person));
        }
    }

    private static String label(PartKind kind, String name) {
        var fact = PartFacts.of(kind, name);
        return fact == null ? name : fact.label();
    }

    private String name(UUID personId) {
        var person = people.byIds(List.of(personId)).get(personId);
        return person == null ? "" : person.name();
    }

    /// True where the person leads the office or works in it.
    public boolean isOfOffice(OfficeView office, @Nullable UUID personId) {
        return personId != null
                && (personId.equals(office.headId())
                        || parts.of(office.id()).stream()
                                .filter(part -> part.kind() == PartKind.MEMBER
                                        && part.state().isOpen())
                                .anyMatch(part -> personId.equals(part.facts().id("person"))));
    }

    private boolean hasBaseline(UUID officeId) {
        var isOwn = jdbc.sql("""
                        select exists (select from office.assessment
                        where office_id = :office and published_on is not null)
                        """).param("office", officeId).query(Boolean.class).single();
        return isOwn || maturity.stream().anyMatch(one -> one.hasBaseline(officeId));
    }

    /// What refers to a part of an office, by key; nothing may be dropped from under it.
    public List<String> referringTo(PartView part) {
        var id = part.id().toString();
        return parts.of(part.officeId()).stream()
                .filter(other -> other.state().isOpen() && !other.id().equals(part.id()))
                .filter(other -> PartFacts.of(other.kind()).stream()
                        .filter(fact -> fact.type() == Fact.Type.PART)
                        .anyMatch(fact -> id.equals(other.facts().text(fact.name()))))
                .map(PartView::key)
                .toList();
    }

    /// The measure's value where a change brought another one.
    public static boolean hasNewReading(@Nullable Facts before, Facts after) {
        var now = after.text("actual");
        return now != null && (before == null || !Objects.equals(before.text("actual"), now));
    }
}
