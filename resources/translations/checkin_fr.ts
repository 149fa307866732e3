<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Actions</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Imprimer le badge</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présences</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Evacuation list</source>
        <translation>Liste d’évacuation</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Inscription sur place</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Scan page</source>
        <translation>Page de lecture</translation>
    </message>
    <message>
        <source>Supervisor lets in</source>
        <translation>Accord d’un responsable</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Go to the session proposed</source>
        <translation>Passer à la séance proposée</translation>
    </message>
    <message>
        <source>Shift hand-over…</source>
        <translation>Passation…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Printer and badge…</source>
        <translation>Imprimante et badge…</translation>
    </message>
    <message>
        <source>Hub…</source>
        <translation>Poste central…</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Terminer l’entraînement</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Mode entraînement</translation>
    </message>
    <message>
        <source>Another event…</source>
        <translation>Autre événement…</translation>
    </message>
    <message>
        <source>Close the event…</source>
        <translation>Clore l’événement…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Celles du système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Badge {number} goes to print</source>
        <translation>Badge {number} envoyé à l’impression</translation>
    </message>
    <message>
        <source>Badge {number} goes to print again, with the same code</source>
        <translation>Badge {number} réimprimé, avec le même code</translation>
    </message>
    <message>
        <source>Expected again: {name}</source>
        <translation>Inscription rétablie&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Photo from file</source>
        <translation>Photo depuis un fichier</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</source>
        <translation>Images (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>Photo retirée</translation>
    </message>
    <message>
        <source>Photo saved</source>
        <translation>Photo enregistrée</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Address of the hub</source>
        <translation>Adresse du poste central</translation>
    </message>
    <message>
        <source>Desks find the hub by themselves. Only where they do not: type the address that is shown on the hub&apos;s screen.</source>
        <translation>Les postes trouvent d’eux-mêmes le poste central. S’ils n’y parviennent pas&#xa0;: saisissez l’adresse affichée à son écran.</translation>
    </message>
    <message>
        <source>Only a hub of this event is ever spoken to. An empty field ends it.</source>
        <translation>Seul un poste central de cet événement est contacté. Un champ vide y met fin.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The hub is looked for at {address}.</source>
        <translation>Le poste central sera cherché à l’adresse {address}.</translation>
    </message>
    <message>
        <source>No address by hand any more.</source>
        <translation>Plus d’adresse saisie à la main.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Logo and layouts</source>
        <translation>Logo et modèles</translation>
    </message>
    <message>
        <source>Logo from a file…</source>
        <translation>Logo depuis un fichier…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sans logo</translation>
    </message>
    <message>
        <source>Copy of this layout, to change it…</source>
        <translation>Copier ce modèle pour le modifier…</translation>
    </message>
    <message>
        <source>Take over a layout of one&apos;s own…</source>
        <translation>Reprendre un modèle personnel…</translation>
    </message>
    <message>
        <source>Logo of the event</source>
        <translation>Logo de l’événement</translation>
    </message>
    <message>
        <source>Every badge shows the logo now.</source>
        <translation>Tous les badges portent désormais le logo.</translation>
    </message>
    <message>
        <source>Badges show no logo now.</source>
        <translation>Les badges ne portent plus de logo.</translation>
    </message>
    <message>
        <source>Copy of the layout</source>
        <translation>Copie du modèle</translation>
    </message>
    <message>
        <source>Copied. Change it with a text editor, then take it over.</source>
        <translation>Copié. Modifiez-le avec un éditeur de texte, puis reprenez-le.</translation>
    </message>
    <message>
        <source>Layout of one&apos;s own</source>
        <translation>Modèle personnel</translation>
    </message>
    <message>
        <source>Taken over. Choose it under “Printer…”.</source>
        <translation>Repris. Choisissez-le sous «&#xa0;Imprimante…&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>{name} has arrived: {session}. Ctrl+Z takes it back.</source>
        <translation>Arrivée pointée&#xa0;: {name}, {session}. Ctrl+Z pour annuler.</translation>
    </message>
    <message>
        <source>{name} had arrived already.</source>
        <translation>{name}&#xa0;: arrivée déjà enregistrée.</translation>
    </message>
    <message>
        <source>{name} arrived already: {time}, {door}.</source>
        <translation>{name}&#xa0;: arrivée déjà enregistrée à {time}, {door}.</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Not yet arrived</source>
        <translation>Pas encore arrivés</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>En salle</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The event has been closed since {time}: these are the figures it has kept, without names.</source>
        <translation>L’événement est clos depuis {time}&#xa0;: voici les chiffres conservés, sans aucun nom.</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Mise à jour&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Other desks as of {time}</source>
        <translation>Autres postes, mise à jour&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>AwaitedList</name>
    <message>
        <source>Who</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Délégation, fonction</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>How to greet</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Chef</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation>Sans délégation</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Pas de numéro</translation>
    </message>
</context>
<context>
    <name>AwaitedTab</name>
    <message>
        <source>Name, phone…</source>
        <translation>Nom, téléphone…</translation>
    </message>
    <message>
        <source>Find among those not yet arrived</source>
        <translation>Chercher parmi ceux qui ne sont pas arrivés</translation>
    </message>
    <message>
        <source>Not yet arrived</source>
        <translation>Pas encore arrivés</translation>
    </message>
    <message>
        <source>Only whom protocol waits for</source>
        <translation>Attendus par le protocole</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>Copier le téléphone</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>The event is closed: nobody is awaited any more.</source>
        <translation>L’événement est clos&#xa0;: plus personne n’est attendu.</translation>
    </message>
    <message>
        <source>Nobody is missing</source>
        <translation>Il ne manque personne</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n not yet arrived</source>
        <translation>
            <numerusform>{shown} sur %n pas encore arrivé</numerusform>
            <numerusform>{shown} sur %n pas encore arrivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet arrived</source>
        <translation>
            <numerusform>%n pas encore arrivé</numerusform>
            <numerusform>%n pas encore arrivés</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {phone} ({name})</source>
        <translation>Copié&#xa0;: {phone} ({name})</translation>
    </message>
    <message>
        <source>Copied: {name}</source>
        <translation>Copié&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Print badges</source>
        <translation>Imprimer les badges</translation>
    </message>
    <message>
        <source>Lists and hand-over</source>
        <translation>Listes et remise</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Printer…</source>
        <translation>Imprimante…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cover sheets</source>
        <translation>Bordereaux de délégation</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Remettre…</translation>
    </message>
    <message>
        <source>Tick sheet for this door</source>
        <translation>Liste de pointage pour cette entrée</translation>
    </message>
    <message>
        <source>Enter ticks…</source>
        <translation>Saisir les pointages…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message numerus="yes">
        <source>Print %n badge(s)  Ctrl+P</source>
        <translation>
            <numerusform>Imprimer %n badge  Ctrl+P</numerusform>
            <numerusform>Imprimer %n badges  Ctrl+P</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n badge(s)  Ctrl+P</source>
        <translation>
            <numerusform>Créer %n badge  Ctrl+P</numerusform>
            <numerusform>Créer %n badges  Ctrl+P</numerusform>
        </translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>Imprimer  Ctrl+P</translation>
    </message>
    <message>
        <source>Save the badges as PDF</source>
        <translation>Enregistrer les badges en PDF</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Nothing to print: everything chosen is on paper as it should be.</source>
        <translation>Rien à imprimer&#xa0;: tous les badges choisis sont déjà imprimés et à jour.</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) saved</source>
        <translation>
            <numerusform>%n badge enregistré</numerusform>
            <numerusform>%n badges enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) drawn</source>
        <translation>
            <numerusform>%n badge préparé</numerusform>
            <numerusform>%n badges préparés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: withdrawn, or the badge was revoked.</source>
        <translation>
            <numerusform>%n personne laissée de côté&#xa0;: inscription retirée ou badge annulé.</numerusform>
            <numerusform>%n personnes laissées de côté&#xa0;: inscription retirée ou badge annulé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: nothing was printed.</source>
        <translation>Arrêté&#xa0;: rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>Drawing badges…</source>
        <translation>Préparation des badges…</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>as of {time}</source>
        <translation>mise à jour&#xa0;: {time}</translation>
    </message>
    <message>
        <source>closed since {time}</source>
        <translation>clos depuis {time}</translation>
    </message>
    <message>
        <source>Whole event</source>
        <translation>Ensemble de l’événement</translation>
    </message>
</context>
<context>
    <name>BoardTab</name>
    <message>
        <source>Delegation or person, without tones</source>
        <translation>Délégation ou personne, accents facultatifs</translation>
    </message>
    <message>
        <source>Find on the board</source>
        <translation>Chercher dans le tableau</translation>
    </message>
    <message>
        <source>Delegations and who is awaited</source>
        <translation>Délégations et personnes attendues</translation>
    </message>
    <message>
        <source>Without delegation</source>
        <translation>Hors délégation</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>Autres résultats</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>The event has been closed since {time}: nobody is awaited any more.</source>
        <translation>L’événement est clos depuis {time}&#xa0;: plus personne n’est attendu.</translation>
    </message>
    <message>
        <source>One tap or Space marks an arrival: {session}, {door}. Enter opens the record.</source>
        <translation>Toucher ou presser Espace pointe l’arrivée&#xa0;: {session}, {door}. Entrée ouvre la fiche.</translation>
    </message>
    <message>
        <source>Close full screen  F</source>
        <translation>Quitter le plein écran  F</translation>
    </message>
    <message>
        <source>Full screen  F</source>
        <translation>Plein écran  F</translation>
    </message>
</context>
<context>
    <name>BoardTexts</name>
    <message>
        <source>Without delegation</source>
        <translation>Hors délégation</translation>
    </message>
    <message>
        <source>Head of delegation</source>
        <translation>Chef de délégation</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>not yet arrived</source>
        <translation>pas encore sur place</translation>
    </message>
    <message>
        <source>Mark arrival</source>
        <translation>Pointer l’arrivée</translation>
    </message>
    <message>
        <source>The event is closed.</source>
        <translation>L’événement est clos.</translation>
    </message>
    <message>
        <source>No head of delegation, signatory or protocol person here.</source>
        <translation>Ni chef de délégation, ni signataire, ni invité du protocole ici.</translation>
    </message>
    <message>
        <source>All delegations are complete.</source>
        <translation>Toutes les délégations sont au complet.</translation>
    </message>
    <message>
        <source>Nobody is expected here.</source>
        <translation>Personne n’est attendu ici.</translation>
    </message>
    <message>
        <source>{present} of {expected} arrived, {complete} of {rows} delegations complete</source>
        <translation>{present} arrivés sur {expected}, {complete} délégations au complet sur {rows}</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n autre</numerusform>
            <numerusform>+ %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{more}, {arrived} here</source>
        <translation>{more}, présents&#xa0;: {arrived}</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Arrival board</source>
        <translation>Tableau des arrivées</translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message>
        <source>Write to a stick</source>
        <translation>Écrire sur une clé</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n record(s). Take the stick to the other desk.</source>
        <translation>
            <numerusform>Écrit&#xa0;: %n enregistrement. Portez la clé à l’autre poste.</numerusform>
            <numerusform>Écrit&#xa0;: %n enregistrements. Portez la clé à l’autre poste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing to the stick…</source>
        <translation>Écriture sur la clé…</translation>
    </message>
    <message>
        <source>Take from a stick</source>
        <translation>Lire une clé</translation>
    </message>
    <message>
        <source>Reading the stick…</source>
        <translation>Lecture de la clé…</translation>
    </message>
    <message numerus="yes">
        <source>Taken over: %n new record(s).</source>
        <translation>
            <numerusform>Repris&#xa0;: %n nouvel enregistrement.</numerusform>
            <numerusform>Repris&#xa0;: %n nouveaux enregistrements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: this desk has it all already.</source>
        <translation>Rien de nouveau&#xa0;: ce poste a déjà tout.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) left out: not signed as they should be.</source>
        <translation>
            <numerusform>%n enregistrement écarté&#xa0;: signature incorrecte.</numerusform>
            <numerusform>%n enregistrements écartés&#xa0;: signature incorrecte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Lot de données</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Add companion…</source>
        <translation>Ajouter un accompagnant…</translation>
    </message>
    <message>
        <source>Photo from file…</source>
        <translation>Photo depuis un fichier…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Retirer la photo</translation>
    </message>
    <message>
        <source>Take back withdrawal</source>
        <translation>Rétablir l’inscription</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer l’inscription…</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Pointer</translation>
    </message>
    <message>
        <source>Replace badge</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>{action} (key {key})</source>
        <translation>{action} (touche {key})</translation>
    </message>
</context>
<context>
    <name>CameraChoice</name>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Caméra</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Address (http…, rtsp…) or video file</source>
        <translation>Adresse (http…, rtsp…) ou fichier vidéo</translation>
    </message>
    <message>
        <source>Address or video file</source>
        <translation>Adresse ou fichier vidéo</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <translation>Afficher l’image en miroir</translation>
    </message>
    <message>
        <source>None: hand scanner</source>
        <translation>Aucune&#xa0;: lecteur à main</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Caméra {number}</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>Recherche des caméras…</translation>
    </message>
    <message>
        <source>An address or a video file</source>
        <translation>Une adresse ou un fichier vidéo</translation>
    </message>
    <message>
        <source>Video file</source>
        <translation>Fichier vidéo</translation>
    </message>
</context>
<context>
    <name>CameraPreview</name>
    <message>
        <source>Hold the badge in the frame</source>
        <translation>Présentez le badge dans le cadre</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Lecteur prêt</translation>
    </message>
    <message>
        <source>Scan a badge.</source>
        <translation>Présentez un badge.</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>La caméra démarre</translation>
    </message>
    <message>
        <source>The hand scanner works already.</source>
        <translation>Le lecteur à main fonctionne déjà.</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <translation>La vidéo est terminée</translation>
    </message>
    <message>
        <source>Choose a camera to go on.</source>
        <translation>Choisissez une caméra pour continuer.</translation>
    </message>
    <message>
        <source>Scanning goes on with the hand scanner.</source>
        <translation>La lecture continue avec le lecteur à main.</translation>
    </message>
    <message>
        <source>Camera pulled out</source>
        <translation>Caméra débranchée</translation>
    </message>
    <message>
        <source>Plug it in again.</source>
        <translation>Rebranchez-la.</translation>
    </message>
    <message>
        <source>Camera not found</source>
        <translation>Caméra introuvable</translation>
    </message>
    <message>
        <source>Plug it in or choose another one.</source>
        <translation>Branchez-la ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The camera has stopped</source>
        <translation>La caméra s’est arrêtée</translation>
    </message>
    <message>
        <source>If this lasts, unplug it and plug it in again.</source>
        <translation>Si cela dure, débranchez-la puis rebranchez-la.</translation>
    </message>
    <message>
        <source>The picture is black</source>
        <translation>L’image est noire</translation>
    </message>
    <message>
        <source>Uncover the lens or switch on a light.</source>
        <translation>Découvrez l’objectif ou allumez une lampe.</translation>
    </message>
    <message>
        <source>The camera sends no picture</source>
        <translation>La caméra n’envoie pas d’image</translation>
    </message>
    <message>
        <source>Close the program that uses it (video call, browser) or plug it in again.</source>
        <translation>Fermez le logiciel qui l’utilise (visioconférence, navigateur) ou rebranchez-la.</translation>
    </message>
</context>
<context>
    <name>CapacityStrip</name>
    <message>
        <source>Full: {inside} of {capacity} places taken.</source>
        <translation>Complet&#xa0;: {inside} places occupées sur {capacity}.</translation>
    </message>
    <message numerus="yes">
        <source>Nearly full: %n place(s) left.</source>
        <translation>
            <numerusform>Presque complet&#xa0;: %n place restante.</numerusform>
            <numerusform>Presque complet&#xa0;: %n places restantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of the other desks as of {time}.</source>
        <translation>Chiffres des autres postes à {time}.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajout</numerusform>
            <numerusform>%n ajouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n absence</numerusform>
            <numerusform>%n absences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n désistement</numerusform>
            <numerusform>%n désistements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n à décider</numerusform>
            <numerusform>%n à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Whole event</source>
        <translation>Ensemble de l’événement</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Toutes les délégations</translation>
    </message>
    <message>
        <source>Only incomplete ones</source>
        <translation>Incomplètes seulement</translation>
    </message>
    <message>
        <source>Only marked people</source>
        <translation>Personnes signalées</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Which delegations</source>
        <translation>Délégations affichées</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the event</source>
        <translation>Clore l’événement</translation>
    </message>
    <message>
        <source>What stays: the figures of attendance by session, day, delegation, category and country; the programme, the desks, and the log without names.</source>
        <translation>Ce qui reste&#xa0;: les chiffres de présence par séance, jour, délégation, catégorie et pays&#xa0;; le programme, les postes et le journal sans les noms.</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Nom de l’événement</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Close the event and erase everybody</source>
        <translation>Clore et tout effacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What lies outside the event file was not erased; delete it yourself where it is no longer needed: lists and PDFs that were saved, bundles, copies of the file, and what is named below. Reasons given for revoking desks stay in the log.</source>
        <translation>Ce qui se trouve hors du fichier de l’événement n’a pas été effacé&#xa0;; supprimez vous-même ce qui n’est plus nécessaire&#xa0;: listes et PDF enregistrés, lots de données, copies du fichier, et ce qui est indiqué ci-dessous. Les motifs de révocation des postes restent dans le journal.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>What goes, here and on every desk that synchronises: everybody on the list ({people}), photos ({photos}), volunteers and supervisors ({staff}), every scan, note and reason. It cannot be taken back.</source>
        <translation>Ce qui est effacé, ici et à chaque poste qui se synchronise&#xa0;: tous les inscrits ({people}), les photos ({photos}), les bénévoles et responsables ({staff}), toutes les lectures, notes et motifs. C’est irréversible.</translation>
    </message>
    <message>
        <source>To go on, type the name of the event: {name}</source>
        <translation>Pour continuer, saisissez le nom de l’événement&#xa0;: {name}</translation>
    </message>
    <message>
        <source>What other desks have not sent yet will not be counted. Last entries here: {desks}.</source>
        <translation>Ce que les autres postes n’ont pas encore transmis ne sera pas compté. Derniers enregistrements reçus ici&#xa0;: {desks}.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>{desk} ({time})</source>
        <translation>{desk} ({time})</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>“{event}” has been closed since {time}. Nobody is left to erase.</source>
        <translation>«&#xa0;{event}&#xa0;» est clos depuis {time}. Il ne reste personne à effacer.</translation>
    </message>
    <message>
        <source>“{event}” is closed. People erased: {people}. The figures stay on the page Attendance.</source>
        <translation>«&#xa0;{event}&#xa0;» est clos. Personnes effacées&#xa0;: {people}. Les chiffres restent à la page Présences.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>“{name}” has come</source>
        <translation>«&#xa0;{name}&#xa0;» s’est présenté</translation>
    </message>
    <message>
        <source>Admitting…</source>
        <translation>Admission…</translation>
    </message>
    <message>
        <source>Its screen must show these very digits:</source>
        <translation>Son écran doit afficher exactement ces chiffres&#xa0;:</translation>
    </message>
    <message>
        <source>It will be: {role}</source>
        <translation>Il sera&#xa0;: {role}</translation>
    </message>
    <message>
        <source>Look at the other screen yourself. With other digits it is somebody else: turn it away.</source>
        <translation>Regardez vous-même l’autre écran. Si les chiffres diffèrent, c’est quelqu’un d’autre&#xa0;: refusez.</translation>
    </message>
</context>
<context>
    <name>ConflictBadge</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflit à régler</numerusform>
            <numerusform>%n conflits à régler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>someone not on the list yet</source>
        <translation>personne pas encore sur la liste</translation>
    </message>
    <message numerus="yes">
        <source>Admitted %n times</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Admitted twice</source>
        <translation>Deux entrées</translation>
    </message>
    <message>
        <source>Let in with a replaced badge</source>
        <translation>Entrée avec un badge remplacé</translation>
    </message>
    <message>
        <source>Let in with a revoked badge</source>
        <translation>Entrée avec un badge annulé</translation>
    </message>
    <message numerus="yes">
        <source>%n valid badges</source>
        <translation>
            <numerusform>%n badge valable</numerusform>
            <numerusform>%n badges valables</numerusform>
        </translation>
    </message>
    <message>
        <source>Two valid badges</source>
        <translation>Deux badges valables</translation>
    </message>
    <message>
        <source>Written differently: {field}</source>
        <translation>Valeurs différentes&#xa0;: {field}</translation>
    </message>
    <message>
        <source>Two desks that did not know of each other let this badge in: there may be a copy of it.</source>
        <translation>Deux postes sans contact entre eux ont laissé entrer ce badge&#xa0;: il en existe peut-être une copie.</translation>
    </message>
    <message>
        <source>Two desks that did not know of each other let this person in: most often all is well.</source>
        <translation>Deux postes sans contact entre eux ont laissé entrer cette personne&#xa0;: le plus souvent, tout est en ordre.</translation>
    </message>
    <message>
        <source>A desk that did not know it yet let in a badge that no longer opens doors.</source>
        <translation>Un poste qui ne le savait pas encore a laissé entrer un badge qui n’est plus valable.</translation>
    </message>
    <message>
        <source>Two desks each issued a badge; both open doors.</source>
        <translation>Deux postes ont chacun établi un badge&#xa0;; les deux sont valables.</translation>
    </message>
    <message>
        <source>Two desks wrote different values. {letter} is shown everywhere until it is decided.</source>
        <translation>Deux postes ont saisi des valeurs différentes. {letter} est affiché partout jusqu’à la décision.</translation>
    </message>
    <message>
        <source>Which came first is not known: the clocks are not exact enough.</source>
        <translation>L’ordre n’est pas connu&#xa0;: les horloges ne sont pas assez précises.</translation>
    </message>
    <message>
        <source>Badge {number}</source>
        <translation>Badge {number}</translation>
    </message>
    <message>
        <source>Badge replaced</source>
        <translation>Badge remplacé</translation>
    </message>
    <message>
        <source>Badge revoked</source>
        <translation>Badge annulé</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>{desk} (this one)</source>
        <translation>{desk} (ce poste)</translation>
    </message>
    <message>
        <source>On shift</source>
        <translation>De service</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>New badge</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Keep badge {letter} only</source>
        <translation>Ne garder que le badge {letter}</translation>
    </message>
    <message>
        <source>{letter} is right</source>
        <translation>{letter} est exact</translation>
    </message>
    <message>
        <source>{letter} was a mistake</source>
        <translation>{letter} était une erreur</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Same person, all in order</source>
        <translation>Même personne, tout est en ordre</translation>
    </message>
    <message>
        <source>Badge copied: revoke it</source>
        <translation>Badge copié&#xa0;: l’annuler</translation>
    </message>
    <message>
        <source>Both stay valid</source>
        <translation>Les deux restent valables</translation>
    </message>
    <message>
        <source>Known, all in order</source>
        <translation>Connu, tout est en ordre</translation>
    </message>
    <message>
        <source>Security was called</source>
        <translation>Sécurité appelée</translation>
    </message>
    <message>
        <source>{time} ± {n} s</source>
        <translation>{time} ± {n}&#xa0;s</translation>
    </message>
    <message>
        <source>let in against “{verdict}”</source>
        <translation>entrée malgré «&#xa0;{verdict}&#xa0;»</translation>
    </message>
    <message>
        <source>from tick sheet {sheet}</source>
        <translation>feuille de pointage {sheet}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>pointage manuel</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Erreur du logiciel</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Le logiciel a rencontré une erreur.</translation>
    </message>
    <message>
        <source>Your data is safe: whatever was shown as admitted or saved is saved. Scanning goes on; what you did last may have to be done again.</source>
        <translation>Vos données sont en sécurité&#xa0;: tout ce qui a été affiché comme autorisé ou enregistré est bien enregistré. La lecture des badges continue&#xa0;; votre dernière opération est peut-être à refaire.</translation>
    </message>
    <message numerus="yes">
        <source>It has happened %n time(s) by now.</source>
        <translation>
            <numerusform>Cela s’est produit %n fois jusqu’ici.</numerusform>
            <numerusform>Cela s’est produit %n fois jusqu’ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report holds no names and no event. It is kept here:</source>
        <translation>Le rapport ne mentionne ni personne ni événement. Il est conservé ici&#xa0;:</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Fichier du rapport</translation>
    </message>
    <message>
        <source>The report could not be saved. It holds no names: copy it.</source>
        <translation>Le rapport n’a pas pu être enregistré. Il ne mentionne aucun nom&#xa0;: copiez-le.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message>
        <source>All light ones here: same person  A</source>
        <translation>Tous les cas légers&#xa0;: même personne  A</translation>
    </message>
    <message>
        <source>Record  Enter</source>
        <translation>Fiche  Entrée</translation>
    </message>
    <message>
        <source>This is decided at an organiser&apos;s desk, or at the desk it is about.</source>
        <translation>Cela se décide à un poste de l’organisation, ou au poste concerné.</translation>
    </message>
    <message>
        <source>{action} (key {key})</source>
        <translation>{action} (touche {key})</translation>
    </message>
</context>
<context>
    <name>DeskForm</name>
    <message>
        <source>Name of this &amp;desk</source>
        <translation>Nom de ce &amp;poste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Printer and badge…</source>
        <translation>Imprimante et badge…</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Fichier de l’événement</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Nom enregistré.</translation>
    </message>
</context>
<context>
    <name>DeskStep</name>
    <message>
        <source>Where does this desk stand?</source>
        <translation>Où se trouve ce poste&#xa0;?</translation>
    </message>
    <message>
        <source>Name of this &amp;desk</source>
        <translation>Nom de ce &amp;poste</translation>
    </message>
    <message>
        <source>&amp;Who works here now?</source>
        <translation>&amp;Qui est de service ici&#xa0;?</translation>
    </message>
    <message>
        <source>Your name (may stay empty)</source>
        <translation>Votre nom (facultatif)</translation>
    </message>
    <message>
        <source>Give this desk a name, such as the place where it stands.</source>
        <translation>Donnez un nom à ce poste, par exemple celui de son emplacement.</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Desk</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Same data</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>It has recorded something since; that counts too.</source>
        <translation>Il a encore enregistré depuis&#xa0;; cela compte aussi.</translation>
    </message>
    <message numerus="yes">
        <source>%n later record(s) of it do not count.</source>
        <translation>
            <numerusform>%n enregistrement postérieur ne compte pas.</numerusform>
            <numerusform>%n enregistrements postérieurs ne comptent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub at {addresses}.</source>
        <translation>Poste central à l’adresse {addresses}.</translation>
    </message>
    <message>
        <source>On the same laptop as {names}: what they hold is kept once.</source>
        <translation>Sur le même ordinateur que {names}&#xa0;: leurs données ne sont conservées qu’une fois.</translation>
    </message>
    <message>
        <source>Last record known here: {time}.</source>
        <translation>Dernier enregistrement connu ici&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>Key {key}.</source>
        <translation>Clé {key}.</translation>
    </message>
    <message>
        <source>Data differs at {names}, though the log is the same: install the same version of the program on all desks, and tell the organisers.</source>
        <translation>Les données diffèrent sur {names}, alors que les enregistrements sont les mêmes&#xa0;: installez la même version du logiciel sur tous les postes et prévenez l’organisation.</translation>
    </message>
    <message>
        <source>No other desk has answered in the last minute.</source>
        <translation>Aucun autre poste n’a répondu au cours de la dernière minute.</translation>
    </message>
    <message numerus="yes">
        <source>All %n desk(s) that answered in the last minute show the same.</source>
        <translation>
            <numerusform>%n poste a répondu depuis une minute et affiche les mêmes données.</numerusform>
            <numerusform>Les %n postes qui ont répondu depuis une minute affichent les mêmes données.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether all desks show the same is known once everything is exchanged.</source>
        <translation>La comparaison des postes sera possible une fois tout échangé.</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>poste central</translation>
    </message>
    <message>
        <source>retired; still recording</source>
        <translation>retiré, enregistre encore</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retiré du service</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>révoqué</translation>
    </message>
    <message>
        <source>same laptop as {names}</source>
        <translation>même ordinateur que {names}</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>ce poste</translation>
    </message>
    <message>
        <source>Retired {time} at {desk}.</source>
        <translation>Retiré du service ({time}, poste «&#xa0;{desk}&#xa0;»).</translation>
    </message>
    <message>
        <source>Revoked {time} at {desk}: what it recorded later does not count.</source>
        <translation>Révoqué ({time}, poste «&#xa0;{desk}&#xa0;»)&#xa0;: ce qu’il a enregistré ensuite ne compte pas.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Motif&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>wrote {time}</source>
        <translation>écrit à {time}</translation>
    </message>
    <message>
        <source>wrote nothing</source>
        <translation>rien d’écrit</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>pas vu</translation>
    </message>
    <message>
        <source>lacks {n}</source>
        <translation>manque {n}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}&#xa0;s</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>retard</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>avance</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>version {version}</translation>
    </message>
</context>
<context>
    <name>DesksPage</name>
    <message>
        <source>Desks</source>
        <translation>Postes</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts (%n)</source>
        <translation>
            <numerusform>Conflits (%n)</numerusform>
            <numerusform>Conflits (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
</context>
<context>
    <name>DesksPanel</name>
    <message>
        <source>Synchronising</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Without a network</source>
        <translation>Sans réseau</translation>
    </message>
    <message>
        <source>A USB stick carries everything from one desk to the other.</source>
        <translation>Une clé USB porte tout d’un poste à l’autre.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Make this laptop the hub  H</source>
        <translation>En faire le poste central  H</translation>
    </message>
    <message>
        <source>Hub…  H</source>
        <translation>Poste central…  H</translation>
    </message>
    <message>
        <source>Invite a desk…  I</source>
        <translation>Inviter un poste…  I</translation>
    </message>
    <message>
        <source>Address of the hub…  A</source>
        <translation>Adresse du central…  A</translation>
    </message>
    <message>
        <source>Write to a stick…  W</source>
        <translation>Écrire sur une clé…  W</translation>
    </message>
    <message>
        <source>Take from a stick…  T</source>
        <translation>Lire une clé…  T</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The others reach this laptop at: {addresses}</source>
        <translation>Les autres postes joignent cet ordinateur à l’adresse&#xa0;: {addresses}</translation>
    </message>
</context>
<context>
    <name>DesksTab</name>
    <message>
        <source>Desks</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Rename this desk…  N</source>
        <translation>Renommer ce poste…  N</translation>
    </message>
    <message>
        <source>Retire…  R</source>
        <translation>Retirer du service…  R</translation>
    </message>
    <message>
        <source>Revoke lost laptop…  L</source>
        <translation>Révoquer un ordinateur perdu…  L</translation>
    </message>
    <message>
        <source>Desks are retired and revoked at an organiser&apos;s desk.</source>
        <translation>Le retrait et la révocation d’un poste se font à un poste de l’organisation.</translation>
    </message>
    <message>
        <source>Change how the desks are connected</source>
        <translation>Modifier la liaison entre les postes</translation>
    </message>
    <message>
        <source>{desk} now belongs to the event.</source>
        <translation>Le poste «&#xa0;{desk}&#xa0;» fait désormais partie de l’événement.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>The record of the person found appears here.</source>
        <translation>La fiche de la personne trouvée s’affiche ici.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Where does this desk stand?</source>
        <translation>Où se trouve ce poste&#xa0;?</translation>
    </message>
</context>
<context>
    <name>DoorForm</name>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Séance</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>&amp;Name of the door, as people call it</source>
        <translation>&amp;Nom usuel de l’entrée</translation>
    </message>
    <message>
        <source>This door records people leaving</source>
        <translation>Enregistrer ici les sorties</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save and print badge  Ctrl+P</source>
        <translation>Enregistrer et imprimer le badge  Ctrl+P</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Correction enregistrée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Saved: {name}; badge {number} goes to print</source>
        <translation>Enregistré&#xa0;: {name}&#xa0;; badge {number} envoyé à l’impression</translation>
    </message>
    <message>
        <source>Change category, protocol or access of {name}</source>
        <translation>Modifier la catégorie, le protocole ou les accès de {name}</translation>
    </message>
</context>
<context>
    <name>EvacuationDialog</name>
    <message>
        <source>Evacuation list</source>
        <translation>Liste d’évacuation</translation>
    </message>
    <message>
        <source>Name or delegation</source>
        <translation>Nom ou délégation</translation>
    </message>
    <message>
        <source>People to be found</source>
        <translation>Personnes à retrouver</translation>
    </message>
    <message>
        <source>Only those not found yet  (M)</source>
        <translation>Seulement les personnes à retrouver  (M)</translation>
    </message>
    <message>
        <source>{name}: {notes}</source>
        <translation>{name}&#xa0;: {notes}</translation>
    </message>
</context>
<context>
    <name>EvacuationPaper</name>
    <message>
        <source>Evacuation list</source>
        <translation>Liste d’évacuation</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to printer “{printer}”</source>
        <translation>
            <numerusform>%n page envoyée à l’imprimante «&#xa0;{printer}&#xa0;»</numerusform>
            <numerusform>%n pages envoyées à l’imprimante «&#xa0;{printer}&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDF with %n page(s) opened</source>
        <translation>
            <numerusform>PDF de %n page ouvert</numerusform>
            <numerusform>PDF de %n pages ouvert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) show “?” for letters that the font does not have.</source>
        <translation>
            <numerusform>%n ligne contient «&#xa0;?&#xa0;» à la place de lettres absentes de la police.</numerusform>
            <numerusform>%n lignes contiennent «&#xa0;?&#xa0;» à la place de lettres absentes de la police.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventStep</name>
    <message>
        <source>Which event?</source>
        <translation>Quel événement&#xa0;?</translation>
    </message>
    <message>
        <source>Open the sample event</source>
        <translation>Ouvrir l’événement d’exemple</translation>
    </message>
    <message>
        <source>Make an event from a roster</source>
        <translation>Créer un événement à partir d’une liste</translation>
    </message>
    <message>
        <source>Join an event</source>
        <translation>Rejoindre un événement</translation>
    </message>
    <message>
        <source>Open an event file</source>
        <translation>Ouvrir un fichier d’événement</translation>
    </message>
    <message>
        <source>812 invented people, four days beginning today: to look around and to try things out.</source>
        <translation>812 personnes fictives, quatre jours à partir d’aujourd’hui&#xa0;: pour découvrir et essayer.</translation>
    </message>
    <message>
        <source>The list of people as it came: XLSX, XLS, ODS or CSV. Columns are recognised by their headings.</source>
        <translation>La liste des personnes telle qu’elle est arrivée&#xa0;: XLSX, XLS, ODS ou CSV. Les colonnes sont reconnues à leurs en-têtes.</translation>
    </message>
    <message>
        <source>Other desks work at it already, and an organiser invites this computer.</source>
        <translation>D’autres postes y travaillent déjà et un organisateur invite cet ordinateur.</translation>
    </message>
    <message>
        <source>A file ending in .checkin, from this computer or another.</source>
        <translation>Un fichier en .checkin, de cet ordinateur ou d’un autre.</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Fichier d’événement</translation>
    </message>
    <message>
        <source>Choose the event file.</source>
        <translation>Choisissez le fichier d’événement.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the attendance</source>
        <translation>Exporter les présences</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Périmètre</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Language of the file</source>
        <translation>&amp;Langue du fichier</translation>
    </message>
    <message>
        <source>Workbook with totals and filters (XLSX)</source>
        <translation>Classeur avec totaux et filtres (XLSX)</translation>
    </message>
    <message>
        <source>Report to print and pass on (PDF)</source>
        <translation>Rapport à imprimer et à diffuser (PDF)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Data for other programs (JSON)</source>
        <translation>Données pour d’autres logiciels (JSON)</translation>
    </message>
    <message>
        <source>&amp;List everybody by name</source>
        <translation>&amp;Nommer chaque personne</translation>
    </message>
    <message>
        <source>The file will hold personal data: names, and when and where each person came in. Give it only to those who need it, and have it deleted afterwards.</source>
        <translation>Le fichier contiendra des données personnelles&#xa0;: les noms, ainsi que l’heure et l’entrée de chaque passage. Ne le remettez qu’aux personnes qui en ont besoin et faites-le supprimer ensuite.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Fichier enregistré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Écriture du fichier…</translation>
    </message>
    <message>
        <source>Figures only: lists of names are exported at an organiser&apos;s desk.</source>
        <translation>Chiffres uniquement&#xa0;: les listes nominatives s’exportent à un poste de l’organisation.</translation>
    </message>
    <message>
        <source>Figures only: nobody is named.</source>
        <translation>Chiffres uniquement&#xa0;: personne n’est nommé.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Not yet arrived</source>
        <translation>Arrivée non enregistrée</translation>
    </message>
    <message>
        <source>Addressed as</source>
        <translation>S’adresser à</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>May enter</source>
        <translation>Accès autorisé</translation>
    </message>
    <message>
        <source>It did not come out  S</source>
        <translation>Impression ratée  S</translation>
    </message>
    <message>
        <source>Print the same code again; “Replace” makes a new one.</source>
        <translation>Réimprime le même code&#xa0;; «&#xa0;Remplacer le badge&#xa0;» en crée un nouveau.</translation>
    </message>
    <message>
        <source>Companion of</source>
        <translation>Accompagne</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Accompagnants</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>{number}, valid</source>
        <translation>{number}, valable</translation>
    </message>
    <message>
        <source>{number}, no longer valid</source>
        <translation>{number}, n’est plus valable</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>modifié depuis</translation>
    </message>
    <message>
        <source>No session from today on</source>
        <translation>Aucune séance à partir d’aujourd’hui</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>Toutes les séances</translation>
    </message>
    <message>
        <source>Every session except: {names}</source>
        <translation>Toutes les séances sauf&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>A name is needed.</source>
        <translation>Le nom est obligatoire.</translation>
    </message>
    <message>
        <source>Attention at the door</source>
        <translation>À noter à l’entrée</translation>
    </message>
    <message>
        <source>Call protocol on arrival</source>
        <translation>Appeler le protocole à l’arrivée</translation>
    </message>
    <message>
        <source>Further sessions this person may enter</source>
        <translation>Accès en plus de ceux de la catégorie et de la délégation</translation>
    </message>
    <message>
        <source>Only on these days</source>
        <translation>Ces jours seulement</translation>
    </message>
</context>
<context>
    <name>FiguresChart</name>
    <message>
        <source>Arrived of those expected, by category — {name}</source>
        <translation>Arrivés parmi les attendus, par catégorie — {name}</translation>
    </message>
    <message>
        <source>Arrived of those expected, by country — {name}</source>
        <translation>Arrivés parmi les attendus, par pays — {name}</translation>
    </message>
    <message>
        <source>Arrived of those expected, by delegation — {name}</source>
        <translation>Arrivés parmi les attendus, par délégation — {name}</translation>
    </message>
    <message>
        <source>Arrivals per minute — {name}</source>
        <translation>Arrivées par minute — {name}</translation>
    </message>
    <message>
        <source>Arrived over time — {name}</source>
        <translation>Arrivées au fil du temps — {name}</translation>
    </message>
    <message>
        <source>other doors</source>
        <translation>autres entrées</translation>
    </message>
    <message>
        <source>other sessions</source>
        <translation>autres séances</translation>
    </message>
    <message>
        <source>Nobody has arrived yet.</source>
        <translation>Personne n’est encore arrivé.</translation>
    </message>
    <message>
        <source>Nobody is expected.</source>
        <translation>Personne n’est attendu.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Door without a name</source>
        <translation>Entrée sans nom</translation>
    </message>
    <message>
        <source>All doors</source>
        <translation>Toutes les entrées</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>By delegation</source>
        <translation>Par délégation</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Par catégorie</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>Par pays</translation>
    </message>
    <message>
        <source>Figures by</source>
        <translation>Chiffres par</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>Chercher dans le tableau</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Par minute</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>En barres</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Enregistrer le graphique…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>1  Event</source>
        <translation>1  Événement</translation>
    </message>
    <message>
        <source>2  Desk and door</source>
        <translation>2  Poste et entrée</translation>
    </message>
    <message>
        <source>3  Try it</source>
        <translation>3  Essai</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>Ouvrir l’entrée</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas arrivés</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>En salle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>{present} of {expected} present</source>
        <translation>{present} présents sur {expected}</translation>
    </message>
    <message>
        <source>{said}, complete</source>
        <translation>{said}, complet</translation>
    </message>
    <message>
        <source>{count} not yet arrived</source>
        <translation>{count} pas encore arrivés</translation>
    </message>
    <message>
        <source>{count} inside</source>
        <translation>{count} dans la salle</translation>
    </message>
</context>
<context>
    <name>HallChoice</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
</context>
<context>
    <name>HallPeople</name>
    <message>
        <source>All halls  ⌫</source>
        <translation>Toutes les salles  ⌫</translation>
    </message>
    <message>
        <source>Back to all halls</source>
        <translation>Revenir à toutes les salles</translation>
    </message>
    <message>
        <source>Name or delegation</source>
        <translation>Nom ou délégation</translation>
    </message>
    <message>
        <source>People last seen in this hall</source>
        <translation>Derniers passages dans cette salle</translation>
    </message>
    <message>
        <source>Nobody was seen here today.</source>
        <translation>Aucun passage ici aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>HallWords</name>
    <message>
        <source>Without a hall</source>
        <translation>Salle non précisée</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dans la salle</translation>
    </message>
    <message>
        <source>last seen here</source>
        <translation>dernier passage ici</translation>
    </message>
    <message>
        <source>{n} inside</source>
        <translation>{n} dans la salle</translation>
    </message>
    <message>
        <source>{n} last seen here</source>
        <translation>dernier passage ici&#xa0;: {n}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>complet</translation>
    </message>
    <message numerus="yes">
        <source>nearly full: %n place(s) left</source>
        <translation>
            <numerusform>presque complet&#xa0;: %n place restante</numerusform>
            <numerusform>presque complet&#xa0;: %n places restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a badge on no list</source>
        <translation>
            <numerusform>en outre %n badge absent de la liste</numerusform>
            <numerusform>en outre %n badges absents de la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate}/min arriving</source>
        <translation>arrivées&#xa0;: {rate}/min</translation>
    </message>
    <message>
        <source>found</source>
        <translation>personne retrouvée</translation>
    </message>
    <message>
        <source>Figures of the other desks as of {time}</source>
        <translation>Chiffres des autres postes à {time}</translation>
    </message>
</context>
<context>
    <name>HallsTab</name>
    <message>
        <source>Evacuation list  E</source>
        <translation>Liste d’évacuation  E</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>Salles</translation>
    </message>
    <message>
        <source>The event is closed: who was where has been erased.</source>
        <translation>L’événement est clos&#xa0;: les données de localisation des personnes ont été effacées.</translation>
    </message>
    <message>
        <source>The programme has no session today.</source>
        <translation>Le programme ne prévoit aucune séance aujourd’hui.</translation>
    </message>
    <message>
        <source>Enter shows who they are.</source>
        <translation>Entrée affiche les personnes.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand badges over</source>
        <translation>Remise des badges</translation>
    </message>
    <message>
        <source>Whoever collects the badges of a delegation is named here. It says where the badges are, not who is present.</source>
        <translation>Indiquez qui retire les badges d’une délégation. Cela dit où sont les badges, non qui est arrivé.</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>Retirés par</translation>
    </message>
    <message>
        <source>Name of the person at the desk</source>
        <translation>Nom de la personne présente au poste</translation>
    </message>
    <message>
        <source>no badge yet</source>
        <translation>pas encore de badge</translation>
    </message>
    <message>
        <source>collected by {who} ({time})</source>
        <translation>retiré par {who} ({time})</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>pas encore imprimé</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n badge(s)</source>
        <translation>
            <numerusform>Remettre %n badge</numerusform>
            <numerusform>Remettre %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n back</source>
        <translation>
            <numerusform>Reprendre %n badge</numerusform>
            <numerusform>Reprendre %n badges</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks a line, or takes the tick off.</source>
        <translation>Espace&#xa0;: cocher ou décocher une ligne.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have no badge yet.</source>
        <translation>
            <numerusform>%n personne n’a pas encore de badge.</numerusform>
            <numerusform>%n personnes n’ont pas encore de badge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) handed to {who}</source>
        <translation>
            <numerusform>%n badge remis à {who}</numerusform>
            <numerusform>%n badges remis à {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) are back at the desk</source>
        <translation>
            <numerusform>%n badge est revenu au poste</numerusform>
            <numerusform>%n badges sont revenus au poste</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the name of the person who collects the badges.</source>
        <translation>Indiquez le nom de la personne qui retire les badges.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Nothing new to take over</source>
        <translation>Rien de nouveau à reprendre</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n person(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Retirer %n personne  Ctrl+Entrée</numerusform>
            <numerusform>Retirer %n personnes  Ctrl+Entrée</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the decisions  Ctrl+Enter</source>
        <translation>Garder les décisions  Ctrl+Entrée</translation>
    </message>
    <message numerus="yes">
        <source>%n of {known} people known are missing from this file.</source>
        <translation>
            <numerusform>%n des {known} personnes connues manque dans ce fichier.</numerusform>
            <numerusform>%n des {known} personnes connues manquent dans ce fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is it the right one, or only a supplement? Nobody is deleted because of it.</source>
        <translation>Est-ce le bon fichier, ou seulement un complément&#xa0;? Personne n’est supprimé pour autant.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n person(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Reprendre %n personne  Ctrl+Entrée</numerusform>
            <numerusform>Reprendre %n personnes  Ctrl+Entrée</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Exit</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>On shift: {name}</source>
        <translation>De service&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The event is closed</source>
        <translation>Événement clos</translation>
    </message>
    <message>
        <source>{present} of {expected} present</source>
        <translation>Arrivés&#xa0;: {present} sur {expected} attendus</translation>
    </message>
    <message>
        <source>present</source>
        <translation>arrivés</translation>
    </message>
    <message>
        <source>{inside} of {places} places taken</source>
        <translation>Places occupées&#xa0;: {inside} sur {places}</translation>
    </message>
    <message>
        <source>{inside} / {places} places</source>
        <translation>{inside} / {places} places</translation>
    </message>
    <message>
        <source>{what} · {rate}/min</source>
        <translation>{what} · {rate}/min</translation>
    </message>
    <message>
        <source>{counted}; figures of the other desks as of {time}</source>
        <translation>{counted}&#xa0;; chiffres des autres postes à {time}</translation>
    </message>
    <message>
        <source>{what} · as of {time}</source>
        <translation>{what} · màj {time}</translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>What is shown, as a file with names and times: for security, to be deleted afterwards</source>
        <translation>Ce qui est affiché, dans un fichier avec noms et heures&#xa0;: pour la sécurité, à supprimer ensuite</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exporter le journal</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written: {name}</source>
        <translation>
            <numerusform>%n ligne enregistrée&#xa0;: {name}</numerusform>
            <numerusform>%n lignes enregistrées&#xa0;: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Écriture du fichier…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Writing… {count}</source>
        <translation>Écriture… {count}</translation>
    </message>
</context>
<context>
    <name>HistoryScope</name>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>Desk {name}</source>
        <translation>Poste {name}</translation>
    </message>
    <message>
        <source>Session {name}</source>
        <translation>Séance&#xa0;: {name}</translation>
    </message>
    <message>
        <source>What the history is of: type the name of a desk, session or person</source>
        <translation>Journal de&#xa0;: saisissez le nom d’un poste, d’une séance ou d’une personne</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Name, reason…</source>
        <translation>Nom, motif…</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>Only &amp;problems</source>
        <translation>&amp;Incidents seulement</translation>
    </message>
    <message>
        <source>Refusals, overruled verdicts, admissions taken back, conflicts</source>
        <translation>Refus, refus levés, entrées annulées, conflits</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation>Journal, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>Cette personne</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing of this kind is recorded.</source>
        <translation>Rien de tel n’est enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), older ones below</source>
        <translation>
            <numerusform>%n ligne, la suite plus bas</numerusform>
            <numerusform>%n lignes, la suite plus bas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>Open session</source>
        <translation>Ouvrir la séance</translation>
    </message>
    <message>
        <source>Extend session</source>
        <translation>Prolonger la séance</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Fermer la séance</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Reason, kept in the record (may be left empty)</source>
        <translation>&amp;Motif, conservé dans le journal (facultatif)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>+{n} min</source>
        <translation>+{n}&#xa0;min</translation>
    </message>
    <message>
        <source>The doors close now, at every desk: nobody more is let in. Whoever is inside stays counted.</source>
        <translation>Les portes ferment maintenant, à tous les postes&#xa0;: plus personne n’entre. Les personnes présentes dans la salle restent comptées.</translation>
    </message>
    <message>
        <source>The doors close at {time}, at every desk.</source>
        <translation>Les portes fermeront à {time}, à tous les postes.</translation>
    </message>
    <message>
        <source>The doors open now and close at {time}, at every desk.</source>
        <translation>Les portes ouvrent maintenant et fermeront à {time}, à tous les postes.</translation>
    </message>
    <message>
        <source>The doors open now, at every desk.</source>
        <translation>Les portes ouvrent maintenant, à tous les postes.</translation>
    </message>
    <message>
        <source>Open “{name}” now, at every desk</source>
        <translation>Ouvrir «&#xa0;{name}&#xa0;» maintenant, à tous les postes</translation>
    </message>
    <message>
        <source>Keep the doors of “{name}” open until {time}, at every desk</source>
        <translation>Laisser «&#xa0;{name}&#xa0;» ouverte jusqu’à {time}, à tous les postes</translation>
    </message>
    <message>
        <source>Close “{name}” now, at every desk</source>
        <translation>Fermer «&#xa0;{name}&#xa0;» maintenant, à tous les postes</translation>
    </message>
    <message>
        <source>Open: {name}</source>
        <translation>Ouverte&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Open until {time}: {name}</source>
        <translation>Ouverte jusqu’à {time}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Closed: {name}</source>
        <translation>Fermée&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>HubDialog</name>
    <message>
        <source>Hub</source>
        <translation>Poste central</translation>
    </message>
</context>
<context>
    <name>HubForm</name>
    <message>
        <source>Make this laptop the hub</source>
        <translation>Faire de cet ordinateur le poste central</translation>
    </message>
    <message>
        <source>Use port {port}</source>
        <translation>Utiliser le port {port}</translation>
    </message>
    <message>
        <source>Stop being the hub</source>
        <translation>Ne plus être le poste central</translation>
    </message>
    <message>
        <source>The other desks synchronise with the hub over the network of this building.</source>
        <translation>Les autres postes se synchronisent avec le poste central par le réseau du bâtiment.</translation>
    </message>
    <message>
        <source>This laptop is the hub.</source>
        <translation>Cet ordinateur est le poste central.</translation>
    </message>
    <message>
        <source>The other desks reach it here:</source>
        <translation>Les autres postes le joignent à cette adresse&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s) connected to this laptop</source>
        <translation>
            <numerusform>%n poste relié à cet ordinateur</numerusform>
            <numerusform>%n postes reliés à cet ordinateur</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the program open: it serves the others as long as it runs, and again after a restart.</source>
        <translation>Laissez le programme ouvert&#xa0;: il sert les autres tant qu’il fonctionne, et de nouveau après un redémarrage.</translation>
    </message>
    <message>
        <source>This desk cannot be the hub: only an organiser&apos;s laptop may admit others. Open this on a laptop of the organisers.</source>
        <translation>Ce poste ne peut pas être le poste central&#xa0;: seul un ordinateur des organisateurs peut admettre les autres. Ouvrez cette page sur l’un des leurs.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>Check in by hand</source>
        <translation>Pointage manuel</translation>
    </message>
    <message numerus="yes">
        <source>%n other person(s) have this name. Compare delegation and photo.</source>
        <translation>
            <numerusform>%n autre personne porte ce nom. Comparez la délégation et la photo.</numerusform>
            <numerusform>%n autres personnes portent ce nom. Comparez la délégation et la photo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Has badge {number}: ask for it first; if it is lost, replace it.</source>
        <translation>Badge {number} déjà délivré&#xa0;: demandez-le d’abord&#xa0;; s’il est perdu, remplacez-le.</translation>
    </message>
    <message>
        <source>Badge {number} no longer works.</source>
        <translation>Le badge {number} n’est plus valable.</translation>
    </message>
    <message>
        <source>Identity seen (passport, identity card, or known in person)?</source>
        <translation>Identité vérifiée (passeport, carte d’identité ou personne connue)&#xa0;?</translation>
    </message>
    <message>
        <source>Identity seen, check in</source>
        <translation>Identité vérifiée, pointer</translation>
    </message>
    <message>
        <source>Check in {name}, whose badge was revoked</source>
        <translation>Pointer {name}, dont le badge a été annulé</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>&amp;Name of the event</source>
        <translation>&amp;Nom de l’événement</translation>
    </message>
    <message>
        <source>&amp;Roster (XLSX, XLS, ODS or CSV)</source>
        <translation>&amp;Liste des participants (XLSX, XLS, ODS ou CSV)</translation>
    </message>
    <message>
        <source>&amp;Programme (TOML), if there is one</source>
        <translation>&amp;Programme (TOML), facultatif</translation>
    </message>
    <message>
        <source>&amp;Folder for the event file</source>
        <translation>&amp;Dossier du fichier d’événement</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Liste des participants</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Give the event a name.</source>
        <translation>Donnez un nom à l’événement.</translation>
    </message>
    <message>
        <source>Choose the roster: the list of people as XLSX, XLS, ODS or CSV.</source>
        <translation>Choisissez la liste des participants&#xa0;: un fichier XLSX, XLS, ODS ou CSV.</translation>
    </message>
    <message>
        <source>Choose a folder for the event file.</source>
        <translation>Choisissez un dossier pour le fichier d’événement.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>No conflict: all desks agree.</source>
        <translation>Aucun conflit&#xa0;: tous les postes sont d’accord.</translation>
    </message>
    <message>
        <source>What two desks write about the same person while they are apart appears here, with both sides, to be decided with one key.</source>
        <translation>Ce que deux postes isolés écrivent de différent sur une même personne apparaît ici, les deux côtés en regard, à régler d’une seule touche.</translation>
    </message>
    <message>
        <source>Somebody has settled this elsewhere. Choose what is to be settled next.</source>
        <translation>Ce conflit vient d’être réglé à un autre poste. Choisissez le suivant à régler.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of %n shown, the gravest first</source>
        <translation>
            <numerusform>{n} sur %n affiché, le plus grave d’abord</numerusform>
            <numerusform>{n} sur %n affichés, les plus graves d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>{decision} ({name})</source>
        <translation>{decision} ({name})</translation>
    </message>
    <message>
        <source>{name}: {decision}</source>
        <translation>{name}&#xa0;: {decision}</translation>
    </message>
</context>
<context>
    <name>InvitationPreview</name>
    <message>
        <source>Hold the invitation in the frame</source>
        <translation>Placez l’invitation dans le cadre</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Pas de caméra</translation>
    </message>
    <message>
        <source>Choose one below, use a hand scanner, or type the digits.</source>
        <translation>Choisissez-en une ci-dessous, utilisez un lecteur à main ou tapez les chiffres.</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite a desk</source>
        <translation>Inviter un poste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;New invitation</source>
        <translation>&amp;Nouvelle invitation</translation>
    </message>
    <message>
        <source>&amp;Turn away</source>
        <translation>&amp;Refuser</translation>
    </message>
    <message>
        <source>The digits are the same: &amp;admit</source>
        <translation>Les chiffres sont identiques&#xa0;: &amp;admettre</translation>
    </message>
    <message>
        <source>Turned away. Here is a new invitation; the old one lets nobody in.</source>
        <translation>Refusé. Voici une nouvelle invitation&#xa0;; l’ancienne n’admet plus personne.</translation>
    </message>
    <message>
        <source>Copied. Whoever has these digits can knock, until somebody has.</source>
        <translation>Copié. Quiconque a ces chiffres peut se présenter, tant que personne ne l’a fait.</translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>&amp;Name of this desk</source>
        <translation>&amp;Nom de ce poste</translation>
    </message>
    <message>
        <source>&amp;Folder for the event file</source>
        <translation>&amp;Dossier du fichier d’événement</translation>
    </message>
    <message>
        <source>Where it will stand, such as: Main hall, left</source>
        <translation>Où il se trouvera, par exemple&#xa0;: Grand hall, à gauche</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Give this desk a name: the organiser sees it before letting it in.</source>
        <translation>Donnez un nom à ce poste&#xa0;: l’organisateur le voit avant de l’admettre.</translation>
    </message>
    <message>
        <source>Choose a folder for the event file.</source>
        <translation>Choisissez un dossier pour le fichier d’événement.</translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Show the invitation</source>
        <translation>Présentez l’invitation</translation>
    </message>
    <message>
        <source>An organiser opens it on the Desks page: “Invite a desk”. Show that code to this computer&apos;s camera or to a hand scanner.</source>
        <translation>Un organisateur l’ouvre à la page Postes&#xa0;: «&#xa0;Inviter un poste&#xa0;». Présentez ce code à la caméra de cet ordinateur ou à un lecteur à main.</translation>
    </message>
    <message>
        <source>Or type or paste its &amp;digits</source>
        <translation>Ou tapez ou collez ses &amp;chiffres</translation>
    </message>
</context>
<context>
    <name>JoinWait</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Copying the event… {size} MB</source>
        <translation>Copie de l’événement… {size} Mo</translation>
    </message>
    <message>
        <source>The event opens by itself once everything is here.</source>
        <translation>L’événement s’ouvrira de lui-même dès que tout sera là.</translation>
    </message>
    <message>
        <source>Compare these digits</source>
        <translation>Comparez ces chiffres</translation>
    </message>
    <message>
        <source>The organiser&apos;s screen must show “{desk}” and the same digits.</source>
        <translation>L’écran de l’organisateur doit afficher «&#xa0;{desk}&#xa0;» et les mêmes chiffres.</translation>
    </message>
    <message>
        <source>The organiser then lets this computer in. Waiting…</source>
        <translation>L’organisateur admet alors cet ordinateur. En attente…</translation>
    </message>
    <message>
        <source>Looking for the hub…</source>
        <translation>Recherche du poste central…</translation>
    </message>
    <message>
        <source>This computer must be in the same network as the organiser&apos;s.</source>
        <translation>Cet ordinateur doit être sur le même réseau que celui de l’organisateur.</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>Print  P</source>
        <translation>Imprimer  P</translation>
    </message>
    <message>
        <source>Open as PDF  O</source>
        <translation>Ouvrir en PDF  O</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Fermer  Esc</translation>
    </message>
    <message>
        <source>Space ticks who was found. The ticks are kept at this desk alone, until the program ends.</source>
        <translation>Espace coche une personne retrouvée. Les coches restent à ce poste, sans synchronisation, jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Take off all ticks since {time}</source>
        <translation>Ôter les coches depuis {time}</translation>
    </message>
    <message>
        <source>Last scan: {what}</source>
        <translation>Dernière lecture&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>ListHeading</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>The event is closed: who was where has been erased.</source>
        <translation>L’événement est clos&#xa0;: les données de localisation des personnes ont été effacées.</translation>
    </message>
    <message>
        <source>{n} of {of} found</source>
        <translation>Retrouvés&#xa0;: {n} sur {of}</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Mise à jour&#xa0;: {time}</translation>
    </message>
    <message numerus="yes">
        <source>besides, %n person(s) with a badge on no list</source>
        <translation>
            <numerusform>en outre, %n personne dont le badge n’est sur aucune liste</numerusform>
            <numerusform>en outre, %n personnes dont le badge n’est sur aucune liste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedChoice</name>
    <message>
        <source>“{text}” is not on the list: nothing was changed.</source>
        <translation>«&#xa0;{text}&#xa0;» ne figure pas dans la liste&#xa0;: le choix précédent est conservé.</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n cover sheet(s) ready to print</source>
        <translation>
            <numerusform>%n bordereau de délégation prêt à imprimer</numerusform>
            <numerusform>%n bordereaux de délégation prêts à imprimer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick sheet with %n row(s) ready to print</source>
        <translation>
            <numerusform>Liste de pointage de %n ligne prête à imprimer</numerusform>
            <numerusform>Liste de pointage de %n lignes prête à imprimer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongJob</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Unlock this desk</source>
        <translation>Déverrouiller ce poste</translation>
    </message>
    <message>
        <source>{event} – check-in</source>
        <translation>{event} – accueil</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Modifier les réglages</translation>
    </message>
    <message>
        <source>someone not on the list yet</source>
        <translation>personne pas encore sur la liste</translation>
    </message>
    <message>
        <source>Let in: {name}</source>
        <translation>Autoriser l’entrée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Leave this event</source>
        <translation>Quitter cet événement</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Clore l’événement</translation>
    </message>
    <message>
        <source>Locked: only scanning goes on.</source>
        <translation>Poste verrouillé&#xa0;: seule la lecture des badges continue.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire le fichier</translation>
    </message>
    <message>
        <source>To the start of this page</source>
        <translation>Retour au début de cette page</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Report for the secretariat…</source>
        <translation>Rapport pour le secrétariat…</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name of this desk</source>
        <translation>Nom de ce poste</translation>
    </message>
    <message>
        <source>All desks read this name, in verdicts and lists.</source>
        <translation>Tous les postes voient ce nom, dans les réponses et les listes.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>This desk is now called {name}.</source>
        <translation>Ce poste s’appelle désormais «&#xa0;{name}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>The scan is answered as soon as the roster is written.</source>
        <translation>La lecture aura sa réponse dès que la liste sera écrite.</translation>
    </message>
    <message numerus="yes">
        <source>%n more scan(s) wait: Esc shows the next.</source>
        <translation>
            <numerusform>%n autre lecture attend&#xa0;: Échap affiche la suivante.</numerusform>
            <numerusform>%n autres lectures attendent&#xa0;: Échap affiche la suivante.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) wait until this dialog is closed.</source>
        <translation>
            <numerusform>%n lecture attend la fermeture de ce dialogue.</numerusform>
            <numerusform>%n lectures attendent la fermeture de ce dialogue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message>
        <source>On the new computer</source>
        <translation>Sur le nouvel ordinateur</translation>
    </message>
    <message>
        <source>Start the program, choose “Join an event” and hold this code before its camera. Without a camera, type the digits there; the spaces do not matter.</source>
        <translation>Lancez le logiciel, choisissez «&#xa0;Rejoindre un événement&#xa0;» et présentez ce code à sa caméra. Sans caméra, tapez-y les chiffres&#xa0;; les espaces n’ont pas d’importance.</translation>
    </message>
    <message>
        <source>Invitation as a QR code</source>
        <translation>Invitation sous forme de code QR</translation>
    </message>
    <message>
        <source>Invitation as digits</source>
        <translation>Invitation sous forme de chiffres</translation>
    </message>
    <message>
        <source>&amp;Copy the digits</source>
        <translation>&amp;Copier les chiffres</translation>
    </message>
    <message>
        <source>&amp;What it will be</source>
        <translation>&amp;Ce qu’il sera</translation>
    </message>
    <message>
        <source>Asking the hub for an invitation…</source>
        <translation>Demande d’une invitation au poste central…</translation>
    </message>
    <message>
        <source>There is no open invitation.</source>
        <translation>Aucune invitation n’est ouverte.</translation>
    </message>
    <message>
        <source>Open for {time} minutes, for one computer</source>
        <translation>Valable encore {time} minutes, pour un seul ordinateur</translation>
    </message>
    <message>
        <source>It must be able to reach: {addresses}</source>
        <translation>Il doit pouvoir joindre&#xa0;: {addresses}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>That does not open the file. Try again.</source>
        <translation>Le fichier ne s’ouvre pas ainsi. Réessayez.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Report for the secretariat…</source>
        <translation>Rapport pour le secrétariat…</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>Photos…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>To the start of this page</source>
        <translation>Retour au début de cette page</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Liste reprise</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>%n personne ajoutée</numerusform>
            <numerusform>%n personnes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) changed</source>
        <translation>
            <numerusform>%n fiche modifiée</numerusform>
            <numerusform>%n fiches modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n inchangée</numerusform>
            <numerusform>%n inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n inscription retirée</numerusform>
            <numerusform>%n inscriptions retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing from the file, nobody deleted</source>
        <translation>
            <numerusform>%n absence du fichier, personne n’est supprimé</numerusform>
            <numerusform>%n absences du fichier, personne n’est supprimé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not taken over</source>
        <translation>
            <numerusform>%n ligne non reprise</numerusform>
            <numerusform>%n lignes non reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) merged with another of the same person</source>
        <translation>
            <numerusform>%n ligne réunie avec une autre de la même personne</numerusform>
            <numerusform>%n lignes réunies avec une autre de la même personne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left at the safe answer</source>
        <translation>
            <numerusform>%n question laissée à la réponse prudente</numerusform>
            <numerusform>%n questions laissées à la réponse prudente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Badges for %n new person(s)…</source>
        <translation>
            <numerusform>Badge pour %n nouvelle personne…</numerusform>
            <numerusform>Badges pour %n nouvelles personnes…</numerusform>
        </translation>
    </message>
    <message>
        <source>Badges are made</source>
        <translation>Badges établis</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) made at the desks stood</source>
        <translation>
            <numerusform>%n correction faite à un poste a été maintenue</numerusform>
            <numerusform>%n corrections faites aux postes ont été maintenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken over</source>
        <translation>
            <numerusform>%n photo reprise</numerusform>
            <numerusform>%n photos reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>unclear whose</source>
        <translation>personne incertaine</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>nearest: {names}</source>
        <translation>plus proches&#xa0;: {names}</translation>
    </message>
    <message>
        <source>nobody of this name</source>
        <translation>nom inconnu</translation>
    </message>
    <message>
        <source>not a picture</source>
        <translation>pas une image</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>sans photo</translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n incertaine</numerusform>
            <numerusform>%n incertaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a match</source>
        <translation>
            <numerusform>%n sans correspondance</numerusform>
            <numerusform>%n sans correspondance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without a photo</source>
        <translation>
            <numerusform>%n personne sans photo</numerusform>
            <numerusform>%n personnes sans photo</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture by picture</source>
        <translation>Image par image</translation>
    </message>
    <message>
        <source>{desk} stands; the file says {roster}</source>
        <translation>{desk} est maintenu&#xa0;; le fichier indique {roster}</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview, {size}</source>
        <translation>Aperçu, {size}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>Contenu de la colonne</translation>
    </message>
    <message>
        <source>Enter: choose the field · Backspace: take back</source>
        <translation>Entrée&#xa0;: choisir le champ · Retour arrière&#xa0;: annuler</translation>
    </message>
    <message>
        <source>Decided as last time · a number decides otherwise</source>
        <translation>Décidé comme la dernière fois · un chiffre en décide autrement</translation>
    </message>
    <message>
        <source>Number: decide · Shift: all of this kind · Enter: as proposed · Backspace: take back</source>
        <translation>Chiffre&#xa0;: décider · Maj&#xa0;: tous les cas de ce type · Entrée&#xa0;: comme proposé · Retour arrière&#xa0;: annuler</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>“{file}” is encrypted.</source>
        <translation>«&#xa0;{file}&#xa0;» est chiffré.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Without the passphrase: type the event&apos;s recovery code.</source>
        <translation>Sans la phrase secrète&#xa0;: saisissez le code de récupération de l’événement.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Walk-in  F6</source>
        <translation>Inscription sur place  F6</translation>
    </message>
    <message>
        <source>Nameless badges…</source>
        <translation>Badges sans nom…</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>At any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>In the last hour</source>
        <translation>Dans la dernière heure</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>De – à</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>PictogramWords</name>
    <message>
        <source>Ceremony</source>
        <translation>Cérémonie</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Coffee break</source>
        <translation>Pause-café</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Culture</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>Numérique</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Économie</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Éducation</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Festival</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Heritage</source>
        <translation>Patrimoine</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Interprétation</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Repas</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Séance plénière</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message>
        <source>Nameless badges</source>
        <translation>Badges sans nom</translation>
    </message>
    <message>
        <source>Numbered badges for people whose names nobody has: drivers, security, technicians.</source>
        <translation>Badges numérotés pour les personnes dont le nom n’est pas connu&#xa0;: chauffeurs, sécurité, équipe technique.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Word before the number</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Chauffeur</translation>
    </message>
    <message>
        <source>Make and print</source>
        <translation>Créer et imprimer</translation>
    </message>
    <message>
        <source>Make and open for printing</source>
        <translation>Créer et ouvrir pour imprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) made: {name}</source>
        <translation>
            <numerusform>%n badge créé&#xa0;: {name}</numerusform>
            <numerusform>%n badges créés&#xa0;: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what these badges are called.</source>
        <translation>Indiquez l’intitulé de ces badges.</translation>
    </message>
    <message>
        <source>A number from 1 to {most}.</source>
        <translation>Un nombre de 1 à {most}.</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Pas de photo</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>Practice: nothing here is real, nothing is counted</source>
        <translation>Mode entraînement&#xa0;: rien n’est réel, rien n’est compté</translation>
    </message>
</context>
<context>
    <name>PracticePanel</name>
    <message>
        <source>Try:</source>
        <translation>Essayez&#xa0;:</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Print practice badges</source>
        <translation>Badges d’entraînement</translation>
    </message>
    <message>
        <source>Nobody gets this answer at this door now. Try another door (F9).</source>
        <translation>Personne n’obtient cette réponse à cette entrée en ce moment. Essayez une autre entrée (F9).</translation>
    </message>
    <message>
        <source>Ten practice badges: they work at every desk, on every day of practice.</source>
        <translation>Dix badges d’entraînement&#xa0;: valables à tous les postes, tous les jours d’entraînement.</translation>
    </message>
    <message>
        <source>Protocol guest</source>
        <translation>Invité du protocole</translation>
    </message>
</context>
<context>
    <name>PrintRoom</name>
    <message>
        <source>Saved: {name}</source>
        <translation>Enregistré&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>PrintStrip</name>
    <message>
        <source>&amp;Yes, it came out</source>
        <translation>&amp;Oui, c’est sorti</translation>
    </message>
    <message>
        <source>&amp;No, nothing usable</source>
        <translation>&amp;Non, rien d’utilisable</translation>
    </message>
    <message>
        <source>Print &amp;again</source>
        <translation>&amp;Réimprimer</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus &amp;tard</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Printer…</source>
        <translation>&amp;Imprimante…</translation>
    </message>
    <message>
        <source>&amp;Cancel printing</source>
        <translation>&amp;Annuler l’impression</translation>
    </message>
    <message>
        <source>PD&amp;F</source>
        <translation>PD&amp;F</translation>
    </message>
    <message>
        <source>Do no&amp;t print</source>
        <translation>&amp;Ne pas imprimer</translation>
    </message>
    <message>
        <source>&amp;Open PDF</source>
        <translation>&amp;Ouvrir le PDF</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Enregistrer le PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s).</source>
        <translation>
            <numerusform>%n autre en attente.</numerusform>
            <numerusform>%n autres en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Enregistrer le PDF</translation>
    </message>
</context>
<context>
    <name>PrinterDialog</name>
    <message>
        <source>Printer and badge</source>
        <translation>Imprimante et badge</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>&amp;Printer</source>
        <translation>&amp;Imprimante</translation>
    </message>
    <message>
        <source>&amp;Badge</source>
        <translation>&amp;Badge</translation>
    </message>
    <message>
        <source>Bac&amp;k side</source>
        <translation>&amp;Verso</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Print a &amp;test badge</source>
        <translation>Imprimer un badge de &amp;test</translation>
    </message>
    <message>
        <source>None: open the PDF</source>
        <translation>Aucune&#xa0;: ouvrir le PDF</translation>
    </message>
    <message>
        <source>{printer} (the system’s own choice)</source>
        <translation>{printer} (par défaut du système)</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Recherche d’imprimantes…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Flipped on the long edge</source>
        <translation>Retourné sur le grand côté</translation>
    </message>
    <message>
        <source>Flipped on the short edge</source>
        <translation>Retourné sur le petit côté</translation>
    </message>
    <message>
        <source>The printer’s own ({dpi} dpi)</source>
        <translation>Celle de l’imprimante ({dpi} dpi)</translation>
    </message>
    <message>
        <source>This printer is not there now.</source>
        <translation>Cette imprimante n’est pas là en ce moment.</translation>
    </message>
    <message>
        <source>This printer names no paper of this size: {layout}.</source>
        <translation>Cette imprimante n’indique aucun papier de ce format&#xa0;: {layout}.</translation>
    </message>
    <message>
        <source>This printer does not print both sides.</source>
        <translation>Cette imprimante n’imprime pas recto verso.</translation>
    </message>
    <message>
        <source>This badge has no back side.</source>
        <translation>Ce badge n’a pas de verso.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Prête.</translation>
    </message>
    <message>
        <source>Test badge</source>
        <translation>Badge de test</translation>
    </message>
    <message>
        <source>The test badge goes to print. It opens no door.</source>
        <translation>Badge de test envoyé à l’impression. Il n’ouvre aucune entrée.</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Edit…  D</source>
        <translation>Modifier…  D</translation>
    </message>
    <message>
        <source>New session…  N</source>
        <translation>Nouvelle séance…  N</translation>
    </message>
    <message>
        <source>Programme file…  T</source>
        <translation>Fichier…  T</translation>
    </message>
    <message>
        <source>This desk now stands at: {name}</source>
        <translation>Ce poste est maintenant affecté à&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The event has been closed since {time}: the programme can only be read.</source>
        <translation>L’événement est clos depuis {time}&#xa0;: le programme ne peut plus être modifié.</translation>
    </message>
</context>
<context>
    <name>ProgrammeWords</name>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>{day} · today</source>
        <translation>{day} · aujourd’hui</translation>
    </message>
    <message>
        <source>Opens at {time}</source>
        <translation>Ouvre à {time}</translation>
    </message>
    <message>
        <source>Closed since {time}</source>
        <translation>Fermée depuis {time}</translation>
    </message>
    <message>
        <source>Closes at {time}</source>
        <translation>Ferme à {time}</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Ouverte jusqu’à {time}</translation>
    </message>
    <message>
        <source>Open since {time}</source>
        <translation>Ouverte depuis {time}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>open at {time}, then stay open</source>
        <translation>ouverture à {time}, sans fermeture</translation>
    </message>
    <message>
        <source>close at {time}</source>
        <translation>fermeture à {time}</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>toujours ouvertes</translation>
    </message>
    <message>
        <source>{n} of {of} present</source>
        <translation>{n} arrivés sur {of}</translation>
    </message>
    <message>
        <source>{n} / {of} seats</source>
        <translation>{n} / {of} places</translation>
    </message>
    <message>
        <source>{n} inside</source>
        <translation>{n} dans la salle</translation>
    </message>
    <message>
        <source>{n} of {of} seats taken</source>
        <translation>{n} places occupées sur {of}</translation>
    </message>
    <message>
        <source>{n} last seen here</source>
        <translation>dernier passage ici&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Once only</source>
        <translation>Une seule entrée</translation>
    </message>
    <message>
        <source>In and out, exits are scanned too</source>
        <translation>Entrées et sorties pointées</translation>
    </message>
    <message>
        <source>Free: in again at any time</source>
        <translation>Libre&#xa0;: retour possible à tout moment</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Ouvert à tous</translation>
    </message>
    <message numerus="yes">
        <source>%n more category(ies)</source>
        <translation>
            <numerusform>%n autre catégorie</numerusform>
            <numerusform>%n autres catégories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more delegation(s)</source>
        <translation>
            <numerusform>%n autre délégation</numerusform>
            <numerusform>%n autres délégations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) by name</source>
        <translation>
            <numerusform>%n personne désignée nommément</numerusform>
            <numerusform>%n personnes désignées nommément</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies)</source>
        <translation>
            <numerusform>%n catégorie</numerusform>
            <numerusform>%n catégories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delegation(s)</source>
        <translation>
            <numerusform>%n délégation</numerusform>
            <numerusform>%n délégations</numerusform>
        </translation>
    </message>
    <message>
        <source>By list</source>
        <translation>Sur liste</translation>
    </message>
    <message>
        <source>this door</source>
        <translation>cette entrée</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>Go there  F7</source>
        <translation>Y passer  F7</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>It is time for “{session}” ({hall}, {time}).</source>
        <translation>C’est l’heure&#xa0;: «&#xa0;{session}&#xa0;» ({hall}, {time}).</translation>
    </message>
    <message>
        <source>It is time for “{session}” ({time}).</source>
        <translation>C’est l’heure&#xa0;: «&#xa0;{session}&#xa0;» ({time}).</translation>
    </message>
</context>
<context>
    <name>ProtectionForm</name>
    <message>
        <source>How is the event file protected?</source>
        <translation>Comment protéger le fichier d’événement&#xa0;?</translation>
    </message>
    <message>
        <source>Encrypted; this computer keeps the key for you</source>
        <translation>Chiffré&#xa0;; cet ordinateur garde la clé</translation>
    </message>
    <message>
        <source>Encrypted with a passphrase, asked at each start</source>
        <translation>Chiffré par une phrase secrète, demandée à chaque démarrage</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffré</translation>
    </message>
    <message>
        <source>P&amp;assphrase</source>
        <translation>Phrase &amp;secrète</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Phrase secrète, &amp;encore une fois</translation>
    </message>
    <message>
        <source>Whoever gets hold of this computer or a copy of the file can read everybody&apos;s data.</source>
        <translation>Toute personne qui disposerait de cet ordinateur ou d’une copie du fichier pourrait lire les données de tous.</translation>
    </message>
    <message numerus="yes">
        <source>A passphrase has at least %n character(s).</source>
        <translation>
            <numerusform>La phrase secrète compte au moins %n caractère.</numerusform>
            <numerusform>La phrase secrète compte au moins %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Abîmé</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Oublié</translation>
    </message>
    <message>
        <source>Wrong data</source>
        <translation>Données erronées</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Volé</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove session</source>
        <translation>Retirer la séance</translation>
    </message>
    <message>
        <source>It leaves the programme of every desk; desks that stand there go to another session. What happened in it stays in the record.</source>
        <translation>Elle disparaît du programme de tous les postes&#xa0;; les postes qui s’y trouvent passent à une autre séance. Ce qui s’y est passé reste dans le journal.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Retirée&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace badge</source>
        <translation>Remplacer le badge</translation>
    </message>
    <message>
        <source>Badge {number} stops working at once, at every door.</source>
        <translation>Le badge {number} cesse aussitôt d’être valable, à toutes les entrées.</translation>
    </message>
    <message>
        <source>There is no badge yet; this will be the first.</source>
        <translation>Pas encore de badge&#xa0;; celui-ci sera le premier.</translation>
    </message>
    <message>
        <source>Why is it replaced? One key is enough.</source>
        <translation>Pourquoi le remplacer&#xa0;? Une touche suffit.</translation>
    </message>
    <message>
        <source>{key}  {reason}</source>
        <translation>{key}  {reason}</translation>
    </message>
    <message>
        <source>Replace and print</source>
        <translation>Remplacer et imprimer</translation>
    </message>
    <message>
        <source>Replace and open for printing</source>
        <translation>Remplacer et ouvrir pour imprimer</translation>
    </message>
    <message>
        <source>Choose a reason first: it is kept in the record.</source>
        <translation>Choisissez d’abord un motif&#xa0;: il est conservé.</translation>
    </message>
    <message>
        <source>New badge {new}; badge {old} no longer works.</source>
        <translation>Nouveau badge {new}&#xa0;; le badge {old} n’est plus valable.</translation>
    </message>
    <message>
        <source>First badge {new}.</source>
        <translation>Premier badge {new}.</translation>
    </message>
    <message>
        <source>Replacement badge for {name}</source>
        <translation>Badge de remplacement pour {name}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Programme taken over</source>
        <translation>Programme repris</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken over</source>
        <translation>
            <numerusform>%n modification reprise</numerusform>
            <numerusform>%n modifications reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>New or changed:</source>
        <translation>Nouveau ou modifié&#xa0;:</translation>
    </message>
    <message>
        <source>No longer in the programme:</source>
        <translation>Ne figurant plus au programme&#xa0;:</translation>
    </message>
    <message>
        <source>Hours set by a supervisor stay, the file says nothing new about them:</source>
        <translation>Horaires fixés par un responsable et conservés, le fichier n’en indique pas de nouveaux&#xa0;:</translation>
    </message>
    <message>
        <source>Access rules name what nobody has (yet):</source>
        <translation>Règles d’accès citant des éléments encore inconnus&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n people added</source>
        <translation>
            <numerusform>%n personne ajoutée</numerusform>
            <numerusform>%n personnes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n ligne lue</numerusform>
            <numerusform>%n lignes lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns left out: {columns}</source>
        <translation>Colonnes non reprises&#xa0;: {columns}</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de récupération</translation>
    </message>
    <message>
        <source>Shown only now and kept nowhere. Whoever has it can open the event file without passphrase and declare a stolen computer untrusted. Write it down or print it, and lock it away.</source>
        <translation>Affiché cette seule fois et conservé nulle part. Il permet d’ouvrir le fichier d’événement sans phrase secrète et de révoquer un ordinateur volé. Notez-le ou imprimez-le, et gardez-le sous clé.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save as PDF to print…</source>
        <translation>&amp;Enregistrer en PDF à imprimer…</translation>
    </message>
    <message>
        <source>I have &amp;kept the recovery code</source>
        <translation>J’ai mis le code de récupération en &amp;lieu sûr</translation>
    </message>
    <message>
        <source>Keep the recovery code first, then tick the box.</source>
        <translation>Mettez d’abord le code de récupération en lieu sûr, puis cochez la case.</translation>
    </message>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Ligne {row}</translation>
    </message>
    <message>
        <source>Copied. Paste it where it stays, then delete it from the clipboard.</source>
        <translation>Code copié. Collez-le là où il sera gardé, puis videz le presse-papiers.</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file.</source>
        <translation>Fichier enregistré. Imprimez-le, puis supprimez-le.</translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message>
        <source>Retire a desk</source>
        <translation>Retirer un poste du service</translation>
    </message>
    <message>
        <source>This desk&apos;s work is over. All it recorded counts, and its badges stay valid. Nobody waits for it any more; should it still record something, that counts too.</source>
        <translation>Le travail de ce poste est terminé. Tout ce qu’il a enregistré compte et ses badges restent valables. Il n’est plus attendu&#xa0;; s’il enregistre encore, cela comptera aussi.</translation>
    </message>
    <message>
        <source>Lost or stolen? Then close this and revoke it: a retired desk is still trusted.</source>
        <translation>Perdu ou volé&#xa0;? Fermez cette fenêtre et révoquez-le&#xa0;: un poste retiré du service reste reconnu.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer du service</translation>
    </message>
    <message>
        <source>Retire {desk}</source>
        <translation>Retirer «&#xa0;{desk}&#xa0;» du service</translation>
    </message>
    <message>
        <source>{desk} is retired.</source>
        <translation>«&#xa0;{desk}&#xa0;» est retiré du service.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Entries of the section</source>
        <translation>Éléments de la section</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Rien ici.</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n person(s) who are missing from the file?</source>
        <translation>
            <numerusform>Retirer %n personne absente du fichier&#xa0;?</numerusform>
            <numerusform>Retirer %n personnes absentes du fichier&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>They are no longer expected, and their badges open no door any more.</source>
        <translation>Elles ne sont plus attendues, et leurs badges n’ouvrent plus aucune porte.</translation>
    </message>
    <message>
        <source>Withdraw all</source>
        <translation>Retirer toutes</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Say which column holds the names: without them nobody is read.</source>
        <translation>Indiquez la colonne des noms&#xa0;: sans elle, personne n’est lu.</translation>
    </message>
    <message>
        <source>“{name}”: is everybody in?</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: tout le monde y est-il&#xa0;?</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke a lost laptop</source>
        <translation>Révoquer un ordinateur perdu</translation>
    </message>
    <message>
        <source>Trusted until its last record known here: {time}, record {n}.</source>
        <translation>Reconnu jusqu’à son dernier enregistrement connu ici&#xa0;: {time}, nº&#xa0;{n}.</translation>
    </message>
    <message>
        <source>Whatever it records after that does not count at any desk, and no hub admits it any more. Badges it issued before stay valid; badges it issues from now on open no door. This cannot be taken back.</source>
        <translation>Ce qu’il enregistre ensuite ne compte à aucun poste, et aucun poste central ne l’admet plus. Les badges établis avant restent valables&#xa0;; ceux qu’il établirait désormais n’ouvrent aucune entrée. Cette décision est définitive.</translation>
    </message>
    <message>
        <source>What has happened (kept in the record)</source>
        <translation>Ce qui s’est passé (conservé au dossier)</translation>
    </message>
    <message>
        <source>Recovery code of the event</source>
        <translation>Code de récupération de l’événement</translation>
    </message>
    <message>
        <source>Revoke this laptop</source>
        <translation>Révoquer cet ordinateur</translation>
    </message>
    <message>
        <source>Revoke {desk}</source>
        <translation>Révoquer «&#xa0;{desk}&#xa0;»</translation>
    </message>
    <message>
        <source>{desk} is revoked: what it records from now on does not count.</source>
        <translation>«&#xa0;{desk}&#xa0;» est révoqué&#xa0;: ce qu’il enregistre désormais ne compte pas.</translation>
    </message>
    <message>
        <source>An organiser&apos;s laptop is revoked with the recovery code only: the 42 digits on the sheet.</source>
        <translation>L’ordinateur d’un organisateur ne se révoque qu’avec le code de récupération&#xa0;: les 42 chiffres de la fiche.</translation>
    </message>
    <message>
        <source>This is not the recovery code of the event. Compare it with the sheet.</source>
        <translation>Ce n’est pas le code de récupération de l’événement. Comparez-le à la fiche.</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Choose the roster</source>
        <translation>Choisir la liste</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Liste des participants</translation>
    </message>
    <message>
        <source>Taking over “{name}”</source>
        <translation>Reprise de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Lecture de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Nouvelle lecture…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken over.</source>
        <translation>Arrêté. Rien n’a été repris.</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Name, delegation or number (F3)</source>
        <translation>Nom, délégation ou numéro (F3)</translation>
    </message>
    <message>
        <source>Find a delegate</source>
        <translation>Rechercher une personne</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Dernières lectures</translation>
    </message>
    <message>
        <source>Taken back · {what}</source>
        <translation>Entrée annulée · {what}</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Absent de la liste</translation>
    </message>
</context>
<context>
    <name>ScannerTestView</name>
    <message>
        <source>Hand scanner: scan any badge, or a test badge.</source>
        <translation>Lecteur à main&#xa0;: présentez un badge, réel ou d’essai.</translation>
    </message>
    <message>
        <source>The scanner works.</source>
        <translation>Le lecteur fonctionne.</translation>
    </message>
    <message>
        <source>The scanner works. This computer&apos;s keyboard layout or typing aid rewrites what it sends; that does no harm, because the keys themselves are read.</source>
        <translation>Le lecteur fonctionne. La disposition du clavier ou l’aide à la saisie de cet ordinateur transforme ce qu’il envoie&#xa0;; c’est sans conséquence, car ce sont les touches elles-mêmes qui sont lues.</translation>
    </message>
    <message>
        <source>The scanner works, but sends no Enter after a code, so each scan takes a moment longer. Set its suffix to Enter (“CR”) with the code in its manual.</source>
        <translation>Le lecteur fonctionne, mais n’envoie pas Entrée après le code&#xa0;: chaque lecture prend un peu plus de temps. Réglez son suffixe sur Entrée («&#xa0;CR&#xa0;») avec le code de sa notice.</translation>
    </message>
    <message>
        <source>The code did not arrive whole: a typing aid kept some of it. Switch off Vietnamese typing (Telex, VNI) on this computer, then scan again.</source>
        <translation>Le code n’est pas arrivé en entier&#xa0;: une aide à la saisie en a retenu une partie. Désactivez la saisie vietnamienne (Telex, VNI) sur cet ordinateur, puis recommencez.</translation>
    </message>
    <message>
        <source>Letters came where digits should be. Set the scanner&apos;s keyboard country to “USA” with the code in its manual, then scan again.</source>
        <translation>Des lettres sont arrivées à la place des chiffres. Réglez le pays du clavier du lecteur sur «&#xa0;USA&#xa0;» avec le code de sa notice, puis recommencez.</translation>
    </message>
    <message>
        <source>Digits are missing: the scanner types faster than this computer reads. Give it a delay between characters (“inter-character delay”) with the code in its manual, then scan again.</source>
        <translation>Il manque des chiffres&#xa0;: le lecteur envoie plus vite que cet ordinateur ne lit. Réglez un délai entre les caractères («&#xa0;inter-character delay&#xa0;») avec le code de sa notice, puis recommencez.</translation>
    </message>
    <message>
        <source>That was some other code, not a badge of ours. Scan a badge.</source>
        <translation>C’était un autre code, non un badge de la conférence. Présentez un badge.</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Which of their badges</source>
        <translation>Quels badges</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Not on paper yet: {count}</source>
        <translation>Pas encore imprimés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Changed since they were printed: {count}</source>
        <translation>Modifiés depuis l’impression&#xa0;: {count}</translation>
    </message>
    <message>
        <source>All of them: {count}</source>
        <translation>Tous&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>ScopeChoice</name>
    <message>
        <source>The whole event</source>
        <translation>Ensemble de l’événement</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Name, delegation, number</source>
        <translation>Nom, délégation, numéro</translation>
    </message>
    <message>
        <source>Find a delegate</source>
        <translation>Rechercher une personne</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
    <message>
        <source>Register as walk-in  F6</source>
        <translation>Inscrire sur place  F6</translation>
    </message>
    <message>
        <source>SAME NAME</source>
        <translation>HOMONYME</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Aucune personne trouvée pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Two letters are enough, without tones, in any order of words.</source>
        <translation>Deux lettres suffisent, sans accents, mots dans n’importe quel ordre.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouts</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Nouvelle séance</translation>
    </message>
    <message>
        <source>Edit session</source>
        <translation>Modifier la séance</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Remove from programme…</source>
        <translation>Retirer du programme…</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Ajoutée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Enregistrée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>A name is needed, in one language at least.</source>
        <translation>Un nom est nécessaire, dans une langue au moins.</translation>
    </message>
    <message>
        <source>Times need a day.</source>
        <translation>Un horaire demande un jour.</translation>
    </message>
    <message>
        <source>The end lies before the beginning: give both times anew.</source>
        <translation>La fin précède le début&#xa0;: indiquez à nouveau les deux heures.</translation>
    </message>
    <message>
        <source>Nobody has the reference “{text}”.</source>
        <translation>Personne n’a la référence «&#xa0;{text}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Name, {language}</source>
        <translation>Nom, {language}</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Re-entry</source>
        <translation>Régime d’entrée</translation>
    </message>
    <message>
        <source>Parallel with</source>
        <translation>En parallèle avec</translation>
    </message>
    <message>
        <source>Sessions with the same word here take place at once: who enters one has left the others.</source>
        <translation>Les séances qui portent ici le même mot ont lieu en même temps&#xa0;: entrer dans l’une, c’est avoir quitté les autres.</translation>
    </message>
    <message>
        <source>Sign on badges</source>
        <translation>Pictogramme du badge</translation>
    </message>
    <message>
        <source>Named people: references, with commas between them</source>
        <translation>Personnes nommées&#xa0;: références séparées par des virgules</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Doors close</source>
        <translation>Fermeture</translation>
    </message>
    <message>
        <source>Free: in again at any time</source>
        <translation>Libre&#xa0;: retour possible à tout moment</translation>
    </message>
    <message>
        <source>Once only, as a meal</source>
        <translation>Une seule entrée, comme un repas</translation>
    </message>
    <message>
        <source>In and out: exits are scanned too</source>
        <translation>Entrées et sorties&#xa0;: les sorties sont pointées aussi</translation>
    </message>
    <message>
        <source>Whoever is in a category or delegation ticked, or is named, may enter; with none, everyone.</source>
        <translation>Peut entrer quiconque relève d’une catégorie ou d’une délégation cochée, ou est nommé&#xa0;; sans rien, tout le monde.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Categories: no rule</source>
        <translation>Catégories&#xa0;: aucune règle</translation>
    </message>
    <message>
        <source>Categories ticked: {n}</source>
        <translation>Catégories cochées&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Delegations: no rule</source>
        <translation>Délégations&#xa0;: aucune règle</translation>
    </message>
    <message>
        <source>Delegations ticked: {n}</source>
        <translation>Délégations cochées&#xa0;: {n}</translation>
    </message>
    <message>
        <source>The end is on the following day.</source>
        <translation>La fin est le lendemain.</translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Open now  O</source>
        <translation>Ouvrir  O</translation>
    </message>
    <message>
        <source>Extend…  E</source>
        <translation>Prolonger…  E</translation>
    </message>
    <message>
        <source>Close now  C</source>
        <translation>Fermer  C</translation>
    </message>
    <message>
        <source>Stand here  Enter</source>
        <translation>Passer à cette séance  Entrée</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Portes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Délégués</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>À présent</translation>
    </message>
    <message>
        <source>Re-entry</source>
        <translation>Régime d’entrée</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Presque complet</translation>
    </message>
    <message>
        <source>Full: nobody more is let in</source>
        <translation>Complet&#xa0;: plus personne n’entre</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Responsables</translation>
    </message>
</context>
<context>
    <name>SettleAllDialog</name>
    <message>
        <source>Settle all light ones</source>
        <translation>Régler tous les cas légers</translation>
    </message>
    <message>
        <source>Everyone who was let in twice to “{session}” without any sign of a copied badge is taken for the same person. The grave ones stay here.</source>
        <translation>Quiconque est entré deux fois à «&#xa0;{session}&#xa0;» sans signe d’un badge copié est tenu pour la même personne. Les cas graves restent ici.</translation>
    </message>
    <message>
        <source>Same person, all of them</source>
        <translation>Même personne, tous</translation>
    </message>
    <message numerus="yes">
        <source>Settled: %n</source>
        <translation>
            <numerusform>Réglé&#xa0;: %n</numerusform>
            <numerusform>Réglés&#xa0;: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Opening the event…</source>
        <translation>Ouverture de l’événement…</translation>
    </message>
    <message>
        <source>Set up check-in</source>
        <translation>Préparer l’accueil</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>Création de l’événement d’exemple…</translation>
    </message>
    <message>
        <source>Reading the roster…</source>
        <translation>Lecture de la liste des participants…</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Nouvelle lecture…</translation>
    </message>
    <message>
        <source>Making the event…</source>
        <translation>Création de l’événement…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was made.</source>
        <translation>Opération interrompue. Rien n’a été créé.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Not recorded: nobody was admitted</source>
        <translation>Non enregistré&#xa0;: entrée non autorisée</translation>
    </message>
    <message>
        <source>Figures of the other desks as of {time}</source>
        <translation>Chiffres des autres postes à {time}</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Shift hand-over</source>
        <translation>Passation</translation>
    </message>
    <message>
        <source>On shift now: {name}</source>
        <translation>De service en ce moment&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Nobody is on shift. What is done here names only the desk.</source>
        <translation>Personne n’est de service. Seul le nom du poste figure au journal.</translation>
    </message>
    <message>
        <source>&amp;Who takes over?</source>
        <translation>&amp;Qui prend la suite&#xa0;?</translation>
    </message>
    <message>
        <source>Name, or a number from the list</source>
        <translation>Nom, ou numéro de la liste</translation>
    </message>
    <message>
        <source>Known at this event</source>
        <translation>Noms déjà enregistrés</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Prendre la suite</translation>
    </message>
    <message>
        <source>N&amp;obody</source>
        <translation>&amp;Fin de service</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type a name, or choose one by its number.</source>
        <translation>Saisissez un nom, ou choisissez-en un par son numéro.</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page {page} of the first {pages}</source>
        <translation>Page {page} sur les {pages} premières</translation>
    </message>
    <message>
        <source>Nothing to print here.</source>
        <translation>Rien à imprimer ici.</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>Already on the list? Choose with ↑ ↓, F2 opens the record.</source>
        <translation>Déjà sur la liste&#xa0;? Choisissez avec ↑ ↓, F2 ouvre la fiche.</translation>
    </message>
    <message>
        <source>Already on the list?</source>
        <translation>Déjà sur la liste&#xa0;?</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>A sound for each verdict</source>
        <translation>Un son pour chaque réponse</translation>
    </message>
    <message>
        <source>Enters</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Pas ici</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Non valable</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Hear the sound: {verdict}</source>
        <translation>Écouter le son&#xa0;: {verdict}</translation>
    </message>
    <message>
        <source>This computer has nothing to play sounds with.</source>
        <translation>Cet ordinateur n’a rien pour émettre des sons.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Take over a roster</source>
        <translation>Reprendre une liste</translation>
    </message>
    <message>
        <source>Choose the list of people as it came, XLSX, XLS, ODS or CSV, or drop it on this window. You see what it would change before anything is written; what the desks corrected stays.</source>
        <translation>Choisissez la liste des personnes telle qu’elle est arrivée, en XLSX, XLS, ODS ou CSV, ou déposez-la sur cette fenêtre. Ce qu’elle changerait est montré avant toute écriture&#xa0;; ce que les postes ont corrigé demeure.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Read “{name}” again</source>
        <translation>Relire «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Around the roster</source>
        <translation>Autour de la liste</translation>
    </message>
    <message numerus="yes">
        <source>Badges for %n person(s) without one…</source>
        <translation>
            <numerusform>Badge pour %n personne sans badge…</numerusform>
            <numerusform>Badges pour %n personnes sans badge…</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>Photos…</translation>
    </message>
    <message>
        <source>Export the roster…</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>One PDF to print; nobody gets a second badge.</source>
        <translation>Un seul PDF à imprimer&#xa0;; personne ne reçoit un second badge.</translation>
    </message>
    <message>
        <source>From a folder or a ZIP file: their names tell whose they are, by reference or name.</source>
        <translation>D’un dossier ou d’un fichier ZIP&#xa0;: leurs noms disent de qui elles sont, par référence ou par nom.</translation>
    </message>
    <message>
        <source>Everyone as the desks know them now; the file imports back without a change.</source>
        <translation>Tout le monde, tel que les postes le connaissent maintenant&#xa0;; réimporté, le fichier ne change rien.</translation>
    </message>
</context>
<context>
    <name>SupervisorDialog</name>
    <message>
        <source>Supervisor</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>&amp;Supervisor</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>&amp;PIN, six digits</source>
        <translation>Code &amp;PIN, six chiffres</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Give a reason: it is kept in the record.</source>
        <translation>Indiquez un motif&#xa0;: il est conservé.</translation>
    </message>
    <message>
        <source>A PIN has six digits.</source>
        <translation>Un code PIN compte six chiffres.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Code PIN erroné.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %n second(s); scanning goes on.</source>
        <translation>
            <numerusform>Trop de codes PIN erronés. Réessayez dans %n seconde&#xa0;; la lecture des badges continue.</numerusform>
            <numerusform>Trop de codes PIN erronés. Réessayez dans %n secondes&#xa0;; la lecture des badges continue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisorsForm</name>
    <message>
        <source>Supervisors decide at the door what a volunteer may not, each with a PIN of six digits. While there are none, no PIN is asked.</source>
        <translation>Les responsables décident à l’entrée de ce qui ne relève pas des bénévoles, chacun avec un code PIN de six chiffres. Tant qu’il n’y en a aucun, le code PIN n’est pas demandé.</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Responsables</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;PIN, six digits</source>
        <translation>Code &amp;PIN, six chiffres</translation>
    </message>
    <message>
        <source>PIN &amp;again</source>
        <translation>Code PIN, &amp;encore une fois</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>&amp;Change PIN</source>
        <translation>&amp;Changer le code PIN</translation>
    </message>
    <message>
        <source>Really remove?</source>
        <translation>Vraiment retirer&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Les deux codes PIN diffèrent.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Nom ajouté.</translation>
    </message>
    <message>
        <source>The PIN is changed.</source>
        <translation>Code PIN changé.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Nom retiré.</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Synchronising: {how}</source>
        <translation>Synchronisation&#xa0;: {how}</translation>
    </message>
</context>
<context>
    <name>SyncStrip</name>
    <message>
        <source>Use port {port}</source>
        <translation>Utiliser le port {port}</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the hub</source>
        <translation>Poste central</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>En sécurité</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Sans contact</translation>
    </message>
    <message>
        <source>Hub not met yet</source>
        <translation>Pas encore relié</translation>
    </message>
    <message>
        <source>Desk revoked</source>
        <translation>Poste révoqué</translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>Non admis</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Mise à jour requise</translation>
    </message>
    <message>
        <source>Hub outdated</source>
        <translation>Poste central à mettre à jour</translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s)</source>
        <translation>
            <numerusform>%n poste</numerusform>
            <numerusform>%n postes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s) connected to this laptop</source>
        <translation>
            <numerusform>%n poste relié à cet ordinateur</numerusform>
            <numerusform>%n postes reliés à cet ordinateur</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub: {name}</source>
        <translation>Poste central&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Last contact: {ago}</source>
        <translation>Dernier contact&#xa0;: {ago}</translation>
    </message>
    <message>
        <source>Waiting to be sent: {n}</source>
        <translation>En attente d’envoi&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Stored on another machine: {n} of {all}</source>
        <translation>Enregistrés sur une autre machine&#xa0;: {n} sur {all}</translation>
    </message>
    <message>
        <source>Safe on two others: {n} of {all}</source>
        <translation>En sécurité sur deux autres&#xa0;: {n} sur {all}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>il y a {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {time} behind the hub&apos;s. Times are corrected; set the clock.</source>
        <translation>L’horloge de cet ordinateur retarde de {time} sur celle du poste central. Les heures sont corrigées&#xa0;; réglez l’horloge.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is {time} ahead of the hub&apos;s. Times are corrected; set the clock.</source>
        <translation>L’horloge de cet ordinateur avance de {time} sur celle du poste central. Les heures sont corrigées&#xa0;; réglez l’horloge.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Roster before</source>
        <translation>Liste précédente</translation>
    </message>
    <message>
        <source>Roster now</source>
        <translation>Liste actuelle</translation>
    </message>
    <message>
        <source>At the desks</source>
        <translation>Aux postes</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Take over a programme file</source>
        <translation>Reprendre un fichier de programme</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Everybody has a badge.</source>
        <translation>Tout le monde a un badge.</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) ready to print</source>
        <translation>
            <numerusform>%n badge prêt à imprimer</numerusform>
            <numerusform>%n badges prêts à imprimer</numerusform>
        </translation>
    </message>
    <message>
        <source>Making badges…</source>
        <translation>Création des badges…</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>remarques</translation>
    </message>
    <message>
        <source>Report for the secretariat</source>
        <translation>Rapport pour le secrétariat</translation>
    </message>
    <message numerus="yes">
        <source>Report written: %n remark(s)</source>
        <translation>
            <numerusform>Rapport enregistré&#xa0;: %n remarque</numerusform>
            <numerusform>Rapport enregistré&#xa0;: %n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Écriture du rapport…</translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Liste des participants</translation>
    </message>
    <message numerus="yes">
        <source>Exported: %n person(s)</source>
        <translation>
            <numerusform>Exportation terminée&#xa0;: %n personne</numerusform>
            <numerusform>Exportation terminée&#xa0;: %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>Folder of photos, or a ZIP file of them</source>
        <translation>Dossier de photos, ou fichier ZIP</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken over</source>
        <translation>
            <numerusform>%n photo reprise</numerusform>
            <numerusform>%n photos reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking photos over…</source>
        <translation>Reprise des photos…</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>What does the column “{heading}” hold?</source>
        <translation>Que contient la colonne «&#xa0;{heading}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody is taken over from this row. Correct it in the file and read the file again, now or with a later version.</source>
        <translation>Personne n’est repris de cette ligne. Corrigez-la dans le fichier, puis relisez le fichier, maintenant ou à la version suivante.</translation>
    </message>
    <message>
        <source>This cell stays empty; the rest of its row is taken over.</source>
        <translation>Cette cellule reste vide&#xa0;; le reste de la ligne est repris.</translation>
    </message>
    <message>
        <source>It is taken over as it stands. Correct it in the file if it is wrong.</source>
        <translation>Repris tel quel. Corrigez-le dans le fichier si c’est une erreur.</translation>
    </message>
    <message>
        <source>No column looks like the names. Say below which one holds them.</source>
        <translation>Aucune colonne ne semble contenir les noms. Indiquez ci-dessous laquelle les contient.</translation>
    </message>
    <message>
        <source>Several columns look like “{field}”. Say below what each holds.</source>
        <translation>Plusieurs colonnes ressemblent à «&#xa0;{field}&#xa0;». Indiquez ci-dessous ce que contient chacune.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser en l’état</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>ligne {row}</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>lignes {rows}</translation>
    </message>
    <message>
        <source>Sheet “{name}”</source>
        <translation>Feuille «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Rows that are not taken over</source>
        <translation>Lignes non reprises</translation>
    </message>
    <message>
        <source>Cells that are left out</source>
        <translation>Cellules non reprises</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Letters that were mended</source>
        <translation>Lettres réparées</translation>
    </message>
    <message>
        <source>Rows and sheets</source>
        <translation>Lignes et feuilles</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}&#xa0;: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cellule</numerusform>
            <numerusform>%n cellules</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>non reprise</translation>
    </message>
    <message>
        <source>{answer} (as last time)</source>
        <translation>{answer} (comme la dernière fois)</translation>
    </message>
    <message>
        <source>What was sent to print at {time}</source>
        <translation>L’impression envoyée à {time}</translation>
    </message>
    <message>
        <source>Test badge</source>
        <translation>Badge de test</translation>
    </message>
    <message>
        <source>Badge {number}</source>
        <translation>Badge {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badges</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: printed</source>
        <translation>{what}&#xa0;: impression terminée</translation>
    </message>
    <message>
        <source>{what}, printer “{printer}”: did it come out?</source>
        <translation>{what}, imprimante «&#xa0;{printer}&#xa0;»&#xa0;: est-ce sorti&#xa0;?</translation>
    </message>
    <message>
        <source>{what} did not come out; that is noted. Print again, with the same code?</source>
        <translation>{what}&#xa0;: noté comme non sorti. Réimprimer, avec le même code&#xa0;?</translation>
    </message>
    <message>
        <source>{what} is not printed.</source>
        <translation>{what}&#xa0;: pas d’impression.</translation>
    </message>
    <message>
        <source>{what} waits for printer “{printer}”.</source>
        <translation>{what}&#xa0;: en attente de l’imprimante «&#xa0;{printer}&#xa0;».</translation>
    </message>
    <message>
        <source>{what} is on its way to printer “{printer}”.</source>
        <translation>{what}&#xa0;: impression en cours sur «&#xa0;{printer}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>TicksDialog</name>
    <message>
        <source>Enter ticks from paper</source>
        <translation>Saisie des pointages papier</translation>
    </message>
    <message>
        <source>Type what stands on the sheet: its number, then for each tick the row and the time.</source>
        <translation>Recopiez la feuille&#xa0;: son numéro, puis la ligne et l’heure de chaque pointage.</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>Numéro de la liste</translation>
    </message>
    <message>
        <source>Row and time, a line for each: 1042 8:35</source>
        <translation>Ligne et heure, une par ligne&#xa0;: 1042 8:35</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n tick(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Saisir %n pointage  Ctrl+Entrée</numerusform>
            <numerusform>Saisir %n pointages  Ctrl+Entrée</numerusform>
        </translation>
    </message>
    <message>
        <source>A line without a time has the time of the line above.</source>
        <translation>Une ligne sans heure reprend celle de la ligne du dessus.</translation>
    </message>
    <message numerus="yes">
        <source>%n tick(s) entered: {session}</source>
        <translation>
            <numerusform>%n pointage saisi&#xa0;: {session}</numerusform>
            <numerusform>%n pointages saisis&#xa0;: {session}</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}, row {row}: {why}</source>
        <translation>Ligne {line}, code {row}&#xa0;: {why}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was entered: correct these lines first.</source>
        <translation>Rien n’a été saisi&#xa0;: corrigez d’abord ces lignes.</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>last seen here</source>
        <translation>dernier passage ici</translation>
    </message>
    <message>
        <source>last seen in a hall</source>
        <translation>dernier passage dans une salle</translation>
    </message>
    <message>
        <source>inside now</source>
        <translation>dans la salle</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>attendus</translation>
    </message>
    <message>
        <source>present</source>
        <translation>présents</translation>
    </message>
    <message>
        <source>not yet arrived</source>
        <translation>pas encore arrivés</translation>
    </message>
    <message>
        <source>{free} of {capacity} places free</source>
        <translation>{free} places libres sur {capacity}</translation>
    </message>
    <message>
        <source>Nearly full: {free} of {capacity} places free</source>
        <translation>Presque complet&#xa0;: {free} places libres sur {capacity}</translation>
    </message>
    <message>
        <source>Full: {inside} on {capacity} places</source>
        <translation>Complet&#xa0;: {inside} personnes pour {capacity} places</translation>
    </message>
</context>
<context>
    <name>TryStep</name>
    <message>
        <source>Try it</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Print a &amp;test badge</source>
        <translation>Imprimer un b&amp;adge d’essai</translation>
    </message>
    <message>
        <source>&amp;Practise first</source>
        <translation>S’&amp;entraîner d’abord</translation>
    </message>
    <message>
        <source>Practice has invented people of its own: nothing in it counts. It can be begun any time.</source>
        <translation>Le mode entraînement a ses propres personnes fictives&#xa0;: rien n’y est compté. On peut le commencer à tout moment.</translation>
    </message>
    <message>
        <source>Test badge</source>
        <translation>Badge d’essai</translation>
    </message>
    <message>
        <source>Print it from the window that has opened, then scan it. It opens no door.</source>
        <translation>Imprimez-le depuis la fenêtre qui s’est ouverte, puis présentez-le. Il ne donne accès à aucune entrée.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Too late to stop: it is being written</source>
        <translation>Trop tard pour arrêter&#xa0;: écriture en cours</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>Arrêter  Échap</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Companion</source>
        <translation>Accompagnant</translation>
    </message>
    <message>
        <source>Companion of {name}</source>
        <translation>Accompagnant de {name}</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Inscription sur place</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Imprimer le badge</translation>
    </message>
    <message>
        <source>Check in at once</source>
        <translation>Pointer aussitôt</translation>
    </message>
    <message>
        <source>Register, print badge and check in</source>
        <translation>Inscrire, imprimer le badge et pointer</translation>
    </message>
    <message>
        <source>Register and print badge</source>
        <translation>Inscrire et imprimer le badge</translation>
    </message>
    <message>
        <source>Register and check in</source>
        <translation>Inscrire et pointer</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Registered: {name}</source>
        <translation>Inscription enregistrée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Registered: {name}, badge {number}</source>
        <translation>Inscription enregistrée&#xa0;: {name}, badge {number}</translation>
    </message>
    <message>
        <source>This may be someone on the list: see above. Enter registers all the same.</source>
        <translation>Cette personne figure peut-être déjà sur la liste&#xa0;: voir ci-dessus. Entrée l’inscrit quand même.</translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>On printer “{printer}”: {layout}.</source>
        <translation>Sur l’imprimante «&#xa0;{printer}&#xa0;»&#xa0;: {layout}.</translation>
    </message>
    <message>
        <source>No printer is chosen at this desk: the PDF is opened. {layout}.</source>
        <translation>Aucune imprimante n’est choisie à ce poste&#xa0;: le PDF s’ouvre. {layout}.</translation>
    </message>
</context>
<context>
    <name>WhomChoice</name>
    <message>
        <source>Category: {name}</source>
        <translation>Catégorie&#xa0;: {name}</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Toutes les délégations</translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation>Sans délégation</translation>
    </message>
    <message>
        <source>Delegation or category</source>
        <translation>Délégation ou catégorie</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Withdraw</source>
        <translation>Retirer l’inscription</translation>
    </message>
    <message>
        <source>This person does not come and is no longer expected; the badge opens no door any more.</source>
        <translation>Cette personne ne viendra pas et n’est plus attendue&#xa0;; son badge n’est plus valable à aucune entrée.</translation>
    </message>
    <message>
        <source>It can be taken back at any time.</source>
        <translation>L’inscription peut être rétablie à tout moment.</translation>
    </message>
    <message>
        <source>Withdrawn: {name}</source>
        <translation>Inscription retirée&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>_Buttons</name>
    <message>
        <source>Supervisor lets in  F8</source>
        <translation>Accord d’un responsable  F8</translation>
    </message>
    <message>
        <source>Open record  F4</source>
        <translation>Ouvrir la fiche  F4</translation>
    </message>
    <message>
        <source>Next scan  Esc</source>
        <translation>Lecture suivante  Esc</translation>
    </message>
</context>
<context>
    <name>_Person</name>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Head of delegation</source>
        <translation>Chef de délégation</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Inscription retirée</translation>
    </message>
    <message>
        <source>A newer version of this program wrote about this person; update this desk to see it all.</source>
        <translation>Une version plus récente du logiciel a écrit sur cette personne&#xa0;; mettez ce poste à jour pour tout voir.</translation>
    </message>
</context>
</TS>
