"""The engine: performs declared actions, each in one transaction.

Where to look:

- an action: `declare` has its words, `registry` finds it, `work` is what it sees and leaves, `fields` reads what was
  filled in, `perform` is its course, `whole` carries it to all claims, `history` writes its step, `telling` its
  notices;
- a registration: `filing`, `opening`, `opening_rows`, `writing`, `prepared`, `numbering`, `codes`;
- limits: `clocks`, `extending`, `recount`;
- papers: `contents`, `papers`, `addressed`, `acceptance`, `refusals`; `served` knows whom they have reached, `serving`
  records it;
- who holds a claim: `sending`, `resending`, `disputes`, `succeeding`; `by_itself` what the platform may forward alone,
  `heeding` what objections teach;
- a claim in a statutory procedure: `procedures`, `progress`, `remedying`;
- several citizens: `citizens`, `questions`, `leaving`, `detaching`;
- several claims and matters: `look`, `linked`, `others`, `earlier`, `branching`;
- what hangs on a claim: `children`, `promises`; files that come with an action: `attaching`;
- the compartment: `compartment`, `keeping`, `setting_apart`, `quoting`, `unsealing`, `sealed_time`; `conduct` keeps
  complaints about staff from their own unit.
"""
