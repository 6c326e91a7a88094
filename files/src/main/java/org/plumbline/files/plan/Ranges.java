package org.plumbline.files.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.simulation.Distribution;
import org.plumbline.engine.simulation.UnusableEstimate;

/// A list of estimates for the tasks of a plan: a row for each task with task, low, likely, high and, if wanted, the
/// kind
/// of curve, separated by comma, semicolon or tab. A task is named by its number, its key or its name; an amount is in
/// working days, in hours with `h`, or a share of the planned duration with `%`. A first row of headings is passed
/// over.
///
/// @param estimates by the unique id of the row, in minutes of the whole task
/// @param problems each with line, task and value; empty where all can be used
public record Ranges(Map<Integer, Distribution> estimates, List<String> problems) {
    /// Longest text that is taken for a list.
    public static final int MOST_CHARACTERS = 20_000_000;

    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9]+(?:[.][0-9]+)?(?:[eE][0-9]+)?)\\s*(d|h|%)?");
    private static final int CELLS = 4;

    public Ranges {
        estimates = Map.copyOf(estimates);
        problems = List.copyOf(problems);
    }

    public static Ranges of(String text, Plan plan) {
        return new Reading(plan).read(text);
    }

    /// Gathers estimates and problems line by line.
    private static final class Reading {
        private final Plan plan;
        private final Map<String, Plan.@Nullable Task> names = new HashMap<>();
        private final Map<Integer, Distribution> estimates = new HashMap<>();
        private final List<String> problems = new ArrayList<>();

        Reading(Plan plan) {
            this.plan = plan;
            for (var task : plan.tasks()) {
                if (!task.summary()) {
                    name(task.name(), task);
                }
            }
            for (var task : plan.tasks()) {
                if (!task.summary()) {
                    names.put(key(String.valueOf(task.id() == null ? task.uniqueId() : task.id())), task);
                    if (task.sourceKey() != null) {
                        names.put(key(task.sourceKey()), task);
                    }
                }
            }
        }

        /// Null stands for a name that several tasks share.
        private void name(@Nullable String name, Plan.Task task) {
            if (name != null && !name.isBlank()) {
                names.put(key(name), names.containsKey(key(name)) ? null : task);
            }
        }

        private static String key(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }

        Ranges read(String text) {
            var lines = text.lines().toList();
            char separator = separator(lines.isEmpty() ? "" : lines.getFirst());
            for (int line = 0; line < lines.size(); line++) {
                var cells = cells(lines.get(line), separator);
                boolean isHead = line == 0 && !names.containsKey(key(cells.getFirst())) && isWords(cells);
                if (!lines.get(line).isBlank() && !isHead) {
                    row(line + 1, cells);
                }
            }
            if (estimates.isEmpty() && problems.isEmpty()) {
                problems.add("no estimates there; a row looks like: 12, 3, 5, 9");
            }
            return new Ranges(estimates, problems);
        }

        private static char separator(String line) {
            return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        }

        /// Cells in quotes may hold the separator; two quotes stand for one.
        private static List<String> cells(String line, char separator) {
            var cells = new ArrayList<String>();
            var cell = new StringBuilder();
            boolean isQuoted = false;
            for (int i = 0; i < line.length(); i++) {
                char at = line.charAt(i);
                if (at == '"') {
                    if (isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                        cell.append(line.charAt(++i));
                    } else {
                        isQuoted = !isQuoted;
                    }
                } else if (at == separator && !isQuoted) {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                } else if (at != '\uFEFF') {
                    cell.append(at);
                }
            }
            cells.add(cell.toString().strip());
            return cells;
        }

        private void row(int line, List<String> cells) {
            var name = cells.getFirst();
            var task = names.get(key(name));
            if (cells.size() < CELLS) {
                problem(line, name, "a row needs task, low, likely and high, had %d cells".formatted(cells.size()));
            } else if (task == null) {
                problem(
                        line,
                        name,
                        names.containsKey(key(name))
                                ? "several tasks have this name; give the number"
                                : "no task of the plan has this number, key or name");
            } else {
                estimate(line, cells, task);
            }
        }

        private void estimate(int line, List<String> cells, Plan.Task task) {
            var amounts = new double[CELLS - 1];
            for (int i = 0; i < amounts.length; i++) {
                var minutes = minutes(cells.get(i + 1), task);
                if (minutes == null) {
                    problem(
                            line,
                            cells.getFirst(),
                            "an amount looks like 5, 5d, 40h or 120%%, was \"%s\"".formatted(cells.get(i + 1)));
                    return;
                }
                amounts[i] = minutes;
            }
            try {
                var estimate = estimate(amounts, cells.size() > CELLS ? cells.get(CELLS) : "");
                if (estimates.put(task.uniqueId(), estimate) != null) {
                    problem(line, cells.getFirst(), "the task has an estimate above already");
                }
            } catch (UnusableEstimate refusal) {
                problem(
                        line,
                        cells.getFirst(),
                        "%s, was %s".formatted(refusal.why(), String.join(", ", cells.subList(1, CELLS))));
            }
        }

        private void problem(int line, String task, String why) {
            problems.add("line %d, %s: %s".formatted(line, task, why));
        }

        private static boolean isWords(List<String> cells) {
            return cells.stream().noneMatch(cell -> cell.chars().anyMatch(Character::isDigit));
        }

        private @Nullable Double minutes(String cell, Plan.Task task) {
            var amount = AMOUNT.matcher(cell.toLowerCase(Locale.ROOT));
            if (!amount.matches()) {
                return null;
            }
            double number = Double.parseDouble(amount.group(1));
            return switch (amount.group(2)) {
                case "h" -> number * 60;
                case "%" -> number / 100 * PlanRisk.minutes(task);
                case null, default -> number * (task.scheduling().elapsed() ? 1440 : plan.minutesPerDay());
            };
        }

        private static Distribution estimate(double[] amounts, String kind) {
            double low = amounts[0];
            double likely = amounts[1];
            double high = amounts[2];
            return switch (kind.strip().toLowerCase(Locale.ROOT)) {
                case "", "triangular" -> new Distribution.Triangular(low, likely, high);
                case "pert" -> new Distribution.Pert(low, likely, high);
                case "uniform" -> {
                    new Distribution.Triangular(low, likely, high);
                    yield new Distribution.Uniform(low, high);
                }
                default -> throw new UnusableEstimate(kind, "the kind must be triangular, pert or uniform");
            };
        }
    }
}
