package org.plumbline.app.methods.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.methods.library.internal.CommunityTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Communities: anybody joins and leaves, the moderator looks after what the community publishes.
@Service
public class Communities {
    private static final String PREFIX = "COM";
    private static final int NAME = 120;
    private static final int PURPOSE = 2_000;

    private final CommunityTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final PersonDirectory people;
    private final Clock clock;

    Communities(
            CommunityTable table,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            PersonDirectory people,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.people = people;
        this.clock = clock;
    }

    /// All, by name.
    @Transactional(readOnly = true)
    public List<Community> all() {
        return table.all();
    }

    /// How many members each has.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> sizes() {
        return table.sizes();
    }

    /// The community of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public Community get(String key) {
        return table.byKey(key).orElseThrow(() -> new Missing("community", key));
    }

    /// Its members, in the order in which they joined.
    @Transactional(readOnly = true)
    public List<Community.Member> members(Community community) {
        return table.members(community.id());
    }

    /// True where the acting person founds communities.
    public boolean mayFound() {
        return access.may(Permission.CURATE_LIBRARY);
    }

    /// True where the acting person may change it: the office, and who moderates it.
    public boolean mayChange(Community community) {
        return mayFound() || community.moderatorId().equals(access.actor().personId());
    }

    /// Founds a community; its moderator is its first member.
    ///
    /// @throws Refusal where name or moderator is missing, or the name is taken
    @Transactional
    public Community found(String name, String purpose, UUID moderatorId) {
        access.require(Permission.CURATE_LIBRARY);
        var community = checked(
                new Community(Ids.next(), numbering.next(PREFIX), name.strip(), purpose.strip(), moderatorId, 1));
        write(community);
        table.join(community.id(), moderatorId, true, LocalDate.now(clock));
        audit.record(community.subject(), "created", Map.of(), told(community));
        return community;
    }

    /// Changes what it is for and who looks after it.
    ///
    /// @param version as it was read
    @Transactional
    public Community change(Community before, int version, String name, String purpose, UUID moderatorId) {
        if (!mayChange(before)) {
            throw new Forbidden(Permission.CURATE_LIBRARY);
        }
        if (before.version() != version) {
            throw new Refusal(LibraryRules.CHANGED_MEANWHILE, before.key());
        }
        var after = checked(new Community(
                before.id(), before.key(), name.strip(), purpose.strip(), moderatorId, before.version() + 1));
        write(after);
        table.join(after.id(), moderatorId, true, LocalDate.now(clock));
        audit.record(after.subject(), "changed", told(before), told(after));
        return after;
    }

    private Community checked(Community community) {
        if (community.name().isEmpty() || community.purpose().isEmpty()) {
            throw new Refusal(LibraryRules.NO_NAME);
        }
        if (community.name().length() > NAME || community.purpose().length() > PURPOSE) {
            throw new Refusal(LibraryRules.LONG, "Name", NAME);
        }
        if (people.byIds(List.of(community.moderatorId())).isEmpty()) {
            throw new Refusal(LibraryRules.NO_MODERATOR);
        }
        if (table.all().stream()
                .anyMatch(other ->
                        !other.id().equals(community.id()) && other.name().equalsIgnoreCase(community.name()))) {
            throw new Refusal(LibraryRules.NAME_TAKEN, community.name());
        }
        return community;
    }

    private void write(Community community) {
        table.put(community);
        index.put(community.subject(), community.name(), community.purpose(), community.href());
    }

    private static Map<String, Object> told(Community community) {
        return Map.of("Name", community.name(), "Purpose", community.purpose(), "Moderator", community.moderatorId());
    }

    /// Joins it, or changes the wish for its monthly letter.
    @Transactional
    public void join(Community community, boolean wantsDigest) {
        table.join(community.id(), access.actor().personId(), wantsDigest, LocalDate.now(clock));
        audit.record(
                community.subject(),
                "joined",
                Map.of(),
                Map.of("Member", access.actor().personId(), "Monthly letter", wantsDigest));
    }

    /// Leaves it; a moderator stays until another one is named.
    ///
    /// @throws Refusal for its moderator
    @Transactional
    public void leave(Community community) {
        var me = access.actor().personId();
        if (community.moderatorId().equals(me)) {
            throw new Refusal(LibraryRules.NO_MODERATOR);
        }
        table.leave(community.id(), me);
        audit.record(community.subject(), "left", Map.of("Member", me), Map.of());
    }
}
