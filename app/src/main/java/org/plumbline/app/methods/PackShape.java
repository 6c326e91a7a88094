package org.plumbline.app.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.plumbline.app.kernel.Refusal;

/// Packs with other phases, roles or deliverables than before. Packs are values: each edit answers a pack; what is
/// still used by something else is not taken away.
public final class PackShape {
    private static final int LONGEST_KEY = 60;

    private PackShape() {}

    /// A key for something that is added: its name in small letters, told apart by a number where it is taken.
    ///
    /// @throws Refusal where nothing of the name can stand in a key
    public static String key(String name, Predicate<String> isTaken) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            throw new Refusal(MethodRules.NAME);
        }
        var stem = plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
        var key = stem;
        for (var number = 2; isTaken.test(key); number++) {
            key = stem + "-" + number;
        }
        return key;
    }

    /// With a phase in place of the one of its key, or added, at a place.
    ///
    /// @param place from 1; beyond the end means last
    public static Pack with(Pack pack, Pack.Phase phase, int place) {
        var phases = new ArrayList<>(pack.phases());
        phases.removeIf(one -> one.key().equals(phase.key()));
        phases.add(Math.clamp(place - 1L, 0, phases.size()), phase);
        return with(pack, pack.roles(), phases);
    }

    /// Without a phase.
    ///
    /// @throws Refusal where something is still done, delivered or looked at in it, or it is the last one
    public static Pack withoutPhase(Pack pack, String key) {
        var phase = pack.phase(key).orElseThrow(() -> new Refusal(MethodRules.NO_SUCH_ELEMENT, key));
        var used = new ArrayList<String>();
        phase.processes().forEach(one -> used.add(one.name()));
        pack.deliverablesOf(key).forEach(one -> used.add(one.name()));
        pack.oversightOf(key).forEach(one -> used.add(one.name()));
        requireUnused(phase.name(), used);
        if (pack.phases().size() == 1) {
            throw new Refusal(MethodRules.LAST_PHASE, phase.name());
        }
        return with(
                pack,
                pack.roles(),
                pack.phases().stream().filter(one -> !one.key().equals(key)).toList());
    }

    private static void requireUnused(String name, List<String> used) {
        if (!used.isEmpty()) {
            var said = String.join(", ", used.subList(0, Math.min(used.size(), 5)));
            throw new Refusal(MethodRules.IN_USE, name, said);
        }
    }

    /// With a role in place of the one of its key, or added.
    public static Pack with(Pack pack, Pack.Participant role) {
        var roles = new ArrayList<Pack.Participant>();
        pack.roles().forEach(one -> roles.add(one.key().equals(role.key()) ? role : one));
        if (!roles.contains(role)) {
            roles.add(role);
        }
        return with(pack, roles, pack.phases());
    }

    /// Without a role.
    ///
    /// @throws Refusal where a step or a point of oversight still names it
    public static Pack withoutRole(Pack pack, String key) {
        var used = new ArrayList<String>();
        for (var phase : pack.phases()) {
            phase.processes().stream()
                    .filter(process -> process.steps().stream()
                            .anyMatch(step -> step.role().equals(key)))
                    .forEach(process -> used.add(process.name()));
        }
        pack.oversight().stream().filter(one -> one.who().equals(key)).forEach(one -> used.add(one.name()));
        requireUnused(pack.roleName(key), used);
        return with(
                pack,
                pack.roles().stream().filter(one -> !one.key().equals(key)).toList(),
                pack.phases());
    }

    private static Pack with(Pack pack, List<Pack.Participant> roles, List<Pack.Phase> phases) {
        return new Pack(
                pack.name(),
                pack.kind(),
                pack.purpose(),
                pack.types(),
                pack.thresholds(),
                roles,
                phases,
                pack.deliverables(),
                pack.templates(),
                pack.oversight(),
                pack.tailoring());
    }
}
