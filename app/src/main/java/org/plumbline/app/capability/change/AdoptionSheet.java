package org.plumbline.app.capability.change;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adoption by unit, artefact and month, summed from what was found on projects.
public final class AdoptionSheet {
    private final Map<Cell, AdoptionShare> cells;

    private AdoptionSheet(Map<Cell, AdoptionShare> cells) {
        this.cells = Map.copyOf(cells);
    }

    /// A place on the sheet.
    ///
    /// @param unitId null for projects without a department
    public record Cell(YearMonth month, @Nullable UUID unitId, String artefact) {}

    /// The sheet of some readings.
    public static AdoptionSheet of(Collection<AdoptionReading> readings) {
        var signs = readings.stream()
                .collect(Collectors.groupingBy(
                        one -> new Cell(one.month(), one.unitId(), one.artefact()),
                        Collectors.mapping(AdoptionReading::sign, Collectors.toList())));
        var cells = new HashMap<Cell, AdoptionShare>();
        signs.forEach((cell, found) -> cells.put(cell, AdoptionShare.of(found)));
        return new AdoptionSheet(cells);
    }

    /// The share of one place; nothing where it is not measured.
    public AdoptionShare at(YearMonth month, @Nullable UUID unitId, String artefact) {
        return cells.getOrDefault(new Cell(month, unitId, artefact), AdoptionShare.NOTHING);
    }

    /// The share of an artefact over all units in a month.
    public AdoptionShare all(YearMonth month, String artefact) {
        var sum = AdoptionShare.NOTHING;
        for (var cell : cells.entrySet()) {
            if (cell.getKey().month().equals(month) && cell.getKey().artefact().equals(artefact)) {
                sum = sum.plus(cell.getValue());
            }
        }
        return sum;
    }

    /// The least adopted of some artefacts in a unit and month: a practice is as far in use as its weakest
    /// artefact.
    ///
    /// @return not measurable where one of them is not, or there is none
    public AdoptionShare weakest(YearMonth month, @Nullable UUID unitId, Collection<String> artefacts) {
        AdoptionShare weakest = null;
        for (var artefact : artefacts) {
            var share = at(month, unitId, artefact);
            var rate = share.rate();
            if (rate == null) {
                return AdoptionShare.NOTHING;
            }
            var least = weakest == null ? null : weakest.rate();
            if (least == null || rate.compareTo(least) < 0) {
                weakest = share;
            }
        }
        return weakest == null ? AdoptionShare.NOTHING : weakest;
    }

    /// The months that hold anything, the earliest first.
    public List<YearMonth> months() {
        return List.copyOf(cells.keySet().stream().map(Cell::month).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// The units that hold anything; projects without a department aside.
    public Set<UUID> units() {
        var units = new java.util.HashSet<UUID>();
        for (var cell : cells.keySet()) {
            var unit = cell.unitId();
            if (unit != null) {
                units.add(unit);
            }
        }
        return units;
    }

    /// Each place with its share.
    public Map<Cell, AdoptionShare> cells() {
        return cells;
    }
}
