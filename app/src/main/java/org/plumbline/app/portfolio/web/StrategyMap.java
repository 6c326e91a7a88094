package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.kit.diagram.Box;
import org.plumbline.app.kit.diagram.Drawing;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.MatrixDiagram;
import org.plumbline.app.portfolio.ObjectiveLevel;
import org.plumbline.app.portfolio.ObjectiveState;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Perspective;

/// Draws objectives as a strategy map: perspectives as rows, themes as columns, what leads to what as arrows.
final class StrategyMap {
    private static final List<Perspective> PERSPECTIVES = List.of(Perspective.values());

    private StrategyMap() {}

    static Drawing of(List<ObjectiveView> all) {
        var themes = all.stream()
                .filter(one -> one.text().level() == ObjectiveLevel.THEME && isShown(one))
                .toList();
        var objectives = all.stream()
                .filter(one -> one.text().level() == ObjectiveLevel.OBJECTIVE && isShown(one))
                .toList();
        var ids = themes.stream().map(ObjectiveView::id).toList();
        var columns = new ArrayList<>(themes.stream().map(ObjectiveView::title).toList());
        if (columns.isEmpty() || objectives.stream().anyMatch(one -> column(one, ids) < 0)) {
            columns.add(t("No theme"));
        }
        var places = objectives.stream()
                .map(one -> new MatrixDiagram.Place(
                        box(one, all),
                        PERSPECTIVES.indexOf(one.text().perspective()),
                        column(one, ids) < 0 ? columns.size() - 1 : column(one, ids)))
                .toList();
        var links = objectives.stream()
                .flatMap(one -> one.text().leadsTo().stream()
                        .map(next -> new MatrixDiagram.Link(one.id().toString(), next.toString())))
                .toList();
        var rows =
                Arrays.stream(Perspective.values()).map(one -> t(one.label())).toList();
        return new MatrixDiagram(t("Strategy map"), columns, rows, places, links).drawn();
    }

    private static boolean isShown(ObjectiveView objective) {
        return objective.state() != ObjectiveState.RETIRED;
    }

    private static int column(ObjectiveView objective, List<UUID> themes) {
        var parent = objective.text().parentId();
        return parent == null ? -1 : themes.indexOf(parent);
    }

    private static Box box(ObjectiveView objective, List<ObjectiveView> all) {
        var lines = new ArrayList<String>();
        lines.add(t("{0} · priority {1}", objective.key(), objective.text().priority()));
        if (objective.text().measure().name() != null) {
            lines.add(ObjectiveWords.progress(objective));
        }
        all.stream()
                .filter(one -> objective.id().equals(one.text().parentId()) && isShown(one))
                .map(one -> one.title() + ": " + ObjectiveWords.progress(one))
                .forEach(lines::add);
        return new Box(objective.id().toString(), null, objective.title(), lines, objective.href(), look(objective));
    }

    private static Look look(ObjectiveView objective) {
        return switch (objective.state()) {
            case ACHIEVED -> Look.DONE;
            case MISSED -> Look.LATE;
            case DRAFT -> Look.TEMPORARY;
            case RETIRED -> Look.BEFORE;
            case ACTIVE ->
                switch (objective.standing()) {
                    case REACHED -> Look.DONE;
                    case BEHIND -> Look.LATE;
                    case ON_TRACK -> Look.AHEAD;
                    case UNKNOWN -> Look.BOX;
                };
        };
    }
}
