"""kcdesk: an offline guide to the treatment of metastatic kidney cancer."""

__version__ = "0.1.0"
