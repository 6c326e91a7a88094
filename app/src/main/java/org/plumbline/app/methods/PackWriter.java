package org.plumbline.app.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Writes a pack as the YAML that [PackReader] reads, so that it can be worked on outside and brought back.
public final class PackWriter {
    private PackWriter() {}

    /// The pack as a file.
    public static String write(Pack pack) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(false);
        return new Yaml(options).dump(whole(pack));
    }

    private static Map<String, Object> whole(Pack pack) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("name", pack.name());
        whole.put("kind", word(pack.kind()));
        whole.put("purpose", pack.purpose());
        whole.put("types", pack.types());
        whole.put(
                "thresholds",
                pack.thresholds().stream()
                        .map(one -> map(
                                "tier",
                                one.tier().word(),
                                "budget",
                                one.budget().longValue(),
                                "months",
                                one.months()))
                        .toList());
        whole.put(
                "roles",
                pack.roles().stream()
                        .map(one -> map("key", one.key(), "name", one.name(), "answers", one.answers()))
                        .toList());
        parts(whole, pack);
        return whole;
    }

    private static void parts(Map<String, Object> whole, Pack pack) {
        whole.put("phases", pack.phases().stream().map(PackWriter::phase).toList());
        whole.put(
                "deliverables",
                pack.deliverables().stream().map(PackWriter::deliverable).toList());
        whole.put(
                "templates",
                pack.templates().stream()
                        .map(one -> map(
                                "key", one.key(),
                                "name", one.name(),
                                "form", word(one.form()),
                                "purpose", one.purpose(),
                                "body", one.body()))
                        .toList());
        whole.put(
                "oversight",
                pack.oversight().stream().map(PackWriter::oversight).toList());
        whole.put("tailoring", pack.tailoring().stream().map(PackWriter::rule).toList());
    }

    private static Map<String, Object> phase(Pack.Phase phase) {
        var map =
                map("key", phase.key(), "name", phase.name(), "purpose", phase.purpose(), "state", word(phase.state()));
        reach(map, phase.reach());
        map.put(
                "processes",
                phase.processes().stream()
                        .map(one -> {
                            var process = map(
                                    "key", one.key(),
                                    "name", one.name(),
                                    "purpose", one.purpose(),
                                    "automation", word(one.automation()));
                            reach(process, one.reach());
                            process.put("steps", steps(one));
                            return process;
                        })
                        .toList());
        return map;
    }

    /// The steps of a process as people write them, a line each.
    public static List<String> steps(Pack.Process process) {
        return process.steps().stream()
                .map(one -> one.name() + " | " + one.role() + " | " + one.needs() + " | " + one.gives())
                .toList();
    }

    private static Map<String, Object> deliverable(Pack.Deliverable one) {
        var map = map(
                "key", one.key(),
                "name", one.name(),
                "phase", one.phase(),
                "mandatory", one.isMandatory(),
                "template", one.template(),
                "register", one.register(),
                "purpose", one.purpose());
        reach(map, one.reach());
        return map;
    }

    private static Map<String, Object> oversight(Pack.Oversight one) {
        var map = map(
                "key", one.key(),
                "name", one.name(),
                "phase", one.phase(),
                "kind", one.kind(),
                "who", one.who(),
                "question", one.question());
        reach(map, one.reach());
        return map;
    }

    private static Map<String, Object> rule(Pack.TailoringRule one) {
        var map = map("key", one.key(), "when", new LinkedHashMap<>(one.when()), "weight", one.weight());
        var approach = one.approach();
        if (approach != null) {
            map.put("approach", approach.word());
        }
        var tier = one.tier();
        if (tier != null) {
            map.put("tier", tier.word());
        }
        map.put("because", one.because());
        return map;
    }

    private static void reach(Map<String, Object> map, Pack.Reach reach) {
        if (!reach.tiers().isEmpty()) {
            map.put("tiers", words(reach.tiers()));
        }
        if (!reach.approaches().isEmpty()) {
            map.put("approaches", words(reach.approaches()));
        }
    }

    private static List<String> words(java.util.Set<? extends Enum<?>> some) {
        var words = new ArrayList<String>();
        some.forEach(one -> words.add(word(one)));
        words.sort(null);
        return words;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// Fields with their values, without those that are empty.
    private static Map<String, Object> map(Object... fields) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            if (!"".equals(fields[i + 1])) {
                map.put(String.valueOf(fields[i]), fields[i + 1]);
            }
        }
        return map;
    }
}
