package org.plumbline.app.organisation.internal;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts attempts at every door and makes who fails often wait. An attempt is counted before it is judged and in a
/// transaction of its own, so that neither racing attempts nor a rollback escape the count.
@Component
public class Throttle {
    /// Failures in a row after which an account stays shut until its password is reset.
    public static final int MOST_FAILURES = 100;

    private static final int NETWORK_BYTES = 8;

    private final JdbcClient jdbc;

    Throttle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A way in, with its own counts: attempts before one has to wait, the longest wait in seconds (it doubles up to
    /// that), and the seconds of peace after which counting starts anew, 0 for never.
    public enum Door {
        /// An account's password: at sign-in and where the old password is asked for.
        ACCOUNT(5, 900, 0),
        /// An account's password from one browser that it was opened from before, or within a session.
        BROWSER(5, 900, 0),
        /// Wrong passwords from one network address.
        SIGN_IN(50, 900, 900),
        /// Requests to reset an account's password.
        RESET_ACCOUNT(3, 3600, 3600),
        /// Requests to reset passwords from one network address.
        RESET(20, 3600, 3600),
        /// Unknown one-time links from one network address.
        LINK(20, 900, 900),
        /// Unknown API tokens from one network address.
        TOKEN(50, 900, 900);

        private final boolean isOfNetwork =
                Set.of("SIGN_IN", "RESET", "LINK", "TOKEN").contains(name());
        private final int free;
        private final int longestWait;
        private final int forgetAfter;

        Door(int free, int longestWait, int forgetAfter) {
            this.free = free;
            this.longestWait = longestWait;
            this.forgetAfter = forgetAfter;
        }
    }

    /// Counts one attempt. Empty where it may be made, else how long to wait; attempts while waiting do not count.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> attempt(Door door, String subject) {
        var counted = jdbc.sql("""
                        insert into organisation.attempt as a (door, subject, failures, last_at)
                        values (:door, :subject, 1, clock_timestamp())
                        on conflict (door, subject) do update set
                            failures = case when :forget > 0 and a.last_at < clock_timestamp() - make_interval(secs => :forget)
                                then 1 else a.failures + 1 end,
                            last_at = clock_timestamp(),
                            blocked_until = case when a.failures + 1 < :free or (:forget > 0
                                and a.last_at < clock_timestamp() - make_interval(secs => :forget)) then null
                                else clock_timestamp() + make_interval(
                                    secs => least(:longest, power(2, least(a.failures + 1 - :free, 20)))) end
                        where a.blocked_until is null or a.blocked_until <= clock_timestamp()
                        """)
                .param("door", door.name())
                .param("subject", key(door, subject))
                .param("forget", door.forgetAfter)
                .param("free", door.free)
                .param("longest", door.longestWait)
                .update();
        return counted == 1
                ? Optional.empty()
                : Optional.of(blocked(door, subject).orElse(Duration.ofSeconds(1)));
    }

    /// How long to wait before the next attempt, empty where it may be made; counts nothing.
    @Transactional(readOnly = true)
    public Optional<Duration> blocked(Door door, String subject) {
        return jdbc.sql("""
                        select ceil(extract(epoch from blocked_until - clock_timestamp()))::int
                        from organisation.attempt
                        where door = :door and subject = :subject and blocked_until > clock_timestamp()
                        """)
                .param("door", door.name())
                .param("subject", key(door, subject))
                .query(Integer.class)
                .optional()
                .map(seconds -> Duration.ofSeconds(Math.max(1, seconds)));
    }

    /// Attempts in a row that failed so far.
    @Transactional(readOnly = true)
    public int failures(Door door, String subject) {
        return jdbc.sql("select failures from organisation.attempt where door = :door and subject = :subject")
                .param("door", door.name())
                .param("subject", key(door, subject))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Starts counting anew: the attempt was good, or the password is another.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(Door door, String subject) {
        jdbc.sql("delete from organisation.attempt where door = :door and subject = :subject")
                .param("door", door.name())
                .param("subject", key(door, subject))
                .update();
    }

    /// People type passwords into the wrong field: what tries is kept as a hash only. Of an IPv6 address the network
    /// counts, since whoever has one has all of its addresses.
    private static String key(Door door, String subject) {
        var text = subject.strip().toLowerCase(Locale.ROOT);
        return Secrets.hex(door.isOfNetwork && text.indexOf(':') >= 0 ? network(text) : text);
    }

    private static String network(String address) {
        try {
            return HexFormat.of().formatHex(InetAddress.ofLiteral(address).getAddress(), 0, NETWORK_BYTES);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
