package org.plumbline.app.methods.library.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.methods.library.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `methods.community`, its members and the months whose digest went out.
@Component
public class CommunityTable {
    private static final String SELECT = "select id, key, name, purpose, moderator_id, version from methods.community ";

    private final JdbcClient jdbc;

    CommunityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Size(UUID communityId, int members) {}

    /// All, by name.
    public List<Community> all() {
        return jdbc.sql(SELECT + "order by lower(name)")
                .query(Rows.of(Community.class))
                .list();
    }

    /// The community of a key.
    public Optional<Community> byKey(String key) {
        return jdbc.sql(SELECT + "where key = :key")
                .param("key", key)
                .query(Rows.of(Community.class))
                .optional();
    }

    /// The community of an id.
    public Optional<Community> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Rows.of(Community.class))
                .optional();
    }

    /// Writes a community, new or changed.
    public void put(Community community) {
        jdbc.sql("""
            insert into methods.community (id, key, name, purpose, moderator_id, version)
            values (:id, :key, :name, :purpose, :moderator, :version)
            on conflict (id) do update set name = :name, purpose = :purpose, moderator_id = :moderator,
                version = :version
            """)
                .param("id", community.id())
                .param("key", community.key())
                .param("name", community.name())
                .param("purpose", community.purpose())
                .param("moderator", community.moderatorId())
                .param("version", community.version())
                .update();
    }

    /// The members, in the order in which they joined.
    public List<Community.Member> members(UUID communityId) {
        return jdbc.sql("""
            select person_id, wants_digest, joined_on from methods.community_member
            where community_id = :community order by joined_on, person_id
            """)
                .param("community", communityId)
                .query(Rows.of(Community.Member.class))
                .list();
    }

    /// How many members each has.
    public Map<UUID, Integer> sizes() {
        var sizes = new HashMap<UUID, Integer>();
        jdbc.sql("select community_id, count(*) as members from methods.community_member group by community_id")
                .query(Rows.of(Size.class))
                .list()
                .forEach(size -> sizes.put(size.communityId(), size.members()));
        return sizes;
    }

    /// Takes a person in, or changes their wish.
    public void join(UUID communityId, UUID personId, boolean wantsDigest, LocalDate on) {
        jdbc.sql("""
            insert into methods.community_member (community_id, person_id, wants_digest, joined_on)
            values (:community, :person, :digest, :on)
            on conflict (community_id, person_id) do update set wants_digest = :digest
            """)
                .param("community", communityId)
                .param("person", personId)
                .param("digest", wantsDigest)
                .param("on", on)
                .update();
    }

    /// Lets a person go.
    public void leave(UUID communityId, UUID personId) {
        jdbc.sql("delete from methods.community_member where community_id = :community and person_id = :person")
                .param("community", communityId)
                .param("person", personId)
                .update();
    }

    /// Who wants the digest of one or more communities, with these.
    public Map<UUID, List<UUID>> readers() {
        var readers = new HashMap<UUID, List<UUID>>();
        jdbc.sql("select person_id, community_id from methods.community_member where wants_digest order by 1, 2")
                .query((row, number) -> readers.computeIfAbsent(
                                row.getObject(1, UUID.class), person -> new java.util.ArrayList<>())
                        .add(row.getObject(2, UUID.class)))
                .list();
        return readers;
    }

    /// Remembers that the digest of a month went out.
    ///
    /// @return false where it went out before
    public boolean sent(String month) {
        return jdbc.sql("insert into methods.digest (month, letters, sent_at) values (:month, 0, now()) "
                                + "on conflict do nothing")
                        .param("month", month)
                        .update()
                == 1;
    }

    /// Remembers how many letters of a month's digest went out.
    public void letters(String month, int letters) {
        jdbc.sql("update methods.digest set letters = :letters where month = :month")
                .param("letters", letters)
                .param("month", month)
                .update();
    }

    /// The communities of some ids, by id.
    public Map<UUID, Community> byIds(Collection<UUID> ids) {
        var found = new HashMap<UUID, Community>();
        all().stream().filter(one -> ids.contains(one.id())).forEach(one -> found.put(one.id(), one));
        return found;
    }
}
