"""What people read: gettext catalogs, Vietnamese first, and how values are said."""
