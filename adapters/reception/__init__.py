"""Desks at the door (bàn đón tiếp): they work without the ledger, each on a log file of its own.

A roster goes out from the ledger, logs come back; however often and in whatever order they are
merged, the ledger holds each fact once.
"""
