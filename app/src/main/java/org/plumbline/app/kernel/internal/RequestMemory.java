package org.plumbline.app.kernel.internal;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Remembers what was worked out for an actor for the length of one web request; elsewhere it works it out each time.
@Component
class RequestMemory {
    private static final String FOR = "org.plumbline.actsFor";
    private static final String PREFIX = RequestMemory.class.getName() + ".";

    @SuppressWarnings("unchecked")
    <T> T recall(String what, Actor actor, Supplier<T> work) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return work.get();
        }
        var name = PREFIX + what + "." + actor.personId();
        var known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = work.get();
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (T) known;
    }

    /// Notes for the length of the request for whom the actor acts; null where in their own right.
    void actsFor(@Nullable UUID personId) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && personId != null) {
            request.setAttribute(FOR, personId, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /// For whom the actor acts in this request, null where in their own right.
    @Nullable
    UUID actsFor() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (UUID) request.getAttribute(FOR, RequestAttributes.SCOPE_REQUEST);
    }

    void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        for (var name : request.getAttributeNames(RequestAttributes.SCOPE_REQUEST)) {
            if (name.startsWith(PREFIX)) {
                request.removeAttribute(name, RequestAttributes.SCOPE_REQUEST);
            }
        }
    }
}
