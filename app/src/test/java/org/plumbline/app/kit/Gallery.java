package org.plumbline.app.kit;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.kit.shell.NavigationFolds;
import org.plumbline.app.kit.shell.NavigationSection;
import org.plumbline.app.kit.shell.Picker;
import org.plumbline.app.kit.shell.Shell;
import org.plumbline.app.kit.shell.StyleSheet;
import org.plumbline.app.kit.shell.Theme;

/// Draws templates without a server, and keeps whole pages under `target/kit-gallery` to be looked at.
final class Gallery {
    static final Path FOLDER = Path.of("target", "kit-gallery");
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Gallery() {}

    static String draw(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render(template, parameters, output);
        return output.toString();
    }

    /// Writes the page once for each theme, with addresses that work from a folder.
    static void keep(String name, String html) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("plumbline.css"), StyleSheet.text());
            for (var theme : List.of("light", "dark")) {
                var page = html.replace(StyleSheet.address(), "plumbline.css")
                        .replace("<html lang=\"en-GB\"", "<html lang=\"en-GB\" data-bs-theme=\"" + theme + "\"");
                Files.writeString(FOLDER.resolve(name + "-" + theme + ".html"), page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Shell shell(String path) {
        var asOf = new Picker(
                "As of",
                "31 Oct 2026",
                "frozen",
                List.of(new Picker.Choice("Today, live", "?", false), new Picker.Choice("30 Sep 2026", "?", true)),
                "as_of");
        var scope = new Picker("", "All portfolios", null, List.of(), null);
        return new Shell(
                "en-GB",
                NavigationSection.group(entries()),
                NavigationFolds.of(null),
                path,
                new Shell.Viewer("Mei Tanaka", "mei.tanaka@example.org"),
                new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "token"),
                "nonce",
                Theme.AUTO,
                asOf,
                scope,
                3,
                null);
    }

    private static List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(NavigationArea.HOME, "Home", "/", 1),
                new NavigationEntry(NavigationArea.DECIDE, "Demand", "/demand", 1),
                new NavigationEntry(NavigationArea.DECIDE, "Portfolio", "/portfolio", 2),
                new NavigationEntry(NavigationArea.DECIDE, "Benefits", "/benefits", 3),
                new NavigationEntry(NavigationArea.DELIVER, "Projects", "/projects", 1),
                new NavigationEntry(NavigationArea.DELIVER, "Status", "/status", 2),
                new NavigationEntry(NavigationArea.DELIVER, "Registers", "/registers", 3),
                new NavigationEntry(NavigationArea.ASSURE, "Audits", "/audits", 1),
                new NavigationEntry(NavigationArea.ASSURE, "Assessments", "/assessments", 2),
                new NavigationEntry(NavigationArea.OFFICE, "Charter", "/charter", 1),
                new NavigationEntry(NavigationArea.OFFICE, "Services", "/services", 2),
                new NavigationEntry(NavigationArea.OFFICE, "Value", "/value", 3));
    }
}
