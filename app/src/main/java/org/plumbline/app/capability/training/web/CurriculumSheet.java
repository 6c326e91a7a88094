package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.app.capability.training.CourseView;
import org.plumbline.app.capability.training.Curricula;
import org.plumbline.app.capability.training.CurriculumNeeds;
import org.plumbline.app.capability.training.CurriculumPeople;
import org.plumbline.app.capability.training.CurriculumStanding;
import org.plumbline.app.capability.training.CurriculumStanding.Mark;
import org.plumbline.app.capability.training.CurriculumView;
import org.plumbline.app.capability.training.SessionState;
import org.plumbline.app.capability.training.SessionView;
import org.plumbline.app.capability.training.TrainingFigures;
import org.plumbline.app.capability.training.TrainingSessions;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.ListSheet;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.stereotype.Component;

/// Curricula as the kit draws them: the list, the page of one, the workbook of who is how far.
@Component
class CurriculumSheet {
    private final Curricula curricula;
    private final CurriculumPeople members;
    private final CurriculumNeeds needs;
    private final TrainingSessions sessions;
    private final TrainingFigures figures;
    private final RoleCatalogue roles;
    private final People people;
    private final Access access;
    private final Clock clock;

    CurriculumSheet(
            Curricula curricula,
            CurriculumPeople members,
            CurriculumNeeds needs,
            TrainingSessions sessions,
            TrainingFigures figures,
            RoleCatalogue roles,
            People people,
            Access access,
            Clock clock) {
        this.curricula = curricula;
        this.members = members;
        this.needs = needs;
        this.sessions = sessions;
        this.figures = figures;
        this.roles = roles;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    private Map<UUID, String> roleTitles() {
        return roles.all().stream().collect(Collectors.toMap(RoleView::id, RoleView::title));
    }

    private static String audience(CurriculumView one, Map<UUID, String> titles) {
        var role = one.terms().roleId();
        var name = role == null ? t("Everybody") : titles.getOrDefault(role, Formats.NONE);
        return one.terms().level() == null
                ? name
                : t("{0}, up to level {1}", name, one.terms().level());
    }

    Register register(RegisterQuery query) {
        var titles = roleTitles();
        var found = curricula.all().stream()
                .filter(one -> (one.title() + " " + one.terms().purpose())
                        .toLowerCase(Locale.ROOT)
                        .contains(query.text().toLowerCase(Locale.ROOT)))
                .toList();
        var empty = Empty.of(t("No curriculum yet"), t("A curriculum puts courses in order for a role."));
        return Register.of(
                        t("Curricula"),
                        query,
                        List.of(
                                Column.text("title", t("Curriculum")),
                                Column.text("audience", t("For whom")),
                                Column.number("required", t("Mandatory")),
                                Column.number("elective", t("Electives")).wide(),
                                Column.number("people", t("People")),
                                Column.number("passed", t("Passed"))),
                        curricula.mayRun() ? empty.next(t("Add a curriculum"), CurriculumPages.HOME + "/new") : empty)
                .rows(
                        found.stream()
                                .skip(query.offset())
                                .limit(query.size())
                                .map(one -> row(one, titles))
                                .toList(),
                        found.size());
    }

    private static Row row(CurriculumView one, Map<UUID, String> titles) {
        return Row.of(
                one.key(),
                Cell.link(one.title(), one.href())
                        .sub(one.terms().isOffered() ? one.key() : t("{0}, not offered any more", one.key())),
                Cell.muted(audience(one, titles)),
                Cell.number(required(one)),
                Cell.number(one.terms().steps().size() - required(one)),
                Cell.number(one.people()),
                Cell.number(one.completed()));
    }

    private static long required(CurriculumView one) {
        return one.terms().steps().stream().filter(step -> step.isRequired()).count();
    }

    /// Everything that the page of a curriculum shows.
    Map<String, Object> page(CurriculumView one) {
        var standings = members.of(one);
        var courses = figures.courses();
        var planned = planned(one);
        var role = one.terms().roleId();
        var model = new HashMap<String, Object>();
        model.put("record", record(one, standings, courses));
        model.put("curriculum", one);
        model.put("courses", courses);
        model.put("planned", planned);
        model.put("open", open(standings));
        model.put("standings", standings);
        model.put("names", names(standings));
        model.put("today", LocalDate.now(clock));
        model.put("mayRun", curricula.mayRun());
        model.put(
                "needs",
                role != null && curricula.mayRun() ? needs.of(role, one.terms().level()) : List.of());
        return model;
    }

    private RecordView record(CurriculumView one, List<CurriculumStanding> standings, Map<UUID, CourseView> courses) {
        var hours = BigDecimal.ZERO;
        var price = new TreeMap<String, BigDecimal>();
        for (var step : one.terms().steps()) {
            var terms = Objects.requireNonNull(courses.get(step.courseId())).terms();
            hours = terms.hours() == null ? hours : hours.add(terms.hours());
            if (terms.price() != null && step.isRequired()) {
                price.merge(Objects.requireNonNull(terms.currency()), terms.price(), BigDecimal::add);
            }
        }
        var isOffered = one.terms().isOffered();
        var record = RecordView.of(one.key(), one.title())
                .sub(audience(one, roleTitles()))
                .state(isOffered ? t("Offered") : t("Not offered"), isOffered ? Tone.GOOD : Tone.MUTED)
                .facts(
                        Figure.of(
                                        t("Courses"),
                                        Formats.number(one.terms().steps().size()))
                                .sub(t("{0} mandatory", required(one))),
                        Figure.of(t("Hours"), Formats.number(hours, 1)),
                        Figure.of(
                                        t("Mandatory courses cost"),
                                        price.isEmpty()
                                                ? Formats.NONE
                                                : price.entrySet().stream()
                                                        .map(sum -> Formats.money(sum.getValue(), sum.getKey()))
                                                        .collect(Collectors.joining(", ")))
                                .basis(t("For each person, without sessions of our own")),
                        Figure.of(t("Passed"), t("{0} of {1}", one.completed(), one.people())));
        var me = access.actor().personId();
        if (isOffered && standings.stream().noneMatch(at -> at.personId().equals(me))) {
            record = record.step(RecordView.Step.post(t("Take it"), one.href() + "/mine"));
        }
        if (curricula.mayRun()) {
            record = record.step(RecordView.Step.open(t("Change"), one.href() + "/edit"));
        }
        return isOffered ? record.step(RecordView.Step.open(t("Add people"), one.href() + "/people/new")) : record;
    }

    private List<SessionView> planned(CurriculumView one) {
        var ids = one.terms().steps().stream().map(step -> step.courseId()).toList();
        var today = LocalDate.now(clock);
        return sessions.all().stream()
                .filter(session -> session.state() == SessionState.PLANNED
                        && !session.terms().onDay().isBefore(today)
                        && ids.contains(session.course().id()))
                .sorted(Comparator.comparing(
                                (SessionView session) -> session.terms().onDay())
                        .thenComparing(session -> session.terms().startsAt()))
                .toList();
    }

    /// To how many of those who take it a course is open.
    private static Map<UUID, Integer> open(List<CurriculumStanding> standings) {
        var open = new HashMap<UUID, Integer>();
        standings.forEach(one -> one.steps().stream()
                .filter(at -> at.mark() == Mark.OPEN)
                .forEach(at -> open.merge(at.courseId(), 1, Integer::sum)));
        return open;
    }

    private Map<UUID, String> names(List<CurriculumStanding> standings) {
        return people.byIds(standings.stream().map(CurriculumStanding::personId).toList()).values().stream()
                .collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    /// Who is how far, a line a person and a column a course.
    byte[] workbook(CurriculumView one) {
        var standings = members.of(one);
        var names = names(standings);
        var courses = figures.courses();
        var heads = new ArrayList<>(List.of(t("Person"), t("Passed by"), t("Passed on"), t("Mandatory"), t("Passed")));
        one.terms()
                .steps()
                .forEach(step -> heads.add(
                        Objects.requireNonNull(courses.get(step.courseId())).title()));
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var text = book.createCellStyle();
            text.setQuotePrefixed(true);
            var page = book.createSheet(t("Curriculum"));
            ListSheet.head(page, heads, 1);
            var number = 1;
            for (var standing : standings) {
                var row = page.createRow(number++);
                var name = row.createCell(0);
                name.setCellStyle(text);
                name.setCellValue(names.getOrDefault(standing.personId(), ""));
                row.createCell(1).setCellValue(Objects.toString(standing.due(), ""));
                row.createCell(2).setCellValue(Objects.toString(standing.completedOn(), ""));
                row.createCell(3).setCellValue((double) standing.required());
                row.createCell(4).setCellValue((double) standing.passed());
                for (var i = 0; i < standing.steps().size(); i++) {
                    row.createCell(5 + i)
                            .setCellValue(t(standing.steps().get(i).mark().label()));
                }
            }
            ListSheet.filter(page, heads.size(), Math.max(1, standings.size()));
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
