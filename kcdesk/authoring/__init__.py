"""From a folder of Markdown and YAML to one checked pack.  The reader never loads anything in here."""
