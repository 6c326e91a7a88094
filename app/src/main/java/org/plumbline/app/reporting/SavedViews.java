package org.plumbline.app.reporting;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The views that the acting person keeps of a page. They are personal settings, not records: nothing is audited.
@Service
public class SavedViews {
    private final JdbcClient jdbc;
    private final Access access;

    SavedViews(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// A kept view.
    ///
    /// @param id the view
    /// @param name as the person calls it
    /// @param address path and query of our own
    public record View(UUID id, String name, String address) {}

    /// The views of a page, by name.
    @Transactional(readOnly = true)
    public List<View> of(String page) {
        return jdbc.sql("""
                        select id, name, address from reporting.saved_view where person_id = :person and page = :page
                        order by lower(name)
                        """)
                .param("person", access.actor().personId())
                .param("page", page)
                .query(Rows.of(View.class))
                .list();
    }

    /// Keeps a view; one of the same name is replaced.
    @Transactional
    public void keep(String page, String name, String address) {
        var given = name.strip();
        if (given.isEmpty() || given.length() > 60 || address.length() > 2_000 || !isOf(page, address)) {
            throw new Refusal(ReportingRules.VIEW_NAME_NEEDED);
        }
        jdbc.sql("""
                        insert into reporting.saved_view (id, person_id, page, name, address)
                        values (:id, :person, :page, :name, :address)
                        on conflict (person_id, page, name) do update set address = :address
                        """)
                .param("id", Ids.next())
                .param("person", access.actor().personId())
                .param("page", page)
                .param("name", given)
                .param("address", address)
                .update();
    }

    private static boolean isOf(String page, String address) {
        return address.equals(page) || address.startsWith(page + "?");
    }

    /// Forgets a view of one's own.
    @Transactional
    public void forget(String page, String name) {
        jdbc.sql("delete from reporting.saved_view where person_id = :person and page = :page and name = :name")
                .param("person", access.actor().personId())
                .param("page", page)
                .param("name", name)
                .update();
    }

    /// Gives a view of one's own another name; one that has it already is replaced.
    @Transactional
    public void rename(String page, String from, String to) {
        of(page).stream().filter(view -> view.name().equals(from)).findFirst().ifPresent(view -> {
            forget(page, from);
            keep(page, to, view.address());
        });
    }
}
