package org.plumbline.app.kernel.view;

import java.util.List;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.shell.OwnAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The views that the acting person keeps of lists. They are personal settings, not records: nothing is audited, and
/// what a view shows is asked anew with each look at it.
@Service
public class SavedViews {
    private static final int MOST = 30;
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Access access;
    private final List<ViewedList> lists;

    SavedViews(JdbcClient jdbc, Access access, List<ViewedList> lists) {
        this.jdbc = jdbc;
        this.access = access;
        this.lists = List.copyOf(lists);
    }

    /// A kept view.
    private record View(String name, String address) {}

    /// The register with the views of its list in its menu, and the form that keeps the present one. A register at an
    /// address of no list stays as it is.
    @Transactional(readOnly = true)
    public Register on(Register register) {
        var here = register.query().address();
        var list = lists.stream().filter(one -> one.holds(here)).findFirst();
        if (list.isEmpty()) {
            return register;
        }
        return register.views(views(list.get()).stream()
                        .map(view -> new RegisterLink(
                                view.name(), view.address(), view.address().equals(here)))
                        .toList())
                .saveView("/views");
    }

    private List<View> views(ViewedList list) {
        return jdbc.sql("""
                        select name, address from kernel.saved_view where person_id = :person and list = :list
                        order by lower(name)
                        """)
                .param("person", access.actor().personId())
                .param("list", list.name())
                .query(Rows.of(View.class))
                .list();
    }

    private ViewedList listOf(String address) {
        return lists.stream()
                .filter(one -> one.holds(OwnAddress.of(address, "")))
                .findFirst()
                .orElseThrow(() -> new Missing("list", address));
    }

    /// The address again, for whoever is led back to it.
    ///
    /// @throws Missing where it is of no list
    public String checked(String address) {
        var _ = listOf(address);
        return address;
    }

    /// Keeps a view; one of the same name is replaced.
    ///
    /// @throws Missing where the address is of no list
    @Transactional
    public void keep(String name, String address) {
        var list = listOf(address);
        var given = named(name);
        var mine = views(list);
        if (mine.size() >= MOST && mine.stream().noneMatch(view -> view.name().equalsIgnoreCase(given))) {
            throw new Refusal(ViewRules.TOO_MANY, MOST);
        }
        jdbc.sql("""
                        insert into kernel.saved_view (person_id, list, name, address)
                        values (:person, :list, :name, :address)
                        on conflict (person_id, list, lower(name)) do update set name = :name, address = :address
                        """)
                .param("person", access.actor().personId())
                .param("list", list.name())
                .param("name", given)
                .param("address", address)
                .update();
    }

    private static String named(String name) {
        var given = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new Refusal(ViewRules.NAME_NEEDED);
        }
        return given;
    }

    /// Forgets a view of one's own.
    ///
    /// @param address of the list
    @Transactional
    public void forget(String name, String address) {
        jdbc.sql("""
                        delete from kernel.saved_view
                        where person_id = :person and list = :list and lower(name) = lower(:name)
                        """)
                .param("person", access.actor().personId())
                .param("list", listOf(address).name())
                .param("name", name)
                .update();
    }

    /// Gives a view of one's own another name.
    ///
    /// @param address of the list
    @Transactional
    public void rename(String from, String to, String address) {
        var list = listOf(address);
        var given = named(to);
        if (!given.equalsIgnoreCase(from)
                && views(list).stream().anyMatch(view -> view.name().equalsIgnoreCase(given))) {
            throw new Refusal(ViewRules.NAME_TAKEN, given);
        }
        jdbc.sql("""
                        update kernel.saved_view set name = :to
                        where person_id = :person and list = :list and lower(name) = lower(:from)
                        """)
                .param("person", access.actor().personId())
                .param("list", list.name())
                .param("from", from)
                .param("to", given)
                .update();
    }
}
