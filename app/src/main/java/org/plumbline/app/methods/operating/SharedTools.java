package org.plumbline.app.methods.operating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.methods.internal.OperatingTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of what everybody may use, with owner and version, and what of it helps on which page.
@Service
public class SharedTools {
    private final OperatingTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;

    SharedTools(OperatingTable table, Access access, AuditTrail audit, Numbering numbering, SearchIndex index) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
    }

    /// What tools must keep to.
    public enum Rules implements Rule {
        NAME("Give it a name of 1 to 200 characters."),
        HELP("Say in 1 to 4000 characters what it is good for."),
        HREF("An address begins with https://, http:// or / and has no blanks."),
        PAGES("Addresses of pages begin with / and stand one on each line."),
        CHANGED_MEANWHILE("{0} was changed by somebody else meanwhile. Reload the page and do it again.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// Command: what is said of a tool.
    public record Terms(
            String name,
            SharedTool.Kind kind,
            @Nullable UUID ownerId,
            String edition,
            String href,
            String help,
            String pages) {}

    /// True where the acting person keeps the list.
    public boolean mayShape() {
        return access.may(Permission.SHAPE_METHODS);
    }

    /// All, by name.
    @Transactional(readOnly = true)
    public List<SharedTool> all() {
        access.actor();
        return table.tools();
    }

    /// What helps on a page, by name.
    @Transactional(readOnly = true)
    public List<SharedTool> at(String path) {
        return all().stream().filter(one -> one.helpsAt(path)).toList();
    }

    /// The tool of a key.
    @Transactional(readOnly = true)
    public SharedTool get(String key) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("tool", key));
    }

    /// Adds a tool, or changes one.
    ///
    /// @param before null for one that is added
    /// @param version as it was read
    @Transactional
    public SharedTool put(@Nullable SharedTool before, int version, Terms terms) {
        access.require(Permission.SHAPE_METHODS);
        check(terms);
        if (before != null && get(before.key()).version() != version) {
            throw new Refusal(Rules.CHANGED_MEANWHILE, before.key());
        }
        var after = new SharedTool(
                before == null ? Ids.next() : before.id(),
                before == null ? numbering.next("TLS") : before.key(),
                terms.name().strip(),
                terms.kind(),
                terms.ownerId(),
                terms.edition(),
                terms.href(),
                terms.help(),
                terms.pages(),
                before == null ? 1 : version + 1);
        table.put(after);
        audit.record(
                after.subject(),
                before == null ? "created" : "changed",
                before == null ? Map.of() : told(before),
                told(after));
        index.put(after.subject(), after.name(), after.help(), "/tools#" + after.key());
        return after;
    }

    private static void check(Terms terms) {
        if (terms.name().isBlank() || terms.name().length() > 200) {
            throw new Refusal(Rules.NAME);
        }
        if (terms.help().isBlank() || terms.help().length() > 4_000) {
            throw new Refusal(Rules.HELP);
        }
        if (!terms.href().isEmpty() && !terms.href().matches("(https?://|/)[^\\s\"'<>]{0,990}")) {
            throw new Refusal(Rules.HREF);
        }
        if (terms.pages().lines().anyMatch(line -> !line.isBlank() && !line.startsWith("/"))) {
            throw new Refusal(Rules.PAGES);
        }
    }

    private static Map<String, Object> told(SharedTool one) {
        var told = new HashMap<String, Object>();
        told.put("Name", one.name());
        told.put("Kind", one.kind());
        told.put("Owner", one.ownerId());
        told.put("Version", one.edition());
        told.put("Address", one.href());
        told.put("Help", one.help());
        told.put("Pages", one.pages());
        return told;
    }
}
