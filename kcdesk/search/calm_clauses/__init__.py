"""Calm clauses, in English: parts of a clause that name a danger and say of nobody that they have it now.

A pattern reads folded words with a blank between, before and after.  What it matches is quiet, unless it has
a word for the present (`SearchLanguage.present_words`); what stands beside it is still heard.  Still heard,
whatever else is true, are a sign by itself; a sign with what to do, when to call, how to stop or treat it,
what it feels like or what it is a sign of; and a sign that somebody might get (`what if I faint`).  So no
pattern may span a word for a person (`OTHER`), or for something that came on just now (`GENERAL`), but where
it says itself that this is over, feared or a manner of speaking.

`clause_parts` has what patterns are built of, a module each the patterns of one kind, `kinds` all of them.
"""
