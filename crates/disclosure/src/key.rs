//! The release key and the random stream it drives.

use crate::{CellCode, RecordsDigest, SheetName};
use access::RegionCode;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

/// The secret behind one release's noise. Whoever holds it can subtract the noise: it is drawn from the operating system for
/// one release, never printed or stored beside the release, and wiped when dropped.
pub struct ReleaseKey(Zeroizing<[u8; 32]>);

impl ReleaseKey {
    /// Takes 32 random bytes and wipes them where they came from.
    ///
    /// They must be fresh from the operating system's generator: the noise is exactly as secret as they are.
    pub fn take(bytes: &mut [u8; 32]) -> Self {
        let key = Self(Zeroizing::new(*bytes));
        bytes.zeroize();
        key
    }

    /// The stream for one cell: HMAC-SHA256 (RFC 2104) in counter mode, keyed by
    /// `HMAC(release key, region ‖ period ‖ table ‖ revision ‖ code ‖ part ‖ records digest)`, each field behind its length.
    pub(crate) fn stream(&self, place: &StreamPlace<'_>) -> Stream {
        let mut mac = keyed(&self.0);
        let period = place.sheet.period().to_string();
        let fields: [&[u8]; 8] = [
            b"contexture noise 2",
            place.region.as_str().as_bytes(),
            period.as_bytes(),
            place.sheet.table().code().as_bytes(),
            &place.revision.to_be_bytes(),
            place.cell.code().as_bytes(),
            place.cell.part().as_bytes(),
            place.records.bytes(),
        ];
        for field in fields {
            mac.update(&(field.len() as u64).to_be_bytes());
            mac.update(field);
        }
        let seed = Zeroizing::new(<[u8; 32]>::from(mac.finalize().into_bytes()));
        Stream::seeded(&seed)
    }
}

/// Which cell of which drawing of which sheet a stream is for.
pub(crate) struct StreamPlace<'a> {
    pub(crate) region: &'a RegionCode,
    pub(crate) sheet: SheetName,
    pub(crate) revision: u32,
    pub(crate) cell: &'a CellCode,
    pub(crate) records: &'a RecordsDigest,
}

/// A source of uniform 64-bit words.
///
/// A release draws from the keyed stream of its cell and from nothing else; other sources are for trying the sampler and
/// attacking the design with it.
pub trait Words {
    /// The next word.
    fn word(&mut self) -> u64;
}

/// The deterministic stream of one cell. The same key and cell give the same words on every platform.
pub(crate) struct Stream {
    mac: Hmac<Sha256>,
    counter: u64,
    block: [u64; 4],
    left: usize,
}

impl Stream {
    pub(crate) fn seeded(seed: &[u8; 32]) -> Self {
        Self { mac: keyed(seed), counter: 0, block: [0; 4], left: 0 }
    }
}

impl Words for Stream {
    fn word(&mut self) -> u64 {
        if self.left == 0 {
            let mut mac = self.mac.clone();
            mac.update(&self.counter.to_be_bytes());
            let bytes = Zeroizing::new(<[u8; 32]>::from(mac.finalize().into_bytes()));
            for (word, eight) in self.block.iter_mut().zip(bytes.as_chunks::<8>().0) {
                *word = u64::from_be_bytes(*eight);
            }
            self.counter += 1;
            self.left = self.block.len();
        }
        let word = self.block[self.block.len() - self.left];
        self.left -= 1;
        word
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.block.zeroize();
    }
}

fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes a key of any length")
}
