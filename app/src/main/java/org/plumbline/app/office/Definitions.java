package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an office was defined as when its latest revisit began, beside what it is defined as today.
@Service
public class Definitions {
    private final OfficeDoor door;
    private final PartTable parts;
    private final FactTexts texts;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Definitions(OfficeDoor door, PartTable parts, FactTexts texts, JdbcClient jdbc, JsonMapper json) {
        this.door = door;
        this.parts = parts;
        this.texts = texts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One line of the comparison.
    ///
    /// @param before as it was, empty where it was not there
    /// @param after as it is, empty where it is gone
    public record Line(String label, String before, String after) {
        /// True where something changed.
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /// Old and new side by side; empty before the first revisit.
    @Transactional(readOnly = true)
    public List<Line> compare(UUID officeId) {
        var office = door.get(officeId);
        var stored = jdbc.sql("""
                        select content::text from office.definition where office_id = :office and is_revisit
                        order by taken_at desc limit 1
                        """).param("office", officeId).query(String.class).optional();
        if (stored.isEmpty()) {
            return List.of();
        }
        Map<String, String> old = json.readValue(stored.get(), new TypeReference<Map<String, String>>() {});
        var now = today(office);
        var lines = new ArrayList<Line>();
        for (var fact : OfficeFacts.ALL) {
            var was = texts.shown(fact, new Facts(old));
            var is = texts.shown(fact, office.facts());
            if (!was.isEmpty() || !is.isEmpty()) {
                lines.add(new Line(t(fact.label()), was, is));
            }
        }
        var lists = new LinkedHashSet<String>();
        for (var kind : PartKind.values()) {
            if (old.containsKey(kind.plural()) || now.containsKey(kind.plural())) {
                lists.add(kind.plural());
            }
        }
        lists.forEach(list -> lines.add(new Line(t(list), old.getOrDefault(list, ""), now.getOrDefault(list, ""))));
        return lines;
    }

    private Map<String, String> today(OfficeView office) {
        var now = new TreeMap<String, String>();
        for (var part : parts.of(office.id())) {
            if (part.state().isOpen()
                    && (part.kind().area() == PartKind.Area.DEFINITION || part.kind() == PartKind.SERVICE)) {
                now.merge(part.kind().plural(), part.title(), (one, more) -> one + "\n" + more);
            }
        }
        return now;
    }
}
