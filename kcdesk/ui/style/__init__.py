"""How it looks: themes, style sheets, icons."""
