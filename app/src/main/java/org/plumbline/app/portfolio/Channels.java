package org.plumbline.app.portfolio;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.portfolio.internal.WorkTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The channel plan: who hears about strategic projects, projects and operations, how often, and who sees to it.
/// Everybody signed in may read it.
@Service
public class Channels {
    private static final int WORD = 200;

    private final WorkTable table;
    private final Access access;
    private final AuditTrail audit;

    Channels(WorkTable table, Access access, AuditTrail audit) {
        this.table = table;
        this.access = access;
        this.audit = audit;
    }

    /// All channels, by what they are for.
    @Transactional(readOnly = true)
    public List<Channel> all() {
        access.actor();
        return table.channels();
    }

    /// Adds a channel.
    ///
    /// @throws Refusal where name, audience or cadence is blank or too long
    @Transactional
    public void add(Channel channel) {
        access.require(Permission.SET_STRATEGY);
        for (var word : List.of(channel.name(), channel.audience(), channel.cadence())) {
            if (word.isBlank() || word.length() > WORD) {
                throw new Refusal(StrategyRules.NO_CHANNEL);
            }
        }
        table.insert(channel);
        audit.record(subject(channel), "created", Map.of(), told(channel));
    }

    /// Takes a channel out.
    @Transactional
    public void remove(UUID id) {
        access.require(Permission.SET_STRATEGY);
        var channel = table.channels().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("channel", id));
        table.removeChannel(id);
        audit.record(subject(channel), "removed", told(channel), Map.of());
    }

    private static Subject subject(Channel channel) {
        return new Subject("channel", channel.id(), channel.name(), null);
    }

    private static Map<String, String> told(Channel channel) {
        return Map.of(
                "Name",
                channel.name(),
                "For",
                channel.work().label(),
                "Audience",
                channel.audience(),
                "Cadence",
                channel.cadence());
    }
}
