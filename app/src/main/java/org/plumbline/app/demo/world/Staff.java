package org.plumbline.app.demo.world;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.app.demo.world.Organisation.Person;

/// The people by name and by what they can do.
record Staff(Map<String, Person> byName) {

    static Staff read() {
        var people = new LinkedHashMap<String, Person>();
        for (var line : Block.lines("people.txt")) {
            var cells = Block.split(line);
            var name = cells.get(0);
            var manager = cells.get(3).equals("-") ? null : login(cells.get(3));
            var company = cells.size() > 4 ? cells.get(4) : null;
            var person = new Person(
                    login(name), name, login(name) + "@example.org", cells.get(1), cells.get(2), manager, company);
            if (people.put(name, person) != null) {
                throw new IllegalStateException("people.txt names %s twice".formatted(name));
            }
        }
        return new Staff(people);
    }

    /// A name in plain letters, as `mei.tanaka`.
    private static String login(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '.');
    }

    List<Person> all() {
        return List.copyOf(byName.values());
    }

    String key(String name) {
        var person = byName.get(name);
        if (person == null) {
            throw new IllegalStateException("people.txt does not name %s".formatted(name));
        }
        return person.key();
    }

    /// Somebody with this job title.
    String any(String jobTitle, Draw draw) {
        var able = byName.values().stream()
                .filter(p -> p.jobTitle().equals(jobTitle))
                .toList();
        if (able.isEmpty()) {
            throw new IllegalStateException("people.txt has nobody for the role %s".formatted(jobTitle));
        }
        return draw.one(able).key();
    }
}
