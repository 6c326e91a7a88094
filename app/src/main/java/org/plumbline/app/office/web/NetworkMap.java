package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.diagram.Box;
import org.plumbline.app.kit.diagram.Drawing;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.StarDiagram;
import org.plumbline.app.kit.diagram.TreeDiagram;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeView;

/// The network of offices as pictures drawn from data: who oversees whom, and each hub with its spokes.
///
/// @param tree all offices under who oversees them
/// @param hubs each office that oversees temporary ones, by its key
public record NetworkMap(Drawing tree, Map<String, Drawing> hubs) {
    /// Both kinds of picture of some offices.
    ///
    /// @param counts projects by office
    /// @param names of people by id
    static NetworkMap of(List<OfficeView> offices, Map<UUID, Long> counts, Function<@Nullable UUID, String> names) {
        var shown = offices.stream().filter(office -> office.state().isOpen()).toList();
        Function<OfficeView, Box> box = office -> box(office, counts.get(office.id()), names.apply(office.headId()));
        var hubs = new java.util.LinkedHashMap<String, Drawing>();
        for (var hub : shown) {
            var below = shown.stream()
                    .filter(office -> hub.id().equals(office.parentId()))
                    .toList();
            if (below.stream().anyMatch(OfficeView::isTemporary)) {
                var title = t("{0} and its spokes", hub.name());
                var spokes = below.stream().map(box).toList();
                hubs.put(hub.key(), new StarDiagram(title, box.apply(hub), spokes).drawn());
            }
        }
        return new NetworkMap(
                new TreeDiagram(t("Who oversees whom"), shown.stream().map(box).toList()).drawn(), hubs);
    }

    private static Box box(OfficeView office, @Nullable Long projects, String head) {
        var type = office.type();
        var count = Objects.requireNonNullElse(projects, 0L);
        var parent = office.parentId();
        return new Box(
                office.id().toString(),
                parent == null ? null : parent.toString(),
                office.name(),
                List.of(
                        type == null ? t("no type yet") : t(type.label()),
                        plural(count, "{0} project", "{0} projects") + (head.isEmpty() ? "" : " · " + head)),
                office.href(),
                office.isTemporary()
                        ? Look.TEMPORARY
                        : office.facts().is(OfficeFacts.IS_EXTERNAL) ? Look.EXTERNAL : Look.BOX);
    }
}
