package org.plumbline.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.view.SavedViews;

/// Views that people keep: one way for the list of projects, the registers and the wall.
class SavedViewsIT {
    private static final Visitor HEAD = Visitor.signedIn(Running.person(Role.PMO_HEAD));

    private static String kept(String address, String name) {
        return sent("/views", Map.of("name", name, "address", address));
    }

    /// The page that a form of the menu leads to.
    private static String sent(String path, Map<String, String> fields) {
        var answer = HEAD.post("/settings", path, fields);
        assertThat(answer.statusCode()).as(path + fields).isEqualTo(302);
        return page(HEAD, answer.headers().firstValue("Location").orElseThrow());
    }

    private static String page(Visitor visitor, String address) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_view_stands_in_the_menu_of_its_list_for_whoever_kept_it_and_nobody_else() {
        var other = Visitor.signedIn(Running.person(Role.PMO_HEAD));
        for (var list : List.of("/projects", "/registers", "/status")) {
            var address = list + "?sort=-finish&show=late";

            kept(address, "Late in " + list + " <b>");

            assertThat(page(HEAD, list + "?q=x"))
                    .contains("Late in " + list + " &lt;b", list + "?sort=-finish&amp;show=late");
            assertThat(page(other, list + "?q=x")).doesNotContain("Late in ");
        }
        assertThat(page(HEAD, "/projects?q=x")).doesNotContain("Late in /registers", "Late in /status");
    }

    @Test
    void a_view_of_the_same_name_is_replaced_and_none_is_renamed_to_a_name_in_use() {
        kept("/projects?show=late", "Mine");
        kept("/projects?show=gaps", "mine");
        var menu = kept("/projects?show=over", "Theirs");

        var refused = sent("/views/name", Map.of("view", "Theirs", "name", "MINE", "address", "/projects?show=over"));

        assertThat(menu).contains(">mine</a>").doesNotContain(">Mine</a>");
        assertThat(refused).contains("Another view of yours is called", ">Theirs</a>");
    }

    @Test
    void a_view_gets_another_name_and_goes_away() {
        var address = "/status?show=red";
        kept(address, "Old name");

        assertThat(sent("/views/name", Map.of("view", "Old name", "name", "Fresh name", "address", address)))
                .contains(">Fresh name</a>")
                .doesNotContain(">Old name</a>");
        assertThat(sent("/views/removal", Map.of("view", "Fresh name", "address", address)))
                .doesNotContain(">Fresh name</a>");
    }

    @Test
    void a_view_without_a_name_or_one_too_many_is_refused_in_a_sentence() {
        var collector = Running.person(Role.PMO_HEAD);
        Running.as(collector, () -> {
            IntStream.range(0, 30)
                    .forEach(i -> Running.bean(SavedViews.class).keep("Many " + i, "/projects/PRJ-1/registers?q=" + i));
            return true;
        });

        var visitor = Visitor.signedIn(collector);
        var sent = visitor.post("/settings", "/views", Map.of("name", "One more", "address", "/registers?q=x"));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(page(visitor, "/registers?q=x")).contains("Remove one first").doesNotContain(">One more</a>");
        assertThat(kept("/registers?q=x", " \t ")).contains("Give the view a name");
    }
}
