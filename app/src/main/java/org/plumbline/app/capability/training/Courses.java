package org.plumbline.app.capability.training;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The catalogue of courses, open to everybody who signs in; kept by who runs training.
@Service
public class Courses {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_MONTHS = 240;

    private final CourseTable table;
    private final Competencies competencies;
    private final Numbering numbering;
    private final SearchIndex index;
    private final AuditTrail audit;
    private final Access access;

    Courses(
            CourseTable table,
            Competencies competencies,
            Numbering numbering,
            SearchIndex index,
            AuditTrail audit,
            Access access) {
        this.table = table;
        this.competencies = competencies;
        this.numbering = numbering;
        this.index = index;
        this.audit = audit;
        this.access = access;
    }

    /// All courses by title.
    @Transactional(readOnly = true)
    public List<CourseView> all() {
        access.actor();
        return table.all();
    }

    /// The course of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public CourseView get(String key) {
        access.actor();
        return table.byKey(key).orElseThrow(() -> new Missing("course", key));
    }

    /// True where the acting person keeps the catalogue.
    public boolean mayRun() {
        return competencies.mayRun();
    }

    /// Adds a course.
    ///
    /// @throws Refusal where something cannot stand
    @Transactional
    public CourseView create(CourseTerms terms) {
        competencies.requireRun();
        check(null, terms);
        var course = new CourseView(Ids.next(), numbering.next("CRS"), terms, 0, 1);
        write(course);
        audit.record(course.subject(), "created", Map.of(), said(course));
        return course;
    }

    /// Changes a course.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile, or something cannot stand
    @Transactional
    public CourseView change(UUID id, int version, CourseTerms terms) {
        competencies.requireRun();
        var before = table.lock(id).orElseThrow(() -> new Missing("course", id));
        if (before.version() != version) {
            throw new Refusal(TrainingRules.CHANGED_MEANWHILE, before.key());
        }
        check(id, terms);
        var after = new CourseView(id, before.key(), terms, before.questions(), version + 1);
        write(after);
        audit.record(after.subject(), "changed", said(before), said(after));
        return after;
    }

    private void write(CourseView course) {
        var teaches = new HashMap<UUID, Integer>();
        course.terms().teaches().forEach((name, level) -> teaches.put(competencies.ensure(name), level));
        table.put(course, teaches);
        index.put(course.subject(), course.title(), course.terms().about(), course.href());
    }

    /// What a course must keep to; also asked of each row of a file.
    void check(@Nullable UUID id, CourseTerms terms) {
        if (terms.title().isBlank() || terms.title().length() > LONGEST_TITLE) {
            throw new Refusal(TrainingRules.TITLE);
        }
        if (terms.about().length() > LONGEST_TEXT) {
            throw new Refusal(TrainingRules.LONG, LONGEST_TEXT);
        }
        if (table.all().stream()
                .anyMatch(one ->
                        one.title().equalsIgnoreCase(terms.title()) && !one.id().equals(id))) {
            throw new Refusal(TrainingRules.TITLE_TAKEN, terms.title());
        }
        var price = terms.price();
        if (price != null && (price.signum() < 0 || !Formats.isCurrency(terms.currency()))) {
            throw new Refusal(TrainingRules.PRICE);
        }
        var hours = terms.hours();
        if (hours != null && (hours.signum() < 0 || hours.compareTo(BigDecimal.valueOf(2_000)) > 0)) {
            throw new Refusal(TrainingRules.HOURS);
        }
        checkProof(terms);
    }

    private void checkProof(CourseTerms terms) {
        var months = terms.validMonths();
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw new Refusal(TrainingRules.MONTHS);
        }
        if (terms.passPercent() < 1 || terms.passPercent() > 100) {
            throw new Refusal(TrainingRules.PASS);
        }
        var href = terms.href();
        if (href != null && !href.matches("https://[^\\s\"<>]{3,500}")) {
            throw new Refusal(TrainingRules.HREF);
        }
        terms.teaches().forEach((name, level) -> {
            if (level < 1 || level > Competencies.LEVELS) {
                throw new Refusal(TrainingRules.LEVEL);
            }
            var _ = competencies.known(name).orElseThrow(() -> new Refusal(TrainingRules.COMPETENCY, name));
        });
    }

    /// The quiz of a course, for who runs training: it says what is right.
    @Transactional(readOnly = true)
    public List<QuizQuestion> quiz(CourseView course) {
        competencies.requireRun();
        return table.quiz(course.id());
    }

    /// Sets the quiz of a course; results of before stay as they were.
    @Transactional
    public void quiz(CourseView course, List<QuizQuestion> questions) {
        competencies.requireRun();
        table.quiz(course.id(), questions);
        audit.record(
                course.subject(),
                "quiz changed",
                Map.of("Questions", course.questions()),
                Map.of("Questions", questions.size()));
    }

    private static Map<String, @Nullable Object> said(CourseView course) {
        var terms = course.terms();
        var said = new TreeMap<String, @Nullable Object>();
        said.put("Title", terms.title());
        said.put("Kind", terms.kind());
        said.put("Vendor", terms.vendor());
        said.put("About", terms.about());
        said.put("Hours", terms.hours());
        said.put("Price", terms.price());
        said.put("Currency", terms.currency());
        said.put("Certificate valid for months", terms.validMonths());
        said.put("Address", terms.href());
        said.put("Offered", terms.isOffered());
        said.put("Measure", terms.measure());
        said.put("Teaches", new TreeMap<>(terms.teaches()).toString());
        return said;
    }
}
