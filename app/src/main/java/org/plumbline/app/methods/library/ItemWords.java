package org.plumbline.app.methods.library;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands of an item in the audit trail.
final class ItemWords {
    private ItemWords() {}

    static Map<String, @Nullable Object> told(ItemView item) {
        var text = item.text();
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("State", item.state().label());
        told.put("Title", item.title());
        for (var field : ItemField.of(item.kind())) {
            if (!text.text(field).isEmpty()) {
                told.put(field.label(), text.text(field));
            }
        }
        told.put("Tags", String.join(", ", text.tags()));
        told.put("Owner", text.ownerId());
        told.put("Review on", text.reviewOn());
        told.put("Community", text.communityId());
        told.put("Reason", item.reason());
        return told;
    }
}
