"""What an auditor's pages show: computed here, laid out by templates."""
