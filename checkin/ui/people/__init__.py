"""Finding a delegate and everything done to one: check in, edit, walk-in, badge."""
