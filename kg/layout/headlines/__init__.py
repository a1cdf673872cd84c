"""Which headline belongs to which article."""
