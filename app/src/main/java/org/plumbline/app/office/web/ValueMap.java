package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.diagram.Box;
import org.plumbline.app.kit.diagram.Drawing;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.MatrixDiagram;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeValue;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.ValueCategory;
import org.springframework.stereotype.Component;

/// The map of an office's value: from the service that brings it to the benefit with day and owner, to the objective.
@Component
public class ValueMap {
    private final Parts parts;
    private final OfficeValue value;
    private final FactTexts texts;

    ValueMap(Parts parts, OfficeValue value, FactTexts texts) {
        this.parts = parts;
        this.value = value;
        this.texts = texts;
    }

    /// The drawing; null without any value.
    @Nullable
    Drawing of(OfficeView office) {
        var claims = value.claims(office.id());
        if (claims.isEmpty()) {
            return null;
        }
        var all = parts.of(office.id());
        var places = new ArrayList<MatrixDiagram.Place>();
        var links = new ArrayList<MatrixDiagram.Link>();
        var rows = Arrays.stream(ValueCategory.values())
                .filter(category -> claims.stream().anyMatch(claim -> category(claim, all) == category))
                .toList();
        for (var claim : claims) {
            var row = rows.indexOf(category(claim, all));
            places.add(new MatrixDiagram.Place(benefit(claim), row, 1));
            join(claim, "service", 0, row, new Drawn(all, places, links));
            join(claim, "objective", 2, row, new Drawn(all, places, links));
        }
        return new MatrixDiagram(
                        t("Value map of {0}", office.name()),
                        List.of(t("Service"), t("Benefit"), t("Objective")),
                        rows.stream().map(row -> t(row.label())).toList(),
                        places,
                        links)
                .drawn();
    }

    private record Drawn(List<PartView> all, List<MatrixDiagram.Place> places, List<MatrixDiagram.Link> links) {}

    private void join(PartView claim, String fact, int column, int row, Drawn drawn) {
        var id = claim.facts().id(fact);
        var other = find(drawn.all(), id);
        if (other == null) {
            return;
        }
        var word = other.id().toString();
        if (drawn.places().stream().noneMatch(place -> place.box().id().equals(word))) {
            drawn.places().add(new MatrixDiagram.Place(node(other), row, column));
        }
        drawn.links()
                .add(
                        column == 0
                                ? new MatrixDiagram.Link(word, claim.id().toString())
                                : new MatrixDiagram.Link(claim.id().toString(), word));
    }

    private static @Nullable PartView find(List<PartView> all, @Nullable UUID id) {
        return all.stream().filter(part -> part.id().equals(id)).findFirst().orElse(null);
    }

    private static ValueCategory category(PartView claim, List<PartView> all) {
        var own = ValueCategory.of(claim);
        var service = find(all, claim.facts().id("service"));
        return own != ValueCategory.NOT_CLASSED || service == null ? own : ValueCategory.of(service);
    }

    private Box benefit(PartView claim) {
        var owner = texts.name(claim.facts().id("owner"));
        return new Box(
                claim.id().toString(),
                null,
                claim.title(),
                List.of(Formats.date(claim.facts().date("on")), owner.isEmpty() ? t("no owner") : owner),
                claim.href(),
                owner.isEmpty() || !claim.facts().has("on")
                        ? Look.WANTING
                        : claim.state() == PartState.CONFIRMED ? Look.DONE : Look.AHEAD);
    }

    private Box node(PartView part) {
        var owner = texts.name(part.facts().id("owner"));
        var due = part.kind() == PartKind.OBJECTIVE ? Formats.date(part.facts().date("due")) : "";
        return new Box(part.id().toString(), null, part.title(), List.of(due, owner), part.href(), Look.BOX);
    }

    /// Benefits that the map cannot tell whole: without a day, an owner, a service or an objective.
    List<PartView> loose(OfficeView office) {
        return value.claims(office.id()).stream()
                .filter(claim -> List.of("on", "owner", "service", "objective").stream()
                        .anyMatch(name -> !claim.facts().has(name)))
                .collect(Collectors.toList());
    }

    public static String lacks(PartView claim) {
        return List.of("on", "owner", "service", "objective").stream()
                .filter(name -> !claim.facts().has(name))
                .map(name -> t(Objects.requireNonNull(org.plumbline.app.office.PartFacts.of(PartKind.VALUE, name))
                        .label()))
                .collect(Collectors.joining(", "));
    }
}
