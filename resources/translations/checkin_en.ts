<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
    <name>MainWindow</name>
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
    <name>SupervisorDialog</name>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %n second(s); scanning goes on.</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n second; scanning goes on.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n seconds; scanning goes on.</numerusform>
        </translation>
    </message>
</context>
</TS>
