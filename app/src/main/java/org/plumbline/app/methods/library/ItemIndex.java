package org.plumbline.app.methods.library;

import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.methods.library.internal.VersionTable;
import org.springframework.stereotype.Component;

/// Puts what is published into the one search, with the words of its latest file, and takes the rest out.
@Component
class ItemIndex {
    private final SearchIndex index;
    private final VersionTable versions;

    ItemIndex(SearchIndex index, VersionTable versions) {
        this.index = index;
        this.versions = versions;
    }

    void put(ItemView item) {
        if (item.state() != ItemState.PUBLISHED) {
            index.remove(item.id());
            return;
        }
        var words = item.kind() == ItemKind.DOCUMENT ? "\n" + versions.words(item.id()) : "";
        index.put(item.subject(), item.title(), item.text().words() + words, item.href());
    }
}
