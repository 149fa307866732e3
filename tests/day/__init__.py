"""A conference day replayed at a desk's keyboard, with what each case costs a volunteer."""
