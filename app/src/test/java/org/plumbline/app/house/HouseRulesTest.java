package org.plumbline.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.house.Sources.Source;

/// The rules of CONTRIBUTING that a text search can keep.
class HouseRulesTest {
    private static final Set<String> FIELD_TERMS = Set.of("ProjectManager", "KnowledgeBase", "package-info");
    private static final Pattern VAGUE = Pattern.compile("(Impl|Manager|Helper|Utils?|Base|Dto|DTO|Info|Data)\\.java$");

    @Test
    void a_java_file_has_at_most_400_lines() {
        assertThat(longer(Sources.java(), 400)).isEmpty();
    }

    @Test
    void a_template_has_at_most_120_lines_and_an_island_200() {
        assertThat(longer(Sources.ending(".jte", "app/src/main/jte"), 120)).isEmpty();
        assertThat(longer(Sources.ending(".js", "app/src/main/resources/static/js"), 200))
                .isEmpty();
    }

    private static List<String> longer(List<Source> sources, int most) {
        return sources.stream()
                .filter(source -> source.lines().size() > most)
                .map(source -> source.name() + " has " + source.lines().size())
                .toList();
    }

    @Test
    void a_method_has_at_most_40_lines_and_5_parameters() {
        var offenders = new ArrayList<String>();
        Methods.of(Sources.java())
                .forEach((source, methods) -> methods.forEach(method -> {
                    if (method.lines() > 40) {
                        offenders.add("%s: %s has %d lines".formatted(source.name(), method.name(), method.lines()));
                    }
                    if (method.parameters() > 5 && !method.isConstructor()) {
                        offenders.add("%s: %s has %d parameters"
                                .formatted(source.name(), method.name(), method.parameters()));
                    }
                }));
        assertThat(offenders).isEmpty();
    }

    @Test
    void no_type_hides_behind_a_vague_name() {
        assertThat(offenders(Sources.java(), source -> {
                    var file = source.path().getFileName().toString();
                    return VAGUE.matcher(file).find() && !FIELD_TERMS.contains(file.replace(".java", ""));
                }))
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        var packages = new TreeMap<String, Boolean>();
        for (var source : Sources.java()) {
            if (source.name().endsWith("module-info.java")) {
                continue;
            }
            var parent = Objects.requireNonNull(source.path().getParent());
            var main = parent.toString().replace("/src/test/java/", "/src/main/java/");
            var explained = Files.exists(parent.resolve("package-info.java"))
                    || Files.exists(Path.of(main, "package-info.java"));
            packages.put(Sources.ROOT.relativize(parent).toString(), explained);
        }
        assertThat(packages).doesNotContainValue(false);
        assertThat(offenders(
                        Sources.ending(
                                "package-info.java",
                                "engine/src/test",
                                "files/src/test",
                                "solver/src/test",
                                "app/src/test"),
                        source -> Files.exists(
                                Path.of(source.path().toString().replace("/src/test/java/", "/src/main/java/")))))
                .as("a test package must not hide the module's own description")
                .isEmpty();

        assertThat(offenders(
                        Sources.java(),
                        source -> source.name().endsWith("package-info.java")
                                && !(source.text().contains("@NullMarked")
                                        && source.text().contains("/// "))))
                .isEmpty();
    }

    @Test
    void no_lombok_and_no_optional_parameter() {
        assertThat(offenders(Sources.java(), source -> source.text().contains("import lom" + "bok.")))
                .isEmpty();
        var optionalParameter = Pattern.compile("[(,]\\s*(final )?Optional<[^>]*>\\s+\\w+\\s*[,)]");
        assertThat(offenders(
                        Sources.mainJava(),
                        source -> optionalParameter.matcher(source.text()).find()))
                .isEmpty();
    }

    @Test
    void a_template_has_no_inline_script_and_no_inline_style() {
        var inline = Pattern.compile(
                "<style|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']|<script(?![^>]*(src=|type=\"application/json\"))");
        assertThat(offenders(
                        Sources.ending(".jte", "app/src/main/jte").stream()
                                .filter(source -> !source.name().contains("/pack/")
                                        && !source.name().contains("/mail/"))
                                .toList(),
                        source -> inline.matcher(source.text()).find()))
                .isEmpty();
    }

    @Test
    void tests_sleep_never_and_none_is_switched_off() {
        var tests = Sources.ending(".java", "engine/src/test", "files/src/test", "solver/src/test", "app/src/test");
        var forbidden = Pattern.compile("Thread\\.s" + "leep|@Dis" + "abled|assume(True|That|False)\\(|org\\.mockito");
        assertThat(offenders(tests, source -> forbidden.matcher(source.text()).find()))
                .isEmpty();
    }

    @Test
    @Asvs("1.2.5")
    void a_program_starts_other_programs_only_for_the_database_for_reading_plans_and_for_measuring() {
        assertThat(offenders(
                        Sources.mainJava(),
                        source -> source.text().contains("new Process" + "Builder")
                                && !source.name().contains("/org/plumbline/database/")
                                && !source.name().contains("/org/plumbline/bench/")
                                && !source.name().contains("/org/plumbline/files/")))
                .isEmpty();
    }

    @Test
    void no_file_leads_to_a_package_registry_or_to_one_machine() {
        var forbidden = Pattern.compile("repo[0-9]?\\.maven|repo\\.maven\\.apa" + "che|registry\\.np" + "mjs|<reposi"
                + "tories>|\"/wo" + "rk/");
        var all = new ArrayList<>(Sources.java());
        all.addAll(Sources.ending(".xml", "pom.xml", "app", "engine", "files", "solver", "bench"));
        all.addAll(Sources.ending("", "bin", "docs", ".ci"));
        assertThat(offenders(
                        all,
                        source -> forbidden.matcher(source.text()).find()
                                && !source.name().contains("/target/")))
                .isEmpty();
    }

    private static List<String> offenders(List<Source> sources, Predicate<Source> isOffence) {
        return sources.stream().filter(isOffence).map(Source::name).toList();
    }
}
