package org.plumbline.app.methods.library;

import static org.plumbline.app.kernel.Permission.CURATE_LIBRARY;
import static org.plumbline.app.kernel.Permission.SEE;
import static org.plumbline.app.methods.library.ItemState.PROPOSED;
import static org.plumbline.app.methods.library.ItemState.PUBLISHED;
import static org.plumbline.app.methods.library.ItemState.RETIRED;
import static org.plumbline.app.methods.library.ItemState.RETURNED;
import static org.plumbline.app.methods.library.ItemState.WITHDRAWN;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of an item as a table.
final class ItemLife {
    static final StateMachine<ItemState, ItemCommand> TABLE = StateMachine.<ItemState, ItemCommand>table()
            .row(Set.of(PROPOSED), ItemCommand.RETURN, RETURNED, CURATE_LIBRARY)
            .row(Set.of(PROPOSED), ItemCommand.PUBLISH, PUBLISHED, CURATE_LIBRARY)
            .row(Set.of(PUBLISHED), ItemCommand.RETIRE, RETIRED, CURATE_LIBRARY)
            .row(Set.of(RETIRED), ItemCommand.RESTORE, PUBLISHED, CURATE_LIBRARY)
            .row(Set.of(PROPOSED, RETURNED), ItemCommand.WITHDRAW, WITHDRAWN, SEE)
            .row(Set.of(RETURNED, WITHDRAWN), ItemCommand.PROPOSE, PROPOSED, SEE)
            .done();

    private ItemLife() {}
}
