"""The seal: what proves to strangers that the log is what it was.

A tree over the leaves (RFC 9162), its head signed as a checkpoint (C2SP signed note, Ed25519),
cosigned by witnesses, and proofs that an entry is in the log and that the log only ever grew.
The ledger records without this room; nothing here can change what was recorded.
"""
