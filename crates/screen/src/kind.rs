//! What can be found, and what each kind means for the text.

/// What is to be done with a text, from the mildest to the gravest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing was found.
    Pass,
    /// A person must look: it may single somebody out.
    Hold,
    /// It tells who somebody is; it may not come in.
    Refuse,
}

impl Verdict {
    /// The word that files and commands carry.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Hold => "hold",
            Self::Refuse => "refuse",
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $code:literal $verdict:ident;)+) => {
        /// The kind of what was found. The documentation of each says what makes it so.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind { $($(#[$doc])* $kind,)+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind,)+];

            /// The code that files and commands carry.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $code,)+ }
            }

            /// What one finding of this kind makes of a text.
            pub const fn verdict(self) -> Verdict {
                match self { $(Self::$kind => Verdict::$verdict,)+ }
            }
        }
    };
}

kinds! {
    /// NHS number: ten digits, modulus 11, or a number beside "NHS no" or "rhif GIG".
    NhsNumber "nhs_number" Refuse;
    /// Unique pupil number, permanent or temporary, by its check letter or beside its name.
    Upn "upn" Refuse;
    /// National Insurance number, by the rules for its prefix.
    Nino "nino" Refuse;
    /// Police National Computer identifier, by its check letter.
    PncId "pnc_id" Refuse;
    /// Criminal Records Office number, by its check letter.
    CroNumber "cro_number" Refuse;
    /// Serial number of a mobile phone, by the Luhn digit.
    Imei "imei" Refuse;
    /// Payment card, by the Luhn digit and its first digits.
    PaymentCard "payment_card" Refuse;
    /// Unique learner number, ten digits, modulus 11.
    Uln "uln" Refuse;
    /// Passport number beside its name, or a machine-readable zone.
    Passport "passport" Refuse;
    /// Driver number of Great Britain.
    DrivingLicence "driving_licence" Refuse;
    /// Patient's number at a hospital, beside its name.
    HospitalNumber "hospital_number" Refuse;
    /// A telephone number that may be a person's.
    Phone "phone" Refuse;
    /// An e-mail address, also written in words.
    Email "email" Refuse;
    /// A vehicle's registration mark.
    VehiclePlate "vehicle_plate" Refuse;
    /// Unique property reference number.
    Uprn "uprn" Refuse;
    /// Address of a page or site.
    Url "url" Refuse;
    /// A name on a platform.
    Handle "handle" Refuse;
    /// An IP or hardware address.
    IpAddress "ip_address" Refuse;
    /// Reference of a crime, incident, case or custody record.
    Reference "reference" Refuse;
    /// Sort code, account number or IBAN.
    BankAccount "bank_account" Refuse;
    /// A date of birth.
    DateOfBirth "date_of_birth" Refuse;
    /// A home's address: number or house name with a street or full postcode.
    Address "address" Refuse;
    /// A full name, a title with a surname, a patronymic.
    Name "name" Refuse;
    /// A number for the public (03, 08): a service's, most likely.
    ServicePhone "service_phone" Hold;
    /// A number of an identifier's shape that lacks its check digit.
    LikelyNumber "likely_number" Hold;
    /// One word that may be a platform's name for somebody, or a plate.
    LikelyIdentifier "likely_identifier" Hold;
    /// A given name or a surname by itself.
    GivenName "given_name" Hold;
    /// The exact age of one person.
    Age "age" Hold;
    /// Words that single somebody out.
    Descriptor "descriptor" Hold;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_code_of_its_own_and_judges() {
        let codes: std::collections::BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
        assert_eq!(codes.len(), Kind::ALL.len());
        assert!(Kind::ALL.iter().all(|kind| kind.verdict() > Verdict::Pass));
    }
}
