package org.plumbline.app.organisation.role;

import static org.plumbline.app.kit.Words.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The description of a job as DOCX, to be worked on in a word processor.
public final class JobPaper {
    private static final int TITLE = 20;
    private static final int HEAD = 13;
    private static final int TEXT = 11;

    private JobPaper() {}

    /// The file.
    public static byte[] render(JobView job) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(clean(job.title()));
            line(document, t("Job description: {0}", job.title()), TITLE, true);
            line(document, job.key(), TEXT, false);
            line(document, t("What the job is for"), HEAD, true);
            job.roles().forEach(role -> line(document, role.title() + ": " + role.purpose(), TEXT, false));
            line(document, t("Duties"), HEAD, true);
            job.duties().forEach(duty -> line(document, "\u2022 " + duty, TEXT, false));
            line(document, t("May decide"), HEAD, true);
            job.roles().stream()
                    .map(RoleView::authority)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(authority -> line(document, "\u2022 " + authority, TEXT, false));
            line(document, t("Skills"), HEAD, true);
            job.skills()
                    .forEach(skill -> line(
                            document, "\u2022 " + t("{0}, level {1} of 5", skill.name(), skill.level()), TEXT, false));
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(XWPFDocument document, String text, int size, boolean isBold) {
        var paragraph = document.createParagraph();
        if (size == HEAD) {
            paragraph.setSpacingBefore(240);
        }
        var run = paragraph.createRun();
        run.setText(clean(text));
        run.setBold(isBold);
        run.setFontSize(size);
        run.setFontFamily("Arial");
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && c != 0xfffe && c != 0xffff)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
