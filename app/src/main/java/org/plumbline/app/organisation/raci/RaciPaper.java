package org.plumbline.app.organisation.raci;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.organisation.raci.RaciSheet.Finding;

/// A matrix on paper: roles over columns, with what its letters mean and what is missing in it.
public final class RaciPaper {
    private RaciPaper() {}

    /// The paper.
    ///
    /// @param scope what the matrix holds for, as people call it
    public static Paper of(RaciSheet sheet, List<Finding> findings, String scope) {
        var matrix = sheet.matrix();
        var paper = Paper.of(matrix.name(), t("{0}: who does what for {1}", matrix.key(), scope))
                .across()
                .table(table(sheet))
                .heading(t("What the letters mean"))
                .facts(Arrays.stream(RaciLetter.values())
                        .map(letter -> Map.entry(letter.name(), t(letter.label())))
                        .toList())
                .heading(t("Gaps and overlaps"));
        return findings.isEmpty()
                ? paper.prose(t("Every activity has exactly one role that answers for it and somebody who does it."))
                : paper.items(findings.stream().map(RaciPaper::sentence).toList());
    }

    private static Paper.Table table(RaciSheet sheet) {
        var heads = Stream.concat(
                        Stream.of(t("Activity")), sheet.roles().stream().map(RaciSheet.Column::title))
                .toList();
        var rows = sheet.activities().stream()
                .map(activity -> Stream.concat(
                                Stream.of(activity.title()),
                                sheet.roles().stream().map(role -> letter(activity, role)))
                        .toList())
                .toList();
        return new Paper.Table(heads, rows, true);
    }

    private static String letter(RaciSheet.Activity activity, RaciSheet.Column role) {
        var letter = activity.letters().get(role.roleId());
        return letter == null ? "" : letter.name();
    }

    private static String sentence(Finding finding) {
        var detail = finding.detail() == null ? "" : " (" + finding.detail() + ")";
        return t(finding.flaw().label()) + ": " + finding.subject() + detail;
    }
}
