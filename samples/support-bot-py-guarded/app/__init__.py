"""An assistant for the customers of a chain of shops."""
