package org.plumbline.app.kit.diagram;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.diagram.Drawing.Letters;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;

/// What is ahead, in lanes over quarters: each item a bar with its words above it, in a line of its own, so that
/// nothing
/// lies on anything else. Beside an item may stand where it lay before.
///
/// @param title what the picture shows
/// @param items in their order; lanes stand in the order in which items name them
/// @param today where the line of today stands
public record RoadmapDiagram(String title, List<Item> items, LocalDate today) {
    private static final int MARGIN = 8;
    private static final int HEAD = 156;
    private static final int TIME = 800;
    private static final int AXIS = 28;
    private static final int ROW = 40;
    private static final int PAD = 8;
    private static final int BAR = 12;

    public RoadmapDiagram {
        items = List.copyOf(items);
    }

    /// One item.
    ///
    /// @param detail a few words more, such as which gap it closes
    /// @param before where it lay before, null where it lies as it did
    /// @param look how it stands
    public record Item(
            String lane,
            String title,
            String detail,
            Span span,
            @Nullable Span before,
            Look look,
            @Nullable String href) {}

    /// From a day to a day, both within.
    public record Span(LocalDate start, LocalDate finish) {
        public Span {
            if (finish.isBefore(start)) {
                throw new IllegalArgumentException("%s ends before it begins, on %s".formatted(finish, start));
            }
        }
    }

    /// The drawing, with everything in its place.
    public Drawing drawn() {
        return new Layout().drawn();
    }

    private final class Layout {
        private final LocalDate from = quarter(items.stream()
                .flatMap(item -> spans(item).stream().map(Span::start))
                .min(LocalDate::compareTo)
                .orElse(today));
        private final LocalDate to = quarter(items.stream()
                        .flatMap(item -> spans(item).stream().map(Span::finish))
                        .max(LocalDate::compareTo)
                        .orElse(today))
                .plusMonths(3);
        private final List<Piece> pieces = new ArrayList<>();

        private static List<Span> spans(Item item) {
            return item.before() == null ? List.of(item.span()) : List.of(item.span(), item.before());
        }

        private static LocalDate quarter(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        private int x(LocalDate day) {
            var all = Math.max(1, ChronoUnit.DAYS.between(from, to));
            return MARGIN + HEAD + (int) (TIME * ChronoUnit.DAYS.between(from, day) / all);
        }

        Drawing drawn() {
            var lanes = new LinkedHashMap<String, List<Item>>();
            items.forEach(item -> lanes.computeIfAbsent(item.lane(), name -> new ArrayList<>())
                    .add(item));
            var height = MARGIN + AXIS + items.size() * ROW + lanes.size() * PAD;
            var y = MARGIN + AXIS;
            var number = 0;
            var bars = new ArrayList<Piece>();
            for (var lane : lanes.entrySet()) {
                var size = lane.getValue().size() * ROW + PAD;
                lane(lane.getKey(), y, size, number++ % 2 == 0);
                for (var i = 0; i < lane.getValue().size(); i++) {
                    bars.add(bar(lane.getValue().get(i), y + PAD / 2 + i * ROW));
                }
                y += size;
            }
            axis(height);
            pieces.addAll(bars);
            return new Drawing(title, 2 * MARGIN + HEAD + TIME, height + MARGIN, pieces, table());
        }

        private void lane(String name, int y, int size, boolean isEven) {
            var marks = new ArrayList<Mark>();
            marks.add(new Mark.Rect(MARGIN, y, HEAD + TIME, size, 0, isEven ? Look.BAND : Look.SCALE));
            var line = y + 22;
            for (var words : Letters.HEAD.within(name, HEAD - 2 * PAD, Math.max(1, (size - 12) / 16))) {
                marks.add(new Mark.Text(MARGIN + PAD, line, words, Letters.HEAD));
                line += 16;
            }
            pieces.add(new Piece(name, null, marks));
        }

        /// Quarters, or years where there are too many of them.
        private void axis(int height) {
            var quarters = ChronoUnit.MONTHS.between(from, to) / 3;
            var step = quarters <= 14 ? 3 : 12;
            for (var day = step == 3 ? from : from.withDayOfYear(1); day.isBefore(to); day = day.plusMonths(step)) {
                if (!day.isBefore(from)) {
                    var x = x(day);
                    var words = step == 3
                            ? t("Q{0} {1}", day.get(IsoFields.QUARTER_OF_YEAR), String.valueOf(day.getYear()))
                            : String.valueOf(day.getYear());
                    pieces.add(Piece.of(
                            new Mark.Path(
                                    List.of(new Point(x, MARGIN + AXIS), new Point(x, height)), Look.SCALE, false),
                            new Mark.Text(x + 2, MARGIN + 18, words, Letters.SMALL)));
                }
            }
            if (!today.isBefore(from) && today.isBefore(to)) {
                var x = x(today);
                pieces.add(new Piece(
                        t("Today, {0}", Formats.date(today)),
                        null,
                        List.of(new Mark.Path(
                                List.of(new Point(x, MARGIN + AXIS - 6), new Point(x, height)), Look.TODAY, false))));
            }
        }

        private Piece bar(Item item, int y) {
            var marks = new ArrayList<Mark>();
            if (item.before() != null) {
                marks.add(rect(item.before(), y + 17, BAR + 4, Look.BEFORE));
            }
            marks.add(rect(item.span(), y + 19, BAR, item.look()));
            var title = Letters.PLAIN.within(item.title(), TIME / 2, 1).getFirst();
            var titleWidth = (int) Glyphs.of(false).width(title, Letters.PLAIN.size());
            var detail = item.detail().isBlank()
                    ? ""
                    : Letters.SMALL.within(item.detail(), TIME / 2 - 24, 1).getFirst();
            var width = titleWidth + 12 + (int) Glyphs.of(false).width(detail, Letters.SMALL.size());
            var x = Math.min(x(item.span().start()), MARGIN + HEAD + TIME - width - 4);
            marks.add(new Mark.Text(x, y + 13, title, Letters.PLAIN));
            if (!detail.isEmpty()) {
                marks.add(new Mark.Text(x + titleWidth + 10, y + 13, detail, Letters.SMALL));
            }
            return new Piece(name(item), item.href(), marks);
        }

        private Mark rect(Span span, int y, int height, Look look) {
            var x = x(span.start());
            return new Mark.Rect(x, y, Math.max(6, x(span.finish().plusDays(1)) - x), height, 3, look);
        }

        private static String name(Item item) {
            return t(
                    "{0}, {1} to {2}{3}",
                    item.title(),
                    Formats.date(item.span().start()),
                    Formats.date(item.span().finish()),
                    item.detail().isBlank() ? "" : ", " + item.detail());
        }

        private Drawing.Table table() {
            var rows = items.stream()
                    .map(item -> new Drawing.Row(
                            item.href(),
                            List.of(
                                    item.title(),
                                    item.lane(),
                                    Formats.date(item.span().start()),
                                    Formats.date(item.span().finish()),
                                    item.detail())))
                    .toList();
            return new Drawing.Table(
                    List.of(t("Initiative"), t("Capability"), t("Start"), t("Finish"), t("Detail")), rows);
        }
    }
}
