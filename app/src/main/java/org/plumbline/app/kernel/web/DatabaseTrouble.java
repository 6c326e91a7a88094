package org.plumbline.app.kernel.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.web.Faults.Told;
import org.plumbline.app.kit.Words;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;

/// What keeps the database or the disk from taking a change, told apart because the way out differs. All but the
/// first pass by themselves or by a hand on the machine, and nobody has to mend what they typed.
enum DatabaseTrouble {
    /// The database refuses a value itself: too long, out of its range, or with a character it has not.
    UNKEEPABLE,
    /// No room is left on the disk.
    FULL,
    /// The connection went while the change was being made final: it may have been kept.
    UNCERTAIN,
    /// Somebody else holds what this needs, or it took too long.
    BUSY,
    /// It does not answer, or all ways to it are taken.
    AWAY;

    /// Which one lies behind an exception, however deep, null where none does.
    static @Nullable DatabaseTrouble of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && isNoRoom(cause)) {
                return FULL;
            }
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return ofState((NestedRuntimeException) cause);
            }
        }
        return null;
    }

    private static @Nullable DatabaseTrouble ofState(NestedRuntimeException failure) {
        var state = failure.getMostSpecificCause() instanceof SQLException sql
                ? Objects.requireNonNullElse(sql.getSQLState(), "")
                : "";
        if (state.startsWith("22") || state.equals("54000")) {
            return UNKEEPABLE;
        }
        return state.equals("53100") ? FULL : ofKind(failure);
    }

    private static @Nullable DatabaseTrouble ofKind(NestedRuntimeException failure) {
        return switch (failure) {
            case PessimisticLockingFailureException _, QueryTimeoutException _ -> BUSY;
            case DataAccessResourceFailureException _,
                    TransientDataAccessResourceException _,
                    RecoverableDataAccessException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ -> isCommit(failure) ? UNCERTAIN : AWAY;
            default -> null;
        };
    }

    private static boolean isNoRoom(Throwable cause) {
        var words = String.valueOf(cause.getMessage());
        return words.contains("No space left on device") || words.contains("Disk quota exceeded");
    }

    /// The transaction manager names the step that failed at the head of its message.
    private static boolean isCommit(NestedRuntimeException failure) {
        return String.valueOf(failure.getMessage()).startsWith("JDBC commit");
    }

    Told told() {
        return switch (this) {
            case UNKEEPABLE ->
                told(
                        HttpStatus.BAD_REQUEST,
                        Words.t("One of the values cannot be kept"),
                        Words.t(
                                "It is too long, too large or holds characters that are not text. Nothing was changed: go back, "
                                        + "mend it and send it again."));
            case FULL ->
                away(
                        Words.t("The disk of the server is full"),
                        Words.t("Nothing was changed. Tell whoever runs Plumbline that its disk needs room; it goes on "
                                + "by itself as soon as there is some."));
            case UNCERTAIN ->
                away(
                        Words.t("It is not certain that this was kept"),
                        Words.t("The database went away at the very end. Look whether your change is there before you "
                                + "send it again."));
            case BUSY ->
                away(
                        Words.t("Somebody else is changing the same"),
                        Words.t("Nothing was changed. Send it again in a few seconds."));
            case AWAY ->
                away(
                        Words.t("The database does not answer"),
                        Words.t("Nothing was changed. Plumbline goes on by itself as soon as the database is back: try "
                                + "again in a few seconds."));
        };
    }

    private static Told away(String title, String sentence) {
        return told(HttpStatus.SERVICE_UNAVAILABLE, title, sentence);
    }

    private static Told told(HttpStatus status, String title, String sentence) {
        return new Told(status, title, sentence, Map.of());
    }
}
