package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.GapMatrix;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.HeatMap;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.ListSheet;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The gap matrix: people against competencies, and the courses that narrow what is missing.
@Controller
public class GapPages {
    private static final int MOST_PROPOSALS = 40;

    private final GapMatrix matrix;
    private final RoleCatalogue roles;
    private final Departments departments;

    GapPages(GapMatrix matrix, RoleCatalogue roles, Departments departments) {
        this.matrix = matrix;
        this.roles = roles;
        this.departments = departments;
    }

    /// What should be learned by whom.
    public record Line(String person, UUID personId, GapMatrix.Proposal proposal) {}

    /// What the filter above the matrix offers and holds.
    public record Choice(
            List<Option> roles,
            List<Option> departments,
            List<Option> competencies,
            String role,
            String department,
            String competency,
            boolean onlyGaps,
            String xlsx) {}

    @GetMapping("/training/gaps")
    String show(HttpServletRequest request, Model model) {
        var query = RegisterQuery.of(request);
        var all = matrix.of(GapMatrix.Filter.ALL);
        var shown = matrix.of(filter(query));
        var lines = new ArrayList<Line>();
        for (var line : shown.lines()) {
            matrix.proposals(line.needs().values())
                    .forEach(one -> lines.add(
                            new Line(line.person().name(), line.person().id(), one)));
        }
        model.addAttribute("map", map(shown));
        model.addAttribute("matrix", shown);
        model.addAttribute("proposals", lines.stream().limit(MOST_PROPOSALS).toList());
        model.addAttribute("more", Math.max(0, lines.size() - MOST_PROPOSALS));
        model.addAttribute(
                "choice",
                new Choice(
                        roles.all().stream()
                                .map(role -> new Option(role.id().toString(), role.title()))
                                .toList(),
                        departments.all().stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList(),
                        all.competencies().stream().map(Option::of).toList(),
                        query.value("role").orElse(""),
                        query.value("department").orElse(""),
                        query.value("competency").orElse(""),
                        query.value("gaps").isPresent(),
                        query.at("/training/gaps.xlsx")));
        return "capability/gaps";
    }

    private static GapMatrix.Filter filter(RegisterQuery query) {
        return new GapMatrix.Filter(
                id(query, "role"),
                id(query, "department"),
                query.value("competency").filter(text -> !text.isBlank()).orElse(null),
                query.value("gaps").isPresent());
    }

    /// The id in an address; one that no record has where it is none.
    private static @Nullable UUID id(RegisterQuery query, String name) {
        return query.value(name)
                .filter(text -> !text.isBlank())
                .map(text -> Typed.id(text).orElse(new UUID(0, 0)))
                .orElse(null);
    }

    private static HeatMap map(GapMatrix.Matrix matrix) {
        return new HeatMap(
                t("Levels that people have, of those their roles ask for"),
                t("Person"),
                matrix.competencies(),
                matrix.lines().stream()
                        .map(line -> new HeatMap.Line(
                                line.person().name(),
                                "/training/people/" + line.person().id() + "/levels",
                                matrix.competencies().stream()
                                        .map(name -> tile(line, name))
                                        .toList()))
                        .toList());
    }

    private static HeatMap.Tile tile(GapMatrix.Line line, String name) {
        var need = line.needs().get(name);
        if (need == null) {
            return new HeatMap.Tile("", 0, Tone.PLAIN, null, null);
        }
        var text = t("{0} of {1}", need.level(), need.needed());
        return need.gap() == 0
                ? new HeatMap.Tile(text, 3, Tone.GOOD, null, null)
                : new HeatMap.Tile(text, 2 + 2 * need.gap(), Tone.BAD, null, t("{0} levels missing", need.gap()));
    }

    /// The matrix as a workbook: three columns a competency would be unreadable, so a line is a person and a
    /// competency.
    @GetMapping("/training/gaps.xlsx")
    ResponseEntity<byte[]> workbook(HttpServletRequest request) {
        var shown = matrix.of(filter(RegisterQuery.of(request)));
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Gaps");
            var heads = List.of("Person", "Roles", "Department", "Competency", "Needed", "Level", "Gap", "Course");
            ListSheet.head(sheet, heads, 1);
            var number = 1;
            for (var line : shown.lines()) {
                var proposals = matrix.proposals(line.needs().values());
                for (var need : line.needs().values()) {
                    fill(sheet.createRow(number++), line, need, proposals);
                }
            }
            ListSheet.filter(sheet, heads.size(), number - 1);
            book.write(out);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                    .header("Content-Disposition", "attachment; filename=\"gaps.xlsx\"")
                    .body(out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void fill(Row row, GapMatrix.Line line, GapMatrix.Need need, List<GapMatrix.Proposal> proposals) {
        row.createCell(0).setCellValue(line.person().name());
        row.createCell(1).setCellValue(String.join(", ", line.roles()));
        row.createCell(2).setCellValue(Objects.requireNonNullElse(line.person().departmentName(), ""));
        row.createCell(3).setCellValue(need.competency());
        row.createCell(4).setCellValue(need.needed());
        row.createCell(5).setCellValue(need.level());
        row.createCell(6).setCellValue(need.gap());
        row.createCell(7)
                .setCellValue(proposals.stream()
                        .filter(one -> one.need().equals(need))
                        .map(one -> one.course().title())
                        .findFirst()
                        .orElse(""));
    }
}
