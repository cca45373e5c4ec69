# The register of guidance.

guidance-kind-law = Law
guidance-kind-statutory = Statutory guidance
guidance-kind-procedure = Procedures
guidance-kind-practice = Practice
guidance-kind-standard = Professional standard

guidance-topic-coding = Coding a concern
guidance-topic-sharing = Sharing information
guidance-topic-assessment = Assessing a context
guidance-topic-planning = Planning what is done
guidance-topic-profile = Writing a problem profile

guidance-browser-title = Guidance – Contexture
guidance-title = Guidance
guidance-lead = Documents of other bodies that say how the work is done: which edition, for which nation, where it is read, and when somebody is to look whether it still is the current one.
guidance-topic = What you are doing
guidance-any = anything
guidance-found = { $n ->
    [one] { $n } document
   *[other] { $n } documents
  }
guidance-edition = Register { $edition }
guidance-late = To be looked at: the day has passed
guidance-current = Documents
guidance-next = To be looked at again by { $day }
guidance-overdue = Should have been looked at by { $day }. It may not be the current edition.
guidance-unverified = Titles and addresses are facts of the day on which the register was made; nobody has verified them for your region. What each helps with is in our own words.
guidance-near = Guidance that helps here
guidance-all = All guidance
guidance-link = Guidance
guidance-link-why = Which documents of other bodies say how this work is done:

guidance-cli-due = { $n ->
    [one] { $n } document is due to be looked at.
   *[other] { $n } documents are due to be looked at.
  }
guidance-cli-gone = { $n ->
    [one] { $n } document can no longer be read at its address.
   *[other] { $n } documents can no longer be read at their addresses.
  }
guidance-cli-strict = { $n ->
    [one] { $n } document of the register needs somebody. Look for its current edition, and change fixtures/guidance.
   *[other] { $n } documents of the register need somebody. Look for their current editions, and change fixtures/guidance.
  }
guidance-cli-no-client = Nothing can be asked over the network from here.
guidance-cli-link-there = there
guidance-cli-link-gone = gone
guidance-cli-link-refused = answers, but not with the document
guidance-cli-link-unreached = not reached: the address, or the line of this machine
