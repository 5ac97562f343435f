"""Who may sign in, with what: credentials, invitations, sessions, throttles.

Everything lies in ``tai-khoan.db`` beside the ledger and never in it: a password is no history.
Who a person is and which offices they hold is the ledger's to say; here is only whether whoever
sits in front of a browser is that person. What the Office does to accounts is told, line by line,
in ``tai-khoan.jsonl``.
"""
