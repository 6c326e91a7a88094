package org.plumbline.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what was found in files with the `expected.json` of their folder, file by file.
final class ExpectedFigures {
    static final String NAME = "expected.json";
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final JsonMapper mapper = JsonMapper.builder().build();
    private int passed;
    private int failed;

    /// Prints a line per expected file and the totals; true when nothing differs.
    boolean print(List<Path> folders, List<Inspection> inspections, PrintWriter out) {
        var found = new HashMap<Path, JsonNode>();
        for (var inspection : inspections) {
            var file = Path.of(String.valueOf(inspection.document().get("file")));
            found.put(file.toAbsolutePath().normalize(), mapper.valueToTree(inspection.document()));
        }
        for (var folder : folders) {
            var expected = mapper.readTree(folder.resolve(NAME));
            expected.properties()
                    .forEach(entry -> compare(folder.resolve(entry.getKey()), entry.getValue(), found, out));
        }
        out.println("%d passed, %d failed".formatted(passed, failed));
        out.flush();
        return failed == 0;
    }

    private void compare(Path file, JsonNode expected, Map<Path, JsonNode> found, PrintWriter out) {
        var actual = found.get(file.toAbsolutePath().normalize());
        var differences = new ArrayList<String>();
        if (actual == null) {
            differences.add(Files.exists(file) ? "was not inspected" : "is missing");
        } else {
            expected.properties()
                    .forEach(
                            entry -> differ(entry.getKey(), entry.getValue(), actual.get(entry.getKey()), differences));
        }
        if (differences.isEmpty()) {
            passed++;
            out.println("ok " + file);
        } else {
            failed++;
            out.println("DIFFERENT " + file + ": " + String.join("; ", differences));
        }
    }

    private static void differ(
            String what,
            JsonNode expected,
            @org.jspecify.annotations.Nullable JsonNode actual,
            List<String> differences) {
        if (expected.isObject() && actual != null && actual.isObject()) {
            var names = new TreeSet<String>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            for (var name : names) {
                var wanted = expected.get(name);
                if (wanted == null) {
                    differences.add("%s.%s not expected, was %s".formatted(what, name, actual.get(name)));
                } else {
                    differ(what + "." + name, wanted, actual.get(name), differences);
                }
            }
        } else if (actual == null || !isEqual(expected, actual)) {
            differences.add("%s expected %s, was %s".formatted(what, expected, actual));
        }
    }

    /// Figures agree within half a hundredth, the exactness of published sums.
    private static boolean isEqual(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            var difference =
                    expected.decimalValue().subtract(actual.decimalValue()).abs();
            return difference.compareTo(HUNDREDTH) < 0;
        }
        return expected.equals(actual);
    }
}
