package org.plumbline.app.portfolio;

import java.util.List;
import java.util.function.Predicate;
import org.plumbline.app.kernel.NavigationVeil;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.stereotype.Service;

/// Which levels above the project are in use. A level that is not leaves the navigation; what was entered stays,
/// and
/// work stands under "All projects".
@Service
public class Levels implements NavigationVeil {
    private static final String PROGRAMMES = "levels.programmes";
    private static final String PORTFOLIOS = "levels.portfolios";
    private static final String UNUSED = "unused";

    private final Settings settings;

    Levels(Settings settings) {
        this.settings = settings;
    }

    /// @param hasProgrammes true where projects form programmes
    /// @param hasPortfolios true where they form portfolios
    public record Use(boolean hasProgrammes, boolean hasPortfolios) {}

    /// What is in use; both, until somebody says otherwise.
    public Use inUse() {
        return new Use(isUsed(PROGRAMMES), isUsed(PORTFOLIOS));
    }

    private boolean isUsed(String setting) {
        return settings.get(setting).filter(UNUSED::equals).isEmpty();
    }

    /// Says what is in use; who changes settings may.
    public void use(Use use) {
        settings.put(PROGRAMMES, use.hasProgrammes() ? null : UNUSED);
        settings.put(PORTFOLIOS, use.hasPortfolios() ? null : UNUSED);
    }

    @Override
    public Predicate<NavigationEntry> hidden() {
        var use = inUse();
        var unused = new java.util.ArrayList<String>();
        if (!use.hasProgrammes()) {
            unused.add("/programmes");
        }
        if (!use.hasPortfolios()) {
            unused.add("/portfolios");
        }
        var addresses = List.copyOf(unused);
        return entry -> addresses.contains(entry.href());
    }
}
