package org.plumbline.app.organisation;

import java.math.BigDecimal;
import java.util.List;

/// Money that benefits of projects brought and finance vouches for, for those who tell what an office brought; the
/// module that keeps benefits offers it.
public interface ConfirmedBenefits {
    /// What one benefit brought.
    ///
    /// @param amount below zero for a disbenefit
    record Banked(String title, String href, String currency, BigDecimal amount) {}

    /// The benefits that the acting person sees and of which money is confirmed, the greatest amount first.
    List<Banked> all();
}
