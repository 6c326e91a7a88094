package org.plumbline.app.organisation;

import java.util.UUID;

/// Two persons turned out to be one: told in the transaction of the merge, so that whoever keeps duties moves them.
///
/// @param gone who is no longer a person of their own
/// @param kept who both are
public record PersonsMerged(UUID gone, UUID kept) {}
