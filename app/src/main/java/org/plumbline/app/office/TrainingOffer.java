package org.plumbline.app.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.office.internal.OfficeTable;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an office offers its project people to learn: its own live services of that kind, and those of the offices
/// above
/// it, which are there for all of them.
@Service
public class TrainingOffer {
    /// Numbers of the catalogue: training, coaching, community.
    private static final Set<Integer> CATALOGUE = Set.of(8, 9, 17);

    private final Offices offices;
    private final OfficeTable table;
    private final PartTable parts;

    TrainingOffer(Offices offices, OfficeTable table, PartTable parts) {
        this.offices = offices;
        this.table = table;
        this.parts = parts;
    }

    /// A service and whose it is.
    public record Course(PartView service, OfficeView office) {}

    /// What people of a seen office may learn, its own first.
    @Transactional(readOnly = true)
    public List<Course> of(OfficeView office) {
        var courses = new ArrayList<Course>();
        var seen = new HashSet<UUID>();
        var all = table.all();
        var at = offices.get(office.id());
        while (seen.add(at.id())) {
            for (var part : parts.of(at.id())) {
                if (part.kind() == PartKind.SERVICE && part.state() == PartState.LIVE && isTraining(part.title())) {
                    courses.add(new Course(part, at));
                }
            }
            var parent = at.parentId();
            var above = all.stream().filter(one -> one.id().equals(parent)).findFirst();
            if (above.isEmpty() || !above.get().state().isOpen()) {
                break;
            }
            at = above.get();
        }
        return courses;
    }

    private static boolean isTraining(String title) {
        var words = title.toLowerCase(Locale.ROOT);
        return words.contains("training")
                || ServiceCatalogue.all().stream()
                        .filter(entry -> CATALOGUE.contains(entry.number()))
                        .anyMatch(entry -> entry.title().equalsIgnoreCase(title));
    }
}
