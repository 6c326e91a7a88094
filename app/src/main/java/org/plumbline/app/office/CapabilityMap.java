package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What any office has to be able to do, whatever its structure, and whether this one is.
///
/// What somebody wrote down of a capability counts first; else a live service that provides it covers it, and a service
/// in pilot covers it partly. Coverage is the mean: covered 1, partly a half.
@Service
public class CapabilityMap {
    private final Parts parts;

    CapabilityMap(Parts parts) {
        this.parts = parts;
    }

    /// What any office needs; the catalogue's services by number that provide it.
    public enum Capability {
        STANDARDS("Sets standards", 5, 4),
        OVERVIEW("Knows all projects", 1, 3),
        REPORTING("Reports to decide on", 2, 7),
        HELP("Helps project managers", 9, 10, 11, 12),
        TRAINING("Trains people", 8, 17),
        CONTROL("Checks and corrects", 18, 23, 25),
        DECISIONS("Prepares decisions", 20, 31),
        CHOICE("Brings the right projects first", 28, 3),
        RESOURCES("Balances people and work", 26, 29, 30),
        MONEY("Follows money and benefits", 22, 24),
        RISK("Watches risks and changes", 21),
        LEARNING("Learns from projects", 16, 19, 32);

        private final String label;

        @SuppressWarnings("ImmutableEnumChecker") // copied
        private final Set<Integer> services;

        Capability(String label, Integer... services) {
            this.label = label;
            this.services = Set.of(services);
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// How far a capability is there.
    public enum Level {
        COVERED("Covered", 2),
        PARTLY("Partly", 1),
        NOT_COVERED("Not covered", 0);

        private final String label;
        private final int halves;

        Level(String label, int halves) {
            this.label = label;
            this.halves = halves;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// A capability and how it is covered.
    ///
    /// @param part what somebody wrote down of it; null where it was read from services
    /// @param by what covers it; empty where nothing does
    public record Coverage(
            Capability capability, Level level, @Nullable PartView part, String by) {}

    /// All capabilities of an office.
    ///
    /// @param ratio from 0 to 1
    public record Report(List<Coverage> lines, BigDecimal ratio) {
        /// Those that are missing.
        public List<Coverage> gaps() {
            return lines.stream()
                    .filter(line -> line.level() == Level.NOT_COVERED)
                    .toList();
        }
    }

    /// The capabilities of a seen office.
    @Transactional(readOnly = true)
    public Report of(OfficeView office) {
        var open = parts.of(office.id()).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        var lines =
                Arrays.stream(Capability.values()).map(one -> line(one, open)).toList();
        var halves = lines.stream().mapToInt(line -> line.level().halves).sum();
        return new Report(
                lines,
                BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2L * lines.size()), 3, RoundingMode.HALF_UP));
    }

    private static Coverage line(Capability capability, List<PartView> open) {
        var said = open.stream()
                .filter(part -> part.kind() == PartKind.CAPABILITY
                        && part.facts().has("coverage")
                        && isSame(part.title(), capability.label()))
                .findFirst();
        if (said.isPresent()) {
            var part = said.get();
            var level = Level.valueOf(part.facts().textOr("coverage"));
            if (level != Level.NOT_COVERED) {
                return new Coverage(capability, level, part, part.facts().textOr("how"));
            }
        }
        var titles = ServiceCatalogue.all().stream()
                .filter(entry -> capability.services.contains(entry.number()))
                .map(ServiceCatalogue.Entry::title)
                .toList();
        var live = services(open, titles, PartState.LIVE);
        var pilot = services(open, titles, PartState.PILOT);
        var level = !live.isEmpty() ? Level.COVERED : !pilot.isEmpty() ? Level.PARTLY : Level.NOT_COVERED;
        return new Coverage(capability, level, said.orElse(null), live.isEmpty() ? pilot : live);
    }

    private static String services(List<PartView> open, List<String> titles, PartState state) {
        return open.stream()
                .filter(part -> part.kind() == PartKind.SERVICE && part.state() == state)
                .map(PartView::title)
                .filter(title -> titles.stream().anyMatch(one -> isSame(title, one)))
                .collect(Collectors.joining(", "));
    }

    private static boolean isSame(String title, String label) {
        var words = title.strip().toLowerCase(Locale.ROOT);
        return words.equals(label.toLowerCase(Locale.ROOT)) || words.equals(t(label).toLowerCase(Locale.ROOT));
    }
}
