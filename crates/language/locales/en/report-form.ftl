# The two-minute form: one concern, by one person, on a phone or at a desk; also without a line.
contexts-near-at = Write easting and northing in whole metres with a comma between, such as 212350,245650.
record-action-contexts-near-view = Looked for contexts near a place
record-action-concern-send = Sent a concern by the form

web-title-report = One concern · Contexture
web-page-report = One concern
web-report-heading = Tell of one concern
web-report-lead = About two minutes. Tell what is known of a place, a school, a group or an online space, never of a person: nothing that you choose here can name one.
web-report-offline = There is no line just now. Fill in the form all the same: it is kept on this device and sent when there is a line.

web-report-summary = Something is missing or needs to be corrected
web-report-fault-point = Say where: tap the map, or type a place.
web-report-fault-context-type = Choose what it is about. “Not clear” is a real answer.
web-report-fault-harms = Choose at least one kind of harm. “Other or unclear” is a real answer.
web-report-fault-learned = Say how you know.
web-report-fault-source = Choose the sector that you work in.
web-report-fault-procedures = Say whether it was reported under the Procedures.
web-report-fault-note-length = Shorten the note to 280 characters.

web-report-where = Where is it?
web-report-where-hint = Tap the map; tap again to come closer. By keyboard: arrow keys move the cross, with Shift by less; + and − zoom.
web-report-map = Map to choose the place on
web-report-map-none = The map cannot be shown without a line. Type a grid reference, or easting and northing.
web-report-map-waiting = The map is on its way.
web-report-type = Or type a place
web-report-type-hint = A name, a postcode, a grid reference such as SN 123 456, or easting and northing.
web-report-find = Find
web-report-found-none = Nothing was found by that. Try another spelling, or tap the map.
web-report-found-offline = Names are found only when there is a line. A grid reference, or easting and northing, can be typed at any time.
web-report-found = Places found
web-report-at = Chosen: { $reference }
web-report-at-none = No place chosen yet
web-report-precision = How well do you know where?
web-report-precision-25 = exactly here (25 m)
web-report-precision-100 = about here (100 m)
web-report-precision-500 = somewhere around here (500 m)
web-report-precision-2000 = only the area (2 km)
web-report-online-where = For an online space: mark where the young people spend their time, or only the area.

web-report-kind = What is it about?
web-report-kind-place = a park, a shop, a stop, a street
web-report-kind-school = a school, college or other setting
web-report-kind-peer-group = young people who spend time together; never a list of them
web-report-kind-online-space = a platform, game or chat; no account names
web-report-kind-home = counted in totals only, never shown on a map
web-report-kind-unclear = a real answer: it can be settled later

web-report-harms = What kind of harm?
web-report-harms-hint = Choose all that apply.
web-report-definitions-show = Show what each one means
web-report-definitions-hide = Hide what each one means

web-report-when = When did it happen?
web-report-when-hint = As you would say it: “last Friday evening”, “14/03/2026 about 9pm”, “between 1 and 5 March 2026”. Leave it empty if it is not known.
web-report-when-quick = Quick answers
web-report-when-now = Now
web-report-when-today = Today
web-report-when-last-night = Last night
web-report-when-last-weekend = Last weekend
web-report-when-unknown = Not known

web-report-learned = How do you know?
web-report-learned-discovered = I or a colleague noticed it: seen, overheard, found in our work
web-report-learned-told = Somebody told us: a young person, a parent, another professional, the public
web-report-source = Which sector do you work in?
web-report-source-choose = Choose
web-report-source-hint = Kept in this browser for next time.

web-report-procedures = Was it reported under the Wales Safeguarding Procedures?
web-report-procedures-yes = a report was made to children’s services or the police
web-report-procedures-no = no report was made yet
web-report-procedures-not-applicable = it is about the place or space, and no child is known to be at risk
web-report-route-title = Report it now
web-report-route-999 = If anyone is in danger, call 999.
web-report-route-services = If a child may be at risk, report now to the children’s services of the local authority.
web-report-route-authority = The place that you chose lies in { $name }: it is that authority’s children’s services.
web-report-route-self = This service does not report it for you.

web-report-known = Is it already known here?
web-report-known-hint = Open contexts within a kilometre of the place. Choose one only if it is the same.
web-report-known-none = No open context lies within a kilometre of the place.
web-report-known-first = Choose the place first.
web-report-known-offline = This can be asked only when there is a line. It can be left out.
web-report-known-no = None of these, or not sure
web-report-known-line = { $kind }, { $state }, { $metres } m away

web-report-note = A note for your own agency’s steward
web-report-note-hint = No names, nothing that singles somebody out. Only your own agency’s steward reads it; it is gone after 30 days. It is looked through for people before it is kept.
web-report-note-kept = The note is never kept on this device: without a line it is sent only while this page stays open.
web-report-note-left = { $n ->
    [one] { $shown } character left
   *[other] { $shown } characters left
}
web-report-optional = (if you like)

web-report-send = Send
web-report-another = Tell of another one
web-report-sending = Sending
web-report-sent = Sent
web-report-sent-held = Sent. A person of your agency looks at it before it is counted.
web-report-sent-known = Sent. It had arrived before and is counted once.
web-report-sent-number = Receipt { $number }
web-report-kept = Kept on this device, will be sent when there is a line
web-report-kept-text = You can close this page. Open it again when there is a line: it is sent by itself, once.
web-report-kept-no-note = Its note is not kept on this device: if this page is closed before it is sent, it is sent without the note.

web-report-waiting = Forms on this device
web-report-waiting-hint = Only codes, the place and the day are kept here, for this account alone, until they are sent, 30 days at most.
web-report-waiting-at = Filled in { $at }
web-report-state-waiting = kept on this device, will be sent when there is a line
web-report-state-sending = sending
web-report-state-attention = needs your attention
web-report-correct = Correct
web-report-forget = Forget
web-report-try = Send now
web-report-forget-which = Forget the form filled in { $at }
web-report-correct-which = Correct the form filled in { $at }

web-report-receipts = What you have sent
web-report-receipts-hint = That it came and when; nothing of what it said is shown again.
web-report-receipts-none = Nothing yet.
web-report-receipts-at = Sent
web-report-receipts-state = How it stands
web-report-receipts-number = Receipt
web-report-receipt-kept = kept
web-report-receipt-held = waits for your agency’s steward

web-report-leave-title = { $n ->
    [one] One form has not been sent yet
   *[other] { $n } forms have not been sent yet
}
web-report-leave-text = Signing out forgets what is kept on this device, so that nobody else finds it here. Stay signed in until there is a line, or sign out and forget.
web-report-leave-stay = Stay signed in
web-report-leave-forget = Sign out and forget
web-report-without-line = The form for one concern can be filled in without a line.

# What each kind of harm means: word for word as in policy/vocabulary (a test of `concern` compares them).
harm-definition-cse = Someone with power over a child draws, presses or forces them into sexual activity, often for something that the child or others want or need, such as gifts, money, affection or safety. It is exploitation online as much as in person, and also where the child seems to agree.
harm-definition-cce = Others use a child to commit crime for their own gain: to carry or hold drugs, money or weapons, to steal, to sell, or to lend a bank account. Being paid, or seeming willing, does not make it less.
harm-definition-csa = An adult, or an older or stronger child, from outside the family brings a child into sexual activity, with touch or without. Used where nothing is known of an exchange or of gain.
harm-definition-hsb = Sexual behaviour by a child or young person that does not fit their age or development, or that may hurt themselves or others. It runs from remarks to assault, and every child concerned needs a response.
harm-definition-trafficking = A child is recruited, moved, handed on or housed so that others can exploit them, sexually, for crime or for work. A short ride across one town is enough, and a child cannot agree to it.
harm-definition-missing = Nobody responsible knows where a child is, for a night or for some hours, once or again and again. It counts for the place that the child left and for the place where the child was found.
harm-definition-serious-violence = Violence that causes or threatens grave injury, robbery with force, and fights arranged between groups. Its effect on people and on the place makes it serious, not only the offence that might be charged.
harm-definition-weapons = Knives or other things meant to injure are carried, hidden, shown, traded or easy to come by. Used also where nobody has been hurt.
harm-definition-substance-misuse = Young people use drugs, alcohol, vapes or other substances in a way that harms them, or are sold or given them. Where young people are made to carry or sell, criminal exploitation is coded as well.
harm-definition-harassment = Unwanted words, looks, touch, following or images that leave young people unsafe or degraded, the sexual ones and those about who somebody is among them. It counts in the street, on transport, at school and online.
harm-definition-bullying = Young people hurt another on purpose and again and again, with numbers or power on their side, in person or online. Prejudice often stands behind it.
harm-definition-online-harm = Harm that begins, goes on or spreads online: grooming, images asked for or passed on, extortion, fraud, or content that urges young people to hurt themselves or others. Coded beside the kind of harm where that is known.
harm-definition-antisocial-behaviour = Behaviour in a place that alarms or troubles others and may be a sign that young people there are being harmed or drawn into harm. Young people being in a place is not in itself antisocial.
harm-definition-other = Another kind of harm, or one that is not clear yet. It is a real answer: it is counted, and it can be settled later.
