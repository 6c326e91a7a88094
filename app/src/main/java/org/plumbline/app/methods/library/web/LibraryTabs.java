package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kit.record.RecordView.Tab;
import org.plumbline.app.methods.library.ItemKind;

/// The parts of the library as tabs.
final class LibraryTabs {
    static final String HUB = "/library";
    static final String COLLECTIONS = "/library/collections";
    static final String COMMUNITIES = "/library/communities";
    static final String DEPENDENCIES = "/library/dependencies";
    static final String REUSE = "/library/reuse";

    private LibraryTabs() {}

    static List<Tab> at(String current) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(t("Hub"), HUB, current));
        for (var kind : ItemKind.values()) {
            tabs.add(tab(t(kind.plural()), kind.href(), current));
        }
        tabs.add(tab(t("Collections"), COLLECTIONS, current));
        tabs.add(tab(t("Communities"), COMMUNITIES, current));
        tabs.add(tab(t("Dependencies"), DEPENDENCIES, current));
        tabs.add(tab(t("Reuse"), REUSE, current));
        return tabs;
    }

    private static Tab tab(String label, String href, String current) {
        return Tab.of(label, href, href.equals(current));
    }
}
