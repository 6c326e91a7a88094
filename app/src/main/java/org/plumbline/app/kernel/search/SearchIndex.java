package org.plumbline.app.kernel.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The index of everything people search for; written in the transaction of the change, read by what each may see.
@Component
public class SearchIndex {
    private static final int LONGEST_BODY = 200_000;
    private static final int SHORTEST_LIKENESS = 4;
    private static final double LEAST_LIKENESS = 0.15;

    private static final String SEEN = """
         (e.project_id is null or ((:seesAll or e.project_id = any(:seen)) and e.project_id <> all(:hidden)))
        and (e.kind <> all(:guarded) or e.id = any(:admitted))
        """;

    /// The text around the first word; empty where that stands in the title or nowhere.
    private static final String AROUND = """
        case when position(:first in lower(e.title)) > 0 or position(:first in lower(e.body)) = 0 then ''
        else substring(e.body from greatest(1, position(:first in lower(e.body)) - 160) for 400) end\
        """;

    private final JdbcClient jdbc;
    private final Access access;
    private final ObjectProvider<SearchGuard> guards;

    SearchIndex(JdbcClient jdbc, Access access, ObjectProvider<SearchGuard> guards) {
        this.jdbc = jdbc;
        this.access = access;
        this.guards = guards;
    }

    /// A record that was found.
    ///
    /// @param kind glossary word, such as `project`
    /// @param key what people call it
    /// @param title its title
    /// @param href its page
    /// @param sentence of its text where the words stand; empty where they stand in key or title, or far apart
    public record Found(String kind, String key, String title, String href, String sentence) {}

    /// Puts a record in, or in place of what was known of it.
    ///
    /// @param subject the record; where it belongs to a project, only who sees the project finds it
    /// @param body more words it is found by
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Subject subject, String title, String body, String href) {
        jdbc.sql("""
            insert into kernel.search_entry (id, kind, key, project_id, title, body, href)
            values (:id, :kind, :key, :project, :title, :body, :href)
            on conflict (id) do update set kind = :kind, key = :key, project_id = :project,
            title = :title, body = :body, href = :href
            """)
                .param("id", subject.id())
                .param("kind", subject.kind())
                .param("key", subject.key())
                .param("project", subject.projectId())
                .param("title", title)
                .param("body", body.substring(0, Math.min(body.length(), LONGEST_BODY)))
                .param("href", href)
                .update();
    }

    /// Takes a record out; what is not in changes nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID id) {
        jdbc.sql("delete from kernel.search_entry where id = :id")
                .param("id", id)
                .update();
    }

    /// What the acting person may see of what matches the words, best first: the key itself, words in the title,
    /// words in the body; the last word may be only begun.
    @Transactional(readOnly = true)
    public List<Found> find(String words, int limit) {
        var text = words.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select e.kind, e.key, e.title, e.href, " + AROUND + " from kernel.search_entry e where" + SEEN
                        + """
                         and (e.words @@ to_tsquery('simple', :query) or lower(e.key || ' ' || e.title) like :like)
                        order by lower(e.key) = :text desc, lower(e.title) like :like desc,
                            ts_rank(e.words, to_tsquery('simple', :query)) desc, lower(e.title), e.key
                        limit :limit
                        """)
                .params(access.sight().parameters())
                .params(guarded())
                .param("text", text)
                .param("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("query", query(text))
                .param("limit", limit)
                .param("first", Passage.first(text))
                .query((row, number) -> new Found(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Passage.sentence(row.getString(5), text)))
                .list();
    }

    /// A record with its page.
    public record Place(Subject subject, String title, String href) {}

    /// The record of an id with its page, if the acting person may see it: what comments, attachments and followers
    /// hang on.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public Place get(UUID id) {
        return seen(List.of(id)).stream().findFirst().orElseThrow(() -> new Missing("record", id));
    }

    /// The records of some ids that the acting person may see, by key.
    @Transactional(readOnly = true)
    public List<Place> seen(Collection<UUID> ids) {
        return jdbc.sql("select e.kind, e.id, e.key, e.project_id, e.title, e.href from kernel.search_entry e "
                        + "where e.id = any(:ids) and" + SEEN + "order by e.key")
                .params(access.sight().parameters())
                .params(guarded())
                .param("ids", ids.toArray(UUID[]::new))
                .query(SearchIndex::place)
                .list();
    }

    /// What the acting person may see whose title is like the words, or that shares telling words with them,
    /// the most
    /// alike first: for "do we have that already?" while somebody types.
    ///
    /// @param kinds only records of these kinds
    @Transactional(readOnly = true)
    public List<Place> alike(String words, Collection<String> kinds, int limit) {
        var text = words.strip().toLowerCase(Locale.ROOT);
        var telling = telling(text);
        if (text.length() < SHORTEST_LIKENESS || telling.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            select e.kind, e.id, e.key, e.project_id, e.title, e.href from (
                select e.*, greatest(public.similarity(lower(e.title), :text),
                    public.word_similarity(:text, lower(e.title)) - 0.1)
                    + ts_rank(e.words, to_tsquery('simple', :query), 1) as likeness
                from kernel.search_entry e
                where e.kind = any(:kinds) and (e.words @@ to_tsquery('simple', :query)
                    or lower(e.key || ' ' || e.title) operator(public.%>) :text) and
            """ + SEEN + """
            ) e where likeness > :least order by likeness desc, e.key limit :limit
            """)
                .params(access.sight().parameters())
                .params(guarded())
                .param("kinds", kinds.toArray(String[]::new))
                .param("text", text)
                .param("query", telling)
                .param("least", LEAST_LIKENESS)
                .param("limit", limit)
                .query(SearchIndex::place)
                .list();
    }

    /// The record that people call by that key, if the acting person may see it.
    @Transactional(readOnly = true)
    public Optional<Place> named(String key) {
        return jdbc
                .sql("select e.kind, e.id, e.key, e.project_id, e.title, e.href from kernel.search_entry e "
                        + "where e.key = :key and" + SEEN)
                .params(access.sight().parameters())
                .params(guarded())
                .param("key", key.strip().toUpperCase(Locale.ROOT))
                .query(SearchIndex::place)
                .list()
                .stream()
                .findFirst();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new Subject(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getObject("project_id", UUID.class)),
                row.getString("title"),
                row.getString("href"));
    }

    /// The longer words, any of which may match: short ones ("the", "and") say nothing.
    private static String telling(String text) {
        return List.of(text.split("[^\\p{L}\\p{N}]+", -1)).stream()
                .filter(word -> word.length() > 3)
                .distinct()
                .limit(12)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" | "));
    }

    private Map<String, @Nullable Object> guarded() {
        var kinds = new ArrayList<String>();
        var admitted = new HashSet<UUID>();
        for (var guard : guards) {
            kinds.add(guard.kind());
            admitted.addAll(guard.admitted());
        }
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("guarded", kinds.toArray(String[]::new));
        parameters.put("admitted", admitted.toArray(UUID[]::new));
        return parameters;
    }

    /// Letters and digits only, each word as a beginning; nothing of what was typed is read as an operator.
    private static String query(String text) {
        return List.of(text.split("[^\\p{L}\\p{N}]+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .limit(12)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
