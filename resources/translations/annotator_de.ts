<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddressDialog</name>
    <message>
        <source>Import from address</source>
        <translation>Von Adresse einlesen</translation>
    </message>
    <message>
        <source>&amp;Pre-fill entities and claims now</source>
        <translation>Entitäten und Behauptungen jetzt &amp;vorbelegen</translation>
    </message>
    <message>
        <source>&amp;Address of the article</source>
        <translation>&amp;Adresse des Artikels</translation>
    </message>
    <message>
        <source>This one page is fetched, once and now: no pictures, no scripts, nothing it links to.</source>
        <translation>Diese eine Seite wird geholt, einmal und jetzt: keine Bilder, keine Skripte, nichts, worauf sie verweist.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
</context>
<context>
    <name>Annotation</name>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Boilerplate line</source>
        <translation>Standardzeile</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Eigenwerbung</translation>
    </message>
    <message>
        <source>Suggested, to review</source>
        <translation>Vorgeschlagen, zu prüfen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Added by a person</source>
        <translation>Von einem Menschen ergänzt</translation>
    </message>
    <message>
        <source>Proposed by the model {name}</source>
        <translation>Vorgeschlagen vom Modell {name}</translation>
    </message>
    <message>
        <source>Proposed by the rule {name}</source>
        <translation>Vorgeschlagen von der Regel {name}</translation>
    </message>
    <message>
        <source>Proposed from earlier corrections</source>
        <translation>Vorgeschlagen nach früheren Berichtigungen</translation>
    </message>
    <message>
        <source>Proposed because the same words are labelled elsewhere</source>
        <translation>Vorgeschlagen, weil dieselben Wörter anderswo ausgezeichnet sind</translation>
    </message>
    <message>
        <source>; end of claim %1</source>
        <translation>; Ende der Behauptung %1</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Behauptung %1</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 geht weiter</translation>
    </message>
    <message>
        <source>Source of claim %1</source>
        <translation>Quelle der Behauptung %1</translation>
    </message>
    <message>
        <source>Cue of claim %1</source>
        <translation>Redeanzeige der Behauptung %1</translation>
    </message>
</context>
<context>
    <name>ArticleDetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Where it is empty, the text&apos;s first line is shown</source>
        <translation>Ist das Feld leer, steht hier die erste Zeile des Textes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>2031-05-17, 2031-05 or 2031</source>
        <translation>2031-05-17, 2031-05 oder 2031</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>en, de, …</source>
        <translation>en, de, …</translation>
    </message>
    <message>
        <source>Fact-check&apos;s own address</source>
        <translation>Eigene Adresse der Prüfung</translation>
    </message>
    <message>
        <source>The page of your fact-check, for ClaimReview</source>
        <translation>Die Seite Ihrer Prüfung, für ClaimReview</translation>
    </message>
    <message>
        <source>They hold for everybody who works on this article. Its text stays as it is.</source>
        <translation>Sie gelten für alle, die an diesem Artikel arbeiten. Sein Text bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message>
        <source>Set…</source>
        <translation>Setzen …</translation>
    </message>
    <message>
        <source>Set it among the article&apos;s details</source>
        <translation>Unter den Angaben zum Artikel setzen</translation>
    </message>
    <message>
        <source>%1, the article&apos;s</source>
        <translation>%1, vom Artikel</translation>
    </message>
    <message>
        <source>The article has none.</source>
        <translation>Der Artikel hat keine.</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation>Text des Artikels</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Possibly missed: %1?</source>
        <translation>Vielleicht übersehen: %1?</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Anzeige</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Pre-filling</source>
        <translation>Wird vorbelegt</translation>
    </message>
    <message>
        <source>No pre-fill: %1; or choose an installed one with: annotator prefill --model NAME</source>
        <translation>Keine Vorbelegung: %1; oder ein vorhandenes Modell wählen mit: annotator prefill --model NAME</translation>
    </message>
    <message>
        <source>Pre-fill gave no sensible answer and leaves this article out: %1</source>
        <translation>Die Vorbelegung gab keine brauchbare Antwort und lässt diesen Artikel aus: %1</translation>
    </message>
    <message>
        <source>Pre-fill waits: %1</source>
        <translation>Die Vorbelegung wartet: %1</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Backing up</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>No backup: %1</source>
        <translation>Keine Sicherung: %1</translation>
    </message>
    <message>
        <source>Looking at backups</source>
        <translation>Sicherungen werden angesehen</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird zurückgeholt …</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wird zurückgeholt</translation>
    </message>
    <message>
        <source>Not restored: %1</source>
        <translation>Nicht zurückgeholt: %1</translation>
    </message>
    <message>
        <source>Restored. What the project was before is among the backups.</source>
        <translation>Zurückgeholt. Was das Projekt vorher war, steht unter den Sicherungen.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Auszeichnungen</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>Sicherungen von %1</translation>
    </message>
    <message>
        <source>Made every hour while you work, and before updates and restores. Folder: %1</source>
        <translation>Jede Stunde während der Arbeit, außerdem vor Aktualisierungen und vor dem Zurückholen. Ordner: %1</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>stündlich</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einem Zurückholen</translation>
    </message>
    <message>
        <source>damaged file, kept</source>
        <translation>beschädigte Datei, aufbewahrt</translation>
    </message>
    <message>
        <source>does not open: %1</source>
        <translation>lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Es gibt noch keine Sicherungen.</translation>
    </message>
    <message>
        <source>This file cannot be restored.</source>
        <translation>Diese Datei lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>What the project is now is backed up first.</source>
        <translation>Der jetzige Stand des Projekts wird vorher gesichert.</translation>
    </message>
    <message>
        <source>Restore puts this state in the project&apos;s place.</source>
        <translation>„Zurückholen“ setzt diesen Stand an die Stelle des Projekts.</translation>
    </message>
    <message>
        <source>1 edit made since will not be in it.</source>
        <translation>1 spätere Änderung fehlt darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n edits made since will not be in it.</source>
        <translation>
            <numerusform>%n spätere Änderung fehlt darin.</numerusform>
            <numerusform>%n spätere Änderungen fehlen darin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkAccept</name>
    <message>
        <source>Only what the model is sure of: %1</source>
        <translation>Nur was das Modell sicher weiß: %1</translation>
    </message>
    <message>
        <source>What it is sure of and what is to check: %1</source>
        <translation>Was es sicher weiß und was nachzusehen ist: %1</translation>
    </message>
    <message>
        <source>What is to check: %1</source>
        <translation>Was nachzusehen ist: %1</translation>
    </message>
    <message>
        <source>Everything, doubtful too: %1</source>
        <translation>Alles, auch Zweifelhaftes: %1</translation>
    </message>
    <message>
        <source>Everything, all of it doubtful: %1</source>
        <translation>Alles, lauter Zweifelhaftes: %1</translation>
    </message>
    <message>
        <source>At or above a score…</source>
        <translation>Ab einem Wert …</translation>
    </message>
    <message>
        <source>Nothing is left to accept there.</source>
        <translation>Dort ist nichts mehr anzunehmen.</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>No source yet</source>
        <translation>Noch keine Quelle</translation>
    </message>
</context>
<context>
    <name>ClaimEditor</name>
    <message>
        <source>The claim as one sentence of its own</source>
        <translation>Die Behauptung als ein Satz für sich</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>Warum dieses Urteil</translation>
    </message>
    <message>
        <source>Make the selected words the content</source>
        <translation>Die gewählten Wörter zum Inhalt machen</translation>
    </message>
    <message>
        <source>Make the selected words the source (S in the article)</source>
        <translation>Die gewählten Wörter zur Quelle machen (S im Artikel)</translation>
    </message>
    <message>
        <source>Make the selected words the cue (U in the article)</source>
        <translation>Die gewählten Wörter zur Redeanzeige machen (U im Artikel)</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>Add the selected words to the content (Ctrl+Shift+C in the article)</source>
        <translation>Die gewählten Wörter zum Inhalt nehmen (Strg+Umschalt+C im Artikel)</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Heraus</translation>
    </message>
    <message>
        <source>Take the selected words out (Ctrl+Shift+X in the article)</source>
        <translation>Die gewählten Wörter herausnehmen (Strg+Umschalt+X im Artikel)</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>Keine Wörter</translation>
    </message>
    <message numerus="yes">
        <source>More (%n filled)</source>
        <translation>
            <numerusform>Mehr (%n ausgefüllt)</numerusform>
            <numerusform>Mehr (%n ausgefüllt)</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
</context>
<context>
    <name>ClaimGestures</name>
    <message>
        <source>Select a claim first, or press C to make one.</source>
        <translation>Erst eine Behauptung wählen, oder mit C eine anlegen.</translation>
    </message>
</context>
<context>
    <name>ClaimHandlers</name>
    <message>
        <source>Changed the claim “%1”</source>
        <translation>Behauptung „%1“ geändert</translation>
    </message>
    <message>
        <source>Several claims are selected. Select the one that is meant.</source>
        <translation>Mehrere Behauptungen sind gewählt. Bitte die gemeinte wählen.</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>Erst die Wörter wählen.</translation>
    </message>
</context>
<context>
    <name>ClaimHeader</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Which fields a claim has here, and which it needs</source>
        <translation>Welche Felder eine Behauptung hier hat und welche sie braucht</translation>
    </message>
    <message>
        <source>Fields…</source>
        <translation>Felder …</translation>
    </message>
    <message>
        <source>See and change which fields this preset shows</source>
        <translation>Ansehen und ändern, welche Felder diese Vorlage zeigt</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>What looks most worth checking first: a hint for the order, no answer</source>
        <translation>Zuerst, was am ehesten eine Prüfung lohnt: ein Hinweis zur Reihenfolge, kein Urteil</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>The claims of an article stand here. %1 imports articles.</source>
        <translation>Hier stehen die Behauptungen eines Artikels. %1 liest Artikel ein.</translation>
    </message>
    <message>
        <source>No claims yet. Press %1 on a sentence to add one.</source>
        <translation>Noch keine Behauptungen. %1 auf einem Satz legt eine an.</translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>Not saved: this was changed in another window or by a command at the same time.</source>
        <translation>Nicht gespeichert: gleichzeitig in einem anderen Fenster oder durch einen Befehl geändert.</translation>
    </message>
    <message>
        <source>%1 – you: %2; the other: %3</source>
        <translation>%1 – Sie: %2; die andere Seite: %3</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrossedDialog</name>
    <message>
        <source>Undo in the whole project?</source>
        <translation>Im ganzen Projekt rückgängig machen?</translation>
    </message>
    <message>
        <source>Redo in the whole project?</source>
        <translation>Im ganzen Projekt wiederholen?</translation>
    </message>
    <message>
        <source>Later steps over the project come first: Edit &gt; Undo in project.</source>
        <translation>Spätere Schritte über das Projekt kommen zuerst: Bearbeiten &gt; Im Projekt rückgängig.</translation>
    </message>
    <message>
        <source>&amp;Undo in project</source>
        <translation>Im Projekt &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo in project</source>
        <translation>Im Projekt &amp;wiederholen</translation>
    </message>
    <message>
        <source>The last thing that changed this article reached the whole project: %1.</source>
        <translation>Was diesen Artikel zuletzt geändert hat, betraf das ganze Projekt: %1.</translation>
    </message>
    <message>
        <source>The last thing undone in this article reached the whole project: %1.</source>
        <translation>Was in diesem Artikel zuletzt rückgängig gemacht wurde, betraf das ganze Projekt: %1.</translation>
    </message>
    <message>
        <source>Only undo here: %1</source>
        <translation>Nur hier rückgängig: %1</translation>
    </message>
    <message>
        <source>Only redo here: %1</source>
        <translation>Nur hier wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>1 suggestion changed with it; undo takes both back.</source>
        <translation>1 Vorschlag hat sich mitgeändert; Rückgängig nimmt beides zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions changed with it; undo takes all back.</source>
        <translation>
            <numerusform>%n Vorschlag hat sich mitgeändert; Rückgängig nimmt alles zurück.</numerusform>
            <numerusform>%n Vorschläge haben sich mitgeändert; Rückgängig nimmt alles zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>This article is too long for suggestions to follow each correction.</source>
        <translation>Dieser Artikel ist zu lang, als dass die Vorschläge jeder Berichtigung folgen könnten.</translation>
    </message>
</context>
<context>
    <name>EntitiesModel</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Model is</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Filter entities</source>
        <translation>Entitäten filtern</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>One row for each mention and label</source>
        <translation>Eine Zeile für jede Nennung und jedes Etikett</translation>
    </message>
    <message>
        <source>1 entity</source>
        <translation>1 Entität</translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>The entities of an article stand here. %1 imports articles.</source>
        <translation>Hier stehen die Entitäten eines Artikels. %1 liest Artikel ein.</translation>
    </message>
    <message>
        <source>No entity matches the filter. Esc in it shows all.</source>
        <translation>Keine Entität passt zum Filter. Esc darin zeigt alle.</translation>
    </message>
    <message>
        <source>No entities yet. Select words in the text and press a label&apos;s letter.</source>
        <translation>Noch keine Entitäten. Wörter im Text wählen und den Buchstaben eines Etiketts drücken.</translation>
    </message>
</context>
<context>
    <name>EntityDetails</name>
    <message>
        <source>A word for those who come after</source>
        <translation>Ein Wort für die, die nachkommen</translation>
    </message>
    <message>
        <source>Wikidata or other id</source>
        <translation>Wikidata- oder andere Kennung</translation>
    </message>
    <message>
        <source>On a suggestion this also accepts it</source>
        <translation>Bei einem Vorschlag heißt das auch: angenommen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
</context>
<context>
    <name>EntityTable</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
</context>
<context>
    <name>EvidenceEditor</name>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Add evidence (Alt+Insert)</source>
        <translation>Beleg hinzufügen (Alt+Einfg)</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Remove this evidence (Alt+Delete)</source>
        <translation>Diesen Beleg entfernen (Alt+Entf)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the address in the browser</source>
        <translation>Die Adresse im Browser öffnen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>Adresse (URL)</translation>
    </message>
    <message>
        <source>Quotation from the source</source>
        <translation>Zitat aus der Quelle</translation>
    </message>
    <message>
        <source>Date, as 2031-05-17</source>
        <translation>Datum, als 2031-05-17</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>This is no date. Write a day as 2031-05-17, a month as 2031-05, or a year.</source>
        <translation>Das ist kein Datum. Einen Tag als 2031-05-17 schreiben, einen Monat als 2031-05, oder ein Jahr.</translation>
    </message>
    <message>
        <source>This is no address that begins with http:// or https://.</source>
        <translation>Das ist keine Adresse, die mit http:// oder https:// beginnt.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Finished articles</source>
        <translation>Fertige Artikel</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>&amp;Suggestions nobody has reviewed</source>
        <translation>&amp;Vorschläge, die niemand geprüft hat</translation>
    </message>
    <message>
        <source>&amp;Rejected suggestions, as negatives</source>
        <translation>A&amp;bgelehnte Vorschläge, als Gegenbeispiele</translation>
    </message>
    <message>
        <source>&amp;Everything, to be imported again without loss</source>
        <translation>A&amp;lles, um es verlustfrei wieder einzulesen</translation>
    </message>
    <message>
        <source>Entities and claims</source>
        <translation>Entitäten und Behauptungen</translation>
    </message>
    <message>
        <source>Entities only</source>
        <translation>Nur Entitäten</translation>
    </message>
    <message>
        <source>Claims only</source>
        <translation>Nur Behauptungen</translation>
    </message>
    <message>
        <source>keep the longest</source>
        <translation>die längste behalten</translation>
    </message>
    <message>
        <source>keep the shortest</source>
        <translation>die kürzeste behalten</translation>
    </message>
    <message>
        <source>keep the first</source>
        <translation>die erste behalten</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>A&amp;nnotations</source>
        <translation>Aus&amp;zeichnungen</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>&amp;Of overlapping ones</source>
        <translation>Von überla&amp;ppenden</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation>&amp;Schreiben nach</translation>
    </message>
    <message>
        <source>What a person has confirmed is written as far as the format holds it.</source>
        <translation>Was ein Mensch bestätigt hat, wird geschrieben, soweit das Format es fasst.</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Holds %1.
Loses %2.</source>
        <translation>Fasst: %1.
Verliert: %2.</translation>
    </message>
    <message>
        <source>This is a folder. Name a file in it.</source>
        <translation>Das ist ein Ordner. Bitte eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>This folder is not empty. Name a new folder, or a file that ends in .zip.</source>
        <translation>Dieser Ordner ist nicht leer. Bitte einen neuen Ordner nennen oder eine Datei, die auf .zip endet.</translation>
    </message>
    <message>
        <source>This is a file. Name a new folder, or a file that ends in .zip.</source>
        <translation>Das ist eine Datei. Bitte einen neuen Ordner nennen oder eine Datei, die auf .zip endet.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Exporting</source>
        <translation>Wird ausgegeben</translation>
    </message>
    <message>
        <source>Stopped; nothing was exported.</source>
        <translation>Abgebrochen; nichts wurde ausgegeben.</translation>
    </message>
    <message>
        <source>Nothing to export: no article is finished. The file is empty.</source>
        <translation>Nichts auszugeben: kein Artikel ist fertig. Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Nothing to export: the project holds no article. The file is empty.</source>
        <translation>Nichts auszugeben: das Projekt enthält keinen Artikel. Die Datei ist leer.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>1 article exported to %2</source>
        <translation>1 Artikel nach %2 ausgegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n articles exported to %2</source>
        <translation>
            <numerusform>%n Artikel nach %2 ausgegeben</numerusform>
            <numerusform>%n Artikel nach %2 ausgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims of %1 articles exported to %2</source>
        <translation>
            <numerusform>%n Behauptung (Artikel: %1) nach %2 ausgegeben</numerusform>
            <numerusform>%n Behauptungen (Artikel: %1) nach %2 ausgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source> (%1, with manifest.json and README.md)</source>
        <translation> (%1, mit manifest.json und README.md)</translation>
    </message>
    <message>
        <source>; what it does not hold is listed in %3</source>
        <translation>; was das Format nicht fasst, steht in %3</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>Nicht ausgegeben: %1</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Problem report</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>&amp;Include the error&apos;s own words; they may quote an article</source>
        <translation>&amp;Den Wortlaut des Fehlers mitnehmen; er kann einen Artikel zitieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Nothing is sent. Copy the report if you want to tell the makers of the program.</source>
        <translation>Nichts wird gesendet. Wer den Machern des Programms berichten will, kopiert den Bericht.</translation>
    </message>
    <message>
        <source>Nothing has gone wrong since the program was started.</source>
        <translation>Seit dem Start des Programms ist nichts schiefgegangen.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong in the program; what was saved is safe.</source>
        <translation>Im Programm ist etwas schiefgegangen; was gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>The program broke off last time; what was saved is safe.</source>
        <translation>Das Programm brach beim letzten Mal ab; was gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>Help &gt; Problem report shows more.</source>
        <translation>Hilfe &gt; Fehlerbericht zeigt mehr.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save the project elsewhere</source>
        <translation>Projekt anderswo speichern</translation>
    </message>
    <message>
        <source>none of them was opened</source>
        <translation>keines davon wurde geöffnet</translation>
    </message>
    <message>
        <source>%1 was opened</source>
        <translation>%1 wurde geöffnet</translation>
    </message>
    <message>
        <source>One project at a time: </source>
        <translation>Ein Projekt zur Zeit: </translation>
    </message>
    <message>
        <source>Projects (*%1)</source>
        <translation>Projekte (*%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation>Erst ein Projekt öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>This text is in the project already; here it is.</source>
        <translation>Dieser Text ist schon im Projekt; hier ist er.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Label all hits…</source>
        <translation>Alle Treffer auszeichnen …</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Auszeichnen …</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in all articles looks further</source>
        <translation>„In allen Artikeln suchen“ sieht weiter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%2 hits</source>
        <translation>%2 Treffer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Let go of old history</source>
        <translation>Alten Verlauf loslassen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>&amp;Finished more than this long ago:</source>
        <translation>&amp;Fertig seit mehr als:</translation>
    </message>
    <message>
        <source>The steps of these articles can no longer be undone and nobody can look up who took them. What the articles say stays. A backup is made first. Articles that a change of labels over the whole project has reached keep their history.</source>
        <translation>Die Schritte dieser Artikel lassen sich dann nicht mehr rückgängig machen, und niemand kann nachsehen, wer sie tat. Was in den Artikeln steht, bleibt. Vorher wird gesichert. Artikel, die eine Änderung der Etiketten über das ganze Projekt erreicht hat, behalten ihren Verlauf.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, about %3</source>
        <translation>%1 aus %2, etwa %3</translation>
    </message>
    <message>
        <source>There is nothing that old.</source>
        <translation>So Altes gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>GainChart</name>
    <message>
        <source>Chart of corrections for 100 entities</source>
        <translation>Diagramm der Berichtigungen je 100 Entitäten</translation>
    </message>
    <message>
        <source>Nothing to show yet. Finish a pre-filled article with Ctrl+Enter, and its figures stand here.</source>
        <translation>Noch ist nichts zu zeigen. Ein vorbelegter Artikel, mit Strg+Eingabe abgeschlossen, bringt seine Zahlen hierher.</translation>
    </message>
    <message>
        <source>%1 articles in the order of finishing, each with the %2 before it averaged. Corrections for 100 entities: %3 at first, %4 lately. The plain model would have needed %5 at first, %6 lately.</source>
        <translation>Artikel in der Reihenfolge des Abschließens: %1, jeder gemittelt mit den %2 davor. Berichtigungen je 100 Entitäten: anfangs %3, zuletzt %4. Das reine Modell hätte anfangs %5 gebraucht, zuletzt %6.</translation>
    </message>
    <message>
        <source>Article %1 (%2): %3 corrections for 100 entities, plain model %4; right for %5 of %6</source>
        <translation>Artikel %1 (%2): Berichtigungen je 100 Entitäten %3, reines Modell %4; richtig bei %5 von %6</translation>
    </message>
    <message>
        <source>finished articles</source>
        <translation>fertige Artikel</translation>
    </message>
    <message>
        <source>corrections made</source>
        <translation>vorgenommen</translation>
    </message>
    <message>
        <source>the plain model would have needed</source>
        <translation>hätte das reine Modell gebraucht</translation>
    </message>
    <message>
        <source>Corrections for 100 entities</source>
        <translation>Berichtigungen je 100 Entitäten</translation>
    </message>
    <message>
        <source>Article %1, %2</source>
        <translation>Artikel %1, %2</translation>
    </message>
    <message>
        <source>corrections: %1</source>
        <translation>Berichtigungen: %1</translation>
    </message>
    <message>
        <source>plain model: %1</source>
        <translation>reines Modell: %1</translation>
    </message>
    <message>
        <source>right for %1 of %2</source>
        <translation>richtig bei %1 von %2</translation>
    </message>
</context>
<context>
    <name>GainPanel</name>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Suggestions with this label that were decided on</source>
        <translation>Vorschläge mit diesem Etikett, über die entschieden ist</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Those that stand in the finished articles just as they were proposed</source>
        <translation>Die in den fertigen Artikeln genau so stehen, wie sie vorgeschlagen waren</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>How many of the proposed were right</source>
        <translation>Wie viele der vorgeschlagenen richtig waren</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Entities with this label that were not proposed just so</source>
        <translation>Entitäten mit diesem Etikett, die nicht genau so vorgeschlagen waren</translation>
    </message>
    <message>
        <source>How right the suggestions of each label were</source>
        <translation>Wie oft die Vorschläge jedes Etiketts stimmten</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are finished; on none of them anything was proposed.</source>
        <translation>
            <numerusform>%n Artikel ist fertig; darin war nichts vorgeschlagen.</numerusform>
            <numerusform>%n Artikel sind fertig; in keinem war etwas vorgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pre-fill was right for %1 of the %2 entities in %3 finished articles. How much memory helps hangs on how often topics come again.</source>
        <translation>Die Vorbelegung stimmte bei %1 von %2 Entitäten (fertige Artikel: %3). Wie viel das Gedächtnis hilft, hängt davon ab, wie oft Themen wiederkehren.</translation>
    </message>
    <message numerus="yes">
        <source>%n more came finished or without pre-fill.</source>
        <translation>
            <numerusform>%n weiterer kam fertig oder ohne Vorbelegung.</numerusform>
            <numerusform>%n weitere kamen fertig oder ohne Vorbelegung.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Checking the export</source>
        <translation>Ausgabe wird geprüft</translation>
    </message>
    <message>
        <source>Nothing is exported yet: look at what was found, or close again.</source>
        <translation>Noch ist nichts ausgegeben: die Befunde ansehen oder noch einmal schließen.</translation>
    </message>
    <message>
        <source>Trimming the edges</source>
        <translation>Ränder werden gestutzt</translation>
    </message>
    <message>
        <source>Trimming was stopped.</source>
        <translation>Das Stutzen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>1 entity trimmed; undo takes it back.</source>
        <translation>1 Entität gestutzt; Rückgängig nimmt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n entities trimmed; undo takes them back, article by article.</source>
        <translation>
            <numerusform>%n Entität gestutzt; Rückgängig nimmt es zurück.</numerusform>
            <numerusform>%n Entitäten gestutzt; Rückgängig nimmt es zurück, Artikel für Artikel.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to look at. An export looks for slips first.</source>
        <translation>Hier ist nichts anzusehen. Vor einer Ausgabe wird nach Versehen gesucht.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Das war der letzte.</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>&amp;Trim the edges</source>
        <translation>Ränder s&amp;tutzen</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Noch einmal p&amp;rüfen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>White space and stray punctuation go; in each article that is one step to undo.</source>
        <translation>Zwischenräume und verirrte Satzzeichen fallen weg; in jedem Artikel ist das ein Schritt zum Rückgängigmachen.</translation>
    </message>
    <message>
        <source>What to look at before the export</source>
        <translation>Was vor der Ausgabe anzusehen ist</translation>
    </message>
    <message>
        <source>Enter or a click goes there, %1 to the next</source>
        <translation>Eingabe oder ein Klick geht hin, %1 zum nächsten</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht hinein</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Zu wissen</translation>
    </message>
    <message numerus="yes">
        <source> (the first %n)</source>
        <translation>
            <numerusform> (davon hier %n)</numerusform>
            <numerusform> (davon hier %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n zu beheben</numerusform>
            <numerusform>%n zu beheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that %1 cannot hold</source>
        <translation>
            <numerusform>%n passt nicht in „%1“</numerusform>
            <numerusform>%n passen nicht in „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to know</source>
        <translation>
            <numerusform>%n zu wissen</numerusform>
            <numerusform>%n zu wissen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is left to mend</source>
        <translation>nichts mehr zu beheben</translation>
    </message>
    <message>
        <source>Before the export: %1</source>
        <translation>Vor der Ausgabe: %1</translation>
    </message>
    <message>
        <source>Leave out and e&amp;xport</source>
        <translation>Auslassen und aus&amp;geben</translation>
    </message>
    <message>
        <source>E&amp;xport as it is</source>
        <translation>So aus&amp;geben, wie es ist</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>Aus&amp;geben</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to an article, action, label, entity or claim</source>
        <translation>Zu Artikel, Befehl, Etikett, Entität oder Behauptung</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Nothing here is called that. %1 looks into the texts.</source>
        <translation>Nichts hier heißt so. %1 sucht in den Texten.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
</context>
<context>
    <name>Handlers</name>
    <message>
        <source>Nothing is selected. Tab goes to the next suggestion.</source>
        <translation>Nichts ist gewählt. Tab geht zum nächsten Vorschlag.</translation>
    </message>
    <message>
        <source>Nothing is left to review here. Ctrl+Enter: done, next article.</source>
        <translation>Hier ist nichts mehr zu prüfen. Strg+Eingabe: fertig, nächster Artikel.</translation>
    </message>
    <message>
        <source>Every article in the filtered list is finished.</source>
        <translation>Alle Artikel der gefilterten Liste sind fertig.</translation>
    </message>
    <message>
        <source>Every article is finished. Ctrl+E exports them.</source>
        <translation>Alle Artikel sind fertig. Strg+E gibt sie aus.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys and guidelines</source>
        <translation>Tasten und Richtlinien</translation>
    </message>
    <message>
        <source>Search keys and labels</source>
        <translation>Tasten und Etiketten suchen</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message>
        <source>Letting go of old history</source>
        <translation>Alter Verlauf wird losgelassen</translation>
    </message>
    <message>
        <source>The history could not be let go.</source>
        <translation>Der Verlauf ließ sich nicht loslassen.</translation>
    </message>
    <message>
        <source>1 step was let go.</source>
        <translation>1 Schritt wurde losgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps were let go.</source>
        <translation>
            <numerusform>%n Schritt wurde losgelassen.</numerusform>
            <numerusform>%n Schritte wurden losgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This step was left behind when something else was done in its place.</source>
        <translation>Dieser Schritt blieb zurück, als an seiner Stelle etwas anderes getan wurde.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>The article as it came</source>
        <translation>Der Artikel, wie er kam</translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation>rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Enter goes back, or forward, to where a step was just done</source>
        <translation>Eingabe geht zurück, oder vor, bis ein Schritt gerade getan war</translation>
    </message>
    <message>
        <source>Nothing has been done to this article yet. Each step will stand here; %1 takes it back.</source>
        <translation>An diesem Artikel ist noch nichts getan. Jeder Schritt wird hier stehen; %1 nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>What was done to an article stands here. %1 imports articles.</source>
        <translation>Hier steht, was an einem Artikel getan wurde. %1 liest Artikel ein.</translation>
    </message>
</context>
<context>
    <name>Identical</name>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>inside %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>Nichts ist geändert</translation>
    </message>
    <message>
        <source>%1 and Space: take single places back. Esc: close.</source>
        <translation>%1 und Leertaste: einzelne Stellen zurücknehmen. Esc: schließen.</translation>
    </message>
    <message>
        <source>Esc: close.</source>
        <translation>Esc: schließen.</translation>
    </message>
    <message>
        <source>Shift with a label&apos;s letter labels every identical mention and lists them.</source>
        <translation>Umschalt mit dem Buchstaben eines Etiketts zeichnet jede gleiche Nennung aus und listet sie.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>Artikel einlesen</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>By content and name</source>
        <translation>Nach Inhalt und Name</translation>
    </message>
    <message>
        <source>&amp;Pre-fill entities and claims now</source>
        <translation>Entitäten und Behauptungen jetzt &amp;vorbelegen</translation>
    </message>
    <message>
        <source>The annotations in the files are &amp;confirmed</source>
        <translation>Die Auszeichnungen in den Dateien sind &amp;bestätigt</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message>
        <source>Text, Markdown, web pages, Word, OpenDocument, RTF, PDF, EPUB, tables (CSV, Excel), JSON; folders and zip archives of these. They can also be dropped here.</source>
        <translation>Text, Markdown, Webseiten, Word, OpenDocument, RTF, PDF, EPUB, Tabellen (CSV, Excel), JSON; Ordner und Zip-Archive davon. Sie lassen sich auch hier ablegen.</translation>
    </message>
    <message>
        <source>Otherwise each article when you open it, and all at the next start.</source>
        <translation>Sonst jeder Artikel, wenn Sie ihn öffnen, und alle beim nächsten Start.</translation>
    </message>
    <message>
        <source>Otherwise they are suggestions for you to review.</source>
        <translation>Sonst sind es Vorschläge, die Sie prüfen.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Importing</source>
        <translation>Wird eingelesen</translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation>Erst ein Projekt öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>stopped; import the same again to go on</source>
        <translation>abgebrochen; dasselbe noch einmal einlesen führt es fort</translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualisiert</numerusform>
            <numerusform>%n aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the project</source>
        <translation>
            <numerusform>%n schon im Projekt</numerusform>
            <numerusform>%n schon im Projekt</numerusform>
        </translation>
    </message>
    <message>
        <source>new labels: %1</source>
        <translation>neue Etiketten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused: </source>
        <translation>
            <numerusform>%n abgewiesen: </numerusform>
            <numerusform>%n abgewiesen: </numerusform>
        </translation>
    </message>
    <message>
        <source>1 table to ask about</source>
        <translation>1 Tabelle mit einer Frage</translation>
    </message>
    <message numerus="yes">
        <source>%n tables to ask about</source>
        <translation>
            <numerusform>%n Tabelle mit einer Frage</numerusform>
            <numerusform>%n Tabellen mit einer Frage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things noticed</source>
        <translation>
            <numerusform>%n Auffälligkeit</numerusform>
            <numerusform>%n Auffälligkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 article added</source>
        <translation>1 Artikel hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>%n Artikel hinzugefügt</numerusform>
            <numerusform>%n Artikel hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Deta&amp;ils…</source>
        <translation>E&amp;inzelheiten …</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source> (back)</source>
        <translation> (zurück)</translation>
    </message>
    <message>
        <source> (on)</source>
        <translation> (weiter)</translation>
    </message>
    <message>
        <source>Changed. It works from now on.</source>
        <translation>Geändert. Gilt ab jetzt.</translation>
    </message>
    <message>
        <source>This action has its first keys again.</source>
        <translation>Dieser Befehl hat wieder seine ersten Tasten.</translation>
    </message>
    <message>
        <source>Every action has its first keys again.</source>
        <translation>Jeder Befehl hat wieder seine ersten Tasten.</translation>
    </message>
    <message>
        <source>Done, but for keys that labels have now.</source>
        <translation>Getan, außer bei Tasten, die jetzt Etiketten gehören.</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>With Shift: every identical mention</source>
        <translation>Mit Umschalt: jede gleiche Nennung</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n weiteres …</numerusform>
            <numerusform>%n weitere …</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose any label by typing</source>
        <translation>Ein Etikett durch Tippen wählen</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>LabelChangeDialog</name>
    <message>
        <source>&amp;Reject what a machine suggested, remove what people added</source>
        <translation>Maschinen&amp;vorschläge ablehnen, von Menschen Ergänztes entfernen</translation>
    </message>
    <message>
        <source>Give them another &amp;label:</source>
        <translation>Ein anderes &amp;Etikett geben:</translation>
    </message>
    <message>
        <source>The other label</source>
        <translation>Das andere Etikett</translation>
    </message>
    <message>
        <source>This is one step and can be undone as one.</source>
        <translation>Das ist ein Schritt und lässt sich als einer rückgängig machen.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>%1 mit %2 vereinen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>LabelDesk</name>
    <message>
        <source>Counting labels</source>
        <translation>Etiketten werden gezählt</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>A change over the whole project is still running.</source>
        <translation>Eine Änderung über das ganze Projekt läuft noch.</translation>
    </message>
    <message>
        <source>Changing labels</source>
        <translation>Etiketten werden geändert</translation>
    </message>
    <message>
        <source>The whole project is being changed; you can go on meanwhile.</source>
        <translation>Das ganze Projekt wird geändert; Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>the step did not succeed; nothing was changed</source>
        <translation>der Schritt gelang nicht; nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>The family&apos;s colour, else a free one far from the other labels&apos;</source>
        <translation>Die Farbe der Familie, sonst eine freie, fern von denen der anderen Etiketten</translation>
    </message>
    <message>
        <source>What it is for; shown where a label is chosen</source>
        <translation>Wofür es da ist; steht, wo ein Etikett gewählt wird</translation>
    </message>
    <message>
        <source>Mara Quill, the harbour master</source>
        <translation>Mara Quill, die Hafenmeisterin</translation>
    </message>
    <message>
        <source>&amp;Shown: suggested, accepted by “done” and exported</source>
        <translation>&amp;Gezeigt: vorgeschlagen, mit „fertig“ angenommen und ausgegeben</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Vereinen mit …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Taste</translation>
    </message>
    <message>
        <source>one letter that no action has</source>
        <translation>ein Buchstabe, den kein Befehl hat</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Descri&amp;ption</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Bei&amp;spiele</translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>Label “%1”</source>
        <translation>„%1“ auszeichnen</translation>
    </message>
    <message>
        <source>Type a label</source>
        <translation>Ein Etikett tippen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>No label is called so. Annotate &gt; Labels… adds one.</source>
        <translation>Kein Etikett heißt so. Auszeichnen &gt; Etiketten … fügt eines hinzu.</translation>
    </message>
    <message>
        <source>No label is shown. Annotate &gt; Labels… shows or adds some.</source>
        <translation>Kein Etikett wird gezeigt. Auszeichnen &gt; Etiketten … zeigt oder ergänzt welche.</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Label of the model</source>
        <translation>Etikett des Modells</translation>
    </message>
    <message>
        <source>Label here</source>
        <translation>Etikett hier</translation>
    </message>
    <message>
        <source>Labels of the model</source>
        <translation>Etiketten des Modells</translation>
    </message>
    <message>
        <source>What %1 becomes</source>
        <translation>Was aus %1 wird</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>There is no word here to label.</source>
        <translation>Hier steht kein Wort zum Auszeichnen.</translation>
    </message>
    <message>
        <source>Undo in project</source>
        <translation>Im Projekt rückgängig</translation>
    </message>
    <message>
        <source>Redo in project</source>
        <translation>Im Projekt wiederholen</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Show &amp;these</source>
        <translation>&amp;Diese zeigen</translation>
    </message>
    <message>
        <source>New label, Enter adds it</source>
        <translation>Neues Etikett, Eingabe fügt es hinzu</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>OntoNotes (18 labels)</source>
        <translation>OntoNotes (18 Etiketten)</translation>
    </message>
    <message>
        <source>CoNLL (4 labels)</source>
        <translation>CoNLL (4 Etiketten)</translation>
    </message>
    <message>
        <source>News (8 labels)</source>
        <translation>Nachrichten (8 Etiketten)</translation>
    </message>
    <message>
        <source>Own (none of these)</source>
        <translation>Eigene (keine davon)</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Etikettensatz</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Etikett</translation>
    </message>
    <message>
        <source>The labels are still being counted; try again in a moment.</source>
        <translation>Die Etiketten werden noch gezählt; bitte gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>&amp;Sprache des Fensters</translation>
    </message>
    <message>
        <source>The window speaks it from the next start. Articles stay as they are.</source>
        <translation>Das Fenster spricht sie ab dem nächsten Start. Die Artikel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>Learnt</name>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Export the memory</source>
        <translation>Gedächtnis ausgeben</translation>
    </message>
    <message>
        <source>Import another project&apos;s memory</source>
        <translation>Gedächtnis eines anderen Projekts einlesen</translation>
    </message>
    <message>
        <source>Memory (*%1)</source>
        <translation>Gedächtnis (*%1)</translation>
    </message>
    <message>
        <source>Written to the file: %1 names</source>
        <translation>In die Datei geschriebene Namen: %1</translation>
    </message>
    <message>
        <source>Nothing was taken in.</source>
        <translation>Nichts wurde eingelesen.</translation>
    </message>
    <message>
        <source>Counting anew</source>
        <translation>Wird neu gezählt</translation>
    </message>
    <message numerus="yes">
        <source>%n counts were wrong and are made anew.</source>
        <translation>
            <numerusform>%n Zählung war falsch und ist neu gemacht.</numerusform>
            <numerusform>%n Zählungen waren falsch und sind neu gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>All counts are right.</source>
        <translation>Alle Zählungen stimmen.</translation>
    </message>
</context>
<context>
    <name>LearntDialog</name>
    <message>
        <source>What was learnt</source>
        <translation>Was gelernt wurde</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>&amp;Gewinn</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>Ge&amp;dächtnis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>%1 is not finished; the window closes when it is. Close again to stop it.</source>
        <translation>%1 ist nicht zu Ende; das Fenster schließt, wenn es so weit ist. Noch einmal schließen bricht ab.</translation>
    </message>
    <message>
        <source>The last edit and what is typed in the panel are not saved. Go on and lose both?</source>
        <translation>Die letzte Änderung und das Getippte im Feld sind nicht gespeichert. Fortfahren und beides verlieren?</translation>
    </message>
    <message>
        <source>The last edit is not saved. Go on and lose it?</source>
        <translation>Die letzte Änderung ist nicht gespeichert. Fortfahren und sie verlieren?</translation>
    </message>
    <message>
        <source>%1. Go on and lose everything that was done here?</source>
        <translation>%1. Fortfahren und alles hier Getane verlieren?</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Lose it</source>
        <translation>Verlieren</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>A person decided: a solid line.</source>
        <translation>Ein Mensch hat entschieden: durchgezogene Linie.</translation>
    </message>
    <message>
        <source>A machine suggests: a thin line.</source>
        <translation>Eine Maschine schlägt vor: dünne Linie.</translation>
    </message>
    <message>
        <source>It doubts: a dotted line. Tab goes there.</source>
        <translation>Sie zweifelt: gepunktete Linie. Tab geht dorthin.</translation>
    </message>
    <message>
        <source>Perhaps it missed a name: a dashed line.</source>
        <translation>Vielleicht hat sie einen Namen übersehen: gestrichelte Linie.</translation>
    </message>
    <message>
        <source>Rejected: struck through, hidden unless asked for.</source>
        <translation>Abgelehnt: durchgestrichen, nur auf Wunsch zu sehen.</translation>
    </message>
    <message>
        <source>Spans inside each other lie in lanes; +n counts what has no room, hover lists it.</source>
        <translation>Verschachteltes liegt in Bahnen; +n zählt, was keinen Platz hat, der Mauszeiger listet es.</translation>
    </message>
    <message>
        <source>A claim has a bar in the margin, a line below what is claimed, and staples between its parts.</source>
        <translation>Eine Behauptung hat einen Balken am Rand, eine Linie unter dem Behaupteten und Klammern zwischen ihren Teilen.</translation>
    </message>
    <message>
        <source>A line that is no part of the story is dimmed.</source>
        <translation>Eine Zeile, die nicht zur Geschichte gehört, ist abgeblendet.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Article Annotator</source>
        <translation>Article Annotator</translation>
    </message>
    <message>
        <source>The project could not be opened: %1</source>
        <translation>Das Projekt ließ sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>%1 – Article Annotator</source>
        <translation>%1 – Article Annotator</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Which column is the text?</source>
        <translation>Welche Spalte ist der Text?</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the columns has a name that says it is the text.</source>
        <translation>Keine der Spalten hat einen Namen, der sie als Text ausweist.</translation>
    </message>
    <message>
        <source>Every other column is kept with its article as it is.</source>
        <translation>Jede andere Spalte bleibt bei ihrem Artikel, wie sie ist.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
</context>
<context>
    <name>MemoryPanel</name>
    <message>
        <source>Find a name or a label</source>
        <translation>Name oder Etikett suchen</translation>
    </message>
    <message>
        <source>&amp;Set label</source>
        <translation>Etikett &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Learn again</source>
        <translation>Wieder &amp;lernen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Einlesen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ausgeben …</translation>
    </message>
    <message>
        <source>&amp;Count anew</source>
        <translation>&amp;Neu zählen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>What it is remembered as, with the counts where there are several</source>
        <translation>Als was er gemerkt ist, mit den Zahlen, wo es mehrere sind</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>In how many places of finished articles it was an entity</source>
        <translation>An wie vielen Stellen fertiger Artikel er eine Entität war</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>In how many places the same words were none</source>
        <translation>An wie vielen Stellen dieselben Wörter keine waren</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Names that are remembered</source>
        <translation>Gemerkte Namen</translation>
    </message>
    <message>
        <source>Articles that taught the name</source>
        <translation>Artikel, die den Namen gelehrt haben</translation>
    </message>
    <message>
        <source>Label to set</source>
        <translation>Etikett zum Setzen</translation>
    </message>
    <message>
        <source>The chosen names are this from now on, whatever articles say</source>
        <translation>Die gewählten Namen sind von jetzt an dies, was Artikel auch sagen</translation>
    </message>
    <message>
        <source>Propose nothing for the chosen names any more (Del)</source>
        <translation>Für die gewählten Namen nichts mehr vorschlagen (Entf)</translation>
    </message>
    <message>
        <source>Let finished articles speak again for the chosen names</source>
        <translation>Über die gewählten Namen wieder die fertigen Artikel sprechen lassen</translation>
    </message>
    <message>
        <source>Take back what was done last in this list (Ctrl+Z)</source>
        <translation>Zurücknehmen, was in dieser Liste zuletzt getan wurde (Strg+Z)</translation>
    </message>
    <message>
        <source>Take in the memory of another project</source>
        <translation>Das Gedächtnis eines anderen Projekts einlesen</translation>
    </message>
    <message>
        <source>Write the memory to a file for another project</source>
        <translation>Das Gedächtnis in eine Datei für ein anderes Projekt schreiben</translation>
    </message>
    <message>
        <source>Compare the counts with the finished articles, and mend what is off</source>
        <translation>Die Zählungen mit den fertigen Artikeln vergleichen und beheben, was nicht stimmt</translation>
    </message>
    <message>
        <source>No name holds these words.</source>
        <translation>Kein Name enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing is remembered yet. Each article that is finished with Ctrl+Enter teaches its names.</source>
        <translation>Noch ist nichts gemerkt. Jeder mit Strg+Eingabe abgeschlossene Artikel lehrt seine Namen.</translation>
    </message>
    <message>
        <source>The first %1 of %2 names; find others above.</source>
        <translation>Die ersten %1 von %2 Namen; andere oben suchen.</translation>
    </message>
    <message numerus="yes">
        <source>Names: %n</source>
        <translation>
            <numerusform>Namen: %n</numerusform>
            <numerusform>Namen: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>von Ihnen gesetzt</translation>
    </message>
    <message>
        <source>You said what this is; articles do not change it.</source>
        <translation>Sie haben gesagt, was das ist; Artikel ändern es nicht.</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>You had it forgotten; it is not learnt until you say so.</source>
        <translation>Sie haben es vergessen lassen; gelernt wird es erst wieder, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>It was rejected so often that nothing is proposed for it.</source>
        <translation>Es wurde so oft abgelehnt, dass nichts dafür vorgeschlagen wird.</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>It is proposed wherever the words stand.</source>
        <translation>Es wird vorgeschlagen, wo immer die Wörter stehen.</translation>
    </message>
    <message>
        <source>label only</source>
        <translation>nur Etikett</translation>
    </message>
    <message>
        <source>Where a model finds it, it gets this label; often the words are none.</source>
        <translation>Wo ein Modell es findet, bekommt es dieses Etikett; oft sind die Wörter kein Name.</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>nicht klar</translation>
    </message>
    <message>
        <source>It was too many things to be proposed.</source>
        <translation>Es war zu vielerlei, um vorgeschlagen zu werden.</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Train by itself at 30, 60, 100 and every 50 finished articles</source>
        <translation>Von selbst lernen bei 30, 60, 100 und dann alle 50 fertigen Artikel</translation>
    </message>
    <message>
        <source>&amp;Train…</source>
        <translation>&amp;Lernen …</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ausgeben …</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking at the models…</source>
        <translation>Modelle werden angesehen …</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>A language without a model</source>
        <translation>Eine Sprache ohne Modell</translation>
    </message>
    <message>
        <source>Language without a model…</source>
        <translation>Sprache ohne Modell …</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>trained here</source>
        <translation>hier gelernt</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>tokens only</source>
        <translation>nur Wörter</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, in Gebrauch</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>This model cannot be used: %1</source>
        <translation>Dieses Modell lässt sich nicht verwenden: %1</translation>
    </message>
    <message>
        <source>This one only finds words and sentences; entities come from you and from memory.</source>
        <translation>Dieses findet nur Wörter und Sätze; Entitäten kommen von Ihnen und aus dem Gedächtnis.</translation>
    </message>
    <message>
        <source>Articles that nobody has touched are pre-filled again when another model is used.</source>
        <translation>Artikel, die niemand berührt hat, werden mit einem anderen Modell neu vorbelegt.</translation>
    </message>
</context>
<context>
    <name>NoProject</name>
    <message>
        <source>Open another project…</source>
        <translation>Anderes Projekt öffnen …</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
</context>
<context>
    <name>NormalizedRow</name>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps two claims</source>
        <translation>vielleicht zwei Behauptungen</translation>
    </message>
    <message>
        <source>unclear when read alone: %1</source>
        <translation>für sich gelesen unklar: %1</translation>
    </message>
</context>
<context>
    <name>NotSavedBanner</name>
    <message>
        <source>&amp;Save elsewhere…</source>
        <translation>Anders&amp;wo speichern …</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Dr&amp;op the edit</source>
        <translation>Änderung &amp;verwerfen</translation>
    </message>
    <message>
        <source>Use &amp;mine</source>
        <translation>&amp;Meines nehmen</translation>
    </message>
    <message>
        <source>Keep the &amp;other</source>
        <translation>Das ander&amp;e behalten</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste as article</source>
        <translation>Als Artikel einfügen</translation>
    </message>
    <message>
        <source>Empty: the first line of the text</source>
        <translation>Leer: die erste Zeile des Textes</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>The text cannot be changed once it is an article.</source>
        <translation>Ist der Text ein Artikel, lässt er sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
</context>
<context>
    <name>PathList</name>
    <message>
        <source>Files and folders</source>
        <translation>Dateien und Ordner</translation>
    </message>
</context>
<context>
    <name>PlacesPopup</name>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>Prefiller</name>
    <message>
        <source>Pre-fill stopped twice over one article and leaves it out: %1</source>
        <translation>Die Vorbelegung brach zweimal an einem Artikel ab und lässt ihn aus: %1</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>PresetDialog</name>
    <message>
        <source>Fields of a claim</source>
        <translation>Felder einer Behauptung</translation>
    </message>
    <message>
        <source>My %1</source>
        <translation>Meine %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>One a line; AVeriTeC&apos;s four where it stays empty</source>
        <translation>Eines je Zeile; die vier von AVeriTeC, wo es leer bleibt</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Changes hold for this project.</source>
        <translation>Änderungen gelten für dieses Projekt.</translation>
    </message>
    <message>
        <source>A preset of your own is made of this one. It belongs to this project.</source>
        <translation>Daraus wird eine eigene Vorlage. Sie gehört zu diesem Projekt.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Speichern und verwenden</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>There is a preset %1 already; choose another name.</source>
        <translation>Eine Vorlage %1 gibt es schon; bitte einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Articles to show</source>
        <translation>Welche Artikel</translation>
    </message>
    <message>
        <source>Order of articles</source>
        <translation>Reihenfolge der Artikel</translation>
    </message>
    <message>
        <source>In order of arrival</source>
        <translation>Nach Eingang</translation>
    </message>
    <message>
        <source>Most useful first</source>
        <translation>Nützlichste zuerst</translation>
    </message>
    <message>
        <source>In random order</source>
        <translation>In zufälliger Folge</translation>
    </message>
    <message>
        <source>Most useful: where a word read mends most. What was chosen is kept for the project.</source>
        <translation>Am nützlichsten: wo ein gelesenes Wort am meisten bessert. Die Wahl wird für das Projekt behalten.</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>No article matches the filter. Esc in it shows all.</source>
        <translation>Kein Artikel passt zum Filter. Esc darin zeigt alle.</translation>
    </message>
    <message>
        <source>No article is like this. “All articles” above shows the others.</source>
        <translation>Kein Artikel ist so. „Alle Artikel“ darüber zeigt die anderen.</translation>
    </message>
    <message>
        <source>No articles yet. Drop files here or press %1.</source>
        <translation>Noch keine Artikel. Dateien hier ablegen oder %1 drücken.</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>%1 is not there any more. Delete takes it off the list.</source>
        <translation>%1 ist nicht mehr da. Entf nimmt es von der Liste.</translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>Von der &amp;Liste nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter opens, Delete takes off the list. The file itself stays where it is.</source>
        <translation>Eingabe öffnet, Entf nimmt von der Liste. Die Datei selbst bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>No other project was opened yet. %1 opens one from a file.</source>
        <translation>Noch kein anderes Projekt wurde geöffnet. %1 öffnet eines aus einer Datei.</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
</context>
<context>
    <name>RecentModel</name>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr da</translation>
    </message>
</context>
<context>
    <name>ReviewRuler</name>
    <message>
        <source>What is left to review, or what a search found; click to go there</source>
        <translation>Was noch zu prüfen ist oder eine Suche fand; ein Klick führt hin</translation>
    </message>
</context>
<context>
    <name>ScorePopup</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept at or above a score</source>
        <translation>Ab einem Wert annehmen</translation>
    </message>
    <message>
        <source>Accepts %1 of %2</source>
        <translation>Nimmt %1 von %2 an</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Find in all articles</source>
        <translation>In allen Artikeln suchen</translation>
    </message>
    <message>
        <source>Articles with these words</source>
        <translation>Artikel mit diesen Wörtern</translation>
    </message>
    <message>
        <source>Type the words to look for; Enter opens what is found.</source>
        <translation>Die gesuchten Wörter tippen; Eingabe öffnet das Gefundene.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>The first %n articles; more hold these words</source>
        <translation>
            <numerusform>Der erste Artikel; weitere enthalten diese Wörter</numerusform>
            <numerusform>Die ersten %n Artikel; weitere enthalten diese Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles: %n · looking, %1 %</source>
        <translation>
            <numerusform>Artikel: %n · wird gesucht, %1 %</numerusform>
            <numerusform>Artikel: %n · wird gesucht, %1 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles: %n</source>
        <translation>
            <numerusform>Artikel: %n</numerusform>
            <numerusform>Artikel: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No article holds these words. Fewer letters find more.</source>
        <translation>Kein Artikel enthält diese Wörter. Weniger Buchstaben finden mehr.</translation>
    </message>
</context>
<context>
    <name>SharedFolder</name>
    <message>
        <source>This project lies on a network share. Open it on one computer at a time, or keep it on this one: two that write at once can damage the file.</source>
        <translation>Dieses Projekt liegt auf einer Netzfreigabe. Bitte nur an einem Rechner zugleich öffnen oder hier aufbewahren: schreiben zwei zugleich, kann die Datei Schaden nehmen.</translation>
    </message>
    <message>
        <source>This project lies in a folder of %1. Let it finish before you open the project on another computer; a copy it makes of a conflict is not merged.</source>
        <translation>Dieses Projekt liegt in einem Ordner von %1. Bitte den Abgleich abwarten, bevor Sie es an einem anderen Rechner öffnen; eine Konfliktkopie wird nicht zusammengeführt.</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Full name of the source</source>
        <translation>Voller Name der Quelle</translation>
    </message>
    <message>
        <source>Go to this entity</source>
        <translation>Zu dieser Entität</translation>
    </message>
    <message>
        <source>%1 = %2? Enter takes it</source>
        <translation>%1 = %2? Eingabe übernimmt</translation>
    </message>
    <message>
        <source>Enter takes %1</source>
        <translation>Eingabe übernimmt %1</translation>
    </message>
</context>
<context>
    <name>SplitChoice</name>
    <message>
        <source>&amp;Train, dev and test data with a manifest</source>
        <translation>&amp;Trainings-, Dev- und Testdaten mit Manifest</translation>
    </message>
    <message>
        <source>Shares of train, dev and test data</source>
        <translation>Anteile von Trainings-, Dev- und Testdaten</translation>
    </message>
    <message>
        <source>What decides which articles go where</source>
        <translation>Was entscheidet, welche Artikel wohin kommen</translation>
    </message>
    <message>
        <source>by the hash of the text</source>
        <translation>nach dem Hash des Textes</translation>
    </message>
    <message>
        <source>by date, the oldest train</source>
        <translation>nach Datum, die ältesten ins Training</translation>
    </message>
    <message>
        <source>by outlet, each in one</source>
        <translation>nach Medium, jedes in einen Teil</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Otherwise all articles go into one.</source>
        <translation>Sonst kommen alle Artikel in eine Ausgabe.</translation>
    </message>
    <message>
        <source>Write the shares as 80/10/10 or 80/20.</source>
        <translation>Bitte die Anteile als 80/10/10 oder 80/20 schreiben.</translation>
    </message>
    <message>
        <source>There is no article to deal out yet.</source>
        <translation>Noch gibt es keinen Artikel zu verteilen.</translation>
    </message>
    <message>
        <source>Articles: %1. Nearly the same ones stay together. In the folder: manifest.json and a data card, README.md.</source>
        <translation>Artikel: %1. Fast gleiche bleiben zusammen. Im Ordner: manifest.json und ein Datenblatt, README.md.</translation>
    </message>
</context>
<context>
    <name>SplitCount</name>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>nothing to review</source>
        <translation>nichts zu prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Hue %1</source>
        <translation>Farbton %1</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>There is no tour: %1</source>
        <translation>Es gibt keinen Rundgang: %1</translation>
    </message>
    <message>
        <source>The tour is in the Help menu whenever you want it.</source>
        <translation>Der Rundgang steht jederzeit im Menü Hilfe.</translation>
    </message>
    <message>
        <source>That was all of it. Your article is in %1. Your own are next: drop them on the window.</source>
        <translation>Das war alles. Ihr Artikel steht in %1. Jetzt die eigenen: auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>To my articles (Esc)</source>
        <translation>Zu meinen Artikeln (Esc)</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>Rundgang verlassen (Esc)</translation>
    </message>
    <message>
        <source>The machine took “%1” for an organisation. She is a person.</source>
        <translation>Die Maschine hielt „%1“ für eine Organisation. Sie ist eine Person.</translation>
    </message>
    <message>
        <source>gives what is selected the right label</source>
        <translation>gibt dem Gewählten das richtige Etikett</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Anderes Etikett</translation>
    </message>
    <message>
        <source>“%1” is a town, and it is taken for a person in every place.</source>
        <translation>„%1“ ist eine Stadt und wird überall für eine Person gehalten.</translation>
    </message>
    <message>
        <source>Shift+%1</source>
        <translation>Umschalt+%1</translation>
    </message>
    <message>
        <source>gives all of them the right label at once</source>
        <translation>gibt allen auf einmal das richtige Etikett</translation>
    </message>
    <message>
        <source>The same everywhere</source>
        <translation>Überall dasselbe</translation>
    </message>
    <message>
        <source>In this sentence somebody says how things are, and nobody has marked it.</source>
        <translation>In diesem Satz sagt jemand, wie die Dinge stehen, und niemand hat es ausgezeichnet.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>makes a claim of the sentence</source>
        <translation>macht aus dem Satz eine Behauptung</translation>
    </message>
    <message>
        <source>The other suggestions are right. Finishing the article accepts them.</source>
        <translation>Die anderen Vorschläge stimmen. Den Artikel abzuschließen nimmt sie an.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>done, and on to the next article</source>
        <translation>fertig, und weiter zum nächsten Artikel</translation>
    </message>
    <message>
        <source>asks where to</source>
        <translation>fragt wohin</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>writes the file</source>
        <translation>schreibt die Datei</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>What is finished becomes training data.</source>
        <translation>Was fertig ist, wird zu Trainingsdaten.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Train on finished articles</source>
        <translation>Aus fertigen Artikeln lernen</translation>
    </message>
    <message>
        <source>1 article is finished.</source>
        <translation>1 Artikel ist fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are finished.</source>
        <translation>
            <numerusform>%n Artikel ist fertig.</numerusform>
            <numerusform>%n Artikel sind fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model learns from four of five; each fifth is its exam. It runs in the background while you go on, and the new model is used only if it does better in the exam. 30 articles are a good beginning.</source>
        <translation>Das Modell lernt aus vier von fünf; jeder fünfte ist seine Prüfung. Das läuft im Hintergrund, während Sie weiterarbeiten, und das neue Modell wird nur verwendet, wenn es die Prüfung besser besteht. 30 Artikel sind ein guter Anfang.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>No training: %1</source>
        <translation>Kein Lernen: %1</translation>
    </message>
    <message>
        <source>Model %1: %2 → %3</source>
        <translation>Modell %1: %2 → %3</translation>
    </message>
    <message>
        <source>%1, in use.</source>
        <translation>%1, in Gebrauch.</translation>
    </message>
    <message>
        <source>%1: no gain, the model in use stays.</source>
        <translation>%1: kein Gewinn, das bisherige Modell bleibt.</translation>
    </message>
    <message>
        <source>Changing the model…</source>
        <translation>Modell wird gewechselt …</translation>
    </message>
    <message>
        <source>Changing the model</source>
        <translation>Modell wird gewechselt</translation>
    </message>
    <message>
        <source>%1 is in use.</source>
        <translation>%1 ist in Gebrauch.</translation>
    </message>
    <message>
        <source>This model runs code</source>
        <translation>Dieses Modell führt Code aus</translation>
    </message>
    <message>
        <source>Loading this model would run code of its own: %1.</source>
        <translation>Dieses Modell zu laden würde eigenen Code ausführen: %1.</translation>
    </message>
    <message>
        <source>Such code can do whatever you can. Use the model only if you trust where it comes from.
%1</source>
        <translation>Solcher Code kann alles, was Sie können. Nur verwenden, wenn Sie der Herkunft des Modells trauen.
%1</translation>
    </message>
    <message>
        <source>Trust it and use it</source>
        <translation>Vertrauen und verwenden</translation>
    </message>
    <message>
        <source>Looking at the models</source>
        <translation>Modelle werden angesehen</translation>
    </message>
    <message>
        <source>Looking at the model…</source>
        <translation>Modell wird angesehen …</translation>
    </message>
    <message>
        <source>A model&apos;s folder</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <source>Exporting the model</source>
        <translation>Modell wird ausgegeben</translation>
    </message>
    <message>
        <source>Where the model&apos;s folder goes</source>
        <translation>Wohin der Ordner des Modells kommt</translation>
    </message>
    <message>
        <source>The model is in %1; spacy.load opens it.</source>
        <translation>Das Modell steht in %1; spacy.load öffnet es.</translation>
    </message>
</context>
<context>
    <name>TrainingNote</name>
    <message>
        <source>&amp;Back to the model before</source>
        <translation>Z&amp;urück zum vorigen Modell</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TroublesDialog</name>
    <message>
        <source>Not taken in</source>
        <translation>Nicht eingelesen</translation>
    </message>
    <message>
        <source>About the import</source>
        <translation>Zum Einlesen</translation>
    </message>
    <message>
        <source>What is to be said of the import</source>
        <translation>Was zum Einlesen zu sagen ist</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in. Everything else is in the project.</source>
        <translation>
            <numerusform>%n ließ sich nicht einlesen. Alles andere ist im Projekt.</numerusform>
            <numerusform>%n ließen sich nicht einlesen. Alles andere ist im Projekt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in the project. This was noticed:</source>
        <translation>Alles ist im Projekt. Aufgefallen ist dies:</translation>
    </message>
</context>
<context>
    <name>VerdictRow</name>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Annotations</source>
        <translation>Auszeichnungen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Import articles…</source>
        <translation>Artikel einlesen …</translation>
    </message>
    <message>
        <source>Try the sample articles</source>
        <translation>Mit Beispielartikeln ausprobieren</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Drop articles here: files, folders, archives. %1 imports them too.</source>
        <translation>Artikel hier ablegen: Dateien, Ordner, Archive. %1 liest sie auch ein.</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Article in words</source>
        <translation>Artikel in Worten</translation>
    </message>
    <message>
        <source>The article with its annotations in words</source>
        <translation>Der Artikel mit seinen Auszeichnungen in Worten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>_Drawer</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>not there any more: %1</source>
        <translation>nicht mehr da: %1</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>Aus&amp;zeichnen</translation>
    </message>
    <message>
        <source>C&amp;laims</source>
        <translation>Behau&amp;ptungen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Recent projects…</source>
        <translation>Letzte Projekte …</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel einlesen …</translation>
    </message>
    <message>
        <source>Import from address…</source>
        <translation>Von Adresse einlesen …</translation>
    </message>
    <message>
        <source>Paste as article…</source>
        <translation>Als Artikel einfügen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Next finding before the export</source>
        <translation>Nächster Befund vor der Ausgabe</translation>
    </message>
    <message>
        <source>Previous finding before the export</source>
        <translation>Voriger Befund vor der Ausgabe</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation>In allen Artikeln suchen …</translation>
    </message>
    <message>
        <source>Go to anything…</source>
        <translation>Zu Beliebigem gehen …</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Label all hits…</source>
        <translation>Alle Treffer auszeichnen …</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß und klein unterscheiden</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Undo in project</source>
        <translation>Im Projekt rückgängig</translation>
    </message>
    <message>
        <source>Redo in project</source>
        <translation>Im Projekt wiederholen</translation>
    </message>
    <message>
        <source>Let go of old history…</source>
        <translation>Alten Verlauf loslassen …</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketten …</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle …</translation>
    </message>
    <message>
        <source>Train on finished articles…</source>
        <translation>Aus fertigen Artikeln lernen …</translation>
    </message>
    <message>
        <source>What was learnt…</source>
        <translation>Was gelernt wurde …</translation>
    </message>
    <message>
        <source>Done, next article</source>
        <translation>Fertig, nächster Artikel</translation>
    </message>
    <message>
        <source>Skip article</source>
        <translation>Artikel überspringen</translation>
    </message>
    <message>
        <source>Reopen article</source>
        <translation>Artikel wieder öffnen</translation>
    </message>
    <message>
        <source>Article details…</source>
        <translation>Angaben zum Artikel …</translation>
    </message>
    <message>
        <source>Flag article</source>
        <translation>Artikel markieren</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Next to review</source>
        <translation>Nächstes zu prüfen</translation>
    </message>
    <message>
        <source>Previous to review</source>
        <translation>Voriges zu prüfen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept, next to review</source>
        <translation>Annehmen, nächstes zu prüfen</translation>
    </message>
    <message>
        <source>Accept all identical</source>
        <translation>Alle gleichen annehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove all identical</source>
        <translation>Alle gleichen entfernen</translation>
    </message>
    <message>
        <source>Choose label…</source>
        <translation>Etikett wählen …</translation>
    </message>
    <message>
        <source>Untick identical places</source>
        <translation>Gleiche Stellen abwählen</translation>
    </message>
    <message>
        <source>Accept the sentence</source>
        <translation>Den Satz annehmen</translation>
    </message>
    <message>
        <source>Accept all that is visible</source>
        <translation>Alles Sichtbare annehmen</translation>
    </message>
    <message>
        <source>Accept all of a label</source>
        <translation>Alle eines Etiketts annehmen</translation>
    </message>
    <message>
        <source>Accept by sureness…</source>
        <translation>Nach Sicherheit annehmen …</translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation>Ende nach links</translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation>Ende nach rechts</translation>
    </message>
    <message>
        <source>Move the start left</source>
        <translation>Anfang nach links</translation>
    </message>
    <message>
        <source>Move the start right</source>
        <translation>Anfang nach rechts</translation>
    </message>
    <message>
        <source>Boilerplate line</source>
        <translation>Standardzeile</translation>
    </message>
    <message>
        <source>Claim from selection or sentence</source>
        <translation>Behauptung aus Auswahl oder Satz</translation>
    </message>
    <message>
        <source>Selection is the claim&apos;s source</source>
        <translation>Auswahl ist Quelle der Behauptung</translation>
    </message>
    <message>
        <source>Selection is the claim&apos;s cue</source>
        <translation>Auswahl ist Redeanzeige der Behauptung</translation>
    </message>
    <message>
        <source>Add selection to the content</source>
        <translation>Auswahl zum Inhalt nehmen</translation>
    </message>
    <message>
        <source>Cut selection out of the content</source>
        <translation>Auswahl aus dem Inhalt nehmen</translation>
    </message>
    <message>
        <source>Split the claim</source>
        <translation>Behauptung teilen</translation>
    </message>
    <message>
        <source>Merge with the next, or those selected</source>
        <translation>Mit der nächsten oder den gewählten vereinen</translation>
    </message>
    <message>
        <source>Duplicate the claim</source>
        <translation>Behauptung verdoppeln</translation>
    </message>
    <message>
        <source>Check-worthy</source>
        <translation>Prüfenswert</translation>
    </message>
    <message>
        <source>Factual, but unimportant</source>
        <translation>Tatsache, aber unwichtig</translation>
    </message>
    <message>
        <source>Not factual</source>
        <translation>Keine Tatsache</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Edit the claim&apos;s fields</source>
        <translation>Felder der Behauptung bearbeiten</translation>
    </message>
    <message>
        <source>Note on the claim</source>
        <translation>Notiz zur Behauptung</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farben: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farben: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farben: dunkel</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Farben: hoher Kontrast</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Language…</source>
        <translation>Sprache …</translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation>Liste der Artikel</translation>
    </message>
    <message>
        <source>Show rejected</source>
        <translation>Abgelehntes zeigen</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Article in words…</source>
        <translation>Artikel in Worten …</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Problem report…</source>
        <translation>Fehlerbericht …</translation>
    </message>
    <message>
        <source>Previous or next word</source>
        <translation>Voriges oder nächstes Wort</translation>
    </message>
    <message>
        <source>Select by word</source>
        <translation>Wortweise wählen</translation>
    </message>
    <message>
        <source>Previous or next sentence</source>
        <translation>Voriger oder nächster Satz</translation>
    </message>
    <message>
        <source>Select by sentence</source>
        <translation>Satzweise wählen</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Start or end of the article</source>
        <translation>Anfang oder Ende des Artikels</translation>
    </message>
    <message>
        <source>Start or end of the line</source>
        <translation>Anfang oder Ende der Zeile</translation>
    </message>
    <message>
        <source>A screen up or down</source>
        <translation>Einen Bildschirm auf oder ab</translation>
    </message>
    <message>
        <source>Accept, remove or edit rows of a table of annotations</source>
        <translation>Zeilen einer Tabelle von Auszeichnungen annehmen, entfernen oder bearbeiten</translation>
    </message>
    <message>
        <source>Next or previous hit, while one types what to find</source>
        <translation>Nächster oder voriger Treffer, während man das Gesuchte tippt</translation>
    </message>
    <message>
        <source>Tick or untick a place</source>
        <translation>Eine Stelle an- oder abwählen</translation>
    </message>
    <message>
        <source>Open or do what is chosen in a list</source>
        <translation>Das in einer Liste Gewählte öffnen oder tun</translation>
    </message>
    <message>
        <source>Another row of evidence, or one less</source>
        <translation>Eine Zeile Belege mehr oder weniger</translation>
    </message>
    <message>
        <source>Move a row of evidence</source>
        <translation>Eine Zeile Belege verschieben</translation>
    </message>
    <message>
        <source>Leave a list or a field</source>
        <translation>Eine Liste oder ein Feld verlassen</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Wörter wählen</translation>
    </message>
    <message>
        <source>drag, or double-click</source>
        <translation>ziehen oder Doppelklick</translation>
    </message>
    <message>
        <source>Select single characters</source>
        <translation>Einzelne Zeichen wählen</translation>
    </message>
    <message>
        <source>Alt and drag</source>
        <translation>Alt und ziehen</translation>
    </message>
    <message>
        <source>Select up to a place</source>
        <translation>Bis zu einer Stelle wählen</translation>
    </message>
    <message>
        <source>Shift and click</source>
        <translation>Umschalt und Klick</translation>
    </message>
    <message>
        <source>Move an edge of the entity</source>
        <translation>Einen Rand der Entität verschieben</translation>
    </message>
    <message>
        <source>drag its handle</source>
        <translation>am Griff ziehen</translation>
    </message>
    <message>
        <source>Move it by characters</source>
        <translation>Zeichenweise verschieben</translation>
    </message>
    <message>
        <source>Alt and drag the handle</source>
        <translation>Alt und am Griff ziehen</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Größerer oder kleinerer Text</translation>
    </message>
    <message>
        <source>Ctrl and the wheel</source>
        <translation>Strg und das Rad</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>In lists and fields</source>
        <translation>In Listen und Feldern</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>Mit der Maus</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>The same for every identical mention</source>
        <translation>Dasselbe für jede gleiche Nennung</translation>
    </message>
    <message>
        <source>Shift+letter</source>
        <translation>Umschalt+Buchstabe</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Own page</source>
        <translation>Eigene Seite</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Akt</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Im Ganzen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Check-worthiness</source>
        <translation>Prüfwürdigkeit</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <translation>Faktenprüfung</translation>
    </message>
    <message>
        <source>ClaimReview</source>
        <translation>ClaimReview</translation>
    </message>
    <message>
        <source>event or property</source>
        <translation>Ereignis oder Eigenschaft</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Standpunkt</translation>
    </message>
    <message>
        <source>“%1”: a reporting verb</source>
        <translation>„%1“: ein Verb des Berichtens</translation>
    </message>
    <message>
        <source>words in quotation marks</source>
        <translation>Wörter in Anführungszeichen</translation>
    </message>
    <message>
        <source>“%1”: names a source</source>
        <translation>„%1“: nennt eine Quelle</translation>
    </message>
    <message>
        <source>“%1”: a noun that announces a claim</source>
        <translation>„%1“: ein Nomen, das eine Behauptung ankündigt</translation>
    </message>
    <message>
        <source>a headline with a colon</source>
        <translation>eine Überschrift mit Doppelpunkt</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a share</source>
        <translation>ein Anteil</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>eine Menge</translation>
    </message>
    <message>
        <source>a past verb</source>
        <translation>ein Verb der Vergangenheit</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>words you judged</source>
        <translation>Wörter, die Sie beurteilt haben</translation>
    </message>
    <message>
        <source>needs: %1</source>
        <translation>braucht: %1</translation>
    </message>
    <message>
        <source>Proposed for %1</source>
        <translation>Vorgeschlagen wegen %1</translation>
    </message>
    <message>
        <source>ranked for %1</source>
        <translation>eingestuft wegen %1</translation>
    </message>
    <message>
        <source>The claims differed; the first one&apos;s stays: %1.</source>
        <translation>Die Behauptungen unterschieden sich; es bleibt von der ersten: %1.</translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message numerus="yes">
        <source> (+%n)</source>
        <translation>
            <numerusform> (+%n)</numerusform>
            <numerusform> (+%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the sentence: %n</source>
        <translation>
            <numerusform>Den Satz annehmen: %n</numerusform>
            <numerusform>Den Satz annehmen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what is visible: %n</source>
        <translation>
            <numerusform>Sichtbares annehmen: %n</numerusform>
            <numerusform>Sichtbares annehmen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the sure ones: %n</source>
        <translation>
            <numerusform>Sicheres annehmen: %n</numerusform>
            <numerusform>Sicheres annehmen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the sure ones and those to check: %n</source>
        <translation>
            <numerusform>Sicheres und Nachzusehendes annehmen: %n</numerusform>
            <numerusform>Sicheres und Nachzusehendes annehmen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept those to check: %n</source>
        <translation>
            <numerusform>Nachzusehendes annehmen: %n</numerusform>
            <numerusform>Nachzusehendes annehmen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept those at or above a score: %n</source>
        <translation>
            <numerusform>Ab einem Wert annehmen: %n</numerusform>
            <numerusform>Ab einem Wert annehmen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all suggestions: %n</source>
        <translation>
            <numerusform>Alle Vorschläge annehmen: %n</numerusform>
            <numerusform>Alle Vorschläge annehmen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept every %l: %n</source>
        <translation>
            <numerusform>Jedes %l annehmen: %n</numerusform>
            <numerusform>Jedes %l annehmen: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n mentions of “%q” %l</source>
        <translation>
            <numerusform>%n Nennung von „%q“ als %l auszeichnen</numerusform>
            <numerusform>%n Nennungen von „%q“ als %l auszeichnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%q” at %n places</source>
        <translation>
            <numerusform>„%q“ an %n Stelle entfernen</numerusform>
            <numerusform>„%q“ an %n Stellen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept “%q” at %n places</source>
        <translation>
            <numerusform>„%q“ an %n Stelle annehmen</numerusform>
            <numerusform>„%q“ an %n Stellen annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %n mentions as %l</source>
        <translation>
            <numerusform>%n Nennung zu %l ändern</numerusform>
            <numerusform>%n Nennungen zu %l ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n annotations</source>
        <translation>
            <numerusform>%n Auszeichnung annehmen</numerusform>
            <numerusform>%n Auszeichnungen annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotations</source>
        <translation>
            <numerusform>%n Auszeichnung entfernen</numerusform>
            <numerusform>%n Auszeichnungen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trim the edges of %n entities</source>
        <translation>
            <numerusform>Ränder von %n Entität stutzen</numerusform>
            <numerusform>Ränder von %n Entitäten stutzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n claims</source>
        <translation>
            <numerusform>%n Behauptung vereinen</numerusform>
            <numerusform>%n Behauptungen vereinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Label “%q” %l</source>
        <translation>„%q“ als %l auszeichnen</translation>
    </message>
    <message>
        <source>Remove “%q”</source>
        <translation>„%q“ entfernen</translation>
    </message>
    <message>
        <source>Accept “%q”</source>
        <translation>„%q“ annehmen</translation>
    </message>
    <message>
        <source>Relabel as %l</source>
        <translation>Zu %l ändern</translation>
    </message>
    <message>
        <source>Move the edges to “%q”</source>
        <translation>Ränder auf „%q“ setzen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Claim “%q”</source>
        <translation>Behauptung „%q“</translation>
    </message>
    <message>
        <source>Add “%q” to the content</source>
        <translation>„%q“ zum Inhalt nehmen</translation>
    </message>
    <message>
        <source>Cut “%q” out of the content</source>
        <translation>„%q“ aus dem Inhalt nehmen</translation>
    </message>
    <message>
        <source>Split the claim at “%q”</source>
        <translation>Behauptung bei „%q“ teilen</translation>
    </message>
    <message>
        <source>Duplicate the claim “%q”</source>
        <translation>Behauptung „%q“ verdoppeln</translation>
    </message>
    <message>
        <source>Trim an edge</source>
        <translation>Einen Rand stutzen</translation>
    </message>
    <message>
        <source>Merge claims</source>
        <translation>Behauptungen vereinen</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Change the link</source>
        <translation>Verweis ändern</translation>
    </message>
    <message>
        <source>Change the content</source>
        <translation>Inhalt ändern</translation>
    </message>
    <message>
        <source>Change the source</source>
        <translation>Quelle ändern</translation>
    </message>
    <message>
        <source>Change the cue</source>
        <translation>Redeanzeige ändern</translation>
    </message>
    <message>
        <source>Change the source&apos;s name</source>
        <translation>Namen der Quelle ändern</translation>
    </message>
    <message>
        <source>Change the kind of source</source>
        <translation>Art der Quelle ändern</translation>
    </message>
    <message>
        <source>Change the act</source>
        <translation>Akt ändern</translation>
    </message>
    <message>
        <source>Judge check-worthiness</source>
        <translation>Prüfwürdigkeit beurteilen</translation>
    </message>
    <message>
        <source>Change the stance</source>
        <translation>Haltung ändern</translation>
    </message>
    <message>
        <source>Change the topic</source>
        <translation>Thema ändern</translation>
    </message>
    <message>
        <source>Change the claim in full</source>
        <translation>Behauptung im Ganzen ändern</translation>
    </message>
    <message>
        <source>Change the types</source>
        <translation>Arten ändern</translation>
    </message>
    <message>
        <source>Change the evidence</source>
        <translation>Belege ändern</translation>
    </message>
    <message>
        <source>Change the verdict</source>
        <translation>Urteil ändern</translation>
    </message>
    <message>
        <source>Change the reasons of the verdict</source>
        <translation>Gründe des Urteils ändern</translation>
    </message>
    <message>
        <source>Accept with a note</source>
        <translation>Mit Notiz annehmen</translation>
    </message>
    <message>
        <source>Accept with a link</source>
        <translation>Mit Verweis annehmen</translation>
    </message>
    <message>
        <source>Put back to do</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation>Artikel wieder öffnen</translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Skip the article</source>
        <translation>Artikel überspringen</translation>
    </message>
    <message>
        <source>Mark a boilerplate line</source>
        <translation>Standardzeile kennzeichnen</translation>
    </message>
    <message>
        <source>Mark a caption</source>
        <translation>Bildunterschrift kennzeichnen</translation>
    </message>
    <message>
        <source>Mark a promotion</source>
        <translation>Eigenwerbung kennzeichnen</translation>
    </message>
    <message>
        <source>Change the claim</source>
        <translation>Behauptung ändern</translation>
    </message>
    <message>
        <source>Describe the entity</source>
        <translation>Entität beschreiben</translation>
    </message>
    <message>
        <source>Unmark a line</source>
        <translation>Kennzeichnung einer Zeile aufheben</translation>
    </message>
    <message>
        <source>Flag the article</source>
        <translation>Artikel markieren</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation>Markierung wegnehmen</translation>
    </message>
    <message>
        <source>Pre-fill</source>
        <translation>Vorbelegung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>this has more than one line</source>
        <translation>das hat mehr als eine Zeile</translation>
    </message>
    <message>
        <source>write it in one</source>
        <translation>bitte in einer schreiben</translation>
    </message>
    <message>
        <source>begin it with https:// or http://</source>
        <translation>mit https:// oder http:// beginnen</translation>
    </message>
    <message>
        <source>write it as 2031-05-17, 2031-05 or 2031</source>
        <translation>als 2031-05-17, 2031-05 oder 2031 schreiben</translation>
    </message>
    <message>
        <source>a claim needs at least one character of content</source>
        <translation>eine Behauptung braucht mindestens ein Zeichen Inhalt</translation>
    </message>
    <message>
        <source>select the words that are claimed</source>
        <translation>die behaupteten Wörter wählen</translation>
    </message>
    <message>
        <source>there is nothing to split here</source>
        <translation>hier ist nichts zu teilen</translation>
    </message>
    <message>
        <source>put the caret where the second claim begins</source>
        <translation>die Schreibmarke setzen, wo die zweite Behauptung beginnt</translation>
    </message>
    <message>
        <source>a merge needs two claims</source>
        <translation>zum Vereinen braucht es zwei Behauptungen</translation>
    </message>
    <message>
        <source>select them in the list</source>
        <translation>sie in der Liste wählen</translation>
    </message>
    <message>
        <source>these words are the claim&apos;s source or cue</source>
        <translation>diese Wörter sind Quelle oder Redeanzeige der Behauptung</translation>
    </message>
    <message>
        <source>take them out there first</source>
        <translation>sie dort erst herausnehmen</translation>
    </message>
    <message>
        <source>delete the claim instead</source>
        <translation>stattdessen die Behauptung löschen</translation>
    </message>
    <message>
        <source>select other words</source>
        <translation>andere Wörter wählen</translation>
    </message>
    <message>
        <source>a preset needs a name of one line</source>
        <translation>eine Vorlage braucht einen Namen in einer Zeile</translation>
    </message>
    <message>
        <source>type one without blanks around it</source>
        <translation>einen ohne Leerzeichen davor und danach tippen</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation>es ist nicht mehr da</translation>
    </message>
    <message>
        <source>select it again</source>
        <translation>neu wählen</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>nichts ist gewählt</translation>
    </message>
    <message>
        <source>select the words first</source>
        <translation>erst die Wörter wählen</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>nichts zu ändern</translation>
    </message>
    <message>
        <source>this line is empty</source>
        <translation>diese Zeile ist leer</translation>
    </message>
    <message>
        <source>put the caret on a line with text</source>
        <translation>die Schreibmarke in eine Zeile mit Text setzen</translation>
    </message>
    <message>
        <source>an entity cannot run over several lines</source>
        <translation>eine Entität kann nicht über mehrere Zeilen gehen</translation>
    </message>
    <message>
        <source>select fewer words</source>
        <translation>weniger Wörter wählen</translation>
    </message>
    <message>
        <source>it may have been renamed or deleted</source>
        <translation>vielleicht wurde es umbenannt oder gelöscht</translation>
    </message>
    <message>
        <source>a label needs a name</source>
        <translation>ein Etikett braucht einen Namen</translation>
    </message>
    <message>
        <source>a label&apos;s name is one line</source>
        <translation>der Name eines Etiketts ist eine Zeile</translation>
    </message>
    <message>
        <source>a label&apos;s key is one letter from A to Z</source>
        <translation>die Taste eines Etiketts ist ein Buchstabe von A bis Z</translation>
    </message>
    <message>
        <source>or leave it empty</source>
        <translation>oder leer lassen</translation>
    </message>
    <message>
        <source>choose another letter</source>
        <translation>einen anderen Buchstaben wählen</translation>
    </message>
    <message>
        <source>take that back first: Edit &gt; Undo in project; or correct it by hand</source>
        <translation>das erst zurücknehmen: Bearbeiten &gt; Im Projekt rückgängig; oder von Hand berichtigen</translation>
    </message>
    <message>
        <source>the article has changed since</source>
        <translation>der Artikel hat sich seitdem geändert</translation>
    </message>
    <message>
        <source>correct it by hand</source>
        <translation>von Hand berichtigen</translation>
    </message>
    <message>
        <source>do that again first: Edit &gt; Redo in project</source>
        <translation>das erst wiederholen: Bearbeiten &gt; Im Projekt wiederholen</translation>
    </message>
    <message>
        <source>more than the indexes is damaged</source>
        <translation>mehr als die Indizes ist beschädigt</translation>
    </message>
    <message>
        <source>undo those changes first, or correct by hand</source>
        <translation>diese Änderungen erst rückgängig machen oder von Hand berichtigen</translation>
    </message>
    <message>
        <source>the step was stopped; nothing was changed</source>
        <translation>der Schritt wurde abgebrochen; nichts ist geändert</translation>
    </message>
    <message>
        <source>choose another label</source>
        <translation>ein anderes Etikett wählen</translation>
    </message>
    <message>
        <source>choose one of the project&apos;s labels</source>
        <translation>eines der Etiketten des Projekts wählen</translation>
    </message>
    <message>
        <source>it needs a capital letter or a digit</source>
        <translation>es braucht einen Großbuchstaben oder eine Ziffer</translation>
    </message>
    <message>
        <source>other programs keep writing to this article</source>
        <translation>andere Programme schreiben ständig an diesem Artikel</translation>
    </message>
    <message>
        <source>try again when they have finished</source>
        <translation>noch einmal, wenn sie fertig sind</translation>
    </message>
    <message>
        <source>the last edit is not saved yet</source>
        <translation>die letzte Änderung ist noch nicht gespeichert</translation>
    </message>
    <message>
        <source>retry, save elsewhere or drop it</source>
        <translation>noch einmal versuchen, anderswo speichern oder verwerfen</translation>
    </message>
    <message>
        <source>the project was restored from a backup in the meantime</source>
        <translation>das Projekt wurde inzwischen aus einer Sicherung zurückgeholt</translation>
    </message>
    <message>
        <source>save elsewhere, or drop the edit; the project is opened again then</source>
        <translation>anderswo speichern oder die Änderung verwerfen; dann wird das Projekt neu geöffnet</translation>
    </message>
    <message>
        <source>it is opened again</source>
        <translation>es wird neu geöffnet</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>nichts ist rückgängig zu machen</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>nichts ist zu wiederholen</translation>
    </message>
    <message>
        <source>another process began this article</source>
        <translation>ein anderer Vorgang hat diesen Artikel begonnen</translation>
    </message>
    <message>
        <source>it has been read again; repeat the edit</source>
        <translation>er ist neu gelesen; bitte die Änderung wiederholen</translation>
    </message>
    <message>
        <source>add it again and retry, or drop the edit</source>
        <translation>es neu anlegen und noch einmal, oder die Änderung verwerfen</translation>
    </message>
    <message>
        <source>the article was another one when it was finished</source>
        <translation>der Artikel war ein anderer, als er fertig wurde</translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation>noch einmal ansehen</translation>
    </message>
    <message>
        <source>drop the edit</source>
        <translation>die Änderung verwerfen</translation>
    </message>
    <message>
        <source>save the project elsewhere, or put the file back</source>
        <translation>das Projekt anderswo speichern oder die Datei zurücklegen</translation>
    </message>
    <message>
        <source>this part of the open project, which holds its last edits, is gone or was replaced</source>
        <translation>dieser Teil des offenen Projekts, der die letzten Änderungen enthält, ist weg oder ersetzt</translation>
    </message>
    <message>
        <source>it has to be opened again</source>
        <translation>es muss neu geöffnet werden</translation>
    </message>
    <message>
        <source>this article was changed in another window or by a command</source>
        <translation>dieser Artikel wurde in einem anderen Fenster oder durch einen Befehl geändert</translation>
    </message>
    <message>
        <source>it has been read again; repeat the edit if it is still wanted</source>
        <translation>er ist neu gelesen; die Änderung wiederholen, wenn sie noch gewünscht ist</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>&amp;Medium</translation>
    </message>
    <message>
        <source>Addre&amp;ss</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Kennung</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>begins or ends with white space</source>
        <translation>beginnt oder endet mit Zwischenraum</translation>
    </message>
    <message>
        <source>crosses another entity</source>
        <translation>kreuzt eine andere Entität</translation>
    </message>
    <message>
        <source>is written without white space at its edges or between its parts</source>
        <translation>wird ohne Zwischenräume an den Rändern oder zwischen den Teilen geschrieben</translation>
    </message>
    <message>
        <source>is finished and holds no annotation</source>
        <translation>ist fertig und enthält keine Auszeichnung</translation>
    </message>
    <message>
        <source>is rejected, which the format cannot say</source>
        <translation>ist abgelehnt, was das Format nicht sagen kann</translation>
    </message>
    <message>
        <source>is left out: the format has no place for it</source>
        <translation>wird ausgelassen: das Format hat keinen Platz dafür</translation>
    </message>
    <message>
        <source>stands on white space alone, which standoff cannot mark</source>
        <translation>steht nur auf Zwischenraum, was Standoff nicht auszeichnen kann</translation>
    </message>
    <message>
        <source>is not on token edges</source>
        <translation>liegt abseits der Wortgrenzen</translation>
    </message>
    <message>
        <source>is written with its words on one line</source>
        <translation>wird mit den Wörtern in einer Zeile geschrieben</translation>
    </message>
    <message>
        <source>has another label elsewhere in the article</source>
        <translation>hat anderswo im Artikel ein anderes Etikett</translation>
    </message>
    <message>
        <source>overlaps an entity that was kept</source>
        <translation>überlappt eine Entität, die behalten wird</translation>
    </message>
    <message>
        <source>begins or ends with punctuation that is none of a name&apos;s</source>
        <translation>beginnt oder endet mit einem Satzzeichen, das zu keinem Namen gehört</translation>
    </message>
    <message>
        <source>has characters that XML cannot hold; each is written as a space</source>
        <translation>hat Zeichen, die XML nicht fasst; jedes wird als Leerzeichen geschrieben</translation>
    </message>
    <message>
        <source>stands there twice</source>
        <translation>steht doppelt da</translation>
    </message>
    <message>
        <source>has more than one label on the same words</source>
        <translation>hat mehr als ein Etikett auf denselben Wörtern</translation>
    </message>
    <message>
        <source>is a suggestion that nobody has reviewed</source>
        <translation>ist ein Vorschlag, den niemand geprüft hat</translation>
    </message>
    <message>
        <source>has a label that reads as part of a claim, or as a marked line, when the file is read here again</source>
        <translation>hat ein Etikett, das beim Wiedereinlesen als Teil einer Behauptung oder als gekennzeichnete Zeile gilt</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>den Text</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>JSONL, complete</source>
        <translation>JSONL, vollständig</translation>
    </message>
    <message>
        <source>everything; it comes back as it was</source>
        <translation>alles; es kommt wieder, wie es war</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Prodigy tasks</source>
        <translation>Aufgaben für Prodigy</translation>
    </message>
    <message>
        <source>text, tokens, entities, metadata</source>
        <translation>Text, Wörter, Entitäten, Angaben</translation>
    </message>
    <message>
        <source>entities off the token edges, claims, lines, links, notes, who decided what</source>
        <translation>Entitäten abseits der Wortgrenzen, Behauptungen, Zeilen, Verweise, Notizen, wer was entschied</translation>
    </message>
    <message>
        <source>spaCy DocBin</source>
        <translation>spaCy DocBin</translation>
    </message>
    <message>
        <source>text, tokens, entities with links (doc.ents without overlaps, doc.spans[&apos;sc&apos;] all), claims in doc.spans[&apos;claims&apos;]</source>
        <translation>Text, Wörter, Entitäten mit Verweisen (doc.ents ohne Überlappung, doc.spans[&apos;sc&apos;] alle), Behauptungen in doc.spans[&apos;claims&apos;]</translation>
    </message>
    <message>
        <source>spans off the token edges, lines, what is said of claims, notes, who decided what</source>
        <translation>Stellen abseits der Wortgrenzen, Zeilen, was von Behauptungen gesagt ist, Notizen, wer was entschied</translation>
    </message>
    <message>
        <source>doccano JSONL with relations</source>
        <translation>JSONL für doccano mit Beziehungen</translation>
    </message>
    <message>
        <source>text, metadata, entities, lines, claims as spans with relations</source>
        <translation>Text, Angaben, Entitäten, Zeilen, Behauptungen als Stellen mit Beziehungen</translation>
    </message>
    <message>
        <source>what is said of claims, links, notes, who decided what</source>
        <translation>was von Behauptungen gesagt ist, Verweise, Notizen, wer was entschied</translation>
    </message>
    <message>
        <source>Label Studio tasks</source>
        <translation>Aufgaben für Label Studio</translation>
    </message>
    <message>
        <source>text, metadata, entities, lines, claims as regions with relations and choices; suggestions as predictions</source>
        <translation>Text, Angaben, Entitäten, Zeilen, Behauptungen als Bereiche mit Beziehungen und Auswahl; Vorschläge als Voraussagen</translation>
    </message>
    <message>
        <source>evidence, links, a source&apos;s entity, who decided what</source>
        <translation>Belege, Verweise, die Entität einer Quelle, wer was entschied</translation>
    </message>
    <message>
        <source>brat folder</source>
        <translation>Ordner für brat</translation>
    </message>
    <message>
        <source>text, entities with links and notes, lines, claims as events with attributes and notes</source>
        <translation>Text, Entitäten mit Verweisen und Notizen, Zeilen, Behauptungen als Ereignisse mit Merkmalen und Notizen</translation>
    </message>
    <message>
        <source>metadata, carriage returns, who decided what</source>
        <translation>Angaben, Wagenrückläufe, wer was entschied</translation>
    </message>
    <message>
        <source>PolNeAR-shaped brat folder</source>
        <translation>brat-Ordner nach Art von PolNeAR</translation>
    </message>
    <message>
        <source>text, and claims as Attribution events of content, source and cue</source>
        <translation>Text, und Behauptungen als Attribution-Ereignisse aus Inhalt, Quelle und Redeanzeige</translation>
    </message>
    <message>
        <source>entities, lines, what is said of claims, metadata, carriage returns, who decided what</source>
        <translation>Entitäten, Zeilen, was von Behauptungen gesagt ist, Angaben, Wagenrückläufe, wer was entschied</translation>
    </message>
    <message>
        <source>CoNLL-2003 columns</source>
        <translation>Spalten nach CoNLL-2003</translation>
    </message>
    <message>
        <source>tokens, sentences and articles, entities as IOB2 tags</source>
        <translation>Wörter, Sätze und Artikel, Entitäten als IOB2</translation>
    </message>
    <message>
        <source>entities off the token edges, all but one of those that overlap, claims, lines, links, notes, who decided what, metadata, white space, blanks in labels</source>
        <translation>Entitäten abseits der Wortgrenzen, alle bis auf eine von überlappenden, Behauptungen, Zeilen, Verweise, Notizen, wer was entschied, Angaben, Zwischenräume, Leerzeichen in Etiketten</translation>
    </message>
    <message>
        <source>IOB2, token and tag</source>
        <translation>IOB2, Wort und Marke</translation>
    </message>
    <message>
        <source>tokens and sentences, entities as tags</source>
        <translation>Wörter und Sätze, Entitäten als Marken</translation>
    </message>
    <message>
        <source>entities off the token edges, all but one of those that overlap, claims, lines, links, notes, who decided what, metadata, where an article ends, white space, blanks in labels</source>
        <translation>Entitäten abseits der Wortgrenzen, alle bis auf eine von überlappenden, Behauptungen, Zeilen, Verweise, Notizen, wer was entschied, Angaben, wo ein Artikel endet, Zwischenräume, Leerzeichen in Etiketten</translation>
    </message>
    <message>
        <source>BILUO, token and tag</source>
        <translation>BILUO, Wort und Marke</translation>
    </message>
    <message>
        <source>UIMA CAS XMI for INCEpTION</source>
        <translation>UIMA CAS XMI für INCEpTION</translation>
    </message>
    <message>
        <source>text, tokens, sentences, entities with links, lines, claims as spans of one number; title and address</source>
        <translation>Text, Wörter, Sätze, Entitäten mit Verweisen, Zeilen, Behauptungen als Stellen gleicher Nummer; Titel und Adresse</translation>
    </message>
    <message>
        <source>what is said of claims, notes, other metadata, control characters, who decided what</source>
        <translation>was von Behauptungen gesagt ist, Notizen, andere Angaben, Steuerzeichen, wer was entschied</translation>
    </message>
    <message>
        <source>W3C Web Annotation JSON-LD</source>
        <translation>W3C Web Annotation JSON-LD</translation>
    </message>
    <message>
        <source>entities with links and notes, lines, claims with source, cue and what is said of them; who and when</source>
        <translation>Entitäten mit Verweisen und Notizen, Zeilen, Behauptungen mit Quelle, Redeanzeige und dem, was von ihnen gesagt ist; wer und wann</translation>
    </message>
    <message>
        <source>the text itself, metadata but the address, evidence, a source&apos;s entity, what was suggested</source>
        <translation>den Text selbst, Angaben außer der Adresse, Belege, die Entität einer Quelle, was vorgeschlagen war</translation>
    </message>
    <message>
        <source>Parquet table, a row an article</source>
        <translation>Parquet-Tabelle, eine Zeile je Artikel</translation>
    </message>
    <message>
        <source>text, tokens, metadata, entities, lines, claims, all with states and annotators; also rejected ones</source>
        <translation>Text, Wörter, Angaben, Entitäten, Zeilen, Behauptungen, alles mit Stand und Bearbeiter; auch Abgelehntes</translation>
    </message>
    <message>
        <source>evidence, free metadata, when it was decided, what was suggested</source>
        <translation>Belege, freie Angaben, wann entschieden wurde, was vorgeschlagen war</translation>
    </message>
    <message>
        <source>Hugging Face data set</source>
        <translation>Datensatz für Hugging Face</translation>
    </message>
    <message>
        <source>CSV: a table of articles to read; tables of entities and of claims to write</source>
        <translation>CSV: eine Tabelle von Artikeln zum Lesen; Tabellen von Entitäten und Behauptungen zum Schreiben</translation>
    </message>
    <message>
        <source>entities with their sentence, claims with all fields, state, who and when; also rejected ones</source>
        <translation>Entitäten mit ihrem Satz, Behauptungen mit allen Feldern, Stand, wer und wann; auch Abgelehntes</translation>
    </message>
    <message>
        <source>the text itself, lines, what was suggested</source>
        <translation>den Text selbst, Zeilen, was vorgeschlagen war</translation>
    </message>
    <message>
        <source>ClaimReview JSON-LD</source>
        <translation>ClaimReview JSON-LD</translation>
    </message>
    <message>
        <source>claims that have a verdict and a review_url (the page of their check): wording, who made them, rating, reasons, sources cited</source>
        <translation>Behauptungen mit Urteil und review_url (der Seite ihrer Prüfung): Wortlaut, von wem, Bewertung, Gründe, genannte Quellen</translation>
    </message>
    <message>
        <source>claims without a verdict, offsets, text, entities, lines, check-worthiness, questions, notes</source>
        <translation>Behauptungen ohne Urteil, Stellen, Text, Entitäten, Zeilen, Prüfwürdigkeit, Fragen, Notizen</translation>
    </message>
    <message>
        <source>AVeriTeC-shaped JSON</source>
        <translation>JSON nach Art von AVeriTeC</translation>
    </message>
    <message>
        <source>claims with one of its four verdicts: wording, speaker, date, types, questions with answers, reasons</source>
        <translation>Behauptungen mit einem seiner vier Urteile: Wortlaut, Sprecher, Datum, Arten, Fragen mit Antworten, Gründe</translation>
    </message>
    <message>
        <source>claims with another verdict or none, offsets, text, entities, lines, check-worthiness, notes</source>
        <translation>Behauptungen mit anderem oder ohne Urteil, Stellen, Text, Entitäten, Zeilen, Prüfwürdigkeit, Notizen</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>the text, metadata</source>
        <translation>den Text, Angaben</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>Auszeichnungen</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>Rich Text Format</source>
        <translation>Rich Text Format</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>EPUB book, an article a chapter</source>
        <translation>EPUB-Buch, ein Artikel je Kapitel</translation>
    </message>
    <message>
        <source>TSV table, an article a row</source>
        <translation>TSV-Tabelle, ein Artikel je Zeile</translation>
    </message>
    <message>
        <source>Excel table, an article a row</source>
        <translation>Excel-Tabelle, ein Artikel je Zeile</translation>
    </message>
    <message>
        <source>JSON list of articles</source>
        <translation>JSON-Liste von Artikeln</translation>
    </message>
    <message>
        <source>Zip archive of any of these</source>
        <translation>Zip-Archiv von alledem</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>gain</name>
    <message>
        <source>pre-fill was right for %1 of %2</source>
        <translation>die Vorbelegung stimmte bei %1 von %2</translation>
    </message>
    <message>
        <source>Entities in the finished article: %2; just as they were proposed, with the same edges and label: %1. Proposed in all: %3. Corrections: %4; the plain model would have needed %5.</source>
        <translation>Entitäten im fertigen Artikel: %2; genau so, wie sie vorgeschlagen waren, mit denselben Rändern und demselben Etikett: %1. Vorgeschlagen insgesamt: %3. Berichtigungen: %4; das reine Modell hätte %5 gebraucht.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles wählen</translation>
    </message>
    <message>
        <source>Moving in the text</source>
        <translation>Bewegen im Text</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Selecting in the text</source>
        <translation>Wählen im Text</translation>
    </message>
    <message>
        <source>The menu bar</source>
        <translation>Die Menüleiste</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>This key has no name the program knows.</source>
        <translation>Diese Taste hat keinen Namen, den das Programm kennt.</translation>
    </message>
    <message>
        <source>It would fire while one types in a field; take one with Ctrl or Alt.</source>
        <translation>Sie würde beim Tippen in einem Feld auslösen; bitte eine mit Strg oder Alt nehmen.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Give that another key first.</source>
        <translation>%1 gehört zu „%2“. Dem erst eine andere Taste geben.</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>merge %1 into %2</source>
        <translation>%1 mit %2 vereinen</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>for example: %1</source>
        <translation>zum Beispiel: %1</translation>
    </message>
    <message>
        <source>change labels</source>
        <translation>Etiketten ändern</translation>
    </message>
    <message>
        <source>Undo in project: %1</source>
        <translation>Im Projekt rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo in project: %1</source>
        <translation>Im Projekt wiederholen: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Getan: %1</translation>
    </message>
    <message>
        <source>No annotation has this label.</source>
        <translation>Keine Auszeichnung hat dieses Etikett.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them to review</source>
        <translation>
            <numerusform>davon %Ln zu prüfen</numerusform>
            <numerusform>davon %Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 Auszeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln Auszeichnung</numerusform>
            <numerusform>%Ln Auszeichnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ergänzt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>not factual</source>
        <translation>keine Tatsache</translation>
    </message>
    <message>
        <source>unimportant</source>
        <translation>unwichtig</translation>
    </message>
    <message>
        <source>check-worthy</source>
        <translation>prüfenswert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ungenannt</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>der Autor</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>belief</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>intention</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>decree</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>affirms</source>
        <translation>bejaht</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>bestreitet</translation>
    </message>
    <message>
        <source>direct quote</source>
        <translation>wörtliches Zitat</translation>
    </message>
    <message>
        <source>partly quoted</source>
        <translation>teils zitiert</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>wiedergegeben</translation>
    </message>
    <message>
        <source>no speaker</source>
        <translation>ohne Sprecher</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>same article</source>
        <translation>selber Artikel</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>unsicher</translation>
    </message>
</context>
</TS>
