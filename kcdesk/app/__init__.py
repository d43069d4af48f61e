"""The application: the root where every object of the window is made."""
