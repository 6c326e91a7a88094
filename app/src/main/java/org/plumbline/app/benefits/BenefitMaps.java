package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.MapView.Edge;
import org.plumbline.app.benefits.MapView.Node;
import org.plumbline.app.benefits.internal.MapTable;
import org.plumbline.app.benefits.internal.MapTable.MapRow;
import org.plumbline.app.benefits.internal.MapTable.NodeRow;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.engine.benefit.BenefitMap.Column;
import org.plumbline.engine.benefit.BenefitMap.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Benefits maps, read from right to left: which project leads through which change to which benefit and objective.
@Service
public class BenefitMaps {
    private static final String PREFIX = "MAP";
    private static final int TITLE = 200;
    private static final int MOST = 200;

    private final MapTable table;
    private final Benefits benefits;
    private final Projects projects;
    private final Objectives objectives;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    BenefitMaps(
            MapTable table,
            Benefits benefits,
            Projects projects,
            Objectives objectives,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Clock clock) {
        this.table = table;
        this.benefits = benefits;
        this.projects = projects;
        this.objectives = objectives;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// The maps that the acting person may see, by key.
    @Transactional(readOnly = true)
    public List<MapView> all() {
        return table.all().stream().map(this::seen).flatMap(Optional::stream).toList();
    }

    /// The map of a key.
    ///
    /// @throws Missing where there is none or nothing of it may be seen
    @Transactional(readOnly = true)
    public MapView get(String key) {
        return table.byKey(key, false).flatMap(this::seen).orElseThrow(() -> new Missing("benefits map", key));
    }

    /// True where the acting person may draw maps.
    public boolean mayDraw() {
        return benefits.mayClaim();
    }

    /// A record as a node shows it.
    private record Shown(String title, @Nullable UUID ownerId, String href) {}

    /// What of a map may be seen. A change or an enabler goes with what it is linked to.
    private Optional<MapView> seen(MapRow row) {
        var stored = table.nodes(List.of(row.id()));
        var edges = table.edges(row.id());
        var shown = shown(stored);
        var left = stored.stream()
                .filter(node -> node.recordId() == null || shown.containsKey(node.recordId()))
                .collect(Collectors.toMap(NodeRow::id, node -> node));
        while (left.values().removeIf(node -> node.recordId() == null && isLost(node, edges, left))) {
            // what led only to the hidden is hidden, and so on
        }
        var me = access.actor().personId();
        var holdsRecords = stored.stream().anyMatch(node -> node.recordId() != null);
        var showsRecords = left.values().stream().anyMatch(node -> isOwnRecord(node, shown));
        if (!me.equals(row.madeBy())
                && (holdsRecords ? !showsRecords : !access.sight().seesAll())) {
            return Optional.empty();
        }
        var nodes = left.values().stream()
                .map(node -> node(node, shown.get(node.recordId())))
                .sorted(Comparator.comparing(Node::column).thenComparingInt(Node::place))
                .toList();
        var kept = edges.stream()
                .filter(edge -> left.containsKey(edge.from()) && left.containsKey(edge.to()))
                .toList();
        return Optional.of(new MapView(row.id(), row.key(), row.title(), row.madeBy(), nodes, kept));
    }

    /// Objectives are everybody's: they alone open no map.
    private static boolean isOwnRecord(NodeRow node, Map<UUID, Shown> shown) {
        return node.kind() != Column.OBJECTIVE && node.recordId() != null && shown.containsKey(node.recordId());
    }

    private static boolean isLost(NodeRow node, List<Edge> edges, Map<UUID, NodeRow> left) {
        var own = edges.stream()
                .filter(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))
                .toList();
        return !own.isEmpty()
                && own.stream().noneMatch(edge -> left.containsKey(edge.from()) && left.containsKey(edge.to()));
    }

    private Map<UUID, Shown> shown(List<NodeRow> nodes) {
        var ids = nodes.stream().map(NodeRow::recordId).filter(Objects::nonNull).toList();
        var shown = new HashMap<UUID, Shown>();
        benefits.of(ids).forEach(one -> shown.put(one.id(), new Shown(one.title(), one.ownerId(), one.href())));
        projects.of(ids)
                .forEach(one -> shown.put(
                        one.id(),
                        new Shown(one.name(), one.reference(ProjectField.MANAGER), "/projects/" + one.key())));
        objectives.of(ids).forEach(one -> shown.put(one.id(), new Shown(one.title(), null, one.href())));
        return shown;
    }

    private static Node node(NodeRow row, @Nullable Shown record) {
        return new Node(
                row.id(),
                row.kind(),
                record == null ? row.title() : record.title(),
                row.recordId(),
                record == null ? row.ownerId() : record.ownerId(),
                row.due(),
                row.place(),
                record == null ? null : record.href());
    }

    /// Begins a map.
    @Transactional
    public MapView create(String title) {
        requireRight();
        requireTitle(title);
        var row = new MapRow(
                Ids.next(),
                numbering.next(PREFIX),
                title.strip(),
                access.actor().personId(),
                LocalDate.now(clock));
        table.add(row);
        var map = new MapView(row.id(), row.key(), row.title(), row.madeBy(), List.of(), List.of());
        audit.record(map.subject(), "created", Map.of(), Map.of("Title", row.title()));
        return map;
    }

    /// What is put on a map: a record by its id, or a change or enabler by its title.
    public record NewNode(
            Column column,
            String title,
            @Nullable UUID recordId,
            @Nullable UUID ownerId,
            @Nullable LocalDate due) {
        /// An objective, benefit or project.
        public static NewNode of(Column column, UUID recordId) {
            return new NewNode(column, "", recordId, null, null);
        }
    }

    /// Puts something on a map, at the end of its column.
    ///
    /// @throws Missing where the record may not be seen
    /// @throws Refusal where it stands there already, or has no title
    @Transactional
    public Node add(String key, NewNode wanted) {
        var map = toChange(key);
        var stored = table.nodes(List.of(map.id()));
        if (stored.size() >= MOST) {
            throw new Refusal(MapRules.TOO_LARGE, MOST);
        }
        var record = wanted.recordId();
        var title = record == null ? wanted.title() : recordTitle(wanted.column(), record);
        requireTitle(title);
        if (record != null && stored.stream().anyMatch(node -> record.equals(node.recordId()))) {
            throw new Refusal(MapRules.ON_IT_ALREADY, title);
        }
        var last = stored.stream()
                .filter(node -> node.kind() == wanted.column())
                .mapToInt(NodeRow::place)
                .max()
                .orElse(-1);
        var row = new NodeRow(
                Ids.next(),
                map.id(),
                wanted.column(),
                record == null ? title.strip() : "",
                record,
                record == null ? wanted.ownerId() : null,
                wanted.due(),
                last + 1);
        table.put(row);
        audit.record(map.subject(), "drawn", Map.of(), Map.of("Put on", title));
        return node(row, record == null ? null : shown(List.of(row)).get(record));
    }

    private String recordTitle(Column column, UUID record) {
        var title = switch (column) {
            case BENEFIT ->
                benefits.of(List.of(record)).stream().map(BenefitView::title).findFirst();
            case PROJECT ->
                projects.of(List.of(record)).stream().map(one -> one.name()).findFirst();
            case OBJECTIVE ->
                objectives.of(List.of(record)).stream().map(one -> one.title()).findFirst();
            case CHANGE, ENABLER -> Optional.<String>empty();
        };
        return title.orElseThrow(() -> new Missing("record", record));
    }

    /// Takes something off a map, with what links it.
    @Transactional
    public void remove(String key, UUID nodeId) {
        var map = toChange(key);
        var node = node(map, nodeId);
        table.removeNode(nodeId);
        audit.record(map.subject(), "drawn", Map.of("Taken off", node.title()), Map.of());
    }

    /// Moves something to another place of its column, counted from above.
    @Transactional
    public void place(String key, UUID nodeId, int place) {
        var map = toChange(key);
        var node = node(map, nodeId);
        var column = new ArrayList<>(table.nodes(List.of(map.id())).stream()
                .filter(row -> row.kind() == node.column())
                .sorted(Comparator.comparingInt(NodeRow::place))
                .toList());
        var moved = column.stream()
                .filter(row -> row.id().equals(nodeId))
                .findFirst()
                .orElseThrow();
        column.remove(moved);
        column.add(Math.clamp(place, 0, column.size()), moved);
        for (var i = 0; i < column.size(); i++) {
            var row = column.get(i);
            table.put(new NodeRow(
                    row.id(), row.mapId(), row.kind(), row.title(), row.recordId(), row.ownerId(), row.due(), i));
        }
    }

    /// Says that one thing leads to another, or how much of it.
    ///
    /// @param weight above 0 and at most 1; null for what is left to 1
    /// @throws Refusal where it leads to the right, round in a circle, or the weights come to more than 1
    @Transactional
    public void link(String key, UUID from, UUID to, @Nullable BigDecimal weight) {
        var map = toChange(key);
        var source = node(map, from);
        var target = node(map, to);
        var whole = whole(map);
        var others = table.edges(map.id()).stream()
                .filter(edge -> edge.to().equals(to) && !edge.from().equals(from))
                .map(Edge::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = BigDecimal.ONE.subtract(others);
        var wanted = weight == null ? left : weight;
        if (wanted.signum() <= 0 || wanted.compareTo(BigDecimal.ONE) > 0) {
            throw new Refusal(weight == null ? MapRules.FULL : MapRules.NO_WEIGHT, target.title());
        }
        if (wanted.compareTo(left) > 0) {
            throw new Refusal(MapRules.TOO_MUCH, target.title(), others.add(wanted), left);
        }
        var edge = new Edge(from, to, wanted);
        requireSound(whole, edge, source, target);
        table.put(map.id(), edge);
        audit.record(
                map.subject(),
                "drawn",
                Map.of(),
                Map.of("Linked", source.title() + " > " + target.title(), "Weight", wanted));
    }

    private static void requireSound(MapView whole, Edge edge, Node source, Node target) {
        if (edge.from().equals(edge.to())) {
            throw new Refusal(MapRules.ITSELF);
        }
        var after = whole.graph()
                .with(new org.plumbline.engine.benefit.BenefitMap.Edge(
                        edge.from().toString(), edge.to().toString(), edge.weight()));
        for (var finding : after.findings()) {
            if (finding.fault() == Fault.CYCLE) {
                throw new Refusal(
                        MapRules.CIRCLE,
                        finding.nodes().stream().map(whole::titleOf).collect(Collectors.joining(" > ")));
            }
            if (finding.fault() == Fault.BACKWARDS) {
                throw new Refusal(MapRules.BACKWARDS, source.title(), target.title());
            }
        }
    }

    /// The map with everything on it, whoever may see it: a circle through the hidden is one too.
    private MapView whole(MapView map) {
        var row = table.byKey(map.key(), false).orElseThrow();
        return access.asSystem(() -> seen(row).orElse(map));
    }

    /// Says that one thing does not lead to another any more.
    @Transactional
    public void unlink(String key, UUID from, UUID to) {
        var map = toChange(key);
        var names = node(map, from).title() + " > " + node(map, to).title();
        table.removeEdge(from, to);
        audit.record(map.subject(), "drawn", Map.of("Linked", names), Map.of());
    }

    private MapView toChange(String key) {
        requireRight();
        return table.byKey(key, true).flatMap(this::seen).orElseThrow(() -> new Missing("benefits map", key));
    }

    private void requireRight() {
        if (!mayDraw()) {
            throw new Forbidden(Permission.SHAPE_BENEFITS);
        }
    }

    private static Node node(MapView map, UUID id) {
        return map.node(id).orElseThrow(() -> new Missing("node", id));
    }

    private static void requireTitle(String title) {
        if (title.isBlank() || title.length() > TITLE) {
            throw new Refusal(MapRules.NO_TITLE);
        }
    }
}
