<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AwaitedTab</name>
    <message numerus="yes">
        <source>{shown} of %n not yet arrived</source>
        <translation>
            <numerusform>{shown} of %n not yet arrived</numerusform>
            <numerusform>{shown} of %n not yet arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet arrived</source>
        <translation>
            <numerusform>%n not yet arrived</numerusform>
            <numerusform>%n not yet arrived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message numerus="yes">
        <source>Print %n badge(s)  Ctrl+P</source>
        <translation>
            <numerusform>Print %n badge  Ctrl+P</numerusform>
            <numerusform>Print %n badges  Ctrl+P</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n badge(s)  Ctrl+P</source>
        <translation>
            <numerusform>Make %n badge  Ctrl+P</numerusform>
            <numerusform>Make %n badges  Ctrl+P</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%n badge(s) saved</source>
        <translation>
            <numerusform>%n badge saved</numerusform>
            <numerusform>%n badges saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) drawn</source>
        <translation>
            <numerusform>%n badge drawn</numerusform>
            <numerusform>%n badges drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: withdrawn, or the badge was revoked.</source>
        <translation>
            <numerusform>%n left out: withdrawn, or the badge was revoked.</numerusform>
            <numerusform>%n left out: withdrawn, or the badge was revoked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardTexts</name>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message numerus="yes">
        <source>Written: %n record(s). Take the stick to the other desk.</source>
        <translation>
            <numerusform>Written: %n record. Take the stick to the other desk.</numerusform>
            <numerusform>Written: %n records. Take the stick to the other desk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken over: %n new record(s).</source>
        <translation>
            <numerusform>Taken over: %n new record.</numerusform>
            <numerusform>Taken over: %n new records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) left out: not signed as they should be.</source>
        <translation>
            <numerusform>%n record left out: not signed as it should be.</numerusform>
            <numerusform>%n records left out: not signed as they should be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityStrip</name>
    <message numerus="yes">
        <source>Nearly full: %n place(s) left.</source>
        <translation>
            <numerusform>Nearly full: %n place left.</numerusform>
            <numerusform>Nearly full: %n places left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictBadge</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflict to settle</numerusform>
            <numerusform>%n conflicts to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message numerus="yes">
        <source>Admitted %n times</source>
        <translation>
            <numerusform>Admitted %n time</numerusform>
            <numerusform>Admitted %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n valid badges</source>
        <translation>
            <numerusform>%n valid badge</numerusform>
            <numerusform>%n valid badges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message numerus="yes">
        <source>It has happened %n time(s) by now.</source>
        <translation>
            <numerusform>It has happened %n time by now.</numerusform>
            <numerusform>It has happened %n times by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message numerus="yes">
        <source>%n later record(s) of it do not count.</source>
        <translation>
            <numerusform>%n later record of it does not count.</numerusform>
            <numerusform>%n later records of it do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n desk(s) that answered in the last minute show the same.</source>
        <translation>
            <numerusform>%n desk that answered in the last minute shows the same.</numerusform>
            <numerusform>All %n desks that answered in the last minute show the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesksPage</name>
    <message numerus="yes">
        <source>Conflicts (%n)</source>
        <translation>
            <numerusform>Conflicts (%n)</numerusform>
            <numerusform>Conflicts (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvacuationPaper</name>
    <message numerus="yes">
        <source>%n page(s) sent to printer “{printer}”</source>
        <translation>
            <numerusform>%n page sent to printer “{printer}”</numerusform>
            <numerusform>%n pages sent to printer “{printer}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDF with %n page(s) opened</source>
        <translation>
            <numerusform>PDF with %n page opened</numerusform>
            <numerusform>PDF with %n pages opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) show “?” for letters that the font does not have.</source>
        <translation>
            <numerusform>%n row shows “?” for letters that the font does not have.</numerusform>
            <numerusform>%n rows show “?” for letters that the font does not have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallWords</name>
    <message numerus="yes">
        <source>nearly full: %n place(s) left</source>
        <translation>
            <numerusform>nearly full: %n place left</numerusform>
            <numerusform>nearly full: %n places left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a badge on no list</source>
        <translation>
            <numerusform>%n with a badge on no list</numerusform>
            <numerusform>%n with a badge on no list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>Hand over %n badge(s)</source>
        <translation>
            <numerusform>Hand over %n badge</numerusform>
            <numerusform>Hand over %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n back</source>
        <translation>
            <numerusform>Take %n back</numerusform>
            <numerusform>Take %n back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have no badge yet.</source>
        <translation>
            <numerusform>%n person has no badge yet.</numerusform>
            <numerusform>%n people have no badge yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) handed to {who}</source>
        <translation>
            <numerusform>%n badge handed to {who}</numerusform>
            <numerusform>%n badges handed to {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) are back at the desk</source>
        <translation>
            <numerusform>%n badge is back at the desk</numerusform>
            <numerusform>%n badges are back at the desk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>Take over %n person(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Take over %n person  Ctrl+Enter</numerusform>
            <numerusform>Take over %n people  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n person(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Withdraw %n person  Ctrl+Enter</numerusform>
            <numerusform>Withdraw %n people  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {known} people known are missing from this file.</source>
        <translation>
            <numerusform>%n of {known} people known is missing from this file.</numerusform>
            <numerusform>%n of {known} people known are missing from this file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message numerus="yes">
        <source>%n line(s) written: {name}</source>
        <translation>
            <numerusform>%n line written: {name}</numerusform>
            <numerusform>%n lines written: {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message numerus="yes">
        <source>%n line(s), older ones below</source>
        <translation>
            <numerusform>%n line, older ones below</numerusform>
            <numerusform>%n lines, older ones below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HubForm</name>
    <message numerus="yes">
        <source>%n desk(s) connected to this laptop</source>
        <translation>
            <numerusform>%n desk connected to this laptop</numerusform>
            <numerusform>%n desks connected to this laptop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message numerus="yes">
        <source>%n other person(s) have this name. Compare delegation and photo.</source>
        <translation>
            <numerusform>%n other person has this name. Compare delegation and photo.</numerusform>
            <numerusform>%n other people have this name. Compare delegation and photo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message numerus="yes">
        <source>{n} of %n shown, the gravest first</source>
        <translation>
            <numerusform>{n} of %n shown, the gravest first</numerusform>
            <numerusform>{n} of %n shown, the gravest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHeading</name>
    <message numerus="yes">
        <source>besides, %n person(s) with a badge on no list</source>
        <translation>
            <numerusform>besides, %n person with a badge on no list</numerusform>
            <numerusform>besides, %n people with a badge on no list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n cover sheet(s) ready to print</source>
        <translation>
            <numerusform>%n cover sheet ready to print</numerusform>
            <numerusform>%n cover sheets ready to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick sheet with %n row(s) ready to print</source>
        <translation>
            <numerusform>Tick sheet with %n row ready to print</numerusform>
            <numerusform>Tick sheet with %n rows ready to print</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n more scan(s) wait: Esc shows the next.</source>
        <translation>
            <numerusform>%n more scan waits: Esc shows the next.</numerusform>
            <numerusform>%n more scans wait: Esc shows the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) wait until this dialog is closed.</source>
        <translation>
            <numerusform>%n scan waits until this dialog is closed.</numerusform>
            <numerusform>%n scans wait until this dialog is closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>%n person added</numerusform>
            <numerusform>%n people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) changed</source>
        <translation>
            <numerusform>%n person changed</numerusform>
            <numerusform>%n people changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing from the file, nobody deleted</source>
        <translation>
            <numerusform>%n missing from the file, nobody deleted</numerusform>
            <numerusform>%n missing from the file, nobody deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not taken over</source>
        <translation>
            <numerusform>%n row not taken over</numerusform>
            <numerusform>%n rows not taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) merged with another of the same person</source>
        <translation>
            <numerusform>%n row merged with another of the same person</numerusform>
            <numerusform>%n rows merged with others of the same person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left at the safe answer</source>
        <translation>
            <numerusform>%n question left at the safe answer</numerusform>
            <numerusform>%n questions left at the safe answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Badges for %n new person(s)…</source>
        <translation>
            <numerusform>Badge for %n new person…</numerusform>
            <numerusform>Badges for %n new people…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) made at the desks stood</source>
        <translation>
            <numerusform>%n correction made at a desk stood</numerusform>
            <numerusform>%n corrections made at the desks stood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken over</source>
        <translation>
            <numerusform>%n photo taken over</numerusform>
            <numerusform>%n photos taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n unclear</numerusform>
            <numerusform>%n unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a match</source>
        <translation>
            <numerusform>%n without a match</numerusform>
            <numerusform>%n without a match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without a photo</source>
        <translation>
            <numerusform>%n person without a photo</numerusform>
            <numerusform>%n people without a photo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message numerus="yes">
        <source>%n badge(s) made: {name}</source>
        <translation>
            <numerusform>%n badge made: {name}</numerusform>
            <numerusform>%n badges made: {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintStrip</name>
    <message numerus="yes">
        <source>%n more wait(s).</source>
        <translation>
            <numerusform>%n more waits.</numerusform>
            <numerusform>%n more wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeWords</name>
    <message numerus="yes">
        <source>%n more category(ies)</source>
        <translation>
            <numerusform>%n more category</numerusform>
            <numerusform>%n more categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more delegation(s)</source>
        <translation>
            <numerusform>%n more delegation</numerusform>
            <numerusform>%n more delegations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) by name</source>
        <translation>
            <numerusform>%n person by name</numerusform>
            <numerusform>%n people by name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies)</source>
        <translation>
            <numerusform>%n category</numerusform>
            <numerusform>%n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delegation(s)</source>
        <translation>
            <numerusform>%n delegation</numerusform>
            <numerusform>%n delegations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionForm</name>
    <message numerus="yes">
        <source>A passphrase has at least %n character(s).</source>
        <translation>
            <numerusform>A passphrase has at least %n character.</numerusform>
            <numerusform>A passphrase has at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>%n change(s) taken over</source>
        <translation>
            <numerusform>%n change taken over</numerusform>
            <numerusform>%n changes taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n people added</source>
        <translation>
            <numerusform>%n person added</numerusform>
            <numerusform>%n people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>Withdraw %n person(s) who are missing from the file?</source>
        <translation>
            <numerusform>Withdraw %n person who is missing from the file?</numerusform>
            <numerusform>Withdraw %n people who are missing from the file?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleAllDialog</name>
    <message numerus="yes">
        <source>Settled: %n</source>
        <translation>
            <numerusform>Settled: %n</numerusform>
            <numerusform>Settled: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message numerus="yes">
        <source>Badges for %n person(s) without one…</source>
        <translation>
            <numerusform>Badge for %n person without one…</numerusform>
            <numerusform>Badges for %n people without one…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisorDialog</name>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %n second(s); scanning goes on.</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n second; scanning goes on.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n seconds; scanning goes on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s)</source>
        <translation>
            <numerusform>%n desk</numerusform>
            <numerusform>%n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s) connected to this laptop</source>
        <translation>
            <numerusform>%n desk connected to this laptop</numerusform>
            <numerusform>%n desks connected to this laptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n badge(s) ready to print</source>
        <translation>
            <numerusform>%n badge ready to print</numerusform>
            <numerusform>%n badges ready to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report written: %n remark(s)</source>
        <translation>
            <numerusform>Report written: %n remark</numerusform>
            <numerusform>Report written: %n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported: %n person(s)</source>
        <translation>
            <numerusform>Exported: %n person</numerusform>
            <numerusform>Exported: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken over</source>
        <translation>
            <numerusform>%n photo taken over</numerusform>
            <numerusform>%n photos taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicksDialog</name>
    <message numerus="yes">
        <source>Enter %n tick(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Enter %n tick  Ctrl+Enter</numerusform>
            <numerusform>Enter %n ticks  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tick(s) entered: {session}</source>
        <translation>
            <numerusform>%n tick entered: {session}</numerusform>
            <numerusform>%n ticks entered: {session}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
