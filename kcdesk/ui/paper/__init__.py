"""Pages on paper: loaded when somebody first prints."""
