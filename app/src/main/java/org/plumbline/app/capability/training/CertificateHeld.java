package org.plumbline.app.capability.training;

import java.util.UUID;

/// Somebody holds one certificate more, of a course or from elsewhere; said in the transaction that wrote it.
record CertificateHeld(UUID personId) {}
