package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.Promises;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// What bodies offer elsewhere: navigation, search, and what waits for a person.
@Configuration(proxyBeanMethods = false)
class BodyOffers {
    @Bean
    NavigationEntry bodiesEntry() {
        return new NavigationEntry(NavigationArea.OFFICE, "Committees", "/bodies", 50);
    }

    @Bean
    SearchAction newBody() {
        return new SearchAction("Set a body up", "/bodies/new", access -> access.may(Permission.GROUP));
    }

    @Bean
    SearchGuard bodyGuard(@Lazy Bodies bodies) {
        return new SearchGuard() {
            @Override
            public String kind() {
                return "body";
            }

            @Override
            public Collection<UUID> admitted() {
                return bodies.all().stream().map(BodyView::id).toList();
            }
        };
    }

    @Bean
    WorkSource promised(Promises promises) {
        return () -> {
            var items = new ArrayList<WorkItem>();
            promises.mine()
                    .forEach(promise -> items.add(new WorkItem(
                            WorkItem.Section.DUE,
                            promise.title(),
                            "/meetings/" + promise.meetingKey(),
                            promise.meetingKey() + " · " + t("promised in a meeting"),
                            promise.due())));
            return items;
        };
    }
}
