"""Files people bring in: an agency's roll, a plan written as data. Checked whole, then recorded."""
