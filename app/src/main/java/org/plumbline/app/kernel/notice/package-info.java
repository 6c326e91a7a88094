/// What people are told: notifications in the application, and mail.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
