package org.plumbline.app.kernel.talk;

import java.util.List;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.springframework.stereotype.Component;

/// What the acting person follows.
@Component
class FollowedWork implements WorkSource {
    private final Following following;

    FollowedWork(Following following) {
        this.following = following;
    }

    @Override
    public List<WorkItem> mine() {
        return following.mine().stream()
                .map(place -> new WorkItem(
                        WorkItem.Section.FOLLOW,
                        place.title(),
                        place.href(),
                        place.subject().key(),
                        null))
                .toList();
    }
}
