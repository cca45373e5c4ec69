# Roles, purposes and refusals.
role-analyst = Analyst
role-senior-analyst = Senior analyst
role-intake-clerk = Intake clerk
role-grader = Grader
role-board-member = Board member (partner)
role-meeting-chair = Meeting chair
role-coordinator = Coordinator
role-community-safety = Community safety officer
role-business-guardian = Business guardian
role-auditor = Auditor
role-administrator = Administrator

purpose-hotspot-review = Review a hotspot
purpose-problem-profile = Write a problem profile
purpose-meeting-preparation = Prepare a meeting
purpose-disruption-planning = Plan disruption
purpose-data-quality = Check data quality

access-refused = Your account cannot open this. If you need it for your work, ask the coordinator of your region.
access-purpose-missing = Choose what you need the working side for, then open it again.
access-own-work = You proposed or drafted this yourself. Somebody else has to sign it.
access-own-account = You cannot change your own account. Ask another administrator.
access-step-up-missing = Show your passkey first, then do this again.

problem-own-work-title = Somebody else has to sign
problem-own-work-detail = You proposed or drafted this yourself. Somebody else has to sign it.
problem-own-account-title = Your own account
problem-own-account-detail = You cannot change your own account. Ask another administrator.
