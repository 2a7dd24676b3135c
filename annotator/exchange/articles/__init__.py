"""Articles from the files people have them in: web pages, documents, books, tables, archives.

One module a kind. Each reader takes a stream and the name that stands for it in messages, and yields
records, refusals and notes; nothing else comes out, whatever the bytes are. The libraries that read
a kind are imported when the first file of that kind is met.
"""
