//! Contexts and links together, as far as an act touches them.

use crate::{Context, ContextFault, Link, Meeting};
use concern::{ContextId, ContextKind, LinkId};
use std::collections::BTreeMap;

/// The part of the register that an act may touch. Whoever loads it brings every link of the contexts that will change, both
/// ends of each, and where the peer groups among them meet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register {
    /// Contexts by id.
    pub contexts: BTreeMap<ContextId, Context>,
    /// Links by id.
    pub links: BTreeMap<LinkId, Link>,
}

impl Register {
    /// A context that others may still lead to and that may still change.
    ///
    /// # Errors
    /// [`ContextFault::NoSuch`], or [`ContextFault::Ended`].
    pub fn living(&self, id: ContextId) -> Result<&Context, ContextFault> {
        let context = self.contexts.get(&id).ok_or(ContextFault::NoSuch)?;
        if context.ended.is_some() { Err(ContextFault::Ended) } else { Ok(context) }
    }

    /// The register with a link put in or changed.
    ///
    /// # Errors
    /// As [`Register::sound_after`].
    pub fn with_link(&self, id: LinkId, link: Link) -> Result<Self, ContextFault> {
        let mut after = self.clone();
        after.links.insert(id, link);
        after.sound_after(self)?;
        Ok(after)
    }

    /// The register with a context put in or changed.
    ///
    /// # Errors
    /// As [`Register::sound_after`].
    pub fn with_context(&self, id: ContextId, context: Context) -> Result<Self, ContextFault> {
        let mut after = self.clone();
        after.contexts.insert(id, context);
        after.sound_after(self)?;
        Ok(after)
    }

    /// Whether all that is not as it was in `before` may be kept.
    ///
    /// # Errors
    /// A context that is not sound; a link or a meeting place that leads nowhere; a link to itself; the same link twice.
    pub fn sound_after(&self, before: &Self) -> Result<(), ContextFault> {
        let changed = |id: &ContextId| self.contexts.get(id) != before.contexts.get(id);
        for (id, context) in self.contexts.iter().filter(|(id, _)| changed(id)) {
            context.sound()?;
            for meeting in context.details.meets() {
                self.meeting_place(*id, meeting)?;
            }
        }
        for (id, link) in &self.links {
            if before.links.get(id) == Some(link) && !changed(&link.from) && !changed(&link.to) {
                continue;
            }
            link.sound()?;
            for end in [link.from, link.to] {
                self.living(end).map_err(|_| ContextFault::LinkNowhere)?;
            }
            if self.links.iter().any(|(other, one)| other != id && one.repeats(link)) {
                return Err(ContextFault::LinkTwice);
            }
        }
        // A context that is taken out must not leave a link or a meeting behind.
        let gone = |id: &ContextId| before.contexts.contains_key(id) && !self.contexts.contains_key(id);
        let led = |id: &ContextId| self.links.values().any(|link| link.touches(*id)) || self.is_met_at(*id);
        if before.contexts.keys().any(|id| gone(id) && led(id)) {
            return Err(ContextFault::Later);
        }
        Ok(())
    }

    fn is_met_at(&self, id: ContextId) -> bool {
        self.contexts.values().any(|context| context.details.meets().iter().any(|meeting| meeting.at == id))
    }

    /// A group meets at a place, a school or an online space that is there; not at a group.
    fn meeting_place(&self, group: ContextId, meeting: &Meeting) -> Result<(), ContextFault> {
        let at = self.living(meeting.at).map_err(|_| ContextFault::LinkNowhere)?;
        if meeting.at == group || at.details.kind() == ContextKind::PeerGroup {
            return Err(ContextFault::LinkNowhere);
        }
        Ok(())
    }

    /// Leads every link of `old` to what `heir` says, the end that was `old`. A link that would lead to itself goes, and links
    /// that then say the same at the same time become one.
    pub(crate) fn lead_links(&mut self, old: ContextId, heir: impl Fn(LinkId) -> ContextId) {
        let touched: Vec<LinkId> =
            self.links.iter().filter(|(_, link)| link.touches(old)).map(|(id, _)| *id).collect();
        for id in touched {
            let Some(mut link) = self.links.remove(&id) else { continue };
            let to = heir(id);
            for end in [&mut link.from, &mut link.to] {
                if *end == old {
                    *end = to;
                }
            }
            if link.from == link.to {
                continue;
            }
            self.join_link(id, link);
        }
    }

    /// Puts a link in; one that repeats it is made one with it, under the id that was there.
    fn join_link(&mut self, id: LinkId, link: Link) {
        let repeated =
            self.links.iter().find(|(_, one)| one.repeats(&link)).map(|(id, one)| (*id, one.clone()));
        match repeated {
            None => {
                self.links.insert(id, link);
            }
            Some((other, one)) => {
                self.links.remove(&other);
                // Known for longer now, it may meet a third.
                self.join_link(other, one.with(&link));
            }
        }
    }

    /// Who met at `old` meets at `heir`.
    pub(crate) fn lead_meetings(&mut self, old: ContextId, heir: ContextId) {
        for (id, context) in &mut self.contexts {
            let Some(meets) = context.details.meets_mut() else { continue };
            let Some(n) = meets.iter().position(|meeting| meeting.at == old) else { continue };
            let moved = meets.remove(n);
            if heir == *id {
                continue;
            }
            match meets.iter_mut().find(|meeting| meeting.at == heir) {
                None => meets.insert(n, Meeting { at: heir, ..moved }),
                Some(there) => {
                    there.hours.extend(moved.hours);
                    there.hours.sort_unstable();
                    there.hours.dedup();
                }
            }
        }
    }
}
