package org.plumbline.app.kernel.notice;

import static org.plumbline.app.kit.Words.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails what people were told and have not read: to some at once, to some gathered once a day.
@Component
public class Digest {
    private static final int MOST_LINES = 50;

    private final JdbcClient jdbc;
    private final Access access;
    private final PersonDirectory directory;
    private final PublicAddress address;
    private final Mail mail;

    Digest(JdbcClient jdbc, Access access, PersonDirectory directory, PublicAddress address, Mail mail) {
        this.jdbc = jdbc;
        this.access = access;
        this.directory = directory;
        this.address = address;
        this.mail = mail;
    }

    private record Line(UUID id, UUID personId, String sentence, String href) {}

    /// Gathers what waits for those with this wish, one letter a person, and marks it as mailed.
    ///
    /// @return how many letters
    @Transactional
    public int gather(MailWish wish) {
        var waiting = jdbc.sql("""
                        select n.id, n.person_id, n.sentence, n.href from kernel.notification n
                        where n.read_at is null and n.mailed_at is null and :wish = coalesce(
                            (select p.value from kernel.preference p where p.person_id = n.person_id
                            and p.name = 'mail'), 'DAILY')
                        order by n.at, n.id for update of n skip locked
                        """)
                .param("wish", wish.name())
                .query(org.plumbline.app.kernel.Rows.of(Line.class))
                .list();
        var byPerson = waiting.stream()
                .collect(Collectors.groupingBy(Line::personId, LinkedHashMap::new, Collectors.toList()));
        var people = directory.byIds(byPerson.keySet());
        var letters = 0;
        for (var entry : byPerson.entrySet()) {
            var person = people.get(entry.getKey());
            if (person != null && person.email() != null) {
                letters += write(person, person.email(), entry.getValue());
            }
        }
        jdbc.sql("update kernel.notification set mailed_at = now() where id = any(:ids)")
                .param("ids", waiting.stream().map(Line::id).toArray(UUID[]::new))
                .update();
        return letters;
    }

    private int write(PersonDirectory.Entry person, String recipient, List<Line> lines) {
        return directory.inLanguageOf(person.id(), () -> worded(person, recipient, lines));
    }

    private int worded(PersonDirectory.Entry person, String recipient, List<Line> lines) {
        var seen = access.as(new Actor(person.id(), person.name()), () -> stillSeen(person.id()));
        var told = lines.stream().filter(line -> seen.contains(line.id())).toList();
        if (told.isEmpty()) {
            return 0;
        }
        var body = told.stream()
                .limit(MOST_LINES)
                .map(line -> line.sentence() + "\n" + address.link(line.href()))
                .collect(Collectors.joining("\n\n"));
        var more = told.size() > MOST_LINES ? "\n\n" + t("And {0} more.", told.size() - MOST_LINES) : "";
        var subject = told.size() == 1 ? told.getFirst().sentence() : t("{0} notifications", told.size());
        mail.queue(recipient, "Plumbline: " + subject, body + more + "\n");
        return 1;
    }

    private List<UUID> stillSeen(UUID personId) {
        return jdbc.sql("""
                        select n.id from kernel.notification n where n.person_id = :person and n.read_at is null
                        and (n.project_id is null
                            or ((:seesAll or n.project_id = any(:seen)) and n.project_id <> all(:hidden)))
                        """)
                .param("person", personId)
                .params(access.sight().parameters())
                .query(org.plumbline.app.kernel.Rows::id)
                .list();
    }
}
