package org.plumbline.app.kernel.web;

import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Words what went wrong: 404 for what is not there or not seen, 422 for a rule's no, 403, and 500 with an incident id.
@RestControllerAdvice
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @ExceptionHandler(Missing.class)
    ResponseEntity<ProblemDetail> missing(Missing missing) {
        return answer(HttpStatus.NOT_FOUND, "There is nothing here that you may see.", Map.of());
    }

    @ExceptionHandler(Forbidden.class)
    ResponseEntity<ProblemDetail> forbidden(Forbidden forbidden) {
        return answer(
                HttpStatus.FORBIDDEN,
                "Your role does not allow this. Ask the PMO.",
                Map.of("permission", forbidden.permission().name()));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var sentence = refusal.rule().sentence();
        for (var i = 0; i < refusal.arguments().size(); i++) {
            sentence = sentence.replace(
                    "{" + i + "}", String.valueOf(refusal.arguments().get(i)));
        }
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                sentence,
                Map.of("rule", refusal.rule().name()));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String sentence, Map<String, Object> more) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        more.forEach(problem::setProperty);
        return ResponseEntity.status(status).body(problem);
    }

    /// An id under which the log holds what happened; the page shows only this.
    static String incident(Throwable cause) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {}", id, cause);
        return id;
    }
}
