"""What auditors ask of a ledger, in words: compared, looked through, verified, handed out."""
