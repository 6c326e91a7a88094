package org.plumbline.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.house.Sources.Source;

/// Pages of the documentation lead to each other, and none into the void.
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void every_link_within_the_project_leads_to_a_file() throws IOException {
        var pages = new ArrayList<>(Sources.ending(".md", "docs"));
        for (var name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            pages.add(new Source(Sources.ROOT.resolve(name), Files.readString(Sources.ROOT.resolve(name))));
        }
        var offenders = new ArrayList<String>();

        pages.forEach(page -> broken(page, offenders));

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(offenders).isEmpty();
    }

    private static void broken(Source page, List<String> offenders) {
        LINK.matcher(page.text())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains(":") && !link.startsWith("/"))
                .filter(link -> !Files.exists(page.path().resolveSibling(link)))
                .forEach(link -> offenders.add(page.name() + " -> " + link));
    }
}
