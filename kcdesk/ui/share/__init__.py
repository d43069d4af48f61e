"""A page shared without a network: loaded when somebody first asks."""
