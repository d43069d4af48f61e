<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ActionHandlers</name>
    <message>
        <source>Topics shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“On this page” hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“On this page” shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for “On this page”. Make the window wider, or the text smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a page first. Then the same key shows it on a projector.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this page on a projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, from the part shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions for my appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this page later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My 24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colours</source>
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
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “On this page”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Booklet</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {sheet} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{guide}, version {version} of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facts were checked to {checked}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page in it is due for review by {review}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper does not renew itself: ask for a newer copy after that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point a phone’s camera at a code to open that source. The numbers are those of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {updated}. Due for review by {review}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Breadcrumbs</name>
    <message>
        <source>Where this page is in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: {sound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide does not open web pages. Point a phone’s camera at the code, or type this address on a device with internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide does not open web pages. You can type this address on a device with internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{title}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear the search box</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePicture</name>
    <message>
        <source>Code to scan with a phone: {address}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailSwitch</name>
    <message>
        <source>How much of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EspeakNg</name>
    <message>
        <source>The voice espeak-ng could not speak: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the drawing: {number} percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Save a copy of my pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a copy of my pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideChoice</name>
    <message>
        <source>Choose the file of a guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidesController</name>
    <message>
        <source>Looking at “{file}” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the guide …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed: {guide}, version {version} of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the edition of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{guide}” is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing the guide …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guides on this computer: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the guides on this computer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was installed, and nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be done. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidesList</name>
    <message>
        <source>Add a guide from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer guide, or another one, comes as a file: on a memory stick, for example. kcdesk looks who signed it before it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are reading this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {guide}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the edition of {day}? The newer one is taken off this computer. You can install it again from its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {guide}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this guide from this computer? Your own notes and questions stay. You can install the guide again from its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidesPanel</name>
    <message>
        <source>Read it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidesSidePanel</name>
    <message>
        <source>Guides</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HighlightBar</name>
    <message>
        <source>Words found on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous marked word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next marked word</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 word marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words marked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HighlightPanel</name>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights are kept on this computer only, like your notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message>
        <source>These words are not on the page any more. Your highlight is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are highlighted already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear these pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions for my appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s date ({today}) looks wrong, so we cannot tell whether this guide is up to date. Ask someone to check the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of this guide’s {pages} pages was due for review by now. The page says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of this guide’s {pages} pages were due for review before today. Some of it may be out of date. Check with your team.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Continue where you stopped: {topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other guides on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages you read last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page names its sources. This edition: {day}. Checked to: {checked_to}. The guide informs; it does not replace the advice of your own team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its {pages} pages has yet been reviewed by a clinician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of its {pages} pages has been reviewed by a clinician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of its {pages} pages have been reviewed by a clinician.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysTable</name>
    <message>
        <source>Go to the next link or button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the link, press the button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what is on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger or smaller, while a drawing is enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys that do the same</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskBar</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskSpeech</name>
    <message>
        <source>Reading aloud is on. Tab or the arrow keys go from one thing to the next. Enter chooses. The listen key reads the page, and stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume {number} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, box to type in: {typed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskStaffServices</name>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the guide says to look on the alert card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, version {version} of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings ask for {file}: it is not there, damaged, or signed by nobody this computer trusts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages are overdue: {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is overdue; the next page is due in {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now}: that is before the guide was made, so nothing can be said of reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not to be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the print service does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is being looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading aloud is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: install espeak-ng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} MB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, but nothing can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskVisit</name>
    <message>
        <source>Search. Type words with the keys below, or with a keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home. {title}. {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the printer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no code for this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Shows the web address {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens another page of this guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to another place on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarges the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what this means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets your 24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (what it means)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (web address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinksList</name>
    <message>
        <source>No links on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 link on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n links on this page</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read another guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search while I type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Text size {number} percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyPagesPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This deletes your questions, bookmarks, notes, highlights, pages to read later, last searches and your own 24-hour number from this computer. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Bookmark and Note are in the menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this page off “To read later”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this page later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from: {list}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Delete this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {count} letters of this note are kept. Please make it shorter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>The 24-hour number that patients ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no telephone number. It has 3 to 20 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Your cancer team gives you a number to ring day or night. It is on your alert card. Put it here, and it stands under every page, on the page about getting help and on what you print. It stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff have set this number for this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not look like a telephone number. Use digits, spaces and a plus only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. This number is short: please compare it with your card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the disk may be full, or locked against changes. The number is shown until you close the window. Please try again later, and keep your card at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not removed: the disk may be full, or locked against changes. The number will be there again when the window is opened next. Please try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} You can install it all the same. Then every page will say that nobody can say who wrote it. Do so only if you know where the file comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only read it, from its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide is not here yet. Nothing is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every word that changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word that changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnNote</name>
    <message>
        <source>Your note: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnNumber</name>
    <message>
        <source>24-hour number: the number on your alert card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your own number here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageColumn</name>
    <message>
        <source>Please note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePanels</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePresenter</name>
    <message>
        <source>More detail on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions for my appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24-hour: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets your 24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>{title}, heading level 1. Sections: {sections}. Links: {links}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heading before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n words marked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Page {sheet} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Personal</name>
    <message>
        <source>Bookmark set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your list to read later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off your list to read later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your list: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries brought back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything you kept has been deleted from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be deleted: the disk refuses. Ask someone to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off your list: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you add here could not be saved on this computer. It lasts until you close the window. The disk may be full, or locked against changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for more among your pages and questions. Please remove some. What you add now lasts until you close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your notes and questions was damaged. What could be read is here. The damaged file was kept as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes and questions were saved by a newer kcdesk, which this one cannot read. They are safe. What you add now lasts until you close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes and questions cannot be read from the disk just now. They may still be there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonalPanels</name>
    <message>
        <source>Questions for my appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All this is kept on this computer only, readable by you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept on this computer: all this is gone when the window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: there is no room for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has written here since. It is kept: please read it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s print service does not answer. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Print” once more to see what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of your pages was saved as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be saved there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was saved by a newer kcdesk, which this one cannot read. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is no copy of pages from kcdesk. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room here for all of “{file}”. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be read, or not be saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries brought in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry could not be read, and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be read, and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>For staff: enter the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong tries. The next one is taken in {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>{heading}, heading level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heading level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {number}: {source} Press Backspace to go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {number}. Press Backspace to go back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>All of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “In short” and when to get help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the questions to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page and all pages below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large (18 point)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest (24 point)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet after sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A booklet to fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With codes to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print on both sides, turned over at the short edge. Then fold the whole pile in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. You can save the page as a PDF file, and print that somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s print service does not answer. You can save the page as a PDF file, and print that later or somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it will look: {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintStep</name>
    <message>
        <source>More detail on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the sheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes 1 sheet of {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This takes %n sheets of {size}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages, on both sides of the paper.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On both sides, half as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved; what a printer has already may still come out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramBox</name>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kcdesk {version} is free to use, copy and change. It is made of the parts below. Choose one to read its licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Black screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {at} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>This address is too long for a code to scan. Copy it, or type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address, so there is no code for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QtSpeech</name>
    <message>
        <source>The voice of this computer could not speak: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, I am still here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 second this screen is cleared for the next person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this screen is cleared for the next person.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there? Touch the screen or press any key to go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Questions for my appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your own question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what matters most at the top. Two or three questions are enough for one visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the box before a question on any page, or write your own here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsSheet</name>
    <message>
        <source>Questions for my appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please could we go through this list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Reading aloud needs a voice on this computer: install the package “espeak-ng”, then start this program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading aloud needs a voice on this computer: install this program with its extra “speech” (pip install &quot;kcdesk[speech]&quot;), then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with these columns:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingOrder</name>
    <message>
        <source>‹  Previous: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹  Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}  ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next  ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDyslexic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of sources, by the Tab key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: spacing, width and letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size {number} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Clear these searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this guide only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search both guides on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all {count} guides on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last searches on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Down key leads there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsWords</name>
    <message>
        <source>You wrote “{words}”. This may be urgent: read “{title}” first. {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try one of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent? Read this first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this guide. These may help:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for “{words}” instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search as typed instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is among what this guide does not cover. These pages may still help:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing results with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing results for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide has nothing about “{words}”. These pages may be near:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n results in all guides</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 result</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{words}”. Try another word, or fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide’s nearest words come first here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or choose one of these:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: put the keyboard away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search this guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharePanel</name>
    <message>
        <source>Print, or save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file that any browser opens, without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page’s title and code, and its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point a phone’s camera at it. The phone opens the web page; this computer does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of this page: {code}. Type it into this guide’s search to find the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareStep</name>
    <message>
        <source>Share this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be saved as “{file}”. The disk may be full, or locked against changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedPage</name>
    <message>
        <source>This page on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of this page, for the search: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {updated}. Due for review by {review}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SinceLastRead</name>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing has changed here since you read this page, in the edition of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things have changed here since you read this page, in the edition of {day}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpdSay</name>
    <message>
        <source>The voice of this computer (spd-say) could not speak: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play: go on reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading aloud paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading aloud stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed {percent} percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeechController</name>
    <message>
        <source>A screen reader may be speaking too. Do the same again to have the page read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpokenProcess</name>
    <message>
        <source>it did not come to an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ended with status {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>How the kiosk is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide from a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24-hour number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the printer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line needs somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines need somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bad} of {count} tests found something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} tests are passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every guide is checked before it is taken. Nothing else is read from the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no guide on the stick, or no stick. Plug it in, wait, and press again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide is being checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number could not be kept on this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being looked for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeHome</name>
    <message>
        <source>Take this page home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point the camera of your phone at the code. The page opens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>As the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicPane</name>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicTree</name>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedPanel</name>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you added last could not be saved: there is no room for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you added last could not be saved: the disk may be full, or locked against changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you close the window now, it is lost. “Save a copy” puts all that you kept somewhere else, on a stick for example.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitTools</name>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordSuggestions</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the guide …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking every page …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>Your settings could not be saved on this computer. They last until you close the window. The disk may be full, or locked against changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide “{file}” cannot be shown by this version of kcdesk. You are still reading the guide before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide “{file}” cannot be shown by this version of kcdesk. You are reading the guide that came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not signed by a publisher that this computer trusts. A kiosk shows no such guide. Put the publisher’s key into the publishers folder, or use a guide that is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed: {title}, {version}, signed by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no topic called “{topic}” in this guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not a kcdesk guide. Choose a file whose name ends in .kcpack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a database, but not a kcdesk guide. Choose a file that ends in .kcpack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was made for a newer kcdesk. Install the newest kcdesk to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was made for an older kcdesk. Get a newer copy of the guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no guide at “{file}”. Check the name, or copy the guide there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide “{file}” cannot be read: {reason}. Check the disk or the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide “{file}” is damaged. Copy it again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was not opened, because it holds what no kcdesk guide holds. Do not use it. Get the guide again from its publisher. (Found: {what}.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide file has changed while you were reading. Close kcdesk and open it again before you read on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is too large to be a kcdesk guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s date ({today}) looks wrong, so we cannot tell whether this page is up to date. Ask someone to check the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page was due for review by {day}. Some of it may be out of date. Check with your team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original page ({language}) was changed on {changed}. This translation is of an earlier text, from {translated}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original page ({language}) has changed since this translation was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a network ({names}). Use the unit, which cuts it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs as an ordinary user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs as the administrator. Give it a user of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program, guide and settings cannot be changed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could change {names}. Nothing but its state folder should be open to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watchdog is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody watches whether it stands still. Use the unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No state folder is named, so nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps what staff need in {names}, and can write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot write in its state folder {names}. Is the disk full, or read-only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was called “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands elsewhere in the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed by {now}; before, by {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated: {now}; before, {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next review: {now}; before, {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxes that say when to get help: {now}; before, {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers: {before} became {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {count} pages changed, from {before} to {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: 1 page changed, from {before} to {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was signed with another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not fit: the file is not what its publisher signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a signature of minisign’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This signature is of an old kind. Sign the file again with minisign 0.10 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not a key or a signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed with the key {number}, which this computer does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is that of another guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not signed: there is no “{file}” beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” could not be read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no older edition of “{guide}” to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guide “{guide}” ({language}) is installed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide was not installed. {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guide that takes the place of the one that came with the program must be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is installed with a publisher’s signature. A guide that nobody known signed never takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows who made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again from its publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}”: {reason}. Nothing was changed. Check the disk or the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” of {day} is installed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edition, of {day}, is not newer than the one that came with the program, of {other}. You have what is newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edition, of {day}, is older than the one installed, of {other}. To go back on purpose, use “Go back” in Guides, or: kcdesk pack rollback {guide}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edition, version {version} of {day}, is older than version {other} of the same day, which is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This edition (version {version}) and the one that is here (version {other}) are both of {day}, and nothing says which is newer. Ask its publisher for one with a higher version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” of {day} is the guide that came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another guide is being installed. Try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search of this guide does not find “{title}”. It was not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guide is not signed by a publisher that this computer trusts, so nobody can say who wrote it. Check what it says with your team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest edition of this guide did not start, so you are reading an older one. Ask whoever installed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest edition of this guide cannot be read, so you are reading an older one. Ask whoever installed it to install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installed guide “{file}” is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No installed edition of this guide could be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} You are reading the guide that came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide could not be read in time. The disk or the network may not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, of {day}. {pages} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words in: {sections}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came with this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {publisher}, whom this computer trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed by anybody this computer trusts. Nobody can say who wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody named has reviewed {reviewed} of its {pages} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named has reviewed a page yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next review is due by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer rests after so many pages. It prints again in about {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer cannot be reached. Please tell a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be printed. Please tell a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer: the first {count} sheets. The page has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer, in short: the whole page is too long for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} keys with Ctrl, Alt or the Windows key are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} keys with Ctrl, Alt or the Windows key still do something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right and the middle button are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right or the middle button still does something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window refuses to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window can be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It covers the whole screen, and is the only window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not cover the whole screen, or has a second window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part has a menu, and nothing can be dropped on any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parts have a menu, or take what is dropped on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s print service does not answer. Nothing was printed. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” is not there any more. Nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be printed. Choose another printer, or a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be saved as “{file}”. The disk may be full, or locked against changes. Make room on it, or print to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer “{printer}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
