"""The rules of writing: sentences, words, numbers, doses, reading grade."""
