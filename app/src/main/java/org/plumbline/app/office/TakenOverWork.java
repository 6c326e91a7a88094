package org.plumbline.app.office;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.work.OfficePlan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Work that others have for an office, as activities of its business plan.
@Service
class TakenOverWork implements OfficePlan {
    private final Offices offices;
    private final Parts parts;

    TakenOverWork(Offices offices, Parts parts) {
        this.offices = offices;
        this.parts = parts;
    }

    @Override
    public List<Office> offices() {
        return offices.all().stream()
                .filter(one -> one.state().isOpen() && offices.mayRun(one))
                .map(one -> new Office(one.id(), one.name()))
                .sorted(Comparator.comparing(Office::name))
                .toList();
    }

    @Override
    @Transactional
    public int add(UUID officeId, List<Task> tasks) {
        var there = parts.of(officeId, PartKind.ACTIVITY).stream()
                .map(PartView::title)
                .toList();
        var fresh = tasks.stream().filter(one -> !there.contains(one.title())).toList();
        for (var task : fresh) {
            var said = new HashMap<String, @Nullable String>();
            said.put("contribution", orNull(task.contribution()));
            said.put("effect", orNull(task.effect()));
            parts.add(officeId, PartKind.ACTIVITY, task.title(), new Facts(Map.of()).with(said));
        }
        return fresh.size();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    @Override
    public String href(UUID officeId) {
        return offices.get(officeId).href() + "/plan";
    }
}
