package org.plumbline.app.exchange.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.plumbline.app.exchange.FileReport.Check;
import org.plumbline.app.exchange.ImportView;

/// One figure of an import over all its files: its sum, and the files one by one with those that differ first.
///
/// @param what is counted or added up
/// @param inFiles its sum in the files
/// @param inDatabase its sum in the database
/// @param lines one a file
public record CheckGroup(String what, BigDecimal inFiles, BigDecimal inDatabase, List<Line> lines) {
    /// Files shown one by one; those behind them all agree, or there are too many to read.
    private static final int LINES = 200;

    public CheckGroup {
        lines = List.copyOf(lines);
    }

    /// A file's own figure.
    public record Line(String file, Check check) {}

    /// The figures of an import; those in which a file differs first.
    public static List<CheckGroup> of(ImportView view) {
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var file : view.files()) {
            var report = file.report();
            if (report != null) {
                report.checks()
                        .forEach(check -> lines.computeIfAbsent(check.what(), what -> new ArrayList<>())
                                .add(new Line(file.name(), check)));
            }
        }
        var groups = new ArrayList<CheckGroup>();
        lines.forEach((what, all) -> groups.add(group(what, all)));
        groups.sort(Comparator.comparing(CheckGroup::agrees));
        return groups;
    }

    private static CheckGroup group(String what, List<Line> lines) {
        var sorted = lines.stream()
                .sorted(Comparator.comparing((Line line) -> line.check().isEqual()))
                .toList();
        var inFiles = lines.stream().map(line -> line.check().inFile()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var inDatabase = lines.stream().map(line -> line.check().inDatabase()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CheckGroup(what, inFiles, inDatabase, sorted);
    }

    /// How many files differ from the database.
    public int differing() {
        return (int) lines.stream().filter(line -> !line.check().isEqual()).count();
    }

    /// True where no file differs.
    public boolean agrees() {
        return differing() == 0;
    }

    /// The files worth reading one by one.
    public List<Line> shown() {
        return lines.subList(0, Math.min(LINES, lines.size()));
    }
}
