package org.plumbline.app.capability.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes courses and certificates in from a table with a head. A row with something wrong is left out and named; the
/// same file again changes nothing: a course is known by its title, a certificate by person, title and day.
@Service
public class TrainingImport {
    private final Courses courses;
    private final Certificates certificates;
    private final Competencies competencies;
    private final People people;

    TrainingImport(Courses courses, Certificates certificates, Competencies competencies, People people) {
        this.courses = courses;
        this.certificates = certificates;
        this.competencies = competencies;
        this.people = people;
    }

    /// What a table holds.
    public enum What {
        COURSES("Title, Kind, Vendor, Hours, Price, Currency, Months, Address, About", "title"),
        CERTIFICATES("Person, Title, Issuer, Number, Issued, Expires", "person");

        private final String heads;
        private final String first;

        What(String heads, String first) {
            this.heads = heads;
            this.first = first;
        }

        /// The columns it may have, as the page names them.
        public String heads() {
            return heads;
        }
    }

    /// Something wrong in a row, which is left out.
    ///
    /// @param row as a spreadsheet counts it
    public record Problem(int row, String why) {}

    /// What came of a table, or would.
    public record Result(int created, int unchanged, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /// What is wrong with a cell.
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String sentence) {
            super(sentence);
        }
    }

    /// Says what taking the table in would do; nothing is changed.
    @Transactional(readOnly = true)
    public Result preview(What what, List<List<String>> table) {
        return run(what, table, true);
    }

    /// Takes the table in.
    @Transactional
    public Result take(What what, List<List<String>> table) {
        return run(what, table, false);
    }

    private Result run(What what, List<List<String>> table, boolean isDry) {
        competencies.requireRun();
        var problems = new ArrayList<Problem>();
        var columns = columns(table);
        if (!columns.containsKey(what.first)) {
            problems.add(new Problem(1, "The first row must name the columns: " + what.heads() + "."));
            return new Result(0, 0, problems);
        }
        var counts = new int[2];
        var seen = new HashSet<String>();
        for (var i = 1; i < table.size(); i++) {
            var row = new Row(table.get(i), columns);
            if (!row.isEmpty()) {
                try {
                    counts[take(what, row, seen, isDry) ? 0 : 1]++;
                } catch (Unfit unfit) {
                    problems.add(new Problem(i + 1, Words.retold(String.valueOf(unfit.getMessage()))));
                } catch (Refusal refusal) {
                    problems.add(new Problem(i + 1, Sentences.of(refusal)));
                }
            }
        }
        return new Result(counts[0], counts[1], problems);
    }

    private static Map<String, Integer> columns(List<List<String>> table) {
        var columns = new HashMap<String, Integer>();
        var head = table.isEmpty() ? List.<String>of() : table.getFirst();
        for (var i = 0; i < head.size(); i++) {
            columns.putIfAbsent(head.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    private record Row(List<String> cells, Map<String, Integer> columns) {
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        @Nullable
        String text(String column) {
            var place = columns.get(column);
            if (place == null || place >= cells.size() || cells.get(place).isBlank()) {
                return null;
            }
            return cells.get(place).strip();
        }

        String required(String column) {
            var text = text(column);
            if (text == null) {
                throw new Unfit("The column \"" + column + "\" is empty.");
            }
            return text;
        }

        @Nullable
        BigDecimal number(String column) {
            var text = text(column);
            if (text == null) {
                return null;
            }
            if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
                throw new Unfit("\"%s\" is no number such as 12.5.".formatted(text));
            }
            return new BigDecimal(text);
        }

        @Nullable
        LocalDate day(String column) {
            var text = text(column);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException none) {
                throw new Unfit("\"%s\" is no day such as 2027-03-31.".formatted(text));
            }
        }
    }

    /// @return true where something is added, false where it is there already
    private boolean take(What what, Row row, Set<String> seen, boolean isDry) {
        return switch (what) {
            case COURSES -> course(row, seen, isDry);
            case CERTIFICATES -> certificate(row, seen, isDry);
        };
    }

    private boolean course(Row row, Set<String> seen, boolean isDry) {
        var title = row.required("title");
        var isKnown = courses.all().stream().anyMatch(one -> one.title().equalsIgnoreCase(title));
        if (isKnown || !seen.add(title.toLowerCase(Locale.ROOT))) {
            return false;
        }
        var months = row.number("months");
        var price = row.number("price");
        var about = row.text("about");
        var terms = new CourseTerms(
                title,
                kind(row.required("kind")),
                row.text("vendor"),
                about == null ? "" : about,
                row.number("hours"),
                price,
                price == null ? null : row.text("currency"),
                months == null ? null : months.intValue(),
                row.text("address"),
                CourseTerms.USUAL_PASS,
                true,
                null,
                Map.of());
        // Asked before it is created: a refusal from within would undo the rows before it as well.
        courses.check(null, terms);
        if (!isDry) {
            var _ = courses.create(terms);
        }
        return true;
    }

    private static CourseKind kind(String text) {
        for (var kind : CourseKind.values()) {
            if (kind.label().equalsIgnoreCase(text) || kind.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return kind;
            }
        }
        throw new Unfit(
                "\"%s\" is no kind. Write Internal class, Vendor class, Virtual class, Self-study or ".formatted(text)
                        + "Computer-based.");
    }

    private boolean certificate(Row row, Set<String> seen, boolean isDry) {
        var name = row.required("person");
        UUID person = people.known(name)
                .orElseThrow(() -> new Unfit("Nobody is known as \"%s\". Write the e-mail address.".formatted(name)));
        var issued = row.day("issued");
        if (issued == null) {
            throw new Unfit("The column \"issued\" is empty.");
        }
        var brought = new Certificates.Brought(
                person, row.required("title"), row.required("issuer"), row.text("number"), issued, row.day("expires"));
        Certificates.check(brought);
        var key = person + "|" + brought.title().toLowerCase(Locale.ROOT) + "|" + issued;
        if (certificates.isKnown(brought) || !seen.add(key)) {
            return false;
        }
        if (!isDry) {
            var _ = certificates.record(brought);
        }
        return true;
    }
}
