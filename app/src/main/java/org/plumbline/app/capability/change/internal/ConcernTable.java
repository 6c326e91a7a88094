package org.plumbline.app.capability.change.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.capability.change.ChangeAction;
import org.plumbline.app.capability.change.ResistanceNote;
import org.plumbline.app.capability.change.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom a change concerns, what they object to, and what is done. Whether the initiative may be seen, the
/// facade has asked; who may read a confidential note, the query asks.
@Component
public class ConcernTable {
    private static final String READABLE = " and (not is_confidential or noted_by = :me or owner_id = :me)";

    private final JdbcClient jdbc;

    ConcernTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The groups of an initiative, those for whom most changes first.
    public List<StakeholderGroup> groups(UUID initiativeId) {
        return jdbc.sql("""
                        select * from capability.stakeholder_group where initiative_id = :initiative
                        order by case size when 'LARGE' then 1 when 'MEDIUM' then 2 else 3 end, lower(title)
                        """)
                .param("initiative", initiativeId)
                .query(ConcernTable::group)
                .list();
    }

    private static StakeholderGroup group(ResultSet row, int number) throws SQLException {
        return new StakeholderGroup(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                new StakeholderGroup.Terms(
                        row.getString("title"),
                        row.getObject("department_id", UUID.class),
                        row.getObject("people", Integer.class),
                        StakeholderGroup.Size.valueOf(row.getString("size")),
                        row.getString("process"),
                        row.getString("tools"),
                        row.getString("role"),
                        row.getString("skills"),
                        row.getString("support")),
                row.getInt("version"));
    }

    public void put(StakeholderGroup group) {
        var terms = group.terms();
        jdbc.sql("""
                        insert into capability.stakeholder_group (id, initiative_id, title, department_id, people, size,
                            process, tools, role, skills, support, version)
                        values (:id, :initiative, :title, :unit, :people, :size, :process, :tools, :role, :skills,
                            :support, :version)
                        on conflict (id) do update set title = excluded.title, department_id = excluded.department_id,
                            people = excluded.people, size = excluded.size, process = excluded.process,
                            tools = excluded.tools, role = excluded.role, skills = excluded.skills,
                            support = excluded.support, version = excluded.version
                        """)
                .param("id", group.id())
                .param("initiative", group.initiativeId())
                .param("title", terms.title())
                .param("unit", terms.unitId())
                .param("people", terms.people(), Types.INTEGER)
                .param("size", terms.size().name())
                .param("process", terms.process())
                .param("tools", terms.tools())
                .param("role", terms.role())
                .param("skills", terms.skills())
                .param("support", terms.support())
                .param("version", group.version())
                .update();
    }

    public void removeGroup(UUID id) {
        jdbc.sql("delete from capability.stakeholder_group where id = :id")
                .param("id", id)
                .update();
    }

    /// The notes of an initiative that a person may read, the latest first.
    public List<ResistanceNote> notes(UUID initiativeId, UUID me) {
        return jdbc.sql("select * from capability.resistance_note where initiative_id = :initiative" + READABLE
                        + " order by state = 'SETTLED', noted_on desc, id desc")
                .param("initiative", initiativeId)
                .param("me", me)
                .query(ConcernTable::note)
                .list();
    }

    /// A note that a person may read, locked until the transaction ends.
    public Optional<ResistanceNote> lockNote(UUID id, UUID me) {
        return jdbc.sql("select * from capability.resistance_note where id = :id" + READABLE + " for update")
                .param("id", id)
                .param("me", me)
                .query(ConcernTable::note)
                .optional();
    }

    /// The notes that a person follows up and that are not settled.
    public List<ResistanceNote> openNotesOf(UUID me) {
        return jdbc.sql("""
                        select * from capability.resistance_note where owner_id = :me and state <> 'SETTLED'
                        order by follow_up_on, id
                        """).param("me", me).query(ConcernTable::note).list();
    }

    private static ResistanceNote note(ResultSet row, int number) throws SQLException {
        return new ResistanceNote(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                ResistanceNote.State.valueOf(row.getString("state")),
                new ResistanceNote.Terms(
                        row.getObject("group_id", UUID.class),
                        row.getString("said"),
                        row.getString("answer"),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("follow_up_on", LocalDate.class),
                        row.getBoolean("is_confidential")),
                row.getObject("noted_by", UUID.class),
                row.getObject("noted_on", LocalDate.class),
                row.getInt("version"));
    }

    public void put(ResistanceNote note) {
        var terms = note.terms();
        jdbc.sql("""
                        insert into capability.resistance_note (id, initiative_id, group_id, said, answer, owner_id,
                            follow_up_on, state, is_confidential, noted_by, noted_on, version)
                        values (:id, :initiative, :group, :said, :answer, :owner, :followUp, :state, :confidential, :by,
                            :on, :version)
                        on conflict (id) do update set group_id = excluded.group_id, said = excluded.said,
                            answer = excluded.answer, owner_id = excluded.owner_id,
                            follow_up_on = excluded.follow_up_on, state = excluded.state,
                            is_confidential = excluded.is_confidential, version = excluded.version
                        """)
                .param("id", note.id())
                .param("initiative", note.initiativeId())
                .param("group", terms.groupId())
                .param("said", terms.said())
                .param("answer", terms.answer())
                .param("owner", terms.ownerId())
                .param("followUp", terms.followUpOn(), Types.DATE)
                .param("state", note.state().name())
                .param("confidential", terms.isConfidential())
                .param("by", note.notedBy())
                .param("on", note.notedOn())
                .param("version", note.version())
                .update();
    }

    /// The actions of an initiative, what is open first.
    public List<ChangeAction> actions(UUID initiativeId) {
        return jdbc.sql("""
                        select * from capability.change_action where initiative_id = :initiative
                        order by done_on is not null, due_on, id
                        """)
                .param("initiative", initiativeId)
                .query(ConcernTable::action)
                .list();
    }

    /// The open actions of a person.
    public List<ChangeAction> openActionsOf(UUID me) {
        return jdbc.sql(
                        "select * from capability.change_action where owner_id = :me and done_on is null order by due_on")
                .param("me", me)
                .query(ConcernTable::action)
                .list();
    }

    private static ChangeAction action(ResultSet row, int number) throws SQLException {
        return new ChangeAction(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("title"),
                row.getObject("owner_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class));
    }

    public void put(ChangeAction action) {
        jdbc.sql("""
                        insert into capability.change_action (id, initiative_id, group_id, title, owner_id, due_on, done_on)
                        values (:id, :initiative, :group, :title, :owner, :due, :done)
                        on conflict (id) do update set group_id = excluded.group_id, title = excluded.title,
                            owner_id = excluded.owner_id, due_on = excluded.due_on, done_on = excluded.done_on
                        """)
                .param("id", action.id())
                .param("initiative", action.initiativeId())
                .param("group", action.groupId())
                .param("title", action.title())
                .param("owner", action.ownerId())
                .param("due", action.dueOn())
                .param("done", action.doneOn(), Types.DATE)
                .update();
    }
}
