package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.files.table.Table.Kind;

/// Decides what the columns under one header row mean.
final class Columns {
    private static final int LONGEST_DATED = 100;
    private static final int CELLS_LOOKED_AT = 400;

    /// Which columns a field is read from, in order: the first one that is not blank in a row counts.
    record Assignment(Kind kind, Map<Field, List<Integer>> columns, double score) {}

    private record Candidate(Field field, List<Integer> columns, double score, int year) {}

    private Columns() {}

    /// Share of the filled cells that are known headers word for word.
    static double knownHeaders(List<String> cells) {
        int filled = 0;
        int known = 0;
        for (var cell : cells.subList(0, Math.min(cells.size(), CELLS_LOOKED_AT))) {
            if (!cell.isBlank()) {
                filled++;
                known += cell.length() < 200 && knownAnywhere(cell) ? 1 : 0;
            }
        }
        return filled < 2 ? 0 : (double) known / filled;
    }

    private static boolean knownAnywhere(String cell) {
        for (var kind : Kind.values()) {
            if (Dictionary.STANDARD.knows(kind, cell)) {
                return true;
            }
        }
        return false;
    }

    /// The best reading over all kinds of table; content is asked whether it fits.
    static Assignment best(List<String> headers, Mapping mapping, Content content) {
        var best = new Assignment(Kind.UNKNOWN_TABLE, Map.of(), 0);
        for (var kind : Kind.values()) {
            if (kind != Kind.UNKNOWN_TABLE) {
                var found = assign(kind, headers, mapping, content);
                if (Kinds.isSatisfied(kind, found, headers) && found.score > best.score) {
                    best = found;
                }
            }
        }
        return best;
    }

    /// Whether the cells below a header can be what the header promises.
    interface Content {
        boolean fits(Field field, List<Integer> columns);
    }

    static Assignment assign(Kind kind, List<String> headers, Mapping mapping, Content content) {
        var taken = new HashSet<Integer>();
        var columns = new EnumMap<Field, List<Integer>>(Field.class);
        double score = 0;
        for (var candidate : candidates(kind, headers, mapping)) {
            boolean free = candidate.columns.stream().noneMatch(taken::contains);
            if (free
                    && canJoin(candidate, columns)
                    && (candidate.score > 900 || content.fits(candidate.field, candidate.columns))) {
                taken.addAll(candidate.columns);
                var before = columns.get(candidate.field);
                if (before == null) {
                    columns.put(candidate.field, candidate.columns);
                    score += Math.min(candidate.score, 102);
                } else {
                    var joined = new ArrayList<>(before);
                    joined.addAll(candidate.columns);
                    columns.put(candidate.field, joined);
                }
            }
        }
        return new Assignment(kind, columns, score);
    }

    /// A second overall rating under another name (two assessors) fills the gaps of the first; other fields never join.
    private static boolean canJoin(Candidate candidate, Map<Field, List<Integer>> columns) {
        return !columns.containsKey(candidate.field)
                || (candidate.field == Field.RAG && candidate.year == 0 && candidate.score >= 85);
    }

    private static List<Candidate> candidates(Kind kind, List<String> headers, Mapping mapping) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isBlank()) {
                groups.computeIfAbsent(Words.normalised(headers.get(i)), k -> new ArrayList<>())
                        .add(i);
            }
        }
        var candidates = new ArrayList<Candidate>();
        groups.values().forEach(columns -> {
            var header = headers.get(columns.getFirst());
            if (mapping.decides(header)) {
                mapping.fieldOf(header).ifPresent(field -> candidates.add(new Candidate(field, columns, 1000, 0)));
            } else {
                Dictionary.STANDARD
                        .scores(kind, header)
                        .forEach((field, score) -> candidates.add(new Candidate(field, columns, score, year(header))));
            }
        });
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.score)
                .thenComparingInt(c -> -c.year)
                .thenComparingInt(c -> c.columns.getFirst()));
        return candidates;
    }

    /// When a column is of, as a number that grows with time, 0 where its header names no year.
    private static int year(String header) {
        return header.length() > LONGEST_DATED ? 0 : Periods.rank(header);
    }

    /// The first column of a field that has one.
    static int first(Assignment assignment, Field field) {
        return java.util.Objects.requireNonNull(assignment.columns.get(field)).getFirst();
    }

    static Set<Integer> used(Assignment assignment) {
        var used = new HashSet<Integer>();
        assignment.columns.values().forEach(used::addAll);
        return used;
    }
}
