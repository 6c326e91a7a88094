package org.plumbline.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.kit.register.RegisterQuery;

/// The address of a register keeps every choice but the one that changes.
class RegisterQueryTest {
    enum Sort {
        NAME,
        LAST_SEEN
    }

    static RegisterQuery query(String path, Map<String, String> parameters) {
        var arrays = new LinkedHashMap<String, String[]>();
        parameters.forEach((name, value) -> arrays.put(name, new String[] {value}));
        return RegisterQuery.of(path, arrays);
    }

    private static RegisterQuery query(String... pairs) {
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return query("/projects", parameters);
    }

    @Test
    void sorting_keeps_the_filters_and_starts_on_the_first_page() {
        var query = query("q", "a&b", "portfolio", "PF-1", "page", "3");

        assertThat(query.sortedBy("finish")).isEqualTo("/projects?q=a%26b&portfolio=PF-1&sort=finish");
    }

    @Test
    void sorting_the_sorted_column_turns_it_round() {
        assertThat(query("sort", "finish").sortedBy("finish")).isEqualTo("/projects?sort=-finish");
        assertThat(query("sort", "-finish").sortedBy("finish")).isEqualTo("/projects?sort=finish");
    }

    @Test
    void turning_a_page_keeps_everything_and_the_first_page_needs_no_number() {
        assertThat(query("show", "late", "sort", "-finish").page(2))
                .isEqualTo("/projects?show=late&sort=-finish&page=2");
        assertThat(query("show", "late", "page", "2").page(1)).isEqualTo("/projects?show=late");
    }

    @Test
    void an_export_takes_filters_and_order_but_no_page() {
        assertThat(query("show", "late", "page", "2", "size", "20").at("/projects.csv"))
                .isEqualTo("/projects.csv?show=late");
    }

    @Test
    @Asvs("1.2.4")
    void only_columns_of_the_enum_can_be_sorted_by() {
        assertThat(query("sort", "-last_seen").sort(Sort.class)).contains(Sort.LAST_SEEN);
        assertThat(query("sort", "last-seen").sort(Sort.class)).contains(Sort.LAST_SEEN);
        assertThat(query("sort", "name; drop table").sort(Sort.class)).isEmpty();
        assertThat(query("sort", "password").sort(Sort.class)).isEmpty();
    }

    @Test
    void nonsense_is_left_out_instead_of_failing() {
        var query = query("page", "-4", "size", "999999", "_csrf", "secret", "Bad Name", "x", "q", "y".repeat(300));

        assertThat(query.page()).isEqualTo(1);
        assertThat(query.size()).isEqualTo(500);
        assertThat(query("page", "two").page()).isEqualTo(1);
        assertThat(query.text()).isEmpty();
        assertThat(query.with("show", "red")).doesNotContain("secret", "Bad");
    }

    @Test
    void clearing_keeps_the_order() {
        assertThat(query("q", "x", "portfolio", "1", "sort", "name").cleared()).isEqualTo("/projects?sort=name");
        assertThat(query("sort", "name").isFiltered()).isFalse();
        assertThat(query("q", "x").isFiltered()).isTrue();
    }

    @Test
    void the_filter_form_carries_what_it_does_not_ask_for() {
        var kept = query("q", "x", "portfolio", "1", "show", "late", "page", "4")
                .kept(List.of(Facet.of("portfolio", "Portfolio", List.of())));

        assertThat(kept).containsOnlyKeys("show");
    }
}
