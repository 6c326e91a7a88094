package org.plumbline.app.kernel;

import java.util.function.Predicate;
import org.plumbline.app.kit.shell.NavigationEntry;

/// Takes entries out of the left navigation where what they lead to is switched off. What was entered stays, and so do
/// the pages for who knows their address.
public interface NavigationVeil {
    /// What the acting person does not see; asked once a page.
    Predicate<NavigationEntry> hidden();
}
