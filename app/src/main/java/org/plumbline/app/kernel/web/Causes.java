package org.plumbline.app.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.plumbline.app.kernel.web.Faults.Told;
import org.plumbline.app.kit.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/// What lies behind an exception that no rule of the product raised, worded for whoever asked.
final class Causes {
    private static final Logger LOG = LoggerFactory.getLogger(Causes.class);

    private Causes() {}

    /// True where nobody waits for the answer any longer.
    static boolean isGone(Exception failure) {
        return failure instanceof ClientAbortException || failure instanceof AsyncRequestNotUsableException;
    }

    /// What to tell; a fault of ours goes to the log under the number that is told.
    static Told told(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return status == HttpStatus.NOT_FOUND ? Faults.notFound() : misunderstood(status);
        }
        var trouble = DatabaseTrouble.of(failure);
        if (trouble != null) {
            LOG.warn("{} for {} {}: {}", trouble, request.getMethod(), request.getRequestURI(), failure.getMessage());
            return trouble.told();
        }
        if (failure instanceof TypeMismatchException
                || failure instanceof HttpMessageNotReadableException
                || failure instanceof MultipartException) {
            return misunderstood(HttpStatus.BAD_REQUEST);
        }
        if (failure instanceof InvalidParameterException unread) {
            var isTooLarge = unread.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
            return misunderstood(isTooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return new Told(
                HttpStatus.INTERNAL_SERVER_ERROR,
                Words.t("Something went wrong on our side"),
                Words.t("Nothing was changed. Try again; if it happens again, tell support the number below."),
                Map.of("incident", incident));
    }

    private static Told misunderstood(HttpStatus status) {
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return new Told(
                    status,
                    Words.t("That is too large"),
                    Words.t("Send less at once: a smaller file, or several files one after the other."),
                    Map.of());
        }
        return new Told(
                status,
                Words.t("That request was not understood"),
                Words.t("Go back, check what you entered and send it again."),
                Map.of());
    }
}
