<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ArticleView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n edits made since will not be in it.</source>
        <translation>
            <numerusform>%n edit made since will not be in it.</numerusform>
            <numerusform>%n edits made since will not be in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimEditor</name>
    <message numerus="yes">
        <source>More (%n filled)</source>
        <translation>
            <numerusform>More (%n filled)</numerusform>
            <numerusform>More (%n filled)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>%n suggestions changed with it; undo takes all back.</source>
        <translation>
            <numerusform>%n suggestion changed with it; undo takes all back.</numerusform>
            <numerusform>%n suggestions changed with it; undo takes all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n articles exported to %2</source>
        <translation>
            <numerusform>%n article exported to %2</numerusform>
            <numerusform>%n articles exported to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims of %1 articles exported to %2</source>
        <translation>
            <numerusform>%n claim (articles: %1) exported to %2</numerusform>
            <numerusform>%n claims (articles: %1) exported to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GainPanel</name>
    <message numerus="yes">
        <source>%n articles are finished; on none of them anything was proposed.</source>
        <translation>
            <numerusform>%n article is finished; nothing was proposed on it.</numerusform>
            <numerusform>%n articles are finished; nothing was proposed on any of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more came finished or without pre-fill.</source>
        <translation>
            <numerusform>%n more came finished or without pre-fill.</numerusform>
            <numerusform>%n more came finished or without pre-fill.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message numerus="yes">
        <source>%n entities trimmed; undo takes them back, article by article.</source>
        <translation>
            <numerusform>%n entity trimmed; undo takes it back.</numerusform>
            <numerusform>%n entities trimmed; undo takes them back, article by article.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message numerus="yes">
        <source> (the first %n)</source>
        <translation>
            <numerusform> (the first)</numerusform>
            <numerusform> (the first %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that %1 cannot hold</source>
        <translation>
            <numerusform>%n that %1 cannot hold</numerusform>
            <numerusform>%n that %1 cannot hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to know</source>
        <translation>
            <numerusform>%n to know</numerusform>
            <numerusform>%n to know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message numerus="yes">
        <source>%n steps were let go.</source>
        <translation>
            <numerusform>%n step was let go.</numerusform>
            <numerusform>%n steps were let go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the project</source>
        <translation>
            <numerusform>%n already in the project</numerusform>
            <numerusform>%n already in the project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: </source>
        <translation>
            <numerusform>%n refused: </numerusform>
            <numerusform>%n refused: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables to ask about</source>
        <translation>
            <numerusform>%n table to ask about</numerusform>
            <numerusform>%n tables to ask about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things noticed</source>
        <translation>
            <numerusform>%n thing noticed</numerusform>
            <numerusform>%n things noticed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Learnt</name>
    <message numerus="yes">
        <source>%n counts were wrong and are made anew.</source>
        <translation>
            <numerusform>%n count was wrong and is made anew.</numerusform>
            <numerusform>%n counts were wrong and are made anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryPanel</name>
    <message numerus="yes">
        <source>Names: %n</source>
        <translation>
            <numerusform>Names: %n</numerusform>
            <numerusform>Names: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizedRow</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message numerus="yes">
        <source>The first %n articles; more hold these words</source>
        <translation>
            <numerusform>The first article; more hold these words</numerusform>
            <numerusform>The first %n articles; more hold these words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles: %n · looking, %1 %</source>
        <translation>
            <numerusform>Articles: %n · looking, %1 %</numerusform>
            <numerusform>Articles: %n · looking, %1 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles: %n</source>
        <translation>
            <numerusform>Articles: %n</numerusform>
            <numerusform>Articles: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message numerus="yes">
        <source>%n articles are finished.</source>
        <translation>
            <numerusform>%n article is finished.</numerusform>
            <numerusform>%n articles are finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroublesDialog</name>
    <message numerus="yes">
        <source>%n could not be taken in. Everything else is in the project.</source>
        <translation>
            <numerusform>%n could not be taken in. Everything else is in the project.</numerusform>
            <numerusform>%n could not be taken in. Everything else is in the project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Drawer</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
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
            <numerusform>Accept the sentence: %n</numerusform>
            <numerusform>Accept the sentence: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept what is visible: %n</source>
        <translation>
            <numerusform>Accept what is visible: %n</numerusform>
            <numerusform>Accept what is visible: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the sure ones: %n</source>
        <translation>
            <numerusform>Accept the sure one: %n</numerusform>
            <numerusform>Accept the sure ones: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the sure ones and those to check: %n</source>
        <translation>
            <numerusform>Accept the sure ones and those to check: %n</numerusform>
            <numerusform>Accept the sure ones and those to check: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept those to check: %n</source>
        <translation>
            <numerusform>Accept those to check: %n</numerusform>
            <numerusform>Accept those to check: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept those at or above a score: %n</source>
        <translation>
            <numerusform>Accept those at or above a score: %n</numerusform>
            <numerusform>Accept those at or above a score: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all suggestions: %n</source>
        <translation>
            <numerusform>Accept all suggestions: %n</numerusform>
            <numerusform>Accept all suggestions: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept every %l: %n</source>
        <translation>
            <numerusform>Accept every %l: %n</numerusform>
            <numerusform>Accept every %l: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n mentions of “%q” %l</source>
        <translation>
            <numerusform>Label %n mention of “%q” %l</numerusform>
            <numerusform>Label %n mentions of “%q” %l</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%q” at %n places</source>
        <translation>
            <numerusform>Remove “%q” at %n place</numerusform>
            <numerusform>Remove “%q” at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept “%q” at %n places</source>
        <translation>
            <numerusform>Accept “%q” at %n place</numerusform>
            <numerusform>Accept “%q” at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %n mentions as %l</source>
        <translation>
            <numerusform>Relabel %n mention as %l</numerusform>
            <numerusform>Relabel %n mentions as %l</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n annotations</source>
        <translation>
            <numerusform>Accept %n annotation</numerusform>
            <numerusform>Accept %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotations</source>
        <translation>
            <numerusform>Remove %n annotation</numerusform>
            <numerusform>Remove %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trim the edges of %n entities</source>
        <translation>
            <numerusform>Trim the edges of %n entity</numerusform>
            <numerusform>Trim the edges of %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n claims</source>
        <translation>
            <numerusform>Merge %n claim</numerusform>
            <numerusform>Merge %n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them to review</source>
        <translation>
            <numerusform>%Ln of them to review</numerusform>
            <numerusform>%Ln of them to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
</context>
</TS>
