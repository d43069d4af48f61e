"""What is kept of the person who reads: settings and recent searches, on this computer alone."""
