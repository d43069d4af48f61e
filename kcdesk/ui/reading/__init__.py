"""What makes reading comfortable: the panel for text and colours, and what is made when first asked for."""
