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
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this guide</source>
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
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {sheet} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {updated}. Due for review by {review}.</source>
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
        <source>Treatments</source>
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
        <source>Guides</source>
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
        <source>This deletes your questions, bookmarks, notes, pages to read later, last searches and your own 24-hour number from this computer. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Bookmark and Note are under every page.</source>
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
        <source>Number {place} of {count}</source>
        <translation type="unfinished"></translation>
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
        <source>On your list: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you add here could not be saved on this computer. It lasts until you close the window. The disk may be full, or locked against changes.</source>
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
        <source>24-hour number</source>
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
        <source>Not saved yet: the disk refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
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
        <source>“{file}” is no copy of pages from kcdesk. Nothing was changed.</source>
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
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>For staff: enter the PIN to leave the kiosk</source>
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
        <source>Back to the guide</source>
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
        <source>Large print</source>
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
        <source>No printer is set up on this computer. You can save the page as a PDF file, and print that somewhere else.</source>
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
</context>
<context>
    <name>PrintStep</name>
    <message>
        <source>More detail on this page</source>
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
    <message>
        <source>Print this page</source>
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
        <source>Previous: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Search for “{words}” instead</source>
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
    <message>
        <source>You wrote “{words}”. This may be urgent: read “{title}” first. {found}</source>
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
        <source>Search: a medicine, a side effect, a worry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this guide</source>
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
        <source>This guide is not signed by a publisher that this computer trusts, so nobody can say who wrote it. Check what it says with your team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest edition of this guide did not start, so you are reading an older one. Ask whoever installed it.</source>
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
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
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
