"""An agency's own conference on invented people: what is taken over, disguised, played forward."""
