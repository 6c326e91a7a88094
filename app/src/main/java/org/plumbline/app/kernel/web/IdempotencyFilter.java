package org.plumbline.app.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.SignedIn;
import org.plumbline.app.kernel.internal.IdempotencyTable;
import org.plumbline.app.kernel.internal.IdempotencyTable.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// A writing request with an `Idempotency-Key` does its work once: the key, the work and its answer commit together, so
/// that after any crash either all of it happened or none. The same key with the same request gets the same answer,
/// with another request 422. A request that fails leaves no trace and may be sent again. Comes after the sign-in.
@Component
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "idempotency_key";
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH");
    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag");
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_BODY = 4 << 20;

    private final IdempotencyTable table;
    private final TransactionTemplate transactions;

    IdempotencyFilter(IdempotencyTable table, TransactionTemplate transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITING.contains(request.getMethod()) || personId() == null || key(request) == null;
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        var given = request.getContentType();
        return given != null && given.startsWith(type);
    }

    private static boolean isForm(HttpServletRequest request) {
        return isOf(request, "application/x-www-form-urlencoded");
    }

    private static boolean isUpload(HttpServletRequest request) {
        return isOf(request, "multipart/form-data");
    }

    private static @Nullable String key(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return header == null && (isForm(request) || isUpload(request)) ? request.getParameter(FIELD) : header;
    }

    private static @Nullable UUID personId() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor().personId()
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = java.util.Objects.requireNonNull(key(request));
        var person = java.util.Objects.requireNonNull(personId());
        if (key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            problem(response, 400, "The Idempotency-Key must be 1 to 100 visible characters. Send a fresh UUID.");
            return;
        }
        var isRead = isForm(request) || isUpload(request);
        var body = isUpload(request)
                ? parts(request)
                : isForm(request) ? fields(request) : request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            problem(response, 413, "A request with an Idempotency-Key holds at most 4 MB. Send it in parts.");
            return;
        }
        var hash = hash(request, body);
        var answer = new HeldAnswer(response);
        var isFirst = transactions.execute(status -> {
            if (!table.claim(person, key, hash)) {
                return false;
            }
            work(isRead ? request : new RepeatableRequest(request, body), answer, chain);
            if (answer.getStatus() >= 400 || status.isRollbackOnly()) {
                status.setRollbackOnly();
            } else {
                table.keep(person, key, answerOf(hash, answer));
            }
            return true;
        });
        if (Boolean.TRUE.equals(isFirst)) {
            answer.copyBodyToResponse();
        } else {
            repeat(response, hash, table.answer(person, key).orElse(null));
        }
    }

    /// The fields of a form, but the proof of origin, which changes with the session.
    private static byte[] fields(HttpServletRequest request) {
        var text = new StringBuilder();
        new java.util.TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.startsWith("_csrf")) {
                text.append(name).append('=').append(List.of(values)).append('\n');
            }
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The parts of an upload by name, file name and hash; the server keeps them until the request is over, so that
    /// they
    /// are read again by whoever does the work.
    private static byte[] parts(HttpServletRequest request) throws IOException, ServletException {
        var text = new StringBuilder();
        for (var part : request.getParts()) {
            if (!part.getName().startsWith("_csrf")) {
                text.append(part.getName())
                        .append('/')
                        .append(part.getSubmittedFileName())
                        .append('=')
                        .append(hash(part))
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(Part part) throws IOException {
        var digest = sha256();
        try (var content = new DigestInputStream(part.getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Holds a redirect back as well, until the work has committed: the browser would else come back too early.
    private static final class HeldAnswer extends ContentCachingResponseWrapper {
        HeldAnswer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            setStatus(SC_FOUND);
            setHeader("Location", location);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) {
            setStatus(status);
            setHeader("Location", location);
        }
    }

    private static void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Answer answerOf(String hash, ContentCachingResponseWrapper answer) {
        var headers = new HashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = "Content-Type".equals(name) ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(hash, answer.getStatus(), headers, answer.getContentAsByteArray());
    }

    private static void repeat(HttpServletResponse response, String hash, @Nullable Answer known) throws IOException {
        if (known == null) {
            problem(response, 409, "The first request with this Idempotency-Key is not finished. Send it again later.");
        } else if (!known.requestHash().equals(hash)) {
            problem(response, 422, "This Idempotency-Key was used for another request. Send a fresh one.");
        } else {
            response.setStatus(known.status());
            known.headers().forEach(response::setHeader);
            response.setHeader("Idempotent-Replay", "true");
            response.getOutputStream().write(known.body());
        }
    }

    private static void problem(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(HttpStatus.valueOf(status).getReasonPhrase(), status, sentence)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        var digest = sha256();
        for (var part : List.of(
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                String.valueOf(request.getHeader("If-Match")))) {
            digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(body));
    }
}
