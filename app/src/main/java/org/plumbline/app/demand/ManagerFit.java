package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;

/// How well somebody would manage a project (F48): availability 0.40, exact experience 0.20, similar 0.20, adjacent
/// 0.15, general 0.05. Each part lies from 0 to 1; it is counted from projects that the asking person sees.
///
/// @param availability 1 less a third for each project managed now
/// @param exact half for each project before of the same department and of like size (half to twice the money)
/// @param similar a third for each project before of the same department, or of like size
/// @param adjacent a quarter for each project before of another department and another size
/// @param general a fifth for each project that ended
/// @param running projects managed now
/// @param before projects managed that ended or run
public record ManagerFit(
        UUID personId,
        BigDecimal availability,
        BigDecimal exact,
        BigDecimal similar,
        BigDecimal adjacent,
        BigDecimal general,
        int running,
        int before) {
    private static final List<BigDecimal> WEIGHTS = List.of(
            new BigDecimal("0.40"),
            new BigDecimal("0.20"),
            new BigDecimal("0.20"),
            new BigDecimal("0.15"),
            new BigDecimal("0.05"));
    private static final int MOST_AT_ONCE = 3;
    private static final int DIGITS = 4;

    /// What the project is like.
    ///
    /// @param departmentId whom it serves; null while unknown
    /// @param money what it costs; null while unknown
    public record Wanted(
            @Nullable UUID departmentId, @Nullable BigDecimal money) {}

    /// The fit as a whole, from 0 to 100.
    public BigDecimal score() {
        var parts = List.of(availability, exact, similar, adjacent, general);
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < parts.size(); i++) {
            sum = sum.add(WEIGHTS.get(i).multiply(parts.get(i)));
        }
        return sum.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }

    /// All who manage or managed projects, and those who may, the best fit first; who is even stands in the order of
    /// their ids, so that the same question has the same answer.
    static List<ManagerFit> rank(List<UUID> people, List<ProjectView> projects, Wanted wanted) {
        var fits = new ArrayList<ManagerFit>();
        for (var person : people) {
            var managed = projects.stream()
                    .filter(project -> project.kind() == ProjectKind.PROJECT
                            && person.equals(project.reference(ProjectField.MANAGER)))
                    .toList();
            fits.add(of(person, managed, wanted));
        }
        fits.sort(Comparator.comparing(ManagerFit::score).reversed().thenComparing(ManagerFit::personId));
        return fits;
    }

    private static ManagerFit of(UUID person, List<ProjectView> managed, Wanted wanted) {
        var running = (int)
                managed.stream().filter(project -> project.state().isActive()).count();
        var ended = (int) managed.stream()
                .filter(project -> project.state() == org.plumbline.app.delivery.ProjectState.CLOSED)
                .count();
        var exact = 0;
        var similar = 0;
        var adjacent = 0;
        for (var project : managed) {
            var isHome = wanted.departmentId() != null
                    && Objects.equals(wanted.departmentId(), project.reference(ProjectField.DEPARTMENT));
            var isLike = isLike(wanted.money(), project.number(ProjectField.BUDGET));
            exact += isHome && isLike ? 1 : 0;
            similar += isHome != isLike ? 1 : 0;
            adjacent += isHome || isLike ? 0 : 1;
        }
        return new ManagerFit(
                person,
                BigDecimal.ONE.subtract(part(running, MOST_AT_ONCE)),
                part(exact, 2),
                part(similar, 3),
                part(adjacent, 4),
                part(ended, 5),
                running,
                managed.size());
    }

    private static boolean isLike(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null
                && other != null
                && one.compareTo(other.add(other)) <= 0
                && other.compareTo(one.add(one)) <= 0;
    }

    private static BigDecimal part(int count, int most) {
        return BigDecimal.valueOf(Math.min(count, most)).divide(BigDecimal.valueOf(most), DIGITS, RoundingMode.HALF_UP);
    }
}
