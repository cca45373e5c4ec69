//! The catalogue of the browser: the same files, loaded beside the app instead of in it, so that sentences are no part of the code.

use fluent_templates::LanguageIdentifier;
use fluent_templates::fluent_bundle::concurrent::FluentBundle;
use fluent_templates::fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;
use unic_langid::langid;

static CATALOGUE: OnceLock<[FluentBundle<FluentResource>; 2]> = OnceLock::new();

/// Puts the catalogue in place, once, before anything is said; `en` and `cy` are the files of each language one after the other.
pub fn catalogue_set(en: String, cy: String) {
    let bundle = |lang: LanguageIdentifier, text: String| {
        let mut bundle = FluentBundle::new_concurrent(vec![lang]);
        bundle.set_use_isolating(false);
        // What can be read of a file is used; the host's tests read every one of them strictly.
        let resource = FluentResource::try_new(text).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
        bundle
    };
    let _ = CATALOGUE.set([bundle(langid!("en"), en), bundle(langid!("cy"), cy)]);
}

pub(crate) fn lookup(
    lang: &LanguageIdentifier,
    key: &str,
    args: &HashMap<Cow<'static, str>, FluentValue<'_>>,
) -> Option<String> {
    let [english, welsh] = CATALOGUE.get()?;
    let bundle = if *lang == langid!("cy") { welsh } else { english };
    let arguments: FluentArgs<'_> = args.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    let pattern = bundle.get_message(key)?.value()?;
    Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
}
