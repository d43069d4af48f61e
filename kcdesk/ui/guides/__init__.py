"""The panel of guides: what is on this computer, and how a guide comes, goes back and goes."""
