"""Reminders (đôn đốc): who should be told what today, computed from the ledger and the day alone.

Nothing here is recorded: asking twice on one day gives the same answer. What was delivered is noted
beside the ledger, so that nobody is told the same thing twice a day.
"""
