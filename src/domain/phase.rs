//! The phases of the programme. They are national.

use super::code::codes;

codes! {
    /// What the programme was, nationally, on a day. A day belongs to the phase that starts on it.
    Phase, "phase", {
        /// Before the first jurisdiction was switched on.
        BeforeLaunch = "before_launch",
        /// From the first activation on.
        Running = "running",
        /// Ended and replaced by the Priority Enforcement Program.
        ReplacedByPep = "replaced_by_pep",
        /// Restarted by Executive Order 13768.
        Restarted = "restarted",
        /// That order was revoked by Executive Order 13993.
        OrderRevoked = "order_revoked",
        /// The revocation was rescinded by Executive Order 14159.
        RevocationRescinded = "revocation_rescinded",
    }
}

impl Phase {
    /// Whether the programme was not running under its name. Fingerprint sharing went on.
    #[must_use]
    pub fn not_running(self) -> bool {
        matches!(
            self,
            Self::ReplacedByPep | Self::OrderRevoked | Self::RevocationRescinded
        )
    }
}
