"""The use cases: what a window, a terminal or a script can ask for. Synchronous, no Qt.

The program as a library is these names; the window and the command line call the same ones:

| to | call |
|---|---|
| open or make a project | ``project.Project.open``, a context manager |
| read articles from files, folders, addresses | ``reading.read_inputs`` |
| take them in | ``importing.import_records`` |
| pre-fill them | ``prefill.prefill`` |
| list the articles | ``project.Project.rows`` |
| read annotations, article by article | ``project.Project.documents``, of one article ``.document`` |
| edit annotations, undo, redo | ``session.Session.do``, with what `annotator.domain.edits` and `claim_edits` make |
| finish an article | ``finishing.finish`` |
| export | ``exporting.export`` |
| deal out a data set | ``datasets.export_dataset`` |

Offsets are Unicode code points, half-open. Whatever goes wrong with the input, the file or the model is an
`annotator.domain.errors.AnnotatorError` whose text is a sentence for people. A project is used from one thread;
other processes may have it open. `resources/examples/read_correct_export.py` goes from files to an export.
"""
