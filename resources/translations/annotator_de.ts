<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddressDialog</name>
    <message>
        <source>Import from address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pre-fill entities and claims now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one page is fetched, once and now: no pictures, no scripts, nothing it links to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Annotation</name>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boilerplate line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested, to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful, to review ({score} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested, to review ({score} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by the model {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by the rule {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed from earlier corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed because the same words are labelled elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; end of claim %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of claim %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue of claim %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleDetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is empty, the text&apos;s first line is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2031-05-17, 2031-05 or 2031</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en, de, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact-check&apos;s own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of your fact-check, for ClaimReview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold for everybody who works on this article. Its text stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message>
        <source>Set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it among the article&apos;s details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the article&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Possibly missed: %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Pre-filling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pre-fill: %1; or choose an installed one with: annotator prefill --model NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-fill gave no sensible answer and leaves this article out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-fill waits: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not restored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored. What the project was before is among the backups.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made every hour while you work, and before updates and restores. Folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hourly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged file, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not open: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the project is now is backed up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore puts this state in the project&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 edit made since will not be in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edits made since will not be in it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkAccept</name>
    <message>
        <source>Only what the model is sure of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is sure of and what is to check: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to check: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, doubtful too: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, all of it doubtful: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At or above a score…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to accept there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>No source yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimEditor</name>
    <message>
        <source>The claim as one sentence of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected words the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected words the source (S in the article)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected words the cue (U in the article)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selected words to the content (Ctrl+Shift+C in the article)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected words out (Ctrl+Shift+X in the article)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More (%n filled)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimGestures</name>
    <message>
        <source>Select a claim first, or press C to make one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimHandlers</name>
    <message>
        <source>Changed the claim “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several claims are selected. Select the one that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimHeader</name>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which fields a claim has here, and which it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change which fields this preset shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks most worth checking first: a hint for the order, no answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>1 claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No claims yet. Press C on a sentence to add one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>Not saved: this was changed in another window or by a command at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – you: %2; the other: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrossedDialog</name>
    <message>
        <source>Undo in the whole project?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo in the whole project?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later steps over the project come first: Edit &gt; Undo in project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo in project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo in project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last thing that changed this article reached the whole project: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last thing undone in this article reached the whole project: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only undo here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only redo here: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>1 suggestion changed with it; undo takes both back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions changed with it; undo takes all back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This article is too long for suggestions to follow each correction.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntitiesModel</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Filter entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each mention and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No entity matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entities yet. Select words in the text and press a label&apos;s letter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityDetails</name>
    <message>
        <source>A word for those who come after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wikidata or other id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a suggestion this also accepts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityTable</name>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceEditor</name>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence (Alt+Insert)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this evidence (Alt+Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the address in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation from the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date, as 2031-05-17</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write a day as 2031-05-17, a month as 2031-05, or a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address that begins with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggestions nobody has reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rejected suggestions, as negatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Everything, to be imported again without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a person has confirmed is written as far as the format holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds %1.
Loses %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not empty. Name a new folder, or a file that ends in .zip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file. Name a new folder, or a file that ends in .zip.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Checking the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to export: no article is finished. The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to export: the project holds no article. The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles exported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 claims of %2 articles exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; what it does not hold is listed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Problem report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Include the error&apos;s own words; they may quote an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent. Copy the report if you want to tell the makers of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has gone wrong since the program was started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong in the program; what was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program broke off last time; what was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help &gt; Problem report shows more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of them was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One project at a time: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is in the project already; here it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label all hits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Let go of old history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finished more than this long ago:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of these articles can no longer be undone and nobody can look up who took them. What the articles say stays. A backup is made first. Articles that a change of labels over the whole project has reached keep their history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, about %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing that old.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to an article, action, label, entity or claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called that. Ctrl+Shift+F looks into the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handlers</name>
    <message>
        <source>Nothing is selected. Tab goes to the next suggestion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to review here. Ctrl+Enter: done, next article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article in the filtered list is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article is finished. Ctrl+E exports them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys and guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search keys and labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message>
        <source>Letting go of old history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step was let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps were let go.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This step was left behind when something else was done in its place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes back, or forward, to where a step was just done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been done to this article yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Identical</name>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and Space: take single places back. Esc: close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc: close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift with a label&apos;s letter labels every identical mention and lists them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By content and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pre-fill entities and claims now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotations in the files are &amp;confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, Markdown, web pages, Word, OpenDocument, RTF, PDF, EPUB, tables (CSV, Excel), JSON; folders and zip archives of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise each article when you open it, and all at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are suggestions for you to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the project</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>new labels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refused: </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 article added</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. It works from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action has its first keys again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every action has its first keys again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, but for keys that labels have now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>With Shift: every identical mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose any label by typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelChangeDialog</name>
    <message>
        <source>&amp;Reject what a machine suggested, remove what people added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them another &amp;label:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one step and can be undone as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelDesk</name>
    <message>
        <source>Counting labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change over the whole project is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole project is being changed; you can go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step did not succeed; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>&amp;Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family&apos;s colour, else a free one far from the other labels&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for; shown where a label is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mara Quill, the harbour master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shown: suggested, accepted by “done” and exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one letter that no action has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descri&amp;ption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>Label “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label is called so. Annotate &gt; Labels… adds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label is shown. Annotate &gt; Labels… shows or adds some.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Label of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>There is no word here to label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo in project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo in project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label, Enter adds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OntoNotes (18 labels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CoNLL (4 labels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News (8 labels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own (none of these)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels are still being counted; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks it from the next start. Articles stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>%1 is not finished; the window closes when it is. Close again to stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last edit and what is typed in the panel are not saved. Go on and lose both?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last edit is not saved. Go on and lose it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Go on and lose everything that was done here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person decided: a solid line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine suggests: a thin line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It doubts: a dotted line. Tab goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps it missed a name: a dashed line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: struck through, hidden unless asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans inside each other lie in lanes; +n counts what has no room, hover lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A claim has a bar in the margin, a line below what is claimed, and staples between its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that is no part of the story is dimmed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossDialog</name>
    <message>
        <source>Before the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot hold everything as it is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These may be slips. Mend them first, or export them as they are:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole list is written beside the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more. </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export &amp;anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Article Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project could not be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Article Annotator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Which column is the text?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None of the columns has a name that says it is the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other column is kept with its article as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train by itself at 30, 60, 100 and every 50 finished articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language without a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This model cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one only finds words and sentences; entities come from you and from memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles that nobody has touched are pre-filled again when another model is used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoProject</name>
    <message>
        <source>Open another project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NormalizedRow</name>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps two claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear when read alone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotSavedBanner</name>
    <message>
        <source>&amp;Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr&amp;op the edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the &amp;other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste as article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the first line of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be changed once it is an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathList</name>
    <message>
        <source>Files and folders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesPopup</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prefiller</name>
    <message>
        <source>Pre-fill stopped twice over one article and leaves it out: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetDialog</name>
    <message>
        <source>Fields of a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line; AVeriTeC&apos;s four where it stays empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes hold for this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset of your own is made of this one. It belongs to this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset %1 already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order of arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most useful first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In random order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most useful: where a word read mends most. What was chosen is kept for the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet. Drop files here or press Ctrl+I.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewRuler</name>
    <message>
        <source>What is left to review, or what a search found; click to go there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScorePopup</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept at or above a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Find in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n articles; more hold these words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles: %n · looking, %1 %</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No article holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedFolder</name>
    <message>
        <source>This project lies on a network share. Open it on one computer at a time, or keep it on this one: two that write at once can damage the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project lies in a folder of %1. Let it finish before you open the project on another computer; a copy it makes of a conflict is not merged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Full name of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2? Enter takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter takes %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Hue %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Train on finished articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n articles are finished.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The model learns from four of five; each fifth is its exam. It runs in the background while you go on, and the new model is used only if it does better in the exam. 30 articles are a good beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model %1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no gain, the model in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model runs code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading this model would run code of its own: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such code can do whatever you can. Use the model only if you trust where it comes from.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust it and use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model&apos;s folder goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is in %1; spacy.load opens it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingNote</name>
    <message>
        <source>&amp;Back to the model before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroublesDialog</name>
    <message>
        <source>Not taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in. Everything else is in the project.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictRow</name>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop articles here, or import them with Ctrl+I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Article in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article with its annotations in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Drawer</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;laims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label all hits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo in project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo in project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of old history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on finished articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept, next to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all identical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all identical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick identical places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all that is visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all of a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept by sureness…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boilerplate line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim from selection or sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection is the claim&apos;s source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection is the claim&apos;s cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add selection to the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut selection out of the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with the next, or those selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-worthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factual, but unimportant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not factual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the claim&apos;s fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article in words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous or next word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous or next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or end of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or end of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept, remove or edit rows of a table of annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous hit, while one types what to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick or untick a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or do what is chosen in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row of evidence, or one less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a row of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a list or a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag, or double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select single characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select up to a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move an edge of the entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag its handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it by characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and drag the handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and the wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists and fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for every identical mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-worthiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact-check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClaimReview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event or property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: a reporting verb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: names a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: a noun that announces a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a headline with a colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a past verb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words you judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranked for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claims differed; the first one&apos;s stays: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message numerus="yes">
        <source> (+%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the sentence: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what is visible: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the sure ones: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the sure ones and those to check: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept those to check: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept those at or above a score: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all suggestions: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept every %l: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n mentions of “%q” %l</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%q” at %n places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept “%q” at %n places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %n mentions as %l</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n annotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n claims</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Label “%q” %l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%q”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept “%q”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel as %l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the edges to “%q”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim “%q”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%q” to the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut “%q” out of the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the claim at “%q”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the claim “%q”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the source&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the kind of source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge check-worthiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the claim in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the reasons of the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a boilerplate line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmark a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>this has more than one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin it with https:// or http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as 2031-05-17, 2031-05 or 2031</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a claim needs at least one character of content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select the words that are claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to split here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the caret where the second claim begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a merge needs two claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select them in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these words are the claim&apos;s source or cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take them out there first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the claim instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a preset needs a name of one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type one without blanks around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select the words first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this line is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the caret on a line with text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entity cannot run over several lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select fewer words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may have been renamed or deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label&apos;s name is one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label&apos;s key is one letter from A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take that back first: Edit &gt; Undo in project; or correct it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article has changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do that again first: Edit &gt; Redo in project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the indexes is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo those changes first, or correct by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step was stopped; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other programs keep writing to this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try again when they have finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last edit is not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry, save elsewhere or drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project was restored from a backup in the meantime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save elsewhere, or drop the edit; the project is opened again then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process began this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has been read again; repeat the edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add it again and retry, or drop the edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article was another one when it was finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop the edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the project elsewhere, or put the file back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this part of the open project, which holds its last edits, is gone or was replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this article was changed in another window or by a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has been read again; repeat the edit if it is still wanted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addre&amp;ss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONL, complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything; it comes back as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prodigy tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, tokens, entities, metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entities off the token edges, claims, lines, links, notes, who decided what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaCy DocBin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, tokens, entities with links (doc.ents without overlaps, doc.spans[&apos;sc&apos;] all), claims in doc.spans[&apos;claims&apos;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans off the token edges, lines, what is said of claims, notes, who decided what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doccano JSONL with relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, metadata, entities, lines, claims as spans with relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is said of claims, links, notes, who decided what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label Studio tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, metadata, entities, lines, claims as regions with relations and choices; suggestions as predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence, links, a source&apos;s entity, who decided what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brat folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, entities with links and notes, lines, claims as events with attributes and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metadata, carriage returns, who decided what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PolNeAR-shaped brat folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, and claims as Attribution events of content, source and cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entities, lines, what is said of claims, metadata, carriage returns, who decided what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CoNLL-2003 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens, sentences and articles, entities as IOB2 tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entities off the token edges, all but one of those that overlap, claims, lines, links, notes, who decided what, metadata, white space, blanks in labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IOB2, token and tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens and sentences, entities as tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entities off the token edges, all but one of those that overlap, claims, lines, links, notes, who decided what, metadata, where an article ends, white space, blanks in labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BILUO, token and tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UIMA CAS XMI for INCEpTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, tokens, sentences, entities with links, lines, claims as spans of one number; title and address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is said of claims, notes, other metadata, control characters, who decided what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W3C Web Annotation JSON-LD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entities with links and notes, lines, claims with source, cue and what is said of them; who and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text itself, metadata but the address, evidence, a source&apos;s entity, what was suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet table, a row an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, tokens, metadata, entities, lines, claims, all with states and annotators; also rejected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence, free metadata, when it was decided, what was suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: a table of articles to read; tables of entities and of claims to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entities with their sentence, claims with all fields, state, who and when; also rejected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text itself, lines, what was suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClaimReview JSON-LD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims that have a verdict and a review_url (the page of their check): wording, who made them, rating, reasons, sources cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims without a verdict, offsets, text, entities, lines, check-worthiness, questions, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AVeriTeC-shaped JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims with one of its four verdicts: wording, speaker, date, types, questions with answers, reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims with another verdict or none, offsets, text, entities, lines, check-worthiness, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text, metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rich Text Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPUB book, an article a chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TSV table, an article a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel table, an article a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON list of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip archive of any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selecting in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has no name the program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would fire while one types in a field; take one with Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Give that another key first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge %1 into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo in project: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo in project: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation has this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not factual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unimportant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-worthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>affirms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
