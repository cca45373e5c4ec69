//! The closed lists of the register.

use language::codes;

codes!(
    /// What sort of document it is, by how much it binds.
    DocumentKind, "guidance-kind", {
        /// An Act or a code made under one.
        Law = "law",
        /// Guidance that must be followed, or departed from with reasons.
        Statutory = "statutory",
        /// What the boards of Wales have agreed to do.
        Procedure = "procedure",
        /// Advice on practice.
        Practice = "practice",
        /// A standard of a profession.
        Standard = "standard",
    }
);

codes!(
    /// The point of the work at which a document helps.
    Topic, "guidance-topic", {
        /// Saying what a concern is about.
        Coding = "coding",
        /// Passing information on, and keeping it.
        Sharing = "sharing",
        /// Assessing a context.
        Assessment = "assessment",
        /// Planning what is done about a place.
        Planning = "planning",
        /// Writing a problem profile.
        Profile = "profile",
    }
);
