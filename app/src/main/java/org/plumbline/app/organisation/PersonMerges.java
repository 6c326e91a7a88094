package org.plumbline.app.organisation;

import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.field.CustomFields;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes one person of two spellings. The spelling is remembered, so that the next import finds the right one.
@Service
public class PersonMerges {
    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;
    private final People people;
    private final SignIns signIns;
    private final CustomFields customFields;
    private final ApplicationEventPublisher events;

    PersonMerges(
            JdbcClient jdbc,
            Access access,
            AuditTrail audit,
            People people,
            SignIns signIns,
            CustomFields customFields,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.people = people;
        this.signIns = signIns;
        this.customFields = customFields;
        this.events = events;
    }

    /// Rules about merging.
    public enum Rules implements Rule {
        /// Nothing to merge.
        SAME("That is the same person. Choose another."),
        /// A sign-in must not slip into somebody else's hands.
        SIGNS_IN("{0} has a sign-in of their own. Deactivate that person first, or merge the other way round.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// `gone` turns out to be `kept`.
    @Transactional
    public void merge(UUID gone, UUID kept) {
        access.require(Permission.ADMINISTER);
        var from = people.get(gone);
        var into = people.get(kept);
        if (from.id().equals(into.id())) {
            throw new Refusal(Rules.SAME);
        }
        if (signIns.canSignIn(from.id())) {
            throw new Refusal(Rules.SIGNS_IN, from.name());
        }
        for (var grant : access.grantsOf(from.id())) {
            access.revoke(from.id(), grant.role(), grant.scope(), grant.scopeId());
        }
        events.publishEvent(new PersonsMerged(from.id(), into.id()));
        customFields.replacePerson(from.id(), into.id());
        remember(from, into);
        audit.record(People.subject(into), "merged", Map.of(), Map.of("spelling", from.name(), "formerId", from.id()));
    }

    private void remember(PersonView from, PersonView into) {
        jdbc.sql("delete from organisation.sign_in where person_id = :gone")
                .param("gone", from.id())
                .update();
        jdbc.sql("update organisation.person_spelling set person_id = :kept where person_id = :gone")
                .param("gone", from.id())
                .param("kept", into.id())
                .update();
        jdbc.sql("""
                        insert into organisation.person_spelling (spelling, person_id)
                        select spelling, :kept from (select name as spelling from organisation.person where id = :gone
                        union select email from organisation.person where id = :gone) s
                        where spelling is not null and lower(spelling) <> lower(:name) on conflict do nothing
                        """)
                .param("gone", from.id())
                .param("kept", into.id())
                .param("name", into.name())
                .update();
        jdbc.sql("update organisation.person set manager_id = :kept where manager_id = :gone and id <> :kept")
                .param("gone", from.id())
                .param("kept", into.id())
                .update();
        jdbc.sql("update organisation.person set merged_into = :kept where merged_into = :gone")
                .param("gone", from.id())
                .param("kept", into.id())
                .update();
        jdbc.sql("update organisation.person set merged_into = :kept, email = null where id = :gone")
                .param("gone", from.id())
                .param("kept", into.id())
                .update();
        jdbc.sql("update organisation.person set email = :email where id = :kept and email is null")
                .param("email", from.email())
                .param("kept", into.id())
                .update();
    }
}
