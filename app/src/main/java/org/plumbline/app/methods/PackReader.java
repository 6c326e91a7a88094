package org.plumbline.app.methods;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.methods.Pack.Automation;
import org.plumbline.app.methods.Pack.Reach;
import org.plumbline.app.registers.RegisterKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a pack from YAML, of which JSON is a part. All that is wrong is said at once, each with its place in the
/// file.
public final class PackReader {
    private static final int MOST_SAID = 12;
    private static final int LARGEST = 2_000_000;

    private final List<String> problems = new ArrayList<>();

    private PackReader() {}

    /// The pack that some texts make together; lists of the later ones are added to those of the first.
    ///
    /// @throws Refusal where something of it cannot be read, with all that is wrong
    public static Pack read(String... texts) {
        var whole = new LinkedHashMap<String, Object>();
        for (var text : texts) {
            merge(whole, load(text));
        }
        var reader = new PackReader();
        var pack = reader.pack(new PackTree(whole, "", reader.problems));
        reader.references(pack);
        if (!reader.problems.isEmpty()) {
            throw new Refusal(
                    MethodRules.UNREADABLE,
                    reader.problems.size(),
                    String.join(" · ", reader.problems.stream().limit(MOST_SAID).toList()));
        }
        return pack;
    }

    private static Map<?, ?> load(String text) {
        if (text.length() > LARGEST) {
            throw new Refusal(MethodRules.TOO_LARGE, LARGEST / 1_000_000);
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setAllowDuplicateKeys(false);
        try {
            if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YAMLException | ClassCastException broken) {
            throw new Refusal(MethodRules.NOT_YAML, place(broken));
        }
        throw new Refusal(MethodRules.NOT_YAML, "1");
    }

    private static String place(RuntimeException broken) {
        return broken instanceof org.yaml.snakeyaml.error.MarkedYAMLException marked && marked.getProblemMark() != null
                ? Integer.toString(marked.getProblemMark().getLine() + 1)
                : "?";
    }

    private static void merge(Map<String, Object> whole, Map<?, ?> part) {
        part.forEach((name, value) -> {
            if (whole.get(String.valueOf(name)) instanceof List<?> before && value instanceof List<?> more) {
                var all = new ArrayList<Object>(before);
                all.addAll(more);
                whole.put(String.valueOf(name), all);
            } else if (value != null) {
                whole.put(String.valueOf(name), value);
            }
        });
    }

    private Pack pack(PackTree tree) {
        return new Pack(
                tree.text("name"),
                tree.choice("kind", Pack.Kind.class, Pack.Kind.PROJECT),
                tree.text("purpose"),
                tree.texts("types"),
                tree.list("thresholds").stream()
                        .map(one -> new Pack.Threshold(
                                one.choice("tier", Tier.class, Tier.LARGE),
                                BigDecimal.valueOf(one.number("budget", 0)),
                                (int) one.number("months", 0)))
                        .toList(),
                tree.list("roles").stream()
                        .map(one -> new Pack.Participant(one.key(), one.text("name"), one.text("answers", "")))
                        .toList(),
                tree.list("phases").stream().map(PackReader::phase).toList(),
                tree.list("deliverables").stream().map(this::deliverable).toList(),
                tree.list("templates").stream()
                        .map(one -> new Pack.Template(
                                one.key(),
                                one.text("name"),
                                one.choice("form", Pack.Form.class, Pack.Form.DOCX),
                                one.text("purpose", ""),
                                one.text("body")))
                        .toList(),
                tree.list("oversight").stream().map(PackReader::oversight).toList(),
                tree.list("tailoring").stream().map(PackReader::rule).toList());
    }

    private static Reach reach(PackTree tree) {
        var tiers = tree.choices("tiers", Tier.class);
        var approaches = tree.choices("approaches", Approach.class);
        return new Reach(
                tiers.isEmpty() ? EnumSet.noneOf(Tier.class) : EnumSet.copyOf(tiers),
                approaches.isEmpty() ? EnumSet.noneOf(Approach.class) : EnumSet.copyOf(approaches));
    }

    private static Pack.Phase phase(PackTree tree) {
        return new Pack.Phase(
                tree.key(),
                tree.text("name"),
                tree.text("purpose", ""),
                tree.choice("state", ProjectState.class, ProjectState.EXECUTING),
                reach(tree),
                tree.list("processes").stream()
                        .map(one -> new Pack.Process(
                                one.key(),
                                one.text("name"),
                                one.text("purpose", ""),
                                one.choice("automation", Automation.class, Automation.MANUAL),
                                reach(one),
                                one.texts("steps").stream()
                                        .map(line -> step(line, one))
                                        .toList()))
                        .toList());
    }

    /// A step as people write it: `what | role | needs | gives`.
    static Pack.Step step(String line, PackTree tree) {
        var cells = List.of(line.split("\\|", -1));
        if (cells.size() < 2 || cells.size() > 4 || cells.getFirst().isBlank()) {
            tree.wrong("steps", "\"" + line + "\" is not what | role | needs | gives");
        }
        return new Pack.Step(cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3));
    }

    private static String cell(List<String> cells, int number) {
        return number < cells.size() ? cells.get(number).strip() : "";
    }

    private Pack.Deliverable deliverable(PackTree tree) {
        var register = tree.text("register", "");
        if (!register.isEmpty() && RegisterKind.of(register).isEmpty()) {
            tree.wrong("register", "there is no register \"" + register + "\"");
        }
        return new Pack.Deliverable(
                tree.key(),
                tree.text("name"),
                tree.text("phase"),
                tree.yes("mandatory"),
                tree.text("template", ""),
                register.toLowerCase(Locale.ROOT),
                reach(tree),
                tree.text("purpose", ""));
    }

    private static Pack.Oversight oversight(PackTree tree) {
        return new Pack.Oversight(
                tree.key(),
                tree.text("name"),
                tree.text("phase"),
                tree.text("kind", "review"),
                tree.text("who"),
                tree.text("question"),
                reach(tree));
    }

    private static Pack.TailoringRule rule(PackTree tree) {
        return new Pack.TailoringRule(
                tree.key(),
                tree.conditions("when"),
                tree.choices("approach", Approach.class).stream().findFirst().orElse(null),
                tree.choices("tier", Tier.class).stream().findFirst().orElse(null),
                Math.clamp(tree.number("weight", 1), 1, 9),
                tree.text("because"));
    }

    private void references(Pack pack) {
        if (pack.phases().isEmpty()) {
            problems.add("phases: name at least one");
        }
        unique("roles", pack.roles().stream().map(Pack.Participant::key).toList());
        var processes = pack.phases().stream()
                .flatMap(phase -> phase.processes().stream())
                .map(Pack.Process::key)
                .toList();
        unique("phases", pack.phases().stream().map(Pack.Phase::key).toList());
        unique("processes", processes);
        unique(
                "deliverables",
                pack.deliverables().stream().map(Pack.Deliverable::key).toList());
        unique("templates", pack.templates().stream().map(Pack.Template::key).toList());
        named(pack);
    }

    private void named(Pack pack) {
        for (var one : pack.deliverables()) {
            named(
                    "deliverables " + one.key() + ": phase",
                    one.phase(),
                    pack.phase(one.phase()).isPresent());
            if (!one.template().isEmpty()) {
                named(
                        "deliverables " + one.key() + ": template",
                        one.template(),
                        pack.template(one.template()).isPresent());
            }
        }
        for (var one : pack.oversight()) {
            named(
                    "oversight " + one.key() + ": phase",
                    one.phase(),
                    pack.phase(one.phase()).isPresent());
        }
        for (var phase : pack.phases()) {
            for (var process : phase.processes()) {
                for (var step : process.steps()) {
                    var isRole = pack.roles().stream().anyMatch(one -> one.key().equals(step.role()));
                    named("processes " + process.key() + ": role", step.role(), isRole);
                }
            }
        }
        pack.templates()
                .forEach(one -> TemplateText.problem(one.body())
                        .ifPresent(line -> problems.add("templates " + one.key() + ": line " + line)));
    }

    private void unique(String place, List<String> keys) {
        var seen = new HashSet<String>();
        keys.stream()
                .filter(key -> !seen.add(key))
                .forEach(key -> problems.add(place + ": " + key + " is there twice"));
    }

    private void named(String place, String key, boolean isThere) {
        if (!isThere) {
            problems.add(place + " \"" + key + "\" is not in the pack");
        }
    }
}
